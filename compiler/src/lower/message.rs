//! Messages: send and receive, all through the runtime.

use super::function::Lower;
use super::libcall::Results;
use crate::ir::{Label, Reg, Src};
use beamc_abi::libcall::{Safepoint, plain, raise, safepoint};
use beamc_abi::process::ProcessHead;
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{InstBuilder, Value};
use std::mem::offset_of;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_send(&mut self) {
        self.spill_x(2);
        let value = self.call(plain::send, []).value(self);
        self.require_value_or_raise(value);
        self.set_x(0, value);
    }

    pub(super) fn lower_remove_message(&mut self) {
        self.call(plain::remove_message, []);
    }

    pub(super) fn lower_timeout(&mut self) {
        self.call(plain::timeout, []);
    }

    pub(super) fn lower_loop_rec(&mut self, fail: Label, dst: Reg) {
        let current_message = self.load_head(offset_of!(ProcessHead, current_message));
        let none = self.b.ins().iconst(I64, abi::NON_VALUE as i64);
        let known = self.b.ins().icmp(IntCC::NotEqual, current_message, none);
        let (on, looks, looked) = (self.next_block(), self.next_block(), self.next_block());
        let message = self.b.append_block_param(looked, I64);
        self.b.ins().brif(known, on, &[], looks, &[]);
        self.b.switch_to_block(on);
        self.store_head(offset_of!(ProcessHead, current_message), none);
        self.b.ins().jump(looked, &[current_message.into()]);
        self.b.switch_to_block(looks);
        let found = self.call(plain::loop_rec, []).value(self);
        self.b.ins().jump(looked, &[found.into()]);
        self.b.switch_to_block(looked);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, message, abi::NON_VALUE as i64);
        self.branch_unless(given, fail);
        self.set(dst, message);
    }

    pub(super) fn lower_loop_rec_end(&mut self, label: Label) {
        self.call(plain::loop_rec_end, []);
        self.lower_jump(label);
    }

    pub(super) fn lower_wait(&mut self, label: Label) {
        self.wait_safepoint(safepoint::wait, label, []);
        self.lower_jump(label);
    }

    /// Calls a safepoint at which the process waits. Its line is that of the beginning of the receive loop.
    fn wait_safepoint<const OPERANDS: usize, const RESULTS: usize>(
        &mut self,
        call: Safepoint<OPERANDS, RESULTS>,
        label: Label,
        operands: [Value; OPERANDS],
    ) -> Results<RESULTS> {
        let here = self.line.clone();
        if let Some(line) = self.label_lines.get(&label) {
            self.line = line.clone();
        }
        let results = self.safepoint(call, 0, operands);
        self.line = here;
        results
    }

    pub(super) fn lower_wait_timeout(&mut self, label: Label, timeout: &Src) {
        let timeout = self.src(timeout);
        let outcome = self.wait_safepoint(safepoint::wait_timeout, label, [timeout]).value(self);
        let bad = self.b.ins().icmp_imm_s(IntCC::NotEqual, outcome, 2);
        self.or_else(bad, |this| this.raise(raise::timeout_value, []));
        let over = self.b.ins().icmp_imm_s(IntCC::Equal, outcome, 0);
        self.branch_unless(over, label);
    }

    pub(super) fn lower_recv_marker_reserve(&mut self, dst: Reg) {
        let marker = self.call(plain::recv_marker_reserve, []).value(self);
        self.set(dst, marker);
    }

    pub(super) fn lower_recv_marker_bind(&mut self, marker: &Src, reference: &Src) {
        let (marker, reference) = (self.src(marker), self.src(reference));
        self.call(plain::recv_marker_bind, [marker, reference]);
    }

    pub(super) fn lower_recv_marker_clear(&mut self, reference: &Src) {
        let reference = self.src(reference);
        self.call(plain::recv_marker_clear, [reference]);
    }

    pub(super) fn lower_recv_marker_use(&mut self, reference: &Src) {
        let reference = self.src(reference);
        self.call(plain::recv_marker_use, [reference]);
    }
}
