//! Exceptions: how they are prepared, where they land, and what their traces look like.
//!
//! # Shape
//! An exception in flight is class, reason and trace in the head. Raising one takes three steps:
//! ```text
//! prepare   an entry or a native sets class and reason, and notes in `Pending` what stands on top of the trace
//! capture   return addresses are read off the stack into a TRACE, unless the handler never looks
//! unwind    the nearest handler's frame becomes the top of the stack
//! ```
//! A failing instruction or native in a guard only prepares, which is cheap. `fail` entries prepare and capture,
//! `raise` entries do all three.
//!
//! A raw trace is a TRACE, or a tuple `{TRACE, Term}` when it needs terms; see `trace`. It becomes a list when the program
//! asks for it (`build_stacktrace`) or sees it (`catch`).
//!
//! With debug assertions or `BEAMC_GC=verify` the frames are checked against the tables first; see `walk`.
//!
//! # Rules
//! 1. Nothing collects between prepare and unwind, so `Pending` holds plain words.
//! 2. A trace has at most [`backtrace_depth`] entries, the top one included; equal neighbouring return addresses count
//!    once; adapters do not count.
//! 3. A throw that nobody catches is `error:{nocatch, Term}` with the trace of the throw.
//!
//! # Reference
//! `docs/semantics/exceptions.md`; OTP `beam_common.c` (`save_stacktrace`, `build_stacktrace`, `erts_handle_error`).

#[allow(unsafe_code, reason = "reads words noted as terms back as terms")]
mod entry;
mod prepare;
#[allow(unsafe_code, reason = "reads words noted as terms back as terms")]
mod trace;
#[allow(unsafe_code, reason = "moves the stack pointer to the frame of a handler")]
mod unwind;
mod walk;

pub use prepare::{prepare, prepare_bif};
pub use trace::{build_stacktrace, capture, catch_value, class_of, current_trace, given, with_class};
pub use unwind::{Landing, capture_at, land};

use std::sync::atomic::{AtomicU32, Ordering};

/// What [`backtrace_depth`] may be at most.
const DEPTH_MAX: u32 = 64;

static DEPTH: AtomicU32 = AtomicU32::new(8);

/// Greatest number of entries of a trace.
pub fn backtrace_depth() -> usize {
    DEPTH.load(Ordering::Relaxed) as usize
}

/// Sets the greatest number of entries of a trace, within bounds; gives what it was.
pub fn set_backtrace_depth(depth: u32) -> u32 {
    DEPTH.swap(depth.min(DEPTH_MAX), Ordering::Relaxed)
}
