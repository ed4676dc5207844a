//! The closed world: what a program consists of, found from its entry.
//!
//! A program is what its entry and the exports of the modules on the command line reach. The rest of
//! those modules, of OTP and of any other library is left out before code is generated.
//!
//! # Shape
//! ```text
//! inputs --+                      references (what a function refers to)
//!          +--> world (worklist) -- natives (what OTP implements in C) --> Program
//! Library -+                      entry (where it starts), why (chains of callers)
//! ```
//!
//! # Rules
//! 1. A name `M:F/A` is, in this order: a native that beamc implements; a native of the release that beamc does
//!    not implement (*missing*); an Erlang function, exported by `M`; *undefined*. So a native shadows the stub
//!    body that OTP's own modules have under its name.
//! 2. A missing native stops the build. An undefined function does not: calling it raises `undef`, as on OTP.
//! 3. Static references only: calls, BIFs in line, funs, and external funs in literals however deeply nested.
//! 4. When a named module calls by computed names (`apply`, `make_fun`), the pairs that its atoms can name are kept:
//!    natives, and exports of modules that are in the program anyway, whose module and function are both atoms of
//!    named modules' reached code. Another computed name is `undef` at run time.
//! 5. The result depends on the inputs alone: modules are sorted by name, functions stand in file order.
//!
//! # Not here
//! Reading files and finding OTP: the caller's [`Library`].

mod entry;
mod natives;
mod references;
mod replacement;
mod requests;
#[cfg(test)]
mod tests;
mod why;
mod world;

pub use entry::find as find_entry;
pub use natives::{implemented, is_known_native};
pub use references::{Reference, each as each_reference};
pub use why::Why;
pub use world::closed_world;

use crate::diagnostic::Diagnostic;
use crate::ir::{Function, Mfa, Module};
use beamc_abi::native::Native;
use std::collections::HashMap;

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
}

/// A library without modules.
#[derive(Clone, Copy, Debug)]
pub struct NoLibrary;

impl Library for NoLibrary {
    fn load(&mut self, _module: &str) -> Result<Option<Module>, Diagnostic> {
        Ok(None)
    }
}

/// What shapes a closed world besides its modules.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the program starts; `None`: the one `main/1` or `main/0` among the inputs.
    pub entry: Option<Mfa>,
    /// OTP release whose behaviour and natives the program expects.
    pub release: u32,
    /// Collect missing natives in [`Program::missing`] instead of refusing the program.
    pub allow_missing_natives: bool,
}

impl Options {
    /// Entry found among the inputs, missing natives refused.
    pub fn new(release: u32) -> Self {
        Options { entry: None, release, allow_missing_natives: false }
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
    Native(&'static Native),
    /// A native that is not implemented.
    Missing,
    /// Nothing.
    Undefined,
}

/// A program: modules and what of them is reached.
#[derive(Clone, Debug)]
pub struct Program {
    /// Named modules and those of which something is reached, sorted by name.
    pub modules: Vec<Module>,
    /// Reached functions, by module and in file order.
    pub functions: Vec<FunctionId>,
    /// Reached natives that are implemented, sorted.
    pub natives: Vec<Mfa>,
    /// Reached natives that are not implemented, each with its first caller (for an export of a named module:
    /// itself), sorted; empty unless [`Options::allow_missing_natives`].
    pub missing: Vec<(Mfa, Mfa)>,
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
        natives::target(&self.mfa(id), self.release).unwrap_or(Target::Function(id))
    }
}

fn mfa(module: &Module, function: &Function) -> Mfa {
    Mfa { module: module.name.clone(), function: function.name.clone(), arity: function.arity }
}
