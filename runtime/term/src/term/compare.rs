//! The order and the equalities of terms: the interface.
//!
//! Compiled code compares smalls and identical words inline and calls these functions for the rest; BIFs and maps call them for
//! all terms. `leaf` decides the cases of one step, `order` and `equal` continue with the others.
//!
//! # Shape
//! number < atom < reference < fun < port < pid < tuple < map < nil < list < bitstring. Tuples and maps are ordered by size
//! first. Maps then follow the exact order of their keys, then that of their values in the order of those keys.
//!
//! | | `1` and `1.0` | `0.0` and `-0.0` |
//! |---|---|---|
//! | [`cmp`], [`eq`] | equal, and compared exactly when big | equal |
//! | [`cmp_exact`], [`eq_exact`] | integers before floats | equal up to OTP 26; from 27 on `-0.0` comes first |
//!
//! Map keys are compared exactly even by `cmp` and `eq`.
//!
//! # Rules
//! 1. One step decides a *leaf* ([`leaf`], [`leaf_equal`]), but not two terms of one compound class.
//! 2. No recursion over the depth of a term (see `order`, `equal`).
//!
//! # Reference
//! OTP `erts/emulator/beam/utils.c`, `erts_cmp_compound`.

use crate::heap::Term;
use crate::term::leaf::{leaf, leaf_equal};
use crate::term::{equal, order};
use std::cmp::Ordering;

/// The order of `<` and `==`.
#[inline]
pub fn cmp(a: Term<'_>, b: Term<'_>) -> Ordering {
    leaf(a, b, false).unwrap_or_else(|| order::compound(a, b, false))
}

/// The order of map keys: total, with integers before floats.
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
                // Except between integers and floats, the exact order is the same.
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
        let (x, y, a) = (integer(heap, 1), heap.float(1.0), Term::atom(beamc_abi::atom::Atom::new(1)));
        assert!(!eq(one(x, a), one(y, a)) && eq(one(a, x), one(a, y)) && !eq_exact(one(a, x), one(a, y)));
        assert_eq!(cmp(one(heap.float(1.5), a), one(integer(heap, 100), a)), Greater);
        assert_eq!(cmp(one(a, heap.float(2.5)), one(a, integer(heap, 100))), Less);
        assert_eq!(cmp_exact(one(a, heap.float(2.5)), one(a, integer(heap, 100))), Greater);
        // In a key, a map is compared exactly too.
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
            // The same bits at another offset.
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
                let others: Vec<(Term<'_>, Term<'_>)> = (0..33).map(|n| (Term::from_usize(n), Term::NIL)).collect();
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
