//! Machine code: Cranelift compiles the lowered functions in parallel. The result has the data that the tables need.
//!
//! # Rules
//! 1. No address of a frame's slot is held across a call, since stacks move. Cranelift does not know that: its
//!    optimiser computes an address once for all its uses. So after the optimiser, each use gets an address of its own
//!    ([`own_addresses`]), and the [`Stage::Emit`] machine that follows does not optimise.

use super::cache::{self, Cache, Seed};
use super::{Observer, arch};
use crate::diagnostic::Diagnostic;
use crate::lower::function::{Lowered, SiteInfo};
use crate::lower::symbols::Symbol;
use cranelift_codegen::binemit::{Addend, Reloc};
use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{
    ExternalName, Function, InstBuilder, InstructionData, SourceLoc, UserExternalNameRef, ValueDef,
};
use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_codegen::settings::{self, Configurable};
use cranelift_codegen::{Context, FinalizedMachExceptionHandler, FinalizedRelocTarget};
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};

/// A place in code that holds an address.
#[derive(Clone, Debug)]
pub(super) struct Relocation {
    /// Byte offset in the function.
    pub offset: u32,
    /// Encoding of the address.
    pub kind: Reloc,
    /// The target; `None`: a byte offset in the function itself.
    pub name: Option<Symbol>,
    /// Added to the address.
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

/// The machine code of a function.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Addresses in the bytes.
    pub relocations: Vec<Relocation>,
    /// Call sites, ascending.
    pub sites: Vec<CallSite>,
    /// Bytes from the stack pointer to the saved frame pointer.
    pub frame: u32,
    /// For a dump.
    pub map: Option<Map>,
}

/// Where the parts of a function's machine code are.
#[derive(Clone, Debug)]
pub(super) struct Map {
    /// Offsets of its basic blocks.
    pub blocks: Vec<u32>,
    /// Where code from another source location begins, and the location's index among the sites.
    pub origins: Vec<(u32, u32)>,
}

/// Machine code from Cranelift, with names and lines as numbers of the lowered function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Code {
    /// As in [`Machine`].
    pub bytes: Vec<u8>,
    /// Addresses in the bytes.
    pub references: Vec<Reference>,
    /// Call sites, ascending.
    pub sites: Vec<Site>,
    /// As in [`Machine`].
    pub frame: u32,
}

/// A [`Relocation`] with the number of its name; without a number, the target is in the function itself.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "as in Relocation")]
pub(super) struct Reference {
    pub offset: u32,
    pub kind: Reloc,
    pub name: Option<UserExternalNameRef>,
    pub addend: Addend,
}

/// A [`CallSite`] with the number of its facts among the facts of the function, if it has any.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "as in CallSite")]
pub(super) struct Site {
    pub ret: u32,
    pub handler: Option<u32>,
    pub roots: Vec<u16>,
    pub info: Option<u32>,
}

/// A unit to compile.
pub(super) struct Unit {
    /// For diagnostics.
    pub symbol: String,
    /// Its group in the cache; empty: not cached.
    pub group: String,
    /// The code.
    pub lowered: Lowered,
}

/// Options of code generation.
pub(super) struct How<'a> {
    /// The machines to optimise and to emit.
    pub isas: [&'a OwnedTargetIsa; 2],
    /// Number of threads.
    pub jobs: usize,
    /// The number of units that are Erlang functions.
    pub functions: usize,
    /// Whether to tell where the parts of the code are. There is no cache then.
    pub dump: bool,
    /// The cache.
    pub cache: Option<&'a dyn Cache>,
    /// Receives the number of finished units.
    pub observer: &'a dyn Observer,
}

/// The task of a machine (rule 1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Optimise.
    Optimise,
    /// Emit code for optimised functions.
    Emit,
}

/// The machine that code is made for.
///
/// # Errors
/// Cranelift does not know the target.
pub fn target(verify: bool, stage: Stage) -> Result<OwnedTargetIsa, Diagnostic> {
    let unsupported = |what: String| Diagnostic::new(format!("no code generator for this machine: {what}"));
    let mut flags = settings::builder();
    let options = [
        ("opt_level", if stage == Stage::Optimise { "speed" } else { "none" }),
        // All code is linked into one executable, so every address is relative to the instruction. "pic" would go
        // through a table of addresses instead.
        ("is_pic", "false"),
        ("preserve_frame_pointers", "true"),
        ("enable_pinned_reg", "true"),
        ("enable_probestack", "false"),
        ("unwind_info", "false"),
        // The starts of basic blocks, for `arch::finish`.
        ("machine_code_cfg_info", "true"),
        ("enable_verifier", if verify { "true" } else { "false" }),
    ];
    for (name, value) in options {
        flags.set(name, value).map_err(|error| unsupported(error.to_string()))?;
    }
    let triple = target_lexicon::Triple::from_str(arch::TRIPLE).map_err(|error| unsupported(error.to_string()))?;
    let isa = cranelift_codegen::isa::lookup(triple).map_err(|error| unsupported(error.to_string()))?;
    isa.finish(settings::Flags::new(flags)).map_err(|error| unsupported(error.to_string()))
}

/// Compiles the units that `produce` emits with their positions, while it emits more. Gives the result of `produce`,
/// and the machine code by position.
///
/// # Errors
/// Those of `produce`; else one diagnostic for each function that Cranelift refuses, a bug of the lowering.
pub(super) fn compile<R>(
    how: &How<'_>,
    produce: impl FnOnce(&mut dyn FnMut(usize, Unit)) -> Result<R, Vec<Diagnostic>>,
) -> Result<(R, Vec<Machine>), Vec<Diagnostic>> {
    let cache = how.cache.map(|cache| (cache, Seed::new(how.isas)));
    let (sender, receiver) = mpsc::channel();
    let receiver = Mutex::new(receiver);
    let (abandoned, done) = (AtomicBool::new(false), AtomicUsize::new(0));
    let work = || {
        let mut context = Context::new();
        let mut results = Vec::new();
        loop {
            let next = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((position, unit)) = next else { break results };
            if !abandoned.load(Ordering::Relaxed) {
                results.push((position, function(how, cache.as_ref(), &mut context, unit)));
                how.observer.functions(done.fetch_add(1, Ordering::Relaxed) + 1, how.functions);
            }
        }
    };
    let (produced, mut results) = std::thread::scope(|scope| {
        // This thread takes part once it has no other work.
        // Where threads are scarce, fewer do the work.
        let worker = |_| std::thread::Builder::new().spawn_scoped(scope, work).ok();
        let workers: Vec<_> = (1..how.jobs).map_while(worker).collect();
        let sender = sender;
        let produced = produce(&mut |position, unit| {
            // The receiver exists as long as this function runs.
            let _ = sender.send((position, unit));
        });
        drop(sender);
        abandoned.store(produced.is_err(), Ordering::Relaxed);
        how.observer.pass("generate code");
        let mut results = work();
        for worker in workers {
            results.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        (produced, results)
    });
    let produced = produced?;
    results.sort_by_key(|(position, _)| *position);
    let mut machines = Vec::with_capacity(results.len());
    let mut errors = Vec::new();
    for (_, result) in results {
        match result {
            Ok(machine) => machines.push(machine),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok((produced, machines)) } else { Err(errors) }
}

/// Gives each use of the address of a frame's slot an address of its own, right before it (rule 1).
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

/// Gives each instruction that the optimiser made the source location of the next one that has a location: it stands
/// right before its first use.
fn locate(func: &mut Function) {
    let mut cursor = FuncCursor::new(func);
    while let Some(block) = cursor.next_block() {
        cursor.goto_bottom(block);
        let mut next = SourceLoc::default();
        while let Some(inst) = cursor.prev_inst() {
            let own = cursor.func.srcloc(inst);
            if own.is_default() {
                cursor.func.set_srcloc(inst, next);
            } else {
                next = own;
            }
        }
    }
}

fn function(
    how: &How<'_>,
    cache: Option<&(&dyn Cache, Seed)>,
    context: &mut Context,
    unit: Unit,
) -> Result<Machine, Diagnostic> {
    let Unit { symbol, group, lowered: Lowered { func, sites, origins: _ } } = unit;
    let cache = cache.filter(|_| !group.is_empty()).map(|(cache, seed)| (cache, seed.key(&func)));
    let kept = cache.as_ref().and_then(|(cache, key)| cache.get(&group, key));
    if let Some(code) = kept.and_then(|bytes| cache::decode(&bytes)) {
        return finish(code, &func, &sites, None)
            .ok_or_else(|| Diagnostic::new("internal: the cache holds code of another function").within(symbol));
    }
    context.clear();
    context.func = func;
    let (code, map) = generate(how, context, &symbol)?;
    if let Some((cache, key)) = &cache
        && let Some(bytes) = cache::encode(&code)
    {
        cache.put(&group, key, bytes);
    }
    finish(code, &context.func, &sites, map)
        .ok_or_else(|| Diagnostic::new("internal: a name is unknown").within(symbol))
}

/// Puts names and lines into `code`; `None` if it is not code of this function.
fn finish(code: Code, func: &Function, infos: &[SiteInfo], map: Option<Map>) -> Option<Machine> {
    let name = |reference| func.params.user_named_funcs().get(reference).map(Symbol::from_external);
    let relocation = |Reference { offset, kind, name: number, addend }| {
        let name = match number {
            Some(number) => Some(name(number)?),
            None => None,
        };
        Some(Relocation { offset, kind, name, addend })
    };
    let site = |Site { ret, handler, roots, info }| {
        let info = match info {
            Some(info) => infos.get(info as usize)?.clone(),
            None => SiteInfo::default(),
        };
        Some(CallSite { ret, handler, roots, info })
    };
    Some(Machine {
        bytes: code.bytes,
        relocations: code.references.into_iter().map(relocation).collect::<Option<_>>()?,
        sites: code.sites.into_iter().map(site).collect::<Option<_>>()?,
        frame: code.frame,
        map,
    })
}

/// Compiles the function in `context`. Gives its code, and the offsets of its parts if requested.
fn generate(how: &How<'_>, context: &mut Context, symbol: &str) -> Result<(Code, Option<Map>), Diagnostic> {
    let [optimise, emit] = how.isas;
    let refused = |what: String| Diagnostic::new(format!("internal: code generation failed: {what}")).within(symbol);
    if let Err(error) = context.optimize(&**optimise, &mut ControlPlane::default()) {
        return Err(refused(cranelift_codegen::print_errors::pretty_error(&context.func, error)));
    }
    own_addresses(&mut context.func);
    if how.dump {
        locate(&mut context.func);
    }
    if let Err(error) = context.compile(&**emit, &mut ControlPlane::default()) {
        return Err(refused(cranelift_codegen::print_errors::pretty_error(error.func, error.inner)));
    }
    let Some(code) = context.compiled_code() else { return Err(refused("no code".to_owned())) };
    let buffer = &code.buffer;
    let frame = buffer.frame_layout().map_or(0, |layout| layout.frame_to_fp_offset);
    let references = buffer.relocs().iter().map(|reloc| {
        let (name, addend) = match &reloc.target {
            FinalizedRelocTarget::ExternalName(ExternalName::User(number)) => (Some(*number), reloc.addend),
            FinalizedRelocTarget::ExternalName(other) => {
                return Err(refused(format!("reference to {other:?}")));
            }
            FinalizedRelocTarget::Func(offset) => (None, reloc.addend + i64::from(*offset)),
        };
        Ok(Reference { offset: reloc.offset, kind: reloc.kind, name, addend })
    });
    let references = references.collect::<Result<Vec<_>, _>>()?;
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
        // Locations count from 1.
        let info = info.map(|location| location.loc.bits() - 1);
        Site { ret: site.ret_addr, handler, roots: roots.unwrap_or_default(), info }
    });
    let mut sites: Vec<Site> = sites.collect();
    sites.sort_by_key(|site| site.ret);
    let map = how.dump.then(|| {
        let locations = locations.iter().filter(|location| !location.loc.is_default());
        let origins = locations.map(|location| (location.start, location.loc.bits() - 1)).collect();
        Map { blocks: code.bb_starts.clone(), origins }
    });
    let mut bytes = buffer.data().to_vec();
    arch::finish(&mut bytes, &code.bb_starts, frame)
        .map_err(|at| refused(format!("the instruction at {at:#x} uses the frame pointer")))?;
    Ok((Code { bytes, references, sites, frame }, map))
}
