//! The memory of a heap: nursery, old generation and fragments, and allocation in them.

use super::block::HeapBlock;
use super::limits::Limits;
use super::policy::Policy;
use super::{binary, immortal_area};
use beamc_abi::process::{POISON, ProcessHead};
use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;
use std::sync::atomic::Ordering;

/// Words of the least fragment.
const FRAGMENT_WORDS_MIN: usize = 64;

/// A block for terms that did not fit in the nursery.
pub(super) struct Fragment {
    pub(super) area: HeapBlock,
    pub(super) used: usize,
}

/// Special behaviour of a heap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mode {
    /// Every allocation of the runtime goes to a fragment, and checks of compiled code collect (see [`Heap::needs_gc`]).
    pub stress: bool,
    /// Collections are verified.
    pub verify: bool,
    /// Collections are reported on standard error.
    pub log: bool,
    /// The heap makes immortal terms (`immortal`).
    pub immortal: bool,
}

/// Sizes of the parts of a heap, in words.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// The old generation with its free words.
    pub old_block: usize,
    /// The old generation in use.
    pub old: usize,
    /// The nursery with its free words.
    pub block: usize,
    /// The nursery in use.
    pub used: usize,
    /// The words of the nursery that have survived a collection.
    pub survived: usize,
    /// Fragments.
    pub fragments: usize,
    /// Off-heap bytes that young terms hold, as words.
    pub off_heap: usize,
    /// Limit of `off_heap` that requests a collection.
    pub off_heap_limit: usize,
    /// Off-heap bytes that old terms hold, as words.
    pub old_off_heap: usize,
    /// Limit of `old_off_heap` that requests a full collection.
    pub old_off_heap_limit: usize,
}

/// The heap of a process; see the header of `heap`.
pub struct Heap {
    pub(super) head: *mut ProcessHead,
    pub(super) nursery: HeapBlock,
    /// End of the usable part of the nursery.
    pub(super) end: Cell<u64>,
    /// End of the part that has survived a collection.
    pub(super) high_water: u64,
    pub(super) old: HeapBlock,
    pub(super) old_top: u64,
    pub(super) fragments: RefCell<Vec<Fragment>>,
    pub(super) fragment_words: Cell<usize>,
    /// Addresses of the REFC_BIN and RESOURCE objects in the nursery and in fragments.
    pub(super) young_binaries: RefCell<Vec<u64>>,
    /// Addresses of the REFC_BIN and RESOURCE objects in the old generation.
    pub(super) old_binaries: Vec<u64>,
    /// Off-heap bytes that terms made since the last collection hold.
    pub(super) off_heap_bytes: Cell<usize>,
    pub(super) gc_requested: Cell<bool>,
    /// Under stress, number of checks that do not collect before the next one that does.
    pub(super) pass_over: Cell<usize>,
    /// Made at first use: most processes of a program with very many processes never need it.
    pub(super) policy: OnceCell<Box<Policy>>,
    pub(super) limits: Cell<Limits>,
    /// Whether the heap has not been collected since its greatest size was set.
    pub(super) limit_is_new: Cell<bool>,
    /// Minor collections since the last full one.
    pub(super) minors: u64,
    pub(super) mode: Mode,
    pub(super) literals: Range<u64>,
}

impl Heap {
    /// The heap of the process with this head; its nursery has room for `words` words.
    ///
    /// # Safety
    /// The head stays in place and valid while the heap is used. Only the heap and compiled code change its `htop`, `hlimit`
    /// and `young_start`. `literals` are addresses of whole objects that never move.
    pub unsafe fn new(head: *mut ProcessHead, words: usize, mode: Mode, literals: Range<u64>) -> Self {
        let nursery = HeapBlock::new(words);
        let heap = Heap {
            head,
            end: Cell::new(nursery.end()),
            high_water: nursery.start(),
            nursery,
            old: HeapBlock::empty(),
            old_top: HeapBlock::empty().start(),
            fragments: RefCell::default(),
            fragment_words: Cell::new(0),
            young_binaries: RefCell::default(),
            old_binaries: Vec::new(),
            off_heap_bytes: Cell::new(0),
            gc_requested: Cell::new(false),
            pass_over: Cell::new(0),
            policy: OnceCell::new(),
            limits: Cell::default(),
            limit_is_new: Cell::new(false),
            minors: 0,
            mode,
            literals,
        };
        heap.publish(heap.nursery.start());
        heap
    }

    /// A heap without a process, for tests of BIFs. All its terms lie in fragments.
    pub fn standalone() -> Self {
        let head: &'static mut ProcessHead = Box::leak(Box::new(ProcessHead::new()));
        // SAFETY: the head is leaked and not shared.
        unsafe { Heap::new(head, 0, Mode { stress: true, ..Mode::default() }, 0..0) }
    }

    /// Calls `work` with a temporary heap that belongs to no process.
    pub fn for_once<T>(work: impl FnOnce(&Self) -> T) -> T {
        let mut head = Box::new(ProcessHead::new());
        // SAFETY: the head is not shared, and outlives the heap.
        let heap = unsafe { Heap::new(&raw mut *head, 0, Mode { stress: true, ..Mode::default() }, 0..0) };
        let result = work(&heap);
        drop(heap);
        result
    }

    /// A heap that belongs to no process and is never freed.
    pub(super) fn outside(mode: Mode) -> &'static Self {
        let head: &'static mut ProcessHead = Box::leak(Box::new(ProcessHead::new()));
        // SAFETY: the head is leaked and not shared.
        Box::leak(Box::new(unsafe { Heap::new(head, 0, mode, 0..0) }))
    }

    /// Words in fragments, all allocated since the last collection.
    pub fn fragment_words(&self) -> usize {
        self.fragment_words.get()
    }

    /// The heap settings of the process.
    pub fn limits(&self) -> Limits {
        self.limits.get()
    }

    /// Changes the heap settings of the process, effective at the next collection.
    pub fn set_limits(&self, limits: Limits) {
        let old = self.limits.replace(limits);
        if limits.max.words != 0 && limits.max != old.max {
            self.limit_is_new.set(true);
        }
    }

    /// Whether the heap may hold more garbage than its greatest size allows, since that was set after the last collection.
    pub fn limit_is_new(&self) -> bool {
        self.limit_is_new.get() && self.policy().collections() > 0
    }

    /// Minor collections since the last full one.
    pub fn minor_collections(&self) -> u64 {
        self.minors
    }

    /// Sizes of the parts.
    pub fn sizes(&self) -> Sizes {
        let (off_heap_limit, old_off_heap, old_off_heap_limit) = self.policy().off_heap();
        Sizes {
            old_block: self.old.words(),
            old: ((self.old_top - self.old.start()) / 8) as usize,
            block: self.nursery.words(),
            used: ((self.top() - self.nursery.start()) / 8) as usize,
            survived: ((self.high_water - self.nursery.start()) / 8) as usize,
            fragments: self.fragment_words(),
            off_heap: self.off_heap_bytes.get() / 8,
            off_heap_limit: off_heap_limit / 8,
            old_off_heap: old_off_heap / 8,
            old_off_heap_limit: old_off_heap_limit / 8,
        }
    }

    /// Words of the heap in use: nursery, old generation and fragments.
    pub fn used_words(&self) -> usize {
        let nursery = (self.top() - self.nursery.start()) / 8;
        let old = (self.old_top - self.old.start()) / 8;
        (nursery + old) as usize + self.fragment_words()
    }

    /// Words of the heap including free ones.
    pub fn size_words(&self) -> usize {
        self.nursery.words() + self.old.words() + self.fragment_words()
    }

    /// Makes the next collection leave no more words free than a new heap has.
    pub fn shrink_at_next_gc(&mut self) {
        self.policy_mut().shrink_at_next_gc();
    }

    /// Whether a collection is requested (rule 3).
    pub fn gc_requested(&self) -> bool {
        self.gc_requested.get()
    }

    /// Whether a check that needs `need` words must collect. Under stress each one does while heap and stack are small. With
    /// bigger ones, the number of checks passed over keeps the cost of collections constant per check.
    pub fn needs_gc(&self, need: usize) -> bool {
        let full = self.end.get() - self.top() < need as u64 * 8;
        if self.gc_requested.get() || !self.mode.stress {
            return full || self.gc_requested.get();
        }
        let left = self.pass_over.get();
        self.pass_over.set(left.saturating_sub(1));
        full || left == 0
    }

    /// The special behaviour of this heap.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Requests a collection, a full one if `full`.
    pub fn request_gc(&self, full: bool) {
        if full {
            self.policy().want_full();
        }
        self.gc_requested.set(true);
        // SAFETY: the head is valid (contract of `new`). `limit` is atomic, and compiled code reads `hlimit` only after the
        // runtime has returned.
        unsafe {
            (*self.head).limit.store(POISON, Ordering::Relaxed);
            (*self.head).hlimit = 0;
        }
    }

    pub(super) fn top(&self) -> u64 {
        // SAFETY: the head is valid (contract of `new`).
        unsafe { (*self.head).htop }
    }

    /// Stores the bounds of the nursery's free words and the high water mark in the head.
    pub(super) fn publish(&self, top: u64) {
        let limit = if self.mode.stress { 0 } else { self.end.get() };
        // SAFETY: the head is valid and these fields are the heap's (contract of `new`).
        unsafe {
            (*self.head).htop = top;
            (*self.head).hlimit = limit;
            (*self.head).young_start = self.high_water;
        }
    }

    /// Whether the object at `address` never moves: literals and immortal terms.
    pub(super) fn is_fixed(&self, address: u64) -> bool {
        self.literals.contains(&address) || immortal_area::range().contains(&address)
    }

    /// Counts `bytes` off-heap bytes held by a term just made or extended.
    pub fn note_off_heap_bytes(&self, bytes: usize) {
        let total = self.off_heap_bytes.get().saturating_add(bytes);
        self.off_heap_bytes.set(total);
        if total > self.policy().off_heap_limit() && !self.gc_requested.get() {
            self.request_gc(false);
        }
    }

    pub(super) fn note_off_heap(&self, at: u64, bytes: usize) {
        self.young_binaries.borrow_mut().push(at);
        self.note_off_heap_bytes(bytes);
    }

    pub(super) fn policy(&self) -> &Policy {
        self.policy.get_or_init(|| Box::new(Policy::new(self.nursery.words())))
    }

    pub(super) fn policy_mut(&mut self) -> &mut Policy {
        if self.policy.get().is_none() {
            self.policy = OnceCell::from(Box::new(Policy::new(self.nursery.words())));
        }
        match self.policy.get_mut() {
            Some(policy) => policy,
            None => unreachable!("it was put there"),
        }
    }

    /// Address of `words` fresh words, with unspecified content. Rule 1.
    #[inline]
    pub(super) fn alloc(&self, words: usize) -> *mut u64 {
        let bytes = words as u64 * 8;
        let top = self.top();
        if !self.mode.stress && self.end.get() - top >= bytes {
            // SAFETY: the head is valid and `htop` is the heap's (contract of `new`).
            unsafe { (*self.head).htop = top + bytes };
            return top as *mut u64;
        }
        self.alloc_fragment(words)
    }

    /// Address of `words` fresh words of the nursery, if it has room.
    pub fn room(&self, words: usize) -> Option<*mut u64> {
        let (top, bytes) = (self.top(), words as u64 * 8);
        if self.mode.stress || self.end.get() - top < bytes {
            return None;
        }
        // SAFETY: the head is valid and `htop` is the heap's (contract of `new`).
        unsafe { (*self.head).htop = top + bytes };
        Some(top as *mut u64)
    }

    /// Calls `make`, whose terms go to fragments: the nursery's free words are left to compiled code that has reserved them.
    pub fn in_fragments<T>(&self, make: impl FnOnce() -> T) -> T {
        let end = self.end.replace(self.top());
        let made = make();
        self.end.set(end);
        made
    }

    /// Address range of the nursery's free words; empty under stress.
    pub(super) fn free_room(&self) -> (u64, u64) {
        let top = self.top();
        (top, if self.mode.stress { top } else { self.end.get() })
    }

    /// Allocates the first `words` free words.
    pub(super) fn take_room(&self, words: usize) {
        // SAFETY: the head is valid and `htop` is the heap's (contract of `new`).
        unsafe { (*self.head).htop += words as u64 * 8 };
    }

    /// Counts words that are now in fragments. Rule 3.
    pub(super) fn note_fragment_words(&self, words: usize) {
        self.fragment_words.set(self.fragment_words.get() + words);
        if self.fragment_words.get() > self.policy().fragment_limit() && !self.gc_requested.get() {
            self.request_gc(false);
        }
    }

    #[cold]
    pub(super) fn alloc_fragment(&self, words: usize) -> *mut u64 {
        if self.mode.immortal {
            return immortal_area::take(words);
        }
        let mut fragments = self.fragments.borrow_mut();
        let fits = fragments.last().is_some_and(|last| last.area.words() - last.used >= words);
        if !fits {
            let size = words.max(FRAGMENT_WORDS_MIN).max(self.fragment_words.get().min(1 << 16));
            fragments.push(Fragment { area: HeapBlock::new(size), used: 0 });
        }
        self.note_fragment_words(words);
        let Some(last) = fragments.last_mut() else { unreachable!("a fragment was just pushed") };
        let at = last.area.start() + last.used as u64 * 8;
        last.used += words;
        at as *mut u64
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        let young = std::mem::take(self.young_binaries.get_mut());
        for at in young.into_iter().chain(std::mem::take(&mut self.old_binaries)) {
            binary::release(at);
        }
    }
}
