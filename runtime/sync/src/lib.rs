//! What threads of the runtime agree on: the few words and locks that more than one of them touches, each protocol in a file
//! of its own, without the processes, heaps and queues of threads around it.
//!
//! | module | who agrees on what |
//! |---|---|
//! | [`attention`] | a process and who wants something of it: the poisoned limit |
//! | [`slot`] | a process, its senders and its scheduler: the inbox, who makes it ready, its end |
//! | [`links`] | two processes: a link made and given up from both sides |
//! | [`run_queue`] | schedulers: work that waits |
//! | [`parking`] | schedulers: sleep without work, and no longer |
//! | [`pid_name`] | who spawns under a module-local name, who looks it up, and the process that has it |
//! | [`ending`] | processes that report and the main process: when the program has ended |
//!
//! # Models
//! Each of these is run under `loom`, which tries all orders (up to a number of changes of thread) in which its threads can do their
//! work, with what other threads may then see of memory: `models`. They are built by
//! `RUSTFLAGS="--cfg loom" cargo test --release -p beamc-sync`, as `scripts/test` does, and find that a signal is lost,
//! a thread sleeps for ever, or a promise of a module's header is not kept.
//!
//! # Rules
//! 1. Atomics and locks come from `primitives`, so that a model can have those of `loom`.
//! 2. `loom` knows no total order of sequentially consistent accesses, so no protocol relies on one: where two threads
//!    each store and then look at what the other has stored, the look of one of them is a read-modify-write.
#![forbid(unsafe_code)]

pub mod attention;
pub mod ending;
pub mod links;
#[cfg(all(test, loom))]
mod models;
pub mod parking;
pub mod pid_name;
mod primitives;
pub mod run_queue;
pub mod slot;
