//! Rows of the counters of counting builds (`beamc build --count`).
//!
//! # Rows
//! ```text
//! 0 .. FIRST_NATIVE    the opcode of this number (the compiler's isa::genop)
//! FIRST_NATIVE ..      two for each row of native::NATIVES: calls that returned a value or continued in compiled code,
//!                      and calls that raised
//! ```
//! Compiled code counts an opcode before it runs, and a BIF after it has returned. Inline code of a BIF is not counted, only
//! its calls.

use crate::bif::BIFS;

/// Row of the first BIF, above all opcode numbers.
pub const FIRST_BIF: usize = 256;

/// Number of rows.
pub const ROWS: usize = FIRST_BIF + 2 * BIFS.len();

/// Row of the calls of a BIF, by index in `BIFS`, that did not raise.
pub const fn success(bif: usize) -> usize {
    FIRST_BIF + 2 * bif
}

/// Row of the calls of a BIF, by index in `BIFS`, that raised.
pub const fn failure(bif: usize) -> usize {
    success(bif) + 1
}
