//! BIFs about other nodes. The program is not distributed, so it cannot reach any.

use crate::process::Ctx;
use crate::process::reference::new_reference;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::term::list::proper;

/// `monitor_node/2`. The program is not distributed, and its own node never goes down.
///
/// # Errors
/// `badarg` when the arguments are not an atom and a boolean, `notalive` for another node.
pub fn erlang_monitor_node_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let node = args[0].as_atom().ok_or_else(Raise::badarg)?;
    if node != atom::NONODE_NOHOST {
        return Err(Raise::error(Term::atom(atom::NOTALIVE)));
    }
    args[1].as_bool().map(|_| Term::TRUE).ok_or_else(Raise::badarg)
}

/// `monitor_node/3`.
///
/// # Errors
/// As [`erlang_monitor_node_2`], and `badarg` for options other than `allow_passive_connect`.
pub fn erlang_monitor_node_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let known = |option: &Term<'_>| option.as_atom().is_some_and(|it| atoms::text(it) == "allow_passive_connect");
    if !proper(args[2]).is_some_and(|options| options.iter().all(known)) {
        return Err(Raise::badarg().cause(Term::atom(atom::BADOPT)));
    }
    erlang_monitor_node_2(ctx, args)
}

/// `erts_internal:dist_spawn_request/4`: the reply to a spawn on another node, which fails. With `spawn_opt` as the last
/// argument, the result also says whether a monitor is requested.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_dist_spawn_request_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_call = args[1].as_tuple().is_some_and(|call| {
        matches!(call, [module, function, arguments] if module.as_atom().is_some()
            && function.as_atom().is_some()
            && proper(*arguments).is_some())
    });
    let Some(options) = proper(args[2]).filter(|_| is_call) else { return Ok(Term::atom(atom::BADARG)) };
    let reference = new_reference(ctx.heap);
    let reply = [Term::atom(atom::SPAWN_REPLY), reference, Term::atom(atom::ERROR), Term::atom(atom::NOCONNECTION)];
    crate::run::send::to_self(ctx.heap, ctx.state, ctx.heap.tuple(&reply));
    if args[3].as_atom().map(atoms::text) != Some("spawn_opt") {
        return Ok(reference);
    }
    let is_monitor = |option: &Term<'_>| {
        let name = option.as_tuple().and_then(|parts| parts.first()).unwrap_or(option);
        name.as_atom().map(atoms::text) == Some("monitor")
    };
    Ok(ctx.heap.tuple(&[reference, Term::bool(options.iter().any(is_monitor))]))
}
