//! The view of a process that a BIF gets: its heap for new terms and its state.

use super::{Process, State};
use beamc_abi::process::ProcessHead;
use beamc_term::heap::Heap;

/// What a native works with: the heap it makes terms in, and the rest of its process.
#[derive(Clone, Copy)]
pub struct Ctx<'h> {
    /// Where terms are made.
    pub heap: &'h Heap,
    /// Process state other than heap and stack.
    pub state: &'h State,
}

/// What natives work with in the process with this head.
///
/// # Safety
/// `head` is the head of a [`Process`] whose compiled code called; until the result is gone, nobody collects.
pub unsafe fn ctx<'h>(head: *mut ProcessHead) -> Ctx<'h> {
    let process = head.cast::<Process>();
    // SAFETY: the caller's promise; the head is the first field.
    unsafe { Ctx { heap: &(*process).heap, state: &(*process).state } }
}
