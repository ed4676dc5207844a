//! The bits of a match context as integers, floats and code points.
//!
//! A field is `len` bits of a byte slice from bit `at` on, all within the slice. A little-endian field has its whole bytes
//! first, the least significant first. The bits of a last partial byte are the most significant.

use beamc_abi::binary::segment::{LITTLE, SIGNED};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::{bigint, bits};

const LIMB: usize = 64;

/// Converts a run of at most 64 bits from little-endian.
fn little(run: u64, len: usize) -> u64 {
    let (whole, rest) = (len / 8 * 8, len % 8);
    let bytes = run >> rest;
    let low = if whole == 0 { 0 } else { bytes.swap_bytes() >> (LIMB - whole) };
    let high = run & ((1 << rest) - 1);
    low | high.checked_shl(whole as u32).unwrap_or(0)
}

/// The integer of a field; `None` when it exceeds the limit of integers.
pub(super) fn integer<'h>(heap: &'h Heap, bytes: &[u8], at: usize, len: usize, flags: u8) -> Option<Term<'h>> {
    let (is_little, signed) = (flags & LITTLE != 0, flags & SIGNED != 0);
    if len <= LIMB {
        let run = bits::get(bytes, at, len);
        let value = if is_little { little(run, len) } else { run };
        let negative = signed && len > 0 && value >> (len - 1) & 1 == 1;
        let value = i128::from(value) - if negative { 1 << len } else { 0 };
        return Some(heap.integer(value));
    }
    let mut limbs: Vec<u64> = (0..len.div_ceil(LIMB))
        .map(|index| {
            let (low, run) = (index * LIMB, (len - index * LIMB).min(LIMB));
            if is_little {
                little(bits::get(bytes, at + low, run), run)
            } else {
                bits::get(bytes, at + len - low - run, run)
            }
        })
        .collect();
    let top = (len - 1) % LIMB;
    let negative = signed && limbs.last().is_some_and(|limb| limb >> top & 1 == 1);
    if negative {
        negate(&mut limbs, top + 1);
    }
    let used = limbs.iter().rposition(|limb| *limb != 0).map_or(0, |last| last + 1);
    (used <= bigint::limbs_max()).then(|| heap.integer_from_limbs(negative, &limbs))
}

/// Two's complement of a number whose last limb has `top` significant bits.
fn negate(limbs: &mut [u64], top: usize) {
    let mut carry = true;
    for limb in limbs.iter_mut() {
        (*limb, carry) = (!*limb).overflowing_add(u64::from(carry));
    }
    if let Some(last) = limbs.last_mut() {
        *last &= u64::MAX >> (LIMB - top);
    }
}

/// The float of a field; `None` for infinity, not a number, and sizes other than those of floats.
pub(super) fn float(bytes: &[u8], at: usize, len: usize, flags: u8) -> Option<f64> {
    let run = match len {
        0 => return Some(0.0),
        16 | 32 | 64 if flags & LITTLE != 0 => little(bits::get(bytes, at, len), len),
        16 | 32 | 64 => bits::get(bytes, at, len),
        _ => return None,
    };
    let value = match len {
        16 => from_half(run as u16),
        32 => f64::from(f32::from_bits(run as u32)),
        _ => f64::from_bits(run),
    };
    value.is_finite().then_some(value)
}

/// The value of an IEEE half.
fn from_half(half: u16) -> f64 {
    let (exponent, fraction) = (half >> 10 & 0x1f, f64::from(half & 0x3ff));
    let magnitude = match exponent {
        0 => fraction * (-24f64).exp2(),
        0x1f => f64::INFINITY,
        _ => (1024.0 + fraction) * (f64::from(exponent) - 25.0).exp2(),
    };
    if half >> 15 == 1 { -magnitude } else { magnitude }
}

/// Whether this is a code point and not a surrogate.
pub(super) fn is_scalar(value: u64) -> bool {
    value < 0xd800 || (0xe000..0x11_0000).contains(&value)
}

/// The code point in UTF-8 at bit `at`, and its size in bits. The bits end at `end`.
pub(super) fn utf8(bytes: &[u8], at: usize, end: usize) -> Option<(u64, usize)> {
    if end - at < 8 {
        return None;
    }
    let first = bits::get(bytes, at, 8);
    let (more, least) = match first {
        0..=0x7f => return Some((first, 8)),
        0xc0..=0xdf => (1, 0x80),
        0xe0..=0xef => (2, 0x800),
        0xf0..=0xf7 => (3, 0x1_0000),
        _ => return None,
    };
    let size = 8 + more * 8;
    if end - at < size {
        return None;
    }
    let mut value = first & (0x3f >> more);
    for index in 1..=more {
        let byte = bits::get(bytes, at + index * 8, 8);
        if byte & 0xc0 != 0x80 {
            return None;
        }
        value = value << 6 | byte & 0x3f;
    }
    (value >= least && is_scalar(value)).then_some((value, size))
}

/// The code point in UTF-16 at bit `at`, and its size in bits. The bits end at `end`.
pub(super) fn utf16(bytes: &[u8], at: usize, end: usize, flags: u8) -> Option<(u64, usize)> {
    let unit = |at: usize| {
        let run = (end - at >= 16).then(|| bits::get(bytes, at, 16))?;
        Some(if flags & LITTLE != 0 { little(run, 16) } else { run })
    };
    let high = unit(at)?;
    if is_scalar(high) {
        return Some((high, 16));
    }
    let low = unit(at + 16)?;
    let pair = (0xd800..0xdc00).contains(&high) && (0xdc00..0xe000).contains(&low);
    pair.then_some((0x1_0000 + ((high & 0x3ff) << 10 | low & 0x3ff), 32))
}
