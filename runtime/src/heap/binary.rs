//! Off-heap binary blocks, counted: what REFC_BIN objects share.
//!
//! # Shape
//! `[count][capacity in bytes][used bits][bytes...]`. A block may have room beyond what any term shows; the term whose
//! end is the block's `used` may be appended to in place (see `bs_create_bin`), which claims the room by moving
//! `used` with a compare-and-swap, so that of two appends to one binary only the first extends it.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};

/// See the module's header.
#[repr(C)]
pub struct Block {
    count: AtomicU64,
    capacity: usize,
    used_bits: AtomicU64,
}

impl Block {
    fn layout(capacity: usize) -> Layout {
        match Layout::from_size_align(size_of::<Block>() + capacity, 8) {
            Ok(layout) => layout,
            Err(_) => crate::process::out_of_memory(capacity),
        }
    }

    /// A block with one count, room for `capacity` bytes and `used` bits in use; the bytes are zero.
    pub fn with_capacity(capacity: usize, used_bits: usize) -> NonNull<Block> {
        let layout = Self::layout(capacity);
        // SAFETY: the layout is never of size zero.
        let Some(block) = NonNull::new(unsafe { alloc(layout) }.cast::<Block>()) else { handle_alloc_error(layout) };
        // SAFETY: fresh memory of the layout: the three leading words, then `capacity` bytes.
        unsafe {
            block.write(Block { count: AtomicU64::new(1), capacity, used_bits: AtomicU64::new(used_bits as u64) });
            block.add(1).cast::<u8>().write_bytes(0, capacity);
        }
        block
    }

    /// A block with one count that holds exactly these bytes.
    pub fn from_bytes(bytes: &[u8]) -> NonNull<Block> {
        let block = Self::with_capacity(bytes.len(), bytes.len() * 8);
        // SAFETY: the block has room for the bytes and nobody else knows it.
        unsafe { block.add(1).cast::<u8>().copy_from_nonoverlapping(NonNull::from(bytes).cast(), bytes.len()) };
        block
    }

    /// Address of the first byte.
    pub fn data(&self) -> *const u8 {
        // SAFETY: the bytes follow the leading words in the same allocation.
        unsafe { std::ptr::from_ref(self).add(1).cast() }
    }

    /// Room in bytes.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// Bits in use.
    pub fn used_bits(&self) -> usize {
        self.used_bits.load(Ordering::Acquire) as usize
    }

    /// Claims the room from bit `from` to bit `to`; false when somebody has used it or it is not there.
    pub fn claim(&self, from: usize, to: usize) -> bool {
        to <= self.capacity * 8
            && self.used_bits.compare_exchange(from as u64, to as u64, Ordering::AcqRel, Ordering::Relaxed).is_ok()
    }

    /// One more holder.
    pub fn retain(&self) {
        self.count.fetch_add(1, Ordering::Relaxed);
    }

    /// One holder less; the last frees the block.
    ///
    /// # Safety
    /// The caller held a count and uses the block no more.
    pub unsafe fn release(block: NonNull<Block>) {
        // SAFETY: alive, as the caller still holds a count.
        let this = unsafe { block.as_ref() };
        if this.count.fetch_sub(1, Ordering::AcqRel) == 1 {
            let layout = Self::layout(this.capacity);
            // SAFETY: allocated by `with_capacity` with this layout; the count fell to zero.
            unsafe { dealloc(block.as_ptr().cast(), layout) };
        }
    }
}
