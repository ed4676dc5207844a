//! Accounting of the memory for terms: counted where it is allocated and freed, and summed up on request.
//!
//! # Rules
//! 1. Each of the first [`OWN`] threads has counters that it alone writes, so counting costs only an addition. The other
//!    threads share the last counters. Any thread may free memory that another allocated, so only sums are meaningful.

use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicIsize, AtomicUsize, Ordering};

/// Threads with counters of their own.
const OWN: usize = 63;

/// A use of memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    /// Heaps, stacks and messages of processes.
    Areas,
    /// Counted binaries.
    Binaries,
}

/// Counters of one thread, in a cache line of their own.
#[repr(align(64))]
struct Counters([AtomicIsize; 2]);

static COUNTERS: [Counters; OWN + 1] = [const { Counters([const { AtomicIsize::new(0) }; 2]) }; OWN + 1];
static THREADS: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    /// Index of the thread's counters plus one; 0 before the first use.
    static INDEX: Cell<usize> = const { Cell::new(0) };
}

/// Counts `bytes` allocated, or freed if negative.
#[inline]
pub(super) fn count(what: Use, bytes: isize) {
    let index = match INDEX.get() {
        0 => {
            let index = THREADS.fetch_add(1, Ordering::Relaxed).min(OWN);
            INDEX.set(index + 1);
            index
        }
        known => known - 1,
    };
    let counter = &COUNTERS[index].0[what as usize];
    if index == OWN {
        counter.fetch_add(bytes, Ordering::Relaxed);
    } else {
        counter.store(counter.load(Ordering::Relaxed) + bytes, Ordering::Relaxed);
    }
}

/// Bytes allocated now.
pub fn taken(what: Use) -> usize {
    let sum: isize = COUNTERS.iter().map(|counters| counters.0[what as usize].load(Ordering::Relaxed)).sum();
    usize::try_from(sum).unwrap_or(0)
}

/// A function that returns the number of ETS tables and the words that they occupy.
pub type Tables = fn() -> (usize, usize);

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Sets the function that counts ETS tables. Programs without ETS do not contain its code.
pub fn set_tables(ask: Tables) {
    let _ = TABLES.set(ask);
}

/// Number of ETS tables, and the words that they occupy.
pub fn tables() -> (usize, usize) {
    TABLES.get().map_or((0, 0), |ask| ask())
}
