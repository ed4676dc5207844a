//! Making terms: constructors of every kind of object on a heap.

use crate::heap::Heap;
use crate::heap::binary::Block;
use crate::heap::layout::*;
use crate::heap::resource::{Number, Resource};
use beamc_abi::tables::FunEntry;
use beamc_abi::term as abi;
use beamc_abi::term::{offset, words};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::Arc;

/// Writes `elements` with `element` before the one at `at`.
///
/// # Safety
/// `to` has room for one word more than there are elements, and `at` is not beyond them.
unsafe fn write_inserted(to: *mut u64, elements: &[Term<'_>], at: usize, element: Term<'_>) {
    let (before, after) = elements.split_at(at);
    // SAFETY: the caller's promise; a term is a word.
    unsafe {
        std::ptr::copy_nonoverlapping(before.as_ptr().cast(), to, before.len());
        *to.add(at) = element.0;
        std::ptr::copy_nonoverlapping(after.as_ptr().cast(), to.add(at + 1), after.len());
    }
}

impl Heap {
    fn write(&self, content: &[u64]) -> *mut u64 {
        let at = self.alloc(content.len());
        // SAFETY: `alloc` gave that many fresh words.
        unsafe { std::ptr::copy_nonoverlapping(content.as_ptr(), at, content.len()) };
        at
    }

    fn pointer<'h>(&'h self, at: *mut u64, tag: u64) -> Term<'h> {
        Term(at as u64 | tag, PhantomData)
    }

    /// `[head | tail]`.
    pub fn cons<'h>(&'h self, head: Term<'h>, tail: Term<'h>) -> Term<'h> {
        self.pointer(self.write(&[head.0, tail.0]), abi::TAG_LIST)
    }

    /// The list of `elements` ending in `tail`.
    pub fn list_with_tail<'h>(&'h self, elements: &[Term<'h>], tail: Term<'h>) -> Term<'h> {
        if elements.is_empty() {
            return tail;
        }
        let at = self.alloc(elements.len() * 2);
        for (index, element) in elements.iter().enumerate() {
            // SAFETY: cell `index` is within the words just allocated; the last tail is `tail`.
            unsafe {
                let cell = at.add(index * 2);
                *cell = element.0;
                *cell.add(1) = if index + 1 == elements.len() { tail.0 } else { cell.add(2) as u64 | abi::TAG_LIST };
            }
        }
        self.pointer(at, abi::TAG_LIST)
    }

    /// The list of `elements`.
    pub fn list<'h>(&'h self, elements: &[Term<'h>]) -> Term<'h> {
        self.list_with_tail(elements, Term::NIL)
    }

    /// The list of code points or bytes of `text`.
    pub fn string<'h>(&'h self, text: &str) -> Term<'h> {
        let chars: Vec<Term<'h>> = text.chars().map(|c| Term::from_usize(c as usize)).collect();
        self.list(&chars)
    }

    /// The tuple of `elements`.
    pub fn tuple<'h>(&'h self, elements: &[Term<'h>]) -> Term<'h> {
        let at = self.alloc(elements.len() + 1);
        // SAFETY: `alloc` gave one word more than the elements; Term is a word.
        unsafe {
            *at = abi::header(abi::TUPLE, elements.len() as u64);
            std::ptr::copy_nonoverlapping(elements.as_ptr().cast(), at.add(1), elements.len());
        }
        self.pointer(at, abi::TAG_TUPLE)
    }

    /// A tuple of the elements of all `parts`, in order.
    pub fn tuple_of_parts<'h>(&'h self, parts: &[&[Term<'h>]]) -> Term<'h> {
        let size = parts.iter().map(|part| part.len()).sum::<usize>();
        let at = self.alloc(size + 1);
        // SAFETY: `alloc` gave one word more than all parts have; Term is a word.
        unsafe {
            *at = abi::header(abi::TUPLE, size as u64);
            let mut to = at.add(1);
            for part in parts {
                std::ptr::copy_nonoverlapping(part.as_ptr().cast(), to, part.len());
                to = to.add(part.len());
            }
        }
        self.pointer(at, abi::TAG_TUPLE)
    }

    /// A tuple of `size` times the same element.
    pub fn tuple_of_one<'h>(&'h self, size: usize, element: Term<'h>) -> Term<'h> {
        let at = self.alloc(size + 1);
        // SAFETY: `alloc` gave one word more than the elements.
        unsafe {
            *at = abi::header(abi::TUPLE, size as u64);
            (1..=size).for_each(|index| at.add(index).write(element.0));
        }
        self.pointer(at, abi::TAG_TUPLE)
    }

    /// A float, as an immediate if possible.
    pub fn float<'h>(&'h self, value: f64) -> Term<'h> {
        match abi::self_tagged_float(value.to_bits()) {
            Some(word) => Term(word, PhantomData),
            None => self.pointer(self.write(&[abi::header(abi::FLOAT, 1), value.to_bits()]), abi::TAG_BOXED),
        }
    }

    /// The integer with this sign and magnitude; small when it fits, leading zero limbs dropped.
    pub fn integer_from_limbs<'h>(&'h self, negative: bool, limbs: &[u64]) -> Term<'h> {
        let len = limbs.iter().rposition(|limb| *limb != 0).map_or(0, |last| last + 1);
        let limbs = &limbs[..len];
        if len <= 1 {
            let magnitude = i128::from(limbs.first().copied().unwrap_or(0));
            let value = if negative { -magnitude } else { magnitude };
            if let Some(small) = i64::try_from(value).ok().and_then(Term::small) {
                return small;
            }
        }
        let kind = if negative { abi::BIG_NEG } else { abi::BIG_POS };
        let at = self.alloc(len + 1);
        // SAFETY: `alloc` gave one word more than the limbs.
        unsafe {
            *at = abi::header(kind, len as u64);
            std::ptr::copy_nonoverlapping(limbs.as_ptr(), at.add(1), len);
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// The integer `value`.
    pub fn integer<'h>(&'h self, value: i128) -> Term<'h> {
        match i64::try_from(value).ok().and_then(Term::small) {
            Some(small) => small,
            None => {
                let magnitude = value.unsigned_abs();
                self.integer_from_limbs(value < 0, &[magnitude as u64, (magnitude >> 64) as u64])
            }
        }
    }

    /// A binary with these bytes: on the heap up to [`abi::HEAP_BIN_MAX`] bytes, otherwise counted. In immortal memory always
    /// on the heap.
    pub fn binary<'h>(&'h self, bytes: &[u8]) -> Term<'h> {
        if bytes.len() > abi::HEAP_BIN_MAX && !self.mode().immortal {
            return self.counted_binary(Block::from_bytes(bytes), bytes.len());
        }
        let data_words = bytes.len().div_ceil(8);
        let at = self.alloc(2 + data_words);
        // SAFETY: two leading words and the data. The last data word is zeroed first, so the padding is defined.
        unsafe {
            *at = abi::header(abi::HEAP_BIN, 1 + data_words as u64);
            *at.add(1) = bytes.len() as u64 * 8;
            if data_words > 0 {
                *at.add(1 + data_words) = 0;
            }
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), at.add(2).cast(), bytes.len());
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// The first `size` bytes of `block` as a binary that holds one count of it.
    pub fn counted_binary<'h>(&'h self, block: NonNull<Block>, size: usize) -> Term<'h> {
        // SAFETY: the caller hands over a count, so the block is alive.
        let data = unsafe { block.as_ref() }.data() as u64;
        let content = [abi::header(abi::REFC_BIN, words::REFC_BIN - 1), size as u64 * 8, data, block.as_ptr() as u64];
        let at = self.write(&content);
        self.note_off_heap(at as u64, size);
        self.pointer(at, abi::TAG_BOXED)
    }

    /// A reference that holds one count of `block`, that of a resource of about `size` bytes.
    pub(super) fn resource<'h>(&'h self, number: Number, size: usize, block: NonNull<Block>) -> Term<'h> {
        let header = abi::header(abi::RESOURCE, offset::RESOURCE_NUMBER as u64 / 8 - 1 + number.len() as u64);
        let at = self.write(&[header, size as u64 * 8, 0, block.as_ptr() as u64, number[0], number[1]]);
        // Immortal references are never released.
        if !self.mode().immortal {
            self.note_off_heap(at as u64, size);
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// `len` bits of `whole`, which is any bitstring, starting at bit `start`.
    ///
    /// # Panics
    /// If the part is not within `whole`.
    pub fn sub_bits<'h>(&'h self, whole: Term<'h>, start: usize, len: usize) -> Term<'h> {
        let (Some(bits), Some((origin, base))) = (whole.as_bits(), whole.origin()) else {
            unreachable!("only bitstrings have parts")
        };
        assert!(start <= bits.len && len <= bits.len - start, "part beyond the bitstring");
        let first = base + start;
        if len.is_multiple_of(8) && first.is_multiple_of(8) && len / 8 <= abi::HEAP_BIN_MAX / 4 {
            let (at, bytes) = ((bits.offset + start) / 8, len / 8);
            return self.binary(&bits.bytes[at..at + bytes]);
        }
        self.view(origin, first, len)
    }

    /// `len` bits of `origin`, a HEAP_BIN or REFC_BIN, starting at bit `first`. Unlike [`Heap::sub_bits`] it never copies.
    ///
    /// # Panics
    /// If the part is not within `origin`.
    #[inline]
    pub fn view<'h>(&'h self, origin: Term<'h>, first: usize, len: usize) -> Term<'h> {
        let size = origin.byte_base().map_or(0, |(_, bytes)| bytes * 8);
        assert!(first <= size && len <= size - first, "part beyond the binary");
        let content = [abi::header(abi::SUB_BITS, words::SUB_BITS - 1), len as u64, first as u64, origin.0];
        self.pointer(self.write(&content), abi::TAG_BOXED)
    }

    /// A match context at the beginning of `whole`, as compiled code makes it.
    ///
    /// # Panics
    /// If `whole` is not a bitstring.
    pub fn match_context<'h>(&'h self, whole: Term<'h>) -> Term<'h> {
        let (Some(bits), Some((origin, first))) = (whole.as_bits(), whole.origin()) else {
            unreachable!("only bitstrings are matched")
        };
        let base = origin.byte_base().map_or(0, |(base, _)| base as u64);
        let header = abi::header(abi::MATCH, words::MATCH - 1);
        let content = [header, base, first as u64, (first + bits.len) as u64, origin.0];
        self.pointer(self.write(&content), abi::TAG_BOXED)
    }

    /// A bitstring of `len` bits that starts at the first bit of `bytes`.
    pub fn bitstring<'h>(&'h self, bytes: &[u8], len: usize) -> Term<'h> {
        let whole = self.binary(&bytes[..len.div_ceil(8)]);
        if len.is_multiple_of(8) {
            return whole;
        }
        let content = [abi::header(abi::SUB_BITS, words::SUB_BITS - 1), len as u64, 0, whole.0];
        self.pointer(self.write(&content), abi::TAG_BOXED)
    }

    /// A map of at most 32 keys; `keys` is a tuple in term order without duplicates.
    pub fn flat_map<'h>(&'h self, keys: Term<'h>, values: &[Term<'h>]) -> Term<'h> {
        let at = self.alloc(values.len() + 2);
        // SAFETY: `alloc` gave two words more than the values.
        unsafe {
            *at = abi::header(abi::MAP, values.len() as u64 + 1);
            *at.add(1) = keys.0;
            std::ptr::copy_nonoverlapping(values.as_ptr().cast(), at.add(2), values.len());
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// A tuple of `elements` with `element` before the one at `at`.
    pub fn tuple_inserted<'h>(&'h self, elements: &[Term<'h>], at: usize, element: Term<'h>) -> Term<'h> {
        let to = self.alloc(2 + elements.len());
        // SAFETY: `alloc` gave words for the header and the elements.
        unsafe {
            *to = abi::header(abi::TUPLE, elements.len() as u64 + 1);
            write_inserted(to.add(1), elements, at, element);
        }
        self.pointer(to, abi::TAG_TUPLE)
    }

    /// A map of at most 32 keys with `value` before the one of `values` at `at`; `keys` as in [`Heap::flat_map`].
    pub fn flat_map_inserted<'h>(
        &'h self,
        keys: Term<'h>,
        values: &[Term<'h>],
        at: usize,
        value: Term<'h>,
    ) -> Term<'h> {
        let to = self.alloc(3 + values.len());
        // SAFETY: `alloc` gave words for the header, the keys and the values.
        unsafe {
            *to = abi::header(abi::MAP, values.len() as u64 + 2);
            *to.add(1) = keys.0;
            write_inserted(to.add(2), values, at, value);
        }
        self.pointer(to, abi::TAG_BOXED)
    }

    /// A map of more than 32 keys with this root.
    pub fn hamt<'h>(&'h self, count: usize, root: Term<'h>) -> Term<'h> {
        self.pointer(self.write(&[abi::header(abi::HAMT, 2), count as u64, root.0]), abi::TAG_BOXED)
    }

    /// A trie node.
    pub fn hamt_node<'h>(&'h self, bitmap: u64, children: &[Term<'h>]) -> Term<'h> {
        let at = self.alloc(children.len() + 2);
        // SAFETY: `alloc` gave two words more than the children.
        unsafe {
            *at = abi::header(abi::HAMT_NODE, children.len() as u64 + 1);
            *at.add(1) = bitmap;
            std::ptr::copy_nonoverlapping(children.as_ptr().cast(), at.add(2), children.len());
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// A native record. `definition` is a tuple as [`abi::definition`] describes it, with as many fields as there are values.
    pub fn record<'h>(&'h self, definition: Term<'h>, values: &[Term<'h>]) -> Term<'h> {
        let at = self.alloc(values.len() + 2);
        // SAFETY: `alloc` gave two words more than the values.
        unsafe {
            *at = abi::header(abi::RECORD, values.len() as u64 + 1);
            *at.add(1) = definition.0;
            std::ptr::copy_nonoverlapping(values.as_ptr().cast(), at.add(2), values.len());
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// A fun of `entry` with these free variables.
    pub fn fun<'h>(&'h self, entry: &'static FunEntry, free: &[Term<'h>]) -> Term<'h> {
        let at = self.alloc(free.len() + 2);
        // SAFETY: `alloc` gave two words more than the free variables.
        unsafe {
            *at = abi::fun_header(entry.arity as u8, free.len() as u64);
            *at.add(1) = std::ptr::from_ref(entry) as u64;
            std::ptr::copy_nonoverlapping(free.as_ptr().cast(), at.add(2), free.len());
        }
        self.pointer(at, abi::TAG_BOXED)
    }

    /// A local reference: its number in at most [`REFERENCE_WORDS`] words, followed by words that belong to it.
    pub fn reference<'h>(&'h self, number: &[u64]) -> Term<'h> {
        self.raw_object(abi::REF, number)
    }

    /// A local reference with a number from outside. It holds the resource with this number, if one is alive.
    pub fn reference_from_outside<'h>(&'h self, number: &[u64]) -> Term<'h> {
        let resource = number.try_into().ok().and_then(|number: Number| Resource::numbered(&number));
        resource.map_or_else(|| self.reference(number), |resource| resource.term(self))
    }

    /// A pid, port or reference of another node.
    pub fn external<'h>(&'h self, external: External<'_>) -> Term<'h> {
        let kind = match external.kind {
            ExternalKind::Pid => abi::EXTERNAL_PID,
            ExternalKind::Port => abi::EXTERNAL_PORT,
            ExternalKind::Ref => abi::EXTERNAL_REF,
        };
        let mut content = [0; 1 + EXTERNAL_NUMBERS];
        let size = 1 + external.numbers.len();
        content[0] = u64::from(external.node.index()) | u64::from(external.creation) << 32;
        content[1..size].copy_from_slice(external.numbers);
        self.raw_object(kind, &content[..size])
    }

    /// A raw stack trace.
    pub fn trace<'h>(&'h self, content: &[u64]) -> Term<'h> {
        self.raw_object(abi::TRACE, content)
    }

    fn raw_object<'h>(&'h self, kind: u64, content: &[u64]) -> Term<'h> {
        let at = self.alloc(content.len() + 1);
        // SAFETY: `alloc` gave one word more than the content.
        unsafe {
            *at = abi::header(kind, content.len() as u64);
            std::ptr::copy_nonoverlapping(content.as_ptr(), at.add(1), content.len());
        }
        self.pointer(at, abi::TAG_BOXED)
    }
}

impl Resource {
    /// The resource that a reference holds, if any.
    pub fn of(reference: Term<'_>) -> Option<Arc<Self>> {
        reference.as_resource().map(Arc::clone)
    }

    /// Its reference.
    pub fn term<'h>(self: &Arc<Self>, heap: &'h Heap) -> Term<'h> {
        heap.resource(self.number, self.size, Block::of_resource(Arc::clone(self)))
    }
}
