//! Schedulers: threads that each run one process at a time.
//!
//! # Shape
//! The main thread is scheduler 0. Others start when there is work for them, up to one for each processor that the program may
//! use. Each has a run queue with four priorities. A scheduler with an empty queue steals from the others, and parks when all
//! are empty.
//!
//! # Rules
//! 1. A process in a queue belongs to the queue; no thread uses it. The sender that made it ready put it there
//!    (`beamc_sync::slot`, rule 2).
//! 2. A process that a running process makes ready stays with that scheduler, unless more than one waits there: two processes
//!    that exchange messages are faster on one processor. The ticker ensures that none waits for long.
//! 3. Parking and waking follow `beamc_sync::parking`: either the thread that enqueues a process sees the scheduler parked, or
//!    the scheduler sees the process.
//! 4. A BIF or a collection may run long without a check. If other processes wait meanwhile, a standby scheduler takes over
//!    until it returns. So the number of schedulers that run Erlang code never exceeds the configured one, and no BIF blocks
//!    the rest of the program. A standby scheduler takes one process at a time. When it stops, the other schedulers get its
//!    queue.
//! 5. Of the schedulers, only the first may take processes, as many as are online. The others pass their queues on and rest.
//! 6. `max` and `high` go first, `low` gets one turn for several of `normal`, and preempted processes go behind woken ones
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

pub use pool::{Load, count, loads, measure, measures, online, queued, ready, set_online};
pub use worker::run;
