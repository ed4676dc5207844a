//! Standard output and standard error: one buffer for each.
//!
//! Everything that the program writes goes through the buffer of its stream: `erlang:display/1`, reports, and the servers of
//! the I/O protocol (`bif::beamc_user`). So it appears in the order in which it was written.
//!
//! # Rules
//! 1. [`append`] and [`flush`], which servers use, never block a scheduler. They write directly only as much as the system takes at
//!    once: to a file anything, else `STEP` bytes where `poll` says that there is room, which a pipe then has at least. A thread
//!    of the stream writes the rest.
//! 2. A thread that is done calls the [`Waker`] of whoever waits for room.
//! 3. While a thread writes, all others only append. [`write_output`], [`write_error`] and [`finish`] wait for it, since they belong to
//!    functions that OTP has wait, too.
//! 4. After an error of writing, a broken pipe mostly, a stream takes nothing more. Servers are told, others are not.

use crate::base::system;
use std::ffi::c_int;
use std::io::ErrorKind;
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};

/// Called when a stream that was full has room again.
pub type Waker = Box<dyn FnOnce() + Send>;

/// A standard stream that the program writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// Result of [`append`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Appended {
    /// The bytes are in the buffer, or written.
    Done,
    /// So they are, and the buffer is full: the waker will be called.
    Full,
    /// The stream takes nothing more.
    Closed,
}

/// Bytes in a buffer from which on it is written.
const FULL: usize = 64 << 10;
/// Bytes that a pipe takes when there is room at all (`PIPE_BUF`).
const STEP: usize = 4096;
/// Bytes of the stacks of threads that read or write a standard stream.
pub const STACK: usize = 128 << 10;

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
    /// Whoever waits for room.
    waits: Option<Waker>,
}

static OUTPUTS: [Output; 2] = [Output::new(1), Output::new(2)];

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
            if let Some(wake) = buffer.waits.take() {
                wake();
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

/// Appends bytes to what a stream has to write. Rule 1.
pub fn append(stream: Stream, bytes: &[u8], waker: impl FnOnce() + Send + 'static) -> Appended {
    let output = &OUTPUTS[stream as usize];
    let mut buffer = output.lock();
    buffer.bytes.extend_from_slice(bytes);
    if buffer.bytes.len() >= FULL {
        output.flush(&mut buffer);
    }
    if buffer.closed {
        buffer.bytes.clear();
        return Appended::Closed;
    }
    if buffer.busy && buffer.bytes.len() >= FULL {
        buffer.waits = Some(Box::new(waker));
        return Appended::Full;
    }
    Appended::Done
}

/// Has a stream write its buffer. Rule 1.
pub fn flush(stream: Stream) {
    let output = &OUTPUTS[stream as usize];
    output.flush(&mut output.lock());
}

/// Writes on standard output. A closed one does not concern the program, as on OTP.
pub fn write_output(bytes: &[u8]) {
    write_through(&OUTPUTS[0], bytes);
}

/// Writes on standard error. A closed one does not concern the program either.
pub fn write_error(bytes: &[u8]) {
    write_through(&OUTPUTS[1], bytes);
}

/// Writes all that the program has left to write.
pub fn finish() {
    write_output(&[]);
    write_error(&[]);
}

/// Whether nobody takes what the program writes on standard output.
pub fn is_output_closed() -> bool {
    OUTPUTS[0].lock().closed
}
