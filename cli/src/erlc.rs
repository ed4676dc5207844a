//! `.erl` to `.beam`, by the stock compiler.

use crate::otp::{self, Otp};
use crate::report::{self, Progress};
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Compiles `sources` into the folder `out`; gives the `.beam` files in the same order. What the compiler says
/// goes to standard error.
pub(crate) fn compile(
    sources: &[&Path],
    otp: Option<&Otp>,
    out: &Path,
    progress: Progress,
) -> Result<Vec<PathBuf>, Diagnostic> {
    let names = || sources.iter().map(|source| source.display().to_string()).collect::<Vec<_>>().join(", ");
    let Some(otp) = otp else {
        return Err(
            Diagnostic::new(format!("erlc is needed to compile {}, and there is none", names())).hint(otp::HINT)
        );
    };
    let mut command = Command::new(&otp.erlc);
    // Sources may use behaviours and parse transforms that come before them.
    command.arg("-o").arg(out).arg("-pa").arg(out).args(sources).stdin(Stdio::null());
    progress.say(|| report::command_line(&command));
    let Output { status, stdout, stderr } =
        command.output().map_err(|error| Diagnostic::new(format!("cannot start {}: {error}", otp.erlc.display())))?;
    for text in [stdout, stderr] {
        report::pass_on(&text);
    }
    if !status.success() {
        return Err(Diagnostic::new(format!("erlc could not compile {}", names())));
    }
    let compiled = |source: &&Path| {
        let beam = out.join(source.file_name().unwrap_or_default()).with_extension("beam");
        let missing = || {
            Diagnostic::new(format!("erlc made no .beam file of {}", source.display()))
                .hint("does ERL_COMPILER_OPTIONS ask for something else?")
        };
        if beam.is_file() { Ok(beam) } else { Err(missing()) }
    };
    sources.iter().map(compiled).collect()
}
