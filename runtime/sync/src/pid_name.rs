//! How a module-local process name is bound and released. `slot` is the word that holds the pid; who looks a name up loads it
//! and takes no lock.
//!
//! # Rules
//! 1. Only a holder of the lock puts a new process into the slot, and only when the one that is there is not alive.
//! 2. A process is alive before it is in the slot, and runs only afterwards: it sees itself, and whoever made it does.
//! 3. A process that has ended is taken out of the slot by itself, without the lock and only if it is still there: another may have
//!    come since.

use crate::primitives::AtomicU64;
use std::sync::atomic::Ordering;

/// The living process in `slot`, or else a new one that `make` gives, as its word, with what `start` has it run by.
///
/// # Errors
/// What `make` fails with; the slot stays as it is.
pub fn bind<Guard, New, Error>(
    slot: &AtomicU64,
    lock: impl FnOnce() -> Guard,
    is_alive: impl Fn(u64) -> bool,
    make: impl FnOnce() -> Result<(u64, New), Error>,
    start: impl FnOnce(New),
) -> Result<u64, Error> {
    let bound = slot.load(Ordering::Acquire);
    if is_alive(bound) {
        return Ok(bound);
    }
    let guard = lock();
    let bound = slot.load(Ordering::Acquire);
    if is_alive(bound) {
        return Ok(bound);
    }
    let (word, new) = make()?;
    // In one order with the release by the process that was there, for models too.
    slot.swap(word, Ordering::AcqRel);
    drop(guard);
    start(new);
    Ok(word)
}

/// The process with the word `own` has ended; `dead` is the word of nobody.
pub fn release(slot: &AtomicU64, own: u64, dead: u64) {
    // When it fails another process has the name.
    let _ = slot.compare_exchange(own, dead, Ordering::AcqRel, Ordering::Relaxed);
}
