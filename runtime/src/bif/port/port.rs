//! A port: its connected process, its input and output, and its end.
//!
//! # Rules
//! 1. All operations on a port run under its lock, in the thread that requests them, so messages and signals leave in order.
//!    Under this lock only the locks of the table, of names and of slots are taken.
//! 2. Output is written at once as far as the system accepts it. The rest waits in the queue, and the poller writes it.
//! 3. A port whose queue reaches its high limit is busy until the queue falls below the low limit. Processes that send a
//!    command meanwhile wait.
//! 4. A closing port first notifies its links, then its monitors. It still writes its queue, and reads and discards its input.
//!    Then it is gone.
//! 5. The exit status is sent when the child has ended and its output has reached the end.

use crate::bif::iodata;
use crate::bif::port::framing::{Framing, Piece};
use crate::bif::port::{error_name, table};
use crate::process::identity::Identity;
use crate::process::signal::{ExitBy, Signal};
use crate::process::{ports, registry, slot};
use crate::run::{deliver, scheduler};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::base::{atoms, poller};
use beamc_term::heap::{Heap, Message, Term};
use beamc_term::term::detached::DetachedTerm;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bytes that a pipe with any room accepts (`PIPE_BUF`).
const STEP: usize = 4096;

/// State of a port.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    Open,
    /// Rule 4.
    Closing,
    Gone,
}

/// The settings and parts of a port.
pub(super) struct Parts {
    /// Its name.
    pub(super) name: Vec<u8>,
    /// Pid of the connected process.
    pub(super) owner: Pid,
    /// The framing of input.
    pub(super) framing: Framing,
    /// Whether input is sent as binaries.
    pub(super) binary: bool,
    /// Whether the end of the input is sent as a message instead of closing the port.
    pub(super) eof: bool,
    /// Whether the exit status is sent.
    pub(super) exit_status: bool,
    /// The descriptor for input.
    pub(super) input: Option<OwnedFd>,
    /// Whether the port reads at all.
    pub(super) reads: bool,
    /// The descriptor for output.
    pub(super) output: Option<OwnedFd>,
    /// Whether writing may block: the descriptor is shared with others.
    pub(super) shared: bool,
    /// Low and high limit of the queue in bytes; `None`: never busy.
    pub(super) limits: Option<(usize, usize)>,
    /// The option `parallelism`, which has no effect.
    pub(super) parallelism: bool,
    /// The child process, if any.
    pub(super) child: Option<i32>,
    /// Its exit status, once it has ended.
    pub(super) status: Option<i32>,
}

struct Inner {
    parts: Parts,
    phase: Phase,
    links: BTreeSet<Identity>,
    /// Owners of the monitors on this port, by monitor.
    monitored_by: BTreeMap<u64, Identity>,
    /// The term set by `port_set_data/2`.
    data: DetachedTerm,
    input: Option<File>,
    output: Option<File>,
    queue: VecDeque<u8>,
    busy: bool,
    /// Processes that wait in `port_command/2,3` for room.
    waiting: Vec<Pid>,
    /// Senders of messages, suspended until there is room.
    suspended: Vec<Pid>,
    bytes_in: usize,
    bytes_out: usize,
    ended: bool,
}

/// See the module's header.
pub(super) struct Port {
    number: u64,
    inner: Mutex<Inner>,
}

/// Result of a command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Command {
    /// The data is written, or will be.
    Taken,
    /// The port is busy. It wakes the process when there is room.
    Busy,
    /// The port is closed.
    Closed,
}

fn data_term<'h>(heap: &'h Heap, bytes: &[u8], binary: bool) -> Term<'h> {
    if binary {
        return heap.binary(bytes);
    }
    let all: Vec<Term<'h>> = bytes.iter().map(|byte| Term::from_usize(usize::from(*byte))).collect();
    heap.list(&all)
}

fn tuple<'h>(heap: &'h Heap, name: Atom, value: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(name), value])
}

impl Inner {
    fn tell(&self, number: u64, make: impl for<'h> FnOnce(&'h Heap) -> Term<'h>) {
        let message = Message::made(|heap| heap.tuple(&[Term::port(number), make(heap)]));
        // The owner may have ended; the message is then dropped.
        let _ = deliver::post(self.parts.owner, Signal::Message(message));
    }

    /// There is room again, or never will be: all waiting processes continue.
    fn release(&mut self) {
        self.busy = false;
        for pid in std::mem::take(&mut self.waiting) {
            slot::wake(pid).into_iter().for_each(scheduler::ready);
        }
        for pid in std::mem::take(&mut self.suspended) {
            deliver::send(pid, Signal::Resume);
        }
    }

    fn bad_signal(&self, number: u64) {
        let reason = Message::immediate(Term::atom(atom::BADSIG));
        deliver::send(self.parts.owner, Signal::Exit { from: Identity::of_port(number), reason, by: ExitBy::Call });
    }
}

impl Port {
    /// The number of the port in the poller.
    fn poller_id(&self) -> poller::Id {
        poller::Id { kind: poller::Kind::Ports, number: self.number }
    }

    /// A port that does not read or write before [`Port::begin`].
    pub(super) fn new(number: u64, mut parts: Parts) -> Self {
        let (input, output) = (parts.input.take().map(File::from), parts.output.take().map(File::from));
        let inner = Inner {
            links: BTreeSet::from([parts.owner.into()]),
            monitored_by: BTreeMap::new(),
            phase: Phase::Open,
            data: DetachedTerm::new(Term::atom(atom::UNDEFINED)),
            input,
            output,
            queue: VecDeque::new(),
            busy: false,
            waiting: Vec::new(),
            suspended: Vec::new(),
            bytes_in: 0,
            bytes_out: 0,
            ended: false,
            parts,
        };
        Port { number, inner: Mutex::new(inner) }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The port's state under its lock, if the port is open.
    fn open(&self) -> Option<MutexGuard<'_, Inner>> {
        Some(self.lock()).filter(|inner| inner.phase == Phase::Open)
    }

    /// The number of the port.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Starts reading, and waiting for the child.
    pub(super) fn begin(&self) {
        let mut inner = self.lock();
        if let Some(child) = inner.parts.child {
            poller::add_child(child, self.poller_id());
        }
        let begun = match &inner.input {
            Some(input) => poller::add_input(input, self.poller_id()).is_ok(),
            None => !inner.parts.reads,
        };
        if !begun {
            self.close(&mut inner, Term::atom(atom::NORMAL));
        }
    }

    /// Whether the port is open.
    pub(super) fn is_open(&self) -> bool {
        self.open().is_some()
    }

    /// Whether a command would have to wait.
    pub(super) fn is_busy(&self) -> bool {
        self.open().is_some_and(|inner| inner.busy)
    }

    /// Closes the port at once (rule 4).
    fn close(&self, inner: &mut Inner, reason: Term<'_>) {
        let identity = Identity::of_port(self.number);
        registry::forget(identity);
        // Processes that learn of the end no longer find the port.
        if inner.queue.is_empty() {
            table::remove(self.number);
        }
        let reason = DetachedTerm::new(reason);
        let copy = || Message::made(|heap| reason.unpack(heap));
        for linked in std::mem::take(&mut inner.links) {
            deliver::send(linked, Signal::Exit { from: identity, reason: copy(), by: ExitBy::Link });
        }
        for (key, from) in std::mem::take(&mut inner.monitored_by) {
            deliver::send(from, Signal::Down { key, reason: copy() });
        }
        inner.phase = Phase::Closing;
        inner.release();
        if inner.queue.is_empty() {
            self.finish(inner);
        }
    }

    /// Removes the port.
    fn finish(&self, inner: &mut Inner) {
        inner.phase = Phase::Gone;
        Port::drop_queue(inner);
        inner.input.take().iter().for_each(poller::remove);
        inner.output = None;
        table::remove(self.number);
    }

    /// Drops the unwritten data in the queue.
    fn drop_queue(inner: &mut Inner) {
        if !inner.queue.is_empty() {
            inner.queue.clear();
            inner.output.iter().for_each(poller::remove);
            table::end_pending();
        }
    }

    /// Closes the port after a failure. Data in its queue is lost.
    fn fail(&self, inner: &mut Inner, reason: Term<'_>) {
        Port::drop_queue(inner);
        if inner.phase == Phase::Open {
            self.close(inner, reason);
        } else {
            self.finish(inner);
        }
    }

    /// Writes as much of `bytes` as possible without waiting; returns the number of bytes written.
    fn write(inner: &Inner, bytes: &[u8]) -> Result<usize, std::io::Error> {
        let Some(mut output) = inner.output.as_ref() else {
            return Err(std::io::Error::from_raw_os_error(libc::EBADF));
        };
        let mut written = 0;
        while written < bytes.len() {
            let rest = &bytes[written..];
            let step = if inner.parts.shared {
                if !beamc_term::base::system::poll(output.as_raw_fd(), libc::POLLOUT, 0) {
                    break;
                }
                &rest[..rest.len().min(STEP)]
            } else {
                rest
            };
            match output.write(step) {
                Ok(count) => written += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) => return Err(error),
            }
        }
        Ok(written)
    }

    /// Rule 2.
    fn output(&self, inner: &mut Inner, bytes: &[u8]) {
        let Some(prefix) = inner.parts.framing.prefix(bytes.len()) else {
            return self.fail(inner, Term::atom_from_text("einval"));
        };
        inner.bytes_out += bytes.len();
        if inner.queue.is_empty() {
            let whole = [&prefix, bytes].concat();
            let bytes = if prefix.is_empty() { bytes } else { &whole };
            match Port::write(inner, bytes) {
                Ok(count) if count == bytes.len() => return,
                Ok(count) => inner.queue.extend(&bytes[count..]),
                Err(error) => return self.fail_by(inner, &error),
            }
            table::begin_pending();
            if let Some(Err(error)) = inner.output.as_ref().map(|output| poller::add_output(output, self.poller_id())) {
                return self.fail_by(inner, &error);
            }
        } else {
            inner.queue.extend(prefix.iter().chain(bytes));
        }
        inner.busy |= inner.parts.limits.is_some_and(|(_, high)| inner.queue.len() >= high);
    }

    fn fail_by(&self, inner: &mut Inner, error: &std::io::Error) {
        self.fail(inner, Term::atom_from_text(error_name(error.raw_os_error().unwrap_or(libc::EIO))));
    }

    /// Continues writing when there is room.
    pub(super) fn write_more(&self) {
        let mut inner = self.lock();
        if inner.queue.is_empty() || inner.phase == Phase::Gone {
            return;
        }
        let mut queue = std::mem::take(&mut inner.queue);
        let written = Port::write(&inner, queue.make_contiguous());
        match written {
            Ok(count) => drop(queue.drain(..count)),
            Err(error) => {
                inner.queue = queue;
                return self.fail_by(&mut inner, &error);
            }
        }
        inner.queue = queue;
        if inner.queue.is_empty() {
            inner.output.iter().for_each(poller::remove);
            table::end_pending();
            inner.queue = VecDeque::new();
            if inner.phase == Phase::Closing {
                return self.finish(&mut inner);
            }
        }
        if inner.busy && inner.parts.limits.is_none_or(|(low, _)| inner.queue.len() < low) {
            inner.release();
        }
    }

    /// Reads available input, or its end; returns whether there may be more.
    pub(super) fn read(&self, buffer: &mut [u8]) -> bool {
        let mut inner = self.lock();
        let Some(mut input) = inner.input.as_ref() else { return false };
        match input.read(buffer) {
            Ok(0) => {
                self.input_ended(&mut inner);
                false
            }
            Ok(count) => {
                self.take_in(&mut inner, &buffer[..count]);
                true
            }
            Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => true,
            Err(error) => {
                self.fail_by(&mut inner, &error);
                false
            }
        }
    }

    fn take_in(&self, inner: &mut Inner, bytes: &[u8]) {
        if inner.phase == Phase::Open {
            self.divide(inner, |framing, tell| framing.push(bytes, tell));
        }
    }

    /// Sends the pieces of input that `how` produces.
    fn divide(&self, inner: &mut Inner, how: impl FnOnce(&mut Framing, &mut dyn FnMut(Piece<'_>))) {
        let mut framing = std::mem::replace(&mut inner.parts.framing, Framing::Stream);
        let binary = inner.parts.binary;
        how(&mut framing, &mut |piece| {
            let (Piece::Data(bytes) | Piece::Line(bytes) | Piece::Part(bytes)) = piece;
            inner.bytes_in += bytes.len();
            inner.tell(self.number, |heap| {
                let data = data_term(heap, bytes, binary);
                let data = match piece {
                    Piece::Data(_) => data,
                    Piece::Line(_) => tuple(heap, atom::EOL, data),
                    Piece::Part(_) => tuple(heap, atom::NOEOL, data),
                };
                tuple(heap, atom::DATA, data)
            });
        });
        inner.parts.framing = framing;
    }

    fn input_ended(&self, inner: &mut Inner) {
        inner.input.take().iter().for_each(poller::remove);
        inner.ended = true;
        if inner.phase == Phase::Open && (!inner.parts.exit_status || inner.parts.status.is_some()) {
            self.tell_end(inner);
        }
    }

    /// Records that the child has ended.
    pub(super) fn child_ended(&self, status: i32) {
        let mut inner = self.lock();
        inner.parts.status = Some(status);
        if inner.phase == Phase::Open && inner.ended && inner.parts.exit_status {
            self.tell_end(&mut inner);
        }
    }

    /// Rule 5.
    fn tell_end(&self, inner: &mut Inner) {
        if let Some(status) = inner.parts.status.filter(|_| inner.parts.exit_status) {
            let status = usize::try_from(status).unwrap_or(0);
            inner.tell(self.number, |heap| tuple(heap, atom::EXIT_STATUS, Term::from_usize(status)));
        }
        self.divide(inner, |framing, tell| framing.end(tell));
        if inner.parts.eof {
            inner.tell(self.number, |_| Term::atom(atom::EOF));
        } else {
            self.close(inner, Term::atom(atom::NORMAL));
        }
    }

    /// `port_command/2,3` by the process `pid`.
    pub(super) fn command(&self, pid: Pid, bytes: &[u8], waits: bool) -> Command {
        let Some(mut inner) = self.open() else { return Command::Closed };
        if inner.busy {
            if waits && !inner.waiting.contains(&pid) {
                inner.waiting.push(pid);
            }
            return Command::Busy;
        }
        self.output(&mut inner, bytes);
        Command::Taken
    }

    /// `port_close/1`; returns false when the port is closed already.
    pub(super) fn close_by_call(&self) -> bool {
        self.open().map(|mut inner| self.close(&mut inner, Term::atom(atom::NORMAL))).is_some()
    }

    /// `port_connect/2`; returns false when the port is closed.
    pub(super) fn connect_by_call(&self, pid: Pid) -> bool {
        let Some(mut inner) = self.open() else { return false };
        inner.links.insert(pid.into());
        inner.parts.owner = pid;
        true
    }

    /// Handles a message of the process `sender`. Returns true when the port is busy and the sender has to wait.
    pub(super) fn message(&self, message: Term<'_>, sender: Pid) -> bool {
        let Some(mut inner) = self.open() else { return false };
        let was_busy = inner.busy;
        let Some(is_command) = self.request(&mut inner, message) else {
            inner.bad_signal(self.number);
            return false;
        };
        // The data is accepted nevertheless, so that a message is never sent twice.
        let waits = is_command && was_busy && inner.busy;
        if waits {
            inner.suspended.push(sender);
        }
        waits
    }

    /// Whether the message was a command; `None` when it is not a valid message for a port.
    fn request(&self, inner: &mut Inner, message: Term<'_>) -> Option<bool> {
        let [owner, request] = message.as_tuple()? else { return None };
        let owner = owner.as_pid().filter(|owner| *owner == inner.parts.owner)?;
        if let Some(name) = request.as_atom() {
            if atoms::text(name) != "close" {
                return None;
            }
            self.close(inner, Term::atom(atom::NORMAL));
            let message = Message::made(|heap| heap.tuple(&[Term::port(self.number), Term::atom(atom::CLOSED)]));
            let _ = deliver::post(owner, Signal::Message(message));
            return Some(false);
        }
        let [name, value] = request.as_tuple()? else { return None };
        match atoms::text(name.as_atom()?) {
            "command" => {
                self.output(inner, &iodata::bytes(*value)?);
                return Some(true);
            }
            "connect" => {
                let new = value.as_pid()?;
                inner.tell(self.number, |_| Term::atom(atom::CONNECTED));
                inner.parts.owner = new;
            }
            _ => return None,
        }
        Some(false)
    }

    /// Handles a signal. Returns it when the port is closed.
    pub(super) fn signal(&self, signal: Signal) -> Result<(), Signal> {
        let Some(mut inner) = self.open() else { return Err(signal) };
        match signal {
            Signal::Link { from } => {
                inner.links.insert(from);
            }
            Signal::Unlink { from, id } => {
                inner.links.remove(&from);
                deliver::send(from, Signal::Unlinked { from: Identity::of_port(self.number), id });
            }
            Signal::Monitor { from, key } => {
                inner.monitored_by.insert(key, from);
            }
            Signal::Demonitor { key } => {
                inner.monitored_by.remove(&key);
            }
            Signal::Exit { from, reason, by } => self.exit_signal(&mut inner, from, reason, by),
            // Other signals are not for ports, and messages come another way.
            _ => return Err(signal),
        }
        Ok(())
    }

    /// A port does not trap exits. It ignores the normal end of a linked process, unless that is the connected one.
    fn exit_signal(&self, inner: &mut Inner, from: Identity, reason: Message, by: ExitBy) {
        let by_link = by == ExitBy::Link;
        if by_link && !inner.links.remove(&from) {
            return;
        }
        reason.open(|reason| {
            if by_link && reason.is_atom(atom::NORMAL) && from != inner.parts.owner {
                return;
            }
            let killed = reason.is_atom(atom::KILL);
            self.close(inner, if killed { Term::atom(atom::KILLED) } else { reason });
        });
    }

    /// `port_set_data/2`; returns false when the port is closed.
    pub(super) fn set_data(&self, data: Term<'_>) -> bool {
        self.open().map(|mut inner| inner.data = DetachedTerm::new(data)).is_some()
    }

    /// `port_get_data/1`; `None` when the port is closed.
    pub(super) fn data<'h>(&self, heap: &'h Heap) -> Option<Term<'h>> {
        self.open().map(|inner| inner.data.unpack(heap))
    }

    /// The value of an item of `port_info/2`; `None` when there is no such item.
    pub(super) fn item<'h>(&self, heap: &'h Heap, name: &str) -> Option<Term<'h>> {
        let inner = self.lock();
        let list = |identities: &mut dyn Iterator<Item = Identity>| {
            let all: Vec<Term<'h>> = identities.map(|identity| ports::term(heap, identity)).collect();
            heap.list(&all)
        };
        Some(match name {
            "registered_name" => registry::name_of(Identity::of_port(self.number)).map_or(Term::NIL, Term::atom),
            "name" => data_term(heap, &inner.parts.name, false),
            "links" => list(&mut inner.links.iter().copied()),
            // As OTP computes it from the number.
            "id" => heap.integer(i128::from(self.number) * 8),
            "connected" => Term::pid(inner.parts.owner),
            "input" => Term::from_usize(inner.bytes_in),
            "output" => Term::from_usize(inner.bytes_out),
            "os_pid" => inner.parts.child.map_or(Term::atom(atom::UNDEFINED), |pid| Term::from_usize(pid as usize)),
            "monitors" => Term::NIL,
            "monitored_by" => list(&mut inner.monitored_by.values().copied()),
            "memory" => Term::from_usize(size_of::<Port>() + inner.queue.capacity()),
            "queue_size" => Term::from_usize(inner.queue.len()),
            "parallelism" => Term::bool(inner.parts.parallelism),
            "locking" => Term::atom_from_text(if inner.parts.shared { "driver_level" } else { "port_level" }),
            _ => return None,
        })
    }
}
