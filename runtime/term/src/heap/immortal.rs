//! Memory for immortal terms: a reserved range of addresses, allocated upwards. It holds persistent terms, and literals whose
//! shape only the runtime knows.
//!
//! # Rules
//! 1. The collector does not move objects in the range, as it does not move literals. Terms there point only to literals and to
//!    their own [`Immortal`]. They hold no off-heap binary: binaries of any size are heap binaries. They hold resources for
//!    ever.
//! 2. The range is reserved at first use, and its pages become accessible as terms are made. With a limit on addresses
//!    (`ulimit -v`) the range takes an eighth of them.
//! 3. Messages and stored terms hold copies of immortal terms, except of those made before the first process (`fix`), which are
//!    never retired. So only heaps refer to the others.
//! 4. A dropped [`Immortal`] is retired. When enough are ([`Retired::due`](crate::heap::Retired::due)), each process collects
//!    once, and copies the retired objects that it still uses. The memory goes back to the system when all have. Its
//!    addresses are not reused.

use crate::heap::{Heap, Mode, Term, Word, immortal_area};
use std::ops::Range;
use std::sync::{LazyLock, Mutex, PoisonError};

/// The heap that makes the terms, one at a time under the lock.
static MAKER: LazyLock<Mutex<Maker>> = LazyLock::new(|| Mutex::new(Maker(Heap::outside(MODE))));
const MODE: Mode = Mode { stress: true, verify: false, log: false, immortal: true };

struct Maker(&'static Heap);

// SAFETY: the heap and its head are leaked, and only the holder of the lock uses them.
unsafe impl Send for Maker {}

/// A term that stays in place until this is dropped.
#[derive(Debug)]
pub struct Immortal {
    word: Word,
    range: Range<u64>,
}

impl Immortal {
    /// The term that `make` makes.
    pub fn new(make: impl for<'h> FnOnce(&'h Heap) -> Term<'h>) -> Self {
        let maker = MAKER.lock().unwrap_or_else(PoisonError::into_inner);
        immortal_area::reserve();
        let start = immortal_area::top();
        let word = make(maker.0).word();
        Immortal { word, range: start..immortal_area::top() }
    }

    /// The term. If this is dropped meanwhile, the term stays in place until the heap collects.
    pub fn term<'h>(&self, _heap: &'h Heap) -> Term<'h> {
        // SAFETY: a whole term, in place until a collection, which needs the heap mutably (rule 4).
        unsafe { self.word.term() }
    }

    /// The word of a term that is never retired.
    pub fn leak(self) -> Word {
        let word = self.word;
        std::mem::forget(self);
        word
    }

    /// Its size in bytes.
    pub fn size(&self) -> usize {
        (self.range.end - self.range.start) as usize
    }
}

impl Drop for Immortal {
    fn drop(&mut self) {
        if !self.range.is_empty() {
            immortal_area::retire(self.range.clone());
        }
    }
}
