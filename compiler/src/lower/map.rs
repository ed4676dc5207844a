//! Maps: small ones in line, big ones in the runtime.
//!
//! # Shape
//! A small map has its keys in a tuple. A key that is an immediate other than a float is found by comparing words, from
//! the last key to the first. The runtime finds all other keys, and all keys of a trie.
//!
//! - Getting: the loop, then a load.
//! - Setting values of existing keys: a copy of the map above the heap top, which becomes a term once all keys are
//!   found. Otherwise the runtime starts again from the old map.
//! - Making a map of constant keys: the keys are a literal, only the values are stored.
//!
//! The heap check comes first. No safepoint follows it.

use super::function::{FLAGS, Lower};
use crate::ir::{Atom, Const, Fail, Label, Reg, Src, Term, TypeTest};
use crate::object::literals;
use beamc_abi::libcall::{plain, raise};
use beamc_abi::term::{self as abi, MAP_FLAT_MAX, TAG_BOXED, TAG_TUPLE, offset};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{Block, InstBuilder, Value};
use std::sync::Arc;

/// Pairs per runtime call: they fill the X registers of the head.
const PAIRS_MAX: usize = beamc_abi::process::HEAD_X / 2;
/// The largest number of pairs that are set in line.
const IN_LINE_MAX: usize = 4;

/// Words of a small map besides its values.
const FIXED_WORDS: i64 = offset::MAP_VALUES as i64 / 8;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_put_map(
        &mut self,
        exact: bool,
        fail: Fail,
        src: &Src,
        dst: Reg,
        live: u16,
        pairs: &[(Src, Src)],
    ) {
        if let (false, Some(keys)) = (exact, literal_keys(src, pairs)) {
            let map = self.new_map(keys, live, pairs);
            return self.set(dst, map);
        }
        let inline_or_call = pairs.len() <= IN_LINE_MAX && pairs.iter().all(|(key, _)| self.found_by_word(key));
        if inline_or_call {
            let sources: Vec<&Src> = pairs.iter().map(|(_, value)| value).chain([src]).collect();
            self.ensure_heap_keeping(FIXED_WORDS as u64 + MAP_FLAT_MAX as u64, live, &sources);
        }
        let mut map = self.src(src);
        if self.known(src, TypeTest::Map) != Some(true) {
            let is_map = self.is_map(map);
            match fail {
                Some(label) => self.branch_unless(is_map, label),
                None => self.or_else(is_map, |this| this.raise(raise::badmap, [map])),
            }
        }
        if inline_or_call {
            let map = self.update_in_line(exact, fail, map, pairs);
            return self.set(dst, map);
        }
        for chunk in pairs.chunks(PAIRS_MAX) {
            map = self.put_pairs(exact, fail, map, chunk);
        }
        self.set(dst, map);
    }

    /// Whether a key is a constant that is equal to its own word only.
    fn found_by_word(&mut self, key: &Src) -> bool {
        let Src::Const(value) = key else { return false };
        let tag = self.immediate(value).map(|word| word & abi::TAG_MASK);
        matches!(tag, Some(abi::TAG_SMALL | abi::TAG_OTHER))
    }

    /// A map made of pairs in the order of their keys.
    fn new_map(&mut self, order: Vec<usize>, live: u16, pairs: &[(Src, Src)]) -> Value {
        let values: Vec<&Src> = order.iter().map(|index| &pairs[*index].1).collect();
        self.ensure_heap_keeping(FIXED_WORDS as u64 + values.len() as u64, live, &values);
        let keys = order.iter().filter_map(|index| constant_term(&pairs[*index].0)).collect();
        let keys = self.constant(&Const::Literal(Arc::new(Term::Tuple(keys))));
        let header = self.word(abi::header(abi::MAP, 1 + values.len() as u64));
        let mut content = vec![header, keys];
        content.extend(values.into_iter().map(|value| self.src(value)));
        self.new_object(&content)
    }

    /// `map` with new values for constant keys: a copy if it is small and has all keys, in heap that is already
    /// reserved. If no value changes, the result is `map` itself, and the copy is given up.
    fn update_in_line(&mut self, exact: bool, fail: Fail, map: Value, pairs: &[(Src, Src)]) -> Value {
        let (slow, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let size = self.small_map_size(map, slow);
        let hp = self.hp();
        let bytes = self.b.ins().iadd_imm_s(size, FIXED_WORDS * 8);
        let top = self.b.ins().iadd(hp, bytes);
        let header = self.boxed_field(map, 0);
        let keys = self.boxed_field(map, offset::MAP_KEYS);
        self.b.ins().store(FLAGS, header, hp, 0);
        self.b.ins().store(FLAGS, keys, hp, offset::MAP_KEYS);
        self.copy_values(map, hp, size);
        let mut changes = self.word(0);
        for (key, value) in pairs {
            let key = self.src(key);
            let at = self.find_key(keys, size, key, slow);
            let value = self.src(value);
            let place = self.b.ins().iadd(map, at);
            let old = self.b.ins().load(I64, FLAGS, place, offset::MAP_VALUES - 8 - TAG_BOXED as i32);
            let differs = self.b.ins().bxor(old, value);
            changes = self.b.ins().bor(changes, differs);
            let place = self.b.ins().iadd(hp, at);
            self.b.ins().store(FLAGS, value, place, offset::MAP_VALUES - 8);
        }
        let made = self.b.ins().iadd_imm_s(hp, TAG_BOXED as i64);
        let made = self.b.ins().select(changes, made, map);
        let top = self.b.ins().select(changes, top, hp);
        self.set_hp(top);
        self.b.ins().jump(on, &[made.into()]);

        self.b.switch_to_block(slow);
        self.set_hp(hp);
        let made = self.put_pairs(exact, fail, map, pairs);
        self.b.ins().jump(on, &[made.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// Copies the values of `map`, `size` bytes, to the map at `to`.
    fn copy_values(&mut self, map: Value, to: Value, size: Value) {
        let (head, body, on) = (self.next_block(), self.next_block(), self.next_block());
        let left = self.b.append_block_param(head, I64);
        self.b.ins().jump(head, &[size.into()]);
        self.b.switch_to_block(head);
        self.b.ins().brif(left, body, &[], on, &[]);
        self.b.switch_to_block(body);
        let (from, place) = (self.b.ins().iadd(map, left), self.b.ins().iadd(to, left));
        let value = self.b.ins().load(I64, FLAGS, from, offset::MAP_VALUES - 8 - TAG_BOXED as i32);
        self.b.ins().store(FLAGS, value, place, offset::MAP_VALUES - 8);
        let left = self.b.ins().iadd_imm_s(left, -8);
        self.b.ins().jump(head, &[left.into()]);
        self.b.switch_to_block(on);
    }

    /// Bytes of the values of `map`. Jumps to `other` unless it is small.
    fn small_map_size(&mut self, map: Value, other: Block) -> Value {
        let header = self.boxed_field(map, 0);
        let small = self.header_is(header, abi::KIND_MASK, abi::MAP);
        self.go_on(small, other);
        let words = self.b.ins().ushr_imm_s(header, i64::from(abi::PAYLOAD_SHIFT));
        let values = self.b.ins().iadd_imm_s(words, -1);
        self.b.ins().ishl_imm_s(values, 3)
    }

    /// Eight times the position, counted from 1, of the word `key` in the tuple `keys`. Jumps to `absent` if it is
    /// missing. `size` is the size of the tuple in bytes.
    pub(super) fn find_key(&mut self, keys: Value, size: Value, key: Value, absent: Block) -> Value {
        let (head, test, next, on) = (self.next_block(), self.next_block(), self.next_block(), self.next_block());
        let at = self.b.append_block_param(head, I64);
        self.b.ins().jump(head, &[size.into()]);
        self.b.switch_to_block(head);
        self.b.ins().brif(at, test, &[], absent, &[]);
        self.b.switch_to_block(test);
        let place = self.b.ins().iadd(keys, at);
        let candidate = self.b.ins().load(I64, FLAGS, place, -(TAG_TUPLE as i32));
        let found = self.b.ins().icmp(IntCC::Equal, candidate, key);
        self.b.ins().brif(found, on, &[], next, &[]);
        self.b.switch_to_block(next);
        let before = self.b.ins().iadd_imm_s(at, -8);
        self.b.ins().jump(head, &[before.into()]);
        self.b.switch_to_block(on);
        at
    }

    /// The value of the key with the word `key` in `map`. Jumps to `absent` if the key is missing, and to `other` if
    /// words cannot decide.
    fn find_value(&mut self, map: Value, key: Value, by_word: bool, absent: Block, other: Block) -> Value {
        let size = self.small_map_size(map, other);
        let keys = self.boxed_field(map, offset::MAP_KEYS);
        let absent = if by_word { absent } else { self.when_words_tell(key, absent, other) };
        let at = self.find_key(keys, size, key, absent);
        let place = self.b.ins().iadd(map, at);
        self.b.ins().load(I64, FLAGS, place, offset::MAP_VALUES - 8 - TAG_BOXED as i32)
    }

    /// A block that jumps to `absent` if the word decides that the key is missing, else to `other`.
    fn when_words_tell(&mut self, key: Value, absent: Block, other: Block) -> Block {
        let current = self.b.current_block();
        let decide = self.next_block();
        self.b.switch_to_block(decide);
        let tells = self.exact_by_bits(key);
        self.b.ins().brif(tells, absent, &[], other, &[]);
        if let Some(current) = current {
            self.b.switch_to_block(current);
        }
        decide
    }

    fn put_pairs(&mut self, exact: bool, fail: Fail, map: Value, pairs: &[(Src, Src)]) -> Value {
        let words: Vec<Value> = pairs.iter().flat_map(|(key, value)| [self.src(key), self.src(value)]).collect();
        for (index, word) in words.into_iter().enumerate() {
            self.store_head_x(index as u16, word);
        }
        let count = self.word(pairs.len() as u64);
        if !exact {
            return self.call(plain::put_map_assoc, [map, count]).value(self);
        }
        let results = self.call(plain::put_map_exact, [map, count]);
        let result = results.load::<0>(self);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, result, abi::NON_VALUE as i64);
        match fail {
            Some(label) => self.branch_unless(given, label),
            None => self.or_else(given, |this| {
                let key = results.load::<1>(this);
                this.raise(raise::badkey, [key]);
            }),
        }
        result
    }

    /// The value of `key` in `map`, which is a map. Jumps to `fail` if the key is missing.
    fn require_key(&mut self, map: Value, key: &Src, fail: Label) -> Value {
        let word = self.src(key);
        let absent = self.block(fail);
        let by_word = self.found_by_word(key);
        let pointer = matches!(key, Src::Const(_)) && !by_word;
        let (slow, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        if pointer {
            self.b.ins().jump(slow, &[]);
        } else {
            let value = self.find_value(map, word, by_word, absent, slow);
            self.b.ins().jump(on, &[value.into()]);
        }
        self.b.switch_to_block(slow);
        let value = self.call(plain::map_get, [map, word]).value(self);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.b.ins().brif(given, on, &[value.into()], absent, &[]);
        self.b.switch_to_block(on);
        result
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

    /// The BIFs `map_get/2` and, with `test`, `is_map_key/2`: small maps in line, all others in the BIF.
    pub(super) fn lower_map_bif(&mut self, name: &Atom, test: bool, fail: Fail, args: &[Src; 2], dst: Reg) {
        let (key, map) = (self.src(&args[0]), self.src(&args[1]));
        let by_word = self.found_by_word(&args[0]);
        let (slow, absent, on) = (self.cold_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let boxed = self.has_tag(map, TAG_BOXED);
        self.go_on(boxed, slow);
        let value = self.find_value(map, key, by_word, absent, slow);
        let value = if test { self.word(beamc_abi::atom::TRUE.word()) } else { value };
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(absent);
        if test {
            let no = self.word(beamc_abi::atom::FALSE.word());
            self.b.ins().jump(on, &[no.into()]);
        } else {
            self.b.ins().jump(slow, &[]);
        }
        self.b.switch_to_block(slow);
        let value = self.bif_call(name, args, fail);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }
}

/// The term of a constant in the literal area.
fn constant_term(src: &Src) -> Option<Term> {
    match src {
        Src::Const(value) => Some(value.to_term()).filter(|term| !literals::has_big_map(term)),
        Src::Reg(..) => None,
    }
}

/// The order of the pairs by their keys, if `src` is the empty map and the keys are constant, different and few.
fn literal_keys(src: &Src, pairs: &[(Src, Src)]) -> Option<Vec<usize>> {
    let Src::Const(Const::Literal(term)) = src else { return None };
    let is_empty = matches!(&**term, Term::Map(pairs) if pairs.is_empty());
    if !is_empty || pairs.is_empty() || pairs.len() > MAP_FLAT_MAX {
        return None;
    }
    let keys = pairs.iter().map(|(key, _)| constant_term(key)).collect::<Option<Vec<Term>>>()?;
    // Whether 0.0 and -0.0 are one key depends on the release.
    if keys.iter().any(|key| matches!(key, Term::Float(value) if *value == 0.0)) {
        return None;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| literals::order(&keys[*a], &keys[*b]));
    let distinct = order.windows(2).all(|pair| literals::order(&keys[pair[0]], &keys[pair[1]]).is_lt());
    distinct.then_some(order)
}
