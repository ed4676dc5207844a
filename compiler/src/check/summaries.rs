//! Types of the parameters and results of the functions of a module.
//!
//! A function that is called only from its module gets the types of those calls. A call has the type of the results of
//! its function, and goes on only if that function returns. Functions are followed until nothing changes, from those
//! that are called from outside.

use super::ty::Type;
use crate::ir::{Label, Module};
use std::collections::{BTreeSet, HashMap};

/// What is known of one function.
#[derive(Clone, Debug, Default)]
struct Summary {
    /// The types of its parameters; `None` until it is called.
    params: Option<Vec<Type>>,
    /// The type of its result; `None` until it returns.
    result: Option<Type>,
    /// The functions to follow again when the result changes.
    callers: BTreeSet<usize>,
}

/// What is known of each function.
pub(super) struct Summaries {
    of: Vec<Summary>,
    entries: HashMap<Label, usize>,
    pending: BTreeSet<usize>,
}

impl Summaries {
    /// Functions that are called from outside get any terms.
    pub(super) fn of(module: &Module) -> Self {
        let functions = &module.functions;
        let entries = functions.iter().enumerate().map(|(index, function)| (function.entry, index)).collect();
        let of = vec![Summary::default(); functions.len()];
        let mut summaries = Summaries { of, entries, pending: BTreeSet::new() };
        let exported = module.exports.iter().map(|(_, arity, label)| (*label, *arity));
        let on_load = functions.iter().filter(|function| Some(&function.name) == module.on_load.as_ref());
        let on_load = on_load.map(|function| (function.entry, function.arity));
        for (label, arity) in exported.chain(on_load).collect::<Vec<_>>() {
            summaries.give(label, &vec![Type::TERM; usize::from(arity)]);
        }
        summaries
    }

    /// The next function to follow, with the types of its parameters.
    pub(super) fn next(&mut self) -> Option<(usize, Vec<Type>)> {
        let index = match self.pending.pop_first() {
            Some(index) => index,
            // Nothing calls it.
            None => self.of.iter().position(|summary| summary.params.is_none())?,
        };
        Some((index, self.of.get(index)?.params.clone().unwrap_or_default()))
    }

    /// Follows a function that nothing calls with any terms.
    pub(super) fn uncalled(&mut self, index: usize, arity: u8) -> Vec<Type> {
        let params = vec![Type::TERM; usize::from(arity)];
        if let Some(summary) = self.of.get_mut(index) {
            summary.params = Some(params.clone());
        }
        params
    }

    /// Whether nothing calls the function.
    pub(super) fn is_uncalled(&self, index: usize) -> bool {
        self.of.get(index).is_some_and(|summary| summary.params.is_none())
    }

    /// The types of the parameters of a function.
    pub(super) fn params(&self, index: usize) -> Option<&[Type]> {
        self.of.get(index)?.params.as_deref()
    }

    /// The function at a label is called with arguments of these types.
    pub(super) fn give(&mut self, label: Label, args: &[Type]) {
        let Some(index) = self.entries.get(&label).copied() else { return };
        let Some(summary) = self.of.get_mut(index) else { return };
        let params = match &summary.params {
            Some(params) => params.iter().zip(args).map(|(param, arg)| param.join(*arg)).collect(),
            None => args.to_vec(),
        };
        if summary.params.as_ref() != Some(&params) {
            summary.params = Some(params);
            self.pending.insert(index);
        }
    }

    /// The type of the results of the function at a label, for the function `caller`; `None` if it never returns.
    pub(super) fn result(&mut self, label: Label, caller: usize) -> Option<Type> {
        let summary = self.of.get_mut(*self.entries.get(&label)?)?;
        summary.callers.insert(caller);
        summary.result
    }

    /// A function returns a value of this type.
    pub(super) fn returns(&mut self, index: usize, ty: Type) {
        let Some(summary) = self.of.get_mut(index) else { return };
        let result = summary.result.map_or(ty, |result| result.join(ty));
        if summary.result != Some(result) {
            summary.result = Some(result);
            self.pending.extend(summary.callers.iter().copied());
        }
    }
}
