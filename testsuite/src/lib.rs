//! What the test harnesses in `tests/` and the tools `bless` and `bench` share.
//!
//! A case is a file; a harness turns case files into tests, one each. The README beside this crate
//! says what the directives in a case mean and how to add one.
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
