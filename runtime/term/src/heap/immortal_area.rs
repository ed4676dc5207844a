//! The reserved range of addresses for immortal terms.
//!
//! The rules of `immortal`, which makes terms here, apply.

use beamc_abi::term as abi;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bytes reserved: more than the memory of any machine.
const RESERVED: u64 = 1 << 40;

/// Least number of bytes reserved where address space is scarce.
const RESERVED_MIN: u64 = 1 << 24;

/// Bytes that become accessible at a time.
const STEP: u64 = 1 << 20;

/// Least number of retired bytes that are worth a collection of every process.
const DUE_MIN: u64 = 1 << 20;

/// Bytes of a page.
const PAGE: u64 = 4096;

/// First address of the range; 0 before first use.
static START: AtomicU64 = AtomicU64::new(0);

/// The address after the range.
static END: AtomicU64 = AtomicU64::new(0);

/// The address after the accessible part of the range.
static OPEN: AtomicU64 = AtomicU64::new(0);

/// First free address.
static TOP: AtomicU64 = AtomicU64::new(0);

/// The address after the terms that are never retired.
static FIXED_END: AtomicU64 = AtomicU64::new(0);

/// Bytes of ranges that have been freed.
static FREED: AtomicU64 = AtomicU64::new(0);

static RETIRED: Mutex<Vec<Range<u64>>> = Mutex::new(Vec::new());

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The reserved range, whose objects the collector does not move.
pub(super) fn range() -> Range<u64> {
    match START.load(Ordering::Acquire) {
        0 => 0..0,
        start => start..END.load(Ordering::Relaxed),
    }
}

/// The part of the range whose terms are never retired. Copies share them.
pub(super) fn fixed() -> Range<u64> {
    match FIXED_END.load(Ordering::Relaxed) {
        0 => 0..0,
        end => START.load(Ordering::Relaxed)..end,
    }
}

/// No term made so far will be retired. Called before the program has processes.
pub fn fix() {
    FIXED_END.store(TOP.load(Ordering::Relaxed), Ordering::Relaxed);
}

/// Ranges of retired terms, ascending, with neighbours joined. Dropping it gives their memory back: no process uses them then.
#[derive(Debug)]
pub struct Retired(Vec<Range<u64>>);

impl Retired {
    /// The retired terms so far, if they are worth a collection of every process: a quarter of the immortal memory in use, and
    /// not little.
    pub fn due() -> Option<Retired> {
        let mut retired = lock(&RETIRED);
        let bytes: u64 = retired.iter().map(|range| range.end - range.start).sum();
        let used = top() - START.load(Ordering::Relaxed) - FREED.load(Ordering::Relaxed);
        if bytes < DUE_MIN.max(used / 4) {
            return None;
        }
        let mut ranges = std::mem::take(&mut *retired);
        drop(retired);
        ranges.sort_unstable_by_key(|range| range.start);
        let mut joined: Vec<Range<u64>> = Vec::new();
        for range in ranges {
            match joined.last_mut() {
                Some(last) if last.end == range.start => last.end = range.end,
                _ => joined.push(range),
            }
        }
        Some(Retired(joined))
    }

    /// The ranges.
    pub(super) fn ranges(&self) -> &[Range<u64>] {
        &self.0
    }
}

impl Drop for Retired {
    fn drop(&mut self) {
        free(&self.0);
    }
}

/// Whether `at` is within one of `ranges`, which ascend.
#[inline]
pub(super) fn is_within(ranges: &[Range<u64>], at: u64) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    after > 0 && at < ranges[after - 1].end
}

/// Frees ranges without references: the pages that lie wholly within one of them.
fn free(ranges: &[Range<u64>]) {
    for range in ranges {
        FREED.fetch_add(range.end - range.start, Ordering::Relaxed);
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
    let (open, end) = (OPEN.load(Ordering::Relaxed), range().end);
    if end - at < bytes {
        crate::base::fatal::out_of_memory(words * 8);
    }
    if at + bytes > open {
        let to = (at + bytes).next_multiple_of(STEP).min(end);
        let access = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: whole pages of the reserved range, which nothing uses yet.
        if unsafe { libc::mprotect(open as *mut libc::c_void, (to - open) as usize, access) } != 0 {
            crate::base::fatal::out_of_memory(words * 8);
        }
        OPEN.store(to, Ordering::Relaxed);
    }
    TOP.store(at + bytes, Ordering::Relaxed);
    at as *mut u64
}

/// Reserves the range, under the maker's lock. Rule 2.
pub(super) fn reserve() {
    if START.load(Ordering::Relaxed) != 0 {
        return;
    }
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    let mut bytes = RESERVED.min(address_space() / 8 / STEP * STEP).max(RESERVED_MIN);
    let at = loop {
        // SAFETY: a fresh private mapping. It is not accessible, so it counts neither as data nor as committed memory.
        let at = unsafe { libc::mmap(std::ptr::null_mut(), bytes as usize, libc::PROT_NONE, flags, -1, 0) };
        if at != libc::MAP_FAILED {
            break at as u64;
        }
        if bytes == RESERVED_MIN {
            crate::base::fatal::out_of_memory(bytes as usize);
        }
        bytes = (bytes / 4).max(RESERVED_MIN);
    };
    debug_assert!(at & abi::TAG_MASK == 0);
    TOP.store(at, Ordering::Relaxed);
    OPEN.store(at, Ordering::Relaxed);
    END.store(at + bytes, Ordering::Relaxed);
    START.store(at, Ordering::Release);
}

/// Bytes of addresses that the program may use (`ulimit -v`).
fn address_space() -> u64 {
    let mut limit = libc::rlimit { rlim_cur: libc::RLIM_INFINITY, rlim_max: libc::RLIM_INFINITY };
    // SAFETY: the pointer refers to a live structure.
    unsafe { libc::getrlimit(libc::RLIMIT_AS, &raw mut limit) };
    limit.rlim_cur
}

/// First free address.
pub(super) fn top() -> u64 {
    TOP.load(Ordering::Relaxed)
}

/// Retires a range. Only heaps still refer to it.
pub(super) fn retire(range: Range<u64>) {
    lock(&RETIRED).push(range);
}
