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

/// What the references of this run of the program have in common, but for [`OF_TABLE`].
static RUN: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0) >> 32 & !OF_TABLE);

/// The bit of the second word that only references of ETS tables have.
const OF_TABLE: u64 = 1;

/// A reference like no other: two words, which show as three numbers of 32 bits, the first of them of 18 bits only.
pub(crate) fn new_reference(heap: &Heap) -> Term<'_> {
    heap.reference(&[next_number(), *RUN])
}

/// The same for an ETS table: that it is of a table can be told from it, whether or not the table is still there.
pub(crate) fn new_table_reference(heap: &Heap) -> Term<'_> {
    heap.reference(&[next_number(), *RUN | OF_TABLE])
}

/// Whether the reference with these words comes from [`new_table_reference`].
pub(crate) fn is_of_table(words: &[u64]) -> bool {
    words.get(1) == Some(&(*RUN | OF_TABLE))
}

fn next_number() -> u64 {
    let count = REFERENCES.fetch_add(1, Ordering::Relaxed);
    count & ((1 << FIRST_BITS) - 1) | count >> FIRST_BITS << 32
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
