//! BIFs about monitors and aliases.

use crate::process::identity::Identity;
use crate::process::monitor_link::{Alias, AliasUntil, Monitor, MonitorOptions, PRIORITY_RELEASE, monitor_options};
use crate::process::reference::{alias_owner, owned_reference};
use crate::process::signal::Signal;
use crate::process::{Ctx, Running, State, ports, registry, remote};
use crate::raise::{Answer, Raise};
use crate::run::deliver;
use beamc_abi::atom::{self, Atom};
use beamc_term::base::release;
use beamc_term::heap::{Kind, Term};
use beamc_term::term::list::proper;

/// The target of a monitor of processes or ports: its identity if it exists, and its name if the monitor was made by name.
fn monitored(item: Term<'_>, is_port: bool) -> Option<(Option<Identity>, Option<Atom>)> {
    let of_kind = |identity: &Identity| (identity.is_port() || remote::is_port(*identity)) == is_port;
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

fn monitor<'h>(ctx: Ctx<'h>, kind: Term<'h>, item: Term<'h>, options: MonitorOptions<'h>) -> Answer<'h> {
    let MonitorOptions { alias, tag, priority } = options;
    let (heap, state) = (ctx.heap, ctx.state);
    if kind.is_atom(atom::TIME_OFFSET) && item.is_atom(atom::CLOCK_SERVICE) {
        // The offset never changes, so the monitor never fires.
        let (reference, words) = owned_reference(heap, state.pid, false);
        let monitor = Monitor::new(words, atom::TIME_OFFSET, None, None, tag);
        state.relations.borrow_mut().add_monitor(monitor.with_priority(priority));
        return Ok(reference);
    }
    let kind = match kind.as_atom() {
        Some(kind @ (atom::PROCESS | atom::PORT)) => kind,
        Some(atom::TIME_OFFSET) => return Err(Raise::badarg()),
        _ => return Err(Raise::badarg().cause(Term::atom(atom::BADTYPE))),
    };
    let (target, name) = monitored(item, kind == atom::PORT).ok_or_else(Raise::badarg)?;
    let (reference, words) = owned_reference(heap, state.pid, alias.is_some());
    if target.is_some_and(|target| target == state.pid) {
        return Ok(reference);
    }
    let mut relations = state.relations.borrow_mut();
    if let Some(until) = alias {
        relations.add_alias(words[0], Alias { until, priority: false });
    }
    relations.add_monitor(Monitor::new(words, kind, target, name, tag).with_priority(priority));
    drop(relations);
    let (from, key) = (state.pid.into(), words[0]);
    match target {
        Some(pid) => deliver::send(pid, Signal::Monitor { from, key }),
        None => deliver::nobody(Identity::NOBODY, Signal::Monitor { from, key }),
    }
    Ok(reference)
}

/// `monitor/2`.
///
/// # Errors
/// `badarg` when the arguments are not a valid target.
pub fn erlang_monitor_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    monitor(ctx, args[0], args[1], MonitorOptions::default())
}

/// `monitor/3`.
///
/// # Errors
/// As [`erlang_monitor_2`], and `badarg` for an invalid option.
pub fn erlang_monitor_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let options = monitor_options(args[2]).ok_or_else(|| Raise::badarg().cause(Term::atom(atom::BADOPT)))?;
    monitor(ctx, args[0], args[1], options)
}

/// Removes a monitor; returns whether it existed.
fn demonitor(state: &State, key: u64) -> bool {
    let Some(monitor) = state.relations.borrow_mut().remove_monitor(key) else { return false };
    if let Some(target) = monitor.target {
        deliver::send(target, Signal::Demonitor { key });
    }
    true
}

/// `demonitor/1`.
///
/// # Errors
/// `badarg` when the argument is not a reference.
pub fn erlang_demonitor_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if remote::is_earlier_reference(args[0]) {
        return Ok(Term::TRUE);
    }
    let words = args[0].as_reference().ok_or_else(Raise::badarg)?;
    demonitor(ctx.state, words[0]);
    Ok(Term::TRUE)
}

/// `demonitor/2`.
///
/// # Errors
/// `badarg` when the first argument is not a reference, or an option is invalid.
pub fn erlang_demonitor_2<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let (mut flush, mut info) = (false, false);
    // No monitor has the key 0.
    let earlier = remote::is_earlier_reference(process.x(0)).then_some(0);
    let key = process.x(0).as_reference().map(|words| words[0]).or(earlier).ok_or_else(Raise::badarg)?;
    for option in proper(process.x(1)).ok_or_else(Raise::badarg)? {
        match option.as_atom() {
            Some(atom::FLUSH) => flush = true,
            Some(atom::INFO) => info = true,
            _ => return Err(Raise::badarg()),
        }
    }
    let there = demonitor(process.state, key);
    if flush && !there && process.take_signals() {
        let is_down = |term: Term<'_>| match term.as_tuple() {
            Some([_, reference, _, _, _]) => reference.as_reference().is_some_and(|words| words[0] == key),
            _ => false,
        };
        process.remove_message(is_down);
    }
    Ok(Term::bool(!info || there))
}

/// `alias/1`.
///
/// # Errors
/// `badarg` when an option is invalid.
pub fn erlang_alias_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut alias = Alias { until: AliasUntil::Unaliased, priority: false };
    for option in proper(args[0]).ok_or_else(Raise::badarg)? {
        match option.as_atom() {
            Some(atom::EXPLICIT_UNALIAS) => alias.until = AliasUntil::Unaliased,
            Some(atom::REPLY) => alias.until = AliasUntil::Replied,
            Some(atom::PRIORITY) if release() >= PRIORITY_RELEASE => alias.priority = true,
            _ => return Err(Raise::badarg()),
        }
    }
    let (reference, words) = owned_reference(ctx.heap, ctx.state.pid, true);
    ctx.state.relations.borrow_mut().add_alias(words[0], alias);
    Ok(reference)
}

/// `unalias/1`.
///
/// # Errors
/// `badarg` when the argument is not a reference.
pub fn erlang_unalias_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if remote::is_reference(args[0]) {
        return Ok(Term::FALSE);
    }
    let words = args[0].as_reference().ok_or_else(Raise::badarg)?;
    let own = alias_owner(words) == Some(ctx.state.pid);
    Ok(Term::bool(own && ctx.state.relations.borrow_mut().remove_alias(words[0])))
}
