//! Building binaries step by step, as the compilers before OTP 25 do: an instruction makes the bitstring, further ones fill it.
//!
//! # Shape
//! ```text
//! bs_utf8_size, bs_add             the size
//! bs_init2, bs_init_bits           a new bitstring of this size
//! bs_append, bs_private_append     one that extends another
//! bs_put_*                         writes the next bits of it
//! ```
//! The runtime keeps the bitstring that is being filled, and the position, for the process. Sizes are computed in line.

use super::function::Lower;
use crate::ir::{
    Atom, BinSegment, BinSegmentKind, Const, Fail, HeapNeed, LengthUnit, PutKind, Reg, SegFlags, Src, Utf,
};
use beamc_abi::libcall::plain;
use beamc_abi::term as abi;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{InstBuilder, Value};
use std::sync::Arc;

/// Sizes below this are added in line.
const SMALL_SIZE: i64 = 1 << 32;

impl Lower<'_, '_, '_> {
    pub(super) fn lower_bs_init(
        &mut self,
        fail: Fail,
        size: &Src,
        unit: LengthUnit,
        (heap, live): (HeapNeed, u16),
        dst: Reg,
    ) {
        let unit = match unit {
            LengthUnit::Bits => 1,
            LengthUnit::Bytes => 8,
        };
        let (size, unit) = (self.src(size), self.word(unit));
        let result = self.call(plain::bs_init, [size, unit]).value(self);
        self.require_built(result, fail);
        let result = self.reserve_after(result, heap, live);
        self.set(dst, result);
    }

    /// `reserve`: heap for later instructions, if the instruction may collect.
    pub(super) fn lower_bs_append(
        &mut self,
        fail: Fail,
        size: &Src,
        reserve: Option<(HeapNeed, u16)>,
        unit: u32,
        bin: &Src,
        dst: Reg,
    ) {
        let (bin, size, unit) = (self.src(bin), self.src(size), self.word(u64::from(unit)));
        let append = if reserve.is_some() { plain::bs_append } else { plain::bs_private_append };
        let result = self.call(append, [bin, size, unit]).value(self);
        self.require_built(result, fail);
        let result = reserve.map_or(result, |(heap, live)| self.reserve_after(result, heap, live));
        self.set(dst, result);
    }

    pub(super) fn lower_bs_put(
        &mut self,
        kind: PutKind,
        fail: Fail,
        (size, unit): (&Src, u32),
        flags: SegFlags,
        value: &Src,
    ) {
        let kind = match kind {
            PutKind::Integer => BinSegmentKind::Integer,
            PutKind::Float => BinSegmentKind::Float,
            PutKind::Binary => BinSegmentKind::Binary,
        };
        let segment = BinSegment { unit, flags, value: value.clone(), size: size.clone(), ..empty(kind) };
        let done = self.put(&segment);
        self.require_built(done, fail);
    }

    pub(super) fn lower_bs_put_utf(&mut self, encoding: Utf, fail: Fail, flags: SegFlags, value: &Src) {
        let kind = match encoding {
            Utf::Utf8 => BinSegmentKind::Utf8,
            Utf::Utf16 => BinSegmentKind::Utf16,
            Utf::Utf32 => BinSegmentKind::Utf32,
        };
        let done = self.put(&BinSegment { flags, value: value.clone(), ..empty(kind) });
        self.require_built(done, fail);
    }

    /// It cannot fail: if the bitstring lacks room, the code does not come from a compiler, and nothing is written.
    pub(super) fn lower_bs_put_string(&mut self, string: &Arc<[u8]>) {
        self.put(&BinSegment { string: string.clone(), ..empty(BinSegmentKind::String) });
    }

    fn put(&mut self, segment: &BinSegment) -> Value {
        let description = self.describe(std::slice::from_ref(segment));
        self.call(plain::bs_put, [description]).value(self)
    }

    /// A value that is no code point gets any size: putting it fails.
    pub(super) fn lower_bs_utf_size(&mut self, utf16: bool, src: &Src, dst: Reg) {
        let value = self.src(src);
        let bounds: &[(i64, i64)] = if utf16 { &[(0x1_0000, 2)] } else { &[(0x1_0000, 3), (0x800, 2), (0x80, 1)] };
        let mut bytes = self.word(abi::small(4));
        for (bound, size) in bounds {
            let below = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, value, abi::small(*bound) as i64);
            let size = self.word(abi::small(*size));
            bytes = self.b.ins().select(below, size, bytes);
        }
        self.set(dst, bytes);
    }

    pub(super) fn lower_bs_add(&mut self, fail: Fail, left: &Src, right: &Src, unit: u32, dst: Reg) {
        let (left, right) = (self.src(left), self.src(right));
        let (slow, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let either = self.b.ins().bor(left, right);
        let small = self.has_tag(either, abi::TAG_SMALL);
        self.go_on(small, slow);
        // Unsigned, so a negative size is not below it either.
        let low = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, either, abi::small(SMALL_SIZE) as i64);
        self.go_on(low, slow);
        let more = self.b.ins().imul_imm_s(right, i64::from(unit));
        let sum = self.b.ins().iadd(left, more);
        self.b.ins().jump(on, &[sum.into()]);
        self.b.switch_to_block(slow);
        let unit = self.word(u64::from(unit));
        let sum = self.call(plain::bs_add, [left, right, unit]).value(self);
        self.require_built(sum, fail);
        self.b.ins().jump(on, &[sum.into()]);
        self.b.switch_to_block(on);
        self.set(dst, result);
    }
}

/// A segment without a value, of the size that its value needs.
fn empty(kind: BinSegmentKind) -> BinSegment {
    let size = Src::Const(Const::Atom(Atom::new("undefined")));
    let flags = SegFlags::default();
    BinSegment { kind, seg: 0, unit: 0, flags, value: Src::Const(Const::Nil), size, string: Arc::from([]) }
}
