//! A case: an Erlang module with `main/0`, and the golden of its output.
//!
//! # Shape
//! `cases/<family>/<what_it_shows>.erl` beside `.out`, and `.out27` and `.out29` if the output of OTP 27 or 29 differs. The
//! file name is the module name, so it is unique in the whole suite.
//!
//! # Rules
//! 1. `bless` writes a golden from OTP's output; nobody writes one by hand.
//! 2. A golden holds the bytes of standard output, with the line ends of `erlang:display/1`.

use crate::directive::Head;
use crate::otp::Release;
use crate::place;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The directives a case may have.
const DIRECTIVES: [&str; 11] =
    ["releases", "out27", "out29", "err27", "err29", "gc", "assembly", "status", "stderr", "stdin", "locale"];

/// One case file.
#[derive(Clone, Debug)]
pub struct Case {
    /// Family and file name without extension: `arith/small_borders`.
    pub name: String,
    /// The `.erl` file.
    pub source: PathBuf,
    /// The releases that it runs on.
    pub releases: Vec<Release>,
    /// Why the output of OTP 27 differs, if it does.
    pub out27: Option<String>,
    /// Why the output of OTP 29 differs from that of OTP 27, if it does.
    pub out29: Option<String>,
    /// As `out27`, for the reports.
    pub err27: Option<String>,
    /// As `out29`, for the reports.
    pub err29: Option<String>,
    /// Why it does not run with a collection at every safepoint, if it does not.
    pub without_stress: Option<String>,
    /// Why it is not built from assembly, if it is not.
    pub without_assembly: Option<String>,
    /// The exit status of the program.
    pub status: i32,
    /// Whether its standard error is compared with the reports of OTP, in `.err`.
    pub reports: bool,
    /// Standard input, for a case that reads it or prints by `io`. Such a case has an emulator of its own.
    pub stdin: Option<Vec<u8>>,
    /// The locale of a case that has an emulator of its own.
    pub locale: String,
}

impl Case {
    /// Reads the head of a case.
    ///
    /// # Errors
    /// The file cannot be read or its head is wrong.
    pub fn read(name: &str, source: &Path) -> Result<Case, String> {
        let bytes = std::fs::read(source).map_err(|error| format!("{}: {error}", source.display()))?;
        let head = Head::read(&String::from_utf8_lossy(&bytes), &DIRECTIVES)?;
        let releases = match head.get("releases") {
            None => Release::ALL.to_vec(),
            Some(numbers) => numbers
                .split(',')
                .map(|number| {
                    Release::from_number(number.trim())
                        .ok_or_else(|| format!("`releases: {numbers}`: there is no {number}"))
                })
                .collect::<Result<Vec<_>, _>>()?,
        };
        let reason = |name: &str| match head.get(name) {
            Some("") => Err(format!("`{name}:` needs the reason for the difference")),
            Some(_) if releases != Release::ALL => Err(format!("`{name}:` needs all releases")),
            reason => Ok(reason.map(str::to_string)),
        };
        let (out27, out29) = (reason("out27")?, reason("out29")?);
        let (err27, err29) = (reason("err27")?, reason("err29")?);
        let without = |directive: &str, word: &str| match head
            .get(directive)
            .map(|text| text.split_once(',').unwrap_or((text, "")))
        {
            None => Ok(None),
            Some((first, reason)) if first == word && !reason.trim().is_empty() => Ok(Some(reason.trim().to_string())),
            Some(_) => Err(format!("`{directive}:` is written `{directive}: {word}, REASON`")),
        };
        let (without_stress, without_assembly) = (without("gc", "normal")?, without("assembly", "no")?);
        let status = match head.get("status") {
            None => 0,
            Some(number) => number.parse().map_err(|_| format!("`status: {number}` is not a number"))?,
        };
        let reports = match head.get("stderr") {
            None => false,
            Some("reports") => true,
            Some(other) => return Err(format!("`stderr: {other}` is not `stderr: reports`")),
        };
        let stdin = match head.get("stdin") {
            None => None,
            Some(".in") => {
                let file = source.with_extension("in");
                Some(std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?)
            }
            Some(text) => Some(unescaped(text).ok_or_else(|| format!("`stdin: {text}`: a wrong escape"))?),
        };
        let locale = match head.get("locale") {
            Some(_) if stdin.is_none() => return Err("`locale:` needs `stdin:`".to_string()),
            name => name.unwrap_or("C.UTF-8").to_string(),
        };
        Ok(Case {
            name: name.to_string(),
            source: source.to_path_buf(),
            releases,
            out27,
            out29,
            err27,
            err29,
            without_stress,
            without_assembly,
            status,
            reports,
            stdin,
            locale,
        })
    }

    /// Sets the environment of a program that runs the case.
    pub fn prepare(&self, command: &mut Command) {
        if self.stdin.is_some() {
            command.env("LC_ALL", &self.locale);
        }
    }

    /// The file with the output under `release`.
    pub fn golden(&self, release: Release) -> PathBuf {
        match release {
            Release::Otp29 if self.out29.is_some() => self.source.with_extension("out29"),
            Release::Otp27 | Release::Otp29 if self.out27.is_some() => self.source.with_extension("out27"),
            Release::Otp25 | Release::Otp27 | Release::Otp29 => self.source.with_extension("out"),
        }
    }

    /// The file with OTP's reports under `release`.
    pub fn golden_reports(&self, release: Release) -> PathBuf {
        match release {
            Release::Otp29 if self.err29.is_some() => self.source.with_extension("err29"),
            Release::Otp27 | Release::Otp29 if self.err27.is_some() => self.source.with_extension("err27"),
            Release::Otp25 | Release::Otp27 | Release::Otp29 => self.source.with_extension("err"),
        }
    }

    /// The releases that it is tested with on this machine.
    pub fn tested(&self) -> impl Iterator<Item = Release> + '_ {
        self.releases.iter().copied().filter(|release| release.is_tested())
    }

    /// Name of the module.
    pub fn module(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }
}

/// Replaces the escapes `\n`, `\r`, `\t`, `\\`, `\xHH` (a byte).
fn unescaped(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next()? {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'\\' => b'\\',
                b'x' => {
                    let mut digit = || char::from(rest.next()?).to_digit(16);
                    u8::try_from(digit()? * 16 + digit()?).ok()?
                }
                _ => return None,
            },
            other => other,
        });
    }
    Some(bytes)
}

/// A case file whose head is wrong.
#[derive(Clone, Debug)]
pub struct Faulty {
    /// As [`Case::name`].
    pub name: String,
    /// Error message.
    pub error: String,
}

/// Every case, in order of name. A faulty case does not hide the others.
///
/// # Errors
/// The cases cannot be listed, or two have the same module name.
pub fn all() -> Result<Vec<Result<Case, Faulty>>, String> {
    let mut modules = std::collections::BTreeMap::new();
    let mut cases = Vec::new();
    for (name, source) in place::files(&place::testsuite().join("cases"), &["erl"])? {
        let module = name.rsplit('/').next().unwrap_or(&name).to_string();
        if let Some(other) = modules.insert(module, name.clone()) {
            return Err(format!("the cases {other} and {name} have the same module name"));
        }
        cases.push(Case::read(&name, &source).map_err(|error| Faulty { name, error }));
    }
    Ok(cases)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escapes_of_standard_input() {
        assert_eq!(unescaped("a\\n\\\\\\xe5 b"), Some(b"a\n\\\xe5 b".to_vec()));
        assert_eq!(unescaped("\\q"), None);
        assert_eq!(unescaped("\\x1"), None);
    }
}
