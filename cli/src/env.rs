//! The environment variables that `beamc` reads, apart from those of the programs that it starts.

use std::ffi::OsString;
use std::path::PathBuf;

/// `BEAMC_OTP`: folder of the OTP installation to use; `--otp` takes precedence.
pub(crate) fn otp() -> Option<OsString> {
    std::env::var_os("BEAMC_OTP").filter(|value| !value.is_empty())
}

/// `PATH`: folders to search for `erlc` and the linker.
pub(crate) fn path() -> Option<OsString> {
    std::env::var_os("PATH")
}

/// `BEAMC_CACHE`: folder for machine code of earlier builds.
pub(crate) fn cache() -> Option<PathBuf> {
    std::env::var_os("BEAMC_CACHE").filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// `XDG_CACHE_HOME`, or `.cache` in `HOME`: folder for the caches of all programs of a user. The specification ignores relative
/// names.
pub(crate) fn user_cache() -> Option<PathBuf> {
    let folder = |name| std::env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")))
}

/// `TERM=dumb`: a terminal that only shows text.
pub(crate) fn dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether to colour text on a `terminal` or elsewhere. `NO_COLOR` forbids it, `CLICOLOR_FORCE` demands it, and `CLICOLOR=0`
/// and dumb terminals disable it.
pub(crate) fn colour(terminal: bool) -> bool {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let forced = set("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let wanted = terminal && !dumb() && set("CLICOLOR").is_none_or(|value| value != "0");
    set("NO_COLOR").is_none() && (forced || wanted)
}

/// All variables that `erlc` might read: those whose names begin with `ERL`.
pub(crate) fn of_erlang() -> Vec<(OsString, OsString)> {
    let mut all: Vec<_> = std::env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"ERL")).collect();
    all.sort();
    all
}
