//! Places that the stock compiler knows control never to reach, made safe before the checks.
//!
//! # Handlers
//! After an instruction that always fails, the compiler emits nothing. If that is the body of a `try`, the label of its
//! `try_case` follows directly, or a jump to that label. The proof is in types that the file does not contain, so the
//! instruction seems to go on into the handler. [`stop_before_handlers`] puts a [`stop`] there.
//!
//! # Results of BIFs
//! A BIF whose failure the compiler excludes may still have a failure label, from where code reads its result.
//! [`define_results`] gives the result a value on that way.

use crate::analyse::flow;
use crate::ir::{Atom, Const, Function, Inst, Label, Module, Reg, Src};
use std::collections::{HashMap, HashSet};

/// Labels that a module does not use.
pub(super) struct Fresh(u32);

impl Fresh {
    pub(super) fn of(module: &Module) -> Self {
        let bodies = module.functions.iter().flat_map(|function| &function.body);
        let labels = bodies.filter_map(|inst| if let Inst::Label(Label(number)) = inst { Some(*number) } else { None });
        Fresh(labels.max().unwrap_or(0))
    }

    pub(super) fn label(&mut self) -> Option<Label> {
        self.0 = self.0.checked_add(1)?;
        Some(Label(self.0))
    }
}

/// Raises an error that tells that the compiled code is not what a compiler of OTP makes.
pub(super) fn stop() -> Inst {
    Inst::Badmatch { value: Src::Const(Const::Atom(Atom::new("unreachable"))) }
}

/// Lets control stop where it would go to a `try_case` without an exception.
pub(super) fn stop_before_handlers(function: &mut Function, fresh: &mut Fresh) {
    let handlers = handlers(&function.body);
    if handlers.is_empty() {
        return;
    }
    let mut body: Vec<Inst> = Vec::with_capacity(function.body.len() + 2);
    let mut goes_on = false;
    let mut stop_label = None;
    for mut inst in function.body.drain(..) {
        match &inst {
            Inst::Label(label) => {
                if goes_on && handlers.contains(label) {
                    body.push(stop());
                }
                goes_on = true;
            }
            Inst::Try { .. } | Inst::Catch { .. } => {}
            Inst::Line(_) => {}
            _ => {
                inst.labels_mut(&mut |label| {
                    if handlers.contains(label)
                        && let Some(other) = stop_label.or_else(|| fresh.label())
                    {
                        stop_label = Some(other);
                        *label = other;
                    }
                });
                goes_on = !flow::is_terminator(&inst);
            }
        }
        body.push(inst);
    }
    body.extend(stop_label.into_iter().flat_map(|label| [Inst::Label(label), stop()]));
    function.body = body;
}

/// The labels in front of each `try_case`.
fn handlers(body: &[Inst]) -> HashSet<Label> {
    let mut handlers = HashSet::new();
    for (position, _) in body.iter().enumerate().filter(|(_, inst)| matches!(inst, Inst::TryCase { .. })) {
        let before = body[..position].iter().rev().map_while(|inst| match inst {
            Inst::Label(label) => Some(*label),
            _ => None,
        });
        handlers.extend(before);
    }
    handlers
}

/// Gives the result of each BIF that jumps on failure a value where it jumps to. Code slows down only there.
pub(super) fn define_results(function: &mut Function, fresh: &mut Fresh) {
    let mut ways: HashMap<(Label, Reg), Label> = HashMap::new();
    let mut added = Vec::new();
    for inst in &mut function.body {
        let Inst::Bif { fail: Some(fail), dst, .. } = inst else { continue };
        let way = match ways.get(&(*fail, *dst)) {
            Some(way) => *way,
            None => {
                let Some(way) = fresh.label() else { return };
                let value = Src::Const(Const::Atom(Atom::new("false")));
                added.extend([Inst::Label(way), Inst::Move { src: value, dst: *dst }, Inst::Jump(*fail)]);
                ways.insert((*fail, *dst), way);
                way
            }
        };
        *fail = way;
    }
    function.body.extend(added);
}
