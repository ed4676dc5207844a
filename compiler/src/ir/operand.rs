//! The operands of instructions, by the rows of [`isa::genop`](crate::isa::genop).
//!
//! [`Inst::operands`] gives every operand with its role. [`Inst::parts`] gives the parts of operands: single registers,
//! constants, labels. An analysis matches the parts that concern it. [`Operand::parts`] alone splits a role into its
//! parts, and it has no default.

use super::{
    ArithOp, Atom, BifArgs, BinSegment, CallFunTag, Const, FloatOp, FrSrc, Fun, HeapNeed, Inst, Label, LengthUnit,
    Line, MatchCommand, Mfa, PutKind, RecordId, RecordScope, Reg, SegFlags, Src, StartMatchFail, TypeTest, UpdateHint,
    Utf,
};
use crate::isa::genop::{Op, Row, for_each_opcode, form};
use crate::isa::role::{Role, for_each_role};
use std::sync::Arc;

macro_rules! operands {
    ($($(#[$doc:meta])* $role:ident: $type:ty;)*) => {
        /// An operand and its role.
        #[derive(Clone, Copy, Debug)]
        pub enum Operand<'a> { $($(#[$doc])* $role(&'a $type)),* }

        impl Operand<'_> {
            /// Its role.
            pub fn role(self) -> Role {
                match self { $(Operand::$role(_) => Role::$role),* }
            }
        }
    };
}
for_each_role!(operands);

/// The parts of operands that analyses use.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// A register or constant that is read.
    Src(&'a Src),
    /// A register that is read and cannot be a constant.
    Read(Reg),
    /// A register that is written.
    Write(Reg),
    /// A float register that is read.
    ReadFr(u16),
    /// A float register that is written.
    WriteFr(u16),
    /// A constant that a value is compared with.
    Const(&'a Const),
    /// The label of this place.
    Block(Label),
    /// A label in the function to which control may go.
    Target(Label),
    /// A label in the function to which an exception may go later.
    Handler(Label),
    /// The entry of a called function.
    Entry(Label),
    /// Failure raises.
    Raises,
    /// A call by name.
    Callee(&'a Mfa),
    /// A BIF, and its number of arguments.
    Bif(&'a Atom, u8),
    /// A fun of the module.
    Fun(Fun),
    /// The number of free variables given for that fun.
    Free(usize),
    /// The number of arguments in x0 and up. They are read.
    Arguments(u8),
    /// X registers from this number up hold nothing at a collection here.
    Live(u16),
    /// The frame changes.
    Frame(FrameChange),
}

/// The effect of an operand on the frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameChange {
    /// It is made.
    Make {
        /// Number of Y registers.
        size: u16,
        /// Whether they are defined.
        defined: bool,
    },
    /// It is dropped, with this number of Y registers.
    Drop(u16),
    /// This number of Y registers at its top is dropped.
    Trim(u16),
    /// This number of Y registers stays.
    Keep(u16),
    /// A `catch` or `try` opens in this register.
    Open(Reg),
    /// The `catch` or `try` of this register closes.
    Close(Reg),
}

impl FrameChange {
    /// Whether the Y registers change their numbers.
    pub fn moves(self) -> bool {
        match self {
            FrameChange::Make { .. } | FrameChange::Drop(_) | FrameChange::Trim(_) | FrameChange::Keep(_) => true,
            FrameChange::Open(_) | FrameChange::Close(_) => false,
        }
    }
}

impl<'a> Operand<'a> {
    /// Calls `see` with the parts of this operand, in order.
    fn parts(self, see: &mut dyn FnMut(Part<'a>)) {
        match self {
            Operand::Src(src)
            | Operand::Context(src)
            | Operand::Size(src)
            | Operand::FunArity(src)
            | Operand::Length(src) => see(Part::Src(src)),
            Operand::Srcs(srcs) => srcs.iter().for_each(|src| see(Part::Src(src))),
            Operand::Env(srcs) => {
                see(Part::Free(srcs.len()));
                srcs.iter().for_each(|src| see(Part::Src(src)));
            }
            Operand::Dst(reg) => see(Part::Write(*reg)),
            Operand::Dsts(regs) => regs.iter().for_each(|reg| see(Part::Write(*reg))),
            Operand::Swapped(reg) => {
                see(Part::Read(*reg));
                see(Part::Write(*reg));
            }
            Operand::Fr(fr) => see(Part::ReadFr(*fr)),
            Operand::FrDst(fr) => see(Part::WriteFr(*fr)),
            Operand::Pairs(pairs) => {
                pairs.iter().flat_map(|(key, value)| [key, value]).for_each(|src| see(Part::Src(src)))
            }
            Operand::Getters(pairs) => {
                for (key, dst) in pairs {
                    see(Part::Src(key));
                    see(Part::Write(*dst));
                }
            }
            Operand::Updates(updates) => updates.iter().for_each(|(_, value)| see(Part::Src(value))),
            Operand::Segments(segments) => {
                for BinSegment { value, size, .. } in segments {
                    see(Part::Src(value));
                    see(Part::Src(size));
                }
            }
            Operand::Commands(commands) => {
                commands.iter().filter_map(MatchCommand::dst).for_each(|dst| see(Part::Write(dst)))
            }

            Operand::Block(label) => see(Part::Block(*label)),
            Operand::Target(label) | Operand::Fail(label) | Operand::StartFail(StartMatchFail::Label(label)) => {
                see(Part::Target(*label));
            }
            Operand::StartFail(StartMatchFail::NoFail | StartMatchFail::Resume) => {}
            Operand::OrRaise(fail) | Operand::Raises(fail) => see(fail.map_or(Part::Raises, Part::Target)),
            Operand::Arms(arms) => {
                for (value, label) in arms {
                    see(Part::Const(value));
                    see(Part::Target(*label));
                }
            }
            Operand::ArityArms(arms) => arms.iter().for_each(|(_, label)| see(Part::Target(*label))),
            Operand::Handler(label) => see(Part::Handler(*label)),
            Operand::Entry(label) => see(Part::Entry(*label)),

            Operand::Live(live) => see(Part::Live(*live)),
            Operand::Frame(size) => see(Part::Frame(FrameChange::Make { size: *size, defined: false })),
            Operand::ZeroFrame(size) => see(Part::Frame(FrameChange::Make { size: *size, defined: true })),
            Operand::Deallocate(size) => see(Part::Frame(FrameChange::Drop(*size))),
            Operand::Trim(words) => see(Part::Frame(FrameChange::Trim(*words))),
            Operand::Remaining(size) => see(Part::Frame(FrameChange::Keep(*size))),
            Operand::Opened(slot) => see(Part::Frame(FrameChange::Open(*slot))),
            Operand::Closed(slot) => see(Part::Frame(FrameChange::Close(*slot))),

            Operand::Function(Mfa { arity, .. }) | Operand::Arity(arity) => see(Part::Arguments(*arity)),
            Operand::Callee(mfa) => {
                see(Part::Arguments(mfa.arity));
                see(Part::Callee(mfa));
            }
            Operand::Bif0(name) => see(Part::Bif(name, 0)),
            Operand::Bif1(name) => see(Part::Bif(name, 1)),
            Operand::Bif2(name) => see(Part::Bif(name, 2)),
            Operand::Bif3(name) => see(Part::Bif(name, 3)),
            Operand::Fun(fun) | Operand::FunTag(CallFunTag::Known(fun)) => see(Part::Fun(*fun)),
            Operand::FunTag(CallFunTag::Safe | CallFunTag::Unsafe) => {}

            Operand::NoLive(_)
            | Operand::Heap(_)
            | Operand::Number(_)
            | Operand::Bits(_)
            | Operand::Bytes(_)
            | Operand::Text(_)
            | Operand::Alignment(_)
            | Operand::SizeUnit(_)
            | Operand::Unit(_)
            | Operand::Flags(_)
            | Operand::Tag(_)
            | Operand::Hint(_)
            | Operand::RecordId(_)
            | Operand::Scope(_)
            | Operand::Location(_) => {}
        }
    }
}

impl Part<'_> {
    /// The number of the register.
    pub fn register(self) -> Option<u16> {
        match self {
            Part::Src(Src::Reg(reg, _)) => Some(reg.number()),
            Part::Read(reg) | Part::Write(reg) | Part::Frame(FrameChange::Open(reg) | FrameChange::Close(reg)) => {
                Some(reg.number())
            }
            Part::ReadFr(fr) | Part::WriteFr(fr) => Some(fr),
            Part::Src(Src::Const(_))
            | Part::Const(_)
            | Part::Block(_)
            | Part::Target(_)
            | Part::Handler(_)
            | Part::Entry(_)
            | Part::Raises
            | Part::Callee(_)
            | Part::Bif(..)
            | Part::Fun(_)
            | Part::Free(_)
            | Part::Arguments(_)
            | Part::Live(_)
            | Part::Frame(
                FrameChange::Make { .. } | FrameChange::Drop(_) | FrameChange::Trim(_) | FrameChange::Keep(_),
            ) => None,
        }
    }
}

impl MatchCommand {
    /// The register that this command writes.
    fn dst(&self) -> Option<Reg> {
        match self {
            MatchCommand::Integer { dst, .. }
            | MatchCommand::Binary { dst, .. }
            | MatchCommand::GetTail { dst, .. } => Some(*dst),
            MatchCommand::EnsureAtLeast { .. }
            | MatchCommand::EnsureExactly { .. }
            | MatchCommand::Skip { .. }
            | MatchCommand::EqExact { .. } => None,
        }
    }
}

macro_rules! visitors {
    ($(
        $number:literal $op:ident $name:literal / $arity:literal $since:literal $(..= $until:literal)? $status:ident
        $(
            $control:ident
            $($variant:ident $([$($fixed:tt)*])? $({$($whole:tt)*})? ($($operand:ident: $role:ident),*))|+
            $(x($reads:literal => $writes:literal))?
        )?
        $($meaning:literal)?;
    )*) => {
        impl Inst {
            /// The opcode that this was read from.
            #[allow(unused_variables, reason = "a pattern names all fields")]
            pub fn op(&self) -> Op {
                match self {
                    $($($(form!($variant $([$($fixed)*])? $({$($whole)*})? ($($operand)*)) => Op::$op,)+)?)*
                }
            }

            /// Calls `see` with every operand, in file order.
            pub fn operands<'a>(&'a self, see: &mut dyn FnMut(Operand<'a>)) {
                match self {
                    $($($(form!($variant $([$($fixed)*])? $({$($whole)*})? ($($operand)*)) => {
                        $(see(Operand::$role($operand));)*
                    })+)?)*
                }
            }

            /// Calls `change` with every label in it, whatever its role.
            pub fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label)) {
                match self {
                    $($($(form!($variant $([$($fixed)*])? $({$($whole)*})? ($($operand)*)) => {
                        $($operand.labels_mut(change);)*
                    })+)?)*
                }
            }
        }
    };
}
for_each_opcode!(visitors);

impl Inst {
    /// The row of its opcode.
    pub fn row(&self) -> &'static Row {
        self.op().row()
    }

    /// Calls `see` with every part of its operands.
    pub fn parts<'a>(&'a self, see: &mut dyn FnMut(Part<'a>)) {
        self.operands(&mut |operand| operand.parts(see));
    }

    /// The first part of its operands for which `pick` gives a value.
    pub fn find<'a, T>(&'a self, pick: impl Fn(Part<'a>) -> Option<T>) -> Option<T> {
        let mut found = None;
        self.parts(&mut |part| {
            if found.is_none() {
                found = pick(part);
            }
        });
        found
    }
}

/// Types that may hold labels, by field.
trait Labels {
    fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label));
}

impl Labels for Label {
    fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label)) {
        change(self);
    }
}

impl Labels for Option<Label> {
    fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label)) {
        self.iter_mut().for_each(change);
    }
}

impl Labels for StartMatchFail {
    fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label)) {
        match self {
            StartMatchFail::Label(label) => change(label),
            StartMatchFail::NoFail | StartMatchFail::Resume => {}
        }
    }
}

impl<A, B> Labels for (A, B)
where
    A: Labels,
    B: Labels,
{
    fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label)) {
        self.0.labels_mut(change);
        self.1.labels_mut(change);
    }
}

impl<T: Labels> Labels for Vec<T> {
    fn labels_mut(&mut self, change: &mut dyn FnMut(&mut Label)) {
        self.iter_mut().for_each(|element| element.labels_mut(change));
    }
}

macro_rules! without_labels {
    ($($type:ty),* $(,)?) => {
        $(impl Labels for $type {
            fn labels_mut(&mut self, _: &mut dyn FnMut(&mut Label)) {}
        })*
    };
}
without_labels!(
    u8,
    u16,
    u32,
    u64,
    Option<u16>,
    Option<Line>,
    Arc<[u8]>,
    Atom,
    Mfa,
    Reg,
    Src,
    Const,
    HeapNeed,
    SegFlags,
    BinSegment,
    MatchCommand,
    CallFunTag,
    UpdateHint,
    RecordId,
    RecordScope,
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::samples;

    #[test]
    fn every_label_can_be_renumbered() {
        for (row, _, mut inst) in samples() {
            let mut labels = Vec::new();
            inst.parts(&mut |part| match part {
                Part::Block(label) | Part::Target(label) | Part::Handler(label) | Part::Entry(label) => {
                    labels.push(label)
                }
                _ => {}
            });
            inst.labels_mut(&mut |label| *label = Label(label.0 + labels.len() as u32));
            let mut moved = Vec::new();
            inst.labels_mut(&mut |label| moved.push(*label));
            assert_eq!(moved, vec![Label(9 + labels.len() as u32); labels.len()], "{}", row.name);
        }
    }
}
