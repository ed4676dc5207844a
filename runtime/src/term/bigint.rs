//! Integers of any size: sign and magnitude over [`limbs`], and their text.
//!
//! Called by `arith` when a result or an operand is not small. An [`Int`] is a view of an integer term; results
//! are worked out in scratch limbs and copied to the heap once their size is known, so that the heap holds no slack.
//!
//! # Rules
//! 1. Every result goes through [`make`], which refuses what OTP refuses: more than 2^25 bits up to OTP 25, 2^22 from 26 on
//!    (less one limb), whatever the operation. What would be far beyond is refused before it is worked out.
//! 2. Bit operations see two's complement with endless sign bits, `bsr` rounds towards minus infinity.
//!
//! # Reference
//! OTP `erts/emulator/beam/big.c`. OTP lets `band` of two negative integers exceed the limit by one bit; here that is
//! `system_limit` as everything else.

use super::compare::release;
use super::limbs;
use crate::heap::{Heap, Term};
use beamc_abi::atom;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A result, or the atom index of the reason it fails with.
pub type Number<'h> = Result<Term<'h>, u32>;

/// First release with the lower limit on the size of integers.
const LOWER_LIMIT_RELEASE: u32 = 26;
/// Limbs from which on text goes through dashu.
const TEXT_LIMBS: usize = 24;
/// Digit characters.
const DIGITS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Greatest number of limbs of an integer.
pub fn limbs_max() -> usize {
    if release() < LOWER_LIMIT_RELEASE { (1 << 19) - 1 } else { (1 << 16) - 1 }
}

/// Sign and magnitude, leading zeros dropped; zero is not negative.
#[derive(Clone, Copy)]
pub(super) struct Int<'a> {
    pub(super) negative: bool,
    pub(super) limbs: &'a [u64],
}

impl<'a> Int<'a> {
    /// The integer `term`; `store` holds the limb of a small one.
    #[inline]
    pub(super) fn of(term: Term<'a>, store: &'a mut u64) -> Option<Self> {
        match term.as_small() {
            Some(0) => Some(Int { negative: false, limbs: &[] }),
            Some(value) => {
                *store = value.unsigned_abs();
                Some(Int { negative: value < 0, limbs: std::slice::from_ref(store) })
            }
            None => term.as_big().map(|(negative, limbs)| Int { negative, limbs }),
        }
    }

    /// The order of two integers.
    pub(super) fn order(self, other: Int<'_>) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => limbs::cmp(self.limbs, other.limbs),
            (true, true) => limbs::cmp(other.limbs, self.limbs),
            (negative, _) => if negative { Ordering::Less } else { Ordering::Greater },
        }
    }

    const fn negated(self) -> Self {
        Int { negative: !self.negative, limbs: self.limbs }
    }
}

/// Rule 1.
pub(super) fn make<'h>(heap: &'h Heap, negative: bool, magnitude: &[u64]) -> Number<'h> {
    let magnitude = limbs::trimmed(magnitude);
    if magnitude.len() > limbs_max() {
        return Err(atom::SYSTEM_LIMIT);
    }
    Ok(heap.integer_from_limbs(negative, magnitude))
}

pub(super) fn add<'h>(heap: &'h Heap, a: Int<'_>, b: Int<'_>) -> Number<'h> {
    if a.negative == b.negative {
        return limbs::scratch(a.limbs.len().max(b.limbs.len()) + 1, |out| {
            limbs::add(out, a.limbs, b.limbs);
            make(heap, a.negative, out)
        });
    }
    let (more, less) = if limbs::cmp(a.limbs, b.limbs).is_ge() { (a, b) } else { (b, a) };
    limbs::scratch(more.limbs.len(), |out| {
        limbs::sub(out, more.limbs, less.limbs);
        make(heap, more.negative, out)
    })
}

pub(super) fn sub<'h>(heap: &'h Heap, a: Int<'_>, b: Int<'_>) -> Number<'h> {
    add(heap, a, b.negated())
}

pub(super) fn mul<'h>(heap: &'h Heap, a: Int<'_>, b: Int<'_>) -> Number<'h> {
    let len = a.limbs.len() + b.limbs.len();
    // A product has at most one limb less than both factors together.
    if len > limbs_max() + 1 {
        return if a.limbs.is_empty() || b.limbs.is_empty() { make(heap, false, &[]) } else { Err(atom::SYSTEM_LIMIT) };
    }
    limbs::scratch(len, |out| {
        limbs::mul(out, a.limbs, b.limbs);
        make(heap, a.negative != b.negative, out)
    })
}

/// The quotient rounded towards zero, and the remainder with the sign of the dividend; `None` for a zero divisor.
fn divided<R>(a: Int<'_>, b: Int<'_>, give: impl FnOnce((bool, &[u64]), (bool, &[u64])) -> R) -> Option<R> {
    if b.limbs.is_empty() {
        return None;
    }
    if a.limbs.len() < b.limbs.len() {
        return Some(give((false, &[]), (a.negative, a.limbs)));
    }
    let quotient_len = a.limbs.len() - b.limbs.len() + 1;
    Some(limbs::scratch(quotient_len + b.limbs.len(), |work| {
        let (quotient, rest) = work.split_at_mut(quotient_len);
        limbs::div_rem(quotient, rest, a.limbs, b.limbs);
        give((a.negative != b.negative, quotient), (a.negative, rest))
    }))
}

pub(super) fn int_div<'h>(heap: &'h Heap, a: Int<'_>, b: Int<'_>) -> Number<'h> {
    divided(a, b, |(negative, quotient), _| make(heap, negative, quotient)).unwrap_or(Err(atom::BADARITH))
}

pub(super) fn rem<'h>(heap: &'h Heap, a: Int<'_>, b: Int<'_>) -> Number<'h> {
    divided(a, b, |_, (negative, rest)| make(heap, negative, rest)).unwrap_or(Err(atom::BADARITH))
}

/// The limbs of a number in two's complement, without end.
fn complement(a: Int<'_>) -> impl Iterator<Item = u64> {
    let mut carry = a.negative;
    let endless = a.limbs.iter().copied().chain(std::iter::repeat(0));
    endless.map(move |limb| {
        if !a.negative {
            return limb;
        }
        let (limb, overflow) = (!limb).overflowing_add(u64::from(carry));
        carry = overflow;
        limb
    })
}

/// `a op b`, bit by bit. Rule 2.
pub(super) fn bitwise<'h>(heap: &'h Heap, a: Int<'_>, b: Int<'_>, op: impl Fn(u64, u64) -> u64) -> Number<'h> {
    let negative = op(u64::from(a.negative), u64::from(b.negative)) & 1 == 1;
    limbs::scratch(a.limbs.len().max(b.limbs.len()) + 1, |out| {
        for ((out, x), y) in out.iter_mut().zip(complement(a)).zip(complement(b)) {
            *out = op(x, y);
        }
        if negative {
            let mut carry = true;
            for limb in out.iter_mut() {
                (*limb, carry) = (!*limb).overflowing_add(u64::from(carry));
            }
        }
        make(heap, negative, out)
    })
}

/// `a * 2^count`.
pub(super) fn shift_left<'h>(heap: &'h Heap, a: Int<'_>, count: u64) -> Number<'h> {
    if a.limbs.is_empty() {
        return make(heap, false, &[]);
    }
    let count = usize::try_from(count).map_err(|_| atom::SYSTEM_LIMIT)?;
    if count / 64 + a.limbs.len() > limbs_max() + 1 {
        return Err(atom::SYSTEM_LIMIT);
    }
    limbs::scratch(a.limbs.len() + count / 64 + 1, |out| {
        limbs::shl(out, a.limbs, count);
        make(heap, a.negative, out)
    })
}

/// `a / 2^count`. Rule 2.
pub(super) fn shift_right<'h>(heap: &'h Heap, a: Int<'_>, count: u64) -> Number<'h> {
    let nothing_left = count / 64 >= a.limbs.len() as u64;
    if nothing_left {
        return make(heap, a.negative, if a.negative { &[1] } else { &[] });
    }
    let count = count as usize;
    // One limb more than the shift fills, for the carry of rounding.
    limbs::scratch(a.limbs.len() - count / 64 + 1, |out| {
        let last = out.len() - 1;
        let dropped = limbs::shr(&mut out[..last], a.limbs, count);
        if dropped && a.negative {
            let mut carry = true;
            for limb in out.iter_mut() {
                (*limb, carry) = limb.overflowing_add(u64::from(carry));
            }
        }
        make(heap, a.negative, out)
    })
}

/// The nearest float as OTP works it out, from the top limb down with a rounding at each step; not finite when too big.
pub(super) fn to_f64(a: Int<'_>) -> f64 {
    const BASE: f64 = 18_446_744_073_709_551_616.0;
    let magnitude = a.limbs.iter().rev().fold(0.0, |value, limb| value * BASE + *limb as f64);
    if a.negative { -magnitude } else { magnitude }
}

/// The integer `value` rounded towards zero; `value` is finite.
pub(super) fn from_f64<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    const MANTISSA_BITS: u32 = 52;
    const BIAS: i32 = 1023;
    if value.abs() < (1u64 << 60) as f64 {
        return Term::small(value as i64).unwrap_or(Term::count(0));
    }
    let bits = value.to_bits();
    let mantissa = bits & ((1 << MANTISSA_BITS) - 1) | 1 << MANTISSA_BITS;
    let exponent = (bits >> MANTISSA_BITS & 0x7ff) as i32 - BIAS;
    // At least 60 by the test above, so the mantissa is shifted to the left.
    let shift = (exponent - MANTISSA_BITS as i32) as usize;
    limbs::scratch(shift / 64 + 2, |out| {
        limbs::shl(out, &[mantissa], shift);
        heap.integer_from_limbs(value < 0.0, out)
    })
}

/// Digits of `radix` that fit a limb, and `radix` to that power.
const fn chunk(radix: u32) -> (usize, u64) {
    let (mut digits, mut power) = (1, radix as u64);
    while let Some(more) = power.checked_mul(radix as u64) {
        (digits, power) = (digits + 1, more);
    }
    (digits, power)
}

/// The digits of an integer in base `radix` (2 to 36, capital letters), with a minus sign if need be; `None`
/// when `term` is no integer.
pub fn to_text_radix(term: Term<'_>, radix: u32) -> Option<String> {
    if let (Some(value), 10) = (term.as_small(), radix) {
        return Some(value.to_string());
    }
    let mut store = 0;
    let Int { negative, limbs: magnitude } = Int::of(term, &mut store)?;
    if magnitude.len() >= TEXT_LIMBS {
        let digits = limbs::to_text_big(magnitude, radix).to_ascii_uppercase();
        return Some(if negative { format!("-{digits}") } else { digits });
    }
    let (chunk_digits, power) = chunk(radix);
    // Written from the least digit up, then turned round.
    let mut text: Vec<u8> = Vec::with_capacity(limbs::bit_length(magnitude) / radix.ilog2() as usize + 2);
    limbs::scratch(magnitude.len(), |work| {
        work.copy_from_slice(magnitude);
        let mut left = work;
        while !left.is_empty() {
            let mut part = limbs::div_small(left, power);
            let len = limbs::trimmed(left).len();
            left = &mut left[..len];
            let mut digits = 0;
            while part > 0 || digits < chunk_digits && !left.is_empty() {
                text.push(DIGITS[(part % u64::from(radix)) as usize]);
                part /= u64::from(radix);
                digits += 1;
            }
        }
    });
    if text.is_empty() {
        text.push(b'0');
    }
    if negative {
        text.push(b'-');
    }
    text.reverse();
    String::from_utf8(text).ok()
}

/// The integer spelled by `text` in base `radix`: an optional sign and at least one digit.
///
/// # Errors
/// `badarg` when the text is not of that form, `system_limit` when the integer is too big.
pub fn from_text_radix<'h>(heap: &'h Heap, text: &[u8], radix: u32) -> Number<'h> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let value_of = |digit: &u8| char::from(*digit).to_digit(radix);
    if digits.is_empty() || !digits.iter().all(|digit| value_of(digit).is_some()) {
        return Err(atom::BADARG);
    }
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    let digits = &digits[zeros..];
    let (chunk_digits, _) = chunk(radix);
    if digits.len() <= chunk_digits {
        let value = digits.iter().filter_map(value_of).fold(0, |value, digit| value * u64::from(radix) + u64::from(digit));
        return make(heap, negative, &[value]);
    }
    // Each digit is worth at least `ilog2(radix)` bits: what is surely too big is not worked out.
    if (digits.len() - 1) * radix.ilog2() as usize / 64 > limbs_max() {
        return Err(atom::SYSTEM_LIMIT);
    }
    let len = digits.len().div_ceil(chunk_digits);
    if len >= TEXT_LIMBS {
        let text: Cow<'_, str> = String::from_utf8_lossy(digits);
        return make(heap, negative, &limbs::from_text_big(&text, radix).ok_or(atom::BADARG)?);
    }
    limbs::scratch(len, |out| {
        let mut used = 0;
        // The first chunk is the short one.
        let (first, rest) = digits.split_at(digits.len() - (len - 1) * chunk_digits);
        for part in std::iter::once(first).chain(rest.chunks(chunk_digits)) {
            let (mut value, mut factor) = (0, 1);
            for digit in part.iter().filter_map(value_of) {
                value = value * u64::from(radix) + u64::from(digit);
                factor *= u64::from(radix);
            }
            let carry = limbs::mul_add_small(&mut out[..used], factor, value);
            if carry > 0 {
                out[used] = carry;
                used += 1;
            }
        }
        make(heap, negative, &out[..used])
    })
}
