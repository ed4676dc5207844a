//! Exceptions as plain values: what a BIF raises, and what is pending in a process until its trace is captured.

mod pending;

pub use pending::{BifName, Pending, TraceTop};

use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};

/// Exception classes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// `error`.
    Error,
    /// `exit`.
    Exit,
    /// `throw`.
    Throw,
}

impl Class {
    /// Index of the class's atom.
    pub const fn atom(self) -> u32 {
        match self {
            Class::Error => atom::ERROR,
            Class::Exit => atom::EXIT,
            Class::Throw => atom::THROW,
        }
    }
}

/// An exception raised by a native.
#[derive(Clone, Copy, Debug)]
pub struct Raise<'h> {
    /// Its class.
    pub class: Class,
    /// Its reason.
    pub reason: Term<'h>,
    /// The top of its trace.
    pub top: TraceTop<Term<'h>>,
}

impl<'h> Raise<'h> {
    /// `error:Reason` with the native's own frame, explained by `erl_erts_errors`.
    pub const fn error(reason: Term<'h>) -> Self {
        let top = TraceTop::Bif { explained_by: atom::ERL_ERTS_ERRORS, cause: None };
        Raise { class: Class::Error, reason, top }
    }

    /// `error:badarg`.
    pub const fn badarg() -> Self {
        Self::error(Term::atom(atom::BADARG))
    }

    /// `error:badarith`.
    pub const fn badarith() -> Self {
        Self::error(Term::atom(atom::BADARITH))
    }

    /// `error:system_limit`.
    pub const fn system_limit() -> Self {
        Self::error(Term::atom(atom::SYSTEM_LIMIT))
    }

    /// `error:badarg` in a native that nothing explains: `{Module, Function, Args, []}` at the top of the trace.
    pub fn unexplained(heap: &'h Heap, module: u32, function: u32, args: &[Term<'h>]) -> Self {
        let top = TraceTop::Undefined {
            module: Term::atom(module),
            function: Term::atom(function),
            arguments: heap.list(args),
        };
        Raise { class: Class::Error, reason: Term::atom(atom::BADARG), top }
    }

    /// `error:undef` of a function that is not in the program.
    pub fn undef(heap: &'h Heap, module: u32, function: u32, args: &[Term<'h>]) -> Self {
        let top = TraceTop::Undefined {
            module: Term::atom(module),
            function: Term::atom(function),
            arguments: heap.list(args),
        };
        Raise { class: Class::Error, reason: Term::atom(atom::UNDEF), top }
    }

    /// The same with a cause.
    #[must_use]
    pub const fn cause(mut self, cause: Term<'h>) -> Self {
        if let TraceTop::Bif { explained_by, .. } = self.top {
            self.top = TraceTop::Bif { explained_by, cause: Some(cause) };
        }
        self
    }

    /// The same, explained by the module named by the atom with `index`.
    #[must_use]
    pub const fn explained_by(mut self, index: u32) -> Self {
        if let TraceTop::Bif { cause, .. } = self.top {
            self.top = TraceTop::Bif { explained_by: index, cause };
        }
        self
    }
}

/// What a native of kind `Value` gives.
pub type Answer<'h> = Result<Term<'h>, Raise<'h>>;

/// What a native of kind `Trap` gives.
pub enum BifResult<'h> {
    /// A value.
    Value(Term<'h>),
    /// Go on with this code and these arguments.
    Trap {
        /// Address of compiled code.
        code: *const u8,
        /// Arguments for it.
        args: Vec<Term<'h>>,
    },
}
