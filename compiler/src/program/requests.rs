//! Functions that requests of the I/O protocol name: the module `io` sends the server a module, a function and arguments, and
//! nothing but these atoms refers to the function.
//!
//! # Rules
//! 1. Who calls a function of `io` has what its requests name.
//! 2. A named module that makes requests itself, by `io:request` and `io:requests` or as messages, may name anything of
//!    [`ALL`], and what it has atoms for (`world`, [`is_maker`]).

use super::references;
use crate::ir::{Function, Inst, Mfa};

type Name = (&'static str, &'static str, u8);

const PROMPT: Name = ("io_lib", "format_prompt", 2);
const FORMAT: Name = ("io_lib", "format", 2);
const TOKENS: &[Name] = &[PROMPT, ("erl_scan", "tokens", 3), ("erl_scan", "tokens", 4)];

/// What the functions of `io` with a name, whatever their arity, have the server call.
const NAMED: &[(&str, &[Name])] = &[
    ("format", &[FORMAT]),
    ("fread", &[PROMPT, ("io_lib", "fread", 3)]),
    ("fwrite", &[FORMAT]),
    ("get_chars", &[PROMPT]),
    ("get_line", &[PROMPT]),
    ("parse_erl_exprs", TOKENS),
    ("parse_erl_form", TOKENS),
    ("read", TOKENS),
    ("scan_erl_exprs", TOKENS),
    ("scan_erl_form", TOKENS),
    ("write", &[("io_lib", "write", 1)]),
];

/// What the requests that `io` makes of others can name.
const ALL: &[Name] = &[PROMPT, FORMAT, ("io_lib", "fwrite", 2), ("io_lib", "write", 1), ("io_lib", "fread", 3)];

fn mfas(names: &[Name]) -> impl Iterator<Item = Mfa> {
    names.iter().map(|(module, function, arity)| Mfa::new(module, function, *arity))
}

/// What the requests made by `mfa` name.
pub(super) fn of(mfa: &Mfa) -> impl Iterator<Item = Mfa> {
    let names = NAMED.iter().find(|(function, _)| mfa.module.as_str() == "io" && mfa.function.as_str() == *function);
    mfas(names.map_or(&[][..], |(_, names)| names))
}

/// What the requests of a maker can name besides what it has atoms for.
pub(super) fn of_makers() -> impl Iterator<Item = Mfa> {
    mfas(ALL)
}

/// Whether the function of a named module makes requests.
pub(super) fn is_maker(function: &Function) -> bool {
    let calls = function.body.iter().any(|inst| match inst {
        Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => {
            mfa.module.as_str() == "io" && matches!(mfa.function.as_str(), "request" | "requests")
        }
        _ => false,
    });
    let mut sends = false;
    references::each_atom(function, |atom| sends |= atom.as_str() == "io_request");
    calls || sends
}
