//! The loop of a scheduler: takes processes, runs a turn of each, and parks without work.

use super::pool::{BLOCKED, MEASURES, OWN, Queued, Scheduler, all, count, online, start_with};
use super::{fire, ticker};
use crate::process::{Priority, Process, ProcessPtr, deadline, reductions, slot};
use crate::run::lifecycle::SliceResult;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Time without work after which spare memory is freed.
const IDLE: Duration = Duration::from_millis(50);
/// Greatest number of processes that are stolen at once.
const STEAL_MAX: usize = 64;

impl Scheduler {
    /// Passes the queue of a scheduler that stops to the others. A scheduler whose process never waits, and whose own
    /// queue is empty, would not steal it.
    fn hand_over(&self, all: &[Scheduler]) {
        let mut others = all[..online()].iter().cycle();
        while let Some(process) = self.pop() {
            let Some(other) = others.next() else { return };
            other.push(process);
            if !other.unpark() {
                Scheduler::wake_another();
            }
            ticker::ensure();
        }
    }

    /// Parks until there is work or a timer is due (rule 3). One that rests parks until it is needed.
    fn park(&self, all: &[Scheduler], rests: bool) {
        self.parking.announce();
        self.busy.end();
        if rests {
            self.hand_over(all);
            // A timer that its last process set may be the next one.
            all[0].unpark();
            std::thread::park();
        } else if all.iter().all(|scheduler| scheduler.queue.is_empty_for_sure()) {
            let left = match deadline::next() {
                deadline::NEVER => Duration::MAX,
                deadline => Duration::from_nanos(deadline.saturating_sub(deadline::now())),
            };
            if left > IDLE && !beamc_term::heap::is_tidy() {
                std::thread::park_timeout(IDLE);
                if self.parking.is_parked() {
                    beamc_term::heap::tidy();
                }
            } else if left == Duration::MAX {
                std::thread::park();
            } else if !left.is_zero() {
                std::thread::park_timeout(left);
            }
        }
        self.parking.end();
        reductions::pause_ended();
    }

    /// Runs processes forever.
    fn run(&'static self) -> ! {
        OWN.set(Some(self));
        let _ = self.thread.set(std::thread::current());
        let all = all();
        let position = all.iter().position(|scheduler| std::ptr::eq(scheduler, self)).unwrap_or(0);
        let standby = position >= count();
        let most = if standby { 1 } else { STEAL_MAX };
        loop {
            fire::fire();
            let rests = if standby { BLOCKED.load(Ordering::SeqCst) == 0 } else { position >= online() };
            if rests {
                self.park(all, true);
                continue;
            }
            let others = || all[position + 1..].iter().chain(&all[..position]);
            match self.pop().or_else(|| others().find_map(|other| self.steal(other, most))) {
                Some(process) => self.execute(process),
                // A standby scheduler without work does not wait for timers.
                None => self.park(all, standby),
            }
        }
    }

    /// Runs a process until it waits, ends, or its turn is over.
    fn execute(&self, process: ProcessPtr) {
        self.ticks.store(0, Ordering::Relaxed);
        self.turns.store(self.turns.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
        if MEASURES.load(Ordering::Relaxed) {
            self.busy.begin();
        }
        self.current.store(process.as_ptr(), Ordering::Release);
        // SAFETY: it came out of a queue, so no other thread uses it (rule 1).
        let (pid, step) = unsafe { Process::run(process) };
        self.current.store(std::ptr::null_mut(), Ordering::Release);
        self.busy.end();
        match step {
            SliceResult::Yielded => {
                slot::yielded(pid);
                // SAFETY: as above.
                let priority = unsafe { Priority::of(process) };
                self.queue.push_spent(priority as usize, Queued(process));
            }
            SliceResult::Waits => {
                if !slot::park_if_idle(pid) {
                    self.push(process);
                }
            }
            SliceResult::Ended => {}
        }
    }
}

/// Makes the calling thread scheduler 0.
pub fn run() -> ! {
    start_with(Scheduler::run);
    all()[0].run()
}
