//! The closed world: the parts of a program, found from its entry.
//!
//! A program consists of everything that its entry and the exports of the modules on the command line reach. All other
//! code of those modules, of OTP and of any other library is left out before code generation.
//!
//! # Shape
//! ```text
//! inputs --+                      references (all references of a function)
//!          +--> world (worklist) -- otp (facts about OTP) --> Program
//! Library -+                      entry (default entry), why (chains of callers), pid_name (module-local names)
//! ```
//!
//! # Rules
//! 1. A name `M:F/A` is, in this order: a BIF that beamc implements; a BIF of the release that beamc lacks (*missing*);
//!    an Erlang function, exported by `M`; *undefined*. So a BIF shadows the stub body under its name in OTP's own
//!    modules.
//! 2. A missing BIF stops the build. An undefined function does not: calling it raises `undef`, as on OTP.
//! 3. Static references are calls, BIFs in line, funs, and external funs in literals at any depth.
//! 4. Dynamic calls (`Mod:f()`, `apply/3`, `spawn/3`, `make_fun/3`) go to the functions that reached code suggests
//!    (`dynamic`, `selection`):
//!    - a. atoms that are adjacent in a tuple or in arguments and are module and export;
//!    - b. if only the module is constant: its exports whose names are atoms of reached code;
//!    - c. for a call outside of erts, kernel and stdlib: exports of every module that is an atom of such code, by the
//!      name and arity of the call, or else by names that are atoms of such code, but then not of modules that are
//!      only in lists;
//!    - d. for any call with a constant name or arity: exports of the modules whose names reached code passes on (names
//!      that it only compares, keeps in lists, or gives to BIFs and to functions that take names of other things,
//!      such as processes, do not count); a function and a list of arguments that are adjacent in a call, after an
//!      unknown argument, are such a call;
//!    - e. a call of `format_error` by name, as in `erl_error`, keeps the modules of OTP that explain errors;
//!    - f. calls in erts, kernel and stdlib to modules there go only to those that `otp::audited` lists. For callbacks,
//!      these are the modules that declare the behaviour or declare none.
//!
//!    Atoms name modules of the inputs, of `--path`, of erts, kernel and stdlib, and of applications that code outside
//!    of these three calls or that the options name. A call to a function that these rules miss raises `undef` at run
//!    time; [`Options::keep`] adds the function.
//! 5. A missing BIF that only rule 4 reaches does not stop the build: calling it raises `undef`.
//! 6. The result depends on the inputs alone: modules are sorted by name, functions stand in file order.
//! 7. A program that parses and evaluates expressions (`otp::evaluation`) may call by text. It keeps all exports of the
//!    modules given and of erts, kernel and stdlib, as rule 4 would.
//! 8. A call to a name that its own function makes of text or bytes is noted, since rule 4 may miss the callee. Names
//!    from elsewhere are not tracked.
//!
//! Reading files and finding OTP are not done here, but in the caller's [`Library`].

mod dynamic;
mod entry;
pub mod pid_name;
mod references;
mod selection;
#[cfg(test)]
mod tests;
mod why;
mod world;

pub use entry::find as find_entry;
pub use references::{Reference, each as each_reference};
pub use why::Why;
pub use world::closed_world;

use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Function, Mfa, Module};
use crate::otp::boot::{self, Server};
use crate::otp::{bifs, is_core_application};
use beamc_abi::bif::Bif;
use std::collections::HashMap;
use std::fmt;

/// A module handed in.
#[derive(Clone, Debug)]
pub struct Input {
    /// The module.
    pub module: Module,
    /// Whether it was named on the command line. Such a module keeps all its exports.
    pub named: bool,
}

/// Modules that are loaded when something refers to them.
pub trait Library {
    /// The module `module`; `None` if it does not exist.
    ///
    /// # Errors
    /// The module exists but cannot be read, or there is no place to look for it.
    fn load(&mut self, module: &str) -> Result<Option<Module>, Diagnostic>;

    /// The origin of the module `module`; `None` if it does not exist.
    fn origin(&mut self, _module: &str) -> Option<Origin> {
        None
    }

    /// The names of all modules of erts, kernel and stdlib, sorted.
    fn core_modules(&mut self) -> Vec<String> {
        Vec::new()
    }
}

/// The origin of a module of a library.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A folder that the user named.
    Folder,
    /// This application of OTP.
    Otp(String),
}

/// A library without modules.
#[derive(Clone, Copy, Debug)]
pub struct NoLibrary;

impl Library for NoLibrary {
    fn load(&mut self, _module: &str) -> Result<Option<Module>, Diagnostic> {
        Ok(None)
    }
}

/// The source of a module of a program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// It was handed in, or a library gave it without an origin.
    Given,
    /// beamc's replacement or addition.
    Own,
    /// A library.
    Library(Origin),
}

impl Source {
    /// Whether the module is of erts, kernel or stdlib, or replaces one of theirs.
    fn is_core(&self) -> bool {
        match self {
            Source::Own => true,
            Source::Library(Origin::Otp(application)) => is_core_application(application),
            Source::Given | Source::Library(Origin::Folder) => false,
        }
    }
}

/// Options of a closed world.
#[derive(Clone, Debug)]
pub struct Options {
    /// The entry; `None`: the one `main/1` or `main/0` among the inputs.
    pub entry: Option<Mfa>,
    /// OTP release whose behaviour and BIFs the program expects.
    pub release: u32,
    /// Exports to keep even if nothing reaches them.
    pub keep: Vec<Keep>,
    /// Applications of OTP whose modules dynamic calls may reach, besides erts, kernel, stdlib and the applications
    /// that the program calls statically.
    pub applications: Vec<String>,
    /// Collect missing BIFs in [`Program::missing`] and other unsupported calls in [`Program::unsupported`], instead of
    /// refusing the program.
    pub allow_missing_bifs: bool,
}

impl Options {
    /// Entry found among the inputs, missing BIFs refused.
    pub fn new(release: u32) -> Self {
        Options { entry: None, release, keep: Vec::new(), applications: Vec::new(), allow_missing_bifs: false }
    }
}

/// Exports to keep: those of a module, of one name, or of one name and arity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keep {
    /// The module.
    pub module: Atom,
    /// The name; `None`: all exports of the module.
    pub function: Option<Atom>,
    /// The arity; `None`: all arities of the name.
    pub arity: Option<u8>,
}

impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.module.fmt(f)?;
        self.function.iter().try_for_each(|function| write!(f, ":{function}"))?;
        self.arity.iter().try_for_each(|arity| write!(f, "/{arity}"))
    }
}

/// A function of a [`Program`], by position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FunctionId {
    /// Index into [`Program::modules`].
    pub module: u32,
    /// Index into [`Module::functions`].
    pub function: u32,
}

/// The exports that a program keeps because it evaluates text (rule 7).
#[derive(Clone, Debug)]
pub struct Evaluates {
    /// The function that evaluates.
    pub evaluator: Mfa,
    /// Functions that nothing else reaches, sorted.
    pub functions: Vec<FunctionId>,
}

/// The callee for a name (rule 1).
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// An Erlang function. It is reached if the reference is.
    Function(FunctionId),
    /// An implemented BIF.
    Bif(&'static Bif),
    /// A missing BIF.
    Missing,
    /// Undefined.
    Undefined,
}

impl Target {
    /// The callee of `mfa` if it is a BIF, before Erlang functions are searched.
    fn of_bif(mfa: &Mfa, release: u32) -> Option<Target> {
        if let Some(bif) = bifs::implemented(mfa, release) {
            Some(Target::Bif(bif))
        } else if bifs::is_known(mfa, release) {
            Some(Target::Missing)
        } else {
            None
        }
    }

    /// The callee of a BIF instruction, which is never an Erlang function. Many BIFs also have code in line. That code
    /// still calls the BIF for failing cases.
    fn of_bif_instruction(mfa: &Mfa, release: u32) -> Target {
        bifs::implemented(mfa, release).map_or(Target::Missing, Target::Bif)
    }
}

/// A program: modules and the reached parts of them.
#[derive(Clone, Debug)]
pub struct Program {
    /// Named modules and those with reached functions, sorted by name.
    pub modules: Vec<Module>,
    /// The source of each module.
    pub sources: Vec<Source>,
    /// Reached functions, by module and in file order.
    pub functions: Vec<FunctionId>,
    /// Reached BIFs that are implemented, sorted.
    pub bifs: Vec<Mfa>,
    /// Reached BIFs that are missing, each with its first caller (for an export of a named module, the export itself),
    /// sorted; empty unless [`Options::allow_missing_bifs`].
    pub missing: Vec<(Mfa, Mfa)>,
    /// Other unsupported calls in the modules given; empty unless [`Options::allow_missing_bifs`].
    pub unsupported: Vec<Diagnostic>,
    /// The evaluator, if the program evaluates text (rule 7).
    pub evaluates: Option<Evaluates>,
    /// Calls in the modules given to names made in the same function (rule 8), as warnings.
    pub computed_names: Vec<Diagnostic>,
    /// Missing BIFs that only dynamic calls may reach, each with its first caller, sorted. Calling one raises `undef`.
    pub maybe_missing: Vec<(Mfa, Mfa)>,
    /// Names without a definition, each with the first function that refers to it, sorted.
    pub undefined: Vec<(Mfa, Mfa)>,
    /// The entry: an exported function of arity 0 or 1.
    pub entry: Mfa,
    /// Reached functions that are exported, sorted.
    pub exports: Vec<Mfa>,
    /// OTP release whose behaviour the program expects.
    pub release: u32,
    /// The first reference to each reached name.
    pub why: Why,
    /// Every external name that reached code refers to, and the entry.
    externals: HashMap<Mfa, Target>,
}

impl Program {
    /// The servers in the program, in the order of [`boot::SERVERS`].
    pub fn servers(&self) -> impl Iterator<Item = &'static Server> {
        boot::SERVERS.iter().filter(|server| self.exports.binary_search(&server.first()).is_ok())
    }

    /// The function at `id`.
    pub fn function(&self, id: FunctionId) -> &Function {
        &self.modules[id.module as usize].functions[id.function as usize]
    }

    /// The name of the function at `id`.
    pub fn mfa(&self, id: FunctionId) -> Mfa {
        mfa(&self.modules[id.module as usize], self.function(id))
    }

    /// The callee of a call from another function by full name (`call_ext`, an external fun). [`Target::Undefined`] for
    /// a name that no reached code refers to.
    pub fn external(&self, mfa: &Mfa) -> Target {
        self.externals.get(mfa).copied().unwrap_or(Target::Undefined)
    }

    /// The callee of a call by label of the function at `id`: that function, unless a BIF shadows it.
    pub fn local(&self, id: FunctionId) -> Target {
        Target::of_bif(&self.mfa(id), self.release).unwrap_or(Target::Function(id))
    }
}

fn mfa(module: &Module, function: &Function) -> Mfa {
    Mfa { module: module.name.clone(), function: function.name.clone(), arity: function.arity }
}
