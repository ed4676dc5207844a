//! The poller: one thread that waits for input, for room to write and for the ends of child processes, on behalf of owners.
//!
//! The poller notifies an owner (the ports) with the number that it gave for the descriptor. The thread starts with the first
//! owner.
//!
//! # Rules
//! 1. The poller watches a descriptor only while its owner has it. An owner ignores a notification for a number that it no
//!    longer has.
//! 2. Each round reads once from each ready descriptor, so that none starves the others.
//! 3. Regular files never block, so each round reads every file, until its end.
//! 4. The poller waits for every child until it ends, whatever happens to its owner.
//! 5. The poller holds no lock while it notifies an owner.

#[allow(unsafe_code, reason = "calls the C library")]
mod system;

pub use system::{checked, owned};

use std::collections::HashMap;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::{Mutex, OnceLock, PoisonError};
use system::{Poll, WOKEN, Want};

/// Bytes per read.
const CHUNK: usize = 64 << 10;
/// Bytes of the stacks of these threads.
const STACK: usize = 256 << 10;

/// Low bits of a token: its role, then its owner's kind. The owner's number of the descriptor, or the pid of a child, is above
/// them.
const ROLE_BITS: u32 = 2;
const READS: u64 = 0;
const WRITES: u64 = 1;
const CHILD: u64 = 2;
const OWNER_BITS: u32 = 2;
const NUMBER_SHIFT: u32 = ROLE_BITS + OWNER_BITS;

/// Kinds of owners of descriptors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Ports to programs and to descriptors.
    Ports,
}

/// Number of kinds.
const KINDS: usize = Kind::Ports as usize + 1;
const _: () = assert!(KINDS <= 1 << OWNER_BITS);

/// An owner of descriptors and children, notified with the number that it gave (rule 1).
pub trait Owner: Sync {
    /// Input is available: reads once, into `buffer`. Returns true for a file before its end.
    fn read(&self, number: u64, buffer: &mut [u8]) -> bool;
    /// The descriptor has room to write.
    fn write(&self, number: u64);
    /// A child has ended with this status.
    fn child_ended(&self, number: u64, status: i32);
}

static OWNERS: [OnceLock<&'static dyn Owner>; KINDS] = [const { OnceLock::new() }; KINDS];

/// Owner and number of a descriptor or child.
#[derive(Clone, Copy)]
pub struct Id {
    /// The kind of the owner.
    pub kind: Kind,
    /// The owner's number.
    pub number: u64,
}

impl Id {
    fn token(self, role: u64) -> u64 {
        self.number << NUMBER_SHIFT | (self.kind as u64) << ROLE_BITS | role
    }

    fn owner(self) -> Option<&'static dyn Owner> {
        OWNERS[self.kind as usize].get().copied()
    }
}

/// See the module's header.
struct Poller {
    poll: Poll,
    /// Regular files to read.
    files: Mutex<Vec<Id>>,
    /// Children, and the owners to notify of their ends.
    children: Mutex<HashMap<i32, (OwnedFd, Id)>>,
}

static POLLER: OnceLock<Poller> = OnceLock::new();
static STARTING: Mutex<()> = Mutex::new(());

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn start_thread(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).stack_size(STACK).spawn(work).map(drop)
}

/// Registers an owner, and starts the thread if it does not run.
///
/// # Errors
/// If the system has no descriptor or no thread for the poller.
pub fn ensure(kind: Kind, owner: &'static dyn Owner) -> io::Result<()> {
    // Each kind has one owner, so the first one stays.
    let _ = OWNERS[kind as usize].set(owner);
    let _starting = lock(&STARTING);
    if POLLER.get().is_some() {
        return Ok(());
    }
    let poller = Poller { poll: Poll::new()?, files: Mutex::default(), children: Mutex::default() };
    let poller = POLLER.get_or_init(|| poller);
    start_thread("poller", || poller.serve())
}

/// Watches a descriptor for input.
///
/// # Errors
/// If it is not a descriptor that can be watched.
pub fn add_input(fd: &impl AsRawFd, id: Id) -> io::Result<()> {
    let Some(poller) = POLLER.get() else { return Ok(()) };
    match poller.poll.add(fd, Want::Read, id.token(READS)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            lock(&poller.files).push(id);
            poller.poll.wake();
            Ok(())
        }
        result => result,
    }
}

/// Watches a descriptor for room to write.
///
/// # Errors
/// For a regular file, which always has room, and for an invalid descriptor.
pub fn add_output(fd: &impl AsRawFd, id: Id) -> io::Result<()> {
    POLLER.get().map_or(Ok(()), |poller| poller.poll.add(fd, Want::Write, id.token(WRITES)))
}

/// Stops watching a descriptor.
pub fn remove(fd: &impl AsRawFd) {
    if let Some(poller) = POLLER.get() {
        poller.poll.remove(fd);
    }
}

/// Watches a child, and notifies the owner when it ends.
pub fn add_child(pid: i32, id: Id) {
    let Some(poller) = POLLER.get() else { return };
    let waited_for = system::child_descriptor(pid).and_then(|fd| {
        let mut children = lock(&poller.children);
        poller.poll.add(&fd, Want::Read, u64::from(pid.unsigned_abs()) << NUMBER_SHIFT | CHILD)?;
        children.insert(pid, (fd, id));
        Ok(())
    });
    // Old kernels and sandboxes lack descriptors of processes.
    if waited_for.is_err() {
        let wait = move || {
            if let Some(status) = system::exit_status(pid, true) {
                id.owner().into_iter().for_each(|owner| owner.child_ended(id.number, status));
            }
        };
        // Without a thread the end of the child stays unnoticed.
        let _ = start_thread("child", wait);
    }
}

impl Poller {
    fn serve(&self) {
        let mut buffer = vec![0; CHUNK];
        loop {
            let files = std::mem::take(&mut *lock(&self.files));
            let tokens = self.poll.wait(files.is_empty());
            for id in files {
                if id.owner().is_some_and(|owner| owner.read(id.number, &mut buffer)) {
                    lock(&self.files).push(id);
                }
            }
            for token in tokens.into_iter().filter(|token| *token != WOKEN) {
                let number = token >> NUMBER_SHIFT;
                let owner = OWNERS.get((token >> ROLE_BITS) as usize & ((1 << OWNER_BITS) - 1)).and_then(OnceLock::get);
                match (token & ((1 << ROLE_BITS) - 1), owner) {
                    (CHILD, _) => self.child_ended(number as i32),
                    (WRITES, Some(owner)) => owner.write(number),
                    (_, Some(owner)) => drop(owner.read(number, &mut buffer)),
                    (_, None) => {}
                }
            }
        }
    }

    fn child_ended(&self, pid: i32) {
        let Some(status) = system::exit_status(pid, false) else { return };
        let child = lock(&self.children).remove(&pid);
        if let Some((fd, id)) = child {
            self.poll.remove(&fd);
            id.owner().into_iter().for_each(|owner| owner.child_ended(id.number, status));
        }
    }
}
