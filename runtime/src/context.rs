//! The passage into and out of compiled code: thunks, doors, and entering a process.
//!
//! # Shape
//! ```text
//! beamc_enter(head, code)     scheduler -> process; comes back when the process's first function returns, an exception is
//!                             not caught, or the process pauses
//! beamc_resume(head)          the same for a process that paused
//! beamc_stub_NAME             process -> scheduler's stack -> entry -> back; all registers kept but the result in the head
//! beamc_quick_NAME            the same for functions that have nothing in vector registers
//! beamc_fail_NAME             as a stub, then the trace is captured
//! beamc_raise_NAME            entry, then unwind: continues in a handler or leaves the process
//! beamc_unwind                the same without an entry
//! beamc_door(native)          process -> scheduler's stack -> native -> back, as any C call
//! beamc_pause                 process -> scheduler, once all registers are on the process's stack
//! beamc_undefined_funs        code of funs whose function is absent, one thunk per arity
//! ```
//!
//! # Rules
//! 1. r15 is the head, in compiled code and in all thunks; Rust code keeps it, as every callee-saved register.
//! 2. While the runtime runs, `sp` and `fp` are in the head, and `sp` points at the return address; they are read again
//!    before going back, because a check may have moved the stack.
//! 3. `sched_sp` is a multiple of 16: the scheduler's stack as `beamc_enter` left it. Thunks use what is below.
//! 4. A thunk of a stub must change no register before all are saved: rax waits in the head's `fp` until the common
//!    body has taken both.
//! 5. A thunk that may pause does so when its entry gives 1, a door when its native gives `MOVED`, which is no term. What it
//!    leaves below the stack pointer is the address to go on at, which calls the entry or native again, and all
//!    registers: `SAVED_BYTES` in all. The stack pointer in the head stays where it was: frames are walked from there.
//! 6. Compiled functions have Cranelift's Tail convention: heap top in rdi, x0 to x4 in rsi, rdx, rcx, r8, r9; they give
//!    heap top in rax, x0 in rcx.

use crate::bif;
use crate::exception::{self, Landing};
use crate::heap::Term;
use crate::process::{self, Ctx, Head, Running};
use crate::raise::{Answer, Class, Name, Outcome, Raise};
use beamc_abi::process::{HEAD_X, ProcessHead, status};
use beamc_abi::term::{MOVED, NON_VALUE};
use core::arch::global_asm;
use core::mem::offset_of;
use std::ptr::NonNull;

unsafe extern "C" {
    fn beamc_enter(head: *mut ProcessHead, code: *const u8) -> u64;
    fn beamc_resume(head: *mut ProcessHead) -> u64;
    static beamc_process_return: u8;
    static beamc_process_leave: u8;
    static beamc_undefined_funs: u8;
}

/// Bytes of a thunk of `beamc_undefined_funs`.
const UNDEFINED_FUN_BYTES: usize = 16;

fn outcome(code: u64) -> crate::run::lifecycle::Outcome {
    match code {
        0 => crate::run::lifecycle::Outcome::Returned,
        1 => crate::run::lifecycle::Outcome::Left,
        _ => crate::run::lifecycle::Outcome::Paused,
    }
}

/// Runs `code` as the first function of the process, with its arguments in `x`; it finds the stack empty.
///
/// # Safety
/// `code` is compiled code; the process is not entered already.
pub(crate) unsafe fn enter(head: *mut ProcessHead, code: *const u8) -> crate::run::lifecycle::Outcome {
    // SAFETY: the caller's promise; the stack is as the code expects it.
    outcome(unsafe { beamc_enter(head, code) })
}

/// Goes on with a process that paused.
///
/// # Safety
/// The process paused, and nothing has moved its stack since.
pub(crate) unsafe fn resume(head: *mut ProcessHead) -> crate::run::lifecycle::Outcome {
    // SAFETY: the caller's promise.
    outcome(unsafe { beamc_resume(head) })
}

/// Where the first function of a process returns to.
pub(crate) fn return_address() -> u64 {
    &raw const beamc_process_return as u64
}

/// Where a process goes whose stack is given up.
pub(crate) fn leave_address() -> u64 {
    &raw const beamc_process_leave as u64
}

/// Code of a fun with `arity` whose function is absent.
pub(crate) fn undefined_fun(arity: u8) -> *const u8 {
    (&raw const beamc_undefined_funs).wrapping_add(usize::from(arity) * UNDEFINED_FUN_BYTES)
}

global_asm!(
    // Entering and leaving a process.
    ".globl beamc_enter",
    "beamc_enter:",
    "push rbp",
    "push rbx",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    "sub rsp, 8",
    "mov r15, rdi",
    "mov [r15 + {sched_sp}], rsp",
    "mov rax, rsi",
    "mov rdi, [r15 + {htop}]",
    "mov rsi, [r15 + {x}]",
    "mov rdx, [r15 + {x} + 8]",
    "mov rcx, [r15 + {x} + 16]",
    "mov r8, [r15 + {x} + 24]",
    "mov r9, [r15 + {x} + 32]",
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    "jmp rax",
    ".globl beamc_resume",
    "beamc_resume:",
    "push rbp",
    "push rbx",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    "sub rsp, 8",
    "mov r15, rdi",
    "mov [r15 + {sched_sp}], rsp",
    "mov rsp, [r15 + {sp}]",
    "sub rsp, {saved}",
    ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15",
    "movups xmm\\n, [rsp + 16 * \\n]",
    ".endr",
    "add rsp, 256",
    ".irp r, r14, r13, r12, r11, r10, r9, r8, rbp, rdi, rsi, rdx, rcx, rbx, rax",
    "pop \\r",
    ".endr",
    // Not a return to any call that the processor remembers: a jump is foretold better.
    "pop qword ptr [r15 + {resume}]",
    "jmp [r15 + {resume}]",
    // The address to go on at and rax are on the process's stack already.
    ".globl beamc_pause",
    ".hidden beamc_pause",
    "beamc_pause:",
    ".irp r, rbx, rcx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14",
    "push \\r",
    ".endr",
    "sub rsp, 256",
    ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15",
    "movups [rsp + 16 * \\n], xmm\\n",
    ".endr",
    "mov eax, 2",
    "jmp 2f",
    ".globl beamc_process_return",
    "beamc_process_return:",
    "mov [r15 + {htop}], rax",
    "mov [r15 + {x}], rcx",
    "xor eax, eax",
    "jmp 2f",
    ".globl beamc_process_leave",
    "beamc_process_leave:",
    "mov eax, 1",
    "2:",
    "mov rsp, [r15 + {sched_sp}]",
    "add rsp, 8",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop rbx",
    "pop rbp",
    "pop rcx",
    "jmp rcx",
    sched_sp = const offset_of!(ProcessHead, sched_sp),
    htop = const offset_of!(ProcessHead, htop),
    x = const offset_of!(ProcessHead, x),
    sp = const offset_of!(ProcessHead, sp),
    fp = const offset_of!(ProcessHead, fp),
    resume = const offset_of!(ProcessHead, resume),
    saved = const crate::process::SAVED_BYTES,
);

global_asm!(
    // Stub body: the entry is in rax, the caller's rax in the head's fp (rule 4).
    ".macro beamc_save",
    "mov [r15 + {sp}], rsp",
    "mov rsp, [r15 + {sched_sp}]",
    "push [r15 + {fp}]",
    "mov [r15 + {fp}], rbp",
    "push rcx",
    "push rdx",
    "push rsi",
    "push rdi",
    "push r8",
    "push r9",
    "push r10",
    "push r11",
    "sub rsp, 264",
    ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15",
    "movaps [rsp + 16 * \\n], xmm\\n",
    ".endr",
    "mov rdi, r15",
    "call rax",
    ".endm",
    ".macro beamc_restore_registers",
    ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15",
    "movaps xmm\\n, [rsp + 16 * \\n]",
    ".endr",
    "add rsp, 264",
    "pop r11",
    "pop r10",
    "pop r9",
    "pop r8",
    "pop rdi",
    "pop rsi",
    "pop rdx",
    "pop rcx",
    "pop rax",
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    ".endm",
    ".macro beamc_restore",
    "beamc_restore_registers",
    "ret",
    ".endm",
    // For functions without float registers there is nothing in the vector registers to keep.
    ".globl beamc_quick_body",
    ".hidden beamc_quick_body",
    ".p2align 4",
    "beamc_quick_body:",
    "mov [r15 + {sp}], rsp",
    "mov rsp, [r15 + {sched_sp}]",
    "push [r15 + {fp}]",
    "mov [r15 + {fp}], rbp",
    "push rcx",
    "push rdx",
    "push rsi",
    "push rdi",
    "push r8",
    "push r9",
    "push r10",
    "push r11",
    "sub rsp, 8",
    "mov rdi, r15",
    "call rax",
    "add rsp, 8",
    "pop r11",
    "pop r10",
    "pop r9",
    "pop r8",
    "pop rdi",
    "pop rsi",
    "pop rdx",
    "pop rcx",
    "pop rax",
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    "ret",
    // A stub that may pause (rule 5). Its thunk calls: the return address is where to go on, and the thunk's own frame.
    ".globl beamc_pausing_body",
    ".hidden beamc_pausing_body",
    ".p2align 4",
    "beamc_pausing_body:",
    "pop qword ptr [r15 + {resume}]",
    "beamc_save",
    "test eax, eax",
    "jnz 7f",
    "beamc_restore",
    "7:",
    "beamc_restore_registers",
    "push qword ptr [r15 + {resume}]",
    "push rax",
    "jmp beamc_pause",
    ".globl beamc_stub_body",
    ".hidden beamc_stub_body",
    ".p2align 4",
    "beamc_stub_body:",
    "beamc_save",
    "beamc_restore",
    ".globl beamc_fail_body",
    ".hidden beamc_fail_body",
    ".p2align 4",
    "beamc_fail_body:",
    "beamc_save",
    "mov rdi, r15",
    "call {capture}",
    "beamc_restore",
    // raw_raise may come back, so it saves as a stub does; what is saved is dropped when it does not.
    ".globl beamc_raw_raise_body",
    ".hidden beamc_raw_raise_body",
    ".p2align 4",
    "beamc_raw_raise_body:",
    "beamc_save",
    "mov rdi, r15",
    "call {land}",
    "test eax, eax",
    "jz 3f",
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    "jmp [r15 + {resume}]",
    "3:",
    "beamc_restore",
    ".globl beamc_raise_body",
    ".hidden beamc_raise_body",
    ".p2align 4",
    "beamc_raise_body:",
    "mov [r15 + {sp}], rsp",
    "mov [r15 + {fp}], rbp",
    "mov rsp, [r15 + {sched_sp}]",
    "mov rdi, r15",
    "call rax",
    "4:",
    "mov rdi, r15",
    "call {land}",
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    "jmp [r15 + {resume}]",
    ".globl beamc_unwind",
    "beamc_unwind:",
    "mov [r15 + {sp}], rsp",
    "mov [r15 + {fp}], rbp",
    "mov rsp, [r15 + {sched_sp}]",
    "jmp 4b",
    ".globl beamc_door",
    ".p2align 4",
    "beamc_door:",
    "mov [r15 + {sp}], rsp",
    "mov [r15 + {fp}], rbp",
    "mov rsp, [r15 + {sched_sp}]",
    "mov rax, rdi",
    "mov rdi, r15",
    "lea rsi, [r15 + {x}]",
    "call rax",
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    "cmp rax, {moved}",
    "je 8f",
    "ret",
    // The native is in the head's resume.
    "8:",
    "lea rax, [rip + beamc_door]",
    "push rax",
    "push rax",
    "mov rdi, [r15 + {resume}]",
    "jmp beamc_pause",
    // A call of an absent function through a fun: the arguments go to x, so does the fun.
    "beamc_undefined_fun_body:",
    "mov [r15 + {live}], rax",
    "mov [r15 + {htop}], rdi",
    "mov [r15 + {x}], rsi",
    "mov [r15 + {x} + 8], rdx",
    "mov [r15 + {x} + 16], rcx",
    "mov [r15 + {x} + 24], r8",
    "mov [r15 + {x} + 32], r9",
    "lea rax, [rip + {undefined_fun}]",
    "jmp beamc_raise_body",
    ".globl beamc_undefined_funs",
    ".p2align 4",
    "beamc_undefined_funs:",
    ".set beamc_arity, 0",
    ".rept 256",
    "mov eax, beamc_arity",
    "jmp beamc_undefined_fun_body",
    ".p2align 4",
    ".set beamc_arity, beamc_arity + 1",
    ".endr",
    sched_sp = const offset_of!(ProcessHead, sched_sp),
    htop = const offset_of!(ProcessHead, htop),
    x = const offset_of!(ProcessHead, x),
    sp = const offset_of!(ProcessHead, sp),
    fp = const offset_of!(ProcessHead, fp),
    live = const offset_of!(ProcessHead, live),
    resume = const offset_of!(ProcessHead, resume),
    moved = const MOVED,
    capture = sym capture,
    land = sym land,
    undefined_fun = sym undefined_fun_entry,
);

/// The process that compiled code called for.
///
/// # Safety
/// `head` is what a thunk handed over, and the result is the entry's only view of the process.
unsafe fn running<'p>(head: *mut ProcessHead) -> Running<'p> {
    // SAFETY: the caller's promise.
    unsafe { Running::new(head) }
}

extern "C" fn capture(head: *mut ProcessHead) {
    // SAFETY: called by the thunks of fail entries, after the entry is done.
    exception::capture_at(&unsafe { running(head) });
}

/// Gives 0 when there is nothing to land.
extern "C" fn land(head: *mut ProcessHead) -> u64 {
    // SAFETY: called by the thunks of raise entries, after the entry is done.
    let process = unsafe { running(head) };
    match exception::land(&process) {
        Landing::Handler => 1,
        Landing::Uncaught => {
            process.head.set_resume(&raw const beamc_process_leave as u64);
            1
        }
        Landing::Nothing => 0,
    }
}

extern "C" fn undefined_fun_entry(head: *mut ProcessHead) {
    // SAFETY: called by a thunk.
    crate::entry::fail::undefined_fun(&mut unsafe { running(head) });
}

/// Entry `bif`: the native makes its own view of the process.
extern "C" fn bif(head: *mut ProcessHead) {
    // SAFETY: the head is valid; scratch word 7 is the address of a native's shim, words 0.. its arguments.
    unsafe {
        let native: extern "C" fn(*mut ProcessHead, *const u64) -> u64 = std::mem::transmute((*head).scratch[7]);
        let result = native(head, (&raw const (*head).scratch).cast());
        (*head).scratch[0] = result;
    }
}

macro_rules! stub_thunk {
    ($name:ident, $entry:path) => {
        core::arch::global_asm!(
            concat!(".globl beamc_stub_", stringify!($name)),
            concat!("beamc_stub_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {entry}]",
            "jmp beamc_stub_body",
            concat!(".globl beamc_quick_", stringify!($name)),
            concat!("beamc_quick_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {entry}]",
            "jmp beamc_quick_body",
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            entry = sym $entry,
        );
    };
}

/// The thunks of an entry that may pause.
macro_rules! pausing_thunk {
    ($name:ident, $entry:path) => {
        core::arch::global_asm!(
            concat!(".globl beamc_stub_", stringify!($name)),
            concat!(".globl beamc_quick_", stringify!($name)),
            concat!("beamc_quick_", stringify!($name), ":"),
            concat!("beamc_stub_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {entry}]",
            "call beamc_pausing_body",
            concat!("jmp beamc_stub_", stringify!($name)),
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            entry = sym $entry,
        );
    };
}

macro_rules! fail_thunks {
    ($name:ident, $entry:path, $raise_body:literal) => {
        core::arch::global_asm!(
            concat!(".globl beamc_fail_", stringify!($name)),
            concat!("beamc_fail_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {entry}]",
            "jmp beamc_fail_body",
            concat!(".globl beamc_raise_", stringify!($name)),
            concat!("beamc_raise_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {entry}]",
            concat!("jmp ", $raise_body),
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            entry = sym $entry,
        );
    };
}

/// A module with the `extern "C"` function of one entry, which calls `$safe`.
macro_rules! entry {
    ($name:ident, $safe:path, $($thunk:tt)*) => {
        mod $name {
            extern "C" fn entry(head: *mut beamc_abi::process::ProcessHead) {
                // SAFETY: called by the thunk below.
                $safe(&mut unsafe { crate::context::running(head) });
            }
            $($thunk)*
        }
    };
}

/// The same of an entry that may pause: it says whether.
macro_rules! pausing_entry {
    ($name:ident) => {
        mod $name {
            extern "C" fn entry(head: *mut beamc_abi::process::ProcessHead) -> u64 {
                // SAFETY: called by the thunk below.
                u64::from(crate::entry::$name(&mut unsafe { crate::context::running(head) }))
            }
            pausing_thunk!($name, entry);
        }
    };
}

macro_rules! stubs {
    (@ check) => { pausing_entry!(check); };
    (@ wait) => { pausing_entry!(wait); };
    (@ wait_timeout) => { pausing_entry!(wait_timeout); };
    (@ bif) => { stub_thunk!(bif, crate::context::bif); };
    (@ $name:ident) => { entry!($name, crate::entry::$name, stub_thunk!($name, entry);); };
    ($($name:ident $what:literal;)*) => { $(stubs!(@ $name);)* };
}

macro_rules! fails {
    (@ raw_raise) => {
        entry!(raw_raise, crate::entry::fail::raw_raise, fail_thunks!(raw_raise, entry, "beamc_raw_raise_body"););
    };
    (@ $name:ident) => {
        entry!($name, crate::entry::fail::$name, fail_thunks!($name, entry, "beamc_raise_body"););
    };
    ($($name:ident $what:literal;)*) => { $(fails!(@ $name);)* };
}

mod stub {
    beamc_abi::for_each_stub!(stubs);
}

mod fail {
    beamc_abi::for_each_fail!(fails);
}

/// Arguments of a native.
///
/// # Safety
/// `args` points at `arity` words that are terms, which nobody changes while the native runs.
unsafe fn arguments<'h>(args: *const u64, arity: usize) -> &'h [Term<'h>] {
    // SAFETY: the caller's promise; a term is a word.
    unsafe { std::slice::from_raw_parts(args.cast(), arity) }
}

fn raised<'h>(head: *mut ProcessHead, ctx: Ctx<'h>, name: &'static Name, args: &[Term<'h>], raise: &Raise<'h>) -> u64 {
    if let Some(head) = NonNull::new(head) {
        // SAFETY: the head of a process that waits for the native.
        exception::prepare_native(unsafe { Head::new(head) }, ctx, name, args, raise);
    }
    NON_VALUE
}

/// Calls a native of kind `Value`.
///
/// # Safety
/// As for a shim: called by compiled code through the door or the entry `bif`, with `arity` arguments at `args`.
#[inline(always)]
unsafe fn call_value(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static Name,
    native: impl for<'h> FnOnce(Ctx<'h>, &'h [Term<'h>]) -> Answer<'h>,
) -> u64 {
    // SAFETY: the caller's promise; a native does not collect.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    match native(ctx, args) {
        Ok(term) => term.raw(),
        Err(raise) => raised(head, ctx, name, args, &raise),
    }
}

/// Calls a native of kind `Trap`.
///
/// # Safety
/// As [`call_value`].
unsafe fn call_trap(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static Name,
    native: impl for<'h> FnOnce(Ctx<'h>, &'h [Term<'h>]) -> Result<Outcome<'h>, Raise<'h>>,
) -> u64 {
    // SAFETY: the caller's promise; a native does not collect.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    match native(ctx, args) {
        Ok(Outcome::Value(term)) => term.raw(),
        Ok(Outcome::Trap { code, args: trapped }) => {
            // SAFETY: as in `raised`.
            let head = unsafe { Head::new(NonNull::new_unchecked(head)) };
            if trapped.len() > HEAD_X && head.x_more() == 0 {
                return raised(head.as_ptr(), ctx, name, args, &too_many());
            }
            for (index, term) in trapped.iter().enumerate() {
                head.set_x(index, term.raw());
            }
            head.set_live(trapped.len() as u64);
            head.set_resume(code as u64);
            head.set_status(status::TRAP);
            NON_VALUE
        }
        Err(raise) => raised(head, ctx, name, args, &raise),
    }
}

/// Calls a native of kind `Process`.
///
/// # Safety
/// Called by compiled code through the door, with `arity` arguments in x.
unsafe fn call_process(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static Name,
    native: impl for<'h> FnOnce(&'h mut Running<'_>) -> Answer<'h>,
) -> u64 {
    // SAFETY: the caller's promise.
    let mut process = unsafe { running(head) };
    process.head.set_live(arity as u64);
    let raise = match native(&mut process) {
        Ok(term) => return term.raw(),
        Err(raise) => raise,
    };
    // SAFETY: the native is done; what it raised lies in the heap, and nothing collects from here on.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    raised(head, ctx, name, args, &raise)
}

/// Calls a native of kind `Wait`, whose shim is `shim`.
///
/// # Safety
/// As [`call_process`].
unsafe fn call_wait(
    head: *mut ProcessHead,
    args: *const u64,
    arity: usize,
    name: &'static Name,
    native: impl for<'h> FnOnce(&'h mut Running<'_>) -> Result<Option<Term<'h>>, Raise<'h>>,
    shim: extern "C" fn(*mut ProcessHead, *const u64) -> u64,
) -> u64 {
    // SAFETY: the caller's promise.
    let mut process = unsafe { running(head) };
    process.head.set_live(arity as u64);
    if !process.take_signals() {
        return NON_VALUE;
    }
    let raise = match native(&mut process) {
        Ok(Some(term)) => return term.raw(),
        Ok(None) => {
            // SAFETY: the native is done and holds nothing.
            let mut process = unsafe { running(head) };
            process.head.set_resume(shim as u64);
            process.pause(process::Pause::Waits);
            return MOVED;
        }
        Err(raise) => raise,
    };
    // SAFETY: as in `call_process`.
    let (ctx, args) = unsafe { (process::ctx(head), arguments(args, arity)) };
    raised(head, ctx, name, args, &raise)
}

/// The program has no function with so many arguments.
fn too_many<'h>() -> Raise<'h> {
    Raise { class: Class::Error, ..Raise::system_limit() }
}

macro_rules! call {
    (Value $($rest:tt)*) => { call_value($($rest)*) };
    (Trap $($rest:tt)*) => { call_trap($($rest)*) };
    (Process $($rest:tt)*) => { call_process($($rest)*) };
}

/// A shim's call; one of a native that may pause names the shim as well.
macro_rules! call_shim {
    (Wait $head:ident, $args:ident, $arity:literal, $name:expr, $native:path, $shim:ident) => {
        call_wait($head, $args, $arity, $name, $native, $shim)
    };
    ($kind:ident $head:ident, $args:ident, $arity:literal, $name:expr, $native:path, $shim:ident) => {
        call!($kind $head, $args, $arity, $name, $native)
    };
}

macro_rules! shims {
    ($($name:ident $module:literal $function:literal $arity:literal $kind:ident;)*) => {$(
        mod $name {
            use super::{Name, ProcessHead, bif, call_process, call_trap, call_value, call_wait};

            #[unsafe(export_name = concat!("beamc_native_", stringify!($name)))]
            extern "C" fn shim(head: *mut ProcessHead, args: *const u64) -> u64 {
                static NAME: Name = Name::new($module, $function);
                // SAFETY: compiled code calls through the door or the entry `bif`, with this many arguments.
                unsafe { call_shim!($kind head, args, $arity, &NAME, bif::$name, shim) }
            }
        }
    )*};
}

#[allow(unused_imports, reason = "a native needs the caller of its kind only")]
mod shim {
    use super::{Name, ProcessHead, bif, call_process, call_trap, call_value, call_wait};

    beamc_abi::for_each_native!(shims);
}
