//! Follows every path through a function and applies the rules of [`State`] to each instruction.
//!
//! States are kept at labels. The code from a label to the next end of control is run through with the
//! label's state; states carried to labels are joined there, and a label whose state changed is run again,
//! lowest first, until nothing changes. Code no path reaches is not looked at.

use super::state::{Kind, State};
use super::violation;
use crate::analyse::flow;
use crate::diagnostic::Diagnostic;
use crate::ir::{FrSrc, Function, Inst, Label, MatchCommand, Module, Reg, Src};
use std::collections::{BTreeSet, HashMap, HashSet};

type Checked<T = ()> = Result<T, String>;

/// Checks all paths through a function.
pub(super) fn function(function: &Function, module: &Module) -> Result<(), Diagnostic> {
    let mut positions = HashMap::new();
    for (position, inst) in function.body.iter().enumerate() {
        if let Inst::Label(label) = inst {
            positions.insert(*label, position);
        }
    }
    let try_cases = try_cases(function);
    let mut paths = Paths { module, positions, try_cases, states: HashMap::new(), pending: BTreeSet::new() };
    if let Some(entry) = paths.positions.get(&function.entry) {
        paths.states.insert(*entry, State::entry(function.arity));
        paths.pending.insert(*entry);
    }
    while let Some(start) = paths.pending.pop_first() {
        paths.run(function, start)?;
    }
    Ok(())
}

/// The labels that stand in front of a `try_case`.
fn try_cases(function: &Function) -> HashSet<Label> {
    let pairs = function.body.array_windows();
    let label = |pair: &[Inst; 2]| match pair {
        [Inst::Label(label), Inst::TryCase { .. }] => Some(*label),
        _ => None,
    };
    pairs.filter_map(label).collect()
}

struct Paths<'a> {
    module: &'a Module,
    positions: HashMap<Label, usize>,
    /// Labels of `try_case` instructions, where only exceptions arrive.
    ///
    /// But for one thing: behind a call or `raw_raise` that it knows never to return, the stock compiler puts
    /// nothing or a jump that is never made, so that control seems to go to the `try_case`.
    try_cases: HashSet<Label>,
    /// States at labels, by position.
    states: HashMap<usize, State>,
    pending: BTreeSet<usize>,
}

impl Paths<'_> {
    /// Runs from the label at `start` to the next label or end of control.
    fn run(&mut self, function: &Function, start: usize) -> Result<(), Diagnostic> {
        let Some(mut state) = self.states.get(&start).cloned() else { return Ok(()) };
        let mut called = false;
        for (position, inst) in function.body.iter().enumerate().skip(start + 1) {
            let at = |what: String| violation(function, position, inst, &what);
            if let Inst::Label(label) = inst {
                return if called && self.try_cases.contains(label) {
                    Ok(())
                } else {
                    self.branch(*label, &state).map_err(at)
                };
            }
            if matches!(inst, Inst::Jump(label) if called && self.try_cases.contains(label)) {
                return Ok(());
            }
            self.step(inst, &mut state).map_err(at)?;
            if flow::is_terminator(inst) {
                return Ok(());
            }
            called = flow::call_arity(inst).is_some() || matches!(inst, Inst::RawRaise);
        }
        let last = function.body.len().saturating_sub(1);
        let inst = function.body.last().unwrap_or(&Inst::Return);
        Err(violation(function, last, inst, "control runs past the end of the function"))
    }

    /// Control may go to a label with this state.
    fn branch(&mut self, label: Label, state: &State) -> Checked {
        if self.try_cases.contains(&label) {
            return Err("control goes to a try_case without an exception".to_owned());
        }
        self.arrive(label, state)
    }

    fn arrive(&mut self, label: Label, state: &State) -> Checked {
        let Some(position) = self.positions.get(&label).copied() else {
            return Err(format!("label {} is not in the function", label.0));
        };
        let changed = match self.states.get_mut(&position) {
            Some(known) => known.join(state)?,
            None => {
                self.states.insert(position, state.clone());
                true
            }
        };
        if changed {
            self.pending.insert(position);
        }
        Ok(())
    }

    /// An exception may be raised here.
    fn raise(&mut self, state: &State) -> Checked {
        let Some((labels, state)) = state.raised() else { return Ok(()) };
        labels.into_iter().try_for_each(|label| self.arrive(label, &state))
    }

    /// What an instruction does to the state, with all the ways out of it but the next instruction.
    fn step(&mut self, inst: &Inst, state: &mut State) -> Checked {
        match inst {
            Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa }
                if flow::never_returns(mfa) =>
            {
                arguments(inst, state)?;
                self.raise(state)
            }
            Inst::Call { .. }
            | Inst::CallExt { .. }
            | Inst::CallFun { .. }
            | Inst::CallFun2 { .. }
            | Inst::Apply { .. }
            | Inst::Send => self.call(inst, state),
            Inst::CallLast { deallocate, .. }
            | Inst::CallExtLast { deallocate, .. }
            | Inst::ApplyLast { deallocate, .. } => {
                arguments(inst, state)?;
                state.deallocate(*deallocate)
            }
            Inst::CallOnly { .. } | Inst::CallExtOnly { .. } | Inst::Return => {
                arguments(inst, state)?;
                state.leave()
            }
            Inst::FuncInfo(mfa) => {
                state.safepoint(u16::from(mfa.arity))?;
                state.leave()
            }
            Inst::BsInitWritable => self.call_with(1, state),
            Inst::RawRaise => self.call_with(3, state),
            Inst::MakeFun2 { fun } => {
                let lambda = usize::try_from(*fun).ok().and_then(|index| self.module.lambdas.get(index));
                // A safepoint that writes x0, but no call: it needs no frame.
                let free = lambda.map_or(0, |lambda| u16::from(lambda.num_free));
                state.safepoint(free)?;
                state.prune(free);
                state.write(Reg::X(0))
            }
            Inst::Allocate { stack, live } | Inst::AllocateHeap { stack, live, .. } => {
                frame(*stack, *live, false, state)
            }
            Inst::AllocateZero { stack, live } | Inst::AllocateHeapZero { stack, live, .. } => {
                frame(*stack, *live, true, state)
            }
            Inst::Deallocate { stack } => state.deallocate(*stack),
            Inst::Trim { words, remaining } => state.trim(*words, *remaining),
            Inst::BsMatch { fail, ctx, commands } => self.commands(*fail, ctx, commands, state),
            _ => self.handler(inst, state).unwrap_or_else(|| self.plain(inst, state)),
        }
    }

    fn call(&mut self, inst: &Inst, state: &mut State) -> Checked {
        arguments(inst, state)?;
        self.raise(state)?;
        state.call()
    }

    /// Something like a call that reads x0 up to below `arity`.
    fn call_with(&mut self, arity: u16, state: &mut State) -> Checked {
        state.safepoint(arity)?;
        self.raise(state)?;
        state.call()
    }

    /// Commands in turn: those that test may fail, the others write.
    fn commands(&mut self, fail: Label, ctx: &Src, commands: &[MatchCommand], state: &mut State) -> Checked {
        read(ctx, state)?;
        state.safepoint(0)?;
        for command in commands {
            match command {
                MatchCommand::EnsureAtLeast { .. }
                | MatchCommand::EnsureExactly { .. }
                | MatchCommand::EqExact { .. } => {
                    self.branch(fail, state)?;
                }
                MatchCommand::Skip { .. } => {}
                MatchCommand::Integer { live, dst, .. }
                | MatchCommand::Binary { live, dst, .. }
                | MatchCommand::GetTail { live, dst, .. } => {
                    state.safepoint(*live)?;
                    state.prune(*live);
                    state.write(*dst)?;
                }
            }
        }
        Ok(())
    }

    /// Opening and closing of handlers, and waiting; `None` for other instructions.
    fn handler(&mut self, inst: &Inst, state: &mut State) -> Option<Checked> {
        Some(match inst {
            Inst::Catch { dst, handler } => state.open(*dst, Kind::Catch, *handler),
            Inst::Try { dst, handler } => state.open(*dst, Kind::Try, *handler),
            Inst::TryEnd { src } => state.close(*src, Kind::Try),
            Inst::TryCase { src } => caught(*src, Kind::Try, 3, state),
            Inst::CatchEnd { src } => caught(*src, Kind::Catch, 1, state),
            Inst::BuildStacktrace => safepoint(1, state),
            Inst::Timeout => {
                state.prune(0);
                Ok(())
            }
            Inst::LoopRecEnd { label } | Inst::Wait { label } => {
                safepoint(0, state).and_then(|()| self.branch(*label, state))
            }
            Inst::WaitTimeout { label, timeout } => read(timeout, state)
                .and_then(|()| self.raise(state))
                .and_then(|()| safepoint(0, state))
                .and_then(|()| self.branch(*label, &waiting(timeout, state))),
            _ => return None,
        })
    }

    /// Reads, then the safepoint, then failure, then writes.
    fn plain(&mut self, inst: &Inst, state: &mut State) -> Checked {
        reads(inst, state)?;
        if raises(inst) {
            self.raise(state)?;
        }
        let before = live(inst).map(|live| state.safepoint(live).map(|()| live)).transpose()?;
        let may_collect_and_fail = matches!(inst, Inst::Bif { .. });
        if let Some(live) = before.filter(|_| may_collect_and_fail) {
            state.prune(live);
        }
        let mut targets = Vec::new();
        flow::for_each_target(inst, &mut |label| targets.push(label));
        targets.into_iter().try_for_each(|label| self.branch(label, state))?;
        if let Some(live) = before {
            state.prune(live);
        }
        writes(inst, state)
    }
}

fn read(src: &Src, state: &State) -> Checked {
    match src {
        Src::Reg(reg, _) => state.read(*reg),
        Src::Const(_) => Ok(()),
    }
}

fn safepoint(live: u16, state: &mut State) -> Checked {
    state.safepoint(live)?;
    state.prune(live);
    Ok(())
}

/// The state in which a receive loop goes on after waiting. Its head may be the `wait_timeout` itself, which
/// names its X register again; but the timer runs by then, and the value is not looked at.
fn waiting(timeout: &Src, state: &State) -> State {
    let mut state = state.clone();
    if let Src::Reg(Reg::X(x), _) = timeout {
        state.x.add(*x);
    }
    state
}

fn frame(size: u16, live: u16, defined: bool, state: &mut State) -> Checked {
    safepoint(live, state)?;
    state.allocate(size, defined)
}

/// A handler closes, with what it caught in x0 up to below `count`; that may be built in the heap.
fn caught(slot: Reg, kind: Kind, count: u16, state: &mut State) -> Checked {
    state.close(slot, kind)?;
    safepoint(count, state)
}

/// The arguments of a call, and the fun where it is an operand.
fn arguments(inst: &Inst, state: &State) -> Checked {
    let arity = flow::call_arity(inst).unwrap_or(0);
    (0..arity).try_for_each(|x| state.read(Reg::X(x)))?;
    reads(inst, state)
}

fn reads(inst: &Inst, state: &State) -> Checked {
    let mut checked = Ok(());
    flow::for_each_src(inst, &mut |src| {
        if checked.is_ok() {
            checked = read(src, state);
        }
    });
    checked?;
    match inst {
        Inst::Swap { a, b } => state.read(*a).and_then(|()| state.read(*b)),
        Inst::FmoveToFr { src: FrSrc::Fr(fr), .. }
        | Inst::FmoveFromFr { src: fr, .. }
        | Inst::Fnegate { src: fr, .. } => state.read_fr(*fr),
        Inst::Farith { left, right, .. } => state.read_fr(*left).and_then(|()| state.read_fr(*right)),
        _ => Ok(()),
    }
}

fn writes(inst: &Inst, state: &mut State) -> Checked {
    let mut written = Vec::new();
    flow::for_each_dst(inst, &mut |dst| written.push(dst));
    written.into_iter().try_for_each(|dst| state.write(dst))?;
    if let Inst::FmoveToFr { dst, .. }
    | Inst::Fconv { dst, .. }
    | Inst::Farith { dst, .. }
    | Inst::Fnegate { dst, .. } = inst
    {
        state.fr.add(*dst);
    }
    Ok(())
}

/// The `Live` of an instruction that may collect.
fn live(inst: &Inst) -> Option<u16> {
    match inst {
        Inst::Bif { live, .. } => *live,
        Inst::TestHeap { live, .. }
        | Inst::PutMap { live, .. }
        | Inst::BsStartMatch3 { live, .. }
        | Inst::BsStartMatch4 { live, .. }
        | Inst::BsGetInteger2 { live, .. }
        | Inst::BsGetFloat2 { live, .. }
        | Inst::BsGetBinary2 { live, .. }
        | Inst::BsGetUtf8 { live, .. }
        | Inst::BsGetUtf16 { live, .. }
        | Inst::BsGetUtf32 { live, .. }
        | Inst::BsSkipUtf8 { live, .. }
        | Inst::BsSkipUtf16 { live, .. }
        | Inst::BsSkipUtf32 { live, .. }
        | Inst::BsGetTail { live, .. }
        | Inst::BsGetPosition { live, .. }
        | Inst::BsCreateBin { live, .. } => Some(*live),
        _ => None,
    }
}

/// Whether an instruction that is not a call may raise.
fn raises(inst: &Inst) -> bool {
    match inst {
        Inst::Bif { fail, .. }
        | Inst::PutMap { fail, .. }
        | Inst::BsCreateBin { fail, .. }
        | Inst::Farith { fail, .. }
        | Inst::Fnegate { fail, .. } => fail.is_none(),
        Inst::Fconv { .. }
        | Inst::Raise { .. }
        | Inst::Badmatch { .. }
        | Inst::IfEnd
        | Inst::CaseEnd { .. }
        | Inst::TryCaseEnd { .. }
        | Inst::Badrecord { .. } => true,
        _ => false,
    }
}
