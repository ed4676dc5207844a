//! Types of values, as far as they decide whether an instruction is safe.

use crate::ir::{Const, Kinds, Term, TypeTest};

/// Every kind of term. A match context is not a term.
const TERMS: Kinds = Kinds(Kinds::ANY.0 & !Kinds::BS_CONTEXT.0);

/// The possible values of a register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Type {
    /// Kinds that the value may have.
    pub(super) kinds: Kinds,
    /// If it is a tuple, it has at least so many elements.
    size: u32,
    /// If it is a tuple, it has exactly `size` elements.
    exact: bool,
    /// If it is a fun, it is this one of the module's table.
    pub(super) fun: Option<u32>,
    /// If it is a fun, it takes this number of arguments.
    pub(super) arity: Option<u8>,
    /// It is a position of a match context.
    pub(super) position: bool,
}

impl Type {
    /// Any term.
    pub(super) const TERM: Type = Type::of(TERMS);

    /// Any value of these kinds.
    pub(super) const fn of(kinds: Kinds) -> Self {
        Type { kinds, size: 0, exact: false, fun: None, arity: None, position: false }
    }

    /// A tuple of at least so many elements, or of exactly so many.
    pub(super) const fn tuple(size: u32, exact: bool) -> Self {
        Type { size, exact, ..Type::of(Kinds::TUPLE) }
    }

    /// A fun of this arity, if it is known, and of the module's table, if that is known.
    pub(super) const fn fun(index: Option<u32>, arity: Option<u8>) -> Self {
        Type { fun: index, arity, ..Type::of(Kinds::FUN) }
    }

    /// A position of a match context.
    pub(super) const POSITION: Type = Type { position: true, ..Type::of(Kinds::INTEGER) };

    /// The type of a constant.
    pub(super) fn of_const(value: &Const) -> Self {
        match value {
            Const::Nil => Type::of(Kinds::NIL),
            Const::Atom(_) => Type::of(Kinds::ATOM),
            Const::Int(_) => Type::of(Kinds::INTEGER),
            Const::Literal(term) => match &**term {
                Term::Nil => Type::of(Kinds::NIL),
                Term::Atom(_) => Type::of(Kinds::ATOM),
                Term::Int(_) | Term::Big(_) => Type::of(Kinds::INTEGER),
                Term::Float(_) => Type::of(Kinds::FLOAT),
                Term::List(..) => Type::of(Kinds::CONS),
                Term::Tuple(elements) => {
                    u32::try_from(elements.len()).map_or(Type::of(Kinds::TUPLE), |size| Type::tuple(size, true))
                }
                Term::Map(_) => Type::of(Kinds::MAP),
                Term::Binary(_) | Term::Bitstring { .. } => Type::of(Kinds::BITSTRING),
                Term::ExternalFun(_) => Type::of(Kinds::FUN),
                Term::Record(_) => Type::of(Kinds::RECORD),
            },
        }
    }

    /// Whether a value may be of one of these kinds.
    pub(super) fn may_be(self, kinds: Kinds) -> bool {
        self.kinds.and(kinds) != Kinds::default()
    }

    /// Whether it is a tuple with an element of this position, counted from 1.
    pub(super) fn has_element(self, position: u32) -> bool {
        self.kinds.within(Kinds::TUPLE) && self.size >= position
    }

    /// The number of elements, if it is known.
    pub(super) fn exact_size(self) -> Option<u32> {
        (self.kinds == Kinds::TUPLE && self.exact).then_some(self.size)
    }

    /// The values of either type.
    pub(super) fn join(self, other: Type) -> Type {
        let part = |kind: Kinds| (self.may_be(kind), other.may_be(kind));
        let (size, exact) = match part(Kinds::TUPLE) {
            (true, true) => (self.size.min(other.size), self.exact && other.exact && self.size == other.size),
            (true, false) => (self.size, self.exact),
            (false, true) => (other.size, other.exact),
            (false, false) => (0, false),
        };
        let (fun, arity) = match part(Kinds::FUN) {
            (true, true) => {
                (self.fun.filter(|_| self.fun == other.fun), self.arity.filter(|_| self.arity == other.arity))
            }
            (false, true) => (other.fun, other.arity),
            _ => (self.fun, self.arity),
        };
        Type { kinds: self.kinds.or(other.kinds), size, exact, fun, arity, position: self.position && other.position }
    }

    /// The values of both types; `None` if no value is of both.
    pub(super) fn meet(self, other: Type) -> Option<Type> {
        let mut both = Type { kinds: self.kinds.and(other.kinds), ..self };
        both.position = self.position || other.position;
        both.fun = self.fun.or(other.fun);
        both.arity = self.arity.or(other.arity);
        if both.may_be(Kinds::TUPLE) {
            let (least, most) = (self.size.max(other.size), [self, other].into_iter().filter(|ty| ty.exact));
            let most = most.map(|ty| ty.size).min();
            both.size = least;
            both.exact = most.is_some();
            if most.is_some_and(|most| most < least) {
                both.kinds = Kinds(both.kinds.0 & !Kinds::TUPLE.0);
            }
        }
        both.whole()
    }

    /// The values of this type that are of none of these kinds; `None` if no value is left.
    pub(super) fn without(self, kinds: Kinds) -> Option<Type> {
        Type { kinds: Kinds(self.kinds.0 & !kinds.0), ..self }.whole()
    }

    /// The type in its one form; `None` if no value is of it.
    fn whole(mut self) -> Option<Type> {
        if !self.may_be(Kinds::TUPLE) {
            (self.size, self.exact) = (0, false);
        }
        if !self.may_be(Kinds::FUN) {
            (self.fun, self.arity) = (None, None);
        }
        (self.kinds != Kinds::default()).then_some(self)
    }
}

/// The kinds that pass a test, and those that certainly do.
pub(super) fn tested(test: TypeTest) -> (Kinds, Kinds) {
    let context = Kinds::BS_CONTEXT;
    let both = |kinds| (kinds, kinds);
    match test {
        TypeTest::Integer => both(Kinds::INTEGER),
        TypeTest::Float => both(Kinds::FLOAT),
        TypeTest::Number => both(Kinds::INTEGER.or(Kinds::FLOAT)),
        TypeTest::Atom => both(Kinds::ATOM),
        TypeTest::Boolean => (Kinds::ATOM, Kinds::default()),
        TypeTest::Pid => both(Kinds::PID),
        TypeTest::Reference => both(Kinds::REFERENCE),
        TypeTest::Port => both(Kinds::PORT),
        TypeTest::Nil => both(Kinds::NIL),
        TypeTest::Binary => (Kinds::BITSTRING.or(context), Kinds::default()),
        // OTP's compiler tests contexts too, and takes them for bitstrings.
        TypeTest::Bitstr => both(Kinds::BITSTRING.or(context)),
        TypeTest::List => both(Kinds::CONS.or(Kinds::NIL)),
        TypeTest::NonemptyList => both(Kinds::CONS),
        TypeTest::Tuple => both(Kinds::TUPLE),
        TypeTest::Function => both(Kinds::FUN),
        TypeTest::Map => both(Kinds::MAP),
        TypeTest::AnyNativeRecord => both(Kinds::RECORD),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tuples_keep_what_both_paths_know() {
        let (two, three) = (Type::tuple(2, true), Type::tuple(3, true));
        let joined = two.join(three);
        assert!(joined.has_element(2) && !joined.has_element(3) && joined.exact_size() != Some(2));
        assert_eq!(two.meet(three), None);
        assert_eq!(joined.meet(three), Some(three));
        assert_eq!(Type::tuple(3, false).meet(two), None);
        let list = Type::of(Kinds::CONS);
        assert!(!two.join(list).has_element(1));
        assert_eq!(two.join(list).without(Kinds::CONS), Some(two));
        assert_eq!(two.join(list).meet(two), Some(two));
    }

    #[test]
    fn funs_are_known_while_they_are_one() {
        let (one, other) = (Type::fun(Some(1), None), Type::fun(Some(2), Some(3)));
        assert_eq!(one.join(other), Type::of(Kinds::FUN));
        assert_eq!(one.join(Type::of(Kinds::NIL)).meet(Type::of(Kinds::FUN)), Some(one));
        assert_eq!(Type::TERM.without(Kinds::ANY), None);
        assert!(!Type::TERM.may_be(Kinds::BS_CONTEXT));
    }
}
