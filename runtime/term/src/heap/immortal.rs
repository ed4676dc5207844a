//! Memory for terms that stay: a reserved range of addresses, taken from its start upwards. Persistent terms lie there, and
//! literals whose shape is the runtime's own.
//!
//! # Rules
//! 1. The collector leaves what lies in the range where it is, as it does literals: terms there point to literals and to
//!    their own [`Immortal`] only, and hold no off-heap binary: binaries of any size have their bytes with them. Resources are held
//!    for good.
//! 2. The range is reserved at first use. What is reserved and not taken costs no memory.
//! 3. An [`Immortal`] that is given up is retired: the next collection, a full one, copies what is still in use of it as it
//!    copies what is new, and then its memory goes back to the system. Its addresses are not used again. That is so while
//!    there is one process. From the second on ([`share`]) others, and messages under way, may refer to what is retired: it
//!    stays.

use crate::heap::{Heap, Mode, Term, Word, immortal_area};
use std::ops::Range;
use std::sync::{LazyLock, Mutex, PoisonError};

/// The heap that makes the terms; who holds the lock makes one.
static MAKER: LazyLock<Mutex<Maker>> = LazyLock::new(|| Mutex::new(Maker(Heap::outside(MODE))));
const MODE: Mode = Mode { stress: true, verify: false, log: false, immortal: true };

struct Maker(&'static Heap);

// SAFETY: the heap and its head are leaked and used by the holder of the lock only.
unsafe impl Send for Maker {}

/// A term that stays while this is not dropped.
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

    /// The term. Should this be dropped meanwhile, the term is still in place until the heap collects.
    pub fn term<'h>(&self, _heap: &'h Heap) -> Term<'h> {
        // SAFETY: a whole term, in place until a collection, which needs the heap mutably (rule 3).
        unsafe { self.word.term() }
    }

    /// Its word, for terms that are never given up.
    pub fn leak(self) -> Word {
        let word = self.word;
        std::mem::forget(self);
        word
    }

    /// Bytes it takes.
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
