//! Items of `process_info/1,2`, for the process itself and for others.
//!
//! The functions see the whole process. Another process is asked by a signal and computes its items itself, so the reply shows
//! its state at that time.

use crate::exception;
use crate::process::identity::Identity;
use crate::process::monitor_link::PRIORITY_RELEASE;
use crate::process::{Running, SAVE_CALLS, Status, ports, registry};
use crate::run::heap_flags::max_heap_term;
use crate::run::{boot_servers, report};
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Sizes, Term};
use beamc_term::program::tables;
use beamc_term::term::print;

fn pair<'h>(heap: &'h Heap, name: &str, value: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom_from_text(name), value])
}

/// `garbage_collection`: settings of the heap.
fn collection_settings<'h>(process: &'h Running<'_>) -> Term<'h> {
    let (heap, limits) = (process.heap(), process.heap().limits());
    heap.list(&[
        pair(heap, "max_heap_size", max_heap_term(heap, limits.max)),
        pair(heap, "min_bin_vheap_size", Term::from_usize(limits.min_off_heap_words)),
        pair(heap, "min_heap_size", Term::from_usize(limits.min_heap_words)),
        pair(heap, "fullsweep_after", Term::from_usize(limits.fullsweep_after as usize)),
        pair(heap, "minor_gcs", Term::from_usize(heap.minor_collections() as usize)),
    ])
}

/// Sizes of the heap before the answer takes room in it.
#[derive(Clone, Copy)]
struct Measured {
    sizes: Sizes,
    /// Words of the heap as others see them: a hibernating process has no free ones, and only one part.
    young: usize,
    total: usize,
}

impl Measured {
    fn new(process: &Running<'_>) -> Self {
        let (heap, mut sizes) = (process.heap(), process.heap().sizes());
        if let Some(words) = process.words_asleep() {
            (sizes.used, sizes.old, sizes.fragments) = (words, 0, 0);
            return Measured { sizes, young: words, total: words };
        }
        let least = heap.limits().min_heap_words;
        let young = (sizes.used + sizes.fragments).max(least);
        Measured { sizes, young, total: heap.used_words().max(least) }
    }

    /// `garbage_collection_info`.
    fn rows(&self, process: &Running<'_>) -> Vec<(&'static str, usize)> {
        let sizes = &self.sizes;
        vec![
            // The blocks and the fragments make up `total_heap_size`.
            ("old_heap_block_size", sizes.old),
            ("heap_block_size", self.total.saturating_sub(sizes.old + sizes.fragments)),
            ("mbuf_size", sizes.fragments),
            ("recent_size", sizes.survived),
            ("stack_size", process.stack_words()),
            ("old_heap_size", sizes.old),
            ("heap_size", sizes.used),
            ("bin_vheap_size", sizes.off_heap),
            ("bin_vheap_block_size", sizes.off_heap_limit),
            ("bin_old_vheap_size", sizes.old_off_heap),
            ("bin_old_vheap_block_size", sizes.old_off_heap_limit),
        ]
    }
}

/// Bytes that the process uses: heap, stack, message queue and control block. The free words of the heap are not counted, as
/// in `total_heap_size`: its nursery keeps its size over a collection, and the bytes in use are to fall then.
fn memory(process: &Running<'_>) -> usize {
    let words = Measured::new(process).total + process.stack().words();
    words * 8 + size_of::<crate::process::Process>() + process.state.mailbox.borrow().len() * 16
}

/// The entries of the current stack trace.
fn stack_entries<'h>(process: &'h Running<'_>) -> Vec<Term<'h>> {
    let frames = process.stack().frames(process.head().sp());
    let mut entries = exception::current_trace(process.heap(), frames.clone());
    // Called by `apply` or a fun, this BIF waits in code of its own. Called by name, it waits in that of its caller.
    let hibernate = Term::atom_from_text("hibernate");
    let export = hibernate.as_atom().and_then(|function| tables().export(atom::ERLANG, function, 0));
    if export.is_some_and(|export| frames.clone().next().is_some_and(|top| tables().is_within(top.site, export))) {
        let entry = [Term::atom(atom::ERLANG), hibernate, Term::from_usize(0), Term::NIL];
        entries.insert(0, process.heap().tuple(&entry));
        entries.truncate(exception::backtrace_depth());
    }
    entries
}

/// `{Module, Function, Arity}` of an entry, with its location on request.
fn place<'h>(heap: &'h Heap, entry: Option<&Term<'h>>, with_location: bool) -> Term<'h> {
    match entry.and_then(|entry| entry.as_tuple()) {
        Some(parts @ [module, function, arity, _]) => {
            if with_location {
                heap.tuple(parts)
            } else {
                heap.tuple(&[*module, *function, *arity])
            }
        }
        _ => Term::atom(atom::UNDEFINED),
    }
}

/// The items of `process_info/1`, in its order.
const USUAL: [&str; 16] = [
    "current_function",
    "initial_call",
    "status",
    "message_queue_len",
    "links",
    "dictionary",
    "trap_exit",
    "error_handler",
    "priority",
    "group_leader",
    "total_heap_size",
    "heap_size",
    "stack_size",
    "reductions",
    "garbage_collection",
    "suspending",
];

/// The value of one item; `None` when there is no such item.
fn item<'h>(process: &'h Running<'_>, measured: &Measured, name: &str) -> Option<Term<'h>> {
    let (heap, state) = (process.heap(), process.state);
    let flag = |name| state.flags.borrow().value(name);
    let limits = heap.limits();
    Some(match name {
        "memory" => Term::from_usize(memory(process)),
        "heap_size" => Term::from_usize(measured.young),
        "total_heap_size" => Term::from_usize(measured.total),
        "stack_size" => Term::from_usize(process.stack_words()),
        "garbage_collection" => collection_settings(process),
        "garbage_collection_info" => {
            let pairs = measured.rows(process);
            let pairs: Vec<Term<'h>> =
                pairs.iter().map(|(name, size)| pair(heap, name, Term::from_usize(*size))).collect();
            heap.list(&pairs)
        }
        "max_heap_size" => max_heap_term(heap, limits.max),
        "min_heap_size" => Term::from_usize(limits.min_heap_words),
        "min_bin_vheap_size" => Term::from_usize(limits.min_off_heap_words),
        "fullsweep_after" => Term::from_usize(limits.fullsweep_after as usize),
        "message_queue_len" => Term::from_usize(state.mailbox.borrow().len()),
        "messages" => heap.list(&process.messages()),
        "dictionary" => {
            let pairs = state.dictionary.borrow().pairs(heap);
            let pairs: Vec<Term<'h>> = pairs.iter().map(|(key, value)| heap.tuple(&[*key, *value])).collect();
            heap.list(&pairs)
        }
        "current_function" | "current_location" if process.hibernates() => {
            let place = [Term::atom(atom::ERLANG), Term::atom_from_text("hibernate"), Term::from_usize(3), Term::NIL];
            heap.tuple(if name == "current_function" { &place[..3] } else { &place })
        }
        "current_function" => place(heap, stack_entries(process).first(), false),
        "current_location" => place(heap, stack_entries(process).first(), true),
        "current_stacktrace" => heap.list(&stack_entries(process)),
        "initial_call" => {
            let (module, function, arity) = state.initial_call.get();
            heap.tuple(&[Term::atom(module), Term::atom(function), Term::from_usize(arity as usize)])
        }
        "status" => Term::atom(match (state.suspended.get(), state.status.get()) {
            (1.., _) => atom::SUSPENDED,
            (_, Status::Held) => atom::SUSPENDED,
            (_, Status::Waits) => atom::WAITING,
            (_, Status::Runs) => atom::NORMAL_STATE,
        }),
        "trap_exit" | "error_handler" | "priority" | "message_queue_data" | "async_dist" => flag(name)?,
        "links" => identities(heap, state.relations.borrow().links.active()),
        "monitored_by" => identities(heap, state.relations.borrow().monitored_by().map(|(_, from)| from)),
        "monitors" => {
            let relations = state.relations.borrow();
            let shown = |monitor: &crate::process::monitor_link::Monitor| match (monitor.name, monitor.target) {
                (Some(name), _) => {
                    let named = heap.tuple(&[Term::atom(name), Term::atom(atom::NONODE_NOHOST)]);
                    heap.tuple(&[Term::atom(monitor.kind), named])
                }
                (None, target) => {
                    heap.tuple(&[Term::atom(monitor.kind), ports::term(heap, target.unwrap_or(Identity::NOBODY))])
                }
            };
            let of_others =
                |monitor: &&crate::process::monitor_link::Monitor| monitor.name.is_some() || monitor.target.is_some();
            let all: Vec<Term<'h>> = relations.monitors().filter(of_others).map(shown).collect();
            heap.list(&all)
        }
        "registered_name" => registry::name_of(state.pid).map_or(Term::NIL, Term::atom),
        "pid_name" => state.pid_name.map_or(Term::NIL, |name| {
            let (module, name) = name.key();
            heap.tuple(&[Term::atom(module), Term::atom(name)])
        }),
        "group_leader" => ports::term(heap, state.group_leader.get()),
        "suspending" => {
            let relations = state.relations.borrow();
            let row = |(pid, count): (Pid, u32)| {
                heap.tuple(&[Term::pid(pid), Term::from_usize(count as usize), Term::from_usize(0)])
            };
            let all: Vec<Term<'h>> = relations.suspending().map(row).collect();
            heap.list(&all)
        }
        "sequential_trace_token" => Term::NIL,
        "last_calls" => match flag(SAVE_CALLS)?.as_usize() {
            Some(0) | None => Term::FALSE,
            Some(_) => Term::NIL,
        },
        "parent" if release() >= 25 => match state.parent {
            None => Term::atom(atom::UNDEFINED),
            Some(parent) => Term::pid(parent),
        },
        "priority_messages" if release() >= PRIORITY_RELEASE => {
            Term::bool(state.relations.borrow().takes_priority_messages())
        }
        "label" if release() >= 27 => label(process),
        "backtrace" => backtrace(process),
        "trace" => Term::from_usize(0),
        "catchlevel" => Term::from_usize(process.handlers()),
        "reductions" => {
            let so_far = state.reductions.so_far(state.status.get() == Status::Waits);
            Term::from_usize(usize::try_from(so_far).unwrap_or(usize::MAX))
        }
        "binary" => heap.list(&heap.counted_binaries()),
        _ => return None,
    })
}

/// The stack as text: the current function and the return addresses. Slots of frames are not shown.
fn backtrace<'h>(process: &'h Running<'_>) -> Term<'h> {
    use std::fmt::Write;
    let mut text = String::new();
    let entries = stack_entries(process);
    for (index, (frame, entry)) in process.stack().frames(process.head().sp()).zip(&entries).enumerate() {
        let Some([module, function, arity, _]) = entry.as_tuple() else { continue };
        let place = format!("{}:{}/{}", print::display(*module), print::display(*function), print::display(*arity));
        let _ = match index {
            0 => writeln!(text, "Program counter: {:#018x} ({place})\n", frame.address.get()),
            _ => writeln!(text, "{:#018x} Return addr {:#018x} ({place})\n", frame.sp, frame.address.get()),
        };
    }
    text += "Return addr (<terminate process normally>)\n";
    process.heap().binary(text.as_bytes())
}

/// The label that `proc_lib:set_label/1` keeps in the dictionary.
fn label<'h>(process: &'h Running<'_>) -> Term<'h> {
    let pairs = process.state.dictionary.borrow().pairs(process.heap());
    let found = pairs.into_iter().find(|(key, _)| key.raw() == Term::atom_from_text("$process_label").raw());
    found.map_or(Term::atom(atom::UNDEFINED), |(_, value)| value)
}

fn identities<'h>(heap: &'h Heap, identities: impl IntoIterator<Item = Identity>) -> Term<'h> {
    let all: Vec<Term<'h>> = identities.into_iter().map(|identity| ports::term(heap, identity)).collect();
    heap.list(&all)
}

/// The `process_info` of a process. `asked` is one item, a list of items, or `undefined` for the usual ones. `None` for an
/// unknown item. Another process sees a status of `runnable` instead of `running`.
pub(crate) fn tell<'h>(process: &'h Running<'_>, asked: Term<'h>, own: bool) -> Option<Term<'h>> {
    let (heap, measured) = (process.heap(), Measured::new(process));
    let one = |name: &str| {
        let value = item(process, &measured, name)?;
        Some(if !own && name == "status" && value.is_atom(atom::NORMAL_STATE) {
            Term::atom_from_text("runnable")
        } else {
            value
        })
    };
    if asked.is_atom(atom::UNDEFINED) {
        let name = registry::name_of(process.state.pid);
        let name = name.map(|name| pair(heap, "registered_name", Term::atom(name)));
        let items = USUAL.iter().filter_map(|name| one(name).map(|value| pair(heap, name, value)));
        return Some(heap.list(&name.into_iter().chain(items).collect::<Vec<_>>()));
    }
    let tell = |asked: Term<'h>| -> Option<(Term<'h>, Term<'h>)> {
        if let Some([kind, key]) = asked.as_tuple() {
            let value = state_value(process, *kind, *key)?;
            return Some((asked, value));
        }
        Some((asked, one(atoms::text(asked.as_atom()?))?))
    };
    if !asked.is_nil() && asked.as_cons().is_none() {
        let (name, value) = tell(asked)?;
        // An unnamed process has no such item: the value is `[]`.
        let nameless = value.is_nil() && matches!(name.as_atom(), Some(atom::REGISTERED_NAME | atom::PID_NAME));
        return Some(if nameless { Term::NIL } else { heap.tuple(&[name, value]) });
    }
    let (mut told, mut rest) = (Vec::new(), asked);
    while let Some((head, tail)) = rest.as_cons() {
        let (name, value) = tell(head)?;
        told.push(heap.tuple(&[name, value]));
        rest = tail;
    }
    rest.is_nil().then(|| heap.list(&told))
}

/// `{dictionary, Key}`.
fn state_value<'h>(process: &'h Running<'_>, kind: Term<'h>, key: Term<'h>) -> Option<Term<'h>> {
    let is_dictionary = atoms::text(kind.as_atom()?) == "dictionary" && release() >= 26;
    let dictionary = process.state.dictionary.borrow();
    is_dictionary.then(|| dictionary.get(process.heap(), key).unwrap_or(Term::atom(atom::UNDEFINED)))
}

/// Reports that the heap of `process` has grown to `total` words, above its limit: to the reporter, or else on standard error.
pub(crate) fn report_limit(process: &Running<'_>, total: usize) {
    let (heap, max) = (process.heap(), process.heap().limits().max);
    let sizes = Measured::new(process).rows(process);
    let sizes: Vec<Term<'_>> = sizes.iter().map(|(name, size)| pair(heap, name, Term::from_usize(*size))).collect();
    let rows = [
        ("Process:", Term::pid(process.state.pid)),
        ("Context:", Term::atom(atom::EMPTY)),
        ("Max Heap Size:", Term::from_usize(max.words)),
        ("Total Heap Size:", Term::from_usize(total)),
        ("Kill:", Term::bool(max.kill)),
        ("Error Logger:", Term::bool(max.report)),
        ("Message Queue Len:", Term::from_usize(process.state.mailbox.borrow().len())),
        ("GC Info:", heap.list(&sizes)),
        ("Stacktrace:", heap.list(&stack_entries(process))),
    ];
    let rows = &rows[..if release() >= 27 { 9 } else { 8 }];
    let (mut format, mut plain, mut arguments) = (String::new(), String::new(), Vec::new());
    for &(name, value) in rows {
        // A blank follows the process.
        let end = if arguments.is_empty() { " " } else { "" };
        let name = format!("     {name:<20}");
        if name.contains("Context:") {
            let line = format!("{name}maximum heap size reached\n");
            plain += &line;
            format += &line.replace('\n', "~n");
            continue;
        }
        plain += &format!("{name}{}{end}\n", print::display(value));
        format += &format!("{name}~p{end}~n");
        arguments.push(value);
    }
    if !boot_servers::report_event(process, &format, &arguments) {
        eprintln!("=ERROR REPORT==== {} ===\n{plain}", report::date_now());
    }
}
