//! The loop of a scheduler: takes processes, gives each its turn, parks when there is none.

use super::pool::{BLOCKED, OWN, Queued, Scheduler, all, count, start_with};
use super::{fire, ticker};
use crate::process::{Priority, Process, ProcessPtr, deadline, slot};
use crate::run::lifecycle::SliceResult;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Time without work after which memory kept back for it is given up.
const IDLE: Duration = Duration::from_millis(50);
/// Processes taken from another queue at once, at most.
const STEAL_MAX: usize = 64;

impl Scheduler {
    /// A standby one stops: what is in its queue goes to the others'. They would not look for it here while each runs a process
    /// that never waits, with nothing in its own queue.
    fn hand_over(&self, all: &[Scheduler]) {
        let mut others = all[..count()].iter().cycle();
        while let Some(process) = self.pop() {
            let Some(other) = others.next() else { return };
            other.push(process);
            if !other.unpark() {
                Scheduler::wake_another();
            }
            ticker::ensure();
        }
    }

    /// Nothing to do: waits for work or for the next timer. Rule 3.
    fn park(&self, all: &[Scheduler], standby: bool) {
        self.parking.announce();
        if standby {
            self.hand_over(all);
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
    }

    /// Runs processes for ever.
    fn run(&'static self) -> ! {
        OWN.set(Some(self));
        let _ = self.thread.set(std::thread::current());
        let all = all();
        let position = all.iter().position(|scheduler| std::ptr::eq(scheduler, self)).unwrap_or(0);
        let standby = position >= count();
        let most = if standby { 1 } else { STEAL_MAX };
        loop {
            fire::fire();
            if standby && BLOCKED.load(Ordering::SeqCst) == 0 {
                self.park(all, true);
                continue;
            }
            let others = || all[position + 1..].iter().chain(&all[..position]);
            match self.pop().or_else(|| others().find_map(|other| self.steal(other, most))) {
                Some(process) => self.execute(process),
                None => self.park(all, standby),
            }
        }
    }

    /// Runs a process until it waits, has had its turn, or ends.
    fn execute(&self, process: ProcessPtr) {
        self.ticks.store(0, Ordering::Relaxed);
        self.current.store(process.as_ptr(), Ordering::Release);
        // SAFETY: it came out of a queue, so nobody else touches it (rule 1).
        let (pid, step) = unsafe { Process::run(process) };
        self.current.store(std::ptr::null_mut(), Ordering::Release);
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

/// The calling thread becomes scheduler 0.
pub fn run() -> ! {
    start_with(Scheduler::run);
    all()[0].run()
}
