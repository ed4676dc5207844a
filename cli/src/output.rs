//! Results, written whole or not at all.

use beamc_compiler::diagnostic::Diagnostic;
use std::fs::Permissions;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Refuses to write over one of the inputs.
pub(crate) fn refuse_inputs(output: &Path, inputs: &[PathBuf]) -> Result<(), Diagnostic> {
    let real = output.canonicalize();
    match inputs.iter().find(|input| real.is_ok() && input.canonicalize().ok() == real.as_ref().ok().cloned()) {
        Some(_) => Err(Diagnostic::new("the output would replace this input").in_file(&output.display().to_string())),
        None => Ok(()),
    }
}

/// Puts `bytes` into `file` under its name only when they are all there.
pub(crate) fn write(file: &Path, bytes: &[u8], executable: bool) -> Result<(), Diagnostic> {
    let failed = |error: std::io::Error| {
        Diagnostic::new(format!("the output cannot be written: {error}")).in_file(&file.display().to_string())
    };
    // A device or a pipe is written to; it is no name to be given to something else.
    if std::fs::metadata(file).is_ok_and(|about| !about.is_file() && !about.is_dir()) {
        let opened = std::fs::OpenOptions::new().write(true).open(file);
        return opened.and_then(|mut file| file.write_all(bytes)).map_err(failed);
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Says in the system's words what is wrong with the folder, the likeliest failure.
    std::fs::metadata(folder).map_err(failed)?;
    // The mode is what the user's mask leaves of these, as for any file a compiler makes.
    let mode = Permissions::from_mode(if executable { 0o777 } else { 0o666 });
    let mut fresh = tempfile::Builder::new().prefix(".beamc-").permissions(mode).tempfile_in(folder).map_err(failed)?;
    fresh.write_all(bytes).map_err(failed)?;
    fresh.persist(file).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Puts text on standard output.
pub(crate) fn print(text: &str) -> Result<(), Diagnostic> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads it has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Diagnostic::new(format!("standard output cannot be written: {error}"))),
        Ok(()) => Ok(()),
    }
}
