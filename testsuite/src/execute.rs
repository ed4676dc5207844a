//! Runs a program to its end, with limits on its time and memory.
//!
//! # Rules
//! 1. [`End`] distinguishes exit, death by a signal, timeout and excess memory.
//! 2. Child processes of the program end with it: it leads a process group, and the group is killed.
//! 3. Resident memory is watched, because a miscompiled loop that allocates must not exhaust the machine.

use std::fmt;
use std::io::{Read, Seek, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Limit of resident memory, far above the need of any case.
const MEMORY_BYTES_MAX: u64 = 4 << 30;

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It exited with this status.
    Exit(i32),
    /// A signal killed it.
    Signal(i32),
    /// It was killed after this time.
    TimedOut(Duration),
    /// It was killed because of its memory.
    TooMuchMemory,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Exit(status) => write!(f, "exited with status {status}"),
            End::Signal(number) => match signal_name(*number) {
                Some(name) => write!(f, "crashed: killed by {name}"),
                None => write!(f, "crashed: killed by signal {number}"),
            },
            End::TimedOut(limit) => write!(f, "was still running after {} s", limit.as_secs()),
            End::TooMuchMemory => write!(f, "held more than {} GiB of memory", MEMORY_BYTES_MAX >> 30),
        }
    }
}

fn signal_name(number: i32) -> Option<&'static str> {
    Some(match number {
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        15 => "SIGTERM",
        _ => return None,
    })
}

/// End and output of a program.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// How it ended.
    pub end: End,
    /// Everything it wrote to standard output.
    pub stdout: Vec<u8>,
    /// Everything it wrote to standard error.
    pub stderr: Vec<u8>,
}

impl Outcome {
    /// Standard error as text for a report, without its middle if it is long.
    pub fn stderr_text(&self) -> String {
        shorten(&String::from_utf8_lossy(&self.stderr), 4000)
    }
}

/// `text` itself, or its beginning and end when it has more than `limit` characters.
pub fn shorten(text: &str, limit: usize) -> String {
    let length = text.chars().count();
    if length <= limit {
        return text.to_string();
    }
    let start: String = text.chars().take(limit / 2).collect();
    let end: String = text.chars().skip(length - limit / 2).collect();
    format!("{start}\n[… {} characters …]\n{end}", length - limit / 2 * 2)
}

/// Runs `command` without input until it ends or reaches a limit.
///
/// # Errors
/// The program cannot be started.
pub fn run(command: Command, limit: Duration) -> Result<Outcome, String> {
    run_with(command, None, limit)
}

/// Runs `command` with these bytes, if any, as a file on standard input.
///
/// # Errors
/// The program cannot be started.
pub fn run_with(command: Command, input: Option<&[u8]>, limit: Duration) -> Result<Outcome, String> {
    run_watched(command, input, limit, |_, _| ())
}

/// Runs `command` as [`run_with`] does. Every few milliseconds it calls `watch` with the elapsed time and the resident bytes.
///
/// # Errors
/// The program cannot be started.
pub fn run_watched(
    mut command: Command,
    input: Option<&[u8]>,
    limit: Duration,
    watch: impl FnMut(Duration, u64),
) -> Result<Outcome, String> {
    let stdin = match input {
        None => Stdio::null(),
        Some(bytes) => {
            let file = |bytes: &[u8]| {
                let mut file = tempfile::tempfile()?;
                file.write_all(bytes)?;
                file.rewind()?;
                Ok(Stdio::from(file))
            };
            file(bytes).map_err(|error: std::io::Error| format!("no file for standard input: {error}"))?
        }
    };
    command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command.spawn().map_err(|error| format!("{program} cannot be started: {error}"))?;
    let stdout = child.stdout.take().map(drain);
    let stderr = child.stderr.take().map(drain);
    let end = wait(&mut child, limit, watch).map_err(|error| format!("{program} cannot be waited for: {error}"))?;
    let collect =
        |reader: Option<thread::JoinHandle<Vec<u8>>>| reader.and_then(|reader| reader.join().ok()).unwrap_or_default();
    Ok(Outcome { end, stdout: collect(stdout), stderr: collect(stderr) })
}

fn drain(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // Output before an error still counts.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

fn wait(child: &mut Child, limit: Duration, mut watch: impl FnMut(Duration, u64)) -> std::io::Result<End> {
    let start = Instant::now();
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(ended(status));
        }
        let resident = resident_bytes(child.id());
        watch(start.elapsed(), resident);
        let end = if start.elapsed() > limit {
            Some(End::TimedOut(limit))
        } else if resident > MEMORY_BYTES_MAX {
            Some(End::TooMuchMemory)
        } else {
            None
        };
        if let Some(end) = end {
            kill_group(child);
            child.wait()?;
            return Ok(end);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(5));
    }
}

fn ended(status: ExitStatus) -> End {
    match (status.code(), status.signal()) {
        (Some(code), _) => End::Exit(code),
        (None, Some(signal)) => End::Signal(signal),
        (None, None) => End::Exit(-1),
    }
}

/// Resident memory in bytes; 0 if the system does not report it.
fn resident_bytes(pid: u32) -> u64 {
    let statm = std::fs::read_to_string(format!("/proc/{pid}/statm")).unwrap_or_default();
    let pages = statm.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0);
    pages * 4096
}

/// Rule 2. It runs the program `kill`, because the standard library has no safe function for the system call.
fn kill_group(child: &mut Child) {
    let group = format!("-{}", child.id());
    let killed = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
    if !killed.is_ok_and(|status| status.success()) {
        // The group has ended or `kill` is missing, so only the child can still be killed.
        let _ = child.kill();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, limit: Duration) -> Outcome {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        run(command, limit).expect("sh starts")
    }

    #[test]
    fn every_end_is_told_apart() {
        let second = Duration::from_secs(10);
        let outcome = shell("echo out; echo err >&2; exit 3", second);
        assert_eq!(
            (outcome.end, outcome.stdout.as_slice(), outcome.stderr.as_slice()),
            (End::Exit(3), &b"out\n"[..], &b"err\n"[..])
        );
        assert_eq!(shell("kill -SEGV $$", second).end, End::Signal(11));
        let limit = Duration::from_millis(200);
        let start = Instant::now();
        assert_eq!(shell("echo early; sleep 60 & sleep 60", limit).end, End::TimedOut(limit));
        assert!(start.elapsed() < Duration::from_secs(30), "what the program started went with it");
    }

    #[test]
    fn programs_that_do_not_start_are_errors() {
        assert!(run(Command::new("./no such program"), Duration::from_secs(1)).is_err());
    }

    #[test]
    fn long_text_loses_its_middle() {
        assert_eq!(shorten("short", 10), "short");
        assert_eq!(shorten("0123456789", 4), "01\n[… 6 characters …]\n89");
    }
}
