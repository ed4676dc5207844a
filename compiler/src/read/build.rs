//! From an opcode and its operands to an IR instruction, for both readers.
//!
//! The rows of [`genop`](crate::isa::genop) give the order and the roles of the operands. `read!` below reads an
//! operand by its role.

use super::Result;
use super::operand::{Args, Operand, Tables};
use crate::diagnostic::Diagnostic;
use crate::ir::{
    ArithOp, Atom, BifArgs, BinSegment, BinSegmentKind, CallFunTag, Const, FloatOp, FrSrc, Inst, LengthUnit,
    MatchCommand, Mfa, PutKind, RecordId, RecordScope, Reg, SegFlags, Src, StartMatchFail, Term, TypeTest, UpdateHint,
    Utf,
};
use crate::isa::genop::{Op, Row, Status, for_each_opcode, form};
use std::sync::Arc;

/// The instruction of `row` with `operands`; `None` if it is left out.
pub(super) fn instruction(row: &'static Row, operands: Vec<Operand>, tables: &Tables) -> Result<Option<Inst>> {
    if let Some(refusal) = row.refusal() {
        return Err(Diagnostic::new(refusal));
    }
    if operands.len() != usize::from(row.arity) {
        let found = operands.len();
        return Err(Diagnostic::new(format!("{} takes {} operands, not {found}", row.name, row.arity)));
    }
    if row.status == Status::Dropped {
        return Ok(None);
    }
    fitting(row, forms(row.op), Args::new(row, operands, tables)).map(Some)
}

/// One of the instructions that an opcode may become.
type Form = fn(&mut Args<'_>) -> Result<Inst>;

/// The first of `forms` that fits the operands. If all fail, the error is that of the last.
fn fitting(row: &Row, forms: &[Form], mut args: Args<'_>) -> Result<Inst> {
    let Some((last, others)) = forms.split_last() else {
        // int_code_end, which ends the code of a `.beam`.
        return Err(Diagnostic::new(format!("opcode {}/{} has no place here", row.name, row.arity)));
    };
    let fitting = others.iter().find_map(|form| form(&mut args.clone()).ok());
    fitting.map_or_else(|| last(&mut args), Ok)
}

/// The next operand by its role.
macro_rules! read {
    ($a:ident Src) => {
        $a.src()?
    };
    ($a:ident Context) => {
        $a.src()?
    };
    ($a:ident Srcs) => {
        $a.srcs()?
    };
    ($a:ident Env) => {
        $a.srcs()?
    };
    ($a:ident Size) => {
        $a.src()?
    };
    ($a:ident FunArity) => {
        number_or_src($a)?
    };
    ($a:ident Length) => {
        number_or_src($a)?
    };
    ($a:ident Dst) => {
        $a.reg()?
    };
    ($a:ident Dsts) => {
        list($a, |a, [reg]| a.to_reg(&reg))?
    };
    ($a:ident Swapped) => {
        $a.reg()?
    };
    ($a:ident Fr) => {
        $a.fr()?
    };
    ($a:ident FrDst) => {
        $a.fr()?
    };
    ($a:ident Pairs) => {
        list($a, |a, [key, value]| Ok((a.to_src(key)?, a.to_src(value)?)))?
    };
    ($a:ident Getters) => {
        list($a, |a, [key, dst]| Ok((a.to_src(key)?, a.to_reg(&dst)?)))?
    };
    ($a:ident Updates) => {
        list($a, update)?
    };
    ($a:ident Segments) => {
        list($a, segment)?
    };
    ($a:ident Commands) => {
        commands($a)?
    };

    ($a:ident Block) => {
        crate::ir::Label(nonzero($a, "0 is not a label")?)
    };
    ($a:ident Target) => {
        $a.label()?
    };
    ($a:ident Fail) => {
        $a.label()?
    };
    ($a:ident OrRaise) => {
        $a.fail()?
    };
    ($a:ident Raises) => {
        None
    };
    ($a:ident StartFail) => {
        start_match_fail($a)?
    };
    ($a:ident Arms) => {
        list($a, |a, [value, label]| Ok((a.to_const(value)?, a.to_label(&label)?)))?
    };
    ($a:ident ArityArms) => {
        list($a, |a, [arity, label]| Ok((a.to_small(&arity)?, a.to_label(&label)?)))?
    };
    ($a:ident Handler) => {
        $a.label()?
    };
    ($a:ident Entry) => {
        $a.label()?
    };

    ($a:ident Live) => {
        $a.small()?
    };
    ($a:ident NoLive) => {
        None
    };
    ($a:ident Heap) => {
        $a.heap()?
    };
    ($a:ident Frame) => {
        $a.small()?
    };
    ($a:ident ZeroFrame) => {
        $a.small()?
    };
    ($a:ident Deallocate) => {
        $a.small()?
    };
    ($a:ident Trim) => {
        $a.small()?
    };
    ($a:ident Remaining) => {
        $a.small()?
    };
    ($a:ident Opened) => {
        $a.reg()?
    };
    ($a:ident Closed) => {
        $a.reg()?
    };

    ($a:ident Function) => {
        Mfa { module: $a.atom()?, function: $a.atom()?, arity: $a.small()? }
    };
    ($a:ident Arity) => {
        $a.small()?
    };
    ($a:ident Callee) => {
        callee($a)?
    };
    ($a:ident Bif0) => {
        bif($a, 0)?
    };
    ($a:ident Bif1) => {
        bif($a, 1)?
    };
    ($a:ident Bif2) => {
        bif($a, 2)?
    };
    ($a:ident Bif3) => {
        bif($a, 3)?
    };
    ($a:ident Fun) => {
        $a.fun()?
    };
    ($a:ident FunTag) => {
        call_fun_tag($a)?
    };

    ($a:ident Number) => {
        $a.small()?
    };
    ($a:ident Bits) => {
        $a.number()?
    };
    ($a:ident Bytes) => {
        $a.string($a.size())?
    };
    ($a:ident Text) => {
        text($a)?
    };
    ($a:ident Alignment) => {
        nonzero($a, "a unit of 0")?
    };
    ($a:ident SizeUnit) => {
        $a.small()?
    };
    ($a:ident Unit) => {
        $a.small()?
    };
    ($a:ident Flags) => {
        $a.flags()?
    };
    ($a:ident Tag) => {
        $a.atom()?
    };
    ($a:ident Hint) => {
        hint($a)?
    };
    ($a:ident RecordId) => {
        record_id($a)?
    };
    ($a:ident Scope) => {
        scope($a)?
    };
    ($a:ident Location) => {
        $a.line()?
    };
}

macro_rules! readers {
    ($(
        $number:literal $op:ident $name:literal / $arity:literal $since:literal $(..= $until:literal)? $status:ident
        $(
            $control:ident
            $($variant:ident $([$($fixed:tt)*])? $({$($whole:tt)*})? ($($operand:ident: $role:ident),*))|+
            $(x($reads:literal => $writes:literal))?
        )?
        $($meaning:literal)?;
    )*) => {
        /// The instructions that an opcode may become.
        #[allow(unused_variables, reason = "some have no operands")]
        fn forms(op: Op) -> &'static [Form] {
            match op {
                $(Op::$op => &[$($(|args| {
                    $(let $operand = read!(args $role);)*
                    Ok(form!($variant $([$($fixed)*])? $({$($whole)*})? ($($operand)*)))
                }),+)?],)*
            }
        }
    };
}
for_each_opcode!(readers);

/// A list of groups of `N` operands, each converted by `make`.
fn list<const N: usize, T>(a: &mut Args<'_>, make: impl Fn(&Args<'_>, [Operand; N]) -> Result<T>) -> Result<Vec<T>> {
    a.groups()?.into_iter().map(|group| make(a, group)).collect()
}

fn nonzero(a: &mut Args<'_>, otherwise: &str) -> Result<u32> {
    match a.small()? {
        0 => Err(a.wrong(otherwise)),
        number => Ok(number),
    }
}

fn update(a: &Args<'_>, [index, value]: [Operand; 2]) -> Result<(u32, Src)> {
    let index = a.to_small(&index)?;
    if index == 0 || u64::from(index) > a.size() {
        return Err(a.wrong("an index is outside the tuple"));
    }
    Ok((index, a.to_src(value)?))
}

fn hint(a: &mut Args<'_>) -> Result<UpdateHint> {
    match a.atom()?.as_str() {
        "copy" => Ok(UpdateHint::Copy),
        "reuse" => Ok(UpdateHint::Reuse),
        "inplace" => Ok(UpdateHint::Inplace),
        _ => Err(a.wrong("expected copy, reuse or inplace")),
    }
}

/// The atom `_`, a name, or a tuple of module and name.
fn record_id(a: &mut Args<'_>) -> Result<RecordId> {
    let operand = a.next()?;
    let Src::Const(constant) = a.to_src(operand)? else { return Err(a.wrong("expected a native record")) };
    match constant {
        Const::Atom(name) if name.as_str() == "_" => Ok(RecordId::Any),
        Const::Atom(name) => Ok(RecordId::Local(name)),
        Const::Literal(term) => match &*term {
            Term::Tuple(parts) if let [Term::Atom(module), Term::Atom(name)] = parts.as_slice() => {
                Ok(RecordId::External(module.clone(), name.clone()))
            }
            _ => Err(a.wrong("expected a native record")),
        },
        Const::Nil | Const::Int(_) => Err(a.wrong("expected a native record")),
    }
}

fn scope(a: &mut Args<'_>) -> Result<RecordScope> {
    match a.atom()?.as_str() {
        "external" => Ok(RecordScope::External),
        "auto_local" => Ok(RecordScope::AutoLocal),
        _ => Err(a.wrong("expected external or auto_local")),
    }
}

fn callee(a: &mut Args<'_>) -> Result<Mfa> {
    let arity = a.number()?;
    a.import_of_arity(arity)
}

fn call_fun_tag(a: &mut Args<'_>) -> Result<CallFunTag> {
    match a.next()? {
        Operand::Number(index) => Ok(CallFunTag::Known(a.to_fun(index)?)),
        other => match a.to_atom(&other)?.as_str() {
            "safe" => Ok(CallFunTag::Safe),
            "unsafe" => Ok(CallFunTag::Unsafe),
            _ => Err(a.wrong("expected safe, unsafe or a fun")),
        },
    }
}

/// The name of a BIF, which must be one of `erlang`.
fn bif(a: &mut Args<'_>, arity: u64) -> Result<Atom> {
    let mfa = a.import_of_arity(arity)?;
    if mfa.module.as_str() != "erlang" {
        return Err(a.wrong(format_args!("{mfa} is not a BIF of erlang")));
    }
    Ok(mfa.function)
}

/// A plain number if the compiler knows it, else a register or constant.
fn number_or_src(a: &mut Args<'_>) -> Result<Src> {
    match a.next()? {
        Operand::Number(number) => {
            let value = i64::try_from(number).map_or_else(|_| Term::Big(number.into()), Term::Int);
            Ok(Src::Const(Const::from(value)))
        }
        other => a.to_src(other),
    }
}

/// A number of bytes, then the bytes.
fn text(a: &mut Args<'_>) -> Result<Arc<[u8]>> {
    let length = a.number()?;
    let bits = length.checked_mul(8).ok_or_else(|| a.wrong("out of range"))?;
    a.string(bits)
}

fn start_match_fail(a: &mut Args<'_>) -> Result<StartMatchFail> {
    match a.next()? {
        label @ Operand::Label(_) => Ok(StartMatchFail::Label(a.to_label(&label)?)),
        other => match a.to_atom(&other)?.as_str() {
            "no_fail" => Ok(StartMatchFail::NoFail),
            "resume" => Ok(StartMatchFail::Resume),
            _ => Err(a.wrong("expected no_fail, resume or a label")),
        },
    }
}

fn commands(a: &mut Args<'_>) -> Result<Vec<MatchCommand>> {
    let mut rest = a.list()?.into_iter();
    let mut commands = Vec::new();
    while let Some(name) = rest.next() {
        let name = a.to_atom(&name)?;
        commands.push(command(name.as_str(), &mut rest, a)?);
    }
    Ok(commands)
}

/// The next `N` operands of a command.
fn take<const N: usize>(rest: &mut std::vec::IntoIter<Operand>, a: &Args<'_>) -> Result<[Operand; N]> {
    let operands: Vec<Operand> = rest.by_ref().take(N).collect();
    operands.try_into().map_err(|_| a.wrong("the last command is cut short"))
}

fn command(name: &str, rest: &mut std::vec::IntoIter<Operand>, a: &Args<'_>) -> Result<MatchCommand> {
    match name {
        "ensure_at_least" => {
            let [bits, unit] = take(rest, a)?;
            let unit = match a.to_small(&unit)? {
                0 => return Err(a.wrong("a unit of 0")),
                unit => unit,
            };
            Ok(MatchCommand::EnsureAtLeast { bits: a.to_small(&bits)?, unit })
        }
        "ensure_exactly" => {
            take(rest, a).and_then(|[bits]| Ok(MatchCommand::EnsureExactly { bits: a.to_small(&bits)? }))
        }
        "skip" => take(rest, a).and_then(|[bits]| Ok(MatchCommand::Skip { bits: a.to_small(&bits)? })),
        "integer" => {
            let (live, flags, size, unit, dst) = get_command(rest, a)?;
            Ok(MatchCommand::Integer { live, flags, size, unit, dst })
        }
        "binary" => {
            let (live, flags, size, unit, dst) = get_command(rest, a)?;
            Ok(MatchCommand::Binary { live, flags, size, unit, dst })
        }
        "get_tail" => {
            let [live, unit, dst] = take(rest, a)?;
            Ok(MatchCommand::GetTail { live: a.to_small(&live)?, unit: a.to_small(&unit)?, dst: a.to_reg(&dst)? })
        }
        "=:=" => {
            let [_live, bits, value] = take(rest, a)?;
            Ok(MatchCommand::EqExact { bits: a.to_small(&bits)?, value: a.to_small(&value)? })
        }
        other => Err(a.wrong(format_args!("unknown command {other}: compiled by a newer OTP?"))),
    }
}

type GetCommand = (u16, SegFlags, u64, u32, Reg);

fn get_command(rest: &mut std::vec::IntoIter<Operand>, a: &Args<'_>) -> Result<GetCommand> {
    let [live, flags, size, unit, dst] = take(rest, a)?;
    Ok((a.to_small(&live)?, a.to_flags(&flags)?, a.to_small(&size)?, a.to_small(&unit)?, a.to_reg(&dst)?))
}

fn segment(a: &Args<'_>, group: [Operand; 6]) -> Result<BinSegment> {
    let [kind, seg, unit, flags, value, size] = group;
    let kind = segment_kind(a.to_atom(&kind)?.as_str()).ok_or_else(|| a.wrong("unknown kind of segment"))?;
    let (seg, unit, flags, size) = (a.to_small(&seg)?, a.to_small(&unit)?, a.to_flags(&flags)?, a.to_src(size)?);
    if kind != BinSegmentKind::String {
        return Ok(BinSegment { kind, seg, unit, flags, value: a.to_src(value)?, size, string: Arc::from([]) });
    }
    let bytes = match size {
        Src::Const(Const::Int(bytes)) => u64::try_from(bytes).ok().filter(|bytes| *bytes <= u64::MAX / 8),
        _ => None,
    };
    let bytes = bytes.ok_or_else(|| a.wrong("a string segment needs its size"))?;
    let string = a.to_string(&value, bytes * 8)?;
    Ok(BinSegment { kind, seg, unit, flags, value: Src::Const(Const::Nil), size, string })
}

fn segment_kind(name: &str) -> Option<BinSegmentKind> {
    Some(match name {
        "append" => BinSegmentKind::Append,
        "private_append" => BinSegmentKind::PrivateAppend,
        "integer" => BinSegmentKind::Integer,
        "float" => BinSegmentKind::Float,
        "binary" => BinSegmentKind::Binary,
        "utf8" => BinSegmentKind::Utf8,
        "utf16" => BinSegmentKind::Utf16,
        "utf32" => BinSegmentKind::Utf32,
        "string" => BinSegmentKind::String,
        _ => return None,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::isa::genop::{Row, TABLE};
    use crate::isa::role::Role;
    use std::ops::RangeFrom;

    /// The operands of a `.beam` or `.S` file for one of this role. The numbers of registers are unique.
    fn sample(role: Role, numbers: &mut RangeFrom<u16>) -> Vec<Operand> {
        let label = || Operand::Label(9);
        let atom = |text: &str| Operand::atom(Atom::new(text));
        let nil = || Operand::Src(Src::Const(Const::Nil));
        let mut next = || numbers.next().expect("numbers do not end");
        let mut reg = || Operand::Src(Src::Reg(Reg::X(next()), None));
        let import = |arity| Operand::Import(Mfa::new("erlang", "f", arity));
        match role {
            Role::Src | Role::Context | Role::Size | Role::FunArity | Role::Length | Role::Dst | Role::Swapped => {
                vec![reg()]
            }
            Role::Srcs | Role::Env | Role::Dsts | Role::Pairs | Role::Getters => {
                vec![Operand::List(vec![reg(), reg()])]
            }
            Role::Updates => vec![Operand::List(vec![Operand::Number(1), reg()])],
            Role::Fr | Role::FrDst => vec![Operand::Fr(next())],
            Role::Segments => {
                let (value, size) = (reg(), reg());
                let segment = vec![atom("integer"), Operand::Number(1), Operand::Number(8), nil(), value, size];
                vec![Operand::List(segment)]
            }
            Role::Commands => {
                let number = Operand::Number;
                vec![Operand::List(vec![atom("integer"), number(0), nil(), number(8), number(1), reg()])]
            }
            Role::Opened | Role::Closed => vec![Operand::Src(Src::Reg(Reg::Y(0), None))],
            Role::Block => vec![Operand::Number(9)],
            Role::Target | Role::Fail | Role::OrRaise | Role::StartFail | Role::Handler | Role::Entry => {
                vec![label()]
            }
            Role::Arms => vec![Operand::List(vec![atom("a"), label()])],
            Role::ArityArms => vec![Operand::List(vec![Operand::Number(2), label()])],
            Role::Raises | Role::NoLive => vec![],
            Role::Live | Role::Heap | Role::Arity | Role::Fun | Role::FunTag => vec![Operand::Number(0)],
            Role::Frame | Role::ZeroFrame | Role::Deallocate | Role::Trim | Role::Remaining => vec![Operand::Number(0)],
            Role::Function => vec![atom("m"), atom("f"), Operand::Number(0)],
            Role::Callee => vec![Operand::Number(0), import(0)],
            Role::Bif0 => vec![import(0)],
            Role::Bif1 => vec![import(1)],
            Role::Bif2 => vec![import(2)],
            Role::Bif3 => vec![import(3)],
            Role::Number | Role::Bits | Role::Alignment | Role::SizeUnit | Role::Unit => vec![Operand::Number(8)],
            Role::Bytes => vec![Operand::Bytes(Arc::from([1]))],
            Role::Text => vec![Operand::Number(1), Operand::Bytes(Arc::from([1]))],
            Role::Flags => vec![Operand::Flags(SegFlags::default())],
            Role::Tag => vec![atom("a")],
            Role::Hint => vec![atom("copy")],
            Role::RecordId => vec![atom("r")],
            Role::Scope => vec![atom("external")],
            Role::Location => vec![Operand::Line(None)],
        }
    }

    /// A row, the operands of one of its forms, and an instruction of this form.
    pub(crate) type Sample = (&'static Row, &'static [(&'static str, Role)], Inst);

    /// An instruction for each form of each row, made by the reader from operands by their roles. X registers are
    /// distinct, from 100 up. The Y register is 0, labels are 9, `live` and frames are 0.
    pub(crate) fn samples() -> Vec<Sample> {
        let tables = Tables { funs: 1, ..Tables::default() };
        let mut samples = Vec::new();
        for row in TABLE {
            for form in row.forms {
                let mut numbers = 100..;
                let operands = form.iter().flat_map(|(_, role)| sample(*role, &mut numbers)).collect();
                let inst = instruction(row, operands, &tables).expect(row.name).expect(row.name);
                samples.push((row, *form, inst));
            }
        }
        samples
    }

    #[test]
    fn rows_are_read_as_the_instruction_they_name() {
        for (row, form, inst) in samples() {
            assert_eq!(inst.op(), row.op, "{inst:?}");
            let mut roles = Vec::new();
            inst.operands(&mut |operand| roles.push(operand.role()));
            let expected: Vec<_> = form.iter().map(|(_, role)| *role).collect();
            assert_eq!(roles, expected, "{}", row.name);
        }
    }

    #[test]
    fn registers_keep_the_order_of_the_file() {
        for (row, _, inst) in samples() {
            let mut registers = Vec::new();
            inst.parts(&mut |part| registers.extend(part.register().filter(|register| *register >= 100)));
            registers.dedup();
            let count = u16::try_from(registers.len()).expect("few");
            assert_eq!(registers, (100..100 + count).collect::<Vec<_>>(), "{}", row.name);
        }
    }
}
