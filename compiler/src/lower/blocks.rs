//! Blocks of a function: labels, cold blocks, branches.

use super::function::Lower;
use crate::ir::Label;
use cranelift_codegen::ir::{Block, InstBuilder, TrapCode, Value};

impl Lower<'_, '_, '_> {
    /// The block of a label, made at first use.
    pub(super) fn block(&mut self, label: Label) -> Block {
        if let Some(block) = self.blocks.get(&label) {
            return *block;
        }
        let block = self.b.create_block();
        self.blocks.insert(label, block);
        block
    }

    /// A fresh block that is laid out at the end.
    pub(super) fn cold_block(&mut self) -> Block {
        let block = self.b.create_block();
        self.b.set_cold_block(block);
        block
    }

    /// A fresh block that is cold if the current one is, because code that only cold code reaches must be cold.
    pub(super) fn next_block(&mut self) -> Block {
        let cold = self.b.current_block().is_some_and(|block| self.b.func.layout.is_cold(block));
        if cold { self.cold_block() } else { self.b.create_block() }
    }

    /// Branches on `condition` to a fresh block, which becomes current, or else to `label`.
    pub(super) fn branch_unless(&mut self, condition: Value, label: Label) {
        let (on, fail) = (self.next_block(), self.block(label));
        self.b.ins().brif(condition, on, &[], fail, &[]);
        self.b.switch_to_block(on);
    }

    /// Branches on `condition` to a fresh block, which becomes current, or else to a cold block, which `otherwise`
    /// fills and ends.
    pub(super) fn or_else(&mut self, condition: Value, otherwise: impl FnOnce(&mut Self)) {
        let (on, cold) = (self.next_block(), self.cold_block());
        self.b.ins().brif(condition, on, &[], cold, &[]);
        self.b.switch_to_block(cold);
        otherwise(self);
        self.b.switch_to_block(on);
    }

    /// A label: ends the block before, and makes the label's block current if it is reachable.
    pub(super) fn label(&mut self, label: Label) {
        let Some(state) = self.frames.at.get(&label).cloned() else {
            self.reachable = false;
            return;
        };
        let block = self.block(label);
        if self.reachable {
            self.b.ins().jump(block, &[]);
        }
        self.b.switch_to_block(block);
        self.state = state;
        self.reachable = true;
    }

    /// Ends the block at a place that is never reached.
    pub(super) fn unreachable(&mut self) {
        self.b.ins().trap(TrapCode::unwrap_user(1));
    }
}
