//! The OTP releases that programs are compiled with and compared against.
//!
//! `scripts/install-otp` installs them. This module installs nothing, and a request for a missing release is an error. OTP 29
//! comes from a moving suite and is tested only if it is installed.

use crate::execute::{self, End};
use crate::place;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// A major release of OTP under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Release {
    /// Its goldens are in `.out`.
    Otp25,
    /// It may have separate goldens in `.out27`.
    Otp27,
    /// It may have separate goldens in `.out29`; otherwise those of OTP 27 apply.
    Otp29,
}

impl Release {
    /// The releases that are always tested.
    pub const ALWAYS: [Release; 2] = [Release::Otp25, Release::Otp27];
    /// Every release that can be tested.
    pub const ALL: [Release; 3] = [Release::Otp25, Release::Otp27, Release::Otp29];

    /// Whether this release is tested on this machine.
    pub fn is_tested(self) -> bool {
        Release::ALWAYS.contains(&self)
            || std::env::var_os(self.variable()).is_some()
            || place::repository().join(".otp").join(self.number()).is_dir()
    }

    /// Number of the release.
    pub fn number(self) -> &'static str {
        match self {
            Release::Otp25 => "25",
            Release::Otp27 => "27",
            Release::Otp29 => "29",
        }
    }

    /// The release with this number.
    pub fn from_number(number: &str) -> Option<Release> {
        Release::ALL.into_iter().find(|release| release.number() == number)
    }

    /// The variable that names an installation to use instead of the usual one.
    fn variable(self) -> &'static str {
        match self {
            Release::Otp25 => "BEAMC_TEST_OTP25",
            Release::Otp27 => "BEAMC_TEST_OTP27",
            Release::Otp29 => "BEAMC_TEST_OTP29",
        }
    }

    /// This release's installation; the first call searches for it.
    ///
    /// # Errors
    /// It is missing, or the installation is of another release.
    pub fn otp(self) -> Result<&'static Otp, String> {
        static FOUND: [OnceLock<Result<Otp, String>>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
        FOUND[self as usize].get_or_init(|| Otp::find(self)).as_ref().map_err(Clone::clone)
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OTP {}", self.number())
    }
}

/// An installed OTP.
#[derive(Debug)]
pub struct Otp {
    /// Its release.
    pub release: Release,
    /// The folder whose `bin` holds `erl` and `erlc`, the argument of `beamc build --otp`.
    pub home: PathBuf,
}

impl Otp {
    /// Its `erl`.
    pub fn erl(&self) -> PathBuf {
        self.home.join("bin/erl")
    }

    /// Its `erlc`.
    pub fn erlc(&self) -> PathBuf {
        self.home.join("bin/erlc")
    }

    fn find(release: Release) -> Result<Otp, String> {
        let home = match (std::env::var_os(release.variable()), release) {
            (Some(named), _) => PathBuf::from(named),
            (None, Release::Otp25) => home_on_path().ok_or_else(|| missing(release, "there is no `erl` on PATH"))?,
            (None, Release::Otp27 | Release::Otp29) => place::repository().join(".otp").join(release.number()),
        };
        let otp = Otp { release, home };
        let mut question = Command::new(otp.erl());
        question.args(["-noshell", "-noinput", "-eval", "io:put_chars(erlang:system_info(otp_release)), halt()."]);
        let outcome = execute::run(question, Duration::from_secs(30)).map_err(|error| missing(release, &error))?;
        let found = String::from_utf8_lossy(&outcome.stdout).into_owned();
        match outcome.end {
            End::Exit(0) if found == release.number() => Ok(otp),
            End::Exit(0) => Err(missing(release, &format!("{} is OTP {found}", otp.home.display()))),
            end => Err(missing(release, &format!("{} {end}", otp.erl().display()))),
        }
    }
}

fn missing(release: Release, why: &str) -> String {
    format!("{release} is missing: {why}; run scripts/install-otp, or name its folder in {}", release.variable())
}

/// The installation of the `erl` on PATH, with links followed.
fn home_on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let erl = std::env::split_paths(&path).map(|folder| folder.join("erl")).find(|file| file.is_file())?;
    let erl = erl.canonicalize().ok()?;
    erl.parent().and_then(Path::parent).map(Path::to_path_buf)
}
