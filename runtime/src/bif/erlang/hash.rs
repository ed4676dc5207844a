//! `phash2/1,2` and `phash/2`, bit for bit as OTP, which promises the same hash of a term on all systems.

use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom::Atom;
use beamc_term::base::atoms;
use beamc_term::heap::{Bits, ExternalKind, Kind, Record, Term};
use beamc_term::term::bits::aligned;
use beamc_term::term::map;
use std::num::Wrapping;

/// The golden ratio. Its multiples distinguish the kinds of terms.
const GOLDEN: u32 = 0x9e37_79b9;
/// `phash2` of an empty list that is hashed first.
const NIL_ALONE: u32 = 3_468_870_702;
/// Number of an empty list that is hashed after other terms.
const NIL_NUMBER: u32 = 2;
/// Range of `phash2/1`.
const RANGE: u64 = 1 << 27;
/// Greatest range.
const RANGE_MAX: i64 = 1 << 32;

/// Kinds of terms, as multiples of [`GOLDEN`].
mod kind {
    pub(super) const INTEGER: u32 = 1;
    pub(super) const NIL: u32 = 2;
    pub(super) const ATOM: u32 = 3;
    pub(super) const STRING: u32 = 4;
    pub(super) const PID: u32 = 5;
    pub(super) const PORT: u32 = 6;
    pub(super) const REFERENCE: u32 = 7;
    pub(super) const TUPLE: u32 = 9;
    pub(super) const NEGATIVE: u32 = 10;
    pub(super) const POSITIVE: u32 = 11;
    pub(super) const FLOAT: u32 = 12;
    pub(super) const BINARY: u32 = 13;
    pub(super) const EXTERNAL_FUN: u32 = 14;
    pub(super) const SPARE_BITS: u32 = 15;
    pub(super) const MAP: u32 = 16;
    pub(super) const PAIRS: u32 = 19;
    pub(super) const RECORD: u32 = 23;
}

/// Bob Jenkins' mixing of three words into the last.
fn mix(a: u32, b: u32, c: u32) -> u32 {
    mix_all(a, b, c).2
}

fn mix_all(a: u32, b: u32, c: u32) -> (u32, u32, u32) {
    let (mut a, mut b, mut c) = (Wrapping(a), Wrapping(b), Wrapping(c));
    for (first, second, third) in [(13, 8, 13), (12, 16, 5), (3, 10, 15)] {
        a = (a - b - c) ^ (c >> first);
        b = (b - c - a) ^ (a << second);
        c = (c - a - b) ^ (b >> third);
    }
    (a.0, b.0, c.0)
}

/// A hash in progress.
struct Hash(u32);

impl Hash {
    fn add2(&mut self, x: u32, y: u32, kind: u32) {
        let base = GOLDEN.wrapping_mul(kind);
        self.0 = mix(base.wrapping_add(x), base.wrapping_add(y), self.0);
    }

    fn add(&mut self, x: u32, kind: u32) {
        self.add2(x, 0, kind);
    }

    fn small(&mut self, value: i64) {
        if !(-(1 << 27)..1 << 27).contains(&value) {
            let magnitude = value.unsigned_abs();
            let kind = if value < 0 { kind::NEGATIVE } else { kind::POSITIVE };
            self.add2(magnitude as u32, (magnitude >> 32) as u32, kind);
            return;
        }
        let value = value as i32;
        if value < 0 {
            self.add(value.unsigned_abs(), kind::INTEGER);
        }
        self.add(value as u32, kind::INTEGER);
    }

    fn atom(&mut self, atom: Atom) {
        let hash = atom_hash(atom);
        if self.0 == 0 {
            self.0 = hash;
        } else {
            self.add(hash, kind::ATOM);
        }
    }

    fn bits(&mut self, bits: Bits<'_>) {
        let start = GOLDEN.wrapping_mul(kind::BINARY).wrapping_add(self.0);
        if bits.len == 0 {
            self.0 = start;
            return;
        }
        let bytes = aligned(bits);
        let whole = bits.len / 8;
        self.0 = block(&bytes[..whole], start);
        let spare = bits.len % 8;
        if spare > 0 {
            self.add2(spare as u32, u32::from(bytes[whole] >> (8 - spare)), kind::SPARE_BITS);
        }
    }
}

/// The hash of a sequence of bytes.
fn block(bytes: &[u8], start: u32) -> u32 {
    let (mut a, mut b, mut c) = (GOLDEN, GOLDEN, start);
    let word = |bytes: &[u8]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    let chunks = bytes.chunks_exact(12);
    // The low byte of the third word is that of the length.
    let mut last = [0; 12];
    let rest = chunks.remainder();
    last[..rest.len().min(8)].copy_from_slice(&rest[..rest.len().min(8)]);
    if rest.len() > 8 {
        last[9..=rest.len()].copy_from_slice(&rest[8..]);
    }
    for chunk in chunks {
        a = a.wrapping_add(word(&chunk[0..]));
        b = b.wrapping_add(word(&chunk[4..]));
        c = c.wrapping_add(word(&chunk[8..]));
        (a, b, c) = mix_all(a, b, c);
    }
    c = c.wrapping_add(bytes.len() as u32).wrapping_add(word(&last[8..]));
    mix(a.wrapping_add(word(&last[0..])), b.wrapping_add(word(&last[4..])), c)
}

/// The hash of an atom's text: of code points up to 255, else of UTF-8 bytes.
fn atom_hash(atom: Atom) -> u32 {
    let bytes = atoms::text(atom).as_bytes();
    let mut hash: u32 = 0;
    let mut at = 0;
    while at < bytes.len() {
        let mut value = u32::from(bytes[at]);
        at += 1;
        if value & 0xfe == 0xc2 && bytes.get(at).is_some_and(|next| next & 0xc0 == 0x80) {
            value = (value << 6 | u32::from(bytes[at] & 0x3f)) & 0xff;
            at += 1;
        }
        hash = (hash << 4).wrapping_add(value);
        let top = hash & 0xf000_0000;
        hash ^= top >> 24;
        hash ^= top;
    }
    hash
}

/// Pending work, the next item last.
enum Work<'h> {
    One(Term<'h>),
    Slice(&'h [Term<'h>]),
    /// The end of a key and its value: their hash joins those of the other pairs.
    PairEnd,
    /// The end of a map: the hash before the map, and the joint hash of the pairs around it.
    MapEnd(u32, u32),
}

/// The portable hash of 32 bits.
fn hash2(term: Term<'_>) -> u32 {
    let mut hash = Hash(0);
    let mut pairs: u32 = 0;
    let mut work = vec![Work::One(term)];
    while let Some(next) = work.pop() {
        let term = match next {
            Work::One(term) => term,
            Work::Slice(terms) => match terms.split_first() {
                Some((first, rest)) => {
                    if !rest.is_empty() {
                        work.push(Work::Slice(rest));
                    }
                    *first
                }
                None => continue,
            },
            Work::PairEnd => {
                pairs ^= hash.0;
                hash.0 = 0;
                continue;
            }
            Work::MapEnd(before, around) => {
                hash.0 = before;
                hash.add(pairs, kind::PAIRS);
                pairs = around;
                continue;
            }
        };
        match term.kind() {
            Kind::Small(value) => hash.small(value),
            Kind::Big(negative, limbs) => {
                let kind = if negative { kind::NEGATIVE } else { kind::POSITIVE };
                for limb in limbs {
                    hash.add2(*limb as u32, (*limb >> 32) as u32, kind);
                }
            }
            Kind::Float(value) => {
                let bits = if value == 0.0 { 0 } else { value.to_bits() };
                hash.add2((bits >> 32) as u32, bits as u32, kind::FLOAT);
            }
            Kind::Atom(index) => hash.atom(index),
            Kind::Nil if hash.0 == 0 => hash.0 = NIL_ALONE,
            Kind::Nil => hash.add(NIL_NUMBER, kind::NIL),
            Kind::Cons(..) => list2(&mut hash, term, &mut work),
            Kind::Tuple(elements) => {
                hash.add(elements.len() as u32, kind::TUPLE);
                work.push(Work::Slice(elements));
            }
            Kind::Record(record) => {
                hash.add2(record.values.len() as u32, definition2(record), kind::RECORD);
                work.push(Work::Slice(record.values));
            }
            Kind::Map(_) => {
                hash.add(map::size(term) as u32, kind::MAP);
                if map::size(term) > 0 {
                    work.push(Work::MapEnd(hash.0, pairs));
                    (hash.0, pairs) = (0, 0);
                    for (key, value) in map::iter(term) {
                        work.extend([Work::PairEnd, Work::One(value), Work::One(key)]);
                    }
                }
            }
            Kind::Bits(bits) => hash.bits(bits),
            Kind::Fun(fun) => {
                let entry = fun.entry;
                if entry.external == 1 {
                    hash.add2(entry.arity, atom_hash(Atom::from_word(entry.module)), kind::INTEGER);
                    hash.add(atom_hash(Atom::from_word(entry.function)), kind::EXTERNAL_FUN);
                } else {
                    hash.add2(fun.free.len() as u32, atom_hash(Atom::from_word(entry.module)), kind::INTEGER);
                    hash.add2(entry.index, entry.uniq, kind::INTEGER);
                    work.push(Work::Slice(fun.free));
                }
            }
            Kind::Pid(pid) => hash.add(pid.number() as u32, kind::PID),
            Kind::Port(number) => hash.add2(number as u32, (number >> 32) as u32, kind::PORT),
            Kind::Ref(words) => hash.add(words.first().map_or(0, |word| *word as u32), kind::REFERENCE),
            Kind::External(external) => {
                let number = external.numbers.first().copied().unwrap_or_default();
                match external.kind {
                    ExternalKind::Pid => hash.add(number as u32, kind::PID),
                    ExternalKind::Port => hash.add2(number as u32, (number >> 32) as u32, kind::PORT),
                    ExternalKind::Ref => hash.add(number as u32, kind::REFERENCE),
                }
            }
            Kind::Internal => unreachable!("not a term of the language"),
        }
    }
    hash.0
}

/// The hash of a native record's definition.
fn definition2(record: Record<'_>) -> u32 {
    hash2(record.definition)
}

const fn byte(term: Term<'_>) -> Option<u32> {
    match term.as_small() {
        Some(value @ 0..=255) => Some(value as u32),
        _ => None,
    }
}

/// Hashes the bytes at the start of a list, four at a time. Then the next element and the rest of the list follow.
fn list2<'h>(hash: &mut Hash, list: Term<'h>, work: &mut Vec<Work<'h>>) {
    let (mut count, mut word) = (0, 0_u32);
    let mut rest = list;
    while let Some((head, tail)) = rest.as_cons() {
        let Some(byte) = byte(head) else { break };
        word = (word << 8) + byte;
        count += 1;
        if count == 4 {
            hash.add(word, kind::STRING);
            (count, word) = (0, 0);
        }
        rest = tail;
    }
    if count > 0 {
        hash.add(word, kind::STRING);
    }
    match rest.as_cons() {
        Some((head, tail)) => work.extend([Work::One(tail), Work::One(head)]),
        None => work.push(Work::One(rest)),
    }
}

/// A range from 1 to 2^32.
fn range(term: Term<'_>) -> Option<u64> {
    term.as_small().filter(|range| (1..=RANGE_MAX).contains(range)).map(|range| range as u64)
}

/// `erlang:phash2/1`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_phash2_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::from_usize((u64::from(hash2(args[0])) % RANGE) as usize))
}

/// `erlang:phash2/2`.
pub fn erlang_phash2_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let range = range(args[1]).ok_or(Raise::badarg())?;
    Ok(Term::from_usize((u64::from(hash2(args[0])) % range) as usize))
}

/// Multipliers of the older hash, primes slightly above 2^28.
mod prime {
    pub(super) const P1: u32 = 268_440_163;
    pub(super) const P2: u32 = 268_439_161;
    pub(super) const P3: u32 = 268_435_459;
    pub(super) const P4: u32 = 268_436_141;
    pub(super) const P5: u32 = 268_438_633;
    pub(super) const P6: u32 = 268_437_017;
    pub(super) const P8: u32 = 268_437_511;
    pub(super) const P9: u32 = 268_439_627;
    pub(super) const P10: u32 = 268_440_479;
    pub(super) const P11: u32 = 268_440_577;
    pub(super) const P12: u32 = 268_440_581;
    pub(super) const P13: u32 = 268_440_593;
    pub(super) const P14: u32 = 268_440_611;
    pub(super) const P15: u32 = 268_440_629;
}

/// Pending work of the older hash, the next item last.
enum OldWork<'h> {
    One(Term<'h>),
    Slice(&'h [Term<'h>]),
    /// The rest of a list after its first element that is not a byte.
    Tail(Term<'h>),
    ListEnd,
    TupleEnd(u32),
    RecordEnd(u32),
}

fn step(hash: u32, factor: u32, value: u32) -> u32 {
    hash.wrapping_mul(factor).wrapping_add(value)
}

/// Hashes the bytes of a word, least significant first.
fn word(hash: u32, value: u32, factor: u32) -> u32 {
    value.to_le_bytes().into_iter().fold(hash, |hash, byte| step(hash, factor, u32::from(byte)))
}

/// The older portable hash of 32 bits.
fn hash1(term: Term<'_>) -> u32 {
    let mut hash: u32 = 0;
    let mut work = vec![OldWork::One(term)];
    while let Some(next) = work.pop() {
        let term = match next {
            OldWork::One(term) => term,
            OldWork::Slice(terms) => match terms.split_first() {
                Some((first, rest)) => {
                    work.push(OldWork::Slice(rest));
                    *first
                }
                None => continue,
            },
            OldWork::Tail(rest) => {
                list1(&mut hash, rest, &mut work);
                continue;
            }
            OldWork::ListEnd => {
                hash = hash.wrapping_mul(prime::P8);
                continue;
            }
            OldWork::RecordEnd(size) => {
                hash = step(hash, prime::P15, size);
                continue;
            }
            OldWork::TupleEnd(size) => {
                hash = step(hash, prime::P9, size);
                continue;
            }
        };
        match term.kind() {
            Kind::Small(value) => hash = integer1(hash, value < 0, &[value.unsigned_abs()]),
            Kind::Big(negative, limbs) => hash = integer1(hash, negative, limbs),
            Kind::Float(value) => {
                let bits = if value == 0.0 { 0 } else { value.to_bits() };
                hash = step(hash, prime::P6, (bits >> 32) as u32 ^ bits as u32);
            }
            Kind::Atom(index) => hash = step(hash, prime::P1, atom_hash(index)),
            Kind::Nil => hash = step(hash, prime::P3, 1),
            Kind::Cons(..) => list1(&mut hash, term, &mut work),
            Kind::Tuple(elements) => {
                work.extend([OldWork::TupleEnd(elements.len() as u32), OldWork::Slice(elements)]);
            }
            Kind::Record(record) => {
                hash = definition1(hash, record);
                let size = record.values.len() as u32 + 1;
                work.extend([OldWork::RecordEnd(size), OldWork::Slice(record.values)]);
            }
            Kind::Map(_) => hash = step(hash, prime::P13, prime::P14.wrapping_add(hash2(term))),
            Kind::Bits(bits) => hash = bits1(hash, bits),
            Kind::Fun(fun) => {
                let entry = fun.entry;
                if entry.external == 1 {
                    hash = step(hash, prime::P11, entry.arity);
                    hash = step(hash, prime::P1, atom_hash(Atom::from_word(entry.module)));
                    hash = step(hash, prime::P1, atom_hash(Atom::from_word(entry.function)));
                } else {
                    hash = step(hash, prime::P10, fun.free.len() as u32);
                    hash = step(hash, prime::P1, atom_hash(Atom::from_word(entry.module)));
                    hash = step(hash, prime::P2, entry.index);
                    hash = step(hash, prime::P2, entry.uniq);
                    work.push(OldWork::Slice(fun.free));
                }
            }
            Kind::Pid(pid) => hash = pid1(hash, pid.number()),
            Kind::Port(number) => hash = port1(hash, number),
            Kind::Ref(words) => hash = reference1(hash, words),
            Kind::External(external) => {
                let number = external.numbers.first().copied().unwrap_or_default();
                hash = match external.kind {
                    ExternalKind::Pid => pid1(hash, number),
                    ExternalKind::Port => port1(hash, number),
                    ExternalKind::Ref => reference1(hash, external.numbers),
                };
            }
            Kind::Internal => unreachable!("not a term of the language"),
        }
    }
    hash
}

/// Hashes a native record's definition as OTP lays it out: a tuple of the fields' positions, the hash of the rest, and the rest.
fn definition1(mut hash: u32, record: Record<'_>) -> u32 {
    /// Elements before the fields.
    const HEAD: u32 = 5;
    let count = record.values.len() as u32;
    for position in 0..u64::from(count) {
        hash = integer1(hash, false, &[position]);
    }
    hash = step(hash, prime::P9, count);
    hash = integer1(hash, false, &[u64::from(definition2(record))]);
    for atom in record.head().iter().chain(record.fields()) {
        hash = step(hash, prime::P1, atom_hash(atom.as_atom().unwrap_or_default()));
    }
    step(hash, prime::P9, HEAD + count)
}

fn pid1(hash: u32, number: u64) -> u32 {
    word(hash, number as u32, prime::P5).wrapping_mul(prime::P6)
}

fn port1(mut hash: u32, number: u64) -> u32 {
    let high = (number >> 32) as u32;
    if high > 0 {
        hash = word(hash, high, prime::P11);
    }
    word(hash, number as u32, prime::P9).wrapping_mul(prime::P10)
}

/// Hashes a reference by the first of its numbers.
fn reference1(hash: u32, words: &[u64]) -> u32 {
    let first = words.first().map_or(0, |word| *word as u32);
    word(hash, first, prime::P9).wrapping_mul(prime::P10)
}

/// Hashes an integer in as many words of 32 bits as it needs.
fn integer1(mut hash: u32, negative: bool, limbs: &[u64]) -> u32 {
    for (index, limb) in limbs.iter().enumerate() {
        hash = word(hash, *limb as u32, prime::P2);
        let high = (*limb >> 32) as u32;
        if high > 0 || index + 1 < limbs.len() {
            hash = word(hash, high, prime::P2);
        }
    }
    hash.wrapping_mul(if negative { prime::P4 } else { prime::P3 })
}

fn bits1(mut hash: u32, bits: Bits<'_>) -> u32 {
    let bytes = aligned(bits);
    let whole = bits.len / 8;
    hash = bytes[..whole].iter().fold(hash, |hash, byte| step(hash, prime::P1, u32::from(*byte)));
    let spare = bits.len % 8;
    if spare > 0 {
        hash = step(hash, prime::P1, u32::from(bytes[whole] >> (8 - spare)));
        hash = step(hash, prime::P12, spare as u32);
    }
    step(hash, prime::P4, whole as u32)
}

/// Hashes the bytes at the start of a list. Then the next element and the rest of the list follow.
fn list1<'h>(hash: &mut u32, list: Term<'h>, work: &mut Vec<OldWork<'h>>) {
    let mut rest = list;
    while let Some((head, tail)) = rest.as_cons() {
        let Some(byte) = byte(head) else {
            work.extend([OldWork::Tail(tail), OldWork::One(head)]);
            return;
        };
        *hash = step(*hash, prime::P2, byte);
        rest = tail;
    }
    work.extend([OldWork::ListEnd, OldWork::One(rest)]);
}

/// `erlang:phash/2`.
pub fn erlang_phash_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let range = range(args[1]).ok_or(Raise::badarg())?;
    Ok(Term::from_usize((u64::from(hash1(args[0])) % range + 1) as usize))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    /// Values computed by OTP.
    #[test]
    fn as_otp() {
        check(&[
            (erlang_phash2_1, "[]", "113427502"),
            (erlang_phash2_1, "{[]}", "30249041"),
            (erlang_phash2_1, "[[]]", "96416884"),
            (erlang_phash2_1, "0.0", "20875736"),
            (erlang_phash2_1, "-0.0", "20875736"),
            (erlang_phash2_1, "1.5", "10380315"),
            (erlang_phash2_1, "<<>>", "13708901"),
            (erlang_phash2_1, "<<\"abc\">>", "98228475"),
            (erlang_phash2_1, "<<1:3>>", "73037028"),
            (erlang_phash2_1, "{}", "87486268"),
            (erlang_phash2_1, "#{}", "39679005"),
            (erlang_phash2_1, "#{a => []}", "66617311"),
            (erlang_phash2_1, "-1", "44071773"),
            (erlang_phash2_1, "134217728", "12354923"),
            (erlang_phash2_1, "-134217728", "69672967"),
            (erlang_phash2_1, "-134217729", "76739502"),
            (erlang_phash2_1, "1267650600228229401496703205376", "126219984"),
            (erlang_phash2_1, "'Ж'", "3478"),
            (erlang_phash2_1, "\"abc\"", "117343302"),
            (erlang_phash2_1, "\"abcd\"", "7922743"),
            (erlang_phash2_1, "[1|2]", "86124794"),
            (erlang_phash_2, "a, 4294967296", "98"),
            (erlang_phash2_2, "a, 4294967297", "error:badarg|erl_erts_errors"),
            (erlang_phash_2, "a, 0", "error:badarg|erl_erts_errors"),
        ]);
    }
}
