//! Operands before they are fitted into an instruction, and the tables they point into.
//!
//! `.beam` operands are mostly numbers that point into tables (imports, strings, lines, funs). `.S` operands contain
//! the value itself. [`Operand`] has both forms, and [`Args`], which returns the operands of one instruction in turn,
//! resolves either. Its errors name the operand as the opcode table does.

use super::Result;
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Const, Endian, Fail, Fun, HeapNeed, Label, Line, Mfa, Reg, SegFlags, Src, Term, TypeInfo};
use crate::isa::genop::Row;
use std::sync::Arc;

/// Registers of each kind have numbers below this.
pub(crate) const REGISTERS: u16 = 1024;

/// One operand as a reader found it.
#[derive(Clone, Debug)]
pub(super) enum Operand {
    /// A plain number, or in a `.beam` an index.
    Number(u64),
    /// A register or constant.
    Src(Src),
    /// A float register.
    Fr(u16),
    /// A label; 0 for none.
    Label(u32),
    /// A list of operands; not nested.
    List(Vec<Operand>),
    /// A heap need in parts.
    Alloc(HeapNeed),
    /// A function of any module (`.S`).
    Import(Mfa),
    /// Bytes (`.S`).
    Bytes(Arc<[u8]>),
    /// A location (`.S`).
    Line(Option<Line>),
    /// Flags of a bit-syntax segment (`.S`).
    Flags(SegFlags),
}

impl Operand {
    /// An operand that is an atom.
    pub(super) fn atom(atom: Atom) -> Self {
        Operand::Src(Src::Const(Const::Atom(atom)))
    }

    fn kind(&self) -> &'static str {
        match self {
            Operand::Number(_) => "a number",
            Operand::Src(Src::Reg(..)) => "a register",
            Operand::Src(Src::Const(_)) => "a constant",
            Operand::Fr(_) => "a float register",
            Operand::Label(_) => "a label",
            Operand::List(_) => "a list",
            Operand::Alloc(_) => "a heap need",
            Operand::Import(_) => "a function",
            Operand::Bytes(_) => "a string",
            Operand::Line(_) => "a location",
            Operand::Flags(_) => "flags",
        }
    }
}

/// The tables that operands of a `.beam` point into. A `.S` file has only funs.
#[derive(Default)]
pub(super) struct Tables {
    /// `AtU8`; atom 1 is the first.
    pub(super) atoms: Vec<Atom>,
    /// `LitT`.
    pub(super) literals: Vec<Const>,
    /// `Type`; `None` where the type is unknown.
    pub(super) types: Vec<Option<TypeInfo>>,
    /// `ImpT`.
    pub(super) imports: Vec<Mfa>,
    /// `StrT`.
    pub(super) strings: Vec<u8>,
    /// `Line`, from index 0, which means no location.
    pub(super) lines: Vec<Option<Line>>,
    /// The number of funs.
    pub(super) funs: usize,
}

impl Tables {
    /// The atom with this number in the file, from 1.
    pub(super) fn atom(&self, number: u64) -> Result<Atom> {
        let index = number.checked_sub(1).and_then(|index| usize::try_from(index).ok());
        let atom = index.and_then(|index| self.atoms.get(index));
        atom.cloned().ok_or_else(|| Diagnostic::new(format!("atom {number} is not in the atom table")))
    }

    /// `length` bytes of the string table.
    pub(super) fn string(&self, offset: u64, length: u64) -> Result<Arc<[u8]>> {
        let start = usize::try_from(offset).ok();
        let end = start.and_then(|start| start.checked_add(usize::try_from(length).ok()?));
        let bytes = start.zip(end).and_then(|(start, end)| self.strings.get(start..end));
        bytes.map(Arc::from).ok_or_else(|| Diagnostic::new("a string is not in the string table"))
    }
}

/// Looks up `index` in the table named `what`.
pub(super) fn at<'a, T>(table: &'a [T], index: u64, what: &str) -> Result<&'a T> {
    let entry = usize::try_from(index).ok().and_then(|index| table.get(index));
    entry.ok_or_else(|| Diagnostic::new(format!("{what} {index} does not exist")))
}

/// The operands of one instruction, returned in turn.
#[derive(Clone)]
pub(super) struct Args<'a> {
    row: &'static Row,
    tables: &'a Tables,
    operands: std::vec::IntoIter<Operand>,
    given: usize,
    size: u64,
}

impl<'a> Args<'a> {
    pub(super) fn new(row: &'static Row, operands: Vec<Operand>, tables: &'a Tables) -> Self {
        Args { row, tables, operands: operands.into_iter(), given: 0, size: 0 }
    }

    /// The next operand of any form.
    pub(super) fn next(&mut self) -> Result<Operand> {
        self.given += 1;
        self.operands.next().ok_or_else(|| self.wrong("an operand is missing"))
    }

    /// An error about the last operand returned.
    pub(super) fn wrong(&self, what: impl std::fmt::Display) -> Diagnostic {
        let position = self.given;
        let name = position.checked_sub(1).and_then(|index| self.row.operand_name(index)).unwrap_or("");
        Diagnostic::new(format!("operand {position} ({name}) of {}: {what}", self.row.name))
    }

    fn found(&self, wanted: &str, operand: &Operand) -> Diagnostic {
        self.wrong(format_args!("expected {wanted}, found {}", operand.kind()))
    }

    /// A plain number.
    pub(super) fn number(&mut self) -> Result<u64> {
        let operand = self.next()?;
        self.size = self.to_number(&operand)?;
        Ok(self.size)
    }

    /// The last operand returned, a plain number: the size that a later operand must fit.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    fn to_number(&self, operand: &Operand) -> Result<u64> {
        match operand {
            Operand::Number(number) => Ok(*number),
            other => Err(self.found("a number", other)),
        }
    }

    /// A plain number in the range of `T`.
    pub(super) fn small<T: TryFrom<u64>>(&mut self) -> Result<T> {
        let number = self.number()?;
        self.narrow(number)
    }

    fn narrow<T: TryFrom<u64>>(&self, number: u64) -> Result<T> {
        T::try_from(number).map_err(|_| self.wrong(format_args!("{number} is out of range")))
    }

    /// A label, which must not be 0.
    pub(super) fn label(&mut self) -> Result<Label> {
        self.fail()?.ok_or_else(|| self.wrong("a label is needed"))
    }

    /// A label, or 0.
    pub(super) fn fail(&mut self) -> Result<Fail> {
        let operand = self.next()?;
        self.to_fail(&operand)
    }

    fn to_fail(&self, operand: &Operand) -> Result<Fail> {
        match operand {
            Operand::Label(0) => Ok(None),
            Operand::Label(label) => Ok(Some(Label(*label))),
            other => Err(self.found("a label", other)),
        }
    }

    /// A label of an arm of a select.
    pub(super) fn to_label(&self, operand: &Operand) -> Result<Label> {
        self.to_fail(operand)?.ok_or_else(|| self.wrong("a label is needed"))
    }

    /// A register or constant.
    pub(super) fn src(&mut self) -> Result<Src> {
        let operand = self.next()?;
        self.to_src(operand)
    }

    pub(super) fn to_src(&self, operand: Operand) -> Result<Src> {
        match operand {
            Operand::Src(src) => Ok(src),
            other => Err(self.found("a register or constant", &other)),
        }
    }

    /// A register.
    pub(super) fn reg(&mut self) -> Result<Reg> {
        let operand = self.next()?;
        self.to_reg(&operand)
    }

    pub(super) fn to_reg(&self, operand: &Operand) -> Result<Reg> {
        match operand {
            Operand::Src(Src::Reg(reg, _)) => Ok(*reg),
            other => Err(self.found("a register", other)),
        }
    }

    /// A constant.
    pub(super) fn to_const(&self, operand: Operand) -> Result<Const> {
        match operand {
            Operand::Src(Src::Const(constant)) => Ok(constant),
            other => Err(self.found("a constant", &other)),
        }
    }

    /// An atom.
    pub(super) fn atom(&mut self) -> Result<Atom> {
        let operand = self.next()?;
        self.to_atom(&operand)
    }

    pub(super) fn to_atom(&self, operand: &Operand) -> Result<Atom> {
        match operand {
            Operand::Src(Src::Const(Const::Atom(atom))) => Ok(atom.clone()),
            other => Err(self.found("an atom", other)),
        }
    }

    /// A float register.
    pub(super) fn fr(&mut self) -> Result<u16> {
        match self.next()? {
            Operand::Fr(fr) => Ok(fr),
            other => Err(self.found("a float register", &other)),
        }
    }

    /// A list.
    pub(super) fn list(&mut self) -> Result<Vec<Operand>> {
        match self.next()? {
            Operand::List(list) => Ok(list),
            other => Err(self.found("a list", &other)),
        }
    }

    /// A list of groups of `N` operands.
    pub(super) fn groups<const N: usize>(&mut self) -> Result<Vec<[Operand; N]>> {
        let list = self.list()?;
        let mut rest = list.into_iter();
        let mut groups = Vec::new();
        while rest.len() >= N {
            let group: Vec<Operand> = rest.by_ref().take(N).collect();
            groups.push(<[Operand; N]>::try_from(group).map_err(|_| self.wrong("a group is cut short"))?);
        }
        if rest.len() > 0 {
            return Err(self.wrong(format_args!("the list is not made of groups of {N}")));
        }
        Ok(groups)
    }

    /// A list of registers or constants.
    pub(super) fn srcs(&mut self) -> Result<Vec<Src>> {
        let list = self.list()?;
        list.into_iter().map(|operand| self.to_src(operand)).collect()
    }

    /// A heap need, as a number of words or in parts.
    pub(super) fn heap(&mut self) -> Result<HeapNeed> {
        match self.next()? {
            Operand::Number(words) => Ok(HeapNeed { words: self.narrow(words)?, floats: 0, funs: 0 }),
            Operand::Alloc(need) => Ok(need),
            other => Err(self.found("a heap need", &other)),
        }
    }

    /// A function of any module.
    pub(super) fn import(&mut self) -> Result<Mfa> {
        match self.next()? {
            Operand::Import(mfa) => Ok(mfa),
            Operand::Number(index) => at(&self.tables.imports, index, "import").cloned(),
            other => Err(self.found("a function", &other)),
        }
    }

    /// A function whose arity must be `arity`.
    pub(super) fn import_of_arity(&mut self, arity: u64) -> Result<Mfa> {
        let mfa = self.import()?;
        if u64::from(mfa.arity) != arity {
            return Err(self.wrong(format_args!("{mfa} does not take {arity} arguments")));
        }
        Ok(mfa)
    }

    /// An index into the fun table.
    pub(super) fn fun(&mut self) -> Result<Fun> {
        let index = self.number()?;
        self.to_fun(index)
    }

    pub(super) fn to_fun(&self, index: u64) -> Result<Fun> {
        let exists = usize::try_from(index).is_ok_and(|index| index < self.tables.funs);
        if !exists {
            return Err(self.wrong(format_args!("fun {index} is not in the fun table")));
        }
        self.narrow(index)
    }

    /// A location.
    pub(super) fn line(&mut self) -> Result<Option<Line>> {
        match self.next()? {
            Operand::Line(line) => Ok(line),
            Operand::Number(index) => at(&self.tables.lines, index, "line").cloned(),
            other => Err(self.found("a location", &other)),
        }
    }

    /// The bytes that hold `bits` bits.
    pub(super) fn string(&mut self, bits: u64) -> Result<Arc<[u8]>> {
        let operand = self.next()?;
        self.to_string(&operand, bits)
    }

    pub(super) fn to_string(&self, operand: &Operand, bits: u64) -> Result<Arc<[u8]>> {
        let length = bits.div_ceil(8);
        match operand {
            Operand::Number(offset) => self.tables.string(*offset, length),
            Operand::Bytes(bytes) if u64::try_from(bytes.len()) == Ok(length) => Ok(bytes.clone()),
            // The bytes after the last bit do not count.
            Operand::Bytes(bytes) if usize::try_from(length).is_ok_and(|length| length < bytes.len()) => {
                Ok(Arc::from(&bytes[..usize::try_from(length).unwrap_or(0)]))
            }
            Operand::Bytes(bytes) => Err(self.wrong(format_args!("{} bytes do not hold {bits} bits", bytes.len()))),
            other => Err(self.found("a string", other)),
        }
    }

    /// Segment flags as `bs_get_*` and `bs_skip_*` write them.
    pub(super) fn flags(&mut self) -> Result<SegFlags> {
        match self.next()? {
            Operand::Flags(flags) => Ok(flags),
            Operand::Number(bits) => {
                flags_of_bits(bits).ok_or_else(|| self.wrong(format_args!("unknown flags {bits}")))
            }
            other => Err(self.found("flags", &other)),
        }
    }

    /// Segment flags as `bs_match` and `bs_create_bin` write them: a literal list of atoms.
    pub(super) fn to_flags(&self, operand: &Operand) -> Result<SegFlags> {
        let flags = match operand {
            Operand::Src(Src::Const(Const::Nil)) => Some(SegFlags::default()),
            Operand::Src(Src::Const(Const::Literal(term))) => flags_of_list(term),
            _ => None,
        };
        flags.ok_or_else(|| self.wrong("unknown flags"))
    }

    /// A number in a list.
    pub(super) fn to_small<T: TryFrom<u64>>(&self, operand: &Operand) -> Result<T> {
        let number = self.to_number(operand)?;
        self.narrow(number)
    }
}

/// Flags as the bits of a `.beam` operand.
fn flags_of_bits(bits: u64) -> Option<SegFlags> {
    let endian = match bits & 0x12 {
        0 => Endian::Big,
        0x02 => Endian::Little,
        0x10 => Endian::Native,
        _ => return None,
    };
    (bits & !0x16 == 0).then_some(SegFlags { endian, signed: bits & 4 != 0 })
}

/// Flags as a list of atoms; `{anno,_}` among them is ignored.
pub(super) fn flags_of_list(term: &Term) -> Option<SegFlags> {
    let elements = match term {
        Term::Nil => return Some(SegFlags::default()),
        Term::List(elements, tail) if **tail == Term::Nil => elements,
        _ => return None,
    };
    elements.iter().try_fold(SegFlags::default(), |flags, element| match element {
        Term::Atom(name) => add_flag(flags, name.as_str()),
        Term::Tuple(parts) if matches!(parts.first(), Some(Term::Atom(name)) if name.as_str() == "anno") => Some(flags),
        _ => None,
    })
}

fn add_flag(flags: SegFlags, name: &str) -> Option<SegFlags> {
    match name {
        "big" | "unsigned" => Some(flags),
        "little" => Some(SegFlags { endian: Endian::Little, ..flags }),
        "native" => Some(SegFlags { endian: Endian::Native, ..flags }),
        "signed" => Some(SegFlags { signed: true, ..flags }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_from_bits_and_from_names() {
        let little_signed = SegFlags { endian: Endian::Little, signed: true };
        assert_eq!(flags_of_bits(6), Some(little_signed));
        assert_eq!(flags_of_bits(0), Some(SegFlags::default()));
        assert_eq!(flags_of_bits(0x20), None);
        let names = ["little", "signed"].map(|name| Term::Atom(Atom::new(name)));
        let anno = Term::Tuple(vec![Term::Atom(Atom::new("anno")), Term::Nil]);
        let list = Term::List([vec![anno], names.to_vec()].concat(), Box::new(Term::Nil));
        assert_eq!(flags_of_list(&list), Some(little_signed));
        assert_eq!(flags_of_list(&Term::Int(3)), None);
    }

    #[test]
    fn strings_stay_inside_the_table() {
        let tables = Tables { strings: b"abcdef".to_vec(), ..Tables::default() };
        assert_eq!(tables.string(2, 3).ok().as_deref(), Some(b"cde".as_slice()));
        assert!(tables.string(5, 2).is_err());
        assert!(tables.string(u64::MAX, 2).is_err());
    }
}
