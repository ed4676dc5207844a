//! Handling of the signals in a process's inbox.
//!
//! # Rules
//! 1. The process handles signals inside its own libcalls: at checks after a request for attention, when it receives, and when
//!    it continues after a pause. Handling allocates terms. It collects only for a request to collect, and only at a safepoint;
//!    the libcall that returns the next message is not one.
//! 2. A process that a signal ends handles no more. The remaining signals are answered as if it did not exist.
//! 3. Exit signals follow the table in `docs/semantics/links.md`, from top to bottom.

use crate::process::identity::Identity;
use crate::process::monitor_link::down_tag;
use crate::process::signal::{ExitBy, Request, Signal};
use crate::process::{ExitCause, PendingRequest, Running, SAVE_CALLS, State, Status, ports, slot};
use crate::run::{deliver, describe};
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::{Collect, Heap, Message, Term};

/// Whether the signal is handled at a safepoint only. A suspended process does nothing more.
fn waits_for_safepoint(signal: &Signal) -> bool {
    matches!(signal, Signal::Request { request: Request::Collect(_) | Request::Suspend, .. } | Signal::Evacuate(_))
}

fn push(heap: &Heap, state: &State, message: Message) {
    if state.off_heap.get() && !message.is_immediate() {
        state.mailbox.borrow_mut().hold(message);
    } else {
        state.mailbox.borrow_mut().push(heap.adopt(message));
    }
}

fn push_priority(heap: &Heap, state: &State, message: Message) {
    if state.off_heap.get() && !message.is_immediate() {
        state.mailbox.borrow_mut().hold_priority(message);
    } else {
        state.mailbox.borrow_mut().push_priority(heap.adopt(message));
    }
}

/// Handles a message to an alias of the process with this heap and state.
pub(crate) fn through_alias(heap: &Heap, state: &State, key: u64, message: Message, priority: bool) {
    let Some((alias, monitor)) = state.relations.borrow_mut().through_alias(key) else { return };
    if let Some(target) = monitor.and_then(|monitor| monitor.target) {
        deliver::send(target, Signal::Demonitor { key });
    }
    if priority && alias.priority {
        push_priority(heap, state, message);
    } else {
        push(heap, state, message);
    }
}

impl Running<'_> {
    /// Handles the signals in the inbox at a safepoint, where the process may collect. Returns false when one of them ends the
    /// process, which has left its code then.
    pub fn take_signals(&mut self) -> bool {
        if !self.state.postponed.borrow().is_empty() {
            let mut waiting = self.state.postponed.take().into_iter();
            while let Some(signal) = waiting.next() {
                if !self.handle(signal) {
                    // Rule 2.
                    self.state.postponed.borrow_mut().extend(waiting);
                    return false;
                }
            }
        }
        self.take(true)
    }

    /// Handles signals between two safepoints. Collections and suspension wait for the next.
    pub fn take_signals_between_safepoints(&mut self) -> bool {
        let alive = self.take(false);
        if alive && (self.state.suspended.get() > 0 || !self.state.postponed.borrow().is_empty()) {
            self.look_at_signals();
        }
        alive
    }

    fn take(&mut self, at_safepoint: bool) -> bool {
        if !slot::has_signals(self.state.pid) {
            return true;
        }
        let mut signals = self.state.signals.take();
        slot::fetch(self.state.pid, &mut signals);
        if !signals.is_empty() {
            let mut waiting = signals.drain(..);
            while let Some(signal) = waiting.next() {
                if !at_safepoint && waits_for_safepoint(&signal) {
                    self.state.postponed.borrow_mut().push(signal);
                } else if !self.handle(signal) {
                    // Rule 2.
                    let rest: Vec<Signal> = waiting.collect();
                    *self.state.signals.borrow_mut() = rest;
                    return false;
                }
            }
        }
        *self.state.signals.borrow_mut() = signals;
        true
    }

    fn push_message(&self, term: Term<'_>, priority: bool) {
        let mut mailbox = self.state.mailbox.borrow_mut();
        if priority {
            mailbox.push_priority(term);
        } else {
            mailbox.push(term);
        }
    }

    /// Handles a signal. Returns false when it ends the process.
    fn handle(&mut self, signal: Signal) -> bool {
        match signal {
            Signal::Message(message) => push(self.heap(), self.state, message),
            Signal::ToAlias { key, message, priority } => {
                through_alias(self.heap(), self.state, key, message, priority);
            }
            Signal::Exit { from, reason, by: ExitBy::Link } => return self.link_broke(from, reason),
            Signal::Exit { from, reason, by } => return self.exit_signal(from, reason, by, false),
            Signal::ExitAlias { from, key, reason, priority } => {
                let alias = self.state.relations.borrow().alias(key);
                return alias
                    .is_none_or(|alias| self.exit_signal(from, reason, ExitBy::Signal, priority && alias.priority));
            }
            Signal::Link { from } => self.state.relations.borrow_mut().links.linked_by(from),
            Signal::Unlink { from, id } => {
                let mut relations = self.state.relations.borrow_mut();
                relations.links.unlinked_by(from);
                relations.set_link_priority(from, false);
                drop(relations);
                deliver::send(from, Signal::Unlinked { from: self.state.pid.into(), id });
            }
            Signal::Unlinked { from, id } => self.state.relations.borrow_mut().links.unlinked(from, id),
            Signal::Monitor { from, key } => self.state.relations.borrow_mut().add_monitored_by(key, from),
            Signal::Demonitor { key } => self.state.relations.borrow_mut().remove_monitored_by(key),
            Signal::Down { key, reason } => self.down(key, reason),
            Signal::Evacuate(retired) => {
                self.collect(0, Collect::Evacuate(&retired));
                return self.state.exit_cause.get() != ExitCause::Killed;
            }
            Signal::Request { from, key, request, term } => return self.question(from, key, request, term),
            Signal::Reply { key, answer } => {
                let mut asked = self.state.pending_request.borrow_mut();
                if matches!(*asked, PendingRequest::Waits(waits) if waits == key) {
                    *asked = PendingRequest::Answered(answer);
                }
            }
            Signal::GroupLeader { leader } => self.state.group_leader.set(leader),
            Signal::Resume => self.state.suspended.set(self.state.suspended.get().saturating_sub(1)),
        }
        true
    }

    fn link_broke(&mut self, from: Identity, reason: Message) -> bool {
        let mut relations = self.state.relations.borrow_mut();
        let (active, priority) = (relations.links.broken(from), relations.take_link_priority(from));
        drop(relations);
        !active || self.exit_signal(from, reason, ExitBy::Link, priority)
    }

    /// Rule 3. `priority`: whether the message of a trapping process is a priority message.
    fn exit_signal(&mut self, from: Identity, reason: Message, by: ExitBy, priority: bool) -> bool {
        let called = by != ExitBy::Link;
        let reason = self.heap().adopt(reason);
        if called && reason.is_atom(atom::KILL) {
            self.set_exception(atom::EXIT, Term::atom(atom::KILLED));
            self.leave();
            return false;
        }
        if self.state.trap_exit.get() {
            let message = self.heap().tuple(&[Term::atom(atom::BIG_EXIT), ports::term(self.heap(), from), reason]);
            self.push_message(message, priority);
            return true;
        }
        if reason.is_atom(atom::NORMAL) && !(by == ExitBy::Call && from == self.state.pid) {
            return true;
        }
        self.set_exception(atom::EXIT, reason);
        self.leave();
        false
    }

    fn down(&self, key: u64, reason: Message) {
        let Some(monitor) = self.state.relations.borrow_mut().remove_monitor(key) else { return };
        let heap = self.heap();
        let object = match (monitor.name, monitor.target) {
            (Some(name), _) => heap.tuple(&[Term::atom(name), Term::atom(atom::NONODE_NOHOST)]),
            (None, target) => ports::term(heap, target.unwrap_or(Identity::NOBODY)),
        };
        let words = monitor.reference;
        let reference = heap.reference(if words[2] == 0 { &words[..2] } else { &words });
        let reason = heap.adopt(reason);
        let parts = [down_tag(heap, &monitor), reference, Term::atom(monitor.kind), object, reason];
        self.push_message(heap.tuple(&parts), monitor.priority);
    }

    /// Answers a request. Returns false when the process ends.
    fn question(&mut self, from: Identity, key: u64, request: Request, term: Message) -> bool {
        let answer = match request {
            Request::Alive => Message::immediate(Term::TRUE),
            Request::Info => {
                let asked = self.heap().adopt(term);
                let answer = describe::tell(self, asked, false);
                Message::new(self.heap(), answer.unwrap_or(Term::atom(atom::BADARG)))
            }
            Request::Collect(all) => {
                self.collect_on_request(if all { Collect::Full } else { Collect::AsNeeded });
                // The requester's message goes back unchanged.
                deliver::send(from, Signal::Message(term));
                // The collection may have found the heap above its limit.
                return self.state.exit_cause.get() != ExitCause::Killed;
            }
            Request::SaveCalls => {
                let count = self.heap().adopt(term);
                let flag = atoms::intern(SAVE_CALLS).unwrap_or(atom::EMPTY);
                let old = self.state.flags.borrow_mut().set(flag, count);
                Message::immediate(old.unwrap_or(Term::atom(atom::BADARG)))
            }
            Request::Suspend => {
                self.state.suspended.set(self.state.suspended.get() + 1);
                if request.answers_by_message(&term) {
                    deliver::send(from, Signal::Message(term));
                    return true;
                }
                Message::immediate(Term::TRUE)
            }
        };
        deliver::send(from, Signal::Reply { key, answer: Some(answer) });
        true
    }

    /// Sets the status that other processes see.
    pub fn set_status(&self, status: Status) {
        self.state.status.set(status);
    }
}
