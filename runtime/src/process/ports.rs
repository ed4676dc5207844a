//! Ports as processes see them: identities of ports, and the calls into the code of ports.
//!
//! The sender of a signal, the other end of a link or monitor, and the holder of a registered name is a process or a port. An
//! *identity* names either: the pid's number, the port's number with `PORT` set, or the number of a pid of another node
//! (`remote`).
//!
//! # Rules
//! 1. A program that opens no port does not link the code of ports: the BIF that opens the first sets [`HOOKS`]. Until then
//!    identities of ports name nothing.
//! 2. No pid's number has the bit `PORT`, so no slot of a process matches the identity of a port.

use crate::process::identity::Identity;
use crate::process::signal::Signal;
use crate::process::{State, remote, slot};
use beamc_term::heap::{Heap, Kind, Term};
use std::sync::OnceLock;

/// Functions of ports that processes call.
pub struct Hooks {
    /// Handles a signal to the port with this number. Returns the signal if there is no such port, or it does not take the
    /// signal.
    pub signal: fn(u64, Signal) -> Result<(), Signal>,
    /// Handles a message that a process sends. Returns true if the port was busy; it resumes the sender later.
    pub message: fn(u64, &State, Term<'_>) -> bool,
    /// Whether the port is busy.
    pub is_busy: fn(u64) -> bool,
    /// Whether the port is open.
    pub is_open: fn(u64) -> bool,
    /// Waits until all data sent to ports is written.
    pub flush: fn(),
    /// Number of ports.
    pub count: fn() -> usize,
}

/// Rule 1.
static HOOKS: OnceLock<Hooks> = OnceLock::new();

/// Sets the hooks. Further calls have no effect.
pub fn set_hooks(hooks: Hooks) {
    // A second call passes the same hooks.
    let _ = HOOKS.set(hooks);
}

/// The identity of a port, or of a pid of any node.
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

/// Handles a signal to a port.
///
/// # Errors
/// Returns the signal when `to` is not an open port.
pub fn post(to: Identity, signal: Signal) -> Result<(), Signal> {
    match (to.port_number(), HOOKS.get()) {
        (Some(port), Some(hooks)) => (hooks.signal)(port, signal),
        _ => Err(signal),
    }
}

/// Sends a message of a process to the port with this number. If the port is busy, the sender is suspended at its next
/// safepoint until the port has room.
pub fn send(state: &State, port: u64, message: Term<'_>) {
    if HOOKS.get().is_some_and(|hooks| (hooks.message)(port, state, message)) {
        state.suspended.set(state.suspended.get() + 1);
        slot::look_up(state.pid);
    }
}

/// Whether the port that `term` names is busy.
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

/// Waits until all data sent to ports is written.
pub fn flush() {
    if let Some(hooks) = HOOKS.get() {
        (hooks.flush)();
    }
}

/// Number of ports.
pub fn count() -> usize {
    HOOKS.get().map_or(0, |hooks| (hooks.count)())
}
