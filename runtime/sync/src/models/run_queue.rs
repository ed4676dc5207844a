//! Schedulers that take items from their own queue and from each other's, and park. No item is lost or run twice, and no
//! scheduler sleeps while there is work.

use super::check;
use crate::parking::Parking;
use crate::primitives::AtomicUsize;
use crate::run_queue::RunQueue;
use loom::sync::Arc;
use loom::thread::{self, Thread};
use std::sync::Mutex;
use std::sync::atomic::Ordering;

const NORMAL: usize = 2;

struct Scheduler {
    queue: RunQueue<usize>,
    parking: Parking,
    /// Set before the scheduler parks. The lock is not part of the model.
    thread: Mutex<Option<Thread>>,
}

struct Schedulers {
    all: Vec<Scheduler>,
    /// Items that are still to be run.
    left: AtomicUsize,
}

impl Schedulers {
    fn new(count: usize, items: usize) -> Arc<Self> {
        let scheduler = || Scheduler { queue: RunQueue::new(), parking: Parking::new(), thread: Mutex::default() };
        Arc::new(Schedulers { all: (0..count).map(|_| scheduler()).collect(), left: AtomicUsize::new(items) })
    }

    /// Wakes a parked scheduler.
    fn rouse(&self) -> bool {
        self.all.iter().any(|scheduler| {
            let claimed = scheduler.parking.claim();
            if claimed && let Some(thread) = &*scheduler.thread.lock().expect("no panic under it") {
                thread.unpark();
            }
            claimed
        })
    }

    fn done(&self) -> bool {
        // The last check before parking, as for the queues.
        self.left.fetch_add(0, Ordering::SeqCst) == 0
    }

    /// Runs items until none is left. An item's value is the number of items that it pushes.
    fn run(&self, own: usize) -> usize {
        let me = &self.all[own];
        *me.thread.lock().expect("no panic under it") = Some(thread::current());
        let mut ran = 0;
        while !self.done() {
            let steal = || {
                let from = &self.all[1 - own].queue;
                let mut taken = from.take_half(64).into_iter();
                let first = taken.next();
                taken.for_each(|item| {
                    me.queue.push(NORMAL, item);
                });
                first
            };
            match me.queue.pop().or_else(steal) {
                Some(more) => {
                    ran += 1;
                    for _ in 0..more {
                        // Rule 2 of the runtime's `run::scheduler`: the only item of its own queue wakes no other scheduler.
                        if me.queue.push(NORMAL, 0) > 1 {
                            self.rouse();
                        }
                    }
                    if self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
                        while self.rouse() {}
                    }
                }
                None => {
                    me.parking.announce();
                    if self.all.iter().all(|scheduler| scheduler.queue.is_empty_for_sure()) && !self.done() {
                        thread::park();
                    }
                    me.parking.end();
                }
            }
        }
        ran
    }
}

#[test]
fn work_from_outside_is_run_and_nobody_sleeps_over_it() {
    check(|| {
        let schedulers = Schedulers::new(2, 1);
        let other = {
            let schedulers = schedulers.clone();
            thread::spawn(move || schedulers.run(1))
        };
        // As `ready` does on a thread that is not a scheduler.
        let outside = {
            let schedulers = schedulers.clone();
            thread::spawn(move || {
                schedulers.all[0].queue.push(NORMAL, 0);
                schedulers.rouse();
            })
        };
        let ran = schedulers.run(0) + other.join().expect("it ends");
        outside.join().expect("it ends");
        assert_eq!(ran, 1);
    });
}

#[test]
fn work_made_by_work_is_shared_and_run_once() {
    check(|| {
        let schedulers = Schedulers::new(2, 3);
        schedulers.all[0].queue.push(NORMAL, 2);
        let other = {
            let schedulers = schedulers.clone();
            thread::spawn(move || schedulers.run(1))
        };
        let ran = schedulers.run(0) + other.join().expect("it ends");
        assert_eq!(ran, 3);
        assert!(schedulers.all.iter().all(|scheduler| scheduler.queue.is_empty_for_sure()));
    });
}
