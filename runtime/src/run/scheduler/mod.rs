//! Schedulers: threads that run processes, one at a time each.
//!
//! # Shape
//! The thread of `main` is scheduler 0; others are started when there is work for them, up to one for each processor that the
//! program may use. Each has a run queue with four priorities; one without work takes from the others', and is parked when
//! they have none.
//!
//! # Rules
//! 1. A process in a queue belongs to the queue: nobody else touches it. It is put there by who made it ready (`slot`,
//!    rule 2).
//! 2. Work made ready by a process stays with its scheduler, unless more than one waits there: two processes that talk
//!    to each other by turns are faster on one processor. The ticker sees to it that nobody waits for long.
//! 3. A scheduler parks and is woken as `beamc_sync::parking` says: who puts something into a queue sees it parked, or it sees what
//!    is in the queue.
//! 4. A native, or a collection, may run long without a look at anything. When one does while others wait, a spare scheduler
//!    takes over for as long as that lasts: there are never more schedulers at work on Erlang code than there are to be, and
//!    no native keeps the rest of the program waiting. It takes one process at a time, and when it stops, those that
//!    are in its queue go to the others'.
//! 5. `max` and `high` go first; `low` gets one turn for so many of `normal`; who computes goes behind who is woken
//!    (`beamc_sync::run_queue`).

mod fire;
pub mod seeded;
pub mod ticker;
pub mod timer;

use crate::process::slot::{self, Held};
use crate::process::{Priority, Process, deadline};
use crate::run::lifecycle::Step;
use beamc_sync::parking::Parking;
use beamc_sync::run_queue::RunQueue;
use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicPtr, AtomicU64, AtomicUsize, Ordering};
use std::thread::Thread;
use std::time::Duration;

/// Processes taken from another queue at once, at most.
const STEAL_MAX: usize = 64;
/// Time without work after which memory kept back for it is given up.
const IDLE: Duration = Duration::from_millis(50);
/// Greatest number of schedulers.
const SCHEDULERS_MAX: usize = 1024;

/// See the module's header.
pub struct Scheduler {
    queue: RunQueue<Queued>,
    parking: Parking,
    thread: OnceLock<Thread>,
    /// The process that runs.
    current: AtomicPtr<Process>,
    /// Ticks since it began.
    ticks: AtomicU64,
}

/// A process in a queue.
struct Queued(Held);

// SAFETY: processes in a queue are touched by nobody else (rule 1).
unsafe impl Send for Queued {}

static SCHEDULERS: OnceLock<Box<[Scheduler]>> = OnceLock::new();
/// Schedulers whose threads have been started, without the spare ones.
static STARTED: AtomicUsize = AtomicUsize::new(1);
/// Spare schedulers whose threads have been started.
static SPARES: AtomicUsize = AtomicUsize::new(0);
/// Schedulers that are kept by something that runs long.
static STUCK: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static OWN: Cell<Option<&'static Scheduler>> = const { Cell::new(None) };
}

impl Scheduler {
    fn new() -> Self {
        Scheduler {
            queue: RunQueue::new(),
            parking: Parking::new(),
            thread: OnceLock::new(),
            current: AtomicPtr::default(),
            ticks: AtomicU64::new(0),
        }
    }

    fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    /// Puts a process into the queue; gives the number of those there now.
    fn push(&self, process: Held) -> usize {
        self.queue.push(Priority::of(process) as usize, Queued(process))
    }

    fn pop(&self) -> Option<Held> {
        let next = if seeded::is_on() { self.queue.pop_any(seeded::choose) } else { self.queue.pop() };
        next.map(|queued| queued.0)
    }

    /// Takes half of what waits in another queue, at most `most`; gives one of them.
    fn steal(&self, from: &Scheduler, most: usize) -> Option<Held> {
        let mut taken = from.queue.take_half(most).into_iter().map(|queued| queued.0);
        let first = taken.next();
        if taken.len() > 0 {
            taken.for_each(|process| {
                self.push(process);
            });
            // It may have seen all queues empty meanwhile.
            ticker::ensure();
        }
        first
    }

    /// Wakes the scheduler if it is parked.
    fn unpark(&self) -> bool {
        let parked = self.parking.claim();
        if parked && let Some(thread) = self.thread.get() {
            thread.unpark();
        }
        parked
    }

    /// Wakes a scheduler that has nothing to do, or starts one.
    fn rouse_another() {
        let Some(all) = SCHEDULERS.get() else { return };
        rouse(&all[..count()], &STARTED);
    }

    /// The same of the spare ones (rule 4), if fewer are at work than schedulers are stuck.
    fn rouse_spare() {
        let Some(all) = SCHEDULERS.get() else { return };
        let spares = &all[count()..];
        let at_work = spares.iter().filter(|spare| !spare.current.load(Ordering::Relaxed).is_null()).count();
        if at_work < STUCK.load(Ordering::SeqCst) {
            rouse(spares, &SPARES);
        }
    }

    fn start(&'static self) {
        let body = move || {
            crate::base::fault_stack::prepare_thread();
            self.run()
        };
        let thread = std::thread::Builder::new().name("scheduler".to_owned()).spawn(body);
        // Those that there are do the work when there is no other thread to be had.
        drop(thread);
    }

    /// A spare one stops: what is in its queue goes to the others'. They would not look for it here while each runs a process
    /// that never waits, with nothing in its own queue.
    fn hand_over(&self, all: &[Scheduler]) {
        let mut others = all[..count()].iter().cycle();
        while let Some(process) = self.pop() {
            let Some(other) = others.next() else { return };
            other.push(process);
            if !other.unpark() {
                Scheduler::rouse_another();
            }
            ticker::ensure();
        }
    }

    /// Nothing to do: waits for work or for the next timer. Rule 3.
    fn park(&self, all: &[Scheduler], spare: bool) {
        self.parking.announce();
        if spare {
            self.hand_over(all);
            std::thread::park();
        } else if all.iter().all(|scheduler| scheduler.queue.is_empty_for_sure()) {
            let left = match deadline::next() {
                deadline::NEVER => Duration::MAX,
                deadline => Duration::from_nanos(deadline.saturating_sub(deadline::now())),
            };
            if left > IDLE && !crate::heap::is_tidy() {
                std::thread::park_timeout(IDLE);
                if self.parking.is_parked() {
                    crate::heap::tidy();
                }
            } else if left == Duration::MAX {
                std::thread::park();
            } else if !left.is_zero() {
                std::thread::park_timeout(left);
            }
        }
        self.parking.end();
    }

    /// Runs processes for ever.
    fn run(&'static self) -> ! {
        OWN.set(Some(self));
        let _ = self.thread.set(std::thread::current());
        let all = all();
        let position = all.iter().position(|scheduler| std::ptr::eq(scheduler, self)).unwrap_or(0);
        let spare = position >= count();
        let most = if spare { 1 } else { STEAL_MAX };
        loop {
            fire::fire();
            if spare && STUCK.load(Ordering::SeqCst) == 0 {
                self.park(all, true);
                continue;
            }
            let others = || all[position + 1..].iter().chain(&all[..position]);
            match self.pop().or_else(|| others().find_map(|other| self.steal(other, most))) {
                Some(process) => self.execute(process),
                None => self.park(all, spare),
            }
        }
    }

    /// Runs a process until it waits, has had its turn, or ends.
    fn execute(&self, process: Held) {
        self.ticks.store(0, Ordering::Relaxed);
        self.current.store(process.as_ptr(), Ordering::Release);
        // SAFETY: it came out of a queue, so nobody else touches it (rule 1).
        let (pid, step) = unsafe { Process::run(process) };
        self.current.store(std::ptr::null_mut(), Ordering::Release);
        match step {
            Step::Yielded => {
                slot::yielded(pid);
                self.queue.push_spent(Priority::of(process) as usize, Queued(process));
            }
            Step::Waits => {
                if !slot::settle(pid) {
                    self.push(process);
                }
            }
            Step::Ended => {}
        }
    }
}

/// Wakes one of these schedulers, or starts one more; `started` says how many have been.
fn rouse(schedulers: &'static [Scheduler], started: &AtomicUsize) {
    let count = started.load(Ordering::SeqCst);
    if schedulers[..count].iter().any(Scheduler::unpark) || count == schedulers.len() {
        return;
    }
    if started.compare_exchange(count, count + 1, Ordering::SeqCst, Ordering::SeqCst).is_ok() {
        schedulers[count].start();
    }
}

/// The schedulers, the spare ones last: as many as there are others.
fn all() -> &'static [Scheduler] {
    SCHEDULERS.get_or_init(|| (0..2 * count()).map(|_| Scheduler::new()).collect())
}

/// Number of schedulers: one with a seed, else what `BEAMC_SCHEDULERS` says, else the processors that the program may use.
pub fn count() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| {
        let asked = crate::base::env::settings().schedulers;
        let there = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        if seeded::is_on() { 1 } else { asked.unwrap_or_else(there).clamp(1, SCHEDULERS_MAX) }
    })
}

/// Number of processes that wait for a scheduler.
pub fn queued() -> usize {
    SCHEDULERS.get().map_or(0, |all| all.iter().map(|scheduler| scheduler.queue.len()).sum())
}

/// Hands a process that has become ready to a scheduler. Rule 2.
pub fn ready(process: Held) {
    match OWN.get() {
        Some(own) => {
            if own.push(process) > 1 {
                Scheduler::rouse_another();
            }
            ticker::ensure();
        }
        None => {
            let first = &all()[0];
            first.push(process);
            if first.thread.get().is_none() {
                // Before `run`: this thread is to be scheduler 0.
                return;
            }
            if !first.unpark() {
                Scheduler::rouse_another();
            }
            ticker::ensure();
        }
    }
}

/// The calling thread becomes scheduler 0.
pub fn run() -> ! {
    all()[0].run()
}
