//! Pids of other nodes, and ports of an earlier run of this node. A program behaves as an OTP node that is not alive: it cannot reach any other node.
//!
//! # Rules
//! 1. Links and monitors break at once with the reason `noconnection`, and messages are lost. A pid of this node with another
//!    creation is one of an earlier run: its process has ended, and the reason is `noproc`. The same holds for such a port. A
//!    port of another node is no valid argument.
//! 2. Numbers identify processes in links, monitors and group leaders. The number of such a pid or port has the
//!    bit `REMOTE` set and is an index into a table of them. The table only grows, because few of them are ever linked or
//!    monitored.

use crate::process::identity::Identity;
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::{External, ExternalKind, Heap, Term};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Kind, node, creation, and the numbers: number and serial of a pid, number of a port.
type RemoteName = (ExternalKind, Atom, u32, [u64; 2]);

static PIDS: Mutex<Vec<RemoteName>> = Mutex::new(Vec::new());

fn pids() -> MutexGuard<'static, Vec<RemoteName>> {
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

/// Whether this is a port of an earlier run of this node.
pub(crate) fn is_earlier_port(term: Term<'_>) -> bool {
    let is_port = |external: &External<'_>| external.kind == ExternalKind::Port && external.node == atom::NONODE_NOHOST;
    term.as_external().as_ref().is_some_and(is_port)
}

/// Whether this is the identity of a port of an earlier run of this node.
pub(crate) fn is_port(identity: Identity) -> bool {
    identity.is_remote() && pids().get(identity.remote_index()).is_some_and(|name| name.0 == ExternalKind::Port)
}

/// Whether this is a reference of an earlier run of this node.
pub(crate) fn is_earlier_reference(term: Term<'_>) -> bool {
    is_reference(term) && term.as_external().is_some_and(|external| external.node == atom::NONODE_NOHOST)
}

/// Whether this is the identity of a pid or port of an earlier run of this node.
pub(crate) fn is_earlier(identity: Identity) -> bool {
    identity.is_remote() && pids().get(identity.remote_index()).is_some_and(|name| name.1 == atom::NONODE_NOHOST)
}

/// Whether this is a reference of another node.
pub(crate) fn is_reference(term: Term<'_>) -> bool {
    term.as_external().is_some_and(|external| external.kind == ExternalKind::Ref)
}

/// The identity of a pid of another node, or of a port of an earlier run of this one.
pub(crate) fn identity(term: Term<'_>) -> Option<Identity> {
    let external = term.as_external()?;
    let numbers = match (external.kind, external.numbers) {
        (ExternalKind::Pid, [number, serial]) => [*number, *serial],
        (ExternalKind::Port, [number]) if is_earlier_port(term) => [*number, 0],
        _ => return None,
    };
    let wanted = (external.kind, external.node, external.creation, numbers);
    let mut pids = pids();
    let index = pids.iter().position(|pid| *pid == wanted).unwrap_or_else(|| {
        pids.push(wanted);
        pids.len() - 1
    });
    Some(Identity::of_remote(index))
}

/// The pid or port with this identity.
pub(crate) fn term(heap: &Heap, identity: Identity) -> Option<Term<'_>> {
    let (kind, node, creation, numbers) = pids().get(identity.remote_index()).copied()?;
    let numbers = if kind == ExternalKind::Port { &numbers[..1] } else { &numbers[..] };
    Some(heap.external(External { kind, node, creation, numbers }))
}
