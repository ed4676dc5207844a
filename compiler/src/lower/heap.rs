//! Heap checks and bump allocation.

use super::function::Lower;
use beamc_abi::libcall::safepoint;
use beamc_abi::process::ProcessHead;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, Value};
use std::mem::offset_of;

impl Lower<'_, '_, '_> {
    /// Reserves `words` words at the heap top. X registers from `live` on are dead.
    pub(super) fn test_heap(&mut self, words: u64, live: u16) {
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
        self.safepoint(safepoint::gc, live, [need]);
        self.b.ins().jump(on, &[]);
        self.b.switch_to_block(on);
    }

    /// Bump-allocates `words` words, which [`Self::test_heap`] reserved. Gives their address.
    pub(super) fn bump(&mut self, words: u64) -> Value {
        let hp = self.hp();
        let top = self.b.ins().iadd_imm_s(hp, words as i64 * 8);
        self.set_hp(top);
        hp
    }
}
