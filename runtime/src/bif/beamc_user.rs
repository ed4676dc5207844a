//! BIFs of `beamc_user`, the servers of the I/O protocol: writing the standard streams, reading standard input.
//!
//! # Rules
//! 1. A server never blocks its scheduler (see `base::output`). Available input is read directly, else a thread waits for it.
//! 2. A thread that has finished sends the server a message, the atom `output` or `input`. The server then asks again, so such
//!    a message from elsewhere is harmless.

use crate::process::{Ctx, Signal};
use crate::raise::{Answer, Raise};
use crate::run::deliver;
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::base::output::{Appended, STACK, Stream, append, flush};
use beamc_term::base::system;
use beamc_term::heap::{Message, Term};
use std::ffi::c_int;
use std::io::ErrorKind;
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};

/// Bytes per read.
const CHUNK: usize = 64 << 10;

fn post(pid: Pid, name: Atom) {
    // The server may have ended; the message is then dropped.
    let _ = deliver::post(pid, Signal::Message(Message::immediate(Term::atom(name))));
}

/// State of reading standard input.
enum Input {
    Idle,
    /// The thread waits for input, and this server waits for the thread.
    Waits(Pid),
    /// The input, empty at end of file.
    Done(Vec<u8>),
}

static INPUT: Mutex<Input> = Mutex::new(Input::Idle);

static ASKED: Condvar = Condvar::new();

static READER: Once = Once::new();

fn input() -> MutexGuard<'static, Input> {
    INPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads once. An error counts as end of file, because no caller can handle it. `None` when there is no input yet after all.
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

/// Main function of the thread that reads standard input.
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

fn stream_of<'h>(stream: Term<'h>) -> Result<Stream, Raise<'h>> {
    match stream.as_small() {
        Some(1) => Ok(Stream::Output),
        Some(2) => Ok(Stream::Error),
        _ => Err(Raise::badarg()),
    }
}

/// `beamc_user:write/2`: appends a binary to the output of a stream. Returns `ok`, `full` or `closed`.
///
/// # Errors
/// `badarg` when there is no such stream or the data is not a binary.
pub fn beamc_user_write_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let stream = stream_of(args[0])?;
    let bytes = beamc_term::term::bits::binary_bytes(args[1]).ok_or_else(Raise::badarg)?;
    let pid = ctx.state.pid;
    Ok(Term::atom(match append(stream, &bytes, move || post(pid, atom::OUTPUT)) {
        Appended::Done => atom::OK,
        Appended::Full => atom::FULL,
        Appended::Closed => atom::CLOSED,
    }))
}

/// `beamc_user:flush/1`: starts writing the output of a stream.
///
/// # Errors
/// `badarg` when there is no such stream.
pub fn beamc_user_flush_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    flush(stream_of(args[0])?);
    Ok(Term::atom(atom::OK))
}

/// `beamc_user:read/0`: a binary of the available standard input, `eof`, or `wait`. Flushes standard output first.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn beamc_user_read_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    flush(Stream::Output);
    flush(Stream::Error);
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
                    beamc_term::base::fatal::fatal("no thread for standard input");
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
/// `badarg` when the argument is not a descriptor.
pub fn beamc_user_is_terminal_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let fd = args[0].as_small().and_then(|fd| c_int::try_from(fd).ok()).ok_or_else(Raise::badarg)?;
    Ok(if system::is_terminal(fd) { Term::TRUE } else { Term::FALSE })
}

/// `beamc_user:geometry/0`: columns and rows of the terminal on standard output, or `false`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn beamc_user_geometry_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pair = |(columns, rows)| {
        ctx.heap.tuple(&[Term::from_usize(usize::from(columns)), Term::from_usize(usize::from(rows))])
    };
    Ok(system::terminal_size(1).map_or(Term::FALSE, pair))
}

/// `beamc_user:environment/0`: the program's OTP release, and the locale's encoding.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn beamc_user_environment_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let release = Term::from_usize(beamc_term::base::release() as usize);
    let encoding = Term::atom(if system::locale_is_utf8() { atom::UNICODE } else { atom::LATIN1 });
    Ok(ctx.heap.tuple(&[release, encoding]))
}

/// `beamc_user:expand_fun/0`: `fun edlin_expand:expand/2`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn beamc_user_expand_fun_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.fun(beamc_term::program::external_fun(atom::EDLIN_EXPAND, atom::EXPAND, 2), &[]))
}
