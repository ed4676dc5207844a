//! Rows of the counters of counting builds (`beamc build --count`).
//!
//! # Rows
//! ```text
//! 0 .. FIRST_NATIVE    the opcode of this number (the compiler's isa::genop)
//! FIRST_NATIVE ..      two for each row of native::NATIVES: calls that gave a value or went on in compiled code,
//!                      and calls that raised
//! ```
//! Compiled code counts both: opcodes before they run, natives after they came back. A native that compiled code has in
//! line is counted where it is called in spite of that.

use crate::bif::BIFS;

/// Row of the first native; above all opcode numbers.
pub const FIRST_BIF: usize = 256;

/// Number of rows.
pub const ROWS: usize = FIRST_BIF + 2 * BIFS.len();

/// Row of the calls of a native, by index in `BIFS`, that did not raise.
pub const fn success(bif: usize) -> usize {
    FIRST_BIF + 2 * bif
}

/// Row of the calls of a native, by index in `BIFS`, that raised.
pub const fn failure(bif: usize) -> usize {
    success(bif) + 1
}
