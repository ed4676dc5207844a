//! BIFs of the module `erts_debug` about terms in memory, and of `erts_internal` for its functions.
//!
//! # Shape
//! ```text
//! size   words of a term on a heap of OTP
//! trie   the trie of a big map as OTP shapes it
//! copy   a copy that shares parts as the original does
//! ```

mod copy;
mod size;
mod trie;

use crate::bif::support::badmap;
use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom;
use beamc_term::base::release;
use beamc_term::heap::{Heap, Map, Term};
use trie::{Child, Counts, Trie};

/// First release whose tries have nodes of keys with equal hashes.
const COLLISION_RELEASE: u32 = 27;

/// An error without explanation.
fn raised<'h>(ctx: Ctx<'h>, function: &str, args: &[Term<'h>], reason: Term<'h>) -> Raise<'h> {
    let arguments = ctx.heap.list(args);
    let top = TraceTop::Undefined {
        module: Term::atom_from_text("erts_debug"),
        function: Term::atom_from_text(function),
        arguments,
    };
    Raise { class: Class::Error, reason, top }
}

/// `erts_debug:same/2`: whether two terms are the same object in memory.
pub fn erts_debug_same_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::bool(args[0].raw() == args[1].raw()))
}

/// `erts_debug:flat_size/1`.
pub fn erts_debug_flat_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::from_usize(size::flat(args[0])))
}

/// `erts_debug:size_shared/1`.
pub fn erts_debug_size_shared_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::from_usize(size::shared(ctx.heap, args[0])))
}

/// `erts_debug:copy_shared/2`.
///
/// # Errors
/// `badarg` if the second argument is not a boolean.
pub fn erts_debug_copy_shared_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let badarg = || raised(ctx, "copy_shared", args, Term::atom(atom::BADARG));
    let copies_literals = args[1].as_bool().ok_or_else(badarg)?;
    Ok(copy::shared(ctx.heap, args[0], copies_literals))
}

/// A node of a trie as a tuple of its children, and a key with its value as a cell. They have the sizes of OTP's.
fn term_of<'h>(heap: &'h Heap, child: &Child<'h>) -> Term<'h> {
    match child {
        Child::Leaf(key, value) => heap.cons(*key, *value),
        Child::Node(children) => heap.tuple(&terms_of(heap, children)),
        Child::Collision(pairs) => {
            heap.tuple(&pairs.iter().map(|(key, value)| heap.cons(*key, *value)).collect::<Vec<_>>())
        }
    }
}

fn terms_of<'h>(heap: &'h Heap, children: &[Child<'h>]) -> Vec<Term<'h>> {
    children.iter().map(|child| term_of(heap, child)).collect()
}

/// The trie of a big map.
///
/// # Errors
/// `badmap` if it is not a map, `badarg` if it is a small one.
fn trie_of<'h>(heap: &'h Heap, map: Term<'h>) -> Result<Trie<'h>, Raise<'h>> {
    match map.as_map() {
        Some(Map::Hamt { .. }) => Ok(Trie::new(map)),
        Some(Map::Flat { .. }) => Err(Raise::badarg()),
        None => Err(badmap(heap, map)),
    }
}

/// `erts_internal:map_hashmap_children/1`: the children of the root, for `erts_debug:size/1`.
pub fn erts_internal_map_hashmap_children_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let trie = trie_of(ctx.heap, args[0])?;
    Ok(ctx.heap.list(&terms_of(ctx.heap, &trie.root)))
}

/// `erts_debug:map_info/1`: how many nodes of which size the trie of a big map has.
pub fn erts_debug_map_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let trie = trie_of(heap, args[0]).map_err(|raise| raised(ctx, "map_info", args, raise.reason))?;
    let counts = Counts::of(&trie);
    let has_collisions = release() >= COLLISION_RELEASE;
    let tuple = |counts: &[usize]| heap.tuple(&counts.iter().map(|count| Term::from_usize(*count)).collect::<Vec<_>>());
    let row = |name: &str, total: usize, usage: Term<'h>| {
        heap.tuple(&[Term::atom_from_text(name), Term::from_usize(total), usage])
    };
    let total = |counts: &[usize]| counts.iter().sum();
    let mut rows = vec![
        heap.tuple(&[Term::atom_from_text("depth"), Term::from_usize(counts.depth)]),
        row("arrays", counts.arrays, Term::NIL),
    ];
    if has_collisions {
        rows.push(row("collisions", total(&counts.collisions), tuple(&counts.collisions)));
    }
    rows.push(row("bitmaps", total(&counts.bitmaps), tuple(&counts.bitmaps)));
    let levels = if has_collisions { counts.leafs.len() } else { 16 };
    rows.push(row("leafs", total(&counts.leafs), tuple(&counts.leafs[..levels])));
    Ok(heap.list(&rows))
}

/// `erts_debug:unaligned_bitstring/2`: bits that begin at a given bit of a byte. Any position is right, also the present one.
///
/// # Errors
/// `badarg` if the arguments are not a bitstring and a number from 1 to 7.
pub fn erts_debug_unaligned_bitstring_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_offset = args[1].as_usize().is_some_and(|offset| (1..8).contains(&offset));
    let badarg = || raised(ctx, "unaligned_bitstring", args, Term::atom(atom::BADARG));
    if args[0].as_bits().is_some() && is_offset { Ok(args[0]) } else { Err(badarg()) }
}
