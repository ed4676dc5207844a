//! The map functions of the module `erlang`.

use crate::bif::support::{badkey, badmap};
use crate::process::Ctx;
use crate::raise::Answer;
use beamc_term::heap::Term;
use beamc_term::term::map;

/// `erlang:map_size/1`.
pub fn erlang_map_size_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].as_map().is_none() {
        return Err(badmap(ctx.heap, args[0]));
    }
    Ok(Term::from_usize(map::size(args[0])))
}

/// `erlang:map_get/2`.
pub fn erlang_map_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[1].as_map().is_none() {
        return Err(badmap(ctx.heap, args[1]));
    }
    map::get(args[1], args[0]).ok_or_else(|| badkey(ctx.heap, args[0]))
}

/// `erlang:is_map_key/2`.
pub fn erlang_is_map_key_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[1].as_map().is_none() {
        return Err(badmap(ctx.heap, args[1]));
    }
    Ok(Term::bool(map::get(args[1], args[0]).is_some()))
}
