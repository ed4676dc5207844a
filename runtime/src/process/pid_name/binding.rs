//! How a name is bound and released: the protocol of a slot and its lock, for any kind of slot and lock.
//!
//! A slot holds the word of a pid. Who looks a name up loads it and takes no lock. All that the protocol needs of the rest is handed
//! in, so that a model checker can run it (`tests/loom_pid_name.rs`).
//!
//! # Rules
//! 1. Only a holder of the lock puts a new process into the slot, and only when the one that is there is not alive.
//! 2. A process is alive before it is in the slot, and runs only afterwards: it sees itself, and whoever made it does.
//! 3. A process that has ended is taken out of the slot by itself, without the lock and only if it is still there: another may have
//!    come since.

/// A word that threads share.
pub trait Slot {
    /// Its value; what happened before that was stored has happened.
    fn load(&self) -> u64;
    /// Sets it.
    fn store(&self, word: u64);
    /// Makes it `to` if it is `from`.
    fn replace(&self, from: u64, to: u64);
}

/// The living process in `slot`, or else a new one that `make` gives, as its word, with what `start` has it run by.
///
/// # Errors
/// What `make` fails with; the slot stays as it is.
pub fn bind<Guard, New, Error>(
    slot: &impl Slot,
    lock: impl FnOnce() -> Guard,
    is_alive: impl Fn(u64) -> bool,
    make: impl FnOnce() -> Result<(u64, New), Error>,
    start: impl FnOnce(New),
) -> Result<u64, Error> {
    let bound = slot.load();
    if is_alive(bound) {
        return Ok(bound);
    }
    let guard = lock();
    let bound = slot.load();
    if is_alive(bound) {
        return Ok(bound);
    }
    let (word, new) = make()?;
    slot.store(word);
    drop(guard);
    start(new);
    Ok(word)
}

/// The process with the word `own` has ended; `dead` is the word of nobody.
pub fn release(slot: &impl Slot, own: u64, dead: u64) {
    slot.replace(own, dead);
}
