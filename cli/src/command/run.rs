//! `beamc run`: compile and become the program.

use super::build;
use crate::args::Run;
use crate::report::Failure;
use beamc_compiler::diagnostic::Diagnostic;
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Runs the command; comes back only when the program could not be made or started.
///
/// The program takes the place of `beamc` (`exec`), so signals and exit status are its own. Its file is already
/// gone by then: it is started by the open file, so that nothing is left behind however it ends.
pub(crate) fn run(run: &Run) -> Result<(), Failure> {
    let scratch = build::scratch()?;
    let (file, module) = build::executable(&run.source, scratch.path())?;
    let failed = |error| Diagnostic::new(format!("the program cannot be started: {error}"));
    let open = File::open(file).map_err(failed)?;
    drop(scratch);
    let error = Command::new(format!("/proc/self/fd/{}", open.as_raw_fd())).arg0(module).args(&run.args).exec();
    Err(failed(error).into())
}
