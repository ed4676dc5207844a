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
//! 1. What may happen to a slot, and in which order, is `beamc_sync::slot`: here is where slots are, and what pids name.
//! 2. The pointer to the process is used under the lock only, or by the scheduler that runs it. While the process does not
//!    run, and its inbox is empty, a message may go past it, to the heap and the mailbox ([`deliver`]).
//! 3. No other lock is taken under a slot's.
//! 4. An index is used again only when many others have been given back since, so that pids do not come again soon.
//! 5. No process gets the dead pid (`beamc_abi::pid`). Where its index is one that slots have, its generation is passed over.

use crate::process::control_block::ProcessPtr;
use crate::process::{Process, Signal};
use beamc_abi::pid::Pid;
use beamc_abi::process::attention;
use beamc_sync::attention::Attention;
pub use beamc_sync::slot::Run;
use std::collections::VecDeque;
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
/// Indices given back before one is used again, unless there are no others (rule 4).
const REST: usize = 1 << 13;

/// What becomes of a signal.
pub type Sent = beamc_sync::slot::Sent<ProcessPtr, Signal>;

/// What becomes of a message that is to go past the inbox.
pub type Delivered = beamc_sync::slot::Delivered<ProcessPtr>;

/// See the module's header.
struct Slot(beamc_sync::slot::Slot<ProcessPtr, Signal>);

// SAFETY: the process pointer is used under the lock or by the process's scheduler (rule 2).
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

/// The pid of a slot's generation.
fn pid_of(generation: u64, index: usize) -> Pid {
    Pid::new(generation << INDEX_BITS | index as u64)
}

/// The slot and the generation that a pid names.
fn named(pid: Pid) -> Option<(&'static beamc_sync::slot::Slot<ProcessPtr, Signal>, u64)> {
    Some((&slot(pid.number() as usize & ((1 << INDEX_BITS) - 1))?.0, pid.number() >> INDEX_BITS))
}

/// A pid of its own for a new process.
///
/// # Errors
/// When there are too many processes.
pub fn allocate() -> Result<Pid, TooMany> {
    match COUNT.fetch_add(1, Ordering::Relaxed) {
        PROCESSES_MAX.. => {
            COUNT.fetch_sub(1, Ordering::Relaxed);
            return Err(TooMany);
        }
        1 => beamc_term::heap::share(),
        _ => {}
    }
    let mut indices = lock(&INDICES);
    let fresh = indices.next < PROCESSES_MAX * 2 && indices.free.len() < REST;
    let index = match if fresh { None } else { indices.free.pop_front() } {
        Some(index) => index as usize,
        None => {
            let index = indices.next;
            indices.next += 1;
            index
        }
    };
    let chunk = &CHUNKS[index / CHUNK];
    if chunk.load(Ordering::Relaxed).is_null() {
        let slots: Box<[Slot]> = (0..CHUNK).map(|_| Slot(beamc_sync::slot::Slot::new())).collect();
        chunk.store(Box::leak(slots).as_mut_ptr(), Ordering::Release);
    }
    drop(indices);
    let generation = slot(index).map_or(0, |slot| slot.0.generation());
    Ok(pid_of(generation, index))
}

/// The process with this pid comes to life. It is ready: the caller hands it to a scheduler.
pub fn open(pid: Pid, process: ProcessPtr) {
    if let Some((slot, _)) = named(pid) {
        slot.open(process);
    }
}

/// Puts a signal into an inbox.
pub fn post(pid: Pid, signal: Signal) -> Sent {
    let Some((slot, generation)) = named(pid) else { return Sent::Nobody(signal) };
    let urgent = signal.is_urgent();
    // SAFETY: rule 2: under the lock, the process is alive.
    slot.post(generation, signal, urgent, |process| unsafe { request_attention(process.as_ptr(), attention::SIGNALS) })
}

/// Has `give` put a message into the mailbox of a process, which is alive, and which nobody else touches meanwhile (rule 2);
/// false from it: it did not.
pub fn deliver(pid: Pid, give: impl FnOnce(ProcessPtr) -> bool) -> Delivered {
    named(pid).map_or(Delivered::Nobody, |(slot, generation)| slot.deliver(generation, give))
}

/// Whether there are signals in the inbox; what comes at the same time may be seen later.
pub fn has_signals(pid: Pid) -> bool {
    named(pid).is_some_and(|(slot, _)| slot.has_signals())
}

/// Makes a process ready if it waits, as a signal would.
pub fn wake(pid: Pid) -> Option<ProcessPtr> {
    named(pid).and_then(|(slot, generation)| slot.wake(generation))
}

/// Asks the process at `process` to look up from its work.
///
/// # Safety
/// `process` is or was a process; its memory stays (see `Process::allocate`).
pub unsafe fn request_attention(process: *mut Process, bits: u64) {
    let head = process.cast::<beamc_abi::process::ProcessHead>();
    // SAFETY: the head is the first field; both fields are atomic.
    unsafe { Attention { limit: &(*head).limit, wanted: &(*head).attention } }.ask(bits);
}

/// Has a process that runs look at its signals and its state at its next check.
pub fn look_up(pid: Pid) {
    if let Some((slot, generation)) = named(pid) {
        // SAFETY: rule 2: under the lock, the process is alive.
        slot.if_running(generation, |process| unsafe { request_attention(process.as_ptr(), attention::SIGNALS) });
    }
}

/// Notes that a scheduler runs the process; whether it is to look at its signals before anything else.
pub fn begin(pid: Pid) -> bool {
    named(pid).is_some_and(|(slot, generation)| slot.begin(generation))
}

/// Takes all signals out of the inbox; `into`, which is empty, becomes the inbox.
pub fn fetch(pid: Pid, into: &mut Vec<Signal>) {
    if let Some((slot, generation)) = named(pid) {
        slot.fetch(generation, into);
    }
}

/// A process that has nothing to do is put to wait; false when signals have come: then it is ready.
pub fn park_if_idle(pid: Pid) -> bool {
    named(pid).is_none_or(|(slot, generation)| slot.park_if_idle(generation))
}

/// A process that runs goes back into a run queue.
pub fn yielded(pid: Pid) {
    if let Some((slot, generation)) = named(pid) {
        slot.yielded(generation);
    }
}

/// The process takes no signals any more; gives those in the inbox.
pub fn close(pid: Pid) -> Vec<Signal> {
    named(pid).map_or_else(Vec::new, |(slot, generation)| slot.close(generation))
}

/// The generation of the slot with this index that comes after another, rule 5.
fn generation_after(generation: u64, index: usize, release: u32) -> u64 {
    let next = generation + 1;
    if pid_of(next, index) == beamc_abi::pid::dead(release) { next + 1 } else { next }
}

/// The process is gone, its pid names nobody any more.
pub fn free(pid: Pid) {
    let index = pid.number() as usize & ((1 << INDEX_BITS) - 1);
    if let Some(slot) = slot(index) {
        slot.0.free(|generation| generation_after(generation, index, beamc_term::base::release()));
    }
    lock(&INDICES).free.push_back(index as u32);
    COUNT.fetch_sub(1, Ordering::Relaxed);
}

/// Whether the process is alive.
pub fn is_alive(pid: Pid) -> bool {
    named(pid).is_some_and(|(slot, generation)| slot.is_alive(generation))
}

/// What the process does; `None` when it is not alive.
pub fn run_state(pid: Pid) -> Option<Run> {
    named(pid).and_then(|(slot, generation)| slot.run_state(generation))
}

/// Number of processes.
pub fn count() -> usize {
    COUNT.load(Ordering::Relaxed)
}

/// The pids of all processes, in the order of their indices.
pub fn all() -> Vec<Pid> {
    let end = lock(&INDICES).next;
    let pid = |index: usize| slot(index)?.0.living_generation().map(|generation| pid_of(generation, index));
    (FIRST..end).filter_map(pid).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use beamc_abi::pid::dead;

    #[test]
    fn indices_of_processes_that_have_ended_are_used_again() {
        for _ in 0..4 * REST {
            free(allocate().unwrap());
        }
        assert!(lock(&INDICES).next < FIRST + 2 * REST);
    }

    #[test]
    fn no_process_gets_the_dead_pid() {
        // The numbers are 32767 and 8191 in every release, and where the first is the index of a slot it has such a generation.
        assert_eq!(dead(27).number(), 8191 << INDEX_BITS | 32767);
        assert_eq!(generation_after(8190, 32767, 27), 8192);
        assert_eq!(generation_after(8190, 32766, 27), 8191);
        assert_eq!(generation_after(8191, 32767, 27), 8192);
        // Before that it is beyond the last slot.
        assert_eq!(dead(25).number(), (1 << INDEX_BITS) - 1);
        assert_eq!(generation_after(8190, 32767, 25), 8191);
        assert!(!is_alive(dead(25)) && !is_alive(dead(27)));
    }
}
