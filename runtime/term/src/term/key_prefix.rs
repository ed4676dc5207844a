//! The first bits of a term, encoded in term order: they alone decide most comparisons of keys.
//!
//! # Shape
//! Each term has a string of bits, of which the first 64 are kept:
//!
//! | term | bits |
//! |---|---|
//! | all | class, 4, in the order of classes |
//! | number | sign, 1; length of the magnitude, 6; the magnitude without its first one; 1 if a fraction follows |
//! | tuple | size, 12; its elements |
//! | list | of a cell, its head and its tail |
//! | atom, binary | for each byte 1 and the byte; 0 |
//! | pid | its serial, 32; its number, 32 |
//! | port, reference | order of its node and this one, 2; if it is of this node, a word of its number |
//!
//! # Rules
//! 1. If `a < b` in the order of `<`, the bits of `a` are not greater than those of `b`. Equal terms have equal bits.
//! 2. After a term that is not encoded completely, the remaining bits are zero: different terms may have equal bits up to
//!    there.

use crate::base::atoms;
use crate::heap::{ExternalKind, Kind, Term};
use crate::term::leaf::class;
use std::cmp::Ordering;

/// Whether a term in a pattern stands for other terms.
pub type IsOpen = fn(Term<'_>) -> bool;

const CLASS_BITS: u32 = 4;
const SIZE_BITS: u32 = 12;
const LENGTH_BITS: u32 = 6;
/// Numbers from here on have equal bits, and so do those below its negative.
const LIMIT: i64 = 1 << 59;

/// The bits of a term.
pub fn prefix_of(term: Term<'_>) -> u64 {
    if let Some(value) = term.as_small() {
        // The most frequent case, on its own.
        let mut bits = Bits::new();
        bits.class(0);
        bits.number(value, false);
        return bits.bits;
    }
    let mut bits = Bits::new();
    bits.term(term, None);
    bits.bits
}

/// The range of the bits of terms that a pattern matches, and whether all terms in this range agree with the pattern up to its
/// first `open` part.
pub fn prefix_of_pattern(pattern: Term<'_>, open: IsOpen) -> (u64, u64, bool) {
    let mut bits = Bits::new();
    bits.term(pattern, Some(open));
    match bits.is_open {
        // The missing bits may have any value.
        true => (bits.bits, bits.bits | u64::MAX.checked_shr(64 - bits.left).unwrap_or(0), true),
        false => (bits.bits, bits.bits, false),
    }
}

/// The encoder.
struct Bits {
    bits: u64,
    left: u32,
    is_open: bool,
}

impl Bits {
    fn new() -> Self {
        Bits { bits: 0, left: 64, is_open: false }
    }

    /// Appends the last `count` bits of `value`, as far as there is room.
    fn push(&mut self, value: u64, count: u32) {
        let value = if count < 64 { value & ((1 << count) - 1) } else { value };
        if count <= self.left {
            self.left -= count;
            self.bits |= value << self.left;
        } else {
            self.bits |= value >> (count - self.left);
            self.left = 0;
        }
    }

    fn class(&mut self, class: u8) {
        self.push(u64::from(class), CLASS_BITS);
    }

    /// Encodes a number; returns whether completely.
    fn number(&mut self, value: i64, fraction: bool) -> bool {
        if !(-LIMIT..LIMIT).contains(&value) {
            return self.far(value < 0);
        }
        // A negative number is encoded as its complement, with all bits inverted.
        let turned = if value < 0 { !0 } else { 0 };
        let magnitude = (value as u64) ^ turned;
        let length = u64::BITS - magnitude.leading_zeros();
        self.push(!turned & 1, 1);
        self.push(u64::from(length) ^ turned, LENGTH_BITS);
        self.push(magnitude ^ turned, length.saturating_sub(1));
        self.push(u64::from(fraction), 1);
        !fraction
    }

    /// Encodes a number beyond the limit.
    fn far(&mut self, is_negative: bool) -> bool {
        let bits = if is_negative { 0 } else { u64::MAX };
        self.push(bits, 1 + LENGTH_BITS);
        false
    }

    fn float(&mut self, value: f64) -> bool {
        let floor = value.floor();
        let limit = LIMIT as f64;
        if floor >= limit || floor < -limit {
            return self.far(value < 0.0);
        }
        self.number(floor as i64, floor != value)
    }

    fn bytes(&mut self, bytes: impl Iterator<Item = u8>) {
        for byte in bytes {
            if self.left == 0 {
                return;
            }
            self.push(1 << 8 | u64::from(byte), 9);
        }
        self.push(0, 1);
    }

    /// Encodes a term; returns whether more may follow. It recurses no deeper than the bits last.
    fn term(&mut self, term: Term<'_>, open: Option<IsOpen>) -> bool {
        if self.left == 0 {
            return false;
        }
        if open.is_some_and(|open| open(term)) {
            self.is_open = true;
            return false;
        }
        let kind = term.kind();
        self.class(class(&kind));
        match kind {
            Kind::Small(value) => self.number(value, false),
            Kind::Big(is_negative, _) => self.far(is_negative),
            Kind::Float(value) => self.float(value),
            Kind::Atom(index) => {
                self.bytes(atoms::text(index).bytes());
                true
            }
            Kind::Tuple(elements) => {
                let most = (1 << SIZE_BITS) - 1;
                self.push(elements.len().min(most) as u64, SIZE_BITS);
                elements.len() < most && elements.iter().all(|element| self.term(*element, open))
            }
            Kind::Cons(head, tail) => self.term(head, open) && self.term(tail, open),
            Kind::Nil => true,
            Kind::Bits(bits) if bits.offset == 0 && bits.len % 8 == 0 => {
                self.bytes(bits.bytes[..bits.len / 8].iter().copied());
                true
            }
            Kind::Bits(bits) => {
                self.unaligned(bits.bytes, bits.offset, bits.len);
                bits.len % 8 == 0
            }
            // Pids of several nodes may have the same numbers.
            Kind::Pid(pid) => {
                let (number, serial) = crate::term::leaf::pid_numbers(pid);
                self.pid(number, serial)
            }
            Kind::Port(number) => {
                self.node(Ordering::Equal);
                self.push(number, 64);
                true
            }
            Kind::Ref(words) => {
                self.node(Ordering::Equal);
                self.push(words.last().copied().unwrap_or_default(), 64);
                false
            }
            Kind::External(external) => match (external.kind, external.numbers) {
                (ExternalKind::Pid, &[number, serial]) => self.pid(number, serial),
                _ => {
                    self.node(crate::term::leaf::node_order(
                        crate::term::leaf::node_of(&external),
                        crate::term::leaf::OWN_NODE,
                    ));
                    false
                }
            },
            Kind::Record(_) | Kind::Map(_) | Kind::Fun(_) | Kind::Internal => false,
        }
    }

    fn pid(&mut self, number: u64, serial: u64) -> bool {
        self.push(serial, 32);
        self.push(number, 32);
        false
    }

    /// Encodes the order of a node and this one.
    fn node(&mut self, order: Ordering) {
        self.push((order as i8 + 1) as u64, 2);
    }

    /// Encodes bits at any offset and of any number. An incomplete last byte is padded with zeros.
    fn unaligned(&mut self, bytes: &[u8], offset: usize, len: usize) {
        let mut at = 0;
        while at < len && self.left > 0 {
            let run = (len - at).min(8);
            let byte = crate::term::bits::get(bytes, offset + at, run) << (8 - run);
            self.push(1 << 8 | byte, 9);
            at += run;
        }
        self.push(0, 1);
    }
}

#[cfg(test)]
mod tests {
    use super::{prefix_of, prefix_of_pattern};
    use crate::heap::{Heap, Term};
    use crate::term::compare;
    use crate::term::samples::{self, Random};
    use std::cmp::Ordering;

    /// Rule 1.
    fn agree(x: Term<'_>, y: Term<'_>) {
        let (order, bits) = (compare::cmp(x, y), prefix_of(x).cmp(&prefix_of(y)));
        assert!(bits.is_eq() || bits == order, "{x:?} {y:?}: {order:?}, bits {:x} {:x}", prefix_of(x), prefix_of(y));
    }

    #[test]
    fn bits_never_contradict_the_order() {
        let heap = &Heap::standalone();
        let mut random = Random::new(7);
        let mut terms: Vec<Term<'_>> = (0..400).map(|_| samples::term(heap, &mut random, 3)).collect();
        for power in [0_u32, 1, 2, 7, 8, 30, 52, 53, 57, 58, 59, 60, 63, 64, 70] {
            for near in -1..=1 {
                let value = (1_i128 << power) + near;
                for value in [value, -value] {
                    let (integer, float) = (heap.integer(value), heap.float(value as f64));
                    let half = heap.float(value as f64 + 0.5);
                    terms.extend([integer, float, half]);
                    terms.extend([integer, float, half].map(|first| heap.tuple(&[first, heap.integer(5)])));
                    terms.extend([integer, float, half].map(|first| heap.tuple(&[first, heap.integer(-5)])));
                }
            }
        }
        for bytes in [&b""[..], b"a", b"a\0", b"ab", b"\xff", b"abcdefgh", b"abcdefgi"] {
            for len in (0..=bytes.len() * 8).rev().take(10) {
                let part = heap.bitstring(bytes, len);
                terms.extend([part, heap.tuple(&[part, Term::NIL]), heap.cons(part, Term::TRUE)]);
            }
        }
        for x in &terms {
            for y in &terms {
                agree(*x, *y);
            }
        }
    }

    #[test]
    fn bits_tell_common_keys_apart() {
        let heap = &Heap::standalone();
        let key = |x, y| heap.tuple(&[heap.integer(x), heap.integer(y)]);
        assert!(prefix_of(key(999, 99_999)) < prefix_of(key(999, 100_000)));
        assert!(prefix_of(key(-3, 1)) < prefix_of(key(-2, 0)) && prefix_of(key(-1, 1)) < prefix_of(key(0, 0)));
        assert!(prefix_of(heap.binary(b"abcdef")) < prefix_of(heap.binary(b"abcdeg")));
        assert!(prefix_of(heap.integer(1 << 50)) < prefix_of(heap.integer((1 << 50) + 1)));
    }

    #[test]
    fn patterns_hold_what_begins_as_they_do() {
        let heap = &Heap::standalone();
        let open = |term: Term<'_>| term.is_atom(beamc_abi::atom::UNDEFINED);
        let any = Term::atom(beamc_abi::atom::UNDEFINED);
        let (low, high, exact) = prefix_of_pattern(heap.tuple(&[heap.integer(7), any]), open);
        assert!(exact);
        for first in -20..20 {
            for second in [heap.integer(-(1 << 40)), heap.integer(1 << 40), Term::NIL, heap.float(0.5)] {
                let bits = prefix_of(heap.tuple(&[heap.integer(first), second]));
                let place = if bits < low {
                    Ordering::Less
                } else if bits > high {
                    Ordering::Greater
                } else {
                    Ordering::Equal
                };
                assert_eq!(place, first.cmp(&7));
            }
        }
        let (low, high, exact) = prefix_of_pattern(heap.tuple(&[heap.float(7.5), any]), open);
        let bits = prefix_of(heap.tuple(&[heap.float(7.5), Term::NIL]));
        assert!(!exact && low <= bits && bits <= high);
    }
}
