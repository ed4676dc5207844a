//! The process head as the runtime accesses it: words, read and written one at a time.
//!
//! # Rules
//! 1. A [`Head`] is made only from the head of a live process whose compiled code does not run at the moment.
//! 2. Fields are read and written through the raw pointer, never through a reference to the whole struct: the heap writes
//!    `htop` while others read `x`.
//! 3. X registers from 16 on are in the block that `x_more` points to. A program that uses none of them has no block.

use beamc_abi::process::{HEAD_X, ProcessHead, SCRATCH, X_MAX, status};
use beamc_abi::tables::CodeAddress;
use beamc_sync::attention::Attention;
use beamc_term::heap::Term;
use std::marker::PhantomData;
use std::ptr::NonNull;

/// See the module's header.
#[derive(Clone, Copy)]
pub struct Head<'p> {
    at: NonNull<ProcessHead>,
    process: PhantomData<&'p ProcessHead>,
}

macro_rules! words {
    ($($get:ident $what:literal;)*) => {$(
        #[doc = $what]
        #[inline]
        pub fn $get(self) -> u64 {
            // SAFETY: rules 1 and 2.
            unsafe { (*self.at.as_ptr()).$get }
        }
    )*};
}

macro_rules! set_terms {
    ($($field:ident $set:ident $what:literal;)*) => {$(
        #[doc = concat!("Sets: ", $what)]
        #[inline]
        pub fn $set(self, term: Term<'_>) {
            // SAFETY: rules 1 and 2.
            unsafe { (*self.at.as_ptr()).$field = term.raw() };
        }
    )*};
}

macro_rules! set_words {
    ($($field:ident $set:ident $what:literal, $promise:literal;)*) => {$(
        #[doc = concat!("Sets: ", $what)]
        ///
        /// # Safety
        #[doc = $promise]
        #[inline]
        pub unsafe fn $set(self, word: u64) {
            // SAFETY: rules 1 and 2.
            unsafe { (*self.at.as_ptr()).$field = word };
        }
    )*};
}

impl<'p> Head<'p> {
    /// The head at `at`.
    ///
    /// # Safety
    /// Rule 1, for as long as `'p`.
    pub unsafe fn new(at: NonNull<ProcessHead>) -> Self {
        Head { at, process: PhantomData }
    }

    /// The pointer itself.
    pub fn as_ptr(self) -> *mut ProcessHead {
        self.at.as_ptr()
    }

    words! {
        sp "Stack pointer of the process; it points at a return address.";
        fp "Frame pointer of the process.";
        resume "Where to go on after an unwind or a trap.";
        live "Number of X registers that are roots.";
        status "Why a BIF gave no value.";
        exc_class "Class of the current exception.";
        exc_reason "Reason of the current exception.";
        exc_trace "Raw trace of the current exception.";
        x_more "Block of the X registers from 16 on.";
        current_message "The message at the save pointer, if that is known.";
    }

    set_terms! {
        exc_class set_exc_class "Class of the current exception; the word that is no value for none.";
        exc_reason set_exc_reason "Reason of the current exception.";
        exc_trace set_exc_trace "Raw trace of the current exception.";
        current_message set_current_message "The message at the save pointer; the word that is no value if that is not known.";
    }

    set_words! {
        sp set_sp "Stack pointer of the process.",
            "`word` is the address of a return address on the stack of the process, above the frames that are given up.";
        fp set_fp "Frame pointer of the process.", "`word` is 0 or that of the frame which the stack pointer stands in.";
        live set_live "Number of X registers that are roots.", "The first `word` X registers are terms.";
        x_more set_x_more "Block of the X registers from 16 on.",
            "`word` is 0 or the address of `X_MAX - HEAD_X` words that are the process's during its turn.";
    }

    /// Sets: Where to go on after an unwind or a trap.
    ///
    /// # Safety
    /// `code` finds stack and registers as it expects them.
    #[inline]
    pub unsafe fn set_resume(self, code: CodeAddress) {
        // SAFETY: rules 1 and 2.
        unsafe { (*self.at.as_ptr()).resume = code.get() };
    }

    /// No X register is a root.
    #[inline]
    pub fn clear_live(self) {
        // SAFETY: none of none.
        unsafe { self.set_live(0) };
    }

    /// A BIF gave no value because it raised: the exception is in the head.
    #[inline]
    pub fn set_raised(self) {
        // SAFETY: rules 1 and 2; the words of the exception are terms at any time.
        unsafe { (*self.at.as_ptr()).status = status::RAISE };
    }

    /// A BIF gave no value because `code` is to go on.
    ///
    /// # Safety
    /// `code` is that of a function whose arguments are in x, as many as `live` says.
    #[inline]
    pub unsafe fn set_trapped(self, code: CodeAddress) {
        // SAFETY: rules 1 and 2, and the caller's promise.
        unsafe {
            self.set_resume(code);
            (*self.at.as_ptr()).status = status::TRAP;
        }
    }

    fn attention(self) -> Attention<'p> {
        // SAFETY: rules 1 and 2; the two fields are atomic.
        unsafe { Attention { limit: &(*self.at.as_ptr()).limit, wanted: &(*self.at.as_ptr()).attention } }
    }

    /// Sets the limit that entry checks compare with; if others want something of the process, so that the next fails.
    ///
    /// # Safety
    /// `limit` is not below that of the process's stack.
    pub unsafe fn set_limit(self, limit: u64) {
        self.attention().set_limit(limit);
    }

    /// Takes the attention requests of other threads: bits of `attention`. None is left.
    pub fn take_attention(self) -> u64 {
        self.attention().take()
    }

    /// Operand or result `index` of a libcall.
    ///
    /// # Panics
    /// When there is no such word.
    #[inline]
    pub fn scratch(self, index: usize) -> u64 {
        assert!(index < SCRATCH, "no such scratch word");
        // SAFETY: rules 1 and 2.
        unsafe { (*self.at.as_ptr()).scratch[index] }
    }

    /// Sets operand or result `index` of a libcall.
    ///
    /// # Safety
    /// `word` is of the type that the row of the call states for it.
    ///
    /// # Panics
    /// When there is no such word.
    #[inline]
    pub unsafe fn set_scratch(self, index: usize, word: u64) {
        assert!(index < SCRATCH, "no such scratch word");
        // SAFETY: rules 1 and 2.
        unsafe { (*self.at.as_ptr()).scratch[index] = word };
    }

    /// Address of the X register `index`.
    ///
    /// # Panics
    /// When the program has no such register (rule 3).
    #[inline]
    pub fn x_slot(self, index: usize) -> *mut u64 {
        if index < HEAD_X {
            // SAFETY: rules 1 and 2.
            return unsafe { &raw mut (*self.at.as_ptr()).x[index] };
        }
        assert!(index < X_MAX && self.x_more() != 0, "no X register {index}");
        (self.x_more() as *mut u64).wrapping_add(index - HEAD_X)
    }

    /// The X register `index`.
    #[inline]
    pub fn x(self, index: usize) -> u64 {
        // SAFETY: a word of the head or of its overflow block.
        unsafe { *self.x_slot(index) }
    }

    /// Sets the X register `index`.
    #[inline]
    pub fn set_x(self, index: usize, term: Term<'_>) {
        // SAFETY: a word of the head or of its overflow block.
        unsafe { *self.x_slot(index) = term.raw() };
    }

    /// Sets the first X registers, which become the roots.
    ///
    /// # Panics
    /// When the program has fewer.
    #[inline]
    pub fn set_arguments(self, arguments: &[Term<'_>]) {
        arguments.iter().enumerate().for_each(|(index, argument)| self.set_x(index, *argument));
        // SAFETY: these are terms.
        unsafe { self.set_live(arguments.len() as u64) };
    }

    /// Sets the X register `index` to a word.
    ///
    /// # Safety
    /// Below `live`, a term.
    #[inline]
    pub unsafe fn set_x_word(self, index: usize, word: u64) {
        // SAFETY: a word of the head or of its overflow block.
        unsafe { *self.x_slot(index) = word };
    }

    /// Calls `visit` with each word of the head that is a root; forgets the message at the save pointer.
    ///
    /// # Safety
    /// `visit` leaves the word of a term in each.
    pub unsafe fn for_each_root(self, visit: &mut dyn FnMut(&mut u64)) {
        for index in 0..self.live() as usize {
            // SAFETY: a word of the head or of its overflow block, borrowed alone.
            visit(unsafe { &mut *self.x_slot(index) });
        }
        let head = self.at.as_ptr();
        // SAFETY: rules 1 and 2, each borrowed alone.
        unsafe {
            visit(&mut (*head).exc_class);
            visit(&mut (*head).exc_reason);
            visit(&mut (*head).exc_trace);
        }
        self.set_current_message(Term::NON_VALUE);
    }

    /// Number of X registers that a program can use.
    pub fn x_count(self) -> usize {
        if self.x_more() == 0 { HEAD_X } else { X_MAX }
    }
}
