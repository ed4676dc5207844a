//! Every case prints the same with a garbage collection at every safepoint.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Collection};

fn main() {
    goldens::run(Collection::Stress).exit();
}
