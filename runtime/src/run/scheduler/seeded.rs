//! Repeatable schedules: `BEAMC_SCHED_SEED=N`.
//!
//! # Rules
//! 1. There is one scheduler, without a ticker and without standby schedulers. A generator that starts with the seed selects
//!    the next process, and the number of checks of its turn. So a program that depends only on the order in which its
//!    processes run behaves the same each time. Timers still follow the clock.
//! 2. Any of the ready processes with the highest priority may be next.
//! 3. A turn has at least one check. Short turns are the most frequent, because they switch processes at critical points.

use std::cell::Cell;

/// Binary logarithm of the greatest number of checks in a turn.
const TURN_BITS_MAX: u64 = 10;

/// Schedule of a scheduler's thread.
#[derive(Clone, Copy)]
struct Schedule {
    generator: u64,
    /// Checks left in this turn.
    left: u64,
}

thread_local! {
    static SCHEDULE: Cell<Option<Schedule>> = const { Cell::new(None) };
}

/// Whether there is a seed.
#[inline]
pub fn is_on() -> bool {
    beamc_term::base::env::settings().sched_seed.is_some()
}

/// Calls `what` with the schedule of this thread.
fn with<R>(what: impl FnOnce(&mut Schedule) -> R) -> R {
    let begin = || Schedule { generator: beamc_term::base::env::settings().sched_seed.unwrap_or(0), left: 0 };
    let mut schedule = SCHEDULE.get().unwrap_or_else(begin);
    let result = what(&mut schedule);
    SCHEDULE.set(Some(schedule));
    result
}

impl Schedule {
    /// The next number of the generator SplitMix64, which accepts any seed.
    fn next(&mut self) -> u64 {
        self.generator = self.generator.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.generator ^ self.generator >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }
}

/// A number below `count`.
pub fn choose(count: usize) -> usize {
    with(|schedule| (schedule.next() % (count.max(1) as u64)) as usize)
}

/// Begins a turn (rule 3).
pub fn begin_turn() {
    with(|schedule| {
        let bits = schedule.next() % (TURN_BITS_MAX + 1);
        schedule.left = 1 + schedule.next() % (1 << bits);
    });
}

/// Counts a check; returns whether it ends the turn.
pub fn end_turn() -> bool {
    with(|schedule| {
        schedule.left = schedule.left.saturating_sub(1);
        schedule.left == 0
    })
}
