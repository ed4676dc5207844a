//! Process slots: the part of a process that other threads may access, with its inbox, run state and end. `P` is the handle of
//! a process, `S` a signal.
//!
//! # Rules
//! 1. Signals enter the inbox under the slot's lock, which [`Slot::close`] takes as well. A signal either is in the inbox when
//!    the process ends, or its sender learns that the process does not exist.
//! 2. The sender that changes `Waiting` to `Ready` enqueues the process, so it is in at most one run queue.
//! 3. Only the scheduler of a process makes it wait: once its state is saved, with an empty inbox, and if no timer has woken it
//!    since its turn began.
//! 4. An urgent signal to a running process interrupts it, under the lock. Otherwise the process learns of it when its turn
//!    begins. A process drops earlier requests before it announces that its turn begins.
//! 5. If the process does not run and its inbox is empty, a message may bypass the inbox, under the lock ([`Slot::deliver`]).
//! 6. A generation is one life of the slot. Signals for another generation find no process.

use crate::primitives::{AtomicBool, Mutex, MutexGuard, lock};
use std::sync::atomic::Ordering;

/// Capacity that an empty inbox keeps, in signals.
const INBOX_KEPT: usize = 64;

/// Stage in the life of a process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    Free,
    Alive,
    Ending,
}

/// Run state of a process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Run {
    /// It waits for a signal.
    Waiting,
    /// It is in a run queue, or on its way there.
    Ready,
    /// A scheduler runs it.
    Running,
}

/// Result of sending a signal.
#[derive(Debug)]
pub enum Sent<P, S> {
    /// It is in the inbox.
    There,
    /// It is in the inbox, and the process has become ready: the caller hands the process to a scheduler.
    Ready(P),
    /// There is no such process.
    Nobody(S),
}

/// Result of delivering a message past the inbox.
#[derive(Debug)]
pub enum Delivered<P> {
    /// The process has it.
    There,
    /// The process has it and has become ready: the caller hands the process to a scheduler.
    Ready(P),
    /// Not delivered: the process runs, its inbox has signals, or `give` refused.
    No,
    /// There is no such process.
    Nobody,
}

struct Inner<P, S> {
    generation: u64,
    phase: Phase,
    run: Run,
    /// Whether a timer has woken the process during its turn, so that it must not wait.
    woken: bool,
    /// Whether the inbox has an urgent signal.
    urgent: bool,
    process: Option<P>,
    inbox: Vec<S>,
}

/// See the module's header.
pub struct Slot<P, S> {
    inner: Mutex<Inner<P, S>>,
    /// Whether the inbox has signals; changed under the lock.
    filled: AtomicBool,
}

impl<P: Copy, S> Default for Slot<P, S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<P: Copy, S> Slot<P, S> {
    /// A slot without a process.
    pub fn new() -> Self {
        let inner = Inner {
            generation: 0,
            phase: Phase::Free,
            run: Run::Waiting,
            woken: false,
            urgent: false,
            process: None,
            inbox: Vec::new(),
        };
        Slot { inner: Mutex::new(inner), filled: AtomicBool::new(false) }
    }

    fn living(&self, generation: u64) -> Option<MutexGuard<'_, Inner<P, S>>> {
        let inner = lock(&self.inner);
        (inner.generation == generation && inner.phase == Phase::Alive).then_some(inner)
    }

    /// The generation of the slot's process, or of its next one.
    pub fn generation(&self) -> u64 {
        lock(&self.inner).generation
    }

    /// The generation of the living process, if there is one.
    pub fn living_generation(&self) -> Option<u64> {
        let inner = lock(&self.inner);
        (inner.phase == Phase::Alive).then_some(inner.generation)
    }

    /// Creates the process. It is ready: the caller hands it to a scheduler.
    pub fn open(&self, process: P) {
        let mut inner = lock(&self.inner);
        inner.phase = Phase::Alive;
        inner.run = Run::Ready;
        inner.process = Some(process);
    }

    /// Puts a signal into the inbox. If it is urgent and the process runs, `ask` interrupts the process, under the lock (rule
    /// 4).
    #[inline]
    pub fn post(&self, generation: u64, signal: S, urgent: bool, ask: impl FnOnce(P)) -> Sent<P, S> {
        let Some(mut inner) = self.living(generation) else { return Sent::Nobody(signal) };
        inner.inbox.push(signal);
        self.filled.store(true, Ordering::Release);
        inner.urgent |= urgent;
        match inner.run {
            Run::Waiting => {
                inner.run = Run::Ready;
                inner.process.map_or(Sent::There, Sent::Ready)
            }
            Run::Running if urgent => {
                if let Some(process) = inner.process {
                    ask(process);
                }
                Sent::There
            }
            Run::Running | Run::Ready => Sent::There,
        }
    }

    /// Lets `give` hand a message to the process, which no other thread accesses meanwhile (rule 5). `give` returns false to
    /// refuse.
    #[inline]
    pub fn deliver(&self, generation: u64, give: impl FnOnce(P) -> bool) -> Delivered<P> {
        let Some(mut inner) = self.living(generation) else { return Delivered::Nobody };
        if inner.run == Run::Running || !inner.inbox.is_empty() {
            return Delivered::No;
        }
        let Some(process) = inner.process else { return Delivered::No };
        if !give(process) {
            return Delivered::No;
        }
        match std::mem::replace(&mut inner.run, Run::Ready) {
            Run::Waiting => Delivered::Ready(process),
            Run::Running | Run::Ready => Delivered::There,
        }
    }

    /// Calls `ask`, under the lock, if a scheduler runs the process.
    pub fn if_running(&self, generation: u64, ask: impl FnOnce(P)) {
        if let Some(inner) = self.living(generation)
            && inner.run == Run::Running
            && let Some(process) = inner.process
        {
            ask(process);
        }
    }

    /// Whether the inbox has signals. A signal that arrives at the same time may be missed.
    #[inline]
    pub fn has_signals(&self) -> bool {
        self.filled.load(Ordering::Acquire)
    }

    /// Makes the process ready if it waits, as a signal does.
    pub fn wake(&self, generation: u64) -> Option<P> {
        let mut inner = self.living(generation)?;
        if inner.run != Run::Waiting {
            inner.woken = inner.run == Run::Running;
            return None;
        }
        inner.run = Run::Ready;
        inner.process
    }

    /// A scheduler begins to run the process. Returns whether the process must handle its signals first. Rule 4.
    pub fn begin(&self, generation: u64) -> bool {
        let Some(mut inner) = self.living(generation) else { return false };
        inner.run = Run::Running;
        inner.urgent
    }

    /// Takes all signals out of the inbox. `into` is empty and becomes the inbox.
    pub fn fetch(&self, generation: u64, into: &mut Vec<S>) {
        if let Some(mut inner) = self.living(generation) {
            std::mem::swap(&mut inner.inbox, into);
            self.filled.store(false, Ordering::Relaxed);
            inner.urgent = false;
        }
    }

    /// Makes a process without work wait; false if signals have arrived, and then it is ready. Rule 3.
    pub fn park_if_idle(&self, generation: u64) -> bool {
        let Some(mut inner) = self.living(generation) else { return true };
        let waits = inner.inbox.is_empty() && !std::mem::take(&mut inner.woken);
        if waits && inner.inbox.capacity() > INBOX_KEPT {
            inner.inbox = Vec::new();
        }
        inner.run = if waits { Run::Waiting } else { Run::Ready };
        waits
    }

    /// A running process is about to return to a run queue.
    pub fn yielded(&self, generation: u64) {
        if let Some(mut inner) = self.living(generation) {
            inner.run = Run::Ready;
        }
    }

    /// Ends the life of the process: it accepts no more signals. Returns those in the inbox. Rule 1.
    pub fn close(&self, generation: u64) -> Vec<S> {
        let Some(mut inner) = self.living(generation) else { return Vec::new() };
        inner.phase = Phase::Ending;
        self.filled.store(false, Ordering::Relaxed);
        inner.process = None;
        inner.woken = false;
        inner.urgent = false;
        std::mem::take(&mut inner.inbox)
    }

    /// Frees the slot. `after` computes the next generation from the one that ends.
    pub fn free(&self, after: impl FnOnce(u64) -> u64) {
        let mut inner = lock(&self.inner);
        inner.generation = after(inner.generation);
        inner.phase = Phase::Free;
    }

    /// Whether the process is alive.
    pub fn is_alive(&self, generation: u64) -> bool {
        self.living(generation).is_some()
    }

    /// Run state of the process; `None` if it is not alive.
    pub fn run_state(&self, generation: u64) -> Option<Run> {
        self.living(generation).map(|inner| inner.run)
    }
}
