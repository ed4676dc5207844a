//! The exception being raised: the top of its stack trace.

use beamc_abi::atom::{self, Atom};
use beamc_term::base::atoms;
use beamc_term::heap::Word;
use std::sync::OnceLock;

/// Module and name of a BIF.
#[derive(Debug)]
pub struct BifName {
    module: &'static str,
    function: &'static str,
    atoms: OnceLock<(Atom, Atom)>,
}

impl BifName {
    /// The name of a BIF.
    pub const fn new(module: &'static str, function: &'static str) -> Self {
        BifName { module, function, atoms: OnceLock::new() }
    }

    /// Indices of its atoms, looked up once.
    pub(crate) fn atoms(&self) -> (Atom, Atom) {
        let index = |text| atoms::intern(text).unwrap_or(atom::EMPTY);
        *self.atoms.get_or_init(|| (index(self.module), index(self.function)))
    }
}

/// The top of a stack trace: an entry of its own, or how the frame that raises shows. `T` is a term, or the word of one.
#[derive(Clone, Copy, Debug, Default)]
pub enum TraceTop<T> {
    /// The trace in the head is complete.
    #[default]
    Complete,
    /// The raising frame.
    Caller,
    /// The raising frame twice: as the place of the failed call, and as the place to return to. Once only if its site is a tail
    /// call.
    CallOf,
    /// The raising frame, with optional arguments and `error_info` map.
    CallerWith {
        /// List of arguments.
        arguments: Option<T>,
        /// The map.
        info: Option<T>,
    },
    /// The raising frame, with the arguments that match none of its clauses.
    Clause {
        /// List of arguments.
        arguments: T,
    },
    /// `{M, F, Args, []}`: a function that is not there, or a BIF whose error no module explains.
    Undefined {
        /// Module.
        module: T,
        /// Name.
        function: T,
        /// List of arguments.
        arguments: T,
    },
    /// `{Fun, Args, []}`.
    Lambda {
        /// The fun.
        fun: T,
        /// List of arguments.
        arguments: T,
    },
    /// `{M, F, Args, []}` of a function to be called. The raising frame is omitted if its site is a tail call.
    Applied {
        /// Module.
        module: T,
        /// Name.
        function: T,
        /// List of arguments.
        arguments: T,
    },
    /// `{M, F, Args, [{error_info, #{module => Module, cause => Cause}}]}` of the BIF that fails.
    Bif {
        /// The module that explains the error (`erl_erts_errors`, `erl_stdlib_errors`).
        explained_by: Atom,
        /// The cause, `None` when the map lacks the key.
        cause: Option<T>,
    },
    /// `{erlang, Operator, Args, [{error_info, Map}]}`, with the arguments in [`Pending::arguments`].
    Operator {
        /// The operator, an atom.
        function: T,
    },
    /// A trace given by the program (`erlang:raise/3`), already in list form.
    Given {
        /// The list.
        list: T,
    },
}

impl<T> TraceTop<T> {
    /// The same top with each term turned into another form.
    pub fn map<U>(self, mut form: impl FnMut(T) -> U) -> TraceTop<U> {
        match self {
            TraceTop::Complete => TraceTop::Complete,
            TraceTop::Caller => TraceTop::Caller,
            TraceTop::CallOf => TraceTop::CallOf,
            TraceTop::CallerWith { arguments, info } => {
                TraceTop::CallerWith { arguments: arguments.map(&mut form), info: info.map(&mut form) }
            }
            TraceTop::Clause { arguments } => TraceTop::Clause { arguments: form(arguments) },
            TraceTop::Undefined { module, function, arguments } => {
                TraceTop::Undefined { module: form(module), function: form(function), arguments: form(arguments) }
            }
            TraceTop::Lambda { fun, arguments } => TraceTop::Lambda { fun: form(fun), arguments: form(arguments) },
            TraceTop::Applied { module, function, arguments } => {
                TraceTop::Applied { module: form(module), function: form(function), arguments: form(arguments) }
            }
            TraceTop::Bif { explained_by, cause } => TraceTop::Bif { explained_by, cause: cause.map(form) },
            TraceTop::Operator { function } => TraceTop::Operator { function: form(function) },
            TraceTop::Given { list } => TraceTop::Given { list: form(list) },
        }
    }
}

/// Source of the stack trace of the exception being raised.
#[derive(Debug, Default)]
pub struct Pending {
    /// The top of the trace.
    pub top: TraceTop<Word>,
    /// The BIF that failed, for [`TraceTop::Bif`].
    pub bif: Option<&'static BifName>,
    /// Arguments of the failed BIF or operator.
    pub arguments: Vec<Word>,
    /// The reason why the last arithmetic libcall returned no value.
    pub arithmetic: Atom,
    /// Buffer for the content of a TRACE.
    pub(crate) content: Vec<u64>,
}

impl Pending {
    /// Records the arguments of the failed BIF or operator.
    pub fn set_arguments(&mut self, arguments: impl IntoIterator<Item = Word>) {
        self.arguments.clear();
        self.arguments.extend(arguments);
    }
}
