//! Times the programs of `bench/`: what to run, what one run took, and what several runs say.
//!
//! A program prints `{checksum, C}` and `{ns, T}`: its result and its duration, measured inside it, so that startup does not
//! count. A program that measures several parts prints `{ns, Part, T}` for each.

use crate::execute::{self, End};
use nix::sys::resource::{UsageWho, getrusage};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// Time limit of a run, far above the need of any program.
pub const TIMEOUT: Duration = Duration::from_secs(120);

/// A way to run a program.
#[derive(Debug)]
pub enum Runner {
    /// An executable that beamc built.
    Native(PathBuf),
    /// A module on an emulator.
    Emulated {
        /// The emulator's program.
        erl: PathBuf,
        /// The folder of the `.beam` files.
        beams: PathBuf,
        /// The module whose `main/0` is called.
        module: String,
    },
}

impl Runner {
    fn command(&self, schedulers: Option<u32>) -> Command {
        match self {
            Runner::Native(program) => {
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

    /// Runs the program once, with this number of schedulers or one for each processor.
    ///
    /// # Errors
    /// It fails, or does not print what a benchmark prints.
    pub fn sample(&self, schedulers: Option<u32>) -> Result<Sample, String> {
        let before = processor_time()?;
        let mut peak = 0;
        let outcome =
            execute::run_watched(self.command(schedulers), None, TIMEOUT, |_, resident| peak = peak.max(resident))?;
        let processor = processor_time()?.saturating_sub(before);
        if outcome.end != End::Exit(0) {
            return Err(format!("the program {}\n{}", outcome.end, outcome.stderr_text()));
        }
        let (checksum, times) = read(&String::from_utf8_lossy(&outcome.stdout))?;
        Ok(Sample { checksum, times, processor, peak })
    }
}

/// User and system time of all children that have been waited for.
fn processor_time() -> Result<Duration, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| format!("no processor time: {error}"))?;
    let micros =
        [usage.user_time(), usage.system_time()].into_iter().map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
    Ok(Duration::from_micros(u64::try_from(micros.sum::<i64>()).unwrap_or(0)))
}

/// One run.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The result that the program printed.
    pub checksum: String,
    /// Duration of each part; the whole program has an empty name.
    pub times: Vec<(String, Duration)>,
    /// User and system time from start to end.
    pub processor: Duration,
    /// The most resident memory that was seen, in bytes.
    pub peak: u64,
}

fn read(printed: &str) -> Result<(String, Vec<(String, Duration)>), String> {
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
    Ok((checksum, times.iter().map(time).collect::<Result<_, String>>()?))
}

/// All runs of one program by one runner.
#[derive(Debug, Default)]
pub struct Runs {
    samples: Vec<Sample>,
}

impl Runs {
    /// Adds a run.
    ///
    /// # Errors
    /// It printed another checksum or other parts than those before.
    pub fn add(&mut self, sample: Sample) -> Result<(), String> {
        if let Some(first) = self.samples.first() {
            agree(first, &sample)?;
        }
        self.samples.push(sample);
        Ok(())
    }

    /// The first run.
    pub fn first(&self) -> Option<&Sample> {
        self.samples.first()
    }

    /// Wall time of a part.
    pub fn wall(&self, part: usize) -> Option<Measure> {
        Measure::of(self.samples.iter().filter_map(|sample| Some(sample.times.get(part)?.1)))
    }

    /// Processor time of the whole program, without `startup`.
    pub fn processor(&self, startup: Duration) -> Option<Measure> {
        Measure::of(self.samples.iter().map(|sample| sample.processor.saturating_sub(startup)))
    }

    /// The least peak of memory, in bytes.
    pub fn peak(&self) -> Option<u64> {
        self.samples.iter().map(|sample| sample.peak).min()
    }
}

/// Compares two runs of one program.
///
/// # Errors
/// Checksum or parts differ.
pub fn agree(one: &Sample, other: &Sample) -> Result<(), String> {
    if one.checksum != other.checksum {
        return Err(format!("checksum {}, and elsewhere {}", one.checksum, other.checksum));
    }
    let parts = |sample: &Sample| sample.times.iter().map(|(part, _)| part.clone()).collect::<Vec<_>>();
    if parts(one) != parts(other) {
        return Err(format!("parts {:?}, and elsewhere {:?}", parts(one), parts(other)));
    }
    Ok(())
}

/// A time measured several times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The least.
    pub least: Duration,
    /// By how much the median is above the least, as a part of the least.
    pub spread: f64,
}

impl Measure {
    fn of(times: impl Iterator<Item = Duration>) -> Option<Measure> {
        let mut times: Vec<Duration> = times.collect();
        times.sort_unstable();
        let (least, median) = (*times.first()?, times[times.len() / 2]);
        let spread = if least.is_zero() { 0.0 } else { median.as_secs_f64() / least.as_secs_f64() - 1.0 };
        Some(Measure { least, spread })
    }

    /// How many times as long as `of` this took.
    pub fn times(self, of: Measure) -> Option<f64> {
        (!of.least.is_zero()).then(|| self.least.as_secs_f64() / of.least.as_secs_f64())
    }
}

/// The geometric mean; `None` of nothing.
pub fn mean(ratios: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = ratios.fold((0_u32, 0.0), |(count, sum), ratio| (count + 1, sum + ratio.ln()));
    (count > 0).then(|| (sum / f64::from(count)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksum_and_times_are_read() {
        let whole = ("-12".to_string(), vec![(String::new(), Duration::from_nanos(1500))]);
        assert_eq!(read("{checksum,-12}\r\n{ns,1500}\r\n"), Ok(whole));
        let parts = read("{ns,one,1}\r\n{ns,two,2}\r\n{checksum,3}\r\n").map(|(_, times)| times);
        let expected = [("one", 1), ("two", 2)].map(|(part, ns)| (part.to_string(), Duration::from_nanos(ns)));
        assert_eq!(parts, Ok(expected.to_vec()));
        assert!(read("{checksum,1}\r\n").is_err());
    }

    #[test]
    fn runs_of_one_program_agree() {
        let sample = |checksum: &str, part: &str| Sample {
            checksum: checksum.to_string(),
            times: vec![(part.to_string(), Duration::from_nanos(1))],
            processor: Duration::ZERO,
            peak: 0,
        };
        let mut runs = Runs::default();
        assert!(runs.add(sample("1", "")).is_ok());
        assert!(runs.add(sample("2", "")).is_err());
        assert!(runs.add(sample("1", "part")).is_err());
    }

    #[test]
    fn a_measure_is_the_least_and_its_spread() {
        let times = [30, 20, 25].map(Duration::from_millis);
        let measure = Measure::of(times.into_iter()).expect("three times");
        assert_eq!(measure.least, Duration::from_millis(20));
        assert!((measure.spread - 0.25).abs() < 1e-9);
        assert!(Measure::of(std::iter::empty()).is_none());
    }

    #[test]
    fn the_mean_is_geometric() {
        assert!(mean([2.0, 8.0].into_iter()).is_some_and(|mean| (mean - 4.0).abs() < 1e-9));
        assert_eq!(mean(std::iter::empty()), None);
    }
}
