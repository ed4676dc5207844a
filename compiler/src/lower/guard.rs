//! Type tests and comparisons that branch.

use super::function::Lower;
use crate::ir::{ArithOp, Atom, Const, Label, Src, TypeTest};
use beamc_abi::libcall::{Plain, plain};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::I8;
use cranelift_codegen::ir::{Block, InstBuilder, Value};

impl Lower<'_, '_, '_> {
    pub(super) fn lower_type_test(&mut self, test: TypeTest, fail: Label, src: &Src) {
        let value = self.src(src);
        match self.type_test(test, src, value) {
            Test::Always => {}
            Test::Never => {
                let fail = self.block(fail);
                let on = self.b.create_block();
                self.b.ins().jump(fail, &[]);
                self.b.switch_to_block(on);
            }
            Test::If(condition) => self.branch_unless(condition, fail),
            Test::IfBoxed { or, mask, kind } => self.require_kind(value, or, mask, kind, fail),
            Test::IfBits => {
                let header = self.require_boxed(value, fail);
                let right = self.is_bits_header(header);
                self.branch_unless(right, fail);
            }
        }
        self.learn(src, test);
    }

    /// Branches to `fail` unless `or` holds or `value` is boxed with this header kind.
    pub(super) fn require_kind(&mut self, value: Value, or: Option<Value>, mask: u64, kind: u64, fail: Label) {
        let on = self.b.create_block();
        if let Some(or) = or {
            let next = self.b.create_block();
            self.b.ins().brif(or, on, &[], next, &[]);
            self.b.switch_to_block(next);
        }
        let header = self.require_boxed(value, fail);
        let right = self.header_is(header, mask, kind);
        let fail = self.block(fail);
        self.b.ins().brif(right, on, &[], fail, &[]);
        self.b.switch_to_block(on);
    }

    /// The test as a 0/1 value, for forms that give a boolean.
    pub(super) fn type_test_value(&mut self, test: TypeTest, src: &Src) -> Value {
        let value = self.src(src);
        match self.type_test(test, src, value) {
            Test::Always => self.b.ins().iconst(I8, 1),
            Test::Never => self.b.ins().iconst(I8, 0),
            Test::If(condition) => condition,
            Test::IfBoxed { or, mask, kind } => self.kind_value(value, or, mask, kind),
            Test::IfBits => self.boxed_value(value, None, Self::is_bits_header),
        }
    }

    /// Whether a header is that of a bitstring or of a match context, which stands for the bitstring that it was made of. The
    /// compiler may leave a test of an argument that callers pass as a context.
    fn is_bits_header(&mut self, header: Value) -> Value {
        let bits = self.header_is(header, abi::BITSTRING_MASK, abi::BITSTRING);
        let context = self.header_is(header, abi::KIND_MASK, abi::MATCH);
        self.b.ins().bor(bits, context)
    }

    fn kind_value(&mut self, value: Value, or: Option<Value>, mask: u64, kind: u64) -> Value {
        self.boxed_value(value, or, |lower, header| lower.header_is(header, mask, kind))
    }

    /// Whether `or` holds, or `value` is boxed and its header passes the test.
    fn boxed_value(&mut self, value: Value, or: Option<Value>, test: impl FnOnce(&mut Self, Value) -> Value) -> Value {
        let (boxed, on) = (self.b.create_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I8);
        let no = match or {
            Some(or) => or,
            None => self.b.ins().iconst(I8, 0),
        };
        let is_boxed = self.has_tag(value, abi::TAG_BOXED);
        self.b.ins().brif(is_boxed, boxed, &[], on, &[no.into()]);
        self.b.switch_to_block(boxed);
        let header = self.boxed_field(value, 0);
        let right = test(self, header);
        self.b.ins().jump(on, &[right.into()]);
        self.b.switch_to_block(on);
        result
    }

    fn type_test(&mut self, test: TypeTest, src: &Src, value: Value) -> Test {
        if let Some(known) = self.known(src, test) {
            return if known { Test::Always } else { Test::Never };
        }
        let boxed = |kind| Test::IfBoxed { or: None, mask: abi::KIND_MASK, kind };
        match test {
            TypeTest::Integer => {
                let small = self.is_small(value);
                Test::IfBoxed { or: Some(small), mask: abi::BIG_MASK, kind: abi::BIG_POS }
            }
            TypeTest::Float => {
                let float = self.is_self_tagged_float(value);
                let float = self.b.ins().ireduce(I8, float);
                Test::IfBoxed { or: Some(float), mask: abi::KIND_MASK, kind: abi::FLOAT }
            }
            TypeTest::Number => Test::If(self.is_number(value)),
            TypeTest::Atom => Test::If(self.has_kind(value, abi::ATOM)),
            TypeTest::Pid => {
                let own = self.has_kind(value, abi::PID);
                Test::IfBoxed { or: Some(own), mask: abi::KIND_MASK, kind: abi::EXTERNAL_PID }
            }
            TypeTest::Port => {
                let own = self.has_kind(value, abi::PORT);
                Test::IfBoxed { or: Some(own), mask: abi::KIND_MASK, kind: abi::EXTERNAL_PORT }
            }
            TypeTest::Reference => Test::IfBoxed { or: None, mask: abi::REF_MASK, kind: abi::REF },
            TypeTest::Nil => Test::If(self.is_word(value, abi::NIL)),
            TypeTest::Binary => Test::If(self.is_binary(value)),
            TypeTest::Bitstr => Test::IfBits,
            TypeTest::List => {
                let cell = self.has_tag(value, abi::TAG_LIST);
                let nil = self.is_word(value, abi::NIL);
                Test::If(self.b.ins().bor(cell, nil))
            }
            TypeTest::NonemptyList => Test::If(self.has_tag(value, abi::TAG_LIST)),
            TypeTest::Tuple => Test::If(self.has_tag(value, abi::TAG_TUPLE)),
            TypeTest::Function => boxed(abi::FUN),
            TypeTest::Boolean => {
                // `true` and `false` are adjacent in the atom table.
                let low = beamc_abi::atom::TRUE.word();
                let (yes, no) = (self.is_word(value, low), self.is_word(value, beamc_abi::atom::FALSE.word()));
                Test::If(self.b.ins().bor(yes, no))
            }
            TypeTest::Map => Test::IfBoxed { or: None, mask: abi::MAP_MASK, kind: abi::MAP },
            // The readers refuse all instructions that could make one.
            TypeTest::AnyNativeRecord => boxed(abi::RECORD),
        }
    }

    fn is_number(&mut self, value: Value) -> Value {
        let small = self.is_small(value);
        let float = self.is_self_tagged_float(value);
        let float = self.b.ins().ireduce(I8, float);
        let immediate = self.b.ins().bor(small, float);
        let big = self.kind_value(value, Some(immediate), abi::BIG_MASK, abi::BIG_POS);
        let on = self.b.create_block();
        let result = self.b.append_block_param(on, I8);
        let other = self.b.create_block();
        self.b.ins().brif(big, on, &[big.into()], other, &[]);
        self.b.switch_to_block(other);
        let float = self.kind_value(value, None, abi::KIND_MASK, abi::FLOAT);
        self.b.ins().jump(on, &[float.into()]);
        self.b.switch_to_block(on);
        result
    }

    fn is_binary(&mut self, value: Value) -> Value {
        let bits = self.kind_value(value, None, abi::BITSTRING_MASK, abi::BITSTRING);
        let (sized, on) = (self.b.create_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I8);
        self.b.ins().brif(bits, sized, &[], on, &[bits.into()]);
        self.b.switch_to_block(sized);
        let size = self.boxed_field(value, abi::offset::BITS_SIZE);
        let rest = self.b.ins().band_imm_s(size, 7);
        let whole = self.b.ins().icmp_imm_s(IntCC::Equal, rest, 0);
        self.b.ins().jump(on, &[whole.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// Whether `value` is a map.
    pub(super) fn is_map(&mut self, value: Value) -> Value {
        self.kind_value(value, None, abi::MAP_MASK, abi::MAP)
    }

    pub(super) fn lower_test_arity(&mut self, fail: Label, src: &Src, arity: u32) {
        let tuple = self.src(src);
        let header = self.field(tuple, abi::TAG_TUPLE, 0);
        let right = self.is_word(header, abi::header(abi::TUPLE, u64::from(arity)));
        self.branch_unless(right, fail);
    }

    pub(super) fn lower_is_tagged_tuple(&mut self, fail: Label, src: &Src, arity: u32, tag: &Atom) {
        let value = self.src(src);
        if self.known(src, TypeTest::Tuple) != Some(true) {
            let tuple = self.has_tag(value, abi::TAG_TUPLE);
            self.branch_unless(tuple, fail);
        }
        let header = self.field(value, abi::TAG_TUPLE, 0);
        let right = self.is_word(header, abi::header(abi::TUPLE, u64::from(arity)));
        self.branch_unless(right, fail);
        let first = self.field(value, abi::TAG_TUPLE, 1);
        let word = self.atom_word(tag);
        let same = self.is_word(first, word);
        self.branch_unless(same, fail);
        self.learn(src, TypeTest::Tuple);
    }

    pub(super) fn lower_is_function2(&mut self, fail: Label, src: &Src, arity: &Src) {
        let value = self.src(src);
        match arity {
            Src::Const(Const::Int(arity)) if (0..=255).contains(arity) => {
                let header = self.require_boxed(value, fail);
                let mask = abi::KIND_MASK | 0xff << abi::FUN_ARITY_SHIFT;
                let right = self.header_is(header, mask, abi::FUN | (*arity as u64) << abi::FUN_ARITY_SHIFT);
                self.branch_unless(right, fail);
            }
            _ => {
                let args = [src.clone(), arity.clone()];
                let result = self.bif_call(&Atom::new("is_function"), &args, Some(fail));
                let yes = self.is_word(result, beamc_abi::atom::TRUE.word());
                self.branch_unless(yes, fail);
            }
        }
    }

    pub(super) fn lower_compare(&mut self, op: ArithOp, fail: Label, left: &Src, right: &Src) {
        let (on, fail) = (self.next_block(), self.block(fail));
        self.compare_to(op, left, right, Verdict::Branch { yes: on, no: fail });
        self.b.switch_to_block(on);
        if op == ArithOp::EqExact {
            self.learn_equal(left, right);
        }
    }

    /// The comparison as a 0/1 value.
    pub(super) fn compare(&mut self, op: ArithOp, left: &Src, right: &Src) -> Value {
        let on = self.next_block();
        let result = self.b.append_block_param(on, I8);
        self.compare_to(op, left, right, Verdict::Value(on));
        self.b.switch_to_block(on);
        result
    }

    /// Ends the block with the comparison. Each of its ways branches on its own, so that a machine's flags suffice.
    fn compare_to(&mut self, op: ArithOp, left: &Src, right: &Src, verdict: Verdict) {
        match op {
            ArithOp::Lt => self.order(IntCC::SignedLessThan, left, right, verdict),
            ArithOp::Ge => self.order(IntCC::SignedGreaterThanOrEqual, left, right, verdict),
            ArithOp::Eq => self.equality(plain::eq, left, right, true, verdict),
            ArithOp::EqExact => self.equality(plain::eq_exact, left, right, true, verdict),
            ArithOp::Ne => self.equality(plain::eq, left, right, false, verdict),
            ArithOp::NeExact => self.equality(plain::eq_exact, left, right, false, verdict),
        }
    }

    /// Ends the block with the verdict that `holds` is.
    fn give(&mut self, holds: Value, verdict: Verdict) {
        match verdict {
            Verdict::Value(on) => self.b.ins().jump(on, &[holds.into()]),
            Verdict::Branch { yes, no } => {
                let [yes, no] = [yes, no].map(|block| self.apart(block));
                self.b.ins().brif(holds, yes, &[], no, &[])
            }
        };
    }

    /// A way to `block` for a branch. From a cold block it is a cold block of its own, since Cranelift would put the moves
    /// of the edge among the others.
    fn apart(&mut self, block: Block) -> Block {
        let Some(current) = self.b.current_block().filter(|current| self.b.func.layout.is_cold(*current)) else {
            return block;
        };
        let way = self.cold_block();
        self.b.switch_to_block(way);
        self.b.ins().jump(block, &[]);
        self.b.switch_to_block(current);
        way
    }

    /// Ends the block with the verdict `holds` if `condition` holds, and goes on at `otherwise` if not.
    fn give_if(&mut self, condition: Value, holds: bool, verdict: Verdict, otherwise: Block) {
        match verdict {
            Verdict::Value(on) => {
                let holds = self.b.ins().iconst(I8, i64::from(holds));
                self.b.ins().brif(condition, on, &[holds.into()], otherwise, &[])
            }
            Verdict::Branch { yes, no } => {
                self.b.ins().brif(condition, if holds { yes } else { no }, &[], otherwise, &[])
            }
        };
    }

    /// Order of two terms: small integers compare as words, floats as floats, all other terms in the runtime.
    fn order(&mut self, condition: IntCC, left: &Src, right: &Src, verdict: Verdict) {
        let (a, b) = (self.src(left), self.src(right));
        let slow = self.cold_block();
        if self.float_likely(left, right) {
            let (a, b) = self.both_floats((left, a), (right, b), slow);
            let holds = self.b.ins().fcmp(float_condition(condition), a, b);
            self.give(holds, verdict);
        } else {
            if let Some(small) = self.both_small(left, a, right, b) {
                let fast = self.next_block();
                let floats = self.may_be_float(left) && self.may_be_float(right);
                let other = if floats { self.cold_block() } else { slow };
                self.b.ins().brif(small, fast, &[], other, &[]);
                if floats {
                    self.b.switch_to_block(other);
                    self.tagged_float_test(condition, a, b, slow, verdict);
                }
                self.b.switch_to_block(fast);
                let holds = self.b.ins().icmp(condition, a, b);
                self.give(holds, verdict);
            } else {
                let holds = self.b.ins().icmp(condition, a, b);
                self.give(holds, verdict);
                return;
            }
        }
        self.b.switch_to_block(slow);
        let order = self.call(plain::cmp, [a, b]).value(self);
        let holds = self.b.ins().icmp_imm_s(condition, order, 0);
        self.give(holds, verdict);
    }

    /// Ends the block with the comparison of two terms if both are self-tagged floats other than zero, else goes on at
    /// `slow`. It works on words, so that a function without floats of its own keeps the vector registers unused.
    fn tagged_float_test(&mut self, condition: IntCC, a: Value, b: Value, slow: Block, verdict: Verdict) {
        for value in [a, b] {
            let usual = self.is_usual_float(value);
            self.go_on(usual, slow);
        }
        let (a, b) = (self.float_key(a), self.float_key(b));
        let holds = self.b.ins().icmp(condition, a, b);
        self.give(holds, verdict);
    }

    /// A signed integer with the order of the self-tagged float `value` among those that are not zero.
    fn float_key(&mut self, value: Value) -> Value {
        let bits = self.untag_float_bits(value);
        let sign = self.b.ins().sshr_imm_s(bits, 63);
        let magnitude = self.b.ins().ushr_imm_s(sign, 1);
        self.b.ins().bxor(bits, magnitude)
    }

    /// Whether both operands are small; `None` if they certainly are.
    pub(super) fn both_small(&mut self, left: &Src, a: Value, right: &Src, b: Value) -> Option<Value> {
        match (self.known_small(left), self.known_small(right)) {
            (true, true) => None,
            (true, false) => Some(self.is_small(b)),
            (false, true) => Some(self.is_small(a)),
            (false, false) => Some(self.are_small(a, b)),
        }
    }

    /// Ends the block with whether the terms are equal, or with whether they differ unless `equal`.
    fn equality(&mut self, call: Plain<2, 1>, left: &Src, right: &Src, equal: bool, verdict: Verdict) {
        let (a, b) = (self.src(left), self.src(right));
        let condition = if equal { IntCC::Equal } else { IntCC::NotEqual };
        if self.decided_by_bits(call, left, right) {
            let holds = self.b.ins().icmp(condition, a, b);
            return self.give(holds, verdict);
        }
        let same = self.b.ins().icmp(IntCC::Equal, a, b);
        let (differ, slow) = (self.next_block(), self.cold_block());
        self.give_if(same, equal, verdict, differ);
        self.b.switch_to_block(differ);
        let decided = if call == plain::eq_exact {
            // Different words differ as terms if one of them is small, an atom or nil.
            let (p, q) = (self.exact_by_bits(a), self.exact_by_bits(b));
            self.b.ins().bor(p, q)
        } else {
            self.are_small(a, b)
        };
        let floats = call == plain::eq && self.may_be_float(left) && self.may_be_float(right);
        let other = if floats { self.cold_block() } else { slow };
        self.give_if(decided, !equal, verdict, other);
        if floats {
            self.b.switch_to_block(other);
            self.tagged_float_test(condition, a, b, slow, verdict);
        }
        self.b.switch_to_block(slow);
        let result = self.call(call, [a, b]).value(self);
        let result = self.b.ins().ireduce(I8, result);
        let holds = if equal { result } else { self.b.ins().icmp_imm_s(IntCC::Equal, result, 0) };
        self.give(holds, verdict);
    }

    /// Whether the tag is that of a small integer, or 110, that of other immediates.
    pub(super) fn exact_by_bits(&mut self, value: Value) -> Value {
        let set = self.word(1 << abi::TAG_SMALL | 1 << abi::TAG_OTHER);
        let tag = self.tag(value);
        let bits = self.b.ins().ushr(set, tag);
        let bit = self.b.ins().band_imm_s(bits, 1);
        self.b.ins().ireduce(I8, bit)
    }

    fn decided_by_bits(&mut self, call: Plain<2, 1>, left: &Src, right: &Src) -> bool {
        let exact = |this: &mut Self, src: &Src| match src {
            Src::Const(value) => match this.immediate(value) {
                Some(word) => match word & abi::TAG_MASK {
                    abi::TAG_SMALL => call == plain::eq_exact,
                    tag => tag == abi::TAG_OTHER,
                },
                None => false,
            },
            Src::Reg(..) => false,
        };
        exact(self, left) || exact(self, right) || (self.known_small(left) && self.known_small(right))
    }

    /// 0/1 as the atoms `false` and `true`.
    pub(super) fn boolean(&mut self, condition: Value) -> Value {
        let (yes, no) = (self.word(beamc_abi::atom::TRUE.word()), self.word(beamc_abi::atom::FALSE.word()));
        self.b.ins().select(condition, yes, no)
    }
}

fn float_condition(condition: IntCC) -> FloatCC {
    match condition {
        IntCC::SignedGreaterThanOrEqual => FloatCC::GreaterThanOrEqual,
        _ => FloatCC::LessThan,
    }
}

/// The use of a comparison.
#[derive(Clone, Copy)]
enum Verdict {
    /// It is the 0/1 argument of this block.
    Value(Block),
    /// Control goes to one of two blocks.
    Branch { yes: Block, no: Block },
}

/// The way to decide a type test.
enum Test {
    Always,
    Never,
    If(Value),
    IfBoxed {
        or: Option<Value>,
        mask: u64,
        kind: u64,
    },
    /// If the value is a bitstring or a match context.
    IfBits,
}
