//! Code without an Erlang function: adapters, and the code of undefined functions, built with the same tools.

use super::calls::Target;
use super::env::Env;
use super::function::{FLAGS, Lower, Lowered, signature};
use super::symbols::Symbol;
use crate::ir::Mfa;
use beamc_abi::arch::REGISTER_X;
use beamc_abi::libcall::raise;
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{self, InstBuilder, Signature};
use cranelift_frontend::FunctionBuilder;

fn start(func: &mut ir::Function, arity: usize) -> Signature {
    func.signature = signature(arity);
    func.signature.clone()
}

/// The adapter of a BIF, which compiled code can call like a function. It also handles BIFs that trap.
pub fn bif(
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
        let value = lower.bif_trampoline(index);
        let given = lower.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        lower.or_else(given, |this| {
            let code = this.trapped(index);
            this.tail_call_code(code, REGISTER_X as u16);
        });
        lower.count_bif(index, given);
        lower.set_x(0, value);
        lower.return_x0();
    })
}

/// The adapter of a fun with free variables: moves them behind the arguments and jumps to the body.
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
        lower.tail_call_code(Target::Name(Symbol::Function(body)), u16::from(arity) + u16::from(num_free));
    })
}

/// The code of an undefined function: raises `undef`.
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
        lower.raise(raise::undef, [module, function]);
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
    let mut lower = Lower::new(FunctionBuilder::new(&mut func, context), env, arity);
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
