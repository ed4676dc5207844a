//! The OTP installation that a program is compiled against: its place, its release and its `erlc`.
//!
//! # Shape
//! An installation has a *root*, the folder that `code:root_dir()` returns, with `lib/APP-VERSION/ebin` and `releases/`. The
//! folder that a user names is the root itself or contains it in `lib/erlang` (an install prefix) or `usr/lib/erlang` (an
//! unpacked distribution package). Preloaded modules (`erlang`, `erts_internal`, …) lie in the application `erts`.
//!
//! # Rules
//! 1. The search order is `--otp`, `BEAMC_OTP`, the `erlc` on `PATH`. A folder that the user names must hold an installation.
//!    `PATH` need not.
//! 2. The search starts no program, unless the `erlc` on `PATH` is a wrapper outside of an installation. Then it asks the `erl`
//!    beside it.

use crate::env;
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::otp::release;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Hint of diagnostics about a missing OTP.
pub(crate) const HINT: &str = "name an OTP installation by --otp DIR or BEAMC_OTP, or put its erlc on PATH";

/// An installation.
#[derive(Clone, Debug)]
pub(crate) struct Otp {
    /// The folder with `lib` and `releases`.
    pub(crate) root: PathBuf,
    /// Its compiler.
    pub(crate) erlc: PathBuf,
    /// Its major release.
    pub(crate) release: u32,
}

impl Otp {
    /// The installation to use (rule 1); `flag` is the value of `--otp`.
    pub(crate) fn find(flag: Option<&Path>) -> Result<Option<Otp>, Diagnostic> {
        if let Some(home) = flag {
            return Otp::in_folder(home, "--otp").map(Some);
        }
        if let Some(home) = env::otp() {
            return Otp::in_folder(Path::new(&home), "BEAMC_OTP").map(Some);
        }
        let Some(erlc) = on_path("erlc") else { return Ok(None) };
        // /usr/bin holds links into the installation.
        let real = erlc.canonicalize().unwrap_or_else(|_| erlc.clone());
        let home = real.parent().and_then(Path::parent);
        match home.and_then(root_in).or_else(|| ask(&erlc.with_file_name("erl"))) {
            Some(root) => Otp::at(root, erlc).map(Some),
            None => Ok(None),
        }
    }

    fn in_folder(home: &Path, named_by: &str) -> Result<Otp, Diagnostic> {
        let missing = |what: &str| {
            Diagnostic::new(format!("{what} in {}, which {named_by} names", home.display()))
                .hint("name the folder that holds bin/erlc, or the one that code:root_dir() gives")
        };
        let root = root_in(home).ok_or_else(|| missing("there is no OTP"))?;
        let erlc = [home, &root].map(|folder| folder.join("bin/erlc")).into_iter().find(|file| file.is_file());
        Otp::at(root, erlc.ok_or_else(|| missing("there is no erlc"))?)
    }

    fn at(root: PathBuf, erlc: PathBuf) -> Result<Otp, Diagnostic> {
        let Some(release) = release(&root) else {
            return Err(Diagnostic::new(format!("cannot tell which release the OTP in {} is", root.display()))
                .hint("its releases folder has neither start_erl.data nor a release with OTP_VERSION"));
        };
        if !release::SUPPORTED.contains(&release) {
            let (first, last) = (release::SUPPORTED.start(), release::SUPPORTED.end());
            return Err(Diagnostic::new(format!("OTP {release} in {} is not supported", root.display()))
                .hint(format!("this beamc knows the releases {first} to {last}")));
        }
        Ok(Otp { root, erlc, release })
    }

    /// Applications with their folders of .beam files, core applications first, each in its newest version.
    pub(crate) fn ebin_folders(&self) -> Vec<(String, PathBuf)> {
        let mut applications: Vec<(usize, String, Vec<u64>, PathBuf)> = subfolders(&self.root.join("lib"))
            .into_iter()
            .chain(subfolders(&self.root).into_iter().filter(|folder| name_of(folder).starts_with("erts-")))
            .map(|folder| (folder.join("ebin"), name_of(&folder)))
            .filter(|(ebin, _)| ebin.is_dir())
            .map(|(ebin, name)| {
                let (application, version) = name.split_once('-').unwrap_or((&name, ""));
                let rank = ["erts", "kernel", "stdlib"].iter().position(|core| *core == application).unwrap_or(3);
                let version = version.split('.').map(|part| part.parse().unwrap_or(0)).collect();
                (rank, application.to_owned(), version, ebin)
            })
            .collect();
        applications.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)).then_with(|| b.2.cmp(&a.2)));
        applications.dedup_by(|later, first| later.1 == first.1);
        applications.into_iter().map(|(_, application, _, ebin)| (application, ebin)).collect()
    }
}

/// The root that belongs to a folder named by a user.
fn root_in(home: &Path) -> Option<PathBuf> {
    ["", "lib/erlang", "usr/lib/erlang"]
        .into_iter()
        .map(|inner| if inner.is_empty() { home.to_owned() } else { home.join(inner) })
        .find(|root| root.join("releases").is_dir() && root.join("lib").is_dir())
}

/// The release that starts by default, or else the newest.
fn release(root: &Path) -> Option<u32> {
    let releases = root.join("releases");
    let started = std::fs::read_to_string(releases.join("start_erl.data")).unwrap_or_default();
    // "ERTS-VERSION RELEASE"
    let started = started.split_whitespace().nth(1).and_then(|release| release.parse().ok());
    started.or_else(|| {
        let major = |folder: PathBuf| {
            let version = std::fs::read_to_string(folder.join("OTP_VERSION")).ok()?;
            version.trim().split('.').next()?.parse().ok()
        };
        subfolders(&releases).into_iter().filter_map(major).max()
    })
}

/// Rule 2.
fn ask(erl: &Path) -> Option<PathBuf> {
    let answer = Command::new(erl)
        .args(["-noshell", "-noinput", "-boot", "no_dot_erlang", "-eval", "io:put_chars(code:root_dir()), halt()."])
        .output()
        .ok()?;
    root_in(Path::new(String::from_utf8(answer.stdout).ok()?.trim()))
}

/// The first file called `program` in the folders of `PATH`.
fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&env::path()?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name_of(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &Path, text: &str) {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }

    #[test]
    fn an_installation_is_found_by_its_prefix_and_by_its_root() {
        for inner in ["", "lib/erlang", "usr/lib/erlang"] {
            let home = tempfile::tempdir().expect("a folder");
            let root = home.path().join(inner);
            file(&root.join("releases/27/OTP_VERSION"), "27.3.4\n");
            file(&root.join("bin/erlc"), "");
            for application in ["stdlib-5.0", "stdlib-10.1", "asn1-5.0", "kernel-9.0", "erts-14.0", "empty-1.0"] {
                let ebin = if application == "empty-1.0" { "src" } else { "ebin" };
                file(&root.join("lib").join(application).join(ebin).join("x.beam"), "");
            }
            let otp = Otp::find(Some(home.path())).expect("no error").expect("an OTP");
            assert_eq!(otp.release, 27);
            assert_eq!(otp.erlc, root.join("bin/erlc"));
            let folders = otp.ebin_folders();
            let expected = [("erts", "14.0"), ("kernel", "9.0"), ("stdlib", "10.1"), ("asn1", "5.0")]
                .map(|(app, version)| (app.to_owned(), root.join(format!("lib/{app}-{version}/ebin"))));
            assert_eq!(folders, expected);
        }
    }

    #[test]
    fn what_is_named_must_be_a_supported_otp() {
        let home = tempfile::tempdir().expect("a folder");
        let title = |home: &Path| Otp::find(Some(home)).expect_err("an error").title;
        assert_eq!(title(home.path()), format!("there is no OTP in {}, which --otp names", home.path().display()));
        file(&home.path().join("lib/x"), "");
        file(&home.path().join("releases/start_erl.data"), "12.0 24\n");
        assert_eq!(title(home.path()), format!("there is no erlc in {}, which --otp names", home.path().display()));
        file(&home.path().join("bin/erlc"), "");
        assert_eq!(title(home.path()), format!("OTP 24 in {} is not supported", home.path().display()));
    }
}
