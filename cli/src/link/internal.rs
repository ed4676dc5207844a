//! Links in process with the library of the linker wild.
//!
//! It works on files in the scratch folder. Its file system could be replaced by one in memory, but then each build of this
//! crate would compile the whole linker: two minutes to save two milliseconds.

use super::{Options, RUNTIME};
use crate::arch;
use libwild::Args;
use libwild::error::Result;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};

/// The executable, or the linker's error message.
pub(super) fn link(
    object: &[u8],
    libraries: &[PathBuf],
    scratch: &Path,
    options: Options<'_>,
) -> std::result::Result<Vec<u8>, String> {
    let [program_object, runtime, made] = ["program.o", "runtime", "program"].map(|name| scratch.join(name));
    std::fs::write(&program_object, object).map_err(|error| error.to_string())?;
    std::fs::write(&runtime, RUNTIME).map_err(|error| error.to_string())?;

    let threads = format!("--threads={}", options.jobs);
    let mut line = vec!["ld", "-m", arch::EMULATION, "-pie", "--dynamic-linker", arch::LOADER, "-e", "beamc_start"];
    line.extend(["-u", "beamc_start", "--gc-sections", "--eh-frame-hdr", "--hash-style=gnu", "--build-id=none"]);
    line.extend(["-z", "relro", "-z", "now", "-z", "noexecstack", "--no-undefined", "--as-needed", &threads]);
    if !options.debug {
        line.push("-s");
    }
    let texts = |paths: &[PathBuf]| -> std::result::Result<Vec<String>, String> {
        let text = |path: &PathBuf| path.to_str().map(str::to_owned).ok_or(format!("{} is not UTF-8", path.display()));
        paths.iter().map(text).collect()
    };
    let files = texts(&[made.clone(), program_object, runtime])?;
    line.push("-o");
    line.extend(files.iter().map(String::as_str));
    let libraries = texts(libraries)?;
    line.extend(libraries.iter().map(String::as_str));

    let run = || -> Result {
        let mut args = Args::new(|| line.iter())?;
        args.on_warning(Box::new(|_| ()));
        args.parse(|| line.iter())?;
        libwild::run(args)
    };
    // A panic counts as a failure of this linker, so that `cc` can replace it.
    let outcome = std::panic::catch_unwind(AssertUnwindSafe(run)).map_err(|_| "it panicked".to_owned())?;
    outcome.map_err(|error| error.to_string())?;
    std::fs::read(&made).map_err(|error| format!("its output cannot be read: {error}"))
}
