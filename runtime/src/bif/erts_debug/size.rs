//! Words that a term takes on a heap of OTP.
//!
//! # Rules
//! 1. The layout is that of the program's release, not of beamc. Binaries and funs are laid out differently in each.
//! 2. The flat size counts a part once for each path to it. The shared size counts it once, and counts no literals. It counts
//!    the nodes of the trie of a big map twice, as OTP does.
//! 3. No recursion over the depth of a term.

use crate::bif::erts_debug::trie::{Counts, Trie};
use beamc_term::base::release;
use beamc_term::heap::{ExternalKind, Fun, Heap, Kind, Map, REFERENCE_WORDS, Record, Term};
use beamc_term::term::map;
use std::collections::HashSet;

/// First release in which bitstrings of any length have one layout, and a fun without variables is a literal.
const BITS_RELEASE: u32 = 27;
/// First release in which a fun refers to its entry directly.
const SMALL_FUN_RELEASE: u32 = 29;
/// Greatest size of a bitstring on the heap.
const HEAP_BYTES_MAX: usize = 64;

/// Words of a bitstring: its own, and those of the reference to its bytes, which other parts of the same binary share.
#[derive(Clone, Copy)]
struct BitsWords {
    own: usize,
    reference: usize,
}

/// A bitstring, rule 1.
fn bits_words(term: Term<'_>) -> BitsWords {
    let (Some(bits), Some((origin, first))) = (term.as_bits(), term.origin()) else {
        unreachable!("only bitstrings have bits")
    };
    let is_part = origin.raw() != term.raw();
    let is_counted = origin.as_block().is_some();
    let on_heap = |bytes: usize| 2 + bytes.div_ceil(8);
    if release() >= BITS_RELEASE {
        let is_off_heap = bits.len > HEAP_BYTES_MAX * 8 || is_counted && !is_part;
        return if is_off_heap {
            BitsWords { own: 5, reference: 3 }
        } else {
            BitsWords { own: on_heap(bits.len.div_ceil(8)), reference: 0 }
        };
    }
    let bytes = bits.len / 8;
    if is_part && bits.len.is_multiple_of(8) && bytes <= HEAP_BYTES_MAX {
        // A small part of whole bytes is a copy.
        return BitsWords { own: on_heap(bytes), reference: 0 };
    }
    let spare = bits.len % 8 + first % 8;
    let part = if spare > 0 { 5 } else { 0 };
    let own = part + if is_counted { 6 } else { on_heap(bytes + spare.div_ceil(8)) };
    BitsWords { own, reference: 0 }
}

/// A fun without its variables: its own words, and those of the literal that it refers to.
fn fun_words(fun: Fun<'_>) -> (usize, usize) {
    match (release(), fun.entry.external == 1) {
        (..BITS_RELEASE, _) => (5, 0),
        (_, true) | (SMALL_FUN_RELEASE.., false) => (2, 0),
        (_, false) => (3, 3),
    }
}

/// Words of a native record besides its values.
const RECORD_WORDS: usize = 2;

/// The definition of a native record: one part with the fields, and one with their positions, if there are fields.
fn definition_words(record: Record<'_>) -> usize {
    match record.values.len() {
        0 => 6,
        count => 6 + count + 1 + count,
    }
}

/// A term without parts.
fn leaf_words(term: Term<'_>) -> usize {
    match term.kind() {
        Kind::Small(value) if !Term::fits_otp_small(value) => 2,
        Kind::Big(_, limbs) => 1 + limbs.len(),
        Kind::Float(_) => 2,
        // An alias holds the number of its process. Other content of a reference lies outside of OTP's heaps.
        Kind::Ref(number) => 3 + usize::from(number.len() == REFERENCE_WORDS),
        Kind::External(external) if external.kind == ExternalKind::Ref => 4 + external.numbers.len() / 2,
        Kind::External(_) => 4,
        _ => 0,
    }
}

/// The flat size of a term.
pub(super) fn flat(term: Term<'_>) -> usize {
    let mut words = 0;
    let mut pending = vec![term];
    while let Some(term) = pending.pop() {
        match term.kind() {
            Kind::Cons(head, tail) => {
                words += 2;
                pending.extend([head, tail]);
            }
            Kind::Tuple([]) => {}
            Kind::Tuple(elements) => {
                words += 1 + elements.len();
                pending.extend(elements);
            }
            Kind::Bits(_) => {
                let bits = bits_words(term);
                words += bits.own + bits.reference;
            }
            Kind::Fun(fun) => {
                let (own, literal) = fun_words(fun);
                words += own + literal + fun.free.len();
                pending.extend(fun.free);
            }
            Kind::Record(record) => {
                words += RECORD_WORDS + record.values.len() + definition_words(record);
                pending.extend(record.values);
            }
            Kind::Map(Map::Flat { keys, values }) => {
                words += 3 + values.len();
                pending.push(keys);
                pending.extend(values);
            }
            Kind::Map(Map::Hamt { count, .. }) => {
                words += Counts::of(&Trie::new(term)).node_words() + 2 * count;
                map::iter(term).for_each(|(key, value)| pending.extend([key, value]));
            }
            _ => words += leaf_words(term),
        }
    }
    words
}

/// The shared size of a term.
pub(super) fn shared(heap: &Heap, term: Term<'_>) -> usize {
    let mut words = 0;
    let mut seen: HashSet<u64> = HashSet::new();
    // References to bytes, by their addresses.
    let mut references: HashSet<usize> = HashSet::new();
    let mut pending = vec![term];
    while let Some(term) = pending.pop() {
        // Floats in the word itself are objects on OTP, which cannot be told apart.
        if heap.is_literal(term) || !term.is_immediate() && !seen.insert(term.raw()) {
            continue;
        }
        match term.kind() {
            Kind::Cons(head, tail) => {
                words += 2;
                pending.extend([head, tail]);
            }
            Kind::Tuple([]) => {}
            Kind::Tuple(elements) => {
                words += 1 + elements.len();
                pending.extend(elements);
            }
            Kind::Bits(_) => {
                let bits = bits_words(term);
                let block = term.origin().and_then(|(origin, _)| origin.as_block());
                let is_new = bits.reference > 0 && block.is_none_or(|block| references.insert(block.data() as usize));
                words += bits.own + if is_new { bits.reference } else { 0 };
            }
            Kind::Fun(fun) if release() >= BITS_RELEASE && fun.free.is_empty() => {}
            Kind::Fun(fun) => {
                words += fun_words(fun).0 + fun.free.len();
                pending.extend(fun.free);
            }
            Kind::Record(record) => {
                let definition = record.definition;
                let is_counted = !heap.is_literal(definition) && seen.insert(definition.raw());
                words += RECORD_WORDS + record.values.len() + if is_counted { definition_words(record) } else { 0 };
                pending.extend(record.values);
            }
            Kind::Map(Map::Flat { keys, values }) => {
                words += 3 + values.len();
                pending.push(keys);
                pending.extend(values);
            }
            Kind::Map(Map::Hamt { count, .. }) => {
                words += 2 * Counts::of(&Trie::new(term)).node_words() + 2 * count;
                map::iter(term).for_each(|(key, value)| pending.extend([key, value]));
            }
            _ => words += leaf_words(term),
        }
    }
    words
}
