//! Sending and waiting, as far as one process alone can: it sends to itself.
//!
//! # Rules
//! 1. A destination is a pid, a registered name, or `{Name, Node}`. A name that nobody has is `badarg`; a pid or a
//!    reference of nobody, and a name on a node, swallow the message.
//! 2. A message to oneself is the term itself: terms are immutable.

use super::State;
use crate::heap::{Heap, Kind, Term};
use crate::native::Raise;
use beamc_abi::term::SMALL_MAX;
use std::time::{Duration, Instant};

/// Sends `message` to `to`.
///
/// # Errors
/// `badarg` when `to` is no destination.
pub fn send<'h>(_heap: &'h Heap, state: &State, to: Term<'h>, message: Term<'h>) -> Result<(), Raise<'h>> {
    match to.kind() {
        Kind::Pid(number) if number == state.pid => state.mailbox.borrow_mut().push(message.raw()),
        Kind::Pid(_) | Kind::Ref(_) => {}
        Kind::Tuple([name, node]) if name.as_atom().is_some() && node.as_atom().is_some() => {}
        _ => return Err(Raise::badarg()),
    }
    Ok(())
}

/// Entry `wait`: comes back when there is a message not yet looked at. Without another process, that is now or never.
pub fn receive_wait(state: &State) {
    while state.mailbox.borrow().current().is_none() {
        std::thread::park();
    }
}

/// How a wait with a timeout ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waited {
    /// There is a message not yet looked at.
    Message,
    /// The time is over.
    Timeout,
    /// The timeout is none.
    BadTimeout,
}

/// Entry `wait_timeout`: as [`receive_wait`], at most `timeout` milliseconds counted from the first call of this receive.
pub fn receive_wait_until(state: &State, timeout: Term<'_>) -> Waited {
    if timeout.is_atom(beamc_abi::atom::INFINITY) {
        receive_wait(state);
        return Waited::Message;
    }
    let Some(ms) = timeout.as_small().filter(|ms| (0..=SMALL_MAX.min(i64::from(u32::MAX))).contains(ms)) else {
        return Waited::BadTimeout;
    };
    if state.mailbox.borrow().current().is_some() {
        return Waited::Message;
    }
    let now = Instant::now();
    let deadline = state.deadline.get().unwrap_or(now + Duration::from_millis(ms as u64));
    state.deadline.set(None);
    std::thread::sleep(deadline.saturating_duration_since(now));
    Waited::Timeout
}
