//! The text of `--emit clif` and `--emit asm`: code with the names of symbols, the fields of the process head, and the
//! BEAM instruction that each group of lines comes from.
//!
//! ```text
//! ;; m:f/2
//!     ; is_nonempty_list x0 else L5  (m.erl:7)
//! ```
//! A line that begins with `; ` says the origin of all lines up to the next such line. Code that stands before the first
//! instruction has the origin `entry`, the landing pads of handlers `landing pads`. Behind code, a comment names what the
//! code refers to. The blocks of cold code come last, so that an origin can come several times.
//!
//! Nothing here runs for a build without a dump: lowering keeps origins only for one (`Env::dump`).

mod clif;

use super::arch;
use super::code::Machine;
use super::{Emit, Label};
use crate::dump;
use crate::ir::{Inst, Line};
use crate::lower::env::{Env, FunKey};
use crate::lower::function::{Lowered, Origin};
use crate::lower::symbols::Symbol;
use crate::program::Program;
use beamc_abi::process::ProcessHead;
use cranelift_codegen::ir::Function;
use std::fmt::Write;

/// Characters of a literal that are shown.
const LITERAL: usize = 60;

/// The parts of a lowered function that its dump needs.
pub(super) struct Source {
    /// For Cranelift's form.
    func: Option<Function>,
    origins: Vec<Origin>,
}

impl Source {
    /// The parts of `lowered` that the dump `emit` needs.
    pub(super) fn of(emit: Emit, lowered: &Lowered) -> Option<Source> {
        let func = match emit {
            Emit::Object => return None,
            Emit::Clif => Some(lowered.func.clone()),
            Emit::Asm => None,
        };
        Some(Source { func, origins: lowered.origins.clone() })
    }
}

/// The names that a dump shows.
pub(super) struct Dump<'a, 'p> {
    pub(super) env: &'a Env<'p>,
    pub(super) program: &'a Program,
}

impl Dump<'_, '_> {
    /// Writes one function or adapter.
    pub(super) fn unit(&self, out: &mut String, label: &Label, machine: &Machine) {
        let Some(source) = &label.source else { return };
        // Writing to a string does not fail.
        let _ = writeln!(out, ";; {}", label.symbol);
        let origins = self.origins(label.key, source);
        match (&source.func, &machine.map) {
            (Some(func), _) => clif::write(out, self, func, origins),
            (None, Some(map)) => arch::write_asm(out, self, machine, map, origins),
            (None, None) => {}
        }
        out.push('\n');
    }

    fn origins<'s>(&'s self, key: Symbol, source: &'s Source) -> Origins<'s> {
        let Symbol::Function(index) = key else { return Origins::default() };
        let function = self.program.function(self.program.functions[index as usize]);
        let mut line = None;
        let lines = function.body.iter().map(|inst| {
            if let Inst::Line(new) = inst {
                line = new.as_ref();
            }
            line
        });
        Origins { body: &function.body, lines: lines.collect(), origins: &source.origins, last: None }
    }

    /// The readable form of `name`.
    pub(super) fn name(&self, name: Symbol) -> String {
        let literal = |index: u32| shortened(&dump::term(&self.env.literals[index as usize]));
        match name {
            Symbol::Function(index) => self.program.mfa(self.program.functions[index as usize]).to_string(),
            Symbol::Undef(index) => format!("{} (undefined)", self.env.undefs.items()[index as usize]),
            Symbol::Adapter(index) => format!("{} (BIF)", bif(index)),
            Symbol::Literal(index) => literal(index),
            Symbol::StartupLiteral(index) => literal(self.env.startup_literals.items()[index as usize]),
            Symbol::FunEntry(index) => match &self.env.funs.items()[index as usize] {
                FunKey::Local(module, fun) => {
                    let module = &self.env.modules[*module as usize];
                    let lambda = &module.lambdas[*fun as usize];
                    format!("fun {}:{}/{}", module.name, lambda.name, lambda.body_arity)
                }
                FunKey::External(mfa) => format!("fun {mfa}"),
            },
            Symbol::Bytes(index) => format!("{} constant bytes", self.env.bytes.items()[index as usize].len()),
            Symbol::PidName(word) => {
                let row = self.env.pid_names.rows.iter().find(|(.., other)| *other == word);
                row.map_or_else(String::new, |(module, name, _)| format!("process name {module}:{name}"))
            }
            Symbol::Libcall(_)
            | Symbol::LibcallNofp(_)
            | Symbol::RaiseLocal(_)
            | Symbol::Raise(_)
            | Symbol::Bif(_)
            | Symbol::BifTrampoline => name.runtime_symbol().unwrap_or_default().to_owned(),
        }
    }
}

fn bif(index: u32) -> String {
    let bif = &beamc_abi::bif::BIFS[index as usize];
    format!("{}:{}/{}", bif.module, bif.function, bif.arity)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LITERAL) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}

/// The field of the process head at a byte offset.
pub(super) fn head_field(offset: i64) -> Option<String> {
    let offset = usize::try_from(offset).ok()?;
    let covers = |(_, start, size): &&(&str, usize, usize)| (*start..start + size).contains(&offset);
    let (name, start, size) = ProcessHead::FIELDS.iter().find(covers)?;
    let index = (offset - start) / 8;
    Some(if *size > 8 { format!("head.{name}[{index}]") } else { format!("head.{name}") })
}

/// The origins of a function's code.
#[derive(Default)]
pub(super) struct Origins<'a> {
    body: &'a [Inst],
    /// The line at each instruction of the body.
    lines: Vec<Option<&'a Line>>,
    /// Origins by source location.
    origins: &'a [Origin],
    /// The one that was written last.
    last: Option<Origin>,
}

impl Origins<'_> {
    /// Writes the origin with this number, if it is another than the one before.
    pub(super) fn write(&mut self, out: &mut dyn Write, number: u32) -> std::fmt::Result {
        let Some(origin) = self.origins.get(number as usize) else { return Ok(()) };
        if self.last.replace(*origin) == Some(*origin) {
            return Ok(());
        }
        match origin {
            Origin::Entry => writeln!(out, "    ; entry"),
            Origin::LandingPads => writeln!(out, "    ; landing pads"),
            Origin::Instruction(index) => {
                write!(out, "    ; {}", dump::instruction(&self.body[*index as usize]))?;
                match self.lines[*index as usize] {
                    Some(line) => writeln!(out, "  ({}:{})", line.file, line.line),
                    None => writeln!(out),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::head_field;
    use beamc_abi::process::ProcessHead;
    use std::mem::offset_of;

    #[test]
    fn fields_of_the_head() {
        let field = |offset: usize| head_field(offset as i64);
        assert_eq!(field(offset_of!(ProcessHead, limit)).as_deref(), Some("head.limit"));
        assert_eq!(field(offset_of!(ProcessHead, x) + 16).as_deref(), Some("head.x[2]"));
        assert_eq!(field(size_of::<ProcessHead>()), None);
        assert_eq!(head_field(-8), None);
    }
}
