//! Making [`Term`]s: the rules for terms from either file form.
//!
//! Integers within 64 bits are `Int`, never `Big`. A list's tail is not a list. A map's keys are distinct. A bitstring
//! of whole bytes is a `Binary`. Both the external term format and the text form end here.
//!
//! [`MAX_DEPTH`] bounds nesting, because terms are dropped, cloned and compared by recursion. The compiler itself nests
//! literals a few dozen deep at most. The elements of a list do not count, only the terms inside them.

use super::Result;
use crate::diagnostic::Diagnostic;
use crate::ir::{Record, Term};
use dashu_int::IBig;
use std::cmp::Ordering;

/// The bound on the nesting of terms.
pub(super) const MAX_DEPTH: usize = 1000;

/// The error for a term nested deeper than [`MAX_DEPTH`].
pub(super) fn too_deep() -> Diagnostic {
    Diagnostic::new(format!("a literal is nested deeper than {MAX_DEPTH} levels"))
}

/// An integer of any size.
pub(super) fn integer(value: IBig) -> Term {
    i64::try_from(&value).map_or(Term::Big(value), Term::Int)
}

/// A list of `elements` in front of `tail`.
pub(super) fn list(mut elements: Vec<Term>, tail: Term) -> Term {
    if elements.is_empty() {
        return tail;
    }
    match tail {
        Term::List(more, end) => {
            elements.extend(more);
            Term::List(elements, end)
        }
        other => Term::List(elements, Box::new(other)),
    }
}

/// A proper list.
pub(super) fn proper_list(elements: Vec<Term>) -> Term {
    list(elements, Term::Nil)
}

/// A map; refused if a key occurs twice.
pub(super) fn map(pairs: Vec<(Term, Term)>) -> Result<Term> {
    let mut keys: Vec<&Term> = pairs.iter().map(|(key, _)| key).collect();
    keys.sort_by(|a, b| order(a, b));
    let twice = keys.array_windows().any(|[a, b]| order(a, b) == Ordering::Equal);
    if twice {
        return Err(Diagnostic::new("a map literal has the same key twice"));
    }
    Ok(Term::Map(pairs))
}

/// The first `bits` bits of `bytes`. `bytes` has exactly the bytes needed.
pub(super) fn bitstring(mut bytes: Vec<u8>, bits: usize) -> Term {
    let used = bits % 8;
    if used == 0 {
        return Term::Binary(bytes);
    }
    if let Some(last) = bytes.last_mut() {
        *last &= !(0xff >> used);
    }
    Term::Bitstring { bytes, bits: u8::try_from(used).unwrap_or(0) }
}

/// A total order in which only equal terms are equal. It is not Erlang's.
fn order(a: &Term, b: &Term) -> Ordering {
    match (a, b) {
        (Term::Nil, Term::Nil) => Ordering::Equal,
        (Term::Atom(a), Term::Atom(b)) => a.cmp(b),
        (Term::Int(a), Term::Int(b)) => a.cmp(b),
        (Term::Big(a), Term::Big(b)) => a.cmp(b),
        (Term::Float(a), Term::Float(b)) => a.to_bits().cmp(&b.to_bits()),
        (Term::List(a, s), Term::List(b, t)) => order_all(a, b).then_with(|| order(s, t)),
        (Term::Tuple(a), Term::Tuple(b)) => order_all(a, b),
        (Term::Map(a), Term::Map(b)) => order_maps(a, b),
        (Term::Binary(a), Term::Binary(b)) => a.cmp(b),
        (Term::Bitstring { bytes: a, bits: m }, Term::Bitstring { bytes: b, bits: n }) => {
            a.cmp(b).then_with(|| m.cmp(n))
        }
        (Term::ExternalFun(a), Term::ExternalFun(b)) => a.cmp(b),
        (Term::Record(a), Term::Record(b)) => order_records(a, b),
        _ => rank(a).cmp(&rank(b)),
    }
}

fn order_all(a: &[Term], b: &[Term]) -> Ordering {
    let differing = a.iter().zip(b).map(|(a, b)| order(a, b)).find(|order| order.is_ne());
    differing.unwrap_or_else(|| a.len().cmp(&b.len()))
}

fn order_maps(a: &[(Term, Term)], b: &[(Term, Term)]) -> Ordering {
    let (a, b) = (by_key(a), by_key(b));
    let pairs = a.iter().zip(&b);
    let differing = pairs.map(|(a, b)| order(&a.0, &b.0).then_with(|| order(&a.1, &b.1))).find(|order| order.is_ne());
    differing.unwrap_or_else(|| a.len().cmp(&b.len()))
}

fn order_records(a: &Record, b: &Record) -> Ordering {
    let head = |record: &Record| (record.module.clone(), record.name.clone(), record.is_exported, record.fields.len());
    let fields = a.fields.iter().zip(&b.fields);
    let differing = fields.map(|(a, b)| a.0.cmp(&b.0).then_with(|| order(&a.1, &b.1))).find(|order| order.is_ne());
    head(a).cmp(&head(b)).then(differing.unwrap_or(Ordering::Equal))
}

fn by_key(pairs: &[(Term, Term)]) -> Vec<&(Term, Term)> {
    let mut sorted: Vec<_> = pairs.iter().collect();
    sorted.sort_by(|a, b| order(&a.0, &b.0));
    sorted
}

fn rank(term: &Term) -> u8 {
    match term {
        Term::Nil => 0,
        Term::Atom(_) => 1,
        Term::Int(_) => 2,
        Term::Big(_) => 3,
        Term::Float(_) => 4,
        Term::List(..) => 5,
        Term::Tuple(_) => 6,
        Term::Map(_) => 7,
        Term::Binary(_) => 8,
        Term::Bitstring { .. } => 9,
        Term::ExternalFun(_) => 10,
        Term::Record(_) => 11,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_take_the_smallest_form() {
        assert_eq!(integer(IBig::from(i64::MIN)), Term::Int(i64::MIN));
        let beyond: IBig = IBig::from(i64::MAX) + IBig::ONE;
        assert_eq!(integer(beyond.clone()), Term::Big(beyond));
    }

    #[test]
    fn a_tail_that_is_a_list_is_joined() {
        let tail = proper_list(vec![Term::Int(2)]);
        assert_eq!(list(vec![Term::Int(1)], tail), proper_list(vec![Term::Int(1), Term::Int(2)]));
        assert_eq!(proper_list(vec![]), Term::Nil);
    }

    #[test]
    fn keys_are_distinct_by_value_and_sign_of_zero() {
        let pair = |key| (key, Term::Nil);
        assert!(map(vec![pair(Term::Float(0.0)), pair(Term::Float(-0.0)), pair(Term::Int(0))]).is_ok());
        assert!(map(vec![pair(Term::Int(1)), pair(Term::Int(2)), pair(Term::Int(1))]).is_err());
    }

    #[test]
    fn unused_bits_are_cleared() {
        assert_eq!(bitstring(vec![1, 0xff], 11), Term::Bitstring { bytes: vec![1, 0xe0], bits: 3 });
        assert_eq!(bitstring(vec![1], 8), Term::Binary(vec![1]));
    }
}
