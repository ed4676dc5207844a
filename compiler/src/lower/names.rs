//! What compiled code refers to by name, and how such a name travels through Cranelift.
//!
//! A reference is a `UserExternalName { namespace, index }`; [`Name`] is its readable form. `object` turns each
//! into a symbol and addend.

use beamc_abi::entry::{self, Failure, Stub};
use beamc_abi::native::NATIVES;
use cranelift_codegen::ir::UserExternalName;

/// A thing outside the function being compiled.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Name {
    /// Function of the program, by position in `Program::functions`.
    Function(u32),
    /// A literal of the function's unit, by index in its pool; the value is the tagged pointer.
    Literal(u32),
    /// A stub.
    Stub(Stub),
    /// A stub that keeps no vector registers.
    QuickStub(Stub),
    /// A fail entry that comes back.
    Fail(Failure),
    /// A fail entry that unwinds.
    Raise(Failure),
    /// A native's own code, by index in `NATIVES`.
    Native(u32),
    /// A native's adapter, by index in `NATIVES`.
    Adapter(u32),
    /// The code that raises `undef` for a function that is nowhere, by index in the unit's list.
    Undef(u32),
    /// A fun entry, by index in the unit's list.
    FunEntry(u32),
    /// Read-only bytes, by index in the unit's pool.
    Bytes(u32),
    /// The word of a literal that the runtime makes, by index.
    Late(u32),
    /// The slot of a module-local process name, by its word in their table.
    PidName(u32),
    /// The door to natives.
    Door,
    /// Raises the exception in the head.
    Unwind,
}

impl Name {
    /// The form Cranelift carries.
    pub fn to_external(self) -> UserExternalName {
        let (namespace, index) = match self {
            Name::Function(index) => (0, index),
            Name::Literal(index) => (1, index),
            Name::Stub(stub) => (2, stub as u32),
            Name::Fail(failure) => (3, failure as u32),
            Name::Raise(failure) => (4, failure as u32),
            Name::Native(index) => (5, index),
            Name::Adapter(index) => (6, index),
            Name::Undef(index) => (7, index),
            Name::FunEntry(index) => (8, index),
            Name::Bytes(index) => (9, index),
            Name::Door => (10, 0),
            Name::Unwind => (11, 0),
            Name::QuickStub(stub) => (12, stub as u32),
            Name::Late(index) => (13, index),
            Name::PidName(word) => (14, word),
        };
        UserExternalName { namespace, index }
    }

    /// The readable form.
    ///
    /// # Panics
    /// When `name` did not come from [`Name::to_external`].
    pub fn from_external(name: &UserExternalName) -> Name {
        let index = name.index;
        match name.namespace {
            0 => Name::Function(index),
            1 => Name::Literal(index),
            2 => Name::Stub(Stub::ALL[index as usize]),
            3 => Name::Fail(Failure::ALL[index as usize]),
            4 => Name::Raise(Failure::ALL[index as usize]),
            5 => Name::Native(index),
            6 => Name::Adapter(index),
            7 => Name::Undef(index),
            8 => Name::FunEntry(index),
            9 => Name::Bytes(index),
            10 => Name::Door,
            11 => Name::Unwind,
            12 => Name::QuickStub(Stub::ALL[index as usize]),
            13 => Name::Late(index),
            14 => Name::PidName(index),
            other => unreachable!("namespace {other} is not one of ours"),
        }
    }

    /// Whether a call of it has Cranelift's `PreserveAll` convention.
    pub fn keeps_registers(self) -> bool {
        matches!(self, Name::Stub(_) | Name::QuickStub(_) | Name::Fail(_) | Name::Raise(_))
    }

    /// The linker symbol of what is the runtime's.
    pub fn runtime_symbol(self) -> Option<&'static str> {
        Some(match self {
            Name::Stub(stub) => stub.symbol(),
            Name::QuickStub(stub) => stub.quick_symbol(),
            Name::Fail(failure) => failure.fail_symbol(),
            Name::Raise(failure) => failure.raise_symbol(),
            Name::Native(index) => NATIVES[index as usize].symbol,
            Name::Door => entry::DOOR,
            Name::Unwind => entry::UNWIND,
            Name::Function(_)
            | Name::Literal(_)
            | Name::Adapter(_)
            | Name::Undef(_)
            | Name::FunEntry(_)
            | Name::Bytes(_)
            | Name::Late(_)
            | Name::PidName(_) => return None,
        })
    }
}
