//! Module-local process names: lookup, spawn and exit in every order of their threads.
//!
//! A process is a flag that says whether it is alive. It ends as in the runtime: the flag is cleared, then the slot is
//! released, then other processes are notified.

use super::check;
use crate::pid_name;
use loom::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use loom::sync::{Arc, Mutex};
use loom::thread;

/// The word of the dead pid.
const DEAD: u64 = 0;
/// More processes than a model makes.
const PROCESSES: usize = 5;

/// A name of a module, and the processes of the model, whose words count from 1.
struct World {
    slot: AtomicU64,
    lock: Mutex<()>,
    alive: [AtomicBool; PROCESSES],
    made: AtomicUsize,
    /// Living processes that have the name.
    living: AtomicUsize,
}

impl World {
    fn new() -> Arc<World> {
        let alive = std::array::from_fn(|_| AtomicBool::new(false));
        let (made, living) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Arc::new(World { slot: AtomicU64::new(DEAD), lock: Mutex::new(()), alive, made, living })
    }

    fn is_alive(&self, word: u64) -> bool {
        word != DEAD && self.alive[word as usize].load(Ordering::Acquire)
    }

    /// `pid_name_spawn`: returns the word of the process.
    fn spawn(&self) -> u64 {
        let make = || {
            let word = self.made.fetch_add(1, Ordering::Relaxed) as u64 + 1;
            assert_eq!(self.living.fetch_add(1, Ordering::AcqRel), 0, "two live under one name");
            self.alive[word as usize].store(true, Ordering::Release);
            Ok::<_, ()>((word, word))
        };
        let start = |word| {
            // Only the process itself releases the name, and it has not run yet.
            assert_eq!(self.slot.load(Ordering::Acquire), word, "a process does not see itself");
        };
        pid_name::bind(&self.slot, || self.lock.lock().expect("no panic"), |word| self.is_alive(word), make, start)
            .expect("processes can be made")
    }

    /// Ends the process; those that monitor it are notified afterwards.
    fn end(&self, word: u64) {
        self.living.fetch_sub(1, Ordering::AcqRel);
        self.alive[word as usize].store(false, Ordering::Release);
        pid_name::release(&self.slot, word, DEAD);
        assert_ne!(self.slot.load(Ordering::Acquire), word, "a name outlives its process");
    }
}

#[test]
fn callers_at_the_same_time_get_one_process() {
    check(|| {
        let world = World::new();
        let others: Vec<_> = (0..2)
            .map(|_| {
                let world = Arc::clone(&world);
                thread::spawn(move || world.spawn())
            })
            .collect();
        let own = world.spawn();
        for other in others {
            assert_eq!(other.join().expect("no panic"), own);
        }
        assert_eq!(world.made.load(Ordering::Relaxed), 1);
        assert_eq!(world.slot.load(Ordering::Acquire), own);
    });
}

#[test]
fn a_process_that_ends_leaves_its_successor_alone() {
    check(|| {
        let world = World::new();
        let first = world.spawn();
        let ends = {
            let world = Arc::clone(&world);
            thread::spawn(move || world.end(first))
        };
        let caller = {
            let world = Arc::clone(&world);
            thread::spawn(move || world.spawn())
        };
        let own = world.spawn();
        let other = caller.join().expect("no panic");
        ends.join().expect("no panic");
        // Each got the first process or its successor, and the slot holds the living one.
        for got in [own, other] {
            assert!(got == first || got == first + 1);
        }
        let successor = own.max(other);
        assert_eq!(world.slot.load(Ordering::Acquire), if successor == first { DEAD } else { successor });
        assert_eq!(world.is_alive(successor), successor != first);
    });
}

#[test]
fn who_has_heard_of_the_end_does_not_see_the_name() {
    check(|| {
        let world = World::new();
        let first = world.spawn();
        let told = Arc::new(AtomicBool::new(false));
        let ends = {
            let (world, told) = (Arc::clone(&world), Arc::clone(&told));
            thread::spawn(move || {
                world.end(first);
                told.store(true, Ordering::Release);
            })
        };
        if told.load(Ordering::Acquire) {
            assert_eq!(world.slot.load(Ordering::Acquire), DEAD);
            assert_ne!(world.spawn(), first);
        }
        ends.join().expect("no panic");
    });
}
