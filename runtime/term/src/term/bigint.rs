//! Integers of any size: sign and magnitude over [`limbs`], and their text.
//!
//! `arith` calls it if a result or an operand is not small. An [`Int`] is a view of an integer term. Results are computed in
//! scratch limbs and copied to the heap once their size is known, so the heap holds no slack.
//!
//! # Rules
//! 1. Every result goes through [`make`], which rejects the sizes that OTP rejects: more than 2^25 bits up to OTP 26, 2^22 from
//!    27 on (minus one limb), in every operation. A result far beyond the limit is rejected before it is computed.
//! 2. Bit operations see two's complement with endless sign bits; `bsr` rounds towards minus infinity.
//!
//! # Reference
//! OTP `erts/emulator/beam/big.c`. Not imitated: bit operations whose result is one bit beyond the limit (`[]` or an oversized
//! integer on OTP, `system_limit` here), and signs between the digits of a long text (accepted by `list_to_integer` of OTP 27
//! and 29 where it splits the text, `badarg` here and on OTP 25).

use crate::base::release;
use crate::heap::{Heap, Term};
use crate::term::limbs;
use beamc_abi::atom::{self, Atom};
use std::borrow::Cow;
use std::cmp::Ordering;

/// A result, or the error's reason.
pub type Number<'h> = Result<Term<'h>, Atom>;

/// First release with the lower limit of the size of integers.
const LOWER_LIMIT_RELEASE: u32 = 27;
/// First release that rounds only once to convert an integer to a float (from one of its patches on).
const NEAREST_RELEASE: u32 = 29;
/// Least number of limbs whose text dashu converts.
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
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }

    const fn negated(self) -> Self {
        Int { negative: !self.negative, limbs: self.limbs }
    }
}

/// Makes the term of a result. Rule 1.
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
    // A product has at least as many limbs as both factors together, minus one.
    if len > limbs_max() + 1 {
        return if a.limbs.is_empty() || b.limbs.is_empty() { make(heap, false, &[]) } else { Err(atom::SYSTEM_LIMIT) };
    }
    limbs::scratch(len, |out| {
        limbs::mul(out, a.limbs, b.limbs);
        make(heap, a.negative != b.negative, out)
    })
}

/// The quotient, rounded towards zero, and the remainder, with the sign of the dividend; `None` for a zero divisor.
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

/// The limbs of a number in two's complement, as an endless iterator.
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

/// The nearest float; not finite if too big. Up to OTP 28 it is computed from the top limb down with a rounding at each step,
/// so it may be off by one float.
pub(super) fn to_f64(a: Int<'_>) -> f64 {
    const BASE: f64 = 18_446_744_073_709_551_616.0;
    let magnitude = match a.limbs {
        [limb] => *limb as f64,
        limbs if release() < NEAREST_RELEASE => limbs.iter().rev().fold(0.0, |value, limb| value * BASE + *limb as f64),
        [below @ .., next, top] => {
            // The first 64 bits, the last of them set if any bit follows: enough to round once.
            let shift = top.leading_zeros();
            let window = (u128::from(*top) << 64 | u128::from(*next)) << shift;
            let rest = window as u64 != 0 || below.iter().any(|limb| *limb != 0);
            let first = (window >> 64) as u64 | u64::from(rest);
            let exponent = i32::try_from(below.len() * 64 + 64 - shift as usize).unwrap_or(i32::MAX);
            // Two steps, as 2^1024 itself is out of range.
            first as f64 * 2f64.powi(exponent / 2) * 2f64.powi(exponent - exponent / 2)
        }
        [] => 0.0,
    };
    if a.negative { -magnitude } else { magnitude }
}

/// The integer of a finite `value`, rounded towards zero.
pub(super) fn from_f64<'h>(heap: &'h Heap, value: f64) -> Term<'h> {
    const MANTISSA_BITS: u32 = 52;
    const BIAS: i32 = 1023;
    if value.abs() < (1u64 << 60) as f64 {
        return Term::small(value as i64).unwrap_or(Term::from_usize(0));
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

/// Digits of a radix that fit a limb, and the radix to that power.
#[derive(Clone, Copy)]
struct Chunk {
    digits: usize,
    power: u64,
}

/// By radix.
const CHUNKS: [Chunk; 37] = {
    let mut chunks = [Chunk { digits: 0, power: 0 }; 37];
    let mut radix = 2;
    while radix < chunks.len() {
        let (mut digits, mut power) = (1, radix as u64);
        while let Some(more) = power.checked_mul(radix as u64) {
            (digits, power) = (digits + 1, more);
        }
        chunks[radix] = Chunk { digits, power };
        radix += 1;
    }
    chunks
};

/// Appends the digits of `part`, lowest first, at least `least` of them.
#[inline(always)]
fn push_digits(text: &mut Vec<u8>, mut part: u64, radix: u64, least: usize) {
    let end = text.len() + least;
    while part > 0 || text.len() < end {
        text.push(DIGITS[(part % radix) as usize]);
        part /= radix;
    }
}

/// The digits of an integer in base `radix` (2 to 36, capital letters), with a minus sign if negative; `None` if `term` is not
/// an integer.
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
    let chunk = CHUNKS[radix as usize];
    // Written from the lowest digit up, then reversed.
    let mut text: Vec<u8> = Vec::with_capacity(limbs::bit_length(magnitude) / radix.ilog2() as usize + 2);
    limbs::scratch(magnitude.len(), |work| {
        work.copy_from_slice(magnitude);
        let mut left = work;
        while !left.is_empty() {
            let part = limbs::div_small(left, chunk.power);
            let len = limbs::trimmed(left).len();
            left = &mut left[..len];
            let least = if left.is_empty() { 0 } else { chunk.digits };
            // Base 10 has its own arm, so that the compiler knows the divisor.
            match radix {
                10 => push_digits(&mut text, part, 10, least),
                _ => push_digits(&mut text, part, u64::from(radix), least),
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
/// `badarg` if the text is not of that form, `system_limit` if the integer is too big.
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
    let chunk_digits = CHUNKS[radix as usize].digits;
    if digits.len() <= chunk_digits {
        let value =
            digits.iter().filter_map(value_of).fold(0, |value, digit| value * u64::from(radix) + u64::from(digit));
        return make(heap, negative, &[value]);
    }
    // Each digit is worth at least `ilog2(radix)` bits, so a text that is certainly too long is not converted.
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

#[cfg(test)]
mod tests {
    use super::{from_text_radix, to_text_radix};
    use crate::base::release::set_release;
    use crate::heap::{Heap, Term};
    use crate::term::compare::eq_exact;
    use crate::term::samples::{self, Random};
    use beamc_abi::atom::{BADARG, SYSTEM_LIMIT};

    #[test]
    fn text_reads_back_in_every_radix() {
        let heap = &Heap::standalone();
        let mut random = Random::new(5);
        for round in 0..20_000 {
            let radix = 2 + random.below(35) as u32;
            let value = samples::integer(heap, &mut random, if round % 40 == 0 { 80 } else { 4 });
            let Some(text) = to_text_radix(value, radix) else { unreachable!("an integer") };
            let digits = text.trim_start_matches('-');
            assert!(digits == "0" || !digits.starts_with('0'), "{text}");
            assert!(digits.bytes().all(|digit| digit.is_ascii_digit() || digit.is_ascii_uppercase()));
            if let (Some(small), true) = (value.as_small(), radix == 10) {
                assert_eq!(text, small.to_string());
            }
            for text in [text.clone(), text.to_lowercase(), text.replace('-', "-000")] {
                assert!(
                    from_text_radix(heap, text.as_bytes(), radix).is_ok_and(|back| eq_exact(back, value)),
                    "{text} {radix}"
                );
            }
        }
    }

    #[test]
    fn text_is_known() {
        let heap = &Heap::standalone();
        let text = |value, radix| to_text_radix(heap.integer(value), radix);
        assert_eq!(text(-(1 << 70), 36).as_deref(), Some("-6X5KXTVUWILUKG"));
        assert_eq!(text(1 << 70, 10).as_deref(), Some("1180591620717411303424"));
        assert_eq!(text(10i128.pow(38), 10).as_deref(), Some("100000000000000000000000000000000000000"));
        assert_eq!(text(0, 2).as_deref(), Some("0"));
        assert_eq!(text(-255, 16).as_deref(), Some("-FF"));
        assert_eq!(to_text_radix(Term::NIL, 10), None);
    }

    #[test]
    fn what_is_no_integer_is_refused() {
        let heap = &Heap::standalone();
        let read = |text: &str, radix| from_text_radix(heap, text.as_bytes(), radix).map(|term| term.as_small());
        for text in ["", "+", "-", "5 ", " 5", "5a", "1_0", "--5", "+-5", "5+", "\u{0665}"] {
            assert_eq!(read(text, 10), Err(BADARG), "{text}");
        }
        assert_eq!(
            (read("-0", 10), read("+5", 10), read("Ff", 16), read("g", 16)),
            (Ok(Some(0)), Ok(Some(5)), Ok(Some(255)), Err(BADARG))
        );
        set_release(27);
        let digits = |len: usize, first: &str| first.to_owned() + &"0".repeat(len - 1);
        assert_eq!(read(&digits(65_535 * 16 + 1, "1"), 16), Err(SYSTEM_LIMIT));
        assert_eq!(read(&digits(65_535 * 16, "f"), 16), Ok(None));
        assert_eq!(read(&digits(65_535 * 16 + 5, "0"), 16), Ok(Some(0)));
        assert_eq!(read(&digits(1_262_610, "1"), 10), Err(SYSTEM_LIMIT));
        assert_eq!(read(&digits(1_262_592, "1"), 10), Ok(None));
    }
}
