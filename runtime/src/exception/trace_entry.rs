//! Entries of stack traces, `{M, F, Arity, [{file, File}, {line, Line}]}`, each made once.
//!
//! # Shape
//! A program raises from few sites, many times. The entry of a site is an immortal term, made for the first trace that contains
//! the site and kept in a table beside the table of sites. The name of each file is an immortal string in the same way.
//!
//! # Rules
//! 1. Entries are never freed: a returned word stays valid as long as the program runs.
//! 2. If two threads make the same entry, one of the two is kept.

use beamc_abi::atom::{self, Atom};
use beamc_abi::tables::{FunctionRow, Site};
use beamc_term::heap::{Heap, Immortal, Term, Word};
use beamc_term::program::tables;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// The term of a word recorded in `Pending`, or of an immortal term.
pub(super) fn term(_heap: &Heap, word: Word) -> Option<Term<'_>> {
    // SAFETY: nothing collected since the words in `Pending` were noted (`exception`, rule 1).
    (word != Word::NON_VALUE).then(|| unsafe { word.term() })
}

/// An entry that is not made yet.
const UNKNOWN: u64 = 0;

/// A table of words that are made on demand.
type Words = OnceLock<Box<[AtomicU64]>>;

static ENTRIES: Words = OnceLock::new();
static FILES: Words = OnceLock::new();

fn slot(words: &'static Words, len: usize, index: usize) -> Option<&'static AtomicU64> {
    words.get_or_init(|| (0..len).map(|_| AtomicU64::new(UNKNOWN)).collect()).get(index)
}

/// The word in `slot`; `make` makes it on first use.
fn known(slot: &AtomicU64, make: impl FnOnce() -> Word) -> Word {
    let word = match slot.load(Ordering::Acquire) {
        UNKNOWN => {
            let made = make().raw();
            match slot.compare_exchange(UNKNOWN, made, Ordering::AcqRel, Ordering::Acquire) {
                Ok(_) => made,
                Err(first) => first,
            }
        }
        word => word,
    };
    // SAFETY: the word of an immortal term, or of none.
    unsafe { Term::from_raw(word) }.word()
}

/// The word of a site's entry. `NON_VALUE` for a site of an adapter, which traces omit.
#[inline]
pub(super) fn of_site(site: &'static Site) -> Word {
    let sites = tables().sites();
    match slot(&ENTRIES, sites.count(), sites.index_of(site)) {
        Some(slot) => known(slot, || make(site)),
        None => Word::NON_VALUE,
    }
}

#[cold]
fn make(site: &Site) -> Word {
    let Some(row) = tables().function_at(site.ret - 1) else { return Word::NON_VALUE };
    let location = tables().line(site.line);
    let file = location.map(|(index, name, _)| {
        let slot = slot(&FILES, tables().files(), index);
        slot.map_or(Word::NON_VALUE, |slot| known(slot, || Immortal::new(|heap| heap.string(name)).leak()))
    });
    Immortal::new(|heap| {
        let location = match (location, file.and_then(|word| term(heap, word))) {
            (Some((_, _, line)), Some(file)) => heap.list(&[
                heap.tuple(&[Term::atom(atom::FILE), file]),
                heap.tuple(&[Term::atom(atom::LINE), Term::from_usize(line as usize)]),
            ]),
            _ => Term::NIL,
        };
        entry(heap, row, location)
    })
    .leak()
}

fn entry<'h>(heap: &'h Heap, row: &FunctionRow, location: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(row.module), Term::atom(row.function), Term::from_usize(row.arity as usize), location])
}

/// The word of `[{error_info, #{module => Module}}]`; `None` for a module without a cached word.
pub(super) fn error_info(module: Atom) -> Option<Word> {
    static KNOWN: [AtomicU64; 3] = [const { AtomicU64::new(UNKNOWN) }; 3];
    const MODULES: [Atom; 3] = [atom::ERL_ERTS_ERRORS, atom::ERL_STDLIB_ERRORS, atom::ERL_KERNEL_ERRORS];
    let index = MODULES.iter().position(|known| *known == module)?;
    Some(known(&KNOWN[index], || {
        Immortal::new(|heap| {
            let info = heap.flat_map(heap.tuple(&[Term::atom(atom::MODULE)]), &[Term::atom(module)]);
            heap.list(&[heap.tuple(&[Term::atom(atom::ERROR_INFO), info])])
        })
        .leak()
    }))
}
