//! Timers that wake a process or send a message.
//!
//! # Shape
//! An ordered map by deadline and number, behind one lock. An atomic holds the next deadline, so that schedulers check for due
//! timers by one load. Timers with a reference are found by its first word, and those that send to a pid by the pid.
//!
//! # Rules
//! 1. A timer never fires early. A scheduler fires it between two processes, or after parking until the deadline.
//! 2. Signals are not sent under the lock.
//! 3. A timer that sends to a pid ends with the process (`beamc_sync::ties`).

use crate::process::deadline::{NEVER, NEXT, Place, next, now};
use crate::process::slot;
use beamc_abi::atom::Atom;
use beamc_abi::pid::Pid;
use beamc_sync::ties::Ties;
use beamc_term::heap::Message;
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
    /// Numbers of pids that timers send to, with the first words of the references.
    of: BTreeSet<(u64, u64)>,
    count: u64,
}

/// Processes that timers send to.
static TIES: LazyLock<Ties> = LazyLock::new(Ties::new);

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

    /// Forgets the reference of a timer that is no longer in the map.
    fn forget_key(&mut self, timer: &Timer) {
        if let Timer::Send { key, to, .. } = timer {
            self.keys.remove(key);
            if let To::Pid(pid) = to {
                self.of.remove(&(pid.number(), *key));
                TIES.untie(pid.number());
            }
        }
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

/// Sends a message at `deadline`; `key` is the first word of the timer's reference. Rule 3.
pub fn send_at(deadline: u64, key: u64, to: To, message: Message) {
    let mut timers = timers();
    let place = timers.add(deadline, Timer::Send { key, to, message });
    timers.keys.insert(key, place);
    if let To::Pid(pid) = to {
        timers.of.insert((pid.number(), key));
        TIES.tie(pid.number());
    }
    drop(timers);
    match to {
        To::Pid(pid) if !slot::is_alive(pid) => drop(cancel(key)),
        _ => crate::run::scheduler::ticker::ensure(),
    }
}

/// Removes the timers that would send to this process, which receives no more signals. Rule 3.
pub fn give_up(pid: Pid) {
    if !TIES.has_any(pid.number()) {
        return;
    }
    let mut timers = timers();
    let number = pid.number();
    let keys: Vec<u64> = timers.of.range((number, 0)..=(number, u64::MAX)).map(|(_, key)| *key).collect();
    let places: Vec<Place> = keys.iter().filter_map(|key| timers.keys.get(key).copied()).collect();
    let ended: Vec<Timer> = places.iter().filter_map(|place| timers.all.remove(place)).collect();
    ended.iter().for_each(|timer| timers.forget_key(timer));
    timers.publish();
    drop(timers);
    drop(ended);
}

/// Nanoseconds until the timer with this reference fires; `None` when there is no such timer.
pub fn left(key: u64) -> Option<u64> {
    timers().keys.get(&key).map(|(deadline, _)| deadline.saturating_sub(now()))
}

/// Removes the timer with this reference; returns the nanoseconds that were left, or `None` when there is no such timer.
pub fn cancel(key: u64) -> Option<u64> {
    let mut timers = timers();
    let place = *timers.keys.get(&key)?;
    let timer = timers.all.remove(&place)?;
    timers.forget_key(&timer);
    timers.publish();
    drop(timers);
    drop(timer);
    Some(place.0.saturating_sub(now()))
}

/// Bytes that the timers with a reference take, without their messages.
pub fn bytes() -> usize {
    const EACH: usize = size_of::<(Place, Timer)>() + size_of::<(u64, Place)>() + size_of::<(u64, u64)>();
    timers().keys.len() * EACH
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
    due.values().for_each(|timer| timers.forget_key(timer));
    timers.publish();
    drop(timers);
    let due = due.into_values().map(|timer| match timer {
        Timer::Wake(pid) => Due::Wake(pid),
        Timer::Send { to, message, .. } => Due::Send(to, message),
    });
    due.collect()
}
