//! The message queue of a process: messages in the order of arrival, and the save pointer.
//!
//! # Shape
//! A doubly linked list in a vector of nodes. Free nodes form a list of their own. `save` is the save pointer: the node that a
//! receive examines next, or [`NONE`] after the last. Priority messages stand before all others.
//!
//! # Rules
//! 1. A message is a tagged word of the owning process: a root, visited by [`Mailbox::for_each_root`]. With the flag
//!    `message_queue_data` set to `off_heap`, it stays outside of the heap. Compiled code may hold terms of one that a receive
//!    has looked at, so that moves to the heap, in place, when it is removed and before the next collection.
//! 2. A message that arrives when the save pointer is past the last becomes the current one.
//! 3. A receive marker records the last message at a moment. A receive for a reference made at that moment starts behind the
//!    marker. When the marker's message is removed, the marker moves to the one before. There are a few markers; a new one
//!    replaces the oldest, which costs only time.
//! 4. A priority message goes behind the last priority message. It is examined next if the save pointer is past the last
//!    message. Otherwise the save pointer may be at a message that is being matched, or at the first before a receive begins.
//!    So it becomes [`OPEN`], and the next operation tells: taking the current message begins a receive, moving on or removing
//!    belongs to the match.
//! 5. When a scan has examined messages that are not priority messages, or a marker has passed over them, it continues behind
//!    them (`resume_after`) once it leaves the priority messages.

use beamc_term::heap::{Heap, Message, Term, Word};
use std::collections::BTreeMap;

/// No node.
const NONE: u32 = u32::MAX;
/// The save pointer while rule 4 leaves it open.
const OPEN: u32 = u32::MAX - 1;
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

/// Facts of a node that few nodes have.
#[derive(Default)]
struct Special {
    /// The message, if it lies outside of the heap.
    held: Option<Message>,
    /// Whether it is a priority message.
    priority: bool,
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
    /// The last priority message.
    last_priority: u32,
    /// Rule 5; [`NONE`]: the scan continues with the next message.
    resume_after: u32,
    /// The save pointer before it became [`OPEN`].
    before_open: u32,
    /// Nodes of priority messages, and of messages outside of the heap.
    special: BTreeMap<u32, Special>,
    /// Nodes outside of the heap that a receive has looked at.
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
            last_priority: NONE,
            resume_after: NONE,
            before_open: NONE,
            special: BTreeMap::new(),
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

    /// The messages in the order of the queue, each with whether it lies outside of the heap.
    pub fn words(&self) -> impl Iterator<Item = (Word, bool)> + '_ {
        let first = (self.first != NONE).then_some(self.first);
        let next = |at: &u32| Some(self.nodes[*at as usize].next).filter(|next| *next != NONE);
        std::iter::successors(first, next).map(|at| self.word_at(at))
    }

    fn word_at(&self, at: u32) -> (Word, bool) {
        let held = self.special.get(&at).and_then(|special| special.held.as_ref());
        held.map_or((self.nodes[at as usize].message, false), |message| (message.look().word(), true))
    }

    /// Appends a message.
    pub fn push(&mut self, message: Term<'_>) {
        self.append(message.word());
    }

    /// Appends a message that stays outside of the heap.
    pub fn hold(&mut self, message: Message) {
        let at = self.append(Word::NON_VALUE);
        self.special.insert(at, Special { held: Some(message), priority: false });
    }

    /// Adds a priority message.
    pub fn push_priority(&mut self, message: Term<'_>) {
        self.insert_priority(message.word(), None);
    }

    /// Adds a priority message that stays outside of the heap.
    pub fn hold_priority(&mut self, message: Message) {
        self.insert_priority(Word::NON_VALUE, Some(message));
    }

    /// Takes a free node; returns its index.
    #[inline]
    fn take_node(&mut self, node: Node) -> u32 {
        if self.free == NONE {
            self.nodes.push(node);
            self.nodes.len() as u32 - 1
        } else {
            let at = self.free;
            self.free = self.nodes[at as usize].next;
            self.nodes[at as usize] = node;
            at
        }
    }

    /// Appends a node; returns its index.
    fn append(&mut self, message: Word) -> u32 {
        let at = self.take_node(Node { message, next: NONE, previous: self.last });
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

    fn is_priority(&self, at: u32) -> bool {
        self.special.get(&at).is_some_and(|special| special.priority)
    }

    /// The node, if it is not a priority message.
    fn behind_priority(&self, at: u32) -> u32 {
        if self.is_priority(at) { NONE } else { at }
    }

    /// Rule 4.
    #[cold]
    fn insert_priority(&mut self, message: Word, held: Option<Message>) {
        let (examined, previous) = (self.last, self.last_priority);
        let next = if previous == NONE { self.first } else { self.nodes[previous as usize].next };
        let at = self.take_node(Node { message, next, previous });
        match previous {
            NONE => self.first = at,
            previous => self.nodes[previous as usize].next = at,
        }
        match next {
            NONE => self.last = at,
            next => self.nodes[next as usize].previous = at,
        }
        match self.save {
            NONE => {
                self.resume_after = self.behind_priority(examined);
                self.save = at;
            }
            OPEN => {}
            save if self.is_priority(save) => {}
            save => {
                self.before_open = save;
                self.save = OPEN;
            }
        }
        self.special.insert(at, Special { held, priority: true });
        self.last_priority = at;
        self.len += 1;
    }

    /// Whether there is a message at the save pointer.
    pub fn has_current(&self) -> bool {
        self.save != NONE
    }

    /// The message at the save pointer.
    #[inline]
    pub fn current(&mut self) -> Option<Word> {
        match self.nodes.get(self.save as usize) {
            Some(node) if node.message != Word::NON_VALUE => Some(node.message),
            Some(_) => Some(self.look_at_held()),
            None => self.current_if_open(),
        }
    }

    /// The message at the save pointer, which lies outside of the heap.
    #[cold]
    fn look_at_held(&mut self) -> Word {
        if self.looked_at.len() > 2 * self.special.len() + KEPT_NODES {
            self.looked_at.sort_unstable();
            self.looked_at.dedup();
        }
        self.looked_at.push(self.save);
        self.word_at(self.save).0
    }

    /// A receive begins.
    #[cold]
    fn current_if_open(&mut self) -> Option<Word> {
        (self.save == OPEN).then(|| self.reset())?;
        self.current()
    }

    /// Moves the save pointer to the next message and returns it, if there is one.
    #[inline]
    pub fn advance(&mut self) -> Option<Word> {
        let at = self.save;
        let Some(node) = self.nodes.get(at as usize) else { return self.advance_if_open() };
        self.save = node.next;
        if at == self.last_priority {
            self.leave_priority();
        }
        self.current()
    }

    /// The message that the save pointer was at does not match.
    #[cold]
    fn advance_if_open(&mut self) -> Option<Word> {
        (self.save == OPEN).then(|| {
            self.save = self.first;
            self.resume_after = self.before_open;
        })?;
        self.current()
    }

    /// The save pointer has left the priority messages. Rule 5.
    #[cold]
    fn leave_priority(&mut self) {
        if let Some(node) = self.nodes.get(self.resume_after as usize) {
            self.save = node.next;
        }
    }

    /// Moves messages to `heap`, that of the owning process: those that a receive has looked at, or all. Rule 1.
    pub fn move_to_heap(&mut self, heap: &Heap, all: bool) {
        let mut moving = std::mem::take(&mut self.looked_at);
        if all {
            moving.extend(self.special.keys());
        }
        for at in moving {
            let Some(special) = self.special.get_mut(&at) else { continue };
            let Some(message) = special.held.take() else { continue };
            if !special.priority {
                self.special.remove(&at);
            }
            self.nodes[at as usize].message = heap.adopt_in_place(message).word();
        }
    }

    /// Moves the save pointer past the last message.
    pub fn skip(&mut self) {
        self.save = NONE;
    }

    /// Moves the save pointer to the first message.
    pub fn reset(&mut self) {
        self.save = self.first;
        self.resume_after = NONE;
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
            if self.last_priority != NONE {
                self.save = self.first;
                self.resume_after = self.behind_priority(after);
                return;
            }
            self.save = if after == NONE { self.first } else { self.nodes[after as usize].next };
        }
    }

    /// Removes the first message for which `is_it` holds. `heap` is that of the owning process. The save pointer stays at its
    /// message, unless that is the removed one.
    pub fn remove_first(&mut self, heap: &Heap, is_it: impl Fn(Word) -> bool) {
        let mut at = self.first;
        while at != NONE && !is_it(self.word_at(at).0) {
            at = self.nodes[at as usize].next;
        }
        if at != NONE {
            let save = self.save;
            let next = self.nodes[at as usize].next;
            let is_open = save == OPEN && at == self.before_open;
            self.unlink(at, heap);
            self.save = if self.len == 0 || is_open {
                self.first
            } else if save == at {
                next
            } else {
                save
            };
        }
    }

    /// Removes the current message and moves the save pointer to the first. `heap` is that of the owning process.
    pub fn remove(&mut self, heap: &Heap) {
        let at = self.save;
        if at < OPEN {
            self.unlink(at, heap);
        } else if at == OPEN {
            self.unlink(self.before_open, heap);
        }
        self.save = self.first;
    }

    #[inline]
    fn unlink(&mut self, at: u32, heap: &Heap) {
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
        if !self.special.is_empty() {
            self.unlink_special(at, previous, heap);
        }
        self.nodes[at as usize].next = self.free;
        self.free = at;
        self.len -= 1;
        if self.len == 0 && self.nodes.len() > KEPT_NODES {
            let (markers, made) = (std::mem::take(&mut self.markers), self.made);
            *self = Mailbox { markers, made, ..Mailbox::default() };
        }
    }

    /// The message at `at` leaves. `previous` is the one before it.
    #[cold]
    fn unlink_special(&mut self, at: u32, previous: u32, heap: &Heap) {
        self.resume_after = NONE;
        if at == self.last_priority {
            self.last_priority = previous;
        }
        if let Some(message) = self.special.remove(&at).and_then(|special| special.held) {
            heap.adopt_in_place(message);
        }
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

    fn held(mailbox: &Mailbox) -> usize {
        mailbox.special.values().filter(|special| special.held.is_some()).count()
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
        assert_eq!((all(&mailbox), held(&mailbox)), (vec![1, 2, 3], 2));
        assert_eq!((advance(&mut mailbox), held(&mailbox)), (Some(2), 2));
        mailbox.move_to_heap(&Heap::standalone(), false);
        assert_eq!((current(&mut mailbox), held(&mailbox)), (Some(2), 1));
        mailbox.remove(&Heap::standalone());
        mailbox.remove_first(&Heap::standalone(), |word| number(word) == 3);
        assert_eq!((all(&mailbox), held(&mailbox)), (vec![1], 0));
    }

    #[test]
    fn priority_messages_stand_before_others_and_behind_each_other() {
        let mut mailbox = Mailbox::default();
        [1, 2].into_iter().for_each(|number| mailbox.push(message(number)));
        mailbox.push_priority(message(11));
        mailbox.push(message(3));
        mailbox.hold_priority(Message::immediate(message(12)));
        assert_eq!((all(&mailbox), mailbox.len()), (vec![11, 12, 1, 2, 3], 5));
        assert_eq!(current(&mut mailbox), Some(11));
        mailbox.remove(&Heap::standalone());
        assert_eq!(current(&mut mailbox), Some(12));
        mailbox.remove(&Heap::standalone());
        mailbox.push_priority(message(13));
        assert_eq!(all(&mailbox), vec![13, 1, 2, 3]);
        assert_eq!(held(&mailbox), 0);
    }

    #[test]
    fn a_scan_at_the_end_looks_at_a_new_priority_message_only() {
        let mut mailbox = Mailbox::default();
        (1..=3).for_each(|number| mailbox.push(message(number)));
        assert_eq!([0; 3].map(|_| advance(&mut mailbox)), [Some(2), Some(3), None]);
        mailbox.push_priority(message(11));
        mailbox.push_priority(message(12));
        mailbox.push(message(4));
        assert_eq!(current(&mut mailbox), Some(11));
        assert_eq!([0; 3].map(|_| advance(&mut mailbox)), [Some(12), Some(4), None]);
        mailbox.push_priority(message(13));
        assert_eq!((current(&mut mailbox), advance(&mut mailbox)), (Some(13), None));
        mailbox.reset();
        assert_eq!(current(&mut mailbox), Some(11));
        assert_eq!([0; 3].map(|_| advance(&mut mailbox)), [Some(12), Some(13), Some(1)]);
    }

    #[test]
    fn a_priority_message_does_not_disturb_a_match() {
        for number in 1..=2 {
            let queue = || {
                let mut mailbox = Mailbox::default();
                (1..=3).for_each(|number| mailbox.push(message(number)));
                (1..number).for_each(|_| {
                    mailbox.advance();
                });
                assert_eq!(current(&mut mailbox), Some(number));
                mailbox.push_priority(message(11));
                mailbox.push_priority(message(12));
                mailbox
            };
            // The receive begins now.
            let mut mailbox = queue();
            assert_eq!((current(&mut mailbox), advance(&mut mailbox)), (Some(11), Some(12)));
            assert_eq!(advance(&mut mailbox), Some(1));
            // The message matches.
            let mut mailbox = queue();
            mailbox.remove(&Heap::standalone());
            let rest: Vec<usize> = (1..=3).filter(|other| *other != number).collect();
            assert_eq!((all(&mailbox), current(&mut mailbox)), ([vec![11, 12], rest].concat(), Some(11)));
            // It does not match.
            let mut mailbox = queue();
            assert_eq!([0; 3].map(|_| advance(&mut mailbox)), [Some(11), Some(12), Some(number + 1)]);
        }
    }

    #[test]
    fn a_marker_passes_over_no_priority_message() {
        let mut mailbox = Mailbox::default();
        (1..=3).for_each(|number| mailbox.push(message(number)));
        let marker = mailbox.reserve_marker().unwrap();
        mailbox.bind_marker(marker, 77);
        mailbox.push(message(4));
        mailbox.push_priority(message(11));
        mailbox.use_marker(77);
        assert_eq!((current(&mut mailbox), advance(&mut mailbox), advance(&mut mailbox)), (Some(11), Some(4), None));
        mailbox.use_marker(77);
        mailbox.remove(&Heap::standalone());
        mailbox.use_marker(77);
        assert_eq!(current(&mut mailbox), Some(4));
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
