//! Catch and try, and the instructions that raise.
//!
//! A handler is entered at its landing pad (see `function`), which defines x0 = no value, x1 = class,
//! x2 = reason, x3 = raw trace, as OTP's emulator does, and jumps to the handler's label.

use super::function::Lower;
use crate::ir::{Mfa, Reg, Src};
use beamc_abi::entry::{Failure, Stub};
use beamc_abi::term as abi;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{InstBuilder, Value};

impl Lower<'_, '_, '_> {
    /// The catch slot only marks itself in the frame's state; it must hold a term.
    pub(super) fn lower_catch(&mut self, dst: Reg) {
        let nil = self.word(abi::NIL);
        self.set(dst, nil);
    }

    pub(super) fn lower_catch_end(&mut self) {
        let value = self.x(0);
        let (caught, on) = (self.cold_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I64);
        let none = self.is_word(value, abi::NON_VALUE);
        self.b.ins().brif(none, caught, &[], on, &[value.into()]);
        self.b.switch_to_block(caught);
        for number in 0..3 {
            let value = self.x(number + 1);
            self.store_scratch(usize::from(number), value);
        }
        self.stub(Stub::catch_end);
        let value = self.load_scratch(0);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(on);
        self.set_x(0, result);
    }

    pub(super) fn lower_try_case(&mut self) {
        for number in 0..3 {
            let value = self.x(number + 1);
            self.set_x(number, value);
        }
    }

    /// Raises with operands; the block ends.
    fn fail_src(&mut self, failure: Failure, value: &Src) {
        let value = self.src(value);
        self.fail_with(failure, value);
    }

    pub(super) fn lower_try_case_end(&mut self, value: &Src) {
        self.fail_src(Failure::try_clause, value);
    }

    pub(super) fn lower_badmatch(&mut self, value: &Src) {
        self.fail_src(Failure::badmatch, value);
    }

    pub(super) fn lower_case_end(&mut self, value: &Src) {
        self.fail_src(Failure::case_clause, value);
    }

    pub(super) fn lower_badrecord(&mut self, value: &Src) {
        self.fail_src(Failure::badrecord, value);
    }

    pub(super) fn lower_if_end(&mut self) {
        self.fail(Failure::if_clause);
    }

    pub(super) fn lower_func_info(&mut self, mfa: &Mfa) {
        self.spill_x(u16::from(mfa.arity));
        self.fail(Failure::function_clause);
    }

    pub(super) fn lower_raise(&mut self, trace: &Src, value: &Src) {
        let (trace, value) = (self.src(trace), self.src(value));
        self.store_scratch(0, trace);
        self.store_scratch(1, value);
        self.fail(Failure::raise);
    }

    /// Comes back only when the class is none, with `badarg` in x0.
    pub(super) fn lower_raw_raise(&mut self) {
        for number in 0..3 {
            let value = self.x(number);
            self.store_scratch(usize::from(number), value);
        }
        let result: Value = match self.pad() {
            Some(pad) => {
                self.come_back(super::names::Name::Fail(Failure::raw_raise));
                let result = self.load_scratch(0);
                let on = self.b.create_block();
                let raised = self.is_word(result, abi::NON_VALUE);
                self.b.ins().brif(raised, pad, &[], on, &[]);
                self.b.switch_to_block(on);
                result
            }
            None => {
                self.come_back(super::names::Name::Raise(Failure::raw_raise));
                self.load_scratch(0)
            }
        };
        self.set_x(0, result);
    }

    pub(super) fn lower_build_stacktrace(&mut self) {
        let raw = self.x(0);
        self.store_scratch(0, raw);
        self.stub(Stub::build_stacktrace);
        let list = self.load_scratch(0);
        self.set_x(0, list);
    }
}
