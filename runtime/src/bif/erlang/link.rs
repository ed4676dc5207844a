//! BIFs about links and exit signals.

use crate::bif::support::identity_of;
use crate::process::identity::Identity;
use crate::process::monitor_link::{PRIORITY_RELEASE, priority_option};
use crate::process::reference::alias_owner;
use crate::process::signal::{ExitBy, Signal};
use crate::process::{Ctx, Running, State, ports, remote};
use crate::raise::{Answer, Raise};
use crate::run::deliver;
use beamc_abi::atom;
use beamc_term::base::release;
use beamc_term::heap::{Message, Term};

/// `link/1`.
///
/// # Errors
/// `badarg` when the argument is not a pid or port. `noproc` when it does not exist and the caller does not trap exits.
pub fn erlang_link_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    link(ctx.state, identity_of(args[0])?, false)
}

/// `link/2`.
///
/// # Errors
/// As [`erlang_link_1`], and `badarg` for an invalid option.
pub fn erlang_link_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let priority = priority_option(args[1]).ok_or_else(bad_option)?;
    link(ctx.state, identity_of(args[0])?, priority)
}

fn bad_option<'h>() -> Raise<'h> {
    Raise::badarg().cause(Term::atom(atom::BADOPT))
}

/// Links to `pid`. `priority`: whether the exit message of the link is a priority message.
fn link<'h>(state: &State, pid: Identity, priority: bool) -> Answer<'h> {
    if pid == state.pid {
        return Ok(Term::TRUE);
    }
    let mut relations = state.relations.borrow_mut();
    relations.set_link_priority(pid, priority);
    let is_new = relations.links.link(pid);
    drop(relations);
    if !is_new {
        return Ok(Term::TRUE);
    }
    if let Err(signal) = deliver::post(pid, Signal::Link { from: state.pid.into() }) {
        if !state.trap_exit.get() && (!pid.is_remote() || remote::is_earlier(pid)) {
            let mut relations = state.relations.borrow_mut();
            relations.links.broken(pid);
            relations.set_link_priority(pid, false);
            return Err(Raise::error(Term::atom(atom::NOPROC)));
        }
        deliver::nobody(pid, signal);
    }
    Ok(Term::TRUE)
}

/// `unlink/1`.
///
/// # Errors
/// `badarg` when the argument is not a pid or port.
pub fn erlang_unlink_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let pid = identity_of(args[0])?;
    let mut relations = ctx.state.relations.borrow_mut();
    let wish = relations.links.unlink(pid);
    relations.set_link_priority(pid, false);
    drop(relations);
    if let Some(id) = wish {
        deliver::send(pid, Signal::Unlink { from: ctx.state.pid.into(), id });
    }
    Ok(Term::TRUE)
}

/// `exit/2`.
///
/// # Errors
/// `badarg` when the first argument is not a pid or port, or a reference where the release takes aliases.
pub fn erlang_exit_2<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    exit(process, ExitBy::Call, false)
}

/// `exit/3`.
///
/// # Errors
/// As [`erlang_exit_2`], and `badarg` for an invalid option.
pub fn erlang_exit_3<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let priority = priority_option(process.x(2)).ok_or_else(bad_option)?;
    exit(process, ExitBy::Call, priority)
}

/// `exit_signal/2`: as `exit/2`, but `normal` does not end the caller.
///
/// # Errors
/// As [`erlang_exit_2`].
pub fn erlang_exit_signal_2<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    exit(process, ExitBy::Signal, false)
}

/// `exit_signal/3`.
///
/// # Errors
/// As [`erlang_exit_3`].
pub fn erlang_exit_signal_3<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let priority = priority_option(process.x(2)).ok_or_else(bad_option)?;
    exit(process, ExitBy::Signal, priority)
}

/// Sends an exit signal to the process, port or alias in X register 0, with the reason in register 1. Only `exit/2` and `exit/3`
/// of the own pid have their effect before they return.
fn exit<'h>(process: &'h mut Running<'_>, by: ExitBy, priority: bool) -> Answer<'h> {
    let (to, takes_aliases) = (process.x(0), release() >= PRIORITY_RELEASE);
    if remote::is_pid(to) || remote::is_earlier_port(to) || takes_aliases && remote::is_reference(to) {
        return Ok(Term::TRUE);
    }
    let (from, reason) = (process.state.pid.into(), Message::new(process.heap(), process.x(1)));
    if let Some(words) = to.as_reference().filter(|_| takes_aliases) {
        if let Some(owner) = alias_owner(words) {
            deliver::send(owner, Signal::ExitAlias { from, key: words[0], reason, priority });
        }
        return Ok(Term::TRUE);
    }
    let receiver = ports::identity(to).ok_or_else(Raise::badarg)?;
    deliver::send(receiver, Signal::Exit { from, reason, by });
    if receiver == process.state.pid && by == ExitBy::Call {
        process.take_signals();
    }
    Ok(Term::TRUE)
}
