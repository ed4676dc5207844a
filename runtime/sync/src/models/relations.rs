//! Two processes that link, unlink, monitor and end at the same time. They handle signals as the runtime's
//! `run::signal_handler` does, and answer for a process that does not exist as `run::deliver` does.

use super::check;
use crate::links::Links;
use crate::slot::{Sent, Slot};
use loom::sync::Arc;
use loom::thread;
use std::collections::BTreeSet;

#[derive(Debug)]
enum Signal {
    Link { from: u64 },
    Unlink { from: u64, id: u64 },
    Unlinked { from: u64, id: u64 },
    Broken { from: u64 },
    Monitor { from: u64, key: u64 },
    Demonitor { key: u64 },
    Down { key: u64 },
}

/// The slots of processes 0 and 1, to which both may send.
type Slots = Arc<[Slot<u64, Signal>; 2]>;

struct Process {
    pid: u64,
    slots: Slots,
    links: Links,
    monitors: BTreeSet<u64>,
    watchers: Vec<(u64, u64)>,
    /// Exit signals and `DOWN` messages received through a link or monitor that it had.
    exits: usize,
    downs: usize,
}

fn slots() -> Slots {
    let slots: Slots = Arc::new([Slot::new(), Slot::new()]);
    for (pid, slot) in (0..).zip(slots.iter()) {
        slot.open(pid);
        slot.begin(0);
    }
    slots
}

fn send(slots: &Slots, to: u64, signal: Signal) {
    match slots[to as usize].post(0, signal, false, |_| ()) {
        Sent::Nobody(signal) => nobody(slots, to, signal),
        Sent::There | Sent::Ready(_) => {}
    }
}

fn nobody(slots: &Slots, to: u64, signal: Signal) {
    match signal {
        Signal::Link { from } => send(slots, from, Signal::Broken { from: to }),
        Signal::Unlink { from, id } => send(slots, from, Signal::Unlinked { from: to, id }),
        Signal::Monitor { from, key } => send(slots, from, Signal::Down { key }),
        _ => {}
    }
}

impl Process {
    fn new(pid: u64, slots: &Slots) -> Self {
        let (links, monitors) = (Links::default(), BTreeSet::new());
        Process { pid, slots: slots.clone(), links, monitors, watchers: Vec::new(), exits: 0, downs: 0 }
    }

    fn link(&mut self, to: u64) {
        if self.links.link(to) {
            send(&self.slots, to, Signal::Link { from: self.pid });
        }
    }

    fn unlink(&mut self, to: u64) {
        if let Some(id) = self.links.unlink(to) {
            send(&self.slots, to, Signal::Unlink { from: self.pid, id });
        }
    }

    fn monitor(&mut self, to: u64, key: u64) {
        self.monitors.insert(key);
        send(&self.slots, to, Signal::Monitor { from: self.pid, key });
    }

    fn demonitor(&mut self, to: u64, key: u64) {
        if self.monitors.remove(&key) {
            send(&self.slots, to, Signal::Demonitor { key });
        }
    }

    /// Handles the signals in the inbox; returns whether there were any.
    fn take_signals(&mut self) -> bool {
        let mut signals = Vec::new();
        self.slots[self.pid as usize].fetch(0, &mut signals);
        let some = !signals.is_empty();
        for signal in signals {
            match signal {
                Signal::Link { from } => self.links.linked_by(from),
                Signal::Unlink { from, id } => {
                    self.links.unlinked_by(from);
                    send(&self.slots, from, Signal::Unlinked { from: self.pid, id });
                }
                Signal::Unlinked { from, id } => self.links.unlinked(from, id),
                Signal::Broken { from } => self.exits += usize::from(self.links.broken(from)),
                Signal::Monitor { from, key } => self.watchers.push((key, from)),
                Signal::Demonitor { key } => self.watchers.retain(|(watched, _)| *watched != key),
                Signal::Down { key } => self.downs += usize::from(self.monitors.remove(&key)),
            }
        }
        some
    }

    fn end(&mut self) {
        let unhandled = self.slots[self.pid as usize].close(0);
        for linked in self.links.take() {
            send(&self.slots, linked, Signal::Broken { from: self.pid });
        }
        for (key, from) in std::mem::take(&mut self.watchers) {
            send(&self.slots, from, Signal::Down { key });
        }
        unhandled.into_iter().for_each(|signal| nobody(&self.slots, self.pid, signal));
        self.slots[self.pid as usize].free(|generation| generation + 1);
    }
}

/// Process 0 does `first` and process 1 `second`, in every order; then both handle the remaining signals.
fn cross(
    first: impl FnOnce(&mut Process) + Send + 'static,
    second: impl FnOnce(&mut Process) + Send + 'static,
) -> [Process; 2] {
    let slots = slots();
    let other = {
        let mut process = Process::new(1, &slots);
        thread::spawn(move || {
            second(&mut process);
            process
        })
    };
    let mut process = Process::new(0, &slots);
    first(&mut process);
    let mut other = other.join().expect("it ends");
    while process.take_signals() || other.take_signals() {}
    [process, other]
}

#[test]
fn a_link_from_one_side_given_up_by_the_other() {
    check(|| {
        let [first, second] = cross(
            |process| process.link(1),
            |process| {
                process.link(0);
                process.take_signals();
                process.unlink(0);
            },
        );
        assert_eq!(first.links.is_linked(1), second.links.is_linked(0));
        assert_eq!(
            (first.links.is_empty(), second.links.is_empty()),
            (!first.links.is_linked(1), !first.links.is_linked(1))
        );
    });
}

#[test]
fn links_made_and_given_up_from_both_sides() {
    check(|| {
        let both = |other: u64| {
            move |process: &mut Process| {
                process.link(other);
                process.unlink(other);
                process.take_signals();
                process.link(other);
            }
        };
        let [first, second] = cross(both(1), both(0));
        assert_eq!(first.links.active() == [1], second.links.active() == [0]);
        assert_eq!(first.links.is_empty(), second.links.is_empty());
    });
}

#[test]
fn a_link_to_one_that_ends_breaks() {
    check(|| {
        let [first, _] = cross(
            |process| {
                process.link(1);
                process.take_signals();
            },
            |process| {
                process.take_signals();
                process.end();
            },
        );
        assert_eq!((first.exits, first.links.is_empty()), (1, true));
    });
}

#[test]
fn after_unlink_nothing_breaks() {
    check(|| {
        let [first, _] = cross(
            |process| {
                process.link(1);
                process.unlink(1);
            },
            |process| {
                process.take_signals();
                process.end();
            },
        );
        assert_eq!((first.exits, first.links.is_empty()), (0, true));
    });
}

#[test]
fn a_monitor_tells_of_the_end_once() {
    check(|| {
        let [first, _] = cross(
            |process| {
                process.monitor(1, 7);
                process.take_signals();
            },
            |process| {
                process.take_signals();
                process.end();
            },
        );
        assert_eq!((first.downs, first.monitors.len()), (1, 0));
    });
}

#[test]
fn a_monitor_given_up_tells_nothing_and_leaves_nothing() {
    check(|| {
        let [first, second] = cross(
            |process| {
                process.monitor(1, 7);
                process.monitor(1, 8);
                process.demonitor(1, 7);
            },
            |process| {
                process.take_signals();
            },
        );
        assert_eq!((first.downs, second.watchers), (0, vec![(8, 0)]));
    });
}

#[test]
fn a_monitor_given_up_while_the_other_ends_tells_nothing() {
    check(|| {
        let [first, _] = cross(
            |process| {
                process.monitor(1, 7);
                process.demonitor(1, 7);
            },
            |process| {
                process.take_signals();
                process.end();
            },
        );
        assert_eq!((first.downs, first.monitors.len()), (0, 0));
    });
}
