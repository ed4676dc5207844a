//! Native records and their definitions.
//!
//! # Rules
//! 1. Records share the definition that the program has, if theirs is equal. So compiled code recognises the records of a definition
//!    by one word, and copies between processes leave the definition where it is.
//! 2. The fields of a record lie in the order of declaration. OTP keeps them in the order of its atom table. Programs see the
//!    difference in `erlang:display/1`, in `phash2` of more than one field, and in which of several wrong fields an error names.

use crate::heap::{Heap, Record, Term, literals};
use crate::program::tables;
use beamc_abi::term::definition::FIELDS;

/// The definition and the defaults of the program's native record of this name. The defaults are a list with an element for each
/// field: `[Value]`, or `[]` for a field without a default.
pub fn defined(module: Term<'_>, name: Term<'_>) -> Option<[Term<'static>; 2]> {
    tables().record(module.as_atom()?, name.as_atom()?).map(literals::record_terms)
}

/// The record of this definition and these values. Rule 1.
pub fn make<'h>(heap: &'h Heap, definition: Term<'h>, values: &[Term<'h>]) -> Term<'h> {
    heap.record(of_program(definition).unwrap_or(definition), values)
}

/// The definition that the program has in place of an equal one.
fn of_program(definition: Term<'_>) -> Option<Term<'static>> {
    let parts = definition.as_tuple()?;
    let [own, _] = defined(*parts.first()?, *parts.get(1)?)?;
    let same = |own: &[Term<'_>]| own.len() == parts.len() && own.iter().zip(parts).all(|(x, y)| x.raw() == y.raw());
    own.as_tuple().is_some_and(same).then_some(own)
}

/// The definition with this module, name and mark, and these fields, all atoms.
pub fn definition<'h>(heap: &'h Heap, head: [Term<'h>; FIELDS], fields: &[Term<'h>]) -> Term<'h> {
    heap.tuple(&[&head, fields].concat())
}

/// `record` with new values for some of its fields.
pub fn update<'h>(heap: &'h Heap, record: Record<'h>, changes: impl Iterator<Item = (Term<'h>, Term<'h>)>) -> Term<'h> {
    let mut values = record.values.to_vec();
    for (field, value) in changes {
        if let Some(position) = record.position(field) {
            values[position] = value;
        }
    }
    heap.record(record.definition, &values)
}
