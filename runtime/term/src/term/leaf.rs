//! Comparisons that one step decides: leaves, and terms of different classes.

use crate::base::{atoms, release};
use crate::heap::{Bits, External, ExternalKind, Fun, Kind, Term};
use crate::term::{arith, bits, local_funs};
use beamc_abi::atom::Atom;
use beamc_abi::pid::Pid;
use beamc_abi::tables::FunEntry;
use std::cmp::Ordering;

/// First release that distinguishes `0.0` from `-0.0`.
const SIGNED_ZERO_RELEASE: u32 = 27;

/// Whether both are tuples, or both are list cells.
#[inline]
fn both_common_compounds(a: Term<'_>, b: Term<'_>) -> bool {
    a.as_tuple().is_some() && b.as_tuple().is_some() || a.as_cons().is_some() && b.as_cons().is_some()
}

/// The order of two leaves, or of terms of different classes; `None` for two of one compound class. Rule 1 of `compare`.
#[inline]
pub fn leaf(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<Ordering> {
    if a.raw() == b.raw() {
        return Some(Ordering::Equal);
    }
    if let (Some(x), Some(y)) = (a.as_small(), b.as_small()) {
        return Some(x.cmp(&y));
    }
    if both_common_compounds(a, b) { None } else { other_leaf(a, b, exact) }
}

#[inline(never)]
fn other_leaf(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<Ordering> {
    if let (Some(x), Some(y)) = (a.as_atom(), b.as_atom()) {
        return Some(atoms::text(x).cmp(atoms::text(y)));
    }
    let (x, y) = (a.kind(), b.kind());
    let order = match (&x, &y) {
        (Kind::Cons(..), Kind::Cons(..))
        | (Kind::Tuple(_), Kind::Tuple(_))
        | (Kind::Record(_), Kind::Record(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::Fun(_), Kind::Fun(_)) => return None,
        (Kind::Float(x), Kind::Float(y)) => float_order(*x, *y, exact),
        (Kind::Small(_) | Kind::Big(..), Kind::Float(_)) if exact => Ordering::Less,
        (Kind::Float(_), Kind::Small(_) | Kind::Big(..)) if exact => Ordering::Greater,
        (Kind::Small(_) | Kind::Big(..), Kind::Float(y)) => arith::order_with_float(a, *y),
        (Kind::Float(x), Kind::Small(_) | Kind::Big(..)) => arith::order_with_float(b, *x).reverse(),
        (Kind::Small(_) | Kind::Big(..), Kind::Small(_) | Kind::Big(..)) => {
            arith::order(a, b).unwrap_or(Ordering::Equal)
        }
        (Kind::Bits(x), Kind::Bits(y)) => bits_order(*x, *y),
        (Kind::Pid(x), Kind::Pid(y)) => x.cmp(y),
        (Kind::Port(x), Kind::Port(y)) => x.cmp(y),
        (Kind::Ref(x), Kind::Ref(y)) => x.iter().rev().cmp(y.iter().rev()),
        _ => class(&x).cmp(&class(&y)).then_with(|| order_across_nodes(&x, &y)),
    };
    Some(order)
}

/// Whether two leaves, or terms of different classes, are equal; `None` for two of one compound class. Rule 1 of `compare`.
#[inline]
pub fn leaf_equal(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<bool> {
    if a.raw() == b.raw() {
        return Some(true);
    }
    if a.as_small().is_some() && b.as_small().is_some() || a.as_atom().is_some() {
        return Some(false);
    }
    if both_common_compounds(a, b) { None } else { other_leaf_equal(a, b, exact) }
}

#[inline(never)]
fn other_leaf_equal(a: Term<'_>, b: Term<'_>, exact: bool) -> Option<bool> {
    match (a.kind(), b.kind()) {
        (Kind::Cons(..), Kind::Cons(..))
        | (Kind::Tuple(_), Kind::Tuple(_))
        | (Kind::Record(_), Kind::Record(_))
        | (Kind::Map(_), Kind::Map(_))
        | (Kind::Fun(_), Kind::Fun(_)) => None,
        (Kind::Float(x), Kind::Float(y)) => Some(float_order(x, y, exact).is_eq()),
        (Kind::Small(_) | Kind::Big(..), Kind::Float(y)) => Some(!exact && arith::order_with_float(a, y).is_eq()),
        (Kind::Float(x), Kind::Small(_) | Kind::Big(..)) => Some(!exact && arith::order_with_float(b, x).is_eq()),
        (Kind::Big(x_sign, x), Kind::Big(y_sign, y)) => Some(x_sign == y_sign && x == y),
        (Kind::Bits(x), Kind::Bits(y)) => {
            Some(x.len == y.len && bits::equal(x.bytes, x.offset, y.bytes, y.offset, x.len))
        }
        (Kind::Ref(x), Kind::Ref(y)) => Some(x == y),
        (x @ Kind::External(_), y) => Some(class(&x) == class(&y) && order_across_nodes(&x, &y).is_eq()),
        _ => Some(false),
    }
}

/// A node: its name and its creation.
pub type Node = (Atom, u32);

/// This node.
pub const OWN_NODE: Node = (beamc_abi::atom::NONODE_NOHOST, 0);

/// The node of a term.
pub const fn node_of(external: &External<'_>) -> Node {
    (external.node, external.creation)
}

/// The order of two nodes: by name, then by creation.
pub fn node_order(a: Node, b: Node) -> Ordering {
    atoms::text(a.0).cmp(atoms::text(b.0)).then(a.1.cmp(&b.1))
}

/// Number and serial of a local pid.
pub fn pid_numbers(pid: Pid) -> (u64, u64) {
    let (number, bits) = (pid.number(), beamc_abi::pid::number_bits(release()));
    (number & ((1 << bits) - 1), number >> bits)
}

/// The order of two terms of one class, at least one of another node: for pids by serial, number and node, for ports and
/// references by node, then by numbers, the last number first.
fn order_across_nodes(a: &Kind<'_>, b: &Kind<'_>) -> Ordering {
    fn parts(kind: &Kind<'_>) -> (Node, Vec<u64>) {
        match kind {
            Kind::Pid(pid) => {
                let (number, serial) = pid_numbers(*pid);
                (OWN_NODE, vec![number, serial])
            }
            Kind::External(external) => {
                let used = external.numbers.iter().rposition(|number| *number != 0).map_or(0, |last| last + 1);
                let used = if external.kind == ExternalKind::Ref { used } else { external.numbers.len() };
                (node_of(external), external.numbers[..used].to_vec())
            }
            // The numbers of a local port or reference are not needed.
            _ => (OWN_NODE, Vec::new()),
        }
    }
    let ((a_node, a_numbers), (b_node, b_numbers)) = (parts(a), parts(b));
    let by_node = node_order(a_node, b_node);
    let by_numbers = a_numbers.iter().rev().cmp(b_numbers.iter().rev());
    if matches!(a, Kind::Pid(_)) || matches!(a, Kind::External(external) if external.kind == ExternalKind::Pid) {
        return by_numbers.then(by_node);
    }
    by_node.then(a_numbers.len().cmp(&b_numbers.len())).then(by_numbers)
}

/// Position of a term's class in the order of classes.
pub fn class(kind: &Kind<'_>) -> u8 {
    match kind {
        Kind::Small(_) | Kind::Big(..) | Kind::Float(_) => 0,
        Kind::Atom(_) => 1,
        Kind::Ref(_) => 2,
        Kind::External(External { kind: ExternalKind::Ref, .. }) => 2,
        Kind::External(External { kind: ExternalKind::Port, .. }) => 4,
        Kind::External(External { kind: ExternalKind::Pid, .. }) => 5,
        Kind::Fun(_) => 3,
        Kind::Port(_) => 4,
        Kind::Pid(_) => 5,
        Kind::Tuple(_) => 6,
        Kind::Record(_) => 7,
        Kind::Map(_) => 8,
        Kind::Nil => 9,
        Kind::Cons(..) => 10,
        Kind::Bits(_) => 11,
        Kind::Internal => 12,
    }
}

fn float_order(x: f64, y: f64, exact: bool) -> Ordering {
    // Terms are never NaN.
    let order = x.partial_cmp(&y).unwrap_or(Ordering::Equal);
    if order.is_eq() && exact && release() >= SIGNED_ZERO_RELEASE {
        return y.is_sign_negative().cmp(&x.is_sign_negative());
    }
    order
}

/// The order bit by bit. A prefix comes before a longer bitstring.
fn bits_order(x: Bits<'_>, y: Bits<'_>) -> Ordering {
    const WORD: usize = 64;
    let shorter = x.len.min(y.len);
    let mut at = 0;
    if x.offset == 0 && y.offset == 0 {
        let whole = shorter / 8;
        let order = x.bytes[..whole].cmp(&y.bytes[..whole]);
        if order.is_ne() {
            return order;
        }
        at = whole * 8;
    }
    while at < shorter {
        let run = (shorter - at).min(WORD);
        let order = bits::get(x.bytes, x.offset + at, run).cmp(&bits::get(y.bytes, y.offset + at, run));
        if order.is_ne() {
            return order;
        }
        at += run;
    }
    x.len.cmp(&y.len)
}

/// First release in which funs of different versions of a module differ.
const ENTRY_RELEASE: u32 = 26;

/// The order of two entries with the same module and position.
#[cold]
fn versions(a: &FunEntry, b: &FunEntry) -> Ordering {
    local_funs::new_uniq(a).cmp(&local_funs::new_uniq(b)).then_with(|| a.arity.cmp(&b.arity))
}

/// The order of two funs without their free variables, local ones first.
pub fn fun_order(x: Fun<'_>, y: Fun<'_>) -> Ordering {
    let (a, b) = (x.entry, y.entry);
    let texts = |x: u64, y: u64| {
        let text = |word: u64| atoms::text(Atom::from_word(word));
        if x == y { Ordering::Equal } else { text(x).cmp(text(y)) }
    };
    let order = a.external.cmp(&b.external).then_with(|| texts(a.module, b.module));
    if a.external == 1 {
        return order.then_with(|| texts(a.function, b.function)).then_with(|| a.arity.cmp(&b.arity));
    }
    order
        .then_with(|| a.index.cmp(&b.index))
        .then_with(|| a.uniq.cmp(&b.uniq))
        .then_with(|| if std::ptr::eq(a, b) || release() < ENTRY_RELEASE { Ordering::Equal } else { versions(a, b) })
        .then_with(|| x.free.len().cmp(&y.free.len()))
}
