//! The harness of `cases`, `stress`, `unoptimised` and `assembly`: builds and runs cases natively and compares their output with the
//! goldens.

use crate::beamc::{Beamc, Program};
use crate::case::{self, Case};
use crate::difference;
use crate::execute::{self, End, Outcome};
use crate::otp::Release;
use crate::sample::Sample;
use libtest_mimic::{Arguments, Conclusion, Failed, Trial};
use std::sync::Arc;
use std::time::Duration;

/// How cases are built and run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As users do.
    Normal,
    /// With a collection at every safepoint and a process switch at every check.
    Stress,
    /// Built without optimisation, and run with checks of stack and heap; only for cases of exceptions.
    Unoptimised,
    /// Built from assembly, whose types beamc does not trust.
    Assembly,
}

/// The family that needs beamc's own transform, which beamc adds to sources only.
const PID_NAMES: &str = "pid_name/";

/// One of this number of cases is built from assembly each day.
const FROM_ASSEMBLY: u64 = 4;

/// The families run [`Way::Unoptimised`].
const OF_EXCEPTIONS: [&str; 4] = ["errors", "exception", "regression", "try_catch"];

impl Way {
    fn timeout(self) -> Duration {
        match self {
            Way::Normal | Way::Assembly => Duration::from_secs(10),
            Way::Stress | Way::Unoptimised => Duration::from_secs(240),
        }
    }

    fn leaves_out(self, case: &Case) -> bool {
        match self {
            Way::Normal => false,
            Way::Assembly => case.without_assembly.is_some() || case.name.starts_with(PID_NAMES),
            Way::Stress => case.without_stress.is_some(),
            Way::Unoptimised => !case.name.split('/').next().is_some_and(|family| OF_EXCEPTIONS.contains(&family)),
        }
    }

    /// Stress tests mainly exercise the runtime, and unoptimised builds mainly code common to all releases. One release of each
    /// case per day is enough. Code read from assembly differs in its checks only.
    fn sample(self, arguments: &Arguments) -> Result<Sample, String> {
        match self {
            Way::Normal => Ok(Sample::WHOLE),
            Way::Stress | Way::Unoptimised => Sample::chosen(arguments),
            Way::Assembly => Ok(Sample::chosen(arguments)?.of_cases(FROM_ASSEMBLY)),
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Way::Normal | Way::Stress | Way::Assembly => &[],
            Way::Unoptimised => &["--optimise", "none"],
        }
    }
}

/// One test per case and release, named `family/what_it_shows/otp25`.
///
/// [`Way::Stress`] and [`Way::Assembly`] leave out the cases that forbid it. All ways but [`Way::Normal`] take a [`Sample`] of the releases.
pub fn run(way: Way) -> Conclusion {
    let arguments = Arguments::from_args();
    let cases = match case::all() {
        Ok(cases) => cases,
        Err(error) => return libtest_mimic::run(&arguments, vec![failure("cases", error)]),
    };
    let sample = match way.sample(&arguments) {
        Ok(sample) => sample,
        Err(error) => return libtest_mimic::run(&arguments, vec![failure("sample", error)]),
    };
    let beamc = Arc::new(Beamc::find());
    let mut all = 0;
    let mut trials = Vec::new();
    for case in cases {
        let case = match case {
            Ok(case) => Arc::new(case),
            Err(faulty) => {
                trials.push(failure(&faulty.name, faulty.error));
                continue;
            }
        };
        if way.leaves_out(&case) {
            continue;
        }
        all += case.tested().count();
        for release in sample.releases(&case) {
            let (case, beamc) = (Arc::clone(&case), Arc::clone(&beamc));
            trials.push(Trial::test(format!("{}/otp{}", case.name, release.number()), move || {
                check(&beamc, &case, release, way).map_err(Failed::from)
            }));
        }
    }
    sample.say(trials.len(), all);
    libtest_mimic::run(&arguments, trials)
}

/// A test that fails, in place of an input that could not become a test.
pub fn failure(name: &str, error: String) -> Trial {
    Trial::test(name, move || Err(Failed::from(error)))
}

fn check(beamc: &Result<Beamc, String>, case: &Case, release: Release, way: Way) -> Result<(), String> {
    let beamc = beamc.as_ref().map_err(Clone::clone)?;
    let golden = case.golden(release);
    let expected =
        std::fs::read(&golden).map_err(|error| format!("{}: {error}; bless the case first", golden.display()))?;
    let otp = release.otp()?;
    let program = match way {
        Way::Assembly => beamc.built_from_assembly(case, otp)?,
        Way::Normal | Way::Stress | Way::Unoptimised => beamc.built(case, otp, way.options())?,
    };
    let outcome = start(&program, case, way)?;
    compare(&outcome, &expected, case.status)?;
    if case.reports {
        let golden = case.golden_reports(release);
        let expected = std::fs::read(&golden).map_err(|error| format!("{}: {error}; bless", golden.display()))?;
        let reports = difference::masked(&outcome.stderr);
        return difference::describe(&expected, &reports).map_or(Ok(()), |text| Err(format!("standard error: {text}")));
    }
    Ok(())
}

fn start(program: &Program, case: &Case, way: Way) -> Result<Outcome, String> {
    let mut command = program.command();
    case.prepare(&mut command);
    command.env("BEAMC_REPORTS", "stderr");
    match way {
        Way::Normal | Way::Assembly => {}
        Way::Stress => {
            command.env("BEAMC_GC", "stress").env("BEAMC_SCHED", "stress");
        }
        Way::Unoptimised => {
            command.env("BEAMC_GC", "verify");
        }
    }
    execute::run_with(command, case.stdin.as_deref(), way.timeout())
}

/// Reports a crash before a difference in output, because it explains more.
fn compare(outcome: &Outcome, expected: &[u8], status: i32) -> Result<(), String> {
    let mut report = String::new();
    if outcome.end != End::Exit(status) {
        report += &format!("the program {}, expected status {status}\n", outcome.end);
    }
    if let Some(difference) = difference::describe(expected, &outcome.stdout) {
        report += &difference;
    }
    if report.is_empty() {
        return Ok(());
    }
    if !outcome.stderr.is_empty() {
        report += &format!("standard error:\n{}\n", outcome.stderr_text());
    }
    Err(report)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(end: End, stdout: &[u8], stderr: &[u8]) -> Outcome {
        Outcome { end, stdout: stdout.to_vec(), stderr: stderr.to_vec() }
    }

    #[test]
    fn output_and_status_must_both_agree() {
        assert_eq!(compare(&outcome(End::Exit(0), b"1\r\n", b"noise"), b"1\r\n", 0), Ok(()));
        assert_eq!(compare(&outcome(End::Exit(1), b"1\r\n", b""), b"1\r\n", 1), Ok(()));
        assert!(compare(&outcome(End::Exit(1), b"1\r\n", b""), b"1\r\n", 0).is_err());
        assert!(compare(&outcome(End::Exit(0), b"2\r\n", b""), b"1\r\n", 0).is_err());
    }

    #[test]
    fn a_crash_is_named_and_comes_with_standard_error() {
        let report = compare(&outcome(End::Signal(11), b"", b"bad frame"), b"1\r\n", 0).expect_err("it crashed");
        assert!(
            report.starts_with("the program crashed: killed by SIGSEGV") && report.contains("bad frame"),
            "{report}"
        );
    }
}
