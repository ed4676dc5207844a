//! Natives that belong to the process itself: calling, sending, collecting.

use super::flags::Refused;
use super::{external_fun, lookup, send};
use crate::atom_table;
use crate::heap::{Heap, Term};
use crate::native::{Answer, Class, Ctx, Frame, Outcome, Raise};
use beamc_abi::atom;

/// The elements of a proper list.
fn elements<'h>(list: Term<'h>) -> Option<Vec<Term<'h>>> {
    let (mut all, mut rest) = (Vec::new(), list);
    while let Some((head, tail)) = rest.as_cons() {
        all.push(head);
        rest = tail;
    }
    rest.is_nil().then_some(all)
}

fn error<'h>(heap: &'h Heap, reason: u32, value: Term<'h>, frame: Frame<'h>) -> Raise<'h> {
    Raise { class: Class::Error, reason: heap.tuple(&[Term::atom(reason), value]), frame }
}

/// `apply/2`.
///
/// # Errors
/// `badarg` when the arguments are no list, `{badfun, F}`, `{badarity, {F, Args}}`.
pub fn erlang_apply_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<Outcome<'h>, Raise<'h>> {
    let mut arguments = elements(args[1]).ok_or_else(Raise::badarg)?;
    let Some(fun) = args[0].as_fun() else {
        return Err(error(ctx.heap, atom::BADFUN, args[0], Frame::CallOf));
    };
    if fun.entry.arity as usize != arguments.len() {
        return Err(error(ctx.heap, atom::BADARITY, ctx.heap.tuple(&[args[0], args[1]]), Frame::CallOf));
    }
    arguments.push(args[0]);
    Ok(Outcome::Trap { code: fun.entry.code, args: arguments })
}

/// `apply/3`.
///
/// # Errors
/// `badarg` when module or name are no atoms or the arguments no list, `undef`.
pub fn erlang_apply_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<Outcome<'h>, Raise<'h>> {
    let (Some(module), Some(function)) = (args[0].as_atom(), args[1].as_atom()) else { return Err(Raise::badarg()) };
    let arguments = elements(args[2]).ok_or_else(Raise::badarg)?;
    match lookup(module, function, arguments.len() as u32) {
        Some(code) => Ok(Outcome::Trap { code, args: arguments }),
        None => Err(Raise {
            class: Class::Error,
            reason: Term::atom(atom::UNDEF),
            frame: Frame::Applied(args[0], args[1], args[2]),
        }),
    }
}

/// `erlang:make_fun/3`.
///
/// # Errors
/// `badarg` when module or name are no atoms or the arity no arity.
pub fn erlang_make_fun_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let arity = args[2].as_index().and_then(|arity| u8::try_from(arity).ok());
    let (Some(module), Some(function), Some(arity)) = (args[0].as_atom(), args[1].as_atom(), arity) else {
        return Err(Raise::badarg());
    };
    Ok(ctx.heap.fun(external_fun(module, function, arity), &[]))
}

/// `self/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
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
    let known = |option: &Term<'_>| {
        option.as_atom().is_some_and(|index| matches!(atom_table::text(index), "noconnect" | "nosuspend"))
    };
    if !elements(args[2]).is_some_and(|options| options.iter().all(known)) {
        return Err(bad_option());
    }
    send(ctx.heap, ctx.state, args[0], args[1]).map(|()| Term::atom(atom::OK))
}

fn bad_option<'h>() -> Raise<'h> {
    match atom_table::intern("badopt") {
        Some(badopt) => Raise::badarg().cause(Term::atom(badopt)),
        None => Raise::system_limit(),
    }
}

/// `erlang:garbage_collect/0`: collects in full at the next check.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_garbage_collect_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    ctx.heap.press(true);
    Ok(Term::TRUE)
}

/// `erlang:garbage_collect/1`: `false` when the process is not there.
///
/// # Errors
/// `badarg` when the argument is no pid.
pub fn erlang_garbage_collect_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match args[0].as_pid() {
        Some(number) if number == ctx.state.pid => erlang_garbage_collect_0(ctx, &[]),
        Some(_) => Ok(Term::FALSE),
        None => Err(Raise::badarg()),
    }
}

/// `process_flag/2`.
///
/// # Errors
/// `badarg` when there is no such flag or it does not take the value.
pub fn erlang_process_flag_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let Some(flag) = args[0].as_atom() else { return Err(bad_option()) };
    ctx.state.flags.borrow_mut().set(flag, args[1]).map_err(|refused| match refused {
        Refused::Flag => bad_option(),
        Refused::Value => Raise::badarg(),
    })
}
