//! Where the outside world meets a process: its inbox, what it does as its scheduler sees it, and its end. `P` is how the process
//! is held, `S` a signal.
//!
//! # Rules
//! 1. Signals go to the inbox under the slot's lock, which [`Slot::close`] takes as well: a signal either is in the inbox
//!    when the process ends, or its sender hears that there is nobody.
//! 2. Who finds a process waiting when a signal comes makes it ready, and only then: a process is in at most one run queue.
//! 3. A process is settled to wait by its scheduler, once all of it is saved, and only with an empty inbox, and not when a
//!    timer has woken it since it began its turn.
//! 4. A signal that the process is to look up for has the process asked if it runs, under the lock; else it hears of it when
//!    it begins its turn. It must have given up what it was asked before it says that it begins.
//! 5. While the process does not run, and its inbox is empty, a message may go past it, under the lock ([`Slot::deliver`]).
//! 6. A generation is one life of the slot: what is meant for another finds nobody.

use crate::primitives::{AtomicBool, Mutex, MutexGuard, lock};
use std::sync::atomic::Ordering;

/// Signals that an empty inbox keeps room for.
const INBOX_KEPT: usize = 64;

/// Where a process is in its life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    Free,
    Alive,
    Ending,
}

/// What a process does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Run {
    /// It waits for a signal.
    Waiting,
    /// It is in a run queue, or on its way there.
    Ready,
    /// A scheduler runs it.
    Running,
}

/// What becomes of a signal.
#[derive(Debug)]
pub enum Sent<P, S> {
    /// It is in the inbox.
    There,
    /// It is in the inbox, and the process has become ready: the caller hands it to a scheduler.
    Ready(P),
    /// There is no such process.
    Nobody(S),
}

/// What becomes of a message that is to go past the inbox.
#[derive(Debug)]
pub enum Delivered<P> {
    /// The process has it.
    There,
    /// The process has it, and has become ready: the caller hands it to a scheduler.
    Ready(P),
    /// The process runs, signals are to be handled first, or `give` did not.
    No,
    /// There is no such process.
    Nobody,
}

struct Inner<P, S> {
    generation: u64,
    phase: Phase,
    run: Run,
    /// Whether it is to be ready again at once: it was woken before it had settled to wait.
    woken: bool,
    /// Whether a signal in the inbox is to make the process look up from its work.
    urgent: bool,
    process: Option<P>,
    inbox: Vec<S>,
}

/// See the module's header.
pub struct Slot<P, S> {
    inner: Mutex<Inner<P, S>>,
    /// Whether there are signals in the inbox; changed under the lock.
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

    /// The generation that the slot is in, or that its next process will be of.
    pub fn generation(&self) -> u64 {
        lock(&self.inner).generation
    }

    /// The generation of the living process, if there is one.
    pub fn living_generation(&self) -> Option<u64> {
        let inner = lock(&self.inner);
        (inner.phase == Phase::Alive).then_some(inner.generation)
    }

    /// A process comes to life. It is ready: the caller hands it to a scheduler.
    pub fn open(&self, process: P) {
        let mut inner = lock(&self.inner);
        inner.phase = Phase::Alive;
        inner.run = Run::Ready;
        inner.process = Some(process);
    }

    /// Puts a signal into the inbox. If it is urgent and the process runs, `ask` asks the process to look up, under the
    /// lock (rule 4).
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

    /// Has `give` hand a message to the process, which nobody else touches meanwhile (rule 5); false from it: it did not.
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

    /// Whether there are signals in the inbox; what comes at the same time may be seen later.
    #[inline]
    pub fn has_signals(&self) -> bool {
        self.filled.load(Ordering::Acquire)
    }

    /// Makes the process ready if it waits, as a signal would.
    pub fn wake(&self, generation: u64) -> Option<P> {
        let mut inner = self.living(generation)?;
        if inner.run != Run::Waiting {
            inner.woken = inner.run == Run::Running;
            return None;
        }
        inner.run = Run::Ready;
        inner.process
    }

    /// A scheduler begins to run the process; whether it is to look at its signals before anything else. Rule 4.
    pub fn begin(&self, generation: u64) -> bool {
        let Some(mut inner) = self.living(generation) else { return false };
        inner.run = Run::Running;
        inner.urgent
    }

    /// Takes all signals out of the inbox; `into`, which is empty, becomes the inbox.
    pub fn fetch(&self, generation: u64, into: &mut Vec<S>) {
        if let Some(mut inner) = self.living(generation) {
            std::mem::swap(&mut inner.inbox, into);
            self.filled.store(false, Ordering::Relaxed);
            inner.urgent = false;
        }
    }

    /// A process that has nothing to do is put to wait; false when signals have come: then it is ready. Rule 3.
    pub fn park_if_idle(&self, generation: u64) -> bool {
        let Some(mut inner) = self.living(generation) else { return true };
        let waits = inner.inbox.is_empty() && !std::mem::take(&mut inner.woken);
        if waits && inner.inbox.capacity() > INBOX_KEPT {
            inner.inbox = Vec::new();
        }
        inner.run = if waits { Run::Waiting } else { Run::Ready };
        waits
    }

    /// A process that runs goes back into a run queue.
    pub fn yielded(&self, generation: u64) {
        if let Some(mut inner) = self.living(generation) {
            inner.run = Run::Ready;
        }
    }

    /// The process takes no signals any more; gives those in the inbox. Rule 1.
    pub fn close(&self, generation: u64) -> Vec<S> {
        let Some(mut inner) = self.living(generation) else { return Vec::new() };
        inner.phase = Phase::Ending;
        self.filled.store(false, Ordering::Relaxed);
        inner.process = None;
        inner.woken = false;
        inner.urgent = false;
        std::mem::take(&mut inner.inbox)
    }

    /// The process is gone: its generation names nobody any more; `after` gives the next.
    pub fn free(&self, after: impl FnOnce(u64) -> u64) {
        let mut inner = lock(&self.inner);
        inner.generation = after(inner.generation);
        inner.phase = Phase::Free;
    }

    /// Whether the process is alive.
    pub fn is_alive(&self, generation: u64) -> bool {
        self.living(generation).is_some()
    }

    /// What the process does; `None` when it is not alive.
    pub fn run_state(&self, generation: u64) -> Option<Run> {
        self.living(generation).map(|inner| inner.run)
    }
}
