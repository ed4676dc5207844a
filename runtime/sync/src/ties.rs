//! Things outside of a process that end with it, such as timers that would send to it. Their owner keeps them in a table behind
//! a lock. Ties tell a process that ends whether it has to look there: most have nothing in it.
//!
//! # Rules
//! 1. To add a thing, a thread puts it into the table and ties it, and afterwards asks whether the process is alive. If it is
//!    not, the thread removes the thing itself.
//! 2. A process that ends closes its slot first and looks for ties afterwards. The slot's lock orders the question and the
//!    closing, so one of the two sees the other.
//! 3. Several processes share a counter. A tie of another one costs a needless look into the table.

use crate::primitives::AtomicUsize;
use std::sync::atomic::Ordering;

/// Number of counters. Models have few.
#[cfg(not(loom))]
const COUNTERS: usize = 256;
#[cfg(loom)]
const COUNTERS: usize = 2;

/// See the module's header.
pub struct Ties([AtomicUsize; COUNTERS]);

impl Default for Ties {
    fn default() -> Self {
        Self::new()
    }
}

impl Ties {
    /// Without ties.
    pub fn new() -> Self {
        Ties(std::array::from_fn(|_| AtomicUsize::new(0)))
    }

    fn counter(&self, process: u64) -> &AtomicUsize {
        &self.0[process as usize % COUNTERS]
    }

    /// A thing is tied to the process.
    pub fn tie(&self, process: u64) {
        self.counter(process).fetch_add(1, Ordering::Relaxed);
    }

    /// A thing that was tied to the process has gone.
    pub fn untie(&self, process: u64) {
        self.counter(process).fetch_sub(1, Ordering::Relaxed);
    }

    /// Whether anything may be tied to the process, which has closed its slot. Rule 2.
    pub fn has_any(&self, process: u64) -> bool {
        self.counter(process).load(Ordering::Relaxed) != 0
    }
}
