//! Processes: identity, heap, stack and state, and their passage into and out of compiled code.
//!
//! # Shape
//! A [`Process`] begins with its [`ProcessHead`]; compiled code knows the address of the head only, and hands it to
//! each runtime entry, which finds the rest behind it.
//!
//! ```text
//! slot       what others know of a process: whether it is alive, its inbox
//! signal     what comes into the inbox;  handle: what the process does about it
//! relations  links, monitors, aliases;  registry: registered names;  pid_name: module-local ones
//! running    a process whose compiled code waits for the runtime
//! life       birth, turns on a scheduler, end
//! ```
//!
//! # Who may touch what
//! - `head`: see `beamc_abi::process`; in the runtime through [`Head`], one word at a time.
//! - `heap`, `stack`: the entry that runs for the process, through [`Running`]; natives share the heap.
//! - `state`: natives and entries, by cells.
//! - All of it: one thread at a time, the scheduler that runs the process, or who has just made it.
//!
//! # Rules
//! 1. A process stays where it is from its birth to its end: the heap and compiled code hold the head's address. The memory
//!    of a head is never anything else, so that a late poke (`slot::poke`) costs one needless look.
//! 2. [`Running`] is made once per entry, from the head that compiled code handed over; natives get [`Ctx`], which
//!    cannot collect.

mod dictionary;
mod exports;
mod flags;
mod handle;
mod head;
pub mod info;
mod life;
pub mod links;
pub mod local_funs;
mod mailbox;
pub mod natives;
pub mod owned;
pub mod pid_name;
pub mod ports;
pub mod registry;
mod relations;
mod remote;
mod running;
mod send;
pub mod servers;
pub mod signal;
pub mod slot;
pub mod spawn;
mod stack;
pub mod timers;

pub use dictionary::Dictionary;
pub use exports::{external_fun, lookup};
pub use flags::Flags;
pub use head::Head;
pub use life::Step;
pub(crate) use life::prepare_thread;
pub use mailbox::Mailbox;
pub use relations::Relations;
pub use running::{Doing, Pause, Running};
pub use send::{Waited, next_message, receive_wait, receive_wait_until, received, send};
pub use signal::Signal;
pub use spawn::{spawn_main, spawn_server};
pub use stack::{Frame, Frames, Stack, describe};

use crate::exception::Pending;
use crate::heap::{Heap, Message, Mode, Term};
use crate::native::Ctx;
use crate::program::tables;
use crate::scheduler::timer::Place;
use beamc_abi::process::{HEAD_X, POISON, ProcessHead, SCRATCH};
use beamc_abi::term::NIL;
use slot::Held;
use std::cell::{Cell, RefCell};
use std::ptr::NonNull;
use std::sync::atomic::AtomicU64;
use std::sync::{Mutex, PoisonError};

/// Words of a process's first nursery. Many processes never need more; the first collection gives one of usual size.
const FIRST_NURSERY_WORDS: usize = 48;

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

impl Priority {
    /// That of a process nobody else touches now.
    pub fn of(process: Held) -> Self {
        // SAFETY: the caller holds the process, see above.
        unsafe { (*process.as_ptr()).state.priority.get() }
    }
}

/// Why compiled code of a process was left for good.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Left {
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
pub struct Begin {
    /// Code that finds its arguments in x.
    code: *const u8,
    /// Whether there is to be a message first.
    waits: bool,
}

/// A question asked, and its answer.
#[derive(Default)]
pub enum Asked {
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
    pub pid: u64,
    /// Whether it is the one that the program is: its end is the program's.
    pub is_main: bool,
    /// Its module-local name: it has had it since its birth.
    pub pid_name: Option<pid_name::PidName>,
    /// Whether it is one of the runtime's own.
    pub is_server: bool,
    /// The process that made it; 0: none.
    pub parent: u64,
    /// Module, function and arity that it began with.
    pub initial_call: Cell<(u32, u32, u32)>,
    /// Pid of its group leader.
    pub group_leader: Cell<u64>,
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
    pub(crate) asked: RefCell<Asked>,
    /// What it does, as others see it.
    pub(crate) doing: Cell<Doing>,
    /// When the timeout of the current receive is over.
    pub(crate) deadline: Cell<Option<u64>>,
    /// The timer that is to wake it then.
    pub(crate) timer: Cell<Option<Place>>,
    /// Where signals are put to be handled; those that were not, when it ends.
    pub(crate) signals: RefCell<Vec<Signal>>,
    /// Signals that wait for a safepoint.
    pub(crate) postponed: RefCell<Vec<Signal>>,
    /// How it goes on at its next turn, if not where it was.
    pub(crate) begin: Cell<Option<Begin>>,
    /// Under stress of the scheduler: whether it has given up its turn at this check.
    pub(crate) pressed_on: Cell<bool>,
    /// Why it gave up its turn.
    pub(crate) pause: Cell<Pause>,
    /// Why its code was left.
    pub(crate) left: Cell<Left>,
    /// X registers from 16 on while it does not run.
    pub(crate) x_more: RefCell<Vec<u64>>,
    /// Code that ends the process, for the return address of a stack that is given up.
    pub(crate) leave: Cell<u64>,
    /// What the trace of the exception being raised is to be made from.
    pub(crate) pending: RefCell<Pending>,
}

/// A process.
#[repr(C)]
pub struct Process {
    head: ProcessHead,
    heap: Heap,
    stack: Stack,
    state: State,
}

/// Memory of processes that have ended (rule 1).
static POOL: Mutex<Vec<Memory>> = Mutex::new(Vec::new());

struct Memory(NonNull<Process>);

// SAFETY: memory without a process in it.
unsafe impl Send for Memory {}

impl Process {
    /// A new process. Nobody knows it yet.
    fn create(state: State) -> Held {
        let settings = crate::env::settings();
        let mode =
            Mode { stress: settings.gc_stress, verify: settings.gc_verify, log: settings.gc_log, ..Mode::default() };
        let pooled = POOL.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let place = pooled.map_or_else(
            || NonNull::from(Box::leak(Box::<Process>::new_uninit())).cast::<Process>(),
            |memory| memory.0,
        );
        let at = place.as_ptr();
        // SAFETY: memory for a process, without one in it; each field is written. The head is in place before the heap takes its
        // address, and stays there (rule 1).
        unsafe {
            (&raw mut (*at).head).write(new_head());
            let heap = Heap::new(&raw mut (*at).head, FIRST_NURSERY_WORDS, mode, tables().literals());
            (&raw mut (*at).heap).write(heap);
            (&raw mut (*at).stack).write(Stack::new());
            (&raw mut (*at).state).write(state);
        }
        place
    }

    /// Takes a message of another process in; false when it is not small.
    ///
    /// # Safety
    /// The process is alive and nobody else touches it.
    unsafe fn receive(process: Held, message: Term<'_>) -> bool {
        let at = process.as_ptr();
        // SAFETY: the caller's promise; head, heap and state are borrowed one by one.
        let (heap, state) = unsafe { (&(*at).heap, &(*at).state) };
        heap.take_in(message).inspect(|word| state.mailbox.borrow_mut().push(*word)).is_some()
    }

    /// The process is no more.
    ///
    /// # Safety
    /// It was made by [`Process::create`], and nobody uses it from here on but for a late poke.
    unsafe fn destroy(process: Held) {
        let at = process.as_ptr();
        // SAFETY: the caller's promise. The head stays as it is (rule 1).
        unsafe {
            std::ptr::drop_in_place(&raw mut (*at).heap);
            std::ptr::drop_in_place(&raw mut (*at).stack);
            std::ptr::drop_in_place(&raw mut (*at).state);
        }
        POOL.lock().unwrap_or_else(PoisonError::into_inner).push(Memory(process));
    }
}

/// What natives work with in the process with this head.
///
/// # Safety
/// `head` is the head of a [`Process`] whose compiled code called; until the result is gone, nobody collects.
pub unsafe fn ctx<'h>(head: *mut ProcessHead) -> Ctx<'h> {
    let process = head.cast::<Process>();
    // SAFETY: the caller's promise; the head is the first field.
    unsafe { Ctx { heap: &(*process).heap, state: &(*process).state } }
}

/// A head with nothing in it.
pub fn new_head() -> ProcessHead {
    ProcessHead {
        limit: AtomicU64::new(POISON),
        attention: AtomicU64::new(0),
        htop: 0,
        hlimit: 0,
        young_start: 0,
        sp: 0,
        fp: 0,
        sched_sp: 0,
        resume: 0,
        live: 0,
        status: 0,
        exc_class: NIL,
        exc_reason: NIL,
        exc_trace: NIL,
        scratch: [0; SCRATCH],
        x: [NIL; HEAD_X],
        x_more: 0,
        peeked: beamc_abi::term::NON_VALUE,
    }
}

/// Ends the program as OTP does when memory is not to be had.
pub fn out_of_memory(bytes: usize) -> ! {
    eprintln!("beamc: cannot allocate {bytes} bytes of memory (of type \"heap\").");
    std::process::abort()
}

/// Ends the program when the runtime finds itself, or compiled code, broken: a bug of ours.
pub fn fatal(what: &str) -> ! {
    eprintln!("beamc: internal error: {what}");
    std::process::abort()
}
