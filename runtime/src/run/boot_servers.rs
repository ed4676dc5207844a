//! Boot servers: the start of the program, its error reports, and its end.
//!
//! # Start
//! The boot table of the executable lists the servers, in the order of their start, and their registered names
//! (`beamc_abi::tables::BootRow`). Servers with preparations to do (the logger, the environments of applications) run first.
//! Each calls `init:started/0` when it is ready. The main process begins after the last.
//!
//! # Reports
//! Errors that end a process are reported with OTP's text, which compiled code formats: the *reporter* receives the error as a
//! message, writes it, and calls `init:reported/0`. The boot table names the reporter: a server that starts before the main
//! process, or one that starts with the first report. Without a reporter the runtime writes a plain report.
//!
//! # End
//! After the end of the main process, pending reports are still written. After `init:stop/0,1` the program runs until the
//! process that the stop creates ends it.

use crate::process::{Running, ports, signal, slot};
use crate::run::ending::finish;
use crate::run::{deliver, scheduler, spawn};
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_abi::tables::{BootRow, NO_ATOM, begins, role};
use beamc_sync::ending::{Ending, MainEnded};
use beamc_term::heap::{Message, Term};
use beamc_term::program::{self, Function};
use beamc_term::term::map;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

struct Servers {
    /// Servers that are not ready yet.
    starting: Vec<Pid>,
    /// The main process, until it begins.
    main: Option<Pid>,
    reporter: Option<Pid>,
    /// Group leader of the other servers.
    leader: Option<Pid>,
    /// State of the program's end, with the last text to write, if any.
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

/// Rows of the boot table with this time of start, in order.
fn rows(begins: u32) -> impl Iterator<Item = (&'static BootRow, Function)> {
    program::tables().boot().filter(move |(row, _)| row.begins == begins)
}

fn make((row, code): (&BootRow, Function), leader: Option<Pid>) -> Option<Pid> {
    let name = Some(row.name).filter(|name| *name != NO_ATOM);
    spawn::spawn_server(name, code, (row.module, row.function, 0), leader)
}

/// Creates the servers that run on their first message; returns the group leader of the main process, if there is one.
pub fn begin_idle() -> Option<Pid> {
    let mut state = servers();
    for server in rows(begins::IDLE) {
        let pid = make(server, None);
        if server.0.role == role::GROUP_LEADER {
            state.leader = pid;
        }
    }
    state.leader
}

/// Starts the program: creates the servers that prepare it, and begins the main process after them.
pub fn begin(main: Pid) {
    let mut state = servers();
    for server in rows(begins::BEFORE_MAIN) {
        let Some(pid) = make(server, state.leader) else { continue };
        state.starting.push(pid);
        if server.0.role == role::REPORTER {
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

/// The server `pid` is ready. The main process begins after the last.
pub fn started(pid: Pid) {
    let mut state = servers();
    state.starting.retain(|server| *server != pid);
    if state.starting.is_empty()
        && let Some(main) = state.main.take()
    {
        wake(main);
    }
}

/// A report is written. Ends the program if it waited only for that.
pub fn reported() {
    if let Some(text) = servers().ending.written() {
        finish(text.as_deref());
    }
}

/// Begins a stop: the end of the main process no longer ends the program. Returns false if a stop has begun before.
pub fn begin_stop() -> bool {
    servers().ending.begin_stop()
}

/// Reports the error that ends a process, with the exit reason `value`. Returns false if no reporter can.
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

/// Whether a stop has begun. Processes that end by shutdown are then not reported.
pub fn is_stopping() -> bool {
    servers().ending.is_stopping()
}

/// The main process has ended. `text` is as for [`finish`].
pub fn main_ended(text: Option<String>) {
    let ended = servers().ending.main_ended(text);
    match ended {
        MainEnded::End(text) => finish(text.as_deref()),
        MainEnded::Later => {}
        MainEnded::GoesOn(text) => beamc_term::base::output::write_error(text.unwrap_or_default().as_bytes()),
    }
}

/// A boot server has ended.
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
