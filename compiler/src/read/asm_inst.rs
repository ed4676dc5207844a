//! From an instruction's term in a `.S` file to its opcode and operands.
//!
//! This repeats the work of OTP's assembler. `test`, `bif` and `gc_bif` become their opcodes, `make_fun3` and
//! `call_fun2` point into a fun table that is built on the way, and `'%'`, which has no opcode, is left out.

use super::Result;
use super::asm_type::Types;
use super::compact_term::register;
use super::operand::{Operand, flags_of_list};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Const, HeapNeed, Line, Mfa, Reg, Src, Term};
use crate::isa::genop::{self, Row};
use crate::otp::release;
use std::collections::HashMap;
use std::sync::Arc;

/// An instruction that is not yet built, because its types are not final.
pub(super) struct Draft {
    pub(super) row: &'static Row,
    pub(super) operands: Vec<Operand>,
    pub(super) line: u32,
}

/// A fun before its function is looked up.
pub(super) struct FunDraft {
    /// Label of the body.
    pub(super) label: u32,
    /// The number of free variables.
    pub(super) free: Free,
}

/// The facts that an instruction gives of the number of free variables.
#[derive(Clone, Copy)]
pub(super) enum Free {
    /// This number.
    Count(usize),
    /// The arity of the body, less this number.
    Called(u64),
}

/// Converts instructions, and collects facts about the whole module.
#[derive(Default)]
pub(super) struct Converter {
    pub(super) types: Types,
    pub(super) funs: Vec<FunDraft>,
    fun_by_label: HashMap<u32, u64>,
    files: HashMap<String, Arc<str>>,
}

type Converted = (&'static Row, Vec<Operand>);

impl Converter {
    /// The opcode and operands of an instruction; `None` if it is left out.
    pub(super) fn instruction(&mut self, term: &Term) -> Result<Option<Converted>> {
        let (name, args) = match term {
            Term::Atom(name) => (name, &[][..]),
            Term::Tuple(elements) => match elements.as_slice() {
                [Term::Atom(name), args @ ..] => (name, args),
                _ => return Err(Diagnostic::new("not an instruction")),
            },
            _ => return Err(Diagnostic::new("not an instruction")),
        };
        let converted = match (name.as_str(), args) {
            ("%" | "executable_line" | "debug_line", _) => return Ok(None),
            ("line", [locations]) => (row("line")?, vec![Operand::Line(self.location(locations)?)]),
            ("bif", [Term::Atom(name), fail, args, dst]) => self.bif(name, fail, args, dst)?,
            ("gc_bif", [Term::Atom(name), fail, live, args, dst]) => self.gc_bif(name, fail, live, args, dst)?,
            ("test", [Term::Atom(name), args @ ..]) => self.test(name, args)?,
            ("make_fun2", [label, _index, _uniq, free]) => {
                let fun = self.fun(label, Free::Count(count(free)?))?;
                (row("make_fun2")?, vec![fun])
            }
            ("make_fun3", [label, _index, _uniq, dst, env]) => {
                let env = self.operand(env)?;
                let free = if let Operand::List(list) = &env { list.len() } else { 0 };
                let fun = self.fun(label, Free::Count(free))?;
                (row("make_fun3")?, vec![fun, self.operand(dst)?, env])
            }
            ("call_fun2", [label @ Term::Tuple(tag), arity, fun]) if is_named(tag, "f") => {
                let called = u64::try_from(count(arity)?).unwrap_or(u64::MAX);
                let lambda = self.fun(label, Free::Called(called))?;
                (row("call_fun2")?, vec![lambda, self.operand(arity)?, self.operand(fun)?])
            }
            ("bs_add", [fail, args, dst]) => {
                let args = self.operands(elements(args)?)?;
                (row("bs_add")?, [vec![self.operand(fail)?], args, vec![self.operand(dst)?]].concat())
            }
            ("kill", [dst]) => (row("init")?, vec![self.operand(dst)?]),
            (name, args) => (row(name)?, self.operands(args)?),
        };
        self.note_release(converted.0);
        Ok(Some(converted))
    }

    /// Notes opcodes that only some releases use.
    fn note_release(&mut self, row: &Row) {
        if let Some(writer) = release::writer_of(row) {
            self.types.saw(writer);
        }
    }

    fn operands(&mut self, terms: &[Term]) -> Result<Vec<Operand>> {
        terms.iter().map(|term| self.operand(term)).collect()
    }

    fn bif(&mut self, name: &Atom, fail: &Term, args: &Term, dst: &Term) -> Result<Converted> {
        let args = elements(args)?;
        let operands = self.operands(args)?;
        match (name.as_str(), args.len()) {
            ("raise", 2) => return Ok((row("raise")?, operands)),
            ("fadd" | "fsub" | "fmul" | "fdiv", 2) | ("fnegate", 1) | ("get_record_field", 3) => {
                let whole = [vec![self.operand(fail)?], operands, vec![self.operand(dst)?]].concat();
                return Ok((row(name.as_str())?, whole));
            }
            (_, 0) => return Ok((row("bif0")?, vec![import(name, 0), self.operand(dst)?])),
            _ => {}
        }
        let opcode = opcode_by_count(args.len(), ["bif1", "bif2", "bif3"])?;
        let head = vec![self.operand(fail)?, import(name, args.len())];
        Ok((row(opcode)?, [head, operands, vec![self.operand(dst)?]].concat()))
    }

    fn gc_bif(&mut self, name: &Atom, fail: &Term, live: &Term, args: &Term, dst: &Term) -> Result<Converted> {
        let args = elements(args)?;
        let opcode = opcode_by_count(args.len(), ["gc_bif1", "gc_bif2", "gc_bif3"])?;
        let head = vec![self.operand(fail)?, self.operand(live)?, import(name, args.len())];
        Ok((row(opcode)?, [head, self.operands(args)?, vec![self.operand(dst)?]].concat()))
    }

    /// `{test,Op,Fail,Args}`, `{test,Op,Fail,Src,{list,_}}` or `{test,Op,Fail,Live,[Ctx|Args],Dst}`.
    fn test(&mut self, name: &Atom, args: &[Term]) -> Result<Converted> {
        let operands = match args {
            [fail, args] => [vec![self.operand(fail)?], self.operands(elements(args)?)?].concat(),
            [fail, src, list] => vec![self.operand(fail)?, self.operand(src)?, self.operand(list)?],
            [fail, live, args, dst] => {
                let mut rest = self.operands(elements(args)?)?.into_iter();
                let mut whole = vec![self.operand(fail)?];
                whole.extend(rest.next());
                whole.push(self.operand(live)?);
                whole.extend(rest);
                whole.push(self.operand(dst)?);
                whole
            }
            _ => return Err(Diagnostic::new("not a test")),
        };
        Ok((row(name.as_str())?, operands))
    }

    /// The index in the fun table of the fun whose body is at a label.
    fn fun(&mut self, label: &Term, free: Free) -> Result<Operand> {
        let Operand::Label(label) = self.operand(label)? else {
            return Err(Diagnostic::new("a fun needs the label of its body"));
        };
        let next = u64::try_from(self.funs.len()).unwrap_or(u64::MAX);
        let index = *self.fun_by_label.entry(label).or_insert(next);
        if index == next {
            self.funs.push(FunDraft { label, free });
        }
        Ok(Operand::Number(index))
    }

    /// The first location in a list.
    fn location(&mut self, locations: &Term) -> Result<Option<Line>> {
        for location in elements(locations)? {
            if let Some(("location", [file, Term::Int(line)])) = named(location) {
                let file = super::beam_file::text(file).ok_or_else(|| Diagnostic::new("a location has no file"))?;
                let line = u32::try_from(*line).map_err(|_| Diagnostic::new("a line is out of range"))?;
                return Ok(Some(Line { file: self.file(file), line }));
            }
        }
        Ok(None)
    }

    fn file(&mut self, name: String) -> Arc<str> {
        if let Some(shared) = self.files.get(&name) {
            return shared.clone();
        }
        let shared: Arc<str> = Arc::from(name.as_str());
        self.files.insert(name, shared.clone());
        shared
    }

    /// Any operand.
    fn operand(&mut self, term: &Term) -> Result<Operand> {
        match term {
            Term::Int(_) => number(term).map(Operand::Number),
            // The size of a segment, and no number of another use is that large.
            Term::Big(size) if *size > dashu_int::IBig::ZERO => Ok(Operand::Number(u64::MAX)),
            Term::Atom(name) if name.as_str() == "nil" => Ok(constant(Const::Nil)),
            _ => match named(term) {
                Some((name, fields)) => self.tagged(name, fields),
                None => Err(Diagnostic::new("not an operand")),
            },
        }
    }

    fn tagged(&mut self, name: &str, fields: &[Term]) -> Result<Operand> {
        Ok(match (name, fields) {
            ("x" | "y", [_]) => Operand::Src(Src::Reg(plain_register(name, fields)?, None)),
            ("fr", [number]) => Operand::Fr(register_number(number)?),
            ("tr", [register, kind]) => {
                let (name, fields) = named(register).ok_or_else(|| Diagnostic::new("not a register"))?;
                Operand::Src(Src::Reg(plain_register(name, fields)?, Some(self.types.read(kind))))
            }
            ("atom", [Term::Atom(atom)]) => Operand::atom(atom.clone()),
            ("integer", [integer @ (Term::Int(_) | Term::Big(_))]) => constant(Const::from(integer.clone())),
            ("float", [float @ Term::Float(_)]) => constant(Const::from(float.clone())),
            ("literal", [literal]) => constant(Const::from(literal.clone())),
            ("f", [label]) => Operand::Label(narrow(label, "label")?),
            ("string", [Term::Binary(bytes)]) => Operand::Bytes(Arc::from(bytes.as_slice())),
            ("extfunc", [Term::Atom(module), Term::Atom(function), arity]) => {
                let arity = narrow(arity, "arity")?;
                Operand::Import(Mfa { module: module.clone(), function: function.clone(), arity })
            }
            ("list", [list]) => Operand::List(self.flat(elements(list)?)?),
            ("commands", [list]) => self.commands(elements(list)?)?,
            ("alloc", [list]) => Operand::Alloc(heap_need(elements(list)?)?),
            ("field_flags", [list]) => {
                Operand::Flags(flags_of_list(list).ok_or_else(|| Diagnostic::new("unknown segment flags"))?)
            }
            _ => return Err(Diagnostic::new(format!("unknown operand {name}"))),
        })
    }

    /// Operands that are not lists.
    fn flat(&mut self, terms: &[Term]) -> Result<Vec<Operand>> {
        let operands = self.operands(terms)?;
        if operands.iter().any(|operand| matches!(operand, Operand::List(_))) {
            return Err(Diagnostic::new("a list is nested in a list"));
        }
        Ok(operands)
    }

    /// The commands of `bs_match` in a row, each name in front of its operands.
    fn commands(&mut self, commands: &[Term]) -> Result<Operand> {
        let mut operands = Vec::new();
        for command in commands {
            let Term::Tuple(parts) = command else { return Err(Diagnostic::new("not a command")) };
            let [Term::Atom(name), args @ ..] = parts.as_slice() else { return Err(Diagnostic::new("not a command")) };
            operands.push(Operand::atom(name.clone()));
            operands.extend(self.flat(args)?);
        }
        Ok(Operand::List(operands))
    }
}

fn row(name: &str) -> Result<&'static Row> {
    genop::by_name(name).ok_or_else(|| Diagnostic::new(format!("unknown instruction {name}: compiled by a newer OTP?")))
}

/// A tuple that begins with an atom.
pub(super) fn named(term: &Term) -> Option<(&str, &[Term])> {
    match term {
        Term::Tuple(elements) => match elements.as_slice() {
            [Term::Atom(name), fields @ ..] => Some((name.as_str(), fields)),
            _ => None,
        },
        _ => None,
    }
}

fn is_named(elements: &[Term], name: &str) -> bool {
    matches!(elements.first(), Some(Term::Atom(first)) if first.as_str() == name)
}

/// The elements of a proper list.
pub(super) fn elements(term: &Term) -> Result<&[Term]> {
    match term {
        Term::Nil => Ok(&[]),
        Term::List(elements, tail) if **tail == Term::Nil => Ok(elements),
        _ => Err(Diagnostic::new("expected a list")),
    }
}

fn constant(constant: Const) -> Operand {
    Operand::Src(Src::Const(constant))
}

fn number(term: &Term) -> Result<u64> {
    let number = match term {
        Term::Int(number) => u64::try_from(*number).ok(),
        Term::Big(number) => u64::try_from(number).ok(),
        _ => None,
    };
    number.ok_or_else(|| Diagnostic::new("a number is negative, too large or missing"))
}

/// A number in the range of `T`.
pub(super) fn narrow<T: TryFrom<u64>>(term: &Term, what: &str) -> Result<T> {
    let number = number(term)?;
    T::try_from(number).map_err(|_| Diagnostic::new(format!("{what} {number} is out of range")))
}

fn count(term: &Term) -> Result<usize> {
    narrow(term, "count")
}

fn plain_register(name: &str, fields: &[Term]) -> Result<Reg> {
    match (name, fields) {
        ("x", [number]) => register_number(number).map(Reg::X),
        ("y", [number]) => register_number(number).map(Reg::Y),
        _ => Err(Diagnostic::new("not a register")),
    }
}

fn register_number(term: &Term) -> Result<u16> {
    let number = number(term)?;
    register(number).ok_or_else(|| Diagnostic::new(format!("register {number} is out of range")))
}

fn import(name: &Atom, arity: usize) -> Operand {
    let arity = u8::try_from(arity).unwrap_or(u8::MAX);
    Operand::Import(Mfa { module: Atom::new("erlang"), function: name.clone(), arity })
}

fn opcode_by_count(count: usize, names: [&'static str; 3]) -> Result<&'static str> {
    let name = count.checked_sub(1).and_then(|index| names.get(index));
    name.copied().ok_or_else(|| Diagnostic::new(format!("a BIF cannot have {count} arguments here")))
}

fn heap_need(parts: &[Term]) -> Result<HeapNeed> {
    let mut need = HeapNeed::default();
    for part in parts {
        match named(part) {
            Some(("words", [words])) => need.words = narrow(words, "heap need")?,
            Some(("floats", [floats])) => need.floats = narrow(floats, "heap need")?,
            Some(("funs", [funs])) => need.funs = narrow(funs, "heap need")?,
            _ => return Err(Diagnostic::new("heap need of unknown kind")),
        }
    }
    Ok(need)
}
