//! Calls of the runtime: libcalls, raise calls, and BIFs by their trampoline.
//!
//! Operands are stored and results loaded by the rows of [`beamc_abi::libcall`]. The head holds the heap top during the
//! call.
//!
//! # Rules
//! 1. [`Lower::safepoint`] is the only way to call a safepoint. It stores the live registers and defines them again
//!    afterwards.

use super::function::Lower;
use super::symbols::Symbol;
use beamc_abi::libcall::{Libcall, Operand, Plain, Raise, RaiseOrReturn, Row, Safepoint, raise, slot};
use beamc_abi::process::ProcessHead;
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{AbiParam, InstBuilder, Signature, Value};
use cranelift_codegen::isa::CallConv;
use std::mem::offset_of;

/// Results of a libcall. They stay in scratch words until the next call of the runtime.
pub(super) struct Results<const RESULTS: usize>(&'static Row);

impl<const RESULTS: usize> Results<RESULTS> {
    /// Loads the result at `POSITION`.
    pub(super) fn load<const POSITION: usize>(&self, lower: &mut Lower<'_, '_, '_>) -> Value {
        const { assert!(POSITION < RESULTS, "the libcall has no such result") };
        lower.load_scratch(slot(self.0.results, POSITION))
    }
}

impl Results<1> {
    /// Loads the only result.
    pub(super) fn value(&self, lower: &mut Lower<'_, '_, '_>) -> Value {
        self.load::<0>(lower)
    }
}

impl Lower<'_, '_, '_> {
    /// Calls a libcall that is not a safepoint.
    pub(super) fn call<const OPERANDS: usize, const RESULTS: usize>(
        &mut self,
        call: Plain<OPERANDS, RESULTS>,
        operands: [Value; OPERANDS],
    ) -> Results<RESULTS> {
        let libcall = call.libcall();
        self.store_operands(libcall.row().operands, operands);
        self.libcall(libcall);
        Results(libcall.row())
    }

    /// Calls a libcall that is a safepoint, with `live` X registers alive across it.
    pub(super) fn safepoint<const OPERANDS: usize, const RESULTS: usize>(
        &mut self,
        call: Safepoint<OPERANDS, RESULTS>,
        live: u16,
        operands: [Value; OPERANDS],
    ) -> Results<RESULTS> {
        self.safepoint_keeping(call, live, &[], operands)
    }

    /// Like [`Lower::safepoint`], but the X registers in `kept`, which are not below `live`, stay alive too.
    pub(super) fn safepoint_keeping<const OPERANDS: usize, const RESULTS: usize>(
        &mut self,
        call: Safepoint<OPERANDS, RESULTS>,
        live: u16,
        kept: &[u16],
        operands: [Value; OPERANDS],
    ) -> Results<RESULTS> {
        let libcall = call.libcall();
        self.store_operands(libcall.row().operands, operands);
        self.spill_x(live);
        if !kept.is_empty() {
            for (index, number) in kept.iter().enumerate() {
                let value = self.x(*number);
                self.store_head_x(live + index as u16, value);
            }
            let count = self.word(u64::from(live) + kept.len() as u64);
            self.store_head(offset_of!(ProcessHead, live), count);
        }
        self.libcall(libcall);
        self.reload_x(live);
        for (index, number) in kept.iter().enumerate() {
            let value = self.load_head_x(live + index as u16);
            self.set_x(*number, value);
        }
        Results(libcall.row())
    }

    /// Raises; the block ends.
    pub(super) fn raise<const OPERANDS: usize>(&mut self, call: Raise<OPERANDS>, operands: [Value; OPERANDS]) {
        let call = call.raise_call();
        self.store_operands(call.row().operands, operands);
        if let Some(pad) = self.pad() {
            self.runtime_call(Symbol::RaiseLocal(call));
            self.b.ins().jump(pad, &[]);
        } else {
            self.runtime_call(Symbol::Raise(call));
            self.unreachable();
        }
    }

    /// Raises, or goes on with the result if the runtime has nothing to raise.
    pub(super) fn raise_or_return<const OPERANDS: usize>(
        &mut self,
        call: RaiseOrReturn<OPERANDS>,
        operands: [Value; OPERANDS],
    ) -> Value {
        let call = call.raise_call();
        self.store_operands(call.row().operands, operands);
        let Some(pad) = self.pad() else {
            self.runtime_call(Symbol::Raise(call));
            return self.load_scratch(0);
        };
        self.runtime_call(Symbol::RaiseLocal(call));
        let result = self.load_scratch(0);
        let on = self.b.create_block();
        let raised = self.is_word(result, abi::NON_VALUE);
        self.b.ins().brif(raised, pad, &[], on, &[]);
        self.b.switch_to_block(on);
        result
    }

    /// Calls the BIF with this index, its arguments in the head's x. Gives its value, or `NON_VALUE`.
    pub(super) fn bif_trampoline(&mut self, bif: u32) -> Value {
        self.flush_hp();
        let mut signature = Signature::new(CallConv::SystemV);
        signature.params.push(AbiParam::new(I64));
        signature.returns.push(AbiParam::new(I64));
        let trampoline = self.import(Symbol::BifTrampoline, &signature);
        let address = self.address(Symbol::Bif(bif));
        self.mark_site();
        let inst = self.b.ins().call(trampoline, &[address]);
        self.root_y(inst);
        let value = self.b.inst_results(inst)[0];
        self.reload_hp();
        value
    }

    /// Goes on if the BIF or libcall that returned `value` gave one, else raises the exception that it prepared.
    pub(super) fn require_value_or_raise(&mut self, value: Value) {
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.or_else(given, |this| this.raise(raise::prepared, []));
    }

    fn store_operands<const OPERANDS: usize>(&mut self, row: &[Operand], operands: [Value; OPERANDS]) {
        for (position, operand) in operands.into_iter().enumerate() {
            self.store_scratch(slot(row, position), operand);
        }
    }

    fn libcall(&mut self, libcall: Libcall) {
        self.runtime_call(if self.floats { Symbol::Libcall(libcall) } else { Symbol::LibcallNofp(libcall) });
    }

    fn runtime_call(&mut self, symbol: Symbol) {
        self.flush_hp();
        let reference = self.import(symbol, &Signature::new(CallConv::PreserveAll));
        self.mark_site();
        let inst = self.b.ins().call(reference, &[]);
        self.root_y(inst);
        self.reload_hp();
    }
}
