//! Links with a program that takes the arguments of `cc`, optionally with another linker that it starts.

use super::{Options, RUNTIME};
use crate::{env, report};
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::process::Command;

/// System libraries that Rust's standard library needs.
const LIBRARIES: [&str; 5] = ["-lgcc_s", "-lpthread", "-lm", "-ldl", "-lc"];

/// Links with the program `driver`, which starts the first of the linkers `names` on `PATH`, if any are given.
pub(super) fn link(
    object: &[u8],
    driver: &Path,
    names: Option<&[&str]>,
    scratch: &Path,
    options: Options<'_>,
) -> Result<Vec<u8>, Diagnostic> {
    let put = |name: &str, bytes: &[u8]| {
        let file = scratch.join(name);
        std::fs::write(&file, bytes).map_err(|error| unwritable(&file, &error))?;
        Ok(file)
    };
    let made = scratch.join("program");
    let mut command = Command::new(driver);
    if let Some(names) = names {
        command.arg(format!("-B{}/", linker_folder(names, scratch)?.display()));
    }
    command.arg("-o").arg(&made).arg(put("program.o", object)?).arg(put("runtime", RUNTIME)?);
    command.args(["-pie", "-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-z,relro,-z,now,-z,noexecstack"]);
    command.arg("-Wl,--build-id=none").args(LIBRARIES);
    if !options.debug {
        command.arg("-s");
    }
    options.progress.say(|| report::command_line(&command));
    let driver = driver.display();
    let output = command.output().map_err(|error| {
        Diagnostic::new(format!("the linker {driver} cannot be started: {error}"))
            .hint("install a C compiler, or name another linker by --linker")
    })?;
    // Its output explains a failure; warnings are not relevant.
    if !output.status.success() {
        report::pass_on(&output.stderr);
        return Err(Diagnostic::new(format!("the linker {driver} failed ({})", output.status)));
    }
    std::fs::read(&made).map_err(|error| Diagnostic::new(format!("the linker's output cannot be read: {error}")))
}

fn unwritable(file: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(format!("a temporary file cannot be written: {error}")).in_file(&file.display().to_string())
}

/// A folder where the linker has the name `ld`. Every driver searches the folders of `-B` for it.
fn linker_folder(names: &[&str], scratch: &Path) -> Result<PathBuf, Diagnostic> {
    let folders: Vec<PathBuf> = env::path().iter().flat_map(std::env::split_paths).collect();
    let found = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let Some(linker) = found.into_iter().find(|file| file.is_file()) else {
        return Err(Diagnostic::new(format!("the linker {} is not on PATH", names[0])));
    };
    let folder = scratch.join("linker");
    let link = folder.join("ld");
    let made = std::fs::create_dir(&folder).and_then(|()| std::os::unix::fs::symlink(&linker, &link));
    made.map_err(|error| unwritable(&link, &error))?;
    Ok(folder)
}
