//! What the program asks about itself: node, funs, modules, the machine.
#![allow(clippy::unnecessary_wraps, reason = "every native has this shape")]

use crate::heap::Term;
use crate::native::{Answer, Ctx, Raise};
use beamc_abi::atom;

/// `erlang:node/0`.
pub fn erlang_node_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::NONODE_NOHOST))
}

/// `erlang:node/1`.
pub fn erlang_node_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let local = args[0].as_pid().is_some() || args[0].as_port().is_some() || args[0].as_reference().is_some();
    if local { Ok(Term::atom(atom::NONODE_NOHOST)) } else { Err(Raise::badarg()) }
}
