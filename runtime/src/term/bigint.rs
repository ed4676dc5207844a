//! Big integers as slices of limbs. (Stubs; being filled in.)

use crate::heap::{Heap, Term};
use beamc_abi::atom;

/// The digits of an integer in base `radix` (2 to 36, capital letters), with a minus sign if need be; `None`
/// when `term` is no integer.
pub fn to_text_radix(_term: Term<'_>, _radix: u32) -> Option<String> {
    None
}

/// The integer spelled by `text` in base `radix`: an optional sign and at least one digit.
///
/// # Errors
/// `badarg` when the text is not of that form, `system_limit` when the integer is too big.
pub fn from_text_radix<'h>(_heap: &'h Heap, _text: &[u8], _radix: u32) -> Result<Term<'h>, u32> {
    Err(atom::BADARG)
}
