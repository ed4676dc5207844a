//! Parsing the arguments of `open_port/2`.
//!
//! Arguments are checked in OTP's order: options first, each by itself, then exclusive options, then the name of the port.

use crate::bif::os::{self, Environment};
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::list::elements;
use std::ffi::CString;

/// Default limits of a queue, in bytes.
const LIMITS: (usize, usize) = (4096, 8192);
/// Greatest length of a line for the option `line` without a number.
const LINE: usize = 512;

/// The program or descriptors to open.
pub(super) enum What {
    /// A command for the shell.
    Shell(CString),
    /// A program.
    Program(CString),
    /// Descriptors to read from and to write to.
    Descriptors(i64, i64),
}

/// Why the arguments were refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refused {
    /// An invalid option.
    Option,
    /// An invalid port name, or an option that does not fit it.
    Argument,
}

/// The options.
pub(super) struct Options {
    /// `{packet, N}`: bytes of length before each packet; 0: no packets.
    pub(super) packet: usize,
    /// `{line, L}`; 0: no lines.
    pub(super) line: usize,
    /// `{cd, Dir}`, in the system's encoding.
    pub(super) directory: Option<CString>,
    /// The child's environment.
    pub(super) environment: Environment,
    /// `{args, List}` and `{arg0, Text}`.
    pub(super) arguments: Option<Vec<CString>>,
    /// `{arg0, Text}`.
    pub(super) called: Option<CString>,
    /// `use_stdio`.
    pub(super) standard: bool,
    /// `stderr_to_stdout`.
    pub(super) error_too: bool,
    /// `in`.
    pub(super) reads: bool,
    /// `out`.
    pub(super) writes: bool,
    /// `binary`.
    pub(super) binary: bool,
    /// `eof`.
    pub(super) eof: bool,
    /// `exit_status`.
    pub(super) exit_status: bool,
    /// `{parallelism, Boolean}`.
    pub(super) parallelism: bool,
    /// `{busy_limits_port, _}`: low and high.
    pub(super) limits: Option<(usize, usize)>,
}

/// The text of an atom, a binary, or nested lists of characters, in the system's encoding.
fn text(term: Term<'_>) -> Option<CString> {
    let bytes = match (term.as_atom(), binary_bytes(term)) {
        (Some(name), _) => {
            let mut bytes = Vec::new();
            atoms::text(name).chars().try_for_each(|c| os::system_text(&mut bytes, c as u32))?;
            bytes
        }
        (None, Some(bytes)) => bytes.into_owned(),
        (None, None) => characters(term)?,
    };
    CString::new(bytes).ok()
}

/// The characters of nested lists, in the system's encoding.
fn characters(list: Term<'_>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut waiting = vec![list];
    while let Some(next) = waiting.pop() {
        match next.as_cons() {
            Some((head, tail)) => {
                waiting.push(tail);
                if head.is_nil() || head.as_cons().is_some() {
                    waiting.push(head);
                } else {
                    os::system_text(&mut bytes, u32::try_from(head.as_small()?).ok()?)?;
                }
            }
            None if next.is_nil() => {}
            None => return None,
        }
    }
    Some(bytes)
}

/// `{Low, High}`, or `disabled`, which gives the inner `None`.
fn limits(value: Term<'_>) -> Option<Option<(usize, usize)>> {
    if let Some(name) = value.as_atom() {
        return (atoms::text(name) == "disabled").then_some(None);
    }
    let [low, high] = value.as_tuple()? else { return None };
    let limit = |term: &Term<'_>| term.as_usize().filter(|limit| *limit > 0);
    let (low, high) = (limit(low)?, limit(high)?);
    Some(Some((low.min(high), high)))
}

/// The program's environment with these changes.
fn environment(changes: Term<'_>) -> Option<Environment> {
    let mut environment = os::environment_copy();
    let mut walk = elements(changes);
    for change in walk.by_ref() {
        let [name, value] = change.as_tuple()? else { return None };
        let spelled = |term: Term<'_>| characters(term).filter(|text| !text.contains(&0));
        let name = spelled(*name).filter(|name| !name.contains(&b'='))?;
        if value.as_bool() == Some(false) || value.is_nil() {
            environment.remove(&name);
        } else {
            environment.insert(name, spelled(*value)?);
        }
    }
    walk.rest().is_nil().then_some(environment)
}

/// OTP's drivers for which its modules open ports. beamc lacks them, and a command with such a name is refused.
const DRIVERS: [&[u8]; 3] = [b"tcp_inet", b"udp_inet", b"sctp_inet"];

fn is_driver(command: &[u8]) -> bool {
    command.split(|byte| *byte == b' ').next().is_some_and(|name| DRIVERS.contains(&name))
}

impl Options {
    /// Parses a list of options.
    pub(super) fn new(list: Term<'_>) -> Result<Self, Refused> {
        let mut options = Options {
            packet: 0,
            line: 0,
            directory: None,
            environment: Environment::new(),
            arguments: None,
            called: None,
            standard: true,
            error_too: false,
            reads: false,
            writes: false,
            binary: false,
            eof: false,
            exit_status: false,
            parallelism: false,
            limits: Some(LIMITS),
        };
        let (mut directory, mut changed) = (Term::NIL, None);
        let mut walk = elements(list);
        for option in walk.by_ref() {
            let known = match (option.as_atom(), option.as_tuple()) {
                (Some(name), _) => options.set(atoms::text(name)),
                (_, Some([name, value])) => match name.as_atom().map(atoms::text) {
                    Some("cd") => {
                        directory = *value;
                        Some(())
                    }
                    Some("env") => environment(*value).map(|made| changed = Some(made)),
                    Some(name) => options.set_to(name, *value),
                    None => None,
                },
                _ => None,
            };
            known.ok_or(Refused::Option)?;
        }
        if !walk.rest().is_nil() || options.line > 0 && options.packet > 0 || options.error_too && !options.standard {
            return Err(Refused::Option);
        }
        options.environment = changed.unwrap_or_else(os::environment_copy);
        if !options.reads && !options.writes {
            (options.reads, options.writes) = (true, true);
        }
        if !directory.is_nil() {
            options.directory = Some(text(directory).ok_or(Refused::Argument)?);
        }
        Ok(options)
    }

    fn set(&mut self, name: &str) -> Option<()> {
        match name {
            "stream" => self.packet = 0,
            "use_stdio" => self.standard = true,
            "nouse_stdio" => self.standard = false,
            "stderr_to_stdout" => self.error_too = true,
            "line" => self.line = LINE,
            "binary" => self.binary = true,
            "in" => self.reads = true,
            "out" => self.writes = true,
            "eof" => self.eof = true,
            "exit_status" => self.exit_status = true,
            // Options of other systems.
            "hide" | "overlapped_io" => {}
            _ => return None,
        }
        Some(())
    }

    fn set_to(&mut self, name: &str, value: Term<'_>) -> Option<()> {
        match name {
            "packet" => self.packet = value.as_usize().filter(|size| matches!(size, 1 | 2 | 4))?,
            "line" => self.line = value.as_usize().filter(|limit| *limit > 0)?,
            "args" => {
                let mut walk = elements(value);
                let texts = walk.by_ref().map(text).collect::<Option<Vec<CString>>>()?;
                self.arguments = walk.rest().is_nil().then_some(Some(texts))?;
            }
            "arg0" => self.called = Some(text(value)?),
            "parallelism" => self.parallelism = value.as_bool()?,
            "busy_limits_port" => self.limits = limits(value)?,
            // Commands never wait in a queue of signals.
            "busy_limits_msgq" => drop(limits(value)?),
            _ => return None,
        }
        Some(())
    }

    /// The program or descriptors to open with these options.
    pub(super) fn what(&self, name: Term<'_>) -> Result<What, Refused> {
        let what = self.named(name).ok_or(Refused::Argument)?;
        let is_program = matches!(what, What::Program(_));
        let is_child = is_program || matches!(what, What::Shell(_));
        let has_arguments = self.arguments.is_some() || self.called.is_some();
        if has_arguments && !is_program || self.exit_status && !is_child {
            return Err(Refused::Argument);
        }
        Ok(what)
    }

    fn named(&self, name: Term<'_>) -> Option<What> {
        let [kind, parts @ ..] = name.as_tuple()? else { return None };
        match (atoms::text(kind.as_atom()?), parts) {
            ("spawn" | "spawn_executable", [command]) if command.is_nil() => None,
            ("spawn", [command]) => {
                Some(text(*command)?).filter(|command| !is_driver(command.to_bytes())).map(What::Shell)
            }
            ("spawn_executable", [path]) => Some(What::Program(text(*path)?)),
            ("fd", [from, to]) => Some(What::Descriptors(from.as_small()?, to.as_small()?)),
            // `spawn_driver` names a driver, and beamc has none.
            _ => None,
        }
    }
}
