//! Some case executes each opcode, and each BIF with success and with failure.
//!
//! For each release all cases become one counting program, whose argument selects the case to run. The rows that no case
//! executes must be exactly those of `coverage/gaps.tsv`. This test does not check output, because in a common program a case
//! may reach functions that it does not reach alone.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::{Beamc, Program};
use beamc_testsuite::case::{self, Case};
use beamc_testsuite::coverage::{self, Counts};
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::otp::Release;
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

/// The module that starts each case of a release.
const MAIN: &str = "-module(coverage_main).\n-export([main/1]).\n\nmain([Case]) -> (list_to_atom(Case)):main().\n";

/// Time limit of one case. Counting makes it slower by an order of magnitude.
const TIMEOUT: Duration = Duration::from_secs(120);

type Batch = OnceLock<Result<Counts, String>>;

/// State shared by all tests.
struct Shared {
    cases: Vec<Case>,
    beamc: Result<Beamc, String>,
    batches: BTreeMap<Release, Batch>,
}

impl Shared {
    fn counts(&self, release: Release) -> Result<&Counts, String> {
        let batch = self.batches.get(&release).ok_or("this release is not tested")?;
        batch.get_or_init(|| self.run(release)).as_ref().map_err(Clone::clone)
    }

    /// Builds and runs the cases of a release and returns the sum of their counts.
    fn run(&self, release: Release) -> Result<Counts, String> {
        let beamc = self.beamc.as_ref().map_err(Clone::clone)?;
        let cases: Vec<&Case> = self.cases.iter().filter(|case| case.releases.contains(&release)).collect();
        let program = beamc.counting(&cases, MAIN, release.otp()?)?;
        let (next, sum) = (AtomicUsize::new(0), Mutex::new((Counts::default(), Vec::new())));
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
                scope.spawn(|| {
                    while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let counts = execute(&program, case);
                        let mut sum = sum.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                        match counts {
                            Ok(counts) => sum.0.add_all(&counts),
                            Err(error) => sum.1.push(format!("{}: {error}", case.name)),
                        }
                    }
                });
            }
        });
        let (counts, errors) = sum.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        if errors.is_empty() { Ok(counts) } else { Err(errors.join("\n")) }
    }
}

/// The counts of one case.
fn execute(program: &Program, case: &Case) -> Result<Counts, String> {
    let file = tempfile::NamedTempFile::new().map_err(|error| format!("no temporary file: {error}"))?;
    let mut command = program.command();
    command.arg(case.module()).env("BEAMC_COUNTS", file.path());
    case.prepare(&mut command);
    let outcome = execute::run_with(command, case.stdin.as_deref(), TIMEOUT)?;
    if outcome.end != End::Exit(case.status) {
        return Err(format!("{}, expected status {}\n{}", outcome.end, case.status, outcome.stderr_text()));
    }
    let text = std::fs::read_to_string(file.path()).map_err(|error| format!("no counts: {error}"))?;
    let mut counts = Counts::default();
    counts.add(&text)?;
    Ok(counts)
}

/// Compares the counts of all releases with the list.
fn check(shared: &Shared) -> Result<(), String> {
    let path = place::testsuite().join("coverage/gaps.tsv");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let gaps = coverage::gaps(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut counts = BTreeMap::new();
    for release in shared.batches.keys() {
        counts.insert(*release, shared.counts(*release)?.clone());
    }
    print!("{}", coverage::totals(&gaps, &counts));
    let complaints = coverage::complaints(&gaps, &counts);
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("cases", error)])).exit();
}

fn trials() -> Result<Vec<Trial>, String> {
    let mut trials = Vec::new();
    let mut cases = Vec::new();
    for case in case::all()? {
        match case {
            Ok(case) => cases.push(case),
            Err(faulty) => trials.push(failure(&faulty.name, faulty.error)),
        }
    }
    let tested = Release::ALL.into_iter().filter(|release| release.is_tested());
    let batches = tested.map(|release| (release, Batch::new())).collect();
    let shared = Arc::new(Shared { cases, beamc: Beamc::find(), batches });
    for release in shared.batches.keys().copied() {
        let shared = Arc::clone(&shared);
        trials.push(Trial::test(format!("counts/otp{}", release.number()), move || {
            shared.counts(release).map(|_| ()).map_err(Failed::from)
        }));
    }
    trials.push(Trial::test("gaps", move || check(&shared).map_err(Failed::from)));
    Ok(trials)
}
