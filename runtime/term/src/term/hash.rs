//! The hash of keys in big maps.
//!
//! It is specific to beamc. Programs see it only in the order of big maps, and it differs from `erlang:phash2`. Terms that are
//! `=:=` in any release have equal hashes, so `0.0` and `-0.0` do.
//!
//! # Rules
//! 1. The hash is a function of the term, not of its location or layout in memory. A binary has the same hash as heap binary,
//!    as refc binary and as part of another. An atom is hashed by its index, which is fixed for the run of a program.
//! 2. No recursion over the depth of a term: its words enter one state in the order of a walk, so nothing is combined on the
//!    way back.

use crate::heap::{Bits, Kind, Map, Term};
use crate::term::bits;
use beamc_abi::term as abi;

/// Odd words with about half their bits set.
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const FIRST: u64 = 0xa076_1d64_78bd_642f;
const LAST: u64 = 0xe703_7ed1_a0b4_28db;

/// The two halves of a product, folded.
#[inline]
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// A pending part of the term.
enum Frame<'h> {
    Term(Term<'h>),
    Elements(&'h [Term<'h>]),
    /// Children of a node of a trie.
    Children(&'h [Term<'h>]),
}

struct State<'h> {
    hash: u64,
    stack: Vec<Frame<'h>>,
}

/// The hash of `term`.
#[inline]
pub fn internal(term: Term<'_>) -> u64 {
    if term.is_immediate() {
        return fold(fold(SEED ^ immediate(term), FIRST), LAST);
    }
    let mut state = State { hash: SEED, stack: Vec::new() };
    state.term(term);
    while let Some(frame) = state.stack.pop() {
        match frame {
            Frame::Term(term) => state.term(term),
            Frame::Elements(elements) => state.elements(elements),
            Frame::Children(children) => state.children(children),
        }
    }
    fold(state.hash, LAST)
}

/// The word of an immediate, but the same one for both zeros.
#[inline]
fn immediate(term: Term<'_>) -> u64 {
    const ZERO: u64 = match abi::self_tagged_float(0) {
        Some(word) => word,
        None => panic!("zero is an immediate"),
    };
    const NEGATIVE_ZERO: u64 = match abi::self_tagged_float(1 << 63) {
        Some(word) => word,
        None => panic!("zero is an immediate"),
    };
    if term.raw() == NEGATIVE_ZERO { ZERO } else { term.raw() }
}

impl<'h> State<'h> {
    #[inline]
    fn feed(&mut self, word: u64) {
        self.hash = fold(self.hash ^ word, FIRST);
    }

    /// Feeds a word that announces a kind. It differs from the words of immediates.
    fn feed_kind(&mut self, kind: u64, size: usize) {
        self.feed(abi::header(kind, size as u64));
    }

    fn term(&mut self, mut term: Term<'h>) {
        loop {
            if term.is_immediate() {
                return self.feed(immediate(term));
            }
            match term.kind() {
                Kind::Cons(head, tail) if head.is_immediate() => {
                    self.feed(abi::TAG_LIST);
                    self.feed(immediate(head));
                    term = tail;
                }
                // A list whose only element is a list is announced at once, so that nesting leaves nothing on the stack.
                Kind::Cons(head, tail) if tail.is_nil() => {
                    self.feed(abi::MOVED);
                    term = head;
                }
                Kind::Cons(head, tail) => {
                    self.feed(abi::TAG_LIST);
                    self.stack.push(Frame::Term(tail));
                    term = head;
                }
                Kind::Tuple(elements) => {
                    self.feed_kind(abi::TUPLE, elements.len());
                    return self.elements(elements);
                }
                Kind::Record(record) => {
                    self.feed_kind(abi::RECORD, record.values.len());
                    self.stack.push(Frame::Elements(record.values));
                    return self.term(record.definition);
                }
                Kind::Map(map) => return self.map(map),
                Kind::Bits(bits) => return self.bits(bits),
                Kind::Big(negative, limbs) => {
                    self.feed_kind(if negative { abi::BIG_NEG } else { abi::BIG_POS }, limbs.len());
                    return limbs.iter().for_each(|limb| self.feed(*limb));
                }
                Kind::Float(value) => {
                    self.feed_kind(abi::FLOAT, 1);
                    return self.feed(value.to_bits());
                }
                Kind::Ref(number) => {
                    self.feed_kind(abi::REF, number.len());
                    return number.iter().for_each(|word| self.feed(*word));
                }
                Kind::External(external) => {
                    self.feed_kind(abi::EXTERNAL_PID, external.kind as usize);
                    self.feed(u64::from(external.node.index()) << 32 | u64::from(external.creation));
                    // Zeros at the end of a reference's numbers do not count.
                    let used = external.numbers.iter().rposition(|number| *number != 0).map_or(0, |last| last + 1);
                    return external.numbers[..used].iter().for_each(|number| self.feed(*number));
                }
                Kind::Fun(fun) => {
                    let entry = fun.entry;
                    self.feed_kind(abi::FUN, fun.free.len());
                    self.feed(entry.module);
                    // The name of a local fun's function does not belong to its identity.
                    self.feed(if entry.external == 1 { entry.function } else { u64::from(entry.index) });
                    self.feed(u64::from(entry.arity));
                    return self.elements(fun.free);
                }
                Kind::Small(_) | Kind::Atom(_) | Kind::Nil | Kind::Pid(_) | Kind::Port(_) | Kind::Internal => {
                    return self.feed(immediate(term));
                }
            }
        }
    }

    fn elements(&mut self, elements: &'h [Term<'h>]) {
        for (index, element) in elements.iter().enumerate() {
            if element.is_immediate() {
                self.feed(immediate(*element));
                continue;
            }
            let rest = &elements[index + 1..];
            if !rest.is_empty() {
                self.stack.push(Frame::Elements(rest));
            }
            return self.stack.push(Frame::Term(*element));
        }
    }

    fn map(&mut self, map: Map<'h>) {
        match map {
            Map::Flat { keys, values } => {
                self.feed_kind(abi::MAP, values.len());
                self.stack.push(Frame::Elements(values));
                self.stack.push(Frame::Term(keys));
            }
            Map::Hamt { count, root } => {
                self.feed_kind(abi::HAMT, count);
                self.node(root);
            }
        }
    }

    fn node(&mut self, node: Term<'h>) {
        if let Some((_, children)) = node.as_hamt_node() {
            self.stack.push(Frame::Children(children));
        }
    }

    fn children(&mut self, children: &'h [Term<'h>]) {
        let [child, rest @ ..] = children else { return };
        if !rest.is_empty() {
            self.stack.push(Frame::Children(rest));
        }
        match child.as_cons() {
            Some((key, value)) => {
                self.stack.push(Frame::Term(value));
                self.term(key);
            }
            None => self.node(*child),
        }
    }

    fn bits(&mut self, bits: Bits<'_>) {
        const WORD: usize = 64;
        self.feed_kind(abi::HEAP_BIN, bits.len);
        for at in (0..bits.len).step_by(WORD) {
            self.feed(bits::get(bits.bytes, bits.offset + at, (bits.len - at).min(WORD)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::internal;
    use crate::heap::{Heap, Term};
    use crate::term::compare::eq_exact;
    use crate::term::samples::{self, Random};
    use std::collections::HashSet;

    #[test]
    fn equal_terms_hash_alike_and_others_do_not() {
        let heap = &Heap::standalone();
        let mut random = Random::new(7);
        let terms: Vec<Term<'_>> = (0..300).map(|_| samples::term(heap, &mut random, 3)).collect();
        for x in &terms {
            assert_eq!(internal(*x), internal(samples::copied(heap, *x)));
            for y in &terms {
                let zeros_only = !eq_exact(*x, *y) && internal(*x) == internal(*y);
                assert!(!zeros_only || x.as_float() == Some(0.0) || !x.is_immediate(), "{x:?} {y:?}");
                assert!(!eq_exact(*x, *y) || internal(*x) == internal(*y));
            }
        }
    }

    #[test]
    fn structure_counts() {
        let heap = &Heap::standalone();
        let (a, b) = (Term::TRUE, Term::FALSE);
        let (list_a, list_b) = (heap.list(&[a]), heap.list(&[b]));
        let terms = [
            heap.list(&[list_a, b]),
            heap.list(&[heap.list(&[a, b])]),
            heap.list(&[list_a, list_b]),
            heap.list(&[a, list_b]),
            heap.list(&[heap.cons(a, b)]),
            heap.cons(a, b),
            heap.cons(list_a, b),
            heap.tuple(&[a, b]),
            heap.tuple(&[list_a, b]),
            heap.tuple(&[heap.tuple(&[a, b])]),
            heap.tuple(&[heap.tuple(&[a]), b]),
            heap.tuple(&[Term::NIL]),
            heap.list(&[Term::NIL]),
            heap.list(&[list_a]),
            list_a,
            a,
            heap.binary(b"\0"),
            heap.bitstring(&[0], 3),
            heap.binary(b""),
        ];
        let hashes: HashSet<u64> = terms.iter().map(|term| internal(*term)).collect();
        assert_eq!(hashes.len(), terms.len());
    }

    #[test]
    fn neighbours_are_spread() {
        // The first level of a trie takes the top bits: small integers and atoms must fill it evenly.
        for make in [
            Term::from_usize as fn(usize) -> Term<'static>,
            |n| Term::atom(beamc_abi::atom::Atom::new(n as u32)),
            |n| Term::pid(beamc_abi::pid::Pid::new(n as u64)),
        ] {
            let mut counts = [0; 32];
            (0..32 * 1000).for_each(|n| counts[(internal(make(n)) >> 59) as usize] += 1);
            assert!(counts.iter().all(|count| (800..1200).contains(count)), "{counts:?}");
        }
    }

    #[test]
    fn deep_terms_do_not_use_the_stack() {
        let heap = &Heap::standalone();
        for term in samples::nested(heap, Term::NIL, 200_000) {
            internal(term);
        }
    }
}
