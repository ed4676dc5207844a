//! Where the objects of a table lie: hashed for `set`, `bag` and `duplicate_bag`, sorted for `ordered_set`.
//!
//! # Shape
//! A hashed store is a vector of nodes, which stay where they are, with chains from a table of heads. Nodes of the same
//! key stand one behind the other in their chain, in the order of their insertion; free nodes form a chain of their own.
//!
//! # Rules
//! 1. While a table is fixed, a removed object leaves its node, marked: a walk finds its way from there. They go when the table
//!    is fixed no more, and the table of heads does not grow before that.
//! 2. A walk goes by position in the table of heads, so it meets each key once, whatever is inserted or removed behind it
//!    while the table is fixed.

use crate::heap::{Sorted, Stored, Term};
use crate::term::{compare, hash};

/// No node.
const NONE: u32 = u32::MAX;
/// Heads of a new table.
const HEADS_MIN: usize = 16;

struct Node {
    hash: u64,
    object: Stored,
    next: u32,
    removed: bool,
}

/// See the module's header.
pub(super) struct Hashed {
    heads: Vec<u32>,
    nodes: Vec<Option<Node>>,
    free: Vec<u32>,
    len: usize,
    removed: usize,
    /// Position of the key.
    position: usize,
}

/// The key of an object.
pub(super) fn key_of(object: Term<'_>, position: usize) -> Term<'_> {
    object.as_tuple().map_or(Term::NIL, |elements| elements[position - 1])
}

impl Hashed {
    pub(super) fn new(position: usize) -> Self {
        Hashed { heads: vec![NONE; HEADS_MIN], nodes: Vec::new(), free: Vec::new(), len: 0, removed: 0, position }
    }

    fn node(&self, at: u32) -> Option<&Node> {
        self.nodes.get(at as usize)?.as_ref()
    }

    fn head(&self, hash: u64) -> usize {
        // The upper bits are as good as the lower and are not used up by the tries of maps.
        (hash >> 16) as usize & (self.heads.len() - 1)
    }

    /// The nodes of a chain.
    fn chain(&self, head: usize) -> impl Iterator<Item = u32> + '_ {
        let next = |at: &u32| self.node(*at).map(|node| node.next).filter(|next| *next != NONE);
        std::iter::successors(Some(self.heads[head]).filter(|at| *at != NONE), next)
    }

    fn has_key(&self, at: u32, hash: u64, key: Term<'_>) -> bool {
        let is = |node: &Node| node.hash == hash && compare::eq_exact(key_of(node.object.term(), self.position), key);
        self.node(at).is_some_and(is)
    }

    /// Nodes with this key, removed ones too.
    fn with_key<'s>(&'s self, key: Term<'s>) -> impl Iterator<Item = u32> + 's {
        let hash = hash::internal(key);
        let all = self.chain(self.head(hash)).skip_while(move |at| !self.has_key(*at, hash, key));
        all.take_while(move |at| self.has_key(*at, hash, key))
    }

    fn live(&self, at: u32) -> Option<&Stored> {
        self.node(at).filter(|node| !node.removed).map(|node| &node.object)
    }

    /// The objects with this key, in the order of their insertion.
    pub(super) fn get<'s>(&'s self, key: Term<'s>) -> impl Iterator<Item = &'s Stored> {
        self.with_key(key).filter_map(|at| self.live(at))
    }

    /// Puts an object in behind those of its key.
    pub(super) fn add(&mut self, object: Stored, fixed: bool) {
        let (hash, last) = {
            let key = key_of(object.term(), self.position);
            (hash::internal(key), self.with_key(key).last())
        };
        let head = self.head(hash);
        let next = match last.and_then(|last| self.node(last)) {
            Some(last) => last.next,
            None => self.heads[head],
        };
        let node = Some(Node { hash, object, next, removed: false });
        let at = match self.free.pop() {
            Some(at) => {
                self.nodes[at as usize] = node;
                at
            }
            None => {
                self.nodes.push(node);
                self.nodes.len() as u32 - 1
            }
        };
        match last.and_then(|last| self.nodes[last as usize].as_mut()) {
            Some(last) => last.next = at,
            None => self.heads[head] = at,
        }
        self.len += 1;
        if self.len > self.heads.len() && !fixed {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let old = std::mem::replace(&mut self.heads, Vec::new());
        self.heads = vec![NONE; old.len() * 2];
        // Backwards, so that each chain keeps its order.
        for head in old {
            let mut chain = Vec::new();
            let mut at = head;
            while let Some(node) = self.node(at) {
                chain.push(at);
                at = node.next;
            }
            for at in chain.into_iter().rev() {
                let head = self.node(at).map_or(0, |node| self.head(node.hash));
                let next = std::mem::replace(&mut self.heads[head], at);
                if let Some(node) = &mut self.nodes[at as usize] {
                    node.next = next;
                }
            }
        }
    }

    /// Takes out the objects with this key for which `which` holds; gives them if the table is not fixed.
    pub(super) fn remove(&mut self, key: Term<'_>, fixed: bool, which: impl Fn(&Stored) -> bool) -> usize {
        let found: Vec<u32> = self.with_key(key).filter(|at| self.live(*at).is_some_and(&which)).collect();
        let head = self.head(hash::internal(key));
        for at in &found {
            if fixed {
                if let Some(node) = &mut self.nodes[*at as usize] {
                    node.removed = true;
                }
                self.removed += 1;
            } else {
                self.unlink(head, *at);
            }
        }
        self.len -= found.len();
        found.len()
    }

    fn unlink(&mut self, head: usize, at: u32) {
        let next = self.node(at).map_or(NONE, |node| node.next);
        let before = self.chain(head).find(|before| self.node(*before).is_some_and(|node| node.next == at));
        match before.and_then(|before| self.nodes[before as usize].as_mut()) {
            Some(before) => before.next = next,
            None => self.heads[head] = next,
        }
        self.nodes[at as usize] = None;
        self.free.push(at);
    }

    /// The table is fixed no more: what was removed meanwhile goes. Rule 1.
    fn purge(&mut self) {
        if self.removed > 0 {
            for head in 0..self.heads.len() {
                let gone: Vec<u32> = self.chain(head).filter(|at| self.live(*at).is_none()).collect();
                gone.into_iter().for_each(|at| self.unlink(head, at));
            }
            self.removed = 0;
        }
        while self.len > self.heads.len() {
            self.grow();
        }
    }

    fn clear(&mut self) {
        *self = Hashed::new(self.position);
    }

    /// The first node of each key from `from` on, in walking order: place in the table of heads, node.
    fn walk(&self, from: usize) -> impl Iterator<Item = u32> + '_ {
        (from..self.heads.len()).flat_map(|head| self.chain(head)).filter(|at| self.live(*at).is_some())
    }
}

/// See the module's header.
pub(super) enum Store {
    Hashed(Hashed),
    Sorted(Sorted),
}

/// Where a walk has come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// The head to go on with, and the nodes of its chain that it has passed.
    Head(usize, usize),
    /// Behind a key, which is kept elsewhere.
    Key,
}

impl Store {
    /// Number of objects.
    pub(super) fn len(&self) -> usize {
        match self {
            Store::Hashed(hashed) => hashed.len,
            Store::Sorted(sorted) => sorted.len(),
        }
    }

    /// The objects with this key.
    pub(super) fn get<'s>(&'s self, key: Term<'s>) -> Vec<&'s Stored> {
        match self {
            Store::Hashed(hashed) => hashed.get(key).collect(),
            Store::Sorted(sorted) => sorted.get(key).into_iter().collect(),
        }
    }

    /// Whether there is an object with this key.
    pub(super) fn has(&self, key: Term<'_>) -> bool {
        match self {
            Store::Hashed(hashed) => hashed.get(key).next().is_some(),
            Store::Sorted(sorted) => sorted.get(key).is_some(),
        }
    }

    /// Puts an object in behind those of its key, which a sorted store has no two of.
    pub(super) fn add(&mut self, object: Stored, fixed: bool) {
        match self {
            Store::Hashed(hashed) => hashed.add(object, fixed),
            Store::Sorted(sorted) => drop(sorted.put(object)),
        }
    }

    /// Takes out the objects with this key for which `which` holds; their number.
    pub(super) fn remove(&mut self, key: Term<'_>, fixed: bool, which: impl Fn(&Stored) -> bool) -> usize {
        match self {
            Store::Hashed(hashed) => hashed.remove(key, fixed, which),
            Store::Sorted(sorted) => match sorted.get(key).is_some_and(which) {
                true => usize::from(sorted.remove(key).is_some()),
                false => 0,
            },
        }
    }

    /// The table is fixed no more.
    pub(super) fn purge(&mut self) {
        if let Store::Hashed(hashed) = self {
            hashed.purge();
        }
    }

    /// Takes everything out.
    pub(super) fn clear(&mut self) {
        match self {
            Store::Hashed(hashed) => hashed.clear(),
            Store::Sorted(sorted) => sorted.clear(),
        }
    }

    /// All objects in walking order.
    pub(super) fn all(&self) -> Box<dyn Iterator<Item = &Stored> + '_> {
        match self {
            Store::Hashed(hashed) => Box::new(hashed.walk(0).filter_map(|at| hashed.live(at))),
            Store::Sorted(sorted) => Box::new(sorted.after(None)),
        }
    }

    /// The first object, the last if `back`; a hashed store has one order for both.
    pub(super) fn first(&self, back: bool) -> Option<&Stored> {
        match self {
            Store::Hashed(hashed) => hashed.walk(0).find_map(|at| hashed.live(at)),
            Store::Sorted(sorted) if back => sorted.before(None).next(),
            Store::Sorted(sorted) => sorted.after(None).next(),
        }
    }

    /// The first object behind those with `key`, before it if `back`; `None` within when there is no more, without when a hashed
    /// store has never heard of the key.
    pub(super) fn next<'s>(&'s self, key: Term<'s>, back: bool) -> Option<Option<&'s Stored>> {
        match self {
            Store::Hashed(hashed) => {
                let last = hashed.with_key(key).last()?;
                let head = hashed.head(hash::internal(key));
                let rest = hashed.chain(head).skip_while(move |at| *at != last).skip(1);
                let live = |at| hashed.live(at);
                Some(rest.filter_map(live).next().or_else(|| hashed.walk(head + 1).find_map(live)))
            }
            Store::Sorted(sorted) if back => Some(sorted.before(Some(key)).next()),
            Store::Sorted(sorted) => Some(sorted.after(Some(key)).next()),
        }
    }

    /// The objects that hang on one head; `None` behind the last.
    pub(super) fn slot(&self, index: usize) -> Option<Vec<&Stored>> {
        match self {
            Store::Hashed(hashed) => {
                let chain = || hashed.chain(index).filter_map(|at| hashed.live(at)).collect();
                (index < hashed.heads.len()).then(chain)
            }
            Store::Sorted(sorted) => {
                let object = sorted.after(None).nth(index);
                (index < sorted.len()).then(|| object.into_iter().collect())
            }
        }
    }

    /// A part of a walk: calls `visit` with each object from `place` (behind `key`, in a sorted store) on, until it says that it
    /// has enough, at the end of a head or of a key; gives where to go on, `None` at the end.
    pub(super) fn part<'s>(
        &'s self,
        place: Place,
        key: Option<Term<'s>>,
        back: bool,
        mut visit: impl FnMut(&'s Stored) -> bool,
    ) -> Option<(Place, Option<&'s Stored>)> {
        match self {
            Store::Hashed(hashed) => {
                let (from, mut passed) = if let Place::Head(from, passed) = place { (from, passed) } else { (0, 0) };
                for head in from..hashed.heads.len() {
                    for (index, at) in hashed.chain(head).enumerate().skip(passed) {
                        if hashed.live(at).is_some_and(&mut visit) {
                            return Some((Place::Head(head, index + 1), None));
                        }
                    }
                    passed = 0;
                }
                None
            }
            Store::Sorted(sorted) => {
                let walk: Box<dyn Iterator<Item = &Stored>> =
                    if back { Box::new(sorted.before(key)) } else { Box::new(sorted.after(key)) };
                let mut walk = walk.peekable();
                while let Some(object) = walk.next() {
                    if visit(object) {
                        return walk.peek().map(|_| (Place::Key, Some(object)));
                    }
                }
                None
            }
        }
    }
}
