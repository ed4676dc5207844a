//! The closed world contains all code that runs: each function that a workload of `programs/world` calls under `erl`, counted
//! by its tracing, is in the program that beamc makes of the workload.
//!
//! beamc does not compile or run anything here, so workloads use all of OTP, not only the parts that beamc supports.
//! `programs/world/replaced.tsv` lists functions that beamc leaves out on purpose, because they start the emulator or load
//! code, with the reason. The table must be exact.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Time limit of one program; on an idle machine all take seconds.
const TIMEOUT: Duration = Duration::from_secs(120);

/// A program of `programs/world`.
struct Workload {
    /// The entry module, and those that come with it.
    modules: &'static [&'static str],
    /// Applications of OTP that it uses besides kernel and stdlib.
    applications: &'static [&'static str],
    /// Functions and modules that OTP's boot starts for it or that text names, which a program of beamc has to keep.
    keep: &'static [&'static str],
}

const fn workload(modules: &'static [&'static str]) -> Workload {
    keeping(&[], modules)
}

const fn keeping(keep: &'static [&'static str], modules: &'static [&'static str]) -> Workload {
    Workload { modules, applications: &[], keep }
}

const WORKLOADS: [Workload; 10] = [
    workload(&["world_hello"]),
    workload(&["world_print"]),
    workload(&["world_strings"]),
    workload(&["world_containers"]),
    workload(&["world_errors"]),
    workload(&["world_data", "world_tables", "world_syntax"]),
    keeping(
        &["file_server", "global", "logger_handler_watcher"],
        &[
            "world_servers",
            "world_supervision",
            "world_behaviours",
            "world_calls",
            "world_applications",
            "world_server",
            "world_bridge",
            "world_machine",
            "world_handler",
        ],
    ),
    keeping(&["file_server", "io:format/1"], &["world_files"]),
    keeping(&["file_server", "logger_handler_watcher", "socket_registry"], &["world_storage", "world_sockets"]),
    Workload { applications: &["compiler", "syntax_tools"], ..keeping(&["file_server"], &["world_tools"]) },
];

/// The functions that a workload called and its program lacks, and the number of called functions.
struct Outcome {
    called: usize,
    missed: BTreeSet<String>,
}

/// A row of the table: a function, or a module for all of its functions.
struct Row {
    name: String,
    releases: BTreeSet<String>,
}

impl Row {
    fn covers(&self, release: Release, function: &str) -> bool {
        let module = function.split(':').next().unwrap_or_default();
        self.releases.contains(release.number()) && (self.name == function || self.name == module)
    }
}

struct Shared {
    rows: Vec<Row>,
    outcomes: BTreeMap<(Release, usize), OnceLock<Result<Outcome, String>>>,
}

impl Shared {
    fn outcome(&self, release: Release, workload: usize) -> Result<&Outcome, String> {
        let cell = self.outcomes.get(&(release, workload)).ok_or("this release is not tested")?;
        cell.get_or_init(|| compare(release, &WORKLOADS[workload])).as_ref().map_err(Clone::clone)
    }
}

/// Runs the workload under `erl` and compares the called functions with those of its program.
fn compare(release: Release, workload: &Workload) -> Result<Outcome, String> {
    let otp = release.otp()?;
    let scratch = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let folder = place::testsuite().join("programs/world");
    let source = |module: &&str| folder.join(module).with_extension("erl");
    let sources: Vec<PathBuf> = workload.modules.iter().map(source).collect();

    let mut erlc = Command::new(otp.home.join("bin/erlc"));
    erlc.arg("-o").arg(scratch.path()).args(&sources).arg(source(&"world_trace"));
    run(erlc, &[0])?;
    let file = scratch.path().join("called");
    let mut erl = Command::new(otp.erl());
    erl.current_dir(scratch.path()).args(["-noshell", "-run", "world_trace", "main", workload.modules[0]]);
    erl.arg(&file).args(workload.applications);
    run(erl, &[0])?;
    let called = std::fs::read_to_string(&file).map_err(|error| format!("no list of what was called: {error}"))?;

    let kept = kept(otp, workload, &sources)?;
    let kept: BTreeSet<&str> = kept.lines().collect();
    let missed = called.lines().filter(|function| !kept.contains(function)).map(str::to_owned).collect();
    println!("{} {}: {} called, {} kept", workload.modules[0], otp.release, called.lines().count(), kept.len());
    Ok(Outcome { called: called.lines().count(), missed })
}

/// The functions of the program, one a line.
fn kept(otp: &Otp, workload: &Workload, sources: &[PathBuf]) -> Result<String, String> {
    let mut check = Beamc::find()?.command();
    check.args(["check", "--functions", "-q", "--entry", workload.modules[0], "--otp"]).arg(&otp.home);
    check.args(workload.applications.iter().flat_map(|application| ["--app", application]));
    check.args(workload.keep.iter().flat_map(|keep| ["--keep", keep]));
    check.args(sources);
    // Status 1 means missing BIFs, which do not matter here.
    run(check, &[0, 1])
}

/// Standard output of a program that ends with one of these statuses.
fn run(command: Command, statuses: &[i32]) -> Result<String, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let outcome = execute::run(command, TIMEOUT)?;
    match outcome.end {
        End::Exit(status) if statuses.contains(&status) => Ok(String::from_utf8_lossy(&outcome.stdout).into_owned()),
        end => Err(format!("{program} {end}\n{}", outcome.stderr_text())),
    }
}

/// Checks that each function that one workload calls is in its program or in the table.
fn check(shared: &Shared, release: Release, workload: usize) -> Result<(), String> {
    let outcome = shared.outcome(release, workload)?;
    // A trace that counts nothing would prove everything.
    if outcome.called < 50 {
        return Err(format!("only {} functions were called", outcome.called));
    }
    let is_known = |function: &&String| shared.rows.iter().any(|row| row.covers(release, function));
    let missed: Vec<&str> = outcome.missed.iter().filter(|function| !is_known(function)).map(String::as_str).collect();
    if missed.is_empty() {
        return Ok(());
    }
    Err(format!("called under erl, but not in the program:\n{}", missed.join("\n")))
}

/// Checks that each release in a row of the table needs the row.
fn table(shared: &Shared) -> Result<(), String> {
    let mut complaints = Vec::new();
    let releases: BTreeSet<Release> = shared.outcomes.keys().map(|(release, _)| *release).collect();
    for release in releases {
        let outcomes = (0..WORKLOADS.len()).map(|workload| shared.outcome(release, workload));
        let outcomes = outcomes.collect::<Result<Vec<_>, _>>()?;
        for row in shared.rows.iter().filter(|row| row.releases.contains(release.number())) {
            let is_needed = outcomes.iter().any(|outcome| outcome.missed.iter().any(|name| row.covers(release, name)));
            if !is_needed {
                complaints.push(format!("{} is not missed in {release}: remove it from replaced.tsv", row.name));
            }
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

/// The table: function or module, releases with spaces between, reason.
fn rows() -> Result<Vec<Row>, String> {
    let path = place::testsuite().join("programs/world/replaced.tsv");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [name, releases, reason] if !reason.is_empty() => {
            Ok(Row { name: name.to_owned(), releases: releases.split(' ').map(str::to_owned).collect() })
        }
        _ => Err(format!("{}: `{line}` is no row", path.display())),
    };
    lines.map(row).collect()
}

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("table", error)])).exit();
}

fn trials() -> Result<Vec<Trial>, String> {
    let tested = || Release::ALL.into_iter().filter(|release| release.is_tested());
    let cells = tested().flat_map(|release| (0..WORKLOADS.len()).map(move |workload| (release, workload)));
    let outcomes = cells.map(|cell| (cell, OnceLock::new())).collect();
    let shared = Arc::new(Shared { rows: rows()?, outcomes });
    let mut trials = Vec::new();
    for (release, workload) in shared.outcomes.keys().copied() {
        let shared = Arc::clone(&shared);
        let name = WORKLOADS[workload].modules[0].trim_start_matches("world_");
        trials.push(Trial::test(format!("{name}/otp{}", release.number()), move || {
            check(&shared, release, workload).map_err(Failed::from)
        }));
    }
    trials.push(Trial::test("table", move || table(&shared).map_err(Failed::from)));
    Ok(trials)
}
