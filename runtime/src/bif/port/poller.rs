//! The thread that waits for what ports read, for room to write, and for the ends of children. It starts with the first port.
//!
//! # Rules
//! 1. A descriptor is waited for only while its port has it; what is told of it later finds it gone, under the port's lock.
//! 2. Each turn reads once from each port that has something, so that none keeps the others waiting.
//! 3. Files and the like never make anybody wait: they are read in turns of their own, until they end.
//! 4. Every child is waited for until it ends, whatever becomes of its port.

use crate::bif::port::system::{self, Poll, WOKEN, Want};
use crate::bif::port::table;
use std::collections::HashMap;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::{Mutex, OnceLock, PoisonError};

/// Bytes read at once.
const CHUNK: usize = 64 << 10;
/// Bytes of the stacks of the threads here.
const STACK: usize = 256 << 10;

/// What a token is of, in its low bits; above them is the number of a port, or of a child.
const ROLE_BITS: u32 = 2;
const READS: u64 = 0;
const WRITES: u64 = 1;
const CHILD: u64 = 2;

/// See the module's header.
pub(super) struct Poller {
    poll: Poll,
    /// Ports that read files.
    files: Mutex<Vec<u64>>,
    /// Children, and the ports that want to know of their ends.
    children: Mutex<HashMap<i32, (OwnedFd, u64)>>,
}

static POLLER: OnceLock<Poller> = OnceLock::new();
static STARTING: Mutex<()> = Mutex::new(());

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn start_thread(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).stack_size(STACK).spawn(work).map(drop)
}

/// Starts the thread, if it does not run.
pub(super) fn ensure() -> io::Result<()> {
    let _starting = lock(&STARTING);
    if POLLER.get().is_some() {
        return Ok(());
    }
    let poller = Poller { poll: Poll::new()?, files: Mutex::default(), children: Mutex::default() };
    let poller = POLLER.get_or_init(|| poller);
    start_thread("ports", || poller.serve())
}

/// Waits for a port's input.
pub(super) fn add_input(fd: &impl AsRawFd, port: u64) -> io::Result<()> {
    let Some(poller) = POLLER.get() else { return Ok(()) };
    match poller.poll.add(fd, Want::Read, port << ROLE_BITS | READS) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            lock(&poller.files).push(port);
            poller.poll.wake();
            Ok(())
        }
        result => result,
    }
}

/// Waits for room to write; an error is of a file, where there is always room, or of a descriptor that is none.
pub(super) fn add_output(fd: &impl AsRawFd, port: u64) -> io::Result<()> {
    POLLER.get().map_or(Ok(()), |poller| poller.poll.add(fd, Want::Write, port << ROLE_BITS | WRITES))
}

/// Waits for this descriptor no more.
pub(super) fn remove(fd: &impl AsRawFd) {
    if let Some(poller) = POLLER.get() {
        poller.poll.remove(fd);
    }
}

/// Waits for the end of a child, and tells the port of it.
pub(super) fn add_child(pid: i32, port: u64) {
    let Some(poller) = POLLER.get() else { return };
    let waited_for = system::child_descriptor(pid).and_then(|fd| {
        let mut children = lock(&poller.children);
        poller.poll.add(&fd, Want::Read, u64::from(pid.unsigned_abs()) << ROLE_BITS | CHILD)?;
        children.insert(pid, (fd, port));
        Ok(())
    });
    // Old kernels, and sandboxes, have no descriptors of processes.
    if waited_for.is_err() {
        let wait = move || {
            if let Some(status) = system::exit_status(pid, true) {
                table::find(port).into_iter().for_each(|port| port.child_ended(status));
            }
        };
        // Without a thread it stays unknown how the child ends.
        let _ = start_thread("child", wait);
    }
}

impl Poller {
    fn serve(&self) {
        let mut buffer = vec![0; CHUNK];
        loop {
            let files = std::mem::take(&mut *lock(&self.files));
            let tokens = self.poll.wait(files.is_empty());
            for number in files {
                if table::find(number).is_some_and(|port| port.read(&mut buffer)) {
                    lock(&self.files).push(number);
                }
            }
            for token in tokens.into_iter().filter(|token| *token != WOKEN) {
                let number = token >> ROLE_BITS;
                match token & ((1 << ROLE_BITS) - 1) {
                    CHILD => self.child_ended(number as i32),
                    WRITES => table::find(number).into_iter().for_each(|port| port.write_more()),
                    _ => {
                        let _ = table::find(number).is_some_and(|port| port.read(&mut buffer));
                    }
                }
            }
        }
    }

    fn child_ended(&self, pid: i32) {
        let Some(status) = system::exit_status(pid, false) else { return };
        let child = lock(&self.children).remove(&pid);
        if let Some((fd, port)) = child {
            self.poll.remove(&fd);
            table::find(port).into_iter().for_each(|port| port.child_ended(status));
        }
    }
}
