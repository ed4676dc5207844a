//! Places that the stock compiler knows control never to reach, made safe before the checks.
//!
//! # Handlers
//! After an instruction that always fails, the compiler emits nothing. If that is the body of a `try`, the label of its
//! `try_case` follows directly, or a jump to that label. The proof is in types that the file does not contain, so the
//! instruction seems to go on into the handler. [`close`] puts a [`stop`] there.
//!
//! # Registers
//! A BIF whose failure the compiler excludes may still have a failure label, from where code reads its result.
//! [`define_registers`] gives the result a value on that way.

use crate::analyse::flow;
use crate::ir::{Atom, Const, Function, Inst, Label, Module, Part, Reg, Src};
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

/// Lets control stop where it would go to a `try_case` without an exception, or past the end of the function.
pub(super) fn close(function: &mut Function, fresh: &mut Fresh) {
    let handlers = handlers(&function.body);
    let mut body: Vec<Inst> = Vec::with_capacity(function.body.len() + 2);
    let mut goes_on = false;
    let mut stops = Vec::new();
    for mut inst in function.body.drain(..) {
        match &inst {
            Inst::Label(label) => {
                if goes_on && handlers.contains(label) {
                    body.push(stop());
                }
                goes_on = true;
            }
            Inst::Try { .. } | Inst::Catch { .. } => goes_on = true,
            Inst::Line(_) => {}
            _ => {
                inst.labels_mut(&mut |label| {
                    if handlers.contains(label)
                        && let Some(other) = fresh.label()
                    {
                        stops.push(other);
                        *label = other;
                    }
                });
                goes_on = !flow::is_terminator(&inst);
            }
        }
        body.push(inst);
    }
    if goes_on {
        body.push(stop());
    }
    // Each has its own, since a stop raises: the open handlers must be clear.
    body.extend(stops.into_iter().flat_map(|label| [Inst::Label(label), stop()]));
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

/// Gives registers a value where they hold nothing on a way that only the compiler excludes: the result of each BIF
/// where it jumps on failure, and X registers where a receive begins again. Code slows down only there.
pub(super) fn define_registers(function: &mut Function, fresh: &mut Fresh) {
    let mut ways: HashMap<(Label, Option<Reg>), Label> = HashMap::new();
    let mut added = Vec::new();
    let value = || Src::Const(Const::Atom(Atom::new("false")));
    let registers = x_registers(&function.body);
    for inst in &mut function.body {
        let (target, defined) = match inst {
            Inst::Bif { fail: Some(fail), dst, .. } => (fail, Some(*dst)),
            Inst::LoopRecEnd { label } | Inst::Wait { label } | Inst::WaitTimeout { label, .. } => (label, None),
            _ => continue,
        };
        let way = match ways.get(&(*target, defined)) {
            Some(way) => *way,
            None => {
                let Some(way) = fresh.label() else { return };
                added.push(Inst::Label(way));
                match defined {
                    Some(dst) => added.push(Inst::Move { src: value(), dst }),
                    None => added.extend((0..registers).map(|x| Inst::Move { src: value(), dst: Reg::X(x) })),
                }
                added.push(Inst::Jump(*target));
                ways.insert((*target, defined), way);
                way
            }
        };
        *target = way;
    }
    function.body.extend(added);
}

/// The number of X registers that the code names.
fn x_registers(body: &[Inst]) -> u16 {
    let mut end = 0;
    for inst in body {
        end = end.max(flow::reads(inst));
        inst.parts(&mut |part| {
            let reg = match part {
                Part::Src(Src::Reg(reg, _)) => *reg,
                Part::Read(reg) | Part::Write(reg) => reg,
                _ => return,
            };
            if let Reg::X(x) = reg {
                end = end.max(x + 1);
            }
        });
    }
    end
}
