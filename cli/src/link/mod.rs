//! From an object to an executable: the runtime that is embedded in `beamc`, and a linker.
//!
//! # Shape
//! [`internal`] is the linker in process, which takes the system's shared libraries as [`system`] finds them and
//! needs no C compiler; [`driver`] starts a program that takes the arguments of `cc`.
//!
//! # Rules
//! 1. Both make the same kind of executable: position independent, read-only after relocation, everything bound at
//!    start, no executable stack; without symbols unless asked for. Same object in, same bytes out.
//! 2. The linker in process is the default. When it cannot do its work, `cc` does it and a warning says so; one that was
//!    asked for by name is not replaced.

mod driver;
#[cfg(feature = "internal-linker")]
mod internal;
#[cfg(feature = "internal-linker")]
mod system;

use crate::report::{self, Progress};
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The runtime, made by `build.rs`.
static RUNTIME: &[u8] = include_bytes!(env!("BEAMC_RUNTIME"));

/// A linker that was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Linker {
    /// The one in process.
    Internal,
    /// A linker that `cc` starts: the names that it may have on `PATH`.
    Through(&'static [&'static str]),
    /// A program that takes the arguments of `cc`.
    Driver(PathBuf),
}

impl FromStr for Linker {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "" => Err("write internal, cc, lld, mold, wild, or the name of a program".to_owned()),
            "internal" if cfg!(feature = "internal-linker") => Ok(Linker::Internal),
            "internal" => Err("this beamc was built without a linker of its own".to_owned()),
            "lld" => Ok(Linker::Through(&["ld.lld"])),
            "mold" => Ok(Linker::Through(&["mold", "ld.mold"])),
            "wild" => Ok(Linker::Through(&["wild", "ld.wild"])),
            program => Ok(Linker::Driver(PathBuf::from(program))),
        }
    }
}

/// How to link.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options<'a> {
    /// The linker asked for.
    pub(crate) linker: Option<&'a Linker>,
    /// Keep symbols.
    pub(crate) debug: bool,
    /// Threads.
    pub(crate) jobs: usize,
    /// Whether to say what is done.
    pub(crate) progress: Progress,
    /// Say nothing but errors.
    pub(crate) quiet: bool,
}

/// The executable of `object` and the runtime; `scratch` is a folder for what linkers leave.
pub(crate) fn executable(object: &[u8], scratch: &Path, options: Options<'_>) -> Result<Vec<u8>, Diagnostic> {
    match options.linker {
        Some(Linker::Internal) => internally(object, scratch, options),
        Some(Linker::Driver(program)) => driver::link(object, program, None, scratch, options),
        Some(Linker::Through(names)) => driver::link(object, Path::new("cc"), Some(names), scratch, options),
        None if cfg!(feature = "internal-linker") => internally(object, scratch, options).or_else(|failure| {
            let made = driver::link(object, Path::new("cc"), None, scratch, options);
            match made {
                Ok(_) if options.quiet => (),
                Ok(_) => report::warn(&format!("{}; linked with cc instead", failure.title)),
                // What is wrong with the default is what the user has to know.
                Err(_) => return Err(failure),
            }
            made
        }),
        None => driver::link(object, Path::new("cc"), None, scratch, options),
    }
}

#[cfg(feature = "internal-linker")]
fn internally(object: &[u8], scratch: &Path, options: Options<'_>) -> Result<Vec<u8>, Diagnostic> {
    let libraries = system::libraries()?;
    options.progress.say(|| {
        let libraries: Vec<String> = libraries.iter().map(|file| file.display().to_string()).collect();
        format!("linking with {}", libraries.join(" "))
    });
    internal::link(object, &libraries, scratch, options).map_err(|error| {
        // A chain of causes, one a line; the first says most.
        let mut lines = error.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "Caused by:");
        let first = lines.next().unwrap_or_default().to_owned();
        let all = lines.fold(first, |text, line| format!("{text}: {line}"));
        Diagnostic::new(format!("the internal linker failed: {all}")).hint("name another linker by --linker cc")
    })
}

#[cfg(not(feature = "internal-linker"))]
fn internally(_: &[u8], _: &Path, _: Options<'_>) -> Result<Vec<u8>, Diagnostic> {
    Err(Diagnostic::new("this beamc was built without a linker of its own"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linkers_have_names() {
        assert_eq!("mold".parse(), Ok(Linker::Through(&["mold", "ld.mold"])));
        assert_eq!("cc".parse(), Ok(Linker::Driver("cc".into())));
        assert_eq!("./mold".parse(), Ok(Linker::Driver("./mold".into())));
        assert_eq!("internal".parse::<Linker>().is_ok(), cfg!(feature = "internal-linker"));
        assert!("".parse::<Linker>().is_err());
    }
}
