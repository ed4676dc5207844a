//! The runtime linked into every beamc executable: terms, heap and collector, the process, natives.
//!
//! With the feature `entry` it also defines `main` and the symbols that compiled code calls; without it
//! the crate is an ordinary library that other crates and its own tests can use.
//!
//! Unsafe code is confined to the modules opened below with an `allow` and to those that their `mod.rs`
//! opens in the same way.
#![deny(unsafe_code)]

pub mod base;
pub mod bif;
pub mod binary;
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "receives the program's tables and catches faults")]
mod boot;
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "switches between the stack of the scheduler and that of a process")]
mod context;
pub mod entry;
pub mod exception;
#[allow(unsafe_code, reason = "lays out and reads heap objects")]
pub mod heap;
#[allow(unsafe_code, reason = "owns stacks and switches to compiled code")]
pub mod process;
#[allow(unsafe_code, reason = "reads the tables in the executable")]
pub mod program;
pub mod raise;
pub mod run;
pub mod term;
