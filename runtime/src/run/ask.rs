//! Requests to another process: a signal that the receiver answers by another.

use crate::process::reference::new_reference;
use crate::process::signal::{Request, Signal};
use crate::process::{PendingRequest, Running, State};
use crate::raise::Raise;
use crate::run::deliver;
use crate::run::send::to_self;
use beamc_abi::pid::Pid;
use beamc_term::heap::{Heap, Message, Term};

/// Result of a BIF of kind `Wait`: `None` while it waits.
pub type Waiting<'h> = Result<Option<Term<'h>>, Raise<'h>>;

/// Result of a request.
pub(crate) enum Reply {
    /// Not yet known.
    NotYet,
    /// There is no such process.
    Nobody,
    /// The reply.
    Answer(Message),
}

/// Sends a request to another process. A BIF of kind `Wait` calls this each time it runs, until there is a reply.
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

/// Requests a collection of another process. The caller receives `done` afterwards, or `failed` when there is no such process.
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
        to_self(heap, state, failed);
    }
}
