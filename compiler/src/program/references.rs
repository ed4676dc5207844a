//! What a function refers to, read off its instructions.

use crate::ir::{Atom, CallFunTag, Const, FrSrc, Fun, Function, Inst, Label, Mfa, Src, Term};

/// A static reference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reference<'a> {
    /// A call by label, within the module.
    Local(Label),
    /// A call by full name, or an external fun.
    External(&'a Mfa),
    /// A BIF instruction: `erlang:name/arity`, always a native.
    Bif(&'a Atom, u8),
    /// A fun of the module's fun table is made or called.
    Lambda(Fun),
}

/// Calls `visit` with every reference of `function`, in the order of its instructions.
pub fn each<'a>(function: &'a Function, mut visit: impl FnMut(Reference<'a>)) {
    for inst in &function.body {
        match inst {
            Inst::Call { label, .. } | Inst::CallLast { label, .. } | Inst::CallOnly { label, .. } => {
                visit(Reference::Local(*label));
            }
            Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => {
                visit(Reference::External(mfa));
            }
            Inst::Bif { name, args, .. } => {
                visit(Reference::Bif(name, u8::try_from(args.len()).unwrap_or(u8::MAX)));
            }
            Inst::CallFun2 { tag: CallFunTag::Known(fun), .. } | Inst::MakeFun { fun, .. } | Inst::MakeFun2 { fun } => {
                visit(Reference::Lambda(*fun));
            }
            _ => {}
        }
        each_constant(inst, &mut |constant| {
            if let Const::Literal(term) = constant {
                each_external_fun(term, &mut visit);
            }
        });
    }
}

/// Calls `visit` with the external funs in `term`; a term may be nested deeply, so no recursion.
fn each_external_fun<'a>(term: &'a Term, visit: &mut impl FnMut(Reference<'a>)) {
    let mut rest = vec![term];
    while let Some(term) = rest.pop() {
        match term {
            Term::ExternalFun(mfa) => visit(Reference::External(mfa)),
            Term::List(elements, tail) => {
                rest.push(tail);
                rest.extend(elements.iter().rev());
            }
            Term::Tuple(elements) => rest.extend(elements.iter().rev()),
            Term::Map(pairs) => rest.extend(pairs.iter().rev().flat_map(|(key, value)| [value, key])),
            Term::Nil
            | Term::Atom(_)
            | Term::Int(_)
            | Term::Big(_)
            | Term::Float(_)
            | Term::Binary(_)
            | Term::Bitstring { .. } => {}
        }
    }
}

/// Calls `visit` with every constant operand of `inst`. No default arm: a new instruction must say what it holds.
fn each_constant<'a>(inst: &'a Inst, visit: &mut impl FnMut(&'a Const)) {
    let mut src = |src: &'a Src| {
        if let Src::Const(constant) = src {
            visit(constant);
        }
    };
    match inst {
        Inst::Label(_)
        | Inst::FuncInfo(_)
        | Inst::Line(_)
        | Inst::OnLoad
        | Inst::NifStart
        | Inst::Call { .. }
        | Inst::CallLast { .. }
        | Inst::CallOnly { .. }
        | Inst::CallExt { .. }
        | Inst::CallExtLast { .. }
        | Inst::CallExtOnly { .. }
        | Inst::CallFun { .. }
        | Inst::Apply { .. }
        | Inst::ApplyLast { .. }
        | Inst::Return
        | Inst::Allocate { .. }
        | Inst::AllocateHeap { .. }
        | Inst::AllocateZero { .. }
        | Inst::AllocateHeapZero { .. }
        | Inst::TestHeap { .. }
        | Inst::Init { .. }
        | Inst::InitYregs { .. }
        | Inst::Deallocate { .. }
        | Inst::Trim { .. }
        | Inst::Send
        | Inst::RemoveMessage
        | Inst::Timeout
        | Inst::LoopRec { .. }
        | Inst::LoopRecEnd { .. }
        | Inst::Wait { .. }
        | Inst::RecvMarkerReserve { .. }
        | Inst::Jump(_)
        | Inst::Swap { .. }
        | Inst::MakeFun2 { .. }
        | Inst::Catch { .. }
        | Inst::CatchEnd { .. }
        | Inst::Try { .. }
        | Inst::TryEnd { .. }
        | Inst::TryCase { .. }
        | Inst::RawRaise
        | Inst::BuildStacktrace
        | Inst::IfEnd
        | Inst::FmoveToFr { src: FrSrc::Fr(_), .. }
        | Inst::FmoveFromFr { .. }
        | Inst::Farith { .. }
        | Inst::Fnegate { .. }
        | Inst::BsInitWritable => {}

        Inst::CallFun2 { fun: value, .. }
        | Inst::WaitTimeout { timeout: value, .. }
        | Inst::RecvMarkerClear { reference: value }
        | Inst::RecvMarkerUse { reference: value }
        | Inst::TypeTest { src: value, .. }
        | Inst::TestArity { src: value, .. }
        | Inst::IsTaggedTuple { src: value, .. }
        | Inst::SelectTupleArity { src: value, .. }
        | Inst::Move { src: value, .. }
        | Inst::GetList { src: value, .. }
        | Inst::GetHd { src: value, .. }
        | Inst::GetTl { src: value, .. }
        | Inst::GetTupleElement { src: value, .. }
        | Inst::TryCaseEnd { value }
        | Inst::Badmatch { value }
        | Inst::CaseEnd { value }
        | Inst::Badrecord { value }
        | Inst::FmoveToFr { src: FrSrc::Src(value), .. }
        | Inst::Fconv { src: value, .. }
        | Inst::BsStartMatch3 { src: value, .. }
        | Inst::BsStartMatch4 { src: value, .. }
        | Inst::BsTestTail2 { ctx: value, .. }
        | Inst::BsTestUnit { ctx: value, .. }
        | Inst::BsMatchString { ctx: value, .. }
        | Inst::BsGetUtf8 { ctx: value, .. }
        | Inst::BsSkipUtf8 { ctx: value, .. }
        | Inst::BsGetUtf16 { ctx: value, .. }
        | Inst::BsSkipUtf16 { ctx: value, .. }
        | Inst::BsGetUtf32 { ctx: value, .. }
        | Inst::BsSkipUtf32 { ctx: value, .. }
        | Inst::BsGetTail { ctx: value, .. }
        | Inst::BsGetPosition { ctx: value, .. } => src(value),

        Inst::RecvMarkerBind { marker: one, reference: other }
        | Inst::Compare { left: one, right: other, .. }
        | Inst::IsFunction2 { src: one, arity: other, .. }
        | Inst::SetTupleElement { value: one, tuple: other, .. }
        | Inst::PutList { head: one, tail: other, .. }
        | Inst::Raise { trace: one, value: other }
        | Inst::BsGetInteger2 { ctx: one, size: other, .. }
        | Inst::BsGetFloat2 { ctx: one, size: other, .. }
        | Inst::BsGetBinary2 { ctx: one, size: other, .. }
        | Inst::BsSkipBits2 { ctx: one, size: other, .. }
        | Inst::BsSetPosition { ctx: one, position: other } => {
            src(one);
            src(other);
        }

        Inst::Bif { args: values, .. }
        | Inst::PutTuple2 { elements: values, .. }
        | Inst::MakeFun { env: values, .. } => {
            values.iter().for_each(src);
        }
        Inst::HasMapFields { src: map, keys, .. } => {
            src(map);
            keys.iter().for_each(src);
        }
        Inst::SelectVal { src: value, arms, .. } => {
            src(value);
            arms.iter().for_each(|(constant, _)| visit(constant));
        }
        Inst::UpdateRecord { src: record, updates, .. } => {
            src(record);
            updates.iter().for_each(|(_, value)| src(value));
        }
        Inst::PutMap { src: map, pairs, .. } => {
            src(map);
            for (key, value) in pairs {
                src(key);
                src(value);
            }
        }
        Inst::GetMapElements { src: map, pairs, .. } => {
            src(map);
            pairs.iter().for_each(|(key, _)| src(key));
        }
        // The commands hold numbers and registers only.
        Inst::BsMatch { ctx, commands: _, .. } => src(ctx),
        Inst::BsCreateBin { segments, .. } => {
            for segment in segments {
                src(&segment.value);
                src(&segment.size);
            }
        }
    }
}
