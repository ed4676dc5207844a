//! Random programs print natively what they print on a live OTP: each test's result, or its exception with the stack trace.
//!
//! `programs/generated/generator.erl` makes the programs and `generated_run.erl` runs them. Both sides run the `.beam` files that
//! the release's compiler wrote. A test that differs is reduced: expressions are replaced by constants as long as it differs.
//!
//! `BEAMC_GENERATED_COUNT` is the number of programs, `BEAMC_GENERATED_SEED` selects them, the day by default.
//! `BEAMC_GENERATED_RELEASE` selects the release, otherwise the seed does.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::execute::{self, End, Outcome};
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Programs that are tested by default.
const COUNT: u64 = 2000;
/// Programs in a module, and modules in an executable.
const TESTS: u64 = 100;
const MODULES: u64 = 10;
/// Time limit of a step: writing, building, or running the programs of one executable.
const TIMEOUT: Duration = Duration::from_secs(600);
/// Variants of a test that are tried at once, and the time after which no more are tried.
const VARIANTS: usize = 30;
const REDUCTION: Duration = Duration::from_secs(300);
/// Differences that are reduced and reported.
const REPORTED: usize = 3;

fn main() {
    let arguments = Arguments::from_args();
    let trial = Trial::test("generated", || check().map_err(Failed::from));
    libtest_mimic::run(&arguments, vec![trial]).exit();
}

fn number(variable: &str) -> Result<Option<u64>, String> {
    let Ok(text) = std::env::var(variable) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| format!("{variable} is `{text}`, not a number"))
}

fn release(seed: u64) -> Result<Release, String> {
    if let Some(wanted) = number("BEAMC_GENERATED_RELEASE")? {
        return Release::from_number(&wanted.to_string()).ok_or_else(|| format!("there is no OTP {wanted}"));
    }
    let tested: Vec<Release> = Release::ALL.into_iter().filter(|release| release.is_tested()).collect();
    let index = usize::try_from(seed).unwrap_or(0).checked_rem(tested.len()).ok_or("no release is installed")?;
    Ok(tested[index])
}

fn check() -> Result<(), String> {
    let day = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / (24 * 60 * 60));
    let seed = number("BEAMC_GENERATED_SEED")?.unwrap_or_else(day);
    let modules = number("BEAMC_GENERATED_COUNT")?.unwrap_or(COUNT).div_ceil(TESTS);
    let release = release(seed)?;
    let beamc = Beamc::find()?;
    let (mut programs, mut values, mut differences) = (0, 0, Vec::new());
    for first in (1..=modules).step_by(MODULES as usize) {
        let last = (first + MODULES - 1).min(modules);
        let folder = Folder::new(&beamc, release.otp()?)?;
        folder.erl(&format!("generated_programs:write({seed}, {first}, {last}, {TESTS})"))?;
        let both = folder.both()?;
        programs += both.len();
        values += both.values().filter(|(expected, _)| expected.starts_with("{value")).count();
        differences.extend(both.into_iter().filter(|(_, (expected, actual))| expected != actual));
        eprintln!(
            "{programs} programs on {release} with seed {seed}, {values} with a value, {} differ",
            differences.len()
        );
    }
    if differences.is_empty() {
        return Ok(());
    }
    let mut report = format!("{} of {programs} programs differ on {release} with seed {seed}\n", differences.len());
    for (test, (expected, actual)) in differences.into_iter().take(REPORTED) {
        report += &format!("\n{test}\n on erl: {}\nnatively: {}\n", shorten(&expected), shorten(&actual));
        report +=
            &reduced(&beamc, release.otp()?, seed, &test).unwrap_or_else(|error| format!("not reduced: {error}\n"));
    }
    Err(report)
}

fn shorten(text: &str) -> String {
    execute::shorten(text, 1000)
}

/// A folder with the compiled generator.
struct Folder<'a> {
    beamc: &'a Beamc,
    otp: &'a Otp,
    folder: tempfile::TempDir,
}

/// The results of tests on both sides, by `module:test`.
type Results = BTreeMap<String, (String, String)>;

impl<'a> Folder<'a> {
    fn new(beamc: &'a Beamc, otp: &'a Otp) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
        let mut erlc = Command::new(otp.erlc());
        erlc.arg("-o").arg(folder.path());
        let sources = place::files(&place::testsuite().join("programs/generated"), &["erl"])?;
        erlc.args(sources.into_iter().map(|(_, path)| path));
        succeeded(erlc)?;
        Ok(Folder { beamc, otp, folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs an expression on `erl`. Gives what it prints.
    fn erl(&self, expression: &str) -> Result<String, String> {
        let mut erl = Command::new(self.otp.erl());
        erl.current_dir(self.path()).args(["-noshell", "-noinput", "-eval", &format!("{expression}, halt().")]);
        Ok(String::from_utf8_lossy(&succeeded(erl)?.stdout).into_owned())
    }

    /// Runs the programs of this folder on both sides.
    fn both(&self) -> Result<Results, String> {
        let expected = self.erl("generated_run:main()")?;
        let beams: Vec<PathBuf> = place::files(self.path(), &["beam"])?.into_iter().map(|(_, path)| path).collect();
        let of_program = |path: &&PathBuf| {
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            name == "generated_run" || name == "generated_list" || expected.contains(&format!("{name}:"))
        };
        let mut build = self.beamc.command();
        build.current_dir(self.path()).args(["build", "-o", "program", "--entry", "generated_run:main/0", "--otp"]);
        build.arg(&self.otp.home).args(beams.iter().filter(of_program));
        succeeded(build)?;
        let mut program = Command::new(self.path().join("program"));
        program.current_dir(self.path());
        let actual = execute::run(program, TIMEOUT)?;
        let printed = String::from_utf8_lossy(&actual.stdout).into_owned();
        let mut lines: BTreeMap<&str, &str> = printed.lines().filter_map(|line| line.split_once(' ')).collect();
        let end = format!("the program {}\n{}", actual.end, actual.stderr_text());
        let results = expected.lines().filter_map(|line| line.split_once(' ')).map(|(test, expected)| {
            let actual = lines.remove(test).unwrap_or(&end);
            (test.to_owned(), (expected.to_owned(), actual.to_owned()))
        });
        Ok(results.collect())
    }
}

fn succeeded(command: Command) -> Result<Outcome, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let outcome = execute::run(command, TIMEOUT)?;
    if outcome.end == End::Exit(0) {
        return Ok(outcome);
    }
    let printed = String::from_utf8_lossy(&outcome.stdout);
    Err(format!("{name} {}\n{}\n{}", outcome.end, shorten(&printed), outcome.stderr_text()))
}

/// The smallest variant of a test that still differs, as source.
fn reduced(beamc: &Beamc, otp: &Otp, seed: u64, test: &str) -> Result<String, String> {
    let folder = Folder::new(beamc, otp)?;
    let (module, test) = test.split_once(":t").ok_or("not a test")?;
    let module = module.strip_prefix("generated_").ok_or("not a module")?;
    let (mut choice, mut skip, mut difference) = (0, 0, String::new());
    let start = Instant::now();
    loop {
        let expression = format!("generated_programs:vary({{{seed}, {module}, {test}}}, {choice}, {skip}, {VARIANTS})");
        let all: usize =
            folder.erl(&expression)?.trim().parse().map_err(|_| "the number of variants is not printed")?;
        let differs = if skip < all && start.elapsed() < REDUCTION {
            folder
                .both()?
                .into_iter()
                .filter(|(_, (expected, actual))| expected != actual)
                .min_by_key(|(name, _)| number_of(name))
        } else {
            let smallest =
                std::fs::read_to_string(folder.path().join("smallest.erl")).map_err(|error| error.to_string())?;
            return Ok(format!("reduced:\n{smallest}{difference}"));
        };
        match differs {
            Some((name, (expected, actual))) => {
                (choice, skip) = (number_of(&name), 0);
                difference = format!(" on erl: {}\nnatively: {}\n", shorten(&expected), shorten(&actual));
            }
            None => (choice, skip) = (0, skip + VARIANTS),
        }
    }
}

/// The number of the module of `generated_N:test`.
fn number_of(name: &str) -> usize {
    name.split(':').next().and_then(|module| module.strip_prefix("generated_")?.parse().ok()).unwrap_or(usize::MAX)
}
