//! Control flow and register use of single instructions.

use crate::ir::{Atom, FrSrc, Inst, Label, MatchCommand, Mfa, Reg, Src, StartMatchFail};

/// Calls `visit` with every label `inst` may jump to, handlers of `catch` and `try` included.
pub fn for_each_target(inst: &Inst, visit: &mut dyn FnMut(Label)) {
    match inst {
        Inst::Jump(label)
        | Inst::LoopRecEnd { label }
        | Inst::Wait { label }
        | Inst::WaitTimeout { label, .. }
        | Inst::LoopRec { fail: label, .. }
        | Inst::Compare { fail: label, .. }
        | Inst::TypeTest { fail: label, .. }
        | Inst::TestArity { fail: label, .. }
        | Inst::IsTaggedTuple { fail: label, .. }
        | Inst::IsFunction2 { fail: label, .. }
        | Inst::HasMapFields { fail: label, .. }
        | Inst::GetMapElements { fail: label, .. }
        | Inst::Catch { handler: label, .. }
        | Inst::Try { handler: label, .. }
        | Inst::BsStartMatch3 { fail: label, .. }
        | Inst::BsStartMatch4 { fail: StartMatchFail::Label(label), .. }
        | Inst::BsGetInteger2 { fail: label, .. }
        | Inst::BsGetFloat2 { fail: label, .. }
        | Inst::BsGetBinary2 { fail: label, .. }
        | Inst::BsSkipBits2 { fail: label, .. }
        | Inst::BsTestTail2 { fail: label, .. }
        | Inst::BsTestUnit { fail: label, .. }
        | Inst::BsMatchString { fail: label, .. }
        | Inst::BsGetUtf8 { fail: label, .. }
        | Inst::BsSkipUtf8 { fail: label, .. }
        | Inst::BsGetUtf16 { fail: label, .. }
        | Inst::BsSkipUtf16 { fail: label, .. }
        | Inst::BsGetUtf32 { fail: label, .. }
        | Inst::BsSkipUtf32 { fail: label, .. }
        | Inst::BsMatch { fail: label, .. } => visit(*label),
        Inst::Bif { fail, .. }
        | Inst::PutMap { fail, .. }
        | Inst::Farith { fail, .. }
        | Inst::Fnegate { fail, .. }
        | Inst::BsCreateBin { fail, .. } => {
            if let Some(label) = fail {
                visit(*label);
            }
        }
        Inst::SelectVal { fail, arms, .. } => {
            visit(*fail);
            arms.iter().for_each(|(_, label)| visit(*label));
        }
        Inst::SelectTupleArity { fail, arms, .. } => {
            visit(*fail);
            arms.iter().for_each(|(_, label)| visit(*label));
        }
        _ => {}
    }
}

/// Whether control never goes on to the instruction after `inst`.
pub fn is_terminator(inst: &Inst) -> bool {
    match inst {
        Inst::Jump(_)
        | Inst::Return
        | Inst::CallLast { .. }
        | Inst::CallOnly { .. }
        | Inst::CallExtLast { .. }
        | Inst::CallExtOnly { .. }
        | Inst::ApplyLast { .. }
        | Inst::SelectVal { .. }
        | Inst::SelectTupleArity { .. }
        | Inst::Badmatch { .. }
        | Inst::IfEnd
        | Inst::CaseEnd { .. }
        | Inst::TryCaseEnd { .. }
        | Inst::Badrecord { .. }
        | Inst::Raise { .. }
        | Inst::FuncInfo(_)
        | Inst::Wait { .. }
        | Inst::LoopRecEnd { .. } => true,
        Inst::CallExt { mfa } => never_returns(mfa),
        _ => false,
    }
}

/// Whether calls of `mfa` never return; the stock compiler leaves nothing after such a call.
pub fn never_returns(mfa: &Mfa) -> bool {
    mfa.module.as_str() == "erlang"
        && matches!((mfa.function.as_str(), mfa.arity), ("error", 1..=3) | ("exit" | "throw", 1))
}

/// Calls `visit` with every source operand of `inst`.
pub fn for_each_src<'a>(inst: &'a Inst, visit: &mut dyn FnMut(&'a Src)) {
    match inst {
        Inst::CallFun2 { fun: src, .. }
        | Inst::WaitTimeout { timeout: src, .. }
        | Inst::RecvMarkerClear { reference: src }
        | Inst::RecvMarkerUse { reference: src }
        | Inst::TypeTest { src, .. }
        | Inst::TestArity { src, .. }
        | Inst::IsTaggedTuple { src, .. }
        | Inst::SelectVal { src, .. }
        | Inst::SelectTupleArity { src, .. }
        | Inst::Move { src, .. }
        | Inst::GetList { src, .. }
        | Inst::GetHd { src, .. }
        | Inst::GetTl { src, .. }
        | Inst::GetTupleElement { src, .. }
        | Inst::GetMapElements { src, .. }
        | Inst::TryCaseEnd { value: src }
        | Inst::Badmatch { value: src }
        | Inst::CaseEnd { value: src }
        | Inst::Badrecord { value: src }
        | Inst::Fconv { src, .. }
        | Inst::FmoveToFr { src: FrSrc::Src(src), .. }
        | Inst::BsStartMatch3 { src, .. }
        | Inst::BsStartMatch4 { src, .. }
        | Inst::BsTestTail2 { ctx: src, .. }
        | Inst::BsTestUnit { ctx: src, .. }
        | Inst::BsMatchString { ctx: src, .. }
        | Inst::BsGetUtf8 { ctx: src, .. }
        | Inst::BsSkipUtf8 { ctx: src, .. }
        | Inst::BsGetUtf16 { ctx: src, .. }
        | Inst::BsSkipUtf16 { ctx: src, .. }
        | Inst::BsGetUtf32 { ctx: src, .. }
        | Inst::BsSkipUtf32 { ctx: src, .. }
        | Inst::BsGetTail { ctx: src, .. }
        | Inst::BsGetPosition { ctx: src, .. }
        | Inst::BsMatch { ctx: src, .. } => visit(src),
        Inst::RecvMarkerBind { marker: a, reference: b }
        | Inst::Compare { left: a, right: b, .. }
        | Inst::IsFunction2 { src: a, arity: b, .. }
        | Inst::SetTupleElement { value: a, tuple: b, .. }
        | Inst::PutList { head: a, tail: b, .. }
        | Inst::Raise { trace: a, value: b }
        | Inst::BsGetInteger2 { ctx: a, size: b, .. }
        | Inst::BsGetFloat2 { ctx: a, size: b, .. }
        | Inst::BsGetBinary2 { ctx: a, size: b, .. }
        | Inst::BsSkipBits2 { ctx: a, size: b, .. }
        | Inst::BsSetPosition { ctx: a, position: b } => {
            visit(a);
            visit(b);
        }
        Inst::Bif { args, .. } => args.iter().for_each(&mut *visit),
        Inst::HasMapFields { src, keys, .. } => {
            visit(src);
            keys.iter().for_each(&mut *visit);
        }
        Inst::PutTuple2 { elements, .. } => elements.iter().for_each(&mut *visit),
        Inst::UpdateRecord { src, updates, .. } => {
            visit(src);
            updates.iter().for_each(|(_, value)| visit(value));
        }
        Inst::PutMap { src, pairs, .. } => {
            visit(src);
            for (key, value) in pairs {
                visit(key);
                visit(value);
            }
        }
        Inst::MakeFun { env, .. } => env.iter().for_each(&mut *visit),
        Inst::BsCreateBin { segments, .. } => {
            for segment in segments {
                visit(&segment.value);
                visit(&segment.size);
            }
        }
        _ => {}
    }
    if let Inst::GetMapElements { pairs, .. } = inst {
        pairs.iter().for_each(|(key, _)| visit(key));
    }
}

/// Calls `visit` with every X or Y register `inst` writes by name.
pub fn for_each_dst(inst: &Inst, visit: &mut dyn FnMut(Reg)) {
    match inst {
        Inst::Bif { dst, .. }
        | Inst::Init { dst }
        | Inst::LoopRec { dst, .. }
        | Inst::RecvMarkerReserve { dst }
        | Inst::Move { dst, .. }
        | Inst::GetHd { head: dst, .. }
        | Inst::GetTl { tail: dst, .. }
        | Inst::GetTupleElement { dst, .. }
        | Inst::PutList { dst, .. }
        | Inst::PutTuple2 { dst, .. }
        | Inst::UpdateRecord { dst, .. }
        | Inst::PutMap { dst, .. }
        | Inst::MakeFun { dst, .. }
        | Inst::Catch { dst, .. }
        | Inst::Try { dst, .. }
        | Inst::FmoveFromFr { dst, .. }
        | Inst::BsStartMatch3 { dst, .. }
        | Inst::BsStartMatch4 { dst, .. }
        | Inst::BsGetInteger2 { dst, .. }
        | Inst::BsGetFloat2 { dst, .. }
        | Inst::BsGetBinary2 { dst, .. }
        | Inst::BsGetUtf8 { dst, .. }
        | Inst::BsGetUtf16 { dst, .. }
        | Inst::BsGetUtf32 { dst, .. }
        | Inst::BsGetTail { dst, .. }
        | Inst::BsGetPosition { dst, .. }
        | Inst::BsCreateBin { dst, .. } => visit(*dst),
        Inst::Swap { a, b } | Inst::GetList { head: a, tail: b, .. } => {
            visit(*a);
            visit(*b);
        }
        Inst::InitYregs { regs } => regs.iter().copied().for_each(&mut *visit),
        Inst::GetMapElements { pairs, .. } => pairs.iter().for_each(|(_, dst)| visit(*dst)),
        Inst::BsMatch { commands, .. } => {
            for command in commands {
                match command {
                    MatchCommand::Integer { dst, .. }
                    | MatchCommand::Binary { dst, .. }
                    | MatchCommand::GetTail { dst, .. } => visit(*dst),
                    MatchCommand::EnsureAtLeast { .. }
                    | MatchCommand::EnsureExactly { .. }
                    | MatchCommand::Skip { .. }
                    | MatchCommand::EqExact { .. } => {}
                }
            }
        }
        Inst::MakeFun2 { .. } | Inst::CatchEnd { .. } | Inst::BuildStacktrace | Inst::BsInitWritable | Inst::Send => {
            visit(Reg::X(0));
        }
        Inst::TryCase { .. } => (0..3).for_each(|x| visit(Reg::X(x))),
        _ => {}
    }
}

/// For an instruction that leaves no X register but its result: how many it reads, from x0 up.
pub fn call_arity(inst: &Inst) -> Option<u16> {
    Some(match inst {
        Inst::Call { arity, .. } | Inst::CallLast { arity, .. } | Inst::CallOnly { arity, .. } => u16::from(*arity),
        Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => u16::from(mfa.arity),
        Inst::CallFun { arity } => u16::from(*arity) + 1,
        Inst::CallFun2 { arity, .. } => u16::from(*arity),
        Inst::Apply { arity } | Inst::ApplyLast { arity, .. } => u16::from(*arity) + 2,
        Inst::Return => 1,
        Inst::Send => 2,
        _ => return None,
    })
}

/// The function a `func_info` names, when `inst` is one.
pub fn func_info(inst: &Inst) -> Option<(&Atom, &Mfa)> {
    match inst {
        Inst::FuncInfo(mfa) => Some((&mfa.function, mfa)),
        _ => None,
    }
}
