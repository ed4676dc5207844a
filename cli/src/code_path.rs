//! Loads modules on demand: from the folders of `--path`, then from OTP.

use crate::input;
use crate::otp::{self, Otp};
use crate::prefetch::Ahead;
use crate::session::Session;
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::Module;
use beamc_compiler::otp::is_core_application;
use beamc_compiler::program::{Library, Origin};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The folders to search for modules, in order.
pub(crate) struct Folders<'a> {
    folders: Vec<(PathBuf, Origin)>,
    /// Whether they include OTP's.
    complete: bool,
    /// For each module name the first folder with such a file; computed on first use.
    listing: Option<HashMap<String, usize>>,
    ahead: Ahead,
    session: &'a Session,
}

impl<'a> Folders<'a> {
    /// The folders `paths`, then those of `otp`. `ahead` holds prefetched modules.
    pub(crate) fn new(paths: &[PathBuf], otp: Option<&Otp>, ahead: Ahead, session: &'a Session) -> Self {
        let mut folders: Vec<(PathBuf, Origin)> = paths.iter().map(|path| (path.clone(), Origin::Folder)).collect();
        let of_otp = otp.map(Otp::ebin_folders).unwrap_or_default();
        folders.extend(of_otp.into_iter().map(|(application, ebin)| (ebin, Origin::Otp(application))));
        Folders { folders, complete: otp.is_some(), listing: None, ahead, session }
    }

    /// The first folder with this module.
    fn find(&mut self, module: &str) -> Option<usize> {
        let folders = &self.folders;
        let listing = self.listing.get_or_insert_with(|| {
            let mut listing = HashMap::new();
            for (index, (folder, _)) in folders.iter().enumerate() {
                for module in modules_in(folder) {
                    listing.entry(module).or_insert(index);
                }
            }
            listing
        });
        listing.get(module).copied()
    }
}

/// The names of the `.beam` files in a folder.
fn modules_in(folder: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".beam")?.to_owned()))
}

impl Library for Folders<'_> {
    fn load(&mut self, module: &str) -> Result<Option<Module>, Diagnostic> {
        match self.find(module) {
            Some(index) => {
                let file = self.folders[index].0.join(format!("{module}.beam"));
                self.session.inputs.note(&file);
                let ahead = &mut self.ahead;
                let read = || match ahead.take(&file) {
                    Some(module) => Ok(module),
                    None => input::read_module(&file, &file.display().to_string()),
                };
                self.session.watch.within("read", read).map(Some)
            }
            None if self.complete => Ok(None),
            None => Err(Diagnostic::new(format!("module {module} is needed, but there is no OTP to take it from"))
                .hint(otp::HINT)),
        }
    }

    fn core_modules(&mut self) -> Vec<String> {
        let core = |origin: &Origin| matches!(origin, Origin::Otp(application) if is_core_application(application));
        let folders = self.folders.iter().filter(|(_, origin)| core(origin));
        let mut modules: Vec<String> = folders.flat_map(|(folder, _)| modules_in(folder)).collect();
        modules.sort();
        modules
    }

    fn origin(&mut self, module: &str) -> Option<Origin> {
        let index = self.find(module)?;
        Some(self.folders[index].1.clone())
    }
}
