//! BIFs about group leaders.

use crate::process::signal::Signal;
use crate::process::{Ctx, ports, remote};
use crate::raise::{Answer, Raise};
use crate::run::deliver;
use crate::run::send::to_self;
use beamc_abi::atom;
use beamc_term::heap::Term;

/// `group_leader/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_group_leader_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ports::term(ctx.heap, ctx.state.group_leader.get()))
}

/// `erts_internal:group_leader/2`: `true`, or `badarg` as a value.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_group_leader_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let badarg = Ok(Term::atom(atom::BADARG));
    if remote::is_pid(args[1]) && args[0].is_pid() {
        return Ok(Term::TRUE);
    }
    let leader = ports::identity(args[0]).filter(|_| args[0].is_pid());
    let (Some(leader), Some(pid)) = (leader, args[1].as_pid()) else { return badarg };
    if pid == ctx.state.pid {
        ctx.state.group_leader.set(leader);
        return Ok(Term::TRUE);
    }
    match deliver::post(pid, Signal::GroupLeader { leader }) {
        Ok(()) => Ok(Term::TRUE),
        Err(_) => badarg,
    }
}

/// `erts_internal:group_leader/3`: as `group_leader/2`, with the result in a message `{Reference, Result}`.
///
/// # Errors
/// `badarg` when the first two arguments are not pids, or the third is not a reference.
pub fn erts_internal_group_leader_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !args[0].is_pid() || !args[1].is_pid() || args[2].as_reference().is_none() {
        return Err(Raise::badarg());
    }
    let result = erts_internal_group_leader_2(ctx, &args[..2])?;
    to_self(ctx.heap, ctx.state, ctx.heap.tuple(&[args[2], result]));
    Ok(Term::atom(atom::OK))
}
