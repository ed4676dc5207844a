//! Schedulers: threads that run processes, one at a time each.
//!
//! # Shape
//! The thread of `main` is scheduler 0; others are started when there is work for them, up to one for each processor that the
//! program may use. Each has a run queue with four priorities; one without work takes from the others', and is parked when
//! they have none.
//!
//! # Rules
//! 1. A process in a queue belongs to the queue: nobody else touches it. It is put there by who made it ready (`slot`,
//!    rule 2).
//! 2. Work made ready by a process stays with its scheduler, unless more than one waits there: two processes that talk
//!    to each other by turns are faster on one processor. The ticker sees to it that nobody waits for long.
//! 3. A scheduler parks and is woken as `beamc_sync::parking` says: who puts something into a queue sees it parked, or it sees what
//!    is in the queue.
//! 4. A native, or a collection, may run long without a look at anything. When one does while others wait, a standby scheduler
//!    takes over for as long as that lasts: there are never more schedulers at work on Erlang code than there are to be, and
//!    no native keeps the rest of the program waiting. It takes one process at a time, and when it stops, those that
//!    are in its queue go to the others'.
//! 5. `max` and `high` go first; `low` gets one turn for so many of `normal`; who computes goes behind who is woken
//!    (`beamc_sync::run_queue`).

mod fire;
#[allow(unsafe_code, reason = "hands processes from thread to thread")]
mod pool;
pub mod seeded;
#[allow(unsafe_code, reason = "asks for the attention of processes by address")]
pub mod ticker;
pub mod timer;
#[allow(unsafe_code, reason = "runs processes by address")]
mod worker;

pub use pool::{count, queued, ready};
pub use worker::run;
