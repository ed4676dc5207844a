//! Relations of a process to others: links (`beamc_sync::links`), monitors in both directions, aliases. Each process edits only
//! its own.
//!
//! # Rules
//! 1. The first word of its reference identifies a monitor. No other reference has that word.
//! 2. Tags are tagged words of the owning process, and roots.

use crate::process::identity::Identity;
use crate::process::signal::Reference;
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_sync::links::Links;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Term, Word};
use beamc_term::term::list::proper;
use std::collections::{BTreeMap, BTreeSet};

/// First release with priority messages.
pub const PRIORITY_RELEASE: u32 = 28;

/// The event that deactivates an alias.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AliasUntil {
    /// `unalias/1`.
    Unaliased,
    /// `unalias/1`, or the end of the monitor.
    Demonitored,
    /// As `Demonitored`, or a message sent to the alias, which also ends the monitor.
    DemonitoredOrReplied,
    /// `unalias/1`, or a message sent to the alias.
    Replied,
}

/// An alias as its owner keeps it.
#[derive(Clone, Copy, Debug)]
pub struct Alias {
    /// The event that deactivates it.
    pub until: AliasUntil,
    /// Whether it takes priority messages.
    pub priority: bool,
}

/// A monitor as its owner keeps it.
#[derive(Debug)]
pub struct Monitor {
    /// Its reference.
    pub reference: Reference,
    /// Kind of the target: `process` or `port`.
    pub kind: Atom,
    /// Identity of the target; `None` when its name was not registered.
    pub target: Option<Identity>,
    /// The name that the monitor was made with.
    pub name: Option<Atom>,
    /// First element of the message, or `NON_VALUE` for `'DOWN'`.
    tag: Word,
    /// Whether the message is a priority message.
    pub priority: bool,
}

impl Monitor {
    /// A monitor whose message begins with `tag`.
    pub fn new(
        reference: Reference,
        kind: Atom,
        target: Option<Identity>,
        name: Option<Atom>,
        tag: Option<Term<'_>>,
    ) -> Self {
        Monitor { reference, kind, target, name, tag: tag.map_or(Word::NON_VALUE, Term::word), priority: false }
    }

    /// The same monitor, whose message is a priority message or not.
    pub fn with_priority(self, priority: bool) -> Self {
        Monitor { priority, ..self }
    }

    /// First element of the message, if it is not `'DOWN'`.
    pub fn tag(&self) -> Option<Word> {
        (self.tag != Word::NON_VALUE).then_some(self.tag)
    }
}

/// See the module's header.
#[derive(Default)]
pub struct Relations {
    /// Links.
    pub links: Links<Identity>,
    /// Allocated on first use. Most processes have none of these.
    others: Option<Box<Tables>>,
}

#[derive(Default)]
struct Tables {
    monitors: BTreeMap<u64, Monitor>,
    /// Owners of the monitors on this process, by monitor.
    monitored_by: BTreeMap<u64, Identity>,
    aliases: BTreeMap<u64, Alias>,
    /// Linked processes whose exit messages are priority messages.
    priority_links: BTreeSet<Identity>,
    /// Processes that this one has suspended, with their counts.
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

    /// Adds a monitor of this process.
    pub fn add_monitor(&mut self, monitor: Monitor) {
        self.others().monitors.insert(monitor.reference[0], monitor);
    }

    /// Removes a monitor, and its alias if the monitor's end deactivates it.
    pub fn remove_monitor(&mut self, key: u64) -> Option<Monitor> {
        let tables = self.others.as_mut()?;
        let monitor = tables.monitors.remove(&key)?;
        let until = tables.aliases.get(&key).map(|alias| alias.until);
        if matches!(until, Some(AliasUntil::Demonitored | AliasUntil::DemonitoredOrReplied)) {
            tables.aliases.remove(&key);
        }
        Some(monitor)
    }

    /// The monitors of this process, in the order they were made.
    pub fn monitors(&self) -> impl Iterator<Item = &Monitor> {
        self.others.iter().flat_map(|tables| tables.monitors.values())
    }

    /// Records that `from` monitors this process.
    pub fn add_monitored_by(&mut self, key: u64, from: Identity) {
        self.others().monitored_by.insert(key, from);
    }

    /// Removes the monitor `key` on this process.
    pub fn remove_monitored_by(&mut self, key: u64) {
        if let Some(tables) = &mut self.others {
            tables.monitored_by.remove(&key);
        }
    }

    /// Monitors on this process, with their owners.
    pub fn monitored_by(&self) -> impl Iterator<Item = (u64, Identity)> + '_ {
        self.others.iter().flat_map(|tables| &tables.monitored_by).map(|(key, from)| (*key, *from))
    }

    /// Makes the reference with this first word an alias.
    pub fn add_alias(&mut self, key: u64, alias: Alias) {
        self.others().aliases.insert(key, alias);
    }

    /// The alias with this first word, if it is active.
    pub fn alias(&self, key: u64) -> Option<Alias> {
        self.others.as_ref()?.aliases.get(&key).copied()
    }

    /// Deactivates an alias; returns false if it was not active.
    pub fn remove_alias(&mut self, key: u64) -> bool {
        self.others.as_mut().is_some_and(|tables| tables.aliases.remove(&key).is_some())
    }

    /// Accounts for a message sent to an alias. Returns the alias if it is active, and the monitor that the message ends.
    pub fn through_alias(&mut self, key: u64) -> Option<(Alias, Option<Monitor>)> {
        let alias = self.alias(key)?;
        let monitor = match alias.until {
            AliasUntil::Unaliased | AliasUntil::Demonitored => None,
            AliasUntil::Replied => {
                self.remove_alias(key);
                None
            }
            AliasUntil::DemonitoredOrReplied => self.remove_monitor(key),
        };
        Some((alias, monitor))
    }

    /// Makes the exit message of the link to `identity` a priority message, or no longer.
    pub fn set_link_priority(&mut self, identity: Identity, priority: bool) {
        if priority {
            self.others().priority_links.insert(identity);
        } else if let Some(tables) = &mut self.others {
            tables.priority_links.remove(&identity);
        }
    }

    /// The link to `identity` has ended. Returns whether its exit message is a priority message.
    pub fn take_link_priority(&mut self, identity: Identity) -> bool {
        self.others.as_mut().is_some_and(|tables| tables.priority_links.remove(&identity))
    }

    /// Whether the process takes priority messages.
    pub fn takes_priority_messages(&self) -> bool {
        self.others.as_ref().is_some_and(|tables| {
            !tables.priority_links.is_empty()
                || tables.aliases.values().any(|alias| alias.priority)
                || tables.monitors.values().any(|monitor| monitor.priority)
        })
    }

    /// How often this process has suspended `pid`.
    pub fn suspends(&self, pid: Pid) -> u32 {
        self.others.as_ref().and_then(|tables| tables.suspended.get(&pid).copied()).unwrap_or(0)
    }

    /// Counts that this process has suspended `pid`.
    pub fn suspend(&mut self, pid: Pid) {
        *self.others().suspended.entry(pid).or_default() += 1;
    }

    /// Undoes one suspension of `pid`; returns false if there is none.
    pub fn resume(&mut self, pid: Pid) -> bool {
        let Some(tables) = &mut self.others else { return false };
        let Some(count) = tables.suspended.get_mut(&pid) else { return false };
        *count -= 1;
        if *count == 0 {
            tables.suspended.remove(&pid);
        }
        true
    }

    /// The processes that this one has suspended, with their counts.
    pub fn suspending(&self) -> impl Iterator<Item = (Pid, u32)> + '_ {
        self.others.iter().flat_map(|tables| &tables.suspended).map(|(pid, count)| (*pid, *count))
    }

    /// Removes and returns the processes that this one has suspended, with their counts.
    pub fn take_suspended(&mut self) -> BTreeMap<Pid, u32> {
        self.others.as_mut().map(|tables| std::mem::take(&mut tables.suspended)).unwrap_or_default()
    }

    /// Removes and returns the links, the monitors on this process, and the monitors of this process.
    pub fn take(&mut self) -> (Vec<Identity>, BTreeMap<u64, Identity>, BTreeMap<u64, Monitor>) {
        let tables = self.others.take().unwrap_or_default();
        (self.links.take(), tables.monitored_by, tables.monitors)
    }
}

/// Options of a monitor.
#[derive(Clone, Copy, Default)]
pub(crate) struct MonitorOptions<'h> {
    pub(crate) alias: Option<AliasUntil>,
    pub(crate) tag: Option<Term<'h>>,
    pub(crate) priority: bool,
}

/// The options of a monitor: `{alias, Until}`, `{tag, Term}` and `priority`. `None` when one is invalid.
pub(crate) fn monitor_options(list: Term<'_>) -> Option<MonitorOptions<'_>> {
    let mut options = MonitorOptions::default();
    for option in proper(list)? {
        match option.as_tuple() {
            Some([name, value]) if name.is_atom(atom::TAG) => options.tag = Some(*value),
            Some([name, value]) if name.is_atom(atom::ALIAS) => options.alias = Some(alias_until(*value)?),
            None if option.is_atom(atom::PRIORITY) && release() >= PRIORITY_RELEASE => options.priority = true,
            _ => return None,
        }
    }
    Some(options)
}

/// Whether a list of options has `priority`. `None` when it has another element, or is no list.
pub(crate) fn priority_option(list: Term<'_>) -> Option<bool> {
    let options = proper(list)?;
    options.iter().all(|option| option.is_atom(atom::PRIORITY)).then_some(!options.is_empty())
}

/// The option `alias` of a monitor.
fn alias_until(option: Term<'_>) -> Option<AliasUntil> {
    match atoms::text(option.as_atom()?) {
        "explicit_unalias" => Some(AliasUntil::Unaliased),
        "demonitor" => Some(AliasUntil::Demonitored),
        "reply_demonitor" => Some(AliasUntil::DemonitoredOrReplied),
        _ => None,
    }
}

/// `'DOWN'`, or the monitor's own tag.
pub(crate) fn down_tag<'h>(_heap: &'h beamc_term::heap::Heap, monitor: &Monitor) -> Term<'h> {
    match monitor.tag() {
        // SAFETY: a root of the process that owns the heap, in place while the heap is borrowed (rule 2).
        Some(word) => unsafe { word.term() },
        None => Term::atom(atom::DOWN),
    }
}
