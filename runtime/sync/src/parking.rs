//! How a scheduler without work sleeps, and is woken when there is some.
//!
//! # Rules
//! 1. A scheduler that is about to park says so first and looks at the queues afterwards, by
//!    [`RunQueue::is_empty_for_sure`]; who puts something into a queue looks for parked schedulers afterwards. So one of the two sees
//!    the other.
//! 2. Who wakes a scheduler has claimed it: of two that have work at the same time, only one takes it for awake now, and
//!    the other looks for another scheduler.
//!
//! [`RunQueue::is_empty_for_sure`]: crate::run_queue::RunQueue::is_empty_for_sure

use crate::primitives::AtomicBool;
use std::sync::atomic::Ordering;

/// Whether a scheduler sleeps, or is about to.
#[derive(Default)]
pub struct Parking(AtomicBool);

impl Parking {
    /// Of a scheduler that is awake.
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

    /// Whether the scheduler still is as it announced.
    pub fn is_parked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Claims the scheduler, if it is parked: the caller unparks its thread. Rule 2.
    #[inline]
    pub fn claim(&self) -> bool {
        self.0.load(Ordering::SeqCst) && self.0.swap(false, Ordering::SeqCst)
    }
}
