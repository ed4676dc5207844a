//! The order of compound terms.
//!
//! # Rules
//! 1. No recursion over the depth of a term: pending comparisons lie on a stack of [`Frame`]s. The last element of a tuple and
//!    the tail of a list are compared without a frame, so a list costs no stack per element.
//! 2. Two big maps are compared by the pairs in which they may differ. A parallel walk of both tries finds these, and a merge
//!    sort, which waits on the stack while two keys are compared, puts them in the order of their keys.

use crate::heap::{Kind, Map, Record, Term};
use crate::term::leaf::{fun_order, leaf, leaf_equal};
use std::cmp::Ordering;

/// The order of two terms of one compound class.
#[inline(never)]
pub(super) fn compound(a: Term<'_>, b: Term<'_>, exact: bool) -> Ordering {
    match Comparison::flat_tuples(a, b, exact) {
        Some(order) => order,
        None => Comparison { stack: Vec::new() }.run(a, b, exact),
    }
}

/// A key and its value.
type Pair<'h> = (Term<'h>, Term<'h>);

/// A pending comparison, which counts if all comparisons above it on the stack come out equal.
enum Frame<'h> {
    /// Two terms.
    Terms(Term<'h>, Term<'h>, bool),
    /// Two equally long sequences.
    Elements(&'h [Term<'h>], &'h [Term<'h>], bool),
    /// Two big maps whose pairs are being sorted by key. Takes the order of two keys, whatever it is.
    Sorting(Box<Sorting<'h>>),
    /// Two big maps, with their pairs in the order of their keys.
    Sorted(Box<Sorted<'h>>),
}

/// Result of a step of a comparison.
enum Step<'h> {
    Decided(Ordering),
    Descend(Term<'h>, Term<'h>, bool),
}

/// A comparison in progress. Rule 1.
struct Comparison<'h> {
    stack: Vec<Frame<'h>>,
}

impl<'h> Comparison<'h> {
    fn run(mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> Ordering {
        let mut step = Step::Descend(a, b, exact);
        loop {
            step = match step {
                Step::Descend(a, b, exact) => self.descend(a, b, exact),
                Step::Decided(order) => match self.decided(order) {
                    Some(step) => step,
                    None => return order,
                },
            }
        }
    }

    /// Continues from the stack; `None` if `order` is the result.
    fn decided(&mut self, order: Ordering) -> Option<Step<'h>> {
        loop {
            match (self.stack.pop()?, order) {
                (Frame::Sorting(mut sorting), _) => {
                    sorting.merge.tell(order);
                    return Some(self.sort(sorting));
                }
                (_, Ordering::Less | Ordering::Greater) => {}
                (Frame::Terms(a, b, exact), _) => return Some(Step::Descend(a, b, exact)),
                (Frame::Elements(a, b, exact), _) => return Some(self.elements(a, b, exact)),
                (Frame::Sorted(sorted), _) => return Some(self.sorted(sorted)),
            }
        }
    }

    fn descend(&mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> Step<'h> {
        if let (Some(a), Some(b)) = (a.as_cons(), b.as_cons()) {
            return self.list(a, b, exact);
        }
        if let (Some(x), Some(y)) = (a.as_tuple(), b.as_tuple()) {
            return if x.len() == y.len() { self.elements(x, y, exact) } else { Step::Decided(x.len().cmp(&y.len())) };
        }
        if let Some(order) = leaf(a, b, exact) {
            return Step::Decided(order);
        }
        match (a.kind(), b.kind()) {
            (Kind::Map(x), Kind::Map(y)) => self.maps(x, y, exact),
            (Kind::Record(x), Kind::Record(y)) => match definitions(x, y) {
                Ordering::Equal => self.elements(x.values, y.values, exact),
                order => Step::Decided(order),
            },
            (Kind::Fun(x), Kind::Fun(y)) => match fun_order(x, y) {
                Ordering::Equal => self.elements(x.free, y.free, exact),
                order => Step::Decided(order),
            },
            // Leaves are decided above.
            _ => Step::Decided(Ordering::Equal),
        }
    }

    fn list(&mut self, mut a: Pair<'h>, mut b: Pair<'h>, exact: bool) -> Step<'h> {
        loop {
            let order = match leaf(a.0, b.0, exact) {
                Some(order) => order,
                None => match Self::flat_tuples(a.0, b.0, exact) {
                    Some(order) => order,
                    None => {
                        if a.1.raw() != b.1.raw() {
                            self.stack.push(Frame::Terms(a.1, b.1, exact));
                        }
                        return Step::Descend(a.0, b.0, exact);
                    }
                },
            };
            if order.is_ne() {
                return Step::Decided(order);
            }
            if a.1.raw() == b.1.raw() {
                return Step::Decided(Ordering::Equal);
            }
            match (a.1.as_cons(), b.1.as_cons()) {
                (Some(x), Some(y)) => (a, b) = (x, y),
                _ => return Step::Descend(a.1, b.1, exact),
            }
        }
    }

    /// The order of two tuples if leaves decide it. Lists often consist of such tuples, which then need no frame.
    fn flat_tuples(a: Term<'h>, b: Term<'h>, exact: bool) -> Option<Ordering> {
        let (x, y) = (a.as_tuple()?, b.as_tuple()?);
        if x.len() != y.len() {
            return Some(x.len().cmp(&y.len()));
        }
        for (x, y) in x.iter().zip(y) {
            let order = leaf(*x, *y, exact)?;
            if order.is_ne() {
                return Some(order);
            }
        }
        Some(Ordering::Equal)
    }

    fn elements(&mut self, a: &'h [Term<'h>], b: &'h [Term<'h>], exact: bool) -> Step<'h> {
        for (index, (x, y)) in a.iter().zip(b).enumerate() {
            match leaf(*x, *y, exact) {
                Some(Ordering::Equal) => {}
                Some(order) => return Step::Decided(order),
                None => {
                    let (a_rest, b_rest) = (&a[index + 1..], &b[index + 1..]);
                    if !a_rest.is_empty() {
                        self.stack.push(Frame::Elements(a_rest, b_rest, exact));
                    }
                    return Step::Descend(*x, *y, exact);
                }
            }
        }
        Step::Decided(Ordering::Equal)
    }

    fn maps(&mut self, a: Map<'h>, b: Map<'h>, exact: bool) -> Step<'h> {
        match (a, b) {
            (Map::Flat { keys: a_keys, values: x }, Map::Flat { keys: b_keys, values: y }) => {
                if x.len() != y.len() {
                    return Step::Decided(x.len().cmp(&y.len()));
                }
                if a_keys.raw() == b_keys.raw() {
                    return self.elements(x, y, exact);
                }
                self.stack.push(Frame::Elements(x, y, exact));
                self.descend(a_keys, b_keys, true)
            }
            (Map::Hamt { count: x, root: a_root }, Map::Hamt { count: y, root: b_root }) => {
                if x != y {
                    return Step::Decided(x.cmp(&y));
                }
                let mut pairs = [Vec::new(), Vec::new()];
                differing(a_root, b_root, &mut pairs);
                let [a_pairs, b_pairs] = pairs;
                self.sort(Box::new(Sorting { merge: Merge::new(a_pairs), unsorted: b_pairs, sorted: None, exact }))
            }
            (Map::Flat { .. }, Map::Hamt { .. }) => Step::Decided(Ordering::Less),
            (Map::Hamt { .. }, Map::Flat { .. }) => Step::Decided(Ordering::Greater),
        }
    }

    /// Sorts until two keys need a comparison of more than one step.
    fn sort(&mut self, mut sorting: Box<Sorting<'h>>) -> Step<'h> {
        loop {
            while let Some((x, y)) = sorting.merge.next() {
                match leaf(x, y, true) {
                    Some(order) => sorting.merge.tell(order),
                    None => {
                        self.stack.push(Frame::Sorting(sorting));
                        return Step::Descend(x, y, true);
                    }
                }
            }
            let next = Merge::new(std::mem::take(&mut sorting.unsorted));
            let done = std::mem::replace(&mut sorting.merge, next).from;
            match sorting.sorted.take() {
                None => sorting.sorted = Some(done),
                Some(a) => return self.sorted(Box::new(Sorted { a, b: done, at: 0, exact: sorting.exact })),
            }
        }
    }

    /// Compares keys first, then values; `at` counts through both.
    fn sorted(&mut self, mut sorted: Box<Sorted<'h>>) -> Step<'h> {
        let len = sorted.a.len();
        while sorted.at < 2 * len {
            let (index, is_value) = (sorted.at % len, sorted.at >= len);
            let (a, b) = (sorted.a[index], sorted.b[index]);
            let (x, y, exact) = if is_value { (a.1, b.1, sorted.exact) } else { (a.0, b.0, true) };
            sorted.at += 1;
            match leaf(x, y, exact) {
                Some(Ordering::Equal) => {}
                Some(order) => return Step::Decided(order),
                None => {
                    self.stack.push(Frame::Sorted(sorted));
                    return Step::Descend(x, y, exact);
                }
            }
        }
        Step::Decided(Ordering::Equal)
    }
}

/// The order of two records by their definitions: module, name, whether it is exported, number of fields, their names.
fn definitions(x: Record<'_>, y: Record<'_>) -> Ordering {
    let names = |x: &[Term<'_>], y: &[Term<'_>]| {
        let orders = x.iter().zip(y).map(|(x, y)| leaf(*x, *y, true).unwrap_or(Ordering::Equal));
        orders.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    };
    if x.definition.raw() == y.definition.raw() {
        return Ordering::Equal;
    }
    names(&x.head(), &y.head())
        .then_with(|| x.values.len().cmp(&y.values.len()))
        .then_with(|| names(x.fields(), y.fields()))
}

/// The pairs of two tries, without most of those that are in both: the same key and value taken from two maps of one size does
/// not change their order. It recurses over the levels of a trie, not over the depth of a term.
fn differing<'h>(a: Term<'h>, b: Term<'h>, pairs: &mut [Vec<Pair<'h>>; 2]) {
    if a.raw() == b.raw() {
        return;
    }
    if let (Some((a_bitmap, a_children)), Some((b_bitmap, b_children))) = (a.as_hamt_node(), b.as_hamt_node()) {
        let (mut x, mut y) = (a_children.iter(), b_children.iter());
        let mut left = a_bitmap | b_bitmap;
        while left != 0 {
            let bit = left & left.wrapping_neg();
            left ^= bit;
            match (a_bitmap & bit != 0, b_bitmap & bit != 0) {
                (true, true) => {
                    if let (Some(x), Some(y)) = (x.next(), y.next()) {
                        differing(*x, *y, pairs);
                    }
                }
                (true, false) => x.next().into_iter().for_each(|x| pairs_under(*x, &mut pairs[0])),
                (false, _) => y.next().into_iter().for_each(|y| pairs_under(*y, &mut pairs[1])),
            }
        }
        // Collision nodes have no bitmap.
        x.for_each(|x| pairs_under(*x, &mut pairs[0]));
        y.for_each(|y| pairs_under(*y, &mut pairs[1]));
        return;
    }
    if let (Some((a_key, a_value)), Some((b_key, b_value))) = (a.as_cons(), b.as_cons()) {
        let are_equal = |a, b| leaf_equal(a, b, true) == Some(true);
        if are_equal(a_key, b_key) && are_equal(a_value, b_value) {
            return;
        }
    }
    pairs_under(a, &mut pairs[0]);
    pairs_under(b, &mut pairs[1]);
}

/// The pairs at and under a child of a trie node.
fn pairs_under<'h>(child: Term<'h>, pairs: &mut Vec<Pair<'h>>) {
    match (child.as_cons(), child.as_hamt_node()) {
        (Some(pair), _) => pairs.push(pair),
        (None, Some((_, children))) => children.iter().for_each(|child| pairs_under(*child, pairs)),
        (None, None) => {}
    }
}

/// Pairs of two big maps being sorted: first those of one, then those of the other.
struct Sorting<'h> {
    merge: Merge<'h>,
    unsorted: Vec<Pair<'h>>,
    sorted: Option<Vec<Pair<'h>>>,
    exact: bool,
}

/// The pairs of two big maps in the order of their keys.
struct Sorted<'h> {
    a: Vec<Pair<'h>>,
    b: Vec<Pair<'h>>,
    at: usize,
    exact: bool,
}

/// A merge sort that returns two keys to compare and waits for their order.
struct Merge<'h> {
    from: Vec<Pair<'h>>,
    to: Vec<Pair<'h>>,
    /// Length of the runs that are in order.
    width: usize,
    /// Start of the two runs that are being merged.
    start: usize,
    /// Next elements of the two runs.
    next: (usize, usize),
}

impl<'h> Merge<'h> {
    fn new(pairs: Vec<Pair<'h>>) -> Self {
        let to = Vec::with_capacity(pairs.len());
        Merge { from: pairs, to, width: 1, start: 0, next: (0, 1) }
    }

    /// The next keys to compare; `None` if `from` is in order.
    fn next(&mut self) -> Option<(Term<'h>, Term<'h>)> {
        let len = self.from.len();
        while self.width < len {
            let middle = (self.start + self.width).min(len);
            let end = (middle + self.width).min(len);
            let (first, second) = self.next;
            if first < middle && second < end {
                return Some((self.from[first].0, self.from[second].0));
            }
            self.to.extend_from_slice(&self.from[first..middle]);
            self.to.extend_from_slice(&self.from[second.min(end)..end]);
            self.start = end;
            if end == len {
                std::mem::swap(&mut self.from, &mut self.to);
                self.to.clear();
                self.width *= 2;
                self.start = 0;
            }
            self.next = (self.start, self.start + self.width);
        }
        None
    }

    /// Takes the order of the keys from `next`.
    fn tell(&mut self, order: Ordering) {
        let next = if order.is_gt() { &mut self.next.1 } else { &mut self.next.0 };
        self.to.push(self.from[*next]);
        *next += 1;
    }
}
