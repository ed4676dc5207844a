//! Every golden is the output of a live OTP.
//!
//! Each run checks each case with one release, by a [`Sample`]. All cases of a release run in one emulator, which the first
//! test starts. In OTP 26 and later, the order of keys of small maps depends on the atoms that earlier cases created. So a case
//! that differs runs again in an emulator of its own, whose output counts.
#![forbid(unsafe_code)]

use beamc_testsuite::case::{self, Case};
use beamc_testsuite::difference;
use beamc_testsuite::goldens::failure;
use beamc_testsuite::oracle::{self, Observed};
use beamc_testsuite::otp::Release;
use beamc_testsuite::sample::Sample;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

type Batch = OnceLock<Result<BTreeMap<String, Observed>, String>>;

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials(&arguments).unwrap_or_else(|error| vec![failure("cases", error)])).exit();
}

fn trials(arguments: &Arguments) -> Result<Vec<Trial>, String> {
    let sample = Sample::chosen(arguments)?;
    let mut trials = Vec::new();
    let mut cases = Vec::new();
    for case in case::all()? {
        match case {
            Ok(case) => cases.push(case),
            Err(faulty) => trials.push(failure(&faulty.name, faulty.error)),
        }
    }
    let all = cases.iter().map(|case| case.tested().count()).sum();
    for release in Release::ALL.into_iter().filter(|release| release.is_tested()) {
        let is_selected = |case: &&Case| {
            let name = format!("{}/otp{}", case.name, release.number());
            arguments.filter.as_ref().is_none_or(|filter| name.contains(filter))
        };
        let taken = cases.iter().filter(|case| sample.releases(case).contains(&release)).filter(is_selected).cloned();
        let cases: Arc<[Case]> = taken.collect();
        let batch = Arc::new(Batch::new());
        for index in 0..cases.len() {
            let (cases, batch) = (Arc::clone(&cases), Arc::clone(&batch));
            trials.push(Trial::test(format!("{}/otp{}", cases[index].name, release.number()), move || {
                check(&cases, index, release, &batch).map_err(Failed::from)
            }));
        }
    }
    sample.say(trials.len(), all);
    // Mix the releases, since the tests of one release wait for one emulator.
    trials.sort_by(|left, right| left.name().cmp(right.name()));
    Ok(trials)
}

fn check(cases: &[Case], index: usize, release: Release, batch: &Batch) -> Result<(), String> {
    let case = &cases[index];
    let observed = batch.get_or_init(|| oracle::observe(release.otp()?, cases)).as_ref().map_err(Clone::clone)?;
    let observed = observed.get(&case.name).ok_or("the case was not run")?;
    let golden = case.golden(release);
    let expected =
        std::fs::read(&golden).map_err(|error| format!("{}: {error}; bless the case first", golden.display()))?;
    if oracle::accepted(case, release, observed)? == expected {
        return Ok(());
    }
    let mut own = oracle::observe(release.otp()?, std::slice::from_ref(case))?;
    let observed = own.remove(&case.name).ok_or("the case was not run by itself")?;
    difference::describe(&expected, oracle::accepted(case, release, &observed)?).map_or(Ok(()), Err)
}
