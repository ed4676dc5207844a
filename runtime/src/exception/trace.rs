//! Raw traces, and their conversion to lists.
//!
//! # Shape
//! ```text
//! TRACE            [class][form][entry of a frame]...
//! {TRACE, Extra}   forms that need terms; Extra by form:
//!   FRAMES         (no tuple)
//!   ENTRY          a whole entry before those of the frames
//!   WITH           {Arguments, Info}: the first frame's arguments in place of its arity, and its error_info map; `none`
//!                  each when absent
//!   CLAUSE         the first frame's arguments in place of its arity; replacing the class removes its location
//!   GIVEN          the whole trace as a list
//! ```
//! The class is an atom's tagged word, which the opcode `raise` reads here. Entries of frames are words of immortal terms (see
//! `trace_entry`), so a collection does not visit them.

use crate::exception::trace_entry::{self, term};
use crate::process::{Frame, Frames};
use crate::raise::{BifName, Pending, TraceTop};
use beamc_abi::atom::{self, Atom};
use beamc_abi::tables::site_flags;
use beamc_term::heap::{Heap, Term, Word};
use beamc_term::term::list::elements;

const FRAMES: u64 = 0;
const ENTRY: u64 = 1;
const WITH: u64 = 2;
const GIVEN: u64 = 3;
const CLAUSE: u64 = 4;

/// Words of a TRACE before the entries of frames.
const FIXED: usize = 2;

/// The terms with words noted in `Pending`, none of them [`Word::NON_VALUE`].
fn noted<'a, 'h: 'a>(_heap: &'h Heap, words: &'a [Word]) -> &'a [Term<'h>] {
    // SAFETY: as in `term`; a term is a word.
    unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), words.len()) }
}

/// The terms with words of a TRACE.
fn terms<'a, 'h: 'a>(_heap: &'h Heap, words: &'a [u64]) -> &'a [Term<'h>] {
    // SAFETY: as in `term`; a term is a word.
    unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), words.len()) }
}

/// Makes the raw trace of an exception of `class`. The first of `frames` is the raising one. `None` for [`TraceTop::Complete`],
/// whose trace is in the head.
pub fn capture<'h>(heap: &'h Heap, class: Term<'h>, pending: &mut Pending, frames: Frames<'_>) -> Option<Term<'h>> {
    let or_none = |word| term(heap, word).unwrap_or(Term::atom(atom::NONE));
    let (form, extra) = match pending.top {
        TraceTop::Complete => return None,
        TraceTop::Caller | TraceTop::CallOf => (FRAMES, None),
        TraceTop::CallerWith { arguments, info } => {
            (WITH, Some(heap.tuple(&[arguments, info].map(|part| part.map_or(Term::atom(atom::NONE), or_none)))))
        }
        TraceTop::Clause { arguments } => (CLAUSE, Some(or_none(arguments))),
        TraceTop::Undefined { module, function, arguments } | TraceTop::Applied { module, function, arguments } => {
            let entry = [or_none(module), or_none(function), or_none(arguments), Term::NIL];
            (ENTRY, Some(heap.tuple(&entry)))
        }
        TraceTop::Lambda { fun, arguments } => {
            (ENTRY, Some(heap.tuple(&[or_none(fun), or_none(arguments), Term::NIL])))
        }
        TraceTop::Bif { explained_by, cause } => {
            let (module, function) = pending.bif.map_or((atom::EMPTY, atom::EMPTY), BifName::atoms);
            (
                ENTRY,
                Some(own_entry(
                    heap,
                    pending,
                    Term::atom(module),
                    Term::atom(function),
                    explained_by,
                    cause.and_then(|cause| term(heap, cause)),
                )),
            )
        }
        TraceTop::Operator { function } => {
            let (erlang, function) = (Term::atom(atom::ERLANG), or_none(function));
            (ENTRY, Some(own_entry(heap, pending, erlang, function, atom::ERL_ERTS_ERRORS, None)))
        }
        TraceTop::Given { list } => return Some(given(heap, class, or_none(list))),
    };
    let depth = crate::exception::backtrace_depth().max(1) - usize::from(form == ENTRY);
    pending.content.clear();
    pending.content.extend([class.raw(), form]);
    record(&mut pending.content, depth, pending.top, frames);
    let trace = heap.trace(&pending.content);
    Some(match extra {
        Some(extra) => heap.tuple(&[trace, extra]),
        None => trace,
    })
}

/// Appends the entries of frames, at most `depth` words after the fixed ones. Adjacent frames with the same return address give
/// one entry.
fn record(content: &mut Vec<u64>, depth: usize, top: TraceTop<Word>, frames: Frames<'_>) {
    let is_tail = |frame: &Frame| frame.site.flags & site_flags::TAIL != 0;
    let first = frames.clone().next();
    let (skipped, mut twice) = match top {
        TraceTop::Applied { .. } => (usize::from(first.is_some_and(|frame| is_tail(&frame))), false),
        TraceTop::CallOf => (0, first.is_some_and(|frame| !is_tail(&frame))),
        _ => (0, false),
    };
    let mut previous = None;
    for Frame { site, .. } in frames.skip(skipped) {
        if content.len() - FIXED >= depth {
            return;
        }
        if previous == Some(site.ret) {
            continue;
        }
        let entry = trace_entry::of_site(site);
        if entry == Word::NON_VALUE {
            continue;
        }
        if std::mem::take(&mut twice) && depth > 1 {
            content.push(entry.raw());
        }
        previous = Some(site.ret);
        content.push(entry.raw());
    }
}

/// `{M, F, Args, [{error_info, #{...}}]}`.
fn own_entry<'h>(
    heap: &'h Heap,
    pending: &Pending,
    module: Term<'h>,
    function: Term<'h>,
    by: Atom,
    cause: Option<Term<'h>>,
) -> Term<'h> {
    let arguments = heap.list(noted(heap, &pending.arguments));
    let known = trace_entry::error_info(by).filter(|_| cause.is_none()).and_then(|word| term(heap, word));
    let info = known.unwrap_or_else(|| {
        let map = match cause {
            Some(cause) => {
                let keys = heap.tuple(&[Term::atom(atom::CAUSE), Term::atom(atom::MODULE)]);
                heap.flat_map(keys, &[cause, Term::atom(by)])
            }
            None => heap.flat_map(heap.tuple(&[Term::atom(atom::MODULE)]), &[Term::atom(by)]),
        };
        heap.list(&[heap.tuple(&[Term::atom(atom::ERROR_INFO), map])])
    });
    heap.tuple(&[module, function, arguments, info])
}

/// The raw trace that holds a list given by the program.
pub fn given<'h>(heap: &'h Heap, class: Term<'h>, list: Term<'h>) -> Term<'h> {
    heap.tuple(&[heap.trace(&[class.raw(), GIVEN]), list])
}

/// The parts of a raw trace: the words of its TRACE, and the extra term.
fn parts<'h>(raw: Term<'h>) -> Option<(&'h [u64], Option<Term<'h>>)> {
    let (trace, extra) = match raw.as_tuple() {
        Some([trace, extra]) => (*trace, Some(*extra)),
        _ => (raw, None),
    };
    trace.as_trace().map(|words| (words, extra))
}

/// The class in a raw trace; `None` for any other term.
pub fn class_of(raw: Term<'_>) -> Option<Atom> {
    let (words, _) = parts(raw)?;
    Some(Atom::from_word(words[0]))
}

/// The raw trace with its class replaced. Any other term counts as a list given by the program.
pub fn with_class<'h>(heap: &'h Heap, raw: Term<'h>, class: Term<'h>) -> Term<'h> {
    let Some((words, extra)) = parts(raw) else { return given(heap, class, raw) };
    let mut content = words.to_vec();
    content[0] = class.raw();
    let mut extra = extra;
    if let (CLAUSE, Some(arguments), Some(first)) = (words[1], extra, terms(heap, &words[FIXED..]).first()) {
        // OTP keeps the location of a missing clause only in the original exception.
        content[1] = ENTRY;
        content.remove(FIXED);
        let none = Term::atom(atom::NONE);
        extra = Some(entry_with(heap, *first, arguments, none, Some(Term::NIL)));
    }
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
    let frames = terms(heap, &words[FIXED..]);
    let (Some(extra), Some((first, rest))) = (extra, frames.split_first()) else {
        let list = heap.list(frames);
        return extra.filter(|_| form == ENTRY).map_or(list, |entry| heap.cons(entry, list));
    };
    let none = Term::atom(atom::NONE);
    match (form, extra.as_tuple()) {
        (ENTRY, _) => heap.cons(extra, heap.list(frames)),
        (CLAUSE, _) => heap.cons(entry_with(heap, *first, extra, none, None), heap.list(rest)),
        (WITH, Some(&[arguments, map])) => heap.cons(entry_with(heap, *first, arguments, map, None), heap.list(rest)),
        _ => heap.list(frames),
    }
}

/// The entry of a frame with its arity replaced by `arguments` and with an `error_info` map, each unless `none`, and with
/// another location if given.
fn entry_with<'h>(
    heap: &'h Heap,
    entry: Term<'h>,
    arguments: Term<'h>,
    map: Term<'h>,
    location: Option<Term<'h>>,
) -> Term<'h> {
    let Some(&[module, function, arity, known]) = entry.as_tuple() else { return entry };
    let arguments = if arguments.is_atom(atom::NONE) { arity } else { arguments };
    let location = location.unwrap_or(known);
    let info = if map.is_atom(atom::NONE) {
        location
    } else {
        let info = heap.tuple(&[Term::atom(atom::ERROR_INFO), map]);
        let known: Vec<Term<'h>> = elements(location).collect();
        heap.list_with_tail(&known, heap.list(&[info]))
    };
    heap.tuple(&[module, function, arguments, info])
}

/// The entries of the current stack trace of a process.
pub fn current_trace<'h>(heap: &'h Heap, frames: Frames<'_>) -> Vec<Term<'h>> {
    let mut content = vec![0; FIXED];
    record(&mut content, crate::exception::backtrace_depth(), TraceTop::Caller, frames);
    terms(heap, &content[FIXED..]).to_vec()
}

/// The value of a `catch` for an exception.
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
