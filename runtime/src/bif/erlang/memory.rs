//! Sizes behind `erlang:memory/0,1`. OTP's Erlang code requests them by allocator and adds them.
//!
//! Heaps, binaries and tables are counted. Code is the size of the executable. The size of atoms is estimated from their
//! number.

use crate::process::Ctx;
use crate::raise::Answer;
use beamc_abi::atom::{self, Atom};
use beamc_term::base::atoms;
use beamc_term::heap::account::{self, Use};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::list::proper;
use std::sync::LazyLock;

/// Estimated bytes of an atom besides its text: its places in the tables by text and by index.
const ATOM_BYTES: usize = 64;

/// OTP's allocators, which divide its memory.
const ALLOCATORS: [&str; 10] = [
    "temp_alloc",
    "sl_alloc",
    "std_alloc",
    "ll_alloc",
    "eheap_alloc",
    "ets_alloc",
    "fix_alloc",
    "literal_alloc",
    "binary_alloc",
    "driver_alloc",
];

fn executable_bytes() -> usize {
    static SIZE: LazyLock<usize> =
        LazyLock::new(|| std::fs::metadata("/proc/self/exe").map_or(0, |about| about.len() as usize));
    *SIZE
}

fn atom_bytes() -> usize {
    (0..atoms::count()).map(|index| ATOM_BYTES + atoms::text(Atom::new(index as u32)).len()).sum()
}

fn bytes_of(allocator: &str) -> usize {
    match allocator {
        "eheap_alloc" => account::taken(Use::Areas),
        "binary_alloc" => account::taken(Use::Binaries),
        "ets_alloc" => account::tables().1 * 8,
        "ll_alloc" => executable_bytes() + atom_bytes(),
        _ => 0,
    }
}

/// `system_info(alloc_util_allocators)`.
pub(super) fn allocators(heap: &Heap) -> Term<'_> {
    heap.list(&ALLOCATORS.map(Term::atom_from_text))
}

/// `system_info({memory_internal, Reference, Allocators})`: all sizes come in one message, as from one scheduler.
pub(super) fn send_sizes<'h>(ctx: Ctx<'h>, reference: Term<'h>, allocators: Term<'h>) -> Option<Term<'h>> {
    let heap = ctx.heap;
    let one = Term::from_usize(1);
    let row = |allocator: Term<'h>| {
        let name = allocator.as_atom().map(atoms::text)?;
        let size = heap.tuple(&[Term::atom(atom::SIZE), Term::from_usize(bytes_of(name))]);
        let blocks =
            heap.tuple(&[Term::atom_from_text("blocks"), heap.list(&[heap.tuple(&[allocator, heap.list(&[size])])])]);
        let carriers = heap.tuple(&[Term::atom_from_text("mbcs"), heap.list(&[blocks])]);
        Some(heap.tuple(&[allocator, one, heap.list(&[carriers])]))
    };
    let rows: Option<Vec<Term<'h>>> = proper(allocators)?.into_iter().map(row).collect();
    let message = heap.tuple(&[reference, one, heap.list(&rows?)]);
    crate::run::send::to_self(ctx.heap, ctx.state, message);
    Some(Term::TRUE)
}

/// `system_info(allocated_areas)`: the purposes of those sizes.
pub(super) fn areas(heap: &Heap) -> Term<'_> {
    let (atoms, code) = (Term::from_usize(atom_bytes()), Term::from_usize(executable_bytes()));
    let space = heap.tuple(&[Term::atom_from_text("atom_space"), atoms, atoms]);
    heap.list(&[space, heap.tuple(&[Term::atom_from_text("loaded_code"), code])])
}

/// `erts_internal:no_aux_work_threads/0`: one more than the number of messages with sizes.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_no_aux_work_threads_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::from_usize(2))
}
