//! The chunks of a `.beam` except `Code`: each function makes a table from the bytes of one chunk.
//!
//! # Versions
//! - `AtU8`: up to OTP 27, a count and one-byte lengths; since 28, a negative count and lengths as compact terms.
//! - `LitT`: up to 27, zlib after a word with the inflated size; since 28, plain, and that word is 0.
//! - `Type`: version 1 (OTP 25) has fixed entries, a set of kinds and a range. Version 2 (26) and later have kinds,
//!   then the bounds and the unit that the bits announce. Version 3 (27) lacks a kind for match contexts: they count as
//!   bitstrings. Version 4 (29) adds a kind for native records.

use super::compact_term::{self, LineItem};
use super::cursor::Cursor;
use super::etf::Decoder;
use super::operand::{Tables, at};
use super::{Result, inflate};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Const, Kinds, Label, Lambda, Line, Mfa, Term, TypeInfo};
use std::sync::Arc;

/// The atom table.
pub(super) fn atoms(bytes: &[u8]) -> Result<Vec<Atom>> {
    let mut cursor = Cursor::new(bytes);
    let count = i32::from_be_bytes(cursor.array()?);
    let long_lengths = count < 0;
    let mut atoms = Vec::new();
    for _ in 0..count.unsigned_abs() {
        let length = if long_lengths { compact_term::unsigned(&mut cursor)? } else { u64::from(cursor.u8()?) };
        let length = usize::try_from(length).map_err(|_| Diagnostic::new("an atom is too long"))?;
        let text = std::str::from_utf8(cursor.take(length)?).map_err(|_| Diagnostic::new("an atom is not UTF-8"))?;
        if text.chars().count() > 255 {
            return Err(Diagnostic::new("an atom has more than 255 characters"));
        }
        atoms.push(Atom::new(text));
    }
    Ok(atoms)
}

/// Whether atom lengths are compact terms, as the compilers of OTP 28 and later write them.
pub(super) fn has_long_atoms(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|byte| byte & 0x80 != 0)
}

/// The import table.
pub(super) fn imports(bytes: &[u8], tables: &Tables) -> Result<Vec<Mfa>> {
    let mut cursor = Cursor::new(bytes);
    let mut imports = Vec::new();
    for _ in 0..cursor.u32()? {
        let module = tables.atom(u64::from(cursor.u32()?))?;
        let function = tables.atom(u64::from(cursor.u32()?))?;
        imports.push(Mfa { module, function, arity: arity(&mut cursor)? });
    }
    Ok(imports)
}

fn arity(cursor: &mut Cursor<'_>) -> Result<u8> {
    let arity = cursor.u32()?;
    u8::try_from(arity).map_err(|_| Diagnostic::new(format!("arity {arity} is out of range")))
}

/// The export table, in the file's order.
pub(super) fn exports(bytes: &[u8], tables: &Tables) -> Result<Vec<(Atom, u8, Label)>> {
    let mut cursor = Cursor::new(bytes);
    let mut exports = Vec::new();
    for _ in 0..cursor.u32()? {
        let name = tables.atom(u64::from(cursor.u32()?))?;
        exports.push((name, arity(&mut cursor)?, label(&mut cursor)?));
    }
    Ok(exports)
}

fn label(cursor: &mut Cursor<'_>) -> Result<Label> {
    match cursor.u32()? {
        0 => Err(Diagnostic::new("0 is not a label")),
        label => Ok(Label(label)),
    }
}

/// Bytes of one entry of the fun table.
const FUN_SIZE: usize = 24;

/// The fun table.
pub(super) fn lambdas(bytes: &[u8], tables: &Tables) -> Result<Vec<Lambda>> {
    let mut cursor = Cursor::new(bytes);
    let mut lambdas = Vec::new();
    for index in 0..cursor.u32()? {
        let name = tables.atom(u64::from(cursor.u32()?))?;
        let (body_arity, label) = (arity(&mut cursor)?, label(&mut cursor)?);
        let _stored_index = cursor.u32()?;
        let free = cursor.u32()?;
        let num_free = u8::try_from(free).ok().filter(|free| *free <= body_arity);
        let num_free = num_free.ok_or_else(|| Diagnostic::new(format!("fun {index} has {free} free variables")))?;
        lambdas.push(Lambda { name, body_arity, label, num_free, index, uniq: cursor.u32()? });
    }
    Ok(lambdas)
}

/// The bytes of a `FunT` chunk for the checksum: every uniq is 0.
pub(super) fn lambdas_without_uniq(bytes: &[u8]) -> Vec<u8> {
    let mut copy = bytes.to_vec();
    if let Some(entries) = copy.get_mut(4..) {
        for uniq in entries.chunks_exact_mut(FUN_SIZE).filter_map(|entry| entry.get_mut(FUN_SIZE - 4..)) {
            uniq.fill(0);
        }
    }
    copy
}

/// The literal table.
pub(super) fn literals(bytes: &[u8]) -> Result<Vec<Const>> {
    let mut cursor = Cursor::new(bytes);
    let size = cursor.size()?;
    let data = cursor.take(cursor.len())?;
    if size == 0 {
        return literal_table(data);
    }
    literal_table(&inflate::zlib(data, size)?)
}

fn literal_table(bytes: &[u8]) -> Result<Vec<Const>> {
    let mut cursor = Cursor::new(bytes);
    let mut decoder = Decoder::default();
    let mut literals = Vec::new();
    for index in 0..cursor.u32()? {
        let size = cursor.size()?;
        let term = decoder.term(cursor.take(size)?);
        literals.push(Const::from(term.map_err(|diagnostic| diagnostic.within(format!("literal {index}")))?));
    }
    Ok(literals)
}

/// The line table; index 0 means no location. `module` names the file with index 0.
pub(super) fn lines(bytes: &[u8], module: &Atom) -> Result<Vec<Option<Line>>> {
    let mut cursor = Cursor::new(bytes);
    let version = cursor.u32()?;
    if version != 0 {
        return Err(Diagnostic::new(format!("line table of version {version}: compiled by a newer OTP?")));
    }
    let (_flags, _instructions) = (cursor.u32()?, cursor.u32()?);
    let (count, file_count) = (cursor.u32()?, cursor.u32()?);
    let items = line_items(&mut cursor, count)?;
    let mut files: Vec<Arc<str>> = vec![Arc::from(format!("{module}.erl"))];
    for _ in 0..file_count {
        let length = usize::from(cursor.u16()?);
        files.push(Arc::from(String::from_utf8_lossy(cursor.take(length)?)));
    }
    let mut lines = vec![None];
    for (file, line) in items {
        lines.push(Some(Line { file: at(&files, file, "file")?.clone(), line }));
    }
    Ok(lines)
}

/// Pairs of file index and line.
fn line_items(cursor: &mut Cursor<'_>, count: u32) -> Result<Vec<(u64, u32)>> {
    let (mut items, mut file) = (Vec::new(), 0);
    for _ in 0..count {
        let mut item = compact_term::line_item(cursor)?;
        if let LineItem::File(index) = item {
            file = index;
            item = compact_term::line_item(cursor)?;
        }
        let LineItem::Line(line) = item else {
            return Err(Diagnostic::new("two files in a row in the line table"));
        };
        items.push((file, u32::try_from(line).map_err(|_| Diagnostic::new(format!("line {line} is out of range")))?));
    }
    Ok(items)
}

/// The version of a `Type` chunk, which determines the release of the compiler.
pub(super) fn types_version(bytes: &[u8]) -> Result<u32> {
    Cursor::new(bytes).u32()
}

/// The type table.
pub(super) fn types(bytes: &[u8]) -> Result<Vec<Option<TypeInfo>>> {
    let mut cursor = Cursor::new(bytes);
    let version = cursor.u32()?;
    let entry = match version {
        1 => type_v1,
        2 => |cursor: &mut Cursor<'_>| type_later(cursor, &V2),
        3 => |cursor: &mut Cursor<'_>| type_later(cursor, &V3),
        4 => |cursor: &mut Cursor<'_>| type_later(cursor, &V4),
        _ => return Err(Diagnostic::new(format!("types of version {version}: compiled by a newer OTP?"))),
    };
    let mut types = Vec::new();
    for _ in 0..cursor.u32()? {
        types.push(entry(&mut cursor)?);
    }
    Ok(types)
}

/// The kinds of version 1 are numbered as in [`Kinds`], up to tuples.
const KINDS_V1: [Kinds; 13] = [
    Kinds::ATOM,
    Kinds::BITSTRING,
    Kinds::BS_CONTEXT,
    Kinds::CONS,
    Kinds::FLOAT,
    Kinds::FUN,
    Kinds::INTEGER,
    Kinds::MAP,
    Kinds::NIL,
    Kinds::PID,
    Kinds::PORT,
    Kinds::REFERENCE,
    Kinds::TUPLE,
];

/// Bitstrings, including match contexts.
const MATCHABLE: Kinds = Kinds::BITSTRING.or(Kinds::BS_CONTEXT);

const KINDS_V3: [Kinds; 12] = [
    Kinds::ATOM,
    MATCHABLE,
    Kinds::CONS,
    Kinds::FLOAT,
    Kinds::FUN,
    Kinds::INTEGER,
    Kinds::MAP,
    Kinds::NIL,
    Kinds::PID,
    Kinds::PORT,
    Kinds::REFERENCE,
    Kinds::TUPLE,
];

const KINDS_V4: [Kinds; 13] = {
    let mut kinds = [Kinds::RECORD; 13];
    let (old, _) = kinds.split_at_mut(12);
    old.copy_from_slice(&KINDS_V3);
    kinds
};

/// The positions of the bits in an entry.
struct Layout {
    kinds: &'static [Kinds],
    /// The bit for a lower bound; those for an upper bound and a unit follow.
    lower: u32,
}

const V2: Layout = Layout { kinds: &KINDS_V1, lower: 13 };
const V3: Layout = Layout { kinds: &KINDS_V3, lower: 12 };
const V4: Layout = Layout { kinds: &KINDS_V4, lower: 13 };

fn kinds(bits: u16, table: &[Kinds]) -> Kinds {
    let set = table.iter().enumerate().filter(|(position, _)| bits >> position & 1 != 0);
    set.fold(Kinds::default(), |all, (_, kind)| all.or(*kind))
}

fn type_v1(cursor: &mut Cursor<'_>) -> Result<Option<TypeInfo>> {
    let kinds = kinds(cursor.u16()?, &KINDS_V1);
    let (min, max) = (cursor.i64()?, cursor.i64()?);
    let range = (min <= max).then_some((min, max));
    Ok(informative(TypeInfo { kinds, min: range.map(|range| range.0), max: range.map(|range| range.1), unit: 1 }))
}

fn type_later(cursor: &mut Cursor<'_>, layout: &Layout) -> Result<Option<TypeInfo>> {
    let bits = cursor.u16()?;
    let has = |bit: u32| bits >> bit & 1 != 0;
    let kinds = kinds(bits, layout.kinds);
    let min = if has(layout.lower) { Some(cursor.i64()?) } else { None };
    let max = if has(layout.lower + 1) { Some(cursor.i64()?) } else { None };
    let unit = if has(layout.lower + 2) { u16::from(cursor.u8()?) + 1 } else { 1 };
    Ok(informative(TypeInfo { kinds, min, max, unit }))
}

/// The type, unless it is the type of any term. Native records do not count, because compilers before OTP 29 did not
/// know them.
pub(super) fn informative(info: TypeInfo) -> Option<TypeInfo> {
    let any = Kinds::ANY.within(info.kinds.or(Kinds::RECORD));
    let nothing_more = info.min.is_none() && info.max.is_none() && info.unit == 1;
    (!(any && nothing_more)).then_some(info)
}

/// Attributes in the form of `module_info(attributes)`, with `vsn` apart.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    pub(super) list: Vec<(Atom, Term)>,
    pub(super) vsn: Option<Term>,
}

/// The attributes.
pub(super) fn attributes(bytes: &[u8]) -> Result<Attributes> {
    attribute_list(Decoder::default().term(bytes)?)
}

/// The compile info, in the form of `module_info(compile)`.
pub(super) fn compile_info(bytes: &[u8]) -> Result<Option<Term>> {
    Decoder::default().term(bytes).map(Some)
}

/// Attributes from a list of pairs.
pub(super) fn attribute_list(term: Term) -> Result<Attributes> {
    let wrong = || Diagnostic::new("attributes are not a list of pairs");
    let elements = match term {
        Term::Nil => Vec::new(),
        Term::List(elements, tail) if *tail == Term::Nil => elements,
        _ => return Err(wrong()),
    };
    let mut attributes = Attributes::default();
    for element in elements {
        let Term::Tuple(parts) = element else { return Err(wrong()) };
        let Ok([Term::Atom(name), value]) = <[Term; 2]>::try_from(parts) else { return Err(wrong()) };
        if name.as_str() == "vsn" {
            attributes.vsn = Some(value);
        } else {
            attributes.list.push((name, value));
        }
    }
    Ok(attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<String> {
        atoms(bytes).expect("atoms").iter().map(Atom::to_string).collect()
    }

    #[test]
    fn atoms_of_both_forms() {
        assert_eq!(texts(&[0, 0, 0, 2, 1, b'a', 2, 0xc3, 0xa4]), ["a", "ä"]);
        assert_eq!(texts(&[0xff, 0xff, 0xff, 0xfe, 0x10, b'a', 0x08, 2, 0xc3, 0xa4]), ["a", "ä"]);
        assert!(atoms(&[0x7f, 0xff, 0xff, 0xff, 0]).is_err());
        assert!(atoms(&[0, 0, 0, 1, 1, 0xff]).is_err());
    }

    #[test]
    fn types_of_version_1() {
        let mut bytes = vec![0, 0, 0, 1, 0, 0, 0, 2, 0, 0x40];
        bytes.extend_from_slice(&(-3i64).to_be_bytes());
        bytes.extend_from_slice(&9i64.to_be_bytes());
        bytes.extend_from_slice(&[0, 2]);
        bytes.extend_from_slice(&0i64.to_be_bytes());
        bytes.extend_from_slice(&(-1i64).to_be_bytes());
        let bitstring = TypeInfo { kinds: Kinds::BITSTRING, min: None, max: None, unit: 1 };
        let integer = TypeInfo { kinds: Kinds::INTEGER, min: Some(-3), max: Some(9), unit: 1 };
        assert_eq!(types(&bytes).expect("types"), [Some(integer), Some(bitstring)]);
    }

    #[test]
    fn types_of_versions_3_and_4() {
        let mut v3 = vec![0, 0, 0, 3, 0, 0, 0, 3, 0x10, 0x20];
        v3.extend_from_slice(&7i64.to_be_bytes());
        v3.extend_from_slice(&[0x40, 0x02, 7, 0x0f, 0xff]);
        let integer = TypeInfo { kinds: Kinds::INTEGER, min: Some(7), max: None, unit: 1 };
        let binary = TypeInfo { kinds: MATCHABLE, min: None, max: None, unit: 8 };
        assert_eq!(types(&v3).expect("types"), [Some(integer), Some(binary), None]);
        let v4 = [0, 0, 0, 4, 0, 0, 0, 2, 0x80, 0x02, 7, 0x10, 0x00];
        let record = TypeInfo { kinds: Kinds::RECORD, min: None, max: None, unit: 1 };
        assert_eq!(types(&v4).expect("types"), [Some(binary), Some(record)]);
        assert!(types(&[0, 0, 0, 5, 0, 0, 0, 0]).is_err());
    }

    #[test]
    fn lines_and_files() {
        let bytes = [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 3], [0, 0, 0, 2], [0, 0, 0, 1]].concat();
        let bytes = [bytes, vec![0x31, 0x12, 0x41, 0, 1, b'f']].concat();
        let line = |file: &str, line| Some(Line { file: Arc::from(file), line });
        assert_eq!(lines(&bytes, &Atom::new("m")).expect("lines"), [None, line("m.erl", 3), line("f", 4)]);
    }
}
