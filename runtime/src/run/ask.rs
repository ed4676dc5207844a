//! Requests to another process: a signal that it answers with another.

use crate::process::reference::new_reference;
use crate::process::signal::{Request, Signal};
use crate::process::{PendingRequest, Running, State};
use crate::raise::Raise;
use crate::run::deliver;
use beamc_abi::pid::Pid;
use beamc_term::heap::{Heap, Message, Term};

/// What a native of kind `Wait` gives: nothing while it waits.
pub type Waiting<'h> = Result<Option<Term<'h>>, Raise<'h>>;

/// What came of a request.
pub(crate) enum Reply {
    /// Nothing yet.
    NotYet,
    /// There is no such process.
    Nobody,
    /// The answer.
    Answer(Message),
}

/// Asks another process; a native of kind `Wait` calls this each time it is called, until there is an answer.
pub(crate) fn ask(process: &Running<'_>, pid: Pid, request: Request, term: Term<'_>) -> Reply {
    let mut asked = process.state.pending_request.borrow_mut();
    match std::mem::take(&mut *asked) {
        PendingRequest::Nothing => {
            let key = new_reference(process.heap()).as_reference().unwrap_or_default()[0];
            let term = Message::new(process.heap(), term);
            let from = process.state.pid.into();
            *asked = PendingRequest::Waits(key);
            drop(asked);
            match deliver::post(pid, Signal::Request { from, key, request, term }) {
                Ok(()) => Reply::NotYet,
                Err(_) => {
                    process.state.pending_request.take();
                    Reply::Nobody
                }
            }
        }
        PendingRequest::Waits(key) => {
            *asked = PendingRequest::Waits(key);
            Reply::NotYet
        }
        PendingRequest::Answered(None) => Reply::Nobody,
        PendingRequest::Answered(Some(answer)) => Reply::Answer(answer),
    }
}

/// Has another process collect; the caller is sent `done` then, `failed` when there is no such process.
pub(crate) fn request_collection<'h>(
    heap: &'h Heap,
    state: &State,
    pid: Pid,
    all: bool,
    done: Term<'h>,
    failed: Term<'h>,
) {
    let (from, request, term) = (state.pid.into(), Request::Collect(all), Message::new(heap, done));
    if deliver::post(pid, Signal::Request { from, key: 0, request, term }).is_err() {
        state.mailbox.borrow_mut().push(failed);
    }
}
