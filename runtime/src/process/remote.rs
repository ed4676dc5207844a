//! Pids of other nodes. A program behaves as an OTP node that is not alive: it cannot reach any other node.
//!
//! # Rules
//! 1. Links and monitors break at once with the reason `noconnection`, and messages are lost. A pid of this node with another
//!    creation is one of an earlier run: its process has ended, and the reason is `noproc`.
//! 2. Numbers identify processes in links, monitors and group leaders. The number of a pid of another node has the bit
//!    `REMOTE` set and is an index into a table of pids. The table only grows, because few pids of other nodes are ever
//!    linked or monitored.

use crate::process::identity::Identity;
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::{External, ExternalKind, Heap, Term};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Node, creation, and number and serial.
type RemotePid = (Atom, u32, [u64; 2]);

static PIDS: Mutex<Vec<RemotePid>> = Mutex::new(Vec::new());

fn pids() -> MutexGuard<'static, Vec<RemotePid>> {
    PIDS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether this is a pid of another node.
pub(crate) fn is_pid(term: Term<'_>) -> bool {
    term.as_external().is_some_and(|external| external.kind == ExternalKind::Pid)
}

/// Whether this is a pid of an earlier run of this node.
pub(crate) fn is_earlier_pid(term: Term<'_>) -> bool {
    is_pid(term) && term.as_external().is_some_and(|external| external.node == atom::NONODE_NOHOST)
}

/// Whether this is a reference of an earlier run of this node.
pub(crate) fn is_earlier_reference(term: Term<'_>) -> bool {
    is_reference(term) && term.as_external().is_some_and(|external| external.node == atom::NONODE_NOHOST)
}

/// Whether this is the identity of a pid of an earlier run of this node.
pub(crate) fn is_earlier(identity: Identity) -> bool {
    identity.is_remote() && pids().get(identity.remote_index()).is_some_and(|pid| pid.0 == atom::NONODE_NOHOST)
}

/// Whether this is a reference of another node.
pub(crate) fn is_reference(term: Term<'_>) -> bool {
    term.as_external().is_some_and(|external| external.kind == ExternalKind::Ref)
}

/// The identity of a pid of another node.
pub(crate) fn identity(pid: Term<'_>) -> Option<Identity> {
    let external = pid.as_external().filter(|external| external.kind == ExternalKind::Pid)?;
    let wanted = (external.node, external.creation, external.numbers.try_into().ok()?);
    let mut pids = pids();
    let index = pids.iter().position(|pid| *pid == wanted).unwrap_or_else(|| {
        pids.push(wanted);
        pids.len() - 1
    });
    Some(Identity::of_remote(index))
}

/// The pid with this identity.
pub(crate) fn term(heap: &Heap, identity: Identity) -> Option<Term<'_>> {
    let (node, creation, numbers) = pids().get(identity.remote_index()).copied()?;
    Some(heap.external(External { kind: ExternalKind::Pid, node, creation, numbers: &numbers }))
}
