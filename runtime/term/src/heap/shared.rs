//! Bytes outside of all heaps that binaries share.
//!
//! A [`Shared`] holds a count of a block, as a REFC_BIN does, so bytes taken from a term and returned as a term are never
//! copied. The bytes that it shows are in use, and such bytes do not change (`binary`, rule 1).

use crate::heap::binary::Block;
use crate::heap::{Heap, Term};
use beamc_abi::term::HEAP_BIN_MAX;
use std::ptr::NonNull;

/// See the module's header.
pub struct Shared {
    block: NonNull<Block>,
    start: usize,
    end: usize,
}

// SAFETY: the count of a block is atomic, and bytes in use do not change.
unsafe impl Send for Shared {}
// SAFETY: as above.
unsafe impl Sync for Shared {}

impl Shared {
    /// A copy of these bytes.
    pub fn new(bytes: &[u8]) -> Self {
        Shared { block: Block::from_bytes(bytes), start: 0, end: bytes.len() }
    }

    /// The whole bytes of a bitstring; `None` if they lie on a heap or begin within a byte.
    pub fn of(binary: Term<'_>) -> Option<Self> {
        let (bits, (origin, first)) = (binary.as_bits()?, binary.origin()?);
        let block = origin.as_block().filter(|_| first % 8 == 0)?;
        block.retain();
        Some(Shared { block: NonNull::from(block), start: first / 8, end: first / 8 + bits.len / 8 })
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: this holds a count of the block, and the bytes were those of a binary of it.
        unsafe { std::slice::from_raw_parts(self.block.as_ref().data().add(self.start), self.end - self.start) }
    }

    /// Drops `count` bytes from the front.
    ///
    /// # Panics
    /// If there are fewer.
    pub fn skip(&mut self, count: usize) {
        assert!(count <= self.end - self.start, "more skipped than there is");
        self.start += count;
    }

    /// The bytes as a binary.
    pub fn term<'h>(&self, heap: &'h Heap) -> Term<'h> {
        let len = self.end - self.start;
        if len <= HEAP_BIN_MAX {
            return heap.binary(self.bytes());
        }
        // SAFETY: the block is alive, as this holds a count. The binary gets its own.
        unsafe { self.block.as_ref() }.retain();
        let whole = heap.counted_binary(self.block, self.end);
        if self.start == 0 { whole } else { heap.view(whole, self.start * 8, len * 8) }
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // SAFETY: gives up the count that this holds.
        unsafe { Block::release(self.block) };
    }
}
