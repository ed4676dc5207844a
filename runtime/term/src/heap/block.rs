//! Heap blocks: the memory of nurseries, old generations and fragments.
//!
//! # Rules
//! 1. The words of a block are uninitialised. Its owner knows which ones it has written.
//! 2. A few freed blocks from 64 KiB up (the nurseries of busy processes) are kept, so that a collection finds its to-space
//!    mapped, often in the cache. A kept block that is not reused while a few others are freed goes back to the system, so a
//!    heap that was big for a while does not keep memory for ever. A program that is idle for a while keeps no blocks
//!    ([`tidy`]).
//! 3. Big blocks are mappings of their own, of huge pages if the system has them.
//! 4. With [`quarantine`] (`BEAMC_GC=stress`) every block is its own mapping. When it is freed it becomes inaccessible, and its
//!    addresses are not reused for a long while: an access through a stale pointer faults.

use crate::heap::account::{self, Use};
use std::alloc::{Layout, alloc, dealloc};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Sizes in words of blocks that are kept (rule 2).
const KEPT_WORDS: std::ops::RangeInclusive<usize> = 8 << 10..=32 << 20;
/// Number of kept blocks.
const KEPT_MAX: usize = 4;
/// Number of blocks freed after which a kept one goes to the system.
const KEPT_FOR: u32 = 8;
/// Words of the least big block (rule 3).
const BIG_WORDS: usize = 512 << 10;
/// Number of blocks in quarantine.
const QUARANTINE_MAX: usize = 256;

/// Kept blocks, each with the number of blocks freed since.
static KEPT: Mutex<Vec<(HeapBlock, u32)>> = Mutex::new(Vec::new());
static QUARANTINE: AtomicBool = AtomicBool::new(false);
static HELD: Mutex<Vec<Mapping>> = Mutex::new(Vec::new());

/// Turns quarantine on for all blocks made from now on (rule 4).
pub fn quarantine() {
    QUARANTINE.store(true, Ordering::Relaxed);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Nothing,
    Allocator,
    Mapping,
}

/// A block of words.
pub struct HeapBlock {
    start: NonNull<u64>,
    words: usize,
    source: Source,
}

// SAFETY: a block owns its memory, which is not bound to a thread.
unsafe impl Send for HeapBlock {}

struct Mapping(NonNull<u64>, usize);

// SAFETY: as for HeapBlock.
unsafe impl Send for Mapping {}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn layout(words: usize) -> Layout {
    match Layout::array::<u64>(words).and_then(|layout| layout.align_to(16)) {
        Ok(layout) => layout,
        Err(_) => crate::base::fatal::out_of_memory(words.saturating_mul(8)),
    }
}

/// `words` rounded up to one of four sizes between powers of two, so that kept blocks fit more often. The unused end of a big
/// block is never touched, so it costs nothing.
fn rounded(words: usize) -> usize {
    if words < *KEPT_WORDS.start() { words } else { words.next_multiple_of(1 << (words.ilog2() - 2)) }
}

impl HeapBlock {
    /// A block without words.
    pub const fn empty() -> Self {
        HeapBlock { start: NonNull::dangling(), words: 0, source: Source::Nothing }
    }

    /// A block of at least `words` words.
    pub fn new(words: usize) -> Self {
        if words == 0 {
            return Self::empty();
        }
        if QUARANTINE.load(Ordering::Relaxed) {
            return Self::map(words);
        }
        let words = rounded(words);
        if KEPT_WORDS.contains(&words) {
            let mut kept = lock(&KEPT);
            if let Some(index) = kept.iter().position(|(area, _)| area.words >= words && area.words / 4 <= words) {
                let area = kept.swap_remove(index).0;
                account::count(Use::Areas, area.bytes());
                return area;
            }
        }
        if words >= BIG_WORDS {
            let area = Self::map(words);
            // SAFETY: advice about a mapping of our own. The system may ignore it without harm.
            unsafe { libc::madvise(area.start.as_ptr().cast(), area.words * 8, libc::MADV_HUGEPAGE) };
            return area;
        }
        // SAFETY: the layout is not of size zero.
        let start = unsafe { alloc(layout(words)) };
        let Some(start) = NonNull::new(start.cast()) else { crate::base::fatal::out_of_memory(words * 8) };
        let area = HeapBlock { start, words, source: Source::Allocator };
        account::count(Use::Areas, area.bytes());
        area
    }

    const fn bytes(&self) -> isize {
        self.words as isize * 8
    }

    fn map(words: usize) -> Self {
        let words = words.next_multiple_of(512);
        let (prot, flags) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        // SAFETY: a fresh private mapping.
        let at = unsafe { libc::mmap(std::ptr::null_mut(), words * 8, prot, flags, -1, 0) };
        match NonNull::new(at.cast()) {
            Some(start) if at != libc::MAP_FAILED => {
                let area = HeapBlock { start, words, source: Source::Mapping };
                account::count(Use::Areas, area.bytes());
                area
            }
            _ => crate::base::fatal::out_of_memory(words * 8),
        }
    }

    /// Makes the pages of `other`, a smaller block, the last ones of this one. Both must be mappings of their own.
    ///
    /// # Errors
    /// `other`, unchanged, if the pages cannot be moved.
    pub fn take_over_end(&mut self, other: HeapBlock) -> Result<(), HeapBlock> {
        let both_mapped = self.source == Source::Mapping && other.source == Source::Mapping;
        if !both_mapped || other.words > self.words || QUARANTINE.load(Ordering::Relaxed) {
            return Err(other);
        }
        let bytes = other.words * 8;
        let to = (self.end() - bytes as u64) as *mut libc::c_void;
        let flags = libc::MREMAP_MAYMOVE | libc::MREMAP_FIXED;
        // SAFETY: both ranges are whole pages of mappings of ours and do not overlap; the pages at `to` are fresh.
        let moved = unsafe { libc::mremap(other.start.as_ptr().cast(), bytes, bytes, flags, to) };
        if moved == libc::MAP_FAILED {
            return Err(other);
        }
        account::count(Use::Areas, -other.bytes());
        // Its addresses are unmapped now.
        std::mem::forget(other);
        Ok(())
    }

    /// Address of the first word.
    pub fn start(&self) -> u64 {
        self.start.as_ptr() as u64
    }

    /// Address after the last word.
    pub fn end(&self) -> u64 {
        self.start() + self.words as u64 * 8
    }

    /// Number of words.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Whether `address` is within.
    pub fn contains(&self, address: u64) -> bool {
        (self.start()..self.end()).contains(&address)
    }
}

/// Frees all kept blocks; called when the program is idle.
pub fn tidy() {
    let kept = std::mem::take(&mut *lock(&KEPT));
    kept.into_iter().for_each(|(area, _)| free(area));
}

/// Whether no block is kept.
pub fn is_tidy() -> bool {
    lock(&KEPT).is_empty()
}

impl Drop for HeapBlock {
    fn drop(&mut self) {
        let area = HeapBlock { ..*self };
        account::count(Use::Areas, -area.bytes());
        match self.source {
            Source::Nothing => std::mem::forget(area),
            Source::Mapping if QUARANTINE.load(Ordering::Relaxed) => {
                std::mem::forget(area);
                hold(Mapping(self.start, self.words));
            }
            Source::Mapping | Source::Allocator => give_up(area),
        }
    }
}

/// Keeps or frees `area`, and frees blocks that were kept for too long. Rule 2.
fn give_up(area: HeapBlock) {
    if !KEPT_WORDS.contains(&area.words) {
        return free(area);
    }
    let surplus: Vec<HeapBlock> = {
        let mut kept = lock(&KEPT);
        kept.iter_mut().for_each(|(_, age)| *age += 1);
        kept.push((area, 0));
        let over = kept.len() > KEPT_MAX;
        let least = kept.iter().enumerate().min_by_key(|(_, (area, _))| area.words).map(|(index, _)| index);
        let drop_least = over.then_some(least).flatten();
        let mut index = 0;
        kept.extract_if(.., |(_, age)| {
            let goes = *age > KEPT_FOR || drop_least == Some(index);
            index += 1;
            goes
        })
        .map(|(area, _)| area)
        .collect()
    };
    surplus.into_iter().for_each(free);
}

/// Frees the memory of a block.
fn free(area: HeapBlock) {
    let area = std::mem::ManuallyDrop::new(area);
    // SAFETY: this was the last use of the block, and its memory came from the named source.
    unsafe {
        match area.source {
            Source::Mapping => unmap(Mapping(area.start, area.words)),
            Source::Allocator => dealloc(area.start.as_ptr().cast(), layout(area.words)),
            Source::Nothing => {}
        }
    }
}

/// Unmaps a mapping.
///
/// # Safety
/// `HeapBlock::map` made it, and this is its last use.
unsafe fn unmap(Mapping(start, words): Mapping) {
    // SAFETY: the caller's promise.
    unsafe { libc::munmap(start.as_ptr().cast(), words * 8) };
}

fn hold(mapping: Mapping) {
    // SAFETY: the mapping is freed; a later access is a bug of ours and must fault.
    unsafe { libc::mprotect(mapping.0.as_ptr().cast(), mapping.1 * 8, libc::PROT_NONE) };
    let mut held = lock(&HELD);
    held.push(mapping);
    if held.len() > QUARANTINE_MAX {
        // SAFETY: unmapped after its quarantine.
        unsafe { unmap(held.remove(0)) };
    }
}
