//! Compiles `.erl` to `.beam` with the stock compiler.

use crate::erlc_cache::{Kept, Made};
use crate::otp::{self, Otp};
use crate::pid_name;
use crate::report;
use crate::session::Session;
use beamc_compiler::diagnostic::Diagnostic;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Compiles `sources` into the folder `out` and returns the `.beam` files in the same order. Messages of the compiler go to
/// standard error, unless it succeeds and the session is quiet. Included files are noted as inputs.
pub(crate) fn compile(
    sources: &[&Path],
    otp: Option<&Otp>,
    out: &Path,
    session: &Session,
) -> Result<Vec<PathBuf>, Diagnostic> {
    let Some(otp) = otp else {
        return Err(
            Diagnostic::new(format!("erlc is needed to compile {}, and there is none", names(sources))).hint(otp::HINT)
        );
    };
    let named = pid_name::is_named_in(sources);
    let options = if named { pid_name::SOURCE } else { "" };
    let kept = session.cache_folder().and_then(|folder| Kept::new(folder, otp, options));
    let mut left = Vec::new();
    for source in sources {
        match kept.as_ref().and_then(|kept| kept.find(source)) {
            Some(made) if std::fs::write(beam_of(source, out), &made.beam).is_ok() => {
                session.progress.say(|| format!("{} is as it was when it was compiled", source.display()));
                made.inputs.iter().for_each(|input| session.inputs.note(input));
            }
            _ => left.push(*source),
        }
    }
    if !left.is_empty() {
        let silent = run(&left, otp, out, named, session)?;
        for source in left {
            let inputs = included(&beam_of(source, out));
            inputs.iter().for_each(|input| session.inputs.note(input));
            if let Some(kept) = kept.as_ref().filter(|_| silent)
                && let Ok(beam) = std::fs::read(beam_of(source, out))
            {
                kept.keep(source, &Made { beam, inputs });
            }
        }
    }
    let compiled = |source: &&Path| {
        let beam = beam_of(source, out);
        let missing = || {
            Diagnostic::new(format!("erlc made no .beam file of {}", source.display()))
                .hint("does ERL_COMPILER_OPTIONS ask for something else?")
        };
        if beam.is_file() { Ok(beam) } else { Err(missing()) }
    };
    sources.iter().map(compiled).collect()
}

fn names(sources: &[&Path]) -> String {
    sources.iter().map(|source| source.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn beam_of(source: &Path, out: &Path) -> PathBuf {
    out.join(source.file_name().unwrap_or_default()).with_extension("beam")
}

/// Runs `erlc`, with the transform of module-local names if `named`. Returns whether it printed nothing.
fn run(sources: &[&Path], otp: &Otp, out: &Path, named: bool, session: &Session) -> Result<bool, Diagnostic> {
    let mut command = Command::new(&otp.erlc);
    command.arg("-o").arg(out);
    // A source may use behaviours and parse transforms of the sources before it. A single source needs no such folder. The
    // folder is new each time and would keep `erlc` from finding the server that ERLC_USE_SERVER left running.
    if sources.len() > 1 {
        command.arg("-pa").arg(out);
    }
    if named {
        pid_name::apply(&mut command, otp, out, session)?;
    }
    command.args(["-MMD", "-MD"]);
    if session.brief {
        command.arg("+brief");
    }
    command.args(sources).stdin(Stdio::null());
    session.progress.say(|| report::command_line(&command));
    let Output { status, stdout, stderr } =
        command.output().map_err(|error| Diagnostic::new(format!("cannot start {}: {error}", otp.erlc.display())))?;
    let silent = stdout.is_empty() && stderr.is_empty();
    if !session.quiet || !status.success() {
        for text in [stdout, stderr] {
            report::pass_on(&text);
        }
    }
    if !status.success() {
        return Err(Diagnostic::new(format!("erlc could not compile {}", names(sources))));
    }
    Ok(silent)
}

/// The files in the make rule that `erlc` wrote for `beam`. The rule does not escape spaces in names, so words are joined until
/// they name a file.
fn included(beam: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(beam.with_extension("Pbeam")).unwrap_or_default();
    let files = text.strip_prefix(&format!("{}:", beam.display())).unwrap_or_default();
    let (mut inputs, mut name) = (Vec::new(), String::new());
    for word in files.split_whitespace().filter(|word| *word != "\\") {
        if !name.is_empty() {
            name.push(' ');
        }
        name += word;
        if Path::new(&name).is_file() {
            inputs.push(PathBuf::from(std::mem::take(&mut name)));
        }
    }
    inputs
}
