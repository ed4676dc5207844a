//! Resources of a process that are released when it ends.
//!
//! A program that never uses a kind of resource does not link its code: the BIF that creates the first one registers the
//! release function here.

use beamc_abi::pid::Pid;
use beamc_term::heap::Heap;
use std::sync::OnceLock;

/// Kinds of resources, in the order of their release.
#[derive(Clone, Copy, Debug)]
pub enum Owned {
    /// ETS tables: the heir inherits them, or they are deleted.
    Tables,
    /// Open files.
    Files,
    /// Blocks of multi-scheduling.
    Blocks,
    /// Requests to measure the time of the schedulers.
    Measuring,
}

/// Number of kinds.
const KINDS: usize = Owned::Measuring as usize + 1;

/// Releases the resources of the process with this pid. Its heap still exists.
pub type GiveUp = fn(&Heap, Pid);

static HOOKS: [OnceLock<GiveUp>; KINDS] = [const { OnceLock::new() }; KINDS];

/// Registers `give_up`, to be called for each process that ends. Further calls for the same kind have no effect.
pub fn on_end(kind: Owned, give_up: GiveUp) {
    let _ = HOOKS[kind as usize].set(give_up);
}

/// Releases all resources of a process that has ended and receives no more signals.
pub fn give_up(heap: &Heap, pid: Pid) {
    HOOKS.iter().filter_map(OnceLock::get).for_each(|hook| hook(heap, pid));
}
