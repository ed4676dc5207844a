//! `beamc run`: compiles a program and replaces itself with it.

use super::build;
use crate::args::Run;
use crate::report::Failure;
use crate::scratch::Scratch;
use beamc_compiler::diagnostic::Diagnostic;
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Runs the command. Returns only if the program could not be built or started.
///
/// The program replaces `beamc` (`exec`), so signals and exit status are its own. Its file is already deleted and started
/// through an open descriptor, so nothing remains however it ends.
pub(crate) fn run(run: &Run) -> Result<(), Failure> {
    let scratch = Scratch::new()?;
    let (file, module) = build::executable(&run.source, scratch.path())?;
    let failed = |error| Diagnostic::new(format!("the program cannot be started: {error}"));
    let open = File::open(file).map_err(failed)?;
    drop(scratch);
    let error = Command::new(format!("/proc/self/fd/{}", open.as_raw_fd())).arg0(module).args(&run.args).exec();
    Err(failed(error).into())
}
