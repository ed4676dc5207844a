//! The message queue of a process: messages in the order of arrival, and the save pointer.
//!
//! # Shape
//! A doubly linked list in a vector of nodes. Free nodes form a list of their own. `save` is the save pointer: the node that a
//! receive examines next, or [`NONE`] after the last.
//!
//! # Rules
//! 1. A message is a tagged word of the owning process: a root, visited by [`Mailbox::for_each_root`]. With the flag
//!    `message_queue_data` set to `off_heap`, it stays outside of the heap. Compiled code may hold terms of one that a receive
//!    has looked at, so that moves to the heap, in place, when it is removed and before the next collection.
//! 2. A message that arrives when the save pointer is past the last becomes the current one.
//! 3. A receive marker records the last message at a moment. A receive for a reference made at that moment starts behind the
//!    marker. When the marker's message is removed, the marker moves to the one before. There are a few markers; a new one
//!    replaces the oldest, which costs only time.

use beamc_term::heap::{Heap, Message, Term, Word};
use std::collections::BTreeMap;

/// No node.
const NONE: u32 = u32::MAX;
/// Nodes that an empty mailbox keeps.
const KEPT_NODES: usize = 256;

/// Number of receive markers.
const MARKERS: usize = 4;

/// A receive marker.
#[derive(Clone, Copy, Default)]
struct Marker {
    /// First word of the marker's reference; 0: not yet known.
    key: u64,
    /// Sequence number of the marker; 0: free.
    made: u64,
    /// The last message at that moment, or [`NONE`].
    after: u32,
}

struct Node {
    /// `NON_VALUE` for a message outside of the heap.
    message: Word,
    next: u32,
    previous: u32,
}

/// See the module's header.
pub struct Mailbox {
    nodes: Vec<Node>,
    free: u32,
    first: u32,
    last: u32,
    save: u32,
    len: usize,
    /// Messages outside of the heap, by node.
    held: BTreeMap<u32, Message>,
    /// Nodes of those that a receive has looked at.
    looked_at: Vec<u32>,
    /// Empty before the first marker is made, then [`MARKERS`] long.
    markers: Vec<Marker>,
    /// Number of markers made.
    made: u64,
}

impl Default for Mailbox {
    fn default() -> Self {
        Mailbox {
            nodes: Vec::new(),
            free: NONE,
            first: NONE,
            last: NONE,
            save: NONE,
            len: 0,
            held: BTreeMap::new(),
            looked_at: Vec::new(),
            markers: Default::default(),
            made: 0,
        }
    }
}

impl Mailbox {
    /// Number of messages.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no messages.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Calls `visit` with each word that is a root.
    ///
    /// # Safety
    /// `visit` leaves the word of a term of the owning process in each.
    pub unsafe fn for_each_root(&mut self, visit: &mut dyn FnMut(&mut u64)) {
        let mut at = self.first;
        while at != NONE {
            let node = &mut self.nodes[at as usize];
            if node.message != Word::NON_VALUE {
                // SAFETY: the caller's promise.
                visit(unsafe { node.message.slot() });
            }
            at = node.next;
        }
    }

    /// The messages in order of arrival, each with whether it lies outside of the heap.
    pub fn words(&self) -> impl Iterator<Item = (Word, bool)> + '_ {
        let first = (self.first != NONE).then_some(self.first);
        let next = |at: &u32| Some(self.nodes[*at as usize].next).filter(|next| *next != NONE);
        std::iter::successors(first, next).map(|at| self.word_at(at))
    }

    fn word_at(&self, at: u32) -> (Word, bool) {
        let held = self.held.get(&at);
        held.map_or((self.nodes[at as usize].message, false), |message| (message.look().word(), true))
    }

    /// Appends a message.
    pub fn push(&mut self, message: Term<'_>) {
        self.append(message.word());
    }

    /// Appends a message that stays outside of the heap.
    pub fn hold(&mut self, message: Message) {
        let at = self.append(Word::NON_VALUE);
        self.held.insert(at, message);
    }

    /// Appends a node; returns its index.
    fn append(&mut self, message: Word) -> u32 {
        let node = Node { message, next: NONE, previous: self.last };
        let at = if self.free == NONE {
            self.nodes.push(node);
            self.nodes.len() as u32 - 1
        } else {
            let at = self.free;
            self.free = self.nodes[at as usize].next;
            self.nodes[at as usize] = node;
            at
        };
        match self.last {
            NONE => self.first = at,
            last => self.nodes[last as usize].next = at,
        }
        self.last = at;
        self.len += 1;
        if self.save == NONE {
            self.save = at;
        }
        at
    }

    /// Whether there is a message at the save pointer.
    pub fn has_current(&self) -> bool {
        self.save != NONE
    }

    /// The message at the save pointer.
    pub fn current(&mut self) -> Option<Word> {
        let at = self.save;
        let word = self.nodes.get(at as usize)?.message;
        if word != Word::NON_VALUE {
            return Some(word);
        }
        if self.looked_at.len() > 2 * self.held.len() + KEPT_NODES {
            self.looked_at.sort_unstable();
            self.looked_at.dedup();
        }
        self.looked_at.push(at);
        Some(self.word_at(at).0)
    }

    /// Moves the save pointer to the next message and returns it, if there is one.
    pub fn advance(&mut self) -> Option<Word> {
        self.save = self.nodes.get(self.save as usize)?.next;
        self.current()
    }

    /// Moves messages to `heap`, that of the owning process: those that a receive has looked at, or all. Rule 1.
    pub fn move_to_heap(&mut self, heap: &Heap, all: bool) {
        let mut moving = std::mem::take(&mut self.looked_at);
        if all {
            moving.extend(self.held.keys());
        }
        for at in moving {
            if let Some(message) = self.held.remove(&at) {
                self.nodes[at as usize].message = heap.adopt_in_place(message).word();
            }
        }
    }

    /// Moves the save pointer past the last message.
    pub fn skip(&mut self) {
        self.save = NONE;
    }

    /// Moves the save pointer to the first message.
    pub fn reset(&mut self) {
        self.save = self.first;
    }

    /// Records the end of the queue in a marker; returns the marker's number.
    pub fn reserve_marker(&mut self) -> Option<usize> {
        self.markers.resize(MARKERS, Marker::default());
        let (number, marker) = self.markers.iter_mut().enumerate().min_by_key(|(_, marker)| marker.made)?;
        self.made += 1;
        *marker = Marker { key: 0, made: self.made, after: self.last };
        Some(number)
    }

    /// Binds the marker to the reference whose first word is `key`.
    pub fn bind_marker(&mut self, number: usize, key: u64) {
        if let Some(marker) = self.markers.get_mut(number).filter(|marker| marker.made != 0) {
            marker.key = key;
        }
    }

    fn marker(&mut self, key: u64) -> Option<&mut Marker> {
        self.markers.iter_mut().find(|marker| marker.made != 0 && marker.key == key)
    }

    /// Frees the marker of this reference.
    pub fn clear_marker(&mut self, key: u64) {
        if let Some(marker) = self.marker(key) {
            *marker = Marker::default();
        }
    }

    /// Moves the save pointer behind the marker of this reference, if there is one.
    pub fn use_marker(&mut self, key: u64) {
        if let Some(marker) = self.marker(key) {
            let after = marker.after;
            self.save = if after == NONE { self.first } else { self.nodes[after as usize].next };
        }
    }

    /// Removes the first message for which `is_it` holds. `heap` is that of the owning process. The save pointer stays at its message, unless that is the removed
    /// one.
    pub fn remove_first(&mut self, heap: &Heap, is_it: impl Fn(Word) -> bool) {
        let mut at = self.first;
        while at != NONE && !is_it(self.word_at(at).0) {
            at = self.nodes[at as usize].next;
        }
        if at != NONE {
            let save = self.save;
            let next = self.nodes[at as usize].next;
            self.save = at;
            self.remove(heap);
            if self.len > 0 {
                self.save = if save == at { next } else { save };
            }
        }
    }

    /// Removes the current message and moves the save pointer to the first. `heap` is that of the owning process.
    pub fn remove(&mut self, heap: &Heap) {
        let at = self.save;
        if at != NONE {
            let Node { next, previous, .. } = self.nodes[at as usize];
            match previous {
                NONE => self.first = next,
                previous => self.nodes[previous as usize].next = next,
            }
            match next {
                NONE => self.last = previous,
                next => self.nodes[next as usize].previous = previous,
            }
            for marker in self.markers.iter_mut().filter(|marker| marker.after == at) {
                marker.after = previous;
            }
            if !self.held.is_empty()
                && let Some(message) = self.held.remove(&at)
            {
                heap.adopt_in_place(message);
            }
            self.nodes[at as usize].next = self.free;
            self.free = at;
            self.len -= 1;
            if self.len == 0 && self.nodes.len() > KEPT_NODES {
                let (markers, made) = (std::mem::take(&mut self.markers), self.made);
                *self = Mailbox { markers, made, ..Mailbox::default() };
            }
        }
        self.reset();
    }
}

#[cfg(test)]
mod tests {
    use super::Mailbox;
    use beamc_term::heap::{Heap, Message, Term, Word};

    fn message(number: usize) -> Term<'static> {
        Term::from_usize(number)
    }

    fn number(word: Word) -> usize {
        Term::immediate(word.raw()).and_then(Term::as_usize).unwrap()
    }

    fn current(mailbox: &mut Mailbox) -> Option<usize> {
        mailbox.current().map(number)
    }

    fn advance(mailbox: &mut Mailbox) -> Option<usize> {
        mailbox.advance().map(number)
    }

    fn all(mailbox: &Mailbox) -> Vec<usize> {
        mailbox.words().map(|(word, _)| number(word)).collect()
    }

    #[test]
    fn a_receive_takes_from_the_middle_and_starts_over() {
        let mut mailbox = Mailbox::default();
        (1..=4).for_each(|word| mailbox.push(message(word)));
        assert_eq!(advance(&mut mailbox), Some(2));
        mailbox.remove(&Heap::standalone());
        assert_eq!((current(&mut mailbox), all(&mailbox)), (Some(1), vec![1, 3, 4]));
        assert_eq!([0; 3].map(|_| advance(&mut mailbox)), [Some(3), Some(4), None]);
        assert_eq!(current(&mut mailbox), None);
        mailbox.push(message(5));
        assert_eq!(current(&mut mailbox), Some(5));
        mailbox.remove(&Heap::standalone());
        assert_eq!(all(&mailbox), vec![1, 3, 4]);
    }

    #[test]
    fn a_marker_falls_back_when_its_message_goes() {
        let mut mailbox = Mailbox::default();
        (1..=3).for_each(|word| mailbox.push(message(word)));
        let marker = mailbox.reserve_marker().unwrap();
        mailbox.bind_marker(marker, 77);
        mailbox.push(message(4));
        mailbox.use_marker(77);
        assert_eq!(current(&mut mailbox), Some(4));
        mailbox.reset();
        advance(&mut mailbox);
        advance(&mut mailbox);
        mailbox.remove(&Heap::standalone());
        mailbox.use_marker(77);
        assert_eq!(current(&mut mailbox), Some(4));
        mailbox.reset();
        mailbox.remove(&Heap::standalone());
        mailbox.remove(&Heap::standalone());
        mailbox.use_marker(77);
        assert_eq!(current(&mut mailbox), Some(4));
        mailbox.clear_marker(77);
        mailbox.push(message(5));
        mailbox.use_marker(77);
        assert_eq!(current(&mut mailbox), Some(4));
    }

    #[test]
    fn messages_outside_of_the_heap_move_there_after_a_look() {
        let mut mailbox = Mailbox::default();
        mailbox.push(message(1));
        [2, 3].into_iter().for_each(|number| mailbox.hold(Message::immediate(message(number))));
        assert_eq!((all(&mailbox), mailbox.held.len()), (vec![1, 2, 3], 2));
        assert_eq!((advance(&mut mailbox), mailbox.held.len()), (Some(2), 2));
        mailbox.move_to_heap(&Heap::standalone(), false);
        assert_eq!((current(&mut mailbox), mailbox.held.len()), (Some(2), 1));
        mailbox.remove(&Heap::standalone());
        mailbox.remove_first(&Heap::standalone(), |word| number(word) == 3);
        assert_eq!((all(&mailbox), mailbox.held.len()), (vec![1], 0));
    }

    #[test]
    fn nodes_are_used_again() {
        let mut mailbox = Mailbox::default();
        for round in 0..10_000 {
            mailbox.push(message(round));
            mailbox.push(message(round));
            mailbox.remove(&Heap::standalone());
            mailbox.remove(&Heap::standalone());
        }
        assert!(mailbox.is_empty() && mailbox.nodes.len() == 2);
    }
}
