//! Modules on demand: from the folders given by `--path`, then from OTP.

use crate::input;
use crate::otp::{self, Otp};
use crate::session::Session;
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::Module;
use beamc_compiler::program::Library;
use std::path::PathBuf;

/// The folders that modules are looked for in, in order.
pub(crate) struct Folders<'a> {
    folders: Vec<PathBuf>,
    /// Whether OTP's are among them.
    complete: bool,
    session: &'a Session,
}

impl<'a> Folders<'a> {
    /// The folders `paths`, then those of `otp`.
    pub(crate) fn new(paths: &[PathBuf], otp: Option<&Otp>, session: &'a Session) -> Self {
        let mut folders = paths.to_vec();
        folders.extend(otp.map(Otp::ebin_folders).unwrap_or_default());
        Folders { folders, complete: otp.is_some(), session }
    }
}

impl Library for Folders<'_> {
    fn load(&mut self, module: &str) -> Result<Option<Module>, Diagnostic> {
        // A module's name may be any text, but only a file name is looked for.
        let name = format!("{module}.beam");
        let is_file_name = !module.contains(['/', '\0']);
        let file = self.folders.iter().map(|folder| folder.join(&name)).find(|file| is_file_name && file.is_file());
        match file {
            Some(file) => {
                self.session.inputs.note(&file);
                let read = || input::read_module(&file, &file.display().to_string());
                self.session.watch.within("read", read).map(Some)
            }
            None if self.complete => Ok(None),
            None => Err(Diagnostic::new(format!("module {module} is needed, but there is no OTP to take it from"))
                .hint(otp::HINT)),
        }
    }
}
