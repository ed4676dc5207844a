//! Making functions and a module of instructions, for both readers.

use super::Result;
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Function, Inst, Label, Module};
use std::collections::HashMap;

/// The function whose instructions are `body`: label, perhaps a line, `func_info`, entry label, and the rest.
pub(super) fn function(body: Vec<Inst>, module: &Atom) -> Result<Function> {
    let head = body.iter().position(|inst| matches!(inst, Inst::FuncInfo(_)));
    let (mfa, entry) = match head.and_then(|head| body.get(head..)) {
        Some([Inst::FuncInfo(mfa), Inst::Label(entry), ..]) => (mfa.clone(), *entry),
        Some(_) => return Err(Diagnostic::new("no label follows func_info")),
        None => return Err(Diagnostic::new("instructions outside a function")),
    };
    if mfa.module != *module {
        return Err(Diagnostic::new(format!("{mfa} is not a function of {module}")));
    }
    Ok(Function { name: mfa.function, arity: mfa.arity, entry, body })
}

/// Sorts the exports by the order of the functions.
pub(super) fn order_exports(module: &mut Module) -> Result<()> {
    let positions: HashMap<Label, usize> =
        module.functions.iter().enumerate().map(|(position, function)| (function.entry, position)).collect();
    for (name, arity, label) in &module.exports {
        let function = positions.get(label).and_then(|position| module.functions.get(*position));
        if !function.is_some_and(|function| function.name == *name && function.arity == *arity) {
            return Err(Diagnostic::new(format!("export {name}/{arity} is not a function of the module")));
        }
    }
    module.exports.sort_by_key(|(_, _, label)| positions.get(label).copied());
    Ok(())
}
