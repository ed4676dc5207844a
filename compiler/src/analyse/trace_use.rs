//! Which handlers look at the stack trace, so that none is captured for the others.
//!
//! A `catch` looks at it only for the class `error` (the runtime knows the class); a `try` does when x2 is
//! read after `try_case` on some path before it is written.

use super::flow::{call_arity, for_each_dst, for_each_src, for_each_target, is_terminator};
use crate::ir::{Function, Inst, Label, Reg, Src};
use std::collections::{HashMap, HashSet};

/// Labels of `try` handlers of `function` that never read the trace.
pub fn blind_handlers(function: &Function) -> HashSet<Label> {
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
        Inst::Try { handler, .. } => Some(*handler),
        _ => None,
    });
    handlers.filter(|handler| !reads_trace(function, &positions, *handler)).collect()
}

fn reads_trace(function: &Function, positions: &HashMap<Label, usize>, handler: Label) -> bool {
    let Some(start) = positions.get(&handler) else { return true };
    let Some(case) = function.body[*start..].iter().position(|inst| matches!(inst, Inst::TryCase { .. })) else {
        return true;
    };
    let mut seen = HashSet::new();
    let mut work = vec![start + case + 1];
    while let Some(from) = work.pop() {
        if !seen.insert(from) {
            continue;
        }
        for inst in &function.body[from..] {
            let step = step(inst);
            if matches!(step, Use::Reads) {
                return true;
            }
            // An instruction that writes only when it does not jump leaves the old value to its target.
            for_each_target(inst, &mut |label| work.extend(positions.get(&label).copied()));
            if matches!(step, Use::Gone) || is_terminator(inst) {
                break;
            }
        }
    }
    false
}

enum Use {
    Reads,
    Gone,
    Unknown,
}

fn step(inst: &Inst) -> Use {
    let x2 = Reg::X(2);
    let mut reads = false;
    for_each_src(inst, &mut |src| reads |= matches!(src, Src::Reg(reg, _) if *reg == x2));
    reads |= matches!(inst, Inst::Swap { a, b } if *a == x2 || *b == x2);
    reads |= matches!(inst, Inst::RawRaise | Inst::MakeFun2 { .. });
    if let Some(arity) = call_arity(inst) {
        return if reads || arity > 2 { Use::Reads } else { Use::Gone };
    }
    if reads {
        return Use::Reads;
    }
    let mut writes = false;
    for_each_dst(inst, &mut |reg| writes |= reg == x2);
    if writes { Use::Gone } else { Use::Unknown }
}
