//! The runtime linked into every beamc executable: terms, heap and collector, the process, natives.
//!
//! With the feature `entry` it also defines `main` and the symbols that compiled code calls; without it
//! the crate is an ordinary library that other crates and its own tests can use.
//!
//! Unsafe code is confined to the modules opened below with an `allow` and to those that their `mod.rs`
//! opens in the same way.
#![deny(unsafe_code)]

#[allow(unsafe_code, reason = "holds the assembly between the runtime and compiled code")]
mod arch;
pub mod bif;
pub mod binary;
pub mod exception;
#[allow(unsafe_code, reason = "is called by compiled code, receives the program's tables and catches faults")]
pub mod libcall;
#[allow(unsafe_code, reason = "owns stacks and switches to compiled code")]
pub mod process;
pub mod raise;
pub mod run;
