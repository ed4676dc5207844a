//! Which names are natives: implemented here, or known to OTP only.

use super::Target;
use crate::ir::Mfa;
use beamc_abi::native::{NATIVES, Native};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Every native of the supported OTP releases: module, function, arity, kind, releases.
const KNOWN: &str = include_str!("known_natives.tsv");

/// The releases that [`KNOWN`] was taken from, ascending. A release between two of them has the natives of the earlier.
const RELEASES: [u32; 3] = [25, 27, 29];

type Key<'a> = (&'a str, &'a str, u8);

/// Known natives, each with a bit per element of [`RELEASES`].
static KNOWN_BY_NAME: LazyLock<HashMap<Key<'static>, u8>> = LazyLock::new(|| KNOWN.lines().filter_map(row).collect());

static IMPLEMENTED: LazyLock<HashMap<Key<'static>, &'static Native>> =
    LazyLock::new(|| NATIVES.iter().map(|native| ((native.module, native.function, native.arity), native)).collect());

fn row(line: &'static str) -> Option<(Key<'static>, u8)> {
    let mut cells = line.split('\t');
    let key = (cells.next()?, cells.next()?, cells.next()?.parse().ok()?);
    let releases = cells.nth(1)?;
    let bit = |text: &str| RELEASES.iter().position(|known| text.parse() == Ok(*known)).map_or(0, |index| 1 << index);
    Some((key, releases.split(' ').map(bit).fold(0, |all, bit| all | bit)))
}

fn key(mfa: &Mfa) -> Key<'_> {
    (mfa.module.as_str(), mfa.function.as_str(), mfa.arity)
}

/// Whether OTP of this release implements `mfa` in C.
pub fn is_known_native(mfa: &Mfa, release: u32) -> bool {
    let index = RELEASES.iter().rposition(|known| *known <= release).unwrap_or(0);
    KNOWN_BY_NAME.get(&key(mfa)).is_some_and(|releases| releases & (1 << index) != 0)
}

/// The implementation of `mfa` for programs of this release. A native that only other releases have is none:
/// this one has an Erlang function under its name, or nothing.
pub fn implemented(mfa: &Mfa, release: u32) -> Option<&'static Native> {
    let native = *IMPLEMENTED.get(&key(mfa))?;
    let of_other_releases = KNOWN_BY_NAME.contains_key(&key(mfa)) && !is_known_native(mfa, release);
    (!of_other_releases).then_some(native)
}

/// The natives of `module` that programs of this release can call.
pub(super) fn of_module(module: &str, release: u32) -> impl Iterator<Item = Mfa> {
    let own = NATIVES.iter().filter(move |native| native.module == module);
    own.map(|native| Mfa::new(native.module, native.function, native.arity))
        .filter(move |mfa| implemented(mfa, release).is_some())
}

/// What a call of `mfa` goes to before any Erlang function is looked for.
pub(super) fn target(mfa: &Mfa, release: u32) -> Option<Target> {
    if let Some(native) = implemented(mfa, release) {
        Some(Target::Native(native))
    } else if is_known_native(mfa, release) {
        Some(Target::Missing)
    } else {
        None
    }
}

/// What a BIF instruction goes to. It is a native always: there is no Erlang function behind one. That the code
/// generator has code in line for many does not matter here: it leaves the failing cases to the native.
pub(super) fn bif_target(mfa: &Mfa, release: u32) -> Target {
    implemented(mfa, release).map_or(Target::Missing, Target::Native)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        assert_eq!(KNOWN_BY_NAME.len(), KNOWN.lines().count());
        assert!(KNOWN_BY_NAME.values().all(|releases| *releases != 0));
    }

    #[test]
    fn implemented_natives_have_one_row_each() {
        assert_eq!(IMPLEMENTED.len(), NATIVES.len());
    }

    #[test]
    fn a_release_between_two_has_the_natives_of_the_earlier() {
        let later = KNOWN_BY_NAME.iter().find(|(_, releases)| **releases == 0b110).expect("a native that came with 27");
        let mfa = Mfa::new(later.0.0, later.0.1, later.0.2);
        let known: Vec<bool> = (24..=30).map(|release| is_known_native(&mfa, release)).collect();
        assert_eq!(known, [false, false, false, true, true, true, true]);
    }
}
