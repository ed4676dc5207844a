//! Code shared by the test harnesses in `tests/` and the tools `bless`, `bench` and `floors`.
//!
//! A case is a file. A harness makes one test of each case file. The README beside this crate explains the directives in a case
//! and how to add one.
#![forbid(unsafe_code)]

pub mod beamc;
pub mod case;
pub mod compiled;
pub mod coverage;
pub mod difference;
pub mod directive;
pub mod execute;
pub mod floors;
pub mod goldens;
pub mod imports;
pub mod oracle;
pub mod otp;
pub mod place;
pub mod sample;
pub mod timing;
