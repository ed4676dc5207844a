//! The view of a process that a BIF gets: its heap for new terms and its state.

use super::{Process, State};
use beamc_abi::process::ProcessHead;
use beamc_term::heap::Heap;

/// A BIF's view of its process: the heap for new terms, and the state.
#[derive(Clone, Copy)]
pub struct Ctx<'h> {
    /// The heap for new terms.
    pub heap: &'h Heap,
    /// Process state other than heap and stack.
    pub state: &'h State,
}

/// The view for a BIF of the process with this head.
///
/// # Safety
/// `head` is the head of a [`Process`] whose compiled code made the call. No collection happens while the result is in use.
pub unsafe fn ctx<'h>(head: *mut ProcessHead) -> Ctx<'h> {
    let process = head.cast::<Process>();
    // SAFETY: the caller's promise; the head is the first field.
    unsafe { Ctx { heap: &(*process).heap, state: &(*process).state } }
}
