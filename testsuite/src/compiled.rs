//! Compiles cases with `erlc`, a family at a time. Starting `erlc` takes ten times as long as a module, and beamc would start
//! it for each.
//!
//! # Shape
//! `<store>/<release>/beams/<family>-<sources>/<case>.beam`, where `<sources>` is a hash of all the family's sources.
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

/// The families compiled so far, by release and name.
#[derive(Debug, Default)]
pub struct Compiled {
    folders: Mutex<HashMap<(&'static str, String), Folder>>,
}

impl Compiled {
    /// The `.beam` of `case` in `store`, compiled with its family; `None` by rule 2.
    pub fn beam(&self, store: &Path, case: &Case, otp: &Otp) -> Option<PathBuf> {
        let (family, _) = case.name.split_once('/')?;
        let folder = {
            let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(folders.entry((otp.release.number(), family.to_string())).or_default())
        };
        let folder = folder.get_or_init(|| compile(store, family, otp)).as_ref()?;
        let beam = folder.join(case.module()).with_extension("beam");
        beam.is_file().then_some(beam)
    }
}

fn compile(store: &Path, family: &str, otp: &Otp) -> Option<PathBuf> {
    let files = place::files(&place::testsuite().join("cases").join(family), &["erl"]).ok()?;
    let sources: Vec<PathBuf> = files.into_iter().map(|(_, path)| path).collect();
    let texts = sources.iter().map(std::fs::read_to_string).collect::<Result<Vec<String>, _>>().ok()?;
    if texts.iter().any(|text| text.contains(OWN_TRANSFORM)) {
        return None;
    }
    let beams = store.join(otp.release.number()).join("beams");
    let folder = beams.join(format!("{family}-{}", hash(&(&texts, &otp.home))));
    if folder.is_dir() {
        return Some(folder);
    }
    std::fs::create_dir_all(&beams).ok()?;
    let scratch = tempfile::tempdir_in(&beams).ok()?;
    let mut erlc = Command::new(otp.erlc());
    erlc.arg("-o").arg(scratch.path()).args(&sources);
    let outcome = execute::run(erlc, TIMEOUT).ok()?;
    if outcome.end != End::Exit(0) {
        return None;
    }
    // Another harness may have been faster.
    let renamed = std::fs::rename(scratch.path(), &folder).is_ok();
    (renamed || folder.is_dir()).then_some(folder)
}
