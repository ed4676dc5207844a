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

use crate::heap::{Heap, Mode, Term};
use beamc_abi::term as abi;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// Bytes reserved: more than a machine has.
const RESERVED: usize = 1 << 40;
/// Bytes of a page.
const PAGE: u64 = 4096;

/// First address of the range; 0 before the first use.
static START: AtomicU64 = AtomicU64::new(0);
/// First address that is not taken.
static TOP: AtomicU64 = AtomicU64::new(0);
/// Whether something is retired.
static ANY_RETIRED: AtomicBool = AtomicBool::new(false);
/// Whether there has been more than one process.
static SHARED: AtomicBool = AtomicBool::new(false);
static RETIRED: Mutex<Vec<Range<u64>>> = Mutex::new(Vec::new());

/// The heap that makes the terms; who holds the lock makes one.
static MAKER: LazyLock<Mutex<Maker>> = LazyLock::new(|| Mutex::new(Maker(Heap::outside(MODE))));
const MODE: Mode = Mode { stress: true, verify: false, log: false, immortal: true };

struct Maker(&'static Heap);

// SAFETY: the heap and its head are leaked and used by the holder of the lock only.
unsafe impl Send for Maker {}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A term that stays while this is not dropped.
#[derive(Debug)]
pub struct Immortal {
    word: u64,
    range: Range<u64>,
}

impl Immortal {
    /// The term that `make` makes.
    pub fn new(make: impl for<'h> FnOnce(&'h Heap) -> Term<'h>) -> Self {
        let maker = lock(&MAKER);
        reserve();
        let start = TOP.load(Ordering::Relaxed);
        let word = make(maker.0).raw();
        Immortal { word, range: start..TOP.load(Ordering::Relaxed) }
    }

    /// The term. Should this be dropped meanwhile, the term is still in place until the heap collects.
    pub fn term<'h>(&self, _heap: &'h Heap) -> Term<'h> {
        // SAFETY: a whole term, in place until a collection, which needs the heap mutably (rule 3).
        unsafe { Term::from_raw(self.word) }
    }

    /// Its word, for terms that are never given up.
    pub fn leak(self) -> u64 {
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
            lock(&RETIRED).push(self.range.clone());
            ANY_RETIRED.store(true, Ordering::Release);
        }
    }
}

/// The addresses that the collector leaves alone.
pub(super) fn range() -> Range<u64> {
    match START.load(Ordering::Acquire) {
        0 => 0..0,
        start => start..start + RESERVED as u64,
    }
}

/// There is more than one process from here on. Rule 3.
pub fn share() {
    SHARED.store(true, Ordering::SeqCst);
}

/// What has been retired since the last call and can go, ascending, neighbours joined.
pub(super) fn retired() -> Vec<Range<u64>> {
    if SHARED.load(Ordering::Relaxed) || !ANY_RETIRED.swap(false, Ordering::Acquire) {
        return Vec::new();
    }
    let mut ranges = std::mem::take(&mut *lock(&RETIRED));
    ranges.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<u64>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => joined.push(range),
        }
    }
    joined
}

/// Whether `at` is within one of `ranges`, which ascend.
#[inline]
pub(super) fn is_within(ranges: &[Range<u64>], at: u64) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    after > 0 && at < ranges[after - 1].end
}

/// Gives memory back that nobody refers to any more: the pages that lie wholly within one of the ranges.
pub(super) fn free(ranges: &[Range<u64>]) {
    for range in ranges {
        let (start, end) = (range.start.next_multiple_of(PAGE), range.end / PAGE * PAGE);
        if start < end {
            // SAFETY: whole pages of the reserved range, within what was retired.
            unsafe { libc::madvise(start as *mut libc::c_void, (end - start) as usize, libc::MADV_DONTNEED) };
        }
    }
}

/// Address of `words` fresh words. Called by the maker's heap, under its lock.
pub(super) fn take(words: usize) -> *mut u64 {
    let bytes = words as u64 * 8;
    let at = TOP.load(Ordering::Relaxed);
    if range().end - at < bytes {
        crate::base::fatal::out_of_memory(words * 8);
    }
    TOP.store(at + bytes, Ordering::Relaxed);
    at as *mut u64
}

/// Rule 2; under the maker's lock.
fn reserve() {
    if START.load(Ordering::Relaxed) != 0 {
        return;
    }
    let (prot, flags) =
        (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE);
    // SAFETY: a fresh private mapping.
    let at = unsafe { libc::mmap(std::ptr::null_mut(), RESERVED, prot, flags, -1, 0) };
    if at == libc::MAP_FAILED {
        crate::base::fatal::out_of_memory(RESERVED);
    }
    debug_assert!(at as u64 & abi::TAG_MASK == 0);
    TOP.store(at as u64, Ordering::Relaxed);
    START.store(at as u64, Ordering::Release);
}
