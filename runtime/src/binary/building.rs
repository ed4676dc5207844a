//! Constructing a bitstring from segments.
//!
//! # Shape
//! Three passes over the segments in the order of OTP's compiled code, because the first failure counts:
//! ```text
//! sizes    checks and adds the sizes that are not constant
//! append   the value of a first segment that is extended
//! content  writes every segment; remaining checks fail here
//! ```
//! The result lies on the heap up to [`HEAP_BIN_MAX`] bytes, else in an off-heap block. An appended result lies in the block of
//! the first segment.
//!
//! # Appending
//! The result of an append is a view of a REFC_BIN whose size is its block's capacity. Only such views refer to it. The next
//! append claims the room behind the view (`heap::binary`) and makes a longer view of the same REFC_BIN. If the room is in use
//! or too small, the content moves to a block of twice the size. Up to [`HEAP_BIN_MAX`] bytes appending copies, which costs
//! less than a block.

use beamc_abi::atom::{self, Atom};
use beamc_abi::binary::segment::{Kind, LITTLE};
use beamc_abi::term::HEAP_BIN_MAX;
#[cfg(test)]
use beamc_term::heap::Bits;
use beamc_term::heap::binary::Block;
use beamc_term::heap::{Filling, Heap, Term};
use beamc_term::term::{arith, bits};
use std::cell::RefCell;
use std::convert::Infallible;

/// First release that checks the code points of utf8 segments in the pass over sizes.
const EARLY_UTF8_RELEASE: u32 = 26;
/// Constant sizes in units are below this bound, or fail in their turn.
const CONSTANT_END: usize = 1 << 56;
/// Greatest size in units: OTP's greatest small integer.
const UNITS_MAX: usize = (1 << 59) - 1;
/// Least capacity in bytes of a block for appending.
const WRITABLE_MIN: usize = 256;
/// Size in bytes from which on such a block grows by a fifth instead of doubling.
const WRITABLE_BIG: usize = 1 << 24;

/// The size of a segment.
#[derive(Clone, Copy)]
pub(super) enum Size<'h> {
    /// In units, constant in the program; any term.
    Constant(Term<'h>),
    /// In units, an operand.
    Given(Term<'h>),
    /// All of the value, or the size that the value needs.
    Whole,
}

/// A segment with its operands.
#[derive(Clone, Copy)]
pub(super) struct Part<'h> {
    pub(super) kind: Kind,
    pub(super) flags: u8,
    pub(super) number: u32,
    pub(super) unit: usize,
    pub(super) size: Size<'h>,
    pub(super) value: Term<'h>,
    pub(super) string: &'h [u8],
    /// Size in bits, once it is known. Not set for a part that appends.
    pub(super) bits: usize,
}

/// Why a construction failed: the tuple `cause` of the `error_info` map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fault<'h> {
    /// `badarg` or `system_limit`.
    pub(super) reason: Atom,
    /// Number of the segment.
    pub(super) number: u32,
    /// The segment's type.
    pub(super) kind: Atom,
    /// The kind of fault.
    pub(super) what: Atom,
    /// The faulty term.
    pub(super) value: Term<'h>,
}

impl<'h> Part<'h> {
    /// A segment without bytes.
    pub(super) const NOTHING: Part<'static> = Part {
        kind: Kind::String,
        flags: 0,
        number: 0,
        unit: 8,
        size: Size::Whole,
        value: Term::NIL,
        string: &[],
        bits: 0,
    };

    fn fault(&self, reason: Atom, what: Atom, value: Term<'h>) -> Fault<'h> {
        let kind = match self.kind {
            Kind::Integer => atom::INTEGER,
            Kind::Float => atom::FLOAT,
            Kind::Utf8 => atom::UTF8,
            Kind::Utf16 => atom::UTF16,
            Kind::Utf32 => atom::UTF32,
            Kind::Append | Kind::PrivateAppend | Kind::Binary | Kind::String => atom::BINARY,
        };
        Fault { reason, number: self.number, kind, what, value }
    }

    fn badarg(&self, what: Atom, value: Term<'h>) -> Fault<'h> {
        self.fault(atom::BADARG, what, value)
    }

    #[inline]
    fn appends(&self) -> bool {
        matches!(self.kind, Kind::Append | Kind::PrivateAppend)
    }

    /// The size in bits of a part that does not append. The value matters only where it determines the size.
    #[inline]
    fn size(&self, release: u32) -> Result<usize, Fault<'h>> {
        let scalar = || self.value.as_usize().filter(|value| crate::binary::matching::is_scalar(*value as u64));
        match (self.kind, self.size) {
            (Kind::String, _) => Ok(self.string.len() * 8),
            (_, Size::Constant(units)) if units.as_usize().is_some_and(|units| units < CONSTANT_END) => {
                Ok(units.as_usize().unwrap_or_default() * self.unit)
            }
            (Kind::Utf8, _) => match scalar() {
                Some(0..0x80) => Ok(8),
                Some(0x80..0x800) => Ok(16),
                Some(0x800..0x1_0000) => Ok(24),
                None if release >= EARLY_UTF8_RELEASE => Err(self.badarg(atom::TYPE, self.value)),
                _ => Ok(32),
            },
            (Kind::Utf16, _) => Ok(if matches!(scalar(), Some(0..0x1_0000)) { 16 } else { 32 }),
            (Kind::Utf32, _) if scalar().is_none() => Err(self.badarg(atom::TYPE, self.value)),
            (Kind::Utf32, _) => Ok(32),
            (_, Size::Whole) => self.value.as_bits().map(|bits| bits.len).ok_or(self.badarg(atom::TYPE, self.value)),
            (_, Size::Constant(units) | Size::Given(units)) => self.given(units),
        }
    }

    /// The size in bits of `units` units.
    fn given(&self, units: Term<'h>) -> Result<usize, Fault<'h>> {
        let Some(count) = units.as_usize().filter(|count| *count <= UNITS_MAX) else {
            let limit = units.as_usize().is_some() || units.as_big().is_some_and(|(negative, _)| !negative);
            let reason = if limit { atom::SYSTEM_LIMIT } else { atom::BADARG };
            return Err(self.fault(reason, atom::SIZE, units));
        };
        let bits = count.checked_mul(self.unit).filter(|bits| i64::try_from(*bits).is_ok());
        bits.ok_or(self.fault(atom::SYSTEM_LIMIT, atom::SIZE, units))
    }

    /// Writes a part that does not append and whose size is known.
    #[inline]
    fn write(&self, out: &mut Writer<'_>) -> Result<(), Fault<'h>> {
        match self.kind {
            Kind::Append | Kind::PrivateAppend => Ok(()),
            Kind::String => {
                out.bits(self.string, 0, self.string.len() * 8);
                Ok(())
            }
            Kind::Integer => {
                let written = out.integer(self.value, self.bits, self.flags);
                if written { Ok(()) } else { Err(self.badarg(atom::TYPE, self.value)) }
            }
            Kind::Float => self.write_float(out),
            Kind::Binary => self.write_binary(out),
            Kind::Utf8 | Kind::Utf16 | Kind::Utf32 => {
                let value = self.value.as_usize().map(|value| value as u64);
                match value.filter(|value| crate::binary::matching::is_scalar(*value)) {
                    Some(value) => out.code_point(value as u32, self.kind, self.flags),
                    None => return Err(self.badarg(atom::TYPE, self.value)),
                }
                Ok(())
            }
        }
    }

    fn write_binary(&self, out: &mut Writer<'_>) -> Result<(), Fault<'h>> {
        let Some(content) = self.value.as_bits() else { return Err(self.badarg(atom::TYPE, self.value)) };
        if matches!(self.size, Size::Whole) && !divides(self.unit, content.len) {
            return Err(self.badarg(atom::UNIT, self.value));
        }
        if self.bits > content.len {
            return Err(self.badarg(atom::SHORT, self.value));
        }
        out.bits(content.bytes, content.offset, self.bits);
        Ok(())
    }

    fn write_float(&self, out: &mut Writer<'_>) -> Result<(), Fault<'h>> {
        if !matches!(self.bits, 16 | 32 | 64) {
            return Err(self.badarg(atom::INVALID, Term::from_usize(self.bits)));
        }
        let Some(value) = arith::to_f64(self.value) else {
            let what = if self.value.is_integer() { atom::NO_FLOAT } else { atom::TYPE };
            return Err(self.badarg(what, self.value));
        };
        let run = match self.bits {
            16 => u64::from(to_half(value)),
            // Avoids rounding an integer twice.
            32 => u64::from(self.value.as_small().map_or(value as f32, |small| small as f32).to_bits()),
            _ => value.to_bits(),
        };
        out.run(run, self.bits, self.flags);
        Ok(())
    }
}

/// The IEEE half nearest to `value`, infinity on overflow.
fn to_half(value: f64) -> u16 {
    let bits = value.to_bits();
    let (sign, exponent) = ((bits >> 48) as u16 & 0x8000, (bits >> 52 & 0x7ff) as i32 - 1023);
    if exponent > 15 {
        return sign | 0x7c00;
    }
    if exponent < -25 {
        return sign;
    }
    // The fraction with its leading one, cut to 10 bits, or fewer below the least normal exponent.
    let fraction = bits & ((1 << 52) - 1) | 1 << 52;
    let cut = 42 + (-14 - exponent).max(0) as u32;
    let (kept, rest, tie) = (fraction >> cut, fraction & ((1 << cut) - 1), 1 << (cut - 1));
    let up = u64::from(rest > tie || rest == tie && kept & 1 == 1);
    // A carry from rounding goes into the exponent, as it must. The leading one of a normal number does so too.
    let biased = (exponent.max(-14) + 14) as u64;
    sign | (((biased) << 10) + kept + up) as u16
}

/// The position of the next bit.
struct Writer<'b> {
    bytes: &'b mut [u8],
    at: usize,
}

impl Writer<'_> {
    /// Writes the low `len` bits, at most 64, of `value`.
    #[inline]
    fn put(&mut self, value: u64, len: usize) {
        bits::put(self.bytes, self.at, len, value);
        self.at += len;
    }

    fn bits(&mut self, source: &[u8], from: usize, len: usize) {
        bits::copy(self.bytes, self.at, source, from, len);
        self.at += len;
    }

    /// Writes the low `len` bits, at most 64, of `value` in the byte order of `flags`.
    fn run(&mut self, value: u64, len: usize, flags: u8) {
        if flags & LITTLE == 0 {
            return self.put(value, len);
        }
        let (whole, rest) = (len / 8, len % 8);
        let low = value.swap_bytes().checked_shr(64 - whole as u32 * 8).unwrap_or(0);
        self.put(low, whole * 8);
        self.put(value.checked_shr(whole as u32 * 8).unwrap_or(0), rest);
    }

    /// Writes the integer `value` in `len` bits; false when it is not an integer.
    fn integer(&mut self, value: Term<'_>, len: usize, flags: u8) -> bool {
        if let Some(small) = value.as_small() {
            if len <= 64 {
                self.run(small as u64, len, flags);
            } else {
                self.limbs(&[small as u64], small < 0, len, flags);
            }
            return true;
        }
        let Some((negative, limbs)) = value.as_big() else { return false };
        if negative {
            self.limbs(&complement(limbs), true, len, flags);
        } else {
            self.limbs(limbs, false, len, flags);
        }
        true
    }

    /// Writes a two's complement number in `len` bits. Beyond `limbs` all bits equal its sign.
    fn limbs(&mut self, limbs: &[u64], negative: bool, len: usize, flags: u8) {
        let limb = |index: usize| limbs.get(index).copied().unwrap_or(if negative { u64::MAX } else { 0 });
        let (whole, rest) = (len / 64, len % 64);
        if flags & LITTLE != 0 {
            (0..whole).for_each(|index| self.run(limb(index), 64, flags));
            return self.run(limb(whole), rest, flags);
        }
        self.put(limb(whole), rest);
        (0..whole).rev().for_each(|index| self.put(limb(index), 64));
    }

    fn code_point(&mut self, value: u32, kind: Kind, flags: u8) {
        let (mut bytes, mut units) = ([0; 4], [0; 2]);
        // Surrogates have been rejected before.
        let scalar = char::from_u32(value).unwrap_or_default();
        match kind {
            Kind::Utf8 => {
                let text = scalar.encode_utf8(&mut bytes);
                self.bits(text.as_bytes(), 0, text.len() * 8);
            }
            Kind::Utf16 => {
                for unit in scalar.encode_utf16(&mut units) {
                    self.run(u64::from(*unit), 16, flags);
                }
            }
            _ => self.run(u64::from(value), 32, flags),
        }
    }
}

/// Two's complement of the negative number with this magnitude.
fn complement(limbs: &[u64]) -> Vec<u64> {
    let mut carry = true;
    let invert = |limb: &u64| {
        let sum;
        (sum, carry) = (!limb).overflowing_add(u64::from(carry));
        sum
    };
    limbs.iter().map(invert).collect()
}

/// The bitstring of `parts`, with the errors of `release`.
pub(super) fn build<'h>(heap: &'h Heap, parts: &mut [Part<'h>], release: u32) -> Result<Term<'h>, Fault<'h>> {
    let mut total: usize = 0;
    for part in parts.iter_mut().filter(|part| !part.appends()) {
        part.bits = part.size(release)?;
        total = sum(total, part.bits);
    }
    match parts {
        [first, rest @ ..] if first.appends() => append(heap, first, total, rest),
        parts => fresh(heap, total, |bytes| write(bytes, 0, parts)),
    }
}

/// A sum that exceeds all memory ends the program.
fn sum(a: usize, b: usize) -> usize {
    match a.checked_add(b) {
        Some(sum) => sum,
        None => beamc_term::base::fatal::out_of_memory(usize::MAX / 8),
    }
}

fn write<'h>(bytes: &mut [u8], at: usize, parts: &[Part<'h>]) -> Result<(), Fault<'h>> {
    let mut out = Writer { bytes, at };
    parts.iter().try_for_each(|part| part.write(&mut out))
}

/// Whether `len` is a multiple of `unit`.
fn divides(unit: usize, len: usize) -> bool {
    match unit {
        0 | 1 => true,
        8 => len.is_multiple_of(8),
        unit => len.is_multiple_of(unit),
    }
}

/// A bitstring of `len` bits. `fill` writes its bytes, which are zero before.
fn fresh<'h, E>(heap: &'h Heap, len: usize, fill: impl FnOnce(&mut [u8]) -> Result<(), E>) -> Result<Term<'h>, E> {
    let size = len.div_ceil(8);
    if size <= HEAP_BIN_MAX {
        let mut bytes = [0; HEAP_BIN_MAX];
        fill(&mut bytes)?;
        return Ok(heap.bitstring(&bytes, len));
    }
    let whole = heap.counted_binary(Block::filled(size, size * 8, fill)?, size);
    Ok(if len.is_multiple_of(8) { whole } else { heap.view(whole, 0, len) })
}

/// Reason for refusing sizes: `system_limit` if none of them is negative or no integer.
fn refused(sizes: &[Term<'_>]) -> Atom {
    let is_size = |size: &Term<'_>| size.as_usize().is_some() || size.as_big().is_some_and(|(negative, _)| !negative);
    if sizes.iter().all(is_size) { atom::SYSTEM_LIMIT } else { atom::BADARG }
}

/// `left` plus `right` units of `unit`.
pub(super) fn sum_of_sizes<'h>(left: Term<'h>, right: Term<'h>, unit: usize) -> Result<Term<'h>, Atom> {
    let sum = || left.as_usize()?.checked_add(right.as_usize()?.checked_mul(unit)?).filter(|sum| *sum <= UNITS_MAX);
    sum().map(Term::from_usize).ok_or_else(|| refused(&[left, right]))
}

/// A bitstring of `size` units, to be filled.
pub(super) fn begin<'h>(
    heap: &'h Heap,
    size: Term<'h>,
    unit: usize,
    filling: &RefCell<Filling>,
) -> Result<Term<'h>, Atom> {
    let Some(units) = size.as_usize().filter(|units| *units <= UNITS_MAX) else { return Err(refused(&[size])) };
    let Ok(result) = fresh(heap, units * unit, |_| Ok::<(), Infallible>(()));
    // SAFETY: the bitstring is new, and its bits are zero.
    filling.replace(unsafe { Filling::new(result, 0) });
    Ok(result)
}

/// `first`, which is a multiple of `unit` bits, and `size` bits more, to be filled.
pub(super) fn extend<'h>(
    heap: &'h Heap,
    first: Term<'h>,
    size: Term<'h>,
    unit: usize,
    filling: &RefCell<Filling>,
) -> Result<Term<'h>, Atom> {
    let Some(more) = size.as_usize() else { return Err(refused(&[size])) };
    let part = Part { kind: Kind::Append, unit, size: Size::Whole, value: first, ..Part::NOTHING };
    let at = first.as_bits().map_or(0, |bits| bits.len);
    let result = append(heap, &part, more, &[]).map_err(|fault| fault.reason)?;
    // SAFETY: `append` has claimed the bits for this result, and they are zero.
    filling.replace(unsafe { Filling::new(result, at) });
    Ok(result)
}

/// Writes a part of the bitstring that is being filled; false if the part is wrong or too long.
pub(super) fn put(heap: &Heap, mut part: Part<'_>, release: u32, filling: &RefCell<Filling>) -> bool {
    let Ok(bits) = part.size(release) else { return false };
    part.bits = bits;
    let write = |bytes: &mut [u8], at| part.write(&mut Writer { bytes, at });
    matches!(filling.borrow_mut().put(heap, bits, write), Some(Ok(())))
}

/// The bitstring of `first` and `more` bits of `rest`.
fn append<'h>(heap: &'h Heap, first: &Part<'h>, more: usize, rest: &[Part<'h>]) -> Result<Term<'h>, Fault<'h>> {
    let Some(old) = first.value.as_bits() else { return Err(first.badarg(atom::TYPE, first.value)) };
    if !divides(first.unit, old.len) {
        return Err(first.badarg(atom::UNIT, first.value));
    }
    if more == 0 {
        // The parts have no bits but can still fail.
        write(&mut [], 0, rest)?;
        return Ok(first.value);
    }
    let len = sum(old.len, more);
    if let Some((origin, start)) = first.value.origin() {
        let end = start + old.len;
        let fill = |bytes: &mut [u8]| write(bytes, end % 8, rest);
        // An append must not claim bits beyond the end of the REFC_BIN itself.
        let block = origin.as_block().filter(|_| origin.as_bits().is_some_and(|all| end + more <= all.len));
        if let Some(result) = block.and_then(|block| block.extend(end, end + more, fill)) {
            return result.map(|()| heap.view(origin, start, len));
        }
    }
    let fill = |bytes: &mut [u8]| {
        bits::copy(bytes, 0, old.bytes, old.offset, old.len);
        write(bytes, old.len, rest)
    };
    if len <= HEAP_BIN_MAX * 8 {
        return fresh(heap, len, fill);
    }
    let capacity = grown(len.div_ceil(8));
    Ok(heap.view(heap.counted_binary(Block::filled(capacity, len, fill)?, capacity), 0, len))
}

/// Capacity of a block for appending that now holds `size` bytes.
fn grown(size: usize) -> usize {
    (size + if size > WRITABLE_BIG { size / 5 } else { size }).max(WRITABLE_MIN)
}

/// An empty bitstring with room for at least `size` bytes.
pub(super) fn writable<'h>(heap: &'h Heap, size: usize) -> Term<'h> {
    let capacity = size.max(WRITABLE_MIN);
    heap.view(heap.counted_binary(Block::with_capacity(capacity, 0), capacity), 0, 0)
}

/// The content of a bitstring, for tests.
#[cfg(test)]
pub(super) fn content(bits: Bits<'_>) -> Vec<u8> {
    let mut bytes = vec![0; bits.len.div_ceil(8)];
    bits::copy(&mut bytes, 0, bits.bytes, bits.offset, bits.len);
    bytes
}
