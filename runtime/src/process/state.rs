//! The state of a process besides its head, heap and stack.

use crate::process::deadline::Place;
use crate::process::identity::Identity;
use crate::process::{Dictionary, Flags, Mailbox, Relations, Signal, pid_name};
use crate::raise::Pending;
use beamc_abi::pid::Pid;
use beamc_term::heap::Message;
use std::cell::{Cell, RefCell};

/// Priorities.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Priority {
    /// `max`.
    Max,
    /// `high`.
    High,
    /// `normal`.
    #[default]
    Normal,
    /// `low`.
    Low,
}

/// Why compiled code of a process was left for good.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ExitCause {
    /// The exception in the head was not caught.
    #[default]
    Uncaught,
    /// A signal ended it, with the exit reason in the head.
    Killed,
    /// It hibernates.
    Hibernates,
}

/// How compiled code of a process is entered at its next turn.
#[derive(Clone, Copy, Debug)]
pub struct ResumePoint {
    /// Code that finds its arguments in x.
    pub(crate) code: *const u8,
    /// Whether there is to be a message first.
    pub(crate) waits: bool,
}

/// A question asked, and its answer.
#[derive(Default)]
pub enum PendingRequest {
    /// None.
    #[default]
    Nothing,
    /// First word of the reference that the answer will have.
    Waits(u64),
    /// The answer; `None`: there was nobody.
    Answered(Option<Message>),
}

/// What a process has besides heap and stack.
#[derive(Default)]
pub struct State {
    /// Its number, as in its pid.
    pub pid: Pid,
    /// Whether it is the one that the program is: its end is the program's.
    pub is_main: bool,
    /// Its module-local name: it has had it since its birth.
    pub pid_name: Option<pid_name::PidName>,
    /// Whether it is one of the runtime's own.
    pub is_server: bool,
    /// The process that made it.
    pub parent: Option<Pid>,
    /// Module, function and arity that it began with.
    pub initial_call: Cell<(u32, u32, u32)>,
    /// Its group leader, a pid.
    pub group_leader: Cell<Identity>,
    /// Its priority.
    pub priority: Cell<Priority>,
    /// Whether exit signals become messages.
    pub trap_exit: Cell<bool>,
    /// How often it is suspended.
    pub suspended: Cell<u32>,
    /// The process dictionary.
    pub dictionary: RefCell<Dictionary>,
    /// Messages.
    pub mailbox: RefCell<Mailbox>,
    /// What `process_flag/2` sets.
    pub flags: RefCell<Flags>,
    /// Links, monitors, aliases.
    pub relations: RefCell<Relations>,
    /// A question that waits for its answer.
    pub(crate) pending_request: RefCell<PendingRequest>,
    /// What it does, as others see it.
    pub(crate) status: Cell<Status>,
    /// When the timeout of the current receive is over.
    pub(crate) deadline: Cell<Option<u64>>,
    /// The timer that is to wake it then.
    pub(crate) timer: Cell<Option<Place>>,
    /// Where signals are put to be handled; those that were not, when it ends.
    pub(crate) signals: RefCell<Vec<Signal>>,
    /// Signals that wait for a safepoint.
    pub(crate) postponed: RefCell<Vec<Signal>>,
    /// How it goes on at its next turn, if not where it was.
    pub(crate) resume_point: Cell<Option<ResumePoint>>,
    /// Under stress of the scheduler: whether it has given up its turn at this check.
    pub(crate) yielded_at_check: Cell<bool>,
    /// Why it gave up its turn.
    pub(crate) yield_reason: Cell<YieldReason>,
    /// Why its code was left.
    pub(crate) exit_cause: Cell<ExitCause>,
    /// X registers from 16 on while it does not run.
    pub(crate) x_more: RefCell<Vec<u64>>,
    /// What the trace of the exception being raised is to be made from.
    pub(crate) pending: RefCell<Pending>,
}

/// Why a process gives up its turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum YieldReason {
    /// Others are to have theirs.
    #[default]
    Yields,
    /// It waits for a signal.
    Waits,
}

/// What a process does, as others see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// It runs, or is ready to.
    #[default]
    Runs,
    /// It waits for a message.
    Waits,
    /// It waits for a busy port to have room.
    Held,
}
