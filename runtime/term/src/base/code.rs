//! Addresses of code: the one place where a number becomes such an address.

use beamc_abi::tables::CodeAddress;

/// The code at `address`.
///
/// # Safety
/// Compiled code, or assembly that behaves as such, begins or goes on there.
pub const unsafe fn code_at(address: u64) -> CodeAddress {
    // SAFETY: a code address is a word that is not 0, and no code lies at 0.
    unsafe { std::mem::transmute::<u64, CodeAddress>(address) }
}
