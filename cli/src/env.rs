//! The environment variables that `beamc` reads, beside those of the programs it starts.

use std::ffi::OsString;

/// `BEAMC_OTP`: folder of the OTP installation to use; `--otp` goes before it.
pub(crate) fn otp() -> Option<OsString> {
    std::env::var_os("BEAMC_OTP").filter(|value| !value.is_empty())
}

/// `PATH`: where `erlc` and the linker are looked for.
pub(crate) fn path() -> Option<OsString> {
    std::env::var_os("PATH")
}

/// Whether text may be coloured as far as the environment goes: neither `NO_COLOR` nor `TERM=dumb`.
pub(crate) fn colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
