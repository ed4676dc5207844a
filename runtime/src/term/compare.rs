//! The order and the equalities of terms.
//!
//! Compiled code compares smalls and identical words in line and comes here for the rest; natives and maps come here
//! for all of it.
//!
//! # Shape
//! number < atom < reference < fun < port < pid < tuple < map < nil < list < bitstring. Tuples and maps by size first; maps
//! then by their keys in exact order, then by their values in the order of those keys.
//!
//! | | `1` and `1.0` | `0.0` and `-0.0` |
//! |---|---|---|
//! | [`cmp`], [`eq`] | equal, and compared exactly when big | equal |
//! | [`cmp_exact`], [`eq_exact`] | integers before floats | equal up to OTP 26; from 27 on `-0.0` comes first |
//!
//! Keys of maps are compared exactly even by `cmp` and `eq`.
//!
//! # Rules
//! 1. No recursion over the depth of a term: what is still to be compared lies on a stack of [`Frame`]s. The last element
//!    of a tuple and the tail of a list are gone on with in place, so that a list costs nothing per element.
//! 2. A *leaf* is decided in one step ([`leaf`]); two terms of the same compound class are not.
//! 3. `eq` and `eq_exact` of tries walk both in parallel: the shape of a trie depends on its keys only (see `map`).
//!
//! # Reference
//! OTP `erts/emulator/beam/utils.c`, `erts_cmp_compound`.

use super::{arith, bits};
use crate::atom_table;
use crate::heap::{Fun, Kind, Map, Term};
use std::cmp::Ordering;
use std::sync::atomic::{AtomicU32, Ordering as Atomic};

/// First release that tells `0.0` from `-0.0`.
const SIGNED_ZERO_RELEASE: u32 = 27;

static RELEASE: AtomicU32 = AtomicU32::new(27);

/// Sets the OTP release whose meaning terms have; called once, before any term is made.
pub fn set_release(release: u32) {
    RELEASE.store(release, Atomic::Relaxed);
}

/// The OTP release whose meaning terms have.
#[inline]
pub fn release() -> u32 {
    RELEASE.load(Atomic::Relaxed)
}

/// The order of `<` and `==`.
#[inline]
pub fn cmp(a: Term<'_>, b: Term<'_>) -> Ordering {
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return x.cmp(&y);
    }
    if a.raw() == b.raw() { Ordering::Equal } else { Comparison::default().run(a, b, false) }
}

/// The order of map keys: total, integers before floats.
#[inline]
pub fn cmp_exact(a: Term<'_>, b: Term<'_>) -> Ordering {
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return x.cmp(&y);
    }
    if a.raw() == b.raw() { Ordering::Equal } else { Comparison::default().run(a, b, true) }
}

/// `==`.
#[inline]
pub fn eq(a: Term<'_>, b: Term<'_>) -> bool {
    a.raw() == b.raw() || !both_small(a, b) && Equality::default().run(a, b, false)
}

/// `=:=`.
#[inline]
pub fn eq_exact(a: Term<'_>, b: Term<'_>) -> bool {
    a.raw() == b.raw() || !both_small(a, b) && Equality::default().run(a, b, true)
}

#[inline]
fn both_small(a: Term<'_>, b: Term<'_>) -> bool {
    a.as_small().is_some() && b.as_small().is_some()
}

/// Position of a term's class in the order of classes.
fn class(kind: &Kind<'_>) -> u8 {
    match kind {
        Kind::Small(_) | Kind::Big(..) | Kind::Float(_) => 0,
        Kind::Atom(_) => 1,
        Kind::Ref(_) => 2,
        Kind::Fun(_) => 3,
        Kind::Port(_) => 4,
        Kind::Pid(_) => 5,
        Kind::Tuple(_) => 6,
        Kind::Map(_) => 7,
        Kind::Nil => 8,
        Kind::Cons(..) => 9,
        Kind::Bits(_) => 10,
        Kind::Internal => 11,
    }
}

fn float_order(x: f64, y: f64, exact: bool) -> Ordering {
    // There is no NaN among terms.
    let order = x.partial_cmp(&y).unwrap_or(Ordering::Equal);
    if order.is_eq() && exact && release() >= SIGNED_ZERO_RELEASE {
        return y.is_sign_negative().cmp(&x.is_sign_negative());
    }
    order
}

/// The order of two leaves, or of terms of different classes; `None` for two of one compound class. Rule 2.
#[inline]
fn leaf(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<Ordering> {
    if a.raw() == b.raw() {
        return Some(Ordering::Equal);
    }
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return Some(x.cmp(&y));
    }
    other_leaf(a, b, exact)
}

fn other_leaf(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<Ordering> {
    let (x, y) = (a.kind(), b.kind());
    let order = match (&x, &y) {
        (Kind::Cons(..), Kind::Cons(..))
        | (Kind::Tuple(_), Kind::Tuple(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::Fun(_), Kind::Fun(_)) => return None,
        (Kind::Atom(x), Kind::Atom(y)) => atom_table::text(*x).cmp(atom_table::text(*y)),
        (Kind::Float(x), Kind::Float(y)) => float_order(*x, *y, exact),
        (Kind::Small(_) | Kind::Big(..), Kind::Float(_)) if exact => Ordering::Less,
        (Kind::Float(_), Kind::Small(_) | Kind::Big(..)) if exact => Ordering::Greater,
        (Kind::Small(_) | Kind::Big(..), Kind::Float(y)) => arith::order_with_float(a, *y),
        (Kind::Float(x), Kind::Small(_) | Kind::Big(..)) => arith::order_with_float(b, *x).reverse(),
        (Kind::Small(_) | Kind::Big(..), Kind::Small(_) | Kind::Big(..)) => {
            arith::order(a, b).unwrap_or(Ordering::Equal)
        }
        (Kind::Bits(x), Kind::Bits(y)) => bits::order(*x, *y),
        (Kind::Pid(x), Kind::Pid(y)) | (Kind::Port(x), Kind::Port(y)) => x.cmp(y),
        (Kind::Ref(x), Kind::Ref(y)) => x.iter().rev().cmp(y.iter().rev()),
        _ => class(&x).cmp(&class(&y)),
    };
    Some(order)
}

/// The order of two funs apart from their free variables: local ones first.
fn fun_order(x: Fun<'_>, y: Fun<'_>) -> Ordering {
    let (a, b) = (x.entry, y.entry);
    let texts = |x: u64, y: u64| {
        let text = |word: u64| atom_table::text((word >> beamc_abi::term::PAYLOAD_SHIFT) as u32);
        if x == y { Ordering::Equal } else { text(x).cmp(text(y)) }
    };
    let order = a.external.cmp(&b.external).then_with(|| texts(a.module, b.module));
    if a.external == 1 {
        return order.then_with(|| texts(a.function, b.function)).then_with(|| a.arity.cmp(&b.arity));
    }
    order
        .then_with(|| a.index.cmp(&b.index))
        .then_with(|| a.uniq.cmp(&b.uniq))
        .then_with(|| x.free.len().cmp(&y.free.len()))
}

/// A key and its value.
type Pair<'h> = (Term<'h>, Term<'h>);

/// Something still to be compared, once what is above it on the stack has come out equal.
enum Frame<'h> {
    /// Two terms.
    Terms(Term<'h>, Term<'h>, bool),
    /// Two equally long sequences.
    Elements(&'h [Term<'h>], &'h [Term<'h>], bool),
    /// Two big maps, their pairs being put into the order of their keys; takes the order of two keys, whatever it is.
    Sorting(Box<Sorting<'h>>),
    /// Two big maps, their pairs in the order of their keys.
    Sorted(Box<Sorted<'h>>),
}

/// What a step of a comparison comes to.
enum Step<'h> {
    Decided(Ordering),
    Descend(Term<'h>, Term<'h>, bool),
}

/// A comparison under way. Rule 1.
#[derive(Default)]
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

    /// Goes on from the stack; `None` when `order` is the answer.
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
        if let Some(order) = leaf(a, b, exact) {
            return Step::Decided(order);
        }
        match (a.kind(), b.kind()) {
            (Kind::Cons(a_head, a_tail), Kind::Cons(b_head, b_tail)) => {
                self.list((a_head, a_tail), (b_head, b_tail), exact)
            }
            (Kind::Tuple(x), Kind::Tuple(y)) => match x.len().cmp(&y.len()) {
                Ordering::Equal => self.elements(x, y, exact),
                order => Step::Decided(order),
            },
            (Kind::Fun(x), Kind::Fun(y)) => match fun_order(x, y) {
                Ordering::Equal => self.elements(x.free, y.free, exact),
                order => Step::Decided(order),
            },
            (Kind::Map(x), Kind::Map(y)) => self.maps(x, y, exact),
            // Leaves were decided above.
            _ => Step::Decided(Ordering::Equal),
        }
    }

    fn list(&mut self, mut a: Pair<'h>, mut b: Pair<'h>, exact: bool) -> Step<'h> {
        loop {
            match leaf(a.0, b.0, exact) {
                Some(Ordering::Equal) => {}
                Some(order) => return Step::Decided(order),
                None => {
                    if a.1.raw() != b.1.raw() {
                        self.stack.push(Frame::Terms(a.1, b.1, exact));
                    }
                    return Step::Descend(a.0, b.0, exact);
                }
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

    /// Sorts as far as it goes without a comparison that takes more than a step.
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

/// The pairs of two tries, less some that are in both. Taking the same key and value from two maps of one size does not
/// change their order. Recursion is over the levels of a trie, not over the depth of a term.
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
    } else {
        pairs_under(a, &mut pairs[0]);
        pairs_under(b, &mut pairs[1]);
    }
}

/// The pairs at and under a child of a trie node.
fn pairs_under<'h>(child: Term<'h>, pairs: &mut Vec<Pair<'h>>) {
    match (child.as_cons(), child.as_hamt_node()) {
        (Some(pair), _) => pairs.push(pair),
        (None, Some((_, children))) => children.iter().for_each(|child| pairs_under(*child, pairs)),
        (None, None) => {}
    }
}

/// The pairs of two big maps on their way into order: first those of one, then those of the other.
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

/// A merge sort that asks for the order of two keys and waits for the answer.
struct Merge<'h> {
    from: Vec<Pair<'h>>,
    to: Vec<Pair<'h>>,
    /// Length of the runs that are in order.
    width: usize,
    /// Start of the two runs being merged.
    start: usize,
    /// Next of the first run and of the second.
    next: (usize, usize),
}

impl<'h> Merge<'h> {
    fn new(pairs: Vec<Pair<'h>>) -> Self {
        let to = Vec::with_capacity(pairs.len());
        Merge { from: pairs, to, width: 1, start: 0, next: (0, 1) }
    }

    /// The keys whose order is wanted; `None` when `from` is in order.
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

    /// Takes the order of the keys asked for.
    fn tell(&mut self, order: Ordering) {
        let next = if order.is_gt() { &mut self.next.1 } else { &mut self.next.0 };
        self.to.push(self.from[*next]);
        *next += 1;
    }
}

/// Whether two leaves, or terms of different classes, are equal; `None` for two of one compound class. Rule 2.
#[inline]
fn leaf_equal(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<bool> {
    if a.raw() == b.raw() {
        return Some(true);
    }
    if both_small(a, b) { Some(false) } else { other_leaf_equal(a, b, exact) }
}

fn other_leaf_equal(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<bool> {
    match (a.kind(), b.kind()) {
        (Kind::Cons(..), Kind::Cons(..))
        | (Kind::Tuple(_), Kind::Tuple(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::Fun(_), Kind::Fun(_)) => None,
        (Kind::Float(x), Kind::Float(y)) => Some(float_order(x, y, exact).is_eq()),
        (Kind::Small(_) | Kind::Big(..), Kind::Float(y)) => Some(!exact && arith::order_with_float(a, y).is_eq()),
        (Kind::Float(x), Kind::Small(_) | Kind::Big(..)) => Some(!exact && arith::order_with_float(b, x).is_eq()),
        (Kind::Big(x_sign, x), Kind::Big(y_sign, y)) => Some(x_sign == y_sign && x == y),
        (Kind::Bits(x), Kind::Bits(y)) => Some(bits::equal(x, y)),
        (Kind::Ref(x), Kind::Ref(y)) => Some(x == y),
        _ => Some(false),
    }
}

/// Something still to be found equal.
enum Twins<'h> {
    Terms(Term<'h>, Term<'h>, bool),
    Elements(&'h [Term<'h>], &'h [Term<'h>], bool),
    /// Children of two nodes of tries; the flag is for the values.
    Children(&'h [Term<'h>], &'h [Term<'h>], bool),
}

/// A test for equality under way. Rule 1.
#[derive(Default)]
struct Equality<'h> {
    stack: Vec<Twins<'h>>,
}

impl<'h> Equality<'h> {
    fn run(mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> bool {
        let mut next = Some(Twins::Terms(a, b, exact));
        while let Some(twins) = next {
            let equal = match twins {
                Twins::Terms(a, b, exact) => self.terms(a, b, exact),
                Twins::Elements(a, b, exact) => self.elements(a, b, exact),
                Twins::Children(a, b, exact) => self.children(a, b, exact),
            };
            if !equal {
                return false;
            }
            next = self.stack.pop();
        }
        true
    }

    /// False when `a` and `b` are not equal; else they are when all on the stack are.
    fn terms(&mut self, mut a: Term<'h>, mut b: Term<'h>, exact: bool) -> bool {
        loop {
            if let Some(equal) = leaf_equal(a, b, exact) {
                return equal;
            }
            match (a.kind(), b.kind()) {
                (Kind::Cons(a_head, a_tail), Kind::Cons(b_head, b_tail)) => match leaf_equal(a_head, b_head, exact) {
                    Some(true) => (a, b) = (a_tail, b_tail),
                    Some(false) => return false,
                    None => {
                        if a_tail.raw() != b_tail.raw() {
                            self.stack.push(Twins::Terms(a_tail, b_tail, exact));
                        }
                        (a, b) = (a_head, b_head);
                    }
                },
                (Kind::Tuple(x), Kind::Tuple(y)) => return x.len() == y.len() && self.elements(x, y, exact),
                (Kind::Fun(x), Kind::Fun(y)) => return fun_order(x, y).is_eq() && self.elements(x.free, y.free, exact),
                (Kind::Map(x), Kind::Map(y)) => return self.maps(x, y, exact),
                // Leaves were decided above.
                _ => return false,
            }
        }
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

    /// Rule 3.
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

    /// Decides leaves, and puts the rest on the stack.
    fn later_or_now(&mut self, a: Term<'h>, b: Term<'h>, exact: bool) -> bool {
        leaf_equal(a, b, exact).unwrap_or_else(|| {
            self.stack.push(Twins::Terms(a, b, exact));
            true
        })
    }
}
