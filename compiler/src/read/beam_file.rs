//! `.beam` files: the container, and the module made of its chunks.
//!
//! ```text
//! "FOR1" size "BEAM" { id size data, padded to 4 }*
//! ```
//! The whole file may be gzip-compressed. Chunks that only tools read (`Dbgi`, `Docs`, `Meta` and the like) are
//! skipped. A `.beam` of OTP 25 to 29 needs `AtU8`, `Code`, `ImpT` and `ExpT`.

use super::compact_term;
use super::cursor::Cursor;
use super::etf::Decoder;
use super::operand::{Operand, Tables};
use super::{Result, build, chunk, inflate, module_of, record};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Function, Inst, Label, Module, Term};
use crate::isa::genop::{self, Op, Row};
use crate::otp::release;
use md5::{Digest, Md5};
use std::collections::HashMap;

const MAGIC: &[u8] = b"FOR1";

/// Whether `bytes` begin as a `.beam` does.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC) || inflate::is_gzip(bytes)
}

/// Reads a whole file.
pub(super) fn read(bytes: &[u8]) -> Result<Module> {
    if inflate::is_gzip(bytes) {
        return form(&inflate::gunzip(bytes)?);
    }
    form(bytes)
}

/// The chunks of a form, by id.
struct Chunks<'a>(HashMap<&'a [u8], &'a [u8]>);

impl<'a> Chunks<'a> {
    fn of(bytes: &'a [u8]) -> Result<Self> {
        let mut cursor = Cursor::new(bytes);
        if !bytes.starts_with(MAGIC) {
            return Err(Diagnostic::new("not a .beam file"));
        }
        cursor.take(4)?;
        let size = cursor.size()?;
        let mut cursor = Cursor::new(cursor.take(size).map_err(|_| Diagnostic::new("the file is cut short"))?);
        if cursor.take(4)? != b"BEAM" {
            return Err(Diagnostic::new("not a .beam file"));
        }
        let mut chunks = Chunks(HashMap::new());
        while !cursor.is_empty() {
            chunks.next(&mut cursor)?;
        }
        Ok(chunks)
    }

    fn next(&mut self, cursor: &mut Cursor<'a>) -> Result<()> {
        let id = cursor.take(4)?;
        let size = cursor.size()?;
        let short = |_| Diagnostic::new("a chunk is longer than the file").within(format!("chunk {}", shown(id)));
        let data = cursor.take(size).map_err(short)?;
        cursor.take(size.wrapping_neg() % 4).map_err(short)?;
        match self.0.insert(id, data) {
            None => Ok(()),
            Some(_) => Err(Diagnostic::new(format!("chunk {} occurs twice", shown(id)))),
        }
    }

    fn find(&self, id: &str) -> Option<&'a [u8]> {
        self.0.get(id.as_bytes()).copied()
    }

    /// The result of `read` on a chunk, or the empty value if the file lacks it.
    fn optional<T: Default>(&self, id: &str, read: impl FnOnce(&'a [u8]) -> Result<T>) -> Result<T> {
        self.find(id).map_or_else(|| Ok(T::default()), |data| read(data).map_err(|diagnostic| inside(id, diagnostic)))
    }

    /// The result of `read` on a required chunk.
    fn needed<T: Default>(&self, id: &str, read: impl FnOnce(&'a [u8]) -> Result<T>) -> Result<T> {
        if self.find(id).is_none() {
            let hint = "compile with OTP 25 to 29";
            return Err(Diagnostic::new(format!("the file has no {id} chunk")).hint(hint));
        }
        self.optional(id, read)
    }
}

fn shown(id: &[u8]) -> String {
    id.escape_ascii().to_string()
}

/// The diagnostic, placed in a chunk.
fn inside(id: &str, diagnostic: Diagnostic) -> Diagnostic {
    let within = match diagnostic.place.within.as_str() {
        "" => format!("chunk {id}"),
        place => format!("chunk {id}, {place}"),
    };
    diagnostic.within(within)
}

/// Reads an uncompressed file.
fn form(bytes: &[u8]) -> Result<Module> {
    let chunks = Chunks::of(bytes)?;
    let mut tables = Tables { atoms: chunks.needed("AtU8", chunk::atoms)?, ..Tables::default() };
    let name = tables.atom(1)?;
    tables.literals = chunks.optional("LitT", chunk::literals)?;
    tables.types = chunks.optional("Type", chunk::types)?;
    tables.imports = chunks.needed("ImpT", |bytes| chunk::imports(bytes, &tables))?;
    tables.strings = chunks.optional("StrT", |bytes| Ok(bytes.to_vec()))?;
    tables.lines = chunks.optional("Line", |bytes| chunk::lines(bytes, &name))?;
    if tables.lines.is_empty() {
        tables.lines.push(None);
    }
    let lambdas = chunks.optional("FunT", |bytes| chunk::lambdas(bytes, &tables))?;
    tables.funs = lambdas.len();
    let exports = chunks.needed("ExpT", |bytes| chunk::exports(bytes, &tables))?;
    let attributes = chunks.optional("Attr", chunk::attributes)?;
    let functions = chunks.needed("Code", |bytes| code(bytes, &tables, &name))?;
    let mut module = Module {
        name,
        exports,
        attributes: attributes.list,
        records: chunks.optional("Recs", |bytes| record::of_chunk(bytes, &tables))?,
        on_load: functions
            .iter()
            .find(|function| function.body.contains(&Inst::OnLoad))
            .map(|found| found.name.clone()),
        functions,
        lambdas,
        vsn: attributes.vsn,
        compile_info: chunks.optional("CInf", chunk::compile_info)?,
        md5: Some(md5(&chunks)),
        otp_release: release(&chunks),
        from_text: false,
    };
    module_of::order_exports(&mut module)?;
    Ok(module)
}

/// The instructions of a `Code` chunk, by function.
fn code(bytes: &[u8], tables: &Tables, module: &Atom) -> Result<Vec<Function>> {
    let mut cursor = Cursor::new(bytes);
    let header_size = cursor.size()?;
    let mut header = Cursor::new(cursor.take(header_size)?);
    let (format, highest) = (header.u32()?, header.u32()?);
    let (labels, functions) = (header.u32()?, header.u32()?);
    if format != 0 {
        return Err(Diagnostic::new(format!("instruction format {format}: compiled by a newer OTP?")));
    }
    if highest > u32::try_from(genop::TABLE.len()).unwrap_or(u32::MAX) {
        return Err(Diagnostic::new(format!("opcode {highest}: compiled by a newer OTP? this beamc knows 25 to 29")));
    }
    let mut splitter = Splitter { module, labels, functions: Vec::new(), body: Vec::new(), number: 0 };
    while splitter.instruction(&mut cursor, tables).map_err(|diagnostic| splitter.place(diagnostic))? {}
    let found = splitter.finish()?;
    if u32::try_from(found.len()) != Ok(functions) {
        return Err(Diagnostic::new(format!("{} functions instead of {functions}", found.len())));
    }
    Ok(found)
}

/// Divides the stream of instructions into functions.
///
/// A function begins at the label before its `func_info`, with a `line` between them. The reader learns this only at
/// the `func_info`.
struct Splitter<'a> {
    module: &'a Atom,
    labels: u32,
    functions: Vec<Function>,
    body: Vec<Inst>,
    number: usize,
}

impl Splitter<'_> {
    /// Reads one instruction; false at the end of the code.
    fn instruction(&mut self, cursor: &mut Cursor<'_>, tables: &Tables) -> Result<bool> {
        self.number += 1;
        let number = cursor.u8()?;
        let row = genop::by_number(number).ok_or_else(|| Diagnostic::new(genop::unknown_number(number)))?;
        if let Some(refusal) = row.refusal() {
            return Err(Diagnostic::new(refusal));
        }
        if row.op == Op::IntCodeEnd {
            return Ok(false);
        }
        let operands = operands(row, cursor, tables)?;
        if let Some(inst) = build::instruction(row, operands, tables)? {
            self.add(inst)?;
        }
        Ok(true)
    }

    fn add(&mut self, inst: Inst) -> Result<()> {
        match inst {
            Inst::Label(Label(label)) if label >= self.labels => {
                return Err(Diagnostic::new(format!("label {label} is out of range")));
            }
            Inst::FuncInfo(_) => self.begin()?,
            _ => {}
        }
        self.body.push(inst);
        Ok(())
    }

    /// Ends the function before. The beginning of the next stays in `self.body`.
    fn begin(&mut self) -> Result<()> {
        let line = if matches!(self.body.last(), Some(Inst::Line(_))) { self.body.pop() } else { None };
        let label = match self.body.pop() {
            Some(label @ Inst::Label(_)) => label,
            _ => return Err(Diagnostic::new("func_info has no label before it")),
        };
        self.end()?;
        self.body.push(label);
        self.body.extend(line);
        Ok(())
    }

    /// Makes a function of the instructions so far, if any.
    fn end(&mut self) -> Result<()> {
        if self.body.is_empty() {
            return Ok(());
        }
        let body = std::mem::take(&mut self.body);
        self.functions.push(module_of::function(body, self.module)?);
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Function>> {
        self.end()?;
        Ok(self.functions)
    }

    fn place(&self, diagnostic: Diagnostic) -> Diagnostic {
        let info = self.body.iter().find_map(|inst| match inst {
            Inst::FuncInfo(mfa) => Some(format!("function {}/{}, ", mfa.function, mfa.arity)),
            _ => None,
        });
        diagnostic.within(format!("{}instruction {}", info.unwrap_or_default(), self.number))
    }
}

fn operands(row: &Row, cursor: &mut Cursor<'_>, tables: &Tables) -> Result<Vec<Operand>> {
    (0..row.arity).map(|_| compact_term::operand(cursor, tables)).collect()
}

/// The checksum over the chunks of the program, in OTP's order.
fn md5(chunks: &Chunks<'_>) -> [u8; 16] {
    let mut md5 = Md5::new();
    for id in ["AtU8", "Code", "StrT", "ImpT", "ExpT", "FunT", "LitT", "Meta", "Recs", "DbgB"] {
        match chunks.find(id) {
            Some(bytes) if id == "FunT" => md5.update(chunk::lambdas_without_uniq(bytes)),
            Some(bytes) => md5.update(bytes),
            None => {}
        }
    }
    md5.finalize().into()
}

/// The release of the compiler that made the file: by the version of its types, else by the version of the compiler.
fn release(chunks: &Chunks<'_>) -> Option<u32> {
    let by_types = chunks.find("Type").and_then(|bytes| chunk::types_version(bytes).ok());
    let long_atoms = chunks.find("AtU8").is_some_and(chunk::has_long_atoms);
    by_types
        .and_then(|version| release::of_types(version, long_atoms))
        .or_else(|| chunks.find("CInf").and_then(compiler_release))
}

fn compiler_release(bytes: &[u8]) -> Option<u32> {
    let Ok(Term::List(info, _)) = Decoder::default().term(bytes) else { return None };
    let version = info.iter().find_map(|pair| match pair {
        Term::Tuple(pair) => match pair.as_slice() {
            [Term::Atom(key), value] if key.as_str() == "version" => text(value),
            _ => None,
        },
        _ => None,
    })?;
    let mut parts = version.split('.').map_while(|part| part.parse::<u32>().ok());
    release::of_compiler(parts.next()?, parts.next().unwrap_or(0))
}

/// A list of characters as text.
pub(super) fn text(term: &Term) -> Option<String> {
    let characters = match term {
        Term::Nil => &[][..],
        Term::List(characters, tail) if **tail == Term::Nil => characters,
        _ => return None,
    };
    let character = |term: &Term| match term {
        Term::Int(code) => u32::try_from(*code).ok().and_then(char::from_u32),
        _ => None,
    };
    characters.iter().map(character).collect()
}
