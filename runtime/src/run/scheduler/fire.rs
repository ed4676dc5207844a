//! Firing timers: sending messages that are due, and waking processes whose timeout has expired.

use super::pool::ready;
use super::timer::{Due, To, take_due};
use crate::process::{Signal, registry, slot};
use crate::run::deliver;

/// Fires the timers that are due.
pub(super) fn fire() {
    for due in take_due() {
        match due {
            Due::Wake(pid) => slot::wake(pid).into_iter().for_each(ready),
            Due::Send(to, message) => {
                let pid = match to {
                    To::Pid(pid) => Some(pid.into()),
                    To::Name(name) => registry::whereis(name).filter(|identity| !identity.is_port()),
                };
                if let Some(pid) = pid {
                    deliver::send(pid, Signal::Message(message));
                }
            }
        }
    }
}
