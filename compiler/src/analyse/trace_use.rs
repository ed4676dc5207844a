//! Handlers that look at the stack trace. For all others, no trace is captured.
//!
//! A `catch` looks at the trace only for the class `error`. A `try` looks at the trace of a class if some path reads x2
//! after `try_case` before writing it, and an exception of that class can take this path. x0 holds the class there, so
//! tests of x0 are decided for each class.

use super::flow::{call_arity, for_each_dst, for_each_read, for_each_target, is_terminator};
use crate::ir::{ArithOp, Const, Function, Inst, Label, Reg, Src};
use beamc_abi::tables::site_flags;
use std::collections::{HashMap, HashSet};

/// The classes, each with the bit by which a handler ignores its traces.
const CLASSES: [(&str, u32); 3] =
    [("error", site_flags::NO_TRACE_ERROR), ("exit", site_flags::NO_TRACE_EXIT), ("throw", site_flags::NO_TRACE_THROW)];

/// For each handler of `function`, the bits of the classes for which it never reads the trace.
pub fn handlers_that_ignore_traces(function: &Function) -> HashMap<Label, u32> {
    let positions: HashMap<Label, usize> = function
        .body
        .iter()
        .enumerate()
        .filter_map(|(index, inst)| match inst {
            Inst::Label(label) => Some((*label, index)),
            _ => None,
        })
        .collect();
    let handlers = function.body.iter().filter_map(|inst| match inst {
        Inst::Try { handler, .. } => {
            let ignores_trace = CLASSES.iter().filter(|(class, _)| !reads_trace(function, &positions, *handler, class));
            Some((*handler, ignores_trace.map(|(_, bit)| bit).sum()))
        }
        Inst::Catch { handler, .. } => Some((*handler, site_flags::NO_TRACE_EXIT | site_flags::NO_TRACE_THROW)),
        _ => None,
    });
    handlers.collect()
}

/// Whether the `try` handler at the label reads the trace of an exception of `class`.
fn reads_trace(function: &Function, positions: &HashMap<Label, usize>, handler: Label, class: &str) -> bool {
    let Some(start) = positions.get(&handler) else { return true };
    let Some(case) = function.body[*start..].iter().position(|inst| matches!(inst, Inst::TryCase { .. })) else {
        return true;
    };
    let mut seen = HashSet::new();
    // The place to go on, and whether x0 still holds the class there.
    let mut work = vec![(start + case + 1, true)];
    while let Some((from, mut holds)) = work.pop() {
        if !seen.insert((from, holds)) {
            continue;
        }
        for inst in &function.body[from..] {
            let step = step(inst);
            if matches!(step, Use::Reads) {
                return true;
            }
            match decide(inst, class).filter(|_| holds) {
                Some(Decision::GoesOn) => continue,
                Some(Decision::Jumps(label)) => {
                    work.extend(positions.get(&label).map(|at| (*at, holds)));
                    break;
                }
                None => {}
            }
            // An instruction that writes only when it does not jump leaves the old value to its target.
            for_each_target(inst, &mut |label| work.extend(positions.get(&label).map(|at| (*at, holds))));
            if matches!(step, Use::Gone) || is_terminator(inst) {
                break;
            }
            holds &= call_arity(inst).is_none();
            for_each_dst(inst, &mut |reg| holds &= reg != CLASS);
        }
    }
    false
}

/// The register that holds the class after `try_case`.
const CLASS: Reg = Reg::X(0);

enum Decision {
    GoesOn,
    Jumps(Label),
}

/// The outcome of a test of x0 when it holds `class`; `None` for any other instruction.
fn decide(inst: &Inst, class: &str) -> Option<Decision> {
    let is_class = |src: &Src| matches!(src, Src::Reg(reg, _) if *reg == CLASS);
    let named = |value: &Const| match value {
        Const::Atom(atom) => Some(atom.as_str() == class),
        _ => None,
    };
    match inst {
        Inst::Compare { op: op @ (ArithOp::EqExact | ArithOp::NeExact), fail, left, right: Src::Const(value) }
            if is_class(left) =>
        {
            let holds = named(value)? == (*op == ArithOp::EqExact);
            Some(if holds { Decision::GoesOn } else { Decision::Jumps(*fail) })
        }
        Inst::SelectVal { src, fail, arms } if is_class(src) => {
            let arm = arms.iter().find(|(value, _)| named(value) == Some(true));
            Some(Decision::Jumps(arm.map_or(*fail, |(_, label)| *label)))
        }
        _ => None,
    }
}

enum Use {
    Reads,
    Gone,
    Unknown,
}

fn step(inst: &Inst) -> Use {
    let x2 = Reg::X(2);
    let mut reads = false;
    for_each_read(inst, &mut |reg| reads |= reg == x2);
    if reads {
        return Use::Reads;
    }
    if call_arity(inst).is_some() {
        return Use::Gone;
    }
    let mut writes = false;
    for_each_dst(inst, &mut |reg| writes |= reg == x2);
    if writes { Use::Gone } else { Use::Unknown }
}
