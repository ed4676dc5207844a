//! Requests for the attention of a process: bits that name the request, and a limit that compiled code compares its stack
//! pointer with at each function entry.
//!
//! # Rules
//! 1. A requester sets its bit first and poisons the limit afterwards.
//! 2. The process sets its limit first and reads the bits afterwards. Either it sees the bit, or the poison comes after its
//!    limit: while a bit is set, the limit ends up poisoned.

use crate::primitives::AtomicU64;
use beamc_abi::process::POISON;
use std::sync::atomic::Ordering;

/// The two words of a process that other threads may set.
#[derive(Clone, Copy)]
pub struct Attention<'p> {
    /// The limit that entry checks compare with.
    pub limit: &'p AtomicU64,
    /// Requests: bits of `beamc_abi::process::attention`.
    pub wanted: &'p AtomicU64,
}

impl Attention<'_> {
    /// Interrupts the process at its next check. Rule 1.
    #[inline]
    pub fn ask(self, bits: u64) {
        self.wanted.fetch_or(bits, Ordering::SeqCst);
        self.limit.store(POISON, Ordering::SeqCst);
    }

    /// Sets the limit; called by the process. Rule 2: the read of the bits is a read-modify-write, so it comes before or after
    /// the whole of [`ask`].
    ///
    /// [`ask`]: Attention::ask
    #[inline]
    pub fn set_limit(self, limit: u64) {
        self.limit.store(limit, Ordering::Release);
        if self.wanted.fetch_or(0, Ordering::AcqRel) != 0 {
            self.limit.store(POISON, Ordering::Release);
        }
    }

    /// Takes the requests and leaves none; called by the process.
    #[inline]
    pub fn take(self) -> u64 {
        if self.wanted.load(Ordering::SeqCst) == 0 { 0 } else { self.wanted.swap(0, Ordering::SeqCst) }
    }
}
