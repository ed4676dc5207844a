//! Matching binaries: contexts and fields, in line except for big or rare cases.
//!
//! # Shape
//! A match context is a heap object with the address of the first byte, the position of the next bit and the position
//! after the last bit. An instruction reads it into a [`Reader`], reads fields, and stores the new position once, at
//! its end.
//!
//! A field of up to 57 bits is read as the low end of a *window*: the eight bytes that end with the field's last byte,
//! shifted right to the end of the field. A window never extends beyond the end of the binary. Before the first byte
//! there is always the binary's own header (`heap::binary` of the runtime, rule 3). Adjacent fields of one `bs_match`
//! share a window.
//!
//! # Rules
//! 1. A failing instruction leaves the position as it was. Only `=:=` within `bs_match` may change it: the stock
//!    compiler restores the position after it, because OTP has moved it by then.
//! 2. Safepoints come before all reads from the context. Within `bs_match`, the position is stored before a safepoint,
//!    and the context is read again after it.
//! 3. A size in a register is valid only if it is a small integer from 0 to 2^48: no binary is longer.

use super::function::{FLAGS, Lower};
use super::libcall::Results;
use crate::ir::{Const, Endian, Kinds, Label, MatchCommand, Reg, SegFlags, Src, StartMatchFail, Term};
use beamc_abi::binary::segment;
use beamc_abi::libcall::{Plain, plain, safepoint};
use beamc_abi::process::ProcessHead;
use beamc_abi::term::{self as abi, offset, words};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{F32, F64, I8, I32, I64};
use cranelift_codegen::ir::{Block, InstBuilder, MemFlagsData, Value};
use std::mem::offset_of;
use std::sync::Arc;

/// Access to memory at any byte.
pub(super) const UNALIGNED: MemFlagsData = MemFlagsData::new().with_notrap();
/// Bits that a window holds at any alignment.
const WINDOW: u64 = 57;
/// Bits of a machine word.
const WORD: u64 = 64;
/// Bits of a non-negative small integer.
const SMALL_BITS: u64 = 60;
/// Units from which on a size cannot match.
const UNITS_END: i64 = 1 << 48;
/// Bits that no binary has. Larger numbers of bits are taken for it, so that sums of two fit in a word.
const BITS_END: u64 = 1 << 62;
/// Bits of a string up to which it is compared in line.
const STRING_IN_LINE: u64 = 256;
/// Bits of a string per comparison.
const STRING_STEP: u64 = 56;

/// A context as read by one instruction.
struct Reader<'s> {
    ctx: &'s Src,
    term: Value,
    base: Option<Value>,
    /// Position in bits, without `offset`.
    position: Value,
    /// Bits passed since the position was loaded.
    offset: u64,
    /// The current window and its end, relative to the position like `offset`.
    window: Option<(Value, u64)>,
}

impl Reader<'_> {
    fn pass(&mut self, bits: u64) {
        self.offset = self.offset.saturating_add(bits).min(BITS_END);
    }
}

/// The size of a field in bits.
#[derive(Clone, Copy)]
enum Bits {
    Known(u64),
    Given(Value),
    /// Longer than any binary.
    Never,
}

/// The number of bits of so many units, [`BITS_END`] at most.
fn bits_in(units: u64, unit: u32) -> u64 {
    units.saturating_mul(u64::from(unit)).min(BITS_END)
}

fn is_little(flags: SegFlags) -> bool {
    flags.endian != Endian::Big
}

/// Flags in the form of the libcalls.
pub(super) fn flag_bits(flags: SegFlags) -> u8 {
    (if is_little(flags) { segment::LITTLE } else { 0 }) | if flags.signed { segment::SIGNED } else { 0 }
}

/// The low `bits` bits set.
pub(super) fn low_bits(bits: u64) -> u64 {
    if bits == 0 { 0 } else { u64::MAX >> (WORD - bits) }
}

/// Whether an integer of `bits` bits can be taken from a window.
fn fits_window(bits: u64, flags: SegFlags) -> bool {
    bits <= WINDOW && (!is_little(flags) || bits <= 8 || bits.is_multiple_of(8))
}

/// Whether an integer of `bits` bits can be read as one word.
fn fits_word(bits: u64, flags: SegFlags) -> bool {
    bits <= WORD && (!is_little(flags) || bits.is_multiple_of(8))
}

/// Whether an integer of `bits` bits may be big.
fn may_be_big(bits: u64, flags: SegFlags) -> bool {
    bits > SMALL_BITS + u64::from(flags.signed)
}

impl Lower<'_, '_, '_> {
    // Contexts.

    fn reader<'s>(&mut self, ctx: &'s Src) -> Reader<'s> {
        let term = self.src(ctx);
        let position = self.boxed_field(term, offset::MATCH_POSITION);
        Reader { ctx, term, base: None, position, offset: 0, window: None }
    }

    fn end_of(&mut self, reader: &Reader<'_>) -> Value {
        self.boxed_field(reader.term, offset::MATCH_END)
    }

    fn base_of(&mut self, reader: &mut Reader<'_>) -> Value {
        match reader.base {
            Some(base) => base,
            None => {
                let base = self.boxed_field(reader.term, offset::MATCH_BASE);
                reader.base = Some(base);
                base
            }
        }
    }

    /// The position `ahead` bits after the current one.
    fn ahead(&mut self, reader: &Reader<'_>, ahead: u64) -> Value {
        match reader.offset + ahead {
            0 => reader.position,
            bits => self.b.ins().iadd_imm_s(reader.position, bits as i64),
        }
    }

    fn left(&mut self, reader: &Reader<'_>) -> Value {
        let (end, here) = (self.end_of(reader), self.ahead(reader, 0));
        self.b.ins().isub(end, here)
    }

    fn require_left(&mut self, reader: &Reader<'_>, bits: Bits, fail: Label) {
        match bits {
            Bits::Known(0) => {}
            Bits::Known(bits) if bits < BITS_END => {
                let left = self.left(reader);
                let limit = self.word(bits);
                let enough = self.b.ins().icmp(IntCC::UnsignedGreaterThanOrEqual, left, limit);
                self.branch_unless(enough, fail);
            }
            Bits::Given(bits) => {
                let left = self.left(reader);
                let enough = self.b.ins().icmp(IntCC::UnsignedGreaterThanOrEqual, left, bits);
                self.branch_unless(enough, fail);
            }
            Bits::Known(_) | Bits::Never => self.never(fail),
        }
    }

    /// Jumps to `fail`. The code that follows is dead.
    fn never(&mut self, fail: Label) {
        let (fail, on) = (self.block(fail), self.next_block());
        self.b.ins().jump(fail, &[]);
        self.b.switch_to_block(on);
    }

    fn require_unit(&mut self, bits: Value, unit: u64, fail: Label) {
        let rest = match unit {
            0 | 1 => return,
            unit if unit.is_power_of_two() => self.b.ins().band_imm_s(bits, unit as i64 - 1),
            unit => {
                let unit = self.word(unit);
                self.b.ins().urem(bits, unit)
            }
        };
        let whole = self.b.ins().icmp_imm_s(IntCC::Equal, rest, 0);
        self.branch_unless(whole, fail);
    }

    /// Stores `position` as the position of the context and of the reader.
    fn move_to(&mut self, reader: &mut Reader<'_>, position: Value) {
        self.set_boxed_field(reader.term, offset::MATCH_POSITION, position);
        (reader.position, reader.offset, reader.window) = (position, 0, None);
    }

    /// Stores the current position.
    fn save(&mut self, reader: &mut Reader<'_>) {
        if reader.offset > 0 {
            let here = self.ahead(reader, 0);
            self.move_to(reader, here);
        }
    }

    /// Stores the position `bits` after the current one.
    fn advance(&mut self, reader: &mut Reader<'_>, bits: Bits) {
        match bits {
            Bits::Known(bits) => {
                reader.pass(bits);
                self.save(reader);
            }
            Bits::Given(bits) => {
                let here = self.ahead(reader, 0);
                let next = self.b.ins().iadd(here, bits);
                self.move_to(reader, next);
            }
            Bits::Never => {}
        }
    }

    /// The size in bits of a field, from a size operand. Jumps to `fail` if the operand is not a size.
    fn field_bits(&mut self, size: &Src, unit: u32, fail: Label) -> Bits {
        if let Src::Const(value) = size {
            let Const::Int(units) = value else { return Bits::Never };
            let bits = u64::try_from(*units).ok().filter(|units| *units < UNITS_END as u64);
            return bits.map_or(Bits::Never, |units| Bits::Known(bits_in(units, unit)));
        }
        let value = self.src(size);
        if !self.known_small(size) {
            let small = self.is_small(value);
            self.branch_unless(small, fail);
        }
        // As unsigned words, negative sizes are beyond the end.
        let end = self.word(abi::small(UNITS_END.min(BITS_END as i64 / i64::from(unit.max(1)))));
        let possible = self.b.ins().icmp(IntCC::UnsignedLessThan, value, end);
        self.branch_unless(possible, fail);
        let units = self.untag_small(value);
        Bits::Given(match unit {
            1 => units,
            unit => self.b.ins().imul_imm_s(units, i64::from(unit)),
        })
    }

    /// Like [`Lower::test_heap`], but sources in X registers from `live` on stay alive.
    pub(super) fn ensure_heap_keeping(&mut self, words: u64, live: u16, sources: &[&Src]) {
        let mut kept: Vec<u16> = Vec::new();
        for source in sources {
            if let Src::Reg(Reg::X(number), _) = source
                && *number >= live
                && !kept.contains(number)
            {
                kept.push(*number);
            }
        }
        if kept.is_empty() || words == 0 {
            return self.test_heap(words, live);
        }
        let hp = self.hp();
        let limit = self.load_head(offset_of!(ProcessHead, hlimit));
        let top = self.b.ins().iadd_imm_s(hp, words as i64 * 8);
        let full = self.b.ins().icmp(IntCC::UnsignedGreaterThan, top, limit);
        let (cold, on) = (self.cold_block(), self.next_block());
        self.b.ins().brif(full, cold, &[], on, &[]);
        self.b.switch_to_block(cold);
        let need = self.word(words);
        self.safepoint_keeping(safepoint::gc, live, &kept, [need]);
        self.b.ins().jump(on, &[]);
        self.b.switch_to_block(on);
    }

    pub(super) fn lower_bs_start_match3(&mut self, fail: Label, src: &Src, live: u16, dst: Reg) {
        self.start_match(Some(fail), src, live, dst);
    }

    pub(super) fn lower_bs_start_match4(&mut self, fail: StartMatchFail, live: u16, src: &Src, dst: Reg) {
        match fail {
            StartMatchFail::Resume => self.lower_move(src, dst),
            StartMatchFail::NoFail => self.start_match(None, src, live, dst),
            StartMatchFail::Label(label) => self.start_match(Some(label), src, live, dst),
        }
    }

    /// Uses a context as it is, and makes one for a bitstring.
    fn start_match(&mut self, fail: Option<Label>, src: &Src, live: u16, dst: Reg) {
        // A value whose type is a bitstring may still be a context.
        let matchable = match src {
            Src::Reg(_, Some(ty)) => ty.kinds.within(Kinds::BS_CONTEXT.or(Kinds::BITSTRING)),
            _ => false,
        };
        let fail = fail.filter(|_| !matchable);
        let value = self.src(src);
        let header = match fail {
            Some(label) => self.require_boxed(value, label),
            None => self.boxed_field(value, 0),
        };
        let (fresh, done) = (self.next_block(), self.next_block());
        let result = self.b.append_block_param(done, I64);
        let context = self.header_is(header, abi::KIND_MASK, abi::MATCH);
        self.b.ins().brif(context, done, &[value.into()], fresh, &[]);
        self.b.switch_to_block(fresh);
        if let Some(label) = fail {
            let right = self.header_is(header, abi::BITSTRING_MASK, abi::BITSTRING);
            self.branch_unless(right, label);
        }
        self.ensure_heap_keeping(words::MATCH, live, &[src]);
        let value = self.src(src);
        let context = self.new_context(value);
        self.b.ins().jump(done, &[context.into()]);
        self.b.switch_to_block(done);
        self.set(dst, result);
    }

    /// A context at the start of the bitstring `value`, in heap that is already reserved.
    fn new_context(&mut self, value: Value) -> Value {
        let (part, found) = (self.next_block(), self.next_block());
        let origin = self.b.append_block_param(found, I64);
        let start = self.b.append_block_param(found, I64);
        let zero = self.word(0);
        let header = self.boxed_field(value, 0);
        let size = self.boxed_field(value, offset::BITS_SIZE);
        let is_part = self.header_is(header, abi::KIND_MASK, abi::SUB_BITS);
        self.b.ins().brif(is_part, part, &[], found, &[value.into(), zero.into()]);
        self.b.switch_to_block(part);
        let (whole, at) = (self.boxed_field(value, offset::SUB_ORIGIN), self.boxed_field(value, offset::SUB_OFFSET));
        self.b.ins().jump(found, &[whole.into(), at.into()]);
        self.b.switch_to_block(found);

        let (counted, based) = (self.next_block(), self.next_block());
        let base = self.b.append_block_param(based, I64);
        let header = self.boxed_field(origin, 0);
        let in_heap = self.header_is(header, abi::KIND_MASK, abi::HEAP_BIN);
        let data = self.b.ins().iadd_imm_s(origin, i64::from(offset::HEAP_BIN_DATA) - abi::TAG_BOXED as i64);
        self.b.ins().brif(in_heap, based, &[data.into()], counted, &[]);
        self.b.switch_to_block(counted);
        let data = self.boxed_field(origin, offset::REFC_DATA);
        self.b.ins().jump(based, &[data.into()]);
        self.b.switch_to_block(based);

        let end = self.b.ins().iadd(start, size);
        let header = self.word(abi::header(abi::MATCH, words::MATCH - 1));
        self.new_object(&[header, base, start, end, origin])
    }

    /// A boxed object of these words, in heap that is already reserved.
    pub(super) fn new_object(&mut self, content: &[Value]) -> Value {
        let at = self.bump(content.len() as u64);
        for (index, word) in content.iter().enumerate() {
            self.b.ins().store(FLAGS, *word, at, index as i32 * 8);
        }
        self.b.ins().iadd_imm_s(at, abi::TAG_BOXED as i64)
    }

    /// The part of `origin` of `size` bits from `start` on, in heap that is already reserved.
    pub(super) fn new_part(&mut self, size: Value, start: Value, origin: Value) -> Value {
        let header = self.word(abi::header(abi::SUB_BITS, words::SUB_BITS - 1));
        self.new_object(&[header, size, start, origin])
    }

    pub(super) fn lower_bs_get_position(&mut self, ctx: &Src, dst: Reg, _live: u16) {
        let reader = self.reader(ctx);
        let position = self.tag_small(reader.position);
        self.set(dst, position);
    }

    pub(super) fn lower_bs_set_position(&mut self, ctx: &Src, position: &Src) {
        let (term, position) = (self.src(ctx), self.src(position));
        let position = self.untag_small(position);
        self.set_boxed_field(term, offset::MATCH_POSITION, position);
    }

    // Windows.

    /// The window that ends `ahead` bits from here. Its bits above the fields are those before the current position.
    fn window(&mut self, reader: &mut Reader<'_>, ahead: u64) -> Value {
        let base = self.base_of(reader);
        let end = self.ahead(reader, ahead);
        self.window_at(base, end)
    }

    fn window_at(&mut self, base: Value, end: Value) -> Value {
        let up = self.b.ins().iadd_imm_s(end, 7);
        let bytes = self.b.ins().ushr_imm_s(up, 3);
        let at = self.b.ins().iadd(base, bytes);
        let run = self.b.ins().load(I64, UNALIGNED, at, -8);
        let run = self.b.ins().bswap(run);
        // The machine shifts by the low six bits, of which the upper three are cleared: up to the next byte boundary.
        let past = self.b.ins().ineg(end);
        let past = self.b.ins().band_imm_s(past, 7);
        self.b.ins().ushr(run, past)
    }

    /// The next `bits` bits as an unsigned number. At most [`WORD`], and all exist.
    fn run(&mut self, reader: &mut Reader<'_>, bits: u64) -> Value {
        match bits {
            0 => self.word(0),
            8 => self.byte(reader),
            _ if bits <= WINDOW => {
                let window = self.window(reader, bits);
                self.low(window, bits)
            }
            _ => self.long_run(reader, bits),
        }
    }

    pub(super) fn low(&mut self, value: Value, bits: u64) -> Value {
        match bits {
            WORD => value,
            32 => {
                let low = self.b.ins().ireduce(I32, value);
                self.b.ins().uextend(I64, low)
            }
            _ if bits < 32 => self.b.ins().band_imm_s(value, low_bits(bits) as i64),
            _ => {
                let mask = self.word(low_bits(bits));
                self.b.ins().band(value, mask)
            }
        }
    }

    /// Whether the position is at a byte boundary.
    fn is_aligned(&mut self, here: Value) -> Value {
        let rest = self.b.ins().band_imm_s(here, 7);
        self.b.ins().icmp_imm_s(IntCC::Equal, rest, 0)
    }

    /// One byte. A byte load if it is aligned.
    fn byte(&mut self, reader: &mut Reader<'_>) -> Value {
        let base = self.base_of(reader);
        let here = self.ahead(reader, 0);
        let (whole, parts, on) = (self.next_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let aligned = self.is_aligned(here);
        self.b.ins().brif(aligned, whole, &[], parts, &[]);
        self.b.switch_to_block(parts);
        let end = self.b.ins().iadd_imm_s(here, 8);
        let run = self.window_at(base, end);
        let run = self.low(run, 8);
        self.b.ins().jump(on, &[run.into()]);
        self.b.switch_to_block(whole);
        let byte = self.load_byte(base, here);
        self.b.ins().jump(on, &[byte.into()]);
        self.b.switch_to_block(on);
        result
    }

    fn load_byte(&mut self, base: Value, here: Value) -> Value {
        let bytes = self.b.ins().ushr_imm_s(here, 3);
        let at = self.b.ins().iadd(base, bytes);
        self.b.ins().uload8(I64, FLAGS, at, 0)
    }

    /// More bits than a window holds: eight bytes if they begin at a byte boundary, else two windows.
    fn long_run(&mut self, reader: &mut Reader<'_>, bits: u64) -> Value {
        let base = self.base_of(reader);
        let here = self.ahead(reader, 0);
        let (whole, parts, on) = (self.next_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let aligned = self.is_aligned(here);
        self.b.ins().brif(aligned, whole, &[], parts, &[]);
        self.b.switch_to_block(parts);
        let (middle, end) = (self.b.ins().iadd_imm_s(here, 32), self.b.ins().iadd_imm_s(here, bits as i64));
        let high = self.window_at(base, middle);
        let high = self.low(high, 32);
        let low = self.window_at(base, end);
        let low = self.low(low, bits - 32);
        let high = self.b.ins().ishl_imm_s(high, bits as i64 - 32);
        let run = self.b.ins().bor(high, low);
        self.b.ins().jump(on, &[run.into()]);
        self.b.switch_to_block(whole);
        let bytes = self.b.ins().ushr_imm_s(here, 3);
        let at = self.b.ins().iadd(base, bytes);
        let run = self.b.ins().load(I64, UNALIGNED, at, 0);
        let run = self.b.ins().bswap(run);
        let run = if bits < WORD { self.b.ins().ushr_imm_s(run, (WORD - bits) as i64) } else { run };
        self.b.ins().jump(on, &[run.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// The bytes of a number of `bits` bits, a multiple of 8, reversed.
    pub(super) fn turned(&mut self, value: Value, bits: u64) -> Value {
        if bits <= 8 {
            return value;
        }
        let value = if bits < WORD { self.b.ins().ishl_imm_s(value, (WORD - bits) as i64) } else { value };
        self.b.ins().bswap(value)
    }

    // Integers.

    /// The small integer of the `bits` bits, at most [`WINDOW`], above the lowest `below` bits of `value`.
    fn small_field(&mut self, value: Value, below: u64, bits: u64, flags: SegFlags) -> Value {
        let shift = u64::from(abi::SMALL_SHIFT);
        if is_little(flags) && bits > 8 {
            let value = if below > 0 { self.b.ins().ushr_imm_s(value, below as i64) } else { value };
            let value = self.turned(value, bits);
            return self.small_field(value, 0, bits, SegFlags { endian: Endian::Big, ..flags });
        }
        if flags.signed {
            let top = self.b.ins().ishl_imm_s(value, (WORD - below - bits) as i64);
            let extended = self.b.ins().sshr_imm_s(top, (WORD - bits - shift) as i64);
            return self.b.ins().band_imm_s(extended, !(abi::TAG_MASK as i64));
        }
        let placed = match below {
            _ if below > shift => self.b.ins().ushr_imm_s(value, (below - shift) as i64),
            _ if below < shift => self.b.ins().ishl_imm_s(value, (shift - below) as i64),
            _ => value,
        };
        let mask = low_bits(bits) << shift;
        if mask <= i32::MAX as u64 {
            return self.b.ins().band_imm_s(placed, mask as i64);
        }
        let mask = self.word(mask);
        self.b.ins().band(placed, mask)
    }

    /// The integer of a field of `bits` bits, which exist. The position stays. `reserved`: two words of heap are
    /// reserved for it. Jumps to `fail` if it exceeds the largest integer.
    fn integer(&mut self, reader: &mut Reader<'_>, bits: u64, flags: SegFlags, reserved: bool, fail: Label) -> Value {
        if bits == 0 {
            return self.word(abi::small(0));
        }
        if bits == 8 {
            let byte = self.byte(reader);
            return if flags.signed { self.small_field(byte, 0, 8, flags) } else { self.tag_small(byte) };
        }
        if fits_window(bits, flags) {
            let window = self.window(reader, bits);
            return self.small_field(window, 0, bits, flags);
        }
        if !fits_word(bits, flags) {
            let size = self.word(bits);
            return self.integer_by_libcall(reader, size, flags, fail);
        }
        let run = self.long_run(reader, bits);
        let run = if is_little(flags) { self.turned(run, bits) } else { run };
        let value = if flags.signed && bits < WORD {
            let top = self.b.ins().ishl_imm_s(run, (WORD - bits) as i64);
            self.b.ins().sshr_imm_s(top, (WORD - bits) as i64)
        } else {
            run
        };
        let small = self.tag_small(value);
        if !may_be_big(bits, flags) {
            return small;
        }
        self.small_or_big(reader, value, small, (bits, flags), reserved, fail)
    }

    /// `small` if it equals `value`, else a big integer.
    fn small_or_big(
        &mut self,
        reader: &mut Reader<'_>,
        value: Value,
        small: Value,
        (bits, flags): (u64, SegFlags),
        reserved: bool,
        fail: Label,
    ) -> Value {
        let (big, on) = (self.next_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let fits = if flags.signed {
            let back = self.untag_small(small);
            self.b.ins().icmp(IntCC::Equal, back, value)
        } else {
            let high = self.b.ins().ushr_imm_s(value, SMALL_BITS as i64);
            self.b.ins().icmp_imm_s(IntCC::Equal, high, 0)
        };
        self.b.ins().brif(fits, on, &[small.into()], big, &[]);
        self.b.switch_to_block(big);
        if !reserved {
            // If the heap is full, the runtime makes it, so this is not a safepoint.
            let (room, full) = (self.next_block(), self.cold_block());
            let hp = self.hp();
            let limit = self.load_head(offset_of!(ProcessHead, hlimit));
            let top = self.b.ins().iadd_imm_s(hp, 16);
            let fits = self.b.ins().icmp(IntCC::UnsignedLessThanOrEqual, top, limit);
            self.b.ins().brif(fits, room, &[], full, &[]);
            self.b.switch_to_block(full);
            let size = self.word(bits);
            let value = self.integer_by_libcall(reader, size, flags, fail);
            self.b.ins().jump(on, &[value.into()]);
            self.b.switch_to_block(room);
        }
        let positive = self.word(abi::header(abi::BIG_POS, 1));
        let (header, limb) = if flags.signed {
            let negative = self.word(abi::header(abi::BIG_NEG, 1));
            let below = self.b.ins().icmp_imm_s(IntCC::SignedLessThan, value, 0);
            let magnitude = self.b.ins().ineg(value);
            (self.b.ins().select(below, negative, positive), self.b.ins().select(below, magnitude, value))
        } else {
            (positive, value)
        };
        let term = self.new_object(&[header, limb]);
        self.b.ins().jump(on, &[term.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// Calls a libcall that reads a field, with context, size and flags. Stores the current position for it.
    fn field_call<const RESULTS: usize>(
        &mut self,
        reader: &Reader<'_>,
        call: Plain<3, RESULTS>,
        size: Value,
        flags: SegFlags,
    ) -> Results<RESULTS> {
        if reader.offset > 0 {
            let here = self.ahead(reader, 0);
            self.set_boxed_field(reader.term, offset::MATCH_POSITION, here);
        }
        let flags = self.word(u64::from(flag_bits(flags)));
        self.call(call, [reader.term, size, flags])
    }

    /// The first result of a libcall. Jumps to `fail` if it is not a value.
    fn require_given<const RESULTS: usize>(&mut self, results: &Results<RESULTS>, fail: Label) -> Value {
        let value = results.load::<0>(self);
        let given = self.b.ins().icmp_imm_s(IntCC::NotEqual, value, abi::NON_VALUE as i64);
        self.branch_unless(given, fail);
        value
    }

    fn integer_by_libcall(&mut self, reader: &Reader<'_>, size: Value, flags: SegFlags, fail: Label) -> Value {
        let results = self.field_call(reader, plain::bs_get_integer, size, flags);
        self.require_given(&results, fail)
    }

    /// The integer of a field whose size is known at run time only.
    fn given_integer(&mut self, reader: &mut Reader<'_>, size: Value, flags: SegFlags, fail: Label) -> Value {
        if is_little(flags) {
            return self.integer_by_libcall(reader, size, flags, fail);
        }
        let (short, long, on) = (self.next_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let base = self.base_of(reader);
        let limit = self.word(WINDOW);
        let fits = self.b.ins().icmp(IntCC::UnsignedLessThanOrEqual, size, limit);
        self.b.ins().brif(fits, short, &[], long, &[]);
        self.b.switch_to_block(long);
        let value = self.integer_by_libcall(reader, size, flags, fail);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(short);
        let here = self.ahead(reader, 0);
        let end = self.b.ins().iadd(here, size);
        let run = self.window_at(base, end);
        let one = self.word(1);
        let above = self.b.ins().ishl(one, size);
        let mask = self.b.ins().iadd_imm_s(above, -1);
        let value = self.b.ins().band(run, mask);
        let value = if flags.signed {
            // The top bit is the sign: flip it, then subtract it. A field of no bits lacks one.
            let top = self.b.ins().ushr_imm_s(above, 1);
            let flipped = self.b.ins().bxor(value, top);
            self.b.ins().isub(flipped, top)
        } else {
            value
        };
        let value = self.tag_small(value);
        self.b.ins().jump(on, &[value.into()]);
        self.b.switch_to_block(on);
        result
    }

    #[allow(clippy::too_many_arguments, reason = "the operands of the instruction")]
    pub(super) fn lower_bs_get_integer2(
        &mut self,
        fail: Label,
        ctx: &Src,
        _live: u16,
        size: &Src,
        unit: u32,
        flags: SegFlags,
        dst: Reg,
    ) {
        let bits = self.field_bits(size, unit, fail);
        let mut reader = self.reader(ctx);
        self.require_left(&reader, bits, fail);
        let value = match bits {
            Bits::Known(bits) => self.integer(&mut reader, bits, flags, false, fail),
            Bits::Given(bits) => self.given_integer(&mut reader, bits, flags, fail),
            Bits::Never => self.word(abi::small(0)),
        };
        self.advance(&mut reader, bits);
        self.set(dst, value);
    }

    // Floats.

    #[allow(clippy::too_many_arguments, reason = "the operands of the instruction")]
    pub(super) fn lower_bs_get_float2(
        &mut self,
        fail: Label,
        ctx: &Src,
        _live: u16,
        size: &Src,
        unit: u32,
        flags: SegFlags,
        dst: Reg,
    ) {
        let bits = self.field_bits(size, unit, fail);
        let mut reader = self.reader(ctx);
        self.require_left(&reader, bits, fail);
        let value = match bits {
            Bits::Known(64) => self.double(&mut reader, flags, fail),
            Bits::Known(32) => self.single(&mut reader, flags, fail),
            Bits::Known(bits) => {
                let size = self.word(bits);
                let results = self.field_call(&reader, plain::bs_get_float, size, flags);
                self.require_given(&results, fail)
            }
            Bits::Given(size) => {
                let results = self.field_call(&reader, plain::bs_get_float, size, flags);
                self.require_given(&results, fail)
            }
            Bits::Never => self.word(abi::small(0)),
        };
        self.advance(&mut reader, bits);
        self.set(dst, value);
    }

    fn double(&mut self, reader: &mut Reader<'_>, flags: SegFlags, fail: Label) -> Value {
        let run = self.long_run(reader, 64);
        let run = if is_little(flags) { self.turned(run, 64) } else { run };
        let exponent = self.b.ins().ushr_imm_s(run, 52);
        let exponent = self.b.ins().band_imm_s(exponent, 0x7ff);
        let finite = self.b.ins().icmp_imm_s(IntCC::NotEqual, exponent, 0x7ff);
        self.branch_unless(finite, fail);
        let (boxed, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let word = self.self_tagged(run);
        let tagged = self.is_self_tagged_float(word);
        self.b.ins().brif(tagged, on, &[word.into()], boxed, &[]);
        self.b.switch_to_block(boxed);
        let size = self.word(64);
        let term = self.field_call(reader, plain::bs_get_float, size, flags).value(self);
        self.b.ins().jump(on, &[term.into()]);
        self.b.switch_to_block(on);
        result
    }

    /// The word of a float with these bits, if it can be self-tagged.
    fn self_tagged(&mut self, bits: Value) -> Value {
        let rotated = self.b.ins().rotl_imm_s(bits, i64::from(abi::FLOAT_ROTATE));
        self.b.ins().bxor_imm_s(rotated, abi::FLOAT_XOR as i64)
    }

    /// Every finite single is self-tagged as a double.
    fn single(&mut self, reader: &mut Reader<'_>, flags: SegFlags, fail: Label) -> Value {
        let run = self.run(reader, 32);
        let run = if is_little(flags) { self.turned(run, 32) } else { run };
        let exponent = self.b.ins().ushr_imm_s(run, 23);
        let exponent = self.b.ins().band_imm_s(exponent, 0xff);
        let finite = self.b.ins().icmp_imm_s(IntCC::NotEqual, exponent, 0xff);
        self.branch_unless(finite, fail);
        let half = self.b.ins().ireduce(I32, run);
        let single = self.b.ins().bitcast(F32, MemFlagsData::new(), half);
        let double = self.b.ins().fpromote(F64, single);
        let bits = self.b.ins().bitcast(I64, MemFlagsData::new(), double);
        self.self_tagged(bits)
    }

    // Bitstrings.

    #[allow(clippy::too_many_arguments, reason = "the operands of the instruction")]
    pub(super) fn lower_bs_get_binary2(
        &mut self,
        fail: Label,
        ctx: &Src,
        live: u16,
        size: &Src,
        unit: u32,
        _flags: SegFlags,
        dst: Reg,
    ) {
        self.ensure_heap_keeping(words::SUB_BITS, live, &[ctx, size]);
        if is_all(size) {
            let mut reader = self.reader(ctx);
            let left = self.left(&reader);
            self.require_unit(left, u64::from(unit), fail);
            let part = self.part(&reader, left);
            let end = self.end_of(&reader);
            self.move_to(&mut reader, end);
            return self.set(dst, part);
        }
        let bits = self.field_bits(size, unit, fail);
        let mut reader = self.reader(ctx);
        self.require_left(&reader, bits, fail);
        let size = match bits {
            Bits::Known(bits) => self.word(bits),
            Bits::Given(bits) => bits,
            Bits::Never => self.word(0),
        };
        let part = self.part(&reader, size);
        self.advance(&mut reader, bits);
        self.set(dst, part);
    }

    /// The part of the next `size` bits, in heap that is already reserved.
    fn part(&mut self, reader: &Reader<'_>, size: Value) -> Value {
        let origin = self.boxed_field(reader.term, offset::MATCH_ORIGIN);
        let here = self.ahead(reader, 0);
        self.new_part(size, here, origin)
    }

    pub(super) fn lower_bs_get_tail(&mut self, ctx: &Src, dst: Reg, live: u16) {
        self.ensure_heap_keeping(words::SUB_BITS, live, &[ctx]);
        let reader = self.reader(ctx);
        let left = self.left(&reader);
        let part = self.part(&reader, left);
        self.set(dst, part);
    }

    // Tests.

    pub(super) fn lower_bs_skip_bits2(&mut self, fail: Label, ctx: &Src, size: &Src, unit: u32) {
        if is_all(size) {
            let mut reader = self.reader(ctx);
            let left = self.left(&reader);
            self.require_unit(left, u64::from(unit), fail);
            let end = self.end_of(&reader);
            return self.move_to(&mut reader, end);
        }
        let bits = self.field_bits(size, unit, fail);
        let mut reader = self.reader(ctx);
        self.require_left(&reader, bits, fail);
        self.advance(&mut reader, bits);
    }

    pub(super) fn lower_bs_test_tail2(&mut self, fail: Label, ctx: &Src, bits: u64) {
        let reader = self.reader(ctx);
        self.require_exactly(&reader, bits, fail);
    }

    fn require_exactly(&mut self, reader: &Reader<'_>, bits: u64, fail: Label) {
        let left = self.left(reader);
        let bits = self.word(bits);
        let same = self.b.ins().icmp(IntCC::Equal, left, bits);
        self.branch_unless(same, fail);
    }

    pub(super) fn lower_bs_test_unit(&mut self, fail: Label, ctx: &Src, unit: u32) {
        let reader = self.reader(ctx);
        let left = self.left(&reader);
        self.require_unit(left, u64::from(unit), fail);
    }

    pub(super) fn lower_bs_match_string(&mut self, fail: Label, ctx: &Src, bits: u64, string: &[u8]) {
        let mut reader = self.reader(ctx);
        self.require_left(&reader, Bits::Known(bits), fail);
        if bits <= STRING_IN_LINE {
            for at in (0..bits).step_by(STRING_STEP as usize) {
                let size = STRING_STEP.min(bits - at);
                let here = reader.offset;
                reader.offset += at;
                let run = self.run(&mut reader, size);
                reader.offset = here;
                self.require_value(run, bits_of(string, at, size), fail);
            }
        } else {
            let string = Src::Const(Const::Literal(Arc::new(Term::Binary(string.to_vec()))));
            let (string, size) = (self.src(&string), self.word(bits));
            let equal = self.call(plain::bs_match_string, [reader.term, size, string]).value(self);
            let equal = self.b.ins().icmp_imm_s(IntCC::NotEqual, equal, 0);
            self.branch_unless(equal, fail);
        }
        self.advance(&mut reader, Bits::Known(bits));
    }

    fn require_value(&mut self, run: Value, value: u64, fail: Label) {
        let value = self.word(value);
        let same = self.b.ins().icmp(IntCC::Equal, run, value);
        self.branch_unless(same, fail);
    }

    // Code points.

    pub(super) fn lower_bs_get_utf8(&mut self, fail: Label, ctx: &Src, _live: u16, dst: Reg) {
        let value = self.utf8(fail, ctx);
        self.set(dst, value);
    }

    pub(super) fn lower_bs_skip_utf8(&mut self, fail: Label, ctx: &Src, _live: u16) {
        self.utf8(fail, ctx);
    }

    /// ASCII at a byte boundary in line.
    fn utf8(&mut self, fail: Label, ctx: &Src) -> Value {
        let mut reader = self.reader(ctx);
        self.require_left(&reader, Bits::Known(8), fail);
        let (whole, slow, on) = (self.next_block(), self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let next = self.b.append_block_param(on, I64);
        let base = self.base_of(&mut reader);
        let aligned = self.is_aligned(reader.position);
        self.b.ins().brif(aligned, whole, &[], slow, &[]);
        self.b.switch_to_block(whole);
        let byte = self.load_byte(base, reader.position);
        let small = self.tag_small(byte);
        let after = self.ahead(&reader, 8);
        let ascii = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, byte, 0x80);
        self.b.ins().brif(ascii, on, &[small.into(), after.into()], slow, &[]);
        self.b.switch_to_block(slow);
        self.code_point_by_libcall(&reader, plain::bs_get_utf8, SegFlags::default(), on, fail);
        self.b.switch_to_block(on);
        self.move_to(&mut reader, next);
        result
    }

    /// Jumps to `on` with the code point that a libcall found and the position after it.
    fn code_point_by_libcall(
        &mut self,
        reader: &Reader<'_>,
        call: Plain<3, 2>,
        flags: SegFlags,
        on: Block,
        fail: Label,
    ) {
        let size = self.word(0);
        let results = self.field_call(reader, call, size, flags);
        let value = self.require_given(&results, fail);
        let size = results.load::<1>(self);
        let next = self.b.ins().iadd(reader.position, size);
        self.b.ins().jump(on, &[value.into(), next.into()]);
    }

    pub(super) fn lower_bs_get_utf16(&mut self, fail: Label, ctx: &Src, _live: u16, flags: SegFlags, dst: Reg) {
        let value = self.utf16(fail, ctx, flags);
        self.set(dst, value);
    }

    pub(super) fn lower_bs_skip_utf16(&mut self, fail: Label, ctx: &Src, _live: u16, flags: SegFlags) {
        self.utf16(fail, ctx, flags);
    }

    /// Single units in line.
    fn utf16(&mut self, fail: Label, ctx: &Src, flags: SegFlags) -> Value {
        let mut reader = self.reader(ctx);
        self.require_left(&reader, Bits::Known(16), fail);
        let unit = self.run(&mut reader, 16);
        let unit = if is_little(flags) { self.turned(unit, 16) } else { unit };
        let (pair, on) = (self.cold_block(), self.next_block());
        let result = self.b.append_block_param(on, I64);
        let next = self.b.append_block_param(on, I64);
        let (small, after) = (self.tag_small(unit), self.ahead(&reader, 16));
        let surrogate = self.is_surrogate(unit);
        self.b.ins().brif(surrogate, pair, &[], on, &[small.into(), after.into()]);
        self.b.switch_to_block(pair);
        self.code_point_by_libcall(&reader, plain::bs_get_utf16, flags, on, fail);
        self.b.switch_to_block(on);
        self.move_to(&mut reader, next);
        result
    }

    fn is_surrogate(&mut self, value: Value) -> Value {
        let high = self.b.ins().ushr_imm_s(value, 11);
        self.b.ins().icmp_imm_s(IntCC::Equal, high, 0xd800 >> 11)
    }

    pub(super) fn lower_bs_get_utf32(&mut self, fail: Label, ctx: &Src, _live: u16, flags: SegFlags, dst: Reg) {
        let value = self.utf32(fail, ctx, flags);
        self.set(dst, value);
    }

    pub(super) fn lower_bs_skip_utf32(&mut self, fail: Label, ctx: &Src, _live: u16, flags: SegFlags) {
        self.utf32(fail, ctx, flags);
    }

    fn utf32(&mut self, fail: Label, ctx: &Src, flags: SegFlags) -> Value {
        let mut reader = self.reader(ctx);
        self.require_left(&reader, Bits::Known(32), fail);
        let value = self.run(&mut reader, 32);
        let value = if is_little(flags) { self.turned(value, 32) } else { value };
        let surrogate = self.is_surrogate(value);
        let small_enough = self.b.ins().icmp_imm_s(IntCC::UnsignedLessThan, value, 0x11_0000);
        let no = self.b.ins().iconst(I8, 0);
        let scalar = self.b.ins().select(surrogate, no, small_enough);
        self.branch_unless(scalar, fail);
        self.advance(&mut reader, Bits::Known(32));
        self.tag_small(value)
    }

    // The combined instruction.

    pub(super) fn lower_bs_match(&mut self, fail: Label, ctx: &Src, commands: &[MatchCommand]) {
        let commands = merged(commands);
        let mut reader = self.reader(ctx);
        let mut reserved = 0;
        for (index, command) in commands.iter().enumerate() {
            let rest = &commands[index..];
            match command {
                MatchCommand::EnsureAtLeast { bits, unit } => {
                    self.require_at_least(&reader, *bits, u64::from(*unit), fail);
                }
                MatchCommand::EnsureExactly { bits } => self.require_exactly(&reader, *bits, fail),
                MatchCommand::Skip { bits } => reader.pass(*bits),
                MatchCommand::EqExact { bits, value } => {
                    let bits = u64::from(*bits);
                    let run = self.shared_run(&mut reader, bits, rest);
                    self.require_value(run, *value & low_bits(bits), fail);
                    reader.pass(bits);
                }
                MatchCommand::Integer { flags, size, unit, dst, .. } => {
                    let bits = bits_in(*size, *unit);
                    let takes = if may_be_big(bits, *flags) { BIG_WORDS } else { 0 };
                    let has = takes > 0 && reserved >= takes;
                    let value = self.shared_integer(&mut reader, bits, *flags, has, fail, rest);
                    reserved = if fits_word(bits, *flags) { reserved - if has { takes } else { 0 } } else { 0 };
                    reader.pass(bits);
                    self.set(*dst, value);
                }
                MatchCommand::Binary { live, size, unit, dst, .. } => {
                    self.reserve(&mut reader, *live, &mut reserved, rest);
                    let bits = bits_in(*size, *unit);
                    let size = self.word(bits);
                    let part = self.part(&reader, size);
                    reader.pass(bits);
                    self.set(*dst, part);
                }
                MatchCommand::GetTail { live, dst, .. } => {
                    self.reserve(&mut reader, *live, &mut reserved, rest);
                    let left = self.left(&reader);
                    let part = self.part(&reader, left);
                    self.set(*dst, part);
                }
            }
        }
        self.save(&mut reader);
    }

    fn require_at_least(&mut self, reader: &Reader<'_>, bits: u64, unit: u64, fail: Label) {
        self.require_left(reader, Bits::Known(bits), fail);
        if unit > 1 {
            let left = self.left(reader);
            let rest = if bits.is_multiple_of(unit) { left } else { self.b.ins().iadd_imm_s(left, -(bits as i64)) };
            self.require_unit(rest, unit, fail);
        }
    }

    /// Reserves heap for the allocating commands up to the next one that the runtime handles.
    fn reserve(&mut self, reader: &mut Reader<'_>, live: u16, reserved: &mut u64, rest: &[MatchCommand]) {
        if *reserved == 0 {
            *reserved = words_of(rest);
            self.save(reader);
            self.ensure_heap_keeping(*reserved, live, &[reader.ctx]);
            *reader = self.reader(reader.ctx);
        }
        *reserved -= words::SUB_BITS;
    }

    /// The window for the first command of `rest`, shared with later commands, and the number of bits in it below the
    /// command's `bits`.
    fn shared_window(&mut self, reader: &mut Reader<'_>, bits: u64, rest: &[MatchCommand]) -> (Value, u64) {
        if let Some((window, end)) = reader.window
            && reader.offset + bits <= end
        {
            return (window, end - reader.offset - bits);
        }
        let size = window_bits(rest);
        let window = self.window(reader, size);
        reader.window = Some((window, reader.offset + size));
        (window, size - bits)
    }

    /// Like [`Self::run`], from a shared window if possible.
    fn shared_run(&mut self, reader: &mut Reader<'_>, bits: u64, rest: &[MatchCommand]) -> Value {
        if bits > WINDOW || bits == 0 || alone(reader, bits, rest) {
            return self.run(reader, bits);
        }
        let (window, below) = self.shared_window(reader, bits, rest);
        let run = if below > 0 { self.b.ins().ushr_imm_s(window, below as i64) } else { window };
        self.low(run, bits)
    }

    /// Like [`Self::integer`], from a shared window if possible.
    fn shared_integer(
        &mut self,
        reader: &mut Reader<'_>,
        bits: u64,
        flags: SegFlags,
        reserved: bool,
        fail: Label,
        rest: &[MatchCommand],
    ) -> Value {
        if bits == 0 || !fits_window(bits, flags) || alone(reader, bits, rest) {
            return self.integer(reader, bits, flags, reserved, fail);
        }
        let (window, below) = self.shared_window(reader, bits, rest);
        self.small_field(window, below, bits, flags)
    }
}

/// Words of a big integer of one limb.
const BIG_WORDS: u64 = 2;

fn is_all(size: &Src) -> bool {
    matches!(size, Src::Const(Const::Atom(atom)) if atom.as_str() == "all")
}

/// The `size` bits, at most 64, of `string` from bit `at` on.
fn bits_of(string: &[u8], at: u64, size: u64) -> u64 {
    (at..at + size).fold(0, |run, bit| run << 1 | u64::from(string[bit as usize / 8] >> (7 - bit % 8) & 1))
}

/// The commands, with successive comparisons merged up to a word.
fn merged(commands: &[MatchCommand]) -> Vec<MatchCommand> {
    let mut merged: Vec<MatchCommand> = Vec::with_capacity(commands.len());
    for command in commands {
        match (merged.last_mut(), command) {
            (Some(MatchCommand::EqExact { bits: before, value: high }), MatchCommand::EqExact { bits, value })
                if u64::from(*before + *bits) <= WORD =>
            {
                *high = high.checked_shl(*bits).unwrap_or(0) | *value & low_bits(u64::from(*bits));
                *before += bits;
            }
            _ => merged.push(command.clone()),
        }
    }
    merged
}

/// Bits from the start of `commands` to the last field that one window can hold together with all fields before it.
fn window_bits(commands: &[MatchCommand]) -> u64 {
    let (mut passed, mut size) = (0, 0);
    for command in commands {
        let (bits, read) = match command {
            MatchCommand::Integer { flags, size, unit, .. } => {
                let bits = bits_in(*size, *unit);
                if !fits_window(bits, *flags) {
                    break;
                }
                (bits, true)
            }
            MatchCommand::EqExact { bits, .. } => (u64::from(*bits), true),
            MatchCommand::Skip { bits } => (*bits, false),
            MatchCommand::EnsureAtLeast { .. }
            | MatchCommand::EnsureExactly { .. }
            | MatchCommand::Binary { .. }
            | MatchCommand::GetTail { .. } => break,
        };
        passed = bits.saturating_add(passed);
        if passed > WINDOW {
            break;
        }
        if read {
            size = passed;
        }
    }
    size
}

/// Whether a byte shares its window with no other field. A byte load is better then.
fn alone(reader: &Reader<'_>, bits: u64, rest: &[MatchCommand]) -> bool {
    let shared = reader.window.is_some_and(|(_, end)| reader.offset + bits <= end);
    bits == 8 && !shared && window_bits(rest) == 8
}

/// Heap words of `commands` up to the first command that the runtime handles, since that may use up the reserved heap.
fn words_of(commands: &[MatchCommand]) -> u64 {
    let mut sum = 0;
    for command in commands {
        sum += match command {
            MatchCommand::Integer { flags, size, unit, .. } => {
                let bits = bits_in(*size, *unit);
                if !fits_word(bits, *flags) {
                    break;
                }
                if may_be_big(bits, *flags) { BIG_WORDS } else { 0 }
            }
            MatchCommand::Binary { .. } | MatchCommand::GetTail { .. } => words::SUB_BITS,
            MatchCommand::EnsureAtLeast { .. }
            | MatchCommand::EnsureExactly { .. }
            | MatchCommand::Skip { .. }
            | MatchCommand::EqExact { .. } => 0,
        };
    }
    sum
}
