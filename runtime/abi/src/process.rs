//! The process head: the words of a process that compiled code reads and writes.
//!
//! The pinned register (r15) points at it while the process runs. The struct is the one place where
//! offsets come from: the compiler takes `offset_of!`, the runtime uses the fields.
//!
//! # Who may touch what
//! Compiled code owns every field between two runtime calls, except `limit` and `attention`, which others may set.
//! `htop` is stale while compiled code runs: the heap top travels in a register and is stored before
//! each runtime call. `x` has meaning only between a store and the call that consumes it.

use core::sync::atomic::AtomicU64;

/// X registers that lie in the head; the rest are in the overflow block `x_more` points at.
pub const HEAD_X: usize = 16;
/// Words of scratch for operands of libcalls.
pub const SCRATCH: usize = 8;
/// X registers that exist.
pub const X_MAX: usize = 1024;

/// See the module's header.
#[repr(C)]
#[derive(Debug)]
pub struct ProcessHead {
    /// Function entry compares the stack pointer with it; [`POISON`] sends every check to the slow path.
    pub limit: AtomicU64,
    /// What others want of the process: bits of [`attention`]. Who sets one poisons `limit` afterwards.
    pub attention: AtomicU64,
    /// Heap top, when stored.
    pub htop: u64,
    /// A heap check passes when `top + need <= hlimit`.
    pub hlimit: u64,
    /// Start of the nursery: a tuple at or above it may be updated in place.
    pub young_start: u64,
    /// Stack pointer of the process while the runtime runs; it points at the return address.
    pub sp: u64,
    /// Frame pointer of the process while the runtime runs.
    pub fp: u64,
    /// Stack pointer of the scheduler while the process runs.
    pub sched_sp: u64,
    /// Where to go on after an unwind or a trap.
    pub resume: u64,
    /// Number of X registers in `x` that are roots.
    pub live: u64,
    /// Why a native gave no value: one of [`status`].
    pub status: u64,
    /// Class of the current exception: an atom.
    pub exc_class: u64,
    /// Reason of the current exception.
    pub exc_reason: u64,
    /// Raw trace of the current exception: a TRACE, NIL when not captured, or a term given by the program.
    pub exc_trace: u64,
    /// Operands and results of libcalls.
    pub scratch: [u64; SCRATCH],
    /// X registers 0 to 15.
    pub x: [u64; HEAD_X],
    /// X registers from 16: always [`X_MAX`] - [`HEAD_X`] words when the program needs any.
    pub x_more: u64,
    /// The message at the save pointer, from when that is moved there until it is looked at; else the word that is no value. A
    /// collection empties it.
    pub peeked: u64,
}

/// The limit that sends every entry check and every loop check to the slow path.
pub const POISON: u64 = u64::MAX;

/// Values of [`ProcessHead::status`].
pub mod status {
    /// The exception fields are set; unwind.
    pub const RAISE: u64 = 1;
    /// `resume` is code to go on with, arguments are in `x`, their number in `live`.
    pub const TRAP: u64 = 2;
}

/// Bits of [`ProcessHead::attention`].
pub mod attention {
    /// There are signals to be handled.
    pub const SIGNALS: u64 = 1;
    /// Others have waited long enough.
    pub const PREEMPT: u64 = 2;
}
