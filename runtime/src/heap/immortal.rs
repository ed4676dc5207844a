//! Memory for terms that stay for good: a reserved range of addresses, taken from its start upwards.
//!
//! # Rules
//! 1. The collector leaves what lies in the range where it is, as it does literals: terms there point to literals and to
//!    each other only.
//! 2. The range is reserved at first use and never given back. What is reserved and not taken costs no memory.

use beamc_abi::term as abi;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Bytes reserved: more than a machine has.
const RESERVED: usize = 1 << 40;

/// First address of the range; 0 before the first use.
static START: AtomicU64 = AtomicU64::new(0);
/// First address that is not taken.
static TOP: Mutex<u64> = Mutex::new(0);

/// The addresses that the collector leaves alone.
pub(super) fn range() -> Range<u64> {
    match START.load(Ordering::Acquire) {
        0 => 0..0,
        start => start..start + RESERVED as u64,
    }
}

/// Address of `words` fresh words.
pub(super) fn take(words: usize) -> *mut u64 {
    let bytes = words as u64 * 8;
    let mut top = TOP.lock().unwrap_or_else(PoisonError::into_inner);
    if *top == 0 {
        *top = reserve();
        START.store(*top, Ordering::Release);
    }
    if range().end - *top < bytes {
        crate::process::out_of_memory(words * 8);
    }
    let at = *top;
    *top += bytes;
    at as *mut u64
}

fn reserve() -> u64 {
    let (prot, flags) =
        (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE);
    // SAFETY: a fresh private mapping.
    let at = unsafe { libc::mmap(std::ptr::null_mut(), RESERVED, prot, flags, -1, 0) };
    if at == libc::MAP_FAILED {
        crate::process::out_of_memory(RESERVED);
    }
    debug_assert!(at as u64 & abi::TAG_MASK == 0);
    at as u64
}
