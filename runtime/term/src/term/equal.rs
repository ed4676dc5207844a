//! The equality of compound terms.
//!
//! # Rules
//! 1. No recursion over the depth of a term: pending comparisons lie on a stack of [`Twins`]. The last element of a tuple and
//!    the tail of a list are compared without one.
//! 2. Two tries are walked in parallel: the keys alone determine the shape of a trie (see `map`).

use crate::heap::{Kind, Map, Term};
use crate::term::leaf::{fun_order, leaf_equal};

/// Whether two terms of one compound class are equal.
#[inline(never)]
pub(super) fn compound(a: Term<'_>, b: Term<'_>, exact: bool) -> bool {
    Equality { stack: Vec::new() }.run(a, b, exact)
}

/// A pending comparison.
enum Twins<'h> {
    Terms(Term<'h>, Term<'h>, bool),
    Elements(&'h [Term<'h>], &'h [Term<'h>], bool),
    /// Children of two nodes of tries; the flag is for the values.
    Children(&'h [Term<'h>], &'h [Term<'h>], bool),
}

/// A test for equality in progress. Rule 1.
struct Equality<'h> {
    stack: Vec<Twins<'h>>,
}

impl<'h> Equality<'h> {
    fn run(mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> bool {
        let mut equal = self.terms(a, b, exact);
        while equal && let Some(twins) = self.stack.pop() {
            equal = match twins {
                Twins::Terms(a, b, exact) => self.terms(a, b, exact),
                Twins::Elements(a, b, exact) => self.elements(a, b, exact),
                Twins::Children(a, b, exact) => self.children(a, b, exact),
            };
        }
        equal
    }

    /// False if `a` and `b` are not equal. Otherwise they are equal if all pairs on the stack are.
    fn terms(&mut self, mut a: Term<'h>, mut b: Term<'h>, exact: bool) -> bool {
        while let (Some((a_head, a_tail)), Some((b_head, b_tail))) = (a.as_cons(), b.as_cons()) {
            if a.raw() == b.raw() {
                return true;
            }
            match leaf_equal(a_head, b_head, exact).or_else(|| Self::flat_tuples(a_head, b_head, exact)) {
                Some(true) => (a, b) = (a_tail, b_tail),
                Some(false) => return false,
                None => {
                    if a_tail.raw() != b_tail.raw() {
                        self.stack.push(Twins::Terms(a_tail, b_tail, exact));
                    }
                    (a, b) = (a_head, b_head);
                }
            }
        }
        if let (Some(x), Some(y)) = (a.as_tuple(), b.as_tuple()) {
            return x.len() == y.len() && self.elements(x, y, exact);
        }
        if let Some(equal) = leaf_equal(a, b, exact) {
            return equal;
        }
        match (a.kind(), b.kind()) {
            (Kind::Map(x), Kind::Map(y)) => self.maps(x, y, exact),
            (Kind::Record(x), Kind::Record(y)) => {
                let same = x.definition.raw() == y.definition.raw();
                // The elements of definitions are atoms.
                (same || Self::flat_tuples(x.definition, y.definition, true) == Some(true))
                    && self.elements(x.values, y.values, exact)
            }
            (Kind::Fun(x), Kind::Fun(y)) => fun_order(x, y).is_eq() && self.elements(x.free, y.free, exact),
            // Leaves are decided above.
            _ => false,
        }
    }

    /// Whether two tuples are equal if leaves decide it. Lists often consist of such tuples, which then need no stack.
    fn flat_tuples(a: Term<'h>, b: Term<'h>, exact: bool) -> Option<bool> {
        let (x, y) = (a.as_tuple()?, b.as_tuple()?);
        if x.len() != y.len() {
            return Some(false);
        }
        for (x, y) in x.iter().zip(y) {
            if !leaf_equal(*x, *y, exact)? {
                return Some(false);
            }
        }
        Some(true)
    }

    fn elements(&mut self, a: &'h [Term<'h>], b: &'h [Term<'h>], exact: bool) -> bool {
        for (index, (x, y)) in a.iter().zip(b).enumerate() {
            match leaf_equal(*x, *y, exact) {
                Some(true) => {}
                Some(false) => return false,
                None => {
                    let (a_rest, b_rest) = (&a[index + 1..], &b[index + 1..]);
                    if !a_rest.is_empty() {
                        self.stack.push(Twins::Elements(a_rest, b_rest, exact));
                    }
                    self.stack.push(Twins::Terms(*x, *y, exact));
                    return true;
                }
            }
        }
        true
    }

    fn maps(&mut self, a: Map<'h>, b: Map<'h>, exact: bool) -> bool {
        match (a, b) {
            (Map::Flat { keys: a_keys, values: x }, Map::Flat { keys: b_keys, values: y }) => {
                if x.len() != y.len() {
                    return false;
                }
                if a_keys.raw() != b_keys.raw() {
                    self.stack.push(Twins::Terms(a_keys, b_keys, true));
                }
                self.elements(x, y, exact)
            }
            (Map::Hamt { count: x, root: a_root }, Map::Hamt { count: y, root: b_root }) => {
                x == y && self.nodes(a_root, b_root, exact)
            }
            _ => false,
        }
    }

    /// Compares two nodes. Rule 2.
    fn nodes(&mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> bool {
        match (a.as_hamt_node(), b.as_hamt_node()) {
            (Some((a_bitmap, x)), Some((b_bitmap, y))) => {
                let same_shape = a_bitmap == b_bitmap && x.len() == y.len();
                if same_shape && a.raw() != b.raw() {
                    self.stack.push(Twins::Children(x, y, exact));
                }
                same_shape
            }
            _ => false,
        }
    }

    fn children(&mut self, a: &'h [Term<'h>], b: &'h [Term<'h>], exact: bool) -> bool {
        a.iter().zip(b).all(|(x, y)| match (x.as_cons(), y.as_cons()) {
            _ if x.raw() == y.raw() => true,
            (Some((a_key, a_value)), Some((b_key, b_value))) => {
                self.later_or_now(a_key, b_key, true) && self.later_or_now(a_value, b_value, exact)
            }
            (None, None) => self.nodes(*x, *y, exact),
            _ => false,
        })
    }

    /// Compares leaves, and pushes other terms onto the stack.
    fn later_or_now(&mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> bool {
        leaf_equal(a, b, exact).unwrap_or_else(|| {
            self.stack.push(Twins::Terms(a, b, exact));
            true
        })
    }
}
