//! Flags of `process_flag/2`. The heap keeps those that concern it (`heap::Limits`).
//!
//! Values are immediates, so nothing here is a root.

use beamc_abi::atom::Atom;
use beamc_term::base::{atoms, release};
use beamc_term::heap::Term;

/// Flags with their initial values, as texts of atoms or as integers.
const DEFAULTS: &[(&str, Default)] = &[
    ("trap_exit", Default::Atom("false")),
    ("priority", Default::Atom("normal")),
    ("error_handler", Default::Atom("error_handler")),
    ("message_queue_data", Default::Atom("on_heap")),
    ("sensitive", Default::Atom("false")),
    ("async_dist", Default::Atom("false")),
    (SCHEDULER, Default::Integer(0)),
    (SAVE_CALLS, Default::Integer(0)),
    (MONITOR_NODES, Default::Integer(0)),
];

/// First release with `async_dist`.
pub const ASYNC_DIST_RELEASE: u32 = 26;

/// Whether the release has this flag.
fn exists(name: &str) -> bool {
    name != "async_dist" || release() >= ASYNC_DIST_RELEASE
}

/// How often the process has called `net_kernel:monitor_nodes/1` with `true`. There are no other nodes.
pub const MONITOR_NODES: &str = "monitor_nodes";

/// Number of calls to save. beamc keeps the number and saves none.
pub const SAVE_CALLS: &str = "save_calls";

/// Number of the scheduler that the process is bound to; 0 for none. beamc keeps the number and binds no process.
pub const SCHEDULER: &str = "scheduler";

/// Greatest number of calls to save, as on OTP.
const SAVED_CALLS_MAX: usize = 10_000;

#[derive(Clone, Copy)]
enum Default {
    Atom(&'static str),
    Integer(i64),
}

/// See the module's header.
#[derive(std::default::Default)]
pub struct Flags {
    set: Vec<(&'static str, Term<'static>)>,
}

/// Why a flag was not set.
pub enum Refused {
    /// There is no such flag.
    Flag,
    /// The flag does not take this value.
    Value,
}

impl Flags {
    /// Sets `flag`; returns the old value.
    ///
    /// # Errors
    /// When there is no such flag or it does not take the value.
    pub fn set(&mut self, flag: Atom, value: Term<'_>) -> Result<Term<'static>, Refused> {
        let text = atoms::text(flag);
        let (name, default) = DEFAULTS.iter().find(|(name, _)| *name == text && exists(name)).ok_or(Refused::Flag)?;
        let new = accepted(name, *default, value).ok_or(Refused::Value)?;
        let old = self.get(name, *default);
        self.set.retain(|(set, _)| set != name);
        self.set.push((name, new));
        Ok(old)
    }

    /// Counts one more subscription to node messages for `true`, and resets the count for `false`. Returns the old count, or
    /// `None` when `value` is not a boolean.
    pub fn monitor_nodes(&mut self, value: Term<'_>) -> Option<Term<'static>> {
        let wanted = value.as_bool()?;
        let old = self.value(MONITOR_NODES)?;
        self.set.retain(|(set, _)| *set != MONITOR_NODES);
        if wanted {
            self.set.push((MONITOR_NODES, Term::from_usize(old.as_usize()? + 1)));
        }
        Some(old)
    }

    /// The value of the flag `name`; `None` when there is no such flag.
    pub fn value(&self, name: &str) -> Option<Term<'static>> {
        let (_, default) = DEFAULTS.iter().find(|(own, _)| *own == name && exists(own))?;
        Some(self.get(name, *default))
    }

    /// Sets the initial value of a flag. Flag and value are texts.
    pub fn preset(&mut self, name: &'static str, value: &str) {
        if let Some(index) = atoms::intern(value) {
            self.set.push((name, Term::atom(index)));
        }
    }

    /// Sets the initial value of a flag that is a number.
    pub fn preset_number(&mut self, name: &'static str, value: usize) {
        self.set.push((name, Term::from_usize(value)));
    }

    fn get(&self, name: &str, default: Default) -> Term<'static> {
        let set = self.set.iter().find(|(set, _)| *set == name);
        set.map_or_else(|| default.term(), |(_, value)| *value)
    }
}

impl Default {
    fn term(self) -> Term<'static> {
        match self {
            Default::Atom(text) => atoms::intern(text).map_or(Term::FALSE, Term::atom),
            Default::Integer(value) => Term::from_usize(value as usize),
        }
    }
}

/// The value as an immediate, if the flag accepts it.
fn accepted(name: &str, default: Default, value: Term<'_>) -> Option<Term<'static>> {
    match default {
        Default::Integer(_) => {
            let most = if name == SAVE_CALLS { SAVED_CALLS_MAX } else { usize::MAX };
            value.as_usize_of_otp().filter(|count| *count <= most).map(Term::from_usize)
        }
        Default::Atom(_) => {
            let index = value.as_atom()?;
            let text = atoms::text(index);
            let known = match name {
                "trap_exit" | "sensitive" | "async_dist" => matches!(text, "true" | "false"),
                "priority" => matches!(text, "low" | "normal" | "high" | "max"),
                "message_queue_data" => matches!(text, "on_heap" | "off_heap"),
                _ => true,
            };
            known.then(|| Term::atom(index))
        }
    }
}
