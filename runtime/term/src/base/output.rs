//! Standard output and standard error: one buffer for each.
//!
//! All output of the program goes through the buffer of its stream: `erlang:display/1`, reports, and the servers of the I/O
//! protocol (`bif::beamc_user`). So it appears in the order of the writes.
//!
//! # Rules
//! 1. Servers use [`append`] and [`flush`], which never block a scheduler. They write directly only as much as the system
//!    accepts at once: any amount to a file, otherwise `STEP` bytes if `poll` reports room, since a pipe with room accepts that
//!    many. The stream's thread writes the rest.
//! 2. When the thread is done, it calls the [`Waker`] of a server that waits for room.
//! 3. While the thread writes, all others only append. [`write_output`], [`write_error`] and [`finish`] wait for it: the
//!    functions that use them wait on OTP too.
//! 4. After a write error, mostly a broken pipe, a stream accepts nothing more. Only servers learn of that.

use crate::base::system;
use std::ffi::c_int;
use std::io::ErrorKind;
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};

/// Called when a full stream has room again.
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
    /// The bytes are in the buffer, or written, and the buffer is full: the waker will be called.
    Full,
    /// The stream accepts nothing more.
    Closed,
}

/// Size in bytes at which a buffer is written.
const FULL: usize = 64 << 10;
/// Bytes that a pipe with room accepts (`PIPE_BUF`).
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
    /// Whether the stream accepts nothing more. Rule 4.
    closed: bool,
    /// The waker of a server that waits for room.
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

    /// Writes all bytes, and waits as long as that takes; false after an error.
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

    /// Writes the buffer before it returns, unless the thread is doing so.
    fn write_buffer(&self, buffer: &mut Buffer) {
        if !buffer.busy && !buffer.bytes.is_empty() {
            let bytes = std::mem::take(&mut buffer.bytes);
            buffer.closed |= !self.write_bytes(&bytes);
            buffer.bytes = bytes;
            buffer.bytes.clear();
        }
    }

    /// Writes the buffer, or lets the thread write it. Rule 1.
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

    /// The loop of the stream's thread.
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

/// Writes the bytes to standard output or standard error before it returns.
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

/// Appends bytes to a stream. Rule 1.
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

/// Starts writing the buffer of a stream. Rule 1.
pub fn flush(stream: Stream) {
    let output = &OUTPUTS[stream as usize];
    output.flush(&mut output.lock());
}

/// Writes to standard output. If it is closed, the bytes are lost, as on OTP.
pub fn write_output(bytes: &[u8]) {
    write_through(&OUTPUTS[0], bytes);
}

/// Writes to standard error. If it is closed, the bytes are lost.
pub fn write_error(bytes: &[u8]) {
    write_through(&OUTPUTS[1], bytes);
}

/// Writes all buffered output.
pub fn finish() {
    write_output(&[]);
    write_error(&[]);
}

/// Whether standard output is closed after an error.
pub fn is_output_closed() -> bool {
    OUTPUTS[0].lock().closed
}
