//! Module-local process names (EEP 32): the parse transform for sources with the directive `-pid_name(Name).`
//!
//! The transform is the module `library/beamc_pid_name.erl`, which is also the library for a stock BEAM. The `erlc` in use
//! compiles it once per release, and the cache holds the result.
//!
//! # Rules
//! 1. The transform does not change a module without the directive. Yet it is applied only to sources that may have one,
//!    because the option shows in `module_info(compile)`.
//! 2. The transform's folder is created under another name and renamed, so builds may run at the same time.

use crate::otp::Otp;
use crate::report;
use crate::session::Session;
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Module name of the transform and library.
pub(crate) const MODULE: &str = "beamc_pid_name";

/// Its source.
pub(crate) const SOURCE: &str = include_str!("../library/beamc_pid_name.erl");

/// Whether some of `sources` may have the directive: the text contains it or a call of its functions. A header may hold the
/// other one.
pub(crate) fn is_named_in(sources: &[&Path]) -> bool {
    let name = b"pid_name";
    let names = |bytes: Vec<u8>| bytes.windows(name.len()).any(|window| window == name);
    sources.iter().any(|source| std::fs::read(source).is_ok_and(names))
}

/// Makes `erlc` apply the transform. Without a cache, the transform is compiled into the folder `scratch`.
///
/// # Errors
/// The transform cannot be compiled.
pub(crate) fn apply(command: &mut Command, otp: &Otp, scratch: &Path, session: &Session) -> Result<(), Diagnostic> {
    let folder = folder(otp, scratch, session)?;
    command.arg("-pa").arg(folder).arg(format!("+{{parse_transform,{MODULE}}}"));
    Ok(())
}

/// The absolute name of the folder with the compiled transform. Some releases ignore relative names.
fn folder(otp: &Otp, scratch: &Path, session: &Session) -> Result<PathBuf, Diagnostic> {
    let key = blake3::hash(format!("{}\0{SOURCE}", otp.release).as_bytes()).to_hex();
    let kept = session.cache_folder().map(|cache| (cache.join(format!("pid_name-{}", &key[..32])), cache));
    if let Some((folder, _)) = &kept
        && folder.join(MODULE).with_extension("beam").is_file()
        && let Ok(folder) = folder.canonicalize()
    {
        return Ok(folder);
    }
    let fresh = scratch.join(MODULE);
    compile(otp, &fresh, session)?;
    // A failure to cache it does no harm.
    if let Some((folder, cache)) = kept
        && let Some(folder) = keep(&fresh, &folder, &cache)
    {
        return Ok(folder);
    }
    fresh.canonicalize().map_err(|error| failed(&error.to_string()))
}

/// Compiles the transform into the new folder `out`.
fn compile(otp: &Otp, out: &Path, session: &Session) -> Result<(), Diagnostic> {
    let source = out.join(MODULE).with_extension("erl");
    std::fs::create_dir_all(out)
        .and_then(|()| std::fs::write(&source, SOURCE))
        .map_err(|error| failed(&error.to_string()))?;
    let mut command = Command::new(&otp.erlc);
    command.arg("-o").arg(out).arg(&source).env_remove("ERL_COMPILER_OPTIONS").stdin(Stdio::null());
    session.progress.say(|| report::command_line(&command));
    let output = command.output().map_err(|error| failed(&format!("{}: {error}", otp.erlc.display())))?;
    if output.status.success() && out.join(MODULE).with_extension("beam").is_file() {
        return Ok(());
    }
    report::pass_on(&output.stdout);
    report::pass_on(&output.stderr);
    Err(failed("erlc refuses it"))
}

/// Copies the .beam file of `from` to the cache (rule 2).
fn keep(from: &Path, folder: &Path, cache: &Path) -> Option<PathBuf> {
    let name = Path::new(MODULE).with_extension("beam");
    std::fs::create_dir_all(cache).ok()?;
    let fresh = tempfile::Builder::new().prefix(".pid_name-").tempdir_in(cache).ok()?;
    std::fs::copy(from.join(&name), fresh.path().join(&name)).ok()?;
    // Another build may have been faster.
    let _ = std::fs::rename(fresh.path(), folder);
    folder.join(name).is_file().then(|| folder.canonicalize().ok())?
}

fn failed(why: &str) -> Diagnostic {
    Diagnostic::new(format!("the parse transform of module-local process names cannot be compiled: {why}"))
}
