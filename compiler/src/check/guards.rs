//! Tests in front of instructions whose operand types the checks did not prove.
//!
//! A test that fails goes to a [`stop`]. Code that the types exclude is left out, and jumps to it go to a stop: the later
//! stages do not know the types, and would compile what is not checked.

use super::labels::REGISTERS;
use super::paths::{Paths, in_frame};
use super::state::{Frame, Handlers, State};
use super::ty::Type;
use super::typed::{self, Need};
use super::unreached::{Fresh, stop};
use crate::ir::{Atom, BifArgs, CallFunTag, Const, Function, Inst, Kinds, Label, Part, Reg, Src, TypeTest};

/// `element/2`, with a label for a tuple that lacks the element. `index` counts from 0.
fn element(fail: Label, index: u32, tuple: &Src, dst: Reg) -> Inst {
    let position = Src::Const(Const::Int(i64::from(index) + 1));
    let args = BifArgs::Two([position, tuple.clone()]);
    Inst::Bif { name: Atom::new("element"), fail: Some(fail), live: None, args, dst }
}

/// The body of a function with its guards, after its paths were followed.
pub(super) struct Guarded<'p, 'a> {
    paths: &'p mut Paths<'a>,
    fresh: &'p mut Fresh,
    body: Vec<Inst>,
    /// Labels of stops, by what is open there: a stop raises.
    stops: Vec<(Frame, Handlers, Label)>,
    /// The number of tests.
    pub(super) tests: usize,
}

impl<'p, 'a> Guarded<'p, 'a> {
    /// Adds guards to `function`. Gives the number of tests.
    pub(super) fn add(function: &mut Function, paths: &'p mut Paths<'a>, fresh: &'p mut Fresh) -> usize {
        let mut guarded = Guarded { paths, fresh, body: Vec::new(), stops: Vec::new(), tests: 0 };
        let mut state = None;
        for (position, inst) in function.body.iter().enumerate() {
            state = guarded.instruction(position, inst, state);
        }
        for (_, _, label) in &guarded.stops {
            guarded.body.extend([Inst::Label(*label), stop()]);
        }
        let Guarded { body, tests, .. } = guarded;
        function.body = body;
        tests
    }

    /// Copies an instruction with its guards. `state` is that before it, if control reaches it. Gives that after it.
    fn instruction(&mut self, position: usize, inst: &Inst, state: Option<State>) -> Option<State> {
        if let Inst::Label(_) = inst {
            self.body.push(inst.clone());
            return self.paths.state_at(position);
        }
        if matches!(inst, Inst::Line(_) | Inst::FuncInfo(_)) && state.is_none() {
            self.body.push(inst.clone());
            return None;
        }
        let mut state = state?;
        let Some(needs) = self.paths.needs(inst, &state) else {
            self.tests += 1;
            self.body.push(stop());
            return None;
        };
        let mut guarded = inst.clone();
        for need in needs {
            self.guard(need, &mut guarded, &mut state);
        }
        if let Inst::InitYregs { regs } = &mut guarded {
            regs.retain(|reg| in_frame(*reg, state.frame.y_registers()));
        }
        self.leave_out_jumps(&mut guarded, &state);
        self.body.push(guarded);
        // The paths know the labels of the instruction as it was, and no stops.
        let goes_on = self.paths.step(position, inst, &mut state).unwrap_or(false);
        if goes_on {
            return Some(state);
        }
        if !crate::analyse::flow::is_terminator(inst) {
            self.body.push(stop());
        }
        None
    }

    /// The label of a stop for this state.
    fn stop_for(&mut self, state: &State) -> Option<Label> {
        let here = self.stops.iter().find(|(frame, handlers, _)| *frame == state.frame && *handlers == state.handlers);
        if let Some((_, _, label)) = here {
            return Some(*label);
        }
        let label = self.fresh.label()?;
        self.stops.push((state.frame, state.handlers.clone(), label));
        Some(label)
    }

    /// Lets jumps that types exclude go to a stop.
    fn leave_out_jumps(&mut self, inst: &mut Inst, state: &State) {
        let mut excluded = Vec::new();
        let mut number = 0;
        inst.parts(&mut |part| {
            if let Part::Target(_) = part {
                if !typed::jumps(inst, number, &mut state.facts.clone()) {
                    excluded.push(number);
                }
                number += 1;
            }
        });
        if excluded.is_empty() {
            return;
        }
        let Some(stop) = self.stop_for(state) else { return };
        let mut number = 0;
        inst.labels_mut(&mut |label| {
            if excluded.contains(&number) {
                *label = stop;
            }
            number += 1;
        });
    }

    fn guard(&mut self, need: Need, inst: &mut Inst, state: &mut State) {
        let Some(fail) = self.stop_for(state) else { return };
        self.tests += 1;
        match (need, &mut *inst) {
            (Need::Type(src, ty), _) => self.test(fail, &src, ty),
            (Need::Element, Inst::GetTupleElement { src, index, dst }) => *inst = element(fail, *index, src, *dst),
            (Need::Element, Inst::SetTupleElement { tuple, index, .. }) => {
                // A register that holds nothing takes the element.
                let unused = Reg::X(state.x.end().min(REGISTERS - 1));
                self.body.push(element(fail, *index, tuple, unused));
            }
            (Need::Fun, Inst::CallFun2 { tag, .. }) => *tag = CallFunTag::Unsafe,
            (Need::Matchable, Inst::BsStartMatch4 { live, src, dst, .. }) => {
                *inst = Inst::BsStartMatch3 { fail, src: src.clone(), live: *live, dst: *dst };
            }
            (Need::Bits, Inst::BsMatch { commands, .. }) => *commands = typed::ensured(commands),
            (Need::Heap(words), _) => self.reserve(words, state),
            _ => {}
        }
    }

    /// Tests that an operand is of a type.
    fn test(&mut self, fail: Label, src: &Src, ty: Type) {
        let tests = [
            (Kinds::CONS, TypeTest::NonemptyList),
            (Kinds::TUPLE, TypeTest::Tuple),
            (Kinds::MAP, TypeTest::Map),
            (Kinds::FLOAT, TypeTest::Float),
        ];
        // The annotation is what the test is to prove.
        let src = match src {
            Src::Reg(reg, _) => Src::Reg(*reg, None),
            other => other.clone(),
        };
        for (_, test) in tests.into_iter().filter(|(kinds, _)| *kinds == ty.kinds) {
            self.body.push(Inst::TypeTest { test, fail, src: src.clone() });
        }
        if let Some(arity) = ty.exact_size() {
            self.body.push(Inst::TestArity { fail, src, arity });
        }
    }

    /// Reserves heap. Registers that hold nothing get a value, so that all others stay.
    fn reserve(&mut self, words: u64, state: &mut State) {
        let Ok(words) = u32::try_from(words) else { return };
        let nil = || Src::Const(Const::Nil);
        let live = state.x.end();
        for number in (0..live).filter(|number| !state.x.has(*number)) {
            self.body.push(Inst::Move { src: nil(), dst: Reg::X(number) });
        }
        let size = state.frame.y_registers();
        for number in (0..size).filter(|number| !state.y.has(*number)) {
            self.body.push(Inst::Move { src: nil(), dst: Reg::Y(number) });
        }
        let heap = crate::ir::HeapNeed { words, floats: 0, funs: 0 };
        self.body.push(Inst::TestHeap { heap, live });
        state.facts.heap = u64::from(words);
    }
}
