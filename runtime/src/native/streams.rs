//! The standard streams: one buffer for what goes to each of standard output and standard error, and reading standard input.
//!
//! Everything that the program writes goes through the buffer of its stream: `erlang:display/1`, reports, and the servers of
//! the I/O protocol (`compiler/library/beamc_user.erl`, whose natives are here). So it appears in the order in which
//! it was written.
//!
//! # Rules
//! 1. A server never blocks its scheduler. It writes directly only what the system takes at once: to a file anything, else
//!    `STEP` bytes where `poll` says that there is room, which is what a pipe then has at least. What is left goes to a thread
//!    of the stream. The same for reading: what is there is read directly, else a thread waits for it.
//! 2. A thread that is done sends the server a message, the atom `output` or `input`; the server asks again then, so one that came
//!    from elsewhere does no harm.
//! 3. While a thread writes, all others only append; [`write_output`] and [`finish`] wait for it, since they belong to
//!    functions that OTP has wait, too.
//! 4. After an error of writing, a broken pipe mostly, a stream takes nothing more: servers are told, others are not.

use super::{Answer, Ctx, Raise, system};
use crate::heap::{Message, Term};
use crate::process::{Signal, signal};
use beamc_abi::atom;
use std::ffi::c_int;
use std::io::ErrorKind;
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};

/// Bytes in a buffer from which on it is written.
const FULL: usize = 64 << 10;
/// Bytes that a pipe takes when there is room at all (`PIPE_BUF`).
const STEP: usize = 4096;
/// Bytes read at once.
const CHUNK: usize = 64 << 10;
/// Bytes of the stacks of the threads here.
const STACK: usize = 128 << 10;

struct Output {
    fd: c_int,
    buffer: Mutex<Buffer>,
    changed: Condvar,
    start: Once,
}

struct Buffer {
    bytes: Vec<u8>,
    /// Whether the stream's thread has bytes to write.
    busy: bool,
    /// Rule 4.
    closed: bool,
    /// The server that waits for room.
    waits: Option<u64>,
}

static OUTPUTS: [Output; 2] = [Output::new(1), Output::new(2)];

fn post(pid: u64, name: u32) {
    // A server that has ended needs nothing.
    let _ = signal::post(pid, Signal::Message(Message::immediate(Term::atom(name))));
}

impl Output {
    const fn new(fd: c_int) -> Self {
        let buffer = Buffer { bytes: Vec::new(), busy: false, closed: false, waits: None };
        Output { fd, buffer: Mutex::new(buffer), changed: Condvar::new(), start: Once::new() }
    }

    fn lock(&self) -> MutexGuard<'_, Buffer> {
        self.buffer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, buffer: MutexGuard<'a, Buffer>) -> MutexGuard<'a, Buffer> {
        self.changed.wait(buffer).unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the bytes, however long that takes; false after an error.
    fn write_bytes(&self, mut bytes: &[u8]) -> bool {
        while !bytes.is_empty() {
            match system::write(self.fd, bytes) {
                Ok(count) => bytes = &bytes[count..],
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    system::poll(self.fd, libc::POLLOUT, -1);
                }
                Err(_) => return false,
            }
        }
        true
    }

    /// Writes what is in the buffer before it comes back, unless a thread does so already.
    fn write_buffer(&self, buffer: &mut Buffer) {
        if !buffer.busy && !buffer.bytes.is_empty() {
            let bytes = std::mem::take(&mut buffer.bytes);
            buffer.closed |= !self.write_bytes(&bytes);
            buffer.bytes = bytes;
            buffer.bytes.clear();
        }
    }

    /// Has the buffer written. Rule 1.
    fn flush(&'static self, buffer: &mut Buffer) {
        if buffer.busy || buffer.bytes.is_empty() {
            return;
        }
        if system::is_file(self.fd) {
            return self.write_buffer(buffer);
        }
        let mut written = 0;
        while written < buffer.bytes.len() && system::poll(self.fd, libc::POLLOUT, 0) {
            let rest = &buffer.bytes[written..];
            match system::write(self.fd, &rest[..rest.len().min(STEP)]) {
                Ok(count) => written += count,
                Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => break,
                Err(_) => {
                    buffer.closed = true;
                    buffer.bytes.clear();
                    return;
                }
            }
        }
        buffer.bytes.drain(..written);
        if !buffer.bytes.is_empty() {
            buffer.busy = true;
            self.start.call_once(|| {
                let name = format!("output {}", self.fd);
                // Without a thread the bytes are written when the program ends.
                drop(std::thread::Builder::new().name(name).stack_size(STACK).spawn(|| self.serve()));
            });
            self.changed.notify_all();
        }
    }

    /// What the stream's thread does.
    fn serve(&self) -> ! {
        let mut buffer = self.lock();
        loop {
            while !buffer.busy {
                buffer = self.wait(buffer);
            }
            let bytes = std::mem::take(&mut buffer.bytes);
            drop(buffer);
            let written = self.write_bytes(&bytes);
            buffer = self.lock();
            buffer.closed |= !written;
            if buffer.closed {
                buffer.bytes.clear();
            }
            if let Some(pid) = buffer.waits.take() {
                post(pid, atom::OUTPUT);
            }
            buffer.busy = !buffer.bytes.is_empty();
            self.changed.notify_all();
        }
    }
}

/// Writes the bytes on standard output or standard error before it comes back.
fn write_through(output: &Output, bytes: &[u8]) {
    let mut buffer = output.lock();
    while buffer.busy {
        buffer = output.wait(buffer);
    }
    if !buffer.closed {
        buffer.bytes.extend_from_slice(bytes);
        output.write_buffer(&mut buffer);
    }
}

/// Writes on standard output. A closed one does not concern the program, as on OTP.
pub(crate) fn write_output(bytes: &[u8]) {
    write_through(&OUTPUTS[0], bytes);
}

/// Writes on standard error. A closed one does not concern the program either.
pub(crate) fn write_error(bytes: &[u8]) {
    write_through(&OUTPUTS[1], bytes);
}

/// Writes all that the program has left to write.
pub(crate) fn finish() {
    crate::process::ports::flush();
    write_output(&[]);
    write_error(&[]);
}

/// Whether nobody takes what the program writes on standard output.
pub(crate) fn is_output_closed() -> bool {
    OUTPUTS[0].lock().closed
}

/// Where reading standard input is.
enum Input {
    Idle,
    /// The thread waits for input, this server for the thread.
    Waits(u64),
    /// What came; nothing at the end.
    Done(Vec<u8>),
}

static INPUT: Mutex<Input> = Mutex::new(Input::Idle);
static ASKED: Condvar = Condvar::new();
static READER: Once = Once::new();

fn input() -> MutexGuard<'static, Input> {
    INPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads once. An error is an end, too: nobody can do anything about it. `None` when there is nothing yet after all.
fn read_chunk() -> Option<Vec<u8>> {
    let mut bytes = vec![0; CHUNK];
    loop {
        match system::read(0, &mut bytes) {
            Ok(count) => {
                bytes.truncate(count);
                return Some(bytes);
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => return None,
            Err(_) => return Some(Vec::new()),
        }
    }
}

/// What the thread of standard input does.
fn read_when_asked() -> ! {
    let mut state = input();
    loop {
        while !matches!(*state, Input::Waits(_)) {
            state = ASKED.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        drop(state);
        let bytes = loop {
            if system::poll(0, libc::POLLIN, -1)
                && let Some(bytes) = read_chunk()
            {
                break bytes;
            }
        };
        state = input();
        if let Input::Waits(pid) = std::mem::replace(&mut *state, Input::Done(bytes)) {
            post(pid, atom::INPUT);
        }
    }
}

fn output_of<'h>(stream: Term<'h>) -> Result<&'static Output, Raise<'h>> {
    OUTPUTS.iter().find(|output| stream.as_small() == Some(i64::from(output.fd))).ok_or_else(Raise::badarg)
}

/// `beamc_user:write/2`: appends a binary to what a stream has to write: `ok`, `full` or `closed`.
///
/// # Errors
/// `badarg` when there is no such stream or no binary.
pub fn beamc_user_write_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let output = output_of(args[0])?;
    let bytes = super::support::binary_bytes(args[1]).ok_or_else(Raise::badarg)?;
    let mut buffer = output.lock();
    buffer.bytes.extend_from_slice(&bytes);
    if buffer.bytes.len() >= FULL {
        output.flush(&mut buffer);
    }
    if buffer.closed {
        buffer.bytes.clear();
        return Ok(Term::atom(atom::CLOSED));
    }
    if buffer.busy && buffer.bytes.len() >= FULL {
        buffer.waits = Some(ctx.state.pid);
        return Ok(Term::atom(atom::FULL));
    }
    Ok(Term::atom(atom::OK))
}

/// `beamc_user:flush/1`: has a stream written.
///
/// # Errors
/// `badarg` when there is no such stream.
pub fn beamc_user_flush_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let output = output_of(args[0])?;
    output.flush(&mut output.lock());
    Ok(Term::atom(atom::OK))
}

/// `beamc_user:read/0`: a binary of what is there on standard input, `eof`, or `wait`. What is to be written is written first.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn beamc_user_read_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    for output in &OUTPUTS {
        output.flush(&mut output.lock());
    }
    let mut state = input();
    let bytes = match std::mem::replace(&mut *state, Input::Idle) {
        Input::Done(bytes) => Some(bytes),
        Input::Idle if system::poll(0, libc::POLLIN, 0) => read_chunk(),
        Input::Idle | Input::Waits(_) => None,
    };
    Ok(match bytes {
        Some(bytes) if bytes.is_empty() => Term::atom(atom::EOF),
        Some(bytes) => ctx.heap.binary(&bytes),
        None => {
            *state = Input::Waits(ctx.state.pid);
            READER.call_once(|| {
                let thread = std::thread::Builder::new().name("input".to_owned()).stack_size(STACK);
                if thread.spawn(|| read_when_asked()).is_err() {
                    crate::process::fatal("no thread for standard input");
                }
            });
            ASKED.notify_one();
            Term::atom(atom::WAIT)
        }
    })
}

/// `beamc_user:is_terminal/1`.
///
/// # Errors
/// `badarg` when the argument is no number.
pub fn beamc_user_is_terminal_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let fd = args[0].as_small().and_then(|fd| c_int::try_from(fd).ok()).ok_or_else(Raise::badarg)?;
    Ok(if system::is_terminal(fd) { Term::TRUE } else { Term::FALSE })
}

/// `beamc_user:geometry/0`: columns and rows of the terminal that standard output is, or `false`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn beamc_user_geometry_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pair = |(columns, rows)| ctx.heap.tuple(&[Term::count(usize::from(columns)), Term::count(usize::from(rows))]);
    Ok(system::terminal_size(1).map_or(Term::FALSE, pair))
}

/// `beamc_user:environment/0`: the release of OTP that the program is of, and the encoding that the locale says.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn beamc_user_environment_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let release = Term::count(crate::term::compare::release() as usize);
    let encoding = Term::atom(if system::locale_is_utf8() { atom::UNICODE } else { atom::LATIN1 });
    Ok(ctx.heap.tuple(&[release, encoding]))
}

/// `beamc_user:expand_fun/0`: `fun edlin_expand:expand/2`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn beamc_user_expand_fun_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.fun(crate::process::external_fun(atom::EDLIN_EXPAND, atom::EXPAND, 2), &[]))
}
