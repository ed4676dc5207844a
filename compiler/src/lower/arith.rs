//! Integer arithmetic: small integers in line on the tagged words, all other cases in the runtime.

use super::function::Lower;
use crate::ir::{Atom, Const, Fail, FloatOp, Reg, Src};
use crate::otp::release;
use beamc_abi::libcall::{Plain, plain, raise};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{I8, I64};
use cranelift_codegen::ir::{Block, InstBuilder, Value};

/// Operators with an arithmetic libcall.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Op {
    Add,
    Sub,
    Mul,
    IntDiv,
    Rem,
    Div,
    Band,
    Bor,
    Bxor,
    Bsl,
    Bsr,
}

impl Op {
    pub(super) fn from_bif(name: &str, arity: usize) -> Option<Op> {
        if arity != 2 {
            return None;
        }
        Some(match name {
            "+" => Op::Add,
            "-" => Op::Sub,
            "*" => Op::Mul,
            "div" => Op::IntDiv,
            "rem" => Op::Rem,
            "/" => Op::Div,
            "band" => Op::Band,
            "bor" => Op::Bor,
            "bxor" => Op::Bxor,
            "bsl" => Op::Bsl,
            "bsr" => Op::Bsr,
            _ => return None,
        })
    }

    /// The float operator for this one.
    fn float_op(self) -> Option<FloatOp> {
        Some(match self {
            Op::Add => FloatOp::Add,
            Op::Sub => FloatOp::Sub,
            Op::Mul => FloatOp::Mul,
            Op::Div => FloatOp::Div,
            Op::IntDiv | Op::Rem | Op::Band | Op::Bor | Op::Bxor | Op::Bsl | Op::Bsr => return None,
        })
    }

    fn libcall(self) -> Plain<2, 1> {
        match self {
            Op::Add => plain::add,
            Op::Sub => plain::sub,
            Op::Mul => plain::mul,
            Op::IntDiv => plain::int_div,
            Op::Rem => plain::rem,
            Op::Div => plain::div,
            Op::Band => plain::band,
            Op::Bor => plain::bor,
            Op::Bxor => plain::bxor,
            Op::Bsl => plain::bsl,
            Op::Bsr => plain::bsr,
        }
    }
}

/// Whether OTP 25 makes its instruction for adding a constant of this: a register, and a small integer of OTP to add to it, or
/// one that is not negative to subtract.
fn is_increment(op: Op, left: &Src, right: &Src) -> bool {
    const OTP_SMALL: std::ops::Range<i64> = -(1 << 59)..1 << 59;
    let small = |value: &i64| OTP_SMALL.contains(value);
    match (op, left, right) {
        (Op::Add, Src::Reg(..), Src::Const(Const::Int(value)))
        | (Op::Add, Src::Const(Const::Int(value)), Src::Reg(..)) => small(value),
        (Op::Sub, Src::Reg(..), Src::Const(Const::Int(value))) => small(value) && *value >= 0,
        _ => false,
    }
}

impl Lower<'_, '_, '_> {
    /// `dst = left op right`.
    pub(super) fn lower_arith(&mut self, op: Op, name: &Atom, fail: Fail, left: &Src, right: &Src, dst: Reg) {
        let (a, b) = (self.src(left), self.src(right));
        let (slow, on) = (self.cold_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I64);
        let fast = match op.float_op().filter(|_| self.float_likely(left, right)) {
            Some(op) => Some(self.float_arith(op, (left, a), (right, b), slow)),
            None => self.fast(op, left, a, right, b, slow),
        };
        match fast {
            Some(value) => self.b.ins().jump(on, &[value.into()]),
            None => self.b.ins().jump(slow, &[]),
        };
        self.b.switch_to_block(slow);
        let value = self.slow(op, name, fail, (left, a), (right, b));
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }

    /// Whether one operand is certainly a float and the other can be one.
    pub(super) fn float_likely(&mut self, left: &Src, right: &Src) -> bool {
        (self.known_float(left) && self.may_be_float(right)) || (self.may_be_float(left) && self.known_float(right))
    }

    /// The result of the libcall. Raises or jumps to `fail` if the operation fails.
    fn slow(&mut self, op: Op, name: &Atom, fail: Fail, left: (&Src, Value), right: (&Src, Value)) -> Value {
        let value = self.call(op.libcall(), [left.1, right.1]).value(self);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        if let Some(label) = fail {
            self.branch_unless(given, label);
            return value;
        }
        let bare = release::adds_constants_without_frame(self.env.release) && is_increment(op, left.0, right.0);
        self.or_else(given, |this| {
            if bare {
                return this.raise(raise::badarith, []);
            }
            let (operator, count) = (this.atom_word(name), this.word(2));
            let operator = this.word(operator);
            this.raise(raise::arith, [operator, count]);
        });
        value
    }

    /// Jumps to `slow` unless both are small.
    fn require_small(&mut self, left: &Src, a: Value, right: &Src, b: Value, slow: Block) {
        if let Some(small) = self.both_small(left, a, right, b) {
            self.go_on(small, slow);
        }
    }

    fn go_on_unless(&mut self, condition: Value, slow: Block) {
        let on = self.b.create_block();
        self.b.ins().brif(condition, slow, &[], on, &[]);
        self.b.switch_to_block(on);
    }

    /// The small-integer path; `None` if the operation has none. Jumps to `slow` if it does not apply.
    fn fast(&mut self, op: Op, left: &Src, a: Value, right: &Src, b: Value, slow: Block) -> Option<Value> {
        match op {
            Op::Add | Op::Sub => {
                self.require_small(left, a, right, b, slow);
                let (value, overflow) = match op {
                    Op::Add => self.b.ins().sadd_overflow(a, b),
                    _ => self.b.ins().ssub_overflow(a, b),
                };
                self.go_on_unless(overflow, slow);
                Some(value)
            }
            Op::Mul => {
                self.require_small(left, a, right, b, slow);
                let b = self.untag_small(b);
                let (value, overflow) = self.b.ins().smul_overflow(a, b);
                self.go_on_unless(overflow, slow);
                Some(value)
            }
            Op::Band | Op::Bor | Op::Bxor => {
                self.require_small(left, a, right, b, slow);
                Some(match op {
                    Op::Band => self.b.ins().band(a, b),
                    Op::Bor => self.b.ins().bor(a, b),
                    _ => self.b.ins().bxor(a, b),
                })
            }
            Op::IntDiv | Op::Rem => {
                self.require_small(left, a, right, b, slow);
                self.divide(op, a, right, b, slow)
            }
            Op::Bsr => {
                self.require_small(left, a, right, b, slow);
                let count = self.untag_small(b);
                let in_range = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, count, 64);
                self.go_on(in_range, slow);
                let shifted = self.b.ins().sshr(a, count);
                Some(self.b.ins().band_imm_s(shifted, !(abi::TAG_MASK as i64)))
            }
            Op::Bsl => {
                self.require_small(left, a, right, b, slow);
                let count = self.untag_small(b);
                let in_range = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, count, 61);
                self.go_on(in_range, slow);
                let shifted = self.b.ins().ishl(a, count);
                let back = self.b.ins().sshr(shifted, count);
                let same = self.b.ins().icmp(IntCC::Equal, back, a);
                self.go_on(same, slow);
                Some(shifted)
            }
            Op::Div => None,
        }
    }

    /// Division of small integers. The only quotient that is not small is that of the least small integer and -1.
    fn divide(&mut self, op: Op, a: Value, right: &Src, b: Value, slow: Block) -> Option<Value> {
        let constant = match right {
            Src::Const(Const::Int(value)) => Some(*value),
            _ => None,
        };
        match constant {
            Some(0 | -1) => return None,
            Some(_) => {}
            None => {
                let zero = self.b.ins().icmp_imm_s(IntCC::Equal, b, 0);
                let minus = self.is_word(b, abi::small(-1));
                let odd = self.b.ins().bor(zero, minus);
                self.go_on_unless(odd, slow);
            }
        }
        Some(match op {
            // The tags cancel: (a << 3) / (b << 3) is the untagged quotient.
            Op::IntDiv => {
                let quotient = match constant {
                    Some(value) => self.divide_by_constant(a, value),
                    None => self.b.ins().sdiv(a, b),
                };
                self.tag_small(quotient)
            }
            _ => match constant {
                Some(value) => {
                    let quotient = self.divide_by_constant(a, value);
                    let product = self.b.ins().imul_imm_s(quotient, value << abi::SMALL_SHIFT);
                    self.b.ins().isub(a, product)
                }
                None => self.b.ins().srem(a, b),
            },
        })
    }

    fn divide_by_constant(&mut self, a: Value, value: i64) -> Value {
        let bare = self.untag_small(a);
        let by = self.b.ins().iconst(I64, value);
        self.b.ins().sdiv(bare, by)
    }

    /// `dst = -src` as `0 - src`, `bnot src` as `-1 - src`: exact on integers of any size, not on floats.
    pub(super) fn lower_negate(&mut self, from: u64, bif: &Atom, fail: Fail, src: &Src, dst: Reg) {
        let value = self.src(src);
        let (slow, on) = (self.cold_block(), self.b.create_block());
        let result = self.b.append_block_param(on, I64);
        if !self.known_small(src) {
            let small = self.is_small(value);
            self.go_on(small, slow);
        }
        let from = self.word(from);
        let (negated, overflow) = self.b.ins().ssub_overflow(from, value);
        self.b.ins().brif(overflow, slow, &[], on, &[negated.into()]);
        self.b.switch_to_block(slow);
        let value = self.bif_call(bif, std::slice::from_ref(src), fail);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }

    /// A boolean operator on two atoms, in line when both are booleans.
    pub(super) fn is_boolean_word(&mut self, value: Value) -> Value {
        let (yes, no) =
            (self.is_word(value, beamc_abi::atom::TRUE.word()), self.is_word(value, beamc_abi::atom::FALSE.word()));
        let either = self.b.ins().bor(yes, no);
        debug_assert_eq!(self.b.func.dfg.value_type(either), I8);
        either
    }
}
