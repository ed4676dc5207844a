//! Follows every path through a function and applies the rules of [`State`] to each instruction.
//!
//! States are kept at labels. A run starts at a label with its state and ends at the next label or end of control.
//! States carried to a label are joined there. A label whose state changed runs again, lowest first, until nothing
//! changes. Unreachable code is not checked.

use super::facts::{Facts, Slot};
use super::state::{Handlers, Kind, State};
use super::summaries::Summaries;
use super::ty::Type;
use super::typed::{self, Need};
use super::violation;
use crate::analyse::flow;
use crate::diagnostic::Diagnostic;
use crate::ir::{FrameChange, Function, Inst, Label, Lambda, MatchCommand, Part, Reg, Src};
use crate::isa::genop::Control;
use std::collections::{BTreeSet, HashMap};

type Checked<T = ()> = Result<T, String>;

/// Checks all paths through a function.
pub(super) fn function(function: &Function, lambdas: &[Lambda]) -> Result<(), Diagnostic> {
    Paths::of(function, lambdas, None).follow(function)
}

/// The types of a module's functions, and the function to follow.
pub(super) struct Module<'a> {
    pub(super) summaries: &'a mut Summaries,
    pub(super) index: usize,
    pub(super) params: Vec<Type>,
    /// Whether operands have the types that instructions need without a proof.
    pub(super) trusted: bool,
}

/// The paths through one function.
pub(super) struct Paths<'a> {
    lambdas: &'a [Lambda],
    positions: HashMap<Label, usize>,
    /// States at labels, by position.
    states: HashMap<usize, State>,
    pending: BTreeSet<usize>,
    /// Set if types are followed.
    module: Option<Module<'a>>,
    /// The position of the instruction that is followed.
    here: usize,
}

impl<'a> Paths<'a> {
    /// The paths of a function before they are followed.
    pub(super) fn of(function: &Function, lambdas: &'a [Lambda], module: Option<Module<'a>>) -> Self {
        let mut positions = HashMap::new();
        for (position, inst) in function.body.iter().enumerate() {
            if let Inst::Label(label) = inst {
                positions.insert(*label, position);
            }
        }
        let entry = State::entry(function.arity, module.as_ref().map(|module| module.params.as_slice()));
        let (mut states, mut pending) = (HashMap::new(), BTreeSet::new());
        if let Some(position) = positions.get(&function.entry) {
            states.insert(*position, entry);
            pending.insert(*position);
        }
        Paths { lambdas, positions, states, pending, module, here: 0 }
    }

    /// Follows all paths.
    pub(super) fn follow(&mut self, function: &Function) -> Result<(), Diagnostic> {
        while let Some(start) = self.pending.pop_first() {
            self.run(function, start)?;
        }
        Ok(())
    }

    /// The state at the label at this position, if control reaches it.
    pub(super) fn state_at(&self, position: usize) -> Option<State> {
        self.states.get(&position).cloned()
    }

    /// Runs from the label at `start` to the next label or end of control.
    fn run(&mut self, function: &Function, start: usize) -> Result<(), Diagnostic> {
        let Some(mut state) = self.states.get(&start).cloned() else { return Ok(()) };
        for (position, inst) in function.body.iter().enumerate().skip(start + 1) {
            let at = |what: String| violation(function, position, inst, &what);
            if let Inst::Label(label) = inst {
                return self.arrive(*label, &state).map_err(at);
            }
            if self.needs(inst, &state).is_none() {
                return Ok(());
            }
            if !self.step(position, inst, &mut state).map_err(at)? {
                return Ok(());
            }
        }
        let last = function.body.len().saturating_sub(1);
        let inst = function.body.last().unwrap_or(&Inst::Return);
        Err(violation(function, last, inst, "control runs past the end of the function"))
    }

    /// The needs of an instruction that the types do not prove; `None` if no test can tell.
    pub(super) fn needs(&self, inst: &Inst, state: &State) -> Option<Vec<Need>> {
        match &self.module {
            Some(module) if !module.trusted && !self.leaves_loop(inst, state) => typed::needs(inst, &state.facts),
            Some(module) if !module.trusted => None,
            _ => Some(Vec::new()),
        }
    }

    /// Whether a receive would begin again with another frame or other handlers. `beam_validator` does not look at
    /// these ways back.
    fn leaves_loop(&self, inst: &Inst, state: &State) -> bool {
        let (Inst::LoopRecEnd { label } | Inst::Wait { label } | Inst::WaitTimeout { label, .. }) = inst else {
            return false;
        };
        let start = self.positions.get(label).and_then(|position| self.states.get(position));
        start.is_some_and(|start| start.frame != state.frame || !start.handlers.agree(&state.handlers))
    }

    /// Control may go to a label with this state.
    fn arrive(&mut self, label: Label, state: &State) -> Checked {
        let Some(position) = self.positions.get(&label).copied() else {
            return Err(format!("label {} is not in the function", label.0));
        };
        let changed = match self.states.get_mut(&position) {
            Some(known) => known.join(state, position)?,
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
        if state.facts.followed() && state.handlers == Handlers::Unclear {
            return Err("paths with different catch or try meet: cannot prove which one is open".to_owned());
        }
        let Some((labels, state)) = state.raised() else { return Ok(()) };
        labels.into_iter().try_for_each(|label| self.arrive(label, &state))
    }

    /// The effect of the instruction at a position on the state, with all its exits. Gives whether control goes on to
    /// the next instruction.
    pub(super) fn step(&mut self, position: usize, inst: &Inst, state: &mut State) -> Checked<bool> {
        self.here = position;
        let before = &state.facts;
        let heap = if before.followed() { typed::reserved(inst, before.heap) } else { 0 };
        let fresh = typed::fresh(inst, before);
        let goes_on = self.effect(inst, state)? && !flow::is_terminator(inst);
        state.facts.heap = heap;
        state.facts.fresh = if fresh { state.facts.id(Reg::X(0)) } else { state.facts.fresh_after(inst) };
        Ok(goes_on)
    }

    /// Instructions with an order of effects other than that of [`Paths::plain`] have arms of their own. The last arm lists
    /// the others, so that a new instruction does not compile until its order is known.
    fn effect(&mut self, inst: &Inst, state: &mut State) -> Checked<bool> {
        let results = self.results(inst, &state.facts);
        match inst {
            Inst::FuncInfo(mfa) => {
                state.safepoint(u16::from(mfa.arity))?;
                state.leave()?;
            }
            Inst::MakeFun2 { fun } => {
                let lambda = usize::try_from(*fun).ok().and_then(|index| self.lambdas.get(index));
                // A safepoint that writes x0, but not a call: it needs no frame.
                let free = lambda.map_or(0, |lambda| u16::from(lambda.num_free));
                state.safepoint(free)?;
                self.makes(*fun, &(0..free).map(|x| state.facts.ty(Reg::X(x))).collect::<Vec<_>>());
                state.prune(free);
                state.write(Reg::X(0))?;
            }
            Inst::Trim { words, remaining } => state.trim(*words, *remaining)?,
            Inst::BsMatch { fail, ctx, commands } => self.commands(*fail, ctx, commands, state)?,
            Inst::Catch { dst, handler } => state.open(*dst, Kind::Catch, *handler)?,
            Inst::Try { dst, handler } => state.open(*dst, Kind::Try, *handler)?,
            Inst::TryEnd { src } => state.close(*src, Kind::Try)?,
            Inst::TryCase { src } => caught(*src, Kind::Try, 3, state)?,
            Inst::CatchEnd { src } => caught(*src, Kind::Catch, 1, state)?,
            Inst::BuildStacktrace => safepoint(1, state)?,
            Inst::Timeout => state.prune(0),
            Inst::InitYregs { regs } => {
                // Validators before that of OTP 27 let it name registers that the frame lacks.
                let size = state.frame.y_registers();
                let own = regs.iter().filter(|reg| !state.facts.followed() || in_frame(**reg, size));
                own.copied().collect::<Vec<_>>().into_iter().try_for_each(|reg| state.write(reg))?;
            }
            Inst::LoopRecEnd { label } | Inst::Wait { label } => {
                safepoint(0, state)?;
                self.arrive(*label, state)?;
            }
            Inst::WaitTimeout { label, timeout } => {
                read(timeout, state)?;
                self.raise(state)?;
                safepoint(0, state)?;
                self.arrive(*label, &waiting(timeout, state))?;
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
            | Inst::IsNativeRecord { .. }
            | Inst::IsRecordAccessible { .. }
            | Inst::GetRecordElements { .. }
            | Inst::GetRecordField { .. }
            | Inst::PutRecord { .. }
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
            | Inst::BsInit { .. }
            | Inst::BsAppend { .. }
            | Inst::BsPrivateAppend { .. }
            | Inst::BsPut { .. }
            | Inst::BsPutString { .. }
            | Inst::BsPutUtf { .. }
            | Inst::BsUtfSize { .. }
            | Inst::BsAdd { .. }
            | Inst::BsCreateBin { .. } => return self.by_roles(inst, results, state),
        }
        self.define(results, state);
        Ok(true)
    }

    /// The values that an instruction makes.
    fn results(&self, inst: &Inst, facts: &Facts) -> Vec<(Reg, Made)> {
        if !facts.followed() {
            return Vec::new();
        }
        match inst {
            Inst::Move { src: Src::Reg(reg, _), dst }
            | Inst::BsStartMatch4 { fail: crate::ir::StartMatchFail::Resume, src: Src::Reg(reg, _), dst, .. } => {
                vec![(*dst, Made::Copy(facts.slot(*reg)))]
            }
            Inst::Move { src: Src::Const(value), dst } => vec![(*dst, Made::New(Type::of_const(value)))],
            Inst::MakeFun { fun, dst, .. } => vec![(*dst, Made::New(self.fun(*fun)))],
            Inst::MakeFun2 { fun } => vec![(Reg::X(0), Made::New(self.fun(*fun)))],
            Inst::Swap { a, b } => vec![(*a, Made::Copy(facts.slot(*b))), (*b, Made::Copy(facts.slot(*a)))],
            _ => typed::results(inst, facts).into_iter().map(|(reg, ty)| (reg, Made::New(ty))).collect(),
        }
    }

    /// The type of a fun of the table.
    fn fun(&self, index: u32) -> Type {
        let lambda = usize::try_from(index).ok().and_then(|index| self.lambdas.get(index));
        Type::fun(Some(index), lambda.and_then(|lambda| lambda.body_arity.checked_sub(lambda.num_free)))
    }

    fn define(&self, results: Vec<(Reg, Made)>, state: &mut State) {
        for (number, (reg, made)) in results.into_iter().enumerate() {
            match made {
                Made::Copy(slot) => state.facts.put(reg, slot),
                Made::New(ty) => {
                    let id = (self.here as u64 + 1) << 12 | number as u64 & 0xfff;
                    state.facts.define(reg, id, ty);
                }
            }
        }
    }

    /// A fun of the table is made with free variables of these types.
    fn makes(&mut self, fun: u32, free: &[Type]) {
        let lambda = usize::try_from(fun).ok().and_then(|index| self.lambdas.get(index));
        if let (Some(module), Some(lambda)) = (&mut self.module, lambda) {
            let given = usize::from(lambda.body_arity.saturating_sub(lambda.num_free));
            let params: Vec<Type> = std::iter::repeat_n(Type::TERM, given).chain(free.iter().copied()).collect();
            module.summaries.give(lambda.label, &params);
        }
    }

    /// A function of the module is called with the arguments in X registers. Gives the type of its result, or `None`
    /// if it never returns.
    fn enters(&mut self, label: Label, arity: u8, facts: &Facts) -> Option<Type> {
        let Some(module) = &mut self.module else { return Some(Type::TERM) };
        let args: Vec<Type> = (0..u16::from(arity)).map(|x| facts.ty(Reg::X(x))).collect();
        module.summaries.give(label, &args);
        module.summaries.result(label, module.index)
    }

    fn returns(&mut self, ty: Type) {
        if let Some(module) = &mut self.module {
            module.summaries.returns(module.index, ty);
        }
    }

    /// The effects by the row of an instruction.
    fn by_roles(&mut self, inst: &Inst, mut results: Vec<(Reg, Made)>, state: &mut State) -> Checked<bool> {
        if flow::callee(inst).is_some_and(flow::never_returns) {
            reads(inst, state)?;
            self.raise(state)?;
            return Ok(false);
        }
        match inst.row().control {
            Control::Call => {
                let result = match inst {
                    Inst::Call { arity, label } => self.enters(*label, *arity, &state.facts),
                    _ => Some(Type::TERM),
                };
                let goes_on = typed::returns(inst, &mut state.facts.clone());
                self.call(inst, state)?;
                if let (Some(ty), Inst::Call { .. }) = (result, inst) {
                    results = vec![(Reg::X(0), Made::New(ty))];
                }
                self.define(results, state);
                Ok(goes_on && result.is_some())
            }
            Control::Libcall => {
                self.call_with(flow::reads(inst), state)?;
                self.define(results, state);
                Ok(true)
            }
            Control::Leave => {
                reads(inst, state)?;
                let result = match inst {
                    Inst::CallLast { arity, label, .. } | Inst::CallOnly { arity, label } => {
                        self.enters(*label, *arity, &state.facts)
                    }
                    Inst::Return => Some(state.facts.ty(Reg::X(0))),
                    _ => typed::returns(inst, &mut state.facts.clone()).then_some(Type::TERM),
                };
                if result.is_none() {
                    // The compiler may name any frame in a call that never returns.
                    self.raise(state)?;
                    return Ok(false);
                }
                match inst.find(|part| if let Part::Frame(change) = part { Some(change) } else { None }) {
                    Some(change) => changes_frame(change, state)?,
                    None => state.leave()?,
                }
                if let Some(ty) = result {
                    self.returns(ty);
                }
                Ok(false)
            }
            Control::Next | Control::MayRaise | Control::Jump | Control::Raise => self.plain(inst, results, state),
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
        state.facts.heap = 0;
        for command in commands {
            match command {
                MatchCommand::EnsureAtLeast { bits: 0, unit: 1 } if state.facts.followed() => {}
                MatchCommand::EnsureAtLeast { .. }
                | MatchCommand::EnsureExactly { .. }
                | MatchCommand::EqExact { .. } => {
                    self.arrive(fail, state)?;
                }
                MatchCommand::Skip { .. } => {}
                MatchCommand::Integer { live, dst, .. }
                | MatchCommand::Binary { live, dst, .. }
                | MatchCommand::GetTail { live, dst, .. } => {
                    state.safepoint(*live)?;
                    state.prune(*live);
                    state.write(*dst)?;
                    state.facts.forget(*dst);
                }
            }
        }
        Ok(())
    }

    /// Reads, then the safepoint, then failure, then the frame, then writes.
    fn plain(&mut self, inst: &Inst, results: Vec<(Reg, Made)>, state: &mut State) -> Checked<bool> {
        reads(inst, state)?;
        if flow::may_raise(inst) {
            self.raise(state)?;
        }
        let before = flow::live(inst).map(|live| state.safepoint(live).map(|()| live)).transpose()?;
        let mut on = state.facts.clone();
        let goes_on = typed::goes_on(inst, &mut on);
        if let Inst::MakeFun { fun, env, .. } = inst {
            self.makes(*fun, &env.iter().map(|src| typed::of(src, &state.facts)).collect::<Vec<_>>());
        }
        // These may collect before they fail.
        let may_collect_and_fail = matches!(
            inst,
            Inst::Bif { .. } | Inst::PutMap { .. } | Inst::BsGetBinary2 { .. } | Inst::BsCreateBin { .. }
        );
        if let Some(live) = before.filter(|_| may_collect_and_fail) {
            state.prune(live);
        }
        self.jumps(inst, state)?;
        if !goes_on {
            return Ok(false);
        }
        state.facts = on;
        if let Some(live) = before {
            state.prune(live);
        }
        each(inst, |part| if let Part::Frame(change) = part { changes_frame(change, state) } else { Ok(()) })?;
        writes(inst, state)?;
        self.define(results, state);
        Ok(true)
    }

    /// Control goes to each label of an instruction, unless types exclude it.
    fn jumps(&mut self, inst: &Inst, state: &State) -> Checked {
        let mut number = 0;
        each(inst, |part| {
            let Part::Target(label) = part else { return Ok(()) };
            number += 1;
            if !state.facts.followed() {
                return self.arrive(label, state);
            }
            let mut state = state.clone();
            state.facts.heap = typed::reserved_at_label(inst, state.facts.heap);
            state.facts.fresh = 0;
            if typed::jumps(inst, number - 1, &mut state.facts) { self.arrive(label, &state) } else { Ok(()) }
        })
    }
}

/// Whether a frame of `size` has the register.
pub(super) fn in_frame(reg: Reg, size: u16) -> bool {
    matches!(reg, Reg::Y(number) if number < size)
}

/// A value that an instruction leaves in a register.
#[derive(Clone, Copy)]
enum Made {
    New(Type),
    Copy(Slot),
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
    state.facts.heap = 0;
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
