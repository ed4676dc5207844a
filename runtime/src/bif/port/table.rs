//! The table of ports, and the hooks of `process::ports`.
//!
//! A port's number is never reused, except for very old ones in releases whose numbers have few bits. No lock of a port is
//! taken under the table's.

use crate::bif::port::Port;
use crate::bif::support::WIDE_RELEASE;
use crate::process::ports::Hooks;
use crate::process::{Signal, State};
use beamc_term::base::poller::Owner;
use beamc_term::base::release;
use beamc_term::heap::Term;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Greatest number of ports: OTP's default limit.
const PORTS_MAX: usize = 1 << 16;
/// Bits of the numbers of ports before and from [`WIDE_RELEASE`] on.
const NUMBER_BITS: [u32; 2] = [28, 55];

struct Table {
    next: u64,
    ports: BTreeMap<u64, Arc<Port>>,
}

static TABLE: Mutex<Table> = Mutex::new(Table { next: 1, ports: BTreeMap::new() });

/// Number of ports with unwritten data.
static PENDING: Mutex<usize> = Mutex::new(0);
static WRITTEN: Condvar = Condvar::new();

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Adds the port that `make` creates for a new number; `None` when the limit is reached.
pub(super) fn add(make: impl FnOnce(u64) -> Port) -> Option<Arc<Port>> {
    let mut table = lock(&TABLE);
    if table.ports.len() >= PORTS_MAX {
        return None;
    }
    let bits = NUMBER_BITS[usize::from(release() >= WIDE_RELEASE)];
    while table.next >> bits != 0 || table.ports.contains_key(&table.next) {
        table.next = if table.next >> bits != 0 { 1 } else { table.next + 1 };
    }
    let number = table.next;
    table.next += 1;
    let port = Arc::new(make(number));
    table.ports.insert(number, Arc::clone(&port));
    Some(port)
}

/// The port with this number.
pub(super) fn find(number: u64) -> Option<Arc<Port>> {
    lock(&TABLE).ports.get(&number).cloned()
}

/// Removes a port.
pub(super) fn remove(number: u64) {
    lock(&TABLE).ports.remove(&number);
}

/// The numbers of all ports.
pub(super) fn all() -> Vec<u64> {
    lock(&TABLE).ports.keys().copied().collect()
}

/// Records that a port has unwritten data.
pub(super) fn begin_pending() {
    *lock(&PENDING) += 1;
}

/// Records that a port has written all its data.
pub(super) fn end_pending() {
    let mut pending = lock(&PENDING);
    *pending -= 1;
    if *pending == 0 {
        WRITTEN.notify_all();
    }
}

fn flush() {
    let mut pending = lock(&PENDING);
    while *pending > 0 {
        pending = WRITTEN.wait(pending).unwrap_or_else(PoisonError::into_inner);
    }
}

fn signal(number: u64, signal: Signal) -> Result<(), Signal> {
    match find(number) {
        Some(port) => port.signal(signal),
        None => Err(signal),
    }
}

fn message(number: u64, sender: &State, message: Term<'_>) -> bool {
    find(number).is_some_and(|port| port.message(message, sender.pid))
}

/// See [`Hooks`].
pub(super) const HOOKS: Hooks = Hooks {
    signal,
    message,
    is_busy: |number| find(number).is_some_and(|port| port.is_busy()),
    is_open: |number| find(number).is_some_and(|port| port.is_open()),
    flush,
    count: || lock(&TABLE).ports.len(),
};

/// The ports, as an owner of descriptors in the poller.
pub(super) struct Ports;

impl Owner for Ports {
    fn read(&self, number: u64, buffer: &mut [u8]) -> bool {
        find(number).is_some_and(|port| port.read(buffer))
    }

    fn write(&self, number: u64) {
        find(number).into_iter().for_each(|port| port.write_more());
    }

    fn child_ended(&self, number: u64, status: i32) {
        find(number).into_iter().for_each(|port| port.child_ended(status));
    }
}
