//! Exclusive view of a process that is inside a libcall.
//!
//! # Rules
//! 1. Words that compiled code passes in `x` are terms where the libcall's contract says so. They read as [`Term`]s that borrow
//!    the process. A collection borrows it mutably.
//! 2. The roots of a collection are `x[0..live]`, the frame slots that the stack maps list, the exception in the head, the
//!    bitstring being filled, the dictionary, the message queue and the tags of monitors.

use crate::process::state::YieldReason;
use crate::process::{Ctx, ExitCause, Head, Process, Stack, State};
use beamc_abi::atom::Atom;
use beamc_abi::process::{HEAD_X, POISON, ProcessHead};
use beamc_abi::tables::CodeAddress;
use beamc_term::heap::{Heap, Roots, Term};
use std::ptr::NonNull;

/// See the module's header.
pub struct Running<'p> {
    head: Head<'p>,
    heap: &'p mut Heap,
    stack: &'p mut Stack,
    /// The rest of the process.
    pub state: &'p State,
}

pub(crate) struct ProcessRoots<'r> {
    head: Head<'r>,
    stack: &'r mut Stack,
    state: &'r State,
}

impl Roots for ProcessRoots<'_> {
    unsafe fn each(&mut self, mut visit: impl FnMut(&mut u64)) {
        // SAFETY: the caller's promise; the stack pointer in the head is that of this stack.
        unsafe {
            self.head.for_each_root(&mut visit);
            self.stack.each_root(self.head.sp(), &mut visit);
            self.state.filling.borrow_mut().for_each_root(&mut visit);
            self.state.dictionary.borrow_mut().for_each_root(&mut visit);
            self.state.mailbox.borrow_mut().for_each_root(&mut visit);
            self.state.relations.borrow_mut().for_each_root(&mut visit);
        }
    }

    fn describe(&self, slot: *const u64) -> String {
        let at = slot as u64;
        let holds = |frame: &crate::process::Frame| (frame.sp..frame.sp + u64::from(frame.site.frame)).contains(&at);
        let innermost = || self.stack.frames(self.head.sp()).next();
        match self.stack.frames(self.head.sp()).find(holds) {
            Some(frame) => {
                format!(
                    "the slot {} words above the stack pointer in {}",
                    (at - frame.sp) / 8,
                    crate::process::describe(&frame)
                )
            }
            None => {
                let at = innermost().map_or_else(|| "no frame".to_owned(), |frame| crate::process::describe(&frame));
                let xs: Vec<String> =
                    (0..self.head.live() as usize).map(|x| format!("x{x}={:#x}", self.head.x(x))).collect();
                format!("a register, dictionary entry or message of the process in {at} ({})", xs.join(" "))
            }
        }
    }
}

impl<'p> Running<'p> {
    /// The process with this head.
    ///
    /// # Safety
    /// `head` is the head of a [`Process`] whose compiled code waits for the caller during `'p`. No other `Running` or [`Ctx`]
    /// of it is in use.
    pub unsafe fn new(head: *mut ProcessHead) -> Self {
        let process = head.cast::<Process>();
        // SAFETY: the caller's promise. The head is the first field of the process, the others are borrowed one by one.
        unsafe {
            Running {
                head: Head::new(NonNull::new_unchecked(head)),
                heap: &mut (*process).heap,
                stack: &mut (*process).stack,
                state: &(*process).state,
            }
        }
    }

    /// The words shared with compiled code.
    #[inline]
    pub fn head(&self) -> Head<'p> {
        self.head
    }

    /// The heap, to be collected, and the roots of that.
    pub(crate) fn heap_and_roots(&mut self) -> (&mut Heap, ProcessRoots<'_>) {
        (self.heap, ProcessRoots { head: self.head, stack: self.stack, state: self.state })
    }

    /// The heap.
    pub fn heap(&self) -> &Heap {
        self.heap
    }

    /// The stack.
    pub fn stack(&self) -> &Stack {
        self.stack
    }

    /// The view for BIFs.
    pub fn ctx(&self) -> Ctx<'_> {
        Ctx { heap: self.heap, state: self.state }
    }

    /// The term in X register `index`. Rule 1: only where the libcall's contract says that it is a term.
    pub fn x(&self, index: usize) -> Term<'_> {
        // SAFETY: rule 1.
        unsafe { Term::from_raw(self.head.x(index)) }
    }

    /// Words of the stack in use.
    pub fn stack_words(&self) -> usize {
        self.stack.used_words(self.head.sp())
    }

    /// Number of frames that a handler covers.
    pub fn handlers(&self) -> usize {
        self.stack.frames(self.head.sp()).filter(|frame| frame.site.handler != 0).count()
    }

    /// The message at the save pointer.
    pub fn current_message(&self) -> Option<Term<'_>> {
        // SAFETY: the words in a message queue are roots, so terms.
        self.state.mailbox.borrow().current().map(|word| unsafe { word.term() })
    }

    /// The message that the save pointer is moved to.
    pub fn advance_message(&self) -> Option<Term<'_>> {
        // SAFETY: the words in a message queue are roots, so terms.
        self.state.mailbox.borrow_mut().advance().map(|word| unsafe { word.term() })
    }

    /// The messages in order of arrival.
    pub fn messages(&self) -> Vec<Term<'_>> {
        // SAFETY: the words in a mailbox are roots, so terms.
        self.state.mailbox.borrow().words().map(|word| unsafe { word.term() }).collect()
    }

    /// Removes the first message for which `is_wanted` holds.
    pub fn remove_message(&self, is_wanted: impl Fn(Term<'_>) -> bool) {
        // SAFETY: the words in a mailbox are roots, so terms.
        self.state.mailbox.borrow_mut().remove_first(|word| is_wanted(unsafe { word.term() }));
    }

    /// Reductions so far. beamc does not count them: a microsecond of processor time stands for one.
    pub fn reductions(&self) -> usize {
        usize::try_from(beamc_term::base::system::processor_time() / 1000).unwrap_or(0)
    }

    /// The terms in X registers 0 to `count` - 1.
    pub fn xs(&self, count: usize) -> Vec<Term<'_>> {
        (0..count).map(|index| self.x(index)).collect()
    }

    /// The exception's class, reason and trace.
    pub fn exception(&self) -> (Term<'_>, Term<'_>, Term<'_>) {
        let [class, reason, trace] = [self.head.exc_class(), self.head.exc_reason(), self.head.exc_trace()];
        // SAFETY: the three words are roots, always terms.
        unsafe { (Term::from_raw(class), Term::from_raw(reason), Term::from_raw(trace)) }
    }

    /// Sets the exception's class and reason.
    pub fn set_exception(&self, class: Atom, reason: Term<'_>) {
        self.head.set_exc_class(Term::atom(class));
        self.head.set_exc_reason(reason);
    }

    /// Ends the process with the exception in the head and ignores all handlers: compiled code continues in the code that ends processes.
    pub fn leave(&mut self) {
        self.head.set_exc_trace(Term::NIL);
        self.head.clear_live();
        self.state.exit_cause.set(ExitCause::Killed);
        self.empty_stack_to_leave();
    }

    /// Makes the process give up its turn: the libcall's trampoline saves its registers on the stack and switches to the
    /// scheduler. Returns true, for the libcall to return.
    pub fn pause(&mut self, why: YieldReason) -> bool {
        self.state.yield_reason.set(why);
        while self.head.sp() < self.stack.start() + crate::arch::SAVED_BYTES {
            self.grow_stack();
        }
        let more = (self.head.live() as usize).saturating_sub(HEAD_X);
        if more > 0 {
            let words = (HEAD_X..HEAD_X + more).map(|index| self.head.x(index)).collect();
            *self.state.x_more.borrow_mut() = words;
        }
        true
    }

    /// The stack is at another place: the frames are as they were, with these pointers.
    ///
    /// # Safety
    /// As [`Head::set_sp`] and [`Head::set_fp`].
    unsafe fn set_stack(&self, sp: u64, fp: u64) {
        // SAFETY: the caller's promise.
        unsafe {
            self.head.set_sp(sp);
            self.head.set_fp(fp);
        }
        self.arm();
    }

    /// Doubles the stack.
    pub(crate) fn grow_stack(&mut self) {
        // SAFETY: the pointers are those of this stack, before and after.
        unsafe {
            let (sp, fp) = self.stack.grow(self.head.sp(), self.head.fp());
            self.set_stack(sp, fp);
        }
    }

    /// See [`Stack::shrink`].
    pub(crate) fn shrink_stack(&mut self) {
        // SAFETY: as in `grow_stack`.
        unsafe {
            let (sp, fp) = self.stack.shrink(self.head.sp(), self.head.fp());
            self.set_stack(sp, fp);
        }
    }

    /// Sets the limit that checks compare with.
    pub(crate) fn arm(&self) {
        let settings = beamc_term::base::env::settings();
        let pressed = settings.sched_stress || settings.sched_seed.is_some();
        let always = self.heap.gc_requested() || self.heap.mode().stress || pressed;
        // SAFETY: the limit of the stack, or the greatest.
        unsafe { self.head.set_limit(if always { POISON } else { self.stack.limit() }) };
    }

    /// Prepares the process to run from an empty stack and to return to `address`.
    ///
    /// # Safety
    /// `address` is one of the two in `arch` that compiled code comes back to the scheduler by.
    unsafe fn reset_stack(&mut self, address: CodeAddress) {
        // SAFETY: the caller's promise; the bottom of a stack without frames.
        unsafe {
            let sp = self.stack.reset(address);
            self.set_stack(sp, 0);
        }
    }

    /// Prepares the process to run a function from an empty stack.
    pub(crate) fn empty_stack(&mut self) {
        // SAFETY: one of the two.
        unsafe { self.reset_stack(crate::arch::return_address()) };
    }

    /// Gives up all frames: compiled code goes on where processes are left.
    pub(crate) fn empty_stack_to_leave(&mut self) {
        // SAFETY: one of the two.
        unsafe { self.reset_stack(crate::arch::leave_address()) };
    }

    /// Gives up the stack for a new one.
    pub(crate) fn renew_stack(&mut self) {
        *self.stack = Stack::new();
        self.empty_stack();
    }
}
