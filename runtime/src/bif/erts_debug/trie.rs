//! The trie of a big map as OTP shapes it: sixteen children per node, chosen by four bits of the key's hash.
//!
//! # Rules
//! 1. The hash of a small integer is that of OTP from release 26 on, so the trie of such keys has OTP's shape there. The hash of
//!    other keys is beamc's own: OTP's depends on the numbers of atoms, and before release 26 on the processor. Their tries have
//!    other nodes than OTP's, about as many.
//! 2. The root of sixteen children has a shape of its own. Keys that agree in all 64 bits are in one node, sixteen levels deep.

use beamc_term::heap::{Kind, Term};
use beamc_term::term::{hash, map};

/// Bits of the hash that choose a child.
const LEVEL_BITS: u32 = 4;
/// Children of a node at most.
pub(super) const WIDTH: usize = 1 << LEVEL_BITS;
/// Levels of nodes.
pub(super) const LEVELS: usize = 16;

/// A key and its value.
type Pair<'h> = (Term<'h>, Term<'h>);

/// Part of a trie.
pub(super) enum Child<'h> {
    /// A key and its value.
    Leaf(Term<'h>, Term<'h>),
    /// An inner node.
    Node(Vec<Child<'h>>),
    /// Keys whose hashes agree.
    Collision(Vec<Pair<'h>>),
}

/// A trie.
pub(super) struct Trie<'h> {
    /// The children of its root.
    pub(super) root: Vec<Child<'h>>,
}

/// The mixing of MurmurHash3.
const fn mixed(word: u64) -> u64 {
    let word = (word ^ word >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let word = (word ^ word >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    word ^ word >> 33
}

/// Rule 1.
fn hash_of(key: Term<'_>) -> u64 {
    match key.kind() {
        // The word of a small integer on OTP: four bits of tag below the value.
        Kind::Small(value) if Term::fits_otp_small(value) => mixed((value as u64) << 4 | 0xf),
        _ => hash::internal(key),
    }
}

impl<'h> Trie<'h> {
    /// The trie of a map.
    pub(super) fn new(map: Term<'h>) -> Self {
        let pairs = map::iter(map).map(|pair| (hash_of(pair.0), pair)).collect();
        Trie { root: children(pairs, 0) }
    }
}

/// The children of a node, which has these keys under it. Recursion goes over the levels of a trie.
fn children<'h>(pairs: Vec<(u64, Pair<'h>)>, level: usize) -> Vec<Child<'h>> {
    let mut slots: [Vec<(u64, Pair<'h>)>; WIDTH] = std::array::from_fn(|_| Vec::new());
    for (hash, pair) in pairs {
        slots[(hash >> (LEVEL_BITS as usize * level)) as usize % WIDTH].push((hash, pair));
    }
    let child = |slot: Vec<(u64, Pair<'h>)>| match slot.as_slice() {
        [(_, (key, value))] => Child::Leaf(*key, *value),
        _ if level + 1 == LEVELS => Child::Collision(slot.into_iter().map(|(_, pair)| pair).collect()),
        _ => Child::Node(children(slot, level + 1)),
    };
    slots.into_iter().filter(|slot| !slot.is_empty()).map(child).collect()
}

/// Counts of nodes and keys.
#[derive(Default)]
pub(super) struct Counts {
    /// Levels down to the deepest key.
    pub(super) depth: usize,
    /// Roots of sixteen children.
    pub(super) arrays: usize,
    /// Other nodes, by the number of their children.
    pub(super) bitmaps: [usize; WIDTH],
    /// Nodes of keys whose hashes agree, by their number.
    pub(super) collisions: [usize; WIDTH],
    /// Keys, by the number of nodes above them.
    pub(super) leafs: [usize; LEVELS + 2],
}

impl Counts {
    /// The counts of a trie.
    pub(super) fn of(trie: &Trie<'_>) -> Self {
        let mut counts = Counts::default();
        counts.node(&trie.root, 0);
        counts
    }

    fn node(&mut self, children: &[Child<'_>], level: usize) {
        if level == 0 && children.len() == WIDTH {
            self.arrays += 1;
        } else {
            self.bitmaps[children.len() - 1] += 1;
        }
        self.depth = self.depth.max(level + 1);
        for child in children {
            match child {
                Child::Leaf(..) => self.leafs[level + 1] += 1,
                Child::Node(children) => self.node(children, level + 1),
                Child::Collision(pairs) => {
                    self.collisions[pairs.len().min(WIDTH) - 1] += 1;
                    self.depth = self.depth.max(level + 2);
                    self.leafs[level + 2] += pairs.len();
                }
            }
        }
    }

    /// Words of all nodes, without the keys and their cells.
    pub(super) fn node_words(&self) -> usize {
        let total =
            |counts: &[usize]| counts.iter().enumerate().map(|(index, count)| count * (index + 2)).sum::<usize>();
        // The root has one word more, the number of keys.
        1 + self.arrays * (1 + WIDTH) + total(&self.bitmaps) + total(&self.collisions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use beamc_term::heap::Heap;

    #[test]
    fn tries_of_small_integers_have_the_size_of_otp() {
        let heap = &Heap::standalone();
        for (keys, words) in [(33, 123), (34, 126), (50, 182), (100, 364), (1000, 3712), (10000, 37814)] {
            let pairs: Vec<_> = (1..=keys).map(|key| (Term::from_usize(key), Term::from_usize(key))).collect();
            let counts = Counts::of(&Trie::new(map::from_pairs(heap, &pairs)));
            assert_eq!(counts.node_words() + 2 * keys, words, "{keys} keys");
        }
    }
}
