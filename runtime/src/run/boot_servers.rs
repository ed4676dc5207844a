//! Processes that serve the program and are not its own: the order in which it begins, what it reports, and its end.
//!
//! # Begin
//! Processes that prepare something (the logger, the environments of applications) run first. Each calls `init:started/0`
//! when it is done; the main process begins after the last.
//!
//! # Reports
//! The error that ends a process is told in the words of OTP, which compiled code puts together: the *reporter* gets it as a message,
//! writes it, and calls `init:reported/0`. It is the logger if the program has one, else a process that is made when
//! there is something to report, else nobody: then the runtime writes what it can.
//!
//! # End
//! When the main process has ended, what was reported before is still written. After `init:stop/0,1` the program goes on
//! until the process that this makes ends it.

use crate::heap::{Message, Term};
use crate::process::{Running, ports, signal, slot};
use crate::program::lookup;
use crate::run::ending::finish;
use crate::run::{deliver, scheduler, spawn};
use crate::term::map;
use beamc_abi::atom;
use beamc_sync::ending::{Ending, MainEnded};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

struct Servers {
    /// Processes that still prepare something.
    preparing: Vec<u64>,
    /// The main process, as long as it has not begun.
    main: Option<u64>,
    reporter: Option<u64>,
    /// Group leader of the reporter, and of those that prepare.
    leader: Option<u64>,
    /// When the program has ended; with its last word, if it has one.
    ending: Ending<Option<String>>,
}

static SERVERS: Mutex<Servers> =
    Mutex::new(Servers { preparing: Vec::new(), main: None, reporter: None, leader: None, ending: Ending::new() });

fn servers() -> MutexGuard<'static, Servers> {
    SERVERS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wake(pid: u64) {
    if let Some(process) = slot::wake(pid) {
        scheduler::ready(process);
    }
}

/// The program begins: what prepares it is made, and runs before the main process does.
pub fn begin(main: u64, leader: Option<u64>) {
    let mut state = servers();
    state.leader = leader;
    for (module, name) in [
        (atom::BEAMC_APPLICATIONS, Some(atom::APPLICATION_CONTROLLER)),
        (atom::BEAMC_LOGGER, Some(atom::LOGGER_PROXY)),
        (atom::BEAMC_SUPERVISOR, None),
        (atom::BEAMC_SAFE_SUPERVISOR, None),
        (atom::BEAMC_LOG_HANDLERS, None),
        (atom::BEAMC_OS, None),
        (atom::BEAMC_FILES, None),
    ] {
        let Some(code) = lookup(module, atom::START, 0) else { continue };
        if let Some(pid) = spawn::spawn_server(name, code, (module, atom::START, 0), leader) {
            state.preparing.push(pid);
            if module == atom::BEAMC_LOGGER {
                state.reporter = Some(pid);
            }
        }
    }
    slot::settle(main);
    if state.preparing.is_empty() {
        wake(main);
    } else {
        state.main = Some(main);
        state.preparing.iter().for_each(|pid| wake(*pid));
    }
}

/// The server `pid` has prepared its part. The main process begins after the last.
pub fn started(pid: u64) {
    let mut state = servers();
    state.preparing.retain(|server| *server != pid);
    if state.preparing.is_empty()
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
    if state.preparing.contains(&process.state.pid) || state.reporter == Some(process.state.pid) {
        return false;
    }
    let Some(reporter) = state.reporter.or_else(|| {
        let code = lookup(atom::BEAMC_REPORTER, atom::START, 0)?;
        spawn::spawn_server(None, code, (atom::BEAMC_REPORTER, atom::START, 0), state.leader)
    }) else {
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
        (name(atom::TIME), Term::count(usize::try_from(time).unwrap_or(0))),
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
        MainEnded::GoesOn(text) => crate::base::output::write_error(text.unwrap_or_default().as_bytes()),
    }
}

/// A process has ended; it may have been one of these.
pub fn ended(pid: u64) {
    let mut state = servers();
    if state.main.is_some() && state.preparing.contains(&pid) {
        finish(Some("beamc: what prepares the program has failed\n"));
    }
    if state.reporter == Some(pid) {
        state.reporter = None;
        if let Some(text) = state.ending.writer_gone() {
            finish(text.as_deref());
        }
    }
}
