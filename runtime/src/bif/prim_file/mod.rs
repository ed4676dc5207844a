//! Natives of the module `prim_file`: files and folders, and how their names are spelled.
//!
//! # Shape
//! ```text
//! names    names as Erlang has them and as the system takes them     handle   one opened file, and its owner
//! entries  folders, links, and what is known of a file, by name      opened   natives that work on opened files
//! errors   the system's errors as terms                              system   calls of the C library
//! ```
//!
//! # Protocol
//! 1. The Erlang side has a name made native first (`internal_name2native/1`), so a name comes as a binary that ends with a zero
//!    byte. Whatever else comes in its place is `{error, einval}`; other arguments of a wrong form are `badarg`.
//! 2. What the system refuses is `{error, Posix}` with the name of its `errno` in lower case.
//! 3. An opened file is a reference. The state of the file is looked at before the other arguments: what is closed gives
//!    `{error, einval}`, whatever is asked of it.
//! 4. A file belongs to the process that opened it. That only this one uses it is seen to on the Erlang side; here, it is closed
//!    when its owner ends.
//! 5. Writing takes up to [`PIECES_MAX`] binaries at a time, then tells the caller to go on with the rest of its list.
//!
//! Natives may block: a scheduler that is kept is relieved by another.

mod entries;
mod errors;
mod handle;
mod names;
mod opened;
#[allow(unsafe_code, reason = "calls the C library")]
mod system;
#[cfg(test)]
mod tests;

pub use entries::*;
pub(crate) use errors::error_name;
pub use names::*;
pub use opened::*;

use crate::bif::support::named;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};
use std::io;

/// Binaries that one call writes.
pub(crate) const PIECES_MAX: usize = 64;

/// `badarg` without an explanation, as natives of this module raise it.
fn badarg<'h>(heap: &'h Heap, function: &str, args: &[Term<'h>]) -> Raise<'h> {
    let function = named(function).as_atom().unwrap_or(atom::UNDEFINED);
    Raise::unexplained(heap, atom::PRIM_FILE, function, args)
}

/// `{ok, Term}`.
fn ok<'h>(heap: &'h Heap, term: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(atom::OK), term])
}

/// What an operation gives: a term, or `{error, Posix}`.
#[allow(clippy::unnecessary_wraps, reason = "what BIFs give")]
fn answer<'h>(heap: &'h Heap, result: io::Result<Term<'h>>) -> Answer<'h> {
    Ok(result.unwrap_or_else(|error| errors::term(heap, &error)))
}

/// The same of an operation that gives nothing but its success.
fn done<'h>(heap: &'h Heap, result: io::Result<()>) -> Answer<'h> {
    answer(heap, result.map(|()| Term::atom(atom::OK)))
}
