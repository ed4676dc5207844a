//! Tables: their settings, their lookup, and the end of their owners.
//!
//! # Rules
//! 1. A table is found by its reference, or by its name if it is a named table. A BIF that has found a table holds it. If it is
//!    deleted meanwhile, it is empty and no longer found.
//! 2. Each table has one lock, which reading BIFs share. No message is sent and no other table's lock is taken under it.
//! 3. When a process ends, its tables go to their heirs or are deleted, and it no longer fixes any table.

use crate::bif::ets::store::{Store, Type};
use crate::process::owned::{self, Owned};
use crate::process::signal::Signal;
use crate::process::slot;
use crate::run::deliver;
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::heap::{Heap, Message, Term, account};
use beamc_term::term::stored::Stored;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Words of a table without objects.
pub(super) const TABLE_WORDS: usize = 130;

/// Access rights.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Protection {
    Public,
    Protected,
    Private,
}

/// The process that inherits a table when its owner ends, and the data of the message to it.
pub(super) struct Heir {
    pub(super) pid: Pid,
    /// Without data (since OTP 28) there is no message.
    pub(super) data: Option<Stored>,
}

/// The mutable part of a table.
pub(super) struct Content {
    pub(super) store: Store,
    pub(super) name: Atom,
    pub(super) heir: Option<Heir>,
    /// Processes that fix the table, with their counts.
    pub(super) fixed: BTreeMap<Pid, usize>,
    /// Monotonic time of the first fixing, in native units.
    pub(super) fixed_since: i64,
    pub(super) deleted: bool,
}

/// Whether tables are made for concurrent writers.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum WriteConcurrency {
    #[default]
    No,
    Yes,
    Auto,
    /// With this number of locks.
    Locks(u32),
}

/// Options that `info/1` shows but that have no effect.
#[derive(Clone, Copy, Default)]
pub(super) struct Options {
    pub(super) read_concurrency: bool,
    pub(super) write_concurrency: WriteConcurrency,
    pub(super) decentralized_counters: bool,
    pub(super) compressed: bool,
}

/// A table.
pub(super) struct Table {
    /// Words of its reference.
    pub(super) reference: Vec<u64>,
    pub(super) kind: Type,
    pub(super) position: usize,
    pub(super) named: bool,
    pub(super) options: Options,
    owner: AtomicU64,
    protection: AtomicU8,
    content: RwLock<Content>,
}

/// Number of tables, and their words.
fn size() -> (usize, usize) {
    let tables = TABLES.read().unwrap_or_else(PoisonError::into_inner);
    (tables.by_key.len(), tables.by_key.values().map(|table| TABLE_WORDS + table.read().store.words()).sum())
}

/// All tables.
struct Tables {
    by_key: BTreeMap<u64, Arc<Table>>,
    by_name: BTreeMap<Atom, u64>,
}

static TABLES: RwLock<Tables> = RwLock::new(Tables { by_key: BTreeMap::new(), by_name: BTreeMap::new() });

/// The tables that a process owns or fixes, by its pid.
static TIES: Mutex<BTreeMap<Pid, BTreeSet<u64>>> = Mutex::new(BTreeMap::new());

fn ties() -> MutexGuard<'static, BTreeMap<Pid, BTreeSet<u64>>> {
    TIES.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tie(pid: Pid, key: u64) {
    owned::on_end(Owned::Tables, owner_ended);
    ties().entry(pid).or_default().insert(key);
}

/// Records that the process neither owns nor fixes the table.
fn untie(pid: Pid, key: u64) {
    let mut ties = ties();
    let Some(keys) = ties.get_mut(&pid) else { return };
    keys.remove(&key);
    if keys.is_empty() {
        ties.remove(&pid);
    }
}

fn tables() -> RwLockWriteGuard<'static, Tables> {
    TABLES.write().unwrap_or_else(PoisonError::into_inner)
}

impl Content {
    pub(super) fn new(kind: Type, position: usize, name: Atom, heir: Option<Heir>) -> Self {
        let store = Store::new(kind, position);
        Content { store, name, heir, fixed: BTreeMap::new(), fixed_since: 0, deleted: false }
    }

    pub(super) fn is_fixed(&self) -> bool {
        !self.fixed.is_empty()
    }

    /// Removes one fixing of `pid`, or all of them.
    pub(super) fn release(&mut self, pid: Pid, all: bool) {
        let Some(count) = self.fixed.get_mut(&pid) else { return };
        *count -= 1;
        if all || *count == 0 {
            self.fixed.remove(&pid);
        }
        if self.fixed.is_empty() {
            self.store.purge();
        }
    }
}

impl Table {
    pub(super) fn new(
        reference: &[u64],
        kind: Type,
        protection: Protection,
        (position, named): (usize, bool),
        options: Options,
        owner: Pid,
        content: Content,
    ) -> Self {
        let (reference, content, owner) = (reference.to_vec(), RwLock::new(content), AtomicU64::new(owner.number()));
        let protection = AtomicU8::new(protection as u8);
        Table { reference, kind, protection, position, named, options, owner, content }
    }

    /// The access rights.
    pub(super) fn protection(&self) -> Protection {
        let protection = self.protection.load(Ordering::Acquire);
        match [Protection::Public, Protection::Protected].into_iter().find(|known| *known as u8 == protection) {
            Some(known) => known,
            None => Protection::Private,
        }
    }

    pub(super) fn set_protection(&self, protection: Protection) {
        self.protection.store(protection as u8, Ordering::Release);
    }

    /// The pid of its owner.
    pub(super) fn owner(&self) -> Pid {
        Pid::new(self.owner.load(Ordering::Acquire))
    }

    /// Sets the owner.
    pub(super) fn set_owner(&self, pid: Pid) {
        tie(pid, self.key());
        self.owner.store(pid.number(), Ordering::Release);
    }

    /// Removes one fixing of `pid`.
    pub(super) fn release(&self, content: &mut Content, pid: Pid) {
        content.release(pid, false);
        if self.owner() != pid && !content.fixed.contains_key(&pid) {
            untie(pid, self.key());
        }
    }

    /// Adds one fixing of `pid`.
    pub(super) fn fix(&self, content: &mut Content, pid: Pid) {
        tie(pid, self.key());
        *content.fixed.entry(pid).or_default() += 1;
    }

    pub(super) fn read(&self) -> RwLockReadGuard<'_, Content> {
        self.content.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn write(&self) -> RwLockWriteGuard<'_, Content> {
        self.content.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The identifier of the table: its name or its reference.
    pub(super) fn id<'h>(&self, heap: &'h Heap) -> Term<'h> {
        if self.named { Term::atom(self.read().name) } else { heap.reference(&self.reference) }
    }

    fn key(&self) -> u64 {
        self.reference[0]
    }
}

/// Adds a new table; returns false when its name is taken.
pub(super) fn publish(table: Table) -> bool {
    account::set_tables(size);
    let mut tables = tables();
    let (key, name) = (table.key(), table.read().name);
    if table.named {
        if tables.by_name.contains_key(&name) {
            return false;
        }
        tables.by_name.insert(name, key);
    }
    tie(table.owner(), key);
    tables.by_key.insert(key, Arc::new(table));
    true
}

/// The table with this name or reference.
pub(super) fn find(id: Term<'_>) -> Option<Arc<Table>> {
    let tables = TABLES.read().unwrap_or_else(PoisonError::into_inner);
    let key = match id.as_atom() {
        Some(name) => *tables.by_name.get(&name)?,
        None => id.as_reference()?[0],
    };
    tables.by_key.get(&key).cloned()
}

/// All tables.
pub(super) fn all() -> Vec<Arc<Table>> {
    TABLES.read().unwrap_or_else(PoisonError::into_inner).by_key.values().cloned().collect()
}

/// Renames a named table; returns false when the name is taken.
pub(super) fn rename(table: &Table, name: Atom) -> bool {
    let mut tables = tables();
    let old = table.read().name;
    if table.named {
        if tables.by_name.contains_key(&name) {
            return false;
        }
        tables.by_name.remove(&old);
        tables.by_name.insert(name, table.key());
    }
    table.write().name = name;
    true
}

/// Deletes a table.
pub(super) fn delete(table: &Table) {
    let mut tables = tables();
    if tables.by_key.remove(&table.key()).is_none() {
        return;
    }
    if table.named {
        let name = table.read().name;
        tables.by_name.remove(&name);
    }
    drop(tables);
    let mut content = table.write();
    untie(table.owner(), table.key());
    content.fixed.keys().for_each(|pid| untie(*pid, table.key()));
    content.deleted = true;
    content.store.clear(false);
}

/// Sends a process the message that it owns a table now.
pub(super) fn transferred(heap: &Heap, table: &Table, from: Pid, to: Pid, data: Term<'_>) -> bool {
    let parts = [Term::atom(atom::ETS_TRANSFER), table.id(heap), Term::pid(from), heap.copy(data)];
    let message = Message::new(heap, heap.tuple(&parts));
    deliver::post(to, Signal::Message(message)).is_ok()
}

/// Passes on or deletes the tables of a process that has ended and receives no more signals (rule 3).
fn owner_ended(heap: &Heap, pid: Pid) {
    let Some(keys) = ties().remove(&pid) else { return };
    for key in keys {
        let found = TABLES.read().unwrap_or_else(PoisonError::into_inner).by_key.get(&key).cloned();
        let Some(table) = found else { continue };
        let heir = {
            let mut content = table.write();
            content.release(pid, true);
            if table.owner() != pid {
                continue;
            }
            // The owner of a table can be its heir as well.
            let heir = content.heir.as_ref().filter(|heir| heir.pid != pid);
            heir.map(|heir| (heir.pid, heir.data.as_ref().map(|data| data.copied(heap))))
        };
        let given = heir.is_some_and(|(heir, data)| {
            table.set_owner(heir);
            match data {
                Some(data) => transferred(heap, &table, pid, heir, data),
                None => slot::is_alive(heir),
            }
        });
        if !given {
            delete(&table);
        }
    }
}
