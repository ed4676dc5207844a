//! BIFs of the module `unicode`: character data, which are nested lists of code points and binaries, to one binary or list.
//!
//! Invalid data give `{error, Done, Rest}`. Data that end within a character give `{incomplete, Done, Rest}`. A character may
//! begin in one binary and continue in the next.

use crate::bif::support::stdlib;
use crate::process::Ctx;
use crate::raise::{Answer, BifResult, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::{Bits, Heap, Kind, Term};
use beamc_term::program::lookup;
use beamc_term::term::bits::aligned;

/// Bits of OTP's small integers. Data after a bigger integer are not examined.
const SMALL_BITS: u32 = 59;

/// Encodings of the input that are converted here. The Erlang code of the module converts the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Input {
    Latin1,
    Utf8,
}

fn input(term: Term<'_>) -> Option<Input> {
    match term.as_atom()? {
        atom::LATIN1 => Some(Input::Latin1),
        atom::UNICODE | atom::UTF8 => Some(Input::Utf8),
        _ => None,
    }
}

/// Result of examining a character.
enum Found {
    /// A whole character.
    Whole,
    /// Its first byte and too few others, valid or not.
    Short,
    Bad,
}

/// Examines the character at the start of `bytes`, which are not empty.
fn character(bytes: &[u8]) -> Found {
    let size = match bytes[0] {
        0..=0x7f => return Found::Whole,
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => return Found::Bad,
    };
    match bytes.get(..size) {
        None => Found::Short,
        Some(bytes) if std::str::from_utf8(bytes).is_ok() => Found::Whole,
        Some(_) => Found::Bad,
    }
}

/// Whether the following bytes of a truncated character allow a valid one.
fn may_go_on(begun: &[u8]) -> bool {
    begun[1..].iter().all(|byte| byte & 0xc0 == 0x80)
}

/// The characters converted so far, in UTF-8, and the first bytes of one that continues in the next binary.
struct Converter<'h> {
    heap: &'h Heap,
    input: Input,
    out: Vec<u8>,
    begun: Vec<u8>,
}

impl<'h> Converter<'h> {
    /// Converts a binary. The error is the rest of it.
    fn binary(&mut self, term: Term<'h>, bits: Bits<'h>) -> Result<(), Term<'h>> {
        let bytes = aligned(bits);
        if self.input == Input::Latin1 {
            for byte in bytes.iter() {
                push(&mut self.out, u32::from(*byte));
            }
            return Ok(());
        }
        let mut from = 0;
        if let Some(first) = self.begun.first() {
            let size = if *first < 0xe0 {
                2
            } else if *first < 0xf0 {
                3
            } else {
                4
            };
            let missing = size - self.begun.len();
            if bytes.len() < missing {
                self.begun.extend_from_slice(&bytes);
                return Ok(());
            }
            let joined = [&self.begun, &bytes[..missing]].concat();
            if !matches!(character(&joined), Found::Whole) {
                return Err(term);
            }
            self.out.extend_from_slice(&joined);
            self.begun.clear();
            from = missing;
        }
        // The whole characters are converted at once.
        let whole = match std::str::from_utf8(&bytes[from..]) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        self.out.extend_from_slice(&bytes[from..from + whole]);
        from += whole;
        if from == bytes.len() {
            return Ok(());
        }
        if matches!(character(&bytes[from..]), Found::Short) {
            self.begun.extend_from_slice(&bytes[from..]);
            return Ok(());
        }
        Err(self.heap.sub_bits(term, from * 8, bits.len - from * 8))
    }

    /// Converts an integer. Returns false when it is not a character or comes within one.
    fn integer(&mut self, value: i64) -> bool {
        if !self.begun.is_empty() || self.input == Input::Latin1 && !(0..=255).contains(&value) {
            return false;
        }
        let character = u32::try_from(value).ok().and_then(char::from_u32);
        character.is_some_and(|character| {
            push(&mut self.out, u32::from(character));
            true
        })
    }

    /// Converts character data of valid form. The error is the rest of them.
    fn data(&mut self, data: Term<'h>) -> Result<(), Term<'h>> {
        if let Some(bits) = data.as_bits() {
            return self.binary(data, bits);
        }
        let mut waiting: Vec<Term<'h>> = Vec::new();
        let mut list = data;
        let left = loop {
            match list.kind() {
                Kind::Cons(head, tail) => match head.kind() {
                    Kind::Small(value) if !self.integer(value) => break list,
                    Kind::Big(..) => break list,
                    Kind::Bits(bits) => match self.binary(head, bits) {
                        Ok(()) => list = tail,
                        Err(left) => break self.heap.cons(left, tail),
                    },
                    Kind::Cons(..) => {
                        waiting.push(tail);
                        list = head;
                    }
                    _ => list = tail,
                },
                Kind::Bits(bits) => match self.binary(list, bits) {
                    Ok(()) => list = Term::NIL,
                    Err(left) => break left,
                },
                _ => match waiting.pop() {
                    Some(next) => list = next,
                    None => return Ok(()),
                },
            }
        };
        Err(waiting.into_iter().rev().fold(left, |inner, outer| self.heap.cons(inner, outer)))
    }
}

/// Appends a code point in UTF-8.
fn push(out: &mut Vec<u8>, code: u32) {
    match char::from_u32(code) {
        Some(character) if code < 0x80 => out.push(character as u8),
        Some(character) => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        None => {}
    }
}

/// Whether this has the form of character data with any values, at least up to the first integer that is not small.
fn has_form(data: Term<'_>) -> bool {
    let is_binary = |bits: Bits<'_>| bits.len.is_multiple_of(8);
    let is_small = |value: i64| matches!(value >> SMALL_BITS, 0 | -1);
    let mut waiting = Vec::new();
    let mut list = data;
    loop {
        match list.kind() {
            Kind::Cons(head, tail) => {
                match head.kind() {
                    Kind::Small(value) if is_small(value) => {}
                    Kind::Small(_) | Kind::Big(..) => return true,
                    Kind::Bits(bits) if is_binary(bits) => {}
                    Kind::Nil => {}
                    Kind::Cons(..) => {
                        waiting.push(tail);
                        list = head;
                        continue;
                    }
                    _ => return false,
                }
                list = tail;
            }
            Kind::Nil => match waiting.pop() {
                Some(next) => list = next,
                None => return true,
            },
            Kind::Bits(bits) if is_binary(bits) => list = Term::NIL,
            _ => return false,
        }
    }
}

/// The result: the converted data, alone or with the rest.
fn conclude<'h>(converter: &Converter<'h>, converted: Term<'h>, end: Result<(), Term<'h>>) -> Term<'h> {
    let heap = converter.heap;
    let begun = &converter.begun;
    let with_rest = |kind, rest| heap.tuple(&[Term::atom(kind), converted, rest]);
    match end {
        Err(left) if begun.is_empty() => with_rest(atom::ERROR, left),
        Err(left) => with_rest(atom::ERROR, heap.list(&[heap.binary(begun), left])),
        Ok(()) if begun.is_empty() => converted,
        Ok(()) => with_rest(if may_go_on(begun) { atom::INCOMPLETE } else { atom::ERROR }, heap.binary(begun)),
    }
}

fn convert<'h>(heap: &'h Heap, data: Term<'h>, input: Input) -> (Converter<'h>, Result<(), Term<'h>>) {
    let mut converter = Converter { heap, input, out: Vec::new(), begun: Vec::new() };
    let end = converter.data(data);
    (converter, end)
}

/// Traps to a function of the module itself with the same arguments (`UPCALLS`). A program built without OTP's libraries lacks
/// it.
fn trap<'h>(heap: &'h Heap, function: Atom, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    match lookup(atom::UNICODE, function, 2) {
        Some(code) => Ok(BifResult::Trap { code, args: args.to_vec() }),
        None => Err(Raise::undef(heap, atom::UNICODE, function, args)),
    }
}

fn to_binary<'h>(heap: &'h Heap, data: Term<'h>, input: Input) -> Answer<'h> {
    // A list of one binary counts as that binary.
    let alone = data.as_cons().filter(|(head, tail)| tail.is_nil() && head.as_bits().is_some());
    let data = alone.map_or(data, |(head, _)| head);
    if !has_form(data) {
        return Err(stdlib());
    }
    if let Some(bits) = data.as_bits() {
        let bytes = aligned(bits);
        if bytes.is_ascii() || input == Input::Utf8 && std::str::from_utf8(&bytes).is_ok() {
            return Ok(data);
        }
    }
    let (converter, end) = convert(heap, data, input);
    Ok(conclude(&converter, heap.binary(&converter.out), end))
}

/// `unicode:characters_to_binary/2`.
pub fn unicode_characters_to_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    match input(args[1]) {
        Some(input) => to_binary(ctx.heap, args[0], input).map(BifResult::Value),
        None => trap(ctx.heap, atom::CHARACTERS_TO_BINARY_INT, args),
    }
}

fn code_points<'h>(heap: &'h Heap, utf8: &[u8]) -> Term<'h> {
    let text = std::str::from_utf8(utf8).unwrap_or_default();
    heap.string(text)
}

fn to_list<'h>(heap: &'h Heap, data: Term<'h>, input: Input) -> Answer<'h> {
    if !has_form(data) {
        return Err(stdlib());
    }
    let (converter, end) = convert(heap, data, input);
    Ok(conclude(&converter, code_points(heap, &converter.out), end))
}

/// `unicode:characters_to_list/2`.
pub fn unicode_characters_to_list_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Result<BifResult<'h>, Raise<'h>> {
    match input(args[1]) {
        Some(input) => to_list(ctx.heap, args[0], input).map(BifResult::Value),
        None => trap(ctx.heap, atom::CHARACTERS_TO_LIST_INT, args),
    }
}

/// `unicode:bin_is_7bit/1`: whether all bytes of a binary are below 128.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn unicode_bin_is_7bit_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_7bit = |bits: Bits<'h>| bits.len.is_multiple_of(8) && aligned(bits).is_ascii();
    Ok(Term::bool(args[0].as_bits().is_some_and(is_7bit)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::read;
    use beamc_term::term::print;

    fn binary(data: &str, input: Input) -> String {
        let heap = Heap::standalone();
        to_binary(&heap, read(&heap, data), input).map_or_else(|_| "badarg".to_owned(), print::display)
    }

    fn list(data: &str, input: Input) -> String {
        let heap = Heap::standalone();
        to_list(&heap, read(&heap, data), input).map_or_else(|_| "badarg".to_owned(), print::display)
    }

    #[test]
    fn data_and_their_rest() {
        assert_eq!(binary("[<<195>>, <<165>>, 1046]", Input::Utf8), "<<195,165,208,150>>");
        assert_eq!(binary("[<<229>>, [97|<<98>>]]", Input::Latin1), "<<195,165,97,98>>");
        assert_eq!(
            binary("[97, [<<98, 255, 99>>, 100], 101]", Input::Utf8),
            "{error,<<\"ab\">>,[[<<255,99>>,100],101]}"
        );
        assert_eq!(list("[97, 1114112, 98]", Input::Utf8), "{error,\"a\",[1114112,98]}");
        assert_eq!(list("[300]", Input::Latin1), "{error,[],[300]}");
        assert_eq!(list("[<<195>>, 97]", Input::Utf8), "{error,[],[<<195>>,\"a\"]}");
        assert_eq!(list("<<97, 226, 130>>", Input::Utf8), "{incomplete,\"a\",<<226,130>>}");
        assert_eq!(list("<<97, 226, 65>>", Input::Utf8), "{error,\"a\",<<226,65>>}");
    }

    #[test]
    fn data_of_no_form() {
        assert_eq!(binary("[-1, a]", Input::Utf8), "badarg");
        assert_eq!(binary("[1180591620717411303424, a]", Input::Utf8), "{error,<<>>,[1180591620717411303424,a]}");
        assert_eq!(list("<<1:3>>", Input::Utf8), "badarg");
        assert_eq!(list("[97|98]", Input::Utf8), "badarg");
    }
}
