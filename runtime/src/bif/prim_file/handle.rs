//! An opened file: exclusive use, and its closing.
//!
//! # Rules
//! 1. An operation takes the file out of its handle and puts it back. So no operation uses a descriptor that another one
//!    closes, and two operations never use one file: the second gets `einval`, as on OTP.
//! 2. A file is closed once: by a process, by the end of its owner, or with the last copy of its reference. If an operation has
//!    the file at that moment, it closes the file instead of putting it back.
//! 3. `process::owned` announces the end of a process. The first file registers for it.

use crate::bif::prim_file::{errors, system};
use crate::process::owned::{self, Owned};
use crate::raise::Answer;
use beamc_abi::pid::Pid;
use beamc_term::heap::Heap;
use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, Weak};

enum State {
    Idle(File),
    /// An operation has the file.
    Busy,
    /// An operation has the file, and will close it.
    Abandoned,
    Closed,
}

/// See the module's header.
pub(super) struct Handle {
    number: u64,
    owner: Pid,
    state: Mutex<State>,
}

type Files = HashMap<Pid, HashMap<u64, Weak<Handle>>>;

/// Open files, by the pid of the owner and their number.
static OWNED: LazyLock<Mutex<Files>> = LazyLock::new(Mutex::default);

/// Number of the next file.
static NEXT: AtomicU64 = AtomicU64::new(0);

fn all() -> MutexGuard<'static, Files> {
    OWNED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Closes the files of a process that has ended (rule 2).
fn owner_ended(_heap: &Heap, pid: Pid) {
    // Runs without the lock, because dropping a handle takes it.
    let files = all().remove(&pid).unwrap_or_default();
    files.values().filter_map(Weak::upgrade).for_each(|handle| handle.abandon());
}

impl Handle {
    /// A handle owned by the live process with the pid `owner`.
    pub(super) fn new(owner: Pid, file: File) -> Arc<Self> {
        owned::on_end(Owned::Files, owner_ended);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let handle = Arc::new(Handle { number, owner, state: Mutex::new(State::Idle(file)) });
        all().entry(owner).or_default().insert(number, Arc::downgrade(&handle));
        handle
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the file, if the handle has it, and sets the state to `next`.
    fn take(&self, next: State) -> io::Result<File> {
        let mut state = self.state();
        match std::mem::replace(&mut *state, next) {
            State::Idle(file) => Ok(file),
            other => {
                *state = other;
                Err(errors::of(libc::EINVAL))
            }
        }
    }

    /// Runs an operation on the file (rule 1).
    pub(super) fn with<'h>(&self, heap: &'h Heap, operation: impl FnOnce(&File) -> Answer<'h>) -> Answer<'h> {
        let file = match self.take(State::Busy) {
            Ok(file) => file,
            Err(error) => return Ok(errors::term(heap, &error)),
        };
        let result = operation(&file);
        let mut state = self.state();
        *state = if matches!(*state, State::Busy) { State::Idle(file) } else { State::Closed };
        result
    }

    /// Closes the file.
    pub(super) fn close(&self) -> io::Result<()> {
        let file = self.take(State::Closed)?;
        self.disown();
        system::close(file)
    }

    /// Closes the file as soon as no operation uses it.
    pub(super) fn abandon(&self) {
        let mut state = self.state();
        let next = if matches!(*state, State::Busy | State::Abandoned) { State::Abandoned } else { State::Closed };
        let left = std::mem::replace(&mut *state, next);
        // Closing may take long.
        drop(state);
        drop(left);
    }

    /// Unregisters the file from its owner.
    fn disown(&self) {
        let mut all = all();
        if let Some(files) = all.get_mut(&self.owner) {
            files.remove(&self.number);
            if files.is_empty() {
                all.remove(&self.owner);
            }
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.disown();
    }
}
