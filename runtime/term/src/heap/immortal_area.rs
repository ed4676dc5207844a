//! The reserved range of addresses that immortal terms lie in.
//!
//! The rules are those of `immortal`, which makes terms here.

use beamc_abi::term as abi;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
pub(super) fn reserve() {
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

/// First address that is not taken.
pub(super) fn top() -> u64 {
    TOP.load(Ordering::Relaxed)
}

/// Notes that nothing refers to a range any more, except what is still to be collected.
pub(super) fn retire(range: Range<u64>) {
    lock(&RETIRED).push(range);
    ANY_RETIRED.store(true, Ordering::Release);
}
