//! Bits in byte slices: reading, writing, copying and comparing at any alignment.
//!
//! Bit 0 of a slice is the most significant bit of its first byte. All functions work on up to eight bytes at a time: a run of
//! bits is a `u64` with the last bit of the run lowest.
//!
//! # Rules
//! 1. Writers change only the bits of their run.
//! 2. A run that leaves the slice is a bug of the caller and panics.

use crate::heap::{Bits, Term};
use std::borrow::Cow;

/// Bits handled at once.
const WORD: usize = 64;

/// The low `len` bits set; `len` is at most 64.
fn mask(len: usize) -> u64 {
    if len == 0 { 0 } else { u64::MAX >> (WORD - len) }
}

/// The first eight bytes of `bytes`, or fewer with zeros after them, as a number with the first byte highest.
fn word(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(chunk) => u64::from_be_bytes(*chunk),
        None => {
            let mut chunk = [0; 8];
            chunk[..bytes.len()].copy_from_slice(bytes);
            u64::from_be_bytes(chunk)
        }
    }
}

/// The `len` bits, at most 64, from bit `at` on.
#[inline]
pub fn get(bytes: &[u8], at: usize, len: usize) -> u64 {
    assert!(len <= WORD, "at most a word at once");
    if len == 0 {
        return 0;
    }
    let (first, skip) = (at / 8, at % 8);
    let bytes = &bytes[first..(at + len).div_ceil(8)];
    let mut run = word(bytes) << skip;
    if skip + len > WORD {
        run |= u64::from(bytes[8]) >> (8 - skip);
    }
    run >> (WORD - len)
}

/// Sets the `len` bits, at most 64, from bit `at` on to the low bits of `value`.
#[inline]
pub fn put(bytes: &mut [u8], at: usize, len: usize, value: u64) {
    assert!(len <= WORD, "at most a word at once");
    if len == 0 {
        return;
    }
    let (first, skip) = (at / 8, at % 8);
    let bytes = &mut bytes[first..(at + len).div_ceil(8)];
    let value = value & mask(len);
    if skip == 0 && len.is_multiple_of(8) {
        bytes.copy_from_slice(&(value << (WORD - len)).to_be_bytes()[..len / 8]);
        return;
    }
    // The run and its mask, as 72 bits: eight bytes and one more.
    let (run, keep) = (u128::from(value) << (72 - skip - len), u128::from(mask(len)) << (72 - skip - len));
    let (run, keep) = (run.to_be_bytes(), keep.to_be_bytes());
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = *byte & !keep[7 + index] | run[7 + index];
    }
}

/// Copies `len` bits from bit `from` of `source` to bit `to` of `target`.
pub fn copy(target: &mut [u8], to: usize, source: &[u8], from: usize, len: usize) {
    // Up to the next byte of the target, so that whole bytes can be written afterwards.
    let lead = ((8 - to % 8) % 8).min(len);
    put(target, to, lead, get(source, from, lead));
    let (to, from, len) = (to + lead, from + lead, len - lead);
    let (whole, rest) = (len / 8, len % 8);
    if whole > 0 {
        let target = &mut target[to / 8..to / 8 + whole];
        match from % 8 {
            0 => target.copy_from_slice(&source[from / 8..from / 8 + whole]),
            skip => shifted(target, &source[from / 8..from / 8 + whole + 1], skip),
        }
    }
    put(target, to + whole * 8, rest, get(source, from + whole * 8, rest));
}

/// Fills `target` with the bits of `source` from bit `skip` (1 to 7) on. `source` is one byte longer.
fn shifted(target: &mut [u8], source: &[u8], skip: usize) {
    let mut chunks = target.chunks_exact_mut(8);
    let mut at = 0;
    for chunk in &mut chunks {
        let run = word(&source[at..]) << skip | u64::from(source[at + 8]) >> (8 - skip);
        chunk.copy_from_slice(&run.to_be_bytes());
        at += 8;
    }
    for (index, byte) in chunks.into_remainder().iter_mut().enumerate() {
        *byte = source[at + index] << skip | source[at + index + 1] >> (8 - skip);
    }
}

/// Whether the `len` bits from bit `p` of `a` and from bit `q` of `b` on are equal.
pub fn equal(a: &[u8], p: usize, b: &[u8], q: usize, len: usize) -> bool {
    if p.is_multiple_of(8) && q.is_multiple_of(8) {
        let (whole, rest) = (len / 8, len % 8);
        return a[p / 8..p / 8 + whole] == b[q / 8..q / 8 + whole]
            && get(a, p + whole * 8, rest) == get(b, q + whole * 8, rest);
    }
    (0..len).step_by(WORD).all(|at| {
        let run = (len - at).min(WORD);
        get(a, p + at, run) == get(b, q + at, run)
    })
}

/// The bytes of a bitstring; bits after the last whole byte are the high bits of one more byte.
pub fn aligned<'h>(bits: Bits<'h>) -> Cow<'h, [u8]> {
    let size = bits.len.div_ceil(8);
    let spare = size * 8 - bits.len;
    if bits.offset == 0 && spare == 0 {
        return Cow::Borrowed(&bits.bytes[..size]);
    }
    let mut bytes: Vec<u8> = Vec::with_capacity(size);
    for index in 0..size {
        let high = bits.bytes[index] << bits.offset;
        let low = bits.bytes.get(index + 1).map_or(0, |next| (u16::from(*next) << bits.offset >> 8) as u8);
        bytes.push(high | low);
    }
    if let Some(last) = bytes.last_mut() {
        *last &= 0xff << spare;
    }
    Cow::Owned(bytes)
}

/// The bytes of a binary; `None` for other terms, including bitstrings that are not whole bytes.
pub fn binary_bytes(term: Term<'_>) -> Option<Cow<'_, [u8]>> {
    let bits = term.as_bits()?;
    (bits.len.is_multiple_of(8)).then(|| aligned(bits))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// xorshift64*: the tests need many cases, not good randomness.
    struct Random(u64);

    impl Random {
        fn next(&mut self) -> u64 {
            self.0 ^= self.0 >> 12;
            self.0 ^= self.0 << 25;
            self.0 ^= self.0 >> 27;
            self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
        }

        fn below(&mut self, limit: usize) -> usize {
            (self.next() >> 11) as usize % limit
        }

        fn bytes(&mut self, len: usize) -> Vec<u8> {
            (0..len).map(|_| self.next() as u8).collect()
        }
    }

    fn bit(bytes: &[u8], at: usize) -> bool {
        bytes[at / 8] >> (7 - at % 8) & 1 == 1
    }

    fn set_bit(bytes: &mut [u8], at: usize, on: bool) {
        let one = 0x80 >> (at % 8);
        bytes[at / 8] = bytes[at / 8] & !one | if on { one } else { 0 };
    }

    #[test]
    fn get_agrees_with_single_bits() {
        let mut random = Random(1);
        for _ in 0..20_000 {
            let size = random.below(24) + 1;
            let bytes = random.bytes(size);
            let at = random.below(bytes.len() * 8 + 1);
            let len = random.below((bytes.len() * 8 - at).min(64) + 1);
            let expected = (0..len).fold(0, |run, index| run << 1 | u64::from(bit(&bytes, at + index)));
            assert_eq!(get(&bytes, at, len), expected, "{bytes:?} {at} {len}");
        }
    }

    #[test]
    fn put_changes_its_bits_only() {
        let mut random = Random(2);
        for _ in 0..20_000 {
            let size = random.below(24) + 1;
            let before = random.bytes(size);
            let at = random.below(before.len() * 8 + 1);
            let len = random.below((before.len() * 8 - at).min(64) + 1);
            let value = random.next();
            let mut expected = before.clone();
            for index in 0..len {
                set_bit(&mut expected, at + index, value >> (len - 1 - index) & 1 == 1);
            }
            let mut bytes = before.clone();
            put(&mut bytes, at, len, value);
            assert_eq!(bytes, expected, "{before:?} {at} {len} {value:#x}");
        }
    }

    #[test]
    fn copy_agrees_with_single_bits() {
        let mut random = Random(3);
        for _ in 0..20_000 {
            let (size, other) = (random.below(40) + 1, random.below(40) + 1);
            let (source, before) = (random.bytes(size), random.bytes(other));
            let (from, to) = (random.below(source.len() * 8 + 1), random.below(before.len() * 8 + 1));
            let len = random.below((source.len() * 8 - from).min(before.len() * 8 - to) + 1);
            let mut expected = before.clone();
            for index in 0..len {
                set_bit(&mut expected, to + index, bit(&source, from + index));
            }
            let mut target = before.clone();
            copy(&mut target, to, &source, from, len);
            assert_eq!(target, expected, "{source:?} {from} {before:?} {to} {len}");
        }
    }

    #[test]
    fn equal_finds_each_single_difference() {
        let mut random = Random(4);
        for _ in 0..5_000 {
            let (size, p, q) = (random.below(30), random.below(16), random.below(16));
            let len = size * 8 + random.below(8);
            let source = random.bytes(size + 1);
            let (mut a, mut b) = (random.bytes(size + 4), random.bytes(size + 4));
            copy(&mut a, p, &source, 0, len);
            copy(&mut b, q, &source, 0, len);
            assert!(equal(&a, p, &b, q, len));
            if len > 0 {
                let at = q + random.below(len);
                let other = !bit(&b, at);
                set_bit(&mut b, at, other);
                assert!(!equal(&a, p, &b, q, len));
            }
        }
    }
}
