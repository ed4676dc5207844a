//! What a process has to do with others: links (`beamc_sync::links`), monitors in both directions, aliases. Each process edits its
//! own.
//!
//! # Rules
//! 1. Monitors are known by the first word of their reference, which no other reference has.
//! 2. Tags are words of terms of the owning process: roots.

use crate::process::identity::Identity;
use crate::process::signal::Reference;
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_sync::links::Links;
use beamc_term::base::atoms;
use beamc_term::heap::{Term, Word};
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
    pub target: Option<Identity>,
    /// The name that the target was given by.
    pub name: Option<u32>,
    /// First element of the message to come.
    tag: Word,
}

impl Monitor {
    /// A monitor whose message begins with `tag`.
    pub fn new(
        reference: Reference,
        kind: u32,
        target: Option<Identity>,
        name: Option<u32>,
        tag: Option<Term<'_>>,
    ) -> Self {
        Monitor { reference, kind, target, name, tag: tag.map_or(Word::NON_VALUE, Term::word) }
    }

    /// First element of the message to come, if it is not `'DOWN'`.
    pub fn tag(&self) -> Option<Word> {
        (self.tag != Word::NON_VALUE).then_some(self.tag)
    }
}

/// See the module's header.
#[derive(Default)]
pub struct Relations {
    /// Links.
    pub links: Links<Identity>,
    /// Most processes have none of these.
    others: Option<Box<Tables>>,
}

#[derive(Default)]
struct Tables {
    monitors: BTreeMap<u64, Monitor>,
    /// Processes that monitor this one, by monitor.
    monitored_by: BTreeMap<u64, Identity>,
    aliases: BTreeMap<u64, AliasUntil>,
    /// Processes that this one has suspended, and how often.
    suspended: BTreeMap<Pid, u32>,
}

impl Relations {
    fn others(&mut self) -> &mut Tables {
        self.others.get_or_insert_default()
    }

    /// Calls `visit` with each word that is a root.
    ///
    /// # Safety
    /// `visit` leaves the word of a term of the owning process in each.
    pub unsafe fn for_each_root(&mut self, visit: &mut dyn FnMut(&mut u64)) {
        let monitors = self.others.iter_mut().flat_map(|tables| tables.monitors.values_mut());
        monitors.filter(|monitor| monitor.tag().is_some()).for_each(|monitor| {
            // SAFETY: the caller's promise.
            visit(unsafe { monitor.tag.slot() });
        });
    }

    /// A monitor of this process.
    pub fn add_monitor(&mut self, monitor: Monitor) {
        self.others().monitors.insert(monitor.reference[0], monitor);
    }

    /// The monitor is over; its alias too, if it was until then.
    pub fn remove_monitor(&mut self, key: u64) -> Option<Monitor> {
        let tables = self.others.as_mut()?;
        let monitor = tables.monitors.remove(&key)?;
        if matches!(tables.aliases.get(&key), Some(AliasUntil::Demonitored | AliasUntil::DemonitoredOrReplied)) {
            tables.aliases.remove(&key);
        }
        Some(monitor)
    }

    /// The monitors of this process, in the order they were made.
    pub fn monitors(&self) -> impl Iterator<Item = &Monitor> {
        self.others.iter().flat_map(|tables| tables.monitors.values())
    }

    /// `from` monitors this process.
    pub fn add_monitored_by(&mut self, key: u64, from: Identity) {
        self.others().monitored_by.insert(key, from);
    }

    /// The monitor `key` is given up by its owner.
    pub fn remove_monitored_by(&mut self, key: u64) {
        if let Some(tables) = &mut self.others {
            tables.monitored_by.remove(&key);
        }
    }

    /// Monitors on this process with their owners.
    pub fn monitored_by(&self) -> impl Iterator<Item = (u64, Identity)> + '_ {
        self.others.iter().flat_map(|tables| &tables.monitored_by).map(|(key, from)| (*key, *from))
    }

    /// The reference with this first word is an alias.
    pub fn add_alias(&mut self, key: u64, until: AliasUntil) {
        self.others().aliases.insert(key, until);
    }

    /// It is no more; false if it was none.
    pub fn remove_alias(&mut self, key: u64) -> bool {
        self.others.as_mut().is_some_and(|tables| tables.aliases.remove(&key).is_some())
    }

    /// A message comes through an alias: whether it is one. Gives the monitor that ends by it as well.
    pub fn through_alias(&mut self, key: u64) -> (bool, Option<Monitor>) {
        let Some(tables) = &mut self.others else { return (false, None) };
        match tables.aliases.get(&key) {
            None => (false, None),
            Some(AliasUntil::Unaliased | AliasUntil::Demonitored) => (true, None),
            Some(AliasUntil::Replied) => {
                tables.aliases.remove(&key);
                (true, None)
            }
            Some(AliasUntil::DemonitoredOrReplied) => (true, self.remove_monitor(key)),
        }
    }

    /// How often this process has suspended `pid`.
    pub fn suspends(&self, pid: Pid) -> u32 {
        self.others.as_ref().and_then(|tables| tables.suspended.get(&pid).copied()).unwrap_or(0)
    }

    /// This process has suspended `pid`.
    pub fn suspend(&mut self, pid: Pid) {
        *self.others().suspended.entry(pid).or_default() += 1;
    }

    /// It takes one of that back; false when there is nothing to take back.
    pub fn resume(&mut self, pid: Pid) -> bool {
        let Some(tables) = &mut self.others else { return false };
        let Some(count) = tables.suspended.get_mut(&pid) else { return false };
        *count -= 1;
        if *count == 0 {
            tables.suspended.remove(&pid);
        }
        true
    }

    /// The same, to look at.
    pub fn suspending(&self) -> impl Iterator<Item = (Pid, u32)> + '_ {
        self.others.iter().flat_map(|tables| &tables.suspended).map(|(pid, count)| (*pid, *count))
    }

    /// The processes that this one has suspended, and how often; they are no more.
    pub fn take_suspended(&mut self) -> BTreeMap<Pid, u32> {
        self.others.as_mut().map(|tables| std::mem::take(&mut tables.suspended)).unwrap_or_default()
    }

    /// All there is, given up: the links, the monitored_by, the monitors of this process.
    pub fn take(&mut self) -> (Vec<Identity>, BTreeMap<u64, Identity>, BTreeMap<u64, Monitor>) {
        let tables = self.others.take().unwrap_or_default();
        (self.links.take(), tables.monitored_by, tables.monitors)
    }
}

/// The option `alias` of a monitor, or of `alias/1`.
pub(crate) fn alias_until(option: Term<'_>) -> Option<AliasUntil> {
    match atoms::text(option.as_atom()?) {
        "explicit_unalias" => Some(AliasUntil::Unaliased),
        "demonitor" => Some(AliasUntil::Demonitored),
        "reply_demonitor" => Some(AliasUntil::DemonitoredOrReplied),
        _ => None,
    }
}

/// `'DOWN'`, or whatever the monitor says instead.
pub(crate) fn down_tag<'h>(_heap: &'h beamc_term::heap::Heap, monitor: &Monitor) -> Term<'h> {
    match monitor.tag() {
        // SAFETY: a root of the process that owns the heap, in place while the heap is borrowed (rule 2).
        Some(word) => unsafe { word.term() },
        None => Term::atom(atom::DOWN),
    }
}
