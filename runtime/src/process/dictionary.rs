//! The process dictionary: `put/2`, `get/0,1,2`, `erase/0,1`, `get_keys/0,1`.
//!
//! Keys and values are tagged words of the owning process. They are roots, visited by [`Dictionary::for_each_root`], and become
//! terms again only while the heap is borrowed.
//!
//! # Shape
//! Entries are contiguous. The last entry fills the place of a removed one. From [`INDEX_FROM`] entries on, an open hash table
//! of positions finds them; smaller dictionaries are searched. Each entry keeps the hash of its key, because a collection
//! changes the words but not the terms.

use beamc_term::heap::{Heap, Term, Word};
use beamc_term::term::{compare, hash};

/// Number of entries from which on there is an index.
const INDEX_FROM: usize = 12;

/// A free place of the index.
const FREE: u32 = u32::MAX;

struct Entry {
    hash: u64,
    key: Word,
    value: Word,
}

impl Entry {
    fn key<'h>(&self, _heap: &'h Heap) -> Term<'h> {
        // SAFETY: a root of the process that owns the heap, so valid while the heap is borrowed.
        unsafe { self.key.term() }
    }

    fn value<'h>(&self, _heap: &'h Heap) -> Term<'h> {
        // SAFETY: as in `key`.
        unsafe { self.value.term() }
    }
}

/// See the module's header. Each method takes the heap of the owning process.
#[derive(Default)]
pub struct Dictionary {
    entries: Vec<Entry>,
    /// Positions of entries by hash, with linear probing. Empty without an index. The length is a power of two and at least
    /// twice the number of entries.
    index: Vec<u32>,
}

impl Dictionary {
    /// Calls `visit` with each word that is a root.
    ///
    /// # Safety
    /// `visit` leaves the word of a term of the owning process in each.
    pub unsafe fn for_each_root(&mut self, visit: &mut dyn FnMut(&mut u64)) {
        for entry in &mut self.entries {
            // SAFETY: the caller's promise.
            unsafe {
                visit(entry.key.slot());
                visit(entry.value.slot());
            }
        }
    }

    /// The value of `key`.
    pub fn get<'h>(&self, heap: &'h Heap, key: Term<'h>) -> Option<Term<'h>> {
        let at = self.find(heap, key, hash::internal(key))?;
        Some(self.entries[at].value(heap))
    }

    /// Sets the value of `key`; returns the old one.
    pub fn put<'h>(&mut self, heap: &'h Heap, key: Term<'h>, value: Term<'h>) -> Option<Term<'h>> {
        let hash = hash::internal(key);
        if let Some(at) = self.find(heap, key, hash) {
            let old = self.entries[at].value(heap);
            self.entries[at].value = value.word();
            return Some(old);
        }
        self.entries.push(Entry { hash, key: key.word(), value: value.word() });
        if self.entries.len() * 2 > self.index.len() {
            self.build_index();
        } else {
            self.note(self.entries.len() - 1);
        }
        None
    }

    /// Removes `key`; returns its value.
    pub fn erase<'h>(&mut self, heap: &'h Heap, key: Term<'h>) -> Option<Term<'h>> {
        let at = self.find(heap, key, hash::internal(key))?;
        if !self.index.is_empty() {
            self.free(self.place_of(at));
            let last = self.entries.len() - 1;
            if at != last {
                let place = self.place_of(last);
                self.index[place] = at as u32;
            }
        }
        Some(self.entries.swap_remove(at).value(heap))
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.index.clear();
    }

    /// All keys and values.
    pub fn pairs<'h>(&self, heap: &'h Heap) -> Vec<(Term<'h>, Term<'h>)> {
        self.entries.iter().map(|entry| (entry.key(heap), entry.value(heap))).collect()
    }

    fn find<'h>(&self, heap: &'h Heap, key: Term<'h>, hash: u64) -> Option<usize> {
        let same =
            |entry: &Entry| entry.key == key.word() || entry.hash == hash && compare::eq_exact(entry.key(heap), key);
        if self.index.is_empty() {
            return self.entries.iter().position(same);
        }
        let mask = self.index.len() - 1;
        let mut place = hash as usize & mask;
        while self.index[place] != FREE {
            let at = self.index[place] as usize;
            if same(&self.entries[at]) {
                return Some(at);
            }
            place = (place + 1) & mask;
        }
        None
    }

    fn build_index(&mut self) {
        if self.entries.len() < INDEX_FROM {
            return;
        }
        self.index = vec![FREE; (self.entries.len() * 4).next_power_of_two()];
        for at in 0..self.entries.len() {
            self.note(at);
        }
    }

    /// Adds the entry at position `at` to the index, if there is an index.
    fn note(&mut self, at: usize) {
        if self.index.is_empty() {
            return;
        }
        let mask = self.index.len() - 1;
        let mut place = self.home(at);
        while self.index[place] != FREE {
            place = (place + 1) & mask;
        }
        self.index[place] = at as u32;
    }

    /// The place of the index where the search for the entry at position `at` begins.
    fn home(&self, at: usize) -> usize {
        self.entries[at].hash as usize & (self.index.len() - 1)
    }

    /// The place of the index that holds the position `at`.
    fn place_of(&self, at: usize) -> usize {
        let mask = self.index.len() - 1;
        let mut place = self.home(at);
        while self.index[place] != at as u32 {
            place = (place + 1) & mask;
        }
        place
    }

    /// Frees a place and closes the gap: later entries of the same run move up, but never before their home place.
    fn free(&mut self, place: usize) {
        let mask = self.index.len() - 1;
        let mut gap = place;
        let mut next = (gap + 1) & mask;
        while self.index[next] != FREE {
            let home = self.home(self.index[next] as usize);
            if (next.wrapping_sub(home) & mask) >= (next.wrapping_sub(gap) & mask) {
                self.index[gap] = self.index[next];
                gap = next;
            }
            next = (next + 1) & mask;
        }
        self.index[gap] = FREE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Random puts and erases have the same results as on a map of the standard library.
    #[test]
    fn behaves_as_a_map() {
        let heap = Heap::standalone();
        let mut dictionary = Dictionary::default();
        let mut model = BTreeMap::new();
        let mut seed = 1_u64;
        for step in 0..20_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let number = (seed >> 33) as usize % 100;
            let key = heap.tuple(&[Term::from_usize(number)]);
            let as_value = |old: Option<Term<'_>>| old.and_then(Term::as_usize);
            if seed >> 20 & 3 == 0 {
                assert_eq!(as_value(dictionary.erase(&heap, key)), model.remove(&number));
            } else {
                assert_eq!(as_value(dictionary.put(&heap, key, Term::from_usize(step))), model.insert(number, step));
            }
            assert_eq!(as_value(dictionary.get(&heap, key)), model.get(&number).copied());
            assert_eq!(dictionary.pairs(&heap).len(), model.len());
        }
    }
}
