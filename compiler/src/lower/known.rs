//! Facts about an operand at its use: from the operand itself and from the stock compiler's types.

use super::function::Lower;
use crate::ir::{Const, Kinds, Src, Term, TypeInfo, TypeTest};
use beamc_abi::term as abi;

/// Whether the type is a small integer.
fn small_type(ty: &TypeInfo) -> bool {
    let within = |bound: Option<i64>| bound.is_some_and(|value| (abi::SMALL_MIN..=abi::SMALL_MAX).contains(&value));
    ty.kinds.within(Kinds::INTEGER) && within(ty.min) && within(ty.max)
}

fn kinds_of(test: TypeTest) -> Option<Kinds> {
    Some(match test {
        TypeTest::Integer => Kinds::INTEGER,
        TypeTest::Float => Kinds::FLOAT,
        TypeTest::Number => Kinds::INTEGER.or(Kinds::FLOAT),
        TypeTest::Atom => Kinds::ATOM,
        TypeTest::Pid => Kinds::PID,
        TypeTest::Reference => Kinds::REFERENCE,
        TypeTest::Port => Kinds::PORT,
        TypeTest::Nil => Kinds::NIL,
        TypeTest::Bitstr => Kinds::BITSTRING,
        TypeTest::List => Kinds::CONS.or(Kinds::NIL),
        TypeTest::NonemptyList => Kinds::CONS,
        TypeTest::Tuple => Kinds::TUPLE,
        TypeTest::Function => Kinds::FUN,
        TypeTest::Map => Kinds::MAP,
        TypeTest::AnyNativeRecord => Kinds::RECORD,
        TypeTest::Binary | TypeTest::Boolean => return None,
    })
}

/// The outcome of a type test if it is known at compile time.
pub(super) fn known(src: &Src, test: TypeTest) -> Option<bool> {
    let kinds = kinds_of(test)?;
    match src {
        Src::Const(value) => {
            let kind = match value {
                Const::Nil => Kinds::NIL,
                Const::Atom(_) => Kinds::ATOM,
                Const::Int(_) => Kinds::INTEGER,
                Const::Literal(term) => match &**term {
                    Term::Tuple(_) => Kinds::TUPLE,
                    Term::List(..) => Kinds::CONS,
                    Term::Map(_) => Kinds::MAP,
                    Term::Float(_) => Kinds::FLOAT,
                    Term::Big(_) => Kinds::INTEGER,
                    Term::Binary(_) | Term::Bitstring { .. } => Kinds::BITSTRING,
                    Term::ExternalFun(_) => Kinds::FUN,
                    Term::Record(_) => Kinds::RECORD,
                    Term::Nil | Term::Atom(_) | Term::Int(_) => return None,
                },
            };
            Some(kind.within(kinds))
        }
        Src::Reg(_, Some(ty)) if ty.kinds.within(kinds) => Some(true),
        Src::Reg(..) => None,
    }
}

impl Lower<'_, '_, '_> {
    /// Whether `src` is certainly a small integer.
    pub(super) fn known_small(&mut self, src: &Src) -> bool {
        match src {
            Src::Const(Const::Int(value)) => (abi::SMALL_MIN..=abi::SMALL_MAX).contains(value),
            Src::Const(_) => false,
            Src::Reg(_, ty) => ty.as_ref().is_some_and(small_type),
        }
    }

    /// The outcome of a type test if it is known at compile time.
    pub(super) fn known(&mut self, src: &Src, test: TypeTest) -> Option<bool> {
        known(src, test)
    }

    /// Notes that `src` passed `test`.
    pub(super) fn learn(&mut self, _src: &Src, _test: TypeTest) {}

    /// Notes that two operands are identical.
    pub(super) fn learn_equal(&mut self, _left: &Src, _right: &Src) {}
}
