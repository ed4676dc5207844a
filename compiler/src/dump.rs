//! The text form of the IR, for `--emit genop` and diagnostics.
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
//! An instruction has the name of its opcode, or `bif` or `gc_bif` if it calls a BIF. The operands that it reads
//! follow, then `live N` if it is a safepoint, `-> ` and the operands that it writes, and `else ` with the target of a
//! failure. Each operand is printed by its role. Constants are printed as Erlang prints them.

use crate::ir::{
    Atom, BinSegment, BinSegmentKind, CallFunTag, Const, Endian, Fail, Function, HeapNeed, Inst, Kinds, Label,
    MatchCommand, Mfa, Module, Operand, Record, RecordId, RecordScope, Reg, SegFlags, Src, StartMatchFail, Term,
    TypeInfo, UpdateHint,
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
    match inst {
        Inst::Label(label) => format!("{}:", at(*label)),
        Inst::Bif { name, fail, live, args, dst } => {
            let (gc, live) = live.map_or_else(Default::default, |live| ("gc_", format!(" live {live}")));
            format!("{gc}bif {} {}{live} -> {}{}", atom(name), srcs(args), reg(*dst), or_else(*fail))
        }
        inst => {
            let mut text = Text { name: inst.row().name, ..Text::default() };
            inst.operands(&mut |operand| text.operand(operand));
            text.whole()
        }
    }
}

/// An instruction being printed.
#[derive(Default)]
struct Text {
    name: &'static str,
    /// Operands that it reads, and facts about it.
    reads: String,
    /// Whether `reads` has a value, so that the next one needs a comma.
    has_value: bool,
    live: String,
    writes: Vec<String>,
    end: String,
}

impl Text {
    fn whole(self) -> String {
        let Text { name, reads, live, writes, end, .. } = self;
        let arrow = if writes.is_empty() { "" } else { " -> " };
        format!("{name}{reads}{live}{arrow}{}{end}", writes.join(", "))
    }

    fn word(&mut self, text: impl Display) {
        self.reads += &format!(" {text}");
    }

    /// A word with its text. The text stands alone where the instruction has the word's name.
    fn named(&mut self, word: &str, text: impl Display) {
        if self.name == word { self.word(text) } else { self.word(format_args!("{word} {text}")) }
    }

    fn value(&mut self, text: impl Display) {
        self.reads += if self.has_value { ", " } else { " " };
        self.reads += &text.to_string();
        self.has_value = true;
    }

    fn list(&mut self, elements: impl Iterator<Item = String>) {
        self.word(format_args!("[{}]", joined(elements)));
    }

    fn operand(&mut self, operand: Operand<'_>) {
        match operand {
            Operand::Src(value) | Operand::Context(value) | Operand::FunArity(value) => self.value(src(value)),
            Operand::Length(length) => self.value(src(length)),
            Operand::Srcs(values) => self.plain(srcs(values)),
            Operand::Env(values) => self.word(srcs(values)),
            Operand::Size(size) => self.named("size", src(size)),
            Operand::Swapped(both) => self.value(reg(*both)),
            Operand::Fr(fr) => self.value(format_args!("fr{fr}")),
            Operand::Dst(dst) => self.writes.push(reg(*dst)),
            Operand::Dsts(dsts) => self.writes.extend(dsts.iter().map(|dst| reg(*dst))),
            Operand::FrDst(fr) => self.writes.push(format!("fr{fr}")),
            Operand::Pairs(pairs) => {
                self.list(pairs.iter().map(|(key, value)| format!("{} => {}", src(key), src(value))));
            }
            Operand::Getters(pairs) => {
                self.list(pairs.iter().map(|(key, dst)| format!("{} -> {}", src(key), reg(*dst))));
            }
            Operand::Updates(updates) => {
                self.list(updates.iter().map(|(index, value)| format!("{index}: {}", src(value))));
            }
            Operand::Segments(segments) => self.list(segments.iter().map(segment)),
            Operand::Commands(commands) => self.list(commands.iter().map(command)),

            Operand::Block(label) | Operand::Target(label) | Operand::Entry(label) => self.word(at(*label)),
            Operand::Fail(label) | Operand::StartFail(StartMatchFail::Label(label)) => self.end = or_else(Some(*label)),
            Operand::OrRaise(fail) | Operand::Raises(fail) => self.end = or_else(*fail),
            Operand::StartFail(StartMatchFail::NoFail) => self.end = " no_fail".to_owned(),
            Operand::StartFail(StartMatchFail::Resume) => self.end = " resume".to_owned(),
            Operand::Arms(arms) => {
                self.list(arms.iter().map(|(value, label)| format!("{}: {}", constant(value), at(*label))));
            }
            Operand::ArityArms(arms) => self.list(arms.iter().map(|(arity, label)| format!("{arity}: {}", at(*label)))),
            Operand::Handler(label) => self.named("handler", at(*label)),

            Operand::Live(live) => self.live = format!(" live {live}"),
            Operand::NoLive(_) => {}
            Operand::Heap(heap) => self.word(need(*heap)),
            Operand::Frame(size) | Operand::ZeroFrame(size) => self.word(size),
            Operand::Deallocate(size) => self.named("deallocate", size),
            Operand::Trim(words) => self.named("trim", words),
            Operand::Remaining(size) => self.named("remaining", size),
            Operand::Opened(slot) | Operand::Closed(slot) => self.word(reg(*slot)),

            Operand::Function(name) | Operand::Callee(name) => self.word(mfa(name)),
            Operand::Arity(arity) => self.word(arity),
            Operand::Bif0(name) | Operand::Bif1(name) | Operand::Bif2(name) | Operand::Bif3(name) => {
                self.word(atom(name));
            }
            Operand::Fun(fun) => self.word(fun),
            Operand::FunTag(tag) => self.word(fun_tag(*tag)),

            Operand::Number(number) | Operand::Alignment(number) => self.plain(number),
            Operand::Bits(bits) => self.plain(bits),
            Operand::Bytes(string) => self.word(format_args!("bits of {}", bytes(string))),
            Operand::Text(string) => self.word(bytes(string)),
            Operand::SizeUnit(unit) => self.reads += &format!("*{unit}"),
            Operand::Unit(unit) => self.named("unit", unit),
            Operand::Flags(seg) => self.reads += &flags(*seg),
            Operand::Tag(tag) => self.plain(atom(tag)),
            Operand::Hint(hint) => self.word(match hint {
                UpdateHint::Copy => "copy",
                UpdateHint::Reuse => "reuse",
                UpdateHint::Inplace => "inplace",
            }),
            Operand::RecordId(RecordId::Any) => self.word("#_"),
            Operand::RecordId(RecordId::Local(name)) => self.word(format_args!("#{}", atom(name))),
            Operand::RecordId(RecordId::External(module, name)) => {
                self.word(format_args!("#{}:{}", atom(module), atom(name)));
            }
            Operand::Scope(RecordScope::External) => self.word("external"),
            Operand::Scope(RecordScope::AutoLocal) => self.word("auto_local"),
            Operand::Location(None) => self.word("none"),
            Operand::Location(Some(line)) => self.word(format_args!("{:?}:{}", line.file, line.line)),
        }
    }

    /// A number, a list or the like. It follows the value before it, if any.
    fn plain(&mut self, text: impl Display) {
        if self.has_value { self.value(text) } else { self.word(text) }
    }
}

fn fun_tag(tag: CallFunTag) -> String {
    match tag {
        CallFunTag::Safe => "safe".to_owned(),
        CallFunTag::Unsafe => "unsafe".to_owned(),
        CallFunTag::Known(fun) => format!("fun {fun}"),
    }
}

fn need(need: HeapNeed) -> String {
    let HeapNeed { words, floats, funs } = need;
    match (floats, funs) {
        (0, 0) => words.to_string(),
        _ => format!("{words}+{floats} floats+{funs} funs"),
    }
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

/// The target of a failure, unless it raises.
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
            Term::Record(record) => native_record(f, record),
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

fn native_record(f: &mut fmt::Formatter<'_>, record: &Record) -> fmt::Result {
    write!(f, "#{}:{}{{", atom(&record.module), atom(&record.name))?;
    for (position, (field, value)) in record.fields.iter().enumerate() {
        let comma = if position == 0 { "" } else { "," };
        write!(f, "{comma}{} = {}", atom(field), TermText(value))?;
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
    use crate::ir::{BifArgs, Part};
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
        let args = BifArgs::Two([x0, one.clone()]);
        let add = Inst::Bif { name: Atom::new("+"), fail: None, live: Some(1), args, dst: Reg::Y(2) };
        assert_eq!(instruction(&add), "gc_bif '+' [x0:integer(0..), 1] live 1 -> y2");
        let test =
            Inst::BsMatchString { fail: Label(7), ctx: Src::Reg(Reg::X(1), None), bits: 4, string: Arc::from([16]) };
        assert_eq!(instruction(&test), "bs_match_string x1, 4 bits of <<16>> else L7");
        let arms = vec![(Const::Atom(Atom::new("a")), Label(1)), (Const::Nil, Label(2))];
        let select = Inst::SelectVal { src: one, fail: Label(3), arms };
        assert_eq!(instruction(&select), "select_val 1 [a: L1, []: L2] else L3");
    }

    #[test]
    fn every_operand_is_printed() {
        for (row, _, inst) in crate::read::samples() {
            let text = instruction(&inst);
            let word = text.split(' ').next().unwrap_or_default();
            assert!(word == row.name || matches!(inst, Inst::Label(_) | Inst::Bif { .. }), "{text}");
            inst.parts(&mut |part| {
                let expected = match part {
                    Part::Target(label) | Part::Handler(label) | Part::Entry(label) => Some(at(label)),
                    Part::Callee(name) => Some(mfa(name)),
                    Part::Live(live) => Some(format!("live {live}")),
                    part => part.register().map(|register| register.to_string()),
                };
                assert!(expected.is_none_or(|expected| text.contains(&expected)), "{part:?} is not in {text}");
            });
        }
    }
}
