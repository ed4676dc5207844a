//! From an object to an executable: the runtime that is embedded in `beamc`, and the system's linker.

use crate::report::{self, Progress};
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The runtime, made by `build.rs`.
static RUNTIME: &[u8] = include_bytes!(env!("BEAMC_RUNTIME"));

/// What the runtime's standard library needs of the system.
const LIBRARIES: [&str; 5] = ["-lgcc_s", "-lpthread", "-lm", "-ldl", "-lc"];

/// How to link.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options<'a> {
    /// A program that takes the arguments of `cc`.
    pub(crate) linker: &'a Path,
    /// Keep symbols.
    pub(crate) debug: bool,
    /// Whether to say what is done.
    pub(crate) progress: Progress,
}

/// Links `object` with the runtime; the executable is made in the folder `scratch`.
pub(crate) fn executable(object: &[u8], scratch: &Path, options: Options) -> Result<PathBuf, Diagnostic> {
    let put = |name: &str, bytes: &[u8]| {
        let file = scratch.join(name);
        let failed = |error| {
            Diagnostic::new(format!("a temporary file cannot be written: {error}")).in_file(&file.display().to_string())
        };
        std::fs::write(&file, bytes).map_err(failed)?;
        Ok(file)
    };
    let object = put("program.o", object)?;
    let runtime = put("runtime", RUNTIME)?;
    let made = scratch.join("program");
    let mut command = Command::new(options.linker);
    command.arg("-o").arg(&made).arg(object).arg(runtime);
    command
        .args(["-pie", "-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-z,relro,-z,now", "-Wl,--build-id=none"])
        .args(LIBRARIES);
    if !options.debug {
        command.arg("-s");
    }
    options.progress.say(|| report::command_line(&command));
    let linker = options.linker.display();
    let output = command.output().map_err(|error| {
        Diagnostic::new(format!("the linker {linker} cannot be started: {error}"))
            .hint("install a C compiler, or name another linker driver by --linker PROGRAM")
    })?;
    // What it says is for whoever reads the diagnostic; warnings matter to nobody.
    if !output.status.success() {
        report::pass_on(&output.stderr);
        return Err(Diagnostic::new(format!("the linker {linker} failed ({})", output.status)));
    }
    Ok(made)
}
