//! Maps: sorted pairs up to 32 keys, tries of hashes above.
//!
//! Compiled code looks keys up in small maps inline and calls these functions otherwise. They treat a term that is not a map as
//! the empty map; callers test first.
//!
//! # Shape
//! ```text
//! MAP   keys tuple, ascending by `cmp_exact`; values in the order of the keys
//! HAMT  key count, root node
//! node  [bitmap][child]...      child: a [key|value] cell, or a node with at least two keys under it
//! ```
//! A level takes five bits of the 64-bit hash, from the top down: twelve levels, and a thirteenth for the last four. Bit `n` of
//! a node's bitmap is set if the node has a child for the value `n` of these bits. The children are in that order. Keys that
//! agree in all 64 bits are the cells of a *collision node* below the last level, which has an empty bitmap and its cells in
//! the order of `cmp_exact`.
//!
//! # Rules
//! 1. The keys alone, not their history, determine whether a map is flat, and the shape of its trie. A node reduced to one key
//!    becomes that cell, a big map reduced to 32 keys becomes flat. Equality relies on it (see `equal`).
//! 2. Maps share parts: the keys tuple if the key set stays, unchanged nodes, and the map itself if nothing changes.
//! 3. Recursion goes only over the levels of a trie.
//!
//! # Decided against
//! Sixteen children per node, as in OTP: a million keys then need five levels instead of four, each a likely cache miss.
//! Sixty-four: an update then copies half as much again.

use crate::heap::{Heap, Map, Term};
use crate::term::compare::{cmp_exact, eq_exact};
use crate::term::hash;
use beamc_abi::term::MAP_FLAT_MAX;

/// Bits of the hash that a level takes.
const LEVEL_BITS: u32 = 5;
/// Nodes on the longest path down: twelve levels of five bits, one of four, and a collision node.
const DEPTH_MAX: usize = 14;

/// A key and its value.
type Pair<'h> = (Term<'h>, Term<'h>);

/// The bit for `hash` in a node's bitmap. `shift`, below 64, is the number of bits that the levels above took.
#[inline]
const fn slot(hash: u64, shift: u32) -> u64 {
    1 << (hash << shift >> (64 - LEVEL_BITS))
}

/// Number of children before the one for `bit`.
#[inline]
const fn rank(bitmap: u64, bit: u64) -> usize {
    (bitmap & (bit - 1)).count_ones() as usize
}

/// Position of `key` among the keys of a flat map.
#[inline]
fn position(keys: Term<'_>, key: Term<'_>) -> Option<usize> {
    let keys = keys.as_tuple()?;
    let identical = keys.iter().position(|candidate| candidate.raw() == key.raw());
    if identical.is_some() || key.is_immediate() && key.as_float().is_none() {
        return identical;
    }
    position_by_value(keys, key)
}

#[inline(never)]
fn position_by_value(keys: &[Term<'_>], key: Term<'_>) -> Option<usize> {
    /// Number of keys up to which a linear search is faster than a binary one.
    const FEW: usize = 4;
    if let Some(elements) = key.as_tuple() {
        return keys.iter().position(|candidate| is_tuple_of(*candidate, elements));
    }
    // Most binaries differ in size or in their first bytes, which equality tests first.
    if keys.len() <= FEW || key.as_bits().is_some() {
        return keys.iter().position(|candidate| eq_exact(*candidate, key));
    }
    keys.binary_search_by(|candidate| cmp_exact(*candidate, key)).ok()
}

/// Whether `term` is a tuple of these elements.
#[inline]
fn is_tuple_of(term: Term<'_>, elements: &[Term<'_>]) -> bool {
    let own = term.as_tuple().filter(|own| own.len() == elements.len());
    own.is_some_and(|own| {
        // Backwards: keys of one map more often share a prefix than a suffix.
        own.iter().zip(elements).rev().all(|(x, y)| {
            let same = x.raw() == y.raw();
            let tells = x.is_immediate() && x.as_float().is_none() && y.is_immediate();
            same || !tells && eq_exact(*x, *y)
        })
    })
}

/// The value of `key`.
#[inline]
pub fn get<'h>(map: Term<'h>, key: Term<'h>) -> Option<Term<'h>> {
    match map.as_map()? {
        Map::Flat { keys, values } => position(keys, key).map(|at| values[at]),
        Map::Hamt { root, .. } => find(root, key),
    }
}

fn find<'h>(root: Term<'h>, key: Term<'h>) -> Option<Term<'h>> {
    let hash = hash::internal(key);
    let (mut node, mut shift) = (root, 0);
    loop {
        let (bitmap, children) = node.as_hamt_node()?;
        if bitmap == 0 {
            return children
                .iter()
                .filter_map(|cell| cell.as_cons())
                .find(|(other, _)| eq_exact(*other, key))
                .map(|pair| pair.1);
        }
        let bit = slot(hash, shift);
        if bitmap & bit == 0 {
            return None;
        }
        let child = children[rank(bitmap, bit)];
        if let Some((other, value)) = child.as_cons() {
            return eq_exact(other, key).then_some(value);
        }
        node = child;
        shift += LEVEL_BITS;
    }
}

/// Number of keys.
#[inline]
pub fn size(map: Term<'_>) -> usize {
    match map.as_map() {
        Some(Map::Flat { values, .. }) => values.len(),
        Some(Map::Hamt { count, .. }) => count,
        None => 0,
    }
}

/// The empty map.
pub fn empty<'h>(heap: &'h Heap) -> Term<'h> {
    heap.flat_map(heap.tuple(&[]), &[])
}

/// `elements` with `element` in place of the one at `index`.
fn replaced<'h, R>(elements: &[Term<'h>], index: usize, element: Term<'h>, make: impl FnOnce(&[Term<'h>]) -> R) -> R {
    let mut copy = [Term::NIL; MAP_FLAT_MAX];
    if let Some(copy) = copy.get_mut(..elements.len()) {
        copy.copy_from_slice(elements);
        copy[index] = element;
        return make(copy);
    }
    let mut copy = elements.to_vec();
    copy[index] = element;
    make(&copy)
}

/// `elements` with `element` before the one at `index`.
fn inserted<'h, R>(elements: &[Term<'h>], index: usize, element: Term<'h>, make: impl FnOnce(&[Term<'h>]) -> R) -> R {
    let mut copy = [Term::NIL; MAP_FLAT_MAX];
    if let Some(copy) = copy.get_mut(..=elements.len()) {
        copy[..index].copy_from_slice(&elements[..index]);
        copy[index] = element;
        copy[index + 1..].copy_from_slice(&elements[index..]);
        return make(copy);
    }
    let mut copy = elements.to_vec();
    copy.insert(index, element);
    make(&copy)
}

/// `elements` without the one at `index`.
fn removed<'h, R>(elements: &[Term<'h>], index: usize, make: impl FnOnce(&[Term<'h>]) -> R) -> R {
    let mut copy = [Term::NIL; MAP_FLAT_MAX];
    if let Some(copy) = copy.get_mut(..elements.len() - 1) {
        copy[..index].copy_from_slice(&elements[..index]);
        copy[index..].copy_from_slice(&elements[index + 1..]);
        return make(copy);
    }
    let mut copy = elements.to_vec();
    copy.remove(index);
    make(&copy)
}

/// The map with `key` set to `value`.
pub fn put_assoc<'h>(heap: &'h Heap, map: Term<'h>, key: Term<'h>, value: Term<'h>) -> Term<'h> {
    match map.as_map() {
        Some(Map::Flat { keys, values }) => match place(keys, key) {
            Ok(at) => put_flat(heap, map, (keys, values), at, value),
            Err(at) => insert_flat(heap, keys.as_tuple().unwrap_or_default(), values, at, (key, value)),
        },
        Some(Map::Hamt { count, root }) => {
            let (new_root, added) = insert(heap, root, 0, hash::internal(key), (key, value), true);
            if new_root.raw() == root.raw() { map } else { heap.hamt(count + usize::from(added), new_root) }
        }
        None => map,
    }
}

/// The map with the value of `key` set to `value`; `None` if it lacks the key.
pub fn put_exact<'h>(heap: &'h Heap, map: Term<'h>, key: Term<'h>, value: Term<'h>) -> Option<Term<'h>> {
    match map.as_map()? {
        Map::Flat { keys, values } => position(keys, key).map(|at| put_flat(heap, map, (keys, values), at, value)),
        Map::Hamt { count, root } => {
            let (new_root, missing) = insert(heap, root, 0, hash::internal(key), (key, value), false);
            if missing {
                return None;
            }
            Some(if new_root.raw() == root.raw() { map } else { heap.hamt(count, new_root) })
        }
    }
}

/// The map with all these keys set in turn, as `Map#{K => V, ...}` in compiled code. A small map is built only once.
pub fn put_all<'h>(heap: &'h Heap, map: Term<'h>, pairs: &[Pair<'h>]) -> Term<'h> {
    if let ([_, _, ..], Some(Map::Flat { keys, values })) = (pairs, map.as_map())
        && values.len() + pairs.len() <= MAP_FLAT_MAX
    {
        let old_keys = keys.as_tuple().unwrap_or_default();
        let mut sorted = Sorted::of(old_keys, values);
        pairs.iter().for_each(|pair| sorted.put(*pair));
        return if sorted.len > old_keys.len() {
            sorted.into_map(heap)
        } else {
            flat_with_values(heap, map, (keys, values), &sorted.values[..sorted.len])
        };
    }
    pairs.iter().fold(map, |map, (key, value)| put_assoc(heap, map, *key, *value))
}

/// The map with the values of all these keys set. A small map is built only once.
///
/// # Errors
/// The least key that the map lacks.
pub fn put_all_exact<'h>(heap: &'h Heap, map: Term<'h>, pairs: &[Pair<'h>]) -> Result<Term<'h>, Term<'h>> {
    if let ([_, _, ..], Some(Map::Flat { keys, values })) = (pairs, map.as_map()) {
        let mut new = [Term::NIL; MAP_FLAT_MAX];
        let new = &mut new[..values.len()];
        new.copy_from_slice(values);
        for (key, value) in pairs {
            new[position(keys, *key).ok_or_else(|| least_missing(map, pairs))?] = *value;
        }
        return Ok(flat_with_values(heap, map, (keys, values), new));
    }
    let put =
        |new, (key, value): &Pair<'h>| put_exact(heap, new, *key, *value).ok_or_else(|| least_missing(map, pairs));
    pairs.iter().try_fold(map, put)
}

/// The least key that the map lacks; nil if it has all.
#[cold]
fn least_missing<'h>(map: Term<'h>, pairs: &[Pair<'h>]) -> Term<'h> {
    let missing = pairs.iter().map(|(key, _)| *key).filter(|key| get(map, *key).is_none());
    missing.min_by(|one, other| cmp_exact(*one, *other)).unwrap_or(Term::NIL)
}

/// A flat map with the values `new`. Rule 2.
fn flat_with_values<'h>(
    heap: &'h Heap,
    map: Term<'h>,
    (keys, values): (Term<'h>, &[Term<'h>]),
    new: &[Term<'h>],
) -> Term<'h> {
    let same = values.iter().zip(new).all(|(old, new)| old.raw() == new.raw());
    if same { map } else { heap.flat_map(keys, new) }
}

/// A flat map with the value at `at` set. Rule 2.
fn put_flat<'h>(
    heap: &'h Heap,
    map: Term<'h>,
    (keys, values): (Term<'h>, &[Term<'h>]),
    at: usize,
    value: Term<'h>,
) -> Term<'h> {
    if values[at].raw() == value.raw() {
        return map;
    }
    replaced(values, at, value, |values| heap.flat_map(keys, values))
}

/// Position of `key` among the keys of a flat map, or the position at which it belongs.
#[inline]
fn place(keys: Term<'_>, key: Term<'_>) -> Result<usize, usize> {
    let keys = keys.as_tuple().unwrap_or_default();
    if let Some(at) = keys.iter().position(|candidate| candidate.raw() == key.raw()) {
        return Ok(at);
    }
    // Maps are often built in ascending or descending order of their keys.
    match keys {
        [first, ..] if cmp_exact(key, *first).is_lt() => Err(0),
        [.., last] if cmp_exact(key, *last).is_gt() => Err(keys.len()),
        _ => keys.binary_search_by(|candidate| cmp_exact(*candidate, key)),
    }
}

/// A flat map with one more key, which belongs at `at`, or the big map that results.
fn insert_flat<'h>(
    heap: &'h Heap,
    keys: &[Term<'h>],
    values: &[Term<'h>],
    at: usize,
    (key, value): Pair<'h>,
) -> Term<'h> {
    if keys.len() == MAP_FLAT_MAX {
        let pairs = keys.iter().copied().zip(values.iter().copied()).chain([(key, value)]);
        return big_from_distinct(heap, pairs.collect());
    }
    let keys = heap.tuple_inserted(keys, at, key);
    heap.flat_map_inserted(keys, values, at, value)
}

/// The node with a key set, and whether it lacked the key. In that case the node is unchanged unless `may_add`.
fn insert<'h>(
    heap: &'h Heap,
    node: Term<'h>,
    shift: u32,
    hash: u64,
    (key, value): Pair<'h>,
    may_add: bool,
) -> (Term<'h>, bool) {
    let Some((bitmap, children)) = node.as_hamt_node() else { return (node, false) };
    let (at, bit) = if bitmap == 0 {
        let at =
            children.partition_point(|cell| cell.as_cons().is_some_and(|(other, _)| cmp_exact(other, key).is_lt()));
        let is_there = children.get(at).and_then(|cell| cell.as_cons()).is_some_and(|(other, _)| eq_exact(other, key));
        if !is_there {
            let cell = |node| {
                if may_add { inserted(children, at, heap.cons(key, value), |all| heap.hamt_node(0, all)) } else { node }
            };
            return (cell(node), true);
        }
        (at, 0)
    } else {
        let bit = slot(hash, shift);
        (rank(bitmap, bit), bit)
    };
    if bitmap & bit == 0 && bitmap != 0 {
        if !may_add {
            return (node, true);
        }
        return (inserted(children, at, heap.cons(key, value), |all| heap.hamt_node(bitmap | bit, all)), true);
    }
    let child = children[at];
    let (new_child, added) = match child.as_cons() {
        Some((other, old)) if eq_exact(other, key) => {
            let same = old.raw() == value.raw();
            (if same { child } else { heap.cons(other, value) }, false)
        }
        Some(_) if !may_add => (child, true),
        Some((other, _)) => {
            let cells = [(hash::internal(other), child), (hash, heap.cons(key, value))];
            (split(heap, cells, shift + LEVEL_BITS), true)
        }
        None => insert(heap, child, shift + LEVEL_BITS, hash, (key, value), may_add),
    };
    if new_child.raw() == child.raw() {
        return (node, added);
    }
    (replaced(children, at, new_child, |all| heap.hamt_node(bitmap, all)), added)
}

/// The node of two cells with different keys, given with their hashes.
fn split<'h>(heap: &'h Heap, cells: [(u64, Term<'h>); 2], shift: u32) -> Term<'h> {
    let [(x_hash, x), (y_hash, y)] = cells;
    if shift >= 64 {
        let is_first = match (x.as_cons(), y.as_cons()) {
            (Some((x_key, _)), Some((y_key, _))) => cmp_exact(x_key, y_key).is_lt(),
            _ => true,
        };
        return heap.hamt_node(0, &if is_first { [x, y] } else { [y, x] });
    }
    let (x_bit, y_bit) = (slot(x_hash, shift), slot(y_hash, shift));
    if x_bit == y_bit {
        let child = split(heap, cells, shift + LEVEL_BITS);
        return heap.hamt_node(x_bit, &[child]);
    }
    heap.hamt_node(x_bit | y_bit, &if x_bit < y_bit { [x, y] } else { [y, x] })
}

/// The map without `key`; `map` itself if it lacks the key.
pub fn remove<'h>(heap: &'h Heap, map: Term<'h>, key: Term<'h>) -> Term<'h> {
    match map.as_map() {
        Some(Map::Flat { keys, values }) => match position(keys, key) {
            Some(at) => {
                let keys = removed(keys.as_tuple().unwrap_or_default(), at, |keys| heap.tuple(keys));
                removed(values, at, |values| heap.flat_map(keys, values))
            }
            None => map,
        },
        Some(Map::Hamt { count, root }) => {
            if count == MAP_FLAT_MAX + 1 {
                let left: Vec<Pair<'h>> = iter(map).filter(|(other, _)| !eq_exact(*other, key)).collect();
                return if left.len() == count { map } else { from_pairs(heap, &left) };
            }
            match without(heap, root, 0, hash::internal(key), key) {
                Removal::Absent => map,
                // Impossible, as more than 32 keys are left.
                Removal::Nothing => map,
                Removal::Left(root) => heap.hamt(count - 1, root),
            }
        }
        None => map,
    }
}

/// Result of removing a key from a node or cell.
enum Removal<'h> {
    /// The node or cell lacks the key.
    Absent,
    /// The node or cell is empty now.
    Nothing,
    /// The remaining node or cell.
    Left(Term<'h>),
}

fn without<'h>(heap: &'h Heap, child: Term<'h>, shift: u32, hash: u64, key: Term<'h>) -> Removal<'h> {
    if let Some((other, _)) = child.as_cons() {
        return if eq_exact(other, key) { Removal::Nothing } else { Removal::Absent };
    }
    let Some((bitmap, children)) = child.as_hamt_node() else { return Removal::Absent };
    let (at, bit) = if bitmap == 0 {
        let is_key = |cell: &Term<'h>| cell.as_cons().is_some_and(|(other, _)| eq_exact(other, key));
        match children.iter().position(is_key) {
            Some(at) => (at, 0),
            None => return Removal::Absent,
        }
    } else {
        let bit = slot(hash, shift);
        if bitmap & bit == 0 {
            return Removal::Absent;
        }
        (rank(bitmap, bit), bit)
    };
    let node = match without(heap, children[at], shift + LEVEL_BITS, hash, key) {
        Removal::Absent => return Removal::Absent,
        Removal::Nothing => match children {
            [_] => return Removal::Nothing,
            // Rule 1. The root keeps more than a cell, as a big map has more than 32 keys.
            [x, y] if (if at == 0 { y } else { x }).as_cons().is_some() => {
                return Removal::Left(if at == 0 { *y } else { *x });
            }
            _ => removed(children, at, |all| heap.hamt_node(bitmap & !bit, all)),
        },
        Removal::Left(cell) if children.len() == 1 && cell.as_cons().is_some() => return Removal::Left(cell),
        Removal::Left(left) => replaced(children, at, left, |all| heap.hamt_node(bitmap, all)),
    };
    Removal::Left(node)
}

/// The map of these pairs. Of pairs with equal keys (until OTP 26 also `0.0` and `-0.0`) the last value counts, and of up to 32
/// pairs also the last key.
pub fn from_pairs<'h>(heap: &'h Heap, pairs: &[Pair<'h>]) -> Term<'h> {
    if pairs.len() <= MAP_FLAT_MAX {
        let mut sorted = Sorted::of(&[], &[]);
        pairs.iter().for_each(|pair| sorted.replace(*pair));
        return sorted.into_map(heap);
    }
    let mut hashed: Vec<(u64, Pair<'h>)> = pairs.iter().map(|pair| (hash::internal(pair.0), *pair)).collect();
    // Stable, so that of equal keys the last one stays last.
    hashed.sort_by_key(|(hash, _)| *hash);
    let distinct = last_of_each(hashed);
    if distinct.len() <= MAP_FLAT_MAX {
        let pairs: Vec<Pair<'h>> = distinct.into_iter().map(|(_, pair)| pair).collect();
        return from_pairs(heap, &pairs);
    }
    big_from_hashed(heap, &distinct)
}

/// The pairs in the order of their hashes, with one of those with equal keys: it has the value of the last and the key of the
/// first.
fn last_of_each<'h>(hashed: Vec<(u64, Pair<'h>)>) -> Vec<(u64, Pair<'h>)> {
    let mut distinct: Vec<(u64, Pair<'h>)> = Vec::with_capacity(hashed.len());
    // Start of the pairs with the current hash.
    let mut start = 0;
    for (hash, (key, value)) in hashed {
        if distinct.last().is_none_or(|last| last.0 != hash) {
            start = distinct.len();
        }
        match distinct[start..].iter_mut().find(|(_, (other, _))| eq_exact(*other, key)) {
            Some((_, pair)) => pair.1 = value,
            None => distinct.push((hash, (key, value))),
        }
    }
    distinct
}

/// A flat map under construction.
struct Sorted<'h> {
    keys: [Term<'h>; MAP_FLAT_MAX],
    values: [Term<'h>; MAP_FLAT_MAX],
    len: usize,
}

impl<'h> Sorted<'h> {
    /// The flat map of these keys, in order, and their values.
    fn of(keys: &[Term<'h>], values: &[Term<'h>]) -> Self {
        let mut sorted = Sorted { keys: [Term::NIL; MAP_FLAT_MAX], values: [Term::NIL; MAP_FLAT_MAX], len: keys.len() };
        sorted.keys[..keys.len()].copy_from_slice(keys);
        sorted.values[..keys.len()].copy_from_slice(values);
        sorted
    }

    /// Sets a key and keeps an equal one; there is room for it.
    fn put(&mut self, pair: Pair<'h>) {
        self.set(pair);
    }

    /// Sets a key and replaces an equal one; there is room for it.
    fn replace(&mut self, pair: Pair<'h>) {
        let at = self.set(pair);
        self.keys[at] = pair.0;
    }

    /// Sets a key; returns its position.
    fn set(&mut self, (key, value): Pair<'h>) -> usize {
        let keys = &self.keys[..self.len];
        let found = match keys.iter().position(|other| other.raw() == key.raw()) {
            Some(at) => Ok(at),
            None if keys.last().is_none_or(|last| cmp_exact(*last, key).is_lt()) => Err(self.len),
            None => keys.binary_search_by(|other| cmp_exact(*other, key)),
        };
        match found {
            Ok(at) => {
                self.values[at] = value;
                at
            }
            Err(at) => {
                self.keys.copy_within(at..self.len, at + 1);
                self.values.copy_within(at..self.len, at + 1);
                (self.keys[at], self.values[at]) = (key, value);
                self.len += 1;
                at
            }
        }
    }

    fn into_map(self, heap: &'h Heap) -> Term<'h> {
        heap.flat_map(heap.tuple(&self.keys[..self.len]), &self.values[..self.len])
    }
}

/// The big map of more than 32 pairs with different keys.
fn big_from_distinct<'h>(heap: &'h Heap, pairs: Vec<Pair<'h>>) -> Term<'h> {
    let mut hashed: Vec<(u64, Pair<'h>)> = pairs.into_iter().map(|pair| (hash::internal(pair.0), pair)).collect();
    hashed.sort_unstable_by_key(|(hash, _)| *hash);
    big_from_hashed(heap, &hashed)
}

/// The big map of more than 32 pairs with different keys, in the order of their hashes.
fn big_from_hashed<'h>(heap: &'h Heap, pairs: &[(u64, Pair<'h>)]) -> Term<'h> {
    heap.hamt(pairs.len(), node_of(heap, pairs, 0))
}

/// The node of these pairs, which agree in the bits that the levels above took.
fn node_of<'h>(heap: &'h Heap, pairs: &[(u64, Pair<'h>)], shift: u32) -> Term<'h> {
    if shift >= 64 {
        let mut cells: Vec<Pair<'h>> = pairs.iter().map(|(_, pair)| *pair).collect();
        cells.sort_unstable_by(|x, y| cmp_exact(x.0, y.0));
        let cells: Vec<Term<'h>> = cells.into_iter().map(|(key, value)| heap.cons(key, value)).collect();
        return heap.hamt_node(0, &cells);
    }
    let mut children = [Term::NIL; 1 << LEVEL_BITS];
    let (mut bitmap, mut count) = (0, 0);
    for group in pairs.chunk_by(|x, y| slot(x.0, shift) == slot(y.0, shift)) {
        children[count] = match group {
            [(_, (key, value))] => heap.cons(*key, *value),
            _ => node_of(heap, group, shift + LEVEL_BITS),
        };
        bitmap |= slot(group[0].0, shift);
        count += 1;
    }
    heap.hamt_node(bitmap, &children[..count])
}

/// An iterator over the pairs of a map.
pub struct Pairs<'h> {
    /// Remaining keys of a flat map, and their values.
    flat: (&'h [Term<'h>], &'h [Term<'h>]),
    /// Remaining children of the nodes on the path down a trie.
    way: [&'h [Term<'h>]; DEPTH_MAX],
    depth: usize,
    left: usize,
}

impl<'h> Iterator for Pairs<'h> {
    type Item = Pair<'h>;

    #[inline]
    fn next(&mut self) -> Option<Pair<'h>> {
        if let ([key, keys @ ..], [value, values @ ..]) = self.flat {
            self.flat = (keys, values);
            self.left -= 1;
            return Some((*key, *value));
        }
        while self.depth > 0 {
            match self.way[self.depth - 1] {
                [] => self.depth -= 1,
                [child, rest @ ..] => {
                    self.way[self.depth - 1] = rest;
                    if let Some(pair) = child.as_cons() {
                        self.left -= 1;
                        return Some(pair);
                    }
                    self.enter(*child);
                }
            }
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Pairs<'_> {}

/// Bits of a place for the number of levels, and bits per level for the number of remaining children of its node.
const PLACE_DEPTH_BITS: u32 = 4;
const PLACE_LEVEL_BITS: u32 = 5;
/// Levels that fit in a place that is a small integer.
const PLACE_DEPTH_MAX: usize = 11;

impl<'h> Pairs<'h> {
    /// The place of the next pair of a trie, as a number for [`iter_from`]. `None` if no pair is left, or if the place is too
    /// deep for a number: then the caller takes the next few pairs first.
    pub fn place(&mut self) -> Option<u64> {
        while self.depth > 0 && self.way[self.depth - 1].is_empty() {
            self.depth -= 1;
        }
        if self.depth == 0 || self.depth > PLACE_DEPTH_MAX {
            return None;
        }
        let levels = self.way[..self.depth].iter();
        let counts = levels.rev().fold(0, |all, rest| all << PLACE_LEVEL_BITS | rest.len() as u64);
        Some(counts << PLACE_DEPTH_BITS | self.depth as u64)
    }

    fn enter(&mut self, node: Term<'h>) {
        if let Some((_, children)) = node.as_hamt_node() {
            self.way[self.depth] = children;
            self.depth += 1;
        }
    }
}

/// The pairs of a big map from a place on; `None` if the place is invalid.
pub fn iter_from<'h>(map: Term<'h>, place: u64) -> Option<Pairs<'h>> {
    let Some(Map::Hamt { count, root }) = map.as_map() else { return None };
    let mut pairs = Pairs { flat: (&[], &[]), way: [&[]; DEPTH_MAX], depth: 0, left: count };
    if place == 0 {
        pairs.enter(root);
        return Some(pairs);
    }
    let depth = (place & ((1 << PLACE_DEPTH_BITS) - 1)) as usize;
    let mut counts = place >> PLACE_DEPTH_BITS;
    let mut node = root;
    for level in 0..depth {
        let (_, children) = node.as_hamt_node()?;
        let rest = (counts & ((1 << PLACE_LEVEL_BITS) - 1)) as usize;
        counts >>= PLACE_LEVEL_BITS;
        // At least one child has been taken or entered.
        let taken = children.len().checked_sub(rest).filter(|taken| *taken > 0)?;
        pairs.way[level] = &children[taken..];
        pairs.depth = level + 1;
        node = children[taken - 1];
    }
    (depth > 0 && counts == 0).then_some(pairs)
}

/// The pairs: in key order up to 32 keys, otherwise in the order of the trie.
#[inline]
pub fn iter<'h>(map: Term<'h>) -> Pairs<'h> {
    let mut pairs = Pairs { flat: (&[], &[]), way: [&[]; DEPTH_MAX], depth: 0, left: size(map) };
    match map.as_map() {
        Some(Map::Flat { keys, values }) => pairs.flat = (keys.as_tuple().unwrap_or_default(), values),
        Some(Map::Hamt { root, .. }) => pairs.enter(root),
        None => {}
    }
    pairs
}

/// The keys, in the order of [`iter`].
pub fn keys<'h>(map: Term<'h>) -> impl Iterator<Item = Term<'h>> {
    iter(map).map(|(key, _)| key)
}

/// The values, in the order of [`iter`].
pub fn values<'h>(map: Term<'h>) -> impl Iterator<Item = Term<'h>> {
    iter(map).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::{
        DEPTH_MAX, LEVEL_BITS, Pair, empty, from_pairs, get, iter, keys, put_all, put_all_exact, put_assoc, put_exact,
        remove, size, values,
    };
    use crate::base::release::set_release;
    use crate::heap::{Heap, Map, Term};
    use crate::term::compare::{cmp, cmp_exact, eq_exact};
    use crate::term::hash;
    use crate::term::samples::{self, Random};

    /// Checks rule 1 and the shape of the node or cell `child`; returns the number of its keys.
    fn checked(child: Term<'_>, shift: u32, prefix: u64, is_root: bool) -> usize {
        if let Some((key, _)) = child.as_cons() {
            let hash = hash::internal(key);
            assert!(shift >= 64 || shift == 0 || hash >> (64 - shift) == prefix, "key in the wrong place");
            return 1;
        }
        let Some((bitmap, children)) = child.as_hamt_node() else { unreachable!("a node") };
        let count = if bitmap == 0 {
            assert!(shift >= 64);
            assert!(children.is_sorted_by(|x, y| match (x.as_cons(), y.as_cons()) {
                (Some((x, _)), Some((y, _))) => cmp_exact(x, y).is_lt(),
                _ => false,
            }));
            children.len()
        } else {
            assert_eq!(bitmap.count_ones() as usize, children.len());
            let mut left = bitmap;
            children
                .iter()
                .map(|child| {
                    let index = u64::from(left.trailing_zeros());
                    left &= left - 1;
                    let bits = LEVEL_BITS.min(64 - shift);
                    checked(*child, shift + LEVEL_BITS, prefix << bits | index >> (LEVEL_BITS - bits), false)
                })
                .sum()
        };
        assert!(is_root || count > 1, "a node of one key");
        count
    }

    fn check(map: Term<'_>) {
        match map.as_map() {
            Some(Map::Flat { keys, values }) => {
                let Some(keys) = keys.as_tuple() else { unreachable!("a tuple of keys") };
                assert!(keys.len() == values.len() && keys.len() <= 32);
                assert!(keys.is_sorted_by(|x, y| cmp_exact(*x, *y).is_lt()));
            }
            Some(Map::Hamt { count, root }) => {
                assert!(count > 32);
                assert_eq!(checked(root, 0, 0, true), count);
            }
            None => unreachable!("a map"),
        }
        assert_eq!(iter(map).len(), size(map));
        assert_eq!(iter(map).count(), size(map));
    }

    /// A key that differs from others of its kind by `number`.
    fn key<'h>(heap: &'h Heap, random: &mut Random, number: usize) -> Term<'h> {
        match random.below(4) {
            0 => Term::from_usize(number),
            1 => heap.float(number as f64),
            2 => heap.tuple(&[Term::from_usize(number), Term::NIL]),
            _ => heap.binary(format!("key {number}").as_bytes()),
        }
    }

    #[test]
    fn maps_agree_with_a_list_of_pairs() {
        let heap = &Heap::standalone();
        let mut random = Random::new(6);
        for round in 0..60 {
            let range = [3, 20, 60, 400][round % 4];
            let mut map = empty(heap);
            let mut model: Vec<Pair<'_>> = Vec::new();
            for step in 0..400 {
                let number = random.below(range);
                let (key, value) = (key(heap, &mut random, number), Term::from_usize(random.below(5)));
                let known = model.iter().position(|(other, _)| eq_exact(*other, key));
                assert_eq!(get(map, key).map(Term::raw), known.map(|at| model[at].1.raw()));
                match random.below(if step < 250 { 4 } else { 6 }) {
                    0..3 => {
                        map = put_assoc(heap, map, key, value);
                        match known {
                            Some(at) => model[at].1 = value,
                            None => model.push((key, value)),
                        }
                    }
                    3 => {
                        let updated = put_exact(heap, map, key, value);
                        assert_eq!(updated.is_some(), known.is_some());
                        if let (Some(updated), Some(at)) = (updated, known) {
                            map = updated;
                            model[at].1 = value;
                        }
                    }
                    _ => {
                        let smaller = remove(heap, map, key);
                        assert_eq!(smaller.raw() == map.raw(), known.is_none());
                        map = smaller;
                        known.map(|at| model.swap_remove(at));
                    }
                }
                assert_eq!(size(map), model.len());
            }
            check(map);
            let made = from_pairs(heap, &model);
            check(made);
            assert!(eq_exact(map, made) && cmp(map, made).is_eq());
            assert_eq!(hash::internal(map), hash::internal(made));
            assert_eq!(hash::internal(map), hash::internal(samples::copied(heap, map)));
            assert!(
                keys(map)
                    .zip(values(map))
                    .all(|(key, value)| get(made, key).is_some_and(|other| eq_exact(other, value)))
            );
        }
    }

    #[test]
    fn of_equal_keys_the_last_counts() {
        let heap = &Heap::standalone();
        for count in [2, 32, 33, 200, 3000] {
            let pairs: Vec<Pair<'_>> =
                (0..count * 3).map(|n| (Term::from_usize(n % count), Term::from_usize(n))).collect();
            let map = from_pairs(heap, &pairs);
            check(map);
            assert_eq!(size(map), count);
            assert!(iter(map).all(|(key, value)| value.as_usize() == key.as_usize().map(|key| key + 2 * count)));
        }
    }

    #[test]
    fn what_does_not_change_is_shared() {
        let heap = &Heap::standalone();
        for count in [5, 100] {
            let map = from_pairs(heap, &(0..count).map(|n| (Term::from_usize(n), Term::NIL)).collect::<Vec<_>>());
            let key = Term::from_usize(2);
            assert_eq!(put_assoc(heap, map, key, Term::NIL).raw(), map.raw());
            assert_eq!(put_exact(heap, map, key, Term::NIL).map(Term::raw), Some(map.raw()));
            assert_eq!(remove(heap, map, Term::NIL).raw(), map.raw());
            let other = put_assoc(heap, map, key, Term::TRUE);
            if let (Some(Map::Flat { keys, .. }), Some(Map::Flat { keys: others, .. })) = (map.as_map(), other.as_map())
            {
                assert_eq!(keys.raw(), others.raw());
            }
        }
    }

    #[test]
    fn several_keys_at_once_are_as_one_after_the_other() {
        let heap = &Heap::standalone();
        let mut random = Random::new(9);
        for round in 0..3000 {
            let range = [2, 8, 40, 80][round % 4];
            let mut some = |limit: usize| -> Vec<Pair<'_>> {
                let count = random.below(limit);
                let number = |random: &mut Random| random.below(range);
                (0..count)
                    .map(|_| {
                        let number = number(&mut random);
                        (key(heap, &mut random, number), Term::from_usize(number % 3))
                    })
                    .collect()
            };
            let (map, pairs) = (from_pairs(heap, &some(range + 3)), some(9));
            let one_by_one = pairs.iter().fold(map, |map, (key, value)| put_assoc(heap, map, *key, *value));
            let at_once = put_all(heap, map, &pairs);
            check(at_once);
            assert!(eq_exact(at_once, one_by_one));
            assert_eq!(at_once.raw() == map.raw(), eq_exact(at_once, map));
            let exact = put_all_exact(heap, map, &pairs);
            match pairs.iter().find(|(key, _)| get(map, *key).is_none()) {
                Some((missing, _)) => assert_eq!(exact.err().map(Term::raw), Some(missing.raw())),
                None => assert!(exact.is_ok_and(|exact| eq_exact(exact, at_once))),
            }
        }
    }

    #[test]
    fn keys_whose_hashes_collide_are_kept_apart() {
        let heap = &Heap::standalone();
        set_release(27);
        // Both zeros hash alike but differ from 27 on, and so do lists and tuples of them.
        let (zero, negative) = (heap.float(0.0), heap.float(-0.0));
        let colliding: Vec<Term<'_>> = (0..8u8)
            .map(|bits| heap.tuple(&[0, 1, 2].map(|at| if bits >> at & 1 == 0 { zero } else { negative })))
            .collect();
        let first = hash::internal(colliding[0]);
        assert!(colliding.iter().all(|key| hash::internal(*key) == first));
        let others: Vec<Pair<'_>> = (0..40).map(|n| (Term::from_usize(n), Term::NIL)).collect();
        let base = from_pairs(heap, &others);
        let up = colliding.iter().fold(base, |map, key| put_assoc(heap, map, *key, *key));
        let down = colliding.iter().rev().fold(base, |map, key| put_assoc(heap, map, *key, *key));
        let all: Vec<Pair<'_>> = others.iter().copied().chain(colliding.iter().map(|key| (*key, *key))).collect();
        for map in [up, down, from_pairs(heap, &all)] {
            check(map);
            assert_eq!(size(map), 48);
            assert!(eq_exact(map, up) && cmp_exact(map, up).is_eq());
            assert!(colliding.iter().all(|key| get(map, *key).is_some_and(|value| eq_exact(value, *key))));
        }
        let changed = colliding.iter().fold(up, |map, key| put_exact(heap, map, *key, Term::NIL).unwrap_or(map));
        assert!(colliding.iter().all(|key| get(changed, *key).is_some_and(Term::is_nil)));
        let left = colliding.iter().fold(up, |map, key| {
            let smaller = remove(heap, map, *key);
            check(smaller);
            assert!(get(smaller, *key).is_none() && put_exact(heap, smaller, *key, zero).is_none());
            smaller
        });
        assert!(eq_exact(left, base));
        // Until 26 they are one key.
        set_release(26);
        let one = colliding.iter().fold(base, |map, key| put_assoc(heap, map, *key, *key));
        assert_eq!(size(one), 41);
    }

    #[test]
    fn a_zero_is_found_by_the_other_until_26() {
        let heap = &Heap::standalone();
        let (zero, negative) = (heap.float(0.0), heap.float(-0.0));
        for (release, count) in [(26, 1), (27, 2)] {
            set_release(release);
            let map = from_pairs(heap, &[(zero, Term::from_usize(1)), (negative, Term::from_usize(2))]);
            assert_eq!(size(map), count);
            assert_eq!(get(map, negative).and_then(Term::as_usize), Some(2));
            assert_eq!(get(map, zero).and_then(Term::as_usize), Some(3 - count));
        }
    }

    #[test]
    fn levels_are_enough_for_the_hash() {
        assert_eq!(DEPTH_MAX as u32, 64u32.div_ceil(LEVEL_BITS) + 1);
    }
}
