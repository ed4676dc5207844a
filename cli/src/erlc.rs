//! `.erl` to `.beam`, by the stock compiler.

use crate::otp::{self, Otp};
use crate::pid_name;
use crate::report;
use crate::session::Session;
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Compiles `sources` into the folder `out`; gives the `.beam` files in the same order. What the compiler says
/// goes to standard error, unless all is well and the session quiet. `headers`: note the files that sources include.
pub(crate) fn compile(
    sources: &[&Path],
    otp: Option<&Otp>,
    out: &Path,
    headers: bool,
    session: &Session,
) -> Result<Vec<PathBuf>, Diagnostic> {
    let names = || sources.iter().map(|source| source.display().to_string()).collect::<Vec<_>>().join(", ");
    let Some(otp) = otp else {
        return Err(
            Diagnostic::new(format!("erlc is needed to compile {}, and there is none", names())).hint(otp::HINT)
        );
    };
    let mut command = Command::new(&otp.erlc);
    command.arg("-o").arg(out);
    // Sources may use behaviours and parse transforms that come before them. A single one needs no folder that is new each time,
    // which would keep `erlc` from finding the server that ERLC_USE_SERVER left running.
    if sources.len() > 1 {
        command.arg("-pa").arg(out);
    }
    if pid_name::is_named_in(sources) {
        pid_name::apply(&mut command, otp, out, session)?;
    }
    if headers {
        command.args(["-MMD", "-MD"]);
    }
    command.args(sources).stdin(Stdio::null());
    session.progress.say(|| report::command_line(&command));
    let Output { status, stdout, stderr } =
        command.output().map_err(|error| Diagnostic::new(format!("cannot start {}: {error}", otp.erlc.display())))?;
    if !session.quiet || !status.success() {
        for text in [stdout, stderr] {
            report::pass_on(&text);
        }
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
        if headers {
            included(&beam, session);
        }
        if beam.is_file() { Ok(beam) } else { Err(missing()) }
    };
    sources.iter().map(compiled).collect()
}

/// Notes the files that the rule of `erlc` for `beam` names. Nothing tells a space in a name from one between names, but only
/// names are files.
fn included(beam: &Path, session: &Session) {
    let text = std::fs::read_to_string(beam.with_extension("Pbeam")).unwrap_or_default();
    let files = text.strip_prefix(&format!("{}:", beam.display())).unwrap_or_default();
    let mut name = String::new();
    for word in files.split_whitespace().filter(|word| *word != "\\") {
        if !name.is_empty() {
            name.push(' ');
        }
        name += word;
        if Path::new(&name).is_file() {
            session.inputs.note(Path::new(&name));
            name.clear();
        }
    }
}
