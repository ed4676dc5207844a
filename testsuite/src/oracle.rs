//! Runs cases under OTP. Many cases share one emulator, because starting it takes most of the time.

use crate::case::Case;
use crate::difference;
use crate::execute::{self, End};
use crate::otp::{Otp, Release};
use crate::place;
use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

/// The program inside the emulator; its head documents the marks in its output.
const PROGRAM: &str = include_str!("oracle.erl");

/// Compiles and starts it with the list of cases beside it.
const START: &str = "{ok, M, B} = compile:file(\"oracle.erl\", [binary]), \
    {module, M} = code:load_binary(M, \"oracle.erl\", B), M:main(\"cases\", \"beamc_pid_name.erl\"), halt().";

/// The behaviour of one case under OTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// Its output.
    pub stdout: Vec<u8>,
    /// Reports of uncaught errors, masked by [`difference::masked`].
    pub reports: Vec<u8>,
    /// Exit status of the program, or an error message.
    pub status: Result<i32, String>,
    /// Duration of `main/0`.
    pub time: Duration,
}

/// Runs those of `cases` that are for this release, and returns the behaviour of each, by name.
///
/// # Errors
/// The emulator does not start, or ends before the last case.
pub fn observe(otp: &Otp, cases: &[Case]) -> Result<BTreeMap<String, Observed>, String> {
    let (alone, cases): (Vec<&Case>, Vec<&Case>) =
        cases.iter().filter(|case| case.releases.contains(&otp.release)).partition(|case| case.stdin.is_some());
    let mut by_name = BTreeMap::new();
    for case in alone {
        by_name.insert(case.name.clone(), observe_alone(otp, case)?);
    }
    if cases.is_empty() {
        return Ok(by_name);
    }
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    let paths: String = cases.iter().map(|case| format!("{}\n", case.source.display())).collect();
    write("oracle.erl", PROGRAM)?;
    write("cases", &paths)?;
    let library = place::pid_name_library();
    let library = std::fs::read_to_string(&library).map_err(|error| format!("{}: {error}", library.display()))?;
    write("beamc_pid_name.erl", &library)?;
    let mut erl = Command::new(otp.erl());
    erl.current_dir(folder.path()).args(["-noshell", "-noinput", "-eval", START]);
    let limit = Duration::from_secs(60) + Duration::from_secs(2) * u32::try_from(cases.len()).unwrap_or(u32::MAX);
    let outcome = execute::run(erl, limit)?;
    let mut observed = split(&outcome.stdout);
    if outcome.end != End::Exit(0) || observed.done.is_none() {
        let last = observed.last.unwrap_or_default();
        return Err(format!(
            "{} under {} {}, last in {last}\n{}",
            otp.erl().display(),
            otp.release,
            outcome.end,
            outcome.stderr_text()
        ));
    }
    for case in cases {
        let path = case.source.display().to_string();
        let seen = observed.by_path.remove(&path).ok_or_else(|| format!("{path} was not run"))?;
        by_name.insert(case.name.clone(), seen);
    }
    Ok(by_name)
}

/// Runs a case in an emulator of its own, which ends when the process of `main/0` does.
fn observe_alone(otp: &Otp, case: &Case) -> Result<Observed, String> {
    let start = format!(
        "logger:set_primary_config(level, none), \
         {{ok, M, B}} = compile:file(\"{}\", [binary]), {{module, M}} = code:load_binary(M, \"\", B), \
         {{_, R}} = spawn_monitor(M, main, []), \
         receive {{'DOWN', R, _, _, normal}} -> halt(0); {{'DOWN', R, _, _, _}} -> halt(1) end.",
        case.source.display()
    );
    let mut erl = Command::new(otp.erl());
    erl.args(["-noshell", "-eval", &start]);
    case.prepare(&mut erl);
    let outcome = execute::run_with(erl, case.stdin.as_deref(), Duration::from_secs(60))?;
    let status = match outcome.end {
        End::Exit(status) => Ok(status),
        end => Err(format!("{end}\n{}", outcome.stderr_text())),
    };
    // The time is that of starting the emulator, so it is left out.
    Ok(Observed { stdout: outcome.stdout, reports: Vec::new(), status, time: Duration::ZERO })
}

/// The output of the program inside the emulator, split at its marks.
#[derive(Default)]
struct Split {
    by_path: BTreeMap<String, Observed>,
    last: Option<String>,
    done: Option<()>,
}

fn split(output: &[u8]) -> Split {
    let mut split = Split::default();
    let mut printed = Vec::new();
    let mut reports = Vec::new();
    let (mut with_io, mut with_reports) = (false, false);
    for line in output.split_inclusive(|byte| *byte == b'\n') {
        match mark(line) {
            None if std::mem::take(&mut with_io) => printed.extend(bytes(line)),
            None if std::mem::take(&mut with_reports) => reports = difference::masked(&bytes(line)),
            None => printed.extend_from_slice(line),
            Some("reports") => with_reports = true,
            Some("io") => with_io = true,
            Some("done") => split.done = Some(()),
            Some(mark) => {
                if let Some(path) = mark.strip_prefix("case ") {
                    split.last = Some(path.to_string());
                    printed.clear();
                    reports.clear();
                } else if let (Some(end), Some(path)) = (mark.strip_prefix("end "), &split.last) {
                    let (time, status) = end.split_once(' ').unwrap_or((end, ""));
                    let (stdout, reports) = (std::mem::take(&mut printed), std::mem::take(&mut reports));
                    let status = status.parse().map_err(|_| status.to_string());
                    let time = Duration::from_micros(time.parse().unwrap_or(0));
                    split.by_path.insert(path.clone(), Observed { stdout, reports, status, time });
                }
            }
        }
    }
    split
}

/// The bytes written by io: the list in `line`, without the leading zero.
fn bytes(line: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(line);
    text.trim().trim_matches(['[', ']']).split(',').skip(1).filter_map(|byte| byte.parse().ok()).collect()
}

fn mark(line: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(line).ok()?.trim_end();
    text.strip_prefix("'== ")?.strip_suffix('\'')
}

/// The bytes of the golden of `case`, from its behaviour under the release that prints it.
///
/// # Errors
/// Its exit status is not the one in its head, or it printed nothing.
pub fn accepted<'a>(case: &Case, release: Release, observed: &'a Observed) -> Result<&'a [u8], String> {
    match &observed.status {
        Ok(status) if *status == case.status => {}
        Ok(status) => return Err(format!("exit status {status} under {release}, {} in its head", case.status)),
        Err(problem) => {
            let printed = String::from_utf8_lossy(&observed.stdout);
            return Err(format!("under {release}: {problem}\n{}", execute::shorten(&printed, 2000)));
        }
    }
    if observed.stdout.is_empty() {
        return Err(format!("prints nothing under {release}"));
    }
    Ok(&observed.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_is_taken_apart_at_the_marks() {
        let output = b"'== case /a.erl'\r\n1\r\n'x == y'\r\n'== io'\r\n[0,104,105,10]\r\n'== end 1500 0'\r\n'== case /b.erl'\r\n'== end 7 timeout'\r\n'== done'\r\n";
        let split = split(output);
        let a = Observed {
            stdout: b"1\r\n'x == y'\r\nhi\n".to_vec(),
            reports: Vec::new(),
            status: Ok(0),
            time: Duration::from_micros(1500),
        };
        let b = Observed {
            stdout: Vec::new(),
            reports: Vec::new(),
            status: Err("timeout".to_string()),
            time: Duration::from_micros(7),
        };
        assert!(split.done.is_some());
        assert_eq!(
            split.by_path.into_iter().collect::<Vec<_>>(),
            [("/a.erl".to_string(), a), ("/b.erl".to_string(), b)]
        );
    }
}
