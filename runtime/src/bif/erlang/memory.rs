//! Sizes behind `erlang:memory/0,1`. OTP's Erlang code requests them by allocator and adds them.
//!
//! Heaps, binaries and tables are counted. Code is the size of the executable. The size of atoms is estimated from their
//! number.

use crate::process::Ctx;
use crate::raise::Answer;
use crate::run::scheduler::timer;
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

/// OTP's allocator of objects of some fixed sizes.
const FIXED_SIZES: &str = "fix_alloc";

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
        FIXED_SIZES => timer::bytes(),
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
        let types = (name == FIXED_SIZES).then(|| fixed_sizes(heap));
        let rows: Vec<Term<'h>> = types.into_iter().chain([carriers]).collect();
        Some(heap.tuple(&[allocator, one, heap.list(&rows)]))
    };
    let rows: Option<Vec<Term<'h>>> = proper(allocators)?.into_iter().map(row).collect();
    let message = heap.tuple(&[reference, one, heap.list(&rows?)]);
    crate::run::send::to_self(ctx.heap, ctx.state, message);
    Some(Term::TRUE)
}

/// `{fix_types, [{Type, Allocated, Used}]}`: only timers are counted.
fn fixed_sizes(heap: &Heap) -> Term<'_> {
    let size = Term::from_usize(bytes_of(FIXED_SIZES));
    let timers = heap.tuple(&[Term::atom_from_text("bif_timer"), size, size]);
    heap.tuple(&[Term::atom_from_text("fix_types"), heap.list(&[timers])])
}

/// `system_info(allocator)`: the library's allocator, whose settings are unknown, and the names of the divisions.
pub(super) fn allocator(heap: &Heap) -> Term<'_> {
    let on = |name: &str| {
        let enabled = heap.tuple(&[Term::atom_from_text("e"), Term::TRUE]);
        heap.tuple(&[Term::atom_from_text(name), heap.list(&[enabled])])
    };
    let names: Vec<Term<'_>> = std::iter::once(SYSTEM).chain(ALLOCATORS).map(Term::atom_from_text).collect();
    let settings: Vec<Term<'_>> = std::iter::once(SYSTEM).chain(ALLOCATORS).map(on).collect();
    heap.tuple(&[Term::atom(atom::UNDEFINED), Term::NIL, heap.list(&names), heap.list(&settings)])
}

/// The allocator below all others.
const SYSTEM: &str = "sys_alloc";
/// OTP's allocator of segments, which is off here.
const SEGMENTS: &str = "mseg_alloc";

/// `system_info({allocator, Which})` or, without `all`, `system_info({allocator_sizes, Which})`, for a name or a list of names.
pub(super) fn allocator_items<'h>(heap: &'h Heap, which: Term<'h>, all: bool) -> Option<Term<'h>> {
    if which.as_atom().is_some() {
        return allocator_item(heap, which, all);
    }
    let row = |name: Term<'h>| Some(heap.tuple(&[name, allocator_item(heap, name, all)?]));
    let rows: Vec<Term<'h>> = proper(which)?.into_iter().map(row).collect::<Option<_>>()?;
    (!rows.is_empty()).then(|| heap.list(&rows))
}

/// One instance of an allocator in OTP's shape: all of its memory is one block in one carrier.
fn allocator_item<'h>(heap: &'h Heap, name: Term<'h>, all: bool) -> Option<Term<'h>> {
    let text = name.as_atom().map(atoms::text)?;
    let (zero, one) = (Term::from_usize(0), Term::from_usize(1));
    let row = |key: &str, value: Term<'h>| heap.tuple(&[Term::atom_from_text(key), value]);
    let three = |key: &str, value: Term<'h>| heap.tuple(&[Term::atom_from_text(key), value, value, value]);
    let instance =
        |rows: &[Term<'h>]| heap.list(&[heap.tuple(&[Term::atom_from_text("instance"), zero, heap.list(rows)])]);
    let options = |rows: &[Term<'h>]| row("options", heap.list(rows));
    if text == SYSTEM {
        let rows = [options(&[row("e", Term::TRUE), row("m", Term::atom_from_text("libc"))])];
        return Some(instance(if all { &rows } else { &[] }));
    }
    if text == SEGMENTS {
        return Some(Term::FALSE);
    }
    ALLOCATORS.contains(&text).then_some(())?;
    let size = bytes_of(text);
    let carriers = |size: usize| {
        let (count, size) = (if size > 0 { one } else { zero }, Term::from_usize(size));
        let blocks = match size {
            _ if count.raw() == zero.raw() => Term::NIL,
            _ if all => heap.list(&[heap.tuple(&[name, heap.list(&[three("count", count), three("size", size)])])]),
            _ => heap.list(&[heap.tuple(&[name, heap.list(&[three("size", size)])])]),
        };
        if !all {
            return heap.list(&[row("blocks", blocks), three("carriers_size", size)]);
        }
        heap.list(&[
            row("blocks", blocks),
            three("carriers", count),
            row("mseg_alloc_carriers", zero),
            row("sys_alloc_carriers", count),
            three("carriers_size", size),
            row("mseg_alloc_carriers_size", zero),
            row("sys_alloc_carriers_size", size),
        ])
    };
    let (multi, single) = (row("mbcs", carriers(size)), row("sbcs", carriers(0)));
    if !all {
        return Some(instance(&[multi, single]));
    }
    let versions = heap.tuple(&[Term::atom_from_text("versions"), heap.string("0.9"), heap.string("3.0")]);
    let own = text.strip_suffix("_alloc").unwrap_or(text);
    let calls = [own, "mseg", "sys"].into_iter().flat_map(|prefix| {
        let (free, realloc) = if prefix == "mseg" { ("dealloc", "realloc") } else { ("free", "realloc") };
        ["alloc", free, realloc]
            .map(|kind| heap.tuple(&[Term::atom_from_text(&format!("{prefix}_{kind}")), zero, zero]))
    });
    let calls: Vec<Term<'h>> = calls.collect();
    Some(instance(&[versions, options(&[row("e", Term::TRUE)]), multi, single, row("calls", heap.list(&calls))]))
}

/// The text of `system_info(info)`.
pub(super) fn report() -> String {
    let (heaps, binaries) = (bytes_of("eheap_alloc"), bytes_of("binary_alloc"));
    let (atom, code, tables) = (atom_bytes(), executable_bytes(), bytes_of("ets_alloc"));
    let system = atom + code + tables + binaries;
    let total = heaps + system;
    format!(
        "=memory\ntotal: {total}\nprocesses: {heaps}\nprocesses_used: {heaps}\nsystem: {system}\natom: {atom}\natom_used: {atom}\n\
         binary: {binaries}\ncode: {code}\nets: {tables}\n=index_table:atom_tab\nsize: {count}\nlimit: {limit}\nentries: {count}\n\
         =allocated_areas\natom_space: {atom} {atom}\nloaded_code: {code}\n",
        count = atoms::count(),
        limit = atoms::ATOMS_MAX,
    )
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
