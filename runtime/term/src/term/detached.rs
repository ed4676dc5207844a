//! Terms outside of any heap, on their way from one heap to another.
//!
//! # Shape
//! A term in postfix order: each step makes a term from the last ones, as many as it states. So packing, unpacking and dropping
//! do not recurse.

use crate::heap::{External, ExternalKind, Fun, Heap, Kind, Resource, Term};
use crate::term::bits::aligned;
use crate::term::list::elements;
use crate::term::{map, record};
use beamc_abi::atom::Atom;
use beamc_abi::pid::Pid;
use beamc_abi::tables::FunEntry;
use std::sync::Arc;

enum Step {
    Atom(Atom),
    Nil,
    Small(i64),
    Big(bool, Box<[u64]>),
    Float(f64),
    Pid(Pid),
    Port(u64),
    Reference(Box<[u64]>),
    Resource(Arc<Resource>),
    /// Kind, node, creation and numbers.
    External(ExternalKind, Atom, u32, Box<[u64]>),
    Bits(Arc<[u8]>, usize),
    /// A list of this many elements, followed by its tail.
    List(usize),
    Tuple(usize),
    /// A native record: its definition, followed by this many values.
    Record(usize),
    /// A map of this many pairs.
    Map(usize),
    /// The entry, which is never freed or written, and the number of free variables.
    Fun(&'static FunEntry, usize),
}

/// See the module's header.
pub struct DetachedTerm(Box<[Step]>);

/// Work that remains to be packed, the next item last.
enum Work<'h> {
    One(Term<'h>),
    /// A step that follows the items above it.
    Close(Step),
}

impl DetachedTerm {
    /// Packs a term.
    pub fn new(term: Term<'_>) -> Self {
        let mut steps = Vec::new();
        let mut work = vec![Work::One(term)];
        while let Some(next) = work.pop() {
            let term = match next {
                Work::One(term) => term,
                Work::Close(step) => {
                    steps.push(step);
                    continue;
                }
            };
            match term.kind() {
                Kind::Small(value) => steps.push(Step::Small(value)),
                Kind::Big(negative, limbs) => steps.push(Step::Big(negative, limbs.into())),
                Kind::Float(value) => steps.push(Step::Float(value)),
                Kind::Atom(index) => steps.push(Step::Atom(index)),
                Kind::Nil | Kind::Internal => steps.push(Step::Nil),
                Kind::Pid(pid) => steps.push(Step::Pid(pid)),
                Kind::Port(number) => steps.push(Step::Port(number)),
                Kind::Ref(_) if let Some(resource) = term.as_resource() => {
                    steps.push(Step::Resource(Arc::clone(resource)))
                }
                Kind::Ref(words) => steps.push(Step::Reference(words.into())),
                Kind::External(External { kind, node, creation, numbers }) => {
                    steps.push(Step::External(kind, node, creation, numbers.into()));
                }
                Kind::Bits(bits) => steps.push(Step::Bits(aligned(bits).into(), bits.len)),
                Kind::Cons(..) => {
                    let mut walk = elements(term);
                    let all: Vec<Term<'_>> = walk.by_ref().collect();
                    work.push(Work::Close(Step::List(all.len())));
                    work.push(Work::One(walk.rest()));
                    work.extend(all.into_iter().rev().map(Work::One));
                }
                Kind::Tuple(parts) => {
                    work.push(Work::Close(Step::Tuple(parts.len())));
                    work.extend(parts.iter().rev().copied().map(Work::One));
                }
                Kind::Record(record) => {
                    work.push(Work::Close(Step::Record(record.values.len())));
                    work.extend(record.values.iter().rev().copied().map(Work::One));
                    work.push(Work::One(record.definition));
                }
                Kind::Map(_) => {
                    work.push(Work::Close(Step::Map(map::size(term))));
                    work.extend(map::iter(term).flat_map(|(key, value)| [Work::One(value), Work::One(key)]));
                }
                Kind::Fun(Fun { entry, free }) => {
                    work.push(Work::Close(Step::Fun(entry, free.len())));
                    work.extend(free.iter().rev().copied().map(Work::One));
                }
            }
        }
        DetachedTerm(steps.into_boxed_slice())
    }

    /// The term, built on a heap.
    pub fn unpack<'h>(&self, heap: &'h Heap) -> Term<'h> {
        let mut made: Vec<Term<'h>> = Vec::new();
        for step in &self.0 {
            let term = match step {
                Step::Atom(index) => Term::atom(*index),
                Step::Nil => Term::NIL,
                Step::Small(value) => heap.integer(i128::from(*value)),
                Step::Big(negative, limbs) => heap.integer_from_limbs(*negative, limbs),
                Step::Float(value) => heap.float(*value),
                Step::Pid(pid) => Term::pid(*pid),
                Step::Port(number) => Term::port(*number),
                Step::Resource(resource) => resource.term(heap),
                Step::Reference(words) => heap.reference(words),
                Step::External(kind, node, creation, numbers) => {
                    heap.external(External { kind: *kind, node: *node, creation: *creation, numbers })
                }
                Step::Bits(bytes, len) => heap.bitstring(bytes, *len),
                Step::List(count) => {
                    let tail = made.pop().unwrap_or(Term::NIL);
                    let elements = made.split_off(made.len() - count);
                    heap.list_with_tail(&elements, tail)
                }
                Step::Tuple(count) => heap.tuple(&made.split_off(made.len() - count)),
                Step::Record(count) => {
                    let values = made.split_off(made.len() - count);
                    let definition = made.pop().unwrap_or(Term::NIL);
                    record::make(heap, definition, &values)
                }
                Step::Map(count) => {
                    let parts = made.split_off(made.len() - 2 * count);
                    let pairs: Vec<(Term<'h>, Term<'h>)> =
                        parts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
                    map::from_pairs(heap, &pairs)
                }
                Step::Fun(entry, count) => heap.fun(entry, &made.split_off(made.len() - count)),
            };
            made.push(term);
        }
        made.pop().unwrap_or(Term::NIL)
    }
}
