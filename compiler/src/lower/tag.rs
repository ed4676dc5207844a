//! Tag tests and untagging: the only place with tag arithmetic.

use super::function::{FLAGS, Lower};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{Block, InstBuilder, Value};

impl Lower<'_, '_, '_> {
    /// The tag of `value`.
    pub(super) fn tag(&mut self, value: Value) -> Value {
        self.b.ins().band_imm_s(value, abi::TAG_MASK as i64)
    }

    /// Whether `value` has this tag.
    pub(super) fn has_tag(&mut self, value: Value, tag: u64) -> Value {
        let found = self.tag(value);
        self.b.ins().icmp_imm_s(IntCC::Equal, found, tag as i64)
    }

    /// Whether `value` is a small integer.
    pub(super) fn is_small(&mut self, value: Value) -> Value {
        self.has_tag(value, abi::TAG_SMALL)
    }

    /// Whether both are small integers.
    pub(super) fn are_small(&mut self, left: Value, right: Value) -> Value {
        let either = self.b.ins().bor(left, right);
        self.has_tag(either, abi::TAG_SMALL)
    }

    /// Whether `value` is this word.
    pub(super) fn is_word(&mut self, value: Value, word: u64) -> Value {
        self.b.ins().icmp_imm_s(IntCC::Equal, value, word as i64)
    }

    /// Whether the low byte of `value` is `kind`: an immediate of tag 110.
    pub(super) fn has_kind(&mut self, value: Value, kind: u64) -> Value {
        let low = self.b.ins().band_imm_s(value, abi::KIND_MASK as i64);
        self.b.ins().icmp_imm_s(IntCC::Equal, low, kind as i64)
    }

    /// Loads word `index` of the object that `value`, with the tag `tag`, points at.
    pub(super) fn field(&mut self, value: Value, tag: u64, index: i32) -> Value {
        self.b.ins().load(I64, FLAGS, value, index * 8 - tag as i32)
    }

    /// Loads the word at byte `offset` of the boxed object `value`.
    pub(super) fn boxed_field(&mut self, value: Value, offset: i32) -> Value {
        self.b.ins().load(I64, FLAGS, value, offset - abi::TAG_BOXED as i32)
    }

    /// Stores into the word at byte `offset` of the boxed object `value`.
    pub(super) fn set_boxed_field(&mut self, value: Value, offset: i32, content: Value) {
        self.b.ins().store(FLAGS, content, value, offset - abi::TAG_BOXED as i32);
    }

    /// Branches to `fail` unless `value` is boxed; gives its header.
    pub(super) fn require_boxed(&mut self, value: Value, fail: crate::ir::Label) -> Value {
        let boxed = self.has_tag(value, abi::TAG_BOXED);
        self.branch_unless(boxed, fail);
        self.boxed_field(value, 0)
    }

    /// Jumps to `slow` unless `condition` holds.
    pub(super) fn go_on(&mut self, condition: Value, slow: Block) {
        let on = self.next_block();
        self.b.ins().brif(condition, on, &[], slow, &[]);
        self.b.switch_to_block(on);
    }

    /// Whether `header & mask == kind`.
    pub(super) fn header_is(&mut self, header: Value, mask: u64, kind: u64) -> Value {
        let found = self.b.ins().band_imm_s(header, mask as i64);
        self.b.ins().icmp_imm_s(IntCC::Equal, found, kind as i64)
    }

    /// Whether `value` is a self-tagged float other than zero and the smallest.
    pub(super) fn is_usual_float(&mut self, value: Value) -> Value {
        let moved = self.b.ins().iadd_imm_s(value, abi::FLOAT_USUAL_ADD);
        let bits = self.b.ins().band_imm_s(moved, abi::FLOAT_USUAL_MASK as i64);
        self.b.ins().icmp_imm_s(IntCC::Equal, bits, 0)
    }

    /// Whether the tag of `value` is that of a self-tagged float.
    pub(super) fn is_self_tagged_float(&mut self, value: Value) -> Value {
        let tag = self.tag(value);
        let set = self.word(abi::FLOAT_TAGS);
        let bits = self.b.ins().ushr(set, tag);
        self.b.ins().band_imm_s(bits, 1)
    }

    /// `value << 3`: the small integer of an integer in range.
    pub(super) fn tag_small(&mut self, value: Value) -> Value {
        self.b.ins().ishl_imm_s(value, i64::from(abi::SMALL_SHIFT))
    }

    /// The integer of a small.
    pub(super) fn untag_small(&mut self, value: Value) -> Value {
        self.b.ins().sshr_imm_s(value, i64::from(abi::SMALL_SHIFT))
    }
}
