//! Sending and waiting for messages.
//!
//! # Rules
//! 1. A destination is a pid, a port, an alias, a registered name, or `{Name, Node}`. An unregistered name is `badarg`. A
//!    message to a process or alias that does not exist, or to a name on another node, is dropped.
//! 2. A message to oneself is the term itself, because terms are immutable. It goes behind the signals that are in the inbox
//!    already: a message by an alias, for instance, is one of those.

use crate::process::identity::Identity;
use crate::process::reference::alias_owner;
use crate::process::signal::Signal;
use crate::process::slot::{self, Delivered};
use crate::process::{Process, Running, State, Status, YieldReason, deadline, ports, registry, remote};
use crate::raise::Raise;
use crate::run::deliver;
use crate::run::scheduler::{self, timer};
use crate::run::signal_handler::through_alias;
use beamc_abi::atom;
use beamc_abi::term::SMALL_MAX;
use beamc_term::heap::{ExternalKind, Heap, Kind, Message, Term};
use std::time::Duration;

/// Sends `message` to `to`.
///
/// # Errors
/// `badarg` when `to` is not a destination.
pub fn send<'h>(heap: &'h Heap, state: &State, to: Term<'h>, message: Term<'h>) -> Result<(), Raise<'h>> {
    match to.kind() {
        Kind::Pid(pid) => send_to(heap, state, pid.into(), message),
        Kind::Port(port) => ports::send(state, port, message),
        Kind::Ref(words) => {
            send_to_alias(heap, state, words, message, false);
        }
        Kind::Atom(name) => send_to(heap, state, registry::whereis(name).ok_or_else(Raise::badarg)?, message),
        Kind::Tuple([name, node]) if name.as_atom().is_some() && node.as_atom().is_some() => {
            let name = name.as_atom().filter(|_| node.is_atom(atom::NONODE_NOHOST));
            if let Some(pid) = name.and_then(registry::whereis) {
                send_to(heap, state, pid, message);
            }
        }
        Kind::External(external) if external.kind != ExternalKind::Port || remote::is_earlier_port(to) => {}
        _ => return Err(Raise::badarg()),
    }
    Ok(())
}

/// Sends a message to the alias with these words, as a priority message if that is wanted and the alias takes them. The caller
/// handles one to itself at once, unless other signals are to be handled first: its next receive does not look for signals as
/// long as there are messages.
pub fn send_to_alias(heap: &Heap, state: &State, words: &[u64], message: Term<'_>, priority: bool) {
    let Some(pid) = alias_owner(words) else { return };
    let (key, message) = (words[0], Message::new(heap, message));
    if priority && pid == state.pid && !slot::has_signals(pid) {
        through_alias(heap, state, key, message, priority);
    } else {
        deliver::send(pid, Signal::ToAlias { key, message, priority });
    }
}

/// Sends a message to the calling process. Rule 2.
pub fn to_self(heap: &Heap, state: &State, message: Term<'_>) {
    if slot::has_signals(state.pid) {
        let _ = deliver::post(state.pid, Signal::Message(Message::new(heap, message)));
    } else if state.off_heap.get() && message.as_immediate().is_none() {
        state.mailbox.borrow_mut().hold(Message::new(heap, message));
    } else {
        state.mailbox.borrow_mut().push(message);
    }
}

fn send_to(heap: &Heap, state: &State, pid: Identity, message: Term<'_>) {
    if pid == state.pid {
        return to_self(heap, state, message);
    }
    if let Some(port) = pid.port_number() {
        return ports::send(state, port, message);
    }
    // SAFETY: the promise of `deliver`.
    match slot::deliver(pid.local(), |process| unsafe { Process::receive(process, message) }) {
        Delivered::There => {}
        Delivered::Ready(process) => scheduler::ready(process),
        // The sender does not learn that the receiver does not exist.
        Delivered::Nobody => {}
        Delivered::No => {
            let _ = deliver::post(pid, Signal::Message(Message::new(heap, message)));
        }
    }
}

/// Whether there is an unexamined message; `None` when a signal ended the process. A receive without clauses
/// ignores the messages that are there when its wait begins.
fn has_message(process: &mut Running<'_>) -> Option<bool> {
    let waited = process.state.status.get() == Status::Waits;
    if !waited {
        process.state.mailbox.borrow_mut().skip();
    }
    let has_message = process.take_signals().then(|| process.state.mailbox.borrow().has_current());
    if waited && has_message == Some(false) {
        process.state.reductions.only_signals();
    }
    has_message
}

/// Libcall `loop_rec`: the message at the save pointer.
pub fn next_message<'p>(process: &'p mut Running<'_>) -> Option<Term<'p>> {
    if !process.state.mailbox.borrow().has_current() {
        process.take_signals_between_safepoints();
    }
    process.current_message()
}

/// Libcall `wait`: returns when there is an unexamined message. True if the process has to pause until then.
pub fn receive_wait(process: &mut Running<'_>) -> bool {
    match has_message(process) {
        Some(false) => wait(process),
        Some(true) if process.state.suspended.get() > 0 => wait(process),
        Some(true) | None => {
            process.set_status(Status::Runs);
            false
        }
    }
}

fn wait(process: &mut Running<'_>) -> bool {
    process.set_status(Status::Waits);
    process.head().clear_live();
    process.pause(YieldReason::Waits)
}

/// Result of a wait with a timeout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waited {
    /// There is an unexamined message.
    Message,
    /// The timeout has expired.
    Timeout,
    /// The timeout value is invalid.
    BadTimeout,
    /// The process has to pause.
    Pauses,
}

/// Libcall `wait_timeout`: as [`receive_wait`], for at most `timeout` milliseconds from the first call of this receive.
pub fn receive_wait_until(process: &mut Running<'_>, timeout: Term<'_>) -> Waited {
    if timeout.is_atom(atom::INFINITY) {
        return if receive_wait(process) { Waited::Pauses } else { Waited::Message };
    }
    let Some(ms) = timeout.as_small().filter(|ms| (0..=SMALL_MAX.min(i64::from(u32::MAX))).contains(ms)) else {
        received(process.state);
        process.state.mailbox.borrow_mut().reset();
        return Waited::BadTimeout;
    };
    match has_message(process) {
        Some(false) => {}
        Some(true) if process.state.suspended.get() > 0 => {}
        Some(true) | None => {
            process.set_status(Status::Runs);
            return Waited::Message;
        }
    }
    let state = process.state;
    let deadline = match state.deadline.get() {
        Some(deadline) => deadline,
        None => deadline::after(Duration::from_millis(ms as u64)),
    };
    state.deadline.set(Some(deadline));
    if (ms == 0 || deadline::now() >= deadline) && state.suspended.get() == 0 {
        process.set_status(Status::Runs);
        state.reductions.works();
        return Waited::Timeout;
    }
    if state.timer.get().is_none() {
        state.timer.set(Some(timer::wake_at(deadline, state.pid)));
    }
    wait(process);
    Waited::Pauses
}

/// Ends a receive and its timer.
pub fn received(state: &State) {
    state.deadline.set(None);
    if let Some(place) = state.timer.take() {
        timer::forget(place);
    }
}
