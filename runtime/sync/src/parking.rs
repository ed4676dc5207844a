//! Parking: a scheduler without work sleeps until another thread wakes it.
//!
//! # Rules
//! 1. A scheduler announces that it parks before it reads the queues, by [`RunQueue::is_empty_for_sure`]. A thread that pushes
//!    to a queue looks for parked schedulers afterwards. So one of the two sees the other.
//! 2. To wake a scheduler, a thread first claims it. Of two threads that have work at the same time only one claims a given
//!    scheduler, and the other looks for another one.
//!
//! [`RunQueue::is_empty_for_sure`]: crate::run_queue::RunQueue::is_empty_for_sure

use crate::primitives::AtomicBool;
use std::sync::atomic::Ordering;

/// Whether a scheduler is parked or about to park.
#[derive(Default)]
pub struct Parking(AtomicBool);

impl Parking {
    /// The state of a running scheduler.
    pub fn new() -> Self {
        Parking(AtomicBool::new(false))
    }

    /// The scheduler is about to park.
    pub fn announce(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// The scheduler is awake again.
    pub fn end(&self) {
        self.0.store(false, Ordering::SeqCst);
    }

    /// Whether the announcement still stands.
    pub fn is_parked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Claims the scheduler if it is parked. The caller then unparks its thread. Rule 2.
    #[inline]
    pub fn claim(&self) -> bool {
        self.0.load(Ordering::SeqCst) && self.0.swap(false, Ordering::SeqCst)
    }
}
