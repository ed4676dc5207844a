//! External terms to terms.

use super::{FLOAT_TEXT_SIZE, VERSION, tag};
use crate::atom_table;
use crate::heap::{Heap, Term};
use crate::native::support::pid_number_bits;
use crate::term::{float_text, map};
use beamc_abi::atom;

/// A compound term whose parts are being read.
struct Open<'h> {
    shape: Shape,
    parts: Vec<Term<'h>>,
    /// Parts to come.
    missing: usize,
}

#[derive(Clone, Copy)]
enum Shape {
    Tuple,
    /// The last part is the tail.
    List,
    /// Keys and values by turns.
    Map,
}

/// What reading one tag gives.
enum Step<'h> {
    Whole(Term<'h>),
    Opened(Shape, usize),
}

/// The term at the start of `bytes` and the number of bytes read; with `safe` nothing makes new atoms.
pub(crate) fn decode<'h>(heap: &'h Heap, bytes: &[u8], safe: bool) -> Option<(Term<'h>, usize)> {
    let mut decoder = Decoder { heap, bytes, at: 0, safe };
    if decoder.u8()? != VERSION {
        return None;
    }
    if bytes.get(1) == Some(&tag::COMPRESSED) {
        return None;
    }
    let mut open: Vec<Open<'h>> = Vec::new();
    loop {
        let mut done = match decoder.step()? {
            Step::Whole(term) => term,
            Step::Opened(shape, count) => {
                // Every part takes a byte at least, so a count beyond the rest is a lie not worth memory.
                if count > bytes.len() - decoder.at {
                    return None;
                }
                open.push(Open { shape, parts: Vec::with_capacity(count), missing: count });
                continue;
            }
        };
        loop {
            let Some(last) = open.last_mut() else { return Some((done, decoder.at)) };
            last.parts.push(done);
            last.missing -= 1;
            if last.missing > 0 {
                break;
            }
            let whole = open.pop()?;
            done = close(heap, &whole)?;
        }
    }
}

fn close<'h>(heap: &'h Heap, open: &Open<'h>) -> Option<Term<'h>> {
    match open.shape {
        Shape::Tuple => Some(heap.tuple(&open.parts)),
        Shape::List => {
            let (tail, elements) = open.parts.split_last()?;
            Some(heap.list_with_tail(elements, *tail))
        }
        Shape::Map => {
            let pairs: Vec<(Term<'h>, Term<'h>)> = open.parts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
            let map = map::from_pairs(heap, &pairs);
            (map::size(map) == pairs.len()).then_some(map)
        }
    }
}

struct Decoder<'h, 'b> {
    heap: &'h Heap,
    bytes: &'b [u8],
    at: usize,
    safe: bool,
}

impl<'h, 'b> Decoder<'h, 'b> {
    fn take(&mut self, size: usize) -> Option<&'b [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(size)?)?;
        self.at += size;
        Some(taken)
    }

    fn u8(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    fn u16(&mut self) -> Option<usize> {
        Some(usize::from(u16::from_be_bytes(self.take(2)?.try_into().ok()?)))
    }

    fn u32(&mut self) -> Option<usize> {
        Some(u32::from_be_bytes(self.take(4)?.try_into().ok()?) as usize)
    }

    fn u64(&mut self) -> Option<u64> {
        Some(u64::from_be_bytes(self.take(8)?.try_into().ok()?))
    }

    fn step(&mut self) -> Option<Step<'h>> {
        let tag = self.u8()?;
        let whole = match tag {
            tag::SMALL_INTEGER => Term::count(usize::from(self.u8()?)),
            tag::INTEGER => self.heap.integer(i128::from(i32::from_be_bytes(self.take(4)?.try_into().ok()?))),
            tag::SMALL_BIG => {
                let size = usize::from(self.u8()?);
                self.big(size)?
            }
            tag::LARGE_BIG => {
                let size = self.u32()?;
                self.big(size)?
            }
            tag::NEW_FLOAT => {
                let bits = self.u64()?;
                self.float(f64::from_bits(bits))?
            }
            tag::FLOAT => {
                let text = self.take(FLOAT_TEXT_SIZE)?;
                let text = std::str::from_utf8(text.split(|byte| *byte == 0).next()?).ok()?;
                self.float(float_text::parse_erlang_float(text)?)?
            }
            tag::NIL => Term::NIL,
            tag::STRING => {
                let size = self.u16()?;
                let byte = |byte: &u8| Term::count(usize::from(*byte));
                let elements: Vec<Term<'h>> = self.take(size)?.iter().map(byte).collect();
                self.heap.list(&elements)
            }
            tag::BINARY => {
                let size = self.u32()?;
                self.heap.binary(self.take(size)?)
            }
            tag::BIT_BINARY => self.bit_binary()?,
            tag::LIST => {
                let count = self.u32()?;
                return Some(Step::Opened(Shape::List, count + 1));
            }
            tag::SMALL_TUPLE | tag::LARGE_TUPLE => {
                let count = if tag == tag::SMALL_TUPLE { usize::from(self.u8()?) } else { self.u32()? };
                if count > 0 {
                    return Some(Step::Opened(Shape::Tuple, count));
                }
                self.heap.tuple(&[])
            }
            tag::MAP => {
                let count = self.u32()?;
                if count > 0 {
                    return Some(Step::Opened(Shape::Map, count * 2));
                }
                map::from_pairs(self.heap, &[])
            }
            tag::PID | tag::NEW_PID => self.pid(tag == tag::NEW_PID)?,
            tag::NEW_PORT | tag::V4_PORT => return None,
            tag::NEW_REFERENCE | tag::NEWER_REFERENCE => self.reference(tag == tag::NEWER_REFERENCE)?,
            _ => Term::atom(self.atom(tag)?),
        };
        Some(Step::Whole(whole))
    }

    fn big(&mut self, size: usize) -> Option<Term<'h>> {
        let negative = self.u8()? != 0;
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
        let size = self.u32()?;
        let bits = usize::from(self.u8()?);
        let bytes = self.take(size)?;
        match (size, bits) {
            (0, 0) => Some(self.heap.binary(&[])),
            (1.., 1..=8) => Some(self.heap.bitstring(bytes, size * 8 - 8 + bits)),
            _ => None,
        }
    }

    fn atom(&mut self, tag: u8) -> Option<u32> {
        let size = match tag {
            tag::ATOM | tag::ATOM_UTF8 => self.u16()?,
            tag::SMALL_ATOM | tag::SMALL_ATOM_UTF8 => usize::from(self.u8()?),
            _ => return None,
        };
        let bytes = self.take(size)?;
        let text = if matches!(tag, tag::ATOM | tag::SMALL_ATOM) {
            bytes.iter().map(|byte| char::from(*byte)).collect()
        } else {
            std::str::from_utf8(bytes).ok()?.to_owned()
        };
        if text.chars().count() > 255 {
            return None;
        }
        if self.safe { atom_table::existing(&text) } else { atom_table::intern(&text) }
    }

    /// Whether the node that follows is this one.
    fn own_node(&mut self) -> Option<bool> {
        let tag = self.u8()?;
        Some(self.atom(tag)? == atom::NONODE_NOHOST)
    }

    fn pid(&mut self, new: bool) -> Option<Term<'h>> {
        let own = self.own_node()?;
        let (number, serial) = (self.u32()? as u64, self.u32()? as u64);
        let creation = if new { self.u32()? } else { usize::from(self.u8()?) };
        (own && creation == 0).then(|| Term::pid(number | serial << pid_number_bits()))
    }

    fn reference(&mut self, newer: bool) -> Option<Term<'h>> {
        let count = self.u16()?;
        let own = self.own_node()?;
        let creation = if newer { self.u32()? } else { usize::from(self.u8()?) };
        let mut words = Vec::new();
        for index in 0..count {
            let half = self.u32()? as u64;
            if index % 2 == 0 {
                words.push(half);
            } else if let Some(last) = words.last_mut() {
                *last |= half << 32;
            }
        }
        (own && creation == 0 && (1..=5).contains(&count)).then(|| self.heap.reference(&words))
    }
}
