//! One function: its blocks, registers, frame, entry check and landing pads.
//!
//! # Shape
//! Machine signature, `CallConv::Tail`: `(heap top, x0..x4) -> (heap top, x0)`. The process head is the pinned
//! register, read anew in each block. X registers and the heap top are Cranelift variables, Y registers lie in
//! one stack slot.
//!
//! # Rules
//! 1. No tagged value, and nothing computed from one, is held across a safepoint. Sources are read by
//!    [`Lower::src`] after the last safepoint of their instruction; at a safepoint the live X registers are
//!    stored in the head and defined anew from there ([`Lower::spill_x`], [`Lower::reload_x`]).
//! 2. The heap top is stored in the head before, and reloaded after, each runtime call.
//! 3. The stack pointer is read in the entry block only; loops test the limit for the poison.
//! 4. Heap loads carry plain trusted flags, never `readonly` or `can_move`.

use super::env::{Callee, Env};
use super::known;
use super::names::Name;
use crate::analyse::flow;
use crate::analyse::frames::{self, Frames, State};
use crate::analyse::trace_use::blind_handlers;
use crate::ir::{Atom, Const, Function, Inst, Label, Line, Mfa, Reg, Src, Term, TypeTest};
use beamc_abi::entry::{Failure, Stub};
use beamc_abi::process::{HEAD_X, POISON, ProcessHead, REGISTER_X};
use beamc_abi::tables::site_flags;
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{F64, I64};
use cranelift_codegen::ir::{
    self, AbiParam, Block, BlockArg, BlockCall, ExceptionTableData, ExceptionTableItem, ExtFuncData, ExternalName,
    FuncRef, GlobalValueData, InstBuilder, MemFlagsData, Signature, SourceLoc, StackSlot, StackSlotData, StackSlotKind,
    TrapCode, UserStackMapEntry, Value,
};
use cranelift_codegen::isa::CallConv;
use cranelift_frontend::{FunctionBuilder, Variable};
use std::collections::HashMap;
use std::mem::offset_of;
use std::sync::Arc;

/// The modules that OTP's emulator holds itself, of all releases. It keeps no lines of them, so traces tell none.
const PRELOADED: [&str; 22] = [
    "atomics",
    "counters",
    "erl_init",
    "erl_prim_loader",
    "erl_tracer",
    "erlang",
    "erts_code_purger",
    "erts_dirty_process_signal_handler",
    "erts_internal",
    "erts_literal_area_collector",
    "erts_trace_cleaner",
    "init",
    "persistent_term",
    "prim_buffer",
    "prim_eval",
    "prim_file",
    "prim_inet",
    "prim_net",
    "prim_socket",
    "prim_zip",
    "socket_registry",
    "zlib",
];

/// What a call site needs to be told apart from others: its line, to which traces its handler is blind, and whether it is in
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

/// A function in Cranelift's form with what the tables need.
pub struct Lowered {
    /// The function.
    pub func: ir::Function,
    /// Site facts; a call's source location is 1 + its index here.
    pub sites: Vec<SiteInfo>,
    /// For a dump, the origin of each of `sites`. Then every instruction has a source location.
    pub origins: Vec<Origin>,
}

/// Lowering of one function; the instruction families extend it in their own files.
pub struct Lower<'f, 'e, 'a> {
    pub(super) b: FunctionBuilder<'f>,
    pub(super) env: &'e mut Env<'a>,
    pub(super) module: u32,
    pub(super) arity: u8,
    pub(super) entry: Label,
    pub(super) state: State,
    pub(super) line: Option<Line>,
    /// The lines at labels: where a process that waits is, says the loop it waits in.
    pub(super) label_lines: HashMap<Label, Option<Line>>,
    /// Whether traces tell its lines.
    located: bool,
    frames: Frames,
    blind: HashMap<Label, u32>,
    /// Whether the instruction being lowered calls a fun or applies a name, and then the function only returns.
    pub(super) tail: bool,
    blocks: HashMap<Label, Block>,
    pads: Vec<(Label, Block)>,
    pub(super) loop_head: Option<Block>,
    hp: Variable,
    x: HashMap<u16, Variable>,
    fr: HashMap<u16, Variable>,
    slot: Option<StackSlot>,
    head: Option<(Block, Value)>,
    sites: Vec<SiteInfo>,
    /// As in [`Lowered`]; `None` when there is no dump.
    origins: Option<Vec<Origin>>,
    imports: HashMap<Name, FuncRef>,
    pub(super) reachable: bool,
    /// Terms made from floats, with these.
    pub(super) unboxed: HashMap<Value, Value>,
    /// Whether the function has values in vector registers: then its stubs keep them.
    floats: bool,
}

pub(super) const FLAGS: MemFlagsData = MemFlagsData::trusted();

/// The machine signature of a function called with `arguments` X registers.
pub fn signature(arguments: usize) -> Signature {
    let mut signature = Signature::new(CallConv::Tail);
    signature.params.extend((0..=arguments.min(REGISTER_X)).map(|_| AbiParam::new(I64)));
    signature.returns.extend([AbiParam::new(I64), AbiParam::new(I64)]);
    signature
}

/// Byte offset of `x[number]` in the head, for those that lie there.
pub(super) fn head_x(number: u16) -> i32 {
    offset_of!(ProcessHead, x) as i32 + i32::from(number) * 8
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
    let frames = frames::analyse(function);
    let located = !PRELOADED.contains(&env.modules[module as usize].name.as_str());
    let blind = if env.optimise { blind_handlers(function) } else { HashMap::new() };
    let origins = env.dump.then(Vec::new);
    let mut b = FunctionBuilder::new(&mut func, context);
    let hp = b.declare_var(I64);
    let mut lower = Lower {
        b,
        env,
        module,
        arity: function.arity,
        entry: function.entry,
        state: State::default(),
        line: None,
        label_lines: HashMap::new(),
        located,
        blind,
        tail: false,
        frames,
        blocks: HashMap::new(),
        pads: Vec::new(),
        loop_head: None,
        hp,
        x: HashMap::new(),
        fr: HashMap::new(),
        slot: None,
        head: None,
        sites: Vec::new(),
        origins,
        imports: HashMap::new(),
        reachable: true,
        unboxed: HashMap::new(),
        floats: function.body.iter().any(has_floats),
    };
    lower.function(function);
    let sites = std::mem::take(&mut lower.sites);
    let origins = lower.origins.take().unwrap_or_default();
    lower.b.seal_all_blocks();
    lower.b.finalize(config);
    Lowered { func, sites, origins }
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
            // What stands in its body is for a stock BEAM.
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
        self.checked(low);
    }

    /// The test of a self-tail loop.
    fn poison_check(&mut self) {
        let limit = self.load_head(offset_of!(ProcessHead, limit));
        let poisoned = self.b.ins().icmp_imm_s(IntCC::Equal, limit, POISON as i64);
        self.checked(poisoned);
    }

    fn checked(&mut self, needed: Value) {
        let (cold, on) = (self.cold_block(), self.b.create_block());
        self.b.ins().brif(needed, cold, &[], on, &[]);
        self.b.switch_to_block(cold);
        let live = u16::from(self.arity);
        self.safepoint(Stub::check, live);
        self.b.ins().jump(on, &[]);
        self.b.switch_to_block(on);
    }

    // Blocks.

    /// The block of a label; made at first use.
    pub(super) fn block(&mut self, label: Label) -> Block {
        if let Some(block) = self.blocks.get(&label) {
            return *block;
        }
        let block = self.b.create_block();
        self.blocks.insert(label, block);
        block
    }

    /// A fresh block that is laid out at the end.
    pub(super) fn cold_block(&mut self) -> Block {
        let block = self.b.create_block();
        self.b.set_cold_block(block);
        block
    }

    /// A fresh block that is cold if the current one is: what only cold code reaches must be cold too.
    pub(super) fn next_block(&mut self) -> Block {
        let cold = self.b.current_block().is_some_and(|block| self.b.func.layout.is_cold(block));
        if cold { self.cold_block() } else { self.b.create_block() }
    }

    /// Branches on `condition` to a fresh hot block, which becomes current, or else to `label`.
    pub(super) fn require(&mut self, condition: Value, label: Label) {
        let (on, fail) = (self.next_block(), self.block(label));
        self.b.ins().brif(condition, on, &[], fail, &[]);
        self.b.switch_to_block(on);
    }

    /// Branches on `condition` to a fresh hot block, which becomes current; `otherwise` fills the cold block and says
    /// whether it came to an end (a jump or raise) or goes on to the hot one.
    pub(super) fn require_or(&mut self, condition: Value, otherwise: impl FnOnce(&mut Self)) {
        let (on, cold) = (self.next_block(), self.cold_block());
        self.b.ins().brif(condition, on, &[], cold, &[]);
        self.b.switch_to_block(cold);
        otherwise(self);
        self.b.switch_to_block(on);
    }

    /// A label: ends the block before and makes the label's block current if control can come here.
    pub(super) fn label(&mut self, label: Label) {
        let Some(state) = self.frames.at.get(&label).cloned() else {
            self.reachable = false;
            return;
        };
        let block = self.block(label);
        if self.reachable {
            self.b.ins().jump(block, &[]);
        }
        self.b.switch_to_block(block);
        self.state = state;
        self.reachable = true;
    }

    // Registers.

    /// The process head, read once in each block.
    pub(super) fn head(&mut self) -> Value {
        let block = self.b.current_block();
        match (self.head, block) {
            (Some((at, value)), Some(block)) if at == block => value,
            (_, Some(block)) => {
                let value = self.b.ins().get_pinned_reg(I64);
                self.head = Some((block, value));
                value
            }
            (_, None) => unreachable!("code is emitted into a block"),
        }
    }

    pub(super) fn load_head(&mut self, offset: usize) -> Value {
        let head = self.head();
        self.b.ins().load(I64, FLAGS, head, offset as i32)
    }

    pub(super) fn store_head(&mut self, offset: usize, value: Value) {
        let head = self.head();
        self.b.ins().store(FLAGS, value, head, offset as i32);
    }

    pub(super) fn load_scratch(&mut self, index: usize) -> Value {
        self.load_head(offset_of!(ProcessHead, scratch) + index * 8)
    }

    pub(super) fn store_scratch(&mut self, index: usize, value: Value) {
        self.store_head(offset_of!(ProcessHead, scratch) + index * 8, value);
    }

    pub(super) fn hp(&mut self) -> Value {
        self.b.use_var(self.hp)
    }

    pub(super) fn set_hp(&mut self, value: Value) {
        self.b.def_var(self.hp, value);
    }

    /// Stores the heap top in the head. Rule 2.
    pub(super) fn flush_hp(&mut self) {
        let hp = self.hp();
        self.store_head(offset_of!(ProcessHead, htop), hp);
    }

    /// Reloads the heap top from the head. Rule 2.
    pub(super) fn reload_hp(&mut self) {
        let hp = self.load_head(offset_of!(ProcessHead, htop));
        self.set_hp(hp);
    }

    fn x_var(&mut self, number: u16) -> Variable {
        self.env.x_used = self.env.x_used.max(number + 1);
        if let Some(variable) = self.x.get(&number) {
            return *variable;
        }
        let variable = self.b.declare_var(I64);
        self.x.insert(number, variable);
        variable
    }

    pub(super) fn x(&mut self, number: u16) -> Value {
        let variable = self.x_var(number);
        self.b.use_var(variable)
    }

    pub(super) fn set_x(&mut self, number: u16, value: Value) {
        let variable = self.x_var(number);
        self.b.def_var(variable, value);
    }

    pub(super) fn fr(&mut self, number: u16) -> Value {
        let variable = self.fr_var(number);
        self.b.use_var(variable)
    }

    pub(super) fn set_fr(&mut self, number: u16, value: Value) {
        let variable = self.fr_var(number);
        self.b.def_var(variable, value);
    }

    fn fr_var(&mut self, number: u16) -> Variable {
        if let Some(variable) = self.fr.get(&number) {
            return *variable;
        }
        let variable = self.b.declare_var(F64);
        self.fr.insert(number, variable);
        variable
    }

    fn y_place(&self, number: u16) -> Option<(StackSlot, i32)> {
        self.slot.map(|slot| (slot, i32::from(self.state.slot(number)) * 8))
    }

    pub(super) fn y(&mut self, number: u16) -> Value {
        match self.y_place(number) {
            Some((slot, offset)) => self.b.ins().stack_load(I64, I64, slot, offset),
            None => self.word(abi::NIL),
        }
    }

    pub(super) fn set_y(&mut self, number: u16, value: Value) {
        if let Some((slot, offset)) = self.y_place(number) {
            self.b.ins().stack_store(I64, value, slot, offset);
        }
    }

    pub(super) fn reg(&mut self, reg: Reg) -> Value {
        match reg {
            Reg::X(number) => self.x(number),
            Reg::Y(number) => self.y(number),
        }
    }

    pub(super) fn set(&mut self, reg: Reg, value: Value) {
        match reg {
            Reg::X(number) => self.set_x(number, value),
            Reg::Y(number) => self.set_y(number, value),
        }
    }

    /// The value of a source operand.
    pub(super) fn src(&mut self, src: &Src) -> Value {
        match src {
            Src::Reg(reg, _) => self.reg(*reg),
            Src::Const(value) => self.constant(value),
        }
    }

    // Constants.

    pub(super) fn word(&mut self, word: u64) -> Value {
        self.b.ins().iconst(I64, word as i64)
    }

    pub(super) fn atom_word(&mut self, atom: &Atom) -> u64 {
        abi::atom(self.env.atom(atom))
    }

    /// The word of a constant that is an immediate.
    pub(super) fn immediate(&mut self, value: &Const) -> Option<u64> {
        match value {
            Const::Nil => Some(abi::NIL),
            Const::Atom(atom) => Some(self.atom_word(atom)),
            Const::Int(value) if (abi::SMALL_MIN..=abi::SMALL_MAX).contains(value) => Some(abi::small(*value)),
            Const::Int(_) => None,
            Const::Literal(term) => match &**term {
                Term::Float(value) => abi::self_tagged_float(value.to_bits()),
                _ => None,
            },
        }
    }

    pub(super) fn constant(&mut self, value: &Const) -> Value {
        if let Some(word) = self.immediate(value) {
            return self.word(word);
        }
        if let Const::Literal(term) = value {
            if crate::object::literals::has_big_map(term) {
                let index = self.env.late_literal(term);
                let place = self.address(Name::Late(index));
                return self.b.ins().load(I64, FLAGS, place, 0);
            }
        }
        let index = match value {
            Const::Literal(term) => self.env.literal(term),
            other => self.env.big_literal(other),
        };
        self.address(Name::Literal(index))
    }

    /// Address of a named thing.
    pub(super) fn address(&mut self, name: Name) -> Value {
        let reference = self.b.func.declare_imported_user_function(name.to_external());
        let data = GlobalValueData::Symbol {
            name: ExternalName::user(reference),
            offset: 0.into(),
            colocated: true,
            tls: false,
        };
        let global = self.b.create_global_value(data);
        self.b.ins().symbol_value(I64, global)
    }

    // Calls.

    pub(super) fn import(&mut self, name: Name, signature: &Signature) -> FuncRef {
        if let Some(reference) = self.imports.get(&name) {
            return *reference;
        }
        let signature = self.b.import_signature(signature.clone());
        let external = self.b.func.declare_imported_user_function(name.to_external());
        let reference = self.b.import_function(ExtFuncData {
            name: ExternalName::user(external),
            signature,
            colocated: true,
            patchable: false,
        });
        self.imports.insert(name, reference);
        reference
    }

    /// Makes the next instructions come from `origin`, for a dump.
    fn comes_from(&mut self, origin: Origin) {
        if let Some(origins) = &mut self.origins {
            origins.push(origin);
            // What holds without a dump: tail calls have the facts of the call before them.
            self.sites.push(self.sites.last().cloned().unwrap_or_default());
            self.b.set_srcloc(SourceLoc::new(self.sites.len() as u32));
        }
    }

    /// Makes the next instructions belong to a call site of the current line and handler.
    fn mark_site(&mut self) {
        let blind = self.state.handlers.last().and_then(|(_, label)| self.blind.get(label)).copied().unwrap_or(0);
        let tail = if self.tail { site_flags::TAIL } else { 0 };
        let line = self.line.clone().filter(|_| self.located);
        let info = SiteInfo { line, flags: blind | tail };
        let shared = match &mut self.origins {
            None => self.sites.iter().rposition(|other| *other == info),
            Some(origins) => {
                origins.extend(origins.last().copied());
                None
            }
        };
        let index = shared.unwrap_or_else(|| {
            self.sites.push(info);
            self.sites.len() - 1
        });
        self.b.set_srcloc(SourceLoc::new(index as u32 + 1));
    }

    /// Gives a call its roots: the Y registers of the frame.
    fn root_y(&mut self, inst: ir::Inst) {
        let (Some(slot), Some(count)) = (self.slot, self.state.frame) else { return };
        for number in 0..count {
            let offset = u32::from(self.state.slot(number)) * 8;
            self.b.func.dfg.append_user_stack_map_entry(inst, UserStackMapEntry { ty: I64, slot, offset });
        }
    }

    /// Calls a stub. The heap top is stored and reloaded.
    pub(super) fn stub(&mut self, stub: Stub) {
        self.runtime_call(if self.floats { Name::Stub(stub) } else { Name::QuickStub(stub) });
    }

    /// Calls a fail entry that may come back here.
    pub(super) fn come_back(&mut self, name: Name) {
        self.runtime_call(name);
    }

    fn runtime_call(&mut self, name: Name) {
        self.flush_hp();
        let reference = self.import(name, &Signature::new(CallConv::PreserveAll));
        self.mark_site();
        let inst = self.b.ins().call(reference, &[]);
        self.root_y(inst);
        self.reload_hp();
    }

    /// Calls a stub that is a safepoint, with `live` X registers alive across it.
    pub(super) fn safepoint(&mut self, stub: Stub, live: u16) {
        self.spill_x(live);
        self.stub(stub);
        self.reload_x(live);
    }

    /// Stores X registers below `live` in the head with their number.
    pub(super) fn spill_x(&mut self, live: u16) {
        for number in 0..live {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let count = self.word(u64::from(live));
        self.store_head(offset_of!(ProcessHead, live), count);
    }

    /// Defines X registers below `live` anew from the head.
    pub(super) fn reload_x(&mut self, live: u16) {
        for number in 0..live {
            let value = self.load_head_x(number);
            self.set_x(number, value);
        }
    }

    pub(super) fn store_head_x(&mut self, number: u16, value: Value) {
        let (base, offset) = self.head_x_place(number);
        self.b.ins().store(FLAGS, value, base, offset);
    }

    pub(super) fn load_head_x(&mut self, number: u16) -> Value {
        let (base, offset) = self.head_x_place(number);
        self.b.ins().load(I64, FLAGS, base, offset)
    }

    fn head_x_place(&mut self, number: u16) -> (Value, i32) {
        self.env.x_used = self.env.x_used.max(number + 1);
        if usize::from(number) < HEAD_X {
            return (self.head(), head_x(number));
        }
        let block = self.load_head(offset_of!(ProcessHead, x_more));
        (block, (i32::from(number) - HEAD_X as i32) * 8)
    }

    /// Makes sure of `words` words at the heap top; X registers from `live` on are dead.
    pub(super) fn ensure_heap(&mut self, words: u64, live: u16) {
        if words == 0 {
            return;
        }
        let hp = self.hp();
        let limit = self.load_head(offset_of!(ProcessHead, hlimit));
        let top = self.b.ins().iadd_imm_s(hp, words as i64 * 8);
        let full = self.b.ins().icmp(IntCC::UnsignedGreaterThan, top, limit);
        let (cold, on) = (self.cold_block(), self.b.create_block());
        self.b.ins().brif(full, cold, &[], on, &[]);
        self.b.switch_to_block(cold);
        let need = self.word(words);
        self.store_scratch(0, need);
        self.safepoint(Stub::gc, live);
        self.b.ins().jump(on, &[]);
        self.b.switch_to_block(on);
    }

    /// Takes `words` words at the heap top, which [`Self::ensure_heap`] made sure of; their address.
    pub(super) fn take_heap(&mut self, words: u64) -> Value {
        let hp = self.hp();
        let top = self.b.ins().iadd_imm_s(hp, words as i64 * 8);
        self.set_hp(top);
        hp
    }

    /// Raises by a fail entry whose operands are in place; the block ends.
    pub(super) fn fail(&mut self, failure: Failure) {
        if let Some(pad) = self.pad() {
            self.runtime_call(Name::Fail(failure));
            self.b.ins().jump(pad, &[]);
        } else {
            self.runtime_call(Name::Raise(failure));
            self.unreachable();
        }
    }

    /// Ends the block where control cannot come.
    pub(super) fn unreachable(&mut self) {
        self.b.ins().trap(TrapCode::unwrap_user(1));
    }

    /// Raises with `scratch[0]` = `value`; the block ends.
    pub(super) fn fail_with(&mut self, failure: Failure, value: Value) {
        self.store_scratch(0, value);
        self.fail(failure);
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

    /// Arguments x0.. of a call with `arity` of them, the heap top first; those beyond the registers go to
    /// the head.
    pub(super) fn arguments(&mut self, arity: u16) -> Vec<Value> {
        let mut arguments = vec![self.hp()];
        for number in 0..arity {
            let value = self.x(number);
            if usize::from(number) < REGISTER_X {
                arguments.push(value);
            } else {
                self.store_head_x(number, value);
            }
        }
        arguments
    }

    /// Calls compiled code with `arity` arguments (the fun counted in) and takes its results.
    pub(super) fn call_code(&mut self, target: Target, arity: u16) {
        let arguments = self.arguments(arity);
        let signature = signature(usize::from(arity));
        let Some(pad) = self.pad() else {
            let inst = match target {
                Target::Name(name) => {
                    let reference = self.import(name, &signature);
                    self.mark_site();
                    self.b.ins().call(reference, &arguments)
                }
                Target::Address(address) => {
                    let signature = self.b.import_signature(signature);
                    self.mark_site();
                    self.b.ins().call_indirect(signature, address, &arguments)
                }
            };
            self.root_y(inst);
            let results = self.b.inst_results(inst).to_vec();
            self.set_hp(results[0]);
            self.set_x(0, results[1]);
            return;
        };
        let on = self.b.create_block();
        let hp = self.b.append_block_param(on, I64);
        let result = self.b.append_block_param(on, I64);
        let reference = match target {
            Target::Name(name) => Some(self.import(name, &signature)),
            Target::Address(_) => None,
        };
        let sig = match reference {
            Some(reference) => self.b.func.dfg.ext_funcs[reference].signature,
            None => self.b.import_signature(signature),
        };
        let pool = &mut self.b.func.dfg.value_lists;
        let normal = BlockCall::new(on, [BlockArg::TryCallRet(0), BlockArg::TryCallRet(1)], pool);
        let handler = BlockCall::new(pad, [], pool);
        let table = ExceptionTableData::new(sig, normal, [ExceptionTableItem::Default(handler)]);
        let table = self.b.func.dfg.exception_tables.push(table);
        self.mark_site();
        let inst = match (target, reference) {
            (Target::Address(address), _) => self.b.ins().try_call_indirect(address, &arguments, table),
            (_, Some(reference)) => self.b.ins().try_call(reference, &arguments, table),
            (Target::Name(_), None) => unreachable!("named targets are imported above"),
        };
        self.root_y(inst);
        self.b.switch_to_block(on);
        self.set_hp(hp);
        self.set_x(0, result);
    }

    /// Calls compiled code as [`Self::call_code`] does, or leaves by a tail call if the function only returns after it: OTP's
    /// loader makes one instruction of a fun's call and the return.
    pub(super) fn call_or_leave(&mut self, target: Target, arity: u16) {
        if self.tail {
            self.tail_call_code(target, arity);
            self.reachable = false;
        } else {
            self.call_code(target, arity);
        }
    }

    /// Tail-calls compiled code with `arity` arguments (the fun counted in); the block ends.
    pub(super) fn tail_call_code(&mut self, target: Target, arity: u16) {
        let arguments = self.arguments(arity);
        let signature = signature(usize::from(arity));
        match target {
            Target::Name(name) => {
                let reference = self.import(name, &signature);
                self.b.ins().return_call(reference, &arguments);
            }
            Target::Address(address) => {
                let signature = self.b.import_signature(signature);
                self.b.ins().return_call_indirect(signature, address, &arguments);
            }
        }
    }

    /// Calls a native through the door with its arguments in x0..; its value goes to x0.
    pub(super) fn call_native(&mut self, native: u32, arity: u8) {
        for number in 0..u16::from(arity) {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let value = self.door(native);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.count_native(native, given);
        self.require_or(given, |this| this.fail(Failure::native));
        self.set_x(0, value);
    }

    /// Calls a native that may trap, and what it traps to; leaves with the value in x0 when the call is a `tail` call.
    pub(super) fn call_trap(&mut self, native: u32, arity: u8, tail: bool) {
        self.tail = tail;
        let (on, done, cold) = (self.next_block(), self.next_block(), self.cold_block());
        for number in 0..u16::from(arity) {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let value = self.door(native);
        self.set_x(0, value);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.b.ins().brif(given, on, &[], cold, &[]);
        self.b.switch_to_block(on);
        self.count_native(native, given);
        self.b.ins().jump(done, &[]);
        self.b.switch_to_block(cold);
        let code = self.trapped(native);
        if tail {
            self.tail_call_code(code, REGISTER_X as u16);
        } else {
            self.call_code(code, REGISTER_X as u16);
            self.b.ins().jump(done, &[]);
        }
        self.b.switch_to_block(done);
        if tail {
            self.return_x0();
        }
    }

    /// The code that a native trapped to, its arguments in place; raises when the native failed.
    fn trapped(&mut self, native: u32) -> Target {
        let status = self.load_head(offset_of!(ProcessHead, status));
        let trapped = self.b.ins().icmp_imm_s(IntCC::Equal, status, beamc_abi::process::status::TRAP as i64);
        self.count_native(native, trapped);
        self.require_or(trapped, |this| this.fail(Failure::native));
        let code = self.load_head(offset_of!(ProcessHead, resume));
        for number in 0..REGISTER_X as u16 {
            let value = self.load_head_x(number);
            self.set_x(number, value);
        }
        Target::Address(code)
    }

    fn door(&mut self, native: u32) -> Value {
        self.flush_hp();
        let mut signature = Signature::new(CallConv::SystemV);
        signature.params.push(AbiParam::new(I64));
        signature.returns.push(AbiParam::new(I64));
        let door = self.import(Name::Door, &signature);
        let address = self.address(Name::Native(native));
        self.mark_site();
        let inst = self.b.ins().call(door, &[address]);
        self.root_y(inst);
        let value = self.b.inst_results(inst)[0];
        self.reload_hp();
        value
    }

    /// Returns x0.
    pub(super) fn return_x0(&mut self) {
        let (hp, value) = (self.hp(), self.x(0));
        self.b.ins().return_(&[hp, value]);
    }

    /// The target of a call to `mfa`, unless it is a native called in line.
    pub(super) fn callee(&mut self, mfa: &Mfa) -> Result<Name, u32> {
        let callee = self.env.callee(mfa);
        Self::name_of(callee)
    }

    /// The target of a call by label to `mfa` of the same module.
    pub(super) fn local_callee(&mut self, mfa: &Mfa) -> Result<Name, u32> {
        let callee = self.env.local_callee(mfa);
        Self::name_of(callee)
    }

    fn name_of(callee: Callee) -> Result<Name, u32> {
        match callee {
            Callee::Function(index) => Ok(Name::Function(index)),
            Callee::Adapter(index) => Ok(Name::Adapter(index)),
            Callee::Undef(index) => Ok(Name::Undef(index)),
            Callee::Native(index) => Err(index),
        }
    }
}

/// Where a call goes.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Name(Name),
    Address(Value),
}

/// Whether an instruction works on floats in vector registers: one that only floats have, or one of which an operand is a
/// float for certain.
fn has_floats(inst: &Inst) -> bool {
    let mut found = matches!(inst, Inst::FmoveToFr { .. } | Inst::Fconv { .. });
    if matches!(inst, Inst::Compare { .. } | Inst::Bif { .. }) {
        flow::for_each_src(inst, &mut |src| found |= known::known(src, TypeTest::Float) == Some(true));
    }
    found
}

/// Whether an instruction that calls what is found at run time would be a tail call on a machine that had one for it.
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

/// Code that is not Erlang's: adapters and undef stubs, built with the same tools.
pub mod adapter {
    use super::*;

    fn start(func: &mut ir::Function, arity: usize) -> Signature {
        func.signature = signature(arity);
        func.signature.clone()
    }

    /// The adapter of a native: callable as compiled code, also for natives that trap.
    pub fn native(
        mut func: ir::Function,
        context: &mut cranelift_frontend::FunctionBuilderContext,
        env: &mut Env<'_>,
        index: u32,
        arity: u8,
        config: cranelift_codegen::isa::TargetFrontendConfig,
    ) -> Lowered {
        start(&mut func, usize::from(arity));
        with(func, context, env, arity, config, |lower| {
            lower.tail = true;
            for number in 0..u16::from(arity).min(REGISTER_X as u16) {
                let value = lower.x(number);
                lower.store_head_x(number, value);
            }
            let value = lower.door(index);
            let given = lower.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
            lower.require_or(given, |this| {
                let code = this.trapped(index);
                this.tail_call_code(code, REGISTER_X as u16);
            });
            lower.count_native(index, given);
            lower.set_x(0, value);
            lower.return_x0();
        })
    }

    /// The adapter of a fun with free variables: puts them behind the arguments and goes to the body.
    pub fn fun(
        mut func: ir::Function,
        context: &mut cranelift_frontend::FunctionBuilderContext,
        env: &mut Env<'_>,
        body: u32,
        arity: u8,
        num_free: u8,
        config: cranelift_codegen::isa::TargetFrontendConfig,
    ) -> Lowered {
        start(&mut func, usize::from(arity) + 1);
        with(func, context, env, arity + 1, config, |lower| {
            let fun = lower.x(u16::from(arity));
            for free in 0..u16::from(num_free) {
                let offset = abi::offset::FUN_FREE + i32::from(free) * 8 - abi::TAG_BOXED as i32;
                let value = lower.b.ins().load(I64, FLAGS, fun, offset);
                lower.set_x(u16::from(arity) + free, value);
            }
            lower.tail_call_code(Target::Name(Name::Function(body)), u16::from(arity) + u16::from(num_free));
        })
    }

    /// The code of a function that is nowhere: raises `undef`.
    pub fn undef(
        mut func: ir::Function,
        context: &mut cranelift_frontend::FunctionBuilderContext,
        env: &mut Env<'_>,
        mfa: &Mfa,
        config: cranelift_codegen::isa::TargetFrontendConfig,
    ) -> Lowered {
        start(&mut func, usize::from(mfa.arity));
        with(func, context, env, mfa.arity, config, |lower| {
            lower.spill_x(u16::from(mfa.arity));
            let module = lower.atom_word(&mfa.module);
            let function = lower.atom_word(&mfa.function);
            let (module, function) = (lower.word(module), lower.word(function));
            lower.store_scratch(0, module);
            lower.store_scratch(1, function);
            lower.fail(Failure::undef);
        })
    }

    fn with(
        mut func: ir::Function,
        context: &mut cranelift_frontend::FunctionBuilderContext,
        env: &mut Env<'_>,
        arity: u8,
        config: cranelift_codegen::isa::TargetFrontendConfig,
        body: impl FnOnce(&mut Lower<'_, '_, '_>),
    ) -> Lowered {
        let mut b = FunctionBuilder::new(&mut func, context);
        let hp = b.declare_var(I64);
        let mut lower = Lower {
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
            blind: HashMap::new(),
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
        };
        let start = lower.b.create_block();
        lower.b.append_block_params_for_function_params(start);
        lower.b.switch_to_block(start);
        let params = lower.b.block_params(start).to_vec();
        lower.set_hp(params[0]);
        for (number, value) in params[1..].iter().enumerate() {
            lower.set_x(number as u16, *value);
        }
        for number in REGISTER_X as u16..u16::from(arity) {
            let value = lower.load_head_x(number);
            lower.set_x(number, value);
        }
        body(&mut lower);
        let sites = std::mem::take(&mut lower.sites);
        lower.b.seal_all_blocks();
        lower.b.finalize(config);
        Lowered { func, sites, origins: Vec::new() }
    }
}

impl Env<'_> {
    /// Index of a literal for an integer constant that is not small.
    pub(super) fn big_literal(&mut self, value: &Const) -> u32 {
        let index = self.literals.len() as u32;
        self.literals.push(Arc::new(value.to_term()));
        index
    }
}
