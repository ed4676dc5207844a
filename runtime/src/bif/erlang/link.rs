//! BIFs about links and exit signals.

use crate::bif::support::identity_of;
use crate::process::signal::{ExitBy, Signal};
use crate::process::{Ctx, Running, ports, remote};
use crate::raise::{Answer, Raise};
use crate::run::deliver;
use beamc_abi::atom;
use beamc_term::heap::{Message, Term};

/// `link/1`.
///
/// # Errors
/// `badarg` when the argument is not a pid or port. `noproc` when it does not exist and the caller does not trap exits.
pub fn erlang_link_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (pid, state) = (identity_of(args[0])?, ctx.state);
    if pid == state.pid || !state.relations.borrow_mut().links.link(pid) {
        return Ok(Term::TRUE);
    }
    if let Err(signal) = deliver::post(pid, Signal::Link { from: state.pid.into() }) {
        if !state.trap_exit.get() && (!pid.is_remote() || remote::is_earlier(pid)) {
            state.relations.borrow_mut().links.broken(pid);
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
    let wish = ctx.state.relations.borrow_mut().links.unlink(pid);
    if let Some(id) = wish {
        deliver::send(pid, Signal::Unlink { from: ctx.state.pid.into(), id });
    }
    Ok(Term::TRUE)
}

/// `exit/2`.
///
/// # Errors
/// `badarg` when the first argument is not a pid or port.
pub fn erlang_exit_2<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    if remote::is_pid(process.x(0)) || remote::is_earlier_port(process.x(0)) {
        return Ok(Term::TRUE);
    }
    let Some(pid) = ports::identity(process.x(0)) else { return Err(Raise::badarg()) };
    let reason = Message::new(process.heap(), process.x(1));
    deliver::send(pid, Signal::Exit { from: process.state.pid.into(), reason, by: ExitBy::Call });
    if pid == process.state.pid {
        process.take_signals();
    }
    Ok(Term::TRUE)
}
