//! Things that a process owns and that go when it ends.
//!
//! A program that makes no thing of some kind does not have the code of that kind: the BIF that makes the first registers here
//! what is to be done at the end of an owner.

use beamc_abi::pid::Pid;
use beamc_term::heap::Heap;
use std::sync::OnceLock;

/// Kinds of owned things, in the order in which they are given up.
#[derive(Clone, Copy, Debug)]
pub enum Owned {
    /// ETS tables: they go to their heirs, or are deleted.
    Tables,
    /// Open files.
    Files,
}

/// Number of kinds.
const KINDS: usize = Owned::Files as usize + 1;

/// Gives up what the process with this pid owned; its heap is still there.
pub type GiveUp = fn(&Heap, Pid);

static HOOKS: [OnceLock<GiveUp>; KINDS] = [const { OnceLock::new() }; KINDS];

/// From now on `give_up` is called for each process that has ended. Further calls for the same kind change nothing.
pub fn on_end(kind: Owned, give_up: GiveUp) {
    let _ = HOOKS[kind as usize].set(give_up);
}

/// A process has ended, and nobody can send to it any more.
pub fn give_up(heap: &Heap, pid: Pid) {
    HOOKS.iter().filter_map(OnceLock::get).for_each(|hook| hook(heap, pid));
}
