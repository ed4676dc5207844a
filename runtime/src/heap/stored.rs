//! Terms kept outside of all heaps, readable where they lie: the objects of ETS tables.
//!
//! # Shape
//! A [`Stored`] is a message that stays. A [`Sorted`] holds tuples in the order of one of their elements.
//!
//! # Rules
//! 1. What is stored is never changed, only dropped. A [`Term`] read from it lives as long as it is borrowed.
//! 2. Such a term is no term of any heap: it is compared, hashed and copied, but never becomes part of a term that lives on.

use super::{Heap, Message, Term};
use crate::term::compare;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::collections::btree_set::Range;
use std::ops::Bound;

/// See the module's header.
pub struct Stored(Message);

// SAFETY: nothing changes what is stored; reading it needs no more than a reference.
unsafe impl Sync for Stored {}

impl Stored {
    /// A copy of `term`, which lies on `heap` or is stored itself.
    pub fn new(heap: &Heap, term: Term<'_>) -> Self {
        Stored(Message::new(heap, term))
    }

    /// The term. Rule 1.
    pub fn term(&self) -> Term<'_> {
        // SAFETY: the message holds the whole term, and is borrowed.
        unsafe { Term::from_raw(self.0.word()) }
    }

    /// Words it takes.
    pub fn words(&self) -> usize {
        self.0.words()
    }
}

impl Heap {
    /// A copy of a term that does not lie on this heap, or only in part.
    pub fn copy<'h>(&'h self, term: Term<'_>) -> Term<'h> {
        self.adopt(Message::new(self, term))
    }
}

/// A tuple in a [`Sorted`], or what one is looked for by.
enum Entry {
    Tuple(Stored, usize),
    /// The word of a key. It is made by the methods of [`Sorted`] only, and never outlives the term it is taken from.
    Probe(u64),
}

impl Entry {
    fn key(&self) -> Term<'_> {
        match self {
            Entry::Tuple(stored, position) => {
                stored.term().as_tuple().map_or(Term::NIL, |elements| elements[*position - 1])
            }
            // SAFETY: see the variant.
            Entry::Probe(word) => unsafe { Term::from_raw(*word) },
        }
    }

    fn stored(&self) -> Option<&Stored> {
        match self {
            Entry::Tuple(stored, _) => Some(stored),
            Entry::Probe(_) => None,
        }
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        compare::cmp(self.key(), other.key())
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

/// Tuples in the order of their keys, the elements at one position; keys that compare equal are the same.
pub struct Sorted {
    entries: BTreeSet<Entry>,
    position: usize,
}

impl Sorted {
    /// Without a tuple yet; the key is the element at `position`, counted from 1, which all tuples have.
    pub fn new(position: usize) -> Self {
        Sorted { entries: BTreeSet::new(), position }
    }

    /// Number of tuples.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The tuple with this key.
    pub fn get(&self, key: Term<'_>) -> Option<&Stored> {
        self.entries.get(&Entry::Probe(key.raw()))?.stored()
    }

    /// Puts a tuple in, in the place of the one with its key; gives that one.
    pub fn put(&mut self, tuple: Stored) -> Option<Stored> {
        match self.entries.replace(Entry::Tuple(tuple, self.position)) {
            Some(Entry::Tuple(old, _)) => Some(old),
            _ => None,
        }
    }

    /// Takes the tuple with this key out.
    pub fn remove(&mut self, key: Term<'_>) -> Option<Stored> {
        match self.entries.take(&Entry::Probe(key.raw())) {
            Some(Entry::Tuple(old, _)) => Some(old),
            _ => None,
        }
    }

    /// Takes all out.
    pub fn clear(&mut self) {
        self.entries.clear();
    }

    fn range(&self, from: Bound<u64>, to: Bound<u64>) -> Range<'_, Entry> {
        self.entries.range((from.map(Entry::Probe), to.map(Entry::Probe)))
    }

    /// The tuples behind `key`, or all.
    pub fn after(&self, key: Option<Term<'_>>) -> impl DoubleEndedIterator<Item = &Stored> {
        let from = key.map_or(Bound::Unbounded, |key| Bound::Excluded(key.raw()));
        self.range(from, Bound::Unbounded).filter_map(Entry::stored)
    }

    /// The tuples before `key`, or all, the last first.
    pub fn before(&self, key: Option<Term<'_>>) -> impl DoubleEndedIterator<Item = &Stored> {
        let to = key.map_or(Bound::Unbounded, |key| Bound::Excluded(key.raw()));
        self.range(Bound::Unbounded, to).rev().filter_map(Entry::stored)
    }
}
