//! `.S` files: the terms of the file in their order, and the module made of them.
//!
//! ```text
//! {module,M}. {exports,[..]}. {attributes,[..]}. {labels,N}.
//! {function,Name,Arity,Entry}. instruction. instruction. ...      for each function
//! ```
//! A function ends where the next begins. Instructions stay [`Draft`]s until the end of the file. Only then are the
//! release, by which types are reduced, and the functions of funs known. `-on_load` is an attribute here and an opcode
//! in a `.beam`, so the reader turns the attribute into the opcode.

use super::asm_inst::{Converter, Draft, Free, FunDraft, elements, named, narrow};
use super::asm_type::Types;
use super::operand::{Operand, Tables};
use super::parse::Parser;
use super::{Result, build, chunk, module_of, record};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Function, Inst, Label, Lambda, Module, RecordDefinition, Src, Term, TypeInfo};
use crate::otp::release::Writer;
use std::collections::HashMap;

/// Reads a whole file.
pub(super) fn read(bytes: &[u8]) -> Result<Module> {
    let text = std::str::from_utf8(bytes).map_err(not_utf8)?;
    let mut parser = Parser::new(text);
    let mut reader = Reader::default();
    while let Some(term) = parser.term()? {
        let line = parser.line();
        reader.top(term, line).map_err(|diagnostic| reader.place(diagnostic, line))?;
    }
    reader.finish()
}

fn not_utf8(error: std::str::Utf8Error) -> Diagnostic {
    let place = error.valid_up_to();
    Diagnostic::new(format!("neither a .beam file nor assembly text: byte {place} is not UTF-8"))
}

/// The terms read so far.
#[derive(Default)]
struct Reader {
    module: Option<Atom>,
    exports: Vec<(Atom, u8)>,
    attributes: Vec<(Atom, Term)>,
    records: Vec<RecordDefinition>,
    on_load: Option<Atom>,
    labels: Option<u32>,
    functions: Vec<FunctionDraft>,
    converter: Converter,
}

struct FunctionDraft {
    name: Atom,
    arity: u8,
    entry: u32,
    line: u32,
    body: Vec<Draft>,
}

impl Reader {
    /// One term of the file.
    fn top(&mut self, term: Term, line: u32) -> Result<()> {
        match named(&term) {
            Some(("module", [Term::Atom(module)])) if self.module.is_none() => self.module = Some(module.clone()),
            Some(("exports", [list])) => {
                for pair in elements(list)? {
                    self.exports.push(export(pair)?);
                }
            }
            Some(("attributes", [list])) => self.take_attributes(list)?,
            Some(("records", [list])) => {
                self.converter.types.saw(Writer::Otp29);
                for definition in elements(list)? {
                    self.records.push(record::of_term(definition)?);
                }
            }
            Some(("labels", [count])) => self.labels = Some(narrow(count, "label")?),
            Some(("function", [Term::Atom(name), arity, entry])) => {
                let (arity, entry) = (narrow(arity, "arity")?, narrow(entry, "label")?);
                self.functions.push(FunctionDraft { name: name.clone(), arity, entry, line, body: Vec::new() });
            }
            _ => self.instruction(&term, line)?,
        }
        Ok(())
    }

    fn take_attributes(&mut self, list: &Term) -> Result<()> {
        for (name, value) in chunk::attribute_list(list.clone())?.list {
            if name.as_str() == "on_load" {
                self.on_load = Some(on_load(&value)?);
            } else {
                self.attributes.push((name, value));
            }
        }
        Ok(())
    }

    fn instruction(&mut self, term: &Term, line: u32) -> Result<()> {
        if self.functions.is_empty() {
            return Err(Diagnostic::new("not the beginning of an assembly file: expected {module,..}"));
        }
        let converted = self.converter.instruction(term)?;
        let (Some(function), Some((row, operands))) = (self.functions.last_mut(), converted) else { return Ok(()) };
        if let Some(refusal) = row.refusal() {
            return Err(Diagnostic::new(refusal));
        }
        function.body.push(Draft { row, operands, line });
        Ok(())
    }

    /// The diagnostic at a line, in the current function.
    fn place(&self, diagnostic: Diagnostic, line: u32) -> Diagnostic {
        let placed = diagnostic.at_line(line);
        match self.functions.last() {
            Some(function) => placed.within(format!("function {}/{}", function.name, function.arity)),
            None => placed,
        }
    }

    /// The module, after the last term.
    fn finish(self) -> Result<Module> {
        let name = self.module.ok_or_else(|| Diagnostic::new("the file has no {module,..} term"))?;
        let Converter { types, funs, .. } = self.converter;
        let tables = Tables { funs: funs.len(), ..Tables::default() };
        let lambdas = lambdas(&funs, &self.functions)?;
        let exports = exports(&self.exports, &self.functions)?;
        let labels = self.labels.unwrap_or(u32::MAX);
        let building =
            Building { types: &types, tables: &tables, module: &name, labels, on_load: self.on_load.as_ref() };
        let functions = self.functions.into_iter().map(|draft| building.function(draft)).collect::<Result<Vec<_>>>()?;
        let has_on_load = functions.iter().any(|function| function.body.contains(&Inst::OnLoad));
        if self.on_load.is_some() && !has_on_load {
            return Err(Diagnostic::new("the on_load function does not exist"));
        }
        let mut module = Module {
            name,
            exports,
            attributes: self.attributes,
            records: self.records,
            on_load: self.on_load,
            functions,
            lambdas,
            vsn: None,
            compile_info: None,
            md5: None,
            otp_release: types.release(),
            from_text: true,
        };
        module_of::order_exports(&mut module)?;
        Ok(module)
    }
}

fn export(pair: &Term) -> Result<(Atom, u8)> {
    match pair {
        Term::Tuple(parts) => match parts.as_slice() {
            [Term::Atom(name), arity] => Ok((name.clone(), narrow(arity, "arity")?)),
            _ => Err(Diagnostic::new("exports are not pairs of name and arity")),
        },
        _ => Err(Diagnostic::new("exports are not pairs of name and arity")),
    }
}

/// The function in `[{Name,0}]`.
fn on_load(value: &Term) -> Result<Atom> {
    let wrong = || Diagnostic::new("on_load does not name a function without arguments");
    match elements(value)? {
        [pair] => match export(pair)? {
            (name, 0) => Ok(name),
            _ => Err(wrong()),
        },
        _ => Err(wrong()),
    }
}

/// The fun table: for every fun, the function that owns its label.
fn lambdas(funs: &[FunDraft], functions: &[FunctionDraft]) -> Result<Vec<Lambda>> {
    let by_entry: HashMap<u32, &FunctionDraft> = functions.iter().map(|function| (function.entry, function)).collect();
    let mut lambdas = Vec::new();
    for (index, fun) in (0u32..).zip(funs) {
        let label = fun.label;
        let body =
            by_entry.get(&label).ok_or_else(|| Diagnostic::new(format!("no function for the fun at label {label}")))?;
        let num_free = match fun.free {
            Free::Count(count) => u8::try_from(count).ok().filter(|count| *count <= body.arity),
            Free::Called(arity) => u64::from(body.arity).checked_sub(arity).and_then(|count| u8::try_from(count).ok()),
        };
        let too_many =
            || Diagnostic::new(format!("the fun at label {label} has more variables than its function arguments"));
        let num_free = num_free.ok_or_else(too_many)?;
        let (name, body_arity) = (body.name.clone(), body.arity);
        lambdas.push(Lambda { name, body_arity, label: Label(label), num_free, index, uniq: 0 });
    }
    Ok(lambdas)
}

/// The exports with their entry labels.
fn exports(names: &[(Atom, u8)], functions: &[FunctionDraft]) -> Result<Vec<(Atom, u8, Label)>> {
    let entries: HashMap<(&Atom, u8), u32> =
        functions.iter().map(|function| ((&function.name, function.arity), function.entry)).collect();
    let find = |(name, arity): &(Atom, u8)| match entries.get(&(name, *arity)) {
        Some(entry) => Ok((name.clone(), *arity, Label(*entry))),
        None => Err(Diagnostic::new(format!("exported function {name}/{arity} does not exist"))),
    };
    names.iter().map(find).collect()
}

/// The data for making functions of drafts.
struct Building<'a> {
    types: &'a Types,
    tables: &'a Tables,
    module: &'a Atom,
    labels: u32,
    on_load: Option<&'a Atom>,
}

impl Building<'_> {
    fn function(&self, draft: FunctionDraft) -> Result<Function> {
        let FunctionDraft { name, arity, entry, line, body } = draft;
        let place = |diagnostic: Diagnostic, line| diagnostic.at_line(line).within(format!("function {name}/{arity}"));
        let mut instructions = Vec::with_capacity(body.len());
        for draft in body {
            let line = draft.line;
            instructions.extend(self.instruction(draft).map_err(|diagnostic| place(diagnostic, line))?);
            let at_entry = instructions.last() == Some(&Inst::Label(Label(entry)));
            if at_entry && arity == 0 && self.on_load == Some(&name) {
                instructions.push(Inst::OnLoad);
            }
        }
        let function = module_of::function(instructions, self.module).map_err(|diagnostic| place(diagnostic, line))?;
        if (&function.name, function.arity, function.entry) != (&name, arity, Label(entry)) {
            return Err(place(Diagnostic::new("func_info or entry label is not as the function says"), line));
        }
        Ok(function)
    }

    fn instruction(&self, draft: Draft) -> Result<Option<Inst>> {
        let operands = draft.operands.into_iter().map(|operand| self.finish(operand)).collect();
        let inst = build::instruction(draft.row, operands, self.tables)?;
        match inst {
            Some(Inst::Label(Label(label))) if label >= self.labels => {
                Err(Diagnostic::new(format!("label {label} is out of range")))
            }
            inst => Ok(inst),
        }
    }

    /// The operand with its type reduced.
    fn finish(&self, operand: Operand) -> Operand {
        match operand {
            Operand::Src(Src::Reg(reg, Some(info))) => Operand::Src(Src::Reg(reg, self.reduced(info))),
            Operand::List(list) => Operand::List(list.into_iter().map(|operand| self.finish(operand)).collect()),
            other => other,
        }
    }

    fn reduced(&self, info: TypeInfo) -> Option<TypeInfo> {
        self.types.finish(info)
    }
}
