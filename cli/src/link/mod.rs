//! Links the object file with the runtime that is embedded in `beamc`.
//!
//! # Shape
//! [`internal`] links in process with the system's shared libraries that [`system`] finds, without a C compiler. [`driver`]
//! starts a program that takes the arguments of `cc`.
//!
//! # Rules
//! 1. Both make the same kind of executable: position independent, read-only after relocation, with immediate binding and
//!    without an executable stack, and stripped unless symbols are requested. Output is reproducible.
//! 2. The internal linker is the default. If it fails, `cc` replaces it with a warning, unless the user named the internal
//!    linker.

mod driver;
#[cfg(feature = "internal-linker")]
mod internal;
#[cfg(feature = "internal-linker")]
mod system;

use crate::options::Linker;
use crate::report::{self, Progress};
use beamc_compiler::diagnostic::Diagnostic;
use std::path::Path;

/// The runtime, built by `build.rs`.
static RUNTIME: &[u8] = include_bytes!(env!("BEAMC_RUNTIME"));

/// How to link.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options<'a> {
    /// The linker that the user named.
    pub(crate) linker: Option<&'a Linker>,
    /// Whether to keep symbols.
    pub(crate) debug: bool,
    /// Number of threads.
    pub(crate) jobs: usize,
    /// Reports of steps.
    pub(crate) progress: Progress,
    /// Whether to print only errors.
    pub(crate) quiet: bool,
}

/// Links `object` with the runtime; `scratch` is a folder for temporary files.
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
                // The user needs to know why the default failed.
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
        // The error is a chain of causes, one a line.
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
