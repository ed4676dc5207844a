//! The exception that is being raised: what its stack trace begins with.

use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::Word;
use std::sync::OnceLock;

/// Module and name of a native.
#[derive(Debug)]
pub struct BifName {
    module: &'static str,
    function: &'static str,
    atoms: OnceLock<(u32, u32)>,
}

impl BifName {
    /// The name of a native.
    pub const fn new(module: &'static str, function: &'static str) -> Self {
        BifName { module, function, atoms: OnceLock::new() }
    }

    /// Indices of its atoms, looked up once.
    pub(crate) fn atoms(&self) -> (u32, u32) {
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
    /// The frame that raises.
    Caller,
    /// The frame that raises as the place of a call that failed, and again as the place to return to. The latter is left out if
    /// its site is a tail call.
    CallOf,
    /// The frame that raises, with its arguments and an `error_info` map, each if there.
    CallerWith {
        /// List of arguments.
        arguments: Option<T>,
        /// The map.
        info: Option<T>,
    },
    /// The frame that raises, with the arguments that none of its clauses takes.
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
    /// `{M, F, Args, []}` of a function to be called. The frame that raises does not show if its site is a tail call.
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
        /// Index of the atom that names the module which explains the error (`erl_erts_errors`, `erl_stdlib_errors`).
        explained_by: u32,
        /// The cause, `None` when the map lacks the key.
        cause: Option<T>,
    },
    /// The same of the operator of this name in `erlang`.
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

/// What the trace of the exception being raised is to be made from.
#[derive(Debug, Default)]
pub struct Pending {
    /// What it begins with.
    pub top: TraceTop<Word>,
    /// The BIF that failed, for [`TraceTop::Bif`].
    pub bif: Option<&'static BifName>,
    /// Arguments of the native or operator that failed.
    pub arguments: Vec<Word>,
    /// Reason, an atom index, why the last arithmetic stub gave no value.
    pub arithmetic: u32,
    /// Where the content of a TRACE is put together.
    pub(crate) content: Vec<u64>,
}

impl Pending {
    /// Notes the arguments of the native or operator that failed.
    pub fn set_arguments(&mut self, arguments: impl IntoIterator<Item = Word>) {
        self.arguments.clear();
        self.arguments.extend(arguments);
    }
}
