//! Functions that OTP implements in C (BIFs and NIFs), by release, and which of them beamc implements.

use super::release::TABULATED;
use crate::ir::Mfa;
use beamc_abi::bif::{BIFS, Bif};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Module, function, arity, kind and releases of every BIF that a release of [`TABULATED`] has.
const KNOWN: &str = include_str!("bifs.tsv");

type Key<'a> = (&'a str, &'a str, u8);

/// The rows of [`KNOWN`], each with a bit per release of [`TABULATED`].
static KNOWN_BY_NAME: LazyLock<HashMap<Key<'static>, u8>> = LazyLock::new(|| KNOWN.lines().filter_map(row).collect());

static IMPLEMENTED: LazyLock<HashMap<Key<'static>, &'static Bif>> =
    LazyLock::new(|| BIFS.iter().map(|bif| ((bif.module, bif.function, bif.arity), bif)).collect());

fn row(line: &'static str) -> Option<(Key<'static>, u8)> {
    let mut cells = line.split('\t');
    let key = (cells.next()?, cells.next()?, cells.next()?.parse().ok()?);
    let releases = cells.nth(1)?;
    let bit = |text: &str| TABULATED.iter().position(|known| text.parse() == Ok(*known)).map_or(0, |index| 1 << index);
    Some((key, releases.split(' ').map(bit).fold(0, |all, bit| all | bit)))
}

fn key(mfa: &Mfa) -> Key<'_> {
    (mfa.module.as_str(), mfa.function.as_str(), mfa.arity)
}

/// Whether OTP of this release implements `mfa` in C.
pub fn is_known(mfa: &Mfa, release: u32) -> bool {
    let index = TABULATED.iter().rposition(|known| *known <= release).unwrap_or(0);
    KNOWN_BY_NAME.get(&key(mfa)).is_some_and(|releases| releases & (1 << index) != 0)
}

/// The implementation of `mfa` for programs of this release. A BIF that only other releases have does not count: this release has
/// an Erlang function of that name, or nothing.
pub fn implemented(mfa: &Mfa, release: u32) -> Option<&'static Bif> {
    let bif = *IMPLEMENTED.get(&key(mfa))?;
    let of_other_releases = KNOWN_BY_NAME.contains_key(&key(mfa)) && !is_known(mfa, release);
    (!of_other_releases).then_some(bif)
}

/// The BIFs of `module` that programs of this release can call.
pub fn of_module(module: &str, release: u32) -> impl Iterator<Item = Mfa> {
    let own = BIFS.iter().filter(move |bif| bif.module == module);
    own.map(|bif| Mfa::new(bif.module, bif.function, bif.arity)).filter(move |mfa| implemented(mfa, release).is_some())
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
    fn implemented_bifs_have_one_row_each() {
        assert_eq!(IMPLEMENTED.len(), BIFS.len());
    }

    #[test]
    fn a_release_between_two_has_the_bifs_of_the_earlier() {
        let later = KNOWN_BY_NAME.iter().find(|(_, releases)| **releases == 0b110).expect("a BIF that came with 27");
        let mfa = Mfa::new(later.0.0, later.0.1, later.0.2);
        let known: Vec<bool> = (24..=30).map(|release| is_known(&mfa, release)).collect();
        assert_eq!(known, [false, false, false, true, true, true, true]);
    }
}
