//! Maps: construction and access through the runtime.

use super::function::Lower;
use crate::ir::{Fail, Label, Reg, Src};
use beamc_abi::entry::{Failure, Stub};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, Value};

/// Pairs handed to the runtime at once: they fill the X registers of the head.
const PAIRS_MAX: usize = beamc_abi::process::HEAD_X / 2;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_put_map(&mut self, exact: bool, fail: Fail, src: &Src, dst: Reg, pairs: &[(Src, Src)]) {
        let mut map = self.src(src);
        if self.known(src, crate::ir::TypeTest::Map) != Some(true) {
            let is_map = self.is_map(map);
            match fail {
                Some(label) => self.require(is_map, label),
                None => self.require_or(is_map, |this| this.fail_with(Failure::badmap, map)),
            }
        }
        for chunk in pairs.chunks(PAIRS_MAX) {
            map = self.put_pairs(exact, fail, map, chunk);
        }
        self.set(dst, map);
    }

    /// `map` with all pairs put.
    pub(super) fn put_all(&mut self, mut map: Value, pairs: &[(Src, Src)]) -> Value {
        for chunk in pairs.chunks(PAIRS_MAX) {
            map = self.put_pairs(false, None, map, chunk);
        }
        map
    }

    fn put_pairs(&mut self, exact: bool, fail: Fail, map: Value, pairs: &[(Src, Src)]) -> Value {
        let words: Vec<Value> = pairs.iter().flat_map(|(key, value)| [self.src(key), self.src(value)]).collect();
        for (index, word) in words.into_iter().enumerate() {
            self.store_head_x(index as u16, word);
        }
        let count = self.word(pairs.len() as u64);
        self.store_scratch(0, map);
        self.store_scratch(1, count);
        if !exact {
            self.stub(Stub::put_map_assoc);
            return self.load_scratch(0);
        }
        self.stub(Stub::put_map_exact);
        let result = self.load_scratch(0);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, result, abi::NON_VALUE as i64);
        match fail {
            Some(label) => self.require(given, label),
            None => self.require_or(given, |this| {
                let key = this.load_scratch(1);
                this.fail_with(Failure::badkey, key);
            }),
        }
        result
    }

    /// The value of a key, or no value.
    fn map_get(&mut self, map: Value, key: &Src) -> Value {
        let key = self.src(key);
        self.store_scratch(0, map);
        self.store_scratch(1, key);
        self.stub(Stub::map_get);
        self.load_scratch(0)
    }

    fn require_key(&mut self, map: Value, key: &Src, fail: Label) -> Value {
        let value = self.map_get(map, key);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.require(given, fail);
        value
    }

    pub(super) fn lower_get_map_elements(&mut self, fail: Label, src: &Src, pairs: &[(Src, Reg)]) {
        let map = self.src(src);
        // All keys are read before any destination is written: a destination may be a later key's register.
        let values: Vec<Value> = pairs.iter().map(|(key, _)| self.require_key(map, key, fail)).collect();
        for (value, (_, dst)) in values.into_iter().zip(pairs) {
            self.set(*dst, value);
        }
    }

    pub(super) fn lower_has_map_fields(&mut self, fail: Label, src: &Src, keys: &[Src]) {
        let map = self.src(src);
        for key in keys {
            self.require_key(map, key, fail);
        }
    }
}
