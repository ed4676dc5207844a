//! Maps. (Stubs; being filled in.) A term that is no map counts as the empty map here; callers test first.

use crate::heap::{Heap, Term};

/// The value of `key`.
pub fn get<'h>(_map: Term<'h>, _key: Term<'h>) -> Option<Term<'h>> {
    None
}

/// Number of keys.
pub fn size(_map: Term<'_>) -> usize {
    0
}

/// The map with `key` set to `value`.
pub fn put_assoc<'h>(_heap: &'h Heap, map: Term<'h>, _key: Term<'h>, _value: Term<'h>) -> Term<'h> {
    map
}

/// The map with the value of `key`, which must be in it, set to `value`; `None` when it is not.
pub fn put_exact<'h>(_heap: &'h Heap, _map: Term<'h>, _key: Term<'h>, _value: Term<'h>) -> Option<Term<'h>> {
    None
}

/// The map without `key`; `map` itself when it has no such key.
pub fn remove<'h>(_heap: &'h Heap, map: Term<'h>, _key: Term<'h>) -> Term<'h> {
    map
}

/// The map of these pairs; of pairs with equal keys the last counts.
pub fn from_pairs<'h>(heap: &'h Heap, _pairs: &[(Term<'h>, Term<'h>)]) -> Term<'h> {
    heap.flat_map(heap.tuple(&[]), &[])
}

/// The pairs: in key order up to 32 keys, in the trie's order above.
pub fn iter<'h>(_map: Term<'h>) -> impl Iterator<Item = (Term<'h>, Term<'h>)> {
    std::iter::empty()
}

/// The keys, in the order of [`iter`].
pub fn keys<'h>(map: Term<'h>) -> impl Iterator<Item = Term<'h>> {
    iter(map).map(|(key, _)| key)
}

/// The values, in the order of [`iter`].
pub fn values<'h>(map: Term<'h>) -> impl Iterator<Item = Term<'h>> {
    iter(map).map(|(_, value)| value)
}
