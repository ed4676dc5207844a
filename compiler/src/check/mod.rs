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
//! Operand *types* are trusted, as OTP's loader trusts them. The rules follow the guarantees of OTP's own compiler.
//! They are stricter than its validator in places. All of OTP's code keeps them.

mod labels;
mod paths;
mod state;

use crate::diagnostic::Diagnostic;
use crate::dump;
use crate::ir::{Function, Inst, Module};

/// Checks a module; the first violation is the diagnostic, with function and instruction.
pub fn module(module: &Module) -> Result<(), Diagnostic> {
    let index = labels::Index::of(module)?;
    for function in &module.functions {
        index.function(function)?;
        paths::function(function, module)?;
    }
    Ok(())
}

/// A violation at one instruction of a function.
fn violation(function: &Function, position: usize, inst: &Inst, what: &str) -> Diagnostic {
    let Function { name, arity, .. } = function;
    let text = dump::instruction(inst);
    Diagnostic::new(what).within(format!("function {name}/{arity}, instruction {position}: {text}"))
}

#[cfg(test)]
mod tests;
