//! Slots: where the outside world meets a process. A pid names a slot and a generation of it.
//!
//! # Shape
//! ```text
//! pid number   [ generation | index: 28 bits ]
//! slot         lock { generation, phase, run state, inbox, process }
//! ```
//! Slots lie in chunks that stay for good, so that a pid can be asked about at any time: of another generation than the
//! slot's, it is that of a process that has ended.
//!
//! # Rules
//! 1. Signals go to the inbox under the slot's lock, which [`close`] takes as well: a signal either is in the inbox when
//!    the process ends, or its sender hears that there is nobody.
//! 2. Who finds a process waiting when a signal comes makes it ready, and only then: a process is in at most one run queue.
//! 3. A process is settled to wait by its scheduler, once all of it is saved, and only with an empty inbox, and not when a timer
//!    has woken it since it began its turn.
//! 4. The pointer to the process is used under the lock only, or by the scheduler that runs it.
//! 5. No other lock is taken under a slot's.
//! 6. An index is used again only when many others have been given back since, so that pids do not come again soon.

use super::{Process, Signal};
use beamc_abi::process::{POISON, attention};
use std::collections::VecDeque;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bits of a pid's number that are the slot's index.
pub const INDEX_BITS: u32 = 28;
/// Slots of a chunk.
const CHUNK: usize = 1 << 10;
/// Greatest number of processes: OTP's default limit.
pub const PROCESSES_MAX: usize = 1 << 20;
/// Index of the first process.
const FIRST: usize = 9;
/// Indices given back before one is used again, unless there are no others (rule 6).
const REST: usize = 1 << 13;
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

/// A process that its scheduler holds, by address.
pub type Held = NonNull<Process>;

struct Inner {
    generation: u64,
    phase: Phase,
    run: Run,
    /// Whether it is to be ready again at once: it was woken before it had settled to wait.
    woken: bool,
    /// Whether a signal in the inbox is to make the process look up from its work.
    urgent: bool,
    process: *mut Process,
    inbox: Vec<Signal>,
}

/// See the module's header.
pub struct Slot(Mutex<Inner>);

// SAFETY: the process pointer is used under the lock or by the process's scheduler (rule 4).
unsafe impl Send for Slot {}
// SAFETY: as above.
unsafe impl Sync for Slot {}

static CHUNKS: [AtomicPtr<Slot>; PROCESSES_MAX * 2 / CHUNK] =
    [const { AtomicPtr::new(std::ptr::null_mut()) }; PROCESSES_MAX * 2 / CHUNK];
static INDICES: Mutex<Indices> = Mutex::new(Indices { next: FIRST, free: VecDeque::new() });
static COUNT: AtomicUsize = AtomicUsize::new(0);

struct Indices {
    next: usize,
    free: VecDeque<u32>,
}

/// Why there is no new process.
#[derive(Debug)]
pub struct TooMany;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn slot(index: usize) -> Option<&'static Slot> {
    let chunk = CHUNKS.get(index / CHUNK)?.load(Ordering::Acquire);
    // SAFETY: chunks are published whole and stay for good.
    (!chunk.is_null()).then(|| unsafe { &*chunk.add(index % CHUNK) })
}

/// The slot of a living process, locked.
fn living(pid: u64) -> Option<MutexGuard<'static, Inner>> {
    let inner = lock(&slot(pid as usize & ((1 << INDEX_BITS) - 1))?.0);
    (inner.generation == pid >> INDEX_BITS && inner.phase == Phase::Alive).then_some(inner)
}

/// A pid of its own for a new process.
///
/// # Errors
/// When there are too many processes.
pub fn allocate() -> Result<u64, TooMany> {
    match COUNT.fetch_add(1, Ordering::Relaxed) {
        PROCESSES_MAX.. => {
            COUNT.fetch_sub(1, Ordering::Relaxed);
            return Err(TooMany);
        }
        1 => crate::heap::share(),
        _ => {}
    }
    let mut indices = lock(&INDICES);
    let fresh = indices.next < PROCESSES_MAX * 2 && indices.free.len() < REST;
    let index = match indices.free.pop_front().filter(|_| !fresh) {
        Some(index) => index as usize,
        None => {
            let index = indices.next;
            indices.next += 1;
            index
        }
    };
    let chunk = &CHUNKS[index / CHUNK];
    if chunk.load(Ordering::Relaxed).is_null() {
        let empty = || {
            let (phase, run) = (Phase::Free, Run::Waiting);
            Slot(Mutex::new(Inner {
                generation: 0,
                phase,
                run,
                woken: false,
                urgent: false,
                process: std::ptr::null_mut(),
                inbox: Vec::new(),
            }))
        };
        let slots: Box<[Slot]> = (0..CHUNK).map(|_| empty()).collect();
        chunk.store(Box::leak(slots).as_mut_ptr(), Ordering::Release);
    }
    drop(indices);
    let generation = slot(index).map_or(0, |slot| lock(&slot.0).generation);
    Ok(generation << INDEX_BITS | index as u64)
}

/// The process with this pid comes to life. It is ready: the caller hands it to a scheduler.
pub fn open(pid: u64, process: Held) {
    if let Some(slot) = slot(pid as usize & ((1 << INDEX_BITS) - 1)) {
        let mut inner = lock(&slot.0);
        inner.phase = Phase::Alive;
        inner.run = Run::Ready;
        inner.process = process.as_ptr();
    }
}

/// What becomes of a signal.
pub enum Sent {
    /// It is in the inbox.
    There,
    /// It is in the inbox, and the process has become ready: the caller hands it to a scheduler.
    Ready(Held),
    /// There is no such process.
    Nobody(Signal),
}

/// Puts a signal into an inbox.
pub fn post(pid: u64, signal: Signal) -> Sent {
    let Some(mut inner) = living(pid) else { return Sent::Nobody(signal) };
    let urgent = signal.is_urgent();
    inner.inbox.push(signal);
    inner.urgent |= urgent;
    match inner.run {
        Run::Waiting => {
            inner.run = Run::Ready;
            NonNull::new(inner.process).map_or(Sent::There, Sent::Ready)
        }
        Run::Running if urgent => {
            // SAFETY: rule 4: under the lock, the process is alive.
            unsafe { poke(inner.process, attention::SIGNALS) };
            Sent::There
        }
        Run::Running | Run::Ready => Sent::There,
    }
}

/// Makes a process ready if it waits, as a signal would.
pub fn wake(pid: u64) -> Option<Held> {
    let mut inner = living(pid)?;
    if inner.run != Run::Waiting {
        inner.woken = inner.run == Run::Running;
        return None;
    }
    inner.run = Run::Ready;
    NonNull::new(inner.process)
}

/// Asks the process at `process` to look up from its work.
///
/// # Safety
/// `process` is or was a process; its memory stays (see `Process::create`).
pub unsafe fn poke(process: *mut Process, bits: u64) {
    let head = process.cast::<beamc_abi::process::ProcessHead>();
    // SAFETY: the head is the first field; both fields are atomic.
    unsafe {
        (*head).attention.fetch_or(bits, Ordering::SeqCst);
        (*head).limit.store(POISON, Ordering::SeqCst);
    }
}

/// Has a process that runs look at its signals and its state at its next check.
pub fn look_up(pid: u64) {
    if let Some(inner) = living(pid)
        && inner.run == Run::Running
    {
        // SAFETY: rule 4: under the lock, the process is alive.
        unsafe { poke(inner.process, attention::SIGNALS) };
    }
}

/// Notes that a scheduler runs the process; whether it is to look at its signals before anything else.
pub fn begin(pid: u64) -> bool {
    let Some(mut inner) = living(pid) else { return false };
    inner.run = Run::Running;
    inner.urgent
}

/// Takes all signals out of the inbox; `into`, which is empty, becomes the inbox.
pub fn fetch(pid: u64, into: &mut Vec<Signal>) {
    if let Some(mut inner) = living(pid) {
        std::mem::swap(&mut inner.inbox, into);
        inner.urgent = false;
    }
}

/// A process that has nothing to do is put to wait; false when signals have come: then it is ready. Rule 3.
pub fn settle(pid: u64) -> bool {
    let Some(mut inner) = living(pid) else { return true };
    let waits = inner.inbox.is_empty() && !std::mem::take(&mut inner.woken);
    if waits && inner.inbox.capacity() > INBOX_KEPT {
        inner.inbox = Vec::new();
    }
    inner.run = if waits { Run::Waiting } else { Run::Ready };
    waits
}

/// A process that runs goes back into a run queue.
pub fn yielded(pid: u64) {
    if let Some(mut inner) = living(pid) {
        inner.run = Run::Ready;
    }
}

/// The process takes no signals any more; gives those in the inbox. Rule 1.
pub fn close(pid: u64) -> Vec<Signal> {
    let Some(mut inner) = living(pid) else { return Vec::new() };
    inner.phase = Phase::Ending;
    inner.process = std::ptr::null_mut();
    inner.woken = false;
    std::mem::take(&mut inner.inbox)
}

/// The process is gone, its pid names nobody any more.
pub fn free(pid: u64) {
    let index = pid as usize & ((1 << INDEX_BITS) - 1);
    if let Some(slot) = slot(index) {
        let mut inner = lock(&slot.0);
        inner.generation += 1;
        inner.phase = Phase::Free;
    }
    lock(&INDICES).free.push_back(index as u32);
    COUNT.fetch_sub(1, Ordering::Relaxed);
}

/// Whether the process is alive.
pub fn is_alive(pid: u64) -> bool {
    living(pid).is_some()
}

/// What the process does; `None` when it is not alive.
pub fn run_state(pid: u64) -> Option<Run> {
    living(pid).map(|inner| inner.run)
}

/// Number of processes.
pub fn count() -> usize {
    COUNT.load(Ordering::Relaxed)
}

/// The pids of all processes, in the order of their indices.
pub fn all() -> Vec<u64> {
    let end = lock(&INDICES).next;
    let pid = |index: usize| {
        let inner = lock(&slot(index)?.0);
        (inner.phase == Phase::Alive).then_some(inner.generation << INDEX_BITS | index as u64)
    };
    (FIRST..end).filter_map(pid).collect()
}
