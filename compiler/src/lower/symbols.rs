//! Symbols: the references of compiled code, and their form within Cranelift.
//!
//! A reference is a `UserExternalName { namespace, index }`. [`Symbol`] is its readable form. `object` turns each into
//! a linker symbol and addend.

use beamc_abi::bif::BIFS;
use beamc_abi::libcall::{BIF_TRAMPOLINE, Libcall, RaiseCall};
use cranelift_codegen::ir::UserExternalName;

/// An object outside the function being compiled.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Symbol {
    /// Function of the program, by position in `Program::functions`.
    Function(u32),
    /// A literal, by index in `Env::literals`; the address is the tagged pointer.
    Literal(u32),
    /// The trampoline of a libcall.
    Libcall(Libcall),
    /// The trampoline of a libcall that does not preserve vector registers.
    LibcallNofp(Libcall),
    /// The trampoline of a raise call that returns.
    RaiseLocal(RaiseCall),
    /// The trampoline of a raise call that unwinds.
    Raise(RaiseCall),
    /// The code of a BIF, by index in `BIFS`.
    Bif(u32),
    /// The adapter of a BIF, by index in `BIFS`.
    Adapter(u32),
    /// The code that raises `undef` for an undefined function, by index in `Env::undefs`.
    Undef(u32),
    /// A fun entry, by index in `Env::funs`.
    FunEntry(u32),
    /// Read-only bytes, by index in `Env::bytes`.
    Bytes(u32),
    /// The word of a literal that the runtime makes at start, by index in `Env::startup_literals`.
    StartupLiteral(u32),
    /// The slot of a module-local process name, by index of its word in the table of slots.
    PidName(u32),
    /// The trampoline that calls BIFs.
    BifTrampoline,
}

impl Symbol {
    /// Cranelift's form.
    pub fn to_external(self) -> UserExternalName {
        let (namespace, index) = match self {
            Symbol::Function(index) => (0, index),
            Symbol::Literal(index) => (1, index),
            Symbol::Libcall(call) => (2, call as u32),
            Symbol::RaiseLocal(call) => (3, call as u32),
            Symbol::Raise(call) => (4, call as u32),
            Symbol::Bif(index) => (5, index),
            Symbol::Adapter(index) => (6, index),
            Symbol::Undef(index) => (7, index),
            Symbol::FunEntry(index) => (8, index),
            Symbol::Bytes(index) => (9, index),
            Symbol::BifTrampoline => (10, 0),
            Symbol::LibcallNofp(call) => (11, call as u32),
            Symbol::StartupLiteral(index) => (12, index),
            Symbol::PidName(word) => (13, word),
        };
        UserExternalName { namespace, index }
    }

    /// The readable form.
    ///
    /// # Panics
    /// When `name` did not come from [`Symbol::to_external`].
    pub fn from_external(name: &UserExternalName) -> Symbol {
        let index = name.index;
        match name.namespace {
            0 => Symbol::Function(index),
            1 => Symbol::Literal(index),
            2 => Symbol::Libcall(Libcall::ALL[index as usize]),
            3 => Symbol::RaiseLocal(RaiseCall::ALL[index as usize]),
            4 => Symbol::Raise(RaiseCall::ALL[index as usize]),
            5 => Symbol::Bif(index),
            6 => Symbol::Adapter(index),
            7 => Symbol::Undef(index),
            8 => Symbol::FunEntry(index),
            9 => Symbol::Bytes(index),
            10 => Symbol::BifTrampoline,
            11 => Symbol::LibcallNofp(Libcall::ALL[index as usize]),
            12 => Symbol::StartupLiteral(index),
            13 => Symbol::PidName(index),
            other => unreachable!("namespace {other} is not one of ours"),
        }
    }

    /// Whether a call of it has Cranelift's `PreserveAll` convention.
    pub fn keeps_registers(self) -> bool {
        matches!(self, Symbol::Libcall(_) | Symbol::LibcallNofp(_) | Symbol::RaiseLocal(_) | Symbol::Raise(_))
    }

    /// The linker symbol, for a symbol of the runtime.
    pub fn runtime_symbol(self) -> Option<&'static str> {
        Some(match self {
            Symbol::Libcall(call) => call.symbol(),
            Symbol::LibcallNofp(call) => call.nofp_symbol(),
            Symbol::RaiseLocal(call) => call.local_symbol(),
            Symbol::Raise(call) => call.symbol(),
            Symbol::Bif(index) => BIFS[index as usize].symbol,
            Symbol::BifTrampoline => BIF_TRAMPOLINE,
            Symbol::Function(_)
            | Symbol::Literal(_)
            | Symbol::Adapter(_)
            | Symbol::Undef(_)
            | Symbol::FunEntry(_)
            | Symbol::Bytes(_)
            | Symbol::StartupLiteral(_)
            | Symbol::PidName(_) => return None,
        })
    }
}
