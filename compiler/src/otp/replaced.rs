//! Modules of OTP that beamc replaces because they load code or start the emulator, and modules that it adds: the servers of
//! [`boot`](super::boot), and `beamc_escript`, which calls the entry as `escript` does.
//!
//! Their sources are `compiler/library/*.erl`. Beside each stands the output of OTP 25's `erlc -S`. The compiler embeds
//! this assembly, so it needs no `erlc`. A test proves that the two belong together.
//!
//! # Rules
//! 1. A replacement behaves as OTP documents for a program whose modules are all preloaded and which cannot load
//!    others.
//! 2. It replaces its module in every release. A module of that name on the command line takes precedence.
//! 3. Functions that make no sense here (`init:restart/0`) are left out: calling them raises `undef`.

use crate::diagnostic::Diagnostic;
use crate::ir::Module;
use crate::read;

macro_rules! replacements {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../../library/", $name, ".S")))),*]
    };
}

/// Names and assembly.
const REPLACEMENTS: &[(&str, &[u8])] = replacements! {
    "beamc_applications"
    "beamc_escript"
    "beamc_files"
    "beamc_log_handlers"
    "beamc_logger"
    "beamc_os"
    "beamc_reporter"
    "beamc_safe_supervisor"
    "beamc_supervisor"
    "beamc_user"
    "code"
    "erl_prim_loader"
    "error_handler"
    "init"
    "ram_file"
};

/// Names of the modules of beamc.
pub fn names() -> impl Iterator<Item = &'static str> {
    REPLACEMENTS.iter().map(|(name, _)| *name)
}

/// Whether `name` is a module of beamc.
pub fn is_one(name: &str) -> bool {
    REPLACEMENTS.iter().any(|(known, _)| *known == name)
}

/// The module `name` of beamc.
///
/// # Errors
/// The embedded assembly cannot be read, which a test excludes.
pub fn find(name: &str) -> Option<Result<Module, Diagnostic>> {
    let (_, text) = REPLACEMENTS.iter().find(|(known, _)| *known == name)?;
    Some(read::module(text, &format!("{name}.S (part of beamc)")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;

    #[test]
    fn every_replacement_is_a_sound_module_of_its_name() {
        for (name, _) in REPLACEMENTS {
            let module = find(name).expect("it is there").expect("it is read");
            assert_eq!(module.name.as_str(), *name);
            assert_eq!(check::admit(module.clone()).as_ref(), Ok(&module), "{name}");
        }
    }
}
