//! The compiler's knowledge of a register's type, at the precision of the `Type` chunk.
//!
//! A `.S` file has more detail: element types of tuples, fun targets. Its reader reduces types to the result of
//! `beam_types:encode_ext/1` of that release, so that both readings are equal.

/// A set of term kinds, one bit each.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Kinds(pub u16);

impl Kinds {
    /// Atoms.
    pub const ATOM: Kinds = Kinds(1);
    /// Binaries and bitstrings.
    pub const BITSTRING: Kinds = Kinds(1 << 1);
    /// Match contexts.
    pub const BS_CONTEXT: Kinds = Kinds(1 << 2);
    /// List cells.
    pub const CONS: Kinds = Kinds(1 << 3);
    /// Floats.
    pub const FLOAT: Kinds = Kinds(1 << 4);
    /// Funs.
    pub const FUN: Kinds = Kinds(1 << 5);
    /// Integers, small and big.
    pub const INTEGER: Kinds = Kinds(1 << 6);
    /// Maps.
    pub const MAP: Kinds = Kinds(1 << 7);
    /// The empty list.
    pub const NIL: Kinds = Kinds(1 << 8);
    /// Pids.
    pub const PID: Kinds = Kinds(1 << 9);
    /// Ports.
    pub const PORT: Kinds = Kinds(1 << 10);
    /// References.
    pub const REFERENCE: Kinds = Kinds(1 << 11);
    /// Tuples.
    pub const TUPLE: Kinds = Kinds(1 << 12);
    /// Native records (OTP 29).
    pub const RECORD: Kinds = Kinds(1 << 13);
    /// Anything.
    pub const ANY: Kinds = Kinds((1 << 14) - 1);

    /// The union of two sets.
    pub const fn or(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    /// The intersection of two sets.
    pub const fn and(self, other: Kinds) -> Kinds {
        Kinds(self.0 & other.0)
    }

    /// Whether every kind here is one of `other`.
    pub const fn within(self, other: Kinds) -> bool {
        self.0 & !other.0 == 0
    }
}

/// An annotation on a register operand.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TypeInfo {
    /// Every kind the value may be of.
    pub kinds: Kinds,
    /// If it is an integer, its least value; `None`: unbounded (or beyond 64 bits).
    pub min: Option<i64>,
    /// If it is an integer, its greatest value; `None`: unbounded (or beyond 64 bits).
    pub max: Option<i64>,
    /// If it is a bitstring, its size in bits is a multiple of this; 1 if unknown.
    pub unit: u16,
}
