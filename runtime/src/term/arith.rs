//! Arithmetic over integers of any size and floats. (Stubs; being filled in.)

use crate::heap::{Heap, Term};
use beamc_abi::atom;

/// A result, or the atom index of the reason it fails with.
pub type Number<'h> = Result<Term<'h>, u32>;

/// `add`.
pub fn add<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `sub`.
pub fn sub<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `mul`.
pub fn mul<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `int_div`.
pub fn int_div<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `rem`.
pub fn rem<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `div`.
pub fn div<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `band`.
pub fn band<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `bor`.
pub fn bor<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `bxor`.
pub fn bxor<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `bsl`.
pub fn bsl<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `bsr`.
pub fn bsr<'h>(_heap: &'h Heap, _a: Term<'h>, _b: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `neg`.
pub fn neg<'h>(_heap: &'h Heap, _a: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `bnot`.
pub fn bnot<'h>(_heap: &'h Heap, _a: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `abs`.
pub fn abs<'h>(_heap: &'h Heap, _a: Term<'h>) -> Number<'h> {
    Err(atom::BADARITH)
}

/// `trunc` of a float as an integer.
pub fn trunc<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    heap.integer(value as i128)
}

/// `round` of a float as an integer.
pub fn round<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    heap.integer(value as i128)
}

/// `floor` of a float as an integer.
pub fn floor<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    heap.integer(value as i128)
}

/// `ceil` of a float as an integer.
pub fn ceil<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    heap.integer(value as i128)
}

/// A number as a float; `None` when it is no number or too big.
pub fn to_f64(_term: Term<'_>) -> Option<f64> {
    None
}
