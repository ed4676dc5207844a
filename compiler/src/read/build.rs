//! From an opcode and its operands to an IR instruction, for both readers.
//!
//! One arm per opcode, by family, with the fields in the order of the operands: the struct literals below read
//! the operands from left to right. Every opcode the table marks as read has its arm.

use super::Result;
use super::operand::{Args, Operand, Tables};
use crate::diagnostic::Diagnostic;
use crate::ir::{
    ArithOp, Atom, BinSegment, BinSegmentKind, CallFunTag, Const, FloatOp, FrSrc, Inst, MatchCommand, Reg, SegFlags,
    Src, StartMatchFail, TypeTest, UpdateHint,
};
use crate::isa::genop::{Op, Row, Status};
use std::sync::Arc;

/// The instruction `row` says with `operands`; `None` if it is one that is left out.
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
    let mut args = Args::new(row, operands, tables);
    family(row, &mut args).map(Some)
}

/// Tries the families in turn.
fn family(row: &'static Row, a: &mut Args<'_>) -> Result<Inst> {
    let families = [structure, calls, frames, messages, tests, data, exceptions, floats, matching, building];
    for family in families {
        if let Some(inst) = family(row.op, a)? {
            return Ok(inst);
        }
    }
    Err(Diagnostic::new(format!("opcode {}/{} has no place here", row.name, row.arity)))
}

fn structure(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::Label => Inst::Label(crate::ir::Label(nonzero(a)?)),
        Op::FuncInfo => {
            let (module, function) = (a.atom()?, a.atom()?);
            Inst::FuncInfo(crate::ir::Mfa { module, function, arity: a.small()? })
        }
        Op::Line => Inst::Line(a.line()?),
        Op::OnLoad => Inst::OnLoad,
        Op::NifStart => Inst::NifStart,
        _ => return Ok(None),
    }))
}

fn nonzero(a: &mut Args<'_>) -> Result<u32> {
    match a.small()? {
        0 => Err(a.wrong("0 is not a label")),
        label => Ok(label),
    }
}

fn calls(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::Call => Inst::Call { arity: a.small()?, label: a.label()? },
        Op::CallLast => Inst::CallLast { arity: a.small()?, label: a.label()?, deallocate: a.small()? },
        Op::CallOnly => Inst::CallOnly { arity: a.small()?, label: a.label()? },
        Op::CallExt => Inst::CallExt { mfa: callee(a)? },
        Op::CallExtLast => Inst::CallExtLast { mfa: callee(a)?, deallocate: a.small()? },
        Op::CallExtOnly => Inst::CallExtOnly { mfa: callee(a)? },
        Op::CallFun => Inst::CallFun { arity: a.small()? },
        Op::CallFun2 => Inst::CallFun2 { tag: call_fun_tag(a)?, arity: a.small()?, fun: a.src()? },
        Op::Apply => Inst::Apply { arity: a.small()? },
        Op::ApplyLast => Inst::ApplyLast { arity: a.small()?, deallocate: a.small()? },
        Op::Return => Inst::Return,
        Op::Bif0 => {
            let name = bif(a, 0)?;
            Inst::Bif { name, fail: None, live: None, args: Vec::new(), dst: a.reg()? }
        }
        Op::Bif1 => bif_of(a, 1)?,
        Op::Bif2 => bif_of(a, 2)?,
        Op::Bif3 => bif_of(a, 3)?,
        Op::GcBif1 => gc_bif_of(a, 1)?,
        Op::GcBif2 => gc_bif_of(a, 2)?,
        Op::GcBif3 => gc_bif_of(a, 3)?,
        Op::MakeFun2 => Inst::MakeFun2 { fun: a.fun()? },
        Op::MakeFun3 => Inst::MakeFun { fun: a.fun()?, dst: a.reg()?, env: a.srcs()? },
        _ => return Ok(None),
    }))
}

fn callee(a: &mut Args<'_>) -> Result<crate::ir::Mfa> {
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

fn bif_of(a: &mut Args<'_>, arity: u64) -> Result<Inst> {
    let fail = a.fail()?;
    let name = bif(a, arity)?;
    let args = (0..arity).map(|_| a.src()).collect::<Result<_>>()?;
    Ok(Inst::Bif { name, fail, live: None, args, dst: a.reg()? })
}

fn gc_bif_of(a: &mut Args<'_>, arity: u64) -> Result<Inst> {
    let (fail, live) = (a.fail()?, Some(a.small()?));
    let name = bif(a, arity)?;
    let args = (0..arity).map(|_| a.src()).collect::<Result<_>>()?;
    Ok(Inst::Bif { name, fail, live, args, dst: a.reg()? })
}

fn frames(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::Allocate => Inst::Allocate { stack: a.small()?, live: a.small()? },
        Op::AllocateHeap => Inst::AllocateHeap { stack: a.small()?, heap: a.heap()?, live: a.small()? },
        Op::AllocateZero => Inst::AllocateZero { stack: a.small()?, live: a.small()? },
        Op::AllocateHeapZero => Inst::AllocateHeapZero { stack: a.small()?, heap: a.heap()?, live: a.small()? },
        Op::TestHeap => Inst::TestHeap { heap: a.heap()?, live: a.small()? },
        Op::Init => Inst::Init { dst: a.reg()? },
        Op::InitYregs => {
            let list = a.list()?;
            Inst::InitYregs { regs: list.iter().map(|operand| a.to_reg(operand)).collect::<Result<_>>()? }
        }
        Op::Deallocate => Inst::Deallocate { stack: a.small()? },
        Op::Trim => Inst::Trim { words: a.small()?, remaining: a.small()? },
        _ => return Ok(None),
    }))
}

fn messages(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::Send => Inst::Send,
        Op::RemoveMessage => Inst::RemoveMessage,
        Op::Timeout => Inst::Timeout,
        Op::LoopRec => Inst::LoopRec { fail: a.label()?, dst: a.reg()? },
        Op::LoopRecEnd => Inst::LoopRecEnd { label: a.label()? },
        Op::Wait => Inst::Wait { label: a.label()? },
        Op::WaitTimeout => Inst::WaitTimeout { label: a.label()?, timeout: a.src()? },
        Op::RecvMarkerReserve => Inst::RecvMarkerReserve { dst: a.reg()? },
        Op::RecvMarkerBind => Inst::RecvMarkerBind { marker: a.src()?, reference: a.src()? },
        Op::RecvMarkerClear => Inst::RecvMarkerClear { reference: a.src()? },
        Op::RecvMarkerUse => Inst::RecvMarkerUse { reference: a.src()? },
        _ => return Ok(None),
    }))
}

fn tests(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    if let Some(op) = comparison(op) {
        return Ok(Some(Inst::Compare { op, fail: a.label()?, left: a.src()?, right: a.src()? }));
    }
    if let Some(test) = type_test(op) {
        return Ok(Some(Inst::TypeTest { test, fail: a.label()?, src: a.src()? }));
    }
    Ok(Some(match op {
        Op::TestArity => Inst::TestArity { fail: a.label()?, src: a.src()?, arity: a.small()? },
        Op::IsTaggedTuple => Inst::IsTaggedTuple { fail: a.label()?, src: a.src()?, arity: a.small()?, tag: a.atom()? },
        Op::IsFunction2 => Inst::IsFunction2 { fail: a.label()?, src: a.src()?, arity: number_or_src(a)? },
        Op::HasMapFields => Inst::HasMapFields { fail: a.label()?, src: a.src()?, keys: a.srcs()? },
        Op::SelectVal => {
            let (src, fail) = (a.src()?, a.label()?);
            let arms = a.groups()?.into_iter();
            let arms =
                arms.map(|[value, label]| Ok((a.to_const(value)?, a.to_label(&label)?))).collect::<Result<_>>()?;
            Inst::SelectVal { src, fail, arms }
        }
        Op::SelectTupleArity => {
            let (src, fail) = (a.src()?, a.label()?);
            let arms = a.groups()?.into_iter();
            let arms =
                arms.map(|[arity, label]| Ok((a.to_small(&arity)?, a.to_label(&label)?))).collect::<Result<_>>()?;
            Inst::SelectTupleArity { src, fail, arms }
        }
        Op::Jump => Inst::Jump(a.label()?),
        _ => return Ok(None),
    }))
}

/// The arity of `is_function2`: a plain number where the compiler knows it.
fn number_or_src(a: &mut Args<'_>) -> Result<Src> {
    match a.next()? {
        Operand::Number(number) => {
            let value = i64::try_from(number).map_err(|_| a.wrong("out of range"))?;
            Ok(Src::Const(Const::Int(value)))
        }
        other => a.to_src(other),
    }
}

fn comparison(op: Op) -> Option<ArithOp> {
    Some(match op {
        Op::IsLt => ArithOp::Lt,
        Op::IsGe => ArithOp::Ge,
        Op::IsEq => ArithOp::Eq,
        Op::IsNe => ArithOp::Ne,
        Op::IsEqExact => ArithOp::EqExact,
        Op::IsNeExact => ArithOp::NeExact,
        _ => return None,
    })
}

fn type_test(op: Op) -> Option<TypeTest> {
    Some(match op {
        Op::IsInteger => TypeTest::Integer,
        Op::IsFloat => TypeTest::Float,
        Op::IsNumber => TypeTest::Number,
        Op::IsAtom => TypeTest::Atom,
        Op::IsPid => TypeTest::Pid,
        Op::IsReference => TypeTest::Reference,
        Op::IsPort => TypeTest::Port,
        Op::IsNil => TypeTest::Nil,
        Op::IsBinary => TypeTest::Binary,
        Op::IsBitstr => TypeTest::Bitstr,
        Op::IsList => TypeTest::List,
        Op::IsNonemptyList => TypeTest::NonemptyList,
        Op::IsTuple => TypeTest::Tuple,
        Op::IsFunction => TypeTest::Function,
        Op::IsBoolean => TypeTest::Boolean,
        Op::IsMap => TypeTest::Map,
        Op::IsAnyNativeRecord => TypeTest::AnyNativeRecord,
        _ => return None,
    })
}

fn data(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::Move => Inst::Move { src: a.src()?, dst: a.reg()? },
        Op::Swap => Inst::Swap { a: a.reg()?, b: a.reg()? },
        Op::GetList => Inst::GetList { src: a.src()?, head: a.reg()?, tail: a.reg()? },
        Op::GetHd => Inst::GetHd { src: a.src()?, head: a.reg()? },
        Op::GetTl => Inst::GetTl { src: a.src()?, tail: a.reg()? },
        Op::GetTupleElement => Inst::GetTupleElement { src: a.src()?, index: a.small()?, dst: a.reg()? },
        Op::SetTupleElement => Inst::SetTupleElement { value: a.src()?, tuple: a.src()?, index: a.small()? },
        Op::PutList => Inst::PutList { head: a.src()?, tail: a.src()?, dst: a.reg()? },
        Op::PutTuple2 => Inst::PutTuple2 { dst: a.reg()?, elements: a.srcs()? },
        Op::UpdateRecord => update_record(a)?,
        Op::PutMapAssoc => put_map(a, false)?,
        Op::PutMapExact => put_map(a, true)?,
        Op::GetMapElements => {
            let (fail, src) = (a.label()?, a.src()?);
            let pairs = a.groups()?.into_iter();
            let pairs = pairs.map(|[key, dst]| Ok((a.to_src(key)?, a.to_reg(&dst)?))).collect::<Result<_>>()?;
            Inst::GetMapElements { fail, src, pairs }
        }
        _ => return Ok(None),
    }))
}

fn update_record(a: &mut Args<'_>) -> Result<Inst> {
    let hint = match a.atom()?.as_str() {
        "copy" => UpdateHint::Copy,
        "reuse" => UpdateHint::Reuse,
        "inplace" => UpdateHint::Inplace,
        _ => return Err(a.wrong("expected copy, reuse or inplace")),
    };
    let (size, src, dst) = (a.small()?, a.src()?, a.reg()?);
    let updates = a.groups()?.into_iter();
    let updates = updates
        .map(|[index, value]| Ok((a.to_small(&index)?, a.to_src(value)?)))
        .collect::<Result<Vec<(u32, Src)>>>()?;
    if updates.iter().any(|(index, _)| *index == 0 || *index > size) {
        return Err(a.wrong("an index is outside the tuple"));
    }
    Ok(Inst::UpdateRecord { hint, size, src, dst, updates })
}

fn put_map(a: &mut Args<'_>, exact: bool) -> Result<Inst> {
    let (fail, src, dst, live) = (a.fail()?, a.src()?, a.reg()?, a.small()?);
    let pairs = a.groups()?.into_iter();
    let pairs = pairs.map(|[key, value]| Ok((a.to_src(key)?, a.to_src(value)?))).collect::<Result<_>>()?;
    Ok(Inst::PutMap { exact, fail, src, dst, live, pairs })
}

fn exceptions(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::Catch => Inst::Catch { dst: a.reg()?, handler: a.label()? },
        Op::CatchEnd => Inst::CatchEnd { src: a.reg()? },
        Op::Try => Inst::Try { dst: a.reg()?, handler: a.label()? },
        Op::TryEnd => Inst::TryEnd { src: a.reg()? },
        Op::TryCase => Inst::TryCase { src: a.reg()? },
        Op::TryCaseEnd => Inst::TryCaseEnd { value: a.src()? },
        Op::Raise => Inst::Raise { trace: a.src()?, value: a.src()? },
        Op::RawRaise => Inst::RawRaise,
        Op::BuildStacktrace => Inst::BuildStacktrace,
        Op::Badmatch => Inst::Badmatch { value: a.src()? },
        Op::IfEnd => Inst::IfEnd,
        Op::CaseEnd => Inst::CaseEnd { value: a.src()? },
        Op::Badrecord => Inst::Badrecord { value: a.src()? },
        _ => return Ok(None),
    }))
}

fn floats(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    let arith = |op, a: &mut Args<'_>| {
        Ok(Some(Inst::Farith { op, fail: a.fail()?, left: a.fr()?, right: a.fr()?, dst: a.fr()? }))
    };
    match op {
        Op::Fmove => fmove(a).map(Some),
        Op::Fconv => Ok(Some(Inst::Fconv { src: a.src()?, dst: a.fr()? })),
        Op::Fadd => arith(FloatOp::Add, a),
        Op::Fsub => arith(FloatOp::Sub, a),
        Op::Fmul => arith(FloatOp::Mul, a),
        Op::Fdiv => arith(FloatOp::Div, a),
        Op::Fnegate => Ok(Some(Inst::Fnegate { fail: a.fail()?, src: a.fr()?, dst: a.fr()? })),
        _ => Ok(None),
    }
}

fn fmove(a: &mut Args<'_>) -> Result<Inst> {
    let (src, dst) = (a.next()?, a.next()?);
    match (src, dst) {
        (Operand::Fr(src), Operand::Fr(dst)) => Ok(Inst::FmoveToFr { src: FrSrc::Fr(src), dst }),
        (Operand::Src(src), Operand::Fr(dst)) => Ok(Inst::FmoveToFr { src: FrSrc::Src(src), dst }),
        (Operand::Fr(src), Operand::Src(Src::Reg(dst, _))) => Ok(Inst::FmoveFromFr { src, dst }),
        _ => Err(a.wrong("one of the operands must be a float register")),
    }
}

fn matching(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    Ok(Some(match op {
        Op::BsStartMatch3 => Inst::BsStartMatch3 { fail: a.label()?, src: a.src()?, live: a.small()?, dst: a.reg()? },
        Op::BsStartMatch4 => {
            Inst::BsStartMatch4 { fail: start_match_fail(a)?, live: a.small()?, src: a.src()?, dst: a.reg()? }
        }
        Op::BsGetInteger2 => {
            let (fail, ctx, live, size, unit, flags, dst) = get(a)?;
            Inst::BsGetInteger2 { fail, ctx, live, size, unit, flags, dst }
        }
        Op::BsGetFloat2 => {
            let (fail, ctx, live, size, unit, flags, dst) = get(a)?;
            Inst::BsGetFloat2 { fail, ctx, live, size, unit, flags, dst }
        }
        Op::BsGetBinary2 => {
            let (fail, ctx, live, size, unit, flags, dst) = get(a)?;
            Inst::BsGetBinary2 { fail, ctx, live, size, unit, flags, dst }
        }
        Op::BsSkipBits2 => {
            Inst::BsSkipBits2 { fail: a.label()?, ctx: a.src()?, size: a.src()?, unit: a.small()?, flags: a.flags()? }
        }
        Op::BsTestTail2 => Inst::BsTestTail2 { fail: a.label()?, ctx: a.src()?, bits: a.number()? },
        Op::BsTestUnit => Inst::BsTestUnit { fail: a.label()?, ctx: a.src()?, unit: unit(a)? },
        Op::BsMatchString => {
            let (fail, ctx, bits) = (a.label()?, a.src()?, a.number()?);
            Inst::BsMatchString { fail, ctx, bits, string: a.string(bits)? }
        }
        Op::BsGetTail => Inst::BsGetTail { ctx: a.src()?, dst: a.reg()?, live: a.small()? },
        Op::BsGetPosition => Inst::BsGetPosition { ctx: a.src()?, dst: a.reg()?, live: a.small()? },
        Op::BsSetPosition => Inst::BsSetPosition { ctx: a.src()?, position: a.src()? },
        Op::BsMatch => Inst::BsMatch { fail: a.label()?, ctx: a.src()?, commands: commands(a)? },
        _ => return utf(op, a),
    }))
}

fn utf(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    let (fail, ctx) = match op {
        Op::BsGetUtf8 | Op::BsSkipUtf8 | Op::BsGetUtf16 | Op::BsSkipUtf16 | Op::BsGetUtf32 | Op::BsSkipUtf32 => {
            (a.label()?, a.src()?)
        }
        _ => return Ok(None),
    };
    let (live, flags) = (a.small()?, a.flags()?);
    Ok(Some(match op {
        Op::BsGetUtf8 => Inst::BsGetUtf8 { fail, ctx, live, flags, dst: a.reg()? },
        Op::BsGetUtf16 => Inst::BsGetUtf16 { fail, ctx, live, flags, dst: a.reg()? },
        Op::BsGetUtf32 => Inst::BsGetUtf32 { fail, ctx, live, flags, dst: a.reg()? },
        Op::BsSkipUtf8 => Inst::BsSkipUtf8 { fail, ctx, live, flags },
        Op::BsSkipUtf16 => Inst::BsSkipUtf16 { fail, ctx, live, flags },
        _ => Inst::BsSkipUtf32 { fail, ctx, live, flags },
    }))
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

type Get = (crate::ir::Label, Src, u16, Src, u32, SegFlags, Reg);

/// The operands of `bs_get_integer2` and its kin.
fn get(a: &mut Args<'_>) -> Result<Get> {
    Ok((a.label()?, a.src()?, a.small()?, a.src()?, a.small()?, a.flags()?, a.reg()?))
}

/// A unit by which a size must be divisible.
fn unit(a: &mut Args<'_>) -> Result<u32> {
    match a.small()? {
        0 => Err(a.wrong("a unit of 0")),
        unit => Ok(unit),
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

fn building(op: Op, a: &mut Args<'_>) -> Result<Option<Inst>> {
    match op {
        Op::BsInitWritable => Ok(Some(Inst::BsInitWritable)),
        Op::BsCreateBin => {
            let (fail, heap, live, unit, dst) = (a.fail()?, a.heap()?, a.small()?, a.small()?, a.reg()?);
            let segments = a.groups()?.into_iter().map(|group| segment(group, a)).collect::<Result<_>>()?;
            Ok(Some(Inst::BsCreateBin { fail, heap, live, unit, dst, segments }))
        }
        _ => Ok(None),
    }
}

fn segment(group: [Operand; 6], a: &Args<'_>) -> Result<BinSegment> {
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
