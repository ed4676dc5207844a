//! The ticker: a thread that preempts processes while others wait, and fires timers while all schedulers are busy.
//!
//! # Rules
//! 1. The ticker runs only while a process is in a run queue, or a timer exists while a scheduler runs a process. Otherwise it
//!    sleeps until [`ensure`]. A program of one process without timers never starts it.
//! 2. Ticks are short while a process is in a queue. Each tick preempts the process of every scheduler that has a process in
//!    its queue, and of all schedulers when a timer is due. A process that stays in a queue is offered to an idle scheduler.
//! 3. A scheduler whose process ignores a preemption for some ticks is blocked. A standby scheduler takes over the waiting
//!    processes (`scheduler`, rule 4) until no scheduler is blocked. Then its own process is preempted.

use crate::process::deadline;
use crate::process::slot::request_attention;
use crate::run::scheduler::pool::{BLOCKED, SCHEDULERS, Scheduler, count};
use beamc_abi::process::attention;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, Once, PoisonError};
use std::time::Duration;

/// Time between two ticks while processes are in a queue. With the slack of the system's timers it is 180 us, about the length
/// of a turn on OTP.
const TICK: Duration = Duration::from_micros(120);
/// Time between two ticks while the queues are empty.
const QUIET_TICK: Duration = Duration::from_millis(1);
/// Ticks after which a scheduler whose process ignores a preemption is blocked.
const BLOCKED_TICKS: u64 = 24;
/// Ticks without work before the ticker sleeps.
const PATIENCE: u32 = 8;

static ASLEEP: AtomicBool = AtomicBool::new(true);
static START: Once = Once::new();
static SIGNAL: (Mutex<()>, Condvar) = (Mutex::new(()), Condvar::new());

/// Ensures that the ticker runs.
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
        // Without a ticker the program runs, but processes are not preempted.
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
        // Work that came between the last tick and the store has not woken the ticker.
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

/// Preempts the processes of some schedulers.
pub(super) fn preempt(schedulers: &[Scheduler]) {
    let current = schedulers.iter().map(|scheduler| scheduler.current.load(Ordering::SeqCst));
    for current in current.filter(|current| !current.is_null()) {
        // SAFETY: the memory of processes is never freed. The scheduler may run another process by now, which then yields early.
        unsafe { request_attention(current, attention::PREEMPT) };
    }
}

/// Reasons to tick that a tick found.
#[derive(Default)]
struct Needs {
    /// Any reason.
    any: bool,
    /// Processes in a run queue.
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
            // A process that runs alone for long has not been asked to yield.
            scheduler.ticks.store(0, Ordering::Relaxed);
            continue;
        }
        let ticks = scheduler.ticks.fetch_add(1, Ordering::Relaxed);
        overdue |= waits && ticks > 0;
        if !current.is_null() {
            // SAFETY: the memory of processes is never freed. The scheduler may run another process by now, which then yields
            // early.
            unsafe { request_attention(current, attention::PREEMPT) };
        }
        if !current.is_null() && ticks >= BLOCKED_TICKS && position < count() {
            blocked += 1;
        }
    }
    let blocked = if queued || due { blocked } else { 0 };
    BLOCKED.store(blocked, Ordering::SeqCst);
    if blocked == 0 {
        // The standby schedulers have to stop.
        preempt(&all[count()..]);
    }
    if blocked > 0 {
        Scheduler::wake_standby();
    }
    if overdue || (due && !running) {
        Scheduler::wake_another();
    }
    Needs { any: queued || (running && next != deadline::NEVER), turns: queued }
}
