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

#[cfg(test)]
mod tests {
    use super::*;

    /// `-record #r{a, b = 7}.` as OTP 29 writes it, with the atoms 1 to 4: r, true, a, b.
    const CHUNK: [u8; 21] = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 5, 0x12, 0x22, 0x17, 0x40, 0x32, 0, 0x42, 0x71];

    fn read(bytes: &[u8]) -> Result<Vec<RecordDefinition>> {
        let atoms = ["r", "true", "a", "b"].map(Atom::new).to_vec();
        of_chunk(bytes, &Tables { atoms, ..Tables::default() })
    }

    fn term(text: &str) -> Result<RecordDefinition> {
        of_term(&super::super::parse::Parser::new(text).term()?.expect("a term"))
    }

    #[test]
    fn both_forms_give_the_same() {
        let fields = vec![(Atom::new("a"), None), (Atom::new("b"), Some(Term::Int(7)))];
        let whole = RecordDefinition { name: Atom::new("r"), is_exported: true, fields };
        assert_eq!(read(&CHUNK), Ok(vec![whole.clone()]));
        assert_eq!(term("{r,true,[a,{b,7}]}."), Ok(whole));
    }

    #[test]
    fn broken_definitions_are_refused() {
        for size in 0..CHUNK.len() {
            assert!(read(&CHUNK[..size]).is_err(), "{size}");
        }
        let changed = |at: usize, byte: u8| {
            let mut bytes = CHUNK;
            bytes[at] = byte;
            read(&bytes)
        };
        // Version, number of records, number of fields, opcode, mark, the same field twice.
        for (at, byte) in [(3, 1), (7, 2), (11, 3), (12, 6), (14, 0x32), (19, 0x32)] {
            assert!(changed(at, byte).is_err(), "{at}");
        }
        for text in
            ["r.", "{r,maybe,[]}.", "{r,true,[a|b]}.", "{r,true,[1]}.", "{r,true,[a,{a,1}]}.", "{r,true,[{a,1,2}]}."]
        {
            assert!(term(text).is_err(), "{text}");
        }
    }
}
