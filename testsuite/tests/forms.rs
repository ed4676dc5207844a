//! OTP's scanner, parser and pretty printer process all sources of its stdlib from standard input: the program
//! `programs/forms.erl` prints the same output natively and on `erl`.
//!
//! If an installation has no sources, the test reads the cases of this suite.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::execute::{self, End, Outcome};
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::{difference, place};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Time limit of a run; `erl` takes seconds.
const TIMEOUT: Duration = Duration::from_secs(120);

const START: &str =
    "{ok, M, B} = compile:file(\"forms\", [binary]), {module, M} = code:load_binary(M, \"\", B), M:main(), halt().";

fn main() {
    let arguments = Arguments::from_args();
    let tested = Release::ALL.into_iter().filter(|release| release.is_tested());
    let trial = |release: Release| {
        Trial::test(format!("stdlib/otp{}", release.number()), move || check(release).map_err(Failed::from))
    };
    libtest_mimic::run(&arguments, tested.map(trial).collect()).exit();
}

fn check(release: Release) -> Result<(), String> {
    let otp = release.otp()?;
    let folder = place::testsuite().join("programs");
    let program = Beamc::find()?.built_of("forms", &folder.join("forms.erl"), &[], otp, &[])?;
    let input = sources(otp)?;
    let mut erl = Command::new(otp.erl());
    erl.current_dir(&folder).args(["-noshell", "-eval", START]);
    let expected = run(erl, &input)?;
    let actual = run(program.command(), &input)?;
    difference::describe(&expected.stdout, &actual.stdout).map_or(Ok(()), Err)
}

fn run(mut command: Command, input: &[u8]) -> Result<Outcome, String> {
    command.env("LC_ALL", "C.UTF-8");
    let outcome = execute::run_with(command, Some(input), TIMEOUT)?;
    match outcome.end {
        End::Exit(0) if !outcome.stdout.is_empty() => Ok(outcome),
        end => Err(format!("{end}\n{}", outcome.stderr_text())),
    }
}

/// The concatenation of all sources.
fn sources(otp: &Otp) -> Result<Vec<u8>, String> {
    let mut question = Command::new(otp.erl());
    question.args(["-noshell", "-noinput", "-eval", "io:put_chars(code:lib_dir(stdlib)), halt()."]);
    let answer = execute::run(question, TIMEOUT)?;
    let mut files = erlang_files(&Path::new(&String::from_utf8_lossy(&answer.stdout).into_owned()).join("src"));
    if files.is_empty() {
        files = place::files(&place::testsuite().join("cases"), &["erl"])?.into_iter().map(|(_, path)| path).collect();
    }
    let mut all = Vec::new();
    for file in files {
        all.extend(std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?);
    }
    Ok(all)
}

fn erlang_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "erl"));
    files.sort();
    files
}
