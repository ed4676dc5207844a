//! Processes: identity, head, heap, stack, state, message queue and signals.
//!
//! # Shape
//! A [`Process`] begins with its `ProcessHead`. Compiled code knows only the head's address and passes it to each libcall and
//! BIF, which find the other fields behind it.
//!
//! ```text
//! slot          the part that other threads access: life, run state, inbox
//! signal        the kinds of signals in an inbox (`run::signal_handler` handles them)
//! monitor_link  links, monitors, aliases;  registry: registered names;  pid_name: module-local names
//! running       exclusive view of a process during a libcall;  ctx: shared view for BIFs
//! ```
//! `run` creates, runs and ends processes.
//!
//! # Access
//! - `head`: see `beamc_abi::process`. The runtime accesses it through [`Head`], one word at a time.
//! - `heap`, `stack`: the libcall that runs for the process, through [`Running`]. BIFs share the heap.
//! - `state`: BIFs and libcalls, by cells.
//! - All fields belong to one thread at a time: the scheduler that runs the process, or its creator before that.
//!
//! # Rules
//! 1. A process keeps its address from creation to end, because the heap and compiled code hold the head's address. The memory
//!    of a head is never used for anything else, so a late `slot::request_attention` costs one needless check.
//! 2. A libcall makes one [`Running`] from the head that compiled code passed. BIFs get a [`Ctx`], which cannot collect.

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
pub mod reductions;
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
pub use flags::{ASYNC_DIST_RELEASE, Flags, MONITOR_NODES, Refused, SAVE_CALLS, SCHEDULER};
pub use head::Head;
pub use mailbox::Mailbox;
pub use monitor_link::Relations;
pub use running::Running;
pub use signal::Signal;
pub use stack::{Frame, Frames, Stack, describe};
pub use state::{ExitCause, PendingRequest, Priority, ResumePoint, State, Status, YieldReason};
