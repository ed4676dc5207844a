//! Temporary files and folders, which also disappear if a signal ends the build.
//!
//! A thread waits for the signals by which users and build tools end a command. It removes what is registered, and then ends
//! the process by the same signal.

use beamc_compiler::diagnostic::Diagnostic;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use tempfile::TempDir;

/// Paths to remove if a signal arrives.
static REGISTERED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn registered() -> MutexGuard<'static, Vec<PathBuf>> {
    REGISTERED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file or folder that a signal removes while this exists.
pub(crate) struct Registered(PathBuf);

impl Registered {
    /// Makes a temporary file or folder and registers it. A signal that arrives meanwhile is handled afterwards.
    pub(crate) fn make<T>(
        make: impl FnOnce() -> std::io::Result<T>,
        path: impl FnOnce(&T) -> &Path,
    ) -> std::io::Result<(T, Self)> {
        watch();
        let mut registered = registered();
        let made = make()?;
        let path = path(&made).to_owned();
        registered.push(path.clone());
        Ok((made, Registered(path)))
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        registered().retain(|path| *path != self.0);
    }
}

/// The scratch folder of a build.
pub(crate) struct Scratch {
    folder: TempDir,
    // Dropped after the folder is removed.
    _registered: Registered,
}

impl Scratch {
    /// An empty folder.
    pub(crate) fn new() -> Result<Scratch, Diagnostic> {
        let make = || tempfile::Builder::new().prefix("beamc-").tempdir();
        let (folder, registered) = Registered::make(make, TempDir::path)
            .map_err(|error| Diagnostic::new(format!("a temporary folder cannot be made: {error}")))?;
        Ok(Scratch { folder, _registered: registered })
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Starts the thread that waits for signals, once. Without it a signal ends the process at once.
fn watch() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        let wait = || {
            let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
            if let Some(signal) = signals.forever().next() {
                // Held until the process ends, so nothing new is made.
                let registered = registered();
                for path in registered.iter() {
                    let _ = std::fs::remove_dir_all(path).or_else(|_| std::fs::remove_file(path));
                }
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        };
        let _ = std::thread::Builder::new().name("signals".to_owned()).spawn(wait);
    });
}
