//! The lower floors of the runtime: services, the program's tables, heaps, and the meaning of terms.
//!
//! Each floor imports only from those below it:
//! ```text
//! term      order, equality, hashing, text, arithmetic, maps, bits, terms stored outside of heaps
//! heap      layout of terms, allocation, the collector, messages, resources
//! program   tables of the executable
//! base      settings, atoms, clocks, output, the poller, the end of the program
//! ```
//! The crate has no processes, so Miri or a fuzzer can run it alone (`docs/internals/floors.md`).
//! A file has unsafe code only if its `mod` line allows it.
#![deny(unsafe_code)]

// The name by which `term/samples.rs` imports in unit tests and in the fuzz tests.
#[cfg(test)]
extern crate self as beamc_term;

pub mod base;
pub mod heap;
#[allow(unsafe_code, reason = "reads the tables in the executable")]
pub mod program;
pub mod term;
