//! New references: unique words, and the owner in those of aliases.

use crate::process::signal::Reference;
use crate::process::slot::INDEX_BITS;
use beamc_abi::pid::Pid;
use beamc_term::heap::{Heap, Term};
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bits of the first number of a reference.
pub(crate) const FIRST_BITS: u32 = 18;

static REFERENCES: AtomicU64 = AtomicU64::new(1);

/// The second word of all references of this run, without [`OF_TABLE`].
static RUN: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0) >> 32 & !OF_TABLE);

/// The bit of the second word that is set in references of ETS tables only.
const OF_TABLE: u64 = 1;

/// A unique reference: two words, shown as three numbers of 32 bits. The first number has 18 bits only.
pub(crate) fn new_reference(heap: &Heap) -> Term<'_> {
    heap.reference(&[next_number(), *RUN])
}

/// A unique reference for an ETS table. Its words tell that it belongs to a table, even after the table's end.
pub(crate) fn new_table_reference(heap: &Heap) -> Term<'_> {
    heap.reference(&[next_number(), *RUN | OF_TABLE])
}

/// Whether the reference with these words comes from [`new_table_reference`].
pub(crate) fn is_of_table(words: &[u64]) -> bool {
    words.get(1) == Some(&(*RUN | OF_TABLE))
}

/// Whether references of this run have this third number.
pub(crate) fn is_of_this_run(number: u64) -> bool {
    number | OF_TABLE == *RUN | OF_TABLE
}

fn next_number() -> u64 {
    let count = REFERENCES.fetch_add(1, Ordering::Relaxed);
    count & ((1 << FIRST_BITS) - 1) | count >> FIRST_BITS << 32
}

/// A new reference, as a term and as its words. With `alias` it can be an alias of `pid`.
pub(crate) fn owned_reference(heap: &Heap, pid: Pid, alias: bool) -> (Term<'_>, Reference) {
    let new = new_reference(heap);
    let words = new.as_reference().unwrap_or_default();
    if alias {
        let words = with_owner(words, pid);
        return (heap.reference(&words), words);
    }
    (new, [words[0], words[1], 0])
}

/// The owner in the words of a reference that can be an alias.
pub(crate) fn alias_owner(words: &[u64]) -> Option<Pid> {
    let [_, run, index] = words else { return None };
    Some(Pid::new(run >> 32 << INDEX_BITS | index))
}

/// The words of a reference that can be an alias of `pid`, made from those of a new one.
pub(crate) fn with_owner(words: &[u64], pid: Pid) -> [u64; 3] {
    let pid = pid.number();
    [words[0], words[1] | pid >> INDEX_BITS << 32, pid & ((1 << INDEX_BITS) - 1)]
}
