//! Protocols between threads of the runtime: the words and locks that several threads share. Each protocol is a file of its
//! own, independent of processes, heaps and scheduler threads.
//!
//! | module | protocol |
//! |---|---|
//! | [`attention`] | a process and its interrupters: the poisoned limit |
//! | [`slot`] | a process, its senders and its scheduler: the inbox, wakeups, the end |
//! | [`links`] | two processes that link and unlink at the same time |
//! | [`run_queue`] | schedulers: ready processes |
//! | [`parking`] | schedulers: sleeping without work |
//! | [`pid_name`] | a module-local name: spawning under it, looking it up, releasing it |
//! | [`ties`] | a process that ends, and things elsewhere that end with it |
//! | [`ending`] | the end of the program: the main process and pending reports |
//!
//! # Models
//! `loom` runs each protocol in all orders of its threads' steps, up to a bound on preemptions, and with every value that the
//! memory model lets a thread see (`models`). `RUSTFLAGS="--cfg loom" cargo test --release -p beamc-sync` builds and runs the
//! models, as `scripts/test` does. They find lost signals, threads that sleep for ever, and violated rules of a module's
//! header.
//!
//! # Rules
//! 1. Atomics and locks come from `primitives`, so that models can use those of `loom`.
//! 2. `loom` has no total order of sequentially consistent accesses, so no protocol relies on one. Where two threads each store
//!    and then read the other's store, one of the reads is a read-modify-write.
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
pub mod ties;
