//! Cases have their output when they are built from assembly.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Assembly).exit();
}
