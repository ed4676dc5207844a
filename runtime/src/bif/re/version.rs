//! Differences between the releases of OTP.

use beamc_term::base::release;

/// First release with PCRE2.
const PCRE2_RELEASE: u32 = 28;

/// Most bytes of a binary that lies in the heap itself in OTP; parts of one are copied, and later also parts that small.
pub(super) const HEAP_BINARY_MAX: usize = 64;

/// Whether the program's release has PCRE 8.
pub(super) fn is_old() -> bool {
    release() < PCRE2_RELEASE
}
