//! Identities: one kind of number for processes and ports, used by signals, links, monitors and registered names.
//!
//! An identity is the number of a local pid, that of a port with [`PORT`] set, or that of a pid of another node, or of a
//! port of an earlier run of this one, with [`REMOTE`] set.

use beamc_abi::pid::Pid;

/// Set in identities of ports.
const PORT: u64 = 1 << 63;

/// Set in the numbers of those of `process::remote` only.
const REMOTE: u64 = 1 << 62;

/// See the module's header.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[repr(transparent)]
pub struct Identity(u64);

impl Identity {
    /// That of no process and no port.
    pub const NOBODY: Identity = Identity(0);

    /// That of the port with this number.
    pub const fn of_port(number: u64) -> Self {
        Identity(number | PORT)
    }

    /// That of the pid of another node which is at `index` in the table of those.
    pub(super) const fn of_remote(index: usize) -> Self {
        Identity(index as u64 | REMOTE)
    }

    /// The number of the port with this identity; `None` for a process.
    pub const fn port_number(self) -> Option<u64> {
        if self.0 & PORT != 0 { Some(self.0 & !PORT) } else { None }
    }

    /// Whether this is that of a port.
    pub const fn is_port(self) -> bool {
        self.port_number().is_some()
    }

    /// Whether this is the number of a pid of another node.
    pub const fn is_remote(self) -> bool {
        self.0 & (PORT | REMOTE) == REMOTE
    }

    /// The place of a pid of another node in the table of those.
    pub(super) const fn remote_index(self) -> usize {
        (self.0 & !REMOTE) as usize
    }

    /// The pid that signals for this identity go to. That of a port, or of a pid of another node, is nobody's.
    pub const fn local(self) -> Pid {
        Pid::new(self.0)
    }
}

impl From<Pid> for Identity {
    fn from(pid: Pid) -> Self {
        Identity(pid.number())
    }
}

impl PartialEq<Pid> for Identity {
    fn eq(&self, pid: &Pid) -> bool {
        self.0 == pid.number()
    }
}
