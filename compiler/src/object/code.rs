//! Machine code: Cranelift runs over the lowered functions, several at a time, and what comes out is kept
//! with what the tables need.
//!
//! # Rules
//! 1. No address of a frame's slot is held across a call, since stacks move. Cranelift does not know that: its optimiser
//!    computes an address once for all its uses. So each use gets an address of its own after the optimiser is done
//!    ([`own_addresses`]), and what follows, a [`Stage::Emit`] machine, optimises no more.

use crate::diagnostic::Diagnostic;
use crate::lower::function::{Lowered, SiteInfo};
use crate::lower::names::Name;
use cranelift_codegen::binemit::{Addend, Reloc};
use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{ExternalName, Function, InstBuilder, InstructionData, ValueDef};
use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_codegen::settings::{self, Configurable};
use cranelift_codegen::{Context, FinalizedMachExceptionHandler, FinalizedRelocTarget};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A place in code that holds an address.
#[derive(Clone, Debug)]
pub(super) struct Relocation {
    /// Byte offset in the function.
    pub offset: u32,
    /// How the address is written.
    pub kind: Reloc,
    /// Of what; `None`: of a byte offset in the function itself.
    pub name: Option<Name>,
    /// What is added to it.
    pub addend: Addend,
}

/// A call site in a function.
#[derive(Clone, Debug)]
pub(super) struct CallSite {
    /// Return offset in the function.
    pub ret: u32,
    /// Offset of the landing pad in the function.
    pub handler: Option<u32>,
    /// Word offsets of the roots from the stack pointer.
    pub roots: Vec<u16>,
    /// Line and handler facts.
    pub info: SiteInfo,
}

/// A function's machine code.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Addresses in them.
    pub relocations: Vec<Relocation>,
    /// Call sites, ascending.
    pub sites: Vec<CallSite>,
    /// Bytes from the stack pointer to the saved frame pointer.
    pub frame: u32,
    /// Disassembly, when asked for.
    pub text: String,
}

/// What a machine is asked to do (rule 1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Optimise.
    Optimise,
    /// Make code of what is optimised.
    Emit,
}

/// The machine this compiler makes code for.
///
/// # Errors
/// When Cranelift does not know the target.
pub fn target(verify: bool, stage: Stage) -> Result<OwnedTargetIsa, Diagnostic> {
    let unsupported = |what: String| Diagnostic::new(format!("no code generator for this machine: {what}"));
    let mut flags = settings::builder();
    let options = [
        ("opt_level", if stage == Stage::Optimise { "speed" } else { "none" }),
        // Everything is linked together, so every address is relative to the instruction; "pic" would go
        // through a table of addresses instead.
        ("is_pic", "false"),
        ("preserve_frame_pointers", "true"),
        ("enable_pinned_reg", "true"),
        ("enable_probestack", "false"),
        ("unwind_info", "false"),
        // The starts of basic blocks, for `epilogue`.
        ("machine_code_cfg_info", "true"),
        ("enable_verifier", if verify { "true" } else { "false" }),
    ];
    for (name, value) in options {
        flags.set(name, value).map_err(|error| unsupported(error.to_string()))?;
    }
    let triple = target_lexicon::triple!("x86_64-unknown-linux-gnu");
    let isa = cranelift_codegen::isa::lookup(triple).map_err(|error| unsupported(error.to_string()))?;
    isa.finish(settings::Flags::new(flags)).map_err(|error| unsupported(error.to_string()))
}

/// Compiles `units` with `jobs` threads, on a machine to optimise and one to emit; results in the order of `units`.
///
/// # Errors
/// One diagnostic for each function that Cranelift refuses: a bug of the lowering.
pub(super) fn compile(
    isas: [&OwnedTargetIsa; 2],
    units: Vec<(String, Lowered)>,
    jobs: usize,
    text: bool,
) -> Result<Vec<Machine>, Vec<Diagnostic>> {
    let count = units.len();
    let units: Vec<Mutex<Option<(String, Lowered)>>> = units.into_iter().map(|unit| Mutex::new(Some(unit))).collect();
    let results: Vec<Mutex<Option<Result<Machine, Diagnostic>>>> = (0..count).map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..jobs.clamp(1, count.max(1)) {
            scope.spawn(|| {
                let mut context = Context::new();
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(slot) = units.get(index) else { break };
                    let unit = slot.lock().ok().and_then(|mut slot| slot.take());
                    let Some((name, lowered)) = unit else { continue };
                    let machine = function(isas, &mut context, &name, lowered, text);
                    if let Ok(mut slot) = results[index].lock() {
                        *slot = Some(machine);
                    }
                }
            });
        }
    });
    let mut machines = Vec::with_capacity(count);
    let mut errors = Vec::new();
    for slot in results {
        match slot.into_inner().ok().flatten() {
            Some(Ok(machine)) => machines.push(machine),
            Some(Err(error)) => errors.push(error),
            None => errors.push(Diagnostic::new("a code generation thread came to grief")),
        }
    }
    if errors.is_empty() { Ok(machines) } else { Err(errors) }
}

/// Gives each use of the address of a frame's slot an address of its own, right before it. Rule 1.
fn own_addresses(func: &mut Function) {
    let mut cursor = FuncCursor::new(func);
    while cursor.next_block().is_some() {
        while let Some(inst) = cursor.next_inst() {
            for index in 0..cursor.func.dfg.inst_args(inst).len() {
                let value = cursor.func.dfg.inst_args(inst)[index];
                let ValueDef::Result(definition, _) = cursor.func.dfg.value_def(value) else { continue };
                let InstructionData::StackAddr { stack_slot, offset, .. } = cursor.func.dfg.insts[definition] else {
                    continue;
                };
                let address = cursor.ins().stack_addr(I64, stack_slot, offset);
                cursor.func.dfg.inst_args_mut(inst)[index] = address;
            }
        }
    }
}

fn function(
    [optimise, emit]: [&OwnedTargetIsa; 2],
    context: &mut Context,
    name: &str,
    lowered: Lowered,
    text: bool,
) -> Result<Machine, Diagnostic> {
    context.clear();
    context.func = lowered.func;
    context.set_disasm(text);
    let refused = |what: String| Diagnostic::new(format!("internal: code generation failed: {what}")).within(name);
    if let Err(error) = context.optimize(&**optimise, &mut ControlPlane::default()) {
        return Err(refused(cranelift_codegen::print_errors::pretty_error(&context.func, error)));
    }
    own_addresses(&mut context.func);
    if let Err(error) = context.compile(&**emit, &mut ControlPlane::default()) {
        return Err(refused(cranelift_codegen::print_errors::pretty_error(error.func, error.inner)));
    }
    let Some(code) = context.compiled_code() else { return Err(refused("no code".to_owned())) };
    let buffer = &code.buffer;
    let frame = buffer.frame_layout().map_or(0, |layout| layout.frame_to_fp_offset);
    let relocations = buffer.relocs().iter().map(|reloc| {
        let (name, addend) = match &reloc.target {
            FinalizedRelocTarget::ExternalName(ExternalName::User(reference)) => {
                let name = &context.func.params.user_named_funcs()[*reference];
                (Some(Name::from_external(name)), reloc.addend)
            }
            FinalizedRelocTarget::ExternalName(other) => {
                return Err(refused(format!("reference to {other:?}")));
            }
            FinalizedRelocTarget::Func(offset) => (None, reloc.addend + i64::from(*offset)),
        };
        Ok(Relocation { offset: reloc.offset, kind: reloc.kind, name, addend })
    });
    let relocations = relocations.collect::<Result<Vec<_>, _>>()?;
    let maps = buffer.user_stack_maps();
    let locations = buffer.get_srclocs_sorted();
    let sites = buffer.call_sites().map(|site| {
        let handler = site.exception_handlers.iter().find_map(|handler| match handler {
            FinalizedMachExceptionHandler::Default(offset) => Some(*offset),
            FinalizedMachExceptionHandler::Tag(..) | FinalizedMachExceptionHandler::Context(_) => None,
        });
        let roots = maps.iter().find(|(ret, ..)| *ret == site.ret_addr);
        let roots = roots.map(|(_, _, map)| map.entries().map(|(_, offset)| (offset / 8) as u16).collect());
        let call = site.ret_addr - 1;
        let index = locations.partition_point(|location| location.end <= call);
        let info = locations.get(index).filter(|location| location.start <= call && !location.loc.is_default());
        let info = info.and_then(|location| lowered.sites.get(location.loc.bits() as usize - 1));
        CallSite {
            ret: site.ret_addr,
            handler,
            roots: roots.unwrap_or_default(),
            info: info.cloned().unwrap_or_default(),
        }
    });
    let mut sites: Vec<CallSite> = sites.collect();
    sites.sort_by_key(|site| site.ret);
    let text = code.vcode.clone().unwrap_or_default();
    let mut bytes = buffer.data().to_vec();
    super::epilogue::relax(&mut bytes, &code.bb_starts, frame)
        .map_err(|at| refused(format!("the instruction at {at:#x} uses the frame pointer")))?;
    Ok(Machine { bytes, relocations, sites, frame, text })
}
