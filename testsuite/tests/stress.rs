//! Every case prints the same with a garbage collection at every safepoint.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Stress).exit();
}
