//! Terms kept outside of all heaps, readable where they lie: the objects of ETS tables.
//!
//! # Shape
//! A [`Stored`] is a copy that takes as many words as it has, or a message that stays. A [`Sorted`] holds tuples in the order of one of their elements.
//!
//! # Rules
//! 1. What is stored is dropped, or changed by who holds it alone: an immediate in the place of another. A [`Term`] read from
//!    it lives as long as it is borrowed.
//! 2. Such a term is no term of any heap: it is compared, hashed and copied, but never becomes part of a term that lives on.

use super::collect::{is_pointer, release};
use super::message::{Copy, move_words};
use super::{Heap, Message, Term};
use crate::term::compare;
use beamc_abi::term as abi;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::collections::btree_set::Range;
use std::ops::Bound;
use std::ptr::NonNull;

/// Words up to which a term is made ready on the stack.
const READY_WORDS: usize = 64;

/// See the module's header.
pub struct Stored(Kept);

enum Kept {
    /// A term and the words it leads to, no more.
    Exact { word: u64, words: Words },
    /// A big one, or one with binaries, which it counts.
    Message(Message),
}

// SAFETY: nothing changes what is stored but who holds it alone; reading it needs no more than a reference.
unsafe impl Sync for Stored {}

impl Stored {
    /// A copy of `term`, which lies on `heap` or is stored itself.
    pub fn new(heap: &Heap, term: Term<'_>) -> Self {
        let mut ready = [0_u64; READY_WORDS];
        let start = ready.as_mut_ptr() as u64;
        let mut copy = Copy::new(heap, start, start + size_of_val(&ready) as u64);
        // SAFETY: a term that is borrowed: whole, and in place meanwhile; the room is this function's own.
        let word = unsafe { copy.all(term) };
        if copy.body.is_some() || !copy.room_binaries.is_empty() {
            copy.room_binaries.into_iter().for_each(release);
            return Stored(Kept::Message(Message::new(heap, term)));
        }
        let words = Words::new((copy.room_top - start) as usize / 8);
        // SAFETY: the copied words are written; the others are new, and as many.
        let word = unsafe { move_words(start, copy.room_top, words.start(), word) };
        Stored(Kept::Exact { word, words })
    }

    fn word(&self) -> u64 {
        match &self.0 {
            Kept::Exact { word, .. } => *word,
            Kept::Message(message) => message.word(),
        }
    }

    /// The term. Rule 1.
    #[inline]
    pub fn term(&self) -> Term<'_> {
        // SAFETY: the whole term is held, and borrowed.
        unsafe { Term::from_raw(self.word()) }
    }

    /// Words it takes.
    pub fn words(&self) -> usize {
        match &self.0 {
            Kept::Exact { words, .. } => words.0.len(),
            Kept::Message(message) => message.words(),
        }
    }

    /// Puts an immediate in the place of another in a tuple; false, and nothing is done, when that cannot be. Rule 1.
    pub fn set_immediate(&mut self, index: usize, value: Term<'_>) -> bool {
        // SAFETY: borrowed exclusively.
        unsafe { self.write(index, value) }
    }

    /// See [`Stored::set_immediate`].
    ///
    /// # Safety
    /// Nobody holds a term of this.
    unsafe fn write(&self, index: usize, value: Term<'_>) -> bool {
        let old = self.term().as_tuple().and_then(|elements| elements.get(index)).map(|old| old.raw());
        let address = self.word() & !abi::TAG_MASK;
        // A literal or an immortal term is others' as well.
        let own = match &self.0 {
            Kept::Exact { words, .. } => words.start() == address,
            Kept::Message(message) => message.begins_at(address),
        };
        let may = own && old.is_some_and(|old| !is_pointer(old)) && !is_pointer(value.raw());
        if may {
            // SAFETY: an element of a tuple that only this refers to; no pointer goes or comes.
            unsafe { *((address + 8 + index as u64 * 8) as *mut u64) = value.raw() };
        }
        may
    }
}

/// Words that stay in their place.
struct Words(NonNull<[u64]>);

// SAFETY: the words belong to this alone.
unsafe impl Send for Words {}

impl Words {
    fn new(count: usize) -> Self {
        Words(NonNull::from(Box::leak(vec![0; count].into_boxed_slice())))
    }

    fn start(&self) -> u64 {
        self.0.as_ptr().cast::<u64>() as u64
    }
}

impl Drop for Words {
    fn drop(&mut self) {
        // SAFETY: made from a box, given up once.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
    }
}

/// A tuple in a [`Sorted`], or what one is looked for by.
enum Entry {
    Tuple(Stored, usize),
    /// The word of a key. It is made by the methods of [`Sorted`] only, and never outlives the term it is taken from.
    Probe(u64),
    /// The same of a pattern for keys, and how those that begin as it does compare with this.
    Prefix(u64, IsOpen, Ordering),
}

/// Whether a term in a pattern stands for others than itself.
pub type IsOpen = fn(Term<'_>) -> bool;

/// Compares a key with the keys that a pattern matches, as far as the pattern says all of it from its beginning.
fn compare_prefix(pattern: Term<'_>, key: Term<'_>, open: IsOpen) -> Ordering {
    let mut work = vec![(pattern, key)];
    while let Some((pattern, key)) = work.pop() {
        if open(pattern) {
            break;
        }
        match (pattern.as_tuple(), key.as_tuple(), pattern.as_cons(), key.as_cons()) {
            (Some(parts), Some(others), ..) if parts.len() == others.len() => {
                work.extend(parts.iter().copied().zip(others.iter().copied()).rev());
            }
            (.., Some((head, tail)), Some((first, rest))) => work.extend([(tail, rest), (head, first)]),
            _ => match compare::cmp(pattern, key) {
                Ordering::Equal => {}
                order => return order.reverse(),
            },
        }
    }
    Ordering::Equal
}

impl Entry {
    fn key(&self) -> Term<'_> {
        match self {
            Entry::Tuple(stored, position) => {
                stored.term().as_tuple().map_or(Term::NIL, |elements| elements[*position - 1])
            }
            // SAFETY: see the variant.
            Entry::Probe(word) | Entry::Prefix(word, ..) => unsafe { Term::from_raw(*word) },
        }
    }

    fn stored(&self) -> Option<&Stored> {
        match self {
            Entry::Tuple(stored, _) => Some(stored),
            Entry::Probe(_) | Entry::Prefix(..) => None,
        }
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            // Two edges of one pattern.
            (Entry::Prefix(_, _, side), Entry::Prefix(_, _, other)) => other.cmp(side),
            (_, Entry::Prefix(_, open, side)) => compare_prefix(other.key(), self.key(), *open).then(*side),
            (Entry::Prefix(_, open, side), _) => compare_prefix(self.key(), other.key(), *open).then(*side).reverse(),
            _ => compare::cmp(self.key(), other.key()),
        }
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

    /// Takes out the tuples for which `which` holds; of those whose keys begin as a pattern does, if there is one.
    pub fn remove_all(&mut self, prefix: Option<(Term<'_>, IsOpen)>, which: impl Fn(&Stored) -> bool) {
        self.entries.retain(|entry| {
            let outside = |(pattern, open)| compare_prefix(pattern, entry.key(), open).is_ne();
            prefix.is_some_and(outside) || !entry.stored().is_some_and(&which)
        });
    }

    /// Puts an immediate in the place of another in the tuple with this key, but not of the key; false when that cannot be.
    pub fn set_immediate(&mut self, key: Term<'_>, index: usize, value: Term<'_>) -> bool {
        let stored = self.get(key).filter(|_| index + 1 != self.position);
        // SAFETY: all tuples are borrowed exclusively.
        stored.is_some_and(|stored| unsafe { stored.write(index, value) })
    }

    fn range(&self, from: Bound<Entry>, to: Bound<Entry>) -> Range<'_, Entry> {
        match (&from, &to) {
            // The tree wants no range that ends before it begins.
            (Bound::Excluded(first), Bound::Excluded(last)) if first >= last => {
                self.entries.range((Bound::Included(first), Bound::Excluded(first)))
            }
            _ => self.entries.range((from, to)),
        }
    }

    /// The tuples behind `key`, or all; of these, those whose keys begin as a pattern does.
    pub fn after(
        &self,
        key: Option<Term<'_>>,
        prefix: Option<(Term<'_>, IsOpen)>,
    ) -> impl DoubleEndedIterator<Item = &Stored> {
        let from = key.map_or(edge(prefix, Ordering::Greater), |key| Bound::Excluded(Entry::Probe(key.raw())));
        self.range(from, edge(prefix, Ordering::Less)).filter_map(Entry::stored)
    }

    /// The tuples before `key`, or all, the last first; of these, those whose keys begin as a pattern does.
    pub fn before(
        &self,
        key: Option<Term<'_>>,
        prefix: Option<(Term<'_>, IsOpen)>,
    ) -> impl DoubleEndedIterator<Item = &Stored> {
        let to = key.map_or(edge(prefix, Ordering::Less), |key| Bound::Excluded(Entry::Probe(key.raw())));
        self.range(edge(prefix, Ordering::Greater), to).rev().filter_map(Entry::stored)
    }
}

fn edge(prefix: Option<(Term<'_>, IsOpen)>, side: Ordering) -> Bound<Entry> {
    prefix.map_or(Bound::Unbounded, |(pattern, open)| Bound::Excluded(Entry::Prefix(pattern.raw(), open, side)))
}
