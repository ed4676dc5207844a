//! Tracing, where nothing is traced: BIFs that ask about traces, that end them, and that would begin them.
//!
//! # Rules
//! 1. beamc has no tracing. A question is answered as by an OTP on which nothing is traced. A request that ends traces does
//!    nothing, and counts what it would have affected.
//! 2. A request that would begin a trace is `error:notsup` after its arguments are found to be valid.
//! 3. A function that is not linked does not exist, here as in the answers of `function_exported/3`.
//! 4. Modules are not compiled for coverage, so they have none.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::bif;
use crate::process::reference::new_reference;
use crate::process::{Ctx, ports, slot};
use crate::raise::{Answer, Raise};
use crate::run::send;
use beamc_abi::atom;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Kind, Term};
use beamc_term::program::tables;
use beamc_term::term::list::proper;

/// First release with sessions, in which the questions about functions are a closed set.
const CLOSED_RELEASE: u32 = 29;

/// Flags of traces that processes have, and those that ports have too.
const PROCESS_FLAGS: [&str; 13] = [
    "procs",
    "call",
    "silent",
    "return_to",
    "running",
    "running_procs",
    "exiting",
    "garbage_collection",
    "arity",
    "set_on_spawn",
    "set_on_first_spawn",
    "set_on_link",
    "set_on_first_link",
];
const COMMON_FLAGS: [&str; 9] = [
    "all",
    "send",
    "receive",
    "ports",
    "running_ports",
    "timestamp",
    "monotonic_timestamp",
    "strict_monotonic_timestamp",
    "cpu_timestamp",
];
/// Questions about a function.
const FUNCTION_ITEMS: [&str; 8] =
    ["traced", "match_spec", "meta", "meta_match_spec", "call_count", "call_time", "call_memory", "all"];

fn text(term: Term<'_>) -> &'static str {
    term.as_atom().map_or("", atoms::text)
}

/// Rule 2.
fn refused<'h>() -> Raise<'h> {
    Raise::error(Term::atom_from_text("notsup"))
}

fn bad_option<'h>() -> Raise<'h> {
    Raise::badarg().cause(Term::atom(atom::BADOPT))
}

/// Whether a process or port lives; `None` if the term is neither.
fn lives(ctx: Ctx<'_>, term: Term<'_>) -> Option<bool> {
    match term.kind() {
        Kind::Pid(pid) => Some(pid == ctx.state.pid || slot::is_alive(pid)),
        Kind::Port(_) => ports::identity(term).map(ports::is_alive),
        _ => None,
    }
}

fn is_term_true(answer: Answer<'_>) -> bool {
    answer.is_ok_and(|term| term.is_atom(atom::TRUE))
}

/// Rule 3.
fn is_linked<'h>(ctx: Ctx<'h>, function: &[Term<'h>]) -> bool {
    is_term_true(bif::erlang_function_exported_3(ctx, function))
        || is_term_true(bif::erlang_is_builtin_3(ctx, function))
}

fn pair<'h>(ctx: Ctx<'h>, item: Term<'h>, value: Term<'h>) -> Term<'h> {
    ctx.heap.tuple(&[item, value])
}

/// The session that exists from the start.
fn default_session<'h>(ctx: Ctx<'h>) -> Term<'h> {
    ctx.heap.list(&[pair(ctx, Term::atom_from_text("legacy"), Term::atom_from_text("default"))])
}

/// The answer to a question about traces (rule 1).
fn trace_info<'h>(ctx: Ctx<'h>, what: Term<'h>, item: Term<'h>) -> Answer<'h> {
    let is_session = text(item) == "session";
    let of_process = || match text(item) {
        "flags" | "tracer" | "session" => Ok(pair(ctx, item, Term::NIL)),
        _ => Err(Raise::badarg()),
    };
    if let Some(lives) = lives(ctx, what) {
        return of_process().map(|answer| if lives { answer } else { Term::atom(atom::UNDEFINED) });
    }
    if let Some(function @ &[module, name, arity]) = what.as_tuple() {
        let is_function = module.as_atom().is_some() && name.as_atom().is_some() && arity.as_usize().is_some();
        let is_known = release() < CLOSED_RELEASE || is_session || FUNCTION_ITEMS.contains(&text(item));
        if !is_function || item.as_atom().is_none() || !is_known {
            return Err(Raise::badarg());
        }
        let value = match is_linked(ctx, function) {
            true if is_session => Term::NIL,
            true => Term::FALSE,
            false => Term::atom(atom::UNDEFINED),
        };
        return Ok(if is_session && !value.is_nil() { value } else { pair(ctx, item, value) });
    }
    match text(what) {
        "new" | "new_processes" | "new_ports" => of_process(),
        "send" | "receive" if is_session => Ok(pair(ctx, item, default_session(ctx))),
        "on_load" if is_session => Ok(pair(ctx, item, Term::NIL)),
        "on_load" if item.as_atom().is_some() => Ok(pair(ctx, item, Term::FALSE)),
        "send" | "receive" if text(item) == "match_spec" => Ok(pair(ctx, item, Term::TRUE)),
        "on_load" | "send" | "receive" => Err(Raise::badarg()),
        _ if what.as_tuple().is_some() => Err(Raise::badarg()),
        _ => Err(bad_option()),
    }
}

/// `erlang:trace_info/2`.
///
/// # Errors
/// `badarg` if there is no such thing to ask about, or no such question.
pub fn erlang_trace_info_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if text(args[1]) == "session" {
        return Err(Raise::badarg());
    }
    trace_info(ctx, args[0], args[1])
}

/// `erts_internal:trace_info/3`: the sessions that affect something.
///
/// # Errors
/// `badarg` if the session does not exist, or as `erlang:trace_info/2`.
pub fn erts_internal_trace_info_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if text(args[0]) != "any" || text(args[2]) != "session" {
        return Err(Raise::badarg());
    }
    if text(args[1]) == "any" {
        Ok(pair(ctx, args[2], default_session(ctx)))
    } else {
        trace_info(ctx, args[1], args[2])
    }
}

/// Whether a list holds valid flags, and whether ports have one of them.
fn flags(list: Term<'_>) -> Option<bool> {
    let mut has_port_flag = false;
    for flag in proper(list)? {
        let name = text(flag);
        let is_tracer = flag.as_tuple().is_some_and(|parts| matches!(parts.len(), 2 | 3) && text(parts[0]) == "tracer");
        if !is_tracer && !PROCESS_FLAGS.contains(&name) && !COMMON_FLAGS.contains(&name) {
            return None;
        }
        has_port_flag |= COMMON_FLAGS.contains(&name);
    }
    Some(has_port_flag)
}

/// `erts_internal:trace/3`: ends traces of processes and ports, and counts these.
///
/// # Errors
/// `badarg` for invalid arguments, `notsup` if a trace would begin.
pub fn erts_internal_trace_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let has_port_flag = flags(args[2]).ok_or_else(bad_option)?;
    let begins = args[1].as_bool().ok_or_else(Raise::badarg)?;
    let (processes, ports) = (slot::count(), if has_port_flag { ports::count() } else { 0 });
    let count = match (lives(ctx, args[0]), text(args[0])) {
        (Some(true), _) => 1,
        (None, "all" | "existing") => processes + ports,
        (None, "processes" | "existing_processes") => processes,
        (None, "ports" | "existing_ports") => ports,
        (None, "new" | "new_processes" | "new_ports") => 0,
        _ => return Err(Raise::badarg()),
    };
    if begins && args[2].as_cons().is_some() { Err(refused()) } else { Ok(Term::from_usize(count)) }
}

/// `erts_internal:trace/4`: no session exists.
///
/// # Errors
/// Always `badarg`.
pub fn erts_internal_trace_4<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::badarg())
}

/// Number of linked functions that a pattern of module, function and arity names; `None` if it is invalid.
fn matching<'h>(ctx: Ctx<'h>, pattern: &[Term<'h>; 3]) -> Option<usize> {
    let [module, function, arity] = *pattern;
    let is_any = |term: Term<'_>| text(term) == "_";
    if module.as_atom().is_none() || function.as_atom().is_none() || !is_any(arity) && arity.as_usize().is_none() {
        return None;
    }
    // A wildcard is followed by wildcards only.
    if is_any(module) && !is_any(function) || is_any(function) && !is_any(arity) {
        return None;
    }
    if !is_any(arity) {
        return Some(usize::from(is_linked(ctx, pattern)));
    }
    let is_one = |row: &&beamc_abi::tables::ExportRow| {
        (is_any(module) || module.is_atom(row.module)) && (is_any(function) || function.is_atom(row.function))
    };
    Some(tables().exports().iter().filter(is_one).count())
}

/// `erts_internal:trace_pattern/3`: ends traces of functions, and counts these.
///
/// # Errors
/// `badarg` for invalid arguments, `notsup` if a trace would begin.
pub fn erts_internal_trace_pattern_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_flag = |flag: Term<'_>| match flag.as_tuple() {
        Some(&[name, _]) => text(name) == "meta",
        Some(&[name, _, _]) => text(name) == "meta",
        Some(_) => false,
        None => matches!(text(flag), "global" | "local" | "meta" | "call_count" | "call_time" | "call_memory"),
    };
    if !proper(args[2]).is_some_and(|flags| flags.into_iter().all(is_flag)) {
        return Err(bad_option());
    }
    let specification = args[1];
    let ends = matches!(text(specification), "false" | "restart" | "pause");
    let begins = text(specification) == "true" || specification.as_cons().is_some() || specification.is_nil();
    if !ends && !begins {
        return Err(Raise::badarg().cause(Term::atom_from_text("match_spec")));
    }
    let count = match (args[0].as_tuple(), text(args[0])) {
        (Some(&[module, function, arity]), _) => matching(ctx, &[module, function, arity]),
        (None, "send" | "receive") if !args[2].is_nil() => None,
        // By default all messages match.
        (None, "send" | "receive") if ends || text(specification) == "true" => return Ok(Term::from_usize(1)),
        (None, "send" | "receive") => Some(1),
        (None, "on_load") => Some(0),
        _ => None,
    };
    let count = count.ok_or_else(|| Raise::badarg().cause(Term::atom(atom::NONE)))?;
    if begins && count > 0 { Err(refused()) } else { Ok(Term::from_usize(count)) }
}

/// `erts_internal:trace_pattern/4`: no session exists.
///
/// # Errors
/// Always `badarg`.
pub fn erts_internal_trace_pattern_4<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::badarg())
}

/// `erts_internal:trace_session_create/3`.
///
/// # Errors
/// `badarg` for invalid arguments, otherwise `notsup`.
pub fn erts_internal_trace_session_create_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_tracer = lives(ctx, args[1]) == Some(true) || args[1].as_tuple().is_some_and(|parts| parts.len() == 2);
    let is_valid = args[0].as_atom().is_some() && is_tracer && args[2].is_nil();
    Err(if is_valid { refused() } else { Raise::badarg() })
}

/// `erts_internal:trace_session_destroy/1`: no session exists.
///
/// # Errors
/// Always `badarg`.
pub fn erts_internal_trace_session_destroy_1<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::badarg())
}

/// `erlang:trace_delivered/1`: all messages of traces have arrived, since there are none.
///
/// # Errors
/// `badarg` if the argument is neither a local pid nor `all`.
pub fn erlang_trace_delivered_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].as_pid().is_none() && !args[0].is_atom(atom::ALL) {
        return Err(Raise::badarg());
    }
    let reference = new_reference(ctx.heap);
    let message = ctx.heap.tuple(&[Term::atom_from_text("trace_delivered"), args[0], reference]);
    send::send(ctx.heap, ctx.state, Term::pid(ctx.state.pid), message)?;
    Ok(reference)
}

/// Whether a part of the token of sequential traces is a flag.
fn is_token_flag(part: &str) -> bool {
    matches!(part, "send" | "receive" | "print" | "timestamp" | "monotonic_timestamp" | "strict_monotonic_timestamp")
}

/// `erlang:seq_trace_info/1`: no process has a token.
///
/// # Errors
/// `badarg` if a token has no such part.
pub fn erlang_seq_trace_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match text(args[0]) {
        flag if is_token_flag(flag) => Ok(pair(ctx, args[0], Term::FALSE)),
        "label" | "serial" => Ok(Term::NIL),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:seq_trace/2`: removes the token, of which there is none.
///
/// # Errors
/// `badarg` for invalid arguments, `notsup` if a process would get a token.
pub fn erlang_seq_trace_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let value = args[1];
    let is_valid = match text(args[0]) {
        "sequential_trace_token" if value.is_nil() => return Ok(Term::NIL),
        "sequential_trace_token" => value.as_tuple().is_some_and(|parts| parts.len() == 5),
        "label" => true,
        "serial" => {
            let is_count = |term: &Term<'_>| term.as_usize().is_some();
            value.as_tuple().is_some_and(|parts| parts.len() == 2 && parts.iter().all(is_count))
        }
        flag => is_token_flag(flag) && value.as_bool().is_some(),
    };
    Err(if is_valid { refused() } else { Raise::badarg() })
}

/// `erlang:seq_trace_print/1`: without a token nothing is printed.
pub fn erlang_seq_trace_print_1<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::FALSE)
}

/// `erlang:seq_trace_print/2`.
pub fn erlang_seq_trace_print_2<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::FALSE)
}

/// Sets nothing to watch the system, or refuses to watch it.
fn system_monitor<'h>(ctx: Ctx<'h>, watcher: Term<'h>, options: Term<'h>) -> Answer<'h> {
    let is_option = |option: Term<'_>| match option.as_tuple() {
        Some(&[name, limit]) => match text(name) {
            "long_message_queue" => limit
                .as_tuple()
                .is_some_and(|limits| limits.len() == 2 && limits.iter().all(|limit| limit.as_usize().is_some())),
            "long_gc" | "long_schedule" | "large_heap" => limit.as_usize().is_some(),
            _ => false,
        },
        Some(_) => false,
        None => matches!(text(option), "busy_port" | "busy_dist_port"),
    };
    if watcher.is_atom(atom::UNDEFINED) || options.is_nil() {
        return Ok(Term::atom(atom::UNDEFINED));
    }
    let is_valid = proper(options).is_some_and(|options| options.into_iter().all(is_option));
    if !is_valid || watcher.as_pid().is_none() || lives(ctx, watcher) != Some(true) {
        return Err(Raise::badarg());
    }
    Err(refused())
}

/// `erlang:system_monitor/0`.
pub fn erlang_system_monitor_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::UNDEFINED))
}

/// `erlang:system_monitor/1`.
///
/// # Errors
/// As `erlang:system_monitor/2`.
pub fn erlang_system_monitor_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match args[0].as_tuple() {
        Some(&[watcher, options]) => system_monitor(ctx, watcher, options),
        None if args[0].is_atom(atom::UNDEFINED) => Ok(args[0]),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:system_monitor/2`.
///
/// # Errors
/// `badarg` for invalid arguments, `notsup` if the system would be watched.
pub fn erlang_system_monitor_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    system_monitor(ctx, args[0], args[1])
}

/// `erts_internal:system_monitor/1`: the watcher of a session.
pub fn erts_internal_system_monitor_1<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::UNDEFINED))
}

/// `erts_internal:system_monitor/3`.
///
/// # Errors
/// As `erlang:system_monitor/2`.
pub fn erts_internal_system_monitor_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    system_monitor(ctx, args[1], args[2])
}

/// `erlang:system_profile/0`.
pub fn erlang_system_profile_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::UNDEFINED))
}

/// `erlang:system_profile/2`.
///
/// # Errors
/// `badarg` for invalid arguments, `notsup` if a profile would begin.
pub fn erlang_system_profile_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_option = |option: Term<'_>| {
        matches!(
            text(option),
            "runnable_procs"
                | "runnable_ports"
                | "scheduler"
                | "exclusive"
                | "timestamp"
                | "monotonic_timestamp"
                | "strict_monotonic_timestamp"
        )
    };
    if args[0].is_atom(atom::UNDEFINED) || args[1].is_nil() {
        return Ok(Term::atom(atom::UNDEFINED));
    }
    let is_valid = proper(args[1]).is_some_and(|options| options.into_iter().all(is_option));
    Err(if is_valid && lives(ctx, args[0]) == Some(true) { refused() } else { Raise::badarg() })
}

/// `badarg`, explained by `erl_kernel_errors`.
fn kernel<'h>() -> Raise<'h> {
    Raise::badarg().explained_by(atom::ERL_KERNEL_ERRORS)
}

/// `code:get_coverage_mode/0`. Rule 4.
pub fn code_get_coverage_mode_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::NONE))
}

/// `code:get_coverage_mode/1`.
///
/// # Errors
/// `badarg` if there is no such module.
pub fn code_get_coverage_mode_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if is_term_true(bif::erlang_module_loaded_1(ctx, args)) { Ok(Term::atom(atom::NONE)) } else { Err(kernel()) }
}

/// `code:set_coverage_mode/1`: the mode of modules that are loaded later.
///
/// # Errors
/// `badarg` unless the mode is `none`.
pub fn code_set_coverage_mode_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].is_atom(atom::NONE) { Ok(args[0]) } else { Err(kernel()) }
}

/// `code:get_coverage/2`.
///
/// # Errors
/// Always `badarg`.
pub fn code_get_coverage_2<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Err(kernel())
}

/// `code:reset_coverage/1`.
///
/// # Errors
/// Always `badarg`.
pub fn code_reset_coverage_1<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Err(kernel())
}
