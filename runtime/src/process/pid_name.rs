//! Module-local process names (EEP 32): what the directive `-pid_name(Name).` and its functions come down to.
//!
//! # Shape
//! The compiler gives each name of each module a slot, a word in the program's data, which holds the pid that has the name or else
//! the dead pid. `pid_name(Name)` is a load of it in compiled code. What remains is here: to make a process with a name, to release
//! the name at its end (`life`), and the functions of `beamc_pid_name` that the parse transform calls.
//!
//! # Rules
//! 1. A name is known by its module and itself. What is no name of the module is `badarg`.
//! 2. Each module has a lock of its own, taken only to make a process: modules never wait for each other. Under it a process's slot
//!    may be locked, for a moment.
//! 3. A process gets its one name at birth and loses it at its end, before anybody is told of that.

use super::links::Waiting;
use super::{Running, State, info, slot, spawn};
use crate::heap::{Heap, Term};
use crate::native::{Answer, Ctx, Raise};
use crate::program::{self, tables};
use crate::scheduler;
use crate::term::compare;
use beamc_abi::tables::PidNameRow;
use beamc_abi::{atom, pid};
use beamc_sync::pid_name as binding;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// A name that the program declares.
#[derive(Clone, Copy, Debug)]
pub struct PidName(&'static PidNameRow);

/// The lock of a module (rule 2), on a line of the cache of its own.
#[derive(Default)]
#[repr(align(64))]
struct Lock(Mutex<()>);

/// One for each row of the table; a module takes that of its first.
static LOCKS: OnceLock<Box<[Lock]>> = OnceLock::new();

impl PidName {
    /// The name called so in the module called so, both atoms.
    fn find(module: Term<'_>, name: Term<'_>) -> Option<PidName> {
        let key = (module.as_atom()?, name.as_atom()?);
        let rows = tables().pid_names();
        let index = rows.binary_search_by_key(&key, |row| (row.module, row.name)).ok()?;
        Some(PidName(&rows[index]))
    }

    /// Atom indices of module and name.
    pub fn key(self) -> (u32, u32) {
        (self.0.module, self.0.name)
    }

    fn slot(self) -> &'static AtomicU64 {
        program::pid_name_slot(self.0)
    }

    fn lock(self) -> MutexGuard<'static, ()> {
        let rows = tables().pid_names();
        let locks = LOCKS.get_or_init(|| rows.iter().map(|_| Lock::default()).collect());
        locks[lock_of(rows, self.0.module)].0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of a module's lock: that of the first of its rows.
fn lock_of(rows: &[PidNameRow], module: u32) -> usize {
    rows.partition_point(|row| row.module < module)
}

/// The pid with this word.
fn number(word: u64) -> u64 {
    word >> beamc_abi::term::PAYLOAD_SHIFT
}

/// The process with this state has ended, and takes no signals any more: rule 3.
pub(super) fn release(state: &State) {
    if let Some(name) = state.pid_name {
        binding::release(name.slot(), pid::word(state.pid), pid::word(pid::dead(compare::release())));
    }
}

fn badarg<'h>(heap: &'h Heap, function: u32, args: &[Term<'h>]) -> Raise<'h> {
    Raise::unexplained(heap, atom::BEAMC_PID_NAME, function, args)
}

/// The process with a name, or else a new one.
fn bound<'h>(ctx: Ctx<'h>, args: &[Term<'h>], function: u32, link: bool) -> Answer<'h> {
    let fun = args[2].as_fun().filter(|fun| fun.entry.arity == 0);
    let Some(name) = fun.and(PidName::find(args[0], args[1])) else { return Err(badarg(ctx.heap, function, args)) };
    let make = || {
        let (new, process) = spawn::make_named(ctx, args[2], link, name)?;
        Ok((pid::word(new), process))
    };
    let is_alive = |word| slot::is_alive(number(word));
    binding::bind(name.slot(), || name.lock(), is_alive, make, scheduler::ready).map(|word| Term::pid(number(word)))
}

/// `beamc_pid_name:get/2`: the pid that has a name. Compiled code loads the slot itself, except where the compiler of OTP was
/// asked to put the call in line.
///
/// # Errors
/// `badarg` when there is no such name.
pub fn beamc_pid_name_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = PidName::find(args[0], args[1]).ok_or_else(|| badarg(ctx.heap, atom::GET, args))?;
    Ok(Term::pid(number(name.slot().load(Ordering::Acquire))))
}

/// `beamc_pid_name:spawn/3`: the living process with a name, or else a new one that calls a fun.
///
/// # Errors
/// `badarg` when there is no such name or the fun takes arguments, `system_limit`.
pub fn beamc_pid_name_spawn_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    bound(ctx, args, atom::SPAWN, false)
}

/// `beamc_pid_name:spawn_link/3`: the same; a new process is linked to the caller.
///
/// # Errors
/// As [`beamc_pid_name_spawn_3`].
pub fn beamc_pid_name_spawn_link_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    bound(ctx, args, atom::SPAWN_LINK, true)
}

/// `beamc_pid_name:process_info/2`: `process_info/2` for the one item `pid_name`.
///
/// # Errors
/// `badarg` when the first argument is no local pid, or the second another item.
pub fn beamc_pid_name_process_info_2<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let process = &*process;
    let (asked, item) = (process.x(0), process.x(1));
    match asked.as_pid().filter(|_| item.is_atom(atom::PID_NAME)) {
        Some(pid) => info::told(process, pid, item),
        None => Err(badarg(process.heap(), atom::PROCESS_INFO, &[asked, item])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn modules_never_wait_for_each_other() {
        // PIDN-25: names of one module share its lock, those of another have theirs.
        let row = |module, name| PidNameRow { module, name, slot: std::ptr::null() };
        let rows = [row(3, 1), row(3, 2), row(5, 1), row(9, 4)];
        assert_eq!([3, 5, 9].map(|module| lock_of(&rows, module)), [0, 2, 3]);

        let locks: Vec<Lock> = rows.iter().map(|_| Lock::default()).collect();
        let [first, second] = [3, 5].map(|module| &locks[lock_of(&rows, module)].0);
        let slots = [AtomicU64::new(0), AtomicU64::new(0)];
        let (made, is_made) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            // The one module's process is being made all the while that the other module makes its own.
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
