//! BIFs that suspend and resume processes, and `is_process_alive/1`.

use crate::bif::support::pid_of;
use crate::process::signal::{Request, Signal};
use crate::process::{Ctx, Running};
use crate::raise::{Answer, Raise};
use crate::run::ask::{Reply, Waiting, ask};
use crate::run::deliver;
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::{Message, Term};
use beamc_term::term::list::proper;

/// `is_process_alive/1`.
///
/// # Errors
/// `badarg` when the argument is not a pid.
pub fn erlang_is_process_alive_1<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let pid = pid_of(process.x(0))?;
    if pid == process.state.pid {
        return Ok(Some(Term::TRUE));
    }
    Ok(match ask(process, pid, Request::Alive, Term::NIL) {
        Reply::NotYet => None,
        Reply::Nobody => Some(Term::FALSE),
        Reply::Answer(_) => Some(Term::TRUE),
    })
}

/// Options of `suspend_process/2`.
struct SuspendOptions<'h> {
    unless: bool,
    /// Whether to continue at once, and the tag of the message on completion.
    asynchronous: Option<Option<Term<'h>>>,
}

fn suspend_options(list: Term<'_>) -> Option<SuspendOptions<'_>> {
    let mut options = SuspendOptions { unless: false, asynchronous: None };
    for option in proper(list)? {
        match (option.as_atom().map(atoms::text), option.as_tuple()) {
            (Some("unless_suspending"), _) => options.unless = true,
            (Some("asynchronous"), _) => options.asynchronous = Some(None),
            (_, Some([name, tag])) if name.as_atom().map(atoms::text) == Some("asynchronous") => {
                options.asynchronous = Some(Some(*tag));
            }
            _ => return None,
        }
    }
    Some(options)
}

/// `erts_internal:suspend_process/2`: `true`, or an error as a value.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erts_internal_suspend_process_2<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let badarg = Ok(Some(Term::atom(atom::BADARG)));
    let Some(pid) = process.x(0).as_pid().filter(|pid| *pid != process.state.pid) else { return badarg };
    let Some(SuspendOptions { unless, asynchronous }) = suspend_options(process.x(1)) else {
        return Ok(Some(Term::atom(atom::BADOPT)));
    };
    let message = |tag: Term<'h>| process.heap().tuple(&[tag, Term::atom(atom::SUSPENDED)]);
    if unless && process.state.relations.borrow().suspends(pid) > 0 {
        if let Some(Some(tag)) = asynchronous {
            crate::run::send::to_self(process.heap(), process.state, message(tag));
        }
        return Ok(Some(Term::FALSE));
    }
    if let Some(tag) = asynchronous {
        let (from, request) = (process.state.pid.into(), Request::Suspend);
        let term = tag.map_or(Message::immediate(Term::NIL), |tag| Message::new(process.heap(), message(tag)));
        match deliver::post(pid, Signal::Request { from, key: 0, request, term }) {
            Ok(()) => process.state.relations.borrow_mut().suspend(pid),
            Err(signal) => deliver::nobody(pid, signal),
        }
        return Ok(Some(Term::TRUE));
    }
    match ask(process, pid, Request::Suspend, Term::NIL) {
        Reply::NotYet => Ok(None),
        Reply::Nobody => badarg,
        Reply::Answer(_) => {
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
    deliver::send(pid, Signal::Resume);
    Ok(Term::TRUE)
}
