//! Deadlines: points in time on the monotonic clock, and the next one that a timer waits for.

use beamc_term::base::clock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// No deadline.
pub const NEVER: u64 = u64::MAX;

/// Key of a timer: its deadline and its number.
pub type Place = (u64, u64);

pub(crate) static NEXT: AtomicU64 = AtomicU64::new(NEVER);

/// Nanoseconds on the clock of deadlines: the monotonic time of the program.
pub fn now() -> u64 {
    clock::since_start() as u64
}

/// The deadline `wait` from now. A wait that overflows the clock becomes the latest deadline.
pub fn after(wait: Duration) -> u64 {
    u64::try_from(wait.as_nanos()).map_or(NEVER - 1, |wait| now().saturating_add(wait).min(NEVER - 1))
}

/// The next deadline.
pub fn next() -> u64 {
    NEXT.load(Ordering::Relaxed)
}
