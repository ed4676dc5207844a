//! Writes results completely or not at all.

use crate::scratch::Registered;
use beamc_compiler::diagnostic::Diagnostic;
use std::fs::Permissions;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Refuses to overwrite an input.
pub(crate) fn refuse_inputs(output: &Path, inputs: &[PathBuf]) -> Result<(), Diagnostic> {
    let real = output.canonicalize();
    match inputs.iter().find(|input| real.is_ok() && input.canonicalize().ok() == real.as_ref().ok().cloned()) {
        Some(_) => Err(Diagnostic::new("the output would replace this input").in_file(&output.display().to_string())),
        None => Ok(()),
    }
}

/// Writes `bytes` to a temporary file and renames it to `file` when it is complete.
pub(crate) fn write(file: &Path, bytes: &[u8], executable: bool) -> Result<(), Diagnostic> {
    let failed = |error: std::io::Error| {
        Diagnostic::new(format!("the output cannot be written: {error}")).in_file(&file.display().to_string())
    };
    // Write to a device or a pipe directly, since a rename would replace it.
    if std::fs::metadata(file).is_ok_and(|about| !about.is_file() && !about.is_dir()) {
        let opened = std::fs::OpenOptions::new().write(true).open(file);
        return opened.and_then(|mut file| file.write_all(bytes)).map_err(failed);
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Reports the likeliest failure, a problem with the folder, in the words of the system.
    std::fs::metadata(folder).map_err(failed)?;
    // The user's mask applies to the mode, as for the output of any compiler.
    let mode = Permissions::from_mode(if executable { 0o777 } else { 0o666 });
    let make = || tempfile::Builder::new().prefix(".beamc-").permissions(mode).tempfile_in(folder);
    let (mut fresh, _registered) = Registered::make(make, NamedTempFile::path).map_err(failed)?;
    fresh.write_all(bytes).map_err(failed)?;
    fresh.persist(file).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Writes text to standard output.
pub(crate) fn print(text: &str) -> Result<(), Diagnostic> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader has closed the pipe.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Diagnostic::new(format!("standard output cannot be written: {error}"))),
        Ok(()) => Ok(()),
    }
}
