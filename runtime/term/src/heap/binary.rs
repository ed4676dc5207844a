//! Reference-counted blocks of off-heap binaries, which REFC_BIN objects share. Resources have such blocks as well.
//!
//! # Shape
//! `[count][capacity in bytes][used bits][bytes...]`. A block may have room beyond the bits that terms show. A term that ends
//! at the block's `used` may be appended to in place (see `bs_create_bin`). The append claims room by moving `used` with a
//! compare-and-swap, so of two appends to one binary only the first extends it.
//!
//! # Rules
//! 1. Bits from `used` on are zero and not read. A byte with bits on both sides is changed by setting bits in one atomic step.
//! 2. Compiled code extends a block with one holder itself, without a compare-and-swap.
//! 3. Compiled code reads eight bytes that *end* with the last byte of a field. For a field near the beginning it also reads
//!    the words before the bytes, which must exist. It never reads behind the bytes.

use crate::heap::account::{self, Use};
use crate::heap::resource::Resource;
use beamc_abi::binary::block as abi;
use beamc_abi::term::offset;
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

/// See the module's header.
#[repr(C)]
pub struct Block {
    count: AtomicU64,
    capacity: usize,
    used_bits: AtomicU64,
}

const _: () = assert!(std::mem::offset_of!(Block, count) == abi::COUNT as usize);
const _: () = assert!(std::mem::offset_of!(Block, used_bits) == abi::USED_BITS as usize);

/// Value of `used_bits` that marks the block of a resource.
const RESOURCE: u64 = u64::MAX;

impl Block {
    fn layout(capacity: usize) -> Layout {
        Self::layout_of(capacity).unwrap_or_else(|| crate::base::fatal::out_of_memory(capacity))
    }

    /// `None` if the size exceeds the address space.
    fn layout_of(capacity: usize) -> Option<Layout> {
        Layout::from_size_align(size_of::<Block>().checked_add(capacity)?, 8).ok()
    }

    /// A block with one count, room for `capacity` bytes and `used_bits` bits in use. The bytes are zero.
    pub fn with_capacity(capacity: usize, used_bits: usize) -> NonNull<Block> {
        Self::allocated(Self::layout(capacity), capacity, used_bits)
            .unwrap_or_else(|| handle_alloc_error(Self::layout(capacity)))
    }

    /// As `with_capacity`; `None` if the allocation fails.
    fn allocated(layout: Layout, capacity: usize, used_bits: usize) -> Option<NonNull<Block>> {
        // SAFETY: the layout is never of size zero.
        let block = NonNull::new(unsafe { alloc_zeroed(layout) }.cast::<Block>())?;
        account::count(Use::Binaries, layout.size() as isize);
        // SAFETY: fresh memory of the layout: the three leading words, then `capacity` bytes.
        unsafe {
            block.write(Block { count: AtomicU64::new(1), capacity, used_bits: AtomicU64::new(used_bits as u64) })
        };
        Some(block)
    }

    /// A block with one count that holds exactly these bytes.
    pub fn from_bytes(bytes: &[u8]) -> NonNull<Block> {
        let block = Self::with_capacity(bytes.len(), bytes.len() * 8);
        // SAFETY: the block has room for the bytes and is not shared yet.
        unsafe { block.add(1).cast::<u8>().copy_from_nonoverlapping(NonNull::from(bytes).cast(), bytes.len()) };
        block
    }

    /// A block with one count, room for `capacity` bytes and `used_bits` bits in use. `fill` writes the bytes, which are zero
    /// before. If it fails, the block is freed.
    pub fn filled<E>(
        capacity: usize,
        used_bits: usize,
        fill: impl FnOnce(&mut [u8]) -> Result<(), E>,
    ) -> Result<NonNull<Block>, E> {
        // SAFETY: just made.
        unsafe { Self::fill(Self::with_capacity(capacity, used_bits), fill) }
    }

    /// As `filled`, for a block of exactly `size` bytes; `None` if the allocation fails.
    pub fn try_filled<E>(
        size: usize,
        fill: impl FnOnce(&mut [u8]) -> Result<(), E>,
    ) -> Option<Result<NonNull<Block>, E>> {
        let block = Self::allocated(Self::layout_of(size)?, size, size.checked_mul(8)?)?;
        // SAFETY: just made.
        Some(unsafe { Self::fill(block, fill) })
    }

    /// Lets `fill` write all of a block. If it fails, the block is freed.
    ///
    /// # Safety
    /// The block is not shared yet.
    unsafe fn fill<E>(
        block: NonNull<Block>,
        fill: impl FnOnce(&mut [u8]) -> Result<(), E>,
    ) -> Result<NonNull<Block>, E> {
        // SAFETY: the caller's promise.
        let capacity = unsafe { block.as_ref() }.capacity;
        // SAFETY: the block has room for `capacity` bytes, initialised, and is not shared yet.
        let bytes = unsafe { std::slice::from_raw_parts_mut(block.add(1).cast::<u8>().as_ptr(), capacity) };
        match fill(bytes) {
            Ok(()) => Ok(block),
            Err(error) => {
                // SAFETY: gives up the only count.
                unsafe { Self::release(block) };
                Err(error)
            }
        }
    }

    /// A block with one count that holds a resource.
    pub fn of_resource(resource: Arc<Resource>) -> NonNull<Block> {
        let block = Self::with_capacity(size_of::<Arc<Resource>>(), 0);
        // SAFETY: the block has room for it after its words, aligned as they are, and is not shared yet.
        unsafe {
            block.add(1).cast::<Arc<Resource>>().write(resource);
            block.as_ref().used_bits.store(RESOURCE, Ordering::Release);
        }
        block
    }

    /// The resource that the block holds.
    pub fn resource(&self) -> Option<&Arc<Resource>> {
        // SAFETY: `of_resource` wrote the resource of a block with this mark. It stays until the last count is given up.
        (self.used_bits.load(Ordering::Acquire) == RESOURCE).then(|| unsafe { &*self.data().cast() })
    }

    /// Extends the bits in use from bit `from` to bit `to`, if [`Block::claim`] allows. `fill` writes the new bits. It gets
    /// zero bytes for the range from the byte with bit `from` to the last, and leaves the bits before `from` zero. If it fails,
    /// the range stays claimed.
    pub fn extend<E>(
        &self,
        from: usize,
        to: usize,
        fill: impl FnOnce(&mut [u8]) -> Result<(), E>,
    ) -> Option<Result<(), E>> {
        if !self.claim(from, to) {
            return None;
        }
        let (first, len) = (from / 8, to.div_ceil(8) - from / 8);
        let data = std::ptr::with_exposed_provenance_mut::<u8>(self.data() as usize);
        if from.is_multiple_of(8) {
            // SAFETY: within the capacity (`claim`), initialised, and not read by others (rule 1).
            let bytes = unsafe { std::slice::from_raw_parts_mut(data.add(first), len) };
            return Some(fill(bytes));
        }
        let mut bytes = vec![0; len];
        let result = fill(&mut bytes);
        // SAFETY: within the capacity (`claim`). The first byte is shared and gets bits that are not read yet. The others are
        // not read yet (rule 1).
        unsafe {
            AtomicU8::from_ptr(data.add(first)).fetch_or(bytes[0], Ordering::AcqRel);
            data.add(first + 1).copy_from_nonoverlapping(bytes.as_ptr().add(1), len - 1);
        }
        Some(result)
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

    /// Claims the room from bit `from` to bit `to`; false if another append has claimed it or the block is too small.
    pub fn claim(&self, from: usize, to: usize) -> bool {
        to <= self.capacity * 8
            && self.used_bits.compare_exchange(from as u64, to as u64, Ordering::AcqRel, Ordering::Relaxed).is_ok()
    }

    /// Number of holders.
    pub(super) fn holders(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    /// Adds a holder.
    pub fn retain(&self) {
        self.count.fetch_add(1, Ordering::Relaxed);
    }

    /// Removes a holder. The last one frees the block.
    ///
    /// # Safety
    /// The caller holds a count and does not use the block afterwards.
    pub unsafe fn release(block: NonNull<Block>) {
        // SAFETY: alive, as the caller still holds a count.
        let this = unsafe { block.as_ref() };
        if this.count.fetch_sub(1, Ordering::AcqRel) == 1 {
            if let Some(resource) = this.resource() {
                // SAFETY: the last holder has gone, so this is the last use.
                drop(unsafe { std::ptr::from_ref(resource).read() });
            }
            let layout = Self::layout(this.capacity);
            account::count(Use::Binaries, -(layout.size() as isize));
            // SAFETY: allocated by `with_capacity` with this layout; the count fell to zero.
            unsafe { dealloc(block.as_ptr().cast(), layout) };
        }
    }
}

/// Gives up the count that the REFC_BIN or RESOURCE at `at` holds.
pub fn release(at: u64) {
    // SAFETY: callers pass only addresses of REFC_BIN and RESOURCE objects, each of which holds a count until this call.
    unsafe {
        if let Some(block) = NonNull::new(*((at + offset::REFC_BLOCK as u64) as *const u64) as *mut Block) {
            Block::release(block);
        }
    }
}
