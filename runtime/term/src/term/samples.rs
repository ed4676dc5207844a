//! Terms for tests: random ones, one of each class, deep ones. The fuzz tests include this file as well.

use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_abi::term as abi;
use beamc_term::base::atoms;
use beamc_term::heap::{External, ExternalKind, Heap, Kind, Map, Term};
use beamc_term::program::external_fun;
use beamc_term::term::local_funs::{Identity, local_fun};
use beamc_term::term::map;

/// A small random number generator (splitmix64), reproducible by its seed.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Random(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

/// A limb that is often all zeros, all ones, or near a power of two.
fn limb(random: &mut Random) -> u64 {
    match random.below(6) {
        0 => 0,
        1 => u64::MAX,
        2 => 1 << random.below(64),
        3 => (1 << random.below(64)) - 1,
        _ => random.next(),
    }
}

/// An integer of up to `limbs_max` limbs. Small ones and those near the limits of smalls are frequent.
pub(super) fn integer<'h>(heap: &'h Heap, random: &mut Random, limbs_max: usize) -> Term<'h> {
    match random.below(8) {
        0 => heap.integer(random.below(5) as i128 - 2),
        1 => heap.integer(i128::from(abi::SMALL_MAX) + random.below(5) as i128 - 2),
        2 => heap.integer(i128::from(abi::SMALL_MIN) + random.below(5) as i128 - 2),
        3 => heap.integer(i128::from(random.next() as i64 >> random.below(64))),
        _ => {
            let limbs: Vec<u64> = (0..random.below(limbs_max + 1)).map(|_| limb(random)).collect();
            heap.integer_from_limbs(random.below(2) == 0, &limbs)
        }
    }
}

pub(super) fn float(random: &mut Random) -> f64 {
    const SOME: [f64; 8] = [0.0, -0.0, 1.0, -1.0, 0.1, 5.0e-324, 1.7976931348623157e308, 9_007_199_254_740_992.0];
    match random.below(4) {
        0 => SOME[random.below(SOME.len())],
        1 => random.below(2000) as f64 / 8.0 - 100.0,
        2 => (random.next() as i64 >> random.below(64)) as f64,
        _ => Some(f64::from_bits(random.next())).filter(|value| value.is_finite()).unwrap_or(2.5),
    }
}

/// A fun: external of arity `index`, or number `index` of a module.
pub(super) fn fun<'h>(heap: &'h Heap, external: bool, index: u32, free: &[Term<'h>]) -> Term<'h> {
    let module = beamc_abi::atom::LISTS;
    if external {
        return heap.fun(external_fun(module, beamc_abi::atom::MAIN, index as u8), free);
    }
    let num_free = free.len() as u32;
    let new_uniq = Default::default();
    heap.fun(local_fun(Identity { module, arity: 1, new_uniq, new_index: index, index, uniq: 4711, num_free }), free)
}

/// A native record with this module, name and mark, and these fields.
fn record<'h>(heap: &'h Heap, head: [Atom; 3], fields: &[(Atom, Term<'h>)]) -> Term<'h> {
    let names = fields.iter().map(|(name, _)| *name);
    let definition: Vec<Term<'h>> = head.into_iter().chain(names).map(Term::atom).collect();
    let values: Vec<Term<'h>> = fields.iter().map(|(_, value)| *value).collect();
    heap.record(heap.tuple(&definition), &values)
}

/// A term of another node.
fn external<'h>(heap: &'h Heap, kind: ExternalKind, node: Atom, numbers: &[u64]) -> Term<'h> {
    heap.external(External { kind, node, creation: 1, numbers })
}

/// Terms of all classes in ascending order.
pub(super) fn one_of_each_class(heap: &Heap) -> Vec<Term<'_>> {
    let Some(port) = Term::immediate(7 << abi::PAYLOAD_SHIFT | abi::PORT) else { unreachable!("an immediate") };
    let two = [Term::NIL, Term::NIL];
    vec![
        heap.integer(-(1 << 100)),
        heap.integer(-(1 << 70)),
        heap.float(-1.0e10),
        heap.integer(-5),
        heap.integer(3),
        heap.float(3.5),
        heap.integer(1 << 61),
        heap.float(1.0e300),
        Term::atom(atom::EMPTY),
        Term::atom(atom::BADARG),
        Term::TRUE,
        external(heap, ExternalKind::Ref, atom::EMPTY, &[7, 8, 9]),
        external(heap, ExternalKind::Ref, atom::BADARG, &[1, 2]),
        external(heap, ExternalKind::Ref, atom::BADARG, &[1, 3]),
        external(heap, ExternalKind::Ref, atom::BADARG, &[0, 0, 1]),
        heap.reference(&[9, 1]),
        heap.reference(&[1, 2]),
        fun(heap, false, 1, &[Term::TRUE]),
        fun(heap, false, 1, &two),
        fun(heap, false, 2, &[]),
        fun(heap, true, 1, &[]),
        fun(heap, true, 2, &[]),
        external(heap, ExternalKind::Port, atom::BADARG, &[99]),
        port,
        external(heap, ExternalKind::Port, atom::UNDEFINED, &[1]),
        external(heap, ExternalKind::Pid, atom::BADARG, &[79, 0]),
        Term::pid(Pid::new(80)),
        external(heap, ExternalKind::Pid, atom::UNDEFINED, &[80, 0]),
        Term::pid(Pid::new(81)),
        external(heap, ExternalKind::Pid, atom::BADARG, &[1, 1]),
        heap.tuple(&[]),
        heap.tuple(&[Term::pid(Pid::new(1))]),
        heap.tuple(&two),
        record(heap, [atom::BADARG, atom::BADARG, atom::FALSE], &[(atom::OK, Term::NIL)]),
        record(heap, [atom::BADARG, atom::BADARG, atom::TRUE], &[]),
        record(heap, [atom::BADARG, atom::BADARG, atom::TRUE], &[(atom::OK, Term::TRUE)]),
        record(heap, [atom::BADARG, atom::BADARG, atom::TRUE], &[(atom::OK, Term::NIL)]),
        record(heap, [atom::BADARG, atom::OK, atom::FALSE], &[]),
        map::empty(heap),
        map::from_pairs(heap, &[(Term::from_usize(1), Term::TRUE)]),
        map::from_pairs(heap, &[(Term::from_usize(2), Term::FALSE)]),
        map::from_pairs(heap, &(0..40).map(|n| (Term::from_usize(n), Term::from_usize(n))).rev().collect::<Vec<_>>()),
        map::from_pairs(heap, &(0..40).map(|n| (Term::from_usize(n), Term::FALSE)).collect::<Vec<_>>()),
        map::from_pairs(heap, &(1..41).map(|n| (Term::from_usize(n), Term::FALSE)).collect::<Vec<_>>()),
        Term::NIL,
        heap.list(&[Term::from_usize(5)]),
        heap.list(&[Term::from_usize(5), Term::from_usize(6)]),
        heap.list(&[Term::from_usize(6)]),
        heap.binary(b""),
        heap.bitstring(&[0], 3),
        heap.binary(b"abc"),
        heap.binary(&[b'b'; 100]),
    ]
}

/// An atom: predefined, of another script, empty or as long as possible.
fn atom<'h>(random: &mut Random) -> Term<'h> {
    let text = match random.below(8) {
        0 => "\u{e9}",
        1 => "\u{3bb}\u{1f600}",
        2 => "Two words'",
        3 => &"\u{20ac}".repeat(255),
        _ => return Term::atom(Atom::new(random.below(12) as u32)),
    };
    Term::atom(atoms::intern(text).unwrap_or(beamc_abi::atom::EMPTY))
}

/// A pid, port or reference, of this node or another one.
fn identifier<'h>(heap: &'h Heap, random: &mut Random) -> Term<'h> {
    let node = [beamc_abi::atom::EMPTY, beamc_abi::atom::BADARG, beamc_abi::atom::NONODE_NOHOST][random.below(3)];
    let number = random.next() & 0x7fff >> random.below(16);
    match random.below(6) {
        0 => Term::pid(Pid::new(number)),
        1 => Term::port(number),
        2 => heap.reference(&[number | (random.next() & 1) << 32, random.next() >> 32 >> random.below(32)]),
        3 => external(heap, ExternalKind::Pid, node, &[number, random.below(3) as u64]),
        4 => external(heap, ExternalKind::Port, node, &[number]),
        _ => {
            let numbers: Vec<u64> = (0..=random.below(5)).map(|_| random.next() >> 32 >> random.below(32)).collect();
            external(heap, ExternalKind::Ref, node, &numbers)
        }
    }
}

/// A bitstring at any offset.
fn bitstring<'h>(heap: &'h Heap, random: &mut Random) -> Term<'h> {
    let bytes: Vec<u8> = (0..random.below(90)).map(|_| random.below(2) as u8).collect();
    let start = random.below(9).min(bytes.len() * 8);
    let len = (bytes.len() * 8 - start).saturating_sub(random.below(9));
    heap.sub_bits(heap.binary(&bytes), start, len)
}

/// A term of at most this depth.
pub(super) fn term<'h>(heap: &'h Heap, random: &mut Random, depth: usize) -> Term<'h> {
    let leaves = 9;
    let some = |random: &mut Random, limit: usize| -> Vec<Term<'h>> {
        (0..random.below(limit)).map(|_| term(heap, random, depth.saturating_sub(1))).collect()
    };
    match random.below(if depth == 0 { leaves } else { leaves + 10 }) {
        0 => Term::from_usize(random.below(3)),
        1 => heap.float(random.below(3) as f64),
        2 => atom(random),
        3 => integer(heap, random, 3),
        4 => heap.float(float(random)),
        5 => bitstring(heap, random),
        6 => Term::NIL,
        7 => identifier(heap, random),
        8 => fun(heap, true, random.below(4) as u32, &[]),
        9 => fun(heap, false, random.below(3) as u32, &some(random, 3)),
        10 | 11 => heap.tuple(&some(random, 4)),
        12 | 13 => heap.list(&some(random, 4)),
        14 => heap.list_with_tail(&some(random, 4), Term::TRUE),
        15 => {
            let mark = if random.below(2) == 0 { atom::FALSE } else { atom::TRUE };
            let head = [Atom::new(random.below(3) as u32), Atom::new(random.below(3) as u32), mark];
            let first = random.below(4) as u32;
            let fields: Vec<_> = (first..).map(Atom::new).zip(some(random, 4)).collect();
            record(heap, head, &fields)
        }
        16 | 17 => {
            let pairs: Vec<_> =
                some(random, 4).into_iter().map(|key| (key, Term::from_usize(random.below(2)))).collect();
            map::from_pairs(heap, &pairs)
        }
        _ => {
            let mut pairs: Vec<_> = (0..33 + random.below(3)).map(|n| (Term::from_usize(n), Term::NIL)).collect();
            pairs.extend(some(random, 3).into_iter().map(|key| (key, heap.float(random.below(2) as f64))));
            map::from_pairs(heap, &pairs)
        }
    }
}

/// A copy of the term, with maps built in another order and binaries laid out differently. It recurses, so terms must not be
/// deep.
pub(super) fn copied<'h>(heap: &'h Heap, term: Term<'h>) -> Term<'h> {
    match term.kind() {
        Kind::Big(negative, limbs) => heap.integer_from_limbs(negative, limbs),
        Kind::Float(value) => heap.float(value),
        Kind::Cons(head, tail) => heap.cons(copied(heap, head), copied(heap, tail)),
        Kind::Tuple(elements) => heap.tuple(&elements.iter().map(|element| copied(heap, *element)).collect::<Vec<_>>()),
        Kind::Record(record) => {
            let values: Vec<_> = record.values.iter().map(|value| copied(heap, *value)).collect();
            heap.record(copied(heap, record.definition), &values)
        }
        Kind::Map(map) => {
            let start = map::empty(heap);
            let mut pairs: Vec<_> =
                map::iter(term).map(|(key, value)| (copied(heap, key), copied(heap, value))).collect();
            if let Map::Flat { .. } = map {
                return map::from_pairs(heap, &pairs);
            }
            pairs.reverse();
            pairs.into_iter().fold(start, |map, (key, value)| map::put_assoc(heap, map, key, value))
        }
        Kind::Bits(bits) => {
            let bit = |at: usize| {
                let at = at + bits.offset;
                bits.bytes[at / 8] >> (7 - at % 8) & 1
            };
            let mut bytes = vec![0u8; (bits.len + 5).div_ceil(8)];
            (0..bits.len).for_each(|at| bytes[(at + 5) / 8] |= bit(at) << (7 - (at + 5) % 8));
            heap.sub_bits(heap.binary(&bytes), 5, bits.len)
        }
        _ => term,
    }
}

/// `end` nested this deep in lists of one element, improper lists, tuples of one element, tuples before another element, values
/// and keys of maps, native records.
pub(super) fn nested<'h>(heap: &'h Heap, end: Term<'h>, depth: usize) -> Vec<Term<'h>> {
    let one = Term::from_usize(1);
    let keys = heap.tuple(&[one]);
    let definition = heap.tuple(&[Term::TRUE, Term::TRUE, Term::TRUE, Term::TRUE]);
    let around: [&dyn Fn(Term<'h>) -> Term<'h>; 8] = [
        &|term| heap.cons(term, Term::NIL),
        &|term| heap.cons(term, one),
        &|term| heap.cons(one, term),
        &|term| heap.tuple(&[term]),
        &|term| heap.tuple(&[term, one]),
        &|term| heap.flat_map(keys, &[term]),
        &|term| heap.flat_map(heap.tuple(&[term]), &[one]),
        &|term| heap.record(definition, &[term]),
    ];
    around.iter().map(|wrap| (0..depth).fold(end, |term, _| wrap(term))).collect()
}
