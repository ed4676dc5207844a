//! Frames and heap checks. Allocating and freeing a frame is free, because the slots belong to the function.

use super::function::Lower;
use crate::ir::{HeapNeed, Reg};
use beamc_abi::term as abi;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_test_heap(&mut self, heap: HeapNeed, live: u16) {
        self.test_heap(heap.words(), live);
    }

    pub(super) fn lower_init_yregs(&mut self, regs: &[Reg]) {
        for reg in regs {
            let nil = self.word(abi::NIL);
            self.set(*reg, nil);
        }
    }

    /// The old opcodes that clear the whole frame. The state is still that before the instruction.
    pub(super) fn lower_allocate_zero(&mut self, stack: u16) {
        self.state.trimmed = 0;
        for number in 0..stack {
            let nil = self.word(abi::NIL);
            self.set_y(number, nil);
        }
    }
}
