//! The objects of a table: hashed for `set`, `bag` and `duplicate_bag`, sorted for `ordered_set`.
//!
//! # Shape
//! A hashed store is a vector of nodes, which never move, and a table of heads of their chains. Nodes with the same key are
//! adjacent in their chain, the latest first, so inserting many objects with one key costs no more than others.
//!
//! # Rules
//! 1. While a table is fixed, removing an object marks its node and keeps it, so that a walk can continue from there. Marked
//!    nodes are freed when the table is no longer fixed. The table of heads does not grow before that.
//! 2. A walk follows the positions in the table of heads. So it visits each key once, whatever is inserted or removed behind it
//!    while the table is fixed.

use beamc_term::heap::Term;
use beamc_term::term::hash;
use beamc_term::term::key_prefix::IsOpen;
use beamc_term::term::stored::{Sorted, Stored, StoredTerm};

/// Kinds of tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Type {
    Set,
    OrderedSet,
    Bag,
    DuplicateBag,
}

/// Words of an object in its table.
fn words_of(object: &Stored) -> usize {
    object.words() + size_of::<Stored>() / 8
}

/// No node.
const NONE: u32 = u32::MAX;
/// Number of heads of a new table.
const HEADS_MIN: usize = 16;

/// Aligned so that a node is in one cache line.
#[repr(align(32))]
struct Node {
    object: Stored,
    hash: u32,
    next: u32,
    removed: bool,
}

const _: () = assert!(size_of::<Option<Node>>() == 32);

/// The stored part of a key's hash.
fn hash_of(key: Term<'_>) -> u32 {
    // The upper bits are as good as the lower ones, and the tries of maps do not use them up.
    (hash::internal(key) >> 16) as u32
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
    /// Whether no two objects have the same key.
    unique: bool,
}

/// The key of an object.
pub(super) fn key_of(object: Term<'_>, position: usize) -> Term<'_> {
    object.as_tuple().map_or(Term::NIL, |elements| elements[position - 1])
}

impl Hashed {
    pub(super) fn new(position: usize, unique: bool) -> Self {
        Hashed {
            heads: vec![NONE; HEADS_MIN],
            nodes: Vec::new(),
            free: Vec::new(),
            len: 0,
            removed: 0,
            position,
            unique,
        }
    }

    fn node(&self, at: u32) -> Option<&Node> {
        self.nodes.get(at as usize)?.as_ref()
    }

    fn head(&self, hash: u32) -> usize {
        hash as usize & (self.heads.len() - 1)
    }

    /// The nodes of a chain, in order.
    fn chain(&self, head: usize) -> impl Iterator<Item = u32> + '_ {
        let next = |at: &u32| self.node(*at).map(|node| node.next).filter(|next| *next != NONE);
        std::iter::successors(Some(self.heads[head]).filter(|at| *at != NONE), next)
    }

    fn has_key(&self, at: u32, hash: u32, key: Term<'_>) -> bool {
        let is = |node: &Node| node.hash == hash && node.object.term().key(self.position).eq_exact(key);
        self.node(at).is_some_and(is)
    }

    /// The first node with this key, and the one before it in its chain.
    fn find(&self, hash: u32, key: Term<'_>) -> Option<(u32, u32)> {
        let (mut before, mut at) = (NONE, self.heads[self.head(hash)]);
        while let Some(node) = self.node(at) {
            if self.has_key(at, hash, key) {
                return Some((before, at));
            }
            (before, at) = (at, node.next);
        }
        None
    }

    /// Nodes with this key, including marked ones, the latest first.
    fn with_key<'s>(&'s self, hash: u32, key: Term<'s>) -> impl Iterator<Item = u32> + use<'s> {
        let mut next = self.find(hash, key).map_or(NONE, |(_, at)| at);
        std::iter::from_fn(move || {
            let at = next;
            next = self.node(at).filter(|_| self.has_key(at, hash, key))?.next;
            Some(at)
        })
    }

    fn live(&self, at: u32) -> Option<&Stored> {
        self.node(at).filter(|node| !node.removed).map(|node| &node.object)
    }

    /// Inserts an object, or replaces the one with its key; returns the replaced one.
    fn set(&mut self, object: Stored, fixed: bool) -> Option<Stored> {
        let (hash, found) = self.place(&object);
        match found.and_then(|(_, at)| self.nodes[at as usize].as_mut()) {
            Some(node) => {
                let old = std::mem::replace(&mut node.object, object);
                if std::mem::replace(&mut node.removed, false) {
                    self.len += 1;
                    self.removed -= 1;
                    return None;
                }
                Some(old)
            }
            None => {
                self.add_at(hash, None, object, fixed);
                None
            }
        }
    }

    /// Hash of an object's key, and the result of finding the key.
    fn place(&self, object: &Stored) -> (u32, Option<(u32, u32)>) {
        // SAFETY: it is hashed and compared.
        let key = unsafe { object.term().key(self.position).term() };
        let hash = hash_of(key);
        (hash, self.find(hash, key))
    }

    /// Inserts an object, also if there are others with its key.
    fn add(&mut self, object: Stored, fixed: bool) {
        let (hash, found) = self.place(&object);
        self.add_at(hash, found, object, fixed);
    }

    /// Inserts an object before those with its key, or at the front of its chain if there are none.
    fn add_at(&mut self, hash: u32, found: Option<(u32, u32)>, object: Stored, fixed: bool) {
        let head = self.head(hash);
        let (before, next) = found.unwrap_or((NONE, self.heads[head]));
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
        match self.nodes.get_mut(before as usize) {
            Some(Some(before)) => before.next = at,
            _ => self.heads[head] = at,
        }
        self.len += 1;
        if self.len > self.heads.len() && !fixed {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.heads);
        self.heads = vec![NONE; old.len() * 2];
        // In reverse, so that each chain keeps its order.
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

    /// Removes the objects with this key for which `which` holds; returns their number and their words.
    fn remove(&mut self, key: Term<'_>, fixed: bool, which: impl Fn(&Stored) -> bool) -> (usize, usize) {
        let hash = hash_of(key);
        let head = self.head(hash);
        let (mut count, mut words) = (0, 0);
        let (mut before, mut at) = self.find(hash, key).unwrap_or((NONE, NONE));
        while let Some(node) = self.node(at).filter(|_| self.has_key(at, hash, key)) {
            let next = node.next;
            if node.removed || !which(&node.object) {
                (before, at) = (at, next);
                continue;
            }
            count += 1;
            words += words_of(&node.object);
            if self.take_out(head, before, at, fixed) {
                before = at;
            }
            at = next;
        }
        self.len -= count;
        (count, words)
    }

    /// Removes a node, or marks it if the table is fixed. Returns whether it is still there.
    fn take_out(&mut self, head: usize, before: u32, at: u32, fixed: bool) -> bool {
        if !fixed {
            self.unlink_behind(head, before, at);
            return false;
        }
        if let Some(node) = &mut self.nodes[at as usize] {
            node.removed = true;
        }
        self.removed += 1;
        true
    }

    /// Removes all objects for which `which` holds; returns their number and their words.
    fn remove_all(&mut self, fixed: bool, which: impl Fn(&Stored) -> bool) -> (usize, usize) {
        let (mut count, mut words) = (0, 0);
        for head in 0..self.heads.len() {
            let (mut before, mut at) = (NONE, self.heads[head]);
            while let Some(node) = self.node(at) {
                let next = node.next;
                if node.removed || !which(&node.object) {
                    (before, at) = (at, next);
                    continue;
                }
                count += 1;
                words += words_of(&node.object);
                if self.take_out(head, before, at, fixed) {
                    before = at;
                }
                at = next;
            }
        }
        self.len -= count;
        (count, words)
    }

    /// Unlinks a node from its chain. `before` is its predecessor.
    fn unlink_behind(&mut self, head: usize, before: u32, at: u32) {
        let next = self.node(at).map_or(NONE, |node| node.next);
        match self.nodes.get_mut(before as usize) {
            Some(Some(before)) => before.next = next,
            _ => self.heads[head] = next,
        }
        self.nodes[at as usize] = None;
        self.free.push(at);
    }

    /// Frees the marked nodes of a table that is no longer fixed (rule 1).
    fn purge(&mut self) {
        if self.removed > 0 {
            for head in 0..self.heads.len() {
                let (mut before, mut at) = (NONE, self.heads[head]);
                while let Some(node) = self.node(at) {
                    let (next, removed) = (node.next, node.removed);
                    if removed {
                        self.unlink_behind(head, before, at);
                    } else {
                        before = at;
                    }
                    at = next;
                }
            }
            self.removed = 0;
        }
        while self.len > self.heads.len() {
            self.grow();
        }
    }

    fn clear(&mut self, fixed: bool) {
        if !fixed {
            *self = Hashed::new(self.position, self.unique);
            return;
        }
        self.nodes.iter_mut().flatten().for_each(|node| node.removed = true);
        self.removed += self.len;
        self.len = 0;
    }

    /// The first node of each key from head `from` on, in walking order.
    fn walk(&self, from: usize) -> impl Iterator<Item = u32> + '_ {
        (from..self.heads.len()).flat_map(|head| self.chain(head)).filter(|at| self.live(*at).is_some())
    }
}

enum Kind {
    Hashed(Hashed),
    Sorted(Sorted),
}

/// Lengths of the chains of a hashed store, with removed objects that a fixed table still has.
#[derive(Default)]
pub(super) struct Chains {
    /// Number of chains.
    pub(super) count: usize,
    /// Sum of their lengths.
    pub(super) objects: usize,
    /// Sum of the squares of their lengths.
    pub(super) squares: usize,
    /// The shortest.
    pub(super) least: usize,
    /// The longest.
    pub(super) greatest: usize,
    /// Number of removed objects.
    pub(super) removed: usize,
}

/// See the module's header.
pub(super) struct Store {
    kind: Kind,
    /// Words of all objects.
    words: usize,
}

/// The objects with one key, the latest first.
pub(super) struct Found<'s> {
    /// The first.
    one: Option<&'s Stored>,
    /// The store, the next node, the hash and the key, if a key may have several objects.
    chain: Option<(&'s Hashed, u32, u32, Term<'s>)>,
}

/// Prefetches objects in groups. They are scattered in memory, so waiting for one overlaps with finding the next.
struct Ahead<'s, I> {
    inner: I,
    objects: Vec<&'s Stored>,
}

/// Number of objects in a group.
const AHEAD: usize = 32;

impl<'s, I: Iterator<Item = &'s Stored>> Iterator for Ahead<'s, I> {
    type Item = &'s Stored;

    fn next(&mut self) -> Option<&'s Stored> {
        if self.objects.is_empty() {
            self.objects.extend(self.inner.by_ref().take(AHEAD));
            let sizes = self.objects.iter().map(|object| object.term().arity());
            std::hint::black_box(sizes.sum::<usize>());
            self.objects.reverse();
        }
        self.objects.pop()
    }
}

impl<'s> Iterator for Found<'s> {
    type Item = &'s Stored;

    fn next(&mut self) -> Option<&'s Stored> {
        if let Some(one) = self.one.take() {
            return Some(one);
        }
        while let Some((hashed, at, hash, key)) = self.chain {
            let node = hashed.node(at).filter(|_| hashed.has_key(at, hash, key))?;
            self.chain = Some((hashed, node.next, hash, key));
            if !node.removed {
                return Some(&node.object);
            }
        }
        None
    }
}

impl Store {
    /// An empty store. The key of an object is at `position`.
    pub(super) fn new(kind: Type, position: usize) -> Self {
        let kind = match kind {
            Type::OrderedSet => Kind::Sorted(Sorted::new(position)),
            Type::Set | Type::Bag | Type::DuplicateBag => Kind::Hashed(Hashed::new(position, kind == Type::Set)),
        };
        Store { kind, words: 0 }
    }

    /// Number of objects.
    pub(super) fn len(&self) -> usize {
        match &self.kind {
            Kind::Hashed(hashed) => hashed.len,
            Kind::Sorted(sorted) => sorted.len(),
        }
    }

    /// Words of all objects.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// The objects with this key.
    pub(super) fn get<'s>(&'s self, key: Term<'s>) -> Found<'s> {
        match &self.kind {
            Kind::Hashed(hashed) => {
                let hash = hash_of(key);
                let Some((_, at)) = hashed.find(hash, key) else { return Found { one: None, chain: None } };
                let node = hashed.node(at);
                let chain = if hashed.unique { None } else { node.map(|node| (hashed, node.next, hash, key)) };
                Found { one: node.filter(|node| !node.removed).map(|node| &node.object), chain }
            }
            Kind::Sorted(sorted) => Found { one: sorted.get(key), chain: None },
        }
    }

    /// Whether there is an object with this key.
    pub(super) fn has(&self, key: Term<'_>) -> bool {
        self.get(key).next().is_some()
    }

    /// Inserts an object, or replaces the one with its key.
    pub(super) fn set(&mut self, object: Stored, fixed: bool) {
        self.words += words_of(&object);
        let old = match &mut self.kind {
            Kind::Hashed(hashed) => hashed.set(object, fixed),
            Kind::Sorted(sorted) => sorted.put(object),
        };
        self.words -= old.as_ref().map_or(0, words_of);
    }

    /// Inserts an object, also if there are others with its key. A sorted store replaces it.
    pub(super) fn add(&mut self, object: Stored, fixed: bool) {
        match &mut self.kind {
            Kind::Hashed(hashed) => {
                self.words += words_of(&object);
                hashed.add(object, fixed);
            }
            Kind::Sorted(_) => self.set(object, fixed),
        }
    }

    /// Replaces an immediate by another in the object with this key. Returns false, without a change, when that is impossible.
    pub(super) fn set_immediate(&mut self, key: Term<'_>, index: usize, value: Term<'_>) -> bool {
        match value.as_immediate() {
            Some(value) => self.change_immediate(key, |_| Some((index, value))),
            None => false,
        }
    }

    /// Passes the object with this key to `change`, and replaces an immediate in it by the result. Returns false when there is
    /// no object, or that is impossible.
    pub(super) fn change_immediate(
        &mut self,
        key: Term<'_>,
        change: impl FnOnce(StoredTerm<'_>) -> Option<(usize, Term<'static>)>,
    ) -> bool {
        match &mut self.kind {
            Kind::Hashed(hashed) => {
                let found = hashed.find(hash_of(key), key);
                let node = found.and_then(|(_, at)| hashed.nodes[at as usize].as_mut()).filter(|node| !node.removed);
                node.is_some_and(|node| {
                    let new = change(node.object.term());
                    new.is_some_and(|(index, value)| node.object.set_immediate(index, value))
                })
            }
            Kind::Sorted(sorted) => sorted.change_immediate(key, change),
        }
    }

    /// Removes the objects with this key for which `which` holds; returns their number.
    pub(super) fn remove(&mut self, key: Term<'_>, fixed: bool, which: impl Fn(&Stored) -> bool) -> usize {
        let (count, words) = match &mut self.kind {
            Kind::Hashed(hashed) => hashed.remove(key, fixed, which),
            Kind::Sorted(sorted) => match sorted.get(key).filter(|object| which(object)).map(words_of) {
                Some(words) => {
                    sorted.remove(key);
                    (1, words)
                }
                None => (0, 0),
            },
        };
        self.words -= words;
        count
    }

    /// Removes all objects for which `which` holds; returns their number. In a sorted store with a prefix, only objects whose
    /// keys begin like the pattern are visited.
    pub(super) fn remove_all(
        &mut self,
        prefix: Option<(Term<'_>, IsOpen)>,
        fixed: bool,
        which: impl Fn(&Stored) -> bool,
    ) -> usize {
        let (count, words) = match &mut self.kind {
            Kind::Hashed(hashed) => hashed.remove_all(fixed, which),
            Kind::Sorted(sorted) => {
                let words = std::cell::Cell::new(0);
                let before = sorted.len();
                sorted.remove_all(prefix, |object| {
                    let goes = which(object);
                    words.set(words.get() + if goes { words_of(object) } else { 0 });
                    goes
                });
                (before - sorted.len(), words.into_inner())
            }
        };
        self.words -= words;
        count
    }

    /// Replaces objects by the results of `change`, which have the same keys; returns their number. With a key, or a prefix as
    /// for [`Store::remove_all`], only those objects are visited.
    pub(super) fn replace_all(
        &mut self,
        key: Option<Term<'_>>,
        prefix: Option<(Term<'_>, IsOpen)>,
        change: impl Fn(&Stored) -> Option<Stored>,
    ) -> usize {
        match &mut self.kind {
            Kind::Hashed(hashed) => {
                let places: Vec<u32> = match key {
                    Some(key) => hashed.with_key(hash_of(key), key).collect(),
                    None => (0..hashed.nodes.len() as u32).collect(),
                };
                let mut count = 0;
                for at in places {
                    let Some(new) = hashed.live(at).and_then(&change) else { continue };
                    self.words += words_of(&new);
                    if let Some(node) = &mut hashed.nodes[at as usize] {
                        self.words -= words_of(&node.object);
                        node.object = new;
                    }
                    count += 1;
                }
                count
            }
            Kind::Sorted(sorted) => {
                let new: Vec<Stored> = match key {
                    Some(key) => sorted.get(key).and_then(change).into_iter().collect(),
                    None => sorted.after(None, prefix).filter_map(change).collect(),
                };
                let count = new.len();
                new.into_iter().for_each(|object| self.set(object, false));
                count
            }
        }
    }

    /// Frees removed objects when the table is no longer fixed.
    pub(super) fn purge(&mut self) {
        if let Kind::Hashed(hashed) = &mut self.kind {
            hashed.purge();
        }
    }

    /// Removes all objects.
    pub(super) fn clear(&mut self, fixed: bool) {
        self.words = 0;
        match &mut self.kind {
            Kind::Hashed(hashed) => hashed.clear(fixed),
            Kind::Sorted(sorted) => sorted.clear(),
        }
    }

    /// All objects in walking order. In a sorted store with a prefix, only those whose keys begin like the pattern.
    pub(super) fn all<'s>(&'s self, prefix: Option<(Term<'s>, IsOpen)>) -> Box<dyn Iterator<Item = &'s Stored> + 's> {
        match &self.kind {
            Kind::Hashed(hashed) => Box::new(Ahead {
                inner: hashed.walk(0).filter_map(|at| hashed.live(at)),
                objects: Vec::with_capacity(AHEAD),
            }),
            Kind::Sorted(sorted) => Box::new(sorted.after(None, prefix)),
        }
    }

    /// The first object, or the last if `back`. A hashed store has one order for both.
    pub(super) fn first(&self, back: bool) -> Option<&Stored> {
        match &self.kind {
            Kind::Hashed(hashed) => hashed.walk(0).find_map(|at| hashed.live(at)),
            Kind::Sorted(sorted) if back => sorted.before(None, None).next(),
            Kind::Sorted(sorted) => sorted.after(None, None).next(),
        }
    }

    /// The next object behind those with `key`, or before them if `back`. The inner `None` is the end, the outer an unknown key
    /// of a hashed store.
    pub(super) fn next<'s>(&'s self, key: Term<'s>, back: bool) -> Option<Option<&'s Stored>> {
        match &self.kind {
            Kind::Hashed(hashed) => {
                let last = hashed.with_key(hash_of(key), key).last()?;
                let head = hashed.head(hash_of(key));
                let rest = hashed.chain(head).skip_while(move |at| *at != last).skip(1);
                let live = |at| hashed.live(at);
                Some(rest.filter_map(live).next().or_else(|| hashed.walk(head + 1).find_map(live)))
            }
            Kind::Sorted(sorted) if back => Some(sorted.before(Some(key), None).next()),
            Kind::Sorted(sorted) => Some(sorted.after(Some(key), None).next()),
        }
    }

    /// The chains of a hashed store; `None` of a sorted one.
    pub(super) fn chains(&self) -> Option<Chains> {
        let Kind::Hashed(hashed) = &self.kind else { return None };
        let lengths = (0..hashed.heads.len()).map(|head| hashed.chain(head).count());
        let start = Chains { count: hashed.heads.len(), least: usize::MAX, ..Chains::default() };
        Some(lengths.fold(Chains { removed: hashed.removed, ..start }, |all, length| Chains {
            objects: all.objects + length,
            squares: all.squares + length * length,
            least: all.least.min(length),
            greatest: all.greatest.max(length),
            ..all
        }))
    }

    /// The objects of one head; `None` after the last head.
    pub(super) fn slot(&self, index: usize) -> Option<Vec<&Stored>> {
        match &self.kind {
            Kind::Hashed(hashed) => {
                let chain = || hashed.chain(index).filter_map(|at| hashed.live(at)).collect();
                (index < hashed.heads.len()).then(chain)
            }
            Kind::Sorted(sorted) => {
                let object = sorted.after(None, None).nth(index);
                (index < sorted.len()).then(|| object.into_iter().collect())
            }
        }
    }

    /// The objects behind `key`, or before it if `back`, or all; in a sorted store only, with a prefix only those whose keys begin
    /// like the pattern.
    pub(super) fn sorted<'s>(
        &'s self,
        key: Option<Term<'s>>,
        prefix: Option<(Term<'s>, IsOpen)>,
        back: bool,
    ) -> Box<dyn Iterator<Item = &'s Stored> + 's> {
        match &self.kind {
            Kind::Hashed(_) => Box::new(std::iter::empty()),
            Kind::Sorted(sorted) if back => Box::new(sorted.before(key, prefix)),
            Kind::Sorted(sorted) => Box::new(sorted.after(key, prefix)),
        }
    }
}
