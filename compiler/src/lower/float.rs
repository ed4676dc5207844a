//! Floats, unboxed in float registers: conversion from and to terms, arithmetic and comparison.
//!
//! A term made from a float register is remembered with the float ([`Lower::unboxed`]), so that moving it back is free:
//! the float is defined wherever the term is.

use super::function::{FLAGS, Lower};
use crate::ir::{Const, Fail, FloatOp, FrSrc, Kinds, Reg, Src, Term, TypeTest};
use crate::otp::release;
use beamc_abi::libcall::{plain, raise};
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::types::{F64, I64};
use cranelift_codegen::ir::{Block, InstBuilder, MemFlagsData, Value};

impl Lower<'_, '_, '_> {
    pub(super) fn lower_fmove_to_fr(&mut self, src: &FrSrc, dst: u16) {
        let value = match src {
            FrSrc::Fr(number) => self.fr(*number),
            FrSrc::Src(src) => self.float_of(src),
        };
        self.set_fr(dst, value);
    }

    /// The value of an operand that is certainly a float.
    pub(super) fn float_of(&mut self, src: &Src) -> Value {
        assert!(self.floats, "an instruction unboxes floats, and `has_floats` does not say so");
        if let Src::Const(Const::Literal(term)) = src
            && let Term::Float(value) = **term
        {
            return self.b.ins().f64const(value);
        }
        let value = self.src(src);
        self.decode_float(value)
    }

    fn bits_to_float(&mut self, bits: Value) -> Value {
        self.b.ins().bitcast(F64, MemFlagsData::new(), bits)
    }

    /// The value of a float term, boxed or not.
    fn decode_float(&mut self, value: Value) -> Value {
        if let Some(float) = self.unboxed.get(&value) {
            return *float;
        }
        let (boxed, quick, on) = (self.cold_block(), self.b.create_block(), self.b.create_block());
        let result = self.b.append_block_param(on, F64);
        let is_boxed = self.has_tag(value, abi::TAG_BOXED);
        self.b.ins().brif(is_boxed, boxed, &[], quick, &[]);
        self.b.switch_to_block(boxed);
        let float = self.b.ins().load(F64, FLAGS, value, 8 - abi::TAG_BOXED as i32);
        self.b.ins().jump(on, &[float.into()]);
        self.b.switch_to_block(quick);
        let float = self.untag_float(value);
        self.b.ins().jump(on, &[float.into()]);
        self.b.switch_to_block(on);
        result
    }

    fn untag_float(&mut self, value: Value) -> Value {
        let bits = self.untag_float_bits(value);
        self.bits_to_float(bits)
    }

    /// The IEEE bits of a self-tagged float.
    pub(super) fn untag_float_bits(&mut self, value: Value) -> Value {
        let rotated = self.b.ins().bxor_imm_s(value, abi::FLOAT_XOR as i64);
        self.b.ins().rotr_imm_s(rotated, i64::from(abi::FLOAT_ROTATE))
    }

    /// The term of a float register: self-tagged if possible, else boxed in heap that is already reserved.
    pub(super) fn lower_fmove_from_fr(&mut self, src: u16, dst: Reg) {
        let float = self.fr(src);
        let result = self.encode_float(float, |this, bits| {
            let header = this.word(abi::header(abi::FLOAT, 1));
            this.new_object(&[header, bits])
        });
        self.set(dst, result);
    }

    /// The term of `float`. `boxed` makes it from the IEEE bits if it cannot be self-tagged.
    fn encode_float(&mut self, float: Value, boxed: impl FnOnce(&mut Self, Value) -> Value) -> Value {
        let bits = self.b.ins().bitcast(I64, MemFlagsData::new(), float);
        let rotated = self.b.ins().rotl_imm_s(bits, i64::from(abi::FLOAT_ROTATE));
        let word = self.b.ins().bxor_imm_s(rotated, abi::FLOAT_XOR as i64);
        let (small, other, on) = (self.cold_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let usual = self.is_usual_float(word);
        self.b.ins().brif(usual, on, &[word.into()], small, &[]);
        self.b.switch_to_block(small);
        let zero = self.has_tag(word, abi::TAG_FLOAT_ZERO);
        self.b.ins().brif(zero, on, &[word.into()], other, &[]);
        self.b.switch_to_block(other);
        let term = boxed(self, bits);
        self.b.ins().jump(on, &[term.into()]);
        self.b.switch_to_block(on);
        self.unboxed.insert(result, float);
        result
    }

    /// Whether an operand is certainly a float.
    pub(super) fn known_float(&mut self, src: &Src) -> bool {
        self.known(src, TypeTest::Float) == Some(true)
    }

    /// Whether an operand can be a float.
    pub(super) fn may_be_float(&mut self, src: &Src) -> bool {
        match src {
            Src::Reg(_, Some(ty)) => ty.kinds.and(Kinds::FLOAT) == Kinds::FLOAT,
            Src::Reg(_, None) => true,
            Src::Const(_) => self.known_float(src),
        }
    }

    /// The floats of two operands, at least one of which is certainly a float. Jumps to `slow` if the other is not a
    /// float, or boxed.
    pub(super) fn both_floats(&mut self, left: (&Src, Value), right: (&Src, Value), slow: Block) -> (Value, Value) {
        let each = |this: &mut Self, (src, value): (&Src, Value)| {
            if this.known_float(src) {
                return this.float_of(src);
            }
            if let Some(float) = this.unboxed.get(&value) {
                return *float;
            }
            let tagged = this.is_self_tagged_float(value);
            this.go_on(tagged, slow);
            this.untag_float(value)
        };
        (each(self, left), each(self, right))
    }

    /// `left op right` of two operands, at least one of which is certainly a float. Jumps to `slow` if the other is not
    /// a float, and if the result is not finite or needs heap.
    pub(super) fn float_arith(&mut self, op: FloatOp, left: (&Src, Value), right: (&Src, Value), slow: Block) -> Value {
        let (a, b) = self.both_floats(left, right, slow);
        let value = self.float_op(op, a, b);
        self.encode_float(value, |this, _| {
            this.b.ins().jump(slow, &[]);
            let on = this.cold_block();
            this.b.switch_to_block(on);
            this.word(abi::NIL)
        })
    }

    fn float_op(&mut self, op: FloatOp, a: Value, b: Value) -> Value {
        match op {
            FloatOp::Add => self.b.ins().fadd(a, b),
            FloatOp::Sub => self.b.ins().fsub(a, b),
            FloatOp::Mul => self.b.ins().fmul(a, b),
            FloatOp::Div => self.b.ins().fdiv(a, b),
        }
    }

    pub(super) fn lower_fconv(&mut self, src: &Src, dst: u16) {
        match src {
            Src::Const(Const::Int(value)) => {
                let float = self.b.ins().f64const(*value as f64);
                return self.set_fr(dst, float);
            }
            Src::Const(Const::Literal(term)) if matches!(**term, Term::Float(_)) => {
                let float = self.float_of(src);
                return self.set_fr(dst, float);
            }
            Src::Reg(_, Some(ty)) if ty.kinds.within(Kinds::FLOAT) => {
                let float = self.float_of(src);
                return self.set_fr(dst, float);
            }
            Src::Reg(..) | Src::Const(_) => {}
        }
        let value = self.src(src);
        let (small, other, float, slow, on) = (
            self.b.create_block(),
            self.b.create_block(),
            self.b.create_block(),
            self.cold_block(),
            self.b.create_block(),
        );
        let result = self.b.append_block_param(on, F64);
        let is_small = self.is_small(value);
        self.b.ins().brif(is_small, small, &[], other, &[]);
        self.b.switch_to_block(other);
        let tagged = self.is_self_tagged_float(value);
        self.b.ins().brif(tagged, float, &[], slow, &[]);
        self.b.switch_to_block(small);
        let integer = self.untag_small(value);
        let converted = self.b.ins().fcvt_from_sint(F64, integer);
        self.b.ins().jump(on, &[converted.into()]);
        self.b.switch_to_block(float);
        let converted = self.untag_float(value);
        self.b.ins().jump(on, &[converted.into()]);
        self.b.switch_to_block(slow);
        let results = self.call(plain::fconv, [value]);
        let fits = results.load::<1>(self);
        let fits = self.b.ins().icmp_imm_s(IntCC::NotEqual, fits, 0);
        self.or_else(fits, |this| this.raise(raise::badarith, []));
        let bits = results.load::<0>(self);
        let converted = self.bits_to_float(bits);
        self.b.ins().jump(on, &[converted.into()]);
        self.b.switch_to_block(on);
        self.set_fr(dst, result);
    }

    pub(super) fn lower_farith(&mut self, op: FloatOp, fail: Fail, left: u16, right: u16, dst: u16) {
        let (a, b) = (self.fr(left), self.fr(right));
        let value = self.float_op(op, a, b);
        // Operands are finite, so a result that is not finite is an overflow or a division by zero. Subtracted from
        // itself, it is NaN.
        let zero = self.b.ins().fsub(value, value);
        let finite = self.b.ins().fcmp(FloatCC::Ordered, zero, zero);
        match fail {
            Some(label) => self.branch_unless(finite, label),
            None => self.or_else(finite, |this| this.raise(raise::badarith, [])),
        }
        self.set_fr(dst, value);
    }

    pub(super) fn lower_fnegate(&mut self, _fail: Fail, src: u16, dst: u16) {
        let value = self.fr(src);
        let negated = if release::negates_by_subtraction(self.env.release) {
            let zero = self.b.ins().f64const(0.0);
            self.b.ins().fsub(zero, value)
        } else {
            self.b.ins().fneg(value)
        };
        self.set_fr(dst, negated);
    }
}
