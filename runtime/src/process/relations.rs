//! What a process has to do with others: links, monitors in both directions, aliases. Each process edits its own.
//!
//! # Links
//! ```text
//! link(P)      entry of P active, signal Link; the receiver makes its entry
//! unlink(P)    entry of P marked with the number of this wish, signal Unlink; the receiver drops its entry and says Unlinked
//! ```
//! An exit signal through a link counts only if the entry is there and active. A marked entry goes when its own wish was
//! heard of, or the other process is gone; linking again makes it active, and the answer to an old wish changes
//! nothing.
//!
//! # Rules
//! 1. Monitors are known by the first word of their reference, which no other reference has.
//! 2. Tags are words of terms of the owning process: roots.

use super::signal::Reference;
use crate::atom_table;
use crate::heap::Term;
use beamc_abi::atom;
use std::collections::BTreeMap;

/// When a reference is an alias no more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AliasUntil {
    /// `unalias/1`.
    Unaliased,
    /// That, or the monitor has ended.
    Demonitored,
    /// That, or a message has come through it; the monitor ends then too.
    DemonitoredOrReplied,
    /// `unalias/1`, or a message has come through it.
    Replied,
}

/// A monitor, with its owner.
#[derive(Debug)]
pub struct Monitor {
    /// Its reference.
    pub reference: Reference,
    /// What it is on: `process` or `port`.
    pub kind: u32,
    /// Identity of whom it is on; `None` when the name was nobody's.
    pub target: Option<u64>,
    /// The name that the target was given by.
    pub name: Option<u32>,
    /// First element of the message to come.
    tag: u64,
}

impl Monitor {
    /// A monitor whose message begins with `tag`.
    pub fn new(reference: Reference, kind: u32, target: Option<u64>, name: Option<u32>, tag: Option<Term<'_>>) -> Self {
        Monitor { reference, kind, target, name, tag: tag.map_or(beamc_abi::term::NON_VALUE, Term::raw) }
    }

    /// First element of the message to come, if it is not `'DOWN'`.
    pub fn tag(&self) -> Option<u64> {
        (self.tag != beamc_abi::term::NON_VALUE).then_some(self.tag)
    }
}

/// See the module's header.
#[derive(Default)]
pub struct Relations {
    /// Linked processes and ports, each with the number of the wish to end it; 0: none.
    links: BTreeMap<u64, u64>,
    wishes: u64,
    monitors: BTreeMap<u64, Monitor>,
    /// Processes that monitor this one, by monitor.
    watchers: BTreeMap<u64, u64>,
    aliases: BTreeMap<u64, AliasUntil>,
    /// Processes that this one has suspended, and how often.
    suspended: BTreeMap<u64, u32>,
}

impl Relations {
    /// Calls `visit` with each word that is a root.
    pub fn for_each_root(&mut self, visit: &mut dyn FnMut(&mut u64)) {
        self.monitors
            .values_mut()
            .filter(|monitor| monitor.tag().is_some())
            .for_each(|monitor| visit(&mut monitor.tag));
    }

    /// The link to `pid` is wanted; false if it is there already.
    pub fn link(&mut self, pid: u64) -> bool {
        self.links.insert(pid, 0) != Some(0)
    }

    /// Whether there is an active link to `pid`.
    pub fn is_linked(&self, pid: u64) -> bool {
        self.links.get(&pid) == Some(&0)
    }

    /// The link to `pid` is wanted no more; the number of the wish, if there was one.
    pub fn unlink(&mut self, pid: u64) -> Option<u64> {
        let entry = self.links.get_mut(&pid).filter(|wish| **wish == 0)?;
        self.wishes += 1;
        *entry = self.wishes;
        Some(self.wishes)
    }

    /// `pid` does not want the link any more.
    pub fn unlinked_by(&mut self, pid: u64) {
        if self.is_linked(pid) {
            self.links.remove(&pid);
        }
    }

    /// `pid` has heard of the wish `id`.
    pub fn unlinked(&mut self, pid: u64, id: u64) {
        if self.links.get(&pid) == Some(&id) {
            self.links.remove(&pid);
        }
    }

    /// The link to `pid` has broken; whether it was active.
    pub fn broken(&mut self, pid: u64) -> bool {
        self.links.remove(&pid) == Some(0)
    }

    /// Identities of the active links.
    pub fn links(&self) -> Vec<u64> {
        self.links.iter().filter(|(_, wish)| **wish == 0).map(|(pid, _)| *pid).collect()
    }

    /// A monitor of this process.
    pub fn add_monitor(&mut self, monitor: Monitor) {
        self.monitors.insert(monitor.reference[0], monitor);
    }

    /// The monitor is over; its alias too, if it was until then.
    pub fn remove_monitor(&mut self, key: u64) -> Option<Monitor> {
        let monitor = self.monitors.remove(&key)?;
        if matches!(self.aliases.get(&key), Some(AliasUntil::Demonitored | AliasUntil::DemonitoredOrReplied)) {
            self.aliases.remove(&key);
        }
        Some(monitor)
    }

    /// The monitors of this process, in the order they were made.
    pub fn monitors(&self) -> impl Iterator<Item = &Monitor> {
        self.monitors.values()
    }

    /// `from` monitors this process.
    pub fn add_watcher(&mut self, key: u64, from: u64) {
        self.watchers.insert(key, from);
    }

    /// The monitor `key` is given up by its owner.
    pub fn remove_watcher(&mut self, key: u64) {
        self.watchers.remove(&key);
    }

    /// Monitors on this process with their owners.
    pub fn watchers(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.watchers.iter().map(|(key, from)| (*key, *from))
    }

    /// The reference with this first word is an alias.
    pub fn add_alias(&mut self, key: u64, until: AliasUntil) {
        self.aliases.insert(key, until);
    }

    /// It is no more; false if it was none.
    pub fn remove_alias(&mut self, key: u64) -> bool {
        self.aliases.remove(&key).is_some()
    }

    /// A message comes through an alias: whether it is one. Gives the monitor that ends by it as well.
    pub fn through_alias(&mut self, key: u64) -> (bool, Option<Monitor>) {
        match self.aliases.get(&key) {
            None => (false, None),
            Some(AliasUntil::Unaliased | AliasUntil::Demonitored) => (true, None),
            Some(AliasUntil::Replied) => {
                self.aliases.remove(&key);
                (true, None)
            }
            Some(AliasUntil::DemonitoredOrReplied) => (true, self.remove_monitor(key)),
        }
    }

    /// How often this process has suspended `pid`.
    pub fn suspends(&self, pid: u64) -> u32 {
        self.suspended.get(&pid).copied().unwrap_or(0)
    }

    /// This process has suspended `pid`.
    pub fn suspend(&mut self, pid: u64) {
        *self.suspended.entry(pid).or_default() += 1;
    }

    /// It takes one of that back; false when there is nothing to take back.
    pub fn resume(&mut self, pid: u64) -> bool {
        let Some(count) = self.suspended.get_mut(&pid) else { return false };
        *count -= 1;
        if *count == 0 {
            self.suspended.remove(&pid);
        }
        true
    }

    /// The same, to look at.
    pub fn suspending(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        self.suspended.iter().map(|(pid, count)| (*pid, *count))
    }

    /// The processes that this one has suspended, and how often; they are no more.
    pub fn take_suspended(&mut self) -> BTreeMap<u64, u32> {
        std::mem::take(&mut self.suspended)
    }

    /// All there is, given up: the links, the watchers, the monitors of this process.
    pub fn take(&mut self) -> (Vec<u64>, BTreeMap<u64, u64>, BTreeMap<u64, Monitor>) {
        let links = self.links();
        self.links.clear();
        self.aliases.clear();
        (links, std::mem::take(&mut self.watchers), std::mem::take(&mut self.monitors))
    }
}

/// The option `alias` of a monitor, or of `alias/1`.
pub(super) fn alias_until(option: Term<'_>) -> Option<AliasUntil> {
    match atom_table::text(option.as_atom()?) {
        "explicit_unalias" => Some(AliasUntil::Unaliased),
        "demonitor" => Some(AliasUntil::Demonitored),
        "reply_demonitor" => Some(AliasUntil::DemonitoredOrReplied),
        _ => None,
    }
}

/// `'DOWN'`, or whatever the monitor says instead.
pub(super) fn down_tag<'h>(_heap: &'h crate::heap::Heap, monitor: &Monitor) -> Term<'h> {
    match monitor.tag() {
        // SAFETY: a root of the process that owns the heap, in place while the heap is borrowed (rule 2).
        Some(word) => unsafe { Term::from_raw(word) },
        None => Term::atom(atom::DOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::Relations;

    #[test]
    fn the_answer_to_an_old_wish_leaves_a_new_link() {
        let mut relations = Relations::default();
        assert!(relations.link(7) && !relations.link(7));
        let first = relations.unlink(7).unwrap();
        assert_eq!((relations.unlink(7), relations.is_linked(7)), (None, false));
        assert!(relations.link(7));
        relations.unlinked(7, first);
        assert!(relations.is_linked(7));
        let second = relations.unlink(7).unwrap();
        relations.unlinked(7, first);
        assert!(!relations.broken(7) && relations.link(7));
        relations.unlinked(7, second);
        assert_eq!(relations.links(), [7]);
    }
}
