//! The process control block: head, heap, stack and state at one address that never changes.

use crate::process::Stack;
use crate::process::state::{Priority, State};
use beamc_abi::process::ProcessHead;
use beamc_term::heap::{Heap, Mode, Term};
use beamc_term::program::tables;
use std::ptr::NonNull;
use std::sync::{Mutex, PoisonError};

/// Words of a process's first nursery. Many processes never need more. The first collection allocates one of usual size.
const FIRST_NURSERY_WORDS: usize = 48;

impl Priority {
    /// That of a process.
    ///
    /// # Safety
    /// The process is alive, and nobody else touches it now.
    pub unsafe fn of(process: ProcessPtr) -> Self {
        // SAFETY: the caller's promise.
        unsafe { (*process.as_ptr()).state.priority.get() }
    }
}

/// A process.
#[repr(C)]
pub struct Process {
    pub(crate) head: ProcessHead,
    pub(crate) heap: Heap,
    pub(crate) stack: Stack,
    pub(crate) state: State,
}

/// The address of a process, which only [`Process::allocate`] gives out. Its scheduler holds it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct ProcessPtr(NonNull<Process>);

impl ProcessPtr {
    /// The address. There may be no process any more.
    pub fn as_ptr(self) -> *mut Process {
        self.0.as_ptr()
    }

    /// The address of the head, which comes first.
    pub fn head(self) -> NonNull<ProcessHead> {
        self.0.cast()
    }
}

/// Memory of processes that have ended (rule 1).
static POOL: Mutex<Vec<Memory>> = Mutex::new(Vec::new());

struct Memory(NonNull<Process>);

// SAFETY: the memory contains no process.
unsafe impl Send for Memory {}

impl Process {
    /// Creates a process that nothing refers to yet.
    pub(crate) fn allocate(state: State) -> ProcessPtr {
        let settings = beamc_term::base::env::settings();
        let mode =
            Mode { stress: settings.gc_stress, verify: settings.gc_verify, log: settings.gc_log, ..Mode::default() };
        let pooled = POOL.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let place = pooled.map_or_else(
            || NonNull::from(Box::leak(Box::<Process>::new_uninit())).cast::<Process>(),
            |memory| memory.0,
        );
        let at = place.as_ptr();
        // SAFETY: the memory fits a process and contains none, and each field is written. The head is in place before the heap
        // takes its address, and stays there (rule 1).
        unsafe {
            (&raw mut (*at).head).write(ProcessHead::new());
            let heap = Heap::new(&raw mut (*at).head, FIRST_NURSERY_WORDS, mode, tables().literals());
            (&raw mut (*at).heap).write(heap);
            (&raw mut (*at).stack).write(Stack::new());
            (&raw mut (*at).state).write(state);
        }
        ProcessPtr(place)
    }

    /// Copies a small message of another process into the heap and the mailbox. Returns false for a larger one, and if messages
    /// stay outside of the heap.
    ///
    /// # Safety
    /// The process is alive and no other thread uses it.
    pub(crate) unsafe fn receive(process: ProcessPtr, message: Term<'_>) -> bool {
        let at = process.as_ptr();
        // SAFETY: the caller's promise; head, heap and state are borrowed one by one.
        let (heap, state) = unsafe { (&(*at).heap, &(*at).state) };
        !state.off_heap.get() && heap.take_in(message).map(|message| state.mailbox.borrow_mut().push(message)).is_some()
    }

    /// Drops the process and keeps its memory for another.
    ///
    /// # Safety
    /// It was made by [`Process::allocate`]. From here on only a late [`request_attention`](super::slot::request_attention)
    /// touches it.
    pub(crate) unsafe fn destroy(process: ProcessPtr) {
        let at = process.as_ptr();
        // SAFETY: the caller's promise. The head stays as it is (rule 1).
        unsafe {
            std::ptr::drop_in_place(&raw mut (*at).heap);
            std::ptr::drop_in_place(&raw mut (*at).stack);
            std::ptr::drop_in_place(&raw mut (*at).state);
        }
        POOL.lock().unwrap_or_else(PoisonError::into_inner).push(Memory(process.0));
    }
}
