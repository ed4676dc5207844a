//! A process: identity, heap, stack and state, and its passage into and out of compiled code.

mod dictionary;

pub use dictionary::Dictionary;

use beamc_abi::process::{HEAD_X, POISON, ProcessHead, SCRATCH};
use std::cell::RefCell;
use std::sync::atomic::AtomicU64;

/// What a process has besides heap and stack.
#[derive(Default)]
pub struct State {
    /// The process dictionary.
    pub dictionary: RefCell<Dictionary>,
}

/// A head with nothing in it.
pub fn new_head() -> ProcessHead {
    ProcessHead {
        limit: AtomicU64::new(POISON),
        htop: 0,
        hlimit: 0,
        young_start: 0,
        sp: 0,
        fp: 0,
        sched_sp: 0,
        resume: 0,
        live: 0,
        status: 0,
        exc_class: beamc_abi::term::NIL,
        exc_reason: beamc_abi::term::NIL,
        exc_trace: beamc_abi::term::NIL,
        scratch: [0; SCRATCH],
        x: [beamc_abi::term::NIL; HEAD_X],
        x_more: 0,
    }
}

/// Ends the program as OTP does when memory is not to be had.
pub fn out_of_memory(bytes: usize) -> ! {
    eprintln!("beamc: cannot allocate {bytes} bytes of memory (of type \"heap\").");
    std::process::abort()
}
