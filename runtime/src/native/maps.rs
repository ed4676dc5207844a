//! The natives of the module `maps`, and those of `erts_internal` that it uses.

use super::support::{badkey, badmap, elements, stdlib};
use super::{Answer, Ctx, Raise};
use crate::heap::{Heap, Map, Term};
use crate::term::{compare, map};
use beamc_abi::atom;

/// The release from which on an iterator may be a list of keys.
const KEY_ITERATOR_RELEASE: u32 = 26;

fn checked<'h>(ctx: Ctx<'h>, term: Term<'h>) -> Result<Term<'h>, Raise<'h>> {
    if term.as_map().is_some() { Ok(term) } else { Err(badmap(ctx.heap, term).explained_by(atom::ERL_STDLIB_ERRORS)) }
}

/// `maps:get/2`.
pub fn maps_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[1])?;
    map::get(map, args[0]).ok_or_else(|| badkey(ctx.heap, args[0]).explained_by(atom::ERL_STDLIB_ERRORS))
}

/// `maps:find/2`.
pub fn maps_find_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[1])?;
    let found = map::get(map, args[0]).map(|value| ctx.heap.tuple(&[Term::atom(atom::OK), value]));
    Ok(found.unwrap_or(Term::atom(atom::ERROR)))
}

/// `maps:is_key/2`.
pub fn maps_is_key_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[1])?;
    Ok(Term::bool(map::get(map, args[0]).is_some()))
}

/// `maps:keys/1`.
pub fn maps_keys_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let keys: Vec<Term<'h>> = map::keys(checked(ctx, args[0])?).collect();
    Ok(ctx.heap.list(&keys))
}

/// `maps:values/1`.
pub fn maps_values_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let values: Vec<Term<'h>> = map::values(checked(ctx, args[0])?).collect();
    Ok(ctx.heap.list(&values))
}

/// `maps:put/3`.
pub fn maps_put_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[2])?;
    Ok(map::put_assoc(ctx.heap, map, args[0], args[1]))
}

/// `maps:update/3`.
pub fn maps_update_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[2])?;
    let updated = map::put_exact(ctx.heap, map, args[0], args[1]);
    updated.ok_or_else(|| badkey(ctx.heap, args[0]).explained_by(atom::ERL_STDLIB_ERRORS))
}

/// `maps:remove/2`.
pub fn maps_remove_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[1])?;
    Ok(map::remove(ctx.heap, map, args[0]))
}

/// `maps:take/2`.
pub fn maps_take_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let map = checked(ctx, args[1])?;
    let Some(value) = map::get(map, args[0]) else { return Ok(Term::atom(atom::ERROR)) };
    Ok(ctx.heap.tuple(&[value, map::remove(ctx.heap, map, args[0])]))
}

/// `maps:merge/2`.
pub fn maps_merge_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (left, right) = (checked(ctx, args[0])?, checked(ctx, args[1])?);
    let (left_size, right_size) = (map::size(left), map::size(right));
    if left_size == 0 {
        return Ok(right);
    }
    // A few pairs go into a big map one by one; otherwise it is made anew.
    if right_size * 8 <= left_size {
        return Ok(map::iter(right).fold(left, |map, (key, value)| map::put_assoc(ctx.heap, map, key, value)));
    }
    if left_size * 8 <= right_size {
        let missing = map::iter(left).filter(|(key, _)| map::get(right, *key).is_none());
        return Ok(missing.fold(right, |map, (key, value)| map::put_assoc(ctx.heap, map, key, value)));
    }
    let pairs: Vec<(Term<'h>, Term<'h>)> = map::iter(left).chain(map::iter(right)).collect();
    Ok(map::from_pairs(ctx.heap, &pairs))
}

/// `maps:from_list/1`.
pub fn maps_from_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut walk = elements(args[0]);
    let mut pairs = Vec::new();
    for element in walk.by_ref() {
        let Some(&[key, value]) = element.as_tuple() else { return Err(stdlib()) };
        pairs.push((key, value));
    }
    if walk.rest().is_nil() { Ok(map::from_pairs(ctx.heap, &pairs)) } else { Err(stdlib()) }
}

/// `maps:from_keys/2`.
pub fn maps_from_keys_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut walk = elements(args[0]);
    let pairs: Vec<(Term<'h>, Term<'h>)> = walk.by_ref().map(|key| (key, args[1])).collect();
    if walk.rest().is_nil() { Ok(map::from_pairs(ctx.heap, &pairs)) } else { Err(stdlib()) }
}

/// Pairs of a big map that one call of `map_next/3` gives for an iterator.
const BATCH: usize = 64;

/// `erts_internal:map_next/3`: what follows a place in a map, as an iterator (`{Key, Value, Next}` or `none`)
/// or as a list of pairs before the list given.
///
/// A place is 0, the start; the number of pairs gone by; or, from OTP 26 on, the list of the keys to come.
pub fn erts_internal_map_next_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let &[path, map, form] = args else { return Err(Raise::badarg()) };
    let Some(content) = map.as_map() else { return Err(Raise::badarg()) };
    let is_list = form.is_nil() || form.as_cons().is_some();
    if !is_list && !form.is_atom(atom::ITERATOR) {
        return Err(Raise::badarg());
    }
    if let (Some((key, rest)), false, KEY_ITERATOR_RELEASE..) = (path.as_cons(), is_list, compare::release()) {
        return next_of_keys(ctx.heap, map, key, rest);
    }
    let from = path.as_index().ok_or(Raise::badarg())?;
    let is_flat = matches!(content, Map::Flat { .. });
    if from > map::size(map) || is_flat && from > 0 {
        return Err(Raise::badarg());
    }
    let rest = map::iter(map).skip(from);
    if is_list {
        let pairs: Vec<Term<'h>> = rest.map(|(key, value)| ctx.heap.tuple(&[key, value])).collect();
        return Ok(ctx.heap.list_with_tail(&pairs, form));
    }
    // A big map's next batch is as big as what has gone by, so that skipping costs as much as it gives.
    let batch: Vec<(Term<'h>, Term<'h>)> = if is_flat { rest.collect() } else { rest.take(from.max(BATCH)).collect() };
    let reached = from + batch.len();
    let last = if reached == map::size(map) {
        Term::atom(atom::NONE)
    } else {
        ctx.heap.cons(Term::count(reached), map)
    };
    Ok(batch.into_iter().rev().fold(last, |next, (key, value)| ctx.heap.tuple(&[key, value, next])))
}

fn next_of_keys<'h>(heap: &'h Heap, map: Term<'h>, key: Term<'h>, rest: Term<'h>) -> Answer<'h> {
    let value = map::get(map, key).ok_or(Raise::badarg())?;
    let next = if rest.is_nil() { Term::atom(atom::NONE) } else { heap.cons(rest, map) };
    Ok(heap.tuple(&[key, value, next]))
}

/// `erts_internal:map_to_tuple_keys/1`: the keys of a small map as a tuple.
pub fn erts_internal_map_to_tuple_keys_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match args[0].as_map() {
        Some(Map::Flat { keys, .. }) => Ok(keys),
        _ => Err(Raise::badarg()),
    }
}
