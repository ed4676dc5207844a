//! OTP releases: those that are supported, and the differences between them that the compiler acts on.

use crate::isa::genop::Row;
use std::ops::RangeInclusive;

/// Releases whose code beamc reads.
pub const SUPPORTED: RangeInclusive<u32> = 25..=29;

/// Releases that the tables of this folder come from, ascending. A release between two of them has the facts of the
/// earlier.
pub const TABULATED: [u32; 3] = [25, 27, 29];

/// Whether `fnegate` subtracts from zero, so that it never gives -0.0. OTP 27 introduced the difference between 0.0 and
/// -0.0.
pub const fn negates_by_subtraction(release: u32) -> bool {
    release < 27
}

/// Whether adding or subtracting a small constant fails without a stack frame of the operator.
pub const fn adds_constants_without_frame(release: u32) -> bool {
    release < 26
}

/// The release whose compiler wrote a `Type` chunk of this version; `long_atoms`: lengths of atoms have the form of OTP 28.
pub const fn of_types(version: u32, long_atoms: bool) -> Option<u32> {
    match version {
        1 => Some(25),
        2 => Some(26),
        3 if long_atoms => Some(28),
        3 => Some(27),
        4 => Some(29),
        _ => None,
    }
}

/// The release of a version of the application `compiler`.
pub const fn of_compiler(major: u32, minor: u32) -> Option<u32> {
    match (major, minor) {
        (8, 0..=2) => Some(25),
        (8, 3 | 4) => Some(26),
        (8, _) => Some(27),
        (9, _) => Some(28),
        (10, _) => Some(29),
        _ => None,
    }
}

/// Releases whose output differs from that of their neighbours.
#[derive(Clone, Copy)]
pub enum Writer {
    /// Only OTP 25.
    Otp25,
    /// OTP 26 and later.
    Otp26On,
    /// Only OTP 29.
    Otp29,
}

/// The releases that write this opcode, unless all do.
pub fn writer_of(row: &Row) -> Option<Writer> {
    match (row.since.parse(), row.until) {
        (Ok(29_u32..), None) => Some(Writer::Otp29),
        (Ok(26..), None) => Some(Writer::Otp26On),
        // The table has no other last release.
        (_, Some(_)) => Some(Writer::Otp25),
        (_, None) => None,
    }
}
