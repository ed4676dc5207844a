//! Fields and constructions compared with OTP's results, and appending.
//!
//! `otp_constructions.txt`: `releases | segments | arguments | outcome` of functions `f(V0, S0, V1, S1) -> <<segments>>`. The
//! testsuite's `constructions` makes it and compares it with live OTPs. A first segment that takes all of a bitstring appends,
//! as `erlc` compiles it. `otp_fields.txt`: `type bytes position size flags value`. The value of a float is its bits, a code
//! point is followed by its size, and `no` means no match.

use crate::binary::building::{self, Fault, Part, Size, content};
use crate::binary::matching;
use beamc_abi::atom::{self, Atom};
use beamc_abi::binary::segment::{Kind, LITTLE};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::{bigint, compare};

fn bits<'h>(heap: &'h Heap, text: &str) -> Term<'h> {
    let (mut bytes, mut len) = (Vec::new(), 0);
    for element in text.split(',').filter(|element| !element.is_empty()) {
        let (value, size) = element.split_once(':').unwrap_or((element, "8"));
        let (value, size): (u8, usize) = (value.parse().unwrap(), size.parse().unwrap());
        bytes.push(((u16::from(value)) << (8 - size)) as u8);
        len += size;
    }
    heap.bitstring(&bytes, len)
}

/// The term that `text` spells: an integer, a float, a bitstring as `<<1,2:3>>`, or one of a few atoms.
fn term<'h>(heap: &'h Heap, text: &str) -> Term<'h> {
    if let Some(content) = text.strip_prefix("<<") {
        return bits(heap, content.trim_end_matches(">>"));
    }
    match text {
        "x" => Term::atom(atom::OK),
        "y" => Term::atom(atom::ERROR),
        "zz" => Term::atom(atom::EXIT),
        _ if text.contains('.') => heap.float(text.parse().unwrap()),
        _ => bigint::from_text_radix(heap, text.as_bytes(), 10).unwrap(),
    }
}

/// The elements of a list or tuple of terms without its brackets. Commas within `<<>>` do not separate.
fn elements(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut within) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '<' => within += 1,
            '>' => within -= 1,
            ',' if within == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

fn index(text: &str) -> Atom {
    Atom::new(atom::PREDEFINED.iter().position(|other| *other == text).unwrap() as u32)
}

/// The part for `V:Size/type-specifier...`, with its value and size.
fn part<'h>(segment: &str, position: usize, value: Term<'h>, size: Term<'h>) -> Part<'h> {
    let (head, specifiers) = segment.split_once('/').unwrap_or((segment, ""));
    let specifiers: Vec<&str> = specifiers.split('-').collect();
    let kind = match specifiers[0] {
        "float" => Kind::Float,
        "binary" | "bitstring" => Kind::Binary,
        "utf8" => Kind::Utf8,
        "utf16" => Kind::Utf16,
        "utf32" => Kind::Utf32,
        _ => Kind::Integer,
    };
    let size = match head.split_once(':') {
        None => Size::Whole,
        Some((_, "S")) => Size::Given(size),
        Some((_, units)) => Size::Constant(Term::from_usize(units.parse().unwrap())),
    };
    let unit = specifiers.iter().find_map(|specifier| specifier.strip_prefix("unit:"));
    let unit = match (unit, specifiers[0]) {
        (Some(unit), _) => unit.parse().unwrap(),
        (None, "binary") => 8,
        _ => 1,
    };
    let appends = position == 0 && kind == Kind::Binary && matches!(size, Size::Whole);
    Part {
        kind: if appends { Kind::Append } else { kind },
        number: position as u32 + 1,
        unit,
        flags: if specifiers.contains(&"little") { LITTLE } else { 0 },
        size,
        value,
        ..Part::NOTHING
    }
}

fn matches(heap: &Heap, outcome: Result<Term<'_>, Fault<'_>>, expected: &str) -> bool {
    let expected = expected.trim_start_matches('{').trim_end_matches('}');
    let expected = expected.replace(['{', '}'], "");
    let parts = elements(&expected);
    match (outcome, &parts[..]) {
        (Ok(result), ["ok", value]) => compare::eq_exact(result, term(heap, value)),
        (Err(fault), ["error", reason, number, kind, what, value]) => {
            fault.reason == index(reason)
                && fault.number.to_string() == *number
                && fault.kind == index(kind)
                && fault.what == index(what)
                && compare::eq_exact(fault.value, term(heap, value))
        }
        _ => false,
    }
}

#[test]
fn constructions_come_out_as_on_otp() {
    let mut wrong = Vec::new();
    for line in include_str!("otp_constructions.txt").lines() {
        let columns: Vec<&str> = line.split(" | ").collect();
        let [releases, segments, arguments, expected] = columns[..] else { panic!("{line}") };
        for release in releases.split(' ') {
            let heap = Heap::standalone();
            let arguments = elements(arguments.trim_start_matches('[').trim_end_matches(']'));
            let arguments: Vec<Term<'_>> = arguments.into_iter().map(|argument| term(&heap, argument)).collect();
            let mut parts: Vec<Part<'_>> = segments
                .split(" , ")
                .enumerate()
                .map(|(at, segment)| part(segment, at, arguments[2 * at], arguments[2 * at + 1]))
                .collect();
            let outcome = building::build(&heap, &mut parts, release.parse().unwrap());
            if !matches(&heap, outcome, expected) {
                wrong.push(format!("{release} of {line}: {outcome:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn fields_read_as_on_otp() {
    for line in include_str!("otp_fields.txt").lines() {
        let heap = Heap::standalone();
        let columns: Vec<&str> = line.split(' ').collect();
        let (kind, hex, expected) = (columns[0], columns[1].trim_start_matches('-'), columns[5..].join(" "));
        let bytes: Vec<u8> =
            (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap()).collect();
        let [at, size] = [columns[2], columns[3]].map(|number| number.parse::<usize>().unwrap());
        let flags: u8 = columns[4].parse().unwrap();
        let point = |found: Option<(u64, usize)>| found.map(|(value, size)| format!("{value} {size}"));
        let found = match kind {
            "integer" => {
                matching::integer(&heap, &bytes, at, size, flags).and_then(|value| bigint::to_text_radix(value, 10))
            }
            "float" => matching::float(&bytes, at, size, flags).map(|value| value.to_bits().to_string()),
            "utf8" => point(matching::utf8(&bytes, at, at + size)),
            _ => point(matching::utf16(&bytes, at, at + size, flags)),
        };
        assert_eq!(found.unwrap_or("no".to_owned()), expected, "{line}");
    }
}

#[test]
fn integers_beyond_the_limit_do_not_match() {
    let heap = Heap::standalone();
    let mut bytes = vec![0; (bigint::limbs_max() + 1) * 8];
    let size = bytes.len() * 8;
    assert!(matching::integer(&heap, &bytes, 0, size, LITTLE).is_some());
    bytes[size / 8 - 1] = 1;
    assert!(matching::integer(&heap, &bytes, 0, size, LITTLE).is_none());
    assert!(matching::integer(&heap, &bytes, 0, size, 0).is_some());
}

fn appending<'h>(old: Term<'h>, value: u64, size: usize) -> [Part<'h>; 2] {
    let part = |kind, size, value| Part { kind, number: 1, unit: 1, size, value, ..Part::NOTHING };
    let size = Size::Constant(Term::from_usize(size));
    [part(Kind::Append, Size::Whole, old), part(Kind::Integer, size, Term::from_usize(value as usize))]
}

fn append<'h>(heap: &'h Heap, old: Term<'h>, value: u64, size: usize) -> Term<'h> {
    building::build(heap, &mut appending(old, value, size), 27).unwrap()
}

fn address(term: Term<'_>) -> usize {
    term.as_bits().unwrap().bytes.as_ptr() as usize
}

#[test]
fn appending_is_in_place_once() {
    let heap = Heap::standalone();
    let start = heap.binary(&[7; 100]);
    let first = append(&heap, start, 1, 8);
    let second = append(&heap, first, 2, 8);
    let third = append(&heap, first, 3, 8);
    assert_ne!(address(start), address(first));
    assert_eq!(address(first), address(second), "room behind it is used");
    assert_ne!(address(first), address(third), "and only once");
    assert_eq!(start.as_bits().unwrap().len, 800);
    assert_eq!(content(second.as_bits().unwrap())[100..], [1, 2]);
    assert_eq!(content(third.as_bits().unwrap())[100..], [1, 3]);
}

#[test]
fn appending_bits_leaves_older_views_alone() {
    let heap = Heap::standalone();
    let mut views = vec![append(&heap, building::writable(&heap, 0), 5, 3)];
    let mut moved = 0;
    for step in 0..4000usize {
        let old = views[step];
        let new = append(&heap, old, step as u64, step % 13 + 1);
        moved += usize::from(address(old) != address(new));
        views.push(new);
    }
    assert!(moved < 12, "moved {moved} times");
    let last = content(views[4000].as_bits().unwrap());
    for view in views {
        let bits = view.as_bits().unwrap();
        assert!(beamc_term::term::bits::equal(bits.bytes, bits.offset, &last, 0, bits.len));
    }
    let mut at = 3;
    for step in 0..4000usize {
        let size = step % 13 + 1;
        assert_eq!(beamc_term::term::bits::get(&last, at, size), step as u64 & ((1 << size) - 1));
        at += size;
    }
}

#[test]
fn a_binary_appended_to_itself() {
    let heap = Heap::standalone();
    let part = |kind, value| Part { kind, number: 1, unit: 1, value, ..Part::NOTHING };
    let mut whole = append(&heap, heap.binary(b"0123456789abcdef"), 5, 3);
    for _ in 0..9 {
        let old = whole.as_bits().unwrap();
        whole = building::build(&heap, &mut [part(Kind::Append, whole), part(Kind::Binary, whole)], 27).unwrap();
        let new = whole.as_bits().unwrap();
        assert_eq!(new.len, old.len * 2);
        assert!(beamc_term::term::bits::equal(new.bytes, new.offset, old.bytes, old.offset, old.len));
        assert!(beamc_term::term::bits::equal(new.bytes, new.offset + old.len, old.bytes, old.offset, old.len));
    }
}

#[test]
fn contexts_read_from_their_offset() {
    let heap = Heap::standalone();
    let whole = heap.binary(&(0..100).collect::<Vec<u8>>());
    let context = heap.match_context(heap.view(whole, 13, 700)).as_match().unwrap();
    assert_eq!((context.position, context.end), (13, 713));
    assert_eq!(context.bytes.len(), 90);
    assert_eq!(context.origin.raw(), whole.raw());
}
