//! Exceptions: preparing, stack traces, unwinding.
//!
//! # Shape
//! An exception in flight is class, reason and trace in the head. Raising one takes three steps:
//! ```text
//! prepare   a libcall or a BIF sets class and reason, and records the top of the trace in `Pending`
//! capture   the return addresses on the stack become a TRACE, unless the handler ignores the trace
//! unwind    the frame of the nearest handler becomes the top of the stack
//! ```
//! A failing instruction or BIF in a guard only prepares, which is cheap. `fail` calls prepare and capture, and `raise` calls
//! do all three.
//!
//! A raw trace is a TRACE, or a tuple `{TRACE, Term}` if it needs terms (see `trace`). `build_stacktrace` makes the list when
//! the program asks for it, and `catch` when its value contains it.
//!
//! With debug assertions or `BEAMC_GC=verify` the frames are first checked against the tables (see `walk`).
//!
//! # Rules
//! 1. No collection happens between prepare and unwind, so `Pending` holds plain words.
//! 2. A trace has at most [`backtrace_depth`] entries, including the top. Equal adjacent return addresses count once. Adapters
//!    do not count.
//! 3. An uncaught throw becomes `error:{nocatch, Term}` with the trace of the throw.
//!
//! # Reference
//! `docs/semantics/exceptions.md`; OTP `beam_common.c` (`save_stacktrace`, `build_stacktrace`, `erts_handle_error`).

mod prepare;
#[allow(unsafe_code, reason = "reads words noted as terms back as terms")]
mod trace;
#[allow(unsafe_code, reason = "reads words noted as terms back as terms")]
mod trace_entry;
#[allow(unsafe_code, reason = "moves the stack pointer to the frame of a handler")]
mod unwind;
mod walk;

pub use prepare::{prepare, prepare_bif};
pub use trace::{build_stacktrace, capture, catch_value, class_of, current_trace, given, with_class};
pub use unwind::{Landing, capture_at, land};

use std::sync::atomic::{AtomicU32, Ordering};

/// Maximum of [`backtrace_depth`].
const DEPTH_MAX: u32 = 64;

static DEPTH: AtomicU32 = AtomicU32::new(8);

/// Greatest number of entries of a trace.
pub fn backtrace_depth() -> usize {
    DEPTH.load(Ordering::Relaxed) as usize
}

/// Sets the greatest number of entries of a trace, within bounds; returns the old one.
pub fn set_backtrace_depth(depth: u32) -> u32 {
    DEPTH.swap(depth.min(DEPTH_MAX), Ordering::Relaxed)
}
