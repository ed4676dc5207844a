//! The heap of a process: where its terms lie, how new ones are made, and (in `collect`) how they move.
//!
//! # Shape
//! ```text
//! nursery  [ start .. high water .. top ..... end ]    young; `top` is ProcessHead::htop
//! old      [ start .. top ............. end ]          survived two collections
//! fragments: blocks that took what did not fit between two collections
//! ```
//!
//! # Rules
//! 1. Making a term never moves one: [`Heap::alloc`] takes from the nursery while there is room, else from a
//!    fragment. So natives hold terms freely; they borrow the heap (`Term<'h>` from `&'h Heap`).
//! 2. Moving needs `&mut Heap`: a term held across a collection is a borrow error.
//! 3. Fragments put pressure on: [`Heap::pressed`] turns true and the next entry or heap check of
//!    compiled code collects.
//! 4. Terms are immutable once the pointer to them is handed out.
//!
//! # Chosen against
//! Natives that collect inside `reserve` with rooted operands: every native would root every
//! intermediate term, and each call site would have to store its live registers before each arithmetic
//! slow path. A fragment costs one copy at the next collection and no code.

pub mod binary;
mod layout;

pub use layout::{Bits, Fun, Kind, Map, Term};

use beamc_abi::process::ProcessHead;
use std::cell::{Cell, RefCell};

/// Words of the least fragment.
const FRAGMENT_WORDS_MIN: usize = 64;

/// A block beside the nursery.
pub struct Fragment {
    words: Box<[u64]>,
    used: usize,
}

/// See the module's header.
pub struct Heap {
    head: *mut ProcessHead,
    end: Cell<u64>,
    fragments: RefCell<Vec<Fragment>>,
    fragment_words: Cell<usize>,
    /// REFC_BIN objects made since the last collection: address and size in bytes.
    off_heap: RefCell<Vec<u64>>,
    off_heap_bytes: Cell<usize>,
    /// Whether every allocation goes to a fragment and every check collects.
    stress: Cell<bool>,
}

impl Heap {
    /// A heap without a process, for tests of natives: everything lies in fragments.
    pub fn standalone() -> Self {
        let head: &'static mut ProcessHead = Box::leak(Box::new(crate::process::new_head()));
        Heap {
            head,
            end: Cell::new(0),
            fragments: RefCell::default(),
            fragment_words: Cell::new(0),
            off_heap: RefCell::default(),
            off_heap_bytes: Cell::new(0),
            stress: Cell::new(true),
        }
    }

    /// Words made since the last collection that lie in fragments.
    pub fn fragment_words(&self) -> usize {
        self.fragment_words.get()
    }

    fn note_off_heap(&self, at: u64, bytes: usize) {
        self.off_heap.borrow_mut().push(at);
        self.off_heap_bytes.set(self.off_heap_bytes.get() + bytes);
    }

    /// Address of `words` fresh words, their content unspecified. Rule 1.
    fn alloc(&self, words: usize) -> *mut u64 {
        // SAFETY: `head` points at the head of the process that owns this heap, pinned for its life, and
        // only the owner's thread is here.
        let head = unsafe { &mut *self.head };
        let bytes = (words * 8) as u64;
        if !self.stress.get() && self.end.get() - head.htop >= bytes {
            let at = head.htop;
            head.htop += bytes;
            return at as *mut u64;
        }
        self.alloc_fragment(words)
    }

    #[cold]
    fn alloc_fragment(&self, words: usize) -> *mut u64 {
        let mut fragments = self.fragments.borrow_mut();
        let fits = fragments.last().is_some_and(|last| last.words.len() - last.used >= words);
        if !fits {
            let size = words.max(FRAGMENT_WORDS_MIN).max(self.fragment_words.get().min(1 << 16));
            fragments.push(Fragment { words: vec![0; size].into_boxed_slice(), used: 0 });
        }
        self.fragment_words.set(self.fragment_words.get() + words);
        let Some(last) = fragments.last_mut() else { unreachable!("a fragment was just pushed") };
        let at = last.used;
        last.used += words;
        // SAFETY: `at` is within the block, checked by `fits` or by its size.
        unsafe { last.words.as_mut_ptr().add(at) }
    }
}
