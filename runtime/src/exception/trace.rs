//! Raw traces and what becomes of them.
//!
//! # Shape
//! ```text
//! TRACE            [class][form][count of entries before the frames][return address as text offset]...
//! {TRACE, Extra}   forms that need terms; Extra by form:
//!   FRAMES         (no tuple)
//!   ENTRY          a whole entry that stands before the frames
//!   WITH           {Arguments, Info}: the first frame's arguments in place of its arity, and its error_info map; `none`
//!                  each when absent
//!   GIVEN          the whole trace as a list
//! ```
//! The class is an atom's word: the opcode `raise` finds it here.

use super::prepare::{Pending, Top};
use crate::heap::{Heap, Term};
use crate::process::{Frame, Frames};
use crate::program::tables;
use beamc_abi::atom;
use beamc_abi::tables::site_flags;
use beamc_abi::term::NON_VALUE;

const FRAMES: u64 = 0;
const ENTRY: u64 = 1;
const WITH: u64 = 2;
const GIVEN: u64 = 3;

/// Words of a TRACE before the return addresses.
const FIXED: usize = 2;

/// The term with a word noted in `Pending`.
fn term(_heap: &Heap, word: u64) -> Option<Term<'_>> {
    // SAFETY: words noted in `Pending` are terms, and nothing collected since (`exception`, rule 1).
    (word != NON_VALUE).then(|| unsafe { Term::from_raw(word) })
}

/// Makes the raw trace of an exception of `class` whose raising frame is the first of `frames`. With [`Top::Complete`]
/// there is nothing to make: `None`.
pub fn capture<'h>(heap: &'h Heap, class: Term<'h>, pending: &mut Pending, frames: Frames<'_>) -> Option<Term<'h>> {
    let or_none = |word| term(heap, word).unwrap_or(Term::atom(atom::NONE));
    let (form, extra) = match pending.top {
        Top::Complete => return None,
        Top::Caller | Top::CallOf => (FRAMES, None),
        Top::CallerWith { arguments, info } => (WITH, Some(heap.tuple(&[or_none(arguments), or_none(info)]))),
        Top::Undefined { module, function, arguments } | Top::Applied { module, function, arguments } => {
            let entry = [or_none(module), or_none(function), or_none(arguments), Term::NIL];
            (ENTRY, Some(heap.tuple(&entry)))
        }
        Top::Lambda { fun, arguments } => (ENTRY, Some(heap.tuple(&[or_none(fun), or_none(arguments), Term::NIL]))),
        Top::Native { name, explained_by, cause } => {
            let (module, function) = name.atoms();
            (
                ENTRY,
                Some(own_entry(
                    heap,
                    pending,
                    Term::atom(module),
                    Term::atom(function),
                    explained_by,
                    term(heap, cause),
                )),
            )
        }
        Top::Operator { function } => {
            let (erlang, function) = (Term::atom(atom::ERLANG), or_none(function));
            (ENTRY, Some(own_entry(heap, pending, erlang, function, atom::ERL_ERTS_ERRORS, None)))
        }
        Top::Given { list } => return Some(given(heap, class, or_none(list))),
    };
    let depth = super::backtrace_depth().saturating_sub(usize::from(form == ENTRY));
    pending.content.clear();
    pending.content.extend([class.raw(), form]);
    record(&mut pending.content, depth, pending.top, frames);
    let trace = heap.trace(&pending.content);
    Some(match extra {
        Some(extra) => heap.tuple(&[trace, extra]),
        None => trace,
    })
}

/// Appends return addresses, at most `depth`, equal neighbours once.
fn record(content: &mut Vec<u64>, depth: usize, top: Top, frames: Frames<'_>) {
    let tail = |frame: &Frame| frame.site.flags & site_flags::TAIL != 0;
    let first = frames.clone().next();
    let (skipped, twice) = match top {
        Top::Applied { .. } => (usize::from(first.is_some_and(|frame| tail(&frame))), false),
        Top::CallOf => (0, first.is_some_and(|frame| !tail(&frame))),
        _ => (0, false),
    };
    let mut previous = None;
    for Frame { site, .. } in frames.skip(skipped) {
        if content.len() - FIXED >= depth {
            return;
        }
        if previous == Some(site.ret) || tables().function_at(site.ret - 1).is_none() {
            continue;
        }
        if twice && previous.is_none() {
            content.push(u64::from(site.ret));
        }
        previous = Some(site.ret);
        content.push(u64::from(site.ret));
    }
}

/// `{M, F, Args, [{error_info, #{...}}]}`.
fn own_entry<'h>(
    heap: &'h Heap,
    pending: &Pending,
    module: Term<'h>,
    function: Term<'h>,
    by: u32,
    cause: Option<Term<'h>>,
) -> Term<'h> {
    let arguments: Vec<Term<'h>> = pending.arguments.iter().filter_map(|word| term(heap, *word)).collect();
    let info = match cause {
        Some(cause) => {
            let keys = heap.tuple(&[Term::atom(atom::CAUSE), Term::atom(atom::MODULE)]);
            heap.flat_map(keys, &[cause, Term::atom(by)])
        }
        None => heap.flat_map(heap.tuple(&[Term::atom(atom::MODULE)]), &[Term::atom(by)]),
    };
    let info = heap.tuple(&[Term::atom(atom::ERROR_INFO), info]);
    heap.tuple(&[module, function, heap.list(&arguments), heap.list(&[info])])
}

/// The raw trace that stands for a list given by the program.
pub fn given<'h>(heap: &'h Heap, class: Term<'h>, list: Term<'h>) -> Term<'h> {
    heap.tuple(&[heap.trace(&[class.raw(), GIVEN]), list])
}

/// The parts of a raw trace: words of its TRACE, and the extra term.
fn parts<'h>(raw: Term<'h>) -> Option<(&'h [u64], Option<Term<'h>>)> {
    let (trace, extra) = match raw.as_tuple() {
        Some([trace, extra]) => (*trace, Some(*extra)),
        _ => (raw, None),
    };
    trace.as_trace().map(|words| (words, extra))
}

/// The class in a raw trace, an atom index; `None` when it is no raw trace.
pub fn class_of(raw: Term<'_>) -> Option<u32> {
    let (words, _) = parts(raw)?;
    Some((words[0] >> beamc_abi::term::PAYLOAD_SHIFT) as u32)
}

/// The raw trace with `class` in it; a trace that is none is taken as given by the program.
pub fn with_class<'h>(heap: &'h Heap, raw: Term<'h>, class: Term<'h>) -> Term<'h> {
    let Some((words, extra)) = parts(raw) else { return given(heap, class, raw) };
    let mut content = words.to_vec();
    content[0] = class.raw();
    let trace = heap.trace(&content);
    extra.map_or(trace, |extra| heap.tuple(&[trace, extra]))
}

/// The list form of a raw trace.
pub fn build_stacktrace<'h>(heap: &'h Heap, raw: Term<'h>) -> Term<'h> {
    let Some((words, extra)) = parts(raw) else { return raw };
    let form = words[1];
    if let (GIVEN, Some(list)) = (form, extra) {
        return list;
    }
    let mut entries: Vec<Term<'h>> = Vec::with_capacity(words.len());
    if let (ENTRY, Some(entry)) = (form, extra) {
        entries.push(entry);
    }
    let with = extra.filter(|_| form == WITH).and_then(|extra| extra.as_tuple());
    for (index, ret) in words[FIXED..].iter().enumerate() {
        let with = with.filter(|_| index == 0);
        entries.extend(frame_entry(heap, *ret as u32, with));
    }
    heap.list(&entries)
}

/// `{M, F, Arity, [{file, File}, {line, Line}]}`; with arguments and `error_info` if `with` says so.
fn frame_entry<'h>(heap: &'h Heap, ret: u32, with: Option<&[Term<'h>]>) -> Option<Term<'h>> {
    let tables = tables();
    let row = tables.function_at(ret - 1)?;
    let mut info = Vec::with_capacity(3);
    let site = tables.site(tables.address_of(ret))?;
    if let Some((file, line)) = tables.line(site.line) {
        info.push(heap.tuple(&[Term::atom(atom::FILE), heap.string(file)]));
        info.push(heap.tuple(&[Term::atom(atom::LINE), Term::count(line as usize)]));
    }
    let mut arity = Term::count(row.arity as usize);
    if let Some([arguments, map]) = with {
        if !arguments.is_atom(atom::NONE) {
            arity = *arguments;
        }
        if !map.is_atom(atom::NONE) {
            info.push(heap.tuple(&[Term::atom(atom::ERROR_INFO), *map]));
        }
    }
    Some(heap.tuple(&[Term::atom(row.module), Term::atom(row.function), arity, heap.list(&info)]))
}

/// The entries of the trace of where a process is.
pub fn current_trace<'h>(heap: &'h Heap, frames: Frames<'_>) -> Vec<Term<'h>> {
    let mut content = vec![0; FIXED];
    record(&mut content, super::backtrace_depth(), Top::Caller, frames);
    content[FIXED..].iter().filter_map(|ret| frame_entry(heap, *ret as u32, None)).collect()
}

/// What a `catch` gives for an exception.
pub fn catch_value<'h>(heap: &'h Heap, class: Term<'h>, reason: Term<'h>, raw: Term<'h>) -> Term<'h> {
    let exit = Term::atom(atom::BIG_EXIT);
    if class.is_atom(atom::THROW) {
        return reason;
    }
    if class.is_atom(atom::EXIT) {
        return heap.tuple(&[exit, reason]);
    }
    heap.tuple(&[exit, heap.tuple(&[reason, build_stacktrace(heap, raw)])])
}
