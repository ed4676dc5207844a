//! The OTP release whose behaviour the program has: the one it was compiled with.

use std::sync::atomic::{AtomicU32, Ordering};

#[cfg(test)]
thread_local! {
    /// The release for the test that runs on this thread.
    static RELEASE_HERE: std::cell::Cell<Option<u32>> = const { std::cell::Cell::new(None) };
}

static RELEASE: AtomicU32 = AtomicU32::new(27);

/// Sets the OTP release. Called once, before any term is made.
pub fn set_release(release: u32) {
    #[cfg(test)]
    RELEASE_HERE.set(Some(release));
    #[cfg(not(test))]
    RELEASE.store(release, Ordering::Relaxed);
}

/// The OTP release that determines the meaning of terms.
#[inline]
pub fn release() -> u32 {
    #[cfg(test)]
    if let Some(release) = RELEASE_HERE.get() {
        return release;
    }
    RELEASE.load(Ordering::Relaxed)
}
