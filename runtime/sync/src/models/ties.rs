//! A process that ends while others tie things to it: nothing is left in the table.

use super::check;
use crate::primitives::{Mutex, lock};
use crate::slot::Slot;
use crate::ties::Ties;
use loom::sync::Arc;
use loom::thread;

/// The number of the process, which is its generation as well.
const PROCESS: u64 = 0;

struct Shared {
    slot: Slot<u32, ()>,
    ties: Ties,
    table: Mutex<Vec<u32>>,
}

impl Shared {
    fn add(&self, thing: u32) {
        lock(&self.table).push(thing);
        self.ties.tie(PROCESS);
        if !self.slot.is_alive(PROCESS) {
            self.remove(|there| there == thing);
        }
    }

    fn remove(&self, is_it: impl Fn(u32) -> bool) {
        lock(&self.table).retain(|there| {
            if is_it(*there) {
                self.ties.untie(PROCESS);
            }
            !is_it(*there)
        });
    }

    fn end(&self) {
        self.slot.close(PROCESS);
        if self.ties.has_any(PROCESS) {
            self.remove(|_| true);
        }
    }
}

#[test]
fn nothing_stays_tied_to_a_process_that_has_ended() {
    check(|| {
        let shared = Arc::new(Shared { slot: Slot::new(), ties: Ties::new(), table: Mutex::new(Vec::new()) });
        shared.slot.open(1);
        let adders: Vec<_> = [7, 8]
            .map(|thing| {
                let shared = shared.clone();
                thread::spawn(move || shared.add(thing))
            })
            .into();
        shared.end();
        adders.into_iter().for_each(|adder| adder.join().unwrap());
        assert!(lock(&shared.table).is_empty() && !shared.ties.has_any(PROCESS));
    });
}
