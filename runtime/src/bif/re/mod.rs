//! BIFs of the module `re`: regular expressions.
//!
//! # Shape
//! | file | content |
//! |---|---|
//! | `engine` | safe interface to PCRE2 |
//! | `options` | the options of `compile/2` and `run/3` |
//! | `pattern` | compiled patterns as terms, and the engine's form of them |
//! | `capture` | the groups in a result, and their form |
//! | `pcre1`, `tables` | the syntax, the errors and the characters of PCRE 8 |
//!
//! As in OTP, parts of the work are left to Erlang code (`UPCALLS`): `global` to `re:grun/3`, data to be converted to UTF-8 to
//! `re:urun/3` and `re:ucompile/2`.
//!
//! # Releases
//! OTP has PCRE 8 up to release 27 and PCRE2 from 28 on. beamc uses PCRE2 for both; `pcre1` describes the translation and the
//! remaining differences. Further differences:
//! - An offset behind the end of the subject is `error:internal_error` up to 27, but it can be caught.
//! - Patterns nested deeper than beamc's limits (`pattern`) are refused with OTP's text, at a position that may differ.
//! - A match that starts after its end (`\K` in an assertion) gives an empty text up to 27, where OTP reads outside of the
//!   subject. Indices are as on OTP.
//! - The checksum of an exported pattern is not verified. OTP imports such a pattern, too.
//! - `{match_limit, N}` and `{match_limit_recursion, N}` count the engine's steps, so a match near the limit may fail on only
//!   one of the two.

mod capture;
#[allow(unsafe_code, reason = "calls PCRE2")]
mod engine;
mod options;
mod pattern;
mod pcre1;
mod tables;
mod version;

use crate::bif::iodata;
use crate::bif::re::version::{HEAP_BINARY_MAX, is_old};
use crate::bif::support::stdlib;
use crate::process::Ctx;
use crate::raise::{Answer, BifResult, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_term::base::release;
use beamc_term::heap::{Heap, Term};
use beamc_term::program::lookup;
use capture::Capture;
use engine::{Failure, Limits};
use options::Options;
use pattern::{Compiled, Source};
use std::borrow::Cow;

fn bad_option<'h>() -> Raise<'h> {
    stdlib().cause(Term::atom(atom::BADOPT))
}

/// Traps to an Erlang function of the module.
fn trap<'h>(heap: &'h Heap, function: Atom, args: Vec<Term<'h>>) -> Result<BifResult<'h>, Raise<'h>> {
    match lookup(atom::RE, function, args.len() as u32) {
        Some(code) => Ok(BifResult::Trap { code, args }),
        None => Err(Raise::undef(heap, atom::RE, function, &args)),
    }
}

/// The bytes of I/O data, without copying if possible.
fn data(term: Term<'_>) -> Option<Cow<'_, [u8]>> {
    match term.as_aligned_bytes() {
        Some(bytes) => Some(Cow::Borrowed(bytes)),
        None => iodata::bytes(term).map(Cow::Owned),
    }
}

/// `{Text, Place}`.
fn error_term<'h>(heap: &'h Heap, (text, place): pcre1::Error) -> Term<'h> {
    heap.tuple(&[heap.string(&text), heap.integer(place as i128)])
}

/// `re:version/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn re_version_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let version = match release() {
        ..26 => "8.44 2020-02-12",
        26 | 27 => "8.45 2021-06-15",
        _ => "10.47 2025-10-21",
    };
    Ok(ctx.heap.binary(version.as_bytes()))
}

fn compile<'h>(heap: &'h Heap, expression: Term<'h>, given: Term<'h>, options: &Options<'h>) -> Answer<'h> {
    let bytes = data(expression).ok_or(stdlib())?;
    let source = Source::new(&bytes, options);
    let answer = match pattern::compiled(&source) {
        Ok(_) if options.export => pattern::exported(heap, &bytes, given),
        Ok(code) => pattern::term(heap, &source, &code),
        Err(error) => return Ok(heap.tuple(&[Term::atom(atom::ERROR), error_term(heap, error)])),
    };
    Ok(heap.tuple(&[Term::atom(atom::OK), answer]))
}

/// `re:compile/1`.
pub fn re_compile_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    compile(ctx.heap, args[0], Term::NIL, &Options::default())
}

/// `re:compile/2`.
pub fn re_compile_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    let options = Options::read(args[1]).filter(|options| !options.for_run).ok_or(bad_option())?;
    if options.unicode && args[0].as_bits().is_none() {
        return trap(ctx.heap, atom::UCOMPILE, args.to_vec());
    }
    compile(ctx.heap, args[0], args[1], &options).map(BifResult::Value)
}

/// `re:import/1`: a pattern that `compile/2` exported.
pub fn re_import_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (bytes, given) = pattern::of_exported(args[0]).ok_or(stdlib())?;
    let options = Options::read(given).filter(|options| !options.for_run).ok_or(stdlib())?;
    let source = Source::new(&bytes, &options);
    let code = pattern::compiled(&source).map_err(|_| stdlib())?;
    Ok(pattern::term(ctx.heap, &source, &code))
}

/// `re:inspect/2`.
pub fn re_inspect_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let compiled = Compiled::read(args[0]).ok_or(stdlib())?;
    if args[1].as_atom() != Some(atom::NAMELIST) {
        return Err(stdlib());
    }
    let code = pattern::compiled(&compiled.source).map_err(|_| stdlib())?;
    let mut names: Vec<&[u8]> = code.names().into_iter().map(|(name, _)| name).collect();
    if code.options() & engine::DUPNAMES != 0 {
        names.dedup();
    }
    let names: Vec<Term<'h>> = names.into_iter().map(|name| ctx.heap.binary(name)).collect();
    Ok(ctx.heap.tuple(&[Term::atom(atom::NAMELIST), ctx.heap.list(&names)]))
}

/// `run/3` and `internal_run/4`. `first` is false when the subject has been checked before.
fn run<'h>(
    heap: &'h Heap,
    [subject, expression, given]: [Term<'h>; 3],
    first: bool,
) -> Result<BifResult<'h>, Raise<'h>> {
    let options = Options::read(given).filter(|options| !options.export).ok_or(bad_option())?;
    let list_wanted = options.capture.is_some_and(|(_, form)| form.as_atom() == Some(atom::LIST));
    // Erlang code makes lists of characters, after the match or after all matches.
    let late = list_wanted && !options.global;
    let is_bits = |term: Term<'h>| term.as_bits().is_some();
    let mut groups = i64::MAX;
    let source = if expression.as_tuple().is_some_and(|parts| parts.len() == 5) {
        if options.for_compile {
            return Err(stdlib());
        }
        let compiled = Compiled::read(expression).ok_or(stdlib())?;
        if compiled.unicode && (!is_bits(subject) || late) {
            return trap(heap, atom::URUN, vec![subject, expression, given]);
        }
        if options.global {
            let third = heap.tuple(&[given, Term::FALSE]);
            return trap(heap, atom::GRUN, vec![subject, expression, third]);
        }
        groups = compiled.groups;
        compiled.source
    } else {
        if !is_bits(expression) && !expression.is_nil() && expression.as_cons().is_none() {
            return Err(stdlib());
        }
        if options.unicode && (!is_bits(expression) || !is_bits(subject) || late) {
            return trap(heap, atom::URUN, vec![subject, expression, given]);
        }
        Source::new(&data(expression).ok_or(stdlib())?, &options)
    };
    let compiled = expression.as_tuple().is_some();
    let mut code = match pattern::compiled(&source) {
        Ok(code) => code,
        Err(error) if options.report_errors && !compiled => {
            let error = heap.tuple(&[Term::atom(atom::COMPILE), error_term(heap, error)]);
            return Ok(BifResult::Value(heap.tuple(&[Term::atom(atom::ERROR), error])));
        }
        Err(_) => return Err(stdlib()),
    };
    if compiled && (options.newline != 0 || options.bsr != 0) {
        if is_old() {
            code = pattern::compiled(&source.with_line_ends(&options)).map_err(|_| stdlib())?;
        } else if ![0, code.newline()].contains(&options.newline) || ![0, code.bsr()].contains(&options.bsr) {
            return Err(stdlib());
        }
    } else if options.global {
        let needs_clean = Term::bool(options.for_compile);
        let third = heap.tuple(&[given, needs_clean, expression]);
        return trap(heap, atom::GRUN, vec![subject, pattern::term(heap, &source, &code), third]);
    }
    let capture = match options.capture {
        Some((values, form)) => Capture::read(values, form, &code).ok_or(stdlib())?,
        None => Capture::default(),
    };
    let bytes = data(subject).ok_or(stdlib())?;
    let limits = Limits { steps: options.steps, depth: options.depth };
    let failed = |limit| Ok(heap.tuple(&[Term::atom(atom::ERROR), Term::atom(limit)]));
    let answer = match code.run(&bytes, options.offset, options.matching, limits, !first) {
        // As if there were no room for the groups.
        Ok(found) if found.count as i64 > groups.saturating_add(1) => Ok(Term::atom(atom::NOMATCH)),
        Ok(found) => {
            let whole = (matches!(bytes, Cow::Borrowed(_)) && bytes.len() > HEAP_BINARY_MAX).then_some(subject);
            Ok(capture.term(heap, &found, &bytes, whole))
        }
        Err(Failure::Steps) if options.report_errors => failed(atom::MATCH_LIMIT),
        Err(Failure::Depth) if options.report_errors => failed(atom::MATCH_LIMIT_RECURSION),
        Err(Failure::Nomatch | Failure::Steps | Failure::Depth) => Ok(Term::atom(atom::NOMATCH)),
        Err(Failure::Offset) if is_old() => Err(Raise { reason: Term::atom(atom::INTERNAL_ERROR), ..stdlib() }),
        Err(Failure::Offset | Failure::Subject) => Err(stdlib()),
    };
    answer.map(BifResult::Value)
}

/// `re:run/2`.
pub fn re_run_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    run(ctx.heap, [args[0], args[1], Term::NIL], true)
}

/// `re:run/3`.
pub fn re_run_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    run(ctx.heap, [args[0], args[1], args[2]], true)
}

/// `re:internal_run/4`, which `re:grun/3` calls for each match.
pub fn re_internal_run_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    let first = args[3].as_bool().ok_or(stdlib())?;
    run(ctx.heap, [args[0], args[1], args[2]], first)
}
