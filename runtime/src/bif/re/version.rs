//! Differences between the releases of OTP.

use beamc_term::base::release;

/// First release with PCRE2.
const PCRE2_RELEASE: u32 = 28;

/// Greatest size in bytes of OTP's heap binaries. Parts of these are copied, and in later releases other parts of that size as
/// well.
pub(super) const HEAP_BINARY_MAX: usize = 64;

/// Whether the program's release has PCRE 8.
pub(super) fn is_old() -> bool {
    release() < PCRE2_RELEASE
}
