//! BIFs of the module `prim_file`: files and folders, and the encoding of their names.
//!
//! # Shape
//! ```text
//! names    names in Erlang's and in the system's form                handle   one opened file, and its owner
//! entries  folders, links, and information about files, by name      opened   BIFs on opened files
//! errors   the system's errors as terms                              system   calls of the C library
//! ```
//!
//! # Protocol
//! 1. The Erlang side first converts a name to native form (`internal_name2native/1`), a binary that ends with a zero byte. Any
//!    other term in its place is `{error, einval}`. Other invalid arguments are `badarg`.
//! 2. A system error is `{error, Posix}` with the name of its `errno` in lower case.
//! 3. An opened file is a reference. The state of the file is checked before the other arguments: any operation on a closed
//!    file gives `{error, einval}`.
//! 4. A file belongs to the process that opened it. The Erlang side ensures that no other process uses it. The runtime closes
//!    it when its owner ends.
//! 5. Writing takes up to [`PIECES_MAX`] binaries at a time, then makes the caller continue with the rest of its list.
//!
//! These BIFs may block. A standby scheduler then takes over.

mod entries;
mod errors;
mod handle;
mod names;
mod normalize;
mod opened;
#[allow(unsafe_code, reason = "calls the C library")]
mod system;
#[cfg(test)]
mod tests;

pub use entries::*;
pub(crate) use errors::error_name;
pub use names::*;
pub use normalize::*;
pub use opened::*;

use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};
use std::io;

/// Number of binaries that one call writes.
pub(crate) const PIECES_MAX: usize = 64;

/// `badarg` without explanation, as BIFs of this module raise it.
fn badarg<'h>(heap: &'h Heap, function: &str, args: &[Term<'h>]) -> Raise<'h> {
    let function = Term::atom_from_text(function).as_atom().unwrap_or(atom::UNDEFINED);
    Raise::unexplained(heap, atom::PRIM_FILE, function, args)
}

/// `{ok, Term}`.
fn ok<'h>(heap: &'h Heap, term: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(atom::OK), term])
}

/// The result of an operation: a term, or `{error, Posix}`.
#[allow(clippy::unnecessary_wraps, reason = "what BIFs give")]
fn answer<'h>(heap: &'h Heap, result: io::Result<Term<'h>>) -> Answer<'h> {
    Ok(result.unwrap_or_else(|error| errors::term(heap, &error)))
}

/// The result of an operation without a value: `ok`, or `{error, Posix}`.
fn done<'h>(heap: &'h Heap, result: io::Result<()>) -> Answer<'h> {
    answer(heap, result.map(|()| Term::atom(atom::OK)))
}
