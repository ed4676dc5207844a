//! Terms kept outside of all heaps and readable in place: the objects of ETS tables.
//!
//! # Shape
//! A [`Stored`] is a copy of exactly the size of the term, or a message. A [`Sorted`] holds tuples in the order of one of their
//! elements.
//!
//! # Rules
//! 1. Only the exclusive owner of a stored term drops or changes it; a change replaces an immediate by another. A [`StoredTerm`] read
//!    from it lives as long as the borrow.
//! 2. Such a term belongs to no heap: it is compared, hashed and copied, but never becomes part of a term that outlives the
//!    borrow. So it has a type of its own, and [`StoredTerm::term`], which leaves that type, is unsafe.

use crate::heap::binary::release;
use crate::heap::message::{Copy, move_words};
use crate::heap::words::is_pointer;
use crate::heap::{Heap, Message, Term};
use crate::term::compare;
use crate::term::key_prefix::{IsOpen, prefix_of, prefix_of_pattern};
use beamc_abi::term as abi;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::collections::btree_set::Range;
use std::mem::MaybeUninit;
use std::ops::Bound;

/// Words of the greatest term that is assembled on the stack.
const READY_WORDS: usize = 64;

/// See the module's header.
pub struct Stored(Kept);

enum Kept {
    /// A term and the exact number of words that it leads to, which begin at its address.
    Exact { count: u32, word: u64 },
    /// A big term, or one with off-heap binaries, which the message counts.
    Message(Box<Message>),
}

// SAFETY: only the exclusive owner changes a stored term; reading it needs only a shared reference.
unsafe impl Sync for Stored {}

impl Stored {
    /// A copy of `term`, which lies on `heap` or is stored itself.
    pub fn new(heap: &Heap, term: Term<'_>) -> Self {
        let mut ready = [const { MaybeUninit::<u64>::uninit() }; READY_WORDS];
        let start = ready.as_mut_ptr() as u64;
        let mut copy = Copy::new(heap, start, start + size_of_val(&ready) as u64);
        // SAFETY: a borrowed term: whole, and not moved meanwhile. The room is this function's own.
        let word = unsafe { copy.all(term) };
        if copy.body.is_some() || !copy.room_binaries.is_empty() {
            copy.room_binaries.into_iter().for_each(release);
            return Stored(Kept::Message(Box::new(Message::new(heap, term))));
        }
        let count = (copy.room_top - start) / 8;
        if count == 0 {
            return Stored(Kept::Exact { count: 0, word });
        }
        let words = Box::leak(vec![0_u64; count as usize].into_boxed_slice()).as_mut_ptr() as u64;
        // SAFETY: the copied words are written; the others are new, and as many.
        let word = unsafe { move_words(start, copy.room_top, words, word) };
        debug_assert_eq!(word & !abi::TAG_MASK, words, "what is copied first is what the term points to");
        Stored(Kept::Exact { count: count as u32, word })
    }

    /// A copy on a heap.
    pub fn copied<'h>(&self, heap: &'h Heap) -> Term<'h> {
        if let Kept::Exact { count: count @ 1.., word } = self.0
            && let Some(to) = heap.room(count as usize)
        {
            let start = word & !abi::TAG_MASK;
            // SAFETY: all words are written; fresh words of the nursery.
            return unsafe { Term::from_raw(move_words(start, start + u64::from(count) * 8, to as u64, word)) };
        }
        self.term().copied(heap)
    }

    fn word(&self) -> u64 {
        match &self.0 {
            Kept::Exact { word, .. } => *word,
            Kept::Message(message) => message.word(),
        }
    }

    /// The term. Rule 1.
    #[inline]
    pub fn term(&self) -> StoredTerm<'_> {
        // SAFETY: the whole term is held, and borrowed.
        StoredTerm(unsafe { Term::from_raw(self.word()) })
    }

    /// The tuple with other elements: positions counted from 0 with values of `heap`.
    pub fn with_elements(&self, heap: &Heap, new: &[(usize, Term<'_>)]) -> Stored {
        let mut elements = self.term().0.as_tuple().unwrap_or_default().to_vec();
        new.iter().for_each(|(at, value)| elements[*at] = *value);
        // Made for this, and never seen by anybody: parts of it are stored.
        Stored::new(heap, heap.tuple(&elements))
    }

    /// Its size in words.
    pub fn words(&self) -> usize {
        match &self.0 {
            Kept::Exact { count, .. } => *count as usize,
            Kept::Message(message) => message.words(),
        }
    }

    /// Its off-heap binaries, each as `process_info/2` shows those of a heap.
    pub fn counted_binaries<'h>(&self, heap: &'h Heap) -> Vec<Term<'h>> {
        match &self.0 {
            Kept::Exact { .. } => Vec::new(),
            Kept::Message(message) => message.counted_binaries(heap),
        }
    }

    /// Replaces an immediate in a tuple by another. Returns false, and does nothing, if that is impossible. Rule 1.
    pub fn set_immediate(&mut self, index: usize, value: Term<'_>) -> bool {
        // SAFETY: borrowed exclusively.
        unsafe { self.write(index, value) }
    }

    /// See [`Stored::set_immediate`].
    ///
    /// # Safety
    /// No term of this is in use.
    unsafe fn write(&self, index: usize, value: Term<'_>) -> bool {
        let old = self.term().0.as_tuple().and_then(|elements| elements.get(index)).map(|old| old.raw());
        let address = self.word() & !abi::TAG_MASK;
        // A literal or an immortal term has other users.
        let own = match &self.0 {
            Kept::Exact { count, .. } => *count > 0,
            Kept::Message(message) => message.begins_at(address),
        };
        let may = own && old.is_some_and(|old| !is_pointer(old)) && !is_pointer(value.raw());
        if may {
            // SAFETY: an element of a tuple that only this refers to. Neither the old nor the new word is a pointer.
            unsafe { *((address + 8 + index as u64 * 8) as *mut u64) = value.raw() };
        }
        may
    }
}

/// A stored term, or a part of one. Rule 2.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct StoredTerm<'s>(Term<'s>);

impl<'s> StoredTerm<'s> {
    /// The term.
    ///
    /// # Safety
    /// Nothing that outlives `'s` refers to it or to a part of it: no root of a process, and no term that one leads to.
    pub unsafe fn term(self) -> Term<'s> {
        self.0
    }

    /// A copy on a heap.
    pub fn copied<'h>(self, heap: &'h Heap) -> Term<'h> {
        heap.copy(self.0)
    }

    /// Whether it is `=:=` another.
    pub fn eq_exact(self, other: Term<'_>) -> bool {
        compare::eq_exact(self.0, other)
    }

    /// Number of elements of a tuple; 0 of another term.
    pub fn arity(self) -> usize {
        self.0.as_tuple().map_or(0, <[_]>::len)
    }

    /// An element of a tuple, counted from 0.
    pub fn element(self, index: usize) -> Option<Self> {
        self.0.as_tuple()?.get(index).copied().map(StoredTerm)
    }

    /// The element of a tuple that is its key, counted from 1.
    ///
    /// # Panics
    /// When the tuple has fewer elements.
    #[inline]
    pub fn key(self, position: usize) -> Self {
        StoredTerm(self.0.as_tuple().map_or(Term::NIL, |elements| elements[position - 1]))
    }

    /// The term, if its word stands for itself.
    pub const fn as_immediate(self) -> Option<Term<'static>> {
        self.0.as_immediate()
    }

    /// Whether this is an integer of any size.
    pub fn is_integer(self) -> bool {
        self.0.is_integer()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Kept::Exact { count: count @ 1.., word } = *self {
            let words = std::ptr::slice_from_raw_parts_mut((word & !abi::TAG_MASK) as *mut u64, count as usize);
            // SAFETY: the words come from a box of this size, which is freed once.
            drop(unsafe { Box::from_raw(words) });
        }
    }
}

/// A tuple in a [`Sorted`], or a key to look up.
struct Entry {
    /// The first bits of the key; for a pattern, the least bits of its keys.
    leading: u64,
    what: What,
}

enum What {
    /// A tuple, and the word of its key.
    Tuple(Stored, u64),
    /// The word of a key. Only the methods of [`Sorted`] make it, and it never outlives the term that it comes from.
    Probe(u64),
    /// A pattern for keys.
    Prefix(Box<Prefix>),
}

/// A pattern for keys, and the order of keys with this prefix relative to this entry.
struct Prefix {
    /// The word of the pattern, as in [`What::Probe`].
    word: u64,
    open: IsOpen,
    side: Ordering,
    /// The greatest bits of the pattern's keys.
    highest: u64,
    /// Whether all keys with bits in the range begin as the pattern does.
    exact: bool,
}

/// Compares a key with the keys that a pattern matches, up to the pattern's first open part.
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
    fn tuple(tuple: Stored, position: usize) -> Self {
        let key = tuple.term().key(position).0;
        let (leading, word) = (prefix_of(key), key.raw());
        Entry { leading, what: What::Tuple(tuple, word) }
    }

    fn probe(key: Term<'_>) -> Self {
        Entry { leading: prefix_of(key), what: What::Probe(key.raw()) }
    }

    fn key(&self) -> Term<'_> {
        let (What::Tuple(_, word) | What::Probe(word)) = &self.what else { return Term::NIL };
        // SAFETY: the key of a tuple that is held and does not change, or see the variant.
        unsafe { Term::from_raw(*word) }
    }

    fn stored(&self) -> Option<&Stored> {
        match &self.what {
            What::Tuple(stored, _) => Some(stored),
            What::Probe(_) | What::Prefix(_) => None,
        }
    }

    /// The order of this and an edge of a pattern; `lowest` is the least bits that a key may have there.
    fn with(&self, prefix: &Prefix, lowest: u64) -> Ordering {
        if self.leading < lowest {
            return Ordering::Less;
        }
        if self.leading > prefix.highest {
            return Ordering::Greater;
        }
        if prefix.exact {
            return prefix.side;
        }
        // SAFETY: see `Prefix::word`.
        let pattern: Term<'_> = unsafe { Term::from_raw(prefix.word) };
        compare_prefix(pattern, self.key(), prefix.open).then(prefix.side)
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.what, &other.what) {
            // Two edges of one pattern.
            (What::Prefix(prefix), What::Prefix(of)) => of.side.cmp(&prefix.side),
            (_, What::Prefix(prefix)) => self.with(prefix, other.leading),
            (What::Prefix(prefix), _) => other.with(prefix, self.leading).reverse(),
            _ => self.leading.cmp(&other.leading).then_with(|| compare::cmp(self.key(), other.key())),
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

/// Tuples in the order of their keys, which are the elements at one position. Keys that compare equal are the same.
pub struct Sorted {
    entries: BTreeSet<Entry>,
    position: usize,
}

impl Sorted {
    /// An empty set. The key is the element at `position`, counted from 1, which all tuples have.
    pub fn new(position: usize) -> Self {
        Sorted { entries: BTreeSet::new(), position }
    }

    /// Number of tuples.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has no tuples.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The tuple with this key.
    pub fn get(&self, key: Term<'_>) -> Option<&Stored> {
        self.entries.get(&Entry::probe(key))?.stored()
    }

    /// Inserts a tuple; returns the tuple with the same key that it replaces.
    pub fn put(&mut self, tuple: Stored) -> Option<Stored> {
        match self.entries.replace(Entry::tuple(tuple, self.position))?.what {
            What::Tuple(old, _) => Some(old),
            What::Probe(_) | What::Prefix(_) => None,
        }
    }

    /// Removes the tuple with this key.
    pub fn remove(&mut self, key: Term<'_>) -> Option<Stored> {
        match self.entries.take(&Entry::probe(key))?.what {
            What::Tuple(old, _) => Some(old),
            What::Probe(_) | What::Prefix(_) => None,
        }
    }

    /// Removes all tuples.
    pub fn clear(&mut self) {
        self.entries.clear();
    }

    /// Removes the tuples for which `which` holds, with a pattern only those whose keys begin as it does.
    pub fn remove_all(&mut self, prefix: Option<(Term<'_>, IsOpen)>, which: impl Fn(&Stored) -> bool) {
        self.entries.retain(|entry| {
            let outside = |(pattern, open)| compare_prefix(pattern, entry.key(), open).is_ne();
            prefix.is_some_and(outside) || !entry.stored().is_some_and(&which)
        });
    }

    /// Passes the tuple with this key to `change`, and replaces an immediate in it, but not the key, by the one that `change`
    /// returns. False if no tuple has the key, or if that is impossible.
    pub fn change_immediate(
        &mut self,
        key: Term<'_>,
        change: impl FnOnce(StoredTerm<'_>) -> Option<(usize, Term<'static>)>,
    ) -> bool {
        let Some(stored) = self.get(key) else { return false };
        let new = change(stored.term()).filter(|(index, _)| index + 1 != self.position);
        // SAFETY: all tuples are borrowed exclusively.
        new.is_some_and(|(index, value)| unsafe { stored.write(index, value) })
    }

    fn range(&self, from: Bound<Entry>, to: Bound<Entry>) -> Range<'_, Entry> {
        match (&from, &to) {
            // The tree panics on a range that ends before it begins.
            (Bound::Excluded(first), Bound::Excluded(last)) if first >= last => {
                self.entries.range((Bound::Included(first), Bound::Excluded(first)))
            }
            _ => self.entries.range((from, to)),
        }
    }

    /// The tuples after `key`, or all; with a pattern only those whose keys begin as it does.
    pub fn after(
        &self,
        key: Option<Term<'_>>,
        prefix: Option<(Term<'_>, IsOpen)>,
    ) -> impl DoubleEndedIterator<Item = &Stored> {
        let from = key.map_or(edge(prefix, Ordering::Greater), |key| Bound::Excluded(Entry::probe(key)));
        self.range(from, edge(prefix, Ordering::Less)).filter_map(Entry::stored)
    }

    /// The tuples before `key`, or all, in descending order; with a pattern only those whose keys begin as it does.
    pub fn before(
        &self,
        key: Option<Term<'_>>,
        prefix: Option<(Term<'_>, IsOpen)>,
    ) -> impl DoubleEndedIterator<Item = &Stored> {
        let to = key.map_or(edge(prefix, Ordering::Less), |key| Bound::Excluded(Entry::probe(key)));
        self.range(edge(prefix, Ordering::Greater), to).rev().filter_map(Entry::stored)
    }
}

fn edge(prefix: Option<(Term<'_>, IsOpen)>, side: Ordering) -> Bound<Entry> {
    let Some((pattern, open)) = prefix else { return Bound::Unbounded };
    let (leading, highest, exact) = prefix_of_pattern(pattern, open);
    let what = What::Prefix(Box::new(Prefix { word: pattern.raw(), open, side, highest, exact }));
    Bound::Excluded(Entry { leading, what })
}
