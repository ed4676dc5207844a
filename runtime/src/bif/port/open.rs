//! Opening ports: pipes, children, descriptors.
//!
//! # As on OTP
//! A command runs in `/bin/sh`, which it replaces. Errors of pipes, of creating a child, and of the access rights of a
//! program's file are raised in the caller. An error in the child afterwards is its exit status, the number of the error.

use crate::bif::port::framing::Framing;
use crate::bif::port::options::{Options, What};
use crate::bif::port::port::{Parts, Port};
use crate::bif::port::system::{self, Command};
use crate::bif::port::table;
use beamc_abi::pid::Pid;
use beamc_term::base::poller;
use std::ffi::CString;
use std::os::fd::{OwnedFd, RawFd};
use std::path::Path;
use std::sync::Arc;

/// The shell.
const SHELL: &std::ffi::CStr = c"/bin/sh";

/// Why opening failed.
pub(super) enum Failed {
    /// The limit of ports is reached.
    TooMany,
    /// The number of a system error.
    Error(i32),
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Failed::Error(error.raw_os_error().unwrap_or(libc::EIO))
    }
}

/// Opens a port of the process `owner`. It does not read before [`Port::begin`].
pub(super) fn open(what: &What, options: Options, owner: Pid) -> Result<Arc<Port>, Failed> {
    poller::ensure(poller::Kind::Ports, &table::Ports)?;
    let framing = match (options.packet, options.line) {
        (0, 0) => Framing::Stream,
        (0, limit) => Framing::Line { limit, bytes: Vec::new() },
        (header, _) => Framing::Packet { header, bytes: Vec::new() },
    };
    let parts = Parts {
        name: Vec::new(),
        owner,
        framing,
        binary: options.binary,
        eof: options.eof,
        exit_status: options.exit_status,
        input: None,
        output: None,
        reads: options.reads,
        shared: false,
        limits: options.limits,
        parallelism: options.parallelism,
        child: None,
        status: None,
    };
    let parts = match what {
        What::Shell(command) => {
            let arguments = [c"sh", c"-c"].map(CString::from);
            let line = [b"exec ", command.as_bytes()].concat();
            let line = CString::new(line).map_err(|_| Failed::Error(libc::EINVAL))?;
            let arguments = arguments.into_iter().chain([line]).collect();
            child(&SHELL.to_owned(), arguments, options, Parts { name: command.as_bytes().to_vec(), ..parts })?
        }
        What::Program(path) => {
            if let Some(error) = system::why_not_run(path) {
                return Err(Failed::Error(error));
            }
            let called = options.called.clone().unwrap_or_else(|| path.clone());
            let rest = options.arguments.clone().unwrap_or_default();
            let arguments = [called].into_iter().chain(rest).collect();
            child(path, arguments, options, Parts { name: path.as_bytes().to_vec(), ..parts })?
        }
        What::Descriptors(from, to) => {
            let name = format!("{from}/{to}").into_bytes();
            let input = if options.reads { descriptor(*from)? } else { None };
            let output = if options.writes { descriptor(*to)? } else { None };
            Parts { name, input, output, shared: true, ..parts }
        }
    };
    table::add(|number| Port::new(number, parts)).ok_or(Failed::TooMany)
}

/// A duplicate of one of the program's descriptors, so that closing the port leaves the original open. An invalid number fails
/// on first use, as on OTP.
fn descriptor(number: i64) -> Result<Option<OwnedFd>, Failed> {
    let number =
        RawFd::try_from(number).ok().filter(|number| (0..system::descriptors_max()).contains(&i64::from(*number)));
    match system::duplicate(number.ok_or(Failed::Error(libc::EINVAL))?) {
        Ok(fd) => Ok(Some(fd)),
        Err(error) if error.raw_os_error() == Some(libc::EBADF) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Runs a program with pipes.
fn child(path: &CString, arguments: Vec<CString>, options: Options, parts: Parts) -> Result<Parts, Failed> {
    let (input, its_output) = if options.reads { split(system::pipe()?) } else { (None, None) };
    let (its_input, output) = if options.writes { split(system::pipe()?) } else { (None, None) };
    input.iter().chain(&output).for_each(system::never_block);
    let [from, to] = if options.standard { [0, 1] } else { [3, 4] };
    let mut descriptors = Vec::new();
    descriptors.extend(its_input.as_ref().map(|fd| (fd, from)));
    descriptors.extend(its_output.as_ref().map(|fd| (fd, to)));
    // Output without a reader goes to a pipe without a reader.
    let nobody = if options.error_too && its_output.is_none() { split(system::pipe()?).1 } else { None };
    if options.error_too {
        descriptors.extend(its_output.as_ref().or(nobody.as_ref()).map(|fd| (fd, 2)));
    }
    let pair = |(name, value): (Vec<u8>, Vec<u8>)| CString::new([name, value].join(&b'=')).ok();
    let environment: Vec<CString> = options.environment.into_iter().filter_map(pair).collect();
    let directory = options.directory.as_ref();
    let nowhere = directory.and_then(why_not_there);
    let made = match nowhere {
        Some(error) => {
            let name = directory.map_or(&b""[..], |directory| directory.as_bytes());
            beamc_term::base::output::write_error(&[b"spawn: Could not cd to ", name, b"\r\n"].concat());
            Err(std::io::Error::from_raw_os_error(error))
        }
        None => system::spawn(&Command {
            path,
            arguments: &arguments,
            environment: &environment,
            directory,
            descriptors: &descriptors,
        }),
    };
    let (child, status) = match made {
        Ok(child) => (Some(child), None),
        Err(error) if matches!(error.raw_os_error(), Some(libc::EAGAIN | libc::ENOMEM)) => return Err(error.into()),
        Err(error) => (None, error.raw_os_error()),
    };
    Ok(Parts { input, output, child, status, ..parts })
}

fn split((from, to): (OwnedFd, OwnedFd)) -> (Option<OwnedFd>, Option<OwnedFd>) {
    (Some(from), Some(to))
}

/// Why a child could not start in this directory.
fn why_not_there(directory: &CString) -> Option<i32> {
    use std::os::unix::ffi::OsStrExt;
    let path = Path::new(std::ffi::OsStr::from_bytes(directory.as_bytes()));
    match std::fs::metadata(path) {
        Ok(about) if about.is_dir() => system::why_not_run(directory),
        Ok(_) => Some(libc::ENOTDIR),
        Err(error) => Some(error.raw_os_error().unwrap_or(libc::ENOENT)),
    }
}
