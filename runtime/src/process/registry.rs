//! Registered names: one table for all processes and ports, which are known by identity (`ports`).
//!
//! # Rules
//! 1. A process has one name at most, and keeps it in its own state; who registers another one asks for nothing but the table.
//! 2. The name of a process goes before its links and monitors are told that it has ended.

use crate::process::identity::Identity;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// Identities by atom index, and back.
#[derive(Default)]
struct Names {
    pids: HashMap<u32, Identity>,
    names: HashMap<Identity, u32>,
}

static NAMES: RwLock<Option<Names>> = RwLock::new(None);

/// The process with this name.
pub fn whereis(name: u32) -> Option<Identity> {
    NAMES.read().unwrap_or_else(PoisonError::into_inner).as_ref()?.pids.get(&name).copied()
}

/// The name of a process.
pub fn name_of(of: impl Into<Identity>) -> Option<u32> {
    NAMES.read().unwrap_or_else(PoisonError::into_inner).as_ref()?.names.get(&of.into()).copied()
}

/// Gives a process a name; false when one of the two is taken.
pub fn register(name: u32, pid: impl Into<Identity>) -> bool {
    let pid = pid.into();
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    let names = names.get_or_insert_default();
    if names.pids.contains_key(&name) || names.names.contains_key(&pid) {
        return false;
    }
    names.pids.insert(name, pid);
    names.names.insert(pid, name);
    true
}

/// Frees a name; false when nobody has it.
pub fn unregister(name: u32) -> bool {
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    let Some(names) = names.as_mut() else { return false };
    let Some(pid) = names.pids.remove(&name) else { return false };
    names.names.remove(&pid);
    true
}

/// A process has ended.
pub fn forget(pid: impl Into<Identity>) {
    let pid = pid.into();
    if name_of(pid).is_none() {
        return;
    }
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(names) = names.as_mut()
        && let Some(name) = names.names.remove(&pid)
    {
        names.pids.remove(&name);
    }
}

/// All names.
pub fn registered() -> Vec<u32> {
    let names = NAMES.read().unwrap_or_else(PoisonError::into_inner);
    names.as_ref().map_or_else(Vec::new, |names| names.pids.keys().copied().collect())
}
