//! Building binaries: small ones of integers and text in line, all others in the runtime.
//!
//! # Shape
//! In line, the result's bytes are put together in machine words, first bit highest, each stored with its bytes turned
//! around; what is constant is put together here. One test finds out whether all operands are small integers.
//!
//! For the runtime, the segments are described by a literal binary (`beamc_abi::entry::segment`), operands that are no
//! immediates go to the head's X array. It makes the result without moving a term.
//!
//! # Rules
//! 1. Operands are read after the safepoint and before any is stored: a constant operand may need the runtime to build it.
//! 2. The heap that the instruction promises to those after it is made sure of last, with the result as a root.

use super::binary_match::{flag_bits, low_bits};
use super::function::{FLAGS, Lower};
use crate::ir::{BinSegment, BinSegmentKind, Const, Endian, Fail, HeapNeed, Reg, SegFlags, Src, Term};
use beamc_abi::entry::segment::{Kind, Operand, Segment};
use beamc_abi::entry::{Failure, Stub};
use beamc_abi::term::{self as abi, HEAP_BIN_MAX, words};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{InstBuilder, Value};
use std::sync::Arc;

/// Bits of a machine word.
const WORD: u64 = 64;

/// A run of bits of a result made in line.
enum Piece<'s> {
    Fixed { bits: u64, value: u64 },
    Field { bits: u64, flags: SegFlags, value: &'s Src },
}

/// The pieces of a result that can be made in line, and its size in bits.
fn pieces(segments: &[BinSegment]) -> Option<(Vec<Piece<'_>>, u64)> {
    let mut pieces = Vec::new();
    let mut total = 0;
    for segment in segments {
        match segment.kind {
            BinSegmentKind::String => {
                pieces.extend(segment.string.iter().map(|byte| Piece::Fixed { bits: 8, value: u64::from(*byte) }));
                total += segment.string.len() as u64 * 8;
            }
            BinSegmentKind::Integer => {
                let Src::Const(Const::Int(units)) = segment.size else { return None };
                let bits = u64::try_from(units).ok()?.checked_mul(u64::from(segment.unit))?;
                if bits > WORD || (segment.flags.endian != Endian::Big && bits > 8 && bits % 8 != 0) {
                    return None;
                }
                pieces.push(piece(bits, segment)?);
                total += bits;
            }
            BinSegmentKind::Append
            | BinSegmentKind::PrivateAppend
            | BinSegmentKind::Float
            | BinSegmentKind::Binary
            | BinSegmentKind::Utf8
            | BinSegmentKind::Utf16
            | BinSegmentKind::Utf32 => return None,
        }
    }
    (total > 0 && total <= HEAP_BIN_MAX as u64 * 8).then_some((pieces, total))
}

fn piece(bits: u64, segment: &BinSegment) -> Option<Piece<'_>> {
    match &segment.value {
        Src::Const(Const::Int(value)) => {
            let value = *value as u64 & low_bits(bits);
            let turned = segment.flags.endian != Endian::Big && bits > 8;
            let value = if turned { value.swap_bytes() >> (WORD - bits) } else { value };
            Some(Piece::Fixed { bits, value })
        }
        Src::Const(_) => None,
        value @ Src::Reg(..) => Some(Piece::Field { bits, flags: segment.flags, value }),
    }
}

/// Words being put together.
#[derive(Default)]
struct Words {
    done: Vec<Value>,
    used: u64,
    fixed: u64,
    rest: Option<Value>,
}

impl Lower<'_, '_, '_> {
    pub(super) fn lower_bs_init_writable(&mut self) {
        let size = self.x(0);
        self.store_scratch(0, size);
        self.stub(Stub::bs_init_writable);
        let binary = self.load_scratch(0);
        self.set_x(0, binary);
    }

    pub(super) fn lower_bs_create_bin(
        &mut self,
        fail: Fail,
        heap: HeapNeed,
        live: u16,
        dst: Reg,
        segments: &[BinSegment],
    ) {
        let result = match pieces(segments) {
            Some((pieces, total)) => self.create_in_line(fail, heap, live, segments, (&pieces, total)),
            None => self.create(fail, heap, live, segments),
        };
        self.set(dst, result);
    }

    /// The result made by the runtime, with the heap promised.
    fn create(&mut self, fail: Fail, heap: HeapNeed, live: u16, segments: &[BinSegment]) -> Value {
        let result = self.create_in_runtime(fail, segments);
        if heap.words() == 0 {
            return result;
        }
        // X registers from `live` on are dead by now: the first of them carries the result.
        self.set_x(live, result);
        self.ensure_heap(heap.words(), live + 1);
        self.x(live)
    }

    fn create_in_runtime(&mut self, fail: Fail, segments: &[BinSegment]) -> Value {
        let mut values = Vec::new();
        let mut description = Vec::new();
        for segment in segments {
            let is_string = segment.kind == BinSegmentKind::String;
            let described = Segment {
                kind: kind(segment.kind),
                flags: flag_bits(segment.flags),
                unit: segment.unit as u16,
                number: segment.seg,
                string: segment.string.len() as u32,
                size: if is_string { Operand::Absent } else { self.size_operand(&segment.size, &mut values) },
                value: if is_string { Operand::Absent } else { self.operand(&segment.value, &mut values) },
            };
            description.extend_from_slice(&described.encode());
            description.extend_from_slice(&segment.string);
        }
        let description = Src::Const(Const::Literal(Arc::new(Term::Binary(description))));
        let description = self.src(&description);
        for (number, value) in values.into_iter().enumerate() {
            self.store_head_x(number as u16, value);
        }
        self.store_scratch(0, description);
        self.stub(Stub::bs_create_bin);
        let result = self.load_scratch(0);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, result, abi::NON_VALUE as i64);
        match fail {
            Some(label) => self.require(given, label),
            None => self.require_or(given, |this| this.fail(Failure::bs_create)),
        }
        result
    }

    fn operand(&mut self, src: &Src, values: &mut Vec<Value>) -> Operand {
        if let Src::Const(value) = src {
            if let Some(word) = self.immediate(value) {
                return Operand::Word(word);
            }
        }
        let value = self.src(src);
        values.push(value);
        Operand::X(values.len() as u16 - 1)
    }

    fn size_operand(&mut self, src: &Src, values: &mut Vec<Value>) -> Operand {
        match src {
            Src::Const(Const::Atom(atom)) if matches!(atom.as_str(), "all" | "undefined") => Operand::Absent,
            _ => self.operand(src, values),
        }
    }

    fn create_in_line(
        &mut self,
        fail: Fail,
        heap: HeapNeed,
        live: u16,
        segments: &[BinSegment],
        (pieces, total): (&[Piece<'_>], u64),
    ) -> Value {
        let data = total.div_ceil(WORD);
        let part = if total % 8 == 0 { 0 } else { words::SUB_BITS };
        let sources: Vec<&Src> = segments.iter().map(|segment| &segment.value).collect();
        self.ensure_heap_keeping(2 + data + part + heap.words(), live, &sources);
        let unknown = self.tags_unknown(pieces);
        let Some(tags) = unknown else { return self.small_binary(pieces, total) };
        let (quick, slow, on) = (self.next_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let small = self.has_tag(tags, abi::TAG_SMALL);
        self.b.ins().brif(small, quick, &[], slow, &[]);
        self.b.switch_to_block(slow);
        let binary = self.create(fail, heap, live, segments);
        self.b.ins().jump(on, &[binary.into()]);
        self.b.switch_to_block(quick);
        let binary = self.small_binary(pieces, total);
        self.b.ins().jump(on, &[binary.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// A word with the tag of a small integer exactly if all fields are small; `None` when they are for certain.
    fn tags_unknown(&mut self, pieces: &[Piece<'_>]) -> Option<Value> {
        let mut tags: Option<Value> = None;
        for piece in pieces {
            let Piece::Field { value, .. } = piece else { continue };
            if self.known_small(value) {
                continue;
            }
            let value = self.src(value);
            tags = Some(match tags {
                Some(tags) => self.b.ins().bor(tags, value),
                None => value,
            });
        }
        tags
    }

    /// The result, in heap that has been made sure of.
    fn small_binary(&mut self, pieces: &[Piece<'_>], total: u64) -> Value {
        let mut out = Words::default();
        for piece in pieces {
            match piece {
                Piece::Fixed { bits, value } => self.put_fixed(&mut out, *bits, *value),
                Piece::Field { bits, flags, value } => {
                    let value = self.src(value);
                    let value = self.untag_small(value);
                    let turned = flags.endian != Endian::Big && *bits > 8;
                    let value = if turned { self.turned(value, *bits) } else { value };
                    self.put_field(&mut out, *bits, value, turned);
                }
            }
        }
        if out.used > 0 {
            self.finish_word(&mut out);
        }
        let header = self.word(abi::header(abi::HEAP_BIN, 1 + out.done.len() as u64));
        let size = self.word(total.next_multiple_of(8));
        let at = self.take_heap(2 + out.done.len() as u64);
        for (index, word) in [header, size].into_iter().chain(out.done).enumerate() {
            self.b.ins().store(FLAGS, word, at, index as i32 * 8);
        }
        let whole = self.b.ins().iadd_imm_s(at, abi::TAG_BOXED as i64);
        if total % 8 == 0 {
            return whole;
        }
        let (size, start) = (self.word(total), self.word(0));
        self.new_part(size, start, whole)
    }

    fn put_fixed(&mut self, out: &mut Words, bits: u64, value: u64) {
        let room = WORD - out.used;
        if bits > room {
            self.put_fixed(out, room, value >> (bits - room));
            return self.put_fixed(out, bits - room, value & low_bits(bits - room));
        }
        if bits > 0 {
            out.fixed |= value << (room - bits);
            self.used(out, bits);
        }
    }

    /// The low `bits` bits of `value`; `clean`: the others are zero.
    fn put_field(&mut self, out: &mut Words, bits: u64, value: Value, clean: bool) {
        let room = WORD - out.used;
        if bits > room {
            let value = if clean { value } else { self.low(value, bits) };
            let high = self.b.ins().ushr_imm_s(value, (bits - room) as i64);
            self.put_field(out, room, high, true);
            return self.put_field(out, bits - room, value, false);
        }
        if bits == 0 {
            return;
        }
        // Shifted to the top of a word, it loses the other bits anyway.
        let value = if clean || room == WORD { value } else { self.low(value, bits) };
        let value = if room > bits { self.b.ins().ishl_imm_s(value, (room - bits) as i64) } else { value };
        out.rest = Some(match out.rest {
            Some(rest) => self.b.ins().bor(rest, value),
            None => value,
        });
        self.used(out, bits);
    }

    fn used(&mut self, out: &mut Words, bits: u64) {
        out.used += bits;
        if out.used == WORD {
            self.finish_word(out);
        }
    }

    fn finish_word(&mut self, out: &mut Words) {
        let word = match out.rest {
            None => self.word(out.fixed.swap_bytes()),
            Some(rest) => {
                let fixed = self.word(out.fixed);
                let word = if out.fixed == 0 { rest } else { self.b.ins().bor(rest, fixed) };
                self.b.ins().bswap(word)
            }
        };
        out.done.push(word);
        (out.used, out.fixed, out.rest) = (0, 0, None);
    }
}

fn kind(kind: BinSegmentKind) -> Kind {
    match kind {
        BinSegmentKind::Append => Kind::Append,
        BinSegmentKind::PrivateAppend => Kind::PrivateAppend,
        BinSegmentKind::Integer => Kind::Integer,
        BinSegmentKind::Float => Kind::Float,
        BinSegmentKind::Binary => Kind::Binary,
        BinSegmentKind::Utf8 => Kind::Utf8,
        BinSegmentKind::Utf16 => Kind::Utf16,
        BinSegmentKind::Utf32 => Kind::Utf32,
        BinSegmentKind::String => Kind::String,
    }
}
