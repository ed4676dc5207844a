//! Unique values: `make_ref/0`, `unique_integer/0,1`.

use crate::process::Ctx;
use crate::process::reference::new_reference;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::Term;
use beamc_term::term::list::elements;
use std::sync::atomic::{AtomicI64, Ordering};

/// The first of the integers that may be negative.
const START: i64 = -(1 << 59);

/// `erlang:make_ref/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_make_ref_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(new_reference(ctx.heap))
}

fn unique<'h>(ctx: Ctx<'h>, positive: bool, monotonic: bool) -> Term<'h> {
    static COUNTS: [AtomicI64; 2] = [AtomicI64::new(1), AtomicI64::new(1)];
    let count = COUNTS[usize::from(monotonic)].fetch_add(1, Ordering::SeqCst);
    ctx.heap.integer(i128::from(if positive { count } else { START + count }))
}

/// `erlang:unique_integer/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_unique_integer_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(unique(ctx, false, false))
}

/// `erlang:unique_integer/1`.
pub fn erlang_unique_integer_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (mut positive, mut monotonic) = (false, false);
    let mut walk = elements(args[0]);
    for modifier in walk.by_ref() {
        match modifier.as_atom() {
            Some(atom::POSITIVE) => positive = true,
            Some(atom::MONOTONIC) => monotonic = true,
            _ => return Err(Raise::badarg()),
        }
    }
    if walk.rest().is_nil() { Ok(unique(ctx, positive, monotonic)) } else { Err(Raise::badarg()) }
}
