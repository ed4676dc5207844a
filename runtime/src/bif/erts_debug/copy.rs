//! A copy of a term that shares parts as the original does.
//!
//! # Rules
//! 1. A part is copied after its own parts, and once: later paths to it find the copy.
//! 2. Literals are copied only on request.
//! 3. No recursion over the depth of a term.

use beamc_term::heap::{Heap, Kind, Map, Term};
use beamc_term::term::map;
use std::collections::HashMap;

enum Task<'h> {
    /// Look at a term.
    Visit(Term<'h>),
    /// Make its copy. The copies of its parts are made.
    Make(Term<'h>),
}

struct Copies<'h> {
    heap: &'h Heap,
    copies_literals: bool,
    made: HashMap<u64, Term<'h>>,
}

impl<'h> Copies<'h> {
    fn stays(&self, term: Term<'h>) -> bool {
        term.is_immediate() || !self.copies_literals && self.heap.is_literal(term)
    }

    /// The copy of a part.
    fn of(&self, part: Term<'h>) -> Term<'h> {
        self.made.get(&part.raw()).copied().unwrap_or(part)
    }

    fn all(&self, parts: &[Term<'h>]) -> Vec<Term<'h>> {
        parts.iter().map(|part| self.of(*part)).collect()
    }

    fn make(&self, term: Term<'h>) -> Term<'h> {
        match term.kind() {
            Kind::Cons(head, tail) => self.heap.cons(self.of(head), self.of(tail)),
            Kind::Tuple(elements) => self.heap.tuple(&self.all(elements)),
            Kind::Fun(fun) => self.heap.fun(fun.entry, &self.all(fun.free)),
            Kind::Record(record) => self.heap.record(self.of(record.definition), &self.all(record.values)),
            Kind::Map(Map::Flat { keys, values }) => self.heap.flat_map(self.of(keys), &self.all(values)),
            Kind::Map(Map::Hamt { .. }) => {
                let pairs: Vec<_> = map::iter(term).map(|(key, value)| (self.of(key), self.of(value))).collect();
                map::from_pairs(self.heap, &pairs)
            }
            // A term without parts.
            _ => self.heap.copy(term),
        }
    }
}

/// The parts of a term that are terms.
fn parts<'h>(term: Term<'h>) -> Vec<Term<'h>> {
    match term.kind() {
        // The tail is looked at first, so a long list needs little memory on the way.
        Kind::Cons(head, tail) => vec![head, tail],
        Kind::Tuple(elements) => elements.to_vec(),
        Kind::Fun(fun) => fun.free.to_vec(),
        Kind::Record(record) => [&[record.definition], record.values].concat(),
        Kind::Map(Map::Flat { keys, values }) => [&[keys], values].concat(),
        Kind::Map(Map::Hamt { .. }) => map::iter(term).flat_map(|(key, value)| [key, value]).collect(),
        _ => Vec::new(),
    }
}

/// See the module's header.
pub(super) fn shared<'h>(heap: &'h Heap, term: Term<'h>, copies_literals: bool) -> Term<'h> {
    let mut copies = Copies { heap, copies_literals, made: HashMap::new() };
    let mut tasks = vec![Task::Visit(term)];
    while let Some(task) = tasks.pop() {
        match task {
            Task::Visit(term) => {
                if copies.stays(term) || copies.made.contains_key(&term.raw()) {
                    continue;
                }
                tasks.push(Task::Make(term));
                let open = parts(term).into_iter().filter(|part| !copies.stays(*part));
                tasks.extend(open.map(Task::Visit));
            }
            Task::Make(term) => {
                if !copies.made.contains_key(&term.raw()) {
                    let copy = copies.make(term);
                    copies.made.insert(term.raw(), copy);
                }
            }
        }
    }
    copies.of(term)
}
