//! Reductions: a measure of the work of a process. beamc does not count calls, so time stands for them.
//!
//! # Rules
//! 1. The time of a turn counts for the process that ran. A thread reads the clock once per turn: at its end.
//! 2. A turn in which a waiting process only handles signals does not count, so a process that waits keeps its reductions even
//!    if others ask for them.

use crate::arch::ticks;
use std::cell::Cell;

/// Ticks for one reduction, as a power of two: about a microsecond.
const SHIFT: u32 = 11;

/// Greatest number of reductions that `bump_reductions/1` counts: those of a turn on OTP.
const BUMP_MAX: u64 = 4000;

thread_local! {
    /// When the last turn on this thread ended.
    static ENDED: Cell<u64> = const { Cell::new(0) };
}

/// The reductions of a process.
#[derive(Default)]
pub struct Reductions {
    ticks: Cell<u64>,
    /// Whether the current turn has only handled signals so far. Rule 2.
    only_signals: Cell<bool>,
}

impl Reductions {
    /// The turn ends without other work than signals.
    pub fn only_signals(&self) {
        self.only_signals.set(true);
    }

    /// The turn goes on with the program.
    pub fn works(&self) {
        self.only_signals.set(false);
    }

    /// A turn has ended. Rule 1.
    pub fn turn_ended(&self) {
        let now = ticks();
        let since = now.saturating_sub(ENDED.replace(now));
        if !self.only_signals.replace(false) {
            self.ticks.set(self.ticks.get().wrapping_add(since));
        }
    }

    /// Counts more reductions.
    pub fn bump(&self, count: u64) {
        self.ticks.set(self.ticks.get().wrapping_add(count.min(BUMP_MAX) << SHIFT));
    }

    /// The reductions so far, with those of the current turn if the process does not wait.
    pub fn so_far(&self, waits: bool) -> u64 {
        let turn = if waits { 0 } else { ticks().saturating_sub(ENDED.get()) };
        self.ticks.get().wrapping_add(turn) >> SHIFT
    }
}

/// The thread begins to work after a pause.
pub fn pause_ended() {
    ENDED.set(ticks());
}
