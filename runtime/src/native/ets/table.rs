//! Tables: what they are, how they are found, and what becomes of them when their owner ends.
//!
//! # Rules
//! 1. A table is found by its reference, or its name if it is a named one. Whoever has found it holds it; one that is deleted
//!    meanwhile is empty and known to nobody else.
//! 2. One lock for each table: natives that only read share it. No message is sent and no other table's lock taken under it.
//! 3. When a process ends, its tables are given to their heirs, or deleted, and it holds none fixed any more.

use super::store::{Hashed, Store};
use crate::heap::{Heap, Message, Sorted, Stored, Term};
use crate::process::signal::{self, Signal};
use beamc_abi::atom;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Kinds of tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Type {
    Set,
    OrderedSet,
    Bag,
    DuplicateBag,
}

/// Who may do what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Protection {
    Public,
    Protected,
    Private,
}

/// Who gets a table when its owner ends, and what is told then.
pub(super) struct Heir {
    pub(super) pid: u64,
    pub(super) data: Stored,
}

/// What changes of a table.
pub(super) struct Content {
    pub(super) store: Store,
    pub(super) owner: u64,
    pub(super) name: u32,
    pub(super) heir: Option<Heir>,
    /// Processes that hold it fixed, and how often.
    pub(super) fixed: BTreeMap<u64, usize>,
    /// Monotonic time of the first fixing, in native units.
    pub(super) fixed_since: i64,
    /// Words of all objects.
    pub(super) words: usize,
    pub(super) deleted: bool,
}

/// A table.
pub(super) struct Table {
    /// Words of its reference.
    pub(super) reference: Vec<u64>,
    pub(super) kind: Type,
    pub(super) protection: Protection,
    pub(super) position: usize,
    pub(super) named: bool,
    /// What `info/1` says of options that make no difference.
    pub(super) options: [bool; 4],
    content: RwLock<Content>,
}

/// What may be said of a table's options: `read_concurrency`, `write_concurrency`, `compressed`, `decentralized_counters`.
pub(super) const OPTIONS: [&str; 4] = ["read_concurrency", "write_concurrency", "compressed", "decentralized_counters"];

/// All tables.
#[derive(Default)]
struct Tables {
    by_key: HashMap<u64, Arc<Table>>,
    by_name: HashMap<u32, u64>,
}

static TABLES: LazyLock<RwLock<Tables>> = LazyLock::new(RwLock::default);

fn tables() -> RwLockWriteGuard<'static, Tables> {
    TABLES.write().unwrap_or_else(PoisonError::into_inner)
}

impl Content {
    pub(super) fn new(kind: Type, position: usize, owner: u64, name: u32, heir: Option<Heir>) -> Self {
        let store = match kind {
            Type::OrderedSet => Store::Sorted(Sorted::new(position)),
            _ => Store::Hashed(Hashed::new(position)),
        };
        Content { store, owner, name, heir, fixed: BTreeMap::new(), fixed_since: 0, words: 0, deleted: false }
    }

    pub(super) fn is_fixed(&self) -> bool {
        !self.fixed.is_empty()
    }

    /// One fixing of `pid` less; all of them if `all`.
    pub(super) fn release(&mut self, pid: u64, all: bool) {
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
        options: [bool; 4],
        content: Content,
    ) -> Self {
        let (reference, content) = (reference.to_vec(), RwLock::new(content));
        Table { reference, kind, protection, position, named, options, content }
    }

    pub(super) fn read(&self) -> RwLockReadGuard<'_, Content> {
        self.content.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn write(&self) -> RwLockWriteGuard<'_, Content> {
        self.content.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the table is called by.
    pub(super) fn id<'h>(&self, heap: &'h Heap) -> Term<'h> {
        if self.named { Term::atom(self.read().name) } else { heap.reference(&self.reference) }
    }

    fn key(&self) -> u64 {
        self.reference[0]
    }
}

/// Makes a table known; false when its name is taken.
pub(super) fn publish(table: Table) -> bool {
    let mut tables = tables();
    let (key, name) = (table.key(), table.read().name);
    if table.named {
        if tables.by_name.contains_key(&name) {
            return false;
        }
        tables.by_name.insert(name, key);
    }
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

/// Gives a named table another name; false when that is taken.
pub(super) fn rename(table: &Table, name: u32) -> bool {
    let mut tables = tables();
    let old = table.read().name;
    if table.named && name != old {
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
    tables.by_key.remove(&table.key());
    if table.named {
        let name = table.read().name;
        tables.by_name.remove(&name);
    }
    drop(tables);
    let mut content = table.write();
    content.deleted = true;
    content.store.clear();
}

/// Tells a process that a table is its own now.
pub(super) fn transferred(heap: &Heap, table: &Table, from: u64, to: u64, data: Term<'_>) -> bool {
    let parts = [Term::atom(atom::ETS_TRANSFER), table.id(heap), Term::pid(from), heap.copy(data)];
    let message = Message::new(heap, heap.tuple(&parts));
    signal::post(to, Signal::Message(message)).is_ok()
}

/// A process has ended. Rule 3.
pub(crate) fn owner_ended(heap: &Heap, pid: u64) {
    if LazyLock::get(&TABLES).is_none() {
        return;
    }
    for table in all() {
        let heir = {
            let mut content = table.write();
            content.release(pid, true);
            if content.owner != pid {
                continue;
            }
            content.heir.take().filter(|heir| heir.pid != pid)
        };
        let given = heir.is_some_and(|heir| {
            table.write().owner = heir.pid;
            transferred(heap, &table, pid, heir.pid, heir.data.term())
        });
        if !given {
            delete(&table);
        }
    }
}
