//! Labels, calls, funs, exports and register numbers: all checks that need no paths.

use super::violation;
use crate::analyse::flow;
use crate::diagnostic::Diagnostic;
use crate::ir::{Function, Inst, Label, Lambda, Module, Part};
use std::collections::{HashMap, HashSet};

/// Registers of each kind have numbers below this.
pub(super) const REGISTERS: u16 = 1024;

/// The functions and funs of a module.
pub(super) struct Index<'a> {
    module: &'a Module,
    by_entry: HashMap<Label, &'a Function>,
}

impl<'a> Index<'a> {
    /// Checks the module as a whole.
    pub(super) fn of(module: &'a Module) -> Result<Self, Diagnostic> {
        let by_entry = module.functions.iter().map(|function| (function.entry, function)).collect();
        let index = Index { module, by_entry };
        index.names()?;
        index.labels_are_unique()?;
        for (name, arity, label) in &module.exports {
            let function =
                index.by_entry.get(label).filter(|function| function.name == *name && function.arity == *arity);
            function.ok_or_else(|| {
                Diagnostic::new(format!("export {name}/{arity} is not at the entry of that function"))
            })?;
        }
        module.lambdas.iter().try_for_each(|lambda| index.lambda(lambda))?;
        Ok(index)
    }

    fn names(&self) -> Result<(), Diagnostic> {
        let mut names = HashSet::new();
        match self.module.functions.iter().find(|function| !names.insert((&function.name, function.arity))) {
            Some(Function { name, arity, .. }) => Err(Diagnostic::new(format!("function {name}/{arity} exists twice"))),
            None => Ok(()),
        }
    }

    fn labels_are_unique(&self) -> Result<(), Diagnostic> {
        let mut labels = HashSet::new();
        for function in &self.module.functions {
            for (position, inst) in function.body.iter().enumerate() {
                if matches!(inst, Inst::Label(label) if !labels.insert(*label)) {
                    return Err(violation(function, position, inst, "the label exists twice"));
                }
            }
        }
        Ok(())
    }

    fn lambda(&self, lambda: &Lambda) -> Result<(), Diagnostic> {
        let Lambda { name, body_arity, label, num_free, index, .. } = lambda;
        let function =
            self.by_entry.get(label).filter(|function| function.name == *name && function.arity == *body_arity);
        if function.is_none() || num_free > body_arity {
            return Err(Diagnostic::new(format!("fun {index} is not at the entry of {name}/{body_arity}")));
        }
        Ok(())
    }

    /// Checks one function, instruction by instruction.
    pub(super) fn function(&self, function: &Function) -> Result<(), Diagnostic> {
        let own: HashSet<Label> = function.body.iter().filter_map(label_of).collect();
        if !own.contains(&function.entry) {
            let Function { name, arity, .. } = function;
            return Err(Diagnostic::new("the entry label is missing").within(format!("function {name}/{arity}")));
        }
        for (position, inst) in function.body.iter().enumerate() {
            let checked = targets(inst, &own).and_then(|()| self.call(inst)).and_then(|()| registers(inst));
            checked.map_err(|what| violation(function, position, inst, &what))?;
        }
        Ok(())
    }

    /// Checks the function that an instruction calls or makes a fun of.
    fn call(&self, inst: &Inst) -> Result<(), String> {
        let arity = flow::arguments(inst);
        if let Some(label) = inst.find(|part| if let Part::Entry(label) = part { Some(label) } else { None }) {
            self.entry(label, arity.unwrap_or(0))?;
        }
        let Some(fun) = inst.find(|part| if let Part::Fun(fun) = part { Some(fun) } else { None }) else {
            return Ok(());
        };
        let Lambda { body_arity, num_free, .. } = self.fun(fun)?;
        if let Some(arity) = arity
            && body_arity.checked_sub(*num_free) != Some(arity)
        {
            return Err(format!("fun {fun} does not take {arity} arguments"));
        }
        match inst.find(|part| if let Part::Free(given) = part { Some(given) } else { None }) {
            Some(given) if given != usize::from(*num_free) => Err(format!("fun {fun} has {num_free} free variables")),
            _ => Ok(()),
        }
    }

    /// Checks that `label` is the entry of a function of this arity.
    fn entry(&self, label: Label, arity: u8) -> Result<(), String> {
        match self.by_entry.get(&label) {
            Some(function) if function.arity == arity => Ok(()),
            Some(function) => Err(format!("{}/{} is called with {arity} arguments", function.name, function.arity)),
            None => Err("the label is not the entry of a function".to_owned()),
        }
    }

    fn fun(&self, index: u32) -> Result<&Lambda, String> {
        let lambda = usize::try_from(index).ok().and_then(|index| self.module.lambdas.get(index));
        lambda.ok_or_else(|| format!("fun {index} does not exist"))
    }
}

fn label_of(inst: &Inst) -> Option<Label> {
    if let Inst::Label(label) = inst { Some(*label) } else { None }
}

/// Checks that jumps stay inside the function.
fn targets(inst: &Inst, own: &HashSet<Label>) -> Result<(), String> {
    let mut strange = None;
    flow::for_each_target(inst, &mut |label| {
        if !own.contains(&label) {
            strange = Some(label);
        }
    });
    strange.map_or(Ok(()), |label| Err(format!("label {} is not in the function", label.0)))
}

fn registers(inst: &Inst) -> Result<(), String> {
    let mut largest = 0;
    inst.parts(&mut |part| largest = largest.max(part.register().unwrap_or(0)));
    if largest < REGISTERS { Ok(()) } else { Err(format!("register {largest} is out of range")) }
}
