//! Requests to another process: a signal that it answers with another.

use crate::process::reference::new_reference;
use crate::process::signal::{Question, Signal};
use crate::process::{Asked, Running, State};
use crate::raise::Raise;
use crate::run::deliver;
use beamc_term::heap::{Heap, Message, Term};

/// What a native of kind `Wait` gives: nothing while it waits.
pub type Waiting<'h> = Result<Option<Term<'h>>, Raise<'h>>;

/// What came of a question.
pub(crate) enum Answered {
    /// Nothing yet.
    NotYet,
    /// There is no such process.
    Nobody,
    /// The answer.
    Answer(Message),
}

/// Asks another process; a native of kind `Wait` calls this each time it is called, until there is an answer.
pub(crate) fn ask(process: &Running<'_>, pid: u64, question: Question, term: Term<'_>) -> Answered {
    let mut asked = process.state.asked.borrow_mut();
    match std::mem::take(&mut *asked) {
        Asked::Nothing => {
            let key = new_reference(process.heap()).as_reference().unwrap_or_default()[0];
            let term = Message::new(process.heap(), term);
            let from = process.state.pid;
            *asked = Asked::Waits(key);
            drop(asked);
            match deliver::post(pid, Signal::Ask { from, key, question, term }) {
                Ok(()) => Answered::NotYet,
                Err(_) => {
                    process.state.asked.take();
                    Answered::Nobody
                }
            }
        }
        Asked::Waits(key) => {
            *asked = Asked::Waits(key);
            Answered::NotYet
        }
        Asked::Answered(None) => Answered::Nobody,
        Asked::Answered(Some(answer)) => Answered::Answer(answer),
    }
}

/// Has another process collect; the caller is sent `done` then, `failed` when there is no such process.
pub(crate) fn request_collection<'h>(
    heap: &'h Heap,
    state: &State,
    pid: u64,
    all: bool,
    done: Term<'h>,
    failed: Term<'h>,
) {
    let (from, question, term) = (state.pid, Question::Collect(all), Message::new(heap, done));
    if deliver::post(pid, Signal::Ask { from, key: 0, question, term }).is_err() {
        state.mailbox.borrow_mut().push(failed.raw());
    }
}
