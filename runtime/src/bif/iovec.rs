//! I/O data as a list of binaries, `erlang:iolist_to_iovec/1`.
//!
//! # Shape
//! Large binaries are pieces of their own. Small ones between them are gathered into one piece. Programs see the bounds of
//! pieces, in the list and in results computed for each piece (`zlib`), so the bounds are those of the OTP release.
//!
//! # Rules
//! 1. Before release 27, a binary is small below [`SMALL`] bytes. A gathered piece has at least that size if a large binary
//!    follows, which gives up the missing bytes. The room for gathering is doubled up to [`ROOM_MAX`] bytes. Bytes without room
//!    begin a new piece.
//! 2. From release 27 on, a binary is small up to [`COPIED_MAX`] bytes, or if its bytes begin inside others.

use beamc_term::base::release;
use beamc_term::heap::{Bits, Heap, Kind, Term};
use beamc_term::term::bits::aligned;

/// Least size of a piece in bytes (rule 1).
const SMALL: usize = 256;
/// Greatest room in bytes, unless more bytes come at once.
const ROOM_MAX: usize = 32 * SMALL;
/// Greatest size in bytes of binaries that are copied (rule 2).
const COPIED_MAX: usize = 512;
/// First release with rule 2.
const COPYING_RELEASE: u32 = 27;

struct Vector<'h> {
    heap: &'h Heap,
    copies: bool,
    pieces: Vec<Term<'h>>,
    gathered: Vec<u8>,
    /// Rule 1.
    room: usize,
}

impl<'h> Vector<'h> {
    fn end_gathering(&mut self) {
        if !self.gathered.is_empty() {
            self.pieces.push(self.heap.binary(&self.gathered));
            self.gathered.clear();
        }
        self.room = 0;
    }

    fn gather(&mut self, bytes: &[u8]) {
        if !self.copies {
            let needed = self.gathered.len() + bytes.len();
            if needed > self.room && self.room >= ROOM_MAX {
                self.end_gathering();
            }
            let needed = self.gathered.len() + bytes.len();
            if needed > self.room {
                self.room = needed.max(2 * self.room).max(SMALL);
            }
        }
        self.gathered.extend_from_slice(bytes);
    }

    /// Adds a bitstring; `None` when it is not whole bytes.
    fn take(&mut self, term: Term<'h>, bits: Bits<'h>) -> Option<()> {
        let (size, gathered) = (bits.len / 8, self.gathered.len());
        if !bits.len.is_multiple_of(8) {
            return None;
        }
        let is_small = if self.copies { size <= COPIED_MAX || bits.offset != 0 } else { size < SMALL };
        if is_small || (!self.copies && gathered > 0 && gathered < SMALL && gathered + size < 2 * SMALL) {
            if size > 0 {
                self.gather(&aligned(bits));
            }
            return Some(());
        }
        // Rule 1.
        let given = if self.copies || gathered == 0 { 0 } else { SMALL.saturating_sub(gathered) };
        if given > 0 {
            self.gather(&aligned(Bits { len: given * 8, ..bits }));
        }
        self.end_gathering();
        self.pieces.push(if given > 0 { self.heap.sub_bits(term, given * 8, (size - given) * 8) } else { term });
        Some(())
    }

    /// Adds I/O data, without recursion; `None` when `data` is not I/O data.
    fn take_all(&mut self, data: Term<'h>) -> Option<()> {
        let mut waiting: Vec<Term<'h>> = Vec::new();
        let mut bytes = Vec::new();
        let mut list = data;
        loop {
            // Adjacent bytes of a list are added at once.
            bytes.clear();
            while let Kind::Cons(head, tail) = list.kind()
                && let Kind::Small(byte) = head.kind()
            {
                bytes.push(u8::try_from(byte).ok()?);
                list = tail;
            }
            if !bytes.is_empty() {
                self.gather(&bytes);
            }
            match list.kind() {
                Kind::Cons(head, tail) => match head.kind() {
                    Kind::Bits(bits) => {
                        self.take(head, bits)?;
                        list = tail;
                    }
                    Kind::Cons(..) => {
                        waiting.push(tail);
                        list = head;
                    }
                    Kind::Nil => list = tail,
                    _ => return None,
                },
                Kind::Nil => match waiting.pop() {
                    Some(next) => list = next,
                    None => break,
                },
                Kind::Bits(bits) => {
                    self.take(list, bits)?;
                    list = Term::NIL;
                }
                _ => return None,
            }
        }
        self.end_gathering();
        Some(())
    }
}

/// See the module's header. `None` when `data` is not I/O data.
pub(super) fn pieces<'h>(heap: &'h Heap, data: Term<'h>) -> Option<Term<'h>> {
    // A single binary is one piece of any size.
    let only = data.as_cons().filter(|(_, tail)| tail.is_nil()).map_or(data, |(head, _)| head);
    if let Some(bits) = only.as_bits() {
        let whole = bits.len.is_multiple_of(8);
        return whole.then(|| if bits.len == 0 { Term::NIL } else { heap.list(&[only]) });
    }
    let copies = release() >= COPYING_RELEASE;
    let mut vector = Vector { heap, copies, pieces: Vec::new(), gathered: Vec::new(), room: 0 };
    vector.take_all(data)?;
    Some(heap.list(&vector.pieces))
}

#[cfg(test)]
mod tests {
    use super::*;
    use beamc_term::term::list::elements;

    fn sizes(copies: bool, parts: &[(usize, bool)]) -> Vec<usize> {
        let heap = &Heap::standalone();
        // `true`: bytes of a list; `false`: a binary.
        let parts: Vec<Term<'_>> = parts
            .iter()
            .map(
                |(size, listed)| {
                    if *listed { heap.list(&vec![Term::from_usize(7); *size]) } else { heap.binary(&vec![7; *size]) }
                },
            )
            .collect();
        let mut vector = Vector { heap, copies, pieces: Vec::new(), gathered: Vec::new(), room: 0 };
        vector.take_all(heap.list(&parts)).expect("I/O data");
        vector.pieces.iter().map(|piece| piece.as_bits().map_or(0, |bits| bits.len / 8)).collect()
    }

    #[test]
    fn pieces_end_where_those_of_otp_25_do() {
        let binaries = |all: &[usize]| sizes(false, &all.iter().map(|size| (*size, false)).collect::<Vec<_>>());
        assert_eq!(binaries(&[3, 500, 3]), [506]);
        assert_eq!(binaries(&[3, 512, 3]), [256, 259, 3]);
        assert_eq!(binaries(&[3, 8192, 3]), [256, 7939, 3]);
        assert_eq!(
            binaries(&[100, 200, 300, 100, 600, 5, 5, 300, 300, 700, 20]),
            [300, 300, 256, 444, 310, 300, 700, 20]
        );
        assert_eq!(binaries(&[256, 10]), [256, 10]);
        assert_eq!(binaries(&[100; 100]), [8100, 1900]);
        assert_eq!(sizes(false, &[(9000, true), (100, false), (9000, true)]), [9000, 9100]);
        assert_eq!(sizes(false, &[(100, true), (300, false), (300, false), (100, true)]), [400, 300, 100]);
    }

    #[test]
    fn pieces_end_where_those_of_otp_27_do() {
        let binaries = |all: &[usize]| sizes(true, &all.iter().map(|size| (*size, false)).collect::<Vec<_>>());
        assert_eq!(binaries(&[3, 512, 3]), [518]);
        assert_eq!(binaries(&[3, 513, 3]), [3, 513, 3]);
        assert_eq!(binaries(&[100, 200, 300, 100, 600, 5, 5, 300, 300, 700, 20]), [700, 600, 610, 700, 20]);
        assert_eq!(binaries(&[100; 100]), [10000]);
        assert_eq!(sizes(true, &[(9000, true), (100, false), (9000, true)]), [18100]);
    }

    #[test]
    fn one_binary_is_one_piece_and_nothing_is_none() {
        let heap = &Heap::standalone();
        let small = heap.binary(b"abc");
        for data in [small, heap.list(&[small]), heap.list(&[Term::NIL, small])] {
            assert_eq!(pieces(heap, data).map(|list| elements(list).count()), Some(1));
        }
        let empty = heap.binary(b"");
        for data in [empty, Term::NIL, heap.list(&[empty, Term::NIL]), heap.list(&[empty])] {
            assert!(pieces(heap, data).is_some_and(Term::is_nil));
        }
        assert!(
            pieces(heap, Term::from_usize(1)).is_none() && pieces(heap, heap.list(&[Term::from_usize(256)])).is_none()
        );
    }
}
