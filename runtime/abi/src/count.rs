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

use crate::native::NATIVES;

/// Row of the first native; above all opcode numbers.
pub const FIRST_NATIVE: usize = 256;

/// Number of rows.
pub const ROWS: usize = FIRST_NATIVE + 2 * NATIVES.len();

/// Row of the calls of a native, by index in `NATIVES`, that did not raise.
pub const fn success(native: usize) -> usize {
    FIRST_NATIVE + 2 * native
}

/// Row of the calls of a native, by index in `NATIVES`, that raised.
pub const fn failure(native: usize) -> usize {
    success(native) + 1
}
