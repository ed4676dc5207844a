//! Building binaries: small ones of integers and text in line, also when appended; all others in the runtime.
//!
//! # Shape
//! In line, the new bytes are assembled in machine words, first bit highest. Each word is stored with its bytes
//! reversed. Constants are assembled at compile time. One test checks that all operands are small integers, and code
//! points ASCII. The bytes become a HEAP_BIN. If the first segment is appended to, they are stored after its end
//! instead, provided that this is the end of the used part of a block without other owners.
//!
//! For the runtime, a literal binary describes the segments (`beamc_abi::binary::segment`), and operands that are not
//! immediates go to the head's X array. The runtime makes the result without moving a term.
//!
//! # Rules
//! 1. Operands are read after the safepoint and before any is stored, because the runtime may have to build a constant
//!    operand.
//! 2. The heap that the instruction reserves for later instructions is checked last, with the result as a root.
//! 3. Bytes are stored as whole words. The zeros after the end of a result lie in its padding, or in the unused part of
//!    the block.

use super::binary_match::{UNALIGNED, flag_bits, low_bits};
use super::function::{FLAGS, Lower};
use crate::ir::{BinSegment, BinSegmentKind, Const, Endian, Fail, HeapNeed, Reg, SegFlags, Src, Term};
use beamc_abi::binary::block;
use beamc_abi::binary::segment::{Kind, Operand, Segment};
use beamc_abi::libcall::{plain, raise};
use beamc_abi::term::{self as abi, HEAP_BIN_MAX, offset, words};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::I64;
use cranelift_codegen::ir::{Block, InstBuilder, Value};
use std::sync::Arc;

/// Bits of a machine word.
const WORD: u64 = 64;

/// A run of bits of an in-line result.
enum Piece<'s> {
    Fixed { bits: u64, value: u64 },
    Field { bits: u64, flags: SegFlags, value: &'s Src },
    Ascii { value: &'s Src },
}

impl<'s> Piece<'s> {
    fn operand(&self) -> Option<&'s Src> {
        match self {
            Piece::Fixed { .. } => None,
            Piece::Field { value, .. } | Piece::Ascii { value } => Some(value),
        }
    }
}

/// The pieces of a result that can be built in line, and its size in bits.
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
            BinSegmentKind::Utf8 if matches!(segment.value, Src::Reg(..)) => {
                pieces.push(Piece::Ascii { value: &segment.value });
                total += 8;
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

/// The first segment, if it is appended to, and the pieces after it, if they can be built in line.
fn appended(segments: &[BinSegment]) -> Option<(&BinSegment, Vec<Piece<'_>>, u64)> {
    let (first, rest) = segments.split_first()?;
    let appends = matches!(first.kind, BinSegmentKind::Append | BinSegmentKind::PrivateAppend);
    let (pieces, total) = pieces(rest)?;
    (appends && matches!(first.unit, 1 | 8) && total % 8 == 0).then_some((first, pieces, total))
}

/// Words being assembled.
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
        let binary = self.call(plain::bs_init_writable, [size]).value(self);
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
        let result = match (appended(segments), pieces(segments)) {
            (Some((first, pieces, total)), _) => {
                self.append_in_line(fail, heap, live, (first, segments), (&pieces, total))
            }
            (None, Some((pieces, total))) => self.create_in_line(fail, heap, live, segments, (&pieces, total)),
            (None, None) => self.create(fail, heap, live, segments),
        };
        self.set(dst, result);
    }

    /// The result, made by the runtime, with the heap reserved.
    fn create(&mut self, fail: Fail, heap: HeapNeed, live: u16, segments: &[BinSegment]) -> Value {
        let result = self.create_in_runtime(fail, segments);
        self.reserve_after(result, heap, live)
    }

    /// Reserves heap for the instructions that follow, with `result` as a root.
    pub(super) fn reserve_after(&mut self, result: Value, heap: HeapNeed, live: u16) -> Value {
        if heap.words() == 0 {
            return result;
        }
        // X registers from `live` on are dead here: the first of them carries the result.
        self.set_x(live, result);
        self.test_heap(heap.words(), live + 1);
        self.x(live)
    }

    fn create_in_runtime(&mut self, fail: Fail, segments: &[BinSegment]) -> Value {
        let description = self.describe(segments);
        let result = self.call(plain::bs_create_bin, [description]).value(self);
        self.require_built(result, fail);
        result
    }

    /// Goes on if the runtime gave `result`. Otherwise it has prepared an exception.
    pub(super) fn require_built(&mut self, result: Value, fail: Fail) {
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, result, abi::NON_VALUE as i64);
        match fail {
            Some(label) => self.branch_unless(given, label),
            None => self.or_else(given, |this| this.raise(raise::prepared, [])),
        }
    }

    /// The description of `segments` for the runtime. Operands that are not immediates go to the head.
    pub(super) fn describe(&mut self, segments: &[BinSegment]) -> Value {
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
        description
    }

    fn operand(&mut self, src: &Src, values: &mut Vec<Value>) -> Operand {
        if let Src::Const(value) = src
            && let Some(word) = self.immediate(value)
        {
            return Operand::Word(word);
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
        let sources: Vec<&Src> = pieces.iter().filter_map(Piece::operand).collect();
        self.ensure_heap_keeping(2 + data + part + heap.words(), live, &sources);
        let (slow, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let sure = self.require_operands(pieces, slow);
        let binary = self.small_binary(pieces, total);
        if sure {
            return binary;
        }
        self.b.ins().jump(on, &[binary.into()]);
        self.b.switch_to_block(slow);
        let binary = self.create(fail, heap, live, segments);
        self.b.ins().jump(on, &[binary.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// Appends `pieces` to the first segment.
    fn append_in_line(
        &mut self,
        fail: Fail,
        heap: HeapNeed,
        live: u16,
        (first, segments): (&BinSegment, &[BinSegment]),
        (pieces, total): (&[Piece<'_>], u64),
    ) -> Value {
        let private = first.kind == BinSegmentKind::PrivateAppend;
        let part = if private { 0 } else { words::SUB_BITS };
        let sources: Vec<&Src> = pieces.iter().filter_map(Piece::operand).chain([&first.value]).collect();
        self.ensure_heap_keeping(part + heap.words(), live, &sources);
        let (slow, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        self.require_operands(pieces, slow);

        let old = self.src(&first.value);
        let boxed = self.has_tag(old, abi::TAG_BOXED);
        self.go_on(boxed, slow);
        let header = self.boxed_field(old, 0);
        let is_part = self.header_is(header, abi::KIND_MASK, abi::SUB_BITS);
        self.go_on(is_part, slow);
        let (size, start) = (self.boxed_field(old, offset::BITS_SIZE), self.boxed_field(old, offset::SUB_OFFSET));
        let origin = self.boxed_field(old, offset::SUB_ORIGIN);
        let header = self.boxed_field(origin, 0);
        let counted = self.header_is(header, abi::KIND_MASK, abi::REFC_BIN);
        self.go_on(counted, slow);
        // Both at a byte boundary; the unit is 1 or 8.
        let either = self.b.ins().bor(size, start);
        let odd = self.b.ins().band_imm_s(either, 7);
        let whole = self.b.ins().icmp_imm_s(IntCC::Equal, odd, 0);
        self.go_on(whole, slow);
        // The origin must have room for whole words.
        let end = self.b.ins().iadd(start, size);
        let last = self.b.ins().iadd_imm_s(end, total.next_multiple_of(WORD) as i64);
        let all = self.boxed_field(origin, offset::BITS_SIZE);
        let room = self.b.ins().icmp(IntCC::UnsignedLessThanOrEqual, last, all);
        self.go_on(room, slow);
        // Only this process may own the block, through this origin, and its used part must end here.
        let held = self.boxed_field(origin, offset::REFC_BLOCK);
        let count = self.b.ins().load(I64, FLAGS, held, block::COUNT);
        let alone = self.b.ins().icmp_imm_s(IntCC::Equal, count, 1);
        self.go_on(alone, slow);
        let used = self.b.ins().load(I64, FLAGS, held, block::USED_BITS);
        let at_end = self.b.ins().icmp(IntCC::Equal, used, end);
        self.go_on(at_end, slow);

        let new_words = self.put_together(pieces);
        let to = self.b.ins().iadd_imm_s(end, total as i64);
        self.b.ins().store(FLAGS, to, held, block::USED_BITS);
        let data = self.boxed_field(origin, offset::REFC_DATA);
        let bytes = self.b.ins().ushr_imm_s(end, 3);
        let at = self.b.ins().iadd(data, bytes);
        for (index, word) in new_words.into_iter().enumerate() {
            self.b.ins().store(UNALIGNED, word, at, index as i32 * 8);
        }
        let size = self.b.ins().iadd_imm_s(size, total as i64);
        let longer = if private {
            // The old one is not shared: it becomes the result.
            self.set_boxed_field(old, offset::BITS_SIZE, size);
            old
        } else {
            self.new_part(size, start, origin)
        };
        self.b.ins().jump(on, &[longer.into()]);
        self.b.switch_to_block(slow);
        let binary = self.create(fail, heap, live, segments);
        self.b.ins().jump(on, &[binary.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// Jumps to `slow` unless all operands fit their pieces. Gives whether they certainly fit, without a test.
    fn require_operands(&mut self, pieces: &[Piece<'_>], slow: Block) -> bool {
        let mut sure = true;
        let mut tags: Option<Value> = None;
        for operand in pieces.iter().filter_map(Piece::operand) {
            if self.known_small(operand) {
                continue;
            }
            let value = self.src(operand);
            tags = Some(match tags {
                Some(tags) => self.b.ins().bor(tags, value),
                None => value,
            });
        }
        if let Some(tags) = tags {
            let small = self.has_tag(tags, abi::TAG_SMALL);
            self.go_on(small, slow);
            sure = false;
        }
        for piece in pieces {
            let Piece::Ascii { value } = piece else { continue };
            let value = self.src(value);
            let ascii = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, value, abi::small(0x80) as i64);
            self.go_on(ascii, slow);
            sure = false;
        }
        sure
    }

    /// The result, in heap that is already reserved.
    fn small_binary(&mut self, pieces: &[Piece<'_>], total: u64) -> Value {
        let content = self.put_together(pieces);
        let header = self.word(abi::header(abi::HEAP_BIN, 1 + content.len() as u64));
        let size = self.word(total.next_multiple_of(8));
        let whole: Vec<Value> = [header, size].into_iter().chain(content).collect();
        let whole = self.new_object(&whole);
        if total.is_multiple_of(8) {
            return whole;
        }
        let (size, start) = (self.word(total), self.word(0));
        self.new_part(size, start, whole)
    }

    /// The bytes of `pieces` as words to store. The last is filled up with zeros.
    fn put_together(&mut self, pieces: &[Piece<'_>]) -> Vec<Value> {
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
                Piece::Ascii { value } => {
                    let value = self.src(value);
                    let value = self.untag_small(value);
                    self.put_field(&mut out, 8, value, true);
                }
            }
        }
        if out.used > 0 {
            self.finish_word(&mut out);
        }
        out.done
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

    /// Puts the low `bits` bits of `value`; `clean`: its other bits are zero.
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
        // The shift to the top of a word drops the other bits anyway.
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
