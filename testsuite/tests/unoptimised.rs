//! Cases of exceptions have their output without optimisation, so no optimisation changes a stack trace.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Unoptimised).exit();
}
