//! Entering and leaving a process.
//!
//! `sched_sp` is a multiple of 16: the scheduler's stack pointer as `beamc_enter` left it. Trampolines use the room below.

use super::frame::SAVED_BYTES;
use super::registers::{argument, callee_saved, load_vectors, paused, store_vectors};
use crate::arch::exit::Exit;
use beamc_abi::process::ProcessHead;
use beamc_abi::tables::CodeAddress;
use beamc_term::base::code::code_at;
use core::arch::global_asm;
use core::mem::offset_of;

unsafe extern "C" {
    fn beamc_enter(head: *mut ProcessHead, code: CodeAddress) -> u64;
    fn beamc_resume(head: *mut ProcessHead) -> u64;
    static beamc_process_return: u8;
    static beamc_process_leave: u8;
}

const RETURNED: u64 = 0;
const LEFT: u64 = 1;
const PAUSED: u64 = 2;

fn outcome(code: u64) -> Exit {
    match code {
        RETURNED => Exit::Returned,
        LEFT => Exit::Left,
        _ => Exit::Paused,
    }
}

/// See [`crate::arch::enter`].
///
/// # Safety
/// As there.
pub(crate) unsafe fn enter(head: *mut ProcessHead, code: CodeAddress) -> Exit {
    // SAFETY: the caller's promise. The stack is as the code expects it.
    outcome(unsafe { beamc_enter(head, code) })
}

/// See [`crate::arch::resume`].
///
/// # Safety
/// As there.
pub(crate) unsafe fn resume(head: *mut ProcessHead) -> Exit {
    // SAFETY: the caller's promise.
    outcome(unsafe { beamc_resume(head) })
}

/// See [`crate::arch::return_address`].
pub(crate) fn return_address() -> CodeAddress {
    // SAFETY: assembly of this file.
    unsafe { code_at(&raw const beamc_process_return as u64) }
}

/// See [`crate::arch::leave_address`].
pub(crate) fn leave_address() -> CodeAddress {
    // SAFETY: assembly of this file.
    unsafe { code_at(&raw const beamc_process_leave as u64) }
}

/// Bytes that make the scheduler's stack pointer a multiple of 16 after the return address and the callee-saved registers.
const PADDING: u64 = 8 * (1 + callee_saved!(count) as u64) % 16;

global_asm!(
    ".globl beamc_enter",
    "beamc_enter:",
    callee_saved!(push),
    "sub rsp, {padding}",
    "mov r15, rdi",
    "mov [r15 + {sched_sp}], rsp",
    "mov rax, rsi",
    "mov rdi, [r15 + {htop}]",
    argument!(load_x),
    "mov rsp, [r15 + {sp}]",
    "mov rbp, [r15 + {fp}]",
    "jmp rax",
    ".globl beamc_resume",
    "beamc_resume:",
    callee_saved!(push),
    "sub rsp, {padding}",
    "mov r15, rdi",
    "mov [r15 + {sched_sp}], rsp",
    "mov rsp, [r15 + {sp}]",
    "sub rsp, {saved}",
    load_vectors!("movups"),
    "add rsp, {vectors}",
    paused!(pop),
    "pop rax",
    // The processor's return predictor has no matching call, so a jump is predicted better.
    "pop qword ptr [r15 + {resume}]",
    "jmp [r15 + {resume}]",
    // The address to continue at and rax are on the process's stack already.
    ".globl beamc_pause",
    ".hidden beamc_pause",
    "beamc_pause:",
    paused!(push),
    "sub rsp, {vectors}",
    store_vectors!("movups"),
    "mov eax, {paused}",
    "jmp 2f",
    ".globl beamc_process_return",
    "beamc_process_return:",
    "mov [r15 + {htop}], rax",
    "mov [r15 + {x}], rcx",
    "mov eax, {returned}",
    "jmp 2f",
    ".globl beamc_process_leave",
    "beamc_process_leave:",
    "mov eax, {left}",
    "2:",
    "mov rsp, [r15 + {sched_sp}]",
    "add rsp, {padding}",
    callee_saved!(pop),
    "pop rcx",
    "jmp rcx",
    padding = const PADDING,
    returned = const RETURNED,
    left = const LEFT,
    paused = const PAUSED,
    sched_sp = const offset_of!(ProcessHead, sched_sp),
    htop = const offset_of!(ProcessHead, htop),
    x = const offset_of!(ProcessHead, x),
    sp = const offset_of!(ProcessHead, sp),
    fp = const offset_of!(ProcessHead, fp),
    resume = const offset_of!(ProcessHead, resume),
    saved = const SAVED_BYTES,
    vectors = const super::registers::VECTOR_BYTES,
);
