//! Pids outside of a program: the two numbers that one is printed with, and the pid that no process ever has.
//!
//! A pid's number is `serial << number_bits | number`, printed `<0.number.serial>`.

use crate::term::{PAYLOAD_SHIFT, PID};

/// The release from which on numbers of pids and ports are no longer those of the first systems.
pub const WIDE_RELEASE: u32 = 26;

/// Bits of a pid's number that are its first number outside.
pub const fn number_bits(release: u32) -> u32 {
    if release < WIDE_RELEASE { 15 } else { 28 }
}

/// Bits of a pid's number above those: the second, its serial.
pub const fn serial_bits(release: u32) -> u32 {
    if release < WIDE_RELEASE { 13 } else { 28 }
}

/// A local pid, by its number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[repr(transparent)]
pub struct Pid(u64);

impl Pid {
    /// The pid with this number.
    pub const fn new(number: u64) -> Self {
        Pid(number)
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The pid that this word is the term of.
    pub const fn from_word(word: u64) -> Self {
        Pid(word >> PAYLOAD_SHIFT)
    }

    /// The word of its term.
    pub const fn word(self) -> u64 {
        self.0 << PAYLOAD_SHIFT | PID
    }
}

/// The dead pid, `<0.32767.8191>`: what a module-local name is bound to when no process has it (EEP 32). It is the
/// greatest pid that `list_to_pid/1` takes in every release; no process ever gets it.
pub const fn dead(release: u32) -> Pid {
    Pid(32767 | 8191 << number_bits(release))
}
