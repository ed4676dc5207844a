//! The one form both readers produce: a module as typed BEAM instructions.
//!
//! `read::beam_file` and `read::asm_text` both end here, and everything after them (checks, analyses,
//! lowering) starts here. Two readings of one module compare equal, label numbers and line-table
//! numbering aside: what a `.S` file cannot say and what only it can say is dropped at the readers.
//!
//! # Shape
//! A [`Module`] holds [`Function`]s in file order; a function's body is a flat list of [`Inst`] with
//! [`Inst::Label`] marking jump targets. Labels are numbers, unique in the module. The instruction set
//! is the union that OTP 25, 27 and 29 use; `isa::genop` has the table with numbers and releases.

mod constant;
mod inst;
mod operand;
mod ty;

pub use constant::{Const, Term};
pub use inst::{
    ArithOp, BifArgs, BinSegment, BinSegmentKind, CallFunTag, Endian, FloatOp, FrSrc, Fun, HeapNeed, Inst,
    MatchCommand, SegFlags, StartMatchFail, TypeTest, UpdateHint,
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
    /// Its number among those of its kind.
    pub fn number(self) -> u16 {
        let (Reg::X(number) | Reg::Y(number)) = self;
        number
    }
}

/// A source operand: a register, with what the compiler knew of its type, or a constant.
#[derive(Clone, PartialEq, Debug)]
pub enum Src {
    /// A register; the type is an annotation only and may be absent.
    Reg(Reg, Option<TypeInfo>),
    /// A constant.
    Const(Const),
}

/// Where an instruction came from, as the `line` instruction says.
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
    /// The label calls of this function go to.
    pub entry: Label,
    /// Instructions from the first label to the last, `func_info` included.
    pub body: Vec<Inst>,
}

/// A lambda: an entry of the fun table, as `make_fun3` refers to it.
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
    /// Position in the module's fun table: what `fun_info(F, index)` gives.
    pub index: u32,
    /// `fun_info(F, uniq)`; not compared between readers, `.S` carries none.
    pub uniq: u32,
}

/// A module as read.
#[derive(Clone, PartialEq, Debug)]
pub struct Module {
    /// Module name.
    pub name: Atom,
    /// Exported functions with their entry labels, in file order.
    pub exports: Vec<(Atom, u8, Label)>,
    /// `-attribute(Value)` pairs as `module_info(attributes)` returns them, without `vsn`.
    pub attributes: Vec<(Atom, Term)>,
    /// Function named by `-on_load`, if any.
    pub on_load: Option<Atom>,
    /// Functions in file order.
    pub functions: Vec<Function>,
    /// The fun table in index order.
    pub lambdas: Vec<Lambda>,
    /// The attribute `vsn`, when read from a `.beam`; not compared.
    pub vsn: Option<Term>,
    /// What `module_info(compile)` returns, when read from a `.beam`; not compared.
    pub compile_info: Option<Term>,
    /// MD5 of the module as OTP computes it, when read from a `.beam`; not compared.
    pub md5: Option<[u8; 16]>,
    /// OTP release family whose compiler made it, when it can be told (25, 27, 29); not compared.
    pub otp_release: Option<u32>,
}
