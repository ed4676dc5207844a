//! Messages on standard error: diagnostics, progress on request, internal errors.

use crate::env;
use crate::options::MessageFormat;
use beamc_compiler::diagnostic::Diagnostic;
use std::ffi::OsStr;
use std::io::{IsTerminal, Write};
use std::process::Command;
use std::sync::OnceLock;

static FORMAT: OnceLock<MessageFormat> = OnceLock::new();

const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// The reasons why a command failed.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) Vec<Diagnostic>);

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Failure(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Failure(diagnostics)
    }
}

/// Prints diagnostics, a blank line between them.
pub(crate) fn diagnostics(diagnostics: &[Diagnostic]) {
    let colour = env::colour(std::io::stderr().is_terminal());
    let (form, between): (&dyn Fn(&Diagnostic) -> String, _) = match FORMAT.get().copied().unwrap_or_default() {
        MessageFormat::Long => (&|diagnostic| text(diagnostic, colour), "\n\n"),
        MessageFormat::Short => (&short, "\n"),
    };
    let texts: Vec<String> = diagnostics.iter().map(form).collect();
    // Without standard error there is nobody to tell.
    let _ = writeln!(std::io::stderr().lock(), "{}", texts.join(between));
}

/// Sets the form of all messages that follow.
pub(crate) fn set_format(format: MessageFormat) {
    // Set once, by `main`.
    let _ = FORMAT.set(format);
}

fn short_warning(diagnostic: &Diagnostic) -> String {
    short(&Diagnostic { title: format!("Warning: {}", diagnostic.title), ..diagnostic.clone() })
}

/// The one-line form for tools: place, then text.
fn short(diagnostic: &Diagnostic) -> String {
    let place = &diagnostic.place;
    let mut line = if place.file.is_empty() { "beamc".to_owned() } else { place.file.clone() };
    if place.line > 0 {
        line += &format!(":{}", place.line);
    }
    line += &format!(": {}", diagnostic.title);
    if !place.within.is_empty() {
        line += &format!(" (in {})", place.within);
    }
    line
}

fn text(diagnostic: &Diagnostic, colour: bool) -> String {
    let text = diagnostic.to_string();
    let Some((title, rest)) = text.strip_prefix("error: ").map(|text| text.split_once('\n').unwrap_or((text, "")))
    else {
        return text;
    };
    let rest = if rest.is_empty() { String::new() } else { format!("\n{rest}") };
    if colour { format!("{RED}error{PLAIN}{BOLD}: {title}{PLAIN}{rest}") } else { text }
}

/// Prints a warning.
pub(crate) fn warn(text: &str) {
    let (yellow, plain) =
        if env::colour(std::io::stderr().is_terminal()) { (YELLOW, PLAIN) } else { Default::default() };
    let _ = writeln!(std::io::stderr().lock(), "{yellow}warning{plain}: {text}");
}

/// Prints a diagnostic as a warning, with the number of similar ones.
pub(crate) fn warning(diagnostic: &Diagnostic, others: usize) {
    let text = match FORMAT.get().copied().unwrap_or_default() {
        MessageFormat::Long => diagnostic.to_string().trim_start_matches("error: ").to_owned(),
        MessageFormat::Short => return pass_on(format!("{}\n", short_warning(diagnostic)).as_bytes()),
    };
    let more = if others > 0 { format!("\n  and {others} more like it") } else { String::new() };
    warn(&format!("{text}{more}"));
}

/// Prints the output of a child process.
pub(crate) fn pass_on(text: &[u8]) {
    let _ = std::io::stderr().lock().write_all(text);
}

/// Progress, printed only when asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Progress {
    /// Whether the user asked for it.
    pub(crate) wanted: bool,
}

impl Progress {
    /// Reports one step.
    pub(crate) fn say(self, what: impl FnOnce() -> String) {
        if self.wanted {
            let _ = writeln!(std::io::stderr().lock(), "beamc: {}", what());
        }
    }
}

/// A command as in a shell, without quotes.
pub(crate) fn command_line(command: &Command) -> String {
    let words: Vec<_> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// Adds to the message of a panic that this is a bug of `beamc`.
pub(crate) fn explain_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        usual(panic);
        let _ = writeln!(
            std::io::stderr().lock(),
            "beamc: internal error: this is a bug in beamc {}, please report it",
            env!("CARGO_PKG_VERSION")
        );
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Set in the child that panics.
    const PANICS: &str = "BEAMC_TEST_PANICS";

    #[test]
    fn panics_ask_to_be_reported() {
        if std::env::var_os(PANICS).is_some() {
            explain_panics();
            panic!("on purpose");
        }
        let mut child = Command::new(std::env::current_exe().expect("this program"));
        child.args(["--exact", "report::tests::panics_ask_to_be_reported", "--nocapture"]).env(PANICS, "1");
        let output = child.output().expect("it starts");
        let said = String::from_utf8_lossy(&output.stderr);
        let asked = format!("this is a bug in beamc {}, please report it", env!("CARGO_PKG_VERSION"));
        assert!(said.contains("on purpose") && said.contains(&asked), "{said}");
        assert_eq!(output.status.code(), Some(101));
    }

    #[test]
    fn short_messages_are_lines() {
        let diagnostic = Diagnostic::new("bad thing").hint("do better");
        assert_eq!(short(&diagnostic), "beamc: bad thing");
        assert_eq!(short(&diagnostic.in_file("x.S").at_line(3).within("f/1")), "x.S:3: bad thing (in f/1)");
    }

    #[test]
    fn colour_touches_the_title_only() {
        let diagnostic = Diagnostic::new("bad thing").in_file("x.S").at_line(3).hint("do better");
        assert_eq!(text(&diagnostic, false), "error: bad thing\n  --> x.S:3\n  hint: do better");
        assert_eq!(
            text(&diagnostic, true),
            "\x1b[1;31merror\x1b[0m\x1b[1m: bad thing\x1b[0m\n  --> x.S:3\n  hint: do better"
        );
    }
}
