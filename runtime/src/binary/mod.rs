//! Matching and building binaries: the part that compiled code does not do inline.
//!
//! `libcall::calls` re-exports the functions as the libcalls of the same names; `beamc_abi::libcall` describes their operands and
//! results. Compiled code creates and advances match contexts, reads fields of up to 57 bits, and makes parts of binaries. It
//! calls the runtime for big, unaligned and rare cases.
//!
//! # Rules
//! 1. No function here collects or moves a term.
//! 2. Compiled code owns a context's position. The libcalls read it and return how far to advance.

#[allow(unsafe_code, reason = "hands over bits that are written later")]
mod building;
mod matching;

use crate::exception::prepare;
use crate::process::Running;
use crate::raise::TraceTop;
use beamc_abi::atom;
use beamc_abi::binary::segment::{Operand, Segment};
use beamc_term::base::release;
use beamc_term::heap::{Heap, Match, Term};
use beamc_term::term::{bits, map};
use building::{Fault, Part, Size};

/// The context in scratch word 0.
fn context<'h>(process: &'h Running<'_>) -> Match<'h> {
    match process.scratch(0).as_match() {
        Some(context) => context,
        None => beamc_term::base::fatal::fatal("matching without a match context"),
    }
}

/// A context, and the size and flags of a field within it.
fn field<'h>(process: &'h Running<'_>) -> (Match<'h>, usize, u8) {
    (context(process), process.head().scratch(1) as usize, process.head().scratch(2) as u8)
}

/// Libcall `bs_get_integer`.
pub fn bs_get_integer(process: &mut Running<'_>) {
    let (context, size, flags) = field(process);
    process.set_scratch(0, matching::integer(process.heap(), context.bytes, context.position, size, flags));
}

/// Libcall `bs_get_float`.
pub fn bs_get_float(process: &mut Running<'_>) {
    let (context, size, flags) = field(process);
    let value = matching::float(context.bytes, context.position, size, flags);
    process.set_scratch(0, value.map(|value| process.heap().float(value)));
}

/// Returns a code point and its size in bits to compiled code.
fn give(process: &Running<'_>, found: Option<(u64, usize)>) {
    process.set_scratch(0, found.map(|(value, _)| Term::from_usize(value as usize)));
    process.head().set_scratch(1, found.map_or(0, |(_, size)| size as u64));
}

/// Libcall `bs_get_utf8`.
pub fn bs_get_utf8(process: &mut Running<'_>) {
    let context = context(process);
    give(process, matching::utf8(context.bytes, context.position, context.end));
}

/// Libcall `bs_get_utf16`.
pub fn bs_get_utf16(process: &mut Running<'_>) {
    let (context, _, flags) = field(process);
    give(process, matching::utf16(context.bytes, context.position, context.end, flags));
}

/// Libcall `bs_match_string`.
pub fn bs_match_string(process: &mut Running<'_>) {
    let (context, size) = (context(process), process.head().scratch(1) as usize);
    let string = process.scratch(2).as_aligned_bytes().unwrap_or_default();
    let equal = bits::equal(context.bytes, context.position, string, 0, size);
    process.head().set_scratch(0, u64::from(equal));
}

/// Libcall `bs_init_writable`.
pub fn bs_init_writable(process: &mut Running<'_>) {
    const UNKNOWN: usize = 1024;
    let size = process.scratch(0).as_usize().unwrap_or(UNKNOWN);
    process.set_scratch(0, Some(building::writable(process.heap(), size)));
}

/// Number of segments up to which building a bitstring allocates no list of them.
const FEW: usize = 6;

fn operand<'h>(process: &'h Running<'_>, operand: Operand) -> Term<'h> {
    match operand {
        Operand::Word(word) => Term::immediate(word).unwrap_or(Term::NON_VALUE),
        Operand::X(number) => process.x(usize::from(number)),
        Operand::Absent => Term::NON_VALUE,
    }
}

fn part<'h>(process: &'h Running<'_>, segment: &Segment, string: &'h [u8]) -> Part<'h> {
    let size = match segment.size {
        Operand::Word(_) => Size::Constant(operand(process, segment.size)),
        Operand::X(_) => Size::Given(operand(process, segment.size)),
        Operand::Absent => Size::Whole,
    };
    Part {
        kind: segment.kind,
        flags: segment.flags,
        number: segment.number,
        unit: usize::from(segment.unit),
        size,
        value: operand(process, segment.value),
        string,
        bits: 0,
    }
}

/// Libcall `bs_create_bin`.
pub fn bs_create_bin(process: &mut Running<'_>) {
    let mut rest = process.scratch(0).as_aligned_bytes().unwrap_or_default();
    let (mut few, mut many, mut count) = ([Part::NOTHING; FEW], Vec::new(), 0);
    while let Some((segment, string, after)) = Segment::decode(rest) {
        let part = part(process, &segment, string);
        match few.get_mut(count) {
            Some(place) => *place = part,
            None => {
                if many.is_empty() {
                    many.extend_from_slice(&few);
                }
                many.push(part);
            }
        }
        (rest, count) = (after, count + 1);
    }
    let parts = if many.is_empty() { &mut few[..count] } else { &mut many[..] };
    match building::build(process.heap(), parts, release()) {
        Ok(result) => process.set_scratch(0, Some(result)),
        Err(fault) => {
            let info = error_info(process.heap(), &fault).word();
            let top = TraceTop::CallerWith { arguments: None, info: Some(info) };
            prepare(process.head(), process.ctx(), Term::atom(fault.reason), top);
            process.set_scratch(0, None);
        }
    }
}

/// Returns the result of a step of a construction. Its exceptions have no `error_info`.
fn give_step(process: &Running<'_>, result: Result<Term<'_>, u32>) {
    if let Err(reason) = result {
        prepare(process.head(), process.ctx(), Term::atom(reason), TraceTop::Caller);
    }
    process.set_scratch(0, result.ok());
}

/// Libcall `bs_init`.
pub fn bs_init(process: &mut Running<'_>) {
    let (size, unit) = (process.scratch(0), process.head().scratch(1) as usize);
    give_step(process, building::begin(process.heap(), size, unit, &process.state.filling));
}

/// Libcall `bs_append`.
pub fn bs_append(process: &mut Running<'_>) {
    let (first, size, unit) = (process.scratch(0), process.scratch(1), process.head().scratch(2) as usize);
    give_step(process, building::extend(process.heap(), first, size, unit, &process.state.filling));
}

/// Libcall `bs_put`.
pub fn bs_put(process: &mut Running<'_>) {
    let description = process.scratch(0).as_aligned_bytes().unwrap_or_default();
    let done = Segment::decode(description).is_some_and(|(segment, string, _)| {
        building::put(process.heap(), part(process, &segment, string), release(), &process.state.filling)
    });
    give_step(process, if done { Ok(Term::NIL) } else { Err(atom::BADARG) });
}

/// Libcall `bs_add`.
pub fn bs_add(process: &mut Running<'_>) {
    let (left, right, unit) = (process.scratch(0), process.scratch(1), process.head().scratch(2) as usize);
    give_step(process, building::sum_of_sizes(left, right, unit));
}

/// `#{cause => {Number, Type, What, Value}, function => format_bs_fail, module => erl_erts_errors}`.
fn error_info<'h>(heap: &'h Heap, fault: &Fault<'h>) -> Term<'h> {
    let cause = [Term::from_usize(fault.number as usize), Term::atom(fault.kind), Term::atom(fault.what), fault.value];
    let atom = Term::atom;
    map::from_pairs(
        heap,
        &[
            (atom(atom::CAUSE), heap.tuple(&cause)),
            (atom(atom::FUNCTION), atom(atom::FORMAT_BS_FAIL)),
            (atom(atom::MODULE), atom(atom::ERL_ERTS_ERRORS)),
        ],
    )
}

#[cfg(test)]
mod tests;
