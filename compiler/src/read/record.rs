//! The native records that a module defines: the chunk `Recs` of a `.beam`, and the term `records` of a `.S`.
//!
//! ```text
//! version 0, number of records, number of fields in all, then an instruction for each record:
//! call_last Name IsExported {list, [Field, Default, ...]}         no default: the number 0
//! ```
//! The version, the counts and the order of the operands are those of OTP's `beam_asm`.

use super::cursor::Cursor;
use super::operand::{Operand, Tables};
use super::{Result, compact_term};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Const, RecordDefinition, Src, Term};
use crate::isa::genop::Op;
use std::collections::HashSet;

/// The records of a chunk.
pub(super) fn of_chunk(bytes: &[u8], tables: &Tables) -> Result<Vec<RecordDefinition>> {
    let mut cursor = Cursor::new(bytes);
    let (version, count, field_count) = (cursor.u32()?, cursor.u32()?, cursor.u32()?);
    if version != 0 {
        return Err(Diagnostic::new(format!("records of version {version}: compiled by a newer OTP?")));
    }
    let mut records = Vec::new();
    for _ in 0..count {
        if cursor.u8()? != Op::CallLast as u8 {
            return Err(wrong());
        }
        let mut operand = || compact_term::operand(&mut cursor, tables);
        let [name, is_exported, fields] = [operand()?, operand()?, operand()?];
        let Operand::List(fields) = fields else { return Err(wrong()) };
        let pairs = fields.chunks(2).map(|pair| match pair {
            [field, Operand::Number(0)] => Ok((atom(field)?, None)),
            [field, Operand::Src(Src::Const(default))] => Ok((atom(field)?, Some(default.to_term()))),
            _ => Err(wrong()),
        });
        let fields = pairs.collect::<Result<Vec<_>>>()?;
        records.push(checked(atom(&name)?, &atom(&is_exported)?, fields)?);
    }
    let fields: usize = records.iter().map(|record| record.fields.len()).sum();
    if u32::try_from(fields) != Ok(field_count) {
        return Err(Diagnostic::new(format!("{fields} fields of records instead of {field_count}")));
    }
    Ok(records)
}

/// The record of a term `{Name, IsExported, [Field | {Field, Default}]}`.
pub(super) fn of_term(term: &Term) -> Result<RecordDefinition> {
    let Term::Tuple(parts) = term else { return Err(wrong()) };
    let [Term::Atom(name), Term::Atom(is_exported), fields] = parts.as_slice() else { return Err(wrong()) };
    let pairs = super::asm_inst::elements(fields)?.iter().map(|field| match field {
        Term::Atom(name) => Ok((name.clone(), None)),
        Term::Tuple(pair) => match pair.as_slice() {
            [Term::Atom(name), default] => Ok((name.clone(), Some(default.clone()))),
            _ => Err(wrong()),
        },
        _ => Err(wrong()),
    });
    checked(name.clone(), is_exported, pairs.collect::<Result<Vec<_>>>()?)
}

fn wrong() -> Diagnostic {
    Diagnostic::new("not the definition of a native record")
}

fn atom(operand: &Operand) -> Result<Atom> {
    match operand {
        Operand::Src(Src::Const(Const::Atom(atom))) => Ok(atom.clone()),
        _ => Err(wrong()),
    }
}

fn checked(name: Atom, is_exported: &Atom, fields: Vec<(Atom, Option<Term>)>) -> Result<RecordDefinition> {
    let is_exported = match is_exported.as_str() {
        "true" => true,
        "false" => false,
        _ => return Err(wrong()),
    };
    let mut seen = HashSet::new();
    if let Some((field, _)) = fields.iter().find(|(field, _)| !seen.insert(field)) {
        return Err(Diagnostic::new(format!("record {name} has two fields {field}")));
    }
    Ok(RecordDefinition { name, is_exported, fields })
}
