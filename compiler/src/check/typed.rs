//! The types that each instruction needs, tells and makes.
//!
//! Compiled code trusts the compiler: `get_hd` loads from its operand without a look at its tag. [`needs`] lists what
//! such an instruction trusts and the facts do not prove. Most needs are tested. Where no test can tell, as for a match
//! context, control stops before the instruction.
//!
//! [`needs`] and [`heap_use`] list every instruction. The other functions have a default, which knows nothing.

use super::facts::Facts;
use super::library;
use super::ty::{Type, tested};
use crate::ir::{
    ArithOp, Atom, BifArgs, BinSegment, BinSegmentKind, CallFunTag, Const, FrSrc, Inst, Kinds, MatchCommand, Mfa,
    Operand, Part, Reg, Src, StartMatchFail,
};
use beamc_abi::term::words;

/// The type of an operand.
pub(super) fn of(src: &Src, facts: &Facts) -> Type {
    match src {
        Src::Reg(reg, _) => facts.ty(*reg),
        Src::Const(value) => Type::of_const(value),
    }
}

/// Something that an instruction trusts without a proof.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Need {
    /// The operand is of this type, which a test can tell.
    Type(Src, Type),
    /// `get_tuple_element` or `set_tuple_element` has an element that exists.
    Element,
    /// `call_fun2` gets a fun of the right arity, or the one that its tag names.
    Fun,
    /// `bs_start_match4` gets a bitstring or a match context.
    Matchable,
    /// So many words of heap are reserved.
    Heap(u64),
    /// The commands of `bs_match` read only bits that exist.
    Bits,
}

/// The needs of an instruction that the facts do not prove; `None` if there is one that no test can tell.
pub(super) fn needs(inst: &Inst, facts: &Facts) -> Option<Vec<Need>> {
    let mut needs = Vec::new();
    let mut need = |src: &Src, ty: Type| {
        let proven = of(src, facts).join(ty) == ty;
        if !proven {
            needs.push(Need::Type(src.clone(), ty));
        }
    };
    match inst {
        Inst::GetList { src, .. } | Inst::GetHd { src, .. } | Inst::GetTl { src, .. } => {
            need(src, Type::of(Kinds::CONS));
        }
        Inst::TestArity { src, .. } => need(src, Type::tuple(0, false)),
        Inst::UpdateRecord { src, size, .. } => need(src, Type::tuple(*size, true)),
        Inst::HasMapFields { src, .. } | Inst::GetMapElements { src, .. } => need(src, Type::of(Kinds::MAP)),
        Inst::FmoveToFr { src: FrSrc::Src(src), .. } => need(src, Type::of(Kinds::FLOAT)),
        Inst::FmoveToFr { src: FrSrc::Fr(_), .. } => {}
        Inst::GetTupleElement { src, index, .. } => {
            if !of(src, facts).has_element(index.saturating_add(1)) {
                needs.push(Need::Element);
            }
        }
        Inst::SetTupleElement { tuple, index, .. } => {
            let fresh = matches!(tuple, Src::Reg(reg, _) if facts.fresh != 0 && facts.id(*reg) == facts.fresh);
            if !fresh {
                return None;
            }
            let size = index.saturating_add(1);
            if !of(tuple, facts).has_element(size) {
                needs.push(Need::Element);
            }
        }
        Inst::CallFun2 { tag, arity, fun } => {
            let known = match tag {
                CallFunTag::Unsafe => true,
                CallFunTag::Safe => of(fun, facts).arity == Some(*arity) && is(fun, Kinds::FUN, facts),
                CallFunTag::Known(index) => of(fun, facts).fun == Some(*index) && is(fun, Kinds::FUN, facts),
            };
            if !known {
                needs.push(Need::Fun);
            }
        }
        Inst::BsStartMatch4 { fail, src, .. } => {
            let kinds = match fail {
                StartMatchFail::Label(_) => None,
                StartMatchFail::NoFail => Some(Kinds::BITSTRING.or(Kinds::BS_CONTEXT)),
                StartMatchFail::Resume => Some(Kinds::BS_CONTEXT),
            };
            if kinds.is_some_and(|kinds| !is(src, kinds, facts)) {
                needs.push(Need::Matchable);
            }
        }
        Inst::BsMatch { commands, .. } => {
            if !reads_what_is_ensured(commands) {
                needs.push(Need::Bits);
            }
        }
        // These test their operands when they run, or take any term; the match contexts follow.
        #[rustfmt::skip]
        Inst::Label(..) | Inst::FuncInfo(..) | Inst::Line(..) | Inst::OnLoad | Inst::NifStart | Inst::Call { .. }
        | Inst::CallLast { .. } | Inst::CallOnly { .. } | Inst::CallExt { .. } | Inst::CallExtLast { .. }
        | Inst::CallExtOnly { .. } | Inst::CallFun { .. } | Inst::Apply { .. } | Inst::ApplyLast { .. } | Inst::Return
        | Inst::Bif { .. } | Inst::Allocate { .. } | Inst::AllocateHeap { .. } | Inst::AllocateZero { .. }
        | Inst::AllocateHeapZero { .. } | Inst::TestHeap { .. } | Inst::Init { .. } | Inst::InitYregs { .. }
        | Inst::Deallocate { .. } | Inst::Trim { .. } | Inst::Send | Inst::RemoveMessage | Inst::Timeout
        | Inst::LoopRec { .. } | Inst::LoopRecEnd { .. } | Inst::Wait { .. } | Inst::WaitTimeout { .. }
        | Inst::RecvMarkerReserve { .. } | Inst::RecvMarkerBind { .. } | Inst::RecvMarkerClear { .. }
        | Inst::RecvMarkerUse { .. } | Inst::Compare { .. } | Inst::TypeTest { .. } | Inst::IsTaggedTuple { .. }
        | Inst::IsFunction2 { .. } | Inst::SelectVal { .. } | Inst::SelectTupleArity { .. } | Inst::Jump(..)
        | Inst::Move { .. } | Inst::Swap { .. } | Inst::PutList { .. } | Inst::PutTuple2 { .. }
        | Inst::IsNativeRecord { .. } | Inst::IsRecordAccessible { .. } | Inst::GetRecordElements { .. }
        | Inst::GetRecordField { .. } | Inst::PutRecord { .. } | Inst::PutMap { .. } | Inst::MakeFun { .. }
        | Inst::MakeFun2 { .. } | Inst::Catch { .. } | Inst::CatchEnd { .. } | Inst::Try { .. } | Inst::TryEnd { .. }
        | Inst::TryCase { .. } | Inst::TryCaseEnd { .. } | Inst::Raise { .. } | Inst::RawRaise | Inst::BuildStacktrace
        | Inst::Badmatch { .. } | Inst::IfEnd | Inst::CaseEnd { .. } | Inst::Badrecord { .. }
        | Inst::FmoveFromFr { .. } | Inst::Fconv { .. } | Inst::Farith { .. } | Inst::Fnegate { .. }
        | Inst::BsStartMatch3 { .. } | Inst::BsGetInteger2 { .. } | Inst::BsGetFloat2 { .. }
        | Inst::BsGetBinary2 { .. } | Inst::BsSkipBits2 { .. } | Inst::BsTestTail2 { .. } | Inst::BsTestUnit { .. }
        | Inst::BsMatchString { .. } | Inst::BsGetUtf8 { .. } | Inst::BsSkipUtf8 { .. } | Inst::BsGetUtf16 { .. }
        | Inst::BsSkipUtf16 { .. } | Inst::BsGetUtf32 { .. } | Inst::BsSkipUtf32 { .. } | Inst::BsGetTail { .. }
        | Inst::BsGetPosition { .. } | Inst::BsSetPosition { .. } | Inst::BsInitWritable | Inst::BsInit { .. }
        | Inst::BsAppend { .. } | Inst::BsPrivateAppend { .. } | Inst::BsPut { .. } | Inst::BsPutString { .. }
        | Inst::BsPutUtf { .. } | Inst::BsUtfSize { .. } | Inst::BsAdd { .. } | Inst::BsCreateBin { .. } => {}
    }
    if context(inst).is_some_and(|context| !is(context, Kinds::BS_CONTEXT, facts)) {
        return None;
    }
    if let Inst::BsSetPosition { position, .. } = inst
        && !of(position, facts).position
    {
        return None;
    }
    let takes = takes(inst);
    if takes > facts.heap {
        needs.push(Need::Heap(takes));
    }
    takes_terms(inst, facts).then_some(needs)
}

fn is(src: &Src, kinds: Kinds, facts: &Facts) -> bool {
    of(src, facts).kinds.within(kinds)
}

/// The operand that must be a match context.
fn context(inst: &Inst) -> Option<&Src> {
    let mut context = None;
    inst.operands(&mut |operand| {
        if let Operand::Context(src) = operand {
            context = Some(src);
        }
    });
    context
}

/// Whether no operand is a match context where an instruction takes a term.
fn takes_terms(inst: &Inst, facts: &Facts) -> bool {
    let takes_contexts = match inst {
        Inst::Move { .. }
        | Inst::Swap { .. }
        | Inst::TypeTest { .. }
        | Inst::BsStartMatch3 { .. }
        | Inst::BsStartMatch4 { .. }
        | Inst::Call { .. }
        | Inst::CallLast { .. }
        | Inst::CallOnly { .. } => true,
        Inst::Bif { name, .. } => matches!(name.as_str(), "bit_size" | "byte_size"),
        _ => false,
    };
    if takes_contexts {
        return true;
    }
    let own = context(inst).and_then(|src| if let Src::Reg(reg, _) = src { Some(*reg) } else { None });
    let mut terms = true;
    crate::analyse::flow::for_each_read(inst, &mut |reg| {
        terms &= Some(reg) == own || !facts.ty(reg).may_be(Kinds::BS_CONTEXT);
    });
    terms
}

/// How an instruction uses the reserved heap.
enum HeapUse {
    /// It takes so many words of it.
    Takes(u64),
    /// It reserves so many words, and what was reserved is gone.
    Reserves(u64),
    /// As [`HeapUse::Reserves`], unless it fails; then nothing is reserved.
    ReservesOrNothing(u64),
    /// It may allocate, after which nothing is reserved.
    Allocates,
}

fn heap_use(inst: &Inst) -> HeapUse {
    match inst {
        Inst::PutList { .. } => HeapUse::Takes(words::CELL),
        Inst::PutTuple2 { elements, .. } => HeapUse::Takes(elements.len() as u64 + 1),
        Inst::UpdateRecord { size, .. } => HeapUse::Takes(u64::from(*size) + 1),
        Inst::MakeFun { env, .. } => HeapUse::Takes(words::FUN + env.len() as u64),
        Inst::FmoveFromFr { .. } => HeapUse::Takes(words::FLOAT),
        Inst::TestHeap { heap, .. } | Inst::AllocateHeap { heap, .. } | Inst::AllocateHeapZero { heap, .. } => {
            HeapUse::Reserves(heap.words())
        }
        Inst::BsInit { heap, .. } | Inst::BsAppend { heap, .. } | Inst::BsCreateBin { heap, .. } => {
            HeapUse::ReservesOrNothing(heap.words())
        }
        Inst::Bif { name, live: None, args, .. } if allocates_nothing(name.as_str(), args) => HeapUse::Takes(0),
        #[rustfmt::skip]
        Inst::Bif { .. } | Inst::Allocate { .. } | Inst::AllocateZero { .. } | Inst::MakeFun2 { .. }
        | Inst::PutMap { .. } | Inst::PutRecord { .. } | Inst::BsStartMatch3 { .. } | Inst::BsStartMatch4 { .. }
        | Inst::BsGetInteger2 { .. } | Inst::BsGetFloat2 { .. } | Inst::BsGetBinary2 { .. } | Inst::BsGetTail { .. }
        | Inst::BsMatch { .. } | Inst::BsGetPosition { .. } | Inst::BuildStacktrace | Inst::CatchEnd { .. }
        | Inst::TryCase { .. } | Inst::LoopRec { .. } | Inst::RemoveMessage | Inst::Timeout
        | Inst::RecvMarkerReserve { .. } => HeapUse::Allocates,
        // Nothing is known of the heap after a call anyway.
        #[rustfmt::skip]
        Inst::Label(..) | Inst::FuncInfo(..) | Inst::Line(..) | Inst::OnLoad | Inst::NifStart | Inst::Call { .. }
        | Inst::CallLast { .. } | Inst::CallOnly { .. } | Inst::CallExt { .. } | Inst::CallExtLast { .. }
        | Inst::CallExtOnly { .. } | Inst::CallFun { .. } | Inst::CallFun2 { .. } | Inst::Apply { .. }
        | Inst::ApplyLast { .. } | Inst::Return | Inst::Init { .. } | Inst::InitYregs { .. } | Inst::Deallocate { .. }
        | Inst::Trim { .. } | Inst::Send | Inst::LoopRecEnd { .. } | Inst::Wait { .. } | Inst::WaitTimeout { .. }
        | Inst::RecvMarkerBind { .. } | Inst::RecvMarkerClear { .. } | Inst::RecvMarkerUse { .. }
        | Inst::Compare { .. } | Inst::TypeTest { .. } | Inst::TestArity { .. } | Inst::IsTaggedTuple { .. }
        | Inst::IsFunction2 { .. } | Inst::HasMapFields { .. } | Inst::SelectVal { .. }
        | Inst::SelectTupleArity { .. } | Inst::Jump(..) | Inst::Move { .. } | Inst::Swap { .. }
        | Inst::GetList { .. } | Inst::GetHd { .. } | Inst::GetTl { .. } | Inst::GetTupleElement { .. }
        | Inst::SetTupleElement { .. } | Inst::IsNativeRecord { .. } | Inst::IsRecordAccessible { .. }
        | Inst::GetRecordElements { .. } | Inst::GetRecordField { .. } | Inst::GetMapElements { .. }
        | Inst::Catch { .. } | Inst::Try { .. } | Inst::TryEnd { .. } | Inst::TryCaseEnd { .. } | Inst::Raise { .. }
        | Inst::RawRaise | Inst::Badmatch { .. } | Inst::IfEnd | Inst::CaseEnd { .. } | Inst::Badrecord { .. }
        | Inst::FmoveToFr { .. } | Inst::Fconv { .. } | Inst::Farith { .. } | Inst::Fnegate { .. }
        | Inst::BsSkipBits2 { .. } | Inst::BsTestTail2 { .. } | Inst::BsTestUnit { .. } | Inst::BsMatchString { .. }
        | Inst::BsGetUtf8 { .. } | Inst::BsSkipUtf8 { .. } | Inst::BsGetUtf16 { .. } | Inst::BsSkipUtf16 { .. }
        | Inst::BsGetUtf32 { .. } | Inst::BsSkipUtf32 { .. } | Inst::BsSetPosition { .. } | Inst::BsInitWritable
        | Inst::BsPrivateAppend { .. } | Inst::BsPut { .. } | Inst::BsPutString { .. } | Inst::BsPutUtf { .. }
        | Inst::BsUtfSize { .. } | Inst::BsAdd { .. } => HeapUse::Takes(0),
    }
}

/// Words of reserved heap that an instruction uses.
fn takes(inst: &Inst) -> u64 {
    match heap_use(inst) {
        HeapUse::Takes(words) => words,
        HeapUse::Reserves(_) | HeapUse::ReservesOrNothing(_) | HeapUse::Allocates => 0,
    }
}

/// Words of heap that are reserved after an instruction which did not fail, if `before` were before it.
pub(super) fn reserved(inst: &Inst, before: u64) -> u64 {
    match heap_use(inst) {
        HeapUse::Takes(words) => before.saturating_sub(words),
        HeapUse::Reserves(words) | HeapUse::ReservesOrNothing(words) => words,
        HeapUse::Allocates => 0,
    }
}

/// Whether a BIF makes no term.
fn allocates_nothing(name: &str, args: &BifArgs) -> bool {
    let count = args.len();
    matches!(
        (name, count),
        ("self" | "node", 0)
            | (
                "hd" | "tl"
                    | "not"
                    | "tuple_size"
                    | "is_atom"
                    | "is_binary"
                    | "is_bitstring"
                    | "is_boolean"
                    | "is_float"
                    | "is_function"
                    | "is_integer"
                    | "is_list"
                    | "is_map"
                    | "is_number"
                    | "is_pid"
                    | "is_port"
                    | "is_reference"
                    | "is_tuple"
                    | "node",
                1
            )
            | (
                "element"
                    | "and"
                    | "or"
                    | "xor"
                    | "<"
                    | ">"
                    | "=<"
                    | ">="
                    | "=="
                    | "/="
                    | "=:="
                    | "=/="
                    | "is_function"
                    | "map_get"
                    | "is_map_key"
                    | "is_record",
                2
            )
            | ("is_record" | "is_integer", 3)
    )
}

/// Whether the commands of `bs_match` read no more bits than they ensure.
fn reads_what_is_ensured(commands: &[MatchCommand]) -> bool {
    let mut ensured = 0u64;
    commands.iter().all(|command| match command {
        MatchCommand::EnsureAtLeast { bits, .. } | MatchCommand::EnsureExactly { bits } => {
            ensured = *bits;
            true
        }
        MatchCommand::GetTail { .. } => {
            ensured = 0;
            true
        }
        other => match ensured.checked_sub(read_by(other)) {
            Some(left) => {
                ensured = left;
                true
            }
            None => false,
        },
    })
}

/// The commands, with one before all others that ensures all the bits they read.
pub(super) fn ensured(commands: &[MatchCommand]) -> Vec<MatchCommand> {
    let bits = commands.iter().fold(0u64, |bits, command| bits.saturating_add(read_by(command)));
    let first = MatchCommand::EnsureAtLeast { bits, unit: 1 };
    std::iter::once(first).chain(commands.iter().cloned()).collect()
}

/// Bits that a command reads.
fn read_by(command: &MatchCommand) -> u64 {
    match command {
        MatchCommand::Skip { bits } => *bits,
        MatchCommand::Integer { size, unit, .. } | MatchCommand::Binary { size, unit, .. } => {
            size.saturating_mul(u64::from(*unit))
        }
        MatchCommand::EqExact { bits, .. } => u64::from(*bits),
        MatchCommand::EnsureAtLeast { .. } | MatchCommand::EnsureExactly { .. } | MatchCommand::GetTail { .. } => 0,
    }
}

/// A fact that an instruction tells about an operand.
struct Tells<'a> {
    src: &'a Src,
    /// The type if the instruction goes on; `None` if it tells nothing.
    on: Option<Type>,
    /// Kinds that it does not have if the instruction jumps to its failure label.
    not: Kinds,
}

/// The facts that an instruction tells about its operands, by going on or by failing.
fn tells(inst: &Inst) -> Vec<Tells<'_>> {
    let on = |src, ty| Tells { src, on: Some(ty), not: Kinds::default() };
    match inst {
        Inst::TypeTest { test, src, .. } => {
            let (may, certain) = tested(*test);
            vec![Tells { src, on: Some(Type::of(may)), not: certain }]
        }
        Inst::TestArity { src, arity, .. } | Inst::IsTaggedTuple { src, arity, .. } => {
            vec![on(src, Type::tuple(*arity, true))]
        }
        Inst::IsFunction2 { src, arity, .. } => {
            let arity = match arity {
                Src::Const(Const::Int(arity)) => u8::try_from(*arity).ok(),
                _ => None,
            };
            vec![on(src, Type::fun(None, arity))]
        }
        Inst::Compare { op: ArithOp::EqExact, left, right, .. } => {
            let one = |src, other: &Src| Tells {
                src,
                on: if let Src::Const(value) = other { Some(Type::of_const(value)) } else { None },
                not: if *other == Src::Const(Const::Nil) { Kinds::NIL } else { Kinds::default() },
            };
            vec![one(left, right), one(right, left)]
        }
        Inst::BsStartMatch3 { src, .. } | Inst::BsStartMatch4 { src, fail: StartMatchFail::Label(_), .. } => {
            let kinds = Kinds::BITSTRING.or(Kinds::BS_CONTEXT);
            vec![Tells { src, on: Some(Type::of(kinds)), not: kinds }]
        }
        Inst::BsStartMatch4 { src, fail: StartMatchFail::NoFail, .. } => {
            vec![on(src, Type::of(Kinds::BITSTRING.or(Kinds::BS_CONTEXT)))]
        }
        Inst::BsStartMatch4 { src, fail: StartMatchFail::Resume, .. } => vec![on(src, Type::of(Kinds::BS_CONTEXT))],
        Inst::GetList { src, .. } | Inst::GetHd { src, .. } | Inst::GetTl { src, .. } => {
            vec![on(src, Type::of(Kinds::CONS))]
        }
        Inst::GetTupleElement { src, index, .. } => vec![on(src, Type::tuple(index.saturating_add(1), false))],
        Inst::UpdateRecord { src, size, .. } => vec![on(src, Type::tuple(*size, true))],
        Inst::HasMapFields { src, .. } | Inst::GetMapElements { src, .. } | Inst::PutMap { src, .. } => {
            vec![on(src, Type::of(Kinds::MAP))]
        }
        Inst::IsNativeRecord { src, .. }
        | Inst::IsRecordAccessible { src, .. }
        | Inst::GetRecordElements { src, .. }
        | Inst::GetRecordField { src, .. }
        | Inst::PutRecord { src: src @ Src::Reg(..), .. } => vec![on(src, Type::of(Kinds::RECORD))],
        Inst::FmoveToFr { src: FrSrc::Src(src), .. } => vec![on(src, Type::of(Kinds::FLOAT))],
        Inst::Fconv { src, .. } => vec![on(src, Type::of(Kinds::FLOAT.or(Kinds::INTEGER)))],
        Inst::Bif { name, args, .. } => told_by_bif(name.as_str(), args),
        Inst::BsCreateBin { segments, .. } => segments.iter().filter_map(told_by_segment).collect(),
        Inst::BsGetInteger2 { size, .. }
        | Inst::BsGetFloat2 { size, .. }
        | Inst::BsGetBinary2 { size, .. }
        | Inst::BsSkipBits2 { size, .. } => {
            let all = matches!(size, Src::Const(_));
            if all { Vec::new() } else { vec![on(size, Type::of(Kinds::INTEGER))] }
        }
        Inst::CallFun2 { fun, .. } => vec![on(fun, Type::of(Kinds::FUN))],
        _ => Vec::new(),
    }
}

fn told_by_segment(segment: &BinSegment) -> Option<Tells<'_>> {
    let kinds = match segment.kind {
        BinSegmentKind::Append | BinSegmentKind::PrivateAppend | BinSegmentKind::Binary => Kinds::BITSTRING,
        BinSegmentKind::Float => Kinds::FLOAT.or(Kinds::INTEGER),
        BinSegmentKind::Integer | BinSegmentKind::Utf8 | BinSegmentKind::Utf16 | BinSegmentKind::Utf32 => {
            Kinds::INTEGER
        }
        BinSegmentKind::String => return None,
    };
    Some(Tells { src: &segment.value, on: Some(Type::of(kinds)), not: Kinds::default() })
}

/// Adds what a call tells about its arguments by returning. False: it never returns.
pub(super) fn returns(inst: &Inst, facts: &mut Facts) -> bool {
    if !facts.followed() {
        return true;
    }
    let x = |number: u16| Src::Reg(Reg::X(number), None);
    match inst {
        Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => {
            let kinds = library::arguments(mfa).unwrap_or_default();
            kinds.iter().zip(0..).all(|(kinds, number)| learn(&x(number), Type::of(*kinds), facts))
        }
        Inst::CallFun { arity } => learn(&x(u16::from(*arity)), Type::of(Kinds::FUN), facts),
        Inst::Apply { arity } | Inst::ApplyLast { arity, .. } => {
            let arity = u16::from(*arity);
            [arity, arity + 1].into_iter().all(|number| learn(&x(number), Type::of(Kinds::ATOM), facts))
        }
        _ => goes_on(inst, facts),
    }
}

fn told_by_bif<'a>(name: &str, args: &'a BifArgs) -> Vec<Tells<'a>> {
    let on = |src, ty| Tells { src, on: Some(ty), not: Kinds::default() };
    let numbers = Kinds::FLOAT.or(Kinds::INTEGER);
    match (name, args) {
        ("hd" | "tl", BifArgs::One([src])) => vec![on(src, Type::of(Kinds::CONS))],
        ("length", BifArgs::One([src])) => vec![on(src, Type::of(Kinds::CONS.or(Kinds::NIL)))],
        ("tuple_size", BifArgs::One([src])) => vec![on(src, Type::tuple(0, false))],
        ("map_size", BifArgs::One([src])) | ("map_get" | "is_map_key", BifArgs::Two([_, src])) => {
            vec![on(src, Type::of(Kinds::MAP))]
        }
        ("byte_size" | "bit_size", BifArgs::One([src])) => {
            vec![on(src, Type::of(Kinds::BITSTRING.or(Kinds::BS_CONTEXT)))]
        }
        ("element", BifArgs::Two([index, src])) => {
            let least = match index {
                Src::Const(Const::Int(index)) => u32::try_from(*index).unwrap_or(0),
                _ => 1,
            };
            vec![on(src, Type::tuple(least, false))]
        }
        ("+" | "-" | "*" | "/", BifArgs::Two([left, right])) => {
            vec![on(left, Type::of(numbers)), on(right, Type::of(numbers))]
        }
        ("div" | "rem" | "band" | "bor" | "bxor" | "bsl" | "bsr", BifArgs::Two([left, right])) => {
            vec![on(left, Type::of(Kinds::INTEGER)), on(right, Type::of(Kinds::INTEGER))]
        }
        ("bnot", BifArgs::One([src])) => vec![on(src, Type::of(Kinds::INTEGER))],
        ("+" | "-" | "abs" | "trunc" | "round" | "floor" | "ceil" | "float", BifArgs::One([src])) => {
            vec![on(src, Type::of(numbers))]
        }
        ("not", BifArgs::One([src])) => vec![on(src, Type::of(Kinds::ATOM))],
        ("and" | "or" | "xor", BifArgs::Two([left, right])) => {
            vec![on(left, Type::of(Kinds::ATOM)), on(right, Type::of(Kinds::ATOM))]
        }
        (_, args) => {
            let mfa = Mfa { module: Atom::new("erlang"), function: Atom::new(name), arity: args.len() as u8 };
            let kinds = library::arguments(&mfa).unwrap_or_default();
            args.iter().zip(kinds).map(|(src, kinds)| on(src, Type::of(*kinds))).collect()
        }
    }
}

/// Whether a BIF with this name never fails.
pub(super) fn never_fails(name: &str, args: &BifArgs) -> bool {
    matches!(
        (name, args.len()),
        ("self" | "node", 0)
            | (
                "is_atom"
                    | "is_binary"
                    | "is_bitstring"
                    | "is_boolean"
                    | "is_float"
                    | "is_function"
                    | "is_integer"
                    | "is_list"
                    | "is_map"
                    | "is_number"
                    | "is_pid"
                    | "is_port"
                    | "is_reference"
                    | "is_tuple",
                1
            )
            | ("<" | ">" | "=<" | ">=" | "==" | "/=" | "=:=" | "=/=", 2)
    )
}

/// Adds what an instruction tells by going on. False: it never goes on.
pub(super) fn goes_on(inst: &Inst, facts: &mut Facts) -> bool {
    if !facts.followed() {
        return true;
    }
    if let Inst::Compare { op: ArithOp::EqExact, left: left @ Src::Reg(..), right: right @ Src::Reg(..), .. } = inst {
        let (one, other) = (of(left, facts), of(right, facts));
        return learn(left, other, facts) && learn(right, one, facts);
    }
    if let Inst::Compare { op: ArithOp::NeExact, left, right, .. } = inst {
        return [(left, right), (right, left)]
            .into_iter()
            .all(|(src, other)| *other != Src::Const(Const::Nil) || unlearn(src, Kinds::NIL, facts));
    }
    tells(inst).into_iter().all(|told| told.on.is_none_or(|ty| learn(told.src, ty, facts)))
}

/// Adds what an instruction tells by its jump to the label with this number among its labels. False: it never jumps
/// there.
pub(super) fn jumps(inst: &Inst, number: usize, facts: &mut Facts) -> bool {
    if !facts.followed() {
        return true;
    }
    match inst {
        Inst::SelectVal { src, arms, .. } if number > 0 => {
            arms.get(number - 1).is_none_or(|(value, _)| learn(src, Type::of_const(value), facts))
        }
        Inst::SelectTupleArity { src, arms, .. } if number > 0 => {
            arms.get(number - 1).is_none_or(|(arity, _)| learn(src, Type::tuple(*arity, true), facts))
        }
        Inst::Compare { op: ArithOp::NeExact, left, right, .. } => {
            [(left, right), (right, left)].into_iter().all(|(src, other)| {
                if let Src::Const(value) = other { learn(src, Type::of_const(value), facts) } else { true }
            })
        }
        Inst::Bif { name, args, .. } if never_fails(name.as_str(), args) => false,
        Inst::GetMapElements { pairs, .. } | Inst::GetRecordElements { pairs, .. } => {
            // Some of the values may be there already.
            pairs.iter().for_each(|(_, dst)| facts.forget(*dst));
            true
        }
        Inst::PutMap { exact: false, src, .. } => unlearn(src, Kinds::MAP, facts),
        _ => tells(inst).into_iter().all(|told| unlearn(told.src, told.not, facts)),
    }
}

/// The operand is also of this type. False: that cannot be.
fn learn(src: &Src, ty: Type, facts: &mut Facts) -> bool {
    let Some(both) = of(src, facts).meet(ty) else { return false };
    if let Src::Reg(reg, _) = src
        && both != facts.ty(*reg)
    {
        facts.learn(*reg, both);
    }
    true
}

/// The operand is of none of these kinds. False: that cannot be.
fn unlearn(src: &Src, kinds: Kinds, facts: &mut Facts) -> bool {
    let Some(rest) = of(src, facts).without(kinds) else { return false };
    if let Src::Reg(reg, _) = src
        && rest != facts.ty(*reg)
    {
        facts.learn(*reg, rest);
    }
    true
}

/// The types of the registers that an instruction writes, in their order, as far as they are known.
pub(super) fn results(inst: &Inst, facts: &Facts) -> Vec<(Reg, Type)> {
    let one = |reg: &Reg, ty| vec![(*reg, ty)];
    match inst {
        Inst::PutList { dst, .. } => one(dst, Type::of(Kinds::CONS)),
        Inst::PutTuple2 { dst, elements } => {
            one(dst, u32::try_from(elements.len()).map_or(Type::of(Kinds::TUPLE), |size| Type::tuple(size, true)))
        }
        Inst::UpdateRecord { dst, size, .. } => one(dst, Type::tuple(*size, true)),
        Inst::PutMap { dst, .. } => one(dst, Type::of(Kinds::MAP)),
        Inst::PutRecord { dst, .. } => one(dst, Type::of(Kinds::RECORD)),
        Inst::MakeFun { dst, .. } => one(dst, Type::fun(None, None)),
        Inst::MakeFun2 { .. } => one(&Reg::X(0), Type::fun(None, None)),
        Inst::FmoveFromFr { dst, .. } | Inst::BsGetFloat2 { dst, .. } => one(dst, Type::of(Kinds::FLOAT)),
        Inst::BsGetInteger2 { dst, .. }
        | Inst::BsGetUtf8 { dst, .. }
        | Inst::BsGetUtf16 { dst, .. }
        | Inst::BsGetUtf32 { dst, .. } => one(dst, Type::of(Kinds::INTEGER)),
        Inst::BsGetBinary2 { dst, .. }
        | Inst::BsGetTail { dst, .. }
        | Inst::BsInit { dst, .. }
        | Inst::BsAppend { dst, .. }
        | Inst::BsPrivateAppend { dst, .. }
        | Inst::BsCreateBin { dst, .. } => one(dst, Type::of(Kinds::BITSTRING)),
        Inst::BsAdd { dst, .. } | Inst::BsUtfSize { dst, .. } => one(dst, Type::of(Kinds::INTEGER)),
        Inst::BsInitWritable => one(&Reg::X(0), Type::of(Kinds::BITSTRING)),
        Inst::BsGetPosition { dst, .. } => one(dst, Type::POSITION),
        Inst::BsStartMatch3 { dst, .. } | Inst::BsStartMatch4 { dst, .. } => one(dst, Type::of(Kinds::BS_CONTEXT)),
        Inst::TryCase { .. } => one(&Reg::X(0), Type::of(Kinds::ATOM)),
        Inst::BuildStacktrace => one(&Reg::X(0), Type::of(Kinds::CONS.or(Kinds::NIL))),
        Inst::Bif { name, args, dst, .. } => {
            let ty = match (name.as_str(), args.len()) {
                ("self", 0) => Type::of(Kinds::PID),
                ("node", _) | ("not", 1) | ("and" | "or" | "xor" | "is_map_key" | "is_function", 2) => {
                    Type::of(Kinds::ATOM)
                }
                ("tuple_size" | "length" | "map_size" | "byte_size" | "bit_size" | "size" | "bnot", 1)
                | ("trunc" | "round" | "floor" | "ceil", 1)
                | ("div" | "rem" | "band" | "bor" | "bxor" | "bsl" | "bsr", 2) => Type::of(Kinds::INTEGER),
                ("+" | "-" | "*", 2) | ("+" | "-" | "abs", 1) => number(args, facts),
                ("/", 2) | ("float", 1) => Type::of(Kinds::FLOAT),
                ("binary_part", 2 | 3) => Type::of(Kinds::BITSTRING),
                (name, _) if never_fails(name, args) => Type::of(Kinds::ATOM),
                _ => Type::TERM,
            };
            one(dst, ty)
        }
        Inst::BsMatch { commands, .. } => {
            let made = commands.iter().filter_map(|command| match command {
                MatchCommand::Integer { dst, .. } => Some((*dst, Type::of(Kinds::INTEGER))),
                MatchCommand::Binary { dst, .. } | MatchCommand::GetTail { dst, .. } => {
                    Some((*dst, Type::of(Kinds::BITSTRING)))
                }
                _ => None,
            });
            made.collect()
        }
        Inst::CallExt { mfa } if is_setelement(mfa) => {
            let tuple = facts.ty(Reg::X(1)).meet(Type::tuple(0, false));
            one(&Reg::X(0), tuple.unwrap_or(Type::TERM))
        }
        _ => {
            let mut written = Vec::new();
            inst.parts(&mut |part| {
                if let Part::Write(reg) = part {
                    written.push((reg, Type::TERM));
                }
            });
            (0..u16::from(inst.row().writes)).for_each(|x| written.push((Reg::X(x), Type::TERM)));
            written
        }
    }
}

/// The result of arithmetic: it is of the kinds of its operands.
fn number(args: &BifArgs, facts: &Facts) -> Type {
    let numbers = Kinds::INTEGER.or(Kinds::FLOAT);
    let kinds = args.iter().fold(Kinds::default(), |kinds, src| kinds.or(of(src, facts).kinds.and(numbers)));
    let some_float = args.iter().any(|src| is(src, Kinds::FLOAT, facts));
    Type::of(if some_float {
        Kinds::FLOAT
    } else if kinds == Kinds::default() {
        numbers
    } else {
        kinds
    })
}

/// Whether a call makes a tuple that `set_tuple_element` may change.
fn is_setelement(mfa: &Mfa) -> bool {
    mfa.module.as_str() == "erlang" && mfa.function.as_str() == "setelement" && mfa.arity == 3
}

/// Whether an instruction leaves a tuple in x0 that nothing else refers to.
pub(super) fn fresh(inst: &Inst, facts: &Facts) -> bool {
    facts.followed() && matches!(inst, Inst::CallExt { mfa } if is_setelement(mfa))
}

/// As [`reserved`], where an instruction jumps to a label.
pub(super) fn reserved_at_label(inst: &Inst, before: u64) -> u64 {
    match heap_use(inst) {
        HeapUse::ReservesOrNothing(_) => 0,
        HeapUse::Takes(_) | HeapUse::Reserves(_) | HeapUse::Allocates => reserved(inst, before).min(before),
    }
}
