//! Arithmetic on terms: integers of any size and floats, mixed as Erlang mixes them.
//!
//! The natives and the slow paths of compiled code come here; compiled code itself adds, subtracts and compares
//! smalls in line. Each operation tries two smalls first, then what fits an `i128`, then floats, then limbs.
//!
//! # Rules
//! 1. An error is the index of the atom that is the reason: `badarith`, or `system_limit` for an integer that is too big.
//! 2. A float that would not be finite is `badarith`; so is an integer too big for a float where one is needed.
//!
//! # Not here
//! The error of `abs/1`, `trunc/1` and so on for what is no number: `badarg`, by the natives.

use super::bigint::{self, Int};
use super::compare::release;
use crate::heap::{Heap, Term};
use beamc_abi::atom;
use std::cmp::Ordering;

pub use super::bigint::Number;

/// First release where `abs(-0.0)` is `0.0`.
const ABS_ZERO_RELEASE: u32 = 26;

/// A finite float as a term. Rule 2.
#[inline]
fn float<'h>(heap: &'h Heap, value: f64) -> Number<'h> {
    if value.is_finite() { Ok(heap.float(value)) } else { Err(atom::BADARITH) }
}

/// The value of an integer of at most one limb.
#[inline]
fn narrow(term: Term<'_>) -> Option<i128> {
    if let Some(value) = term.as_small() {
        return Some(i128::from(value));
    }
    match term.as_big()? {
        (false, [limb]) => Some(i128::from(*limb)),
        (true, [limb]) => Some(-i128::from(*limb)),
        _ => None,
    }
}

/// Both operands as floats, if one of them is a float. Rule 2.
#[inline]
fn floats(a: Term<'_>, b: Term<'_>) -> Option<Result<(f64, f64), u32>> {
    let (x, y) = match (a.as_float(), b.as_float()) {
        (Some(x), Some(y)) => return Some(Ok((x, y))),
        (Some(x), None) => (Some(x), to_f64(b)),
        (None, Some(y)) => (to_f64(a), Some(y)),
        (None, None) => return None,
    };
    Some(x.zip(y).ok_or(atom::BADARITH))
}

/// Both operands as integers.
#[inline]
fn integers<'h, R>(a: Term<'h>, b: Term<'h>, work: impl FnOnce(Int<'_>, Int<'_>) -> Result<R, u32>) -> Result<R, u32> {
    let (mut a_store, mut b_store) = (0, 0);
    let (Some(x), Some(y)) = (Int::of(a, &mut a_store), Int::of(b, &mut b_store)) else { return Err(atom::BADARITH) };
    work(x, y)
}

macro_rules! basic {
    ($(#[$doc:meta])* $name:ident, $slow:ident, $small:ident, $op:tt, $wide:ident) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Rule 1 of the module.
        #[inline]
        pub fn $name<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
                if let Some(term) = x.$small(y).and_then(Term::small) {
                    return Ok(term);
                }
            }
            $slow(heap, a, b)
        }

        fn $slow<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let Some(operands) = floats(a, b) {
                let (x, y) = operands?;
                return float(heap, x $op y);
            }
            if let (Some(x), Some(y)) = (narrow(a), narrow(b)) {
                if let Some(value) = x.$wide(y) {
                    return Ok(heap.integer(value));
                }
            }
            integers(a, b, |x, y| bigint::$name(heap, x, y))
        }
    };
}

basic! {
    /// `A + B`.
    add, add_slow, checked_add, +, checked_add
}
basic! {
    /// `A - B`.
    sub, sub_slow, checked_sub, -, checked_sub
}
basic! {
    /// `A * B`.
    mul, mul_slow, checked_mul, *, checked_mul
}

/// `A / B`, a float.
///
/// # Errors
/// Rules 1 and 2 of the module.
pub fn div<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
    let (Some(x), Some(y)) = (to_f64(a), to_f64(b)) else { return Err(atom::BADARITH) };
    float(heap, x / y)
}

macro_rules! whole {
    ($(#[$doc:meta])* $name:ident, $wide:ident) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Rule 1 of the module.
        #[inline]
        pub fn $name<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
                // `None` for a zero divisor; the quotient of the least small and -1 is the one that is not small.
                let value = x.$wide(y).ok_or(atom::BADARITH)?;
                return Ok(Term::small(value).unwrap_or_else(|| heap.integer(i128::from(value))));
            }
            integers(a, b, |x, y| bigint::$name(heap, x, y))
        }
    };
}

whole! {
    /// `A div B`, rounded towards zero.
    int_div, checked_div
}
whole! {
    /// `A rem B`, with the sign of `A`.
    rem, checked_rem
}

macro_rules! bitwise {
    ($(#[$doc:meta])* $name:ident, $op:tt) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Rule 1 of the module.
        #[inline]
        pub fn $name<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
            if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
                return Term::small(x $op y).ok_or(atom::SYSTEM_LIMIT);
            }
            if let (Some(x), Some(y)) = (narrow(a), narrow(b)) {
                return Ok(heap.integer(x $op y));
            }
            integers(a, b, |x, y| bigint::bitwise(heap, x, y, |x, y| x $op y))
        }
    };
}

bitwise! {
    /// `A band B`.
    band, &
}
bitwise! {
    /// `A bor B`.
    bor, |
}
bitwise! {
    /// `A bxor B`.
    bxor, ^
}

/// `bnot A`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn bnot<'h>(heap: &'h Heap, a: Term<'h>) -> Number<'h> {
    match a.as_small() {
        Some(value) => Term::small(!value).ok_or(atom::SYSTEM_LIMIT),
        None if a.is_integer() => bxor(heap, a, Term::small(-1).ok_or(atom::SYSTEM_LIMIT)?),
        None => Err(atom::BADARITH),
    }
}

/// `A bsl B`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn bsl<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
    shift(heap, a, b, false)
}

/// `A bsr B`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn bsr<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>) -> Number<'h> {
    shift(heap, a, b, true)
}

/// Shifts `a` by `b`, to the right if `right`; a negative count shifts the other way.
fn shift<'h>(heap: &'h Heap, a: Term<'h>, b: Term<'h>, right: bool) -> Number<'h> {
    let (to_left, count) = match (b.as_small(), b.as_big()) {
        (Some(count), _) => ((count < 0) == right, count.unsigned_abs()),
        (None, Some((negative, _))) => (negative == right, u64::MAX),
        (None, None) => return Err(atom::BADARITH),
    };
    if let Some(value) = a.as_small() {
        if !to_left {
            return Term::small(value >> count.min(63)).ok_or(atom::SYSTEM_LIMIT);
        }
        if count < 64 {
            return Ok(heap.integer(i128::from(value) << count));
        }
    }
    let mut store = 0;
    let a = Int::of(a, &mut store).ok_or(atom::BADARITH)?;
    if to_left { bigint::shift_left(heap, a, count) } else { bigint::shift_right(heap, a, count) }
}

/// `-A`.
///
/// # Errors
/// Rule 1 of the module.
#[inline]
pub fn neg<'h>(heap: &'h Heap, a: Term<'h>) -> Number<'h> {
    match (a.as_small(), a.as_float()) {
        (Some(value), _) => Ok(heap.integer(-i128::from(value))),
        (None, Some(value)) => Ok(heap.float(-value)),
        (None, None) => match a.as_big() {
            Some((negative, limbs)) => Ok(heap.integer_from_limbs(!negative, limbs)),
            None => Err(atom::BADARITH),
        },
    }
}

/// The absolute value.
///
/// # Errors
/// `badarg` when `a` is no number.
pub fn abs<'h>(heap: &'h Heap, a: Term<'h>) -> Number<'h> {
    if let Some(value) = a.as_float() {
        let keeps_zero = value == 0.0 && release() < ABS_ZERO_RELEASE;
        return Ok(if keeps_zero { a } else { heap.float(value.abs()) });
    }
    match (a.as_small(), a.as_big()) {
        (Some(value), _) if value < 0 => Ok(heap.integer(-i128::from(value))),
        (None, Some((true, limbs))) => Ok(heap.integer_from_limbs(false, limbs)),
        (Some(_), _) | (None, Some(_)) => Ok(a),
        (None, None) => Err(atom::BADARG),
    }
}

/// A number as a float; `None` when it is no number or too big.
#[inline]
pub fn to_f64(term: Term<'_>) -> Option<f64> {
    if let Some(value) = term.as_small() {
        return Some(value as f64);
    }
    if let Some(value) = term.as_float() {
        return Some(value);
    }
    let (negative, limbs) = term.as_big()?;
    Some(bigint::to_f64(Int { negative, limbs })).filter(|value| value.is_finite())
}

/// The integer next to a finite `value` towards zero.
#[inline]
pub fn trunc<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value)
}

/// The nearest integer to a finite `value`, halves away from zero.
#[inline]
pub fn round<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value.round())
}

/// The greatest integer not above a finite `value`.
#[inline]
pub fn floor<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value.floor())
}

/// The least integer not below a finite `value`.
#[inline]
pub fn ceil<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    bigint::from_f64(heap, value.ceil())
}

/// The order of two integers.
pub(super) fn order(a: Term<'_>, b: Term<'_>) -> Option<Ordering> {
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return Some(x.cmp(&y));
    }
    let (mut a_store, mut b_store) = (0, 0);
    Some(Int::of(a, &mut a_store)?.order(Int::of(b, &mut b_store)?))
}

/// The order of an integer and a float, exactly.
pub(super) fn order_with_float(a: Term<'_>, b: f64) -> Ordering {
    /// Below it, every integer is a float and every float less than one apart from the next integers.
    const LOSSLESS: i64 = 1 << 53;
    match a.as_small() {
        Some(value) if value.abs() <= LOSSLESS => (value as f64).partial_cmp(&b).unwrap_or(Ordering::Equal),
        _ => Int::of(a, &mut 0).map_or(Ordering::Equal, |a| order_with_float_wide(a, b)),
    }
}

/// The same for an integer beyond 2^53.
fn order_with_float_wide(a: Int<'_>, b: f64) -> Ordering {
    const MANTISSA_BITS: i64 = 53;
    let b_magnitude = b.abs();
    if (b < 0.0) != a.negative || b_magnitude < (1i64 << MANTISSA_BITS) as f64 {
        return if a.negative { Ordering::Less } else { Ordering::Greater };
    }
    // Both beyond 2^53 with the same sign: `b` is a whole number, a mantissa of 53 bits shifted to the left.
    let bits = b_magnitude.to_bits();
    let (mantissa, shift) = (bits & ((1 << 52) - 1) | 1 << 52, (bits >> 52) as usize - 1023 - 52);
    let magnitude = super::limbs::bit_length(a.limbs).cmp(&(shift + MANTISSA_BITS as usize)).then_with(|| {
        super::limbs::scratch(shift / 64 + 2, |out| {
            super::limbs::shl(out, &[mantissa], shift);
            super::limbs::cmp(a.limbs, super::limbs::trimmed(out))
        })
    });
    if a.negative { magnitude.reverse() } else { magnitude }
}
