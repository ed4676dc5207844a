//! Counting of executed instructions and BIFs, in builds that request it. The rows are those of [`beamc_abi::count`].
//!
//! An instruction is counted before its lowering, so the scratch words are free. Meanwhile, the result of a BIF is in
//! registers, and an exception that it prepared is in places that counting does not touch.

use super::function::Lower;
use crate::ir::Inst;
use beamc_abi::count::{failure, success};
use beamc_abi::libcall::plain;
use cranelift_codegen::ir::{InstBuilder, Value};

impl Lower<'_, '_, '_> {
    /// Counts an instruction at its start.
    pub(super) fn count_opcode(&mut self, inst: &Inst) {
        if self.env.count && self.reachable {
            let row = self.word(inst.op() as u64);
            self.count_row(row);
        }
    }

    /// Counts a call of a BIF, which `succeeded` or raised.
    pub(super) fn count_bif(&mut self, bif: u32, succeeded: Value) {
        if self.env.count {
            let rows = [success(bif as usize), failure(bif as usize)];
            let [success, failure] = rows.map(|row| self.word(row as u64));
            let row = self.b.ins().select(succeeded, success, failure);
            self.count_row(row);
        }
    }

    fn count_row(&mut self, row: Value) {
        self.call(plain::count, [row]);
    }
}
