//! Running processes: schedulers and timers, sending and handling signals, creation and end of a process.

pub mod ask;
pub mod boot_servers;
pub mod deliver;
pub mod describe;
#[allow(unsafe_code, reason = "calls the C library")]
pub mod ending;
pub mod heap_flags;
#[allow(unsafe_code, reason = "enters compiled code")]
pub mod lifecycle;
pub mod report;
pub mod scheduler;
#[allow(unsafe_code, reason = "delivers to a process that does not run")]
pub mod send;
pub mod signal_handler;
#[allow(unsafe_code, reason = "sets up a process that nobody knows yet")]
pub mod spawn;
#[allow(unsafe_code, reason = "collects at safepoints")]
pub mod turn;
