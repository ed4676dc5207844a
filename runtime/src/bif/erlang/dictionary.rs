//! The process dictionary.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::process::Ctx;
use crate::raise::Answer;
use beamc_abi::atom;
use beamc_term::heap::Term;
use beamc_term::term::compare;

fn or_undefined(value: Option<Term<'_>>) -> Answer<'_> {
    Ok(value.unwrap_or(Term::atom(atom::UNDEFINED)))
}

/// `erlang:put/2`.
pub fn erlang_put_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_undefined(ctx.state.dictionary.borrow_mut().put(ctx.heap, args[0], args[1]))
}

/// `erlang:get/1`.
pub fn erlang_get_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_undefined(ctx.state.dictionary.borrow().get(ctx.heap, args[0]))
}

/// `erlang:erase/1`.
pub fn erlang_erase_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_undefined(ctx.state.dictionary.borrow_mut().erase(ctx.heap, args[0]))
}

/// `erlang:get/0`.
pub fn erlang_get_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pairs = ctx.state.dictionary.borrow().pairs(ctx.heap);
    let pairs: Vec<Term<'h>> = pairs.into_iter().map(|(key, value)| ctx.heap.tuple(&[key, value])).collect();
    Ok(ctx.heap.list(&pairs))
}

/// `erlang:erase/0`.
pub fn erlang_erase_0<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let all = erlang_get_0(ctx, args)?;
    ctx.state.dictionary.borrow_mut().clear();
    Ok(all)
}

/// `erlang:get_keys/0`.
pub fn erlang_get_keys_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pairs = ctx.state.dictionary.borrow().pairs(ctx.heap);
    let keys: Vec<Term<'h>> = pairs.into_iter().map(|(key, _)| key).collect();
    Ok(ctx.heap.list(&keys))
}

/// `erlang:get_keys/1`: the keys with this value.
pub fn erlang_get_keys_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let pairs = ctx.state.dictionary.borrow().pairs(ctx.heap);
    let with_value = pairs.into_iter().filter(|(_, value)| compare::eq_exact(*value, args[0]));
    let keys: Vec<Term<'h>> = with_value.map(|(key, _)| key).collect();
    Ok(ctx.heap.list(&keys))
}
