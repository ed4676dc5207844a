//! I/O data: nested lists of bytes and binaries, walked without recursion.

use crate::bif::support::whole_bytes;
use beamc_term::heap::{Bits, Term};
use beamc_term::term::bits::aligned;
use beamc_term::term::list::elements;

/// A piece of I/O data.
enum Piece<'h> {
    Byte(u8),
    Bits(Bits<'h>),
}

/// Calls `visit` with each piece of `data` in order. Returns false when `data` is not I/O data. An explicit stack holds the
/// pending tails.
fn walk<'h>(data: Term<'h>, mut visit: impl FnMut(Piece<'h>) -> bool) -> bool {
    if let Some(bits) = data.as_bits() {
        return visit(Piece::Bits(bits));
    }
    let mut waiting: Vec<Term<'h>> = Vec::new();
    let mut list = data;
    loop {
        if let Some((head, tail)) = list.as_cons() {
            list = tail;
            if let Some(byte) = head.as_small() {
                if !u8::try_from(byte).is_ok_and(|byte| visit(Piece::Byte(byte))) {
                    return false;
                }
            } else if head.as_cons().is_some() {
                if !tail.is_nil() {
                    waiting.push(tail);
                }
                list = head;
            } else if let Some(bits) = head.as_bits() {
                if !visit(Piece::Bits(bits)) {
                    return false;
                }
            } else if !head.is_nil() {
                return false;
            }
        } else if list.is_nil() {
            match waiting.pop() {
                Some(next) => list = next,
                None => return true,
            }
        } else if list.as_bits().is_some_and(|bits| visit(Piece::Bits(bits))) {
            list = Term::NIL;
        } else {
            return false;
        }
    }
}

/// The bytes of I/O data.
pub(crate) fn bytes(data: Term<'_>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let whole = walk(data, |piece| match piece {
        Piece::Byte(byte) => {
            bytes.push(byte);
            true
        }
        Piece::Bits(bits) if bits.len.is_multiple_of(8) => {
            bytes.extend_from_slice(&aligned(bits));
            true
        }
        Piece::Bits(_) => false,
    });
    whole.then_some(bytes)
}

/// The binaries at the beginning of a list, at most `count` of them, without empty ones, and the rest of the list.
pub(crate) fn binaries(list: Term<'_>, count: usize) -> Option<(Vec<Term<'_>>, Term<'_>)> {
    let mut walk = elements(list);
    let mut binaries = Vec::new();
    for element in walk.by_ref().take(count) {
        if !whole_bytes(element)?.is_empty() {
            binaries.push(element);
        }
    }
    let rest = walk.rest();
    (rest.is_nil() || rest.as_cons().is_some()).then_some((binaries, rest))
}

/// Whether I/O data has no bytes and no binaries.
pub(crate) fn is_hollow(data: Term<'_>) -> bool {
    walk(data, |_| false)
}

/// Number of bytes of I/O data.
pub(crate) fn size(data: Term<'_>) -> Option<usize> {
    let mut size = 0;
    let whole = walk(data, |piece| match piece {
        Piece::Byte(_) => {
            size += 1;
            true
        }
        Piece::Bits(bits) => {
            size += bits.len / 8;
            bits.len.is_multiple_of(8)
        }
    });
    whole.then_some(size)
}

/// Writes all bits of I/O data whose pieces may be any bitstrings. Returns false when `data` is not I/O data.
pub(crate) fn write_bits(data: Term<'_>, writer: &mut BitWriter) -> bool {
    walk(data, |piece| {
        match piece {
            Piece::Byte(byte) => writer.push(&[byte], 8),
            Piece::Bits(bits) => writer.push(&aligned(bits), bits.len),
        }
        true
    })
}

/// Writes bits, one piece after the other.
#[derive(Default)]
pub(crate) struct BitWriter {
    bytes: Vec<u8>,
    len: usize,
}

impl BitWriter {
    /// Writes the first `len` bits of `bytes`. The bits after them are zero.
    pub(crate) fn push(&mut self, bytes: &[u8], len: usize) {
        let used = self.len % 8;
        if used == 0 {
            self.bytes.extend_from_slice(bytes);
        } else {
            for byte in bytes {
                if let Some(last) = self.bytes.last_mut() {
                    *last |= byte >> used;
                }
                self.bytes.push(byte << (8 - used));
            }
        }
        self.len += len;
        self.bytes.truncate(self.len.div_ceil(8));
    }

    /// The bytes and the number of bits.
    pub(crate) fn finish(self) -> (Vec<u8>, usize) {
        (self.bytes, self.len)
    }
}
