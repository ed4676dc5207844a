//! Timers that wake a process or send a message.
//!
//! # Shape
//! An ordered map by deadline and number, behind one lock. An atomic holds the next deadline, so that schedulers check for due
//! timers by one load. Timers with a reference are found by its first word.
//!
//! # Rules
//! 1. A timer never fires early. A scheduler fires it between two processes, or after parking until the deadline.
//! 2. Signals are not sent under the lock.

use crate::process::deadline::{NEVER, NEXT, Place, next, now};
use beamc_abi::atom::Atom;
use beamc_abi::pid::Pid;
use beamc_term::heap::Message;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::Ordering;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// Receiver of a timer's message.
#[derive(Clone, Copy)]
pub enum To {
    /// A pid.
    Pid(Pid),
    /// The process with this name when the timer fires.
    Name(Atom),
}

enum Timer {
    Wake(Pid),
    Send { key: u64, to: To, message: Message },
}

#[derive(Default)]
struct Timers {
    all: BTreeMap<Place, Timer>,
    /// Timers with a reference, by its first word.
    keys: HashMap<u64, Place>,
    count: u64,
}

static TIMERS: LazyLock<Mutex<Timers>> = LazyLock::new(Mutex::default);

fn timers() -> MutexGuard<'static, Timers> {
    TIMERS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Timers {
    fn add(&mut self, deadline: u64, timer: Timer) -> Place {
        self.count += 1;
        let place = (deadline, self.count);
        self.all.insert(place, timer);
        self.publish();
        place
    }

    fn publish(&self) {
        NEXT.store(self.all.first_key_value().map_or(NEVER, |((deadline, _), _)| *deadline), Ordering::SeqCst);
    }
}

/// Wakes the process `pid` at `deadline`.
pub fn wake_at(deadline: u64, pid: Pid) -> Place {
    let place = timers().add(deadline, Timer::Wake(pid));
    crate::run::scheduler::ticker::ensure();
    place
}

/// Removes a timer that wakes a process.
pub fn forget(place: Place) {
    let mut timers = timers();
    timers.all.remove(&place);
    timers.publish();
}

/// Sends a message at `deadline`; `key` is the first word of the timer's reference.
pub fn send_at(deadline: u64, key: u64, to: To, message: Message) {
    let mut timers = timers();
    let place = timers.add(deadline, Timer::Send { key, to, message });
    timers.keys.insert(key, place);
    drop(timers);
    crate::run::scheduler::ticker::ensure();
}

/// Nanoseconds until the timer with this reference fires; `None` when there is no such timer.
pub fn left(key: u64) -> Option<u64> {
    timers().keys.get(&key).map(|(deadline, _)| deadline.saturating_sub(now()))
}

/// Removes the timer with this reference; returns the nanoseconds that were left, or `None` when there is no such timer.
pub fn cancel(key: u64) -> Option<u64> {
    let mut timers = timers();
    let place = timers.keys.remove(&key)?;
    let timer = timers.all.remove(&place);
    timers.publish();
    drop(timers);
    drop(timer);
    Some(place.0.saturating_sub(now()))
}

/// A timer whose deadline has passed.
pub enum Due {
    /// Wake the process with this pid.
    Wake(Pid),
    /// Send a message.
    Send(To, Message),
}

/// Removes and returns the timers that are due.
pub fn take_due() -> Vec<Due> {
    let next = next();
    if next == NEVER || next > now() {
        return Vec::new();
    }
    let mut timers = timers();
    let later = timers.all.split_off(&(now() + 1, 0));
    let due = std::mem::replace(&mut timers.all, later);
    for timer in due.values() {
        if let Timer::Send { key, .. } = timer {
            timers.keys.remove(key);
        }
    }
    timers.publish();
    drop(timers);
    let due = due.into_values().map(|timer| match timer {
        Timer::Wake(pid) => Due::Wake(pid),
        Timer::Send { to, message, .. } => Due::Send(to, message),
    });
    due.collect()
}
