//! Unique values: `make_ref/0`, `unique_integer/0,1`.

use crate::heap::{Heap, Term};
use crate::native::support::elements;
use crate::native::{Answer, Ctx, Raise};
use beamc_abi::atom;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Where integers that may be negative start.
const START: i64 = -(1 << 59);

/// Bits of the first number of a reference.
pub(in crate::native) const FIRST_BITS: u32 = 18;

static REFERENCES: AtomicU64 = AtomicU64::new(1);

/// What the references of this run of the program have in common.
static RUN: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0) >> 32);

/// A reference like no other: two words, which show as three numbers of 32 bits, the first of them of 18 bits only.
pub(crate) fn new_reference(heap: &Heap) -> Term<'_> {
    let count = REFERENCES.fetch_add(1, Ordering::Relaxed);
    heap.reference(&[count & ((1 << FIRST_BITS) - 1) | count >> FIRST_BITS << 32, *RUN])
}

/// `erlang:make_ref/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_make_ref_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(new_reference(ctx.heap))
}

fn unique<'h>(ctx: Ctx<'h>, positive: bool, monotonic: bool) -> Term<'h> {
    static COUNTS: [AtomicI64; 2] = [AtomicI64::new(1), AtomicI64::new(1)];
    let count = COUNTS[usize::from(monotonic)].fetch_add(1, Ordering::SeqCst);
    ctx.heap.integer(i128::from(if positive { count } else { START + count }))
}

/// `erlang:unique_integer/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
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
