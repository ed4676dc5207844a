//! Timers: when a process is to be woken, and messages to be sent later.
//!
//! # Shape
//! An ordered map by deadline and number, behind one lock; the next deadline stands beside it in the open, so that
//! schedulers ask with one load whether there is something to do. Timers with a reference are found by its first word.
//!
//! # Rules
//! 1. A timer never fires early. It is fired by a scheduler between two processes, or by one that was parked until then.
//! 2. Nothing is sent under the lock.

use crate::process::deadline::{NEVER, NEXT, Place, next, now};
use beamc_abi::pid::Pid;
use beamc_term::heap::Message;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::Ordering;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// To whom a message goes later.
#[derive(Clone, Copy)]
pub enum To {
    /// A pid.
    Pid(Pid),
    /// The process that has the name then.
    Name(u32),
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

/// Gives up a timer that was to wake.
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

/// Nanoseconds until the timer with this reference; `None` when there is none.
pub fn left(key: u64) -> Option<u64> {
    timers().keys.get(&key).map(|(deadline, _)| deadline.saturating_sub(now()))
}

/// Gives up the timer with this reference; nanoseconds that were left, `None` when there is none.
pub fn cancel(key: u64) -> Option<u64> {
    let mut timers = timers();
    let place = timers.keys.remove(&key)?;
    let timer = timers.all.remove(&place);
    timers.publish();
    drop(timers);
    drop(timer);
    Some(place.0.saturating_sub(now()))
}

/// A timer whose time has come.
pub enum Due {
    /// The process with this pid is to be woken.
    Wake(Pid),
    /// A message is to be sent.
    Send(To, Message),
}

/// Takes out the timers that are due.
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
