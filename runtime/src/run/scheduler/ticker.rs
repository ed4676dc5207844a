//! The ticker: a thread that asks processes to make room for others, and sees to timers while all schedulers are busy.
//!
//! # Rules
//! 1. It runs only while there is something to look after: a process in a run queue, or a timer while a scheduler runs a
//!    process. Otherwise it sleeps until [`ensure`]. A program of one process without timers never starts it.
//! 2. Ticks are short while a process waits in a queue. At each tick, a scheduler that has a process in its queue or a timer to
//!    fire is asked for the one it runs; a process in a queue is offered to a scheduler that has nothing to do.
//! 3. A scheduler whose process does not look up for some ticks although it was asked is blocked in something long: a standby
//!    one takes over what waits (`scheduler`, rule 4), until none is blocked any more: then it is asked for its process.

use crate::process::deadline;
use crate::process::slot::request_attention;
use crate::run::scheduler::pool::{BLOCKED, SCHEDULERS, Scheduler, count};
use beamc_abi::process::attention;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, Once, PoisonError};
use std::time::Duration;

/// Time between two ticks while processes wait for their turn. With what the system's timers add it is 180 us, about as long as
/// a turn on OTP.
const TICK: Duration = Duration::from_micros(120);
/// The same while none waits.
const QUIET_TICK: Duration = Duration::from_millis(1);
/// Ticks after which a process that was asked and still runs is blocked in something long.
const BLOCKED_TICKS: u64 = 24;
/// Ticks without anything to look after before it sleeps.
const PATIENCE: u32 = 8;

static ASLEEP: AtomicBool = AtomicBool::new(true);
static START: Once = Once::new();
static SIGNAL: (Mutex<()>, Condvar) = (Mutex::new(()), Condvar::new());

/// Sees to it that the ticker runs.
#[inline]
pub fn ensure() {
    if ASLEEP.load(Ordering::SeqCst) {
        wake_or_start();
    }
}

#[cold]
fn wake_or_start() {
    if crate::run::scheduler::seeded::is_on() {
        return;
    }
    START.call_once(|| {
        let started = std::thread::Builder::new().name("ticker".to_owned()).stack_size(128 << 10).spawn(run);
        // Without it processes only lose their fairness.
        drop(started);
    });
    let guard = SIGNAL.0.lock().unwrap_or_else(PoisonError::into_inner);
    ASLEEP.store(false, Ordering::SeqCst);
    SIGNAL.1.notify_one();
    drop(guard);
}

fn run() {
    let (mut idle, mut pause) = (0, TICK);
    loop {
        std::thread::sleep(pause);
        let needs = tick();
        pause = if needs.turns { TICK } else { QUIET_TICK };
        idle = if needs.any { 0 } else { idle + 1 };
        if idle < PATIENCE {
            continue;
        }
        ASLEEP.store(true, Ordering::SeqCst);
        // What came between the last tick and the store did not rouse.
        if tick().any {
            ASLEEP.store(false, Ordering::SeqCst);
            idle = 0;
            continue;
        }
        let mut guard = SIGNAL.0.lock().unwrap_or_else(PoisonError::into_inner);
        while ASLEEP.load(Ordering::SeqCst) {
            guard = SIGNAL.1.wait(guard).unwrap_or_else(PoisonError::into_inner);
        }
        (idle, pause) = (0, TICK);
    }
}

/// What a tick found to look after.
#[derive(Default)]
struct Needs {
    /// Anything at all.
    any: bool,
    /// Processes that wait for their turn.
    turns: bool,
}

/// One tick.
fn tick() -> Needs {
    let Some(all) = SCHEDULERS.get() else { return Needs::default() };
    let next = deadline::next();
    let due = next != deadline::NEVER && next <= deadline::now();
    let (mut queued, mut overdue, mut running, mut blocked) = (false, false, false, 0);
    for (position, scheduler) in all.iter().enumerate() {
        let waits = !scheduler.is_empty();
        let current = scheduler.current.load(Ordering::SeqCst);
        queued |= waits;
        running |= !current.is_null();
        if !waits && !due {
            // Who runs for long with nobody waiting was not asked to make room.
            scheduler.ticks.store(0, Ordering::Relaxed);
            continue;
        }
        let ticks = scheduler.ticks.fetch_add(1, Ordering::Relaxed);
        overdue |= waits && ticks > 0;
        if !current.is_null() {
            // SAFETY: the memory of processes stays; the scheduler may run another one by now, which then yields early.
            unsafe { request_attention(current, attention::PREEMPT) };
        }
        if !current.is_null() && ticks >= BLOCKED_TICKS && position < count() {
            blocked += 1;
        }
    }
    let blocked = if queued || due { blocked } else { 0 };
    BLOCKED.store(blocked, Ordering::SeqCst);
    if blocked == 0 {
        // The standby ones are to stop.
        let at_work = all[count()..].iter().map(|standby| standby.current.load(Ordering::SeqCst));
        for current in at_work.filter(|current| !current.is_null()) {
            // SAFETY: as above.
            unsafe { request_attention(current, attention::PREEMPT) };
        }
    }
    if blocked > 0 {
        Scheduler::wake_standby();
    }
    if overdue || (due && !running) {
        Scheduler::wake_another();
    }
    Needs { any: queued || (running && next != deadline::NEVER), turns: queued }
}
