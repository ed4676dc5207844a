//! A bitstring that is filled after it is made, by the instructions `bs_put_*`.
//!
//! # Rules
//! 1. The bits from the position to the end are zero, and belong to this filling alone: no append can claim them.
//! 2. Terms that show the bitstring may exist already. Bits are written through pointers, and no slice of the bytes that are
//!    written is alive meanwhile.

use crate::heap::{Bits, Heap, Term, Word};
use std::sync::atomic::{AtomicU8, Ordering};

/// Bytes up to which the bits that are written are first put on the stack.
const STAGED: usize = 64;

/// See the module's header. The default is complete: it takes no bits.
#[derive(Default)]
pub struct Filling {
    /// The bitstring; `None` if it is complete.
    target: Option<Word>,
    /// The next bit of it.
    at: usize,
    /// Bits that are left.
    left: usize,
}

impl Filling {
    /// The filling of `target` from bit `at` on, where it is zero.
    ///
    /// # Safety
    /// Rule 1 holds.
    pub unsafe fn new(target: Term<'_>, at: usize) -> Self {
        let left = target.as_bits().map_or(0, |bits| bits.len.saturating_sub(at));
        Filling { target: (left > 0).then(|| target.word()), at, left }
    }

    /// Calls `visit` with the word that is a root.
    ///
    /// # Safety
    /// `visit` leaves the word of the same term in it.
    pub unsafe fn for_each_root(&mut self, visit: &mut dyn FnMut(&mut u64)) {
        if let Some(target) = &mut self.target {
            // SAFETY: the caller's promise.
            unsafe { visit(target.slot()) };
        }
    }

    /// Writes the next `len` bits. `fill` gets zero bytes, and the bit at which they begin in them. `None` if there is no room.
    /// If it fails, the filling is over.
    pub fn put<E>(
        &mut self,
        _heap: &Heap,
        len: usize,
        fill: impl FnOnce(&mut [u8], usize) -> Result<(), E>,
    ) -> Option<Result<(), E>> {
        if len > self.left {
            *self = Filling::default();
            return None;
        }
        if len == 0 {
            return Some(fill(&mut [], 0));
        }
        // SAFETY: a root of the process that owns the heap, which is borrowed.
        let Bits { bytes, offset, .. } = unsafe { self.target.as_ref()?.term() }.as_bits()?;
        let (first, skip) = ((offset + self.at) / 8, (offset + self.at) % 8);
        let size = (skip + len).div_ceil(8);
        let target = std::ptr::with_exposed_provenance_mut::<u8>(bytes.as_ptr() as usize + first);
        let result = if size <= STAGED {
            let mut staged = [0; STAGED];
            fill(&mut staged[..size], skip).map(|()| write(target, &staged[..size], skip + len))
        } else {
            let mut staged = vec![0; size];
            fill(&mut staged, skip).map(|()| write(target, &staged, skip + len))
        };
        (self.at, self.left) = (self.at + len, self.left - len);
        if result.is_err() || self.left == 0 {
            *self = Filling::default();
        }
        Some(result)
    }
}

/// Copies `bytes`, of which `end` bits are in use, to `target`. The first and the last byte there may hold other bits.
fn write(target: *mut u8, bytes: &[u8], end: usize) {
    let last = bytes.len() - 1;
    let whole = if end.is_multiple_of(8) { bytes.len() } else { last };
    // SAFETY: the caller's range is within the bitstring, and belongs to the filling (rule 1). Other bits of the bytes at its
    // ends may change meanwhile, in atomic steps as here.
    unsafe {
        AtomicU8::from_ptr(target).fetch_or(bytes[0], Ordering::AcqRel);
        if whole > 1 {
            target.add(1).copy_from_nonoverlapping(bytes.as_ptr().add(1), whole - 1);
        }
        if last > 0 && whole == last {
            AtomicU8::from_ptr(target.add(last)).fetch_or(bytes[last], Ordering::AcqRel);
        }
    }
}
