//! Every case prints the same with a garbage collection and a change of process at every safepoint.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Stress).exit();
}
