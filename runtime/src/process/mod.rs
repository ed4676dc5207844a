//! A process: identity, heap, stack and state, and its passage into and out of compiled code.
//!
//! # Shape
//! A [`Process`] begins with its [`ProcessHead`]; compiled code knows the address of the head only, and hands it to
//! each runtime entry, which finds the rest behind it.
//!
//! # Who may touch what
//! - `head`: see `beamc_abi::process`; in the runtime through [`Head`], one word at a time.
//! - `heap`, `stack`: the entry that runs for the process, through [`Running`]; natives share the heap.
//! - `state`: natives and entries, by cells.
//!
//! # Rules
//! 1. A process stays where it is from [`Process::new`] to its end: the heap and compiled code hold the head's address.
//! 2. [`Running`] is made once per entry, from the head that compiled code handed over; natives get [`Ctx`], which
//!    cannot collect.

mod dictionary;
mod exports;
mod flags;
mod head;
pub mod info;
pub mod local_funs;
mod mailbox;
pub mod natives;
mod running;
mod send;
mod stack;

pub use dictionary::Dictionary;
pub use exports::{external_fun, lookup};
pub use flags::Flags;
pub use head::Head;
pub use mailbox::Mailbox;
pub use running::Running;
pub use send::{Waited, receive_wait, receive_wait_until, send};
pub use stack::{Frame, Frames, Stack, describe};

use crate::exception::Pending;
use crate::heap::{Heap, Mode, NURSERY_WORDS_MIN};
use crate::native::Ctx;
use crate::program::tables;
use beamc_abi::process::{HEAD_X, POISON, ProcessHead, SCRATCH, X_MAX};
use beamc_abi::term::NIL;
use std::cell::{Cell, RefCell};
use std::ptr::NonNull;
use std::sync::atomic::AtomicU64;
use std::time::Instant;

/// What a process has besides heap and stack.
#[derive(Default)]
pub struct State {
    /// Its number, as in its pid.
    pub pid: u64,
    /// The process dictionary.
    pub dictionary: RefCell<Dictionary>,
    /// Messages.
    pub mailbox: RefCell<Mailbox>,
    /// What `process_flag/2` sets.
    pub flags: RefCell<Flags>,
    /// When the timeout of the current receive is over.
    pub(crate) deadline: Cell<Option<Instant>>,
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
    x_more: Box<[u64]>,
}

/// A process as its owner holds it; it ends with the handle.
pub struct Owned(NonNull<Process>);

impl Process {
    /// A new process with this number.
    pub fn create(pid: u64) -> Owned {
        let settings = crate::env::settings();
        let mode =
            Mode { stress: settings.gc_stress, verify: settings.gc_verify, log: settings.gc_log, ..Mode::default() };
        let mut place = Box::<Process>::new_uninit();
        let at = place.as_mut_ptr();
        let mut x_more = vec![NIL; if tables().uses_x_more() { X_MAX - HEAD_X } else { 0 }].into_boxed_slice();
        let mut head = new_head();
        if !x_more.is_empty() {
            head.x_more = x_more.as_mut_ptr() as u64;
        }
        let state = State { pid, ..State::default() };
        // SAFETY: the place is of the right size; each field is written before the box counts as initialised. The head
        // is in place before the heap takes its address, and stays there (rule 1).
        let process = unsafe {
            (&raw mut (*at).head).write(head);
            let heap = Heap::new(&raw mut (*at).head, NURSERY_WORDS_MIN, mode, tables().literals());
            (&raw mut (*at).heap).write(heap);
            (&raw mut (*at).stack).write(Stack::new());
            (&raw mut (*at).state).write(state);
            (&raw mut (*at).x_more).write(x_more);
            place.assume_init()
        };
        Owned(NonNull::from(Box::leak(process)))
    }
}

impl Owned {
    /// The process's head, for compiled code.
    pub fn head(&self) -> *mut ProcessHead {
        self.0.as_ptr().cast()
    }

    /// The process, while its compiled code does not run.
    pub fn running(&mut self) -> Running<'_> {
        // SAFETY: the handle is borrowed mutably, so nobody else is in the process.
        unsafe { Running::new(self.head()) }
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        // SAFETY: leaked from a box in `create`; the handle is the only owner.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
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
