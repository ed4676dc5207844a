//! The turn of a process: checks, collections, and giving up the turn.

use crate::arch;
use crate::process::{ExitCause, Running, YieldReason};
use beamc_abi::atom;
use beamc_abi::process::{HEAD_X, attention};
use beamc_term::heap::{Collect, Term};

impl Running<'_> {
    /// Collects. Afterwards at least `need` words are free, unless the process is killed because its heap is above its limit.
    pub fn collect(&mut self, need: usize, collect: Collect<'_>) {
        let is_new = self.heap().limit_is_new();
        if !is_new && !self.is_within_limit(need) {
            return;
        }
        // Messages outside of the heap may refer to terms that are to be evacuated.
        let all = matches!(collect, Collect::Evacuate(_));
        self.state.mailbox.borrow_mut().move_to_heap(self.heap(), all);
        let used = self.stack_words();
        let (heap, mut roots) = self.heap_and_roots();
        // SAFETY: rule 2 of `running`. Compiled code is at a safepoint, where it holds no other term, and no `Term` that
        // borrows the process outlives the mutable borrow.
        unsafe { heap.collect(need, collect, used, &mut roots) };
        self.shrink_stack();
        if is_new {
            self.is_within_limit(need);
        }
    }

    /// Collects because the program asks for it. A full collection leaves no more room than a new heap has.
    pub fn collect_on_request(&mut self, collect: Collect<'_>) {
        if matches!(collect, Collect::Full) {
            self.heap_and_roots().0.shrink_at_next_gc();
        }
        self.collect(0, collect);
    }

    /// Whether heap and stack are within their limit, or the process goes on nevertheless. If not, it is killed. Garbage
    /// counts: the nursery is small enough for the limit.
    fn is_within_limit(&mut self, need: usize) -> bool {
        let max = self.heap().limits().max;
        if max.words == 0 {
            return true;
        }
        let binaries = || {
            let sizes = self.heap().sizes();
            if max.with_binaries { sizes.off_heap + sizes.old_off_heap } else { 0 }
        };
        let total = self.heap().used_words() + self.stack_words() + need + binaries();
        if total <= max.words {
            return true;
        }
        if max.report {
            crate::run::describe::report_limit(self, total);
        }
        if max.kill {
            self.set_exception(atom::EXIT, Term::atom(atom::KILLED));
            self.leave();
        }
        !max.kill
    }

    /// Libcall `check`: as needed, grows the stack, collects, handles signals, and gives up the turn. Returns whether the
    /// process has to pause.
    pub fn check(&mut self) -> bool {
        while arch::after_return(self.head().sp()) < self.stack().limit() {
            if !self.is_within_limit(0) {
                return false;
            }
            self.grow_stack();
        }
        if self.heap().needs_gc(0) {
            self.collect(0, Collect::AsNeeded);
            if self.state.exit_cause.get() == ExitCause::Killed {
                return false;
            }
        }
        let wanted = self.head().take_attention();
        self.arm();
        if wanted & attention::SIGNALS != 0 && !self.take_signals() {
            return false;
        }
        if self.state.suspended.get() > 0 {
            return self.pause(YieldReason::Waits);
        }
        if wanted & attention::PREEMPT != 0 || self.is_pressed() {
            return self.pause(YieldReason::Yields);
        }
        self.state.yielded_at_check.set(false);
        false
    }

    /// Whether the process gives up its turn at this check without a request: under scheduler stress at each check, with a seed
    /// when the turn is over. It does so only once per check.
    fn is_pressed(&self) -> bool {
        let settings = beamc_term::base::env::settings();
        let pressed = settings.sched_stress || settings.sched_seed.is_some();
        if !pressed || self.state.yielded_at_check.get() {
            return false;
        }
        let gives_up = settings.sched_stress || crate::run::scheduler::seeded::end_turn();
        self.state.yielded_at_check.set(gives_up);
        gives_up
    }

    /// The process has its turn, on a scheduler whose block for X registers from 16 on is at `x_more`.
    ///
    /// # Safety
    /// As [`Head::set_x_more`](crate::process::Head::set_x_more).
    pub(crate) unsafe fn resume(&mut self, x_more: u64) {
        // SAFETY: the caller's promise.
        unsafe { self.head().set_x_more(x_more) };
        for (index, word) in self.state.x_more.take().into_iter().enumerate() {
            // SAFETY: the word that was in this register when the process paused, or was made so by `create`.
            unsafe { self.head().set_x_word(HEAD_X + index, word) };
        }
        if crate::run::scheduler::seeded::is_on() {
            crate::run::scheduler::seeded::begin_turn();
        }
        self.arm();
    }

    /// Libcall `gc`: makes room for `need` words.
    pub fn make_room(&mut self, need: usize) {
        if self.heap().needs_gc(need) {
            self.collect(need, Collect::AsNeeded);
        }
    }

    /// Replaces the stack by a new one that returns to `address`, and shrinks the heap to its live terms.
    pub(crate) fn give_up_memory(&mut self) {
        self.renew_stack();
        // The first collection leaves room for the largest possible result, the second knows the live size.
        for _ in 0..2 {
            self.heap_and_roots().0.shrink_at_next_gc();
            self.collect(0, Collect::Full);
        }
    }
}
