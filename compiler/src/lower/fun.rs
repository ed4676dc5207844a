//! Making and calling funs.

use super::calls::Target;
use super::env::FunKey;
use super::function::{FLAGS, Lower};
use super::symbols::Symbol;
use crate::ir::{CallFunTag, Fun, Mfa, Reg, Src};
use beamc_abi::libcall::raise;
use beamc_abi::process::ProcessHead;
use beamc_abi::tables::FunEntry;
use beamc_abi::term as abi;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{InstBuilder, Value};
use std::mem::offset_of;

impl Lower<'_, '_, '_> {
    /// A fun of the module's table with these free variables, in heap that is already reserved.
    fn new_fun(&mut self, fun: Fun, free: &[Value]) -> Value {
        let lambda = &self.env.modules[self.module as usize].lambdas[fun as usize];
        let arity = lambda.body_arity - lambda.num_free;
        let index = self.env.funs.intern(&FunKey::Local(self.module, fun));
        let at = self.bump(abi::words::FUN + free.len() as u64);
        let header = self.word(abi::fun_header(arity, free.len() as u64));
        let entry = self.address(Symbol::FunEntry(index));
        self.b.ins().store(FLAGS, header, at, 0);
        self.b.ins().store(FLAGS, entry, at, abi::offset::FUN_ENTRY);
        for (index, value) in free.iter().enumerate() {
            self.b.ins().store(FLAGS, *value, at, abi::offset::FUN_FREE + index as i32 * 8);
        }
        self.b.ins().iadd_imm_s(at, abi::TAG_BOXED as i64)
    }

    pub(super) fn lower_make_fun(&mut self, fun: Fun, dst: Reg, env: &[Src]) {
        let free: Vec<Value> = env.iter().map(|src| self.src(src)).collect();
        let value = self.new_fun(fun, &free);
        self.set(dst, value);
    }

    /// The old form may allocate itself. Only its free variables are live.
    pub(super) fn lower_make_fun2(&mut self, fun: Fun) {
        let count = u16::from(self.env.modules[self.module as usize].lambdas[fun as usize].num_free);
        self.test_heap(abi::words::FUN + u64::from(count), count);
        let free: Vec<Value> = (0..count).map(|number| self.x(number)).collect();
        let value = self.new_fun(fun, &free);
        self.set_x(0, value);
    }

    pub(super) fn lower_call_fun(&mut self, arity: u8) {
        let fun = self.x(u16::from(arity));
        let code = self.fun_code(fun, arity, true);
        self.call_or_leave(code, u16::from(arity) + 1);
    }

    pub(super) fn lower_call_fun2(&mut self, tag: CallFunTag, arity: u8, fun: &Src) {
        let value = self.src(fun);
        if let CallFunTag::Known(index) = tag
            && let Some(name) = self.known_body(index, arity)
        {
            return self.call_known(index, name, arity, value);
        }
        self.set_x(u16::from(arity), value);
        let code = self.fun_code(value, arity, tag == CallFunTag::Unsafe);
        self.call_or_leave(code, u16::from(arity) + 1);
    }

    /// The code of `fun`. If `test` is set, raises unless `fun` is a fun of `arity`.
    fn fun_code(&mut self, fun: Value, arity: u8, test: bool) -> Target {
        if test {
            let boxed = self.has_tag(fun, abi::TAG_BOXED);
            self.or_else(boxed, |this| this.fail_badfun(fun, arity));
            let header = self.boxed_field(fun, 0);
            let mask = abi::KIND_MASK | 0xff << abi::FUN_ARITY_SHIFT;
            let right = self.header_is(header, mask, abi::FUN | u64::from(arity) << abi::FUN_ARITY_SHIFT);
            self.or_else(right, |this| this.fail_badfun(fun, arity));
        }
        let entry = self.boxed_field(fun, abi::offset::FUN_ENTRY);
        let code = self.b.ins().load(I64, FLAGS, entry, offset_of!(FunEntry, code) as i32);
        Target::Address(code)
    }

    fn fail_badfun(&mut self, fun: Value, arity: u8) {
        for number in 0..u16::from(arity) {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let live = self.word(u64::from(arity));
        self.store_head(offset_of!(ProcessHead, live), live);
        self.raise(raise::badfun, [fun]);
    }

    fn known_body(&mut self, index: u32, arity: u8) -> Option<Symbol> {
        let module = &self.env.modules[self.module as usize];
        let lambda = module.lambdas.get(index as usize)?;
        if lambda.body_arity != arity + lambda.num_free {
            return None;
        }
        let mfa = Mfa { module: module.name.clone(), function: lambda.name.clone(), arity: lambda.body_arity };
        self.local_callee(&mfa).ok()
    }

    /// Calls the body of a known fun, with its free variables after the arguments.
    fn call_known(&mut self, index: u32, body: Symbol, arity: u8, fun: Value) {
        let free = u16::from(self.env.modules[self.module as usize].lambdas[index as usize].num_free);
        for number in 0..free {
            let value = self.boxed_field(fun, abi::offset::FUN_FREE + i32::from(number) * 8);
            self.set_x(u16::from(arity) + number, value);
        }
        self.call_or_leave(Target::Name(body), u16::from(arity) + free);
    }
}
