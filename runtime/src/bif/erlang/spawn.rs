//! BIFs that create processes: `spawn/3`, `spawn_link/3`, `spawn_opt/4`, `erts_internal:spawn_request/4`.

use crate::process::Ctx;
use crate::process::reference::new_reference;
use crate::raise::{Answer, Raise};
use crate::run::send::to_self;
use crate::run::spawn::{Call, Options, options, spawn};
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::Term;
use beamc_term::term::list::proper;

/// `spawn/3`.
///
/// # Errors
/// `badarg` when the arguments are not a valid call, `system_limit`.
pub fn erlang_spawn_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(args).ok_or_else(Raise::badarg)?;
    Ok(Term::pid(spawn(ctx, &call, Options::new())?.0))
}

/// `spawn_link/3`.
///
/// # Errors
/// As [`erlang_spawn_3`].
pub fn erlang_spawn_link_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let call = Call::new(args).ok_or_else(Raise::badarg)?;
    Ok(Term::pid(spawn(ctx, &call, Options::linked())?.0))
}

/// `spawn_opt/4`: a pid, or `{Pid, Reference}` with a monitor.
///
/// # Errors
/// As [`erlang_spawn_3`], and `badarg` for an invalid option.
pub fn erlang_spawn_opt_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let options = options(args[3], false).ok_or_else(|| Raise::badarg().cause(Term::atom(atom::BADOPT)))?;
    let call = Call::new(args).ok_or_else(Raise::badarg)?;
    let (pid, reference) = spawn(ctx, &call, options)?;
    Ok(match reference {
        Some(reference) => ctx.heap.tuple(&[Term::pid(pid), reference]),
        None => Term::pid(pid),
    })
}

/// `erts_internal:spawn_request/4`: a reference, and a message with the result of the request.
///
/// Returns `badarg` when the arguments are not a valid call, `badopt` when the options are not a list.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_spawn_request_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let Some(call) = Call::new(args) else { return Ok(Term::atom(atom::BADARG)) };
    if proper(args[3]).is_none() {
        return Ok(Term::atom(atom::BADOPT));
    }
    let push = |tag: Option<Term<'h>>, reference: Term<'h>, result: Atom, value: Term<'h>| {
        let tag = tag.unwrap_or(Term::atom(atom::SPAWN_REPLY));
        let message = ctx.heap.tuple(&[tag, reference, Term::atom(result), value]);
        to_self(ctx.heap, ctx.state, message);
    };
    let Some(options) = options(args[3], true) else {
        let reference = new_reference(ctx.heap);
        push(None, reference, atom::ERROR, Term::atom(atom::BADOPT));
        return Ok(reference);
    };
    let (done, failed) = options.reply;
    match spawn(ctx, &call, options) {
        Ok((pid, reference)) => {
            let reference = reference.unwrap_or_else(|| new_reference(ctx.heap));
            if done {
                push(options.reply_tag, reference, atom::OK, Term::pid(pid));
            }
            Ok(reference)
        }
        Err(raise) => {
            let reference = new_reference(ctx.heap);
            if failed {
                push(options.reply_tag, reference, atom::ERROR, raise.reason);
            }
            Ok(reference)
        }
    }
}

/// `spawn_request_abandon/1`: requests complete at once, so none is pending.
///
/// # Errors
/// `badarg` when the argument is not a reference.
pub fn erlang_spawn_request_abandon_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].is_reference() { Ok(Term::FALSE) } else { Err(Raise::badarg()) }
}
