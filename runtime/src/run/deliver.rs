//! Delivering signals: to the receiver, or to the sender when there is no receiver.

use crate::process::identity::Identity;
use crate::process::ports;
use crate::process::signal::{ExitBy, Signal};
use crate::process::slot::{self, Sent};
use crate::run::scheduler;
use beamc_abi::atom;
use beamc_term::heap::{Message, Term};

/// Sends a signal; it comes back when there is no such process or port.
///
/// # Errors
/// The signal, when there is nobody.
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

/// Sends a signal. Rule 3.
pub fn send(to: impl Into<Identity>, signal: Signal) {
    let to = to.into();
    if let Err(signal) = post(to, signal) {
        nobody(to, signal);
    }
}

/// Answers a signal for a process that is not there, or is no more.
pub fn nobody(to: impl Into<Identity>, signal: Signal) {
    let to = to.into();
    let why = if to.is_remote() { atom::NOCONNECTION } else { atom::NOPROC };
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
