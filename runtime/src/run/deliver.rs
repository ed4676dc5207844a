//! Delivering signals: to the receiver, or to the sender when there is no receiver.

use crate::process::identity::Identity;
use crate::process::signal::{ExitBy, Signal};
use crate::process::slot::{self, Sent};
use crate::process::{ports, remote};
use crate::run::scheduler;
use beamc_abi::atom;
use beamc_term::heap::{Message, Term};

/// Sends a signal.
///
/// # Errors
/// Returns the signal when there is no such process or port.
pub fn post(to: impl Into<Identity>, signal: Signal) -> Result<(), Signal> {
    let to = to.into();
    match slot::post(to.local(), signal) {
        Sent::There => Ok(()),
        Sent::Ready(process) => {
            scheduler::ready(process);
            Ok(())
        }
        Sent::Nobody(signal) => ports::post(to, signal),
    }
}

/// Sends a signal; a missing receiver is handled by rule 3 of `process::signal`.
pub fn send(to: impl Into<Identity>, signal: Signal) {
    let to = to.into();
    if let Err(signal) = post(to, signal) {
        nobody(to, signal);
    }
}

/// Replies to a signal for a process that does not exist.
pub fn nobody(to: impl Into<Identity>, signal: Signal) {
    let to = to.into();
    let is_elsewhere = || to.is_remote() && !remote::is_earlier(to);
    let why = || Message::immediate(Term::atom(if is_elsewhere() { atom::NOCONNECTION } else { atom::NOPROC }));
    // If the sender does not exist either, the reply is dropped.
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
