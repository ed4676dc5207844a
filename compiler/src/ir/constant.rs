//! Constants: the compile-time values of literals, immediates and attributes.

use super::{Atom, Mfa};
use dashu_int::IBig;
use std::sync::Arc;

/// A constant operand. Immediates are always in their own variant, never behind `Literal`, in both file forms. So
/// `Literal` is a compound term, an empty map or tuple, a float from the file's literal table, or a big integer.
#[derive(Clone, PartialEq, Debug)]
pub enum Const {
    /// The empty list.
    Nil,
    /// An atom.
    Atom(Atom),
    /// An integer of 64 bits or fewer.
    Int(i64),
    /// Any other term.
    Literal(Arc<Term>),
}

/// A term known at compile time. Trees are as deep as the reader's nesting limit allows.
#[derive(Clone, Debug)]
pub enum Term {
    /// The empty list.
    Nil,
    /// An atom.
    Atom(Atom),
    /// An integer of 64 bits or fewer.
    Int(i64),
    /// An integer beyond 64 bits.
    Big(IBig),
    /// A float. Comparison is by bits, so `-0.0` and `0.0` differ.
    Float(f64),
    /// Elements and the tail, which is not itself a `List`; at least one element.
    List(Vec<Term>, Box<Term>),
    /// A tuple.
    Tuple(Vec<Term>),
    /// A map with distinct keys, in file order.
    Map(Vec<(Term, Term)>),
    /// A binary.
    Binary(Vec<u8>),
    /// A bitstring whose last byte holds `bits` valid bits at its high end, 1..=7.
    Bitstring {
        /// The bytes; unused low bits of the last are zero.
        bytes: Vec<u8>,
        /// Valid bits in the last byte.
        bits: u8,
    },
    /// `fun M:F/A`.
    ExternalFun(Mfa),
    /// A native record.
    Record(Box<Record>),
}

/// A native record as a term.
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    /// The module that defines it.
    pub module: Atom,
    /// Its name.
    pub name: Atom,
    /// Whether the module exports it.
    pub is_exported: bool,
    /// The fields, distinct and in the order of declaration, with their values.
    pub fields: Vec<(Atom, Term)>,
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Term::Nil, Term::Nil) => true,
            (Term::Atom(a), Term::Atom(b)) => a == b,
            (Term::Int(a), Term::Int(b)) => a == b,
            (Term::Big(a), Term::Big(b)) => a == b,
            (Term::Float(a), Term::Float(b)) => a.to_bits() == b.to_bits(),
            (Term::List(a, s), Term::List(b, t)) => a == b && s == t,
            (Term::Tuple(a), Term::Tuple(b)) => a == b,
            (Term::Map(a), Term::Map(b)) => {
                a.len() == b.len() && a.iter().all(|(k, v)| b.iter().any(|(l, w)| k == l && v == w))
            }
            (Term::Binary(a), Term::Binary(b)) => a == b,
            (Term::Bitstring { bytes: a, bits: m }, Term::Bitstring { bytes: b, bits: n }) => m == n && a == b,
            (Term::ExternalFun(a), Term::ExternalFun(b)) => a == b,
            (Term::Record(a), Term::Record(b)) => a == b,
            _ => false,
        }
    }
}

impl From<Term> for Const {
    fn from(term: Term) -> Self {
        match term {
            Term::Nil => Const::Nil,
            Term::Atom(atom) => Const::Atom(atom),
            Term::Int(value) => Const::Int(value),
            other => Const::Literal(Arc::new(other)),
        }
    }
}
