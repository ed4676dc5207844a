//! Processes that serve the program and are not its own: the order in which it begins, what it reports, and its end.
//!
//! # Begin
//! The boot table of the executable says which servers there are, in which order they begin, and by which names they are registered
//! (`beamc_abi::tables::BootRow`). Processes that prepare something (the logger, the environments of applications) run first. Each
//! calls `init:started/0` when it is done; the main process begins after the last.
//!
//! # Reports
//! The error that ends a process is told in the words of OTP, which compiled code puts together: the *reporter* gets it as a message,
//! writes it, and calls `init:reported/0`. The boot table names it: a server that begins before the main process, else one that
//! begins when there is something to report. Without any the runtime writes what it can.
//!
//! # End
//! When the main process has ended, what was reported before is still written. After `init:stop/0,1` the program goes on
//! until the process that this makes ends it.

use crate::process::{Running, ports, signal, slot};
use crate::run::ending::finish;
use crate::run::{deliver, scheduler, spawn};
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_abi::tables::{BootRow, NO_ATOM, begins, role};
use beamc_sync::ending::{Ending, MainEnded};
use beamc_term::heap::{Message, Term};
use beamc_term::program;
use beamc_term::term::map;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

struct Servers {
    /// Processes that still prepare something.
    starting: Vec<Pid>,
    /// The main process, as long as it has not begun.
    main: Option<Pid>,
    reporter: Option<Pid>,
    /// Group leader of all servers that are not idle.
    leader: Option<Pid>,
    /// When the program has ended; with its last word, if it has one.
    ending: Ending<Option<String>>,
}

static SERVERS: Mutex<Servers> =
    Mutex::new(Servers { starting: Vec::new(), main: None, reporter: None, leader: None, ending: Ending::new() });

fn servers() -> MutexGuard<'static, Servers> {
    SERVERS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wake(pid: Pid) {
    if let Some(process) = slot::wake(pid) {
        scheduler::ready(process);
    }
}

/// Rows of the boot table that begin at this time, in their order.
fn rows(begins: u32) -> impl Iterator<Item = &'static BootRow> {
    program::tables().boot().iter().filter(move |row| row.begins == begins)
}

fn make(row: &BootRow, leader: Option<Pid>) -> Option<Pid> {
    let name = Some(row.name).filter(|name| *name != NO_ATOM);
    let code = program::tables().address_of(row.code) as *const u8;
    spawn::spawn_server(name, code, (row.module, row.function, 0), leader)
}

/// Makes the servers that run when they get a message; gives the group leader of the main process, if there is one.
pub fn begin_idle() -> Option<Pid> {
    let mut state = servers();
    for row in rows(begins::IDLE) {
        let pid = make(row, None);
        if row.role == role::GROUP_LEADER {
            state.leader = pid;
        }
    }
    state.leader
}

/// The program begins: what prepares it is made, and runs before the main process does.
pub fn begin(main: Pid) {
    let mut state = servers();
    for row in rows(begins::BEFORE_MAIN) {
        let Some(pid) = make(row, state.leader) else { continue };
        state.starting.push(pid);
        if row.role == role::REPORTER {
            state.reporter = Some(pid);
        }
    }
    slot::park_if_idle(main);
    if state.starting.is_empty() {
        wake(main);
    } else {
        state.main = Some(main);
        state.starting.iter().for_each(|pid| wake(*pid));
    }
}

/// The server `pid` has prepared its part. The main process begins after the last.
pub fn started(pid: Pid) {
    let mut state = servers();
    state.starting.retain(|server| *server != pid);
    if state.starting.is_empty()
        && let Some(main) = state.main.take()
    {
        wake(main);
    }
}

/// A report is written. Ends the program if that was all it waited for.
pub fn reported() {
    if let Some(text) = servers().ending.written() {
        finish(text.as_deref());
    }
}

/// A stop begins, and the end of the main process does not end the program any more. False if one has begun before.
pub fn begin_stop() -> bool {
    servers().ending.begin_stop()
}

/// Has the error that ends a process reported: its exit reason is `value`. False when there is nobody who could.
pub fn report(process: &Running<'_>, value: Term<'_>) -> bool {
    let state = &mut *servers();
    if state.starting.contains(&process.state.pid) || state.reporter == Some(process.state.pid) {
        return false;
    }
    let Some(reporter) = state.reporter.or_else(|| make(rows(begins::ON_REPORT).next()?, state.leader)) else {
        return false;
    };
    state.reporter = Some(reporter);
    let heap = process.heap();
    let name = Term::atom;
    let pid = Term::pid(process.state.pid);
    let time = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
    let source = [(name(atom::TAG), name(atom::ERROR)), (name(atom::EMULATOR), Term::TRUE)];
    let meta = [
        (name(atom::ERROR_LOGGER), map::put_all(heap, heap.flat_map(heap.tuple(&[]), &[]), &source)),
        (name(atom::PID), pid),
        (name(atom::GL), ports::term(heap, process.state.group_leader.get())),
        (name(atom::TIME), Term::from_usize(usize::try_from(time).unwrap_or(0))),
    ];
    let meta = map::put_all(heap, heap.flat_map(heap.tuple(&[]), &[]), &meta);
    let format = heap.string("Error in process ~p with exit value:~n~p~n");
    let arguments = heap.list(&[pid, value]);
    let event = if process.state.is_main {
        heap.tuple(&[name(atom::MAIN), format, arguments, meta])
    } else {
        heap.tuple(&[name(atom::LOG), name(atom::ERROR), format, arguments, meta])
    };
    state.ending.posted();
    deliver::send(reporter, signal::Signal::Message(Message::new(heap, event)));
    true
}

/// Whether a stop has begun: then processes are ended by what is shut down.
pub fn is_stopping() -> bool {
    servers().ending.is_stopping()
}

/// The main process has ended. `text` as [`finish`] takes it.
pub fn main_ended(text: Option<String>) {
    let ended = servers().ending.main_ended(text);
    match ended {
        MainEnded::End(text) => finish(text.as_deref()),
        MainEnded::Later => {}
        MainEnded::GoesOn(text) => beamc_term::base::output::write_error(text.unwrap_or_default().as_bytes()),
    }
}

/// A process has ended; it may have been one of these.
pub fn ended(pid: Pid) {
    let mut state = servers();
    if state.main.is_some() && state.starting.contains(&pid) {
        finish(Some("beamc: what prepares the program has failed\n"));
    }
    if state.reporter == Some(pid) {
        state.reporter = None;
        if let Some(text) = state.ending.writer_gone() {
            finish(text.as_deref());
        }
    }
}
