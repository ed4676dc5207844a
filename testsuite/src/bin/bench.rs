//! `bench [--only NAME]… [--rounds N] [--erlc 25|27] [--schedulers N] [--otp-only]`: times the programs in
//! `bench/` natively and under both releases of OTP, and prints a table.
//!
//! A program prints `{checksum, C}` and `{ns, T}`: its result and its duration, measured inside it, so that startup does not
//! count. A program that measures several parts prints `{ns, Part, T}` for each, and has a row per part. Further modules of a
//! program lie in a folder of its name. Rounds are interleaved, native, then OTP 25, then OTP 27, and the least time of each
//! counts. It exits with 1 if a program cannot be built, fails, or has another checksum than on OTP.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::place;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

const USAGE: &str = "usage: bench [--only NAME]… [--rounds N] [--erlc 25|27] [--schedulers N] [--otp-only]";

/// Time limit, far above the need of any program.
const TIMEOUT: Duration = Duration::from_secs(120);

struct Options {
    only: Vec<String>,
    rounds: usize,
    erlc: Release,
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
        let mut options =
            Options { only: Vec::new(), rounds: 3, erlc: Release::Otp27, schedulers: None, otp_only: false };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--only" => options.only.push(value()?),
                "--rounds" => {
                    options.rounds =
                        value()?.parse().ok().filter(|rounds| *rounds > 0).ok_or("--rounds needs a positive number")?;
                }
                "--erlc" => options.erlc = Release::from_number(&value()?).ok_or("--erlc needs 25 or 27")?,
                "--schedulers" => {
                    let number = value()?.parse().ok().filter(|number| *number > 0);
                    options.schedulers = Some(number.ok_or("--schedulers needs a positive number")?);
                }
                "--otp-only" => options.otp_only = true,
                _ => return Err(format!("there is no option {word}")),
            }
        }
        Ok(options)
    }
}

/// Output of a program.
#[derive(Debug, PartialEq, Eq)]
struct Sample {
    checksum: String,
    /// Duration of each part; the whole program has an empty name.
    times: Vec<(String, Duration)>,
}

/// A way to run a program.
enum Runner {
    Bif(PathBuf),
    Emulated { erl: PathBuf, beams: PathBuf, module: String },
}

impl Runner {
    fn command(&self, schedulers: Option<u32>) -> Command {
        match self {
            Runner::Bif(program) => {
                let mut command = Command::new(program);
                command.envs(schedulers.map(|number| ("BEAMC_SCHEDULERS", number.to_string())));
                command
            }
            Runner::Emulated { erl, beams, module } => {
                let mut command = Command::new(erl);
                command.args(schedulers.map(|number| format!("+S{number}:{number}")));
                command.args(["-noshell", "-noinput", "-pa"]).arg(beams);
                command.args(["-eval", &format!("{module}:main(), halt().")]);
                command
            }
        }
    }

    fn sample(&self, schedulers: Option<u32>) -> Result<Sample, String> {
        let outcome = execute::run(self.command(schedulers), TIMEOUT)?;
        if outcome.end != End::Exit(0) {
            return Err(format!("the program {}\n{}", outcome.end, outcome.stderr_text()));
        }
        Sample::read(&String::from_utf8_lossy(&outcome.stdout))
    }
}

impl Sample {
    fn read(printed: &str) -> Result<Sample, String> {
        let fields = |name: &str| -> Vec<String> {
            let start = format!("{{{name},");
            let inner = printed.lines().filter_map(|line| line.trim().strip_prefix(&start)?.strip_suffix('}'));
            inner.map(str::to_string).collect()
        };
        let (checksum, times) = (fields("checksum").pop(), fields("ns"));
        let (Some(checksum), false) = (checksum, times.is_empty()) else {
            return Err(format!("the program printed neither checksum nor time: {}", execute::shorten(printed, 500)));
        };
        let time = |text: &String| {
            let (part, time) = text.split_once(',').unwrap_or(("", text));
            let time = time.parse().map_err(|_| format!("`{time}` is no time"))?;
            Ok((part.to_string(), Duration::from_nanos(time)))
        };
        Ok(Sample { checksum, times: times.iter().map(time).collect::<Result<_, String>>()? })
    }
}

/// The least times of one program: native, OTP 25, OTP 27.
struct Row {
    name: String,
    bif: Option<Duration>,
    otp: [Duration; 2],
}

/// Returns whether every program was built and has equal checksums.
fn bench(options: &Options) -> Result<bool, String> {
    let scratch = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let beamc = if options.otp_only { None } else { Some(Beamc::find()?) };
    let otp = [Release::Otp25.otp()?, Release::Otp27.otp()?];
    let mut rows = Vec::new();
    let mut sound = true;
    for (name, source) in place::files(&place::testsuite().join("bench"), &["erl"])? {
        if name.contains('/') {
            // A module that belongs to a program.
            continue;
        }
        if !options.only.is_empty() && !options.only.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        eprintln!("{name}");
        match measure(&name, &source, scratch.path(), beamc.as_ref(), otp, options) {
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
    print(&rows, options);
    Ok(sound)
}

fn measure(
    name: &str,
    source: &Path,
    scratch: &Path,
    beamc: Option<&Beamc>,
    otp: [&Otp; 2],
    options: &Options,
) -> Result<Vec<Row>, String> {
    let folder = source.with_extension("");
    let more = if folder.is_dir() { place::files(&folder, &["erl"])? } else { Vec::new() };
    let sources: Vec<&Path> = std::iter::once(source).chain(more.iter().map(|(_, file)| file.as_path())).collect();
    let declares = |source: &&Path| std::fs::read_to_string(source).is_ok_and(|text| text.contains("\n-pid_name("));
    let has_names = sources.iter().any(declares);
    let mut runners = Vec::new();
    if let Some(beamc) = beamc {
        let program = scratch.join(name);
        beamc.build(&sources, &program, options.erlc.otp()?, &[])?;
        runners.push(Runner::Bif(program));
    }
    for otp in otp {
        let beams = scratch.join(otp.release.number());
        std::fs::create_dir_all(&beams).map_err(|error| format!("{}: {error}", beams.display()))?;
        let library = place::pid_name_library();
        if has_names {
            compile(otp, &beams, &[], &[&library])?;
        }
        compile(otp, &beams, if has_names { &["+{parse_transform,beamc_pid_name}"] } else { &[] }, &sources)?;
        runners.push(Runner::Emulated { erl: otp.erl(), beams, module: name.to_string() });
    }
    let mut least: Vec<Option<Sample>> = runners.iter().map(|_| None).collect();
    for _ in 0..options.rounds {
        for (runner, least) in runners.iter().zip(&mut least) {
            let sample = runner.sample(options.schedulers)?;
            match least {
                Some(best) => {
                    for ((_, best), (_, time)) in best.times.iter_mut().zip(&sample.times) {
                        *best = (*best).min(*time);
                    }
                }
                None => *least = Some(sample),
            }
        }
    }
    let samples: Vec<Sample> = least.into_iter().flatten().collect();
    let [rest @ .., otp25, otp27] = samples.as_slice() else {
        return Err("the program was not run".to_string());
    };
    for sample in rest.iter().chain([otp27]) {
        if sample.checksum != otp25.checksum {
            return Err(format!("checksum {} where OTP 25 has {}", sample.checksum, otp25.checksum));
        }
        if sample.times.len() != otp25.times.len() {
            return Err(format!("{} parts where OTP 25 has {}", sample.times.len(), otp25.times.len()));
        }
    }
    let parts = otp25.times.iter().zip(&otp27.times).enumerate().map(|(index, ((part, time25), (_, time27)))| Row {
        name: format!("{name} {part}").trim_end().to_string(),
        bif: rest.first().map(|sample| sample.times[index].1),
        otp: [*time25, *time27],
    });
    Ok(parts.collect())
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

fn print(rows: &[Row], options: &Options) {
    println!(
        "Least of {} rounds, {} schedulers; ratio: times as fast as OTP. Native code from OTP {}'s compiler.\n",
        options.rounds,
        options.schedulers.map_or("all".to_string(), |number| number.to_string()),
        options.erlc.number()
    );
    println!("| program | beamc | OTP 25 | OTP 27 | vs 25 | vs 27 |");
    println!("|---|---:|---:|---:|---:|---:|");
    for row in rows {
        let [bif, otp25, otp27] = [row.bif, Some(row.otp[0]), Some(row.otp[1])].map(text);
        let [vs25, vs27] = [0, 1].map(|which| ratio(row, which).map_or("-".to_string(), |ratio| format!("{ratio:.2}")));
        println!("| {} | {bif} | {otp25} | {otp27} | {vs25} | {vs27} |", row.name);
    }
    let means = [0, 1].map(|which| mean(rows.iter().filter_map(|row| ratio(row, which))));
    let [vs25, vs27] = means.map(|mean| mean.map_or("-".to_string(), |mean| format!("**{mean:.2}**")));
    println!("| geometric mean | | | | {vs25} | {vs27} |");
}

/// A time in a suitable unit: milliseconds for a whole program, nanoseconds for one step.
fn text(time: Option<Duration>) -> String {
    let text = |time: Duration| match time.as_nanos() {
        ns @ ..10_000 => format!("{ns} ns"),
        ns @ ..10_000_000 => format!("{} us", ns / 1000),
        ns => format!("{} ms", ns / 1_000_000),
    };
    time.map_or("-".to_string(), text)
}

fn ratio(row: &Row, which: usize) -> Option<f64> {
    row.bif.map(|bif| row.otp[which].as_secs_f64() / bif.as_secs_f64())
}

fn mean(ratios: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = ratios.fold((0_u32, 0.0), |(count, sum), ratio| (count + 1, sum + ratio.ln()));
    (count > 0).then(|| (sum / f64::from(count)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_read_from_what_a_program_prints() {
        let times = vec![(String::new(), Duration::from_nanos(1500))];
        let sample = Sample { checksum: "-12".to_string(), times };
        assert_eq!(Sample::read("{checksum,-12}\r\n{ns,1500}\r\n"), Ok(sample));
        let parts = Sample::read("{ns,one,1}\r\n{ns,two,2}\r\n{checksum,3}\r\n").map(|sample| sample.times);
        let expected = [("one", 1), ("two", 2)].map(|(part, ns)| (part.to_string(), Duration::from_nanos(ns)));
        assert_eq!(parts, Ok(expected.to_vec()));
        assert!(Sample::read("{checksum,1}\r\n").is_err());
    }

    #[test]
    fn the_mean_is_geometric() {
        assert!(mean([2.0, 8.0].into_iter()).is_some_and(|mean| (mean - 4.0).abs() < 1e-9));
        assert_eq!(mean(std::iter::empty()), None);
    }
}
