//! `process_info/1,2` and requests for garbage collection.
//!
//! These BIFs see the whole process and may collect. Their arguments are roots in x.

use crate::process::Running;
use crate::process::signal::Request;
use crate::raise::{Answer, Raise};
use crate::run::ask::{Reply, Waiting, ask, request_collection};
use crate::run::describe::tell;
use crate::run::send::to_self;
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_term::base::atoms;
use beamc_term::heap::{Collect, Term};

/// The `process_info` of the process `pid` for the item or items `asked`.
pub(crate) fn told<'h>(process: &'h Running<'_>, pid: Pid, asked: Term<'h>) -> Waiting<'h> {
    if pid == process.state.pid {
        return tell(process, asked, true).map(Some).ok_or_else(Raise::badarg);
    }
    // An invalid item is `badarg` even if the process does not exist. The caller knows all items.
    if tell(process, asked, false).is_none() {
        return Err(Raise::badarg());
    }
    Ok(match ask(process, pid, Request::Info, asked) {
        Reply::NotYet => None,
        Reply::Nobody => Some(Term::atom(atom::UNDEFINED)),
        Reply::Answer(answer) => Some(process.heap().adopt(answer)),
    })
}

/// `process_info/1`.
///
/// # Errors
/// `badarg` when the argument is not a local pid.
pub fn erlang_process_info_1<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let pid = process.x(0).as_pid().ok_or_else(Raise::badarg)?;
    told(process, pid, Term::atom(atom::UNDEFINED))
}

/// `process_info/2`: one item, or a list of them.
///
/// # Errors
/// `badarg` when the first argument is not a local pid, or an item is invalid.
pub fn erlang_process_info_2<'h>(process: &'h mut Running<'_>) -> Waiting<'h> {
    let pid = process.x(0).as_pid().ok_or_else(Raise::badarg)?;
    let asked = process.x(1);
    if asked.is_atom(atom::UNDEFINED) {
        return Err(Raise::badarg());
    }
    told(process, pid, asked)
}

/// The kind of collection for the atom `major` or `minor`.
fn collect(kind: Term<'_>) -> Option<Collect<'static>> {
    match atoms::text(kind.as_atom()?) {
        "major" => Some(Collect::Full),
        "minor" => Some(Collect::AsNeeded),
        _ => None,
    }
}

/// `erts_internal:garbage_collect/1`.
///
/// # Errors
/// `badarg` when the argument is neither `major` nor `minor`.
pub fn erts_internal_garbage_collect_1<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let collect = collect(process.x(0)).ok_or_else(Raise::badarg)?;
    process.collect(0, collect);
    Ok(Term::TRUE)
}

/// `erts_internal:request_system_task/3`: requests a collection of a process. The caller gets the result in a message.
///
/// # Errors
/// `badarg` for an unknown task.
pub fn erts_internal_request_system_task_3<'h>(process: &'h mut Running<'_>) -> Answer<'h> {
    let number = process.x(0).as_pid().ok_or_else(Raise::badarg)?;
    let task = process.x(2).as_tuple().ok_or_else(Raise::badarg)?;
    let [name, _, kind] = task else { return Err(Raise::badarg()) };
    let collect = collect(*kind).ok_or_else(Raise::badarg)?;
    if atoms::text(name.as_atom().ok_or_else(Raise::badarg)?) != "garbage_collect" {
        return Err(Raise::badarg());
    }
    let own = number == process.state.pid;
    if own {
        process.collect(0, collect);
    }
    let process = &*process;
    let heap = process.heap();
    let task = process.x(2).as_tuple().ok_or_else(Raise::badarg)?;
    let [done, failed] = [true, false].map(|done| heap.tuple(&[task[0], task[1], Term::bool(done)]));
    if own {
        to_self(heap, process.state, done);
    } else {
        request_collection(heap, process.state, number, matches!(collect, Collect::Full), done, failed);
    }
    Ok(Term::atom(atom::OK))
}
