//! Exceptions as plain values: the result of a failing BIF, and the pending exception of a process until its trace is captured.

mod pending;

pub use pending::{BifName, Pending, TraceTop};

use beamc_abi::atom::{self, Atom};
use beamc_term::heap::{Heap, Term};
use beamc_term::program::Function;

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
    /// Atom of the class.
    pub const fn atom(self) -> Atom {
        match self {
            Class::Error => atom::ERROR,
            Class::Exit => atom::EXIT,
            Class::Throw => atom::THROW,
        }
    }
}

/// An exception raised by a BIF.
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
    /// `error:Reason` with the BIF's own frame, explained by `erl_erts_errors`.
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

    /// `error:badarg` of a BIF without explanation: `{Module, Function, Args, []}` at the top of the trace.
    pub fn unexplained(heap: &'h Heap, module: Atom, function: Atom, args: &[Term<'h>]) -> Self {
        let top = TraceTop::Undefined {
            module: Term::atom(module),
            function: Term::atom(function),
            arguments: heap.list(args),
        };
        Raise { class: Class::Error, reason: Term::atom(atom::BADARG), top }
    }

    /// `error:undef` of a function that is not linked.
    pub fn undef(heap: &'h Heap, module: Atom, function: Atom, args: &[Term<'h>]) -> Self {
        let top = TraceTop::Undefined {
            module: Term::atom(module),
            function: Term::atom(function),
            arguments: heap.list(args),
        };
        Raise { class: Class::Error, reason: Term::atom(atom::UNDEF), top }
    }

    /// Adds a cause.
    #[must_use]
    pub const fn cause(mut self, cause: Term<'h>) -> Self {
        if let TraceTop::Bif { explained_by, .. } = self.top {
            self.top = TraceTop::Bif { explained_by, cause: Some(cause) };
        }
        self
    }

    /// Sets the module that explains the error.
    #[must_use]
    pub const fn explained_by(mut self, module: Atom) -> Self {
        if let TraceTop::Bif { cause, .. } = self.top {
            self.top = TraceTop::Bif { explained_by: module, cause };
        }
        self
    }
}

/// Result of a BIF of kind `Value`.
pub type Answer<'h> = Result<Term<'h>, Raise<'h>>;

/// Result of a BIF of kind `Trap`.
pub enum BifResult<'h> {
    /// A value.
    Value(Term<'h>),
    /// Continue with a function.
    Trap {
        /// The function.
        code: Function,
        /// As many arguments as it takes.
        args: Vec<Term<'h>>,
    },
    /// Continue with the function of a fun.
    TrapFun {
        /// The fun.
        fun: Term<'h>,
        /// As many arguments as it takes.
        args: Vec<Term<'h>>,
    },
}
