//! Moves, and construction and destructuring of lists and tuples.

use super::function::{FLAGS, Lower};
use crate::ir::{Reg, Src};
use beamc_abi::term as abi;
use cranelift_codegen::ir::{InstBuilder, Value};

impl Lower<'_, '_, '_> {
    pub(super) fn lower_move(&mut self, src: &Src, dst: Reg) {
        let value = self.src(src);
        self.set(dst, value);
    }

    pub(super) fn lower_swap(&mut self, a: Reg, b: Reg) {
        let (left, right) = (self.reg(a), self.reg(b));
        self.set(a, right);
        self.set(b, left);
    }

    pub(super) fn lower_get_list(&mut self, src: &Src, head: Reg, tail: Reg) {
        let cell = self.src(src);
        let (first, rest) = (self.field(cell, abi::TAG_LIST, 0), self.field(cell, abi::TAG_LIST, 1));
        self.set(head, first);
        self.set(tail, rest);
    }

    pub(super) fn lower_get_hd(&mut self, src: &Src, head: Reg) {
        let cell = self.src(src);
        let first = self.field(cell, abi::TAG_LIST, 0);
        self.set(head, first);
    }

    pub(super) fn lower_get_tl(&mut self, src: &Src, tail: Reg) {
        let cell = self.src(src);
        let rest = self.field(cell, abi::TAG_LIST, 1);
        self.set(tail, rest);
    }

    pub(super) fn lower_get_tuple_element(&mut self, src: &Src, index: u32, dst: Reg) {
        let tuple = self.src(src);
        let element = self.field(tuple, abi::TAG_TUPLE, index as i32 + 1);
        self.set(dst, element);
    }

    /// Stores in place. The compiler emits it only on the copy that `setelement/3` has just made, with no safepoint
    /// between.
    pub(super) fn lower_set_tuple_element(&mut self, value: &Src, tuple: &Src, index: u32) {
        let (value, tuple) = (self.src(value), self.src(tuple));
        let offset = (index as i32 + 1) * 8 - abi::TAG_TUPLE as i32;
        self.b.ins().store(FLAGS, value, tuple, offset);
    }

    pub(super) fn lower_put_list(&mut self, head: &Src, tail: &Src, dst: Reg) {
        let (head, tail) = (self.src(head), self.src(tail));
        let cell = self.bump(abi::words::CELL);
        self.b.ins().store(FLAGS, head, cell, 0);
        self.b.ins().store(FLAGS, tail, cell, 8);
        let list = self.b.ins().iadd_imm_s(cell, abi::TAG_LIST as i64);
        self.set(dst, list);
    }

    pub(super) fn lower_put_tuple2(&mut self, dst: Reg, elements: &[Src]) {
        let values: Vec<Value> = elements.iter().map(|element| self.src(element)).collect();
        let tuple = self.new_tuple(&values);
        self.set(dst, tuple);
    }

    /// A tuple of `values` in heap that is already reserved.
    fn new_tuple(&mut self, values: &[Value]) -> Value {
        let at = self.bump(values.len() as u64 + 1);
        let header = self.word(abi::header(abi::TUPLE, values.len() as u64));
        self.b.ins().store(FLAGS, header, at, 0);
        for (index, value) in values.iter().enumerate() {
            self.b.ins().store(FLAGS, *value, at, (index as i32 + 1) * 8);
        }
        self.b.ins().iadd_imm_s(at, abi::TAG_TUPLE as i64)
    }

    /// Always copies: the hint only permits more.
    pub(super) fn lower_update_record(&mut self, size: u32, src: &Src, dst: Reg, updates: &[(u32, Src)]) {
        let record = self.src(src);
        let mut values = Vec::with_capacity(size as usize);
        for index in 1..=size {
            let update = updates.iter().rfind(|(position, _)| *position == index);
            let value = match update {
                Some((_, value)) => self.src(value),
                None => self.field(record, abi::TAG_TUPLE, index as i32),
            };
            values.push(value);
        }
        let tuple = self.new_tuple(&values);
        self.set(dst, tuple);
    }
}
