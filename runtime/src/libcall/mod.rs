//! The functions of the runtime that compiled code calls, and the start of an executable: the top of the runtime.
//!
//! # Shape
//! ```text
//! calls          the libcalls and raise calls, one safe function each
//! shims          their extern "C" functions, which the trampolines of `arch` call
//! bif_wrappers   the extern "C" functions of BIFs
//! boot           main
//! allocator      the memory of the standard library's collections
//! ```
//!
//! # Rules
//! 1. A shim makes one [`Running`](crate::process::Running) from the head that its trampoline passes. It is the only view of
//!    the process until the shim returns.

#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "is an allocator")]
mod allocator;
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "is called by compiled code")]
mod bif_wrappers;
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "receives the program and catches faults")]
mod boot;
#[allow(unsafe_code, reason = "names code for compiled code to go on with")]
pub mod calls;
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "is called by compiled code")]
mod shims;

#[cfg(feature = "entry")]
use crate::process::Running;
#[cfg(feature = "entry")]
use beamc_abi::process::ProcessHead;

/// The process that made the call.
///
/// # Safety
/// `head` comes from a trampoline, and the result is the shim's only view of the process.
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "is called by compiled code")]
unsafe fn running<'p>(head: *mut ProcessHead) -> Running<'p> {
    // SAFETY: the caller's promise.
    unsafe { Running::new(head) }
}
