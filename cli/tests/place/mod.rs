//! A scratch folder for a test, and `beamc` started in it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A small program that prints a term.
pub(crate) const HELLO: &str = include_str!("../../../examples/hello/hello.S");

/// A scratch folder.
pub(crate) struct Place {
    folder: TempDir,
    /// The cache of `beamc`.
    cache: TempDir,
}

/// Exit status and output of `beamc`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Place {
    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Place {
        let [folder, cache] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        let place = Place { folder, cache };
        for (name, text) in files {
            place.put(name, text.as_bytes());
        }
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.path(name);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(&file, bytes).expect("written");
        file
    }

    /// An OTP installation that contains only an `erlc`, which is this shell script.
    pub(crate) fn put_otp(&self, release: &str, erlc: &str) {
        self.put("otp/lib/erlang/lib/stdlib-1.0/ebin/nothing.beam", b"");
        self.put("otp/lib/erlang/releases/start_erl.data", format!("1.0 {release}\n").as_bytes());
        let erlc = self.put("otp/bin/erlc", format!("#!/bin/sh\n{erlc}\n").as_bytes());
        std::fs::set_permissions(erlc, std::fs::Permissions::from_mode(0o755)).expect("made executable");
    }

    /// Runs `beamc` with `args` in this folder. It finds an OTP only if an argument names one.
    pub(crate) fn beamc(&self, args: &[&str]) -> Outcome {
        let empty = self.path("empty");
        std::fs::create_dir_all(&empty).expect("made");
        let outcome = self.beamc_with_path(args, &empty);
        std::fs::remove_dir(empty).expect("still empty");
        outcome
    }

    /// Runs `beamc` with this `PATH`.
    pub(crate) fn beamc_with_path(&self, args: &[&str], path: impl AsRef<OsStr>) -> Outcome {
        self.beamc_with(args, &[("PATH", path.as_ref())])
    }

    /// Runs `beamc` with `args` in this folder and with these variables.
    pub(crate) fn beamc_with(&self, args: &[&str], variables: &[(&str, &OsStr)]) -> Outcome {
        self.beamc_on(args, variables, Stdio::null())
    }

    /// Runs `beamc` with these variables and this standard input.
    pub(crate) fn beamc_on(&self, args: &[&str], variables: &[(&str, &OsStr)], input: Stdio) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_beamc"));
        command.args(args).current_dir(self.folder.path()).stdin(input);
        for name in ["BEAMC_OTP", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "ERL_COMPILER_OPTIONS"] {
            command.env_remove(name);
        }
        command.env("BEAMC_CACHE", self.cache.path()).envs(variables.iter().copied());
        let output = command.output().expect("beamc starts");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Outcome { status: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Asserts that `beamc` fails with status 1 and this text, and leaves the folder unchanged.
    pub(crate) fn refuses(&self, args: &[&str], stderr: &str) {
        let before = self.files();
        let outcome = self.beamc(args);
        let expected = Outcome { status: Some(1), stdout: String::new(), stderr: format!("{stderr}\n") };
        assert_eq!(outcome, expected, "{args:?}");
        assert_eq!(self.files(), before, "{args:?} changed something");
    }

    /// Number of bytes in the cache.
    pub(crate) fn cached(&self) -> u64 {
        let files = std::fs::read_dir(self.cache.path()).expect("a folder").flatten();
        files.map(|file| file.metadata().expect("a file").len()).sum()
    }

    /// Every file with its contents.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).unwrap_or_default();
                    files.insert(path, bytes);
                }
            }
        }
        files
    }
}

/// The repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
