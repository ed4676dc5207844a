//! Decoding of external terms.
//!
//! # Rules
//! 1. The input is hostile. A count is accepted only if enough bytes follow it: every part of a term takes at least one. So the
//!    size of the input bounds memory.
//! 2. One stack holds finished parts, another open compound terms. There is no recursion.

use crate::bif::erlang::is_exported;
use crate::bif::external::{encode, zip};
use crate::bif::support::{RECORD_RELEASE, WIDE_RELEASE};
use crate::process::reference::FIRST_BITS as REFERENCE_FIRST_BITS;
use beamc_abi::atom::Atom;
use beamc_abi::etf::{self, FLOAT_TEXT_SIZE, VERSION};
use beamc_abi::tables::FunEntry;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{EXTERNAL_NUMBERS, External, ExternalKind, Heap, Term};
use beamc_term::program::external_fun;
use beamc_term::term::leaf::{Node, OWN_NODE};
use beamc_term::term::local_funs::{Identity, local_fun};
use beamc_term::term::pid::pid;
use beamc_term::term::{bigint, float_text, map, record};
use std::borrow::Cow;
use std::collections::HashSet;

/// A compound term whose parts are being read.
struct Open<'h> {
    shape: Shape<'h>,
    /// Index of its first part on the stack of parts.
    first: usize,
    /// Number of parts to come.
    missing: usize,
}

#[derive(Clone, Copy)]
enum Shape<'h> {
    Tuple,
    /// The parts are the values of a native record with this definition.
    Record(Term<'h>),
    /// The last part is the tail.
    List,
    /// Alternating keys and values.
    Map,
    /// The parts are the free variables.
    Fun(&'static FunEntry),
    /// A term local to this run of the program, with its position and checksum.
    Local(usize, u32),
}

/// Result of reading one tag.
enum Step<'h> {
    Whole(Term<'h>),
    Opened(Shape<'h>, usize),
}

/// Greatest number of elements of a tuple.
const TUPLE_MAX: usize = 0xff_ffff;
/// Greatest number of free variables of a fun.
const FREE_MAX: usize = 255;

/// The term at the start of `bytes`, and the number of bytes read. With `safe`, new atoms and funs of missing functions are
/// invalid.
pub(crate) fn decode<'h>(heap: &'h Heap, bytes: &[u8], safe: bool) -> Option<(Term<'h>, usize)> {
    let body = bytes.strip_prefix(&[VERSION])?;
    let Some(packed) = body.strip_prefix(&[etf::COMPRESSED]) else {
        let (term, read) = Decoder::new(heap, body, safe).term()?;
        return Some((term, bytes.len() - body.len() + read));
    };
    let (size, stream) = packed.split_first_chunk()?;
    let (body, read) = zip::inflate(stream, u32::from_be_bytes(*size) as usize)?;
    let (term, _) = Decoder::new(heap, &body, safe).term()?;
    Some((term, bytes.len() - stream.len() + read))
}

struct Decoder<'h, 'b> {
    heap: &'h Heap,
    bytes: &'b [u8],
    at: usize,
    safe: bool,
    open: Vec<Open<'h>>,
    parts: Vec<Term<'h>>,
    /// Number of terms that must still begin to complete the open ones.
    owed: usize,
    /// Number of open terms that are [`Shape::Local`].
    local: usize,
}

impl<'h, 'b> Decoder<'h, 'b> {
    const fn new(heap: &'h Heap, bytes: &'b [u8], safe: bool) -> Self {
        Decoder { heap, bytes, at: 0, safe, open: Vec::new(), parts: Vec::new(), owed: 1, local: 0 }
    }

    /// The term at the start, and the number of bytes read.
    fn term(mut self) -> Option<(Term<'h>, usize)> {
        loop {
            self.owed -= 1;
            match self.step()? {
                Step::Whole(term) => self.parts.push(term),
                Step::Opened(shape, missing) => {
                    self.owed += missing;
                    // Rule 1.
                    if self.owed > self.bytes.len() - self.at {
                        return None;
                    }
                    self.local += usize::from(matches!(shape, Shape::Local(..)));
                    self.open.push(Open { shape, first: self.parts.len(), missing });
                    continue;
                }
            }
            loop {
                let Some(last) = self.open.last_mut() else { return Some((self.parts.pop()?, self.at)) };
                last.missing -= 1;
                if last.missing > 0 {
                    break;
                }
                self.close()?;
            }
        }
    }

    /// Completes the innermost open term: replaces its parts by the term.
    fn close(&mut self) -> Option<()> {
        let Open { shape, first, .. } = self.open.pop()?;
        let parts = &self.parts[first..];
        let whole = match shape {
            Shape::Tuple => self.heap.tuple(parts),
            Shape::Record(definition) => record::make(self.heap, definition, parts),
            Shape::List => {
                let (tail, elements) = parts.split_last()?;
                self.heap.list_with_tail(elements, *tail)
            }
            Shape::Map => {
                let pairs: Vec<(Term<'h>, Term<'h>)> = parts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
                let map = map::from_pairs(self.heap, &pairs);
                if map::size(map) != pairs.len() {
                    return None;
                }
                map
            }
            Shape::Fun(entry) => self.heap.fun(entry, parts),
            Shape::Local(start, checksum) => {
                self.local -= 1;
                if encode::local_checksum(&self.bytes[start..self.at]) != checksum {
                    return None;
                }
                *parts.first()?
            }
        };
        self.parts.truncate(first);
        self.parts.push(whole);
        Some(())
    }

    fn take(&mut self, size: usize) -> Option<&'b [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(size)?)?;
        self.at += size;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn u8(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    fn u16(&mut self) -> Option<usize> {
        Some(usize::from(u16::from_be_bytes(self.array()?)))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.array()?))
    }

    fn u64(&mut self) -> Option<u64> {
        Some(u64::from_be_bytes(self.array()?))
    }

    /// A count of 32 bits.
    fn count(&mut self) -> Option<usize> {
        Some(self.u32()? as usize)
    }

    fn step(&mut self) -> Option<Step<'h>> {
        let tag = self.u8()?;
        let whole = match tag {
            etf::SMALL_INTEGER => Term::from_usize(usize::from(self.u8()?)),
            etf::INTEGER => self.heap.integer(i128::from(i32::from_be_bytes(self.array()?))),
            etf::SMALL_BIG => {
                let size = usize::from(self.u8()?);
                self.big(size)?
            }
            etf::LARGE_BIG => {
                let size = self.count()?;
                self.big(size)?
            }
            etf::NEW_FLOAT => {
                let bits = self.u64()?;
                self.float(f64::from_bits(bits))?
            }
            etf::FLOAT => {
                let text = self.take(FLOAT_TEXT_SIZE)?;
                let text = std::str::from_utf8(text.split(|byte| *byte == 0).next()?).ok()?;
                self.float(float_text::parse_erlang_float(text)?)?
            }
            etf::NIL => Term::NIL,
            etf::STRING => {
                let size = self.u16()?;
                let byte = |byte: &u8| Term::from_usize(usize::from(*byte));
                let elements: Vec<Term<'h>> = self.take(size)?.iter().map(byte).collect();
                self.heap.list(&elements)
            }
            etf::BINARY => {
                let size = self.count()?;
                self.heap.binary(self.take(size)?)
            }
            etf::BIT_BINARY => self.bit_binary()?,
            etf::LIST => {
                let count = self.count()?;
                return Some(Step::Opened(Shape::List, count + 1));
            }
            etf::SMALL_TUPLE | etf::LARGE_TUPLE => {
                let count = if tag == etf::SMALL_TUPLE { usize::from(self.u8()?) } else { self.count()? };
                match count {
                    0 => self.heap.tuple(&[]),
                    1..=TUPLE_MAX => return Some(Step::Opened(Shape::Tuple, count)),
                    _ => return None,
                }
            }
            etf::RECORD if release() >= RECORD_RELEASE => {
                let count = self.count()?;
                let definition = self.definition(count)?;
                if count > 0 {
                    return Some(Step::Opened(Shape::Record(definition), count));
                }
                record::make(self.heap, definition, &[])
            }
            etf::MAP => {
                let count = self.count()?;
                if count > 0 {
                    return Some(Step::Opened(Shape::Map, count * 2));
                }
                map::from_pairs(self.heap, &[])
            }
            etf::PID | etf::NEW_PID => {
                let (node, numbers) = self.pid_parts(tag)?;
                if node == OWN_NODE {
                    pid(numbers[0], numbers[1])?
                } else {
                    self.external(ExternalKind::Pid, node, &numbers)
                }
            }
            etf::PORT | etf::NEW_PORT | etf::V4_PORT => self.port(tag)?,
            etf::REFERENCE | etf::NEW_REFERENCE | etf::NEWER_REFERENCE => self.reference(tag)?,
            etf::EXPORT => self.export()?,
            etf::NEW_FUN => {
                let (entry, free) = self.fun()?;
                if free > 0 {
                    return Some(Step::Opened(Shape::Fun(entry), free));
                }
                self.heap.fun(entry, &[])
            }
            etf::LOCAL if encode::has_local() => {
                let checksum = self.u32()?;
                return Some(Step::Opened(Shape::Local(self.at, checksum), 1));
            }
            _ => Term::atom(self.atom(tag)?),
        };
        Some(Step::Whole(whole))
    }

    /// The definition of a native record of `count` fields. The input bounds the memory: each field takes bytes of it.
    fn definition(&mut self, count: usize) -> Option<Term<'h>> {
        let is_exported = match self.u8()? {
            0 => false,
            1 => true,
            _ => return None,
        };
        let (module, name) = (self.tagged_atom()?, self.tagged_atom()?);
        let mut fields = Vec::new();
        for _ in 0..count {
            fields.push(Term::atom(self.tagged_atom()?));
        }
        let distinct: HashSet<u64> = fields.iter().map(|field| field.raw()).collect();
        let head = [Term::atom(module), Term::atom(name), Term::bool(is_exported)];
        (distinct.len() == count).then(|| record::definition(self.heap, head, &fields))
    }

    fn big(&mut self, size: usize) -> Option<Term<'h>> {
        let negative = self.u8()? != 0;
        if size.div_ceil(8) > bigint::limbs_max() {
            return None;
        }
        let limb = |bytes: &[u8]| {
            let mut word = [0; 8];
            word[..bytes.len()].copy_from_slice(bytes);
            u64::from_le_bytes(word)
        };
        let limbs: Vec<u64> = self.take(size)?.chunks(8).map(limb).collect();
        Some(self.heap.integer_from_limbs(negative, &limbs))
    }

    fn float(&self, value: f64) -> Option<Term<'h>> {
        value.is_finite().then(|| self.heap.float(value))
    }

    fn bit_binary(&mut self) -> Option<Term<'h>> {
        let size = self.count()?;
        let bits = usize::from(self.u8()?);
        let bytes = self.take(size)?;
        match (size, bits) {
            (0, 0) if release() < WIDE_RELEASE => Some(self.heap.binary(&[])),
            (1.., 1..=8) => Some(self.heap.bitstring(bytes, size * 8 - 8 + bits)),
            _ => None,
        }
    }

    fn atom(&mut self, tag: u8) -> Option<Atom> {
        let size = match tag {
            etf::ATOM | etf::ATOM_UTF8 => self.u16()?,
            etf::SMALL_ATOM | etf::SMALL_ATOM_UTF8 => usize::from(self.u8()?),
            _ => return None,
        };
        let bytes = self.take(size)?;
        let text: Cow<'_, str> = if matches!(tag, etf::ATOM | etf::SMALL_ATOM) {
            bytes.iter().map(|byte| char::from(*byte)).collect()
        } else {
            std::str::from_utf8(bytes).ok()?.into()
        };
        if text.chars().count() > 255 {
            return None;
        }
        if self.safe { atoms::existing(&text) } else { atoms::intern(&text) }
    }

    fn tagged_atom(&mut self) -> Option<Atom> {
        let tag = self.u8()?;
        self.atom(tag)
    }

    /// A small integer.
    fn small(&mut self) -> Option<i64> {
        let tags = [etf::SMALL_INTEGER, etf::INTEGER, etf::SMALL_BIG, etf::LARGE_BIG];
        if !tags.contains(self.bytes.get(self.at)?) {
            return None;
        }
        match self.step()? {
            Step::Whole(term) => term.as_small(),
            Step::Opened(..) => None,
        }
    }

    /// The node that follows, by its name. Local terms leave out this node.
    fn node(&mut self) -> Option<Atom> {
        if self.local > 0 && self.bytes.get(self.at) == Some(&etf::NIL) {
            self.at += 1;
            return Some(OWN_NODE.0);
        }
        self.tagged_atom()
    }

    /// The creation that follows. It has one byte in old tags.
    fn creation(&mut self, old: bool) -> Option<u32> {
        const OLD_MAX: u8 = 3;
        if old { self.u8().filter(|creation| *creation <= OLD_MAX).map(u32::from) } else { self.u32() }
    }

    fn external(&self, kind: ExternalKind, node: Node, numbers: &[u64]) -> Term<'h> {
        self.heap.external(External { kind, node: node.0, creation: node.1, numbers })
    }

    /// The node, the number and the serial of a pid.
    fn pid_parts(&mut self, tag: u8) -> Option<(Node, [u64; 2])> {
        let name = self.node()?;
        let (number, serial) = (self.u32()?, self.u32()?);
        let creation = self.creation(tag == etf::PID)?;
        Some(((name, creation), [u64::from(number), u64::from(serial)]))
    }

    fn port(&mut self, tag: u8) -> Option<Term<'h>> {
        let name = self.node()?;
        let number = if tag == etf::V4_PORT { self.u64()? } else { u64::from(self.u32()?) };
        let node = (name, self.creation(tag == etf::PORT)?);
        if node != OWN_NODE {
            return Some(self.external(ExternalKind::Port, node, &[number]));
        }
        let bits = if release() < WIDE_RELEASE { encode::OLD_PORT_BITS } else { 56 };
        (number >> bits == 0).then(|| Term::port(number))
    }

    fn reference(&mut self, tag: u8) -> Option<Term<'h>> {
        /// Numbers of a reference of this node that are kept. Only distributed nodes make references with more.
        const KEPT: usize = 3;
        let count = if tag == etf::REFERENCE { 1 } else { self.u16()? };
        if count > EXTERNAL_NUMBERS {
            return None;
        }
        let name = self.node()?;
        let mut numbers = [0; EXTERNAL_NUMBERS];
        let creation = if tag == etf::REFERENCE {
            numbers[0] = u64::from(self.u32()?);
            self.creation(true)?
        } else {
            let creation = self.creation(tag == etf::NEW_REFERENCE)?;
            for number in &mut numbers[..count] {
                *number = u64::from(self.u32()?);
            }
            creation
        };
        // The old tags stem from references of 18 bits.
        let is_old = tag != etf::NEWER_REFERENCE;
        if is_old && numbers[0] >> REFERENCE_FIRST_BITS != 0 {
            return None;
        }
        let node = (name, creation);
        if node != OWN_NODE {
            return Some(self.external(ExternalKind::Ref, node, &numbers[..count]));
        }
        let most = if release() < WIDE_RELEASE { KEPT } else { EXTERNAL_NUMBERS };
        let valid = (1..=most).contains(&count) && numbers[0] >> REFERENCE_FIRST_BITS == 0;
        valid.then(|| self.heap.reference_from_outside(&[numbers[0] | numbers[1] << 32, numbers[2]]))
    }

    fn export(&mut self) -> Option<Term<'h>> {
        let (module, function) = (self.tagged_atom()?, self.tagged_atom()?);
        let arity = u8::try_from(self.small()?).ok()?;
        if self.safe && !is_exported(module, function, u32::from(arity)) {
            return None;
        }
        Some(self.heap.fun(external_fun(module, function, arity), &[]))
    }

    /// The function of a local fun, and the number of its free variables, which follow. The size and the creator are skipped.
    fn fun(&mut self) -> Option<(&'static FunEntry, usize)> {
        self.u32()?;
        let arity = self.u8()?;
        let new_uniq = self.array()?;
        let (new_index, num_free) = (self.u32()?, self.u32()?);
        let module = self.tagged_atom()?;
        let (index, uniq) = (self.small()? as u32, self.small()? as u32);
        let creator = self.u8()?;
        if !matches!(creator, etf::PID | etf::NEW_PID) || num_free as usize > FREE_MAX {
            return None;
        }
        self.pid_parts(creator)?;
        let entry = local_fun(Identity { module, arity, new_uniq, new_index, index, uniq, num_free });
        Some((entry, num_free as usize))
    }
}
