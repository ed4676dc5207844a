//! The order and the equalities of terms: the face, and what is decided in one step.
//!
//! Compiled code compares smalls and identical words in line and comes here for the rest; natives and maps come here
//! for all of it. What takes more than a step goes on in `order` and `equal`.
//!
//! # Shape
//! number < atom < reference < fun < port < pid < tuple < map < nil < list < bitstring. Tuples and maps by
//! size first; maps then by their keys in exact order, then by their values in the order of those keys.
//!
//! | | `1` and `1.0` | `0.0` and `-0.0` |
//! |---|---|---|
//! | [`cmp`], [`eq`] | equal, and compared exactly when big | equal |
//! | [`cmp_exact`], [`eq_exact`] | integers before floats | equal up to OTP 26; from 27 on `-0.0` comes first |
//!
//! Keys of maps are compared exactly even by `cmp` and `eq`.
//!
//! # Rules
//! 1. A *leaf* is decided in one step ([`leaf`], [`leaf_equal`]); two terms of one compound class are not.
//! 2. No recursion over the depth of a term (see `order`, `equal`).
//!
//! # Reference
//! OTP `erts/emulator/beam/utils.c`, `erts_cmp_compound`.

use crate::base::{atoms, release};
use crate::heap::{Bits, External, ExternalKind, Fun, Kind, Term};
use crate::term::{arith, bits, equal, local_funs, order};
use beamc_abi::tables::FunEntry;
use std::cmp::Ordering;

/// First release that tells `0.0` from `-0.0`.
const SIGNED_ZERO_RELEASE: u32 = 27;

/// The order of `<` and `==`.
#[inline]
pub fn cmp(a: Term<'_>, b: Term<'_>) -> Ordering {
    leaf(a, b, false).unwrap_or_else(|| order::compound(a, b, false))
}

/// The order of map keys: total, integers before floats.
#[inline]
pub fn cmp_exact(a: Term<'_>, b: Term<'_>) -> Ordering {
    leaf(a, b, true).unwrap_or_else(|| order::compound(a, b, true))
}

/// `==`.
#[inline]
pub fn eq(a: Term<'_>, b: Term<'_>) -> bool {
    leaf_equal(a, b, false).unwrap_or_else(|| equal::compound(a, b, false))
}

/// `=:=`.
#[inline]
pub fn eq_exact(a: Term<'_>, b: Term<'_>) -> bool {
    leaf_equal(a, b, true).unwrap_or_else(|| equal::compound(a, b, true))
}

/// Whether both are tuples, or both are list cells.
#[inline]
fn both_common_compounds(a: Term<'_>, b: Term<'_>) -> bool {
    a.as_tuple().is_some() && b.as_tuple().is_some() || a.as_cons().is_some() && b.as_cons().is_some()
}

/// The order of two leaves, or of terms of different classes; `None` for two of one compound class. Rule 1.
#[inline]
pub(super) fn leaf(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<Ordering> {
    if a.raw() == b.raw() {
        return Some(Ordering::Equal);
    }
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return Some(x.cmp(&y));
    }
    if both_common_compounds(a, b) { None } else { other_leaf(a, b, exact) }
}

#[inline(never)]
fn other_leaf(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<Ordering> {
    if let (Some(x), Some(y)) = (a.as_atom(), b.as_atom()) {
        return Some(atoms::text(x).cmp(atoms::text(y)));
    }
    let (x, y) = (a.kind(), b.kind());
    let order = match (&x, &y) {
        (Kind::Cons(..), Kind::Cons(..))
        | (Kind::Tuple(_), Kind::Tuple(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::Fun(_), Kind::Fun(_)) => return None,
        (Kind::Float(x), Kind::Float(y)) => float_order(*x, *y, exact),
        (Kind::Small(_) | Kind::Big(..), Kind::Float(_)) if exact => Ordering::Less,
        (Kind::Float(_), Kind::Small(_) | Kind::Big(..)) if exact => Ordering::Greater,
        (Kind::Small(_) | Kind::Big(..), Kind::Float(y)) => arith::order_with_float(a, *y),
        (Kind::Float(x), Kind::Small(_) | Kind::Big(..)) => arith::order_with_float(b, *x).reverse(),
        (Kind::Small(_) | Kind::Big(..), Kind::Small(_) | Kind::Big(..)) => {
            arith::order(a, b).unwrap_or(Ordering::Equal)
        }
        (Kind::Bits(x), Kind::Bits(y)) => bits_order(*x, *y),
        (Kind::Pid(x), Kind::Pid(y)) | (Kind::Port(x), Kind::Port(y)) => x.cmp(y),
        (Kind::Ref(x), Kind::Ref(y)) => x.iter().rev().cmp(y.iter().rev()),
        _ => class(&x).cmp(&class(&y)).then_with(|| order_across_nodes(&x, &y)),
    };
    Some(order)
}

/// Whether two leaves, or terms of different classes, are equal; `None` for two of one compound class. Rule 1.
#[inline]
pub(super) fn leaf_equal(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<bool> {
    if a.raw() == b.raw() {
        return Some(true);
    }
    if a.as_small().is_some() && b.as_small().is_some() || a.as_atom().is_some() {
        return Some(false);
    }
    if both_common_compounds(a, b) { None } else { other_leaf_equal(a, b, exact) }
}

#[inline(never)]
fn other_leaf_equal(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<bool> {
    match (a.kind(), b.kind()) {
        (Kind::Cons(..), Kind::Cons(..))
        | (Kind::Tuple(_), Kind::Tuple(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::Fun(_), Kind::Fun(_)) => None,
        (Kind::Float(x), Kind::Float(y)) => Some(float_order(x, y, exact).is_eq()),
        (Kind::Small(_) | Kind::Big(..), Kind::Float(y)) => Some(!exact && arith::order_with_float(a, y).is_eq()),
        (Kind::Float(x), Kind::Small(_) | Kind::Big(..)) => Some(!exact && arith::order_with_float(b, x).is_eq()),
        (Kind::Big(x_sign, x), Kind::Big(y_sign, y)) => Some(x_sign == y_sign && x == y),
        (Kind::Bits(x), Kind::Bits(y)) => {
            Some(x.len == y.len && bits::equal(x.bytes, x.offset, y.bytes, y.offset, x.len))
        }
        (Kind::Ref(x), Kind::Ref(y)) => Some(x == y),
        (x @ Kind::External(_), y) => Some(class(&x) == class(&y) && order_across_nodes(&x, &y).is_eq()),
        _ => Some(false),
    }
}

/// A node: the index of its name, and its creation.
pub type Node = (u32, u32);

/// This node.
pub const OWN_NODE: Node = (beamc_abi::atom::NONODE_NOHOST, 0);

/// The node that a term is of.
pub(super) const fn node_of(external: &External<'_>) -> Node {
    (external.node, external.creation)
}

/// Nodes are ordered by name, then by creation.
pub(super) fn node_order(a: Node, b: Node) -> Ordering {
    atoms::text(a.0).cmp(atoms::text(b.0)).then(a.1.cmp(&b.1))
}

/// Number and serial of a local pid.
pub(super) fn pid_numbers(pid: u64) -> (u64, u64) {
    let bits = beamc_abi::pid::number_bits(release());
    (pid & ((1 << bits) - 1), pid >> bits)
}

/// The order of two terms of one class, of which one is of another node: for pids serial, number, node; for ports and
/// references node first, then numbers, the last of them first.
fn order_across_nodes(a: &Kind<'_>, b: &Kind<'_>) -> Ordering {
    fn parts(kind: &Kind<'_>) -> (Node, Vec<u64>) {
        match kind {
            Kind::Pid(pid) => {
                let (number, serial) = pid_numbers(*pid);
                (OWN_NODE, vec![number, serial])
            }
            Kind::External(external) => {
                let used = external.numbers.iter().rposition(|number| *number != 0).map_or(0, |last| last + 1);
                let used = if external.kind == ExternalKind::Ref { used } else { external.numbers.len() };
                (node_of(external), external.numbers[..used].to_vec())
            }
            // The numbers of a local one are never asked for.
            _ => (OWN_NODE, Vec::new()),
        }
    }
    let ((a_node, a_numbers), (b_node, b_numbers)) = (parts(a), parts(b));
    let by_node = node_order(a_node, b_node);
    let by_numbers = a_numbers.iter().rev().cmp(b_numbers.iter().rev());
    if matches!(a, Kind::Pid(_)) || matches!(a, Kind::External(external) if external.kind == ExternalKind::Pid) {
        return by_numbers.then(by_node);
    }
    by_node.then(a_numbers.len().cmp(&b_numbers.len())).then(by_numbers)
}

/// Position of a term's class in the order of classes.
pub(super) fn class(kind: &Kind<'_>) -> u8 {
    match kind {
        Kind::Small(_) | Kind::Big(..) | Kind::Float(_) => 0,
        Kind::Atom(_) => 1,
        Kind::Ref(_) => 2,
        Kind::External(External { kind: ExternalKind::Ref, .. }) => 2,
        Kind::External(External { kind: ExternalKind::Port, .. }) => 4,
        Kind::External(External { kind: ExternalKind::Pid, .. }) => 5,
        Kind::Fun(_) => 3,
        Kind::Port(_) => 4,
        Kind::Pid(_) => 5,
        Kind::Tuple(_) => 6,
        Kind::Map(_) => 7,
        Kind::Nil => 8,
        Kind::Cons(..) => 9,
        Kind::Bits(_) => 10,
        Kind::Internal => 11,
    }
}

fn float_order(x: f64, y: f64, exact: bool) -> Ordering {
    // There is no NaN among terms.
    let order = x.partial_cmp(&y).unwrap_or(Ordering::Equal);
    if order.is_eq() && exact && release() >= SIGNED_ZERO_RELEASE {
        return y.is_sign_negative().cmp(&x.is_sign_negative());
    }
    order
}

/// Bit by bit; of two that agree as far as the shorter goes, the shorter is less.
fn bits_order(x: Bits<'_>, y: Bits<'_>) -> Ordering {
    const WORD: usize = 64;
    let shorter = x.len.min(y.len);
    let mut at = 0;
    if x.offset == 0 && y.offset == 0 {
        let whole = shorter / 8;
        let order = x.bytes[..whole].cmp(&y.bytes[..whole]);
        if order.is_ne() {
            return order;
        }
        at = whole * 8;
    }
    while at < shorter {
        let run = (shorter - at).min(WORD);
        let order = bits::get(x.bytes, x.offset + at, run).cmp(&bits::get(y.bytes, y.offset + at, run));
        if order.is_ne() {
            return order;
        }
        at += run;
    }
    x.len.cmp(&y.len)
}

/// The release from which on funs of different versions of a module are different.
const ENTRY_RELEASE: u32 = 26;

/// The order of two entries that differ neither in module nor in position.
#[cold]
fn versions(a: &FunEntry, b: &FunEntry) -> Ordering {
    local_funs::new_uniq(a).cmp(&local_funs::new_uniq(b)).then_with(|| a.arity.cmp(&b.arity))
}

/// The order of two funs apart from their free variables: local ones first.
pub(super) fn fun_order(x: Fun<'_>, y: Fun<'_>) -> Ordering {
    let (a, b) = (x.entry, y.entry);
    let texts = |x: u64, y: u64| {
        let text = |word: u64| atoms::text((word >> beamc_abi::term::PAYLOAD_SHIFT) as u32);
        if x == y { Ordering::Equal } else { text(x).cmp(text(y)) }
    };
    let order = a.external.cmp(&b.external).then_with(|| texts(a.module, b.module));
    if a.external == 1 {
        return order.then_with(|| texts(a.function, b.function)).then_with(|| a.arity.cmp(&b.arity));
    }
    order
        .then_with(|| a.index.cmp(&b.index))
        .then_with(|| a.uniq.cmp(&b.uniq))
        .then_with(|| if std::ptr::eq(a, b) || release() < ENTRY_RELEASE { Ordering::Equal } else { versions(a, b) })
        .then_with(|| x.free.len().cmp(&y.free.len()))
}

#[cfg(test)]
mod tests {
    use super::{cmp, cmp_exact, eq, eq_exact};
    use crate::base::release::set_release;
    use crate::heap::{Heap, Term};
    use crate::term::map;
    use crate::term::samples::{self, Random};
    use std::cmp::Ordering::{self, Equal, Greater, Less};

    fn integer(heap: &Heap, value: i128) -> Term<'_> {
        heap.integer(value)
    }

    #[test]
    fn classes_are_in_order() {
        let heap = &Heap::standalone();
        let ascending = samples::one_of_each_class(heap);
        for (i, x) in ascending.iter().enumerate() {
            for (j, y) in ascending.iter().enumerate() {
                assert_eq!(cmp(*x, *y), i.cmp(&j), "{i} {j}");
                // Integers and floats apart, the exact order is the same.
                if x.as_float().is_some() == y.as_float().is_some() {
                    assert_eq!(cmp_exact(*x, *y), i.cmp(&j), "{i} {j}");
                }
                assert_eq!(eq(*x, *y), i == j);
                assert_eq!(eq_exact(*x, *y), i == j);
            }
        }
    }

    #[test]
    fn integers_and_floats_compare_exactly() {
        let heap = &Heap::standalone();
        let expected: &[(i128, f64, Ordering)] = &[
            (1, 1.0, Equal),
            (5, 5.5, Less),
            (6, 5.5, Greater),
            (0, -0.0, Equal),
            (-5, -5.5, Greater),
            ((1 << 53) + 1, 9_007_199_254_740_992.0, Greater),
            (-(1 << 53) - 1, -9_007_199_254_740_992.0, Less),
            (1 << 53, 9_007_199_254_740_992.0, Equal),
            ((1 << 60) + 1, (1i64 << 60) as f64, Greater),
            (1 << 70, (1i128 << 70) as f64, Equal),
            ((1 << 70) + 1, (1i128 << 70) as f64, Greater),
            (-(1 << 70) + 1, -((1i128 << 70) as f64), Greater),
            (1 << 70, 1.0e308, Less),
            (1 << 70, -1.0e308, Greater),
            (1 << 70, 0.5, Greater),
            (-(1 << 70), 0.5, Less),
            (-(1 << 60), 0.5, Less),
        ];
        for (x, y, order) in expected {
            let (x, y) = (integer(heap, *x), heap.float(*y));
            assert_eq!((cmp(x, y), cmp(y, x)), (*order, order.reverse()), "{x:?} {y:?}");
            assert_eq!((eq(x, y), eq(y, x)), (order.is_eq(), order.is_eq()));
            assert_eq!((cmp_exact(x, y), cmp_exact(y, x)), (Less, Greater));
            assert!(!eq_exact(x, y) && !eq_exact(y, x));
        }
    }

    #[test]
    fn zeros_differ_from_27_on() {
        let heap = &Heap::standalone();
        let (zero, negative) = (heap.float(0.0), heap.float(-0.0));
        set_release(26);
        assert!(eq(zero, negative) && eq_exact(zero, negative) && eq_exact(negative, zero));
        assert_eq!((cmp(zero, negative), cmp_exact(zero, negative)), (Equal, Equal));
        set_release(27);
        assert!(eq(zero, negative) && !eq_exact(zero, negative) && !eq_exact(negative, zero));
        assert_eq!((cmp(zero, negative), cmp_exact(zero, negative), cmp_exact(negative, zero)), (Equal, Greater, Less));
    }

    #[test]
    fn map_keys_compare_exactly_and_values_do_not() {
        let heap = &Heap::standalone();
        fn pair<'h>(heap: &'h Heap, key: Term<'h>, value: Term<'h>) -> Term<'h> {
            map::from_pairs(heap, &[(key, value)])
        }
        let one = |key, value| pair(heap, key, value);
        let (x, y, a) = (integer(heap, 1), heap.float(1.0), Term::atom(1));
        assert!(!eq(one(x, a), one(y, a)) && eq(one(a, x), one(a, y)) && !eq_exact(one(a, x), one(a, y)));
        assert_eq!(cmp(one(heap.float(1.5), a), one(integer(heap, 100), a)), Greater);
        assert_eq!(cmp(one(a, heap.float(2.5)), one(a, integer(heap, 100))), Less);
        assert_eq!(cmp_exact(one(a, heap.float(2.5)), one(a, integer(heap, 100))), Greater);
        // A map in a key is all exact.
        let nested = |value| one(one(a, value), a);
        assert_eq!(cmp(nested(heap.float(2.5)), nested(integer(heap, 100))), Greater);
    }

    #[test]
    fn bitstrings_compare_bit_by_bit_wherever_they_lie() {
        let heap = &Heap::standalone();
        let mut random = Random::new(1);
        for _ in 0..3000 {
            let bytes: Vec<u8> =
                (0..40).map(|_| if random.below(2) == 0 { 0xff } else { random.next() as u8 & 0x81 }).collect();
            let bit = |at: usize| bytes[at / 8] >> (7 - at % 8) & 1;
            let part = |random: &mut Random| {
                let (start, len) = (random.below(24), random.below(280));
                (start, len, heap.sub_bits(heap.binary(&bytes), start, len))
            };
            let ((p, n, x), (q, m, y)) = (part(&mut random), part(&mut random));
            let expected = (p..p + n).map(bit).cmp((q..q + m).map(bit));
            assert_eq!(cmp(x, y), expected, "{p} {n} {q} {m}");
            assert_eq!(eq_exact(x, y), expected.is_eq());
            // The same bits elsewhere.
            let copied: Vec<u8> = (p..p + n)
                .map(bit)
                .collect::<Vec<_>>()
                .chunks(8)
                .map(|bits| bits.iter().enumerate().map(|(index, bit)| bit << (7 - index)).sum())
                .collect();
            assert!(eq_exact(x, heap.bitstring(&copied, n)));
            assert_eq!(crate::term::hash::internal(x), crate::term::hash::internal(heap.bitstring(&copied, n)));
        }
    }

    #[test]
    fn order_is_total_and_agrees_with_equality() {
        let heap = &Heap::standalone();
        let mut random = Random::new(2);
        let terms: Vec<Term<'_>> = (0..120).map(|_| samples::term(heap, &mut random, 3)).collect();
        for x in &terms {
            assert!(eq_exact(*x, samples::copied(heap, *x)) && cmp_exact(*x, samples::copied(heap, *x)).is_eq());
            for y in &terms {
                assert_eq!(cmp(*x, *y), cmp(*y, *x).reverse());
                assert_eq!(cmp_exact(*x, *y), cmp_exact(*y, *x).reverse());
                assert_eq!(eq(*x, *y), cmp(*x, *y).is_eq());
                assert_eq!(eq_exact(*x, *y), cmp_exact(*x, *y).is_eq());
            }
        }
        let mut sorted = terms.clone();
        sorted.sort_by(|x, y| cmp_exact(*x, *y));
        for (i, x) in sorted.iter().enumerate() {
            assert!(sorted[i..].iter().all(|y| cmp_exact(*x, *y).is_le()));
        }
    }

    #[test]
    fn deep_terms_do_not_use_the_stack() {
        let heap = &Heap::standalone();
        let deep = |end: Term<'static>| samples::nested(heap, end, 200_000);
        for (x, y, z) in
            deep(Term::NIL).into_iter().zip(deep(Term::NIL)).zip(deep(Term::TRUE)).map(|((x, y), z)| (x, y, z))
        {
            assert_eq!((cmp(x, y), cmp_exact(x, y)), (Equal, Equal));
            assert!(eq(x, y) && eq_exact(x, y) && !eq(x, z) && !eq_exact(x, z));
            // An atom comes before nil.
            assert_eq!((cmp(x, z), cmp(z, x)), (Greater, Less));
        }
    }

    #[test]
    fn big_maps_within_keys_of_big_maps_do_not_use_the_stack() {
        let check = || {
            let heap = &Heap::standalone();
            let deep = |end: Term<'static>| {
                let others: Vec<(Term<'_>, Term<'_>)> = (0..33).map(|n| (Term::count(n), Term::NIL)).collect();
                (0..400).fold(end, |inner: Term<'_>, _| {
                    let mut pairs = others.clone();
                    pairs.push((heap.tuple(&[inner]), Term::NIL));
                    map::from_pairs(heap, &pairs)
                })
            };
            let (x, y, z) = (deep(Term::NIL), deep(Term::NIL), deep(Term::TRUE));
            assert!(eq_exact(x, y) && !eq_exact(x, z));
            assert_eq!((cmp(x, y), cmp(x, z), cmp(z, x)), (Equal, Greater, Less));
        };
        let thread = std::thread::Builder::new().stack_size(64 << 10).spawn(check);
        assert!(thread.is_ok_and(|thread| thread.join().is_ok()));
    }
}
