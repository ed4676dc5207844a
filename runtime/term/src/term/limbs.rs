//! Natural numbers as slices of limbs: the layer below big integers.
//!
//! A limb is 64 bits; the least significant comes first. Inputs may have leading zero limbs only where a function says so.
//! Outputs are slices that the caller has sized, and may have leading zeros ([`trimmed`] drops them). Only [`scratch`] beyond
//! [`SCRATCH_LIMBS`] and the big cases that go to dashu allocate.
//!
//! # Rules
//! 1. A function fills all of its output.
//! 2. Up to [`MUL_LIMBS`] and [`DIV_LIMBS`] the schoolbook method is faster, as it copies nothing. Above, dashu computes, at
//!    the cost of one copy each way.
//!
//! # Not here
//! Signs, limits of size, and terms: see `bigint`.

use dashu_int::ops::DivRem;
use dashu_int::{UBig, Word};
use std::cmp::Ordering;

/// Limbs that [`scratch`] provides without allocating.
pub(super) const SCRATCH_LIMBS: usize = 80;
/// Least number of limbs of the shorter factor with which dashu multiplies.
const MUL_LIMBS: usize = 40;
/// Least number of limbs of the divisor and of the quotient with which dashu divides.
const DIV_LIMBS: usize = 40;

/// Calls `work` with `len` zero limbs.
pub(super) fn scratch<R>(len: usize, work: impl FnOnce(&mut [u64]) -> R) -> R {
    const SMALL: usize = 8;
    if len <= SMALL {
        work(&mut [0; SMALL][..len])
    } else if len <= SCRATCH_LIMBS {
        work(&mut [0; SCRATCH_LIMBS][..len])
    } else {
        work(&mut vec![0; len])
    }
}

/// `a` without leading zeros.
pub(super) fn trimmed(a: &[u64]) -> &[u64] {
    &a[..a.iter().rposition(|limb| *limb != 0).map_or(0, |last| last + 1)]
}

/// The order of two trimmed numbers.
pub(super) fn cmp(a: &[u64], b: &[u64]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

/// `out = a + b`; `out` has one limb more than the longer operand.
pub(super) fn add(out: &mut [u64], a: &[u64], b: &[u64]) {
    let (a, b) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let (low, high) = a.split_at(b.len());
    let mut carry = false;
    for ((out, x), y) in out.iter_mut().zip(low).zip(b) {
        (*out, carry) = x.carrying_add(*y, carry);
    }
    for (out, x) in out[b.len()..].iter_mut().zip(high) {
        (*out, carry) = x.overflowing_add(u64::from(carry));
    }
    out[a.len()] = u64::from(carry);
}

/// `out = a - b` where `a` is not less. `out` is as long as `a`, and `b` is not longer.
pub(super) fn sub(out: &mut [u64], a: &[u64], b: &[u64]) {
    let (low, high) = a.split_at(b.len());
    let mut borrow = false;
    for ((out, x), y) in out.iter_mut().zip(low).zip(b) {
        (*out, borrow) = x.borrowing_sub(*y, borrow);
    }
    for (out, x) in out[b.len()..].iter_mut().zip(high) {
        (*out, borrow) = x.overflowing_sub(u64::from(borrow));
    }
}

/// `out += a * factor`; returns the carry. `out` is as long as `a`.
fn add_mul(out: &mut [u64], a: &[u64], factor: u64) -> u64 {
    let mut carry = 0;
    for (out, x) in out.iter_mut().zip(a) {
        (*out, carry) = x.carrying_mul_add(factor, *out, carry);
    }
    carry
}

/// `out -= a * factor`; returns the borrow. `out` is as long as `a`.
fn sub_mul(out: &mut [u64], a: &[u64], factor: u64) -> u64 {
    let mut carry = 0;
    for (out, x) in out.iter_mut().zip(a) {
        let (low, high) = x.carrying_mul(factor, carry);
        let (rest, borrow) = out.overflowing_sub(low);
        *out = rest;
        carry = high + u64::from(borrow);
    }
    carry
}

/// `a = a * factor + more`; returns the carry.
pub(super) fn mul_add_small(a: &mut [u64], factor: u64, more: u64) -> u64 {
    let mut carry = more;
    for limb in a {
        (*limb, carry) = limb.carrying_mul(factor, carry);
    }
    carry
}

/// `out = a * b`; `out` is zero and as long as both together.
pub(super) fn mul(out: &mut [u64], a: &[u64], b: &[u64]) {
    let (a, b) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if b.len() >= MUL_LIMBS {
        return fill(out, &(from_limbs(a) * from_limbs(b)));
    }
    for (at, factor) in b.iter().enumerate() {
        let (row, top) = out[at..=at + a.len()].split_at_mut(a.len());
        top[0] = add_mul(row, a, *factor);
    }
}

fn from_limbs(limbs: &[u64]) -> UBig {
    const _: () = assert!(size_of::<Word>() == 8, "dashu works on 64-bit words here");
    UBig::from_words(limbs)
}

fn fill(out: &mut [u64], value: &UBig) {
    let words = value.as_words();
    out[..words.len()].copy_from_slice(words);
    out[words.len()..].fill(0);
}

/// `out = a * 2^count`; `out` has `count / 64 + 1` limbs more than `a`.
pub(super) fn shl(out: &mut [u64], a: &[u64], count: usize) {
    let (limbs, bits) = (count / 64, count % 64);
    out[..limbs].fill(0);
    let mut low = 0;
    for (out, limb) in out[limbs..].iter_mut().zip(a) {
        *out = limb << bits | low;
        low = if bits == 0 { 0 } else { limb >> (64 - bits) };
    }
    out[limbs + a.len()] = low;
}

/// `out = a / 2^count`, rounded down; true if a bit of value one was dropped. `out` is `count / 64` limbs shorter than `a`.
pub(super) fn shr(out: &mut [u64], a: &[u64], count: usize) -> bool {
    let (limbs, bits) = (count / 64, count % 64);
    let (dropped, kept) = a.split_at(limbs);
    let mut high = 0;
    for (out, limb) in out.iter_mut().zip(kept).rev() {
        *out = limb >> bits | high;
        high = if bits == 0 { 0 } else { limb << (64 - bits) };
    }
    high != 0 || dropped.iter().any(|limb| *limb != 0)
}

/// A divisor of one limb, with its top bit set, and its reciprocal: a two-limb division becomes two multiplications (Möller and
/// Granlund, "Improved division by invariant integers", algorithm 4).
#[derive(Clone, Copy)]
struct Divisor {
    value: u64,
    reciprocal: u64,
}

impl Divisor {
    fn new(value: u64) -> Self {
        Divisor { value, reciprocal: (u128::MAX / u128::from(value)) as u64 }
    }

    /// Quotient and remainder of `high * 2^64 + low`, where `high` is less than the divisor.
    fn div_rem(self, high: u64, low: u64) -> (u64, u64) {
        let estimate = u128::from(self.reciprocal) * u128::from(high) + (u128::from(high) << 64 | u128::from(low));
        let mut quotient = ((estimate >> 64) as u64).wrapping_add(1);
        let mut rest = low.wrapping_sub(quotient.wrapping_mul(self.value));
        if rest > estimate as u64 {
            quotient = quotient.wrapping_sub(1);
            rest = rest.wrapping_add(self.value);
        }
        if rest >= self.value {
            quotient = quotient.wrapping_add(1);
            rest -= self.value;
        }
        (quotient, rest)
    }
}

/// Divides `a` by `divisor` in place; returns the remainder.
pub(super) fn div_small(a: &mut [u64], divisor: u64) -> u64 {
    let shift = divisor.leading_zeros();
    let by = Divisor::new(divisor << shift);
    let mut rest = 0;
    for limb in a.iter_mut().rev() {
        // The running remainder, and with it the next limb, is shifted as the divisor is.
        let window = u128::from(rest) << 64 | u128::from(*limb);
        let window = window << shift;
        let (quotient, shifted) = by.div_rem((window >> 64) as u64, window as u64);
        *limb = quotient;
        rest = shifted >> shift;
    }
    rest
}

/// `quotient = a / b` and `rest = a % b`, where `b` is trimmed, not zero and not longer than `a`. `quotient` has `a.len() -
/// b.len() + 1` limbs, `rest` as many as `b`.
pub(super) fn div_rem(quotient: &mut [u64], rest: &mut [u64], a: &[u64], b: &[u64]) {
    if let [divisor] = b {
        quotient.copy_from_slice(a);
        rest[0] = div_small(quotient, *divisor);
    } else if b.len() >= DIV_LIMBS && quotient.len() >= DIV_LIMBS {
        let (big_quotient, big_rest) = from_limbs(a).div_rem(from_limbs(b));
        fill(quotient, &big_quotient);
        fill(rest, &big_rest);
    } else {
        scratch(a.len() + 1 + b.len(), |work| {
            let (numerator, divisor) = work.split_at_mut(a.len() + 1);
            long_division(quotient, rest, a, b, numerator, divisor);
        });
    }
}

/// Knuth's algorithm D, in the given room for the normalised operands.
fn long_division(
    quotient: &mut [u64],
    rest: &mut [u64],
    a: &[u64],
    b: &[u64],
    numerator: &mut [u64],
    divisor: &mut [u64],
) {
    let len = b.len();
    let shift = b[len - 1].leading_zeros();
    shl(numerator, a, shift as usize);
    let mut low = 0;
    for (out, limb) in divisor.iter_mut().zip(b) {
        *out = limb << shift | low;
        low = if shift == 0 { 0 } else { limb >> (64 - shift) };
    }
    let (top, next) = (Divisor::new(divisor[len - 1]), divisor[len - 2]);
    for at in (0..quotient.len()).rev() {
        let window = &mut numerator[at..=at + len];
        let mut digit = digit_estimate(top, next, window[len], window[len - 1], window[len - 2]);
        let (low, high) = window.split_at_mut(len);
        let missing = sub_mul(low, divisor, digit);
        let (left, borrow) = high[0].overflowing_sub(missing);
        high[0] = left;
        if borrow {
            digit -= 1;
            let mut carry = false;
            for (out, limb) in low.iter_mut().zip(&*divisor) {
                (*out, carry) = out.carrying_add(*limb, carry);
            }
            high[0] = high[0].wrapping_add(u64::from(carry));
        }
        quotient[at] = digit;
    }
    shr(rest, &numerator[..len], shift as usize);
}

/// A digit of the quotient, at most one too big, estimated from the top three limbs of the window.
fn digit_estimate(top: Divisor, next: u64, first: u64, second: u64, third: u64) -> u64 {
    let (mut digit, mut rest, mut overflow) = if first >= top.value {
        let (rest, overflow) = second.overflowing_add(top.value);
        (u64::MAX, rest, overflow)
    } else {
        let (digit, rest) = top.div_rem(first, second);
        (digit, rest, false)
    };
    while !overflow && u128::from(digit) * u128::from(next) > (u128::from(rest) << 64 | u128::from(third)) {
        digit -= 1;
        (rest, overflow) = rest.overflowing_add(top.value);
    }
    digit
}

/// Digits of a big `a` in `radix`, in lower case.
pub(super) fn to_text_big(a: &[u64], radix: u32) -> String {
    from_limbs(a).in_radix(radix as u8).to_string()
}

/// The limbs of the number with these digits, which are all digits of `radix`.
pub(super) fn from_text_big(digits: &str, radix: u32) -> Option<Vec<u64>> {
    UBig::from_str_radix(digits, radix).ok().map(|value| value.as_words().to_vec())
}

/// Bits of a trimmed number.
pub(super) fn bit_length(a: &[u64]) -> usize {
    a.last().map_or(0, |top| a.len() * 64 - top.leading_zeros() as usize)
}
