//! The state of a process besides its head, heap and stack.

use crate::process::deadline::Place;
use crate::process::identity::Identity;
use crate::process::reductions::Reductions;
use crate::process::{Dictionary, Flags, Mailbox, Relations, Signal, pid_name};
use crate::raise::Pending;
use beamc_abi::atom::Atom;
use beamc_abi::pid::Pid;
use beamc_abi::tables::CodeAddress;
use beamc_term::heap::{Filling, Message};
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

/// Why a process left its compiled code for good.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ExitCause {
    /// The exception in the head was not caught.
    #[default]
    Uncaught,
    /// A signal ended the process, with the exit reason in the head.
    Killed,
    /// The process hibernates.
    Hibernates,
}

/// The code that a process enters at its next turn.
#[derive(Clone, Copy, Debug)]
pub struct ResumePoint {
    /// The code. Its arguments are in X registers.
    pub(crate) code: CodeAddress,
    /// If the process hibernates, the words of its heap. Answers to requests are built there too, but do not count.
    pub(crate) asleep: Option<usize>,
}

/// A request that the process waits for, and its reply.
#[derive(Default)]
pub enum PendingRequest {
    /// No request.
    #[default]
    Nothing,
    /// First word of the reference of the reply.
    Waits(u64),
    /// The reply; `None`: the receiver did not exist.
    Answered(Option<Message>),
}

/// The state of a process besides head, heap and stack.
#[derive(Default)]
pub struct State {
    /// Number of its pid.
    pub pid: Pid,
    /// Whether it is the main process. The program ends with it.
    pub is_main: bool,
    /// Its module-local name, from creation on.
    pub pid_name: Option<pid_name::PidName>,
    /// Whether it is a boot server.
    pub is_server: bool,
    /// The process that spawned it.
    pub parent: Option<Pid>,
    /// Module, function and arity of its first call.
    pub initial_call: Cell<(Atom, Atom, u32)>,
    /// Its group leader, a pid.
    pub group_leader: Cell<Identity>,
    /// Its priority.
    pub priority: Cell<Priority>,
    /// Whether it traps exits.
    pub trap_exit: Cell<bool>,
    /// How often it is suspended.
    pub suspended: Cell<u32>,
    /// Whether messages stay outside of the heap until they are received.
    pub off_heap: Cell<bool>,
    /// The bitstring that the instructions `bs_put_*` fill.
    pub(crate) filling: RefCell<Filling>,
    /// The process dictionary.
    pub dictionary: RefCell<Dictionary>,
    /// The message queue.
    pub mailbox: RefCell<Mailbox>,
    /// Flags of `process_flag/2`.
    pub flags: RefCell<Flags>,
    /// Links, monitors, aliases.
    pub relations: RefCell<Relations>,
    /// The request that it waits for.
    pub(crate) pending_request: RefCell<PendingRequest>,
    /// Its reductions.
    pub reductions: Reductions,
    /// Its status as other processes see it.
    pub(crate) status: Cell<Status>,
    /// Deadline of the current receive.
    pub(crate) deadline: Cell<Option<u64>>,
    /// The timer of that deadline.
    pub(crate) timer: Cell<Option<Place>>,
    /// Signals being handled. At its end, those that are left.
    pub(crate) signals: RefCell<Vec<Signal>>,
    /// Signals that wait for a safepoint.
    pub(crate) postponed: RefCell<Vec<Signal>>,
    /// Where it continues at its next turn, if not after the call that paused it.
    pub(crate) resume_point: Cell<Option<ResumePoint>>,
    /// Under scheduler stress: whether it has given up its turn at this check.
    pub(crate) yielded_at_check: Cell<bool>,
    /// Whether it gives up its turn in `yield/0`.
    pub(crate) in_yield: Cell<bool>,
    /// Why it gave up its turn.
    pub(crate) yield_reason: Cell<YieldReason>,
    /// Why it left its compiled code.
    pub(crate) exit_cause: Cell<ExitCause>,
    /// X registers from 16 on while it does not run.
    pub(crate) x_more: RefCell<Vec<u64>>,
    /// Source of the stack trace of the exception being raised.
    pub(crate) pending: RefCell<Pending>,
}

/// Why a process gives up its turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum YieldReason {
    /// Other processes get a turn.
    #[default]
    Yields,
    /// The process waits for a signal.
    Waits,
}

/// Status of a process as others see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// It runs or is ready.
    #[default]
    Runs,
    /// It waits for a message.
    Waits,
    /// It waits for room in a busy port.
    Held,
}
