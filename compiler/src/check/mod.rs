//! Checks on a module. All later stages rely on them.
//!
//! # Checked properties
//! 1. Functions, labels and funs are consistent: one entry per name and arity, each label once, exports and funs at
//!    entries of functions of their arity, calls to entries of functions of that arity, and all other labels inside the
//!    function ([`labels`]).
//! 2. Registers are below 1024 ([`labels`] too, since it sees every operand).
//! 3. On every path from a function's entry ([`paths`], with the rules in [`state`]):
//!    - a register is written before it is read; at a safepoint, each X register below `Live` and each Y register is
//!      defined;
//!    - instructions that need a frame have one, and `deallocate`, `trim` and tail calls state its size;
//!    - paths that meet have the same frame and the same open `catch` and `try`, unless only a raise follows;
//!    - each `catch` and `try` closes in the reverse order of opening, before the function is left.
//!
//! # Types
//! The operand types of a `.beam` are trusted, as OTP's loader trusts them. Text is followed with types (`typed`):
//! an instruction that needs a type without a proof gets a test in front of it (`guards`), and control stops where no
//! test can tell. A `.beam` that breaks a rule is followed with types too, because they show code that never runs.

mod facts;
mod guards;
mod labels;
mod library;
mod paths;
mod state;
mod summaries;
mod ty;
mod typed;
mod unreached;

use crate::diagnostic::Diagnostic;
use crate::dump;
use crate::ir::{Function, Inst, Module};
use paths::Paths;
use std::collections::BTreeMap;
use summaries::Summaries;

/// A module as the later stages may trust it, or the first violation, with function and instruction.
///
/// Code at places that the stock compiler knows control never to reach is changed, so that it is safe ([`unreached`]).
pub fn admit(module: Module) -> Result<Module, Diagnostic> {
    let (module, violations) = admitted(module);
    violations.into_iter().next().map_or(Ok(module), Err)
}

/// The module of [`admit`], and the first violation of each function that has one.
pub fn admitted(mut module: Module) -> (Module, Vec<Diagnostic>) {
    let index = match labels::Index::of(&module) {
        Ok(index) => index,
        Err(violation) => return (module, vec![violation]),
    };
    let violations = module.functions.iter().filter_map(|function| index.function(function).err());
    let violations: Vec<_> = violations.collect();
    if !violations.is_empty() {
        return (module, violations);
    }
    let mut fresh = unreached::Fresh::of(&module);
    for function in &mut module.functions {
        unreached::close(function, &mut fresh);
    }
    // The types of a file that a compiler wrote are trusted, as OTP's loader trusts them.
    let untyped = if module.from_text { Vec::new() } else { untyped(&mut module, &mut fresh) };
    if !module.from_text && untyped.is_empty() {
        return (module, untyped);
    }
    let (violating, first) = typed(&mut module, &mut fresh);
    if first.is_empty() {
        return (module, first);
    }
    for (index, function) in module.functions.iter_mut().enumerate() {
        if violating.contains(&index) {
            unreached::define_registers(function, &mut fresh);
        }
    }
    let (_, second) = typed(&mut module, &mut fresh);
    match (second.is_empty(), module.from_text) {
        (true, _) => (module, second),
        (false, true) => (module, second),
        (false, false) => (module, untyped),
    }
}

/// Checks the functions without their types.
fn untyped(module: &mut Module, fresh: &mut unreached::Fresh) -> Vec<Diagnostic> {
    let lambdas = &module.lambdas;
    let violations = module.functions.iter_mut().filter_map(|function| {
        let violation = paths::function(function, lambdas).err()?;
        let mut changed = function.clone();
        unreached::define_registers(&mut changed, fresh);
        if paths::function(&changed, lambdas).is_err() {
            return Some(violation);
        }
        *function = changed;
        None
    });
    violations.collect()
}

/// Checks the functions with their types, and adds the tests that the types leave open. If there are violations, the
/// functions stay as they are. Gives the functions with violations, too.
fn typed(module: &mut Module, fresh: &mut unreached::Fresh) -> (Vec<usize>, Vec<Diagnostic>) {
    let trusted = !module.from_text;
    let mut summaries = Summaries::of(module);
    let mut violations = BTreeMap::new();
    while let Some((index, mut params)) = summaries.next() {
        let Some(function) = module.functions.get(index) else { break };
        if summaries.is_uncalled(index) {
            params = summaries.uncalled(index, function.arity);
        }
        if violations.contains_key(&index) {
            continue;
        }
        let of = paths::Module { summaries: &mut summaries, index, params, trusted };
        if let Err(violation) = Paths::of(function, &module.lambdas, Some(of)).follow(function) {
            // Whatever it returns, callers are checked.
            summaries.returns(index, ty::Type::TERM);
            violations.insert(index, violation);
        }
    }
    if !violations.is_empty() {
        return (violations.keys().copied().collect(), violations.into_values().collect());
    }
    let mut functions = std::mem::take(&mut module.functions);
    for (index, function) in functions.iter_mut().enumerate() {
        let params = summaries.params(index).unwrap_or_default().to_vec();
        let of = paths::Module { summaries: &mut summaries, index, params, trusted };
        let mut paths = Paths::of(function, &module.lambdas, Some(of));
        if paths.follow(function).is_ok() {
            guards::Guarded::add(function, &mut paths, fresh);
        }
    }
    module.functions = functions;
    (Vec::new(), Vec::new())
}

/// A violation at one instruction of a function.
fn violation(function: &Function, position: usize, inst: &Inst, what: &str) -> Diagnostic {
    let Function { name, arity, .. } = function;
    let text = dump::instruction(inst);
    Diagnostic::new(what).within(format!("function {name}/{arity}, instruction {position}: {text}"))
}

#[cfg(test)]
mod tests;
