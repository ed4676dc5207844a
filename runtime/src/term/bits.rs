//! Bitstrings read octet by octet, wherever in a byte they start.

use crate::heap::Bits;
use std::cmp::Ordering;

/// The octet `index` of `bits`; of the last one what is not in `bits` is zero.
#[inline]
pub(super) fn octet(bits: Bits<'_>, index: usize) -> u8 {
    let whole = if bits.offset == 0 {
        bits.bytes[index]
    } else {
        let next = bits.bytes.get(index + 1).copied().unwrap_or(0);
        bits.bytes[index] << bits.offset | next >> (8 - bits.offset)
    };
    let left = bits.len - index * 8;
    if left >= 8 { whole } else { whole & !(0xff >> left) }
}

/// All octets, the last one filled up with zeros.
pub(super) fn octets(bits: Bits<'_>) -> impl Iterator<Item = u8> {
    (0..bits.len.div_ceil(8)).map(move |index| octet(bits, index))
}

/// The whole octets when they are octets in memory.
#[inline]
pub(super) fn aligned(bits: Bits<'_>) -> Option<&[u8]> {
    (bits.offset == 0).then(|| &bits.bytes[..bits.len / 8])
}

/// Bit by bit; of two that agree as far as the shorter goes, the shorter is less.
pub(super) fn order(a: Bits<'_>, b: Bits<'_>) -> Ordering {
    if let (Some(x), Some(y), true) = (aligned(a), aligned(b), a.len.is_multiple_of(8) && b.len.is_multiple_of(8)) {
        return x.cmp(y);
    }
    // Zeros that fill up the shorter one make no difference except in its favour, and then the length decides.
    octets(a).cmp(octets(b)).then_with(|| a.len.cmp(&b.len))
}

/// Whether they have the same bits.
pub(super) fn equal(a: Bits<'_>, b: Bits<'_>) -> bool {
    if a.len != b.len {
        return false;
    }
    match (aligned(a), aligned(b)) {
        (Some(x), Some(y)) => x == y && (a.len.is_multiple_of(8) || octet(a, x.len()) == octet(b, y.len())),
        _ => octets(a).eq(octets(b)),
    }
}
