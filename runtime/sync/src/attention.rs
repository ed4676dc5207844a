//! How others get the attention of a process: bits that say what they want, and a limit that its code compares its stack
//! pointer with at each entry of a function.
//!
//! # Rules
//! 1. Who wants something sets its bit first and poisons the limit afterwards.
//! 2. The process sets its limit first and looks for bits afterwards. So either it sees the bit, or the poison comes after its limit:
//!    while a bit is set, the limit is poisoned in the end.

use crate::primitives::AtomicU64;
use beamc_abi::process::POISON;
use std::sync::atomic::Ordering;

/// The two words of a process that others may set.
#[derive(Clone, Copy)]
pub struct Attention<'p> {
    /// What entry checks compare with.
    pub limit: &'p AtomicU64,
    /// What others want: bits of `beamc_abi::process::attention`.
    pub wanted: &'p AtomicU64,
}

impl Attention<'_> {
    /// Asks the process to look up from its work. Rule 1.
    #[inline]
    pub fn ask(self, bits: u64) {
        self.wanted.fetch_or(bits, Ordering::SeqCst);
        self.limit.store(POISON, Ordering::SeqCst);
    }

    /// The process sets its limit. Rule 2: the look is a read-modify-write, so that it comes before or after the whole of [`ask`].
    ///
    /// [`ask`]: Attention::ask
    #[inline]
    pub fn set_limit(self, limit: u64) {
        self.limit.store(limit, Ordering::Release);
        if self.wanted.fetch_or(0, Ordering::AcqRel) != 0 {
            self.limit.store(POISON, Ordering::Release);
        }
    }

    /// The process takes what others want of it; from here on, nothing.
    #[inline]
    pub fn take(self) -> u64 {
        if self.wanted.load(Ordering::SeqCst) == 0 { 0 } else { self.wanted.swap(0, Ordering::SeqCst) }
    }
}
