//! Every case, compiled by beamc with each release of OTP, prints OTP's output.
#![forbid(unsafe_code)]

use beamc_testsuite::goldens::{self, Way};

fn main() {
    goldens::run(Way::Normal).exit();
}
