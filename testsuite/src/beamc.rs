//! The compiler under test and its executables, which are built once and shared by harnesses.
//!
//! # Shape
//! `target/testsuite/<compiler>/<release>/<family>/<case>-<source>`, where `<compiler>` and `<source>` are hashes of the
//! inputs. `cases` and `stress` share the executables there, and those of an older compiler are removed. `compiled` keeps the
//! output of `erlc` there.
//!
//! # Rules
//! 1. An executable gets its final name only when it is complete, so two harnesses may run at the same time.
//! 2. A failed build leaves nothing behind, and the next caller tries it again.

use crate::case::Case;
use crate::compiled::Compiled;
use crate::execute::{self, End};
use crate::otp::Otp;
use crate::place;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Time limit of a build.
pub const BUILD_TIMEOUT: Duration = Duration::from_secs(60);
/// Time limit of a build of all cases into one program.
const BUILD_ALL_TIMEOUT: Duration = Duration::from_secs(300);

/// The `beamc` program.
#[derive(Debug)]
pub struct Beamc {
    program: PathBuf,
    store: PathBuf,
    compiled: Compiled,
}

impl Beamc {
    /// The program that `BEAMC` names, by default the workspace's release build. Only its results are kept.
    ///
    /// # Errors
    /// There is no such file.
    pub fn find() -> Result<Beamc, String> {
        let target = place::target();
        let beamc = Beamc::at(&std::env::var_os("BEAMC").map_or_else(|| target.join("release/beamc"), PathBuf::from))?;
        for other in std::fs::read_dir(target.join("testsuite")).into_iter().flatten().flatten() {
            if other.path() != beamc.store {
                // Another harness may be removing it too.
                let _ = std::fs::remove_dir_all(other.path());
            }
        }
        Ok(beamc)
    }

    /// The program at this path.
    ///
    /// # Errors
    /// There is no such file.
    pub fn at(program: &Path) -> Result<Beamc, String> {
        // A relative name would be wrong in the folder that a test runs in.
        let program = program.canonicalize().map_err(|error| {
            format!(
                "{}: {error}; run `cargo build --release --workspace` first, or name it in BEAMC",
                program.display()
            )
        })?;
        let about = std::fs::metadata(&program).map_err(|error| format!("{}: {error}", program.display()))?;
        let store = place::target().join("testsuite").join(hash(&(&program, about.len(), about.modified().ok())));
        std::fs::create_dir_all(&store).map_err(|error| format!("{}: {error}", store.display()))?;
        Ok(Beamc { program, store, compiled: Compiled::default() })
    }

    /// A command that starts it, with a cache separate from the user's.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.env("BEAMC_CACHE", self.store.join("cache"));
        command
    }

    /// The executable of `case`, built with `otp` and the given options if it is not there yet.
    ///
    /// # Errors
    /// The build fails.
    pub fn built(&self, case: &Case, otp: &Otp, options: &[&str]) -> Result<Program, String> {
        let path = self.path(&case.name, &[&case.source], otp, options)?;
        if !path.is_file() {
            let beam = self.compiled.beam(&self.store, case, otp);
            self.build(&[beam.as_deref().unwrap_or(&case.source)], &path, otp, options)?;
        }
        Ok(Program { path })
    }

    /// The executable of `case`, built from its assembly if it is not there yet.
    ///
    /// # Errors
    /// `erlc` writes no assembly, or the build fails.
    pub fn built_from_assembly(&self, case: &Case, otp: &Otp) -> Result<Program, String> {
        let path = self.path(&format!("{}-assembly", case.name), &[&case.source], otp, &[])?;
        if !path.is_file() {
            let text = self.compiled.assembly(&self.store, case, otp)?;
            self.build(&[&text], &path, otp, &[])?;
        }
        Ok(Program { path })
    }

    /// The executable of the module in `source`, which includes the files `included`, built with `otp` if it is not there yet.
    /// `name` makes it unique.
    ///
    /// # Errors
    /// The build fails.
    pub fn built_of(
        &self,
        name: &str,
        source: &Path,
        included: &[&Path],
        otp: &Otp,
        options: &[&str],
    ) -> Result<Program, String> {
        let path = self.path(name, &[&[source], included].concat(), otp, options)?;
        if !path.is_file() {
            self.build(&[source], &path, otp, options)?;
        }
        Ok(Program { path })
    }

    /// Path of the executable of these sources.
    fn path(&self, name: &str, texts: &[&Path], otp: &Otp, options: &[&str]) -> Result<PathBuf, String> {
        let read = |path: &&Path| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
        let texts = texts.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let key = hash(&(&texts, &otp.home, options));
        Ok(self.store.join(otp.release.number()).join(format!("{name}-{key}")))
    }

    /// Builds `sources` into the executable `path` (rules 1 and 2).
    ///
    /// # Errors
    /// The build fails, crashes, exceeds its time, or makes no file.
    pub fn build(&self, sources: &[&Path], path: &Path, otp: &Otp, options: &[&str]) -> Result<(), String> {
        self.build_by(path, otp, BUILD_TIMEOUT, |command, _| {
            command.args(options).args(sources);
            Ok(())
        })
    }

    /// The counting program of `cases`, which the module `coverage_main` with this text starts, built with `otp` if it is not
    /// there yet.
    ///
    /// # Errors
    /// The build fails.
    pub fn counting(&self, cases: &[&Case], main: &str, otp: &Otp) -> Result<Program, String> {
        let mut sources = Vec::new();
        for case in cases {
            sources.push(std::fs::read(&case.source).map_err(|error| format!("{}: {error}", case.source.display()))?);
        }
        let path =
            self.store.join(otp.release.number()).join(format!("coverage-{}", hash(&(&sources, main, &otp.home))));
        if !path.is_file() {
            self.build_by(&path, otp, BUILD_ALL_TIMEOUT, |command, scratch| {
                let file = scratch.join("coverage_main.erl");
                std::fs::write(&file, main)?;
                command.args(["--count", "--entry", "coverage_main:main/1"]).arg(file);
                command.args(cases.iter().map(|case| &case.source));
                Ok(())
            })?;
        }
        Ok(Program { path })
    }

    fn build_by(
        &self,
        path: &Path,
        otp: &Otp,
        limit: Duration,
        inputs: impl FnOnce(&mut Command, &Path) -> std::io::Result<()>,
    ) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("{}: {error}", path.display());
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(failed)?;
        let scratch = tempfile::tempdir_in(folder).map_err(failed)?;
        let fresh = scratch.path().join("program");
        let mut command = self.command();
        command.arg("build").arg("-o").arg(&fresh).arg("--otp").arg(&otp.home).current_dir(scratch.path());
        inputs(&mut command, scratch.path()).map_err(failed)?;
        let outcome = execute::run(command, limit)?;
        if outcome.end != End::Exit(0) {
            return Err(format!("the build {}\n{}", outcome.end, outcome.stderr_text()));
        }
        if !fresh.is_file() {
            return Err(format!("the build made no executable\n{}", outcome.stderr_text()));
        }
        std::fs::rename(&fresh, path).map_err(failed)
    }
}

/// A compiled program.
#[derive(Debug)]
pub struct Program {
    path: PathBuf,
}

impl Program {
    /// A command that starts it, without the collector settings of the developer's shell.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.env_remove("BEAMC_GC");
        if let Some(folder) = self.path.parent() {
            command.current_dir(folder);
        }
        command
    }
}

pub(crate) fn hash(of: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
