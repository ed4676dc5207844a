//! Catch and try, and the instructions that raise.
//!
//! A handler is entered at its landing pad (see `function`). The pad defines x0 = no value, x1 = class, x2 = reason,
//! x3 = raw trace, as OTP's emulator does, and jumps to the handler's label.

use super::function::Lower;
use crate::ir::{Mfa, Reg, Src};
use beamc_abi::libcall::{Raise, plain, raise};
use beamc_abi::term as abi;
use cranelift_codegen::ir::InstBuilder;
use cranelift_codegen::ir::types::I64;

impl Lower<'_, '_, '_> {
    /// The catch slot only marks the state of the frame. It must hold a term.
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
        let operands = [1, 2, 3].map(|number| self.x(number));
        let value = self.call(plain::catch_end, operands).value(self);
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

    /// Raises with an operand; the block ends.
    fn raise_src(&mut self, call: Raise<1>, value: &Src) {
        let value = self.src(value);
        self.raise(call, [value]);
    }

    pub(super) fn lower_try_case_end(&mut self, value: &Src) {
        self.raise_src(raise::try_clause, value);
    }

    pub(super) fn lower_badmatch(&mut self, value: &Src) {
        self.raise_src(raise::badmatch, value);
    }

    pub(super) fn lower_case_end(&mut self, value: &Src) {
        self.raise_src(raise::case_clause, value);
    }

    pub(super) fn lower_badrecord(&mut self, value: &Src) {
        self.raise_src(raise::badrecord, value);
    }

    pub(super) fn lower_if_end(&mut self) {
        self.raise(raise::if_clause, []);
    }

    pub(super) fn lower_func_info(&mut self, mfa: &Mfa) {
        self.spill_x(u16::from(mfa.arity));
        self.raise(raise::function_clause, []);
    }

    pub(super) fn lower_raise(&mut self, trace: &Src, value: &Src) {
        let (trace, value) = (self.src(trace), self.src(value));
        self.raise(raise::raise, [trace, value]);
    }

    /// Returns only if the class is invalid, with `badarg` in x0.
    pub(super) fn lower_raw_raise(&mut self) {
        let operands = [0, 1, 2].map(|number| self.x(number));
        let result = self.raise_or_return(raise::raw_raise, operands);
        self.set_x(0, result);
    }

    pub(super) fn lower_build_stacktrace(&mut self) {
        let raw = self.x(0);
        let list = self.call(plain::build_stacktrace, [raw]).value(self);
        self.set_x(0, list);
    }
}
