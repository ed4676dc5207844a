//! The reserved range of addresses for immortal terms.
//!
//! The rules of `immortal`, which makes terms here, apply.

use beamc_abi::term as abi;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bytes reserved: more than the memory of any machine.
const RESERVED: usize = 1 << 40;

/// Bytes of a page.
const PAGE: u64 = 4096;

/// First address of the range; 0 before first use.
static START: AtomicU64 = AtomicU64::new(0);

/// First free address.
static TOP: AtomicU64 = AtomicU64::new(0);

/// Whether there are retired ranges.
static ANY_RETIRED: AtomicBool = AtomicBool::new(false);

/// Whether the program has had more than one process.
static SHARED: AtomicBool = AtomicBool::new(false);

static RETIRED: Mutex<Vec<Range<u64>>> = Mutex::new(Vec::new());

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The reserved range, whose objects the collector does not move.
pub(super) fn range() -> Range<u64> {
    match START.load(Ordering::Acquire) {
        0 => 0..0,
        start => start..start + RESERVED as u64,
    }
}

/// The program has more than one process from here on. Rule 3.
pub fn share() {
    SHARED.store(true, Ordering::SeqCst);
}

/// The ranges that were retired since the last call and can be freed, ascending, with neighbours joined.
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

/// Frees ranges without references: the pages that lie wholly within one of them.
pub(super) fn free(ranges: &[Range<u64>]) {
    for range in ranges {
        let (start, end) = (range.start.next_multiple_of(PAGE), range.end / PAGE * PAGE);
        if start < end {
            // SAFETY: whole pages of the reserved range, within retired ranges.
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

/// Reserves the range, under the maker's lock. Rule 2.
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

/// First free address.
pub(super) fn top() -> u64 {
    TOP.load(Ordering::Relaxed)
}

/// Retires a range. Only terms that are still to be collected refer to it.
pub(super) fn retire(range: Range<u64>) {
    lock(&RETIRED).push(range);
    ANY_RETIRED.store(true, Ordering::Release);
}
