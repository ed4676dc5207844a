//! Operations on random terms give the same results natively and on a live OTP.
//!
//! A program is `properties/<what>.erl`; `properties/property.hrl`, which all include, documents the output. beamc and the
//! release's `erlc` build it, and both sides run with the same seed and count. Batches of items are compared by hash. For the
//! first batch that differs both sides print every result, and the first difference is reported.
//!
//! `BEAMC_PROPERTIES_FACTOR` multiplies the number of items, `BEAMC_PROPERTIES_SEED` selects others.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::{Beamc, Program};
use beamc_testsuite::execute::{self, End, Outcome};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::{difference, place};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

/// Items of one program on each release, before multiplication.
const ITEMS: u32 = 1500;
/// Time limit of one side for this number of items, on a busy machine.
const TIMEOUT: Duration = Duration::from_secs(120);
/// Start of the line of a batch; the rest is `First,Last,Comparisons,Hash}`.
const BATCH: &[u8] = b"{'== batch',";
const GIVEN: &[u8] = b"{'== given',";

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("properties", error)])).exit();
}

fn trials() -> Result<Vec<Trial>, String> {
    let beamc = Arc::new(Beamc::find());
    let factor = number("BEAMC_PROPERTIES_FACTOR")?;
    let seed = number("BEAMC_PROPERTIES_SEED")?;
    let mut trials = Vec::new();
    for (name, source) in place::files(&place::testsuite().join("properties"), &["erl"])? {
        for release in Release::ALL.into_iter().filter(|release| release.is_tested()) {
            let (beamc, name, source) = (Arc::clone(&beamc), name.clone(), source.clone());
            trials.push(Trial::test(format!("{name}/otp{}", release.number()), move || {
                let beamc = Result::as_ref(&beamc).map_err(Clone::clone)?;
                let property = Property::built(beamc, &name, &source, release.otp()?, seed, factor)?;
                let comparisons = property.check()?;
                eprintln!("{name} on {release}: {comparisons} comparisons");
                Ok::<(), Failed>(())
            }));
        }
    }
    Ok(trials)
}

/// The number in a variable, 1 if it is not set.
fn number(variable: &str) -> Result<u32, String> {
    let Some(text) = std::env::var_os(variable) else { return Ok(1) };
    let number = text.to_str().and_then(|text| text.parse().ok()).filter(|number| *number > 0);
    number.ok_or_else(|| format!("{variable} must be a number from 1 to {}", u32::MAX))
}

/// A property program, ready to run on both sides.
struct Property<'a> {
    name: &'a str,
    bif: Program,
    otp: &'a Otp,
    /// The output of `erlc`.
    folder: tempfile::TempDir,
    seed: String,
    count: String,
    timeout: Duration,
}

impl<'a> Property<'a> {
    fn built(
        beamc: &Beamc,
        name: &'a str,
        source: &Path,
        otp: &'a Otp,
        seed: u32,
        factor: u32,
    ) -> Result<Property<'a>, String> {
        let header: PathBuf = source.with_file_name("property.hrl");
        let bif = beamc.built_of(&format!("properties/{name}"), source, &[&header], otp, &[])?;
        let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
        let mut erlc = Command::new(otp.erlc());
        erlc.arg("-o").arg(folder.path()).arg(source);
        let outcome = execute::run(erlc, TIMEOUT)?;
        if outcome.end != End::Exit(0) {
            return Err(format!("erlc {}\n{}", outcome.end, String::from_utf8_lossy(&outcome.stdout)));
        }
        let count = ITEMS.saturating_mul(factor).to_string();
        Ok(Property { name, bif, otp, folder, seed: seed.to_string(), count, timeout: TIMEOUT * factor })
    }

    /// Compares both sides and returns the number of results.
    fn check(&self) -> Result<u64, String> {
        let (expected, actual) = self.both(&[])?;
        if expected.end != End::Exit(0) {
            return Err(format!("on {} the program {}\n{}", self.otp.release, expected.end, expected.stderr_text()));
        }
        let expected = batches(&expected.stdout)?;
        // The last line of a crashed program may be incomplete.
        let printed: Vec<&[u8]> = actual.stdout.split_inclusive(|byte| *byte == b'\n').collect();
        let mut printed = printed.as_slice();
        let mut comparisons = 0;
        for batch in &expected {
            let (lines, rest) = printed.split_at(batch.lines.len().min(printed.len()));
            if lines != batch.lines {
                return Err(self.first_difference(batch, &actual));
            }
            printed = rest;
            comparisons += batch.comparisons;
        }
        match actual.end {
            End::Exit(0) if printed.is_empty() => Ok(comparisons),
            end => Err(format!("after the last item the program {end}\n{}", actual.stderr_text())),
        }
    }

    fn first_difference(&self, batch: &Batch, whole: &Outcome) -> String {
        let mut report = format!("items {} to {} with seed {} differ\n", batch.first, batch.last, self.seed);
        if whole.end != End::Exit(0) {
            report += &format!("the program {}\n{}\n", whole.end, whole.stderr_text());
        }
        let (expected, actual) = match self.both(&["show", &batch.first, &batch.last]) {
            Ok(both) => both,
            Err(error) => return report + &error,
        };
        let same = expected.stdout.iter().zip(&actual.stdout).take_while(|(left, right)| left == right).count();
        // Operands of the result that differs, unless the difference is in the operands.
        let given =
            expected.stdout[..same].split_inclusive(|byte| *byte == b'\n').rfind(|line| line.starts_with(GIVEN));
        if let Some(given) = given {
            report +=
                &format!("{}\n", execute::shorten(given.trim_ascii_end().escape_ascii().to_string().as_str(), 4000));
        }
        match difference::describe(&expected.stdout, &actual.stdout) {
            Some(difference) => report += &difference,
            None => report += "shown alone, these items do not differ: what came before them matters\n",
        }
        if actual.end != End::Exit(0) {
            report += &format!("showing them, the program {}\n{}\n", actual.end, actual.stderr_text());
        }
        report
    }

    /// Runs the program on OTP and natively, with seed, count and these arguments.
    fn both(&self, more: &[&str]) -> Result<(Outcome, Outcome), String> {
        let arguments: Vec<&str> =
            [self.seed.as_str(), self.count.as_str()].into_iter().chain(more.iter().copied()).collect();
        let mut bif = self.bif.command();
        bif.args(&arguments);
        let bif = execute::run(bif, self.timeout)?;
        let mut erl = Command::new(self.otp.erl());
        erl.current_dir(self.folder.path()).args(["-noshell", "-noinput", "-run", self.name, "main"]);
        erl.args(&arguments).args(["-s", "init", "stop"]);
        Ok((execute::run(erl, self.timeout)?, bif))
    }
}

/// Output for a range of items.
struct Batch<'a> {
    first: String,
    last: String,
    comparisons: u64,
    lines: Vec<&'a [u8]>,
}

fn batches(output: &[u8]) -> Result<Vec<Batch<'_>>, String> {
    let mut batches = Vec::new();
    let mut lines = Vec::new();
    for line in output.split_inclusive(|byte| *byte == b'\n') {
        lines.push(line);
        let Some(fields) = line.strip_prefix(BATCH) else { continue };
        let fields = String::from_utf8_lossy(fields);
        let mut fields = fields.split(',');
        let mut field = || fields.next().unwrap_or_default().to_string();
        let (first, last, comparisons) = (field(), field(), field());
        let comparisons = comparisons.parse().map_err(|_| format!("no count in: {}", line.escape_ascii()))?;
        batches.push(Batch { first, last, comparisons, lines: std::mem::take(&mut lines) });
    }
    if batches.is_empty() { Err("no batch was printed".to_string()) } else { Ok(batches) }
}
