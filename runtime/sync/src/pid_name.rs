//! Binding and releasing a module-local process name. `slot` is the word that holds the pid. A lookup loads it without a lock.
//!
//! # Rules
//! 1. Only the holder of the lock stores a new process in the slot, and only if the current one is not alive.
//! 2. A process is alive before it is in the slot, and runs only afterwards, so it sees itself under the name, as its parent
//!    does.
//! 3. A process releases its name itself when it ends, without the lock, and only if the slot still holds it: another process
//!    may have taken the name.

use crate::primitives::AtomicU64;
use std::sync::atomic::Ordering;

/// Returns the living process in `slot`. If there is none, stores the new one that `make` returns, and passes the rest of that
/// result to `start`.
///
/// # Errors
/// The error of `make`; the slot stays as it is.
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
    // A swap, so that models too have one order of this and the release by the previous process.
    slot.swap(word, Ordering::AcqRel);
    drop(guard);
    start(new);
    Ok(word)
}

/// Releases the name of the process with the word `own`, which has ended. `dead` is the word of the dead pid.
pub fn release(slot: &AtomicU64, own: u64, dead: u64) {
    // Fails if another process has the name by now.
    let _ = slot.compare_exchange(own, dead, Ordering::AcqRel, Ordering::Relaxed);
}
