//! The text form that `erlang:display/1` prints.
//!
//! # Rules
//! 1. No recursion over the depth of a term: pending output lies on a stack of [`Frame`]s.
//! 2. The text is bytes. Atoms are UTF-8, but a list of Latin-1 characters is printed as a string of Latin-1 bytes.
//!
//! # Reference
//! OTP `erts/emulator/beam/erl_printf_term.c`. Big maps are printed as in OTP 26 and later, but in the order of beamc's tries. The
//! fields of a native record are printed in the order of declaration. OTP prints them in the order of its atom table.

use crate::base::atoms;
use crate::heap::{Bits, External, ExternalKind, Fun, Kind, REFERENCE_WORDS, Record, Term};
use crate::term::pid::pid_number_bits;
use crate::term::{bits, float_text, map};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use std::fmt::Display;
use std::io::Write;

/// Decimals of a float.
const FLOAT_DECIMALS: i64 = 6;

/// Pending output.
enum Frame<'h> {
    Term(Term<'h>),
    /// Elements that follow a comma.
    Elements(&'h [Term<'h>]),
    /// The rest of a list after an element.
    Tail(Term<'h>),
    /// Pairs that follow a comma.
    Pairs(Box<map::Pairs<'h>>),
    /// Fields of a native record and their values, which follow a comma.
    Fields(&'h [Term<'h>], &'h [Term<'h>]),
    /// A value after this sign.
    Value(&'static [u8], Term<'h>),
    Brace,
}

/// `term` as `erlang:display/1` prints it, byte for byte. Lists of Latin-1 characters appear as Latin-1 bytes, so the result
/// may not be UTF-8.
pub fn display_bytes(term: Term<'_>) -> Vec<u8> {
    Printer::print(term, i64::MAX).out
}

/// `term` as text, with strings of Latin-1 characters as these characters.
pub fn display(term: Term<'_>) -> String {
    text_of(display_bytes(term))
}

/// `term` as text, cut after `limit` parts. A term is one part, and so is each byte of an atom, a string or a binary.
pub fn display_limited(term: Term<'_>, limit: i64) -> String {
    let mut printer = Printer::print(term, limit);
    if printer.left <= 0 {
        printer.out.extend_from_slice(b"... ");
    }
    text_of(printer.out)
}

fn text_of(bytes: Vec<u8>) -> String {
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let chunks = error.as_bytes().utf8_chunks();
            let latin1 = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
            chunks.map(|chunk| chunk.valid().to_owned() + &latin1(chunk.invalid())).collect()
        }
    }
}

struct Printer<'h> {
    out: Vec<u8>,
    stack: Vec<Frame<'h>>,
    /// Parts that may still be printed; 0 or less if the text is cut.
    left: i64,
}

impl<'h> Printer<'h> {
    fn print(term: Term<'h>, limit: i64) -> Printer<'h> {
        let mut printer = Printer { out: Vec::new(), stack: vec![Frame::Term(term)], left: limit };
        while let Some(frame) = printer.stack.pop() {
            printer.frame(frame);
        }
        printer
    }

    /// Takes one part; true if none is left, and then nothing more is printed.
    fn is_over(&mut self) -> bool {
        let over = self.left <= 0;
        self.left -= 1;
        if over {
            self.stack.clear();
        }
        over
    }

    fn text(&mut self, text: impl Display) {
        // Writing to a vector does not fail.
        let _ = write!(self.out, "{text}");
    }

    fn byte(&mut self, byte: u8) {
        self.out.push(byte);
    }

    fn frame(&mut self, frame: Frame<'h>) {
        match frame {
            Frame::Term(term) => self.term(term),
            Frame::Elements([]) => self.byte(b'}'),
            Frame::Elements([element, rest @ ..]) => {
                self.byte(b',');
                self.stack.push(Frame::Elements(rest));
                self.term(*element);
            }
            Frame::Tail(tail) => self.tail(tail),
            Frame::Pairs(mut pairs) => match pairs.next() {
                Some((key, value)) => {
                    self.byte(b',');
                    self.stack.push(Frame::Pairs(pairs));
                    self.pair(key, value);
                }
                None => self.byte(b'}'),
            },
            Frame::Fields([field, fields @ ..], [value, values @ ..]) => {
                self.byte(b',');
                self.field(*field, *value, fields, values);
            }
            Frame::Fields(..) => self.byte(b'}'),
            Frame::Value(sign, value) => {
                self.out.extend_from_slice(sign);
                self.term(value);
            }
            Frame::Brace => self.byte(b'}'),
        }
    }

    fn term(&mut self, term: Term<'h>) {
        if self.is_over() {
            return;
        }
        match term.kind() {
            Kind::Small(value) => self.text(value),
            Kind::Big(..) => {
                let digits = crate::term::bigint::to_text_radix(term, 10).unwrap_or_default();
                self.out.extend_from_slice(digits.as_bytes());
            }
            Kind::Float(value) => self.text(float_text::scientific(value, FLOAT_DECIMALS).unwrap_or_default()),
            Kind::Atom(index) => {
                self.atom(atoms::text(index));
                if self.left <= 0 {
                    self.stack.clear();
                }
            }
            Kind::Nil => self.out.extend_from_slice(b"[]"),
            Kind::Cons(head, tail) => self.list(term, head, tail),
            Kind::Tuple([]) => self.out.extend_from_slice(b"{}"),
            Kind::Tuple([first, rest @ ..]) => {
                self.byte(b'{');
                self.stack.push(if rest.is_empty() { Frame::Brace } else { Frame::Elements(rest) });
                self.stack.push(Frame::Term(*first));
            }
            Kind::Record(record) => self.record(record),
            Kind::Map(_) => self.map(term),
            Kind::Bits(bits) => self.bits(bits),
            Kind::Fun(fun) => self.fun(fun),
            Kind::Pid(pid) => self.pid(pid),
            Kind::Port(number) => self.text(format_args!("#Port<0.{number}>")),
            Kind::Ref(number) => self.reference(number),
            Kind::External(external) => self.external(external),
            Kind::Internal => self.out.extend_from_slice(b"#MatchState"),
        }
    }

    fn list(&mut self, list: Term<'h>, head: Term<'h>, tail: Term<'h>) {
        if is_printable(list) {
            return self.string(list);
        }
        self.byte(b'[');
        self.stack.push(Frame::Tail(tail));
        self.stack.push(Frame::Term(head));
    }

    fn tail(&mut self, tail: Term<'h>) {
        if tail.is_nil() {
            return self.byte(b']');
        }
        if let Some((head, tail)) = tail.as_cons() {
            self.byte(b',');
            self.stack.push(Frame::Tail(tail));
            return self.stack.push(Frame::Term(head));
        }
        self.byte(b'|');
        self.stack.push(Frame::Tail(Term::NIL));
        self.stack.push(Frame::Term(tail));
    }

    /// Prints a list as a string. Rule 2.
    fn string(&mut self, list: Term<'h>) {
        self.byte(b'"');
        let mut left = list;
        while let Some((head, tail)) = left.as_cons() {
            if self.is_over() {
                return;
            }
            match head.as_small().unwrap_or(0) as u8 {
                b'\n' => self.out.extend_from_slice(b"\\n"),
                b'"' => self.out.extend_from_slice(b"\\\""),
                byte => self.byte(byte),
            }
            left = tail;
        }
        self.byte(b'"');
    }

    fn map(&mut self, map: Term<'h>) {
        self.out.extend_from_slice(b"#{");
        let mut pairs = map::iter(map);
        match pairs.next() {
            Some((key, value)) => {
                self.stack.push(if pairs.len() == 0 { Frame::Brace } else { Frame::Pairs(Box::new(pairs)) });
                self.pair(key, value);
            }
            None => self.byte(b'}'),
        }
    }

    fn pair(&mut self, key: Term<'h>, value: Term<'h>) {
        self.stack.push(Frame::Value(b"=>", value));
        self.stack.push(Frame::Term(key));
    }

    fn record(&mut self, record: Record<'h>) {
        self.byte(b'#');
        self.name(record.module());
        self.byte(b':');
        self.name(record.name());
        self.byte(b'{');
        match (record.fields(), record.values) {
            ([field, fields @ ..], [value, values @ ..]) => self.field(*field, *value, fields, values),
            _ => self.byte(b'}'),
        }
    }

    fn name(&mut self, atom: Term<'_>) {
        self.atom(atom.as_atom().map_or("", atoms::text));
    }

    /// Prints a field and its value, and then the other fields.
    fn field(&mut self, field: Term<'h>, value: Term<'h>, fields: &'h [Term<'h>], values: &'h [Term<'h>]) {
        self.stack.push(if fields.is_empty() { Frame::Brace } else { Frame::Fields(fields, values) });
        self.stack.push(Frame::Value(b"=", value));
        self.stack.push(Frame::Term(field));
    }

    fn atom(&mut self, text: &str) {
        self.left -= text.len() as i64;
        let is_lower = |c: char| matches!(c, 'a'..='z' | '\u{df}'..='\u{ff}') && c != '\u{f7}';
        let is_plain =
            |c: char| is_lower(c) || matches!(c, '0'..='9' | 'A'..='Z' | '_' | '\u{c0}'..='\u{de}') && c != '\u{d7}';
        if text.starts_with(is_lower) && text.chars().all(is_plain) {
            return self.out.extend_from_slice(text.as_bytes());
        }
        self.byte(b'\'');
        for c in text.chars() {
            match c {
                '\'' => self.text("\\'"),
                '\\' => self.text("\\\\"),
                '\n' => self.text("\\n"),
                '\u{c}' => self.text("\\f"),
                '\t' => self.text("\\t"),
                '\r' => self.text("\\r"),
                '\u{8}' => self.text("\\b"),
                '\u{b}' => self.text("\\v"),
                '\0'..' ' | '\u{80}'..'\u{a0}' => self.text(format_args!("\\{:03o}", c as u32)),
                _ => self.text(c),
            }
        }
        self.byte(b'\'');
    }

    fn bits(&mut self, bits: Bits<'_>) {
        let (len, left) = (bits.len / 8, bits.len % 8);
        let octets = || (0..len).map(|index| bits::get(bits.bytes, bits.offset + index * 8, 8) as u8);
        self.out.extend_from_slice(b"<<");
        if left == 0 && len > 0 && octets().all(|octet| (b' '..0x7f).contains(&octet)) {
            self.byte(b'"');
            for octet in octets() {
                if octet == b'"' {
                    self.byte(b'\\');
                }
                self.byte(octet);
                if self.is_over() {
                    return;
                }
            }
            self.byte(b'"');
        } else {
            for (index, octet) in octets().enumerate() {
                if index > 0 {
                    self.byte(b',');
                }
                self.text(octet);
                if self.is_over() {
                    return;
                }
            }
            if left > 0 {
                let separator = if len > 0 { "," } else { "" };
                let rest = bits::get(bits.bytes, bits.offset + len * 8, left);
                self.text(format_args!("{separator}{rest}:{left}"));
            }
        }
        self.out.extend_from_slice(b">>");
    }

    fn fun(&mut self, fun: Fun<'_>) {
        let entry = fun.entry;
        let text = |word: u64| atoms::text(Atom::from_word(word));
        if entry.external == 1 {
            self.out.extend_from_slice(b"fun ");
            self.atom(text(entry.module));
            self.byte(b':');
            self.atom(text(entry.function));
            self.text(format_args!("/{}", entry.arity));
        } else {
            self.text(format_args!("#Fun<{}.{}.{}>", text(entry.module), entry.index, entry.uniq.cast_signed()));
        }
    }

    fn pid(&mut self, pid: Pid) {
        let (number, bits) = (pid.number(), pid_number_bits());
        self.text(format_args!("<0.{}.{}>", number & ((1 << bits) - 1), number >> bits));
    }

    /// OTP shows the index of a node's name in its atom table, and 0 for an earlier run of its own node.
    fn external(&mut self, external: External<'_>) {
        let node = if external.node == atom::NONODE_NOHOST { 0 } else { external.node.index() };
        match (external.kind, external.numbers) {
            (ExternalKind::Pid, [number, serial]) => self.text(format_args!("<{node}.{number}.{serial}>")),
            (ExternalKind::Port, [number]) => self.text(format_args!("#Port<{node}.{number}>")),
            (_, numbers) => {
                self.text(format_args!("#Ref<{node}"));
                for number in numbers.iter().rev() {
                    self.text(format_args!(".{number}"));
                }
                self.byte(b'>');
            }
        }
    }

    /// The number as OTP's three words of 32 bits, the most significant first.
    fn reference(&mut self, number: &[u64]) {
        let halves: Vec<u64> =
            number.iter().take(REFERENCE_WORDS).flat_map(|word| [word & 0xffff_ffff, word >> 32]).collect();
        let len = halves.iter().rposition(|half| *half != 0).map_or(3, |last| (last + 1).max(3));
        self.out.extend_from_slice(b"#Ref<0");
        for index in (0..len).rev() {
            self.text(format_args!(".{}", halves.get(index).copied().unwrap_or(0)));
        }
        self.byte(b'>');
    }
}

/// Whether a list is printed as a string: proper, and of Latin-1 characters without control characters except tab, newline and
/// carriage return.
fn is_printable(list: Term<'_>) -> bool {
    let mut left = list;
    while let Some((head, tail)) = left.as_cons() {
        let is_character = match head.as_small() {
            Some(9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0xff) => true,
            Some(_) | None => false,
        };
        if !is_character {
            return false;
        }
        left = tail;
    }
    left.is_nil()
}

#[cfg(test)]
mod tests {
    use super::{display, display_bytes};
    use crate::base::atoms::intern;
    use crate::base::release::set_release;
    use crate::heap::{Heap, Term};
    use crate::term::map;
    use crate::term::samples;

    fn atom(text: &str) -> Term<'static> {
        Term::atom(intern(text).unwrap_or_default())
    }

    #[test]
    fn terms_print_as_on_otp() {
        let heap = &Heap::standalone();
        let (a, b, one, two) = (atom("a"), atom("b"), Term::from_usize(1), Term::from_usize(2));
        let expected = [
            (heap.integer(-5), "-5"),
            (heap.integer(1 << 70), "1180591620717411303424"),
            (heap.float(123456789.123), "1.234568e+08"),
            (heap.float(-0.0), "-0.000000e+00"),
            (heap.string("a\"b\\c\n"), "\"a\"b\\c\\n\"".replacen("a\"b", "a\\\"b", 1).leak()),
            (heap.list(&[Term::from_usize(0), one]), "[0,1]"),
            (heap.list(&[Term::from_usize(127)]), "[127]"),
            (heap.list(&[a, b]), "[a,b]"),
            (heap.list_with_tail(&[a, b], one), "[a,b|1]"),
            (heap.list_with_tail(&[a], heap.string("bc")), "[a,98,99]"),
            (heap.list(&[heap.string("bc"), Term::NIL]), "[\"bc\",[]]"),
            (heap.cons(Term::from_usize(97), b), "[97|b]"),
            (heap.cons(a, heap.tuple(&[])), "[a|{}]"),
            (heap.tuple(&[a, heap.tuple(&[b, Term::NIL])]), "{a,{b,[]}}"),
            (heap.tuple(&[a]), "{a}"),
            (map::empty(heap), "#{}"),
            (
                map::from_pairs(heap, &[(b, heap.string("x")), (a, one), (heap.float(1.0), two), (one, two)]),
                "#{1=>2,1.000000e+00=>2,a=>1,b=>\"x\"}",
            ),
            (map::from_pairs(heap, &[(map::empty(heap), heap.tuple(&[map::empty(heap)]))]), "#{#{}=>{#{}}}"),
            (heap.binary(b""), "<<>>"),
            (heap.binary(b"a\"b\\c"), "<<\"a\\\"b\\c\">>"),
            (heap.binary(b"a\nb"), "<<97,10,98>>"),
            (heap.binary(b"abc\x7f"), "<<97,98,99,127>>"),
            (heap.bitstring(&[0x20], 3), "<<1:3>>"),
            (heap.bitstring(b"abc\x20", 27), "<<97,98,99,1:3>>"),
            (heap.sub_bits(heap.binary(b"\x06\x16\x26\x30"), 4, 24), "<<\"abc\">>"),
            (samples::fun(heap, false, 3, &[]), "#Fun<lists.3.4711>"),
            (samples::fun(heap, true, 3, &[]), "fun lists:main/3"),
            (Term::pid(beamc_abi::pid::Pid::new(80)), "<0.80.0>"),
            (heap.reference(&[7 << 32 | 5, 9]), "#Ref<0.9.7.5>"),
            (heap.reference(&[5]), "#Ref<0.0.0.5>"),
        ];
        for (term, text) in expected {
            assert_eq!(display(term), text);
        }
    }

    #[test]
    fn atoms_are_quoted_as_on_otp() {
        let expected = [
            ("", "''"),
            ("a", "a"),
            ("A", "'A'"),
            ("hello world", "'hello world'"),
            ("a@b", "'a@b'"),
            ("å", "å"),
            ("Å", "'Å'"),
            ("a\nb", "'a\\nb'"),
            ("a'b", "'a\\'b'"),
            ("a\\b", "'a\\\\b'"),
            ("\u{80}", "'\\200'"),
            ("aÅß_9Z", "aÅß_9Z"),
            ("a\u{f7}", "'a\u{f7}'"),
            ("a\u{d7}", "'a\u{d7}'"),
            ("aĀ", "'aĀ'"),
            ("\u{1}", "'\\001'"),
            ("a\u{7f}", "'a\u{7f}'"),
            ("if", "if"),
            ("1a", "'1a'"),
            ("_a", "'_a'"),
            ("a𐀀", "'a𐀀'"),
            ("a\u{a0}", "'a\u{a0}'"),
            ("\u{b}", "'\\v'"),
        ];
        for (text, printed) in expected {
            assert_eq!(display(atom(text)), printed);
        }
    }

    #[test]
    fn strings_are_latin1() {
        let heap = &Heap::standalone();
        let list = heap.list(&[Term::from_usize(0xe5), Term::from_usize(b'a'.into())]);
        assert_eq!(display_bytes(list), b"\"\xe5a\"");
        assert_eq!(display(list), "\"åa\"");
    }

    #[test]
    fn pids_are_wide_from_26_on() {
        set_release(25);
        assert_eq!(display(Term::pid(beamc_abi::pid::Pid::new(40_078))), "<0.7310.1>");
        set_release(27);
        assert_eq!(display(Term::pid(beamc_abi::pid::Pid::new(40_078))), "<0.40078.0>");
    }

    #[test]
    fn limited_text_ends_where_otp_ends_it() {
        let heap = &Heap::standalone();
        let (a, b) = (atom("a"), atom("b"));
        let numbers = heap.list(&(1..=11).map(Term::from_usize).collect::<Vec<_>>());
        let expected = [
            (numbers, 4, "[1,2,3,... "),
            (heap.string("abcdef"), 3, "\"ab... "),
            (heap.tuple(&[a, b]), 3, "{a... "),
            (heap.tuple(&[a, b]), 5, "{a,b... "),
            (heap.tuple(&[a, b]), 6, "{a,b}"),
            (heap.binary(b"abcdef"), 3, "<<\"abc... "),
            (heap.bitstring(&[1, 2, 0x60], 19), 3, "<<1,2,3:3>>... "),
            (heap.list_with_tail(&[Term::from_usize(1)], Term::from_usize(2)), 3, "[1|2]... "),
            (heap.integer(1 << 70), 2, "1180591620717411303424"),
            (atom("åä"), 5, "åä... "),
            (atom("åä"), 6, "åä"),
        ];
        for (term, limit, text) in expected {
            assert_eq!(super::display_limited(term, limit), text);
        }
    }

    #[test]
    fn big_maps_print_all_their_pairs() {
        let heap = &Heap::standalone();
        let map = map::from_pairs(heap, &(0..100).map(|n| (Term::from_usize(n), Term::NIL)).collect::<Vec<_>>());
        let text = display(map);
        let mut pairs: Vec<&str> = text.trim_start_matches("#{").trim_end_matches('}').split(',').collect();
        pairs.sort_by_key(|pair| pair.len() * 1000 + pair[..pair.len() - 4].parse::<usize>().unwrap_or(0));
        assert_eq!(pairs, (0..100).map(|n| format!("{n}=>[]")).collect::<Vec<_>>());
    }

    #[test]
    fn deep_terms_do_not_use_the_stack() {
        let heap = &Heap::standalone();
        let texts: Vec<String> = samples::nested(heap, Term::NIL, 200_000).into_iter().map(display).collect();
        assert!(texts[0].starts_with("[[[[") && texts[0].ends_with("]]]]") && texts[0].len() == 400_002);
        assert!(texts[3].starts_with("{{{{") && texts[3].ends_with("}}}}"));
        assert!(texts[6].starts_with("#{#{#{") && texts[6].ends_with("=>1}=>1}"));
    }
}
