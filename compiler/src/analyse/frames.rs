//! Frame and handler state at every point of a function.
//!
//! A Y register `y(N)` lies in physical slot `trimmed + N` of the function's one stack slot. `trim` renumbers registers
//! and moves nothing. The handler that covers an instruction is a fact about the catch slots: the innermost handler
//! that was entered and not yet left.

use super::flow::{for_each_target, is_terminator};
use crate::ir::{FrameChange, Function, Inst, Label, Part, Reg};
use std::collections::HashMap;

/// State between two instructions.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct State {
    /// Y registers in the frame now; `None` without a frame.
    pub frame: Option<u16>,
    /// Physical slots below `y(0)`.
    pub trimmed: u16,
    /// Entered handlers, the innermost last: physical slot of the catch tag and label.
    pub handlers: Vec<(u16, Label)>,
}

impl State {
    /// Physical slot of `y(number)`.
    pub fn slot(&self, number: u16) -> u16 {
        self.trimmed + number
    }

    /// Applies the effect of `inst` on the path to the next instruction.
    pub fn step(&mut self, inst: &Inst) {
        let mut opened = None;
        inst.parts(&mut |part| match part {
            Part::Frame(change) => opened = self.change(change),
            Part::Handler(handler) => self.handlers.extend(opened.map(|slot| (slot, handler))),
            _ => {}
        });
    }

    /// Applies one operand. Gives the slot of a handler that it opens.
    fn change(&mut self, change: FrameChange) -> Option<u16> {
        match change {
            FrameChange::Make { size, .. } => {
                self.frame = Some(size);
                self.trimmed = 0;
            }
            FrameChange::Drop(_) => {
                self.frame = None;
                self.trimmed = 0;
            }
            FrameChange::Trim(words) => self.trimmed += words,
            FrameChange::Keep(size) => self.frame = Some(size),
            FrameChange::Open(Reg::Y(y)) => return Some(self.slot(y)),
            FrameChange::Close(Reg::Y(y)) => {
                let slot = self.slot(y);
                self.handlers.retain(|(other, _)| *other != slot);
            }
            // The checks refuse it.
            FrameChange::Open(Reg::X(_)) | FrameChange::Close(Reg::X(_)) => {}
        }
        None
    }
}

/// State at each label that control can reach, and the largest number of Y slots.
pub struct Frames {
    /// By label.
    pub at: HashMap<Label, State>,
    /// Slots the function needs.
    pub slots: u16,
}

/// Follows control from the entry of `function`.
pub fn analyse(function: &Function) -> Frames {
    let positions: HashMap<Label, usize> = function
        .body
        .iter()
        .enumerate()
        .filter_map(|(index, inst)| match inst {
            Inst::Label(label) => Some((*label, index)),
            _ => None,
        })
        .collect();
    let mut frames = Frames { at: HashMap::new(), slots: 0 };
    let mut work = vec![(function.entry, State::default())];
    while let Some((label, state)) = work.pop() {
        let Some(start) = positions.get(&label) else { continue };
        if frames.at.contains_key(&label) {
            continue;
        }
        walk(function, *start, state, &mut frames, &mut work);
    }
    frames
}

fn walk(function: &Function, start: usize, mut state: State, frames: &mut Frames, work: &mut Vec<(Label, State)>) {
    for inst in &function.body[start..] {
        if let Inst::Label(label) = inst {
            if frames.at.contains_key(label) {
                return;
            }
            frames.at.insert(*label, state.clone());
        }
        if matches!(inst, Inst::Catch { .. } | Inst::Try { .. }) {
            state.step(inst);
        }
        for_each_target(inst, &mut |target| work.push((target, state.clone())));
        if !matches!(inst, Inst::Catch { .. } | Inst::Try { .. }) {
            state.step(inst);
        }
        frames.slots = frames.slots.max(state.trimmed + state.frame.unwrap_or(0));
        if is_terminator(inst) {
            return;
        }
    }
}
