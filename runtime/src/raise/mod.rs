//! Exceptions as plain values: what a BIF raises, and what is pending in a process until its trace is captured.

mod pending;

pub use pending::{Name, Pending, Top};

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

/// Whose frame is at the top of the stack trace.
#[derive(Clone, Copy, Debug)]
pub enum Frame<'h> {
    /// The native's own, `{M, F, Args, [{error_info, #{module => Module, cause => Cause}}]}`.
    Own {
        /// Index of the atom that names the module which explains the error (`erl_erts_errors`, `erl_stdlib_errors`).
        module: u32,
        /// The cause, `None` when the map has no such key.
        cause: Option<Term<'h>>,
    },
    /// The caller's.
    Caller,
    /// The caller's, as the place of a call that failed and again as the place to return to.
    CallOf,
    /// The caller's, its arity replaced by these arguments (`erlang:error/2,3`; a list or `none`), with this
    /// `error_info` map if there is one.
    CallerWith(Term<'h>, Option<Term<'h>>),
    /// A trace given by the program (`erlang:raise/3`), already in list form.
    Given(Term<'h>),
    /// `{M, F, Args, []}`: module, name, arguments. Of a function that is not there, or a native that nothing explains.
    Undefined(Term<'h>, Term<'h>, Term<'h>),
    /// The same of a function to be called: the caller's frame does not follow if its call is a tail call.
    Applied(Term<'h>, Term<'h>, Term<'h>),
}

/// An exception raised by a native.
#[derive(Clone, Copy, Debug)]
pub struct Raise<'h> {
    /// Its class.
    pub class: Class,
    /// Its reason.
    pub reason: Term<'h>,
    /// The top of its trace.
    pub frame: Frame<'h>,
}

impl<'h> Raise<'h> {
    /// `error:Reason` with the native's own frame, explained by `erl_erts_errors`.
    pub const fn error(reason: Term<'h>) -> Self {
        let frame = Frame::Own { module: atom::ERL_ERTS_ERRORS, cause: None };
        Raise { class: Class::Error, reason, frame }
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
        let frame = Frame::Undefined(Term::atom(module), Term::atom(function), heap.list(args));
        Raise { class: Class::Error, reason: Term::atom(atom::BADARG), frame }
    }

    /// `error:undef` of a function that is not in the program.
    pub fn undef(heap: &'h Heap, module: u32, function: u32, args: &[Term<'h>]) -> Self {
        let frame = Frame::Undefined(Term::atom(module), Term::atom(function), heap.list(args));
        Raise { class: Class::Error, reason: Term::atom(atom::UNDEF), frame }
    }

    /// The same with a cause.
    #[must_use]
    pub const fn cause(mut self, cause: Term<'h>) -> Self {
        if let Frame::Own { module, .. } = self.frame {
            self.frame = Frame::Own { module, cause: Some(cause) };
        }
        self
    }

    /// The same, explained by the module named by the atom with `index`.
    #[must_use]
    pub const fn explained_by(mut self, index: u32) -> Self {
        if let Frame::Own { cause, .. } = self.frame {
            self.frame = Frame::Own { module: index, cause };
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
