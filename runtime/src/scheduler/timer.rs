//! Timers: when a process is to be woken, and messages to be sent later.
//!
//! # Shape
//! An ordered map by deadline and number, behind one lock; the next deadline stands beside it in the open, so that
//! schedulers ask with one load whether there is something to do. Timers with a reference are found by its first word.
//!
//! # Rules
//! 1. A timer never fires early. It is fired by a scheduler between two processes, or by one that was parked until then.
//! 2. Nothing is sent under the lock.

use crate::heap::Message;
use crate::process::signal::{self, Signal};
use crate::process::{ports, registry, slot};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// No deadline.
pub const NEVER: u64 = u64::MAX;

/// Where a timer is: its deadline and its number.
pub type Place = (u64, u64);

/// To whom a message goes later.
#[derive(Clone, Copy)]
pub enum To {
    /// A pid.
    Pid(u64),
    /// The process that has the name then.
    Name(u32),
}

enum Timer {
    Wake(u64),
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
static NEXT: AtomicU64 = AtomicU64::new(NEVER);

fn timers() -> MutexGuard<'static, Timers> {
    TIMERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Nanoseconds on the clock of deadlines: the monotonic time of the program.
pub fn now() -> u64 {
    crate::native::since_start() as u64
}

/// The deadline `wait` from now; a wait beyond all time never ends.
pub fn after(wait: Duration) -> u64 {
    u64::try_from(wait.as_nanos()).map_or(NEVER - 1, |wait| now().saturating_add(wait).min(NEVER - 1))
}

/// The next deadline.
pub fn next() -> u64 {
    NEXT.load(Ordering::Relaxed)
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
pub fn wake_at(deadline: u64, pid: u64) -> Place {
    let place = timers().add(deadline, Timer::Wake(pid));
    super::ticker::ensure();
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
    super::ticker::ensure();
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

/// Fires what is due.
pub fn fire() {
    if NEXT.load(Ordering::Relaxed) == NEVER || NEXT.load(Ordering::Relaxed) > now() {
        return;
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
    for timer in due.into_values() {
        match timer {
            Timer::Wake(pid) => slot::wake(pid).into_iter().for_each(super::ready),
            Timer::Send { to, message, .. } => {
                let pid = match to {
                    To::Pid(pid) => Some(pid),
                    To::Name(name) => registry::whereis(name).filter(|identity| ports::number(*identity).is_none()),
                };
                if let Some(pid) = pid {
                    signal::send(pid, Signal::Message(message));
                }
            }
        }
    }
}
