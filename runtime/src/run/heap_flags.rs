//! The flag `max_heap_size`: from a term and to a term. The limits of processes that are spawned without options.

use beamc_abi::atom;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Limits, MaxHeap, Term};
use beamc_term::term::map;
use std::sync::{PoisonError, RwLock};

/// The limits as changed by `system_flag/2`.
static DEFAULTS: RwLock<Option<Limits>> = RwLock::new(None);

/// The limits of a process that is spawned without options.
pub(crate) fn defaults() -> Limits {
    DEFAULTS.read().unwrap_or_else(PoisonError::into_inner).unwrap_or_default()
}

/// Changes the limits of processes that are spawned without options.
pub(crate) fn change_defaults(change: impl FnOnce(&mut Limits)) {
    change(DEFAULTS.write().unwrap_or_else(PoisonError::into_inner).get_or_insert_default());
}

/// The limit that a value of `max_heap_size` sets: words, or a map with `size` and optional keys.
pub(crate) fn max_heap(limits: Limits, value: Term<'_>) -> Option<MaxHeap> {
    // Missing keys take the defaults of the system, not the old values of the process.
    let mut max = defaults().max;
    let words = if value.as_map().is_some() {
        let of = |name: &str| map::get(value, Term::atom(atoms::intern(name)?));
        let flag = |name: &str, old: bool| of(name).map_or(Some(old), |value| value.as_bool());
        max.kill = flag("kill", max.kill)?;
        max.report = flag("error_logger", max.report)?;
        max.with_binaries = flag("include_shared_binaries", max.with_binaries)?;
        of("size")?
    } else {
        value
    };
    max.words = words.as_usize_of_otp()?;
    (max.words == 0 || max.words >= limits.min_heap_words).then_some(max)
}

/// The value of `max_heap_size` as a map.
pub(crate) fn max_heap_term<'h>(heap: &'h Heap, max: MaxHeap) -> Term<'h> {
    let mut pairs = vec![
        (Term::atom(atom::ERROR_LOGGER), Term::bool(max.report)),
        (Term::atom(atom::KILL), Term::bool(max.kill)),
        (Term::atom(atom::SIZE), Term::from_usize(max.words)),
    ];
    if release() >= 27 {
        pairs.push((Term::atom(atom::INCLUDE_SHARED_BINARIES), Term::bool(max.with_binaries)));
    }
    map::from_pairs(heap, &pairs)
}
