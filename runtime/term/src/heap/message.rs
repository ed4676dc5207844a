//! Messages: terms on their way from one process to another, in fragments that the receiver's heap adopts.
//!
//! # Shape
//! A word, and chunks of memory with all objects that it leads to, laid out as on a heap. Literals and immortal terms are not
//! copied. Off-heap binaries are shared: each copied REFC_BIN holds its own count.
//!
//! # Rules
//! 1. Copying is Cheney's: an object is copied with its words unchanged, then a scan in order over the copies copies the
//!    objects that each word leads to. It does not recurse. It leaves no forwarding pointer in the original, so a shared object
//!    is copied once for each path to it, as on OTP.
//! 2. A dropped message that no process received releases its counts.
//! 3. A small message is moved to the receiver's nursery if that has room: the pointers within it by the same distance.
//! 4. A copy that stays in the process ([`Heap::copy`]) goes to the nursery as far as that has room.
//! 5. Only terms of the language travel: no MATCH, no TRACE.
//! 6. A small message to a process that does not run needs no memory of its own: [`Heap::take_in`] copies it to the nursery.

use crate::heap::binary::release;
use crate::heap::space::Fragment;
use crate::heap::words::{is_header, is_pointer, raw_words};
use crate::heap::{Heap, HeapBlock, Term, immortal_area};
use beamc_abi::term as abi;
use beamc_abi::term::offset;

/// Words of the first chunk.
const FIRST_WORDS: usize = 16;
/// Words of the greatest message that is copied once more, to the receiver's nursery, where it costs nothing further.
const SMALL_WORDS: usize = 64;
/// Words of the greatest message that is copied to the heap of a receiver that does not run: the copy takes place under its
/// lock.
const DIRECT_WORDS: u64 = 1024;
/// Words of the greatest chunk that is made for more than one object.
const CHUNK_WORDS_MAX: usize = 1 << 16;

/// See the module's header.
pub struct Message {
    word: u64,
    /// `None` if nothing was copied.
    body: Option<Box<Body>>,
}

/// The copied objects.
pub(crate) struct Body {
    /// Chunks in the order of filling. Most messages have only the first.
    first: Fragment,
    more: Vec<Fragment>,
    /// Addresses of the REFC_BINs in the chunks.
    binaries: Vec<u64>,
}

// SAFETY: the chunks belong to the message alone. Literals and immortal terms are never written, and block counts are atomic.
unsafe impl Send for Message {}

impl Message {
    /// A copy of `term`, which lies on `heap`.
    pub fn new(heap: &Heap, term: Term<'_>) -> Self {
        let mut copy = Copy::new(heap, 0, 0);
        // SAFETY: a term of a heap that is borrowed: whole, and not moved meanwhile.
        let word = unsafe { copy.all(term) };
        Message { word, body: copy.body }
    }

    /// A message of the term that `make` builds on a temporary heap, for senders outside of processes.
    pub fn made(make: impl for<'h> FnOnce(&'h Heap) -> Term<'h>) -> Self {
        Heap::for_once(|heap| Message::new(heap, make(heap)))
    }

    /// Passes the term to `look`, outside of any process.
    pub fn open<T>(self, look: impl FnOnce(Term<'_>) -> T) -> T {
        Heap::for_once(|heap| look(heap.adopt(self)))
    }

    /// Whether its term is not a pointer.
    pub fn is_immediate(&self) -> bool {
        !is_pointer(self.word)
    }

    /// A message that is an immediate.
    pub fn immediate(term: Term<'static>) -> Self {
        Message { word: term.raw(), body: None }
    }
}

impl Message {
    /// The word of the term.
    pub fn word(&self) -> u64 {
        self.word
    }

    /// Whether the first copied object lies at `address`.
    pub fn begins_at(&self, address: u64) -> bool {
        self.body.as_ref().is_some_and(|body| body.first.area.start() == address)
    }

    /// Words copied.
    pub fn words(&self) -> usize {
        self.body.as_ref().map_or(0, |body| body.words())
    }

    /// The off-heap binaries that it refers to, each as `process_info/2` shows those of a heap.
    pub fn counted_binaries<'h>(&self, heap: &'h Heap) -> Vec<Term<'h>> {
        let binaries = self.body.as_ref().map_or(&[][..], |body| &body.binaries);
        // SAFETY: these are addresses of whole REFC_BINs and RESOURCEs in the chunks.
        binaries.iter().filter_map(|at| unsafe { heap.counted_binary_row(*at) }).collect()
    }
}

impl Body {
    fn chunk(&self, index: usize) -> Option<&Fragment> {
        if index == 0 { Some(&self.first) } else { self.more.get(index - 1) }
    }

    /// The chunk that is being filled.
    fn last(&mut self) -> &mut Fragment {
        self.more.last_mut().unwrap_or(&mut self.first)
    }

    /// Words copied.
    fn words(&self) -> usize {
        self.first.used + self.more.iter().map(|chunk| chunk.used).sum::<usize>()
    }

    /// Bytes of the off-heap binaries that it refers to.
    fn off_heap_bytes(&self) -> usize {
        // SAFETY: these are addresses of whole REFC_BINs in the chunks.
        let size = |at: &u64| unsafe { *((at + offset::BITS_SIZE as u64) as *const u64) } as usize / 8;
        self.binaries.iter().map(size).sum()
    }
}

/// Copies the words from `start` to `end`, which hold whole terms, to `to`; returns the new word for `word`, which leads there.
///
/// # Safety
/// All words are written. `to` has room for as many words, and no other code knows it.
pub(crate) unsafe fn move_words(start: u64, end: u64, to: u64, word: u64) -> u64 {
    let delta = to.wrapping_sub(start);
    let moved = |word: u64| {
        let inside = is_pointer(word) && (word & !abi::TAG_MASK).wrapping_sub(start) < end - start;
        if inside { word.wrapping_add(delta) } else { word }
    };
    let mut at = start;
    while at < end {
        // SAFETY: the caller's promise.
        unsafe {
            let word = *(at as *const u64);
            let raw = if is_header(word) { raw_words(word) as usize } else { 0 };
            match raw {
                0 => *(at.wrapping_add(delta) as *mut u64) = moved(word),
                _ => std::ptr::copy_nonoverlapping(at as *const u64, at.wrapping_add(delta) as *mut u64, raw),
            }
            at += raw.max(1) as u64 * 8;
        }
    }
    moved(word)
}

impl Drop for Body {
    fn drop(&mut self) {
        for at in std::mem::take(&mut self.binaries) {
            release(at);
        }
    }
}

impl Heap {
    /// Adopts a message; returns its term.
    pub fn adopt(&self, message: Message) -> Term<'_> {
        let Message { mut word, body } = message;
        if let Some(mut body) = body {
            let words = body.words();
            let small = words <= SMALL_WORDS && body.more.is_empty() && body.binaries.is_empty();
            if let Some(to) = small.then(|| self.room(words)).flatten() {
                let start = body.first.area.start();
                // SAFETY: all words used are written; fresh words of the nursery.
                word = unsafe { move_words(start, start + words as u64 * 8, to as u64, word) };
            } else {
                let bytes = body.off_heap_bytes();
                self.young_binaries.borrow_mut().append(&mut body.binaries);
                let mut fragments = self.fragments.borrow_mut();
                // The next allocation uses the last fragment, so the one with the most room stays there.
                let last = fragments.pop();
                let first = std::mem::replace(&mut body.first, Fragment { area: HeapBlock::empty(), used: 0 });
                fragments.push(first);
                fragments.append(&mut body.more);
                fragments.extend(last);
                drop(fragments);
                self.note_fragment_words(words);
                if bytes > 0 {
                    self.note_off_heap_bytes(bytes);
                }
            }
        }
        // SAFETY: an immediate, a literal, an immortal term, or a whole object that now belongs to the heap.
        unsafe { Term::from_raw(word) }
    }

    /// Copies a term of another heap to the nursery; returns its word, or `None` if it is not small or the nursery lacks room.
    /// Rule 6.
    pub fn take_in(&self, term: Term<'_>) -> Option<Term<'_>> {
        if let Some(immediate) = term.as_immediate() {
            return Some(immediate);
        }
        let (start, end) = self.free_room();
        let mut copy = Copy::new(self, start, end.min(start + DIRECT_WORDS * 8));
        copy.bounded = true;
        // SAFETY: as in `Message::new`. The free words of the nursery have no other user meanwhile.
        let word = unsafe { copy.all(term) };
        if copy.is_over {
            copy.room_binaries.into_iter().for_each(release);
            return None;
        }
        self.take_room((copy.room_top - start) as usize / 8);
        self.note_copied(copy.room_binaries);
        // SAFETY: what was copied is the heap's from here on.
        Some(unsafe { Term::from_raw(word) })
    }

    /// Counts the off-heap bytes of REFC_BINs that were just copied to the nursery.
    fn note_copied(&self, binaries: Vec<u64>) {
        for at in binaries {
            // SAFETY: the address of a whole REFC_BIN.
            let bits = unsafe { *((at + offset::BITS_SIZE as u64) as *const u64) };
            self.note_off_heap(at, bits as usize / 8);
        }
    }

    /// A copy of a term that does not lie on this heap, or only partly. Rule 4.
    pub fn copy<'h>(&'h self, term: Term<'_>) -> Term<'h> {
        if !is_pointer(term.raw()) {
            // SAFETY: an immediate.
            return unsafe { Term::from_raw(term.raw()) };
        }
        let (start, end) = self.free_room();
        let mut copy = Copy::new(self, start, end);
        // SAFETY: as in `Message::new`. The free words of the nursery have no other user meanwhile.
        let word = unsafe { copy.all(term) };
        self.take_room((copy.room_top - start) as usize / 8);
        self.note_copied(copy.room_binaries);
        self.adopt(Message { word, body: copy.body })
    }

    /// Whether `term` is a literal or an immortal term, which is not copied.
    pub fn is_literal(&self, term: Term<'_>) -> bool {
        is_pointer(term.raw()) && self.is_fixed(term.raw() & !abi::TAG_MASK)
    }
}

pub(crate) struct Copy {
    /// The room for the first objects: its start, the end of the copies, and the addresses of the REFC_BINs in it.
    pub room: u64,
    pub room_top: u64,
    room_end: u64,
    pub room_binaries: Vec<u64>,
    /// Whether the room is the only target, and whether it was too small.
    bounded: bool,
    is_over: bool,
    /// Objects that did not fit in the room.
    pub body: Option<Box<Body>>,
    literals: u64,
    literals_bytes: u64,
    immortal: u64,
    immortal_bytes: u64,
}

impl Copy {
    /// Copies terms of `heap`, to the words from `start` to `end` as long as they have room.
    pub(crate) fn new(heap: &Heap, start: u64, end: u64) -> Self {
        let (literals, immortal) = (&heap.literals, immortal_area::fixed());
        Copy {
            room: start,
            room_top: start,
            room_end: end,
            room_binaries: Vec::new(),
            bounded: false,
            is_over: false,
            body: None,
            literals: literals.start,
            literals_bytes: literals.end - literals.start,
            immortal: immortal.start,
            immortal_bytes: immortal.end - immortal.start,
        }
    }

    /// Copies a term; returns its word.
    ///
    /// # Safety
    /// The term is whole and not moved meanwhile. The room has no other user.
    pub(crate) unsafe fn all(&mut self, term: Term<'_>) -> u64 {
        // SAFETY: the caller's promise.
        unsafe {
            let word = self.shallow(term.raw());
            self.scan();
            word
        }
    }

    /// Room for `words` words; 0 if the copy is bounded and the room is full.
    fn take(&mut self, words: usize) -> u64 {
        if self.room_end - self.room_top >= words as u64 * 8 {
            let at = self.room_top;
            self.room_top += words as u64 * 8;
            return at;
        }
        if self.bounded {
            self.is_over = true;
            return 0;
        }
        // The scan finishes the room first, so later objects must not go there.
        self.room_end = self.room_top;
        let new = |size: usize| Fragment { area: HeapBlock::new(size.max(words)), used: words };
        let Some(body) = &mut self.body else {
            let first = new(FIRST_WORDS);
            let at = first.area.start();
            self.body = Some(Box::new(Body { first, more: Vec::new(), binaries: Vec::new() }));
            return at;
        };
        let last = body.last();
        if last.area.words() - last.used >= words {
            let at = last.area.start() + last.used as u64 * 8;
            last.used += words;
            return at;
        }
        let chunk = new((last.area.words() * 2).min(CHUNK_WORDS_MAX));
        let at = chunk.area.start();
        body.more.push(chunk);
        at
    }

    /// A copy of the object that `word` leads to, with its words unchanged; `word` itself if the object is not copied.
    ///
    /// # Safety
    /// `word` is a term, whole and not moved meanwhile.
    unsafe fn shallow(&mut self, word: u64) -> u64 {
        if !is_pointer(word) {
            return word;
        }
        let (tag, at) = (word & abi::TAG_MASK, word & !abi::TAG_MASK);
        if self.is_fixed(word) {
            return word;
        }
        // SAFETY: the caller's promise: a cell, or an object with its size in the header.
        let first = unsafe { *(at as *const u64) };
        let words = if tag == abi::TAG_LIST { abi::words::CELL } else { 1 + abi::header_size(first) };
        let to = self.take(words as usize);
        if to == 0 {
            return word;
        }
        // SAFETY: as above; `to` has room for as many words.
        unsafe { std::ptr::copy_nonoverlapping(at as *const u64, to as *mut u64, words as usize) };
        if tag == abi::TAG_BOXED && matches!(first & abi::KIND_MASK, abi::REFC_BIN | abi::RESOURCE) {
            // SAFETY: a whole REFC_BIN or RESOURCE, which holds a count of its block; the copy gets one of its own.
            unsafe {
                let block = *((at + offset::REFC_BLOCK as u64) as *const u64) as *const crate::heap::binary::Block;
                if let Some(block) = block.as_ref() {
                    block.retain();
                }
            }
            match &mut self.body {
                Some(body) if !(self.room..self.room_top).contains(&to) => body.binaries.push(to),
                _ => self.room_binaries.push(to),
            }
        }
        to | tag
    }

    /// Copies all objects that the copies made so far lead to.
    ///
    /// # Safety
    /// These objects are whole and not moved meanwhile.
    unsafe fn scan(&mut self) {
        let mut at = self.room;
        while at < self.room_top && !self.is_over {
            if at + 8 == self.room_top {
                // SAFETY: the last copied word, and the room behind it.
                (at, self.room_top) = unsafe { self.cells(at, self.room_end) };
            }
            // SAFETY: below the top, so it is written.
            at += unsafe { self.scan_word(at) } as u64 * 8;
        }
        let (mut chunk, mut done) = (0, 0);
        while let Some(Fragment { area, used }) = self.body.as_ref().and_then(|body| body.chunk(chunk)) {
            if done == *used {
                (chunk, done) = (chunk + 1, 0);
                continue;
            }
            let (start, end) = (area.start(), area.end());
            let mut at = start + done as u64 * 8;
            if done + 1 == *used && self.body.as_ref().is_some_and(|body| chunk == body.more.len()) {
                // SAFETY: the last copied word, and the room behind it in the chunk that is being filled.
                let (next, top) = unsafe { self.cells(at, end) };
                at = next;
                if let Some(body) = &mut self.body {
                    body.last().used = (top - start) as usize / 8;
                }
            }
            // SAFETY: below `used`, so it is written.
            done = (at - start) as usize / 8 + unsafe { self.scan_word(at) };
        }
    }

    /// Copies consecutive cells of a list as long as their heads are not pointers: most bulk data is lists of small terms. `at`
    /// is the address of the last copied word, which may be the tail of a cell. `end` is the end of the room behind it. Returns
    /// the address of the next word to scan, and that behind the last copied word.
    ///
    /// # Safety
    /// The word at `at` is not yet scanned, and the words behind it have no other user.
    unsafe fn cells(&self, mut at: u64, end: u64) -> (u64, u64) {
        // SAFETY: the caller's promise; a word of tag list leads to a cell.
        unsafe {
            loop {
                let (word, top) = (*(at as *const u64), at + 8);
                if word & abi::TAG_MASK != abi::TAG_LIST || end - top < abi::words::CELL * 8 || self.is_fixed(word) {
                    return (at, top);
                }
                let [head, tail] = *((word & !abi::TAG_MASK) as *const [u64; 2]);
                *(at as *mut u64) = top | abi::TAG_LIST;
                *(top as *mut [u64; 2]) = [head, tail];
                at = top + 8;
                if is_pointer(head) {
                    return (top, at + 8);
                }
            }
        }
    }

    /// Whether `word` leads to a literal or immortal term, which is not copied.
    #[inline]
    fn is_fixed(&self, word: u64) -> bool {
        let at = word & !abi::TAG_MASK;
        at.wrapping_sub(self.literals) < self.literals_bytes || at.wrapping_sub(self.immortal) < self.immortal_bytes
    }

    /// Copies the object that the word at `at` leads to; returns the number of words to advance.
    ///
    /// # Safety
    /// `at` is the address of a header or a field of a copied object, not yet scanned.
    #[inline]
    unsafe fn scan_word(&mut self, at: u64) -> usize {
        // SAFETY: the caller's promise.
        let word = unsafe { *(at as *const u64) };
        if is_header(word) {
            return raw_words(word) as usize;
        }
        if is_pointer(word) {
            // SAFETY: an unchanged word of a copied object is a term; the slot belongs to the copy.
            unsafe { *(at as *mut u64) = self.shallow(word) };
        }
        1
    }
}
