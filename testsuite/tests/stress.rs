//! Every case has its output with a garbage collection at every safepoint and a process switch at every check.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Stress).exit();
}
