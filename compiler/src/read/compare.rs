//! A normal form for modules that differ only where readers may differ.

use crate::ir::{Function, Inst, Label, Module};
use std::collections::HashMap;

/// The module with labels numbered in code order, and without fun uniq, MD5, `vsn`, compile info and release. Two
/// readings of one compilation are equal in this form.
#[must_use]
pub fn normalise(module: &Module) -> Module {
    let mut module = module.clone();
    let mut numbers = Numbers::default();
    for function in &mut module.functions {
        for inst in &mut function.body {
            if let Inst::Label(label) = inst {
                numbers.renumber(label);
            }
        }
    }
    for Function { entry, body, .. } in &mut module.functions {
        numbers.renumber(entry);
        for inst in body.iter_mut().filter(|inst| !matches!(inst, Inst::Label(_))) {
            inst.labels_mut(&mut |label| numbers.renumber(label));
        }
    }
    module.exports.iter_mut().for_each(|(_, _, label)| numbers.renumber(label));
    for lambda in &mut module.lambdas {
        numbers.renumber(&mut lambda.label);
        lambda.uniq = 0;
    }
    module.vsn = None;
    module.compile_info = None;
    module.md5 = None;
    module.otp_release = None;
    module.from_text = false;
    module
}

/// The first difference between two modules, in words; `None` if they are equal once normalised.
pub fn difference(a: &Module, b: &Module) -> Option<String> {
    let (a, b) = (normalise(a), normalise(b));
    if a == b {
        return None;
    }
    let parts = [
        (a.name != b.name).then(|| format!("name: {} and {}", a.name, b.name)),
        first(&a.exports, &b.exports, "export"),
        first(&a.attributes, &b.attributes, "attribute"),
        first(&a.records, &b.records, "record"),
        (a.on_load != b.on_load).then(|| format!("on_load: {:?} and {:?}", a.on_load, b.on_load)),
        first(&a.lambdas, &b.lambdas, "fun"),
        functions(&a.functions, &b.functions),
    ];
    parts.into_iter().flatten().next().or_else(|| Some("something".to_owned()))
}

fn functions(a: &[Function], b: &[Function]) -> Option<String> {
    let inside = a.iter().zip(b).find(|(a, b)| a != b).map(|(a, b)| {
        let whole = first(&a.body, &b.body, "instruction").unwrap_or_else(|| "head".to_owned());
        format!("function {}/{} and {}/{}: {whole}", a.name, a.arity, b.name, b.arity)
    });
    inside.or_else(|| (a.len() != b.len()).then(|| format!("{} functions and {}", a.len(), b.len())))
}

fn first<T: PartialEq + std::fmt::Debug>(a: &[T], b: &[T], what: &str) -> Option<String> {
    let differing = a.iter().zip(b).enumerate().find(|(_, (a, b))| a != b);
    let words = differing.map(|(position, (a, b))| format!("{what} {position}: {a:?} and {b:?}"));
    words.or_else(|| (a.len() != b.len()).then(|| format!("{} and {} of {what}", a.len(), b.len())))
}

/// New numbers for labels, assigned in the order of requests.
#[derive(Default)]
struct Numbers(HashMap<Label, Label>);

impl Numbers {
    fn renumber(&mut self, label: &mut Label) {
        let next = Label(u32::try_from(self.0.len()).unwrap_or(u32::MAX).saturating_add(1));
        *label = *self.0.entry(*label).or_insert(next);
    }
}
