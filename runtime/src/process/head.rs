//! The process head as the runtime sees it: words, read and written one at a time.
//!
//! # Rules
//! 1. A [`Head`] is made only from the head of a live process whose compiled code does not run at the moment.
//! 2. Fields are read and written through the raw pointer, never through a reference to the whole struct: the
//!    heap writes `htop` while others read `x`.
//! 3. X registers from 16 on lie in the block that `x_more` points at; a program that uses none has no block.

use beamc_abi::process::{HEAD_X, ProcessHead, SCRATCH, X_MAX};
use beamc_sync::attention::Attention;
use std::marker::PhantomData;
use std::ptr::NonNull;

/// See the module's header.
#[derive(Clone, Copy)]
pub struct Head<'p> {
    at: NonNull<ProcessHead>,
    process: PhantomData<&'p ProcessHead>,
}

macro_rules! fields {
    ($($get:ident $set:ident $what:literal;)*) => {$(
        #[doc = $what]
        #[inline]
        pub fn $get(self) -> u64 {
            // SAFETY: rules 1 and 2.
            unsafe { (*self.at.as_ptr()).$get }
        }

        #[doc = concat!("Sets: ", $what)]
        #[inline]
        pub fn $set(self, word: u64) {
            // SAFETY: rules 1 and 2.
            unsafe { (*self.at.as_ptr()).$get = word };
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

    fields! {
        sp set_sp "Stack pointer of the process; it points at a return address.";
        fp set_fp "Frame pointer of the process.";
        resume set_resume "Where to go on after an unwind or a trap.";
        live set_live "Number of X registers that are roots.";
        status set_status "Why a BIF gave no value.";
        exc_class set_exc_class "Class of the current exception.";
        exc_reason set_exc_reason "Reason of the current exception.";
        exc_trace set_exc_trace "Raw trace of the current exception.";
        x_more set_x_more "Block of the X registers from 16 on.";
        current_message set_current_message "The message at the save pointer, if that is known.";
    }

    fn attention(self) -> Attention<'p> {
        // SAFETY: rules 1 and 2; the two fields are atomic.
        unsafe { Attention { limit: &(*self.at.as_ptr()).limit, wanted: &(*self.at.as_ptr()).attention } }
    }

    /// Sets the limit that entry checks compare with; if others want something of the process, so that the next fails.
    pub fn set_limit(self, limit: u64) {
        self.attention().set_limit(limit);
    }

    /// What others want of the process, bits of `attention`; from here on, nothing.
    pub fn take_attention(self) -> u64 {
        self.attention().take()
    }

    /// Operand or result `index` of a stub.
    ///
    /// # Panics
    /// When there is no such word.
    #[inline]
    pub fn scratch(self, index: usize) -> u64 {
        assert!(index < SCRATCH, "no such scratch word");
        // SAFETY: rules 1 and 2.
        unsafe { (*self.at.as_ptr()).scratch[index] }
    }

    /// Sets operand or result `index` of a stub.
    ///
    /// # Panics
    /// When there is no such word.
    #[inline]
    pub fn set_scratch(self, index: usize, word: u64) {
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
    pub fn set_x(self, index: usize, word: u64) {
        // SAFETY: a word of the head or of its overflow block.
        unsafe { *self.x_slot(index) = word };
    }

    /// Number of X registers that a program can use.
    pub fn x_count(self) -> usize {
        if self.x_more() == 0 { HEAD_X } else { X_MAX }
    }
}
