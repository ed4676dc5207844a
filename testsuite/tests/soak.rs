//! Random processes. `programs/soak.erl` compares them with a model, for a minute in all, on two schedulers: in normal mode,
//! with a process switch at every check, and with a collection at every safepoint. Resident memory must not grow after the
//! middle of a run. On `erl` the same program checks the model.
//!
//! A seed determines the order of processes: equal seeds give equal orders, different seeds different ones.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::{Beamc, Program};
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::otp::Release;
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::HashSet;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The release that compiles the programs.
const RELEASE: Release = Release::Otp27;
/// Seconds of all soaks together, unless `BEAMC_SOAK_SECONDS` is set.
const SECONDS: u64 = 60;
/// Additional time limit of a run.
const PATIENCE: Duration = Duration::from_secs(120);
/// Limit of the growth of resident memory between the middle and the end, in addition to a quarter.
const GROWTH_MAX: u64 = 16 << 20;

/// Ways to run the soak: name, variable, and share of the time.
const WAYS: [(&str, (&str, &str), u64); 3] = [
    ("normal", ("BEAMC_SCHED", ""), 2),
    ("changes", ("BEAMC_SCHED", "stress"), 1),
    ("collections", ("BEAMC_GC", "stress"), 1),
];

fn main() {
    // Sequential: each soak has two schedulers, and the machine may have only two processors.
    let arguments = Arguments { test_threads: Some(1), ..Arguments::from_args() };
    let parts: u64 = WAYS.iter().map(|way| way.2).sum();
    let seconds = variable("BEAMC_SOAK_SECONDS").unwrap_or(SECONDS);
    let soaks = WAYS.into_iter().map(|(name, setting, part)| {
        let seconds = (seconds * part / parts).max(1);
        Trial::test(format!("soak/{name}"), move || soak(setting, seconds).map_err(Failed::from))
    });
    let others = [
        Trial::test("model", || model().map_err(Failed::from)),
        Trial::test("seeds", || seeds().map_err(Failed::from)),
    ];
    libtest_mimic::run(&arguments, soaks.chain(others).collect()).exit();
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// A new seed each time. It is printed, so that `BEAMC_SOAK_SEED` can reproduce a failure.
fn seed() -> u64 {
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    variable("BEAMC_SOAK_SEED").unwrap_or_else(now)
}

fn built(name: &str) -> Result<Program, String> {
    let source = place::testsuite().join("programs").join(name).with_extension("erl");
    Beamc::find()?.built_of(name, &source, &[], RELEASE.otp()?, &[])
}

fn soak(setting: (&str, &str), seconds: u64) -> Result<(), String> {
    let seed = seed();
    let mut command = built("soak")?.command();
    command.args([seed.to_string(), format!("{seconds}s")]).env("BEAMC_SCHEDULERS", "2").env(setting.0, setting.1);
    let time = Duration::from_secs(seconds);
    let (mut middle, mut end) = (0, 0);
    let outcome = execute::run_watched(command, None, time + PATIENCE, |at, bytes| {
        if at > time.mul_f64(0.4) && at < time.mul_f64(0.6) {
            middle = middle.max(bytes);
        } else if at > time.mul_f64(0.8) && at < time {
            end = end.max(bytes);
        }
    })?;
    let told = String::from_utf8_lossy(&outcome.stdout).into_owned();
    if outcome.end != End::Exit(0) {
        return Err(format!("seed {seed}: {}\n{told}{}", outcome.end, outcome.stderr_text()));
    }
    let (middle_mib, end_mib) = (middle >> 20, end >> 20);
    if end > middle + middle / 4 + GROWTH_MAX {
        return Err(format!("seed {seed}: {middle_mib} MiB resident in the middle, {end_mib} MiB at the end"));
    }
    eprintln!("seed {seed}, {seconds} s, {middle_mib} then {end_mib} MiB: {}", told.trim_end());
    Ok(())
}

/// Checks the model on `erl`.
fn model() -> Result<(), String> {
    let seed = seed();
    let otp = RELEASE.otp()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut erlc = Command::new(otp.erlc());
    erlc.arg(place::testsuite().join("programs/soak.erl")).current_dir(folder.path());
    let mut erl = Command::new(otp.erl());
    erl.current_dir(folder.path()).args(["-noshell", "-eval"]);
    erl.arg(format!("soak:main([\"{seed}\", \"1500\"]), halt()."));
    for command in [erlc, erl] {
        let outcome = execute::run(command, PATIENCE)?;
        if outcome.end != End::Exit(0) {
            let told = String::from_utf8_lossy(&outcome.stdout);
            return Err(format!("seed {seed}: {}\n{told}{}", outcome.end, outcome.stderr_text()));
        }
    }
    Ok(())
}

/// Checks that a seed determines the order of processes.
fn seeds() -> Result<(), String> {
    let program = built("race")?;
    let order = |seed: u32| {
        let mut command = program.command();
        command.env("BEAMC_SCHED_SEED", seed.to_string());
        let outcome = execute::run(command, PATIENCE)?;
        let expected = outcome.end == End::Exit(0) && !outcome.stdout.is_empty();
        expected
            .then_some(outcome.stdout)
            .ok_or_else(|| format!("{}\n{}", outcome.end, String::from_utf8_lossy(&outcome.stderr)))
    };
    let mut orders = HashSet::new();
    for seed in 1..=8 {
        let first = order(seed)?;
        if first != order(seed)? || first != order(seed)? {
            return Err(format!("seed {seed} gives one order, then another"));
        }
        orders.insert(first);
    }
    if orders.len() < 6 { Err(format!("8 seeds give {} orders", orders.len())) } else { Ok(()) }
}
