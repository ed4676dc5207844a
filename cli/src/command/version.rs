//! Commands about `beamc` itself: `--version` and `completions`.

use crate::args::{Args, Completions, Version};
use crate::otp::{self, Otp};
use crate::report::Failure;
use crate::{arch, cache, output};
use beamc_compiler::otp::release;
use clap::CommandFactory;
use std::fmt::Write;

/// Prints the version.
pub(crate) fn version(version: &Version) -> Result<(), Failure> {
    let mut text = format!("beamc {}\n", env!("CARGO_PKG_VERSION"));
    if version.verbose {
        let otp = match Otp::find(None)? {
            Some(otp) => format!("OTP {} in {}", otp.release, otp.root.display()),
            None => format!("none; {}", otp::HINT),
        };
        let linker = if cfg!(feature = "internal-linker") { "internal" } else { "cc" };
        let cache = cache::folder().map_or_else(|| "none".to_owned(), |folder| folder.display().to_string());
        let (first, last) = (release::SUPPORTED.start(), release::SUPPORTED.end());
        let rows = [
            ("target", arch::TARGET),
            ("input", &format!("of OTP {first} to {last}")),
            ("otp", &otp),
            ("linker", linker),
            ("cache", &cache),
        ];
        for (name, value) in rows {
            // Writing to a string does not fail.
            let _ = writeln!(text, "{name}: {value}");
        }
    }
    Ok(output::print(&text)?)
}

/// Prints a completion script for a shell.
pub(crate) fn completions(completions: &Completions) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Args::command(), "beamc", &mut script);
    Ok(output::print(&String::from_utf8_lossy(&script))?)
}
