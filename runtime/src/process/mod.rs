//! Processes: identity, heap, stack and state, and their passage into and out of compiled code.
//!
//! # Shape
//! A [`Process`] begins with its [`ProcessHead`]; compiled code knows the address of the head only, and hands it to
//! each runtime entry, which finds the rest behind it.
//!
//! ```text
//! slot       what others know of a process: whether it is alive, its inbox
//! signal     what comes into the inbox;  handle: what the process does about it
//! relations  links, monitors, aliases;  registry: registered names;  pid_name: module-local ones
//! running    a process whose compiled code waits for the runtime
//! life       birth, turns on a scheduler, end
//! ```
//!
//! # Who may touch what
//! - `head`: see `beamc_abi::process`; in the runtime through [`Head`], one word at a time.
//! - `heap`, `stack`: the entry that runs for the process, through [`Running`]; natives share the heap.
//! - `state`: natives and entries, by cells.
//! - All of it: one thread at a time, the scheduler that runs the process, or who has just made it.
//!
//! # Rules
//! 1. A process stays where it is from its birth to its end: the heap and compiled code hold the head's address. The memory
//!    of a head is never anything else, so that a late poke (`slot::request_attention`) costs one needless look.
//! 2. [`Running`] is made once per entry, from the head that compiled code handed over; natives get [`Ctx`], which
//!    cannot collect.

#[allow(unsafe_code, reason = "lays out and frees processes")]
mod control_block;
#[allow(unsafe_code, reason = "finds the process behind its head")]
mod ctx;
pub mod deadline;
#[allow(unsafe_code, reason = "keeps words of terms")]
mod dictionary;
mod flags;
#[allow(unsafe_code, reason = "reads and writes the words shared with compiled code")]
mod head;
pub mod identity;
#[allow(unsafe_code, reason = "lets a collection change words of terms")]
mod mailbox;
#[allow(unsafe_code, reason = "keeps words of terms")]
pub mod monitor_link;
pub mod owned;
pub mod pid_name;
pub mod ports;
pub mod reference;
pub mod registry;
pub mod remote;
#[allow(unsafe_code, reason = "reads words as terms and moves the stack pointer")]
mod running;
pub mod signal;
#[allow(unsafe_code, reason = "holds processes by address")]
pub mod slot;
#[allow(unsafe_code, reason = "reads and moves the stack of compiled code")]
mod stack;
mod state;

pub use control_block::{Process, ProcessPtr};
pub use ctx::{Ctx, ctx};
pub use dictionary::Dictionary;
pub use flags::{Flags, MONITOR_NODES, Refused};
pub use head::Head;
pub use mailbox::Mailbox;
pub use monitor_link::Relations;
pub use running::Running;
pub use signal::Signal;
pub use stack::{Frame, Frames, Stack, describe};
pub use state::{ExitCause, PendingRequest, Priority, ResumePoint, State, Status, YieldReason};
