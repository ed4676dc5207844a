//! `bench [--only NAME]… [--rounds N] [--erlc R] [--otp R]… [--baseline PATH] [--schedulers N] [--otp-only]`: times the
//! programs in `bench/` natively, built by another beamc, and under OTP, and prints a table.
//!
//! `bench/FAMILY/NAME.erl` is a program; further modules of it lie in `bench/FAMILY/NAME/`. [`beamc_testsuite::timing`] says
//! what a program prints. Rounds are interleaved: beamc, the baseline, each OTP, and the least of each counts. Families
//! weigh the same in the mean, and `awfy` and `steps` have rows of their own. It exits with 1 if a program cannot be built,
//! fails, or has another checksum than on OTP.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::place;
use beamc_testsuite::timing::{self, Measure, Runner, Runs, TIMEOUT, mean};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

const USAGE: &str = "usage: bench [--only NAME]… [--rounds N] [--erlc 25|27|29] [--otp 25|27|29]… [--baseline PATH] \
                     [--schedulers N] [--otp-only]";

/// Families that are not part of the mean over all families: a public set, and programs that time single steps.
const APART: [&str; 2] = ["awfy", "steps"];

/// A program that does nothing: its processor time is that of the start.
const STARTUP: &str =
    "-module(startup).\n-export([main/0]).\nmain() -> erlang:display({checksum, 0}), erlang:display({ns, 1}).\n";

struct Options {
    only: Vec<String>,
    rounds: usize,
    erlc: Release,
    /// The releases to compare with.
    otp: Vec<Release>,
    /// Another `beamc` to compare with.
    baseline: Option<PathBuf>,
    /// Schedulers on both sides; by default the number of processors.
    schedulers: Option<u32>,
    otp_only: bool,
}

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("bench: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match bench(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

impl Options {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
        let newest = if Release::Otp29.is_tested() { Release::Otp29 } else { Release::Otp27 };
        let mut options = Options {
            only: Vec::new(),
            rounds: 3,
            erlc: newest,
            otp: Vec::new(),
            baseline: None,
            schedulers: None,
            otp_only: false,
        };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            let release = |text: String| Release::from_number(&text).ok_or(format!("{word} needs 25, 27 or 29"));
            match word.as_str() {
                "--only" => options.only.push(value()?),
                "--rounds" => {
                    options.rounds =
                        value()?.parse().ok().filter(|rounds| *rounds > 0).ok_or("--rounds needs a positive number")?;
                }
                "--erlc" => options.erlc = release(value()?)?,
                "--otp" => options.otp.push(release(value()?)?),
                "--baseline" => options.baseline = Some(PathBuf::from(value()?)),
                "--schedulers" => {
                    let number = value()?.parse().ok().filter(|number| *number > 0);
                    options.schedulers = Some(number.ok_or("--schedulers needs a positive number")?);
                }
                "--otp-only" => options.otp_only = true,
                _ => return Err(format!("there is no option {word}")),
            }
        }
        if options.otp.is_empty() {
            options.otp.push(newest);
        }
        Ok(options)
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| name.contains(part.as_str()))
    }
}

/// A column of the table: a build of beamc, or a release of OTP.
struct Contestant {
    title: String,
    builder: Builder,
}

enum Builder {
    Beamc(Beamc),
    Erlc(&'static Otp),
}

/// A program of the benchmark.
struct Program {
    family: String,
    name: String,
    /// Its modules; the first has the `main/0`.
    sources: Vec<PathBuf>,
}

/// The measurements of one program or of one part, by contestant.
struct Row {
    family: String,
    name: String,
    wall: Vec<Measure>,
    /// Processor time and memory; only whole programs have them.
    whole: Option<(Vec<Measure>, Vec<u64>)>,
}

/// Returns whether every program was built and has equal checksums.
fn bench(options: &Options) -> Result<bool, String> {
    let scratch = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let contestants = contestants(options)?;
    let startup = startup(scratch.path(), &contestants, options)?;
    let mut rows = Vec::new();
    let mut sound = true;
    for program in programs(options)? {
        eprintln!("{}/{}", program.family, program.name);
        match measure(&program, scratch.path(), &contestants, &startup, options) {
            Ok(parts) => rows.extend(parts),
            Err(error) => {
                eprintln!("  {error}");
                sound = false;
            }
        }
    }
    if rows.is_empty() && sound {
        return Err("no program has such a name".to_string());
    }
    print(&rows, &contestants, options);
    Ok(sound)
}

fn contestants(options: &Options) -> Result<Vec<Contestant>, String> {
    let mut contestants = Vec::new();
    if !options.otp_only {
        contestants.push(Contestant { title: "beamc".to_string(), builder: Builder::Beamc(Beamc::find()?) });
        if let Some(path) = &options.baseline {
            let builder = Builder::Beamc(Beamc::at(path)?);
            contestants.push(Contestant { title: "baseline".to_string(), builder });
        }
    }
    for release in &options.otp {
        contestants.push(Contestant { title: release.to_string(), builder: Builder::Erlc(release.otp()?) });
    }
    Ok(contestants)
}

fn programs(options: &Options) -> Result<Vec<Program>, String> {
    let mut programs = Vec::new();
    for (name, source) in place::files(&place::testsuite().join("bench"), &["erl"])? {
        // A file deeper than its family's folder is a further module of a program.
        if let [family, name] = name.split('/').collect::<Vec<_>>()[..]
            && options.wants(name)
        {
            let folder = source.with_extension("");
            let more = if folder.is_dir() { place::files(&folder, &["erl"])? } else { Vec::new() };
            let sources = std::iter::once(source).chain(more.into_iter().map(|(_, file)| file)).collect();
            programs.push(Program { family: family.to_string(), name: name.to_string(), sources });
        }
    }
    Ok(programs)
}

/// The least processor time of a program that does nothing, by contestant.
fn startup(scratch: &Path, contestants: &[Contestant], options: &Options) -> Result<Vec<Duration>, String> {
    let source = scratch.join("startup.erl");
    std::fs::write(&source, STARTUP).map_err(|error| format!("{}: {error}", source.display()))?;
    let program = Program { family: String::new(), name: "startup".to_string(), sources: vec![source] };
    let runs = run(&program, scratch, contestants, options)?;
    let least = runs.iter().map(|runs| runs.processor(Duration::ZERO).map_or(Duration::ZERO, |time| time.least));
    Ok(least.collect())
}

/// Builds the program for each contestant and runs it in turns.
fn run(program: &Program, scratch: &Path, contestants: &[Contestant], options: &Options) -> Result<Vec<Runs>, String> {
    let mut runners = Vec::new();
    for contestant in contestants {
        runners.push(build(program, &scratch.join(&contestant.title), &contestant.builder, options)?);
    }
    let mut all: Vec<Runs> = runners.iter().map(|_| Runs::default()).collect();
    for _ in 0..options.rounds {
        for ((runner, runs), contestant) in runners.iter().zip(&mut all).zip(contestants) {
            let sample = runner.sample(options.schedulers).map_err(|error| format!("{}: {error}", contestant.title))?;
            runs.add(sample).map_err(|error| format!("{}: {error}", contestant.title))?;
        }
    }
    for pair in all.windows(2) {
        if let [Some(one), Some(other)] = [pair[0].first(), pair[1].first()] {
            timing::agree(one, other)?;
        }
    }
    Ok(all)
}

fn build(program: &Program, folder: &Path, builder: &Builder, options: &Options) -> Result<Runner, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let sources: Vec<&Path> = program.sources.iter().map(PathBuf::as_path).collect();
    match builder {
        Builder::Beamc(beamc) => {
            let executable = folder.join(&program.name);
            beamc.build(&sources, &executable, options.erlc.otp()?, &[])?;
            Ok(Runner::Native(executable))
        }
        Builder::Erlc(otp) => {
            let declares =
                |source: &&Path| std::fs::read_to_string(source).is_ok_and(|text| text.contains("\n-pid_name("));
            let has_names = sources.iter().any(declares);
            if has_names {
                compile(otp, folder, &[], &[&place::pid_name_library()])?;
            }
            compile(otp, folder, if has_names { &["+{parse_transform,beamc_pid_name}"] } else { &[] }, &sources)?;
            Ok(Runner::Emulated { erl: otp.erl(), beams: folder.to_path_buf(), module: program.name.clone() })
        }
    }
}

/// Compiles `sources` into the folder `beams`, which may already hold parse transforms.
fn compile(otp: &Otp, beams: &Path, options: &[&str], sources: &[&Path]) -> Result<(), String> {
    let mut erlc = Command::new(otp.erlc());
    erlc.arg("-o").arg(beams).arg("-pa").arg(beams).args(options).args(sources);
    let outcome = execute::run(erlc, TIMEOUT)?;
    match outcome.end {
        End::Exit(0) => Ok(()),
        end => Err(format!("erlc of {} {end}\n{}", otp.release, outcome.stderr_text())),
    }
}

fn measure(
    program: &Program,
    scratch: &Path,
    contestants: &[Contestant],
    startup: &[Duration],
    options: &Options,
) -> Result<Vec<Row>, String> {
    let all = run(program, scratch, contestants, options)?;
    let parts = all.first().and_then(Runs::first).map(|sample| sample.times.clone()).unwrap_or_default();
    let row = |(index, (part, _)): (usize, &(String, Duration))| {
        let processor = all.iter().zip(startup).filter_map(|(runs, startup)| runs.processor(*startup)).collect();
        let peak = all.iter().filter_map(Runs::peak).collect();
        Row {
            family: program.family.clone(),
            name: format!("{} {part}", program.name).trim_end().to_string(),
            wall: all.iter().filter_map(|runs| runs.wall(index)).collect(),
            whole: part.is_empty().then_some((processor, peak)),
        }
    };
    Ok(parts.iter().enumerate().map(row).collect())
}

/// How many times as fast as a contestant beamc is, by wall time and by processor time.
fn ratios(row: &Row, other: usize) -> [Option<f64>; 2] {
    let ratio = |measures: &[Measure]| measures.get(other)?.times(*measures.first()?);
    [ratio(&row.wall), row.whole.as_ref().and_then(|(processor, _)| ratio(processor))]
}

fn print(rows: &[Row], contestants: &[Contestant], options: &Options) {
    let titles: Vec<&str> = contestants.iter().map(|contestant| contestant.title.as_str()).collect();
    println!(
        "Least of {} rounds, {} schedulers, in turns. A cell holds wall time, processor time without the start, and peak \
         memory; ± is the distance of the median wall time. Ratios say how many times as fast beamc is, by wall and by \
         processor time. Native code from OTP {}'s compiler.\n",
        options.rounds,
        options.schedulers.map_or("all".to_string(), |number| number.to_string()),
        options.erlc.number()
    );
    println!(
        "| program | {} | {} |",
        titles.join(" | "),
        titles[1..].join(", times as fast | vs ").replacen("", "vs ", 1)
    );
    println!("|---|{}|", "---:|".repeat(titles.len() * 2 - 1).trim_end_matches('|'));
    for row in rows {
        let cells = (0..titles.len()).map(|which| cell(row, which)).collect::<Vec<_>>().join(" | ");
        let ratios = (1..titles.len()).map(|other| pair(ratios(row, other))).collect::<Vec<_>>().join(" | ");
        println!("| {}/{} | {cells} | {ratios} |", row.family, row.name);
    }
    let blank = " |".repeat(titles.len());
    let mut families: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    rows.iter().for_each(|row| families.entry(&row.family).or_default().push(row));
    // By the other contestant, then the kind of time: the means of the families.
    let mut over = vec![[Vec::new(), Vec::new()]; titles.len()];
    for (family, rows) in &families {
        let means: Vec<_> = (1..titles.len())
            .map(|other| {
                let means = [0, 1].map(|kind| mean(rows.iter().filter_map(|row| ratios(row, other)[kind])));
                if !APART.contains(family) {
                    over[other].iter_mut().zip(means).for_each(|(over, mean)| over.extend(mean));
                }
                pair(means)
            })
            .collect();
        println!("| *{family}* |{blank} {} |", means.join(" | "));
    }
    let total: Vec<_> =
        over[1..].iter().map(|kinds| pair([0, 1].map(|kind| mean(kinds[kind].iter().copied())))).collect();
    println!("| **geometric mean** |{blank} {} |", total.join(" | "));
}

/// The figures of a contestant.
fn cell(row: &Row, which: usize) -> String {
    let Some(wall) = row.wall.get(which) else { return "-".to_string() };
    let wall = format!("{} ±{:.0} %", text(wall.least), wall.spread * 100.0);
    let Some((processor, peak)) = &row.whole else { return wall };
    match (processor.get(which), peak.get(which)) {
        (Some(processor), Some(peak)) => format!("{wall}, {}, {} MB", text(processor.least), peak.div_ceil(1_000_000)),
        _ => wall,
    }
}

/// A time in a suitable unit: milliseconds for a whole program, nanoseconds for one step.
fn text(time: Duration) -> String {
    match time.as_nanos() {
        ns @ ..10_000 => format!("{ns} ns"),
        ns @ ..10_000_000 => format!("{} us", ns / 1000),
        ns => format!("{} ms", ns / 1_000_000),
    }
}

fn pair(ratios: [Option<f64>; 2]) -> String {
    let [wall, processor] = ratios.map(|ratio| ratio.map_or("-".to_string(), |ratio| format!("{ratio:.2}")));
    format!("{wall} / {processor}")
}
