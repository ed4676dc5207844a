//! The order and the equalities of terms. (Stubs; being filled in.)

use crate::heap::Term;
use std::cmp::Ordering;
use std::sync::atomic::{AtomicU32, Ordering as Atomic};

static RELEASE: AtomicU32 = AtomicU32::new(27);

/// Sets the OTP release whose meaning terms have.
pub fn set_release(release: u32) {
    RELEASE.store(release, Atomic::Relaxed);
}

/// The OTP release whose meaning terms have.
#[inline]
pub fn release() -> u32 {
    RELEASE.load(Atomic::Relaxed)
}

/// The order of `<` and `==`.
pub fn cmp(a: Term<'_>, b: Term<'_>) -> Ordering {
    a.raw().cmp(&b.raw())
}

/// The order of map keys: total, integers before floats.
pub fn cmp_exact(a: Term<'_>, b: Term<'_>) -> Ordering {
    a.raw().cmp(&b.raw())
}

/// `==`.
pub fn eq(a: Term<'_>, b: Term<'_>) -> bool {
    a.raw() == b.raw()
}

/// `=:=`.
pub fn eq_exact(a: Term<'_>, b: Term<'_>) -> bool {
    a.raw() == b.raw()
}
