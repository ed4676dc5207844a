//! Jumps and many-way branches.

use super::function::Lower;
use crate::ir::{Const, Label, Src};
use beamc_abi::libcall::plain;
use beamc_abi::term as abi;
use cranelift_codegen::ir::InstBuilder;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_frontend::Switch;

/// The largest number of arms in a chain of compares. More arms become a switch.
const CHAIN_MAX: usize = 4;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_jump(&mut self, label: Label) {
        let target = self.block(label);
        self.b.ins().jump(target, &[]);
    }

    pub(super) fn lower_select_val(&mut self, src: &Src, fail: Label, arms: &[(Const, Label)]) {
        let words: Vec<Option<u64>> = arms.iter().map(|(value, _)| self.immediate(value)).collect();
        let value = self.src(src);
        let kinds = |kind: fn(u64) -> bool| words.iter().all(|word| word.is_some_and(kind));
        let otherwise = self.block(fail);
        if arms.len() > CHAIN_MAX && kinds(|word| word & abi::TAG_MASK == abi::TAG_SMALL) {
            let small = self.is_small(value);
            self.branch_unless(small, fail);
            let key = self.b.ins().sshr_imm_s(value, i64::from(abi::SMALL_SHIFT));
            self.switch(key, &words, arms, otherwise, |word| ((word as i64) >> abi::SMALL_SHIFT) as u64);
        } else if arms.len() > CHAIN_MAX && kinds(|word| word & abi::KIND_MASK == abi::ATOM) {
            let atom = self.has_kind(value, abi::ATOM);
            self.branch_unless(atom, fail);
            let key = self.b.ins().ushr_imm_s(value, i64::from(abi::PAYLOAD_SHIFT));
            self.switch(key, &words, arms, otherwise, |word| word >> abi::PAYLOAD_SHIFT);
        } else {
            self.chain(value, &words, arms);
            self.b.ins().jump(otherwise, &[]);
        }
    }

    fn switch(
        &mut self,
        key: cranelift_codegen::ir::Value,
        words: &[Option<u64>],
        arms: &[(Const, Label)],
        otherwise: cranelift_codegen::ir::Block,
        to_key: fn(u64) -> u64,
    ) {
        let mut switch = Switch::new();
        let mut seen = std::collections::HashSet::new();
        for (word, (_, label)) in words.iter().zip(arms) {
            let Some(word) = word else { continue };
            if seen.insert(*word) {
                let target = self.block(*label);
                switch.set_entry(u128::from(to_key(*word)), target);
            }
        }
        switch.emit(&mut self.b, key, otherwise);
    }

    fn chain(&mut self, value: cranelift_codegen::ir::Value, words: &[Option<u64>], arms: &[(Const, Label)]) {
        for (word, (constant, label)) in words.iter().zip(arms) {
            let equal = match word {
                Some(word) => self.is_word(value, *word),
                None => {
                    let constant = self.constant(constant);
                    let equal = self.call(plain::eq_exact, [value, constant]).value(self);
                    self.b.ins().icmp_imm_s(IntCC::NotEqual, equal, 0)
                }
            };
            let (target, next) = (self.block(*label), self.b.create_block());
            self.b.ins().brif(equal, target, &[], next, &[]);
            self.b.switch_to_block(next);
        }
    }

    pub(super) fn lower_select_tuple_arity(&mut self, src: &Src, fail: Label, arms: &[(u32, Label)]) {
        let value = self.src(src);
        let tuple = self.has_tag(value, abi::TAG_TUPLE);
        self.branch_unless(tuple, fail);
        let header = self.field(value, abi::TAG_TUPLE, 0);
        for (arity, label) in arms {
            let equal = self.is_word(header, abi::header(abi::TUPLE, u64::from(*arity)));
            let (target, next) = (self.block(*label), self.b.create_block());
            self.b.ins().brif(equal, target, &[], next, &[]);
            self.b.switch_to_block(next);
        }
        let otherwise = self.block(fail);
        self.b.ins().jump(otherwise, &[]);
    }
}
