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
use beamc_abi::atom::{self, Atom};
use beamc_abi::binary::segment::{Operand, Segment};
use beamc_term::base::release;
use beamc_term::heap::{Heap, Match, Term};
use beamc_term::term::{bits, map};
use building::{Fault, Part, Size};

/// The match context in a term.
fn match_of(context: Term<'_>) -> Match<'_> {
    match context.as_match() {
        Some(context) => context,
        None => beamc_term::base::fatal::fatal("matching without a match context"),
    }
}

/// Libcall `bs_get_integer`.
pub fn bs_get_integer<'h>(process: &'h Running<'_>, context: Term<'h>, size: usize, flags: usize) -> Option<Term<'h>> {
    let context = match_of(context);
    matching::integer(process.heap(), context.bytes, context.position, size, flags as u8)
}

/// Libcall `bs_get_float`.
pub fn bs_get_float<'h>(process: &'h Running<'_>, context: Term<'h>, size: usize, flags: usize) -> Option<Term<'h>> {
    let context = match_of(context);
    let value = matching::float(context.bytes, context.position, size, flags as u8);
    value.map(|value| process.heap().float(value))
}

/// A code point and its size in bits, as compiled code gets them.
fn code_point<'h>(found: Option<(u64, usize)>) -> (Option<Term<'h>>, usize) {
    found.map_or((None, 0), |(value, size)| (Some(Term::from_usize(value as usize)), size))
}

/// Libcall `bs_get_utf8`.
pub fn bs_get_utf8<'h>(
    _process: &'h Running<'_>,
    context: Term<'h>,
    _size: usize,
    _flags: usize,
) -> (Option<Term<'h>>, usize) {
    let context = match_of(context);
    code_point(matching::utf8(context.bytes, context.position, context.end))
}

/// Libcall `bs_get_utf16`.
pub fn bs_get_utf16<'h>(
    _process: &'h Running<'_>,
    context: Term<'h>,
    _size: usize,
    flags: usize,
) -> (Option<Term<'h>>, usize) {
    let context = match_of(context);
    code_point(matching::utf16(context.bytes, context.position, context.end, flags as u8))
}

/// Libcall `bs_match_string`.
pub fn bs_match_string(_process: &Running<'_>, context: Term<'_>, size: usize, string: Term<'_>) -> bool {
    let context = match_of(context);
    bits::equal(context.bytes, context.position, string.as_aligned_bytes().unwrap_or_default(), 0, size)
}

/// Libcall `bs_init_writable`.
pub fn bs_init_writable<'h>(process: &'h Running<'_>, size: Term<'h>) -> Term<'h> {
    const UNKNOWN: usize = 1024;
    building::writable(process.heap(), size.as_usize().unwrap_or(UNKNOWN))
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

#[inline]
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
pub fn bs_create_bin<'h>(process: &'h Running<'_>, segments: Term<'h>) -> Option<Term<'h>> {
    let mut rest = segments.as_aligned_bytes().unwrap_or_default();
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
        Ok(result) => Some(result),
        Err(fault) => {
            let info = error_info(process.heap(), &fault).word();
            let top = TraceTop::CallerWith { arguments: None, info: Some(info) };
            prepare(process.head(), process.ctx(), Term::atom(fault.reason), top);
            None
        }
    }
}

/// The result of a step of a construction. Its exceptions have no `error_info`.
fn step<'h>(process: &'h Running<'_>, result: Result<Term<'h>, Atom>) -> Option<Term<'h>> {
    if let Err(reason) = result {
        prepare(process.head(), process.ctx(), Term::atom(reason), TraceTop::Caller);
    }
    result.ok()
}

/// Libcall `bs_init`.
pub fn bs_init<'h>(process: &'h Running<'_>, size: Term<'h>, unit: usize) -> Option<Term<'h>> {
    step(process, building::begin(process.heap(), size, unit, &process.state.filling))
}

/// Libcall `bs_append`.
pub fn bs_append<'h>(process: &'h Running<'_>, first: Term<'h>, size: Term<'h>, unit: usize) -> Option<Term<'h>> {
    step(process, building::extend(process.heap(), first, size, unit, &process.state.filling))
}

/// Libcall `bs_private_append`. Compilers reserve heap for later instructions before it, because OTP allocates none here.
pub fn bs_private_append<'h>(
    process: &'h Running<'_>,
    first: Term<'h>,
    size: Term<'h>,
    unit: usize,
) -> Option<Term<'h>> {
    let heap = process.heap();
    step(process, heap.in_fragments(|| building::extend(heap, first, size, unit, &process.state.filling)))
}

/// Libcall `bs_put`.
pub fn bs_put<'h>(process: &'h Running<'_>, segment: Term<'h>) -> Option<Term<'h>> {
    let description = segment.as_aligned_bytes().unwrap_or_default();
    let done = Segment::decode(description).is_some_and(|(segment, string, _)| {
        building::put(process.heap(), part(process, &segment, string), release(), &process.state.filling)
    });
    step(process, if done { Ok(Term::NIL) } else { Err(atom::BADARG) })
}

/// Libcall `bs_add`.
pub fn bs_add<'h>(process: &'h Running<'_>, left: Term<'h>, right: Term<'h>, unit: usize) -> Option<Term<'h>> {
    step(process, building::sum_of_sizes(left, right, unit))
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
