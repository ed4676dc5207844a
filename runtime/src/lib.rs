//! The runtime linked into every beamc executable: processes, BIFs, exceptions and libcalls. Terms, heap and collector are the
//! crate `beamc-term`.
//!
//! With the feature `entry` it also defines `main` and the symbols that compiled code calls; without it
//! the crate is an ordinary library that other crates and its own tests can use.
//!
//! A file has unsafe code only if its `mod` line allows it.
#![deny(unsafe_code)]

mod arch;
pub mod bif;
pub mod binary;
pub mod exception;
pub mod libcall;
pub mod process;
pub mod raise;
pub mod run;
