//! Signals: everything one process sends to another, in one queue, so in order.
//!
//! # Rules
//! 1. A signal is handled by its receiver alone, in the order in which signals arrived. What a signal needs of its sender
//!    travels with it.
//! 2. A sender edits its own tables and sends; it never looks into the receiver's.
//! 3. Who is not there gets no signal: [`send`] then does for the sender what the receiver would have brought about.

use crate::process::identity::Identity;
use beamc_abi::atom;
use beamc_term::heap::{Message, Term};

/// Which way an exit signal came about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExitBy {
    /// A link broke.
    Link,
    /// `exit/2` was called.
    Call,
}

/// What one process asks of another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Request {
    /// Whether it is alive.
    Alive,
    /// An item of `process_info`, or a list of them; it travels as a term.
    Info,
    /// To collect its garbage: all if set.
    Collect(bool),
    /// To suspend itself.
    Suspend,
}

impl Request {
    /// Whether its term is the message that the asker is to get, or none is.
    pub fn answers_by_message(self, term: &Message) -> bool {
        match self {
            Request::Collect(_) => true,
            Request::Suspend => !term.is_immediate(),
            Request::Alive | Request::Info => false,
        }
    }

    /// That message when there was nobody to do what it says: with another last element.
    pub fn refused(self, done: Message) -> Message {
        let last = if self == Request::Suspend { Term::atom(atom::BADARG) } else { Term::FALSE };
        Message::made(|heap| {
            let mut parts = heap.adopt(done).as_tuple().unwrap_or_default().to_vec();
            parts.pop();
            parts.push(last);
            heap.tuple(&parts)
        })
    }
}

/// The words of a reference; the third is 0 if it has two.
pub type Reference = [u64; 3];

/// See the module's header. `from` is a pid's number or a port's identity, `key` the first word of a reference.
pub enum Signal {
    /// A message.
    Message(Message),
    /// A message sent to an alias.
    ToAlias {
        /// The alias.
        key: u64,
        /// The message.
        message: Message,
    },
    /// An exit signal.
    Exit {
        /// Who.
        from: Identity,
        /// Why.
        reason: Message,
        /// How.
        by: ExitBy,
    },
    /// `from` has linked itself.
    Link {
        /// Who.
        from: Identity,
    },
    /// `from` wants no link any more.
    Unlink {
        /// Who.
        from: Identity,
        /// Number of this wish.
        id: u64,
    },
    /// `from` has heard of the wish `id`.
    Unlinked {
        /// Who.
        from: Identity,
        /// Number of the wish.
        id: u64,
    },
    /// `from` monitors the receiver.
    Monitor {
        /// Who.
        from: Identity,
        /// The monitor.
        key: u64,
    },
    /// A monitor is given up.
    Demonitor {
        /// The monitor.
        key: u64,
    },
    /// A monitored process has ended.
    Down {
        /// The monitor.
        key: u64,
        /// Why.
        reason: Message,
    },
    /// A question; the answer goes back.
    Request {
        /// Who asks.
        from: Identity,
        /// For the answer.
        key: u64,
        /// What.
        request: Request,
        /// Its term.
        term: Message,
    },
    /// The answer.
    Reply {
        /// Of the request.
        key: u64,
        /// `None`: there was nobody.
        answer: Option<Message>,
    },
    /// The receiver gets another group leader.
    GroupLeader {
        /// Its pid.
        leader: Identity,
    },
    /// The receiver may go on.
    Resume,
}

impl Signal {
    /// Whether a process is to look up from its work for it. A message can wait until the process asks for one.
    pub fn is_urgent(&self) -> bool {
        !matches!(self, Signal::Message(_) | Signal::ToAlias { .. } | Signal::Reply { .. })
    }
}
