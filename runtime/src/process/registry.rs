//! Registered names: one table for processes and ports, by identity.
//!
//! # Rules
//! 1. A process or port has at most one name. Registering another process touches the table only.
//! 2. A process loses its name before its links and monitors learn of its end.

use crate::process::identity::Identity;
use beamc_abi::atom::Atom;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// Identities by name, and back.
#[derive(Default)]
struct Names {
    pids: HashMap<Atom, Identity>,
    names: HashMap<Identity, Atom>,
}

static NAMES: RwLock<Option<Names>> = RwLock::new(None);

/// The process or port with this name.
pub fn whereis(name: Atom) -> Option<Identity> {
    NAMES.read().unwrap_or_else(PoisonError::into_inner).as_ref()?.pids.get(&name).copied()
}

/// The name of a process or port.
pub fn name_of(of: impl Into<Identity>) -> Option<Atom> {
    NAMES.read().unwrap_or_else(PoisonError::into_inner).as_ref()?.names.get(&of.into()).copied()
}

/// Registers a name; returns false if the name is taken or the process has one already.
pub fn register(name: Atom, pid: impl Into<Identity>) -> bool {
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

/// Unregisters a name; returns false if it is not registered.
pub fn unregister(name: Atom) -> bool {
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    let Some(names) = names.as_mut() else { return false };
    let Some(pid) = names.pids.remove(&name) else { return false };
    names.names.remove(&pid);
    true
}

/// Removes the name of a process that has ended.
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
pub fn registered() -> Vec<Atom> {
    let names = NAMES.read().unwrap_or_else(PoisonError::into_inner);
    names.as_ref().map_or_else(Vec::new, |names| names.pids.keys().copied().collect())
}
