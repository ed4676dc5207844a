//! Cases of exceptions print the same when the compiler optimises nothing: no optimisation changes a trace.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Unoptimised).exit();
}
