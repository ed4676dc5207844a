//! The text form of the IR: what `--emit genop` prints and diagnostics quote.
//!
//! ```text
//! function append/2, entry L4
//!   L3:
//!     line "lists.erl":36
//!     func_info lists:append/2
//!   L4:
//!     is_nonempty_list x0:list else L5
//!     get_list x0 -> x1, x0
//! ```
//! An instruction has its opcode's name, then what it reads, then `live N` where it is a safepoint, `-> ` and
//! what it writes, and `else ` with where it goes on failure. Constants are printed as Erlang prints them.

use crate::ir::{
    ArithOp, Atom, BinSegment, BinSegmentKind, CallFunTag, Const, Endian, Fail, FloatOp, FrSrc, Function, HeapNeed,
    Inst, Kinds, Label, MatchCommand, Mfa, Module, Reg, SegFlags, Src, StartMatchFail, Term, TypeInfo, TypeTest,
    UpdateHint,
};
use std::fmt::{self, Display, Write};

/// The whole module as text.
pub fn genop(module: &Module) -> String {
    let mut out = format!("module {}\n", atom(&module.name));
    if let Some(on_load) = &module.on_load {
        line(&mut out, format_args!("on_load {}/0", atom(on_load)));
    }
    for (name, arity, label) in &module.exports {
        line(&mut out, format_args!("export {}/{arity} {}", atom(name), at(*label)));
    }
    for (name, value) in &module.attributes {
        line(&mut out, format_args!("attribute {} {}", atom(name), term(value)));
    }
    for lambda in &module.lambdas {
        let (name, arity, free) = (atom(&lambda.name), lambda.body_arity, lambda.num_free);
        line(&mut out, format_args!("fun {} {name}/{arity} {} free {free}", lambda.index, at(lambda.label)));
    }
    for function in &module.functions {
        out.push('\n');
        dump_function(&mut out, function);
    }
    out
}

fn line(out: &mut String, text: fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(text);
    out.push('\n');
}

fn dump_function(out: &mut String, function: &Function) {
    let Function { name, arity, entry, body } = function;
    line(out, format_args!("function {}/{arity}, entry {}", atom(name), at(*entry)));
    for inst in body {
        match inst {
            Inst::Label(label) => line(out, format_args!("  {}:", at(*label))),
            inst => line(out, format_args!("    {}", instruction(inst))),
        }
    }
}

/// One instruction as text.
pub fn instruction(inst: &Inst) -> String {
    structure(inst)
        .or_else(|| calls(inst))
        .or_else(|| frames(inst))
        .or_else(|| messages(inst))
        .or_else(|| tests(inst))
        .or_else(|| data(inst))
        .or_else(|| exceptions(inst))
        .or_else(|| floats(inst))
        .or_else(|| matching(inst))
        .unwrap_or_else(|| format!("{inst:?}"))
}

fn structure(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Label(label) => format!("{}:", at(*label)),
        Inst::FuncInfo(function) => format!("func_info {}", mfa(function)),
        Inst::Line(None) => "line none".to_owned(),
        Inst::Line(Some(line)) => format!("line {:?}:{}", line.file, line.line),
        Inst::OnLoad => "on_load".to_owned(),
        Inst::NifStart => "nif_start".to_owned(),
        _ => return None,
    })
}

fn calls(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Call { arity, label } => format!("call {arity} {}", at(*label)),
        Inst::CallLast { arity, label, deallocate } => {
            format!("call_last {arity} {} deallocate {deallocate}", at(*label))
        }
        Inst::CallOnly { arity, label } => format!("call_only {arity} {}", at(*label)),
        Inst::CallExt { mfa: callee } => format!("call_ext {}", mfa(callee)),
        Inst::CallExtLast { mfa: callee, deallocate } => {
            format!("call_ext_last {} deallocate {deallocate}", mfa(callee))
        }
        Inst::CallExtOnly { mfa: callee } => format!("call_ext_only {}", mfa(callee)),
        Inst::CallFun { arity } => format!("call_fun {arity}"),
        Inst::CallFun2 { tag, arity, fun } => format!("call_fun2 {} {arity} {}", fun_tag(*tag), src(fun)),
        Inst::Apply { arity } => format!("apply {arity}"),
        Inst::ApplyLast { arity, deallocate } => format!("apply_last {arity} deallocate {deallocate}"),
        Inst::Return => "return".to_owned(),
        Inst::Bif { name, fail, live: None, args, dst } => {
            format!("bif {} {} -> {}{}", atom(name), srcs(args), reg(*dst), or_else(*fail))
        }
        Inst::Bif { name, fail, live: Some(live), args, dst } => {
            format!("gc_bif {} {} live {live} -> {}{}", atom(name), srcs(args), reg(*dst), or_else(*fail))
        }
        Inst::MakeFun { fun, dst, env } => format!("make_fun3 {fun} {} -> {}", srcs(env), reg(*dst)),
        Inst::MakeFun2 { fun } => format!("make_fun2 {fun}"),
        _ => return None,
    })
}

fn fun_tag(tag: CallFunTag) -> String {
    match tag {
        CallFunTag::Safe => "safe".to_owned(),
        CallFunTag::Unsafe => "unsafe".to_owned(),
        CallFunTag::Known(fun) => format!("fun {fun}"),
    }
}

fn frames(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Allocate { stack, live } => format!("allocate {stack} live {live}"),
        Inst::AllocateHeap { stack, heap, live } => format!("allocate_heap {stack} {} live {live}", need(*heap)),
        Inst::AllocateZero { stack, live } => format!("allocate_zero {stack} live {live}"),
        Inst::AllocateHeapZero { stack, heap, live } => {
            format!("allocate_heap_zero {stack} {} live {live}", need(*heap))
        }
        Inst::TestHeap { heap, live } => format!("test_heap {} live {live}", need(*heap)),
        Inst::Init { dst } => format!("init -> {}", reg(*dst)),
        Inst::InitYregs { regs } => format!("init_yregs -> {}", joined(regs.iter().map(|dst| reg(*dst)))),
        Inst::Deallocate { stack } => format!("deallocate {stack}"),
        Inst::Trim { words, remaining } => format!("trim {words} remaining {remaining}"),
        _ => return None,
    })
}

fn need(need: HeapNeed) -> String {
    let HeapNeed { words, floats, funs } = need;
    match (floats, funs) {
        (0, 0) => words.to_string(),
        _ => format!("{words}+{floats} floats+{funs} funs"),
    }
}

fn messages(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Send => "send".to_owned(),
        Inst::RemoveMessage => "remove_message".to_owned(),
        Inst::Timeout => "timeout".to_owned(),
        Inst::LoopRec { fail, dst } => format!("loop_rec -> {} else {}", reg(*dst), at(*fail)),
        Inst::LoopRecEnd { label } => format!("loop_rec_end {}", at(*label)),
        Inst::Wait { label } => format!("wait {}", at(*label)),
        Inst::WaitTimeout { label, timeout } => format!("wait_timeout {} {}", at(*label), src(timeout)),
        Inst::RecvMarkerReserve { dst } => format!("recv_marker_reserve -> {}", reg(*dst)),
        Inst::RecvMarkerBind { marker, reference } => format!("recv_marker_bind {}, {}", src(marker), src(reference)),
        Inst::RecvMarkerClear { reference } => format!("recv_marker_clear {}", src(reference)),
        Inst::RecvMarkerUse { reference } => format!("recv_marker_use {}", src(reference)),
        _ => return None,
    })
}

fn tests(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Compare { op, fail, left, right } => {
            format!("{} {}, {} else {}", compare_name(*op), src(left), src(right), at(*fail))
        }
        Inst::TypeTest { test, fail, src: value } => format!("{} {} else {}", test_name(*test), src(value), at(*fail)),
        Inst::TestArity { fail, src: tuple, arity } => format!("test_arity {}, {arity} else {}", src(tuple), at(*fail)),
        Inst::IsTaggedTuple { fail, src: tuple, arity, tag } => {
            format!("is_tagged_tuple {}, {arity}, {} else {}", src(tuple), atom(tag), at(*fail))
        }
        Inst::IsFunction2 { fail, src: fun, arity } => {
            format!("is_function2 {}, {} else {}", src(fun), src(arity), at(*fail))
        }
        Inst::HasMapFields { fail, src: map, keys } => {
            format!("has_map_fields {}, {} else {}", src(map), srcs(keys), at(*fail))
        }
        Inst::SelectVal { src: value, fail, arms } => {
            let arms = joined(arms.iter().map(|(value, label)| format!("{}: {}", constant(value), at(*label))));
            format!("select_val {} [{arms}] else {}", src(value), at(*fail))
        }
        Inst::SelectTupleArity { src: value, fail, arms } => {
            let arms = joined(arms.iter().map(|(arity, label)| format!("{arity}: {}", at(*label))));
            format!("select_tuple_arity {} [{arms}] else {}", src(value), at(*fail))
        }
        Inst::Jump(label) => format!("jump {}", at(*label)),
        _ => return None,
    })
}

fn compare_name(op: ArithOp) -> &'static str {
    match op {
        ArithOp::Lt => "is_lt",
        ArithOp::Ge => "is_ge",
        ArithOp::Eq => "is_eq",
        ArithOp::Ne => "is_ne",
        ArithOp::EqExact => "is_eq_exact",
        ArithOp::NeExact => "is_ne_exact",
    }
}

fn test_name(test: TypeTest) -> &'static str {
    match test {
        TypeTest::Integer => "is_integer",
        TypeTest::Float => "is_float",
        TypeTest::Number => "is_number",
        TypeTest::Atom => "is_atom",
        TypeTest::Pid => "is_pid",
        TypeTest::Reference => "is_reference",
        TypeTest::Port => "is_port",
        TypeTest::Nil => "is_nil",
        TypeTest::Binary => "is_binary",
        TypeTest::Bitstr => "is_bitstr",
        TypeTest::List => "is_list",
        TypeTest::NonemptyList => "is_nonempty_list",
        TypeTest::Tuple => "is_tuple",
        TypeTest::Function => "is_function",
        TypeTest::Boolean => "is_boolean",
        TypeTest::Map => "is_map",
        TypeTest::AnyNativeRecord => "is_any_native_record",
    }
}

fn data(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Move { src: value, dst } => format!("move {} -> {}", src(value), reg(*dst)),
        Inst::Swap { a, b } => format!("swap {}, {}", reg(*a), reg(*b)),
        Inst::GetList { src: list, head, tail } => format!("get_list {} -> {}, {}", src(list), reg(*head), reg(*tail)),
        Inst::GetHd { src: list, head } => format!("get_hd {} -> {}", src(list), reg(*head)),
        Inst::GetTl { src: list, tail } => format!("get_tl {} -> {}", src(list), reg(*tail)),
        Inst::GetTupleElement { src: tuple, index, dst } => {
            format!("get_tuple_element {}, {index} -> {}", src(tuple), reg(*dst))
        }
        Inst::SetTupleElement { value, tuple, index } => {
            format!("set_tuple_element {}, {}, {index}", src(value), src(tuple))
        }
        Inst::PutList { head, tail, dst } => format!("put_list {}, {} -> {}", src(head), src(tail), reg(*dst)),
        Inst::PutTuple2 { dst, elements } => format!("put_tuple2 {} -> {}", srcs(elements), reg(*dst)),
        Inst::UpdateRecord { hint, size, src: tuple, dst, updates } => {
            let hint = match hint {
                UpdateHint::Copy => "copy",
                UpdateHint::Reuse => "reuse",
                UpdateHint::Inplace => "inplace",
            };
            let updates = joined(updates.iter().map(|(index, value)| format!("{index}: {}", src(value))));
            format!("update_record {hint} {size} {} [{updates}] -> {}", src(tuple), reg(*dst))
        }
        Inst::PutMap { exact, fail, src: map, dst, live, pairs } => {
            let name = if *exact { "put_map_exact" } else { "put_map_assoc" };
            let pairs = joined(pairs.iter().map(|(key, value)| format!("{} => {}", src(key), src(value))));
            format!("{name} {} [{pairs}] live {live} -> {}{}", src(map), reg(*dst), or_else(*fail))
        }
        Inst::GetMapElements { fail, src: map, pairs } => {
            let pairs = joined(pairs.iter().map(|(key, dst)| format!("{} -> {}", src(key), reg(*dst))));
            format!("get_map_elements {} [{pairs}] else {}", src(map), at(*fail))
        }
        _ => return None,
    })
}

fn exceptions(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::Catch { dst, handler } => format!("catch {} handler {}", reg(*dst), at(*handler)),
        Inst::CatchEnd { src: slot } => format!("catch_end {}", reg(*slot)),
        Inst::Try { dst, handler } => format!("try {} handler {}", reg(*dst), at(*handler)),
        Inst::TryEnd { src: slot } => format!("try_end {}", reg(*slot)),
        Inst::TryCase { src: slot } => format!("try_case {}", reg(*slot)),
        Inst::TryCaseEnd { value } => format!("try_case_end {}", src(value)),
        Inst::Raise { trace, value } => format!("raise {}, {}", src(trace), src(value)),
        Inst::RawRaise => "raw_raise".to_owned(),
        Inst::BuildStacktrace => "build_stacktrace".to_owned(),
        Inst::Badmatch { value } => format!("badmatch {}", src(value)),
        Inst::IfEnd => "if_end".to_owned(),
        Inst::CaseEnd { value } => format!("case_end {}", src(value)),
        Inst::Badrecord { value } => format!("badrecord {}", src(value)),
        _ => return None,
    })
}

fn floats(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::FmoveToFr { src: FrSrc::Fr(from), dst } => format!("fmove fr{from} -> fr{dst}"),
        Inst::FmoveToFr { src: FrSrc::Src(from), dst } => format!("fmove {} -> fr{dst}", src(from)),
        Inst::FmoveFromFr { src: from, dst } => format!("fmove fr{from} -> {}", reg(*dst)),
        Inst::Fconv { src: from, dst } => format!("fconv {} -> fr{dst}", src(from)),
        Inst::Farith { op, fail, left, right, dst } => {
            let name = match op {
                FloatOp::Add => "fadd",
                FloatOp::Sub => "fsub",
                FloatOp::Mul => "fmul",
                FloatOp::Div => "fdiv",
            };
            format!("{name} fr{left}, fr{right} -> fr{dst}{}", or_else(*fail))
        }
        Inst::Fnegate { fail, src: from, dst } => format!("fnegate fr{from} -> fr{dst}{}", or_else(*fail)),
        _ => return None,
    })
}

fn matching(inst: &Inst) -> Option<String> {
    Some(match inst {
        Inst::BsStartMatch3 { fail, src: bits, live, dst } => {
            format!("bs_start_match3 {} live {live} -> {} else {}", src(bits), reg(*dst), at(*fail))
        }
        Inst::BsStartMatch4 { fail, live, src: bits, dst } => {
            let end = match fail {
                StartMatchFail::NoFail => " no_fail".to_owned(),
                StartMatchFail::Resume => " resume".to_owned(),
                StartMatchFail::Label(label) => format!(" else {}", at(*label)),
            };
            format!("bs_start_match4 {} live {live} -> {}{end}", src(bits), reg(*dst))
        }
        Inst::BsGetInteger2 { fail, ctx, live, size, unit, flags, dst } => {
            get("bs_get_integer2", ctx, *live, (size, *unit), *flags, *dst, *fail)
        }
        Inst::BsGetFloat2 { fail, ctx, live, size, unit, flags, dst } => {
            get("bs_get_float2", ctx, *live, (size, *unit), *flags, *dst, *fail)
        }
        Inst::BsGetBinary2 { fail, ctx, live, size, unit, flags, dst } => {
            get("bs_get_binary2", ctx, *live, (size, *unit), *flags, *dst, *fail)
        }
        Inst::BsSkipBits2 { fail, ctx, size, unit, flags: _ } => {
            format!("bs_skip_bits2 {} size {}*{unit} else {}", src(ctx), src(size), at(*fail))
        }
        Inst::BsTestTail2 { fail, ctx, bits } => format!("bs_test_tail2 {}, {bits} else {}", src(ctx), at(*fail)),
        Inst::BsTestUnit { fail, ctx, unit } => format!("bs_test_unit {}, {unit} else {}", src(ctx), at(*fail)),
        Inst::BsMatchString { fail, ctx, bits, string } => {
            format!("bs_match_string {}, {bits} bits of {} else {}", src(ctx), bytes(string), at(*fail))
        }
        Inst::BsGetTail { ctx, dst, live } => format!("bs_get_tail {} live {live} -> {}", src(ctx), reg(*dst)),
        Inst::BsGetPosition { ctx, dst, live } => format!("bs_get_position {} live {live} -> {}", src(ctx), reg(*dst)),
        Inst::BsSetPosition { ctx, position } => format!("bs_set_position {}, {}", src(ctx), src(position)),
        Inst::BsMatch { fail, ctx, commands } => {
            format!("bs_match {} [{}] else {}", src(ctx), joined(commands.iter().map(command)), at(*fail))
        }
        Inst::BsInitWritable => "bs_init_writable".to_owned(),
        Inst::BsCreateBin { fail, heap, live, unit, dst, segments } => {
            let segments = joined(segments.iter().map(segment));
            let end = or_else(*fail);
            format!("bs_create_bin {} unit {unit} [{segments}] live {live} -> {}{end}", need(*heap), reg(*dst))
        }
        _ => return utf(inst),
    })
}

fn get(name: &str, ctx: &Src, live: u16, (size, unit): (&Src, u32), seg: SegFlags, dst: Reg, fail: Label) -> String {
    let (ctx, size, seg) = (src(ctx), src(size), flags(seg));
    format!("{name} {ctx} size {size}*{unit}{seg} live {live} -> {} else {}", reg(dst), at(fail))
}

fn utf(inst: &Inst) -> Option<String> {
    let (name, fail, ctx, live, seg, dst) = match inst {
        Inst::BsGetUtf8 { fail, ctx, live, flags, dst } => ("bs_get_utf8", fail, ctx, live, flags, Some(dst)),
        Inst::BsGetUtf16 { fail, ctx, live, flags, dst } => ("bs_get_utf16", fail, ctx, live, flags, Some(dst)),
        Inst::BsGetUtf32 { fail, ctx, live, flags, dst } => ("bs_get_utf32", fail, ctx, live, flags, Some(dst)),
        Inst::BsSkipUtf8 { fail, ctx, live, flags } => ("bs_skip_utf8", fail, ctx, live, flags, None),
        Inst::BsSkipUtf16 { fail, ctx, live, flags } => ("bs_skip_utf16", fail, ctx, live, flags, None),
        Inst::BsSkipUtf32 { fail, ctx, live, flags } => ("bs_skip_utf32", fail, ctx, live, flags, None),
        _ => return None,
    };
    let dst = dst.map_or_else(String::new, |dst| format!(" -> {}", reg(*dst)));
    Some(format!("{name} {}{} live {live}{dst} else {}", src(ctx), flags(*seg), at(*fail)))
}

fn command(command: &MatchCommand) -> String {
    match command {
        MatchCommand::EnsureAtLeast { bits, unit } => format!("ensure_at_least {bits} unit {unit}"),
        MatchCommand::EnsureExactly { bits } => format!("ensure_exactly {bits}"),
        MatchCommand::Skip { bits } => format!("skip {bits}"),
        MatchCommand::Integer { live, flags: seg, size, unit, dst } => {
            format!("integer {size}*{unit}{} live {live} -> {}", flags(*seg), reg(*dst))
        }
        MatchCommand::Binary { live, flags: seg, size, unit, dst } => {
            format!("binary {size}*{unit}{} live {live} -> {}", flags(*seg), reg(*dst))
        }
        MatchCommand::GetTail { live, unit, dst } => format!("get_tail unit {unit} live {live} -> {}", reg(*dst)),
        MatchCommand::EqExact { bits, value } => format!("{bits} bits =:= {value}"),
    }
}

fn segment(segment: &BinSegment) -> String {
    let BinSegment { kind, seg, unit, flags: seg_flags, value, size, string } = segment;
    let name = match kind {
        BinSegmentKind::Append => "append",
        BinSegmentKind::PrivateAppend => "private_append",
        BinSegmentKind::Integer => "integer",
        BinSegmentKind::Float => "float",
        BinSegmentKind::Binary => "binary",
        BinSegmentKind::Utf8 => "utf8",
        BinSegmentKind::Utf16 => "utf16",
        BinSegmentKind::Utf32 => "utf32",
        BinSegmentKind::String => return format!("{seg}: string {}", bytes(string)),
    };
    format!("{seg}: {name} {} size {}*{unit}{}", src(value), src(size), flags(*seg_flags))
}

fn flags(flags: SegFlags) -> String {
    let endian = match flags.endian {
        Endian::Big => "",
        Endian::Little => " little",
        Endian::Native => " native",
    };
    format!("{endian}{}", if flags.signed { " signed" } else { "" })
}

fn at(label: Label) -> String {
    format!("L{}", label.0)
}

/// Where a failure goes, unless it raises.
fn or_else(fail: Fail) -> String {
    fail.map_or_else(String::new, |label| format!(" else {}", at(label)))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn mfa(mfa: &Mfa) -> String {
    format!("{}:{}/{}", atom(&mfa.module), atom(&mfa.function), mfa.arity)
}

fn reg(reg: Reg) -> String {
    match reg {
        Reg::X(number) => format!("x{number}"),
        Reg::Y(number) => format!("y{number}"),
    }
}

fn src(src: &Src) -> String {
    match src {
        Src::Reg(number, None) => reg(*number),
        Src::Reg(number, Some(info)) => format!("{}:{}", reg(*number), type_info(info)),
        Src::Const(value) => constant(value),
    }
}

fn srcs(list: &[Src]) -> String {
    format!("[{}]", joined(list.iter().map(src)))
}

const KIND_NAMES: [(Kinds, &str); 14] = [
    (Kinds::ATOM, "atom"),
    (Kinds::BITSTRING, "bitstring"),
    (Kinds::BS_CONTEXT, "context"),
    (Kinds::CONS, "cons"),
    (Kinds::FLOAT, "float"),
    (Kinds::FUN, "fun"),
    (Kinds::INTEGER, "integer"),
    (Kinds::MAP, "map"),
    (Kinds::NIL, "nil"),
    (Kinds::PID, "pid"),
    (Kinds::PORT, "port"),
    (Kinds::REFERENCE, "reference"),
    (Kinds::TUPLE, "tuple"),
    (Kinds::RECORD, "record"),
];

fn type_info(info: &TypeInfo) -> String {
    let TypeInfo { kinds, min, max, unit } = info;
    let names: Vec<_> = KIND_NAMES.iter().filter(|(kind, _)| kind.within(*kinds)).map(|(_, name)| *name).collect();
    let mut text = if Kinds::ANY.within(*kinds) { "any".to_owned() } else { names.join("|") };
    if min.is_some() || max.is_some() {
        let end = |end: &Option<i64>| end.map_or_else(String::new, |end| end.to_string());
        text += &format!("({}..{})", end(min), end(max));
    }
    if *unit != 1 {
        text += &format!("/{unit}");
    }
    text
}

fn constant(constant: &Const) -> String {
    match constant {
        Const::Nil => "[]".to_owned(),
        Const::Atom(name) => atom(name),
        Const::Int(value) => value.to_string(),
        Const::Literal(literal) => term(literal),
    }
}

/// An atom, quoted where Erlang needs it.
fn atom(atom: &Atom) -> String {
    let text = atom.as_str();
    let plain = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '_' || character == '@');
    if plain { text.to_owned() } else { quoted(text.chars(), '\'') }
}

fn quoted(text: impl Iterator<Item = char>, quote: char) -> String {
    let mut out = String::from(quote);
    for character in text {
        match character {
            '\n' => out.push_str("\\n"),
            '\\' => out.push_str("\\\\"),
            _ if character == quote => out.extend(['\\', quote]),
            _ if character.is_control() => out += &format!("\\x{{{:x}}}", u32::from(character)),
            _ => out.push(character),
        }
    }
    out.push(quote);
    out
}

/// Any term as Erlang writes it.
pub fn term(term: &Term) -> String {
    TermText(term).to_string()
}

/// Prints by recursion; terms are not deeper than the readers allow.
struct TermText<'a>(&'a Term);

impl Display for TermText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Term::Nil => f.write_str("[]"),
            Term::Atom(name) => f.write_str(&atom(name)),
            Term::Int(value) => write!(f, "{value}"),
            Term::Big(value) => write!(f, "{value}"),
            Term::Float(value) => write!(f, "{value:?}"),
            Term::List(elements, tail) => list(f, elements, tail),
            Term::Tuple(elements) => {
                f.write_str("{")?;
                separated(f, elements)?;
                f.write_str("}")
            }
            Term::Map(pairs) => map(f, pairs),
            Term::Binary(content) => f.write_str(&bytes(content)),
            Term::Bitstring { bytes, bits } => bitstring(f, bytes, *bits),
            Term::ExternalFun(function) => write!(f, "fun {}", mfa(function)),
        }
    }
}

fn separated(f: &mut fmt::Formatter<'_>, terms: &[Term]) -> fmt::Result {
    for (position, element) in terms.iter().enumerate() {
        let comma = if position == 0 { "" } else { "," };
        write!(f, "{comma}{}", TermText(element))?;
    }
    Ok(())
}

fn list(f: &mut fmt::Formatter<'_>, elements: &[Term], tail: &Term) -> fmt::Result {
    let printable = |element: &Term| match element {
        Term::Int(code) => {
            u32::try_from(*code).ok().and_then(char::from_u32).filter(|text| !text.is_control() || *text == '\n')
        }
        _ => None,
    };
    let text: Option<Vec<char>> = elements.iter().map(printable).collect();
    if let (Some(text), Term::Nil) = (text, tail) {
        return f.write_str(&quoted(text.into_iter(), '"'));
    }
    f.write_str("[")?;
    separated(f, elements)?;
    if *tail != Term::Nil {
        write!(f, "|{}", TermText(tail))?;
    }
    f.write_str("]")
}

fn map(f: &mut fmt::Formatter<'_>, pairs: &[(Term, Term)]) -> fmt::Result {
    f.write_str("#{")?;
    for (position, (key, value)) in pairs.iter().enumerate() {
        let comma = if position == 0 { "" } else { "," };
        write!(f, "{comma}{} => {}", TermText(key), TermText(value))?;
    }
    f.write_str("}")
}

fn bytes(content: &[u8]) -> String {
    let printable = content.iter().all(|byte| (32..127).contains(byte) || *byte == b'\n');
    if content.is_empty() {
        return "<<>>".to_owned();
    }
    if printable {
        return format!("<<{}>>", quoted(content.iter().copied().map(char::from), '"'));
    }
    format!("<<{}>>", content.iter().map(u8::to_string).collect::<Vec<_>>().join(","))
}

fn bitstring(f: &mut fmt::Formatter<'_>, content: &[u8], bits: u8) -> fmt::Result {
    let (last, whole) = content.split_last().unwrap_or((&0, &[]));
    f.write_str("<<")?;
    for byte in whole {
        write!(f, "{byte},")?;
    }
    write!(f, "{}:{bits}>>", last >> 8u8.saturating_sub(bits).min(7))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn terms_as_erlang_prints_them() {
        let list = |elements: &[Term]| Term::List(elements.to_vec(), Box::new(Term::Nil));
        let cases = [
            (Term::Atom(Atom::new("it's")), "'it\\'s'"),
            (Term::Atom(Atom::new("ok_1@x")), "ok_1@x"),
            (list(&[Term::Int(97), Term::Int(34)]), "\"a\\\"\""),
            (list(&[Term::Int(1), Term::Int(2)]), "[1,2]"),
            (Term::List(vec![Term::Int(1)], Box::new(Term::Nil)), "[1]"),
            (Term::List(vec![Term::Int(1)], Box::new(Term::Int(2))), "[1|2]"),
            (Term::Tuple(vec![Term::Nil, Term::Float(-0.0)]), "{[],-0.0}"),
            (Term::Map(vec![(Term::Int(1), Term::Binary(vec![104, 105]))]), "#{1 => <<\"hi\">>}"),
            (Term::Bitstring { bytes: vec![1, 0xe0], bits: 3 }, "<<1,7:3>>"),
            (Term::ExternalFun(Mfa::new("m", "f", 2)), "fun m:f/2"),
        ];
        for (value, text) in cases {
            assert_eq!(term(&value), text);
        }
    }

    #[test]
    fn instructions() {
        let typed = TypeInfo { kinds: Kinds::INTEGER, min: Some(0), max: None, unit: 1 };
        let x0 = Src::Reg(Reg::X(0), Some(typed));
        let one = Src::Const(Const::Int(1));
        let add =
            Inst::Bif { name: Atom::new("+"), fail: None, live: Some(1), args: vec![x0, one.clone()], dst: Reg::Y(2) };
        assert_eq!(instruction(&add), "gc_bif '+' [x0:integer(0..), 1] live 1 -> y2");
        let test =
            Inst::BsMatchString { fail: Label(7), ctx: Src::Reg(Reg::X(1), None), bits: 4, string: Arc::from([16]) };
        assert_eq!(instruction(&test), "bs_match_string x1, 4 bits of <<16>> else L7");
        let arms = vec![(Const::Atom(Atom::new("a")), Label(1)), (Const::Nil, Label(2))];
        let select = Inst::SelectVal { src: one, fail: Label(3), arms };
        assert_eq!(instruction(&select), "select_val 1 [a: L1, []: L2] else L3");
    }
}
