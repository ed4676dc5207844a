//! Preparing an exception: class and reason go to the head, what its trace begins with is noted.

use crate::atom_table;
use crate::heap::Term;
use crate::native::{Class, Ctx, Frame, Raise};
use crate::process::Head;
use beamc_abi::atom;
use beamc_abi::process::status;
use beamc_abi::term::NON_VALUE;
use std::sync::OnceLock;

/// Module and name of a native.
#[derive(Debug)]
pub struct Name {
    module: &'static str,
    function: &'static str,
    atoms: OnceLock<(u32, u32)>,
}

impl Name {
    /// The name of a native.
    pub const fn new(module: &'static str, function: &'static str) -> Self {
        Name { module, function, atoms: OnceLock::new() }
    }

    /// Indices of its atoms, looked up once.
    pub(super) fn atoms(&self) -> (u32, u32) {
        let index = |text| atom_table::intern(text).unwrap_or(atom::EMPTY);
        *self.atoms.get_or_init(|| (index(self.module), index(self.function)))
    }
}

/// What a trace begins with; words are those of terms, [`NON_VALUE`] for none.
#[derive(Clone, Copy, Debug, Default)]
pub enum Top {
    /// The trace in the head is complete.
    #[default]
    Complete,
    /// The frame that raises.
    Caller,
    /// The frame that raises as the place of a call that failed, and again as the place to return to; the latter not if
    /// its site is a tail call.
    CallOf,
    /// The frame that raises, with its arguments and an `error_info` map, each if there.
    CallerWith {
        /// List of arguments.
        arguments: u64,
        /// The map.
        info: u64,
    },
    /// The frame that raises, with the arguments that none of its clauses takes.
    Clause {
        /// List of arguments.
        arguments: u64,
    },
    /// `{M, F, Args, []}`.
    Undefined {
        /// Module.
        module: u64,
        /// Name.
        function: u64,
        /// List of arguments.
        arguments: u64,
    },
    /// `{Fun, Args, []}`.
    Lambda {
        /// The fun.
        fun: u64,
        /// List of arguments.
        arguments: u64,
    },
    /// `{M, F, Args, []}` of a function to be called; the frame that raises does not show if its site is a tail call.
    Applied {
        /// Module.
        module: u64,
        /// Name.
        function: u64,
        /// List of arguments.
        arguments: u64,
    },
    /// `{M, F, Args, [{error_info, Map}]}` of a native; its arguments are in [`Pending::arguments`].
    Native {
        /// Whose.
        name: &'static Name,
        /// Index of the atom of the module that explains the error.
        explained_by: u32,
        /// Cause.
        cause: u64,
    },
    /// The same of the operator of this name in `erlang`.
    Operator {
        /// The operator, an atom.
        function: u64,
    },
    /// The whole trace, as a list.
    Given {
        /// The list.
        list: u64,
    },
}

/// What the trace of the exception being raised is to be made from.
#[derive(Debug, Default)]
pub struct Pending {
    /// What it begins with.
    pub top: Top,
    /// Arguments of the native or operator that failed.
    pub arguments: Vec<u64>,
    /// Reason, an atom index, why the last arithmetic stub gave no value.
    pub arithmetic: u32,
    /// Where the content of a TRACE is put together.
    pub(super) content: Vec<u64>,
}

impl Pending {
    /// Notes the arguments of the native or operator that failed.
    pub fn set_arguments(&mut self, arguments: impl IntoIterator<Item = u64>) {
        self.arguments.clear();
        self.arguments.extend(arguments);
    }
}

fn word(term: Option<Term<'_>>) -> u64 {
    term.map_or(NON_VALUE, Term::raw)
}

/// Prepares an error of an instruction.
pub fn prepare(head: Head<'_>, ctx: Ctx<'_>, reason: Term<'_>, top: Top) {
    head.set_exc_class(Term::atom(Class::Error.atom()).raw());
    head.set_exc_reason(reason.raw());
    ctx.state.pending.borrow_mut().top = top;
}

/// Prepares what a native raised; it was called with `arguments`.
pub fn prepare_native(head: Head<'_>, ctx: Ctx<'_>, name: &'static Name, arguments: &[Term<'_>], raise: &Raise<'_>) {
    head.set_exc_class(Term::atom(raise.class.atom()).raw());
    head.set_exc_reason(raise.reason.raw());
    head.set_status(status::RAISE);
    let mut pending = ctx.state.pending.borrow_mut();
    pending.top = match raise.frame {
        Frame::Own { module, cause } => {
            pending.set_arguments(arguments.iter().map(|term| term.raw()));
            Top::Native { name, explained_by: module, cause: word(cause) }
        }
        Frame::Caller => Top::Caller,
        Frame::CallOf => Top::CallOf,
        Frame::CallerWith(arguments, info) => Top::CallerWith { arguments: arguments.raw(), info: word(info) },
        Frame::Given(list) => Top::Given { list: list.raw() },
        Frame::Undefined(module, function, arguments) => {
            Top::Undefined { module: module.raw(), function: function.raw(), arguments: arguments.raw() }
        }
        Frame::Applied(module, function, arguments) => {
            Top::Applied { module: module.raw(), function: function.raw(), arguments: arguments.raw() }
        }
    };
}
