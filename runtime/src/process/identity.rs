//! Identities: one number for whatever signals, links, monitors and registered names are of.
//!
//! An identity is the number of a local pid, that of a port with [`PORT`] set, or that of a pid of another node with [`REMOTE`] set.

/// Set in the identities of ports.
pub const PORT: u64 = 1 << 63;

/// Set in the numbers of pids of other nodes; no other pid's number has it.
pub(super) const REMOTE: u64 = 1 << 62;

/// The number of the port with this identity; `None` when it is a process's.
pub const fn port_number(identity: u64) -> Option<u64> {
    if identity & PORT != 0 { Some(identity & !PORT) } else { None }
}

/// Whether a number is that of a pid of another node.
pub(crate) const fn is_remote(number: u64) -> bool {
    number & REMOTE != 0 && port_number(number).is_none()
}
