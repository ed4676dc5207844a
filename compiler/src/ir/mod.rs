//! The one form both readers produce: a module as typed BEAM instructions.
//!
//! `read::beam_file` and `read::asm_text` both end here, and all later stages (checks, analyses, lowering) start here.
//! Two readings of one module compare equal, except for label numbers and line-table numbering. The readers drop all
//! facts that only one of the two file forms has.
//!
//! # Shape
//! A [`Module`] holds [`Function`]s in file order; a function's body is a flat list of [`Inst`] with
//! [`Inst::Label`] marking jump targets. Labels are numbers, unique in the module. The instruction set
//! is the union that OTP 25, 27 and 29 use; `isa::genop` has the table with numbers and releases.

mod constant;
mod inst;
mod operand;
mod ty;

pub use constant::{Const, Record, Term};
pub use inst::{
    ArithOp, BifArgs, BinSegment, BinSegmentKind, CallFunTag, Endian, FloatOp, FrSrc, Fun, HeapNeed, Inst, LengthUnit,
    MatchCommand, PutKind, RecordId, RecordScope, SegFlags, StartMatchFail, TypeTest, UpdateHint, Utf,
};
pub use operand::{FrameChange, Operand, Part};
pub use ty::{Kinds, TypeInfo};

use std::fmt;
use std::sync::Arc;

/// An atom's text. Cheap to clone; compares by text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Atom(pub Arc<str>);

impl Atom {
    /// The atom spelled `text`.
    pub fn new(text: &str) -> Self {
        Atom(Arc::from(text))
    }

    /// The atom's text, unquoted.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Atom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}'", self.0)
    }
}

impl fmt::Display for Atom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Module, function and arity.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mfa {
    /// Module name.
    pub module: Atom,
    /// Function name.
    pub function: Atom,
    /// Number of arguments.
    pub arity: u8,
}

impl Mfa {
    /// `module:function/arity` from plain text.
    pub fn new(module: &str, function: &str, arity: u8) -> Self {
        Mfa { module: Atom::new(module), function: Atom::new(function), arity }
    }
}

impl fmt::Debug for Mfa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}/{}", self.module, self.function, self.arity)
    }
}

impl fmt::Display for Mfa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}/{}", self.module, self.function, self.arity)
    }
}

/// A jump target, unique in its module. Never 0: "no label" is `Option::None`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Label(pub u32);

/// A fail label; `None` (label 0 in the file) means: raise instead of jumping.
pub type Fail = Option<Label>;

/// A destination or plain register operand.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Reg {
    /// X register, 0..=1023.
    X(u16),
    /// Y register (stack slot), 0..=1023; 0 is nearest the top of the stack.
    Y(u16),
}

impl Reg {
    /// Its number among the registers of its kind.
    pub fn number(self) -> u16 {
        let (Reg::X(number) | Reg::Y(number)) = self;
        number
    }
}

/// A source operand: a register, with its type if the compiler knew it, or a constant.
#[derive(Clone, PartialEq, Debug)]
pub enum Src {
    /// A register. The type is an annotation and may be absent.
    Reg(Reg, Option<TypeInfo>),
    /// A constant.
    Const(Const),
}

/// The source position of an instruction, from the `line` instruction.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Line {
    /// File name as given to the compiler.
    pub file: Arc<str>,
    /// Line number, from 1.
    pub line: u32,
}

/// One function of a module.
#[derive(Clone, PartialEq, Debug)]
pub struct Function {
    /// Function name.
    pub name: Atom,
    /// Number of arguments (for fun bodies: call arguments and free variables together).
    pub arity: u8,
    /// The label that calls of this function go to.
    pub entry: Label,
    /// Instructions from the first label to the last, including `func_info`.
    pub body: Vec<Inst>,
}

/// A lambda: an entry of the fun table, to which `make_fun3` refers.
#[derive(Clone, PartialEq, Debug)]
pub struct Lambda {
    /// Name of the function that holds the body.
    pub name: Atom,
    /// Arity of the body: call arguments plus free variables.
    pub body_arity: u8,
    /// Label of the body.
    pub label: Label,
    /// Number of free variables.
    pub num_free: u8,
    /// Position in the module's fun table: the result of `fun_info(F, index)`.
    pub index: u32,
    /// `fun_info(F, uniq)`. Not compared between readers, because `.S` has none.
    pub uniq: u32,
}

/// A native record that a module defines.
#[derive(Clone, PartialEq, Debug)]
pub struct RecordDefinition {
    /// Its name.
    pub name: Atom,
    /// Whether other modules may make it and see its fields.
    pub is_exported: bool,
    /// The fields in the order of declaration, with their default values.
    pub fields: Vec<(Atom, Option<Term>)>,
}

/// A module as read.
#[derive(Clone, PartialEq, Debug)]
pub struct Module {
    /// Module name.
    pub name: Atom,
    /// Exported functions with their entry labels, in file order.
    pub exports: Vec<(Atom, u8, Label)>,
    /// `-attribute(Value)` pairs, the result of `module_info(attributes)`, without `vsn`.
    pub attributes: Vec<(Atom, Term)>,
    /// The native records of the module, in file order.
    pub records: Vec<RecordDefinition>,
    /// Function named by `-on_load`, if any.
    pub on_load: Option<Atom>,
    /// Functions in file order.
    pub functions: Vec<Function>,
    /// The fun table in index order.
    pub lambdas: Vec<Lambda>,
    /// The attribute `vsn`, when read from a `.beam`; not compared.
    pub vsn: Option<Term>,
    /// The result of `module_info(compile)`, when read from a `.beam`; not compared.
    pub compile_info: Option<Term>,
    /// OTP's MD5 of the module, when read from a `.beam`; not compared.
    pub md5: Option<[u8; 16]>,
    /// OTP release of the compiler that made the module, if known (25, 27, 29); not compared.
    pub otp_release: Option<u32>,
    /// Whether it was read from text, so that its types are not a compiler's word; not compared.
    pub from_text: bool,
}
