//! Follows every path through a function and applies the rules of [`State`] to each instruction.
//!
//! States are kept at labels. A run starts at a label with its state and ends at the next label or end of control.
//! States carried to a label are joined there. A label whose state changed runs again, lowest first, until nothing
//! changes. Unreachable code is not checked.

use super::state::{Kind, State};
use super::violation;
use crate::analyse::flow;
use crate::diagnostic::Diagnostic;
use crate::ir::{FrameChange, Function, Inst, Label, MatchCommand, Module, Part, Reg, Src};
use crate::isa::genop::Control;
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
    /// There is one exception. After a call or `raw_raise` that never returns, the stock compiler emits nothing, or a
    /// jump that never runs. Control then seems to reach the `try_case`.
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

    /// The effect of an instruction on the state, with all its exits but the next instruction.
    ///
    /// Instructions with an order of effects other than that of [`Paths::plain`] have arms of their own. The last arm lists
    /// the others, so that a new instruction does not compile until its order is known.
    fn step(&mut self, inst: &Inst, state: &mut State) -> Checked {
        match inst {
            Inst::FuncInfo(mfa) => {
                state.safepoint(u16::from(mfa.arity))?;
                state.leave()
            }
            Inst::MakeFun2 { fun } => {
                let lambda = usize::try_from(*fun).ok().and_then(|index| self.module.lambdas.get(index));
                // A safepoint that writes x0, but not a call: it needs no frame.
                let free = lambda.map_or(0, |lambda| u16::from(lambda.num_free));
                state.safepoint(free)?;
                state.prune(free);
                state.write(Reg::X(0))
            }
            Inst::Trim { words, remaining } => state.trim(*words, *remaining),
            Inst::BsMatch { fail, ctx, commands } => self.commands(*fail, ctx, commands, state),
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
            Inst::WaitTimeout { label, timeout } => {
                read(timeout, state)?;
                self.raise(state)?;
                safepoint(0, state)?;
                self.branch(*label, &waiting(timeout, state))
            }
            Inst::Label(_)
            | Inst::OnLoad
            | Inst::NifStart
            | Inst::Line(_)
            | Inst::Call { .. }
            | Inst::CallLast { .. }
            | Inst::CallOnly { .. }
            | Inst::CallExt { .. }
            | Inst::CallExtLast { .. }
            | Inst::CallExtOnly { .. }
            | Inst::CallFun { .. }
            | Inst::CallFun2 { .. }
            | Inst::Apply { .. }
            | Inst::ApplyLast { .. }
            | Inst::Return
            | Inst::Bif { .. }
            | Inst::Allocate { .. }
            | Inst::AllocateHeap { .. }
            | Inst::AllocateZero { .. }
            | Inst::AllocateHeapZero { .. }
            | Inst::TestHeap { .. }
            | Inst::Init { .. }
            | Inst::InitYregs { .. }
            | Inst::Deallocate { .. }
            | Inst::Send
            | Inst::RemoveMessage
            | Inst::LoopRec { .. }
            | Inst::RecvMarkerReserve { .. }
            | Inst::RecvMarkerBind { .. }
            | Inst::RecvMarkerClear { .. }
            | Inst::RecvMarkerUse { .. }
            | Inst::Compare { .. }
            | Inst::TypeTest { .. }
            | Inst::TestArity { .. }
            | Inst::IsTaggedTuple { .. }
            | Inst::IsFunction2 { .. }
            | Inst::HasMapFields { .. }
            | Inst::SelectVal { .. }
            | Inst::SelectTupleArity { .. }
            | Inst::Jump(_)
            | Inst::Move { .. }
            | Inst::Swap { .. }
            | Inst::GetList { .. }
            | Inst::GetHd { .. }
            | Inst::GetTl { .. }
            | Inst::GetTupleElement { .. }
            | Inst::SetTupleElement { .. }
            | Inst::PutList { .. }
            | Inst::PutTuple2 { .. }
            | Inst::UpdateRecord { .. }
            | Inst::PutMap { .. }
            | Inst::GetMapElements { .. }
            | Inst::MakeFun { .. }
            | Inst::TryCaseEnd { .. }
            | Inst::Raise { .. }
            | Inst::RawRaise
            | Inst::Badmatch { .. }
            | Inst::IfEnd
            | Inst::CaseEnd { .. }
            | Inst::Badrecord { .. }
            | Inst::FmoveToFr { .. }
            | Inst::FmoveFromFr { .. }
            | Inst::Fconv { .. }
            | Inst::Farith { .. }
            | Inst::Fnegate { .. }
            | Inst::BsStartMatch3 { .. }
            | Inst::BsStartMatch4 { .. }
            | Inst::BsGetInteger2 { .. }
            | Inst::BsGetFloat2 { .. }
            | Inst::BsGetBinary2 { .. }
            | Inst::BsSkipBits2 { .. }
            | Inst::BsTestTail2 { .. }
            | Inst::BsTestUnit { .. }
            | Inst::BsMatchString { .. }
            | Inst::BsGetUtf8 { .. }
            | Inst::BsSkipUtf8 { .. }
            | Inst::BsGetUtf16 { .. }
            | Inst::BsSkipUtf16 { .. }
            | Inst::BsGetUtf32 { .. }
            | Inst::BsSkipUtf32 { .. }
            | Inst::BsGetTail { .. }
            | Inst::BsGetPosition { .. }
            | Inst::BsSetPosition { .. }
            | Inst::BsInitWritable
            | Inst::BsCreateBin { .. } => self.by_roles(inst, state),
        }
    }

    /// The effects by the row of an instruction.
    fn by_roles(&mut self, inst: &Inst, state: &mut State) -> Checked {
        if flow::callee(inst).is_some_and(flow::never_returns) {
            reads(inst, state)?;
            return self.raise(state);
        }
        match inst.row().control {
            Control::Call => self.call(inst, state),
            Control::Libcall => self.call_with(flow::reads(inst), state),
            Control::Leave => {
                reads(inst, state)?;
                match inst.find(|part| if let Part::Frame(change) = part { Some(change) } else { None }) {
                    Some(change) => changes_frame(change, state),
                    None => state.leave(),
                }
            }
            Control::Next | Control::MayRaise | Control::Jump | Control::Raise => self.plain(inst, state),
        }
    }

    fn call(&mut self, inst: &Inst, state: &mut State) -> Checked {
        reads(inst, state)?;
        self.raise(state)?;
        state.call()
    }

    /// A call, or an instruction like one, that reads x0 up to below `arity`.
    fn call_with(&mut self, arity: u16, state: &mut State) -> Checked {
        state.safepoint(arity)?;
        self.raise(state)?;
        state.call()
    }

    /// Commands in turn: tests may fail, the others write.
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

    /// Reads, then the safepoint, then failure, then the frame, then writes.
    fn plain(&mut self, inst: &Inst, state: &mut State) -> Checked {
        reads(inst, state)?;
        if flow::may_raise(inst) {
            self.raise(state)?;
        }
        let before = flow::live(inst).map(|live| state.safepoint(live).map(|()| live)).transpose()?;
        let may_collect_and_fail = matches!(inst, Inst::Bif { .. });
        if let Some(live) = before.filter(|_| may_collect_and_fail) {
            state.prune(live);
        }
        each(inst, |part| if let Part::Target(label) = part { self.branch(label, state) } else { Ok(()) })?;
        if let Some(live) = before {
            state.prune(live);
        }
        each(inst, |part| if let Part::Frame(change) = part { changes_frame(change, state) } else { Ok(()) })?;
        writes(inst, state)
    }
}

/// Calls `check` with each part of the operands, up to the first error.
fn each<'a>(inst: &'a Inst, mut check: impl FnMut(Part<'a>) -> Checked) -> Checked {
    let mut checked = Ok(());
    inst.parts(&mut |part| {
        if checked.is_ok() {
            checked = check(part);
        }
    });
    checked
}

/// Changes of the frame that [`Paths::step`] does not handle by the instruction.
fn changes_frame(change: FrameChange, state: &mut State) -> Checked {
    match change {
        FrameChange::Make { size, defined } => state.allocate(size, defined),
        FrameChange::Drop(size) => state.deallocate(size),
        FrameChange::Trim(_) | FrameChange::Keep(_) | FrameChange::Open(_) | FrameChange::Close(_) => {
            Err("the frame is changed in a way that is not checked".to_owned())
        }
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

/// The state in which a receive loop goes on after waiting. Its head may be the `wait_timeout` itself, which names its
/// X register again. The timer runs by then, and the value is not read.
fn waiting(timeout: &Src, state: &State) -> State {
    let mut state = state.clone();
    if let Src::Reg(Reg::X(x), _) = timeout {
        state.x.add(*x);
    }
    state
}

/// A handler closes. Its exception is in x0 up to below `count` and may be built in the heap.
fn caught(slot: Reg, kind: Kind, count: u16, state: &mut State) -> Checked {
    state.close(slot, kind)?;
    safepoint(count, state)
}

/// Checks that all registers that an instruction reads are defined.
fn reads(inst: &Inst, state: &State) -> Checked {
    let mut checked = Ok(());
    flow::for_each_read(inst, &mut |reg| {
        if checked.is_ok() {
            checked = state.read(reg);
        }
    });
    checked?;
    each(inst, |part| if let Part::ReadFr(fr) = part { state.read_fr(fr) } else { Ok(()) })
}

fn writes(inst: &Inst, state: &mut State) -> Checked {
    let mut written = Ok(());
    flow::for_each_dst(inst, &mut |dst| {
        if written.is_ok() {
            written = state.write(dst);
        }
    });
    written?;
    inst.parts(&mut |part| {
        if let Part::WriteFr(fr) = part {
            state.fr.add(fr);
        }
    });
    Ok(())
}
