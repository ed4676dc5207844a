//! The closed world: what a program consists of, found from its entry.
//!
//! A program is what its entry and the exports of the modules on the command line reach. The rest of
//! those modules, of OTP and of any other library is left out before code is generated.
//!
//! # Shape
//! ```text
//! inputs --+                      references (what a function refers to)
//!          +--> world (worklist) -- otp (what is known of OTP) --> Program
//! Library -+                      entry (where it starts), why (chains of callers), pid_name (module-local names)
//! ```
//!
//! # Rules
//! 1. A name `M:F/A` is, in this order: a native that beamc implements; a native of the release that beamc does
//!    not implement (*missing*); an Erlang function, exported by `M`; *undefined*. So a native shadows the stub
//!    body that OTP's own modules have under its name.
//! 2. A missing native stops the build. An undefined function does not: calling it raises `undef`, as on OTP.
//! 3. Static references only: calls, BIFs in line, funs, and external funs in literals however deeply nested.
//! 4. Calls by name (`Mod:f()`, `apply/3`, `spawn/3`, `make_fun/3`) go to what reached code shows (`dynamic`, `selection`):
//!    - a. atoms that stand next to each other in a tuple or in arguments and are module and export;
//!    - b. where only the module is constant: its exports that are atoms of reached code;
//!    - c. from a call outside of erts, kernel and stdlib: exports of every module that is an atom of such code, by the name and
//!      arity that the call has, or else by names that are atoms of such code, but then not of modules that only stand in lists;
//!    - d. from any call with a constant name or arity: exports of the modules whose names reached code passes on (not what it only
//!      compares with, keeps in lists, or gives to natives and functions that take names of other things, as of processes);
//!      a function and a list of arguments next to each other in a call, behind something unknown, are such a call;
//!    - e. what calls `format_error` by name, as `erl_error` does, has the modules of OTP that put errors into words;
//!    - f. calls in erts, kernel and stdlib to modules there go only to those that `otp::audited` says, as of callbacks to modules that
//!      declare the behaviour or none.
//!
//!    Atoms stand for modules of the inputs, of `--path`, of erts, kernel and stdlib, and of applications that code outside of
//!    these three calls or that the options name. What they miss is `undef` at run time; [`Options::keep`] adds it.
//! 5. A native that is not implemented and that only rule 4 leads to stops nothing: calling it raises `undef`.
//! 6. The result depends on the inputs alone: modules are sorted by name, functions stand in file order.
//! 7. A call to a name that its own function makes of text or bytes is noted, since rule 4 may miss what it goes to. Names that
//!    come from elsewhere are not followed.
//!
//! # Not here
//! Reading files and finding OTP: the caller's [`Library`].

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
    /// Whether it was named on the command line, and so keeps all its exports.
    pub named: bool,
}

/// Modules that are not handed in but looked for when something refers to them.
pub trait Library {
    /// The module called `module`; `None` when there is none.
    ///
    /// # Errors
    /// The module is there but cannot be read, or there is no place to look for it.
    fn load(&mut self, module: &str) -> Result<Option<Module>, Diagnostic>;

    /// Where the module called `module` would come from; `None` when there is none.
    fn origin(&mut self, _module: &str) -> Option<Origin> {
        None
    }
}

/// Where a module of a library comes from.
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

/// Where a module of a program comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// It was handed in, or a library gave it without saying from where.
    Given,
    /// It is beamc's own, in the place of one of OTP.
    Own,
    /// A library.
    Library(Origin),
}

impl Source {
    /// Whether the module is of erts, kernel or stdlib, or stands for one of theirs.
    fn is_core(&self) -> bool {
        match self {
            Source::Own => true,
            Source::Library(Origin::Otp(application)) => is_core_application(application),
            Source::Given | Source::Library(Origin::Folder) => false,
        }
    }
}

/// What shapes a closed world besides its modules.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the program starts; `None`: the one `main/1` or `main/0` among the inputs.
    pub entry: Option<Mfa>,
    /// OTP release whose behaviour and natives the program expects.
    pub release: u32,
    /// What to keep, whatever is reached.
    pub keep: Vec<Keep>,
    /// Applications of OTP whose modules may be called by names made at run time, beside erts, kernel, stdlib and those that
    /// the program calls anyway.
    pub applications: Vec<String>,
    /// Collect missing natives in [`Program::missing`], and what else is not supported in [`Program::unsupported`], instead of
    /// refusing the program.
    pub allow_missing_bifs: bool,
}

impl Options {
    /// Entry found among the inputs, missing natives refused.
    pub fn new(release: u32) -> Self {
        Options { entry: None, release, keep: Vec::new(), applications: Vec::new(), allow_missing_bifs: false }
    }
}

/// Exports to keep: of a module, perhaps of one name, perhaps of one arity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keep {
    /// The module.
    pub module: Atom,
    /// The name; `None`: all of the module.
    pub function: Option<Atom>,
    /// The arity; `None`: all of that name.
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

/// What a name stands for (rule 1).
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// An Erlang function, which is reached if the reference is.
    Function(FunctionId),
    /// An implemented native.
    Bif(&'static Bif),
    /// A native that is not implemented.
    Missing,
    /// Nothing.
    Undefined,
}

impl Target {
    /// What a call of `mfa` goes to before any Erlang function is looked for.
    fn of_bif(mfa: &Mfa, release: u32) -> Option<Target> {
        if let Some(bif) = bifs::implemented(mfa, release) {
            Some(Target::Bif(bif))
        } else if bifs::is_known(mfa, release) {
            Some(Target::Missing)
        } else {
            None
        }
    }

    /// What a BIF instruction goes to. There is no Erlang function behind one. That the code generator has code in line for
    /// many does not matter here: it leaves the failing cases to the BIF.
    fn of_bif_instruction(mfa: &Mfa, release: u32) -> Target {
        bifs::implemented(mfa, release).map_or(Target::Missing, Target::Bif)
    }
}

/// A program: modules and what of them is reached.
#[derive(Clone, Debug)]
pub struct Program {
    /// Named modules and those of which something is reached, sorted by name.
    pub modules: Vec<Module>,
    /// Where each of them comes from.
    pub sources: Vec<Source>,
    /// Reached functions, by module and in file order.
    pub functions: Vec<FunctionId>,
    /// Reached natives that are implemented, sorted.
    pub bifs: Vec<Mfa>,
    /// Reached natives that are not implemented, each with its first caller (for an export of a named module:
    /// itself), sorted; empty unless [`Options::allow_missing_natives`].
    pub missing: Vec<(Mfa, Mfa)>,
    /// What else is not supported in the modules given; empty unless [`Options::allow_missing_natives`].
    pub unsupported: Vec<Diagnostic>,
    /// Calls in the modules given that go to names made right there (rule 7), as warnings.
    pub computed_names: Vec<Diagnostic>,
    /// Natives that are not implemented and that only calls by name may lead to, each with its first caller, sorted: calling
    /// one raises `undef`.
    pub maybe_missing: Vec<(Mfa, Mfa)>,
    /// What is referred to but defined nowhere, each with the first that refers to it, sorted.
    pub undefined: Vec<(Mfa, Mfa)>,
    /// Where the program starts: an exported function of arity 0 or 1.
    pub entry: Mfa,
    /// Reached functions that are exported, sorted.
    pub exports: Vec<Mfa>,
    /// OTP release whose behaviour the program expects.
    pub release: u32,
    /// Who reached what.
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

    /// What a call from another function by full name (`call_ext`, an external fun) goes to. For a name
    /// that no reached code refers to, [`Target::Undefined`].
    pub fn external(&self, mfa: &Mfa) -> Target {
        self.externals.get(mfa).copied().unwrap_or(Target::Undefined)
    }

    /// What a call by label of the function at `id` goes to: that function, unless a native shadows it.
    pub fn local(&self, id: FunctionId) -> Target {
        Target::of_bif(&self.mfa(id), self.release).unwrap_or(Target::Function(id))
    }
}

fn mfa(module: &Module, function: &Function) -> Mfa {
    Mfa { module: module.name.clone(), function: function.name.clone(), arity: function.arity }
}
