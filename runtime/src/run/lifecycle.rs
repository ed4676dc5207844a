//! Creation, turns and end of a process.
//!
//! # Turns
//! ```text
//! ResumePoint   compiled code is entered with arguments in x: a new process, or one that hibernated and has a message
//! otherwise     the registers that the trampoline saved on the process's stack are restored, and the libcall is made again
//! ```
//! A libcall or BIF that paused runs again from its beginning: the runtime keeps no state on the stack of a scheduler.
//!
//! # End
//! 1. The slot is closed: from here on, senders of signals find no process.
//! 2. The registered and the module-local name are released. ETS tables go to their heirs or are deleted, files are closed,
//!    and timers that would send to it are cancelled.
//! 3. Links get exit signals, then the process's own monitors are removed, then the processes in `monitored_by` get their
//!    `DOWN`.
//! 4. Unhandled signals are answered as if the process did not exist.
//! 5. Memory and pid are freed.

use crate::arch::{Exit, enter, resume};
use crate::process::signal::{ExitBy, Signal};
use crate::process::{
    ExitCause, Head, Process, ProcessPtr, ResumePoint, Running, State, Status, YieldReason, owned, pid_name, registry,
    slot,
};
use crate::run::{boot_servers, deliver, report};
use beamc_abi::atom;
use beamc_abi::pid::Pid;
use beamc_abi::process::{HEAD_X, ProcessHead, X_MAX};
use beamc_abi::term::NIL;
use beamc_term::heap::{Heap, Message, Term};
use beamc_term::program::{Function, tables};
use std::cell::Cell;

/// Result of a turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SliceResult {
    /// The process is ready for another turn.
    Yielded,
    /// The process waits for a signal.
    Waits,
    /// The process has ended.
    Ended,
}

thread_local! {
    /// This scheduler's block of the X registers from 16 on; 0: not yet allocated.
    static X_MORE: Cell<u64> = const { Cell::new(0) };
}

/// The block of X registers for processes that this thread runs. It is never freed.
fn x_more() -> u64 {
    if !tables().uses_x_more() {
        return 0;
    }
    if X_MORE.get() == 0 {
        X_MORE.set(Box::leak(vec![NIL; X_MAX - HEAD_X].into_boxed_slice()).as_mut_ptr() as u64);
    }
    X_MORE.get()
}

impl Process {
    /// Creates a process that will run `code`. `arguments` makes the list of arguments on its heap.
    ///
    /// # Panics
    /// When the function takes another number of arguments.
    pub(crate) fn create(state: State, code: Function, arguments: impl FnOnce(&Heap) -> Term<'_>) -> ProcessPtr {
        state.resume_point.set(Some(ResumePoint { code: code.code(), asleep: None }));
        let process = Process::allocate(state);
        // SAFETY: no other thread knows the new process.
        let mut running = unsafe { Running::new(process.as_ptr().cast()) };
        running.empty_stack();
        let mut rest = arguments(running.heap());
        let mut live = 0;
        while let Some((argument, tail)) = rest.as_cons() {
            if live < HEAD_X {
                running.head().set_x(live, argument);
            } else {
                running.state.x_more.borrow_mut().push(argument.raw());
            }
            (live, rest) = (live + 1, tail);
        }
        assert_eq!(live, code.arity(), "a function takes all its arguments");
        // SAFETY: the arguments are in place.
        unsafe { running.head().set_live(live as u64) };
        process
    }

    /// Runs one turn of a process. Returns its pid as well, because the process may have ended.
    ///
    /// # Safety
    /// No other thread uses the process.
    pub unsafe fn run(process: ProcessPtr) -> (Pid, SliceResult) {
        let head: *mut ProcessHead = process.as_ptr().cast();
        // SAFETY: the pid never changes.
        let pid = unsafe { (*process.as_ptr()).state.pid };
        // Older requests for attention are dropped. A signal that arrives after `begin` requests it again.
        // SAFETY: the head of a process; these fields are atomic.
        unsafe { Head::new(process.head()) }.take_attention();
        // From here on no sender delivers to its message queue.
        let urgent = slot::begin(pid);
        // SAFETY: the caller's promise. Compiled code of the process does not run.
        let mut running = unsafe { Running::new(head) };
        // SAFETY: the block of this thread.
        unsafe { running.resume(x_more()) };
        if running.hibernates() {
            if !running.take_signals() {
                // SAFETY: as above. The process has left its code.
                unsafe { Process::exit(process) };
                return (pid, SliceResult::Ended);
            }
            if running.state.mailbox.borrow().is_empty() || running.state.suspended.get() > 0 {
                return (pid, SliceResult::Waits);
            }
            running.set_status(Status::Runs);
        }
        let begin = running.state.resume_point.take();
        if urgent {
            running.look_at_signals();
        }
        if begin.is_some() {
            running.empty_stack();
        }
        // SAFETY: the process's code does not run, and its stack was prepared by `create`, by `hibernate`, or by the trampoline
        // that paused it.
        let outcome = unsafe {
            match begin {
                Some(ResumePoint { code, .. }) => enter(head, code),
                None => resume(head),
            }
        };
        // SAFETY: as above. Compiled code has returned.
        let running = unsafe { Running::new(head) };
        running.state.reductions.turn_ended();
        match outcome {
            Exit::Paused if running.state.yield_reason.get() == YieldReason::Yields => (pid, SliceResult::Yielded),
            Exit::Paused => (pid, SliceResult::Waits),
            Exit::Left if running.state.exit_cause.get() == ExitCause::Hibernates => {
                running.state.exit_cause.set(ExitCause::Uncaught);
                let wakes = !running.state.mailbox.borrow().is_empty();
                (pid, if wakes { SliceResult::Yielded } else { SliceResult::Waits })
            }
            Exit::Returned | Exit::Left => {
                if outcome == Exit::Returned {
                    running.set_exception(atom::EXIT, Term::atom(atom::NORMAL));
                }
                // SAFETY: as above.
                unsafe { Process::exit(process) };
                (pid, SliceResult::Ended)
            }
        }
    }

    /// Ends the process with the exception in its head.
    ///
    /// # Safety
    /// No other thread uses the process, and it has left its code.
    unsafe fn exit(process: ProcessPtr) {
        // SAFETY: the caller's promise.
        let running = unsafe { Running::new(process.as_ptr().cast()) };
        let state = running.state;
        let reason = report::exit_reason(&running);
        let is_error = running.exception().0.is_atom(atom::ERROR);
        let text = if is_of_closed_output(&running) {
            Some(String::new())
        } else if is_error && boot_servers::report(&running, reason) {
            Some(report::advice(&running).unwrap_or_default())
        } else {
            report::uncaught(&running)
        };
        if state.is_main {
            return boot_servers::main_ended(text);
        }
        if let Some(text) = text.filter(|text| is_error && !text.is_empty()) {
            beamc_term::base::output::write_error(text.as_bytes());
        }
        let pid = state.pid;
        if state.is_server {
            boot_servers::ended(pid);
        }
        let mut unhandled = state.postponed.take();
        unhandled.append(&mut state.signals.take());
        unhandled.extend(slot::close(pid));
        registry::forget(pid);
        if let Some(name) = state.pid_name {
            pid_name::release(name, pid);
        }
        owned::give_up(running.heap(), pid);
        crate::run::scheduler::timer::give_up(pid);
        if let Some(place) = state.timer.take() {
            crate::run::scheduler::timer::forget(place);
        }
        for (suspended, count) in state.relations.borrow_mut().take_suspended() {
            (0..count).for_each(|_| deliver::send(suspended, Signal::Resume));
        }
        let (links, monitored_by, monitors) = state.relations.borrow_mut().take();
        for linked in links {
            let reason = Message::new(running.heap(), reason);
            deliver::send(linked, Signal::Exit { from: pid.into(), reason, by: ExitBy::Link });
        }
        for (key, monitor) in monitors {
            if let Some(target) = monitor.target {
                deliver::send(target, Signal::Demonitor { key });
            }
        }
        for (key, from) in monitored_by {
            deliver::send(from, Signal::Down { key, reason: Message::new(running.heap(), reason) });
        }
        unhandled.into_iter().for_each(|signal| deliver::nobody(pid, signal));
        slot::free(pid);
        // SAFETY: the caller's promise. The slot no longer refers to the process.
        unsafe { Process::destroy(process) };
    }
}

/// Whether a process failed because the reader of standard output is gone. Such a program ends without a report.
fn is_of_closed_output(running: &Running<'_>) -> bool {
    let (class, reason, _) = running.exception();
    class.is_atom(atom::ERROR) && reason.is_atom(atom::TERMINATED) && beamc_term::base::output::is_output_closed()
}

impl Running<'_> {
    /// Makes the next check look at the signals.
    pub(crate) fn look_at_signals(&self) {
        // SAFETY: the head of this process.
        unsafe { slot::request_attention(self.head().as_ptr().cast(), beamc_abi::process::attention::SIGNALS) };
    }

    /// Whether the process hibernates.
    pub(crate) fn hibernates(&self) -> bool {
        self.words_asleep().is_some()
    }

    /// Words of the heap if the process hibernates.
    pub(crate) fn words_asleep(&self) -> Option<usize> {
        self.state.resume_point.get()?.asleep
    }

    /// Discards stack and handlers. When there is a message, the process continues with `code` and its arguments, which are in x.
    ///
    /// # Panics
    /// When fewer X registers are roots.
    pub(crate) fn hibernate(&mut self, code: Function) {
        assert_eq!(self.head().live() as usize, code.arity(), "a function finds all its arguments");
        self.state.mailbox.borrow_mut().reset();
        self.set_status(Status::Waits);
        self.give_up_memory();
        let asleep = Some(self.heap().used_words());
        self.state.resume_point.set(Some(ResumePoint { code: code.code(), asleep }));
        self.state.exit_cause.set(ExitCause::Hibernates);
        self.empty_stack_to_leave();
    }
}
