//! The machine: its registers, its frames, and the assembly between the runtime and compiled code.
//!
//! Each machine is a folder with the items named below, which this file re-exports to the rest of the runtime. The machine's
//! code depends on the process head of `beamc_abi` and nothing above it: the macros take the functions that their trampolines
//! call as parameters.
//!
//! # Shape
//! ```text
//! enter      scheduler -> process; returns when the process's first function returns, an exception is uncaught, or the
//!            process pauses
//! resume     as enter, for a process that paused
//! libcall_trampolines!    process -> scheduler's stack -> runtime call -> back
//! raise_trampolines!      as libcall_trampolines!, then the trace is captured or the stack is unwound
//! shared_trampolines!     code that the others share, and the BIF trampoline
//! start_code!             entry point of the executable
//! ```
//!
//! # Rules
//! 1. While the runtime runs, `sp` and `fp` are in the head, and `sp` points to the return address. Trampolines reload them
//!    before they return, because a call may have moved the stack.
//! 2. A libcall that may pause is called again when the process resumes. Below its stack pointer the process keeps the address
//!    to continue at and all registers, [`SAVED_BYTES`] in all. The stack pointer in the head is unchanged, because walks of
//!    the frames start there.

mod exit;
#[cfg(target_arch = "x86_64")]
pub(crate) mod x86_64;

#[cfg(target_arch = "x86_64")]
use x86_64 as machine;

#[cfg(not(target_arch = "x86_64"))]
compile_error!("the runtime has no folder for this machine in src/arch");

pub(crate) use exit::Exit;

use beamc_abi::process::ProcessHead;
use beamc_abi::tables::CodeAddress;

pub(crate) use machine::frame::{SAVED_BYTES, after_return, bottom, caller, frame_pointer};
#[cfg(feature = "entry")]
pub(crate) use machine::start::{interrupted, start_code};
#[cfg(any(feature = "entry", test))]
pub(crate) use machine::trampolines::{
    libcall_trampolines, pausing_trampolines, raise_trampolines, returning_raise_trampolines, shared_trampolines,
    undefined_fun,
};

/// Runs `code` as the first function of the process, with its arguments in `x`. The stack is empty.
///
/// # Safety
/// `code` is compiled code. The process is not entered already.
#[allow(unsafe_code, reason = "enters compiled code")]
pub(crate) unsafe fn enter(head: *mut ProcessHead, code: CodeAddress) -> Exit {
    // SAFETY: the caller's promise.
    unsafe { machine::passage::enter(head, code) }
}

/// Resumes a process that paused.
///
/// # Safety
/// The process paused, and nothing has moved its stack since.
#[allow(unsafe_code, reason = "enters compiled code")]
pub(crate) unsafe fn resume(head: *mut ProcessHead) -> Exit {
    // SAFETY: the caller's promise.
    unsafe { machine::passage::resume(head) }
}

/// Return address of the first function of a process.
pub(crate) fn return_address() -> CodeAddress {
    machine::passage::return_address()
}

/// Address of the code that leaves the process, for a discarded stack.
pub(crate) fn leave_address() -> CodeAddress {
    machine::passage::leave_address()
}
