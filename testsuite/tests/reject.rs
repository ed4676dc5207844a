//! Broken inputs are rejected with exit status 1 and a diagnostic, without an output file and without a crash.
//!
//! An input is `reject/<what_is_wrong>.S`, `.beam` or `.erl`. Standard error must contain each line of the `.err` beside it.
//! `make_beams.escript` there makes the binary ones.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::{BUILD_TIMEOUT, Beamc};
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::otp::Release;
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::Path;
use std::sync::Arc;

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("reject", error)])).exit();
}

fn trials() -> Result<Vec<Trial>, String> {
    let beamc = Arc::new(Beamc::find());
    let inputs = place::files(&place::testsuite().join("reject"), &["S", "beam", "erl"])?;
    Ok(inputs
        .into_iter()
        .map(|(name, path)| {
            let beamc = Arc::clone(&beamc);
            Trial::test(name, move || check(&beamc, &path).map_err(Failed::from))
        })
        .collect())
}

fn check(beamc: &Result<Beamc, String>, path: &Path) -> Result<(), String> {
    let expected = path.with_extension("err");
    let expected = std::fs::read_to_string(&expected).map_err(|error| format!("{}: {error}", expected.display()))?;
    if expected.trim().is_empty() {
        return Err("its .err expects nothing".to_string());
    }
    let beamc = beamc.as_ref().map_err(Clone::clone)?;
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let output = folder.path().join("program");
    let mut command = beamc.command();
    command.arg("build").arg(path).arg("-o").arg(&output).arg("--otp").arg(&Release::Otp25.otp()?.home);
    let outcome = execute::run(command, BUILD_TIMEOUT)?;
    let stderr = outcome.stderr_text();
    let mut complaints = Vec::new();
    if outcome.end != End::Exit(1) {
        complaints.push(format!("the build {}, expected status 1", outcome.end));
    }
    complaints.extend(
        expected.lines().filter(|line| !stderr.contains(line)).map(|line| format!("standard error lacks `{line}`")),
    );
    if stderr.contains("panicked at") {
        complaints.push("the compiler panicked".to_string());
    }
    if output.exists() {
        complaints.push("an output file was left behind".to_string());
    }
    if complaints.is_empty() { Ok(()) } else { Err(format!("{}\nstandard error:\n{stderr}", complaints.join("\n"))) }
}
