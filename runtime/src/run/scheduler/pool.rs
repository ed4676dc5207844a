//! The schedulers: their queues, and waking one for a process that is ready.

use super::{seeded, ticker};
use crate::process::{Priority, Process, ProcessPtr};
use beamc_sync::parking::Parking;
use beamc_sync::run_queue::RunQueue;
use beamc_term::base::clock;
use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU64, AtomicUsize, Ordering};
use std::thread::Thread;

/// Greatest number of schedulers.
const SCHEDULERS_MAX: usize = 1024;

/// The time that a scheduler spends in turns while that is measured: nanoseconds times two, with the lowest bit set during a
/// turn. Then the time of its begin is subtracted, so one read tells the time so far.
#[derive(Default)]
pub(super) struct Busy(AtomicU64);

impl Busy {
    fn change(&self, change: impl Fn(u64) -> u64) {
        // The closure always returns a value.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |word| Some(change(word)));
    }

    /// A turn begins.
    pub(super) fn begin(&self) {
        let now = now();
        self.change(|word| if word & 1 == 0 { word.wrapping_sub(now << 1) | 1 } else { word });
    }

    /// The turn has ended, if its begin was noted.
    pub(super) fn end(&self) {
        if self.0.load(Ordering::Relaxed) & 1 != 0 {
            let now = now();
            self.change(|word| if word & 1 != 0 { (word & !1).wrapping_add(now << 1) } else { word });
        }
    }

    /// Measuring begins, possibly during a turn.
    fn restart(&self, runs: bool) {
        let word = if runs { 0_u64.wrapping_sub(now() << 1) | 1 } else { 0 };
        self.0.store(word, Ordering::Relaxed);
    }

    fn so_far(&self) -> u64 {
        let word = self.0.load(Ordering::Relaxed);
        let since = if word & 1 != 0 { now() << 1 } else { 0 };
        (word & !1).wrapping_add(since) >> 1
    }
}

fn now() -> u64 {
    clock::since_start().unsigned_abs()
}

/// A thread that runs processes, with its queue. See the header of `scheduler`.
pub(super) struct Scheduler {
    pub(super) queue: RunQueue<Queued>,
    pub(super) parking: Parking,
    pub(super) thread: OnceLock<Thread>,
    /// The process that runs, or null.
    pub(super) current: AtomicPtr<Process>,
    /// Ticks since that process began its turn.
    pub(super) ticks: AtomicU64,
    /// Number of turns so far.
    pub(super) turns: AtomicU64,
    pub(super) busy: Busy,
}

/// The work of a scheduler.
pub struct Load {
    /// Number of processes in its queue.
    pub queued: usize,
    /// Whether it runs a process.
    pub runs: bool,
    /// Number of turns so far.
    pub turns: u64,
    /// The time spent in turns since measuring began, in nanoseconds.
    pub busy: u64,
}

/// A process in a queue.
pub(super) struct Queued(pub(super) ProcessPtr);

// SAFETY: no thread uses a process that is in a queue (rule 1).
unsafe impl Send for Queued {}

/// The loop of each scheduler thread. `worker` sets it, because an import of `worker` here would be a cycle.
static WORK: OnceLock<fn(&'static Scheduler) -> !> = OnceLock::new();
pub(super) static SCHEDULERS: OnceLock<Box<[Scheduler]>> = OnceLock::new();
/// Schedulers whose threads have been started, without the standby ones.
static STARTED: AtomicUsize = AtomicUsize::new(1);
/// Standby schedulers whose threads have been started.
static STANDBYS: AtomicUsize = AtomicUsize::new(0);
/// Schedulers whose process does not react.
pub(super) static BLOCKED: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    pub(super) static OWN: Cell<Option<&'static Scheduler>> = const { Cell::new(None) };
}

impl Scheduler {
    fn new() -> Self {
        Scheduler {
            queue: RunQueue::new(),
            parking: Parking::new(),
            thread: OnceLock::new(),
            current: AtomicPtr::default(),
            ticks: AtomicU64::new(0),
            turns: AtomicU64::new(0),
            busy: Busy::default(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    /// Puts a process into the queue; returns the new length.
    pub(super) fn push(&self, process: ProcessPtr) -> usize {
        // SAFETY: it is ready and in no queue, so nobody else touches it (rule 1).
        let priority = unsafe { Priority::of(process) };
        self.queue.push(priority as usize, Queued(process))
    }

    pub(super) fn pop(&self) -> Option<ProcessPtr> {
        let next = if seeded::is_on() { self.queue.pop_any(seeded::choose) } else { self.queue.pop() };
        next.map(|queued| queued.0)
    }

    /// Takes half of another queue, at most `most` processes; returns one of them.
    pub(super) fn steal(&self, from: &Scheduler, most: usize) -> Option<ProcessPtr> {
        let mut taken = from.queue.take_half(most).into_iter().map(|queued| queued.0);
        let first = taken.next();
        if taken.len() > 0 {
            taken.for_each(|process| {
                self.push(process);
            });
            // The ticker may have seen all queues empty meanwhile.
            ticker::ensure();
        }
        first
    }

    /// Wakes the scheduler if it is parked.
    pub(super) fn unpark(&self) -> bool {
        let parked = self.parking.claim();
        if parked && let Some(thread) = self.thread.get() {
            thread.unpark();
        }
        parked
    }

    /// Wakes an idle scheduler, or starts one.
    pub(super) fn wake_another() {
        let Some(all) = SCHEDULERS.get() else { return };
        wake_or_start(&all[..online()], &STARTED);
    }

    /// Wakes or starts a standby scheduler (rule 4), if fewer are at work than schedulers are blocked.
    pub(super) fn wake_standby() {
        let Some(all) = SCHEDULERS.get() else { return };
        let standbys = &all[count()..];
        let at_work = standbys.iter().filter(|standby| !standby.current.load(Ordering::Relaxed).is_null()).count();
        if at_work < BLOCKED.load(Ordering::SeqCst) {
            wake_or_start(standbys, &STANDBYS);
        }
    }

    pub(super) fn start(&'static self) {
        let body = move || {
            beamc_term::base::fault_stack::prepare_thread();
            match WORK.get() {
                Some(work) => work(self),
                None => unreachable!("the thread of `main` runs the loop first"),
            }
        };
        let thread = std::thread::Builder::new().name("scheduler".to_owned()).spawn(body);
        // If no thread can be started, the existing ones do the work.
        drop(thread);
    }
}

/// Wakes one of these schedulers, or starts one more. `started` counts the started ones.
pub(super) fn wake_or_start(schedulers: &'static [Scheduler], started: &AtomicUsize) {
    let count = started.load(Ordering::SeqCst);
    if schedulers.iter().take(count).any(Scheduler::unpark) || count >= schedulers.len() {
        return;
    }
    if started.compare_exchange(count, count + 1, Ordering::SeqCst, Ordering::SeqCst).is_ok() {
        schedulers[count].start();
    }
}

/// All schedulers. The second half are the standby ones.
pub(super) fn all() -> &'static [Scheduler] {
    SCHEDULERS.get_or_init(|| (0..2 * count()).map(|_| Scheduler::new()).collect())
}

/// Number of schedulers: one with a seed, else the value of `BEAMC_SCHEDULERS`, else the number of processors that the program
/// may use.
pub fn count() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| {
        let asked = beamc_term::base::env::settings().schedulers;
        let there = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        if seeded::is_on() { 1 } else { asked.unwrap_or_else(there).clamp(1, SCHEDULERS_MAX) }
    })
}

/// The number that [`set_online`] has set; 0 before.
static ONLINE: AtomicUsize = AtomicUsize::new(0);

/// Number of schedulers that take processes. The others rest.
pub fn online() -> usize {
    match ONLINE.load(Ordering::SeqCst) {
        0 => count(),
        online => online.min(count()),
    }
}

/// Sets the number of schedulers that take processes. It is at least 1.
pub fn set_online(wanted: usize) {
    ONLINE.store(wanted.max(1), Ordering::SeqCst);
    let Some(all) = SCHEDULERS.get() else { return };
    let (working, resting) = all[..count()].split_at(online());
    ticker::preempt(resting);
    for scheduler in working {
        scheduler.unpark();
    }
    Scheduler::wake_another();
}

/// The work of the schedulers, without the standby ones.
pub fn loads() -> Vec<Load> {
    let load = |scheduler: &Scheduler| Load {
        queued: scheduler.queue.len(),
        runs: !scheduler.current.load(Ordering::Relaxed).is_null(),
        turns: scheduler.turns.load(Ordering::Relaxed),
        busy: scheduler.busy.so_far(),
    };
    all()[..count()].iter().map(load).collect()
}

/// Whether the time of turns is measured.
pub(super) static MEASURES: AtomicBool = AtomicBool::new(false);

/// Whether the time of turns is measured.
pub fn measures() -> bool {
    MEASURES.load(Ordering::SeqCst)
}

/// Begins to measure the time of turns anew, or ends it.
pub fn measure(wanted: bool) {
    MEASURES.store(wanted, Ordering::SeqCst);
    for scheduler in all().iter().filter(|_| wanted) {
        scheduler.busy.restart(!scheduler.current.load(Ordering::Relaxed).is_null());
    }
}

/// Number of processes that wait for a scheduler.
pub fn queued() -> usize {
    SCHEDULERS.get().map_or(0, |all| all.iter().map(|scheduler| scheduler.queue.len()).sum())
}

/// Puts a ready process into a run queue (rule 2).
pub fn ready(process: ProcessPtr) {
    match OWN.get() {
        Some(own) => {
            if own.push(process) > 1 {
                Scheduler::wake_another();
            }
            ticker::ensure();
        }
        None => {
            let first = &all()[0];
            first.push(process);
            if first.thread.get().is_none() {
                // Before `run`, which makes this thread scheduler 0.
                return;
            }
            if !first.unpark() {
                Scheduler::wake_another();
            }
            ticker::ensure();
        }
    }
}

/// Sets the loop of scheduler threads.
pub(super) fn start_with(work: fn(&'static Scheduler) -> !) {
    // Each call passes the same loop.
    let _ = WORK.set(work);
}
