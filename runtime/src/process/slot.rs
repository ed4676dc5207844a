//! Process slots: the part of a process that other threads may access. A pid names a slot and a generation of it.
//!
//! # Shape
//! ```text
//! pid number   [ generation | index: 28 bits ]
//! slot         lock { generation, phase, run state, inbox, process }
//! ```
//! Slots are in chunks that are never freed, so any pid can be looked up at any time. A pid whose generation differs from the
//! slot's belongs to a process that has ended.
//!
//! # Rules
//! 1. `beamc_sync::slot` defines the operations on a slot and their order. This module allocates slots and maps pids to them.
//! 2. The pointer to the process is used under the lock only, or by the scheduler that runs it. If the process does not run and
//!    its inbox is empty, a message may bypass the inbox and go to the heap and the message queue ([`deliver`]).
//! 3. No other lock is taken under a slot's lock.
//! 4. An index is used again only after many others have been freed, so that pids do not repeat soon.
//! 5. No process gets the dead pid (`beamc_abi::pid`). If its index is that of a slot, its generation is skipped.

use crate::process::control_block::ProcessPtr;
use crate::process::{Process, Signal};
use beamc_abi::pid::Pid;
use beamc_abi::process::attention;
use beamc_sync::attention::Attention;
pub use beamc_sync::slot::Run;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bits of a pid's number that hold the slot's index.
pub const INDEX_BITS: u32 = 28;
/// Number of slots in a chunk.
const CHUNK: usize = 1 << 10;
/// Greatest number of processes: OTP's default limit.
pub const PROCESSES_MAX: usize = 1 << 20;
/// Index of the first process.
const FIRST: usize = 9;
/// Number of freed indices before one is used again, unless there are no others (rule 4).
const REST: usize = 1 << 13;

/// Result of sending a signal.
pub type Sent = beamc_sync::slot::Sent<ProcessPtr, Signal>;

/// Result of delivering a message past the inbox.
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

/// The limit of processes is reached.
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

/// Allocates a pid for a new process.
///
/// # Errors
/// When there are too many processes.
pub fn allocate() -> Result<Pid, TooMany> {
    if COUNT.fetch_add(1, Ordering::Relaxed) >= PROCESSES_MAX {
        COUNT.fetch_sub(1, Ordering::Relaxed);
        return Err(TooMany);
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

/// Makes the process with this pid alive and ready. The caller passes it to a scheduler.
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

/// Calls `give` to put a message into the message queue of a live process that no other thread uses meanwhile (rule 2). `give`
/// returns false if it did not.
pub fn deliver(pid: Pid, give: impl FnOnce(ProcessPtr) -> bool) -> Delivered {
    named(pid).map_or(Delivered::Nobody, |(slot, generation)| slot.deliver(generation, give))
}

/// Whether the inbox has signals. A signal that arrives at the same time may be missed.
pub fn has_signals(pid: Pid) -> bool {
    named(pid).is_some_and(|(slot, _)| slot.has_signals())
}

/// Makes a waiting process ready, as a signal would.
pub fn wake(pid: Pid) -> Option<ProcessPtr> {
    named(pid).and_then(|(slot, generation)| slot.wake(generation))
}

/// Requests the attention of the process at `process`.
///
/// # Safety
/// `process` is or was a process. Its memory is never freed (see `Process::allocate`).
pub unsafe fn request_attention(process: *mut Process, bits: u64) {
    let head = process.cast::<beamc_abi::process::ProcessHead>();
    // SAFETY: the head is the first field; both fields are atomic.
    unsafe { Attention { limit: &(*head).limit, wanted: &(*head).attention } }.ask(bits);
}

/// Makes a running process look at its signals and its state at its next check.
pub fn look_up(pid: Pid) {
    if let Some((slot, generation)) = named(pid) {
        // SAFETY: rule 2: under the lock, the process is alive.
        slot.if_running(generation, |process| unsafe { request_attention(process.as_ptr(), attention::SIGNALS) });
    }
}

/// Records that a scheduler runs the process. Returns whether it has to look at its signals first.
pub fn begin(pid: Pid) -> bool {
    named(pid).is_some_and(|(slot, generation)| slot.begin(generation))
}

/// Takes all signals out of the inbox. `into`, which is empty, becomes the inbox.
pub fn fetch(pid: Pid, into: &mut Vec<Signal>) {
    if let Some((slot, generation)) = named(pid) {
        slot.fetch(generation, into);
    }
}

/// Makes an idle process waiting. Returns false if signals have arrived; the process is ready then.
pub fn park_if_idle(pid: Pid) -> bool {
    named(pid).is_none_or(|(slot, generation)| slot.park_if_idle(generation))
}

/// Makes a running process ready. It goes back into a run queue.
pub fn yielded(pid: Pid) {
    if let Some((slot, generation)) = named(pid) {
        slot.yielded(generation);
    }
}

/// Closes the inbox; returns the signals in it.
pub fn close(pid: Pid) -> Vec<Signal> {
    named(pid).map_or_else(Vec::new, |(slot, generation)| slot.close(generation))
}

/// The generation that follows `generation` in the slot with this index (rule 5).
fn generation_after(generation: u64, index: usize, release: u32) -> u64 {
    let next = generation + 1;
    if pid_of(next, index) == beamc_abi::pid::dead(release) { next + 1 } else { next }
}

/// Frees the slot. From here on its pid names no process.
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

/// The run state of the process; `None` when it is not alive.
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
        // The numbers are 32767 and 8191 in every release. In those where 32767 is the index of a slot, 8191 is its generation.
        assert_eq!(dead(27).number(), 8191 << INDEX_BITS | 32767);
        assert_eq!(generation_after(8190, 32767, 27), 8192);
        assert_eq!(generation_after(8190, 32766, 27), 8191);
        assert_eq!(generation_after(8191, 32767, 27), 8192);
        // In earlier releases the index is beyond the last slot.
        assert_eq!(dead(25).number(), (1 << INDEX_BITS) - 1);
        assert_eq!(generation_after(8190, 32767, 25), 8191);
        assert!(!is_alive(dead(25)) && !is_alive(dead(27)));
    }
}
