//! Delivering signals: to the receiver, or to the sender when there is no receiver.

use crate::process::signal::{ExitBy, Signal};
use crate::process::slot::{self, Sent};
use crate::process::{identity, ports};
use crate::run::scheduler;
use beamc_abi::atom;
use beamc_term::heap::{Message, Term};

/// Sends a signal; it comes back when there is no such process or port.
///
/// # Errors
/// The signal, when there is nobody.
pub fn post(to: u64, signal: Signal) -> Result<(), Signal> {
    match slot::post(to, signal) {
        Sent::There => Ok(()),
        Sent::Ready(process) => {
            scheduler::ready(process);
            Ok(())
        }
        Sent::Nobody(signal) => ports::post(to, signal),
    }
}

/// Sends a signal. Rule 3.
pub fn send(to: u64, signal: Signal) {
    if let Err(signal) = post(to, signal) {
        nobody(to, signal);
    }
}

/// Answers a signal for a process that is not there, or is no more.
pub fn nobody(to: u64, signal: Signal) {
    let why = if identity::is_remote(to) { atom::NOCONNECTION } else { atom::NOPROC };
    let why = || Message::immediate(Term::atom(why));
    // Where the sender is gone too, nobody is left to care.
    let _ = match signal {
        Signal::Link { from } => post(from, Signal::Exit { from: to, reason: why(), by: ExitBy::Link }),
        Signal::Unlink { from, id } => post(from, Signal::Unlinked { from: to, id }),
        Signal::Monitor { from, key } => post(from, Signal::Down { key, reason: why() }),
        Signal::Request { from, request, term, .. } if request.answers_by_message(&term) => {
            post(from, Signal::Message(request.refused(term)))
        }
        Signal::Request { from, key, .. } => post(from, Signal::Reply { key, answer: None }),
        _ => Ok(()),
    };
}
