//! BIFs of the calling process: applying, sending, flags, hibernating.

use crate::bif::{led_by_apply, raised_by_name};
use crate::exception::undefined::instead_of_function;
use crate::process::monitor_link::PRIORITY_RELEASE;
use crate::process::signal::Request;
use crate::process::{Ctx, MONITOR_NODES, Refused, Running, SAVE_CALLS, SCHEDULER, ports, remote};
use crate::raise::{Answer, BifResult, Class, Raise, TraceTop};
use crate::run::ask::{Reply, Waiting, ask};
use crate::run::heap_flags::{max_heap, max_heap_term};
use crate::run::send::{send, send_to_alias};
use crate::run::spawn::is_scheduler;
use beamc_abi::atom::{self, Atom};
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Term, stepped};
use beamc_term::program::{external_fun, lookup};

/// Greatest number of arguments of `hibernate/3`.
const HIBERNATE_MAX: usize = 256;
/// That before OTP 29.
const EARLIER_HIBERNATE_MAX: usize = 1024;

/// The elements of a proper list.
fn elements<'h>(list: Term<'h>) -> Option<Vec<Term<'h>>> {
    let (mut all, mut rest) = (Vec::new(), list);
    while let Some((head, tail)) = rest.as_cons() {
        all.push(head);
        rest = tail;
    }
    rest.is_nil().then_some(all)
}

fn error<'h>(heap: &'h Heap, reason: Atom, value: Term<'h>, top: TraceTop<Term<'h>>) -> Raise<'h> {
    Raise { class: Class::Error, reason: heap.tuple(&[Term::atom(reason), value]), top }
}

/// `apply/2`.
///
/// # Errors
/// `badarg` when the arguments are not a list, `{badfun, F}`, `{badarity, {F, Args}}`.
pub fn erlang_apply_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    let arguments = elements(args[1]).ok_or_else(Raise::badarg)?;
    let Some(fun) = args[0].as_fun() else {
        return Err(error(ctx.heap, atom::BADFUN, args[0], TraceTop::CallOf));
    };
    if fun.entry.arity as usize != arguments.len() {
        return Err(error(ctx.heap, atom::BADARITY, ctx.heap.tuple(&[args[0], args[1]]), TraceTop::CallOf));
    }
    Ok(BifResult::TrapFun { fun: args[0], args: arguments })
}

/// `apply/3`.
///
/// # Errors
/// `badarg` when module or name are not atoms or the arguments are not a list, `undef`.
pub fn erlang_apply_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    let (Some(module), Some(function)) = (args[0].as_atom(), args[1].as_atom()) else { return Err(Raise::badarg()) };
    let arguments = elements(args[2]).ok_or_else(Raise::badarg)?;
    if let Some(raise) = raised_by_name(ctx, module, function, &arguments) {
        return Err(raise);
    }
    if (module, function) == (atom::ERLANG, atom::APPLY)
        && let Some(Ok((module, function, arguments))) = led_by_apply(&arguments)
        && let Some(raise) = raised_by_name(ctx, module, function, &arguments)
    {
        return Err(raise);
    }
    match lookup(module, function, arguments.len() as u32) {
        Some(code) => Ok(BifResult::Trap { code, args: arguments }),
        None => match instead_of_function(ctx, module, function, args[2]) {
            Some((code, args)) => Ok(BifResult::Trap { code, args }),
            None => Err(Raise {
                class: Class::Error,
                reason: Term::atom(atom::UNDEF),
                top: TraceTop::Applied { module: args[0], function: args[1], arguments: args[2] },
            }),
        },
    }
}

/// `erlang:make_fun/3`.
///
/// # Errors
/// `badarg` when module or name are not atoms or the arity is invalid.
pub fn erlang_make_fun_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let arity = args[2].as_usize().and_then(|arity| u8::try_from(arity).ok());
    let (Some(module), Some(function), Some(arity)) = (args[0].as_atom(), args[1].as_atom(), arity) else {
        return Err(Raise::badarg());
    };
    Ok(ctx.heap.fun(external_fun(module, function, arity), &[]))
}

/// `self/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_self_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::pid(ctx.state.pid))
}

/// `Destination ! Message` as a function.
///
/// # Errors
/// `badarg` when there is no such destination.
pub fn erlang_bang_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    send(ctx.heap, ctx.state, args[0], args[1]).map(|()| args[1])
}

/// `erlang:send/2`.
///
/// # Errors
/// `badarg` when there is no such destination.
pub fn erlang_send_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    erlang_bang_2(ctx, args)
}

/// `erlang:send/3`.
///
/// # Errors
/// `badarg` when there is no such destination or option.
pub fn erlang_send_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let known = |option: &Term<'_>| match option.as_atom() {
        Some(atom::NOCONNECT | atom::NOSUSPEND) => true,
        Some(atom::PRIORITY) => release() >= PRIORITY_RELEASE,
        _ => false,
    };
    if !elements(args[2]).is_some_and(|options| options.iter().all(known)) {
        return Err(bad_option());
    }
    let has = |name| elements(args[2]).is_some_and(|options| options.iter().any(|option| option.is_atom(name)));
    let elsewhere = || match args[0].as_tuple() {
        Some([name, node]) => {
            name.as_atom().is_some() && node.as_atom().is_some_and(|node| node != atom::NONODE_NOHOST)
        }
        _ => remote::is_pid(args[0]) && !remote::is_earlier_pid(args[0]),
    };
    if has(atom::NOCONNECT) && elsewhere() {
        return Ok(Term::atom(atom::NOCONNECT));
    }
    if has(atom::NOSUSPEND) && ports::is_busy(args[0]) {
        return Ok(Term::atom(atom::NOSUSPEND));
    }
    match args[0].as_reference().filter(|_| has(atom::PRIORITY)) {
        Some(words) => send_to_alias(ctx.heap, ctx.state, words, args[1], true),
        None => send(ctx.heap, ctx.state, args[0], args[1])?,
    }
    Ok(Term::atom(atom::OK))
}

fn bad_option<'h>() -> Raise<'h> {
    match atoms::intern("badopt") {
        Some(badopt) => Raise::badarg().cause(Term::atom(badopt)),
        None => Raise::system_limit(),
    }
}

fn is_monitor_nodes(name: Term<'_>) -> bool {
    name.as_atom().map(atoms::text) == Some(MONITOR_NODES)
}

/// `process_flag/2`.
///
/// # Errors
/// `badarg` when there is no such flag or it does not take the value.
pub fn erlang_process_flag_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let Some(flag) = args[0].as_atom() else {
        // There are no other nodes, so the options of node messages have no effect.
        return match args[0].as_tuple() {
            Some([name, options]) if is_monitor_nodes(*name) && (options.is_nil() || options.as_map().is_some()) => {
                ctx.state.flags.borrow_mut().monitor_nodes(args[1]).ok_or_else(Raise::badarg)
            }
            Some([name, _]) if is_monitor_nodes(*name) => Err(Raise::badarg()),
            _ => Err(bad_option()),
        };
    };
    if is_monitor_nodes(args[0]) {
        return ctx.state.flags.borrow_mut().monitor_nodes(args[1]).ok_or_else(Raise::badarg);
    }
    if let Some(old) = heap_flag(ctx.heap, atoms::text(flag), args[1]) {
        return old.ok_or_else(Raise::badarg);
    }
    if atoms::text(flag) == SCHEDULER && !args[1].as_usize_of_otp().is_some_and(is_scheduler) {
        return Err(Raise::badarg());
    }
    let old = ctx.state.flags.borrow_mut().set(flag, args[1]).map_err(|refused| match refused {
        Refused::Flag => bad_option(),
        Refused::Value => Raise::badarg(),
    })?;
    match atoms::text(flag) {
        "trap_exit" => ctx.state.trap_exit.set(args[1].as_bool() == Some(true)),
        "priority" => {
            let priority = args[1].as_atom().and_then(|index| crate::run::spawn::priority(atoms::text(index)));
            ctx.state.priority.set(priority.unwrap_or_default());
        }
        "message_queue_data" => ctx.state.off_heap.set(args[1].as_atom().map(atoms::text) == Some("off_heap")),
        _ => {}
    }
    Ok(old)
}

/// `erts_internal:process_flag/3`: sets a flag of any process, which can be `save_calls` alone. Returns the old value, `badarg`,
/// or `badtype` for another term than a pid.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_process_flag_3<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let badarg = Ok(Some(Term::atom(atom::BADARG)));
    let Some(pid) = process.x(0).as_pid() else { return Ok(Some(Term::atom(atom::BADTYPE))) };
    let Some(flag) = process.x(1).as_atom().filter(|flag| atoms::text(*flag) == SAVE_CALLS) else {
        return badarg;
    };
    let value = process.x(2);
    if pid == process.state.pid {
        let old = process.state.flags.borrow_mut().set(flag, value);
        return Ok(Some(old.unwrap_or(Term::atom(atom::BADARG))));
    }
    Ok(match ask(process, pid, Request::SaveCalls, value) {
        Reply::NotYet => None,
        Reply::Nobody => Some(Term::atom(atom::BADARG)),
        Reply::Answer(old) => Some(process.heap().adopt(old)),
    })
}

/// Sets a flag of the heap and returns its old value. The inner `None` is for an invalid value, the outer for an unknown flag.
fn heap_flag<'h>(heap: &'h Heap, flag: &str, value: Term<'h>) -> Option<Option<Term<'h>>> {
    let mut limits = heap.limits();
    let old = match flag {
        "fullsweep_after" => Term::from_usize(limits.fullsweep_after as usize),
        "min_heap_size" => Term::from_usize(limits.min_heap_words),
        "min_bin_vheap_size" => Term::from_usize(limits.min_off_heap_words),
        "max_heap_size" => max_heap_term(heap, limits.max),
        _ => return None,
    };
    let mut set = || {
        if flag == "max_heap_size" {
            limits.max = max_heap(limits, value)?;
        } else {
            let count = value.as_usize_of_otp()?;
            match flag {
                "fullsweep_after" => limits.fullsweep_after = count as u64,
                "min_heap_size" => limits.min_heap_words = stepped(count),
                _ => limits.min_off_heap_words = stepped(count),
            }
        }
        heap.set_limits(limits);
        Some(old)
    };
    Some(set())
}

/// `hibernate/3`.
///
/// # Errors
/// `badarg` when module or name are not atoms or the arguments are not a list, `system_limit` when they are too many.
pub fn erlang_hibernate_3<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let call = [0, 1, 2].map(|index| process.x(index));
    let (Some(module), Some(function), Some(arguments)) = (call[0].as_atom(), call[1].as_atom(), elements(call[2]))
    else {
        return Err(Raise::badarg());
    };
    let most = if release() >= 29 { HIBERNATE_MAX } else { EARLIER_HIBERNATE_MAX };
    if arguments.len() > most {
        return Err(Raise { class: Class::Error, ..Raise::system_limit() });
    }
    let found =
        lookup(module, function, arguments.len() as u32).filter(|_| arguments.len() <= process.head().x_count());
    // A missing function raises `undef` once a message has arrived, by `apply/3` with the call as its arguments.
    let code = match found {
        Some(code) => {
            process.head().set_arguments(&arguments);
            code
        }
        None => lookup(atom::ERLANG, atom::APPLY, 3).ok_or_else(Raise::badarg)?,
    };
    process.hibernate(code);
    Ok(Term::NIL)
}

/// `hibernate/0`: shrinks the process's memory, and returns when there is a message.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_hibernate_0<'h>(process: &'h mut Running<'_>) -> crate::run::ask::Waiting<'h> {
    if !process.state.mailbox.borrow().is_empty() {
        process.set_status(crate::process::Status::Runs);
        return Ok(Some(Term::atom(atom::OK)));
    }
    if process.state.status.get() == crate::process::Status::Runs {
        process.collect(0, beamc_term::heap::Collect::Full);
        process.set_status(crate::process::Status::Waits);
    }
    Ok(None)
}

/// `yield/0`: returns in the next turn.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_yield_0<'h>(process: &'h mut Running<'_>) -> crate::run::ask::Waiting<'h> {
    let in_yield = &process.state.in_yield;
    in_yield.set(!in_yield.get());
    Ok((!in_yield.get()).then_some(Term::TRUE))
}
