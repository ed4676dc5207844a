//! BIFs of the module `persistent_term`.
//!
//! Keys and values are in memory that collections do not copy (`heap::Immortal`), so reading a value of any size costs one
//! lookup.

use crate::process::{Ctx, Signal, slot};
use crate::raise::{Answer, Raise};
use crate::run::deliver;
use beamc_abi::atom;
use beamc_term::heap::{Heap, Immortal, Retired, Term};
use beamc_term::term::detached::DetachedTerm;
use beamc_term::term::{compare, hash, map};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// A key and its value.
struct Entry {
    key: Immortal,
    value: Immortal,
}

/// Entries by the hash of their keys.
type Table = HashMap<u64, Vec<Entry>>;

static TABLE: LazyLock<RwLock<Table>> = LazyLock::new(RwLock::default);

fn reading() -> RwLockReadGuard<'static, Table> {
    TABLE.read().unwrap_or_else(PoisonError::into_inner)
}

fn writing() -> RwLockWriteGuard<'static, Table> {
    TABLE.write().unwrap_or_else(PoisonError::into_inner)
}

fn find<'h>(heap: &'h Heap, entries: &[Entry], key: Term<'h>) -> Option<usize> {
    entries.iter().position(|entry| compare::eq_exact(entry.key.term(heap), key))
}

fn get<'h>(heap: &'h Heap, key: Term<'h>) -> Option<Term<'h>> {
    let table = reading();
    let entries = table.get(&hash::internal(key))?;
    Some(entries[find(heap, entries, key)?].value.term(heap))
}

/// Once enough terms were removed, makes every process copy those that it still uses, so that their memory can be given back.
fn free_removed() {
    let Some(retired) = Retired::due().map(Arc::new) else { return };
    for pid in slot::all() {
        // A process that has ended uses nothing.
        let _ = deliver::post(pid, Signal::Evacuate(Arc::clone(&retired)));
    }
}

fn kept(term: Term<'_>) -> Immortal {
    let parcel = DetachedTerm::new(term);
    Immortal::new(|heap| parcel.unpack(heap))
}

/// `persistent_term:get/1`.
pub fn persistent_term_get_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    get(ctx.heap, args[0]).ok_or(Raise::badarg())
}

/// `persistent_term:get/2`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn persistent_term_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(get(ctx.heap, args[0]).unwrap_or(args[1]))
}

/// `persistent_term:get/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn persistent_term_get_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let table = reading();
    let pair = |entry: &Entry| ctx.heap.tuple(&[entry.key.term(ctx.heap), entry.value.term(ctx.heap)]);
    let pairs: Vec<Term<'h>> = table.values().flatten().map(pair).collect();
    Ok(ctx.heap.list(&pairs))
}

/// `persistent_term:put/2`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn persistent_term_put_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut table = writing();
    let entries = table.entry(hash::internal(args[0])).or_default();
    match find(ctx.heap, entries, args[0]) {
        Some(at) if compare::eq_exact(entries[at].value.term(ctx.heap), args[1]) => {}
        Some(at) => {
            entries[at].value = kept(args[1]);
            drop(table);
            free_removed();
        }
        None => entries.push(Entry { key: kept(args[0]), value: kept(args[1]) }),
    }
    Ok(Term::atom(atom::OK))
}

/// `persistent_term:put_new/2`: `badarg` when the key has another value.
pub fn persistent_term_put_new_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match get(ctx.heap, args[0]) {
        Some(value) if compare::eq_exact(value, args[1]) => Ok(Term::atom(atom::OK)),
        Some(_) => Err(Raise::badarg()),
        None => persistent_term_put_2(ctx, args),
    }
}

/// `persistent_term:erase/1`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn persistent_term_erase_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut table = writing();
    let Some(entries) = table.get_mut(&hash::internal(args[0])) else { return Ok(Term::FALSE) };
    let Some(at) = find(ctx.heap, entries, args[0]) else { return Ok(Term::FALSE) };
    entries.swap_remove(at);
    drop(table);
    free_removed();
    Ok(Term::TRUE)
}

/// `persistent_term:info/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn persistent_term_info_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let table = reading();
    let sizes = table.values().flatten().map(|entry| entry.key.size() + entry.value.size());
    let (count, memory) = sizes.fold((0, 0), |(count, memory), size| (count + 1, memory + size));
    let pair = |name, value| (Term::atom(name), Term::from_usize(value));
    Ok(map::from_pairs(ctx.heap, &[pair(atom::COUNT, count), pair(atom::MEMORY, memory)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn values_stay() {
        let value = "{\"abc\",#{k=>[1|x]},<<1,2:3>>,-123456789012345678901234567890,1.500000e+00}";
        check(&[
            (persistent_term_get_1, "{test, 1}", "error:badarg|erl_erts_errors"),
            (persistent_term_get_2, "{test, 1}, none", "none"),
            (persistent_term_put_2, &format!("{{test, 1}}, {value}"), "ok"),
            (persistent_term_get_1, "{test, 1}", value),
            (persistent_term_put_new_2, "{test, 1}, other", "error:badarg|erl_erts_errors"),
            (persistent_term_erase_1, "{test, 1}", "true"),
            (persistent_term_erase_1, "{test, 1}", "false"),
        ]);
    }
}
