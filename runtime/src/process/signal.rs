//! Signals: everything that one process sends to another, in one queue and so in order.
//!
//! # Rules
//! 1. Only the receiver handles a signal, in order of arrival. A signal carries all that its handling needs of the sender.
//! 2. A sender edits its own tables and sends. It never accesses the receiver's.
//! 3. If the receiver does not exist, `run::deliver::send` produces its reply for the sender, such as `noproc`.

use crate::process::identity::Identity;
use beamc_abi::atom;
use beamc_term::heap::{Message, Retired, Term};
use std::sync::Arc;

/// Cause of an exit signal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExitBy {
    /// A link broke.
    Link,
    /// `exit/2` was called. If the sender is the receiver, `normal` ends it.
    Call,
    /// `exit_signal/2` was called.
    Signal,
}

/// A request of one process to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Request {
    /// Replies whether the process is alive.
    Alive,
    /// An item of `process_info`, or a list of items. It travels as a term.
    Info,
    /// Garbage collection, of all generations if set.
    Collect(bool),
    /// Suspension of the receiver.
    Suspend,
    /// Another number of calls to save, the request's term. The old one is the answer.
    SaveCalls,
}

impl Request {
    /// Whether the request's term is itself the message that the requester gets.
    pub fn answers_by_message(self, term: &Message) -> bool {
        match self {
            Request::Collect(_) => true,
            Request::Suspend => !term.is_immediate(),
            Request::Alive | Request::Info | Request::SaveCalls => false,
        }
    }

    /// That message with another last element, for a receiver that does not exist.
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
        /// Whether it is a priority message if the alias takes these.
        priority: bool,
    },
    /// An exit signal sent to an alias.
    ExitAlias {
        /// The sender.
        from: Identity,
        /// The alias.
        key: u64,
        /// The exit reason.
        reason: Message,
        /// Whether it becomes a priority message if the alias takes these.
        priority: bool,
    },
    /// An exit signal.
    Exit {
        /// The sender.
        from: Identity,
        /// The exit reason.
        reason: Message,
        /// The cause.
        by: ExitBy,
    },
    /// `from` has linked itself to the receiver.
    Link {
        /// The sender.
        from: Identity,
    },
    /// `from` requests to remove the link.
    Unlink {
        /// The sender.
        from: Identity,
        /// Number of the unlink request.
        id: u64,
    },
    /// `from` acknowledges unlink request `id`.
    Unlinked {
        /// The sender.
        from: Identity,
        /// Number of the unlink request.
        id: u64,
    },
    /// `from` monitors the receiver.
    Monitor {
        /// The owner of the monitor.
        from: Identity,
        /// The monitor.
        key: u64,
    },
    /// `demonitor`: the owner removes a monitor on the receiver.
    Demonitor {
        /// The monitor.
        key: u64,
    },
    /// A monitored process has ended.
    Down {
        /// The monitor.
        key: u64,
        /// The exit reason.
        reason: Message,
    },
    /// A request, which the receiver answers by a reply.
    Request {
        /// The requester.
        from: Identity,
        /// First word of the reference of the reply.
        key: u64,
        /// The kind of request.
        request: Request,
        /// Its term.
        term: Message,
    },
    /// The reply to a request.
    Reply {
        /// First word of the reference of the request.
        key: u64,
        /// `None`: the receiver did not exist.
        answer: Option<Message>,
    },
    /// The receiver gets another group leader.
    GroupLeader {
        /// Its pid.
        leader: Identity,
    },
    /// Ends one suspension of the receiver.
    Resume,
    /// The receiver copies the retired immortal terms that it uses. Their memory is given back when the last of these signals
    /// is dropped.
    Evacuate(Arc<Retired>),
}

impl Signal {
    /// Whether a running process has to handle the signal at its next check. Replies, and messages without priority, wait until
    /// the process receives.
    pub fn is_urgent(&self) -> bool {
        !matches!(self, Signal::Message(_) | Signal::ToAlias { priority: false, .. } | Signal::Reply { .. })
    }
}
