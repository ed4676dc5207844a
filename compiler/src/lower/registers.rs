//! Registers of the BEAM: X, Y and float registers, the heap top, and the words of the process head.

use super::function::{FLAGS, Lower};
use crate::ir::{Reg, Src};
use beamc_abi::process::{HEAD_X, ProcessHead};
use beamc_abi::term as abi;
use cranelift_codegen::ir::types::{F64, I64};
use cranelift_codegen::ir::{InstBuilder, StackSlot, Value};
use cranelift_frontend::Variable;
use std::mem::offset_of;

/// Byte offset of `x[number]` in the head, for registers that lie there.
fn head_x(number: u16) -> i32 {
    offset_of!(ProcessHead, x) as i32 + i32::from(number) * 8
}

impl Lower<'_, '_, '_> {
    /// The process head, read once in each block.
    pub(super) fn head(&mut self) -> Value {
        let block = self.b.current_block();
        match (self.head, block) {
            (Some((at, value)), Some(block)) if at == block => value,
            (_, Some(block)) => {
                let value = self.b.ins().get_pinned_reg(I64);
                self.head = Some((block, value));
                value
            }
            (_, None) => unreachable!("code is emitted into a block"),
        }
    }

    pub(super) fn load_head(&mut self, offset: usize) -> Value {
        let head = self.head();
        self.b.ins().load(I64, FLAGS, head, offset as i32)
    }

    pub(super) fn store_head(&mut self, offset: usize, value: Value) {
        let head = self.head();
        self.b.ins().store(FLAGS, value, head, offset as i32);
    }

    pub(super) fn load_scratch(&mut self, index: usize) -> Value {
        self.load_head(offset_of!(ProcessHead, scratch) + index * 8)
    }

    pub(super) fn store_scratch(&mut self, index: usize, value: Value) {
        self.store_head(offset_of!(ProcessHead, scratch) + index * 8, value);
    }

    pub(super) fn hp(&mut self) -> Value {
        self.b.use_var(self.hp)
    }

    pub(super) fn set_hp(&mut self, value: Value) {
        self.b.def_var(self.hp, value);
    }

    /// Stores the heap top in the head. Rule 2.
    pub(super) fn flush_hp(&mut self) {
        let hp = self.hp();
        self.store_head(offset_of!(ProcessHead, htop), hp);
    }

    /// Reloads the heap top from the head. Rule 2.
    pub(super) fn reload_hp(&mut self) {
        let hp = self.load_head(offset_of!(ProcessHead, htop));
        self.set_hp(hp);
    }

    fn x_var(&mut self, number: u16) -> Variable {
        self.env.x_used = self.env.x_used.max(number + 1);
        if let Some(variable) = self.x.get(&number) {
            return *variable;
        }
        let variable = self.b.declare_var(I64);
        self.x.insert(number, variable);
        variable
    }

    pub(super) fn x(&mut self, number: u16) -> Value {
        let variable = self.x_var(number);
        self.b.use_var(variable)
    }

    pub(super) fn set_x(&mut self, number: u16, value: Value) {
        let variable = self.x_var(number);
        self.b.def_var(variable, value);
    }

    pub(super) fn fr(&mut self, number: u16) -> Value {
        let variable = self.fr_var(number);
        self.b.use_var(variable)
    }

    pub(super) fn set_fr(&mut self, number: u16, value: Value) {
        let variable = self.fr_var(number);
        self.b.def_var(variable, value);
    }

    fn fr_var(&mut self, number: u16) -> Variable {
        if let Some(variable) = self.fr.get(&number) {
            return *variable;
        }
        let variable = self.b.declare_var(F64);
        self.fr.insert(number, variable);
        variable
    }

    fn y_place(&self, number: u16) -> Option<(StackSlot, i32)> {
        self.slot.map(|slot| (slot, i32::from(self.state.slot(number)) * 8))
    }

    pub(super) fn y(&mut self, number: u16) -> Value {
        match self.y_place(number) {
            Some((slot, offset)) => self.b.ins().stack_load(I64, I64, slot, offset),
            None => self.word(abi::NIL),
        }
    }

    pub(super) fn set_y(&mut self, number: u16, value: Value) {
        if let Some((slot, offset)) = self.y_place(number) {
            self.b.ins().stack_store(I64, value, slot, offset);
        }
    }

    pub(super) fn reg(&mut self, reg: Reg) -> Value {
        match reg {
            Reg::X(number) => self.x(number),
            Reg::Y(number) => self.y(number),
        }
    }

    pub(super) fn set(&mut self, reg: Reg, value: Value) {
        match reg {
            Reg::X(number) => self.set_x(number, value),
            Reg::Y(number) => self.set_y(number, value),
        }
    }

    /// The value of a source operand.
    pub(super) fn src(&mut self, src: &Src) -> Value {
        match src {
            Src::Reg(reg, _) => self.reg(*reg),
            Src::Const(value) => self.constant(value),
        }
    }

    /// Stores X registers below `live` in the head, and their number.
    pub(super) fn spill_x(&mut self, live: u16) {
        for number in 0..live {
            let value = self.x(number);
            self.store_head_x(number, value);
        }
        let count = self.word(u64::from(live));
        self.store_head(offset_of!(ProcessHead, live), count);
    }

    /// Defines X registers below `live` again from the head.
    pub(super) fn reload_x(&mut self, live: u16) {
        for number in 0..live {
            let value = self.load_head_x(number);
            self.set_x(number, value);
        }
    }

    pub(super) fn store_head_x(&mut self, number: u16, value: Value) {
        let (base, offset) = self.head_x_place(number);
        self.b.ins().store(FLAGS, value, base, offset);
    }

    pub(super) fn load_head_x(&mut self, number: u16) -> Value {
        let (base, offset) = self.head_x_place(number);
        self.b.ins().load(I64, FLAGS, base, offset)
    }

    fn head_x_place(&mut self, number: u16) -> (Value, i32) {
        self.env.x_used = self.env.x_used.max(number + 1);
        if usize::from(number) < HEAD_X {
            return (self.head(), head_x(number));
        }
        let block = self.load_head(offset_of!(ProcessHead, x_more));
        (block, (i32::from(number) - HEAD_X as i32) * 8)
    }
}
