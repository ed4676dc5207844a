//! Module-local process names (EEP 32): the runtime's part of the directive `-pid_name(Name).` and its functions.
//!
//! # Shape
//! The compiler gives each name of each module a slot: a word in the program's data that holds the pid with the name, or the
//! dead pid. In compiled code `pid_name(Name)` is a load of the slot. The runtime binds a name when it creates a process
//! (`run::spawn`), and releases it when the process ends (`run::lifecycle`). `bif::beamc_pid_name` holds the BIFs that the
//! parse transform calls.
//!
//! # Rules
//! 1. Module and atom identify a name. An atom that is not a name of the module is `badarg`.
//! 2. Each module has its own lock, taken only to create a process, so modules never wait for each other. A process's slot may
//!    be locked under it, briefly.
//! 3. A process gets its one name at creation and loses it at its end, before any other process can learn of the end.

use beamc_abi::atom::Atom;
use beamc_abi::pid::{Pid, dead};
use beamc_abi::tables::PidNameRow;
use beamc_sync::pid_name as binding;
use beamc_term::heap::Term;
use beamc_term::program::{self, tables};
use std::sync::atomic::AtomicU64;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// A name that the program declares.
#[derive(Clone, Copy, Debug)]
pub struct PidName(&'static PidNameRow);

/// The lock of a module (rule 2), on its own cache line.
#[derive(Default)]
#[repr(align(64))]
struct Lock(Mutex<()>);

/// One lock for each row of the table. A module uses the lock of its first row.
static LOCKS: OnceLock<Box<[Lock]>> = OnceLock::new();

impl PidName {
    /// Looks up the declared name `name` of `module`, both atoms.
    pub(crate) fn find(module: Term<'_>, name: Term<'_>) -> Option<PidName> {
        let key = (module.as_atom()?, name.as_atom()?);
        let rows = tables().pid_names();
        let index = rows.binary_search_by_key(&key, |row| (row.module, row.name)).ok()?;
        Some(PidName(&rows[index]))
    }

    /// Its module and name.
    pub fn key(self) -> (Atom, Atom) {
        (self.0.module, self.0.name)
    }

    pub(crate) fn slot(self) -> &'static AtomicU64 {
        program::pid_name_slot(self.0)
    }

    pub(crate) fn lock(self) -> MutexGuard<'static, ()> {
        let rows = tables().pid_names();
        let locks = LOCKS.get_or_init(|| rows.iter().map(|_| Lock::default()).collect());
        locks[lock_of(rows, self.0.module)].0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Index of a module's lock: the index of its first row.
fn lock_of(rows: &[PidNameRow], module: Atom) -> usize {
    rows.partition_point(|row| row.module < module)
}

/// Releases the name of the process `pid`, which has ended and receives no more signals (rule 3).
pub(crate) fn release(name: PidName, pid: Pid) {
    binding::release(name.slot(), pid.word(), dead(beamc_term::base::release()).word());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn modules_never_wait_for_each_other() {
        // PIDN-25: names of one module share its lock, those of another have theirs.
        let row =
            |module, name| PidNameRow { module: Atom::new(module), name: Atom::new(name), slot: std::ptr::null() };
        let rows = [row(3, 1), row(3, 2), row(5, 1), row(9, 4)];
        assert_eq!([3, 5, 9].map(|module| lock_of(&rows, Atom::new(module))), [0, 2, 3]);

        let locks: Vec<Lock> = rows.iter().map(|_| Lock::default()).collect();
        let [first, second] = [3, 5].map(|module| &locks[lock_of(&rows, Atom::new(module))].0);
        let slots = [AtomicU64::new(0), AtomicU64::new(0)];
        let (made, is_made) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            // One module's process is being created during the whole time that the other module creates its own.
            let slow = || {
                scope.spawn(|| {
                    let make = || Ok::<_, ()>((7, ()));
                    made.send(binding::bind(&slots[1], || second.lock(), |word| word != 0, make, drop))
                });
                assert_eq!(is_made.recv_timeout(Duration::from_secs(60)), Ok(Ok(7)));
                Ok::<_, ()>((8, ()))
            };
            assert_eq!(binding::bind(&slots[0], || first.lock(), |word| word != 0, slow, drop), Ok(8));
        });
    }
}
