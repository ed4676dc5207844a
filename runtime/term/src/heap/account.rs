//! How much memory terms take: counted where it is taken and given back, added up where somebody asks.
//!
//! # Rules
//! 1. Each of the first [`OWN`] threads has counters of its own, which it alone writes, so that counting costs no more than an addition.
//!    Others share the last ones. Memory may be given back by another thread than took it: only sums mean something.

use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicIsize, AtomicUsize, Ordering};

/// Threads with counters of their own.
const OWN: usize = 63;

/// What takes memory.
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
    /// Which counters the thread has, and one more; 0: not yet known.
    static INDEX: Cell<usize> = const { Cell::new(0) };
}

/// Counts `bytes` taken, or given back if it is negative.
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

/// Bytes taken now.
pub fn taken(what: Use) -> usize {
    let sum: isize = COUNTERS.iter().map(|counters| counters.0[what as usize].load(Ordering::Relaxed)).sum();
    usize::try_from(sum).unwrap_or(0)
}

/// Number of ETS tables, and the words they take.
pub type Tables = fn() -> (usize, usize);

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Says how tables are asked; programs without tables do not have their code.
pub fn set_tables(ask: Tables) {
    let _ = TABLES.set(ask);
}

/// Number of ETS tables, and the words they take.
pub fn tables() -> (usize, usize) {
    TABLES.get().map_or((0, 0), |ask| ask())
}
