//! BIFs of the module `maps`, and those of `erts_internal` that it uses.

use crate::bif::support::{badkey, badmap, stdlib};
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_abi::term::MAP_FLAT_MAX;
use beamc_term::base::release;
use beamc_term::heap::{Heap, Map, Term};
use beamc_term::term::list::elements;
use beamc_term::term::map;

/// First release in which an iterator may be a list of keys.
const KEY_ITERATOR_RELEASE: u32 = 26;
/// First release in which a list of keys is looked up as far as the keys are there.
const LAZY_ITERATOR_RELEASE: u32 = 28;
/// First release in which `merge/2` of small maps keeps the second map, or the keys of the first, if it has all keys.
const SAME_MERGED_RELEASE: u32 = 26;

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
    if right_size == 0 || left.raw() == right.raw() {
        return Ok(left);
    }
    let is_big = left_size > MAP_FLAT_MAX || right_size > MAP_FLAT_MAX;
    if left_size <= right_size
        && (is_big || release() >= SAME_MERGED_RELEASE)
        && map::keys(left).all(|key| map::get(right, key).is_some())
    {
        return Ok(right);
    }
    if !is_big && release() >= SAME_MERGED_RELEASE && map::keys(right).all(|key| map::get(left, key).is_some()) {
        let pairs: Vec<(Term<'h>, Term<'h>)> = map::iter(right).collect();
        return Ok(map::put_all(ctx.heap, left, &pairs));
    }
    if !is_big {
        // Of two equal keys, such as 0.0 and -0.0, the right one stays.
        let missing = map::iter(left).filter(|(key, _)| map::get(right, *key).is_none());
        let pairs: Vec<(Term<'h>, Term<'h>)> = map::iter(right).chain(missing).collect();
        return Ok(map::from_pairs(ctx.heap, &pairs));
    }
    // A few pairs are added to a big map one by one. Otherwise the map is built anew.
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

/// Number of pairs that one call of `map_next/3` returns for an iterator, unless the map is small.
const BATCH: usize = 64;

/// `erts_internal:map_next/3`: the pairs of a map from a position on, as an iterator (`{Key, Value, Next}` or `none`), or as a
/// list of pairs in front of the given list.
///
/// A position is 0, the start; a number that `map::iter_from` takes; or, from OTP 26 on, the list of the remaining keys.
pub fn erts_internal_map_next_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let &[path, map, form] = args else { return Err(Raise::badarg()) };
    let Some(content) = map.as_map() else { return Err(Raise::badarg()) };
    let is_list = form.is_nil() || form.as_cons().is_some();
    if !is_list && !form.is_atom(atom::ITERATOR) {
        return Err(Raise::badarg());
    }
    if release() >= KEY_ITERATOR_RELEASE && !is_list {
        if path.is_nil() {
            return Ok(Term::atom(atom::NONE));
        }
        if path.as_cons().is_some() {
            return next_of_keys(ctx.heap, map, path);
        }
    }
    let from = path.as_usize().ok_or(Raise::badarg())?;
    if let Map::Flat { keys, values } = content {
        // A small map is returned as a whole for any valid position.
        if from > values.len() {
            return Err(Raise::badarg());
        }
        let pairs = keys.as_tuple().unwrap_or_default().iter().zip(values).rev();
        return Ok(match is_list {
            true => pairs.fold(form, |rest, (key, value)| ctx.heap.cons(ctx.heap.tuple(&[*key, *value]), rest)),
            false => pairs.fold(Term::atom(atom::NONE), |next, (key, value)| ctx.heap.tuple(&[*key, *value, next])),
        });
    }
    let mut rest = map::iter_from(map, from as u64).ok_or(Raise::badarg())?;
    if is_list {
        let pairs: Vec<Term<'h>> = rest.map(|(key, value)| ctx.heap.tuple(&[key, value])).collect();
        return Ok(ctx.heap.list_with_tail(&pairs, form));
    }
    let mut batch = [(Term::NIL, Term::NIL); BATCH];
    let mut count = 0;
    let mut more: Vec<(Term<'h>, Term<'h>)> = Vec::new();
    let last = loop {
        let Some(pair) = rest.next() else { break Term::atom(atom::NONE) };
        match batch.get_mut(count) {
            Some(slot) => *slot = pair,
            None => more.push(pair),
        }
        count += 1;
        if count >= BATCH
            && let Some(place) = rest.place()
        {
            break ctx.heap.cons(Term::from_usize(place as usize), map);
        }
    };
    let first = &batch[..count.min(BATCH)];
    let pairs = first.iter().chain(&more).rev();
    Ok(pairs.fold(last, |next, (key, value)| ctx.heap.tuple(&[*key, *value, next])))
}

/// The pairs of some keys as an iterator. All are looked up at once, unless there are many.
fn next_of_keys<'h>(heap: &'h Heap, map: Term<'h>, keys: Term<'h>) -> Answer<'h> {
    let (mut pairs, mut rest) = (Vec::new(), keys);
    while let (true, Some((key, more))) = (pairs.len() < BATCH, rest.as_cons()) {
        match map::get(map, key) {
            Some(value) => pairs.push((key, value)),
            // From here on, the error comes with the next step.
            None if release() >= LAZY_ITERATOR_RELEASE && !pairs.is_empty() => break,
            None => return Err(Raise::badarg()),
        }
        rest = more;
    }
    let last = match rest.as_cons() {
        Some(_) => heap.cons(rest, map),
        None if rest.is_nil() => Term::atom(atom::NONE),
        None => return Err(Raise::badarg()),
    };
    Ok(pairs.into_iter().rev().fold(last, |next, (key, value)| heap.tuple(&[key, value, next])))
}

/// `erts_internal:map_to_tuple_keys/1`: the keys of a small map as a tuple.
pub fn erts_internal_map_to_tuple_keys_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match args[0].as_map() {
        Some(Map::Flat { keys, .. }) => Ok(keys),
        Some(Map::Hamt { .. }) => Err(Raise::badarg()),
        None => Err(badmap(ctx.heap, args[0])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn what_is_no_map_and_what_has_no_key() {
        check(&[
            (maps_get_2, "a, b", "error:{badmap,b}|erl_stdlib_errors"),
            (maps_get_2, "a, #{}", "error:{badkey,a}|erl_stdlib_errors"),
            (maps_update_3, "a, 1, #{}", "error:{badkey,a}|erl_stdlib_errors"),
            (maps_merge_2, "#{}, c", "error:{badmap,c}|erl_stdlib_errors"),
            (maps_merge_2, "b, c", "error:{badmap,b}|erl_stdlib_errors"),
            (maps_from_list_1, "[{a, 1}|b]", "error:badarg|erl_stdlib_errors"),
            (maps_take_2, "a, #{a => 1}", "{1,#{}}"),
            (maps_find_2, "a, #{a => 1}", "{ok,1}"),
        ]);
    }

    #[test]
    fn iterators() {
        check(&[
            (erts_internal_map_next_3, "0, #{a => 1, b => 2}, iterator", "{a,1,{b,2,none}}"),
            (erts_internal_map_next_3, "0, #{a => 1, b => 2}, [x]", "[{a,1},{b,2},x]"),
            (erts_internal_map_next_3, "[b], #{a => 1, b => 2}, iterator", "{b,2,none}"),
            (erts_internal_map_next_3, "[b, a], #{a => 1, b => 2}, iterator", "{b,2,{a,1,none}}"),
            (erts_internal_map_next_3, "[a, c], #{a => 1, b => 2}, iterator", "error:badarg|erl_erts_errors"),
            (erts_internal_map_next_3, "[c], #{a => 1, b => 2}, iterator", "error:badarg|erl_erts_errors"),
            (erts_internal_map_next_3, "9, #{a => 1, b => 2}, iterator", "error:badarg|erl_erts_errors"),
            (erts_internal_map_next_3, "0, #{}, iterator", "none"),
        ]);
    }

    /// Every pair of a big map is returned once, in batches.
    #[test]
    fn a_big_map() {
        let heap = Heap::standalone();
        let state = crate::process::State::default();
        let pairs: Vec<(Term<'_>, Term<'_>)> = (0..1000).map(|key| (Term::from_usize(key), Term::NIL)).collect();
        let map = map::from_pairs(&heap, &pairs);
        let mut seen = Vec::new();
        let mut place = Term::from_usize(0);
        let mut batches = 0;
        loop {
            let ctx = Ctx { heap: &heap, state: &state };
            let step = erts_internal_map_next_3(ctx, &[place, map, Term::atom(atom::ITERATOR)]);
            let mut next = step.ok().unwrap_or(Term::NIL);
            batches += 1;
            while let Some(&[key, _, rest]) = next.as_tuple() {
                seen.push(key.as_usize());
                next = rest;
            }
            match next.as_cons() {
                Some((later, _)) => place = later,
                None => break,
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..1000).map(Some).collect::<Vec<_>>());
        assert!(batches > 3);
    }
}
