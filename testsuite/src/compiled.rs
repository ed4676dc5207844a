//! Compiles cases with `erlc` to `.beam` or `.S`, a family at a time. Starting `erlc` takes ten times as long as a module, and beamc would start
//! it for each.
//!
//! # Shape
//! `<store>/<release>/beam/<family>-<sources>/<case>.beam`, and likewise `S`, where `<sources>` is a hash of all the family's sources.
//!
//! # Rules
//! 1. As for executables, a folder gets its name only when it is complete.
//! 2. A family that `erlc` rejects, or that needs beamc's own transform, has no folder. beamc then gets the sources of its
//!    cases and reports the errors.

use crate::beamc::hash;
use crate::case::Case;
use crate::execute::{self, End};
use crate::otp::Otp;
use crate::place;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// Time limit for one family.
const TIMEOUT: Duration = Duration::from_secs(120);

/// The attribute that makes beamc add its transform.
const OWN_TRANSFORM: &str = "-pid_name(";

/// A family's folder, set by the first request.
type Folder = Arc<OnceLock<Option<PathBuf>>>;

/// The form that `erlc` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Form {
    Beam,
    Assembly,
}

impl Form {
    fn extension(self) -> &'static str {
        match self {
            Form::Beam => "beam",
            Form::Assembly => "S",
        }
    }
}

/// The families compiled so far, by release, form and name.
#[derive(Debug, Default)]
pub struct Compiled {
    folders: Mutex<HashMap<(&'static str, Form, String), Folder>>,
}

impl Compiled {
    /// The `.beam` of `case` in `store`, compiled with its family; `None` by rule 2.
    pub fn beam(&self, store: &Path, case: &Case, otp: &Otp) -> Option<PathBuf> {
        self.file(store, case, otp, Form::Beam)
    }

    /// The `.S` of `case` in `store`, compiled with its family, or alone if `erlc` rejects the family.
    ///
    /// # Errors
    /// `erlc` rejects it.
    pub fn assembly(&self, store: &Path, case: &Case, otp: &Otp) -> Result<PathBuf, String> {
        if let Some(file) = self.file(store, case, otp, Form::Assembly) {
            return Ok(file);
        }
        let folder = store.join(otp.release.number()).join(Form::Assembly.extension()).join(&case.name);
        std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        erlc(&folder, &[&case.source], otp, Form::Assembly)?;
        Ok(folder.join(case.module()).with_extension(Form::Assembly.extension()))
    }

    fn file(&self, store: &Path, case: &Case, otp: &Otp, form: Form) -> Option<PathBuf> {
        let (family, _) = case.name.split_once('/')?;
        let folder = {
            let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(folders.entry((otp.release.number(), form, family.to_string())).or_default())
        };
        let folder = folder.get_or_init(|| compile(store, family, otp, form)).as_ref()?;
        let file = folder.join(case.module()).with_extension(form.extension());
        file.is_file().then_some(file)
    }
}

fn compile(store: &Path, family: &str, otp: &Otp, form: Form) -> Option<PathBuf> {
    let files = place::files(&place::testsuite().join("cases").join(family), &["erl"]).ok()?;
    let sources: Vec<PathBuf> = files.into_iter().map(|(_, path)| path).collect();
    let texts = sources.iter().map(std::fs::read_to_string).collect::<Result<Vec<String>, _>>().ok()?;
    if texts.iter().any(|text| text.contains(OWN_TRANSFORM)) {
        return None;
    }
    let files = store.join(otp.release.number()).join(form.extension());
    let folder = files.join(format!("{family}-{}", hash(&(&texts, &otp.home))));
    if folder.is_dir() {
        return Some(folder);
    }
    std::fs::create_dir_all(&files).ok()?;
    let scratch = tempfile::tempdir_in(&files).ok()?;
    let sources: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
    erlc(scratch.path(), &sources, otp, form).ok()?;
    // Another harness may have been faster.
    let renamed = std::fs::rename(scratch.path(), &folder).is_ok();
    (renamed || folder.is_dir()).then_some(folder)
}

fn erlc(folder: &Path, sources: &[&Path], otp: &Otp, form: Form) -> Result<(), String> {
    let mut erlc = Command::new(otp.erlc());
    if form == Form::Assembly {
        erlc.arg("-S");
    }
    erlc.arg("-o").arg(folder).args(sources);
    let outcome = execute::run(erlc, TIMEOUT)?;
    match outcome.end {
        End::Exit(0) => Ok(()),
        end => Err(format!("erlc {end}\n{}{}", String::from_utf8_lossy(&outcome.stdout), outcome.stderr_text())),
    }
}
