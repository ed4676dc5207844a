//! Ports as processes see them: who is named by a number, and the way to the ports.
//!
//! A signal, a link, a monitor and a registered name are of a process or of a port. Both are named by one number there, an
//! *identity*: the pid's number, the port's with `PORT` set, or that of a pid of another node (`remote`).
//!
//! # Rules
//! 1. A program that opens no port does not have the code of ports: the native that opens the first sets [`HOOKS`], and until
//!    then no identity of a port names anything.
//! 2. No pid's number has the bit `PORT`, so the slots of processes know nobody by such a number.

use crate::process::identity::Identity;
use crate::process::signal::Signal;
use crate::process::{State, remote, slot};
use beamc_term::heap::{Heap, Kind, Term};
use std::sync::OnceLock;

/// What ports do when others want something of them.
pub struct Hooks {
    /// Handles a signal to the port with this number; it comes back when there is none that takes it.
    pub signal: fn(u64, Signal) -> Result<(), Signal>,
    /// Handles a message that a process sends, and tells whether the port was busy: then the sender is resumed later.
    pub message: fn(u64, &State, Term<'_>) -> bool,
    /// Whether the port takes no more data for now.
    pub is_busy: fn(u64) -> bool,
    /// Whether the port is open.
    pub is_open: fn(u64) -> bool,
    /// Comes back when all that programs sent to ports is written.
    pub flush: fn(),
    /// Number of ports.
    pub count: fn() -> usize,
}

/// Rule 1.
static HOOKS: OnceLock<Hooks> = OnceLock::new();

/// Makes the ports known; the second time changes nothing.
pub fn set_hooks(hooks: Hooks) {
    // What is there already is the same.
    let _ = HOOKS.set(hooks);
}

/// The identity that a pid of any node or a port stands for.
pub fn identity(term: Term<'_>) -> Option<Identity> {
    match term.kind() {
        Kind::Pid(pid) => Some(pid.into()),
        Kind::Port(number) => Some(Identity::of_port(number)),
        _ => remote::identity(term),
    }
}

/// The pid or port with this identity.
pub fn term(heap: &Heap, identity: Identity) -> Term<'_> {
    if identity.is_remote() {
        return remote::term(heap, identity).unwrap_or(Term::NIL);
    }
    identity.port_number().map_or(Term::pid(identity.local()), Term::port)
}

/// Hands a signal to whom it is for if that is a port; else it comes back.
///
/// # Errors
/// The signal, when there is no such port.
pub fn post(to: Identity, signal: Signal) -> Result<(), Signal> {
    match (to.port_number(), HOOKS.get()) {
        (Some(port), Some(hooks)) => (hooks.signal)(port, signal),
        _ => Err(signal),
    }
}

/// A process sends a message to the port with this number. A sender that is faster than the port stops at its next safepoint,
/// until there is room again.
pub fn send(state: &State, port: u64, message: Term<'_>) {
    if HOOKS.get().is_some_and(|hooks| (hooks.message)(port, state, message)) {
        state.suspended.set(state.suspended.get() + 1);
        slot::look_up(state.pid);
    }
}

/// Whether the port or process that `term` names takes no more data for now.
pub fn is_busy(term: Term<'_>) -> bool {
    let named = || term.as_atom().and_then(crate::process::registry::whereis);
    let port = identity(term).or_else(named).and_then(Identity::port_number);
    port.is_some_and(|port| HOOKS.get().is_some_and(|hooks| (hooks.is_busy)(port)))
}

/// Whether the process is alive, or the port open.
pub fn is_alive(identity: Identity) -> bool {
    match identity.port_number() {
        Some(port) => HOOKS.get().is_some_and(|hooks| (hooks.is_open)(port)),
        None => slot::is_alive(identity.local()),
    }
}

/// Comes back when all that the program sent to ports is written.
pub fn flush() {
    if let Some(hooks) = HOOKS.get() {
        (hooks.flush)();
    }
}

/// Number of ports.
pub fn count() -> usize {
    HOOKS.get().map_or(0, |hooks| (hooks.count)())
}
