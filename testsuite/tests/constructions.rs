//! The rows of the runtime's unit test of binary constructions are results of live OTPs.
//!
//! `data/otp_constructions.escript` makes the rows on each release. Rows that are equal on both are merged. If the stored file
//! differs, the test writes the right one to `target/testsuite`.
#![forbid(unsafe_code)]

use beamc_testsuite::execute::{self, End};
use beamc_testsuite::otp::Release;
use beamc_testsuite::place;
use std::process::Command;
use std::time::Duration;

/// Path of the stored rows in the repository.
const KEPT: &str = "runtime/src/binary/otp_constructions.txt";

fn rows(release: Release) -> Vec<String> {
    let otp = release.otp().expect("the release is there");
    let mut escript = Command::new(otp.home.join("bin/escript"));
    escript.arg(place::testsuite().join("data/otp_constructions.escript"));
    let outcome = execute::run(escript, Duration::from_secs(120)).expect("escript starts");
    assert_eq!(outcome.end, End::Exit(0), "{release}: {}", outcome.stderr_text());
    let text = String::from_utf8(outcome.stdout).expect("it prints ASCII");
    text.lines().map(str::to_owned).collect()
}

#[test]
fn the_kept_rows_are_those_of_otp() {
    let [old, new] = Release::ALWAYS;
    let (of_old, of_new) = (rows(old), rows(new));
    assert_eq!(of_old.len(), of_new.len());
    let mut text = String::new();
    for (old_row, new_row) in of_old.iter().zip(&of_new) {
        let (old, new) = (old.number(), new.number());
        if old_row == new_row {
            text += &format!("{old} {new} | {new_row}\n");
        } else {
            text += &format!("{old} | {old_row}\n{new} | {new_row}\n");
        }
    }
    let kept = place::repository().join(KEPT);
    if std::fs::read_to_string(&kept).is_ok_and(|kept| kept == text) {
        return;
    }
    let right = place::target().join("testsuite/otp_constructions.txt");
    std::fs::create_dir_all(right.parent().expect("a folder")).expect("the folder is made");
    std::fs::write(&right, text).expect("the file is written");
    panic!("{KEPT} is not what {old} and {new} say now; that is in {}", right.display());
}
