//! The exception that is being raised: what its stack trace begins with.

use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::Word;
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
    pub(crate) fn atoms(&self) -> (u32, u32) {
        let index = |text| atoms::intern(text).unwrap_or(atom::EMPTY);
        *self.atoms.get_or_init(|| (index(self.module), index(self.function)))
    }
}

/// What a trace begins with; words are those of terms, [`Word::NON_VALUE`] for none.
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
        arguments: Word,
        /// The map.
        info: Word,
    },
    /// The frame that raises, with the arguments that none of its clauses takes.
    Clause {
        /// List of arguments.
        arguments: Word,
    },
    /// `{M, F, Args, []}`.
    Undefined {
        /// Module.
        module: Word,
        /// Name.
        function: Word,
        /// List of arguments.
        arguments: Word,
    },
    /// `{Fun, Args, []}`.
    Lambda {
        /// The fun.
        fun: Word,
        /// List of arguments.
        arguments: Word,
    },
    /// `{M, F, Args, []}` of a function to be called; the frame that raises does not show if its site is a tail call.
    Applied {
        /// Module.
        module: Word,
        /// Name.
        function: Word,
        /// List of arguments.
        arguments: Word,
    },
    /// `{M, F, Args, [{error_info, Map}]}` of a native; its arguments are in [`Pending::arguments`].
    Native {
        /// Whose.
        name: &'static Name,
        /// Index of the atom of the module that explains the error.
        explained_by: u32,
        /// Cause.
        cause: Word,
    },
    /// The same of the operator of this name in `erlang`.
    Operator {
        /// The operator, an atom.
        function: Word,
    },
    /// The whole trace, as a list.
    Given {
        /// The list.
        list: Word,
    },
}

/// What the trace of the exception being raised is to be made from.
#[derive(Debug, Default)]
pub struct Pending {
    /// What it begins with.
    pub top: Top,
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
