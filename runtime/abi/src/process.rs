//! The process head: the words of a process that compiled code reads and writes.
//!
//! The pinned register (r15) points to it while the process runs. All offsets come from this struct: the compiler takes
//! `offset_of!`, the runtime uses the fields.
//!
//! # Ownership
//! Between two runtime calls, compiled code owns every field except `limit` and `attention`, which other threads may set.
//! `htop` is stale while compiled code runs: the heap top is in a register and is stored before each runtime call. `x` is valid
//! only between a store and the call that reads it.

use crate::term::{NIL, NON_VALUE};
use core::mem::{offset_of, size_of};
use core::sync::atomic::AtomicU64;

/// X registers in the head. The others are in the overflow block that `x_more` points to.
pub const HEAD_X: usize = 16;
/// Scratch words for operands of libcalls.
pub const SCRATCH: usize = 8;
/// Number of X registers.
pub const X_MAX: usize = 1024;

macro_rules! head {
    ($(#[$about:meta])* pub struct $head:ident { $($(#[$what:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$about])*
        pub struct $head {
            $($(#[$what])* pub $field: $type,)*
        }

        impl $head {
            /// Name, byte offset and size of each field, for dumps.
            pub const FIELDS: &'static [(&'static str, usize, usize)] =
                &[$((stringify!($field), offset_of!($head, $field), size_of::<$type>()),)*];
        }
    };
}

head! {
    /// See the module's header.
    #[repr(C)]
    #[derive(Debug)]
    pub struct ProcessHead {
        /// Function entry compares the stack pointer with this. [`POISON`] sends every check to the slow path.
        pub limit: AtomicU64,
        /// Requests of other threads: bits of [`attention`]. A thread that sets one poisons `limit` afterwards.
        pub attention: AtomicU64,
        /// Heap top as last stored.
        pub htop: u64,
        /// A heap check passes when `top + need <= hlimit`.
        pub hlimit: u64,
        /// High water mark of the nursery: a tuple at or above it may be updated in place.
        pub young_start: u64,
        /// Stack pointer of the process while the runtime runs; it points to the return address.
        pub sp: u64,
        /// Frame pointer of the process while the runtime runs.
        pub fp: u64,
        /// Stack pointer of the scheduler while the process runs.
        pub sched_sp: u64,
        /// Where execution continues after an unwind or a trap.
        pub resume: u64,
        /// Number of X registers in `x` that are roots.
        pub live: u64,
        /// Why a BIF returned no value: one of [`status`].
        pub status: u64,
        /// Class of the current exception: an atom.
        pub exc_class: u64,
        /// Reason of the current exception.
        pub exc_reason: u64,
        /// Raw trace of the current exception: a TRACE, NIL if not captured, or a term given by the program.
        pub exc_trace: u64,
        /// Operands and results of libcalls.
        pub scratch: [u64; SCRATCH],
        /// X registers 0 to 15.
        pub x: [u64; HEAD_X],
        /// X registers from 16: always [`X_MAX`] - [`HEAD_X`] words if the program needs any.
        pub x_more: u64,
        /// The message at the save pointer, from the move of the save pointer until compiled code reads it; otherwise `NON_VALUE`.
        /// A collection clears it.
        pub current_message: u64,
    }
}

impl ProcessHead {
    /// The head of a new process.
    #[allow(clippy::new_without_default, reason = "a head is made for one process, never by default")]
    pub fn new() -> Self {
        ProcessHead {
            limit: AtomicU64::new(POISON),
            attention: AtomicU64::new(0),
            htop: 0,
            hlimit: 0,
            young_start: 0,
            sp: 0,
            fp: 0,
            sched_sp: 0,
            resume: 0,
            live: 0,
            status: 0,
            exc_class: NIL,
            exc_reason: NIL,
            exc_trace: NIL,
            scratch: [0; SCRATCH],
            x: [NIL; HEAD_X],
            x_more: 0,
            current_message: NON_VALUE,
        }
    }
}

/// The limit that sends every entry check and every loop check to the slow path.
pub const POISON: u64 = u64::MAX;

/// Values of [`ProcessHead::status`].
pub mod status {
    /// The exception fields are set: unwind.
    pub const RAISE: u64 = 1;
    /// Continue at `resume` with `live` arguments in `x`.
    pub const TRAP: u64 = 2;
}

/// Bits of [`ProcessHead::attention`].
pub mod attention {
    /// The inbox has signals.
    pub const SIGNALS: u64 = 1;
    /// Give up the turn: others have waited long enough.
    pub const PREEMPT: u64 = 2;
}
