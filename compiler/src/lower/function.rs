//! One function: the state of its lowering, entry check and landing pads.
//!
//! Other files extend [`Lower`]: `blocks`, `registers`, `constants`, `heap`, `calls` (compiled code and BIFs) and
//! `libcall` (the runtime). The instruction families use these.
//!
//! # Shape
//! Machine signature, `CallConv::Tail`: `(heap top, x0..x4) -> (heap top, x0)`. The process head is in the pinned
//! register, which each block reads again. X registers and the heap top are Cranelift variables. Y registers lie in one
//! stack slot.
//!
//! # Rules
//! 1. No tagged word, and no value computed from one, is held across a safepoint. [`Lower::src`] reads sources after
//!    the last safepoint of their instruction. At a safepoint, the live X registers are stored in the head and defined
//!    again from there ([`Lower::spill_x`], [`Lower::reload_x`]).
//! 2. The heap top is stored in the head before each runtime call and reloaded after it.
//! 3. Only the entry block reads the stack pointer. Loops test whether the limit is poisoned.
//! 4. Heap loads carry plain trusted flags, never `readonly` or `can_move`.

use super::env::Env;
use super::known;
use super::symbols::Symbol;
use crate::analyse::flow;
use crate::analyse::frames::{self, Frames, State};
use crate::analyse::trace_use::handlers_that_ignore_traces;
use crate::ir::{Function, Inst, Label, Line, Part, TypeTest};
use beamc_abi::arch::REGISTER_X;
use beamc_abi::libcall::safepoint;
use beamc_abi::process::{POISON, ProcessHead};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{
    self, AbiParam, Block, FuncRef, InstBuilder, MemFlagsData, Signature, StackSlot, StackSlotData, StackSlotKind,
    Value,
};
use cranelift_codegen::isa::CallConv;
use cranelift_frontend::{FunctionBuilder, Variable};
use std::collections::HashMap;
use std::mem::offset_of;

/// The facts of a call site: its line, the classes of exceptions whose trace its handler ignores, and whether it is in
/// tail position.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct SiteInfo {
    /// Line of the call.
    pub line: Option<Line>,
    /// Bits of `site_flags`.
    pub flags: u32,
}

/// The part of a function that an instruction in Cranelift's form comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The entry: arguments, and the check of the stack.
    Entry,
    /// The instruction at this position of the body.
    Instruction(u32),
    /// The landing pads of the handlers.
    LandingPads,
}

/// A function in Cranelift IR with the data for the tables.
pub struct Lowered {
    /// The function.
    pub func: ir::Function,
    /// Site facts. A call's source location is 1 + its index here.
    pub sites: Vec<SiteInfo>,
    /// For a dump, the origin of each of `sites`. Then every instruction has a source location.
    pub origins: Vec<Origin>,
}

/// The state of lowering one function. The instruction families extend it in their own files.
pub struct Lower<'f, 'e, 'a> {
    pub(super) b: FunctionBuilder<'f>,
    pub(super) env: &'e mut Env<'a>,
    pub(super) module: u32,
    pub(super) arity: u8,
    pub(super) entry: Label,
    pub(super) state: State,
    pub(super) line: Option<Line>,
    /// The lines at labels: a waiting process has the line of its receive loop.
    pub(super) label_lines: HashMap<Label, Option<Line>>,
    /// Whether traces show its lines.
    pub(super) located: bool,
    pub(super) frames: Frames,
    pub(super) ignores_trace: HashMap<Label, u32>,
    /// Whether the current instruction calls a fun or applies a name, and the function only returns after it.
    pub(super) tail: bool,
    pub(super) blocks: HashMap<Label, Block>,
    pub(super) pads: Vec<(Label, Block)>,
    pub(super) loop_head: Option<Block>,
    pub(super) hp: Variable,
    pub(super) x: HashMap<u16, Variable>,
    pub(super) fr: HashMap<u16, Variable>,
    pub(super) slot: Option<StackSlot>,
    pub(super) head: Option<(Block, Value)>,
    pub(super) sites: Vec<SiteInfo>,
    /// As in [`Lowered`]; `None` when there is no dump.
    pub(super) origins: Option<Vec<Origin>>,
    pub(super) imports: HashMap<Symbol, FuncRef>,
    pub(super) reachable: bool,
    /// Terms made from floats, and these floats.
    pub(super) unboxed: HashMap<Value, Value>,
    /// Whether the function has values in vector registers. Libcalls keep these registers then.
    pub(super) floats: bool,
}

pub(super) const FLAGS: MemFlagsData = MemFlagsData::trusted();

/// The machine signature of a function called with `arguments` X registers.
pub fn signature(arguments: usize) -> Signature {
    let mut signature = Signature::new(CallConv::Tail);
    signature.params.extend((0..=arguments.min(REGISTER_X)).map(|_| AbiParam::new(I64)));
    signature.returns.extend([AbiParam::new(I64), AbiParam::new(I64)]);
    signature
}

/// Lowers `function` of the module at position `module` into `func`.
pub fn lower(
    mut func: ir::Function,
    context: &mut cranelift_frontend::FunctionBuilderContext,
    env: &mut Env<'_>,
    module: u32,
    function: &Function,
    config: cranelift_codegen::isa::TargetFrontendConfig,
) -> Lowered {
    func.signature = signature(usize::from(function.arity));
    let located = !crate::otp::preloaded::is_one(env.modules[module as usize].name.as_str());
    let ignores_trace = if env.optimise { handlers_that_ignore_traces(function) } else { HashMap::new() };
    let origins = env.dump.then(Vec::new);
    let mut lower = Lower {
        module,
        entry: function.entry,
        located,
        ignores_trace,
        origins,
        frames: frames::analyse(function),
        floats: function.body.iter().any(has_floats),
        ..Lower::new(FunctionBuilder::new(&mut func, context), env, function.arity)
    };
    lower.function(function);
    let sites = std::mem::take(&mut lower.sites);
    let origins = lower.origins.take().unwrap_or_default();
    lower.b.seal_all_blocks();
    lower.b.finalize(config);
    Lowered { func, sites, origins }
}

impl<'f, 'e, 'a> Lower<'f, 'e, 'a> {
    /// The state at the start of code for `arity` arguments that comes from no function: without module, frame, traces and floats.
    pub(super) fn new(mut b: FunctionBuilder<'f>, env: &'e mut Env<'a>, arity: u8) -> Self {
        let hp = b.declare_var(I64);
        Lower {
            b,
            env,
            module: u32::MAX,
            arity,
            entry: Label(0),
            state: State::default(),
            line: None,
            label_lines: HashMap::new(),
            located: false,
            frames: Frames { at: HashMap::new(), slots: 0 },
            ignores_trace: HashMap::new(),
            tail: false,
            blocks: HashMap::new(),
            pads: Vec::new(),
            loop_head: None,
            hp,
            x: HashMap::new(),
            fr: HashMap::new(),
            slot: None,
            head: None,
            sites: Vec::new(),
            origins: None,
            imports: HashMap::new(),
            reachable: true,
            unboxed: HashMap::new(),
            floats: false,
        }
    }
}

impl Lower<'_, '_, '_> {
    fn function(&mut self, function: &Function) {
        if self.frames.slots > 0 {
            let size = u32::from(self.frames.slots) * 8;
            self.slot = Some(self.b.create_sized_stack_slot(StackSlotData::new(StackSlotKind::ExplicitSlot, size, 3)));
        }
        let start = self.b.create_block();
        self.b.append_block_params_for_function_params(start);
        self.b.switch_to_block(start);
        self.comes_from(Origin::Entry);
        if let Some(slot) = self.pid_name(function.entry) {
            // The body of a getter is for a stock BEAM.
            let heap_top = self.b.block_params(start)[0];
            self.set_hp(heap_top);
            self.load_pid_name(slot);
            return self.return_x0();
        }
        self.prologue(function);
        let entry = self.block(function.entry);
        self.b.ins().jump(entry, &[]);
        self.reachable = false;
        for (index, inst) in function.body.iter().enumerate() {
            self.tail = is_tail(inst, &function.body[index + 1..]);
            self.comes_from(Origin::Instruction(index as u32));
            self.instruction(inst);
        }
        self.tail = false;
        self.comes_from(Origin::LandingPads);
        self.landing_pads();
    }

    fn prologue(&mut self, function: &Function) {
        let Some(block) = self.b.current_block() else { return };
        let params = self.b.block_params(block).to_vec();
        self.set_hp(params[0]);
        for (number, value) in params[1..].iter().enumerate() {
            self.set_x(number as u16, *value);
        }
        for number in REGISTER_X as u16..u16::from(function.arity) {
            let value = self.load_head_x(number);
            self.set_x(number, value);
        }
        let calls = function.body.iter().any(|inst| match inst {
            Inst::Return => false,
            Inst::Call { label, .. } | Inst::CallLast { label, .. } | Inst::CallOnly { label, .. } => {
                self.pid_name(*label).is_none()
            }
            _ => flow::call_arity(inst).is_some(),
        });
        let waits = function.body.iter().any(|inst| matches!(inst, Inst::Wait { .. } | Inst::WaitTimeout { .. }));
        if calls || waits {
            self.line = first_line(function);
            self.entry_check();
        }
        let entry = function.entry;
        let arity = function.arity;
        let loops = function.body.iter().any(|inst| match inst {
            Inst::CallOnly { label, arity: n } | Inst::CallLast { label, arity: n, .. } => {
                *label == entry && *n == arity
            }
            _ => false,
        });
        if loops {
            let head = self.b.create_block();
            self.b.ins().jump(head, &[]);
            self.b.switch_to_block(head);
            self.loop_head = Some(head);
            self.poison_check();
        }
    }

    /// `sp < limit`, once per activation. Rule 3.
    fn entry_check(&mut self) {
        let sp = self.b.ins().get_stack_pointer(I64);
        let limit = self.load_head(offset_of!(ProcessHead, limit));
        let low = self.b.ins().icmp(IntCC::UnsignedLessThan, sp, limit);
        self.slow_path_if(low);
    }

    /// The test in a self-tail loop.
    fn poison_check(&mut self) {
        let limit = self.load_head(offset_of!(ProcessHead, limit));
        let poisoned = self.b.ins().icmp_imm_s(IntCC::Equal, limit, POISON as i64);
        self.slow_path_if(poisoned);
    }

    fn slow_path_if(&mut self, needed: Value) {
        let (cold, on) = (self.cold_block(), self.b.create_block());
        self.b.ins().brif(needed, cold, &[], on, &[]);
        self.b.switch_to_block(cold);
        let live = u16::from(self.arity);
        self.safepoint(safepoint::check, live, []);
        self.b.ins().jump(on, &[]);
        self.b.switch_to_block(on);
    }

    /// The landing pad of the innermost handler.
    pub(super) fn pad(&mut self) -> Option<Block> {
        let (_, label) = *self.state.handlers.last()?;
        if let Some((_, pad)) = self.pads.iter().find(|(other, _)| *other == label) {
            return Some(*pad);
        }
        let pad = self.cold_block();
        self.pads.push((label, pad));
        Some(pad)
    }

    /// Fills the landing pads: x0 = no value, x1 = class, x2 = reason, x3 = raw trace, then the handler's label.
    fn landing_pads(&mut self) {
        for (label, pad) in std::mem::take(&mut self.pads) {
            let target = self.block(label);
            self.b.switch_to_block(pad);
            self.reload_hp();
            let none = self.word(abi::NON_VALUE);
            self.set_x(0, none);
            let fields = [
                offset_of!(ProcessHead, exc_class),
                offset_of!(ProcessHead, exc_reason),
                offset_of!(ProcessHead, exc_trace),
            ];
            for (number, field) in fields.into_iter().enumerate() {
                let value = self.load_head(field);
                self.set_x(number as u16 + 1, value);
            }
            self.b.ins().jump(target, &[]);
        }
    }
}

/// Whether an instruction works on floats in vector registers: it has a float register, or an operand that is certainly
/// a float. [`Lower::float_of`] stops the compiler if an instruction unboxes operands without being named here.
fn has_floats(inst: &Inst) -> bool {
    let register = |part| matches!(part, Part::ReadFr(_) | Part::WriteFr(_)).then_some(());
    let mut found = inst.find(register).is_some();
    if matches!(inst, Inst::Compare { .. } | Inst::Bif { .. }) {
        flow::for_each_src(inst, &mut |src| found |= known::known(src, TypeTest::Float) == Some(true));
    }
    found
}

/// Whether an instruction with a callee known only at run time is in tail position.
fn is_tail(inst: &Inst, rest: &[Inst]) -> bool {
    match inst {
        Inst::ApplyLast { .. } => true,
        Inst::CallFun { .. } | Inst::CallFun2 { .. } | Inst::Apply { .. } => {
            matches!(rest, [Inst::Return, ..] | [Inst::Deallocate { .. }, Inst::Return, ..])
        }
        _ => false,
    }
}

fn first_line(function: &Function) -> Option<Line> {
    function.body.iter().find_map(|inst| match inst {
        Inst::Line(line) => Some(line.clone()),
        _ => None,
    })?
}
