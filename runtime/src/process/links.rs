//! Natives about other processes: links, exit signals, monitors, aliases, names, group leaders, suspending.

use super::relations::{AliasUntil, Monitor, alias_until};
use super::send::alias_owner;
use super::signal::{self, ExitBy, Question, Signal};
use super::slot;
use super::spawn::owned_reference;
use super::{Asked, Running, State, ports, registry, remote};
use crate::atom_table;
use crate::heap::{Heap, Kind, Message, Term};
use crate::native::support::proper;
use crate::native::{Answer, Ctx, Raise, new_reference};
use beamc_abi::atom;

/// What a native of kind `Wait` gives: nothing while it waits.
pub type Waiting<'h> = Result<Option<Term<'h>>, Raise<'h>>;

fn pid_of<'h>(term: Term<'h>) -> Result<u64, Raise<'h>> {
    term.as_pid().ok_or_else(Raise::badarg)
}

fn identity_of<'h>(term: Term<'h>) -> Result<u64, Raise<'h>> {
    ports::identity(term).ok_or_else(Raise::badarg)
}

/// `link/1`.
///
/// # Errors
/// `badarg` when the argument is no pid or port; `noproc` when there is no such process or port and the caller does not trap
/// exits.
pub fn erlang_link_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (pid, state) = (identity_of(args[0])?, ctx.state);
    if pid == state.pid || !state.relations.borrow_mut().links.link(pid) {
        return Ok(Term::TRUE);
    }
    if let Err(signal) = signal::post(pid, Signal::Link { from: state.pid }) {
        if !state.trap_exit.get() && !remote::is_number(pid) {
            state.relations.borrow_mut().links.broken(pid);
            return Err(Raise::error(Term::atom(atom::NOPROC)));
        }
        signal::nobody(pid, signal);
    }
    Ok(Term::TRUE)
}

/// `unlink/1`.
///
/// # Errors
/// `badarg` when the argument is no pid or port.
pub fn erlang_unlink_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let pid = identity_of(args[0])?;
    let wish = ctx.state.relations.borrow_mut().links.unlink(pid);
    if let Some(id) = wish {
        signal::send(pid, Signal::Unlink { from: ctx.state.pid, id });
    }
    Ok(Term::TRUE)
}

/// `exit/2`.
///
/// # Errors
/// `badarg` when the first argument is no pid or port.
pub fn erlang_exit_2<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    if remote::is_pid(process.x(0)) {
        return Ok(Term::TRUE);
    }
    let Some(pid) = ports::identity(process.x(0)) else { return Err(Raise::badarg()) };
    let reason = Message::new(process.heap(), process.x(1));
    signal::send(pid, Signal::Exit { from: process.state.pid, reason, by: ExitBy::Call });
    if pid == process.state.pid {
        process.take_signals();
    }
    Ok(Term::TRUE)
}

/// Whom a monitor of processes, or of ports, is on: the identity, if there is one, and the name, if it was given by one.
fn monitored(item: Term<'_>, is_port: bool) -> Option<(Option<u64>, Option<u32>)> {
    let of_kind = |identity: &u64| ports::number(*identity).is_some() == is_port;
    let named = |name: Term<'_>| {
        let name = name.as_atom()?;
        Some((registry::whereis(name).filter(of_kind), Some(name)))
    };
    match item.kind() {
        Kind::Pid(_) | Kind::Port(_) | Kind::External(_) => Some((Some(ports::identity(item).filter(of_kind)?), None)),
        Kind::Atom(_) => named(item),
        Kind::Tuple([name, node]) if node.is_atom(atom::NONODE_NOHOST) => named(*name),
        _ => None,
    }
}

fn monitor<'h>(
    ctx: Ctx<'h>,
    kind: Term<'h>,
    item: Term<'h>,
    tag: Option<Term<'h>>,
    alias: Option<AliasUntil>,
) -> Answer<'h> {
    let (heap, state) = (ctx.heap, ctx.state);
    if kind.is_atom(atom::TIME_OFFSET) && item.is_atom(atom::CLOCK_SERVICE) {
        // The offset never changes.
        let (reference, words) = owned_reference(heap, state.pid, false);
        state.relations.borrow_mut().add_monitor(Monitor::new(words, atom::TIME_OFFSET, None, None, tag));
        return Ok(reference);
    }
    let kind = match kind.as_atom() {
        Some(kind @ (atom::PROCESS | atom::PORT)) => kind,
        Some(atom::TIME_OFFSET) => return Err(Raise::badarg()),
        _ => return Err(Raise::badarg().cause(Term::atom(atom::BADTYPE))),
    };
    let (target, name) = monitored(item, kind == atom::PORT).ok_or_else(Raise::badarg)?;
    let (reference, words) = owned_reference(heap, state.pid, alias.is_some());
    let mut relations = state.relations.borrow_mut();
    if let Some(until) = alias {
        relations.add_alias(words[0], until);
    }
    if target == Some(state.pid) {
        return Ok(reference);
    }
    relations.add_monitor(Monitor::new(words, kind, target, name, tag));
    drop(relations);
    let (from, key) = (state.pid, words[0]);
    match target {
        Some(pid) => signal::send(pid, Signal::Monitor { from, key }),
        None => signal::nobody(0, Signal::Monitor { from, key }),
    }
    Ok(reference)
}

/// `monitor/2`.
///
/// # Errors
/// `badarg` when the arguments name nothing to be monitored.
pub fn erlang_monitor_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    monitor(ctx, args[0], args[1], None, None)
}

/// `monitor/3`.
///
/// # Errors
/// As [`erlang_monitor_2`], and `badarg` for an option that is none.
pub fn erlang_monitor_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bad_option = || Raise::badarg().cause(Term::atom(atom::BADOPT));
    let (mut tag, mut alias) = (None, None);
    for option in proper(args[2]).ok_or_else(bad_option)? {
        match option.as_tuple() {
            Some([name, value]) if name.is_atom(atom::TAG) => tag = Some(*value),
            Some([name, value]) if name.is_atom(atom::ALIAS) => {
                alias = Some(alias_until(*value).ok_or_else(bad_option)?);
            }
            _ => return Err(bad_option()),
        }
    }
    monitor(ctx, args[0], args[1], tag, alias)
}

/// Gives a monitor up; whether there was one.
fn demonitor(state: &State, key: u64) -> bool {
    let Some(monitor) = state.relations.borrow_mut().remove_monitor(key) else { return false };
    if let Some(target) = monitor.target {
        signal::send(target, Signal::Demonitor { key });
    }
    true
}

/// `demonitor/1`.
///
/// # Errors
/// `badarg` when the argument is no reference.
pub fn erlang_demonitor_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let words = args[0].as_reference().ok_or_else(Raise::badarg)?;
    demonitor(ctx.state, words[0]);
    Ok(Term::TRUE)
}

/// `demonitor/2`.
///
/// # Errors
/// `badarg` when the first argument is no reference, or an option is none.
pub fn erlang_demonitor_2<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let (mut flush, mut info) = (false, false);
    let key = process.x(0).as_reference().ok_or_else(Raise::badarg)?[0];
    for option in proper(process.x(1)).ok_or_else(Raise::badarg)? {
        match option.as_atom() {
            Some(atom::FLUSH) => flush = true,
            Some(atom::INFO) => info = true,
            _ => return Err(Raise::badarg()),
        }
    }
    let there = demonitor(process.state, key);
    if flush && !there && process.take_signals() {
        let process = &*process;
        let is_down = |term: Term<'_>| match term.as_tuple() {
            Some([_, reference, _, _, _]) => reference.as_reference().is_some_and(|words| words[0] == key),
            _ => false,
        };
        // SAFETY: the words in a mailbox are roots, so terms.
        process.state.mailbox.borrow_mut().remove_first(|word| is_down(unsafe { Term::from_raw(word) }));
    }
    Ok(Term::bool(!info || there))
}

/// `alias/1`.
///
/// # Errors
/// `badarg` when an option is none.
pub fn erlang_alias_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut until = AliasUntil::Unaliased;
    for option in proper(args[0]).ok_or_else(Raise::badarg)? {
        until = match option.as_atom() {
            Some(atom::EXPLICIT_UNALIAS) => AliasUntil::Unaliased,
            Some(atom::REPLY) => AliasUntil::Replied,
            _ => return Err(Raise::badarg()),
        };
    }
    let (reference, words) = owned_reference(ctx.heap, ctx.state.pid, true);
    ctx.state.relations.borrow_mut().add_alias(words[0], until);
    Ok(reference)
}

/// `unalias/1`.
///
/// # Errors
/// `badarg` when the argument is no reference.
pub fn erlang_unalias_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if remote::is_reference(args[0]) {
        return Ok(Term::FALSE);
    }
    let words = args[0].as_reference().ok_or_else(Raise::badarg)?;
    let own = alias_owner(words) == Some(ctx.state.pid);
    Ok(Term::bool(own && ctx.state.relations.borrow_mut().remove_alias(words[0])))
}

/// `register/2`.
///
/// # Errors
/// `badarg` when the first argument is no atom or `undefined`, the second no process or port, or one of the two is taken.
pub fn erlang_register_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let none = || Raise::badarg().cause(Term::atom(atom::NONE));
    let name = args[0].as_atom().filter(|name| *name != atom::UNDEFINED).ok_or_else(none)?;
    let pid = ports::identity(args[1]).filter(|pid| !remote::is_number(*pid)).ok_or_else(none)?;
    let gone = || pid != ctx.state.pid && !ports::is_alive(pid);
    if gone() {
        return Err(Raise::badarg().cause(Term::atom(atom::NOTALIVE)));
    }
    if !registry::register(name, pid) {
        return Err(Raise::badarg().cause(Term::atom(atom::REGISTERED_NAME)));
    }
    if gone() {
        registry::forget(pid);
        return Err(Raise::badarg().cause(Term::atom(atom::NOTALIVE)));
    }
    Ok(Term::TRUE)
}

/// `unregister/1`.
///
/// # Errors
/// `badarg` when nobody has the name.
pub fn erlang_unregister_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = args[0].as_atom().ok_or_else(Raise::badarg)?;
    if registry::unregister(name) { Ok(Term::TRUE) } else { Err(Raise::badarg()) }
}

/// `whereis/1`.
///
/// # Errors
/// `badarg` when the argument is no atom.
pub fn erlang_whereis_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = args[0].as_atom().ok_or_else(Raise::badarg)?;
    Ok(registry::whereis(name).map_or(Term::atom(atom::UNDEFINED), |pid| ports::term(ctx.heap, pid)))
}

/// `registered/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_registered_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let names: Vec<Term<'h>> = registry::registered().into_iter().map(Term::atom).collect();
    Ok(ctx.heap.list(&names))
}

/// `processes/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_processes_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pids: Vec<Term<'h>> = slot::all().into_iter().map(Term::pid).collect();
    Ok(ctx.heap.list(&pids))
}

/// `group_leader/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_group_leader_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ports::term(ctx.heap, ctx.state.group_leader.get()))
}

/// `erts_internal:group_leader/2`: `true`, or `badarg` as a value.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erts_internal_group_leader_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let badarg = Ok(Term::atom(atom::BADARG));
    if remote::is_pid(args[1]) && args[0].is_pid() {
        return Ok(Term::TRUE);
    }
    let leader = ports::identity(args[0]).filter(|_| args[0].is_pid());
    let (Some(leader), Some(pid)) = (leader, args[1].as_pid()) else { return badarg };
    if pid == ctx.state.pid {
        ctx.state.group_leader.set(leader);
        return Ok(Term::TRUE);
    }
    match signal::post(pid, Signal::GroupLeader { leader }) {
        Ok(()) => Ok(Term::TRUE),
        Err(_) => badarg,
    }
}

/// `erts_internal:group_leader/3`: the same, and a message `{Reference, Result}` about it.
///
/// # Errors
/// `badarg` when the first two arguments are no pids, or the third is no reference.
pub fn erts_internal_group_leader_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !args[0].is_pid() || !args[1].is_pid() || args[2].as_reference().is_none() {
        return Err(Raise::badarg());
    }
    let result = erts_internal_group_leader_2(ctx, &args[..2])?;
    ctx.state.mailbox.borrow_mut().push(ctx.heap.tuple(&[args[2], result]).raw());
    Ok(Term::atom(atom::OK))
}

/// What came of a question.
pub(super) enum Answered {
    /// Nothing yet.
    NotYet,
    /// There is no such process.
    Nobody,
    /// The answer.
    Answer(Message),
}

/// Asks another process; a native of kind `Wait` calls this each time it is called, until there is an answer.
pub(super) fn ask(process: &Running<'_>, pid: u64, question: Question, term: Term<'_>) -> Answered {
    let mut asked = process.state.asked.borrow_mut();
    match std::mem::take(&mut *asked) {
        Asked::Nothing => {
            let key = new_reference(process.heap()).as_reference().unwrap_or_default()[0];
            let term = Message::new(process.heap(), term);
            let from = process.state.pid;
            *asked = Asked::Waits(key);
            drop(asked);
            match signal::post(pid, Signal::Ask { from, key, question, term }) {
                Ok(()) => Answered::NotYet,
                Err(_) => {
                    process.state.asked.take();
                    Answered::Nobody
                }
            }
        }
        Asked::Waits(key) => {
            *asked = Asked::Waits(key);
            Answered::NotYet
        }
        Asked::Answered(None) => Answered::Nobody,
        Asked::Answered(Some(answer)) => Answered::Answer(answer),
    }
}

/// `is_process_alive/1`.
///
/// # Errors
/// `badarg` when the argument is no pid.
pub fn erlang_is_process_alive_1<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let pid = pid_of(process.x(0))?;
    if pid == process.state.pid {
        return Ok(Some(Term::TRUE));
    }
    Ok(match ask(process, pid, Question::Alive, Term::NIL) {
        Answered::NotYet => None,
        Answered::Nobody => Some(Term::FALSE),
        Answered::Answer(_) => Some(Term::TRUE),
    })
}

/// Options of `suspend_process/2`.
struct SuspendOptions<'h> {
    unless: bool,
    /// Whether to go on at once, and the tag of the message that says that it is done.
    asynchronous: Option<Option<Term<'h>>>,
}

fn suspend_options(list: Term<'_>) -> Option<SuspendOptions<'_>> {
    let mut options = SuspendOptions { unless: false, asynchronous: None };
    for option in proper(list)? {
        match (option.as_atom().map(atom_table::text), option.as_tuple()) {
            (Some("unless_suspending"), _) => options.unless = true,
            (Some("asynchronous"), _) => options.asynchronous = Some(None),
            (_, Some([name, tag])) if name.as_atom().map(atom_table::text) == Some("asynchronous") => {
                options.asynchronous = Some(Some(*tag));
            }
            _ => return None,
        }
    }
    Some(options)
}

/// `erts_internal:suspend_process/2`: `true`, or what went wrong as a value.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erts_internal_suspend_process_2<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let badarg = Ok(Some(Term::atom(atom::BADARG)));
    let Some(pid) = process.x(0).as_pid().filter(|pid| *pid != process.state.pid) else { return badarg };
    let Some(SuspendOptions { unless, asynchronous }) = suspend_options(process.x(1)) else {
        return Ok(Some(Term::atom(atom::BADOPT)));
    };
    let message = |tag: Term<'h>| process.heap().tuple(&[tag, Term::atom(atom::SUSPENDED)]);
    if unless && process.state.relations.borrow().suspends(pid) > 0 {
        if let Some(Some(tag)) = asynchronous {
            process.state.mailbox.borrow_mut().push(message(tag).raw());
        }
        return Ok(Some(Term::FALSE));
    }
    if let Some(tag) = asynchronous {
        let (from, question) = (process.state.pid, Question::Suspend);
        let term = tag.map_or(Message::immediate(Term::NIL), |tag| Message::new(process.heap(), message(tag)));
        match signal::post(pid, Signal::Ask { from, key: 0, question, term }) {
            Ok(()) => process.state.relations.borrow_mut().suspend(pid),
            Err(signal) => signal::nobody(pid, signal),
        }
        return Ok(Some(Term::TRUE));
    }
    match ask(process, pid, Question::Suspend, Term::NIL) {
        Answered::NotYet => Ok(None),
        Answered::Nobody => badarg,
        Answered::Answer(_) => {
            process.state.relations.borrow_mut().suspend(pid);
            Ok(Some(Term::TRUE))
        }
    }
}

/// `resume_process/1`.
///
/// # Errors
/// `badarg` when the caller has not suspended the process.
pub fn erlang_resume_process_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let pid = pid_of(args[0])?;
    if !ctx.state.relations.borrow_mut().resume(pid) {
        return Err(Raise::badarg());
    }
    signal::send(pid, Signal::Resume);
    Ok(Term::TRUE)
}

/// Has another process collect; the caller is sent `done` then, `failed` when there is no such process.
pub(super) fn request_collection<'h>(
    heap: &'h Heap,
    state: &State,
    pid: u64,
    all: bool,
    done: Term<'h>,
    failed: Term<'h>,
) {
    let (from, question, term) = (state.pid, Question::Collect(all), Message::new(heap, done));
    if signal::post(pid, Signal::Ask { from, key: 0, question, term }).is_err() {
        state.mailbox.borrow_mut().push(failed.raw());
    }
}

/// `monitor_node/2`: there is no distribution, and this node does not go down.
///
/// # Errors
/// `badarg` when the arguments are no atom and no boolean, `notalive` for another node.
pub fn erlang_monitor_node_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let node = args[0].as_atom().ok_or_else(Raise::badarg)?;
    if node != atom::NONODE_NOHOST {
        return Err(Raise::error(Term::atom(atom::NOTALIVE)));
    }
    args[1].as_bool().map(|_| Term::TRUE).ok_or_else(Raise::badarg)
}

/// `monitor_node/3`.
///
/// # Errors
/// As [`erlang_monitor_node_2`]; and `badarg` for another option than `allow_passive_connect`.
pub fn erlang_monitor_node_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let known = |option: &Term<'_>| option.as_atom().is_some_and(|it| atom_table::text(it) == "allow_passive_connect");
    if !proper(args[2]).is_some_and(|options| options.iter().all(known)) {
        return Err(Raise::badarg().cause(Term::atom(atom::BADOPT)));
    }
    erlang_monitor_node_2(ctx, args)
}

/// `erts_internal:dist_spawn_request/4`: a spawn on another node, of which there is none; the reply says so. With `spawn_opt` as its
/// last argument it also says whether a monitor is wanted.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erts_internal_dist_spawn_request_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_call = args[1].as_tuple().is_some_and(|call| {
        matches!(call, [module, function, arguments] if module.as_atom().is_some()
            && function.as_atom().is_some()
            && proper(*arguments).is_some())
    });
    let Some(options) = proper(args[2]).filter(|_| is_call) else { return Ok(Term::atom(atom::BADARG)) };
    let reference = new_reference(ctx.heap);
    let reply = [Term::atom(atom::SPAWN_REPLY), reference, Term::atom(atom::ERROR), Term::atom(atom::NOCONNECTION)];
    ctx.state.mailbox.borrow_mut().push(ctx.heap.tuple(&reply).raw());
    if args[3].as_atom().map(atom_table::text) != Some("spawn_opt") {
        return Ok(reference);
    }
    let is_monitor = |option: &Term<'_>| {
        let name = option.as_tuple().and_then(|parts| parts.first()).unwrap_or(option);
        name.as_atom().map(atom_table::text) == Some("monitor")
    };
    Ok(ctx.heap.tuple(&[reference, Term::bool(options.iter().any(is_monitor))]))
}
