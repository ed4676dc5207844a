//! BIFs about registered names, and the list of processes.

use crate::process::{Ctx, ports, registry, slot};
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::Term;

/// `register/2`.
///
/// # Errors
/// `badarg` when the first argument is not an atom or `undefined`, the second is not a process or port, or one of the two is
/// taken.
pub fn erlang_register_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let none = || Raise::badarg().cause(Term::atom(atom::NONE));
    let name = args[0].as_atom().filter(|name| *name != atom::UNDEFINED).ok_or_else(none)?;
    let pid = ports::identity(args[1]).filter(|pid| !pid.is_remote()).ok_or_else(none)?;
    let gone = || pid != ctx.state.pid && !ports::is_alive(pid);
    if gone() {
        return Err(Raise::badarg().cause(Term::atom(atom::NOTALIVE)));
    }
    if !registry::register(name, pid) {
        return Err(Raise::badarg().cause(Term::atom(atom::REGISTERED_NAME)));
    }
    if gone() {
        registry::forget(pid);
        return Err(Raise::badarg().cause(Term::atom(atom::NOTALIVE)));
    }
    Ok(Term::TRUE)
}

/// `unregister/1`.
///
/// # Errors
/// `badarg` when the name is not registered.
pub fn erlang_unregister_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = args[0].as_atom().ok_or_else(Raise::badarg)?;
    if registry::unregister(name) { Ok(Term::TRUE) } else { Err(Raise::badarg()) }
}

/// `whereis/1`.
///
/// # Errors
/// `badarg` when the argument is not an atom.
pub fn erlang_whereis_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = args[0].as_atom().ok_or_else(Raise::badarg)?;
    Ok(registry::whereis(name).map_or(Term::atom(atom::UNDEFINED), |pid| ports::term(ctx.heap, pid)))
}

/// `registered/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_registered_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let names: Vec<Term<'h>> = registry::registered().into_iter().map(Term::atom).collect();
    Ok(ctx.heap.list(&names))
}

/// `processes/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_processes_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pids: Vec<Term<'h>> = slot::all().into_iter().map(Term::pid).collect();
    Ok(ctx.heap.list(&pids))
}
