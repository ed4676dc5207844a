//! Trampolines: from compiled code on a process's stack to a function of the runtime on the scheduler's, and back.
//!
//! A runtime function gets the head as its argument and its operands in the head. The symbols:
//! ```text
//! beamc_libcall_NAME         preserves all registers; the result is in the head
//! beamc_libcall_NAME_nofp    as above, for callers without live vector registers
//! beamc_raise_NAME_local     as a libcall, then the trace is captured for a handler in the caller
//! beamc_raise_NAME           then the stack is unwound: continues in a handler or leaves the process
//! beamc_bif_trampoline       calls the BIF whose address is its argument, as any C function
//! beamc_undefined_funs       code of funs whose function is absent, one trampoline per arity
//! ```
//!
//! # Rules
//! 1. A trampoline changes no register before all are saved: the head's `fp` holds rax until the shared code has saved both.
//! 2. A libcall returns 1 if the process has to pause, a BIF `MOVED`, which is not a term. Its trampoline then leaves its own
//!    address on the process's stack, to be called again, and jumps to `beamc_pause`.

/// Bytes of a trampoline of `beamc_undefined_funs`, as a power of two.
pub(crate) const UNDEFINED_FUN_SHIFT: usize = 4;

/// Number of trampolines of `beamc_undefined_funs`: one for each arity.
pub(crate) const UNDEFINED_FUNS: usize = 256;

unsafe extern "C" {
    static beamc_undefined_funs: u8;
}

/// Code of a fun of `arity` whose function is absent.
pub(crate) fn undefined_fun(arity: u8) -> beamc_abi::tables::CodeAddress {
    let code = (&raw const beamc_undefined_funs).wrapping_add(usize::from(arity) << UNDEFINED_FUN_SHIFT);
    // SAFETY: a trampoline of this file, one of those for all arities.
    unsafe { beamc_term::base::code::code_at(code as u64) }
}

/// Bytes that align the stack pointer to 16 when rax and the registers of [`super::registers::caller_saved`] are on the stack.
pub(crate) const PADDING: u64 = 8 * (1 + super::registers::caller_saved!(count) as u64) % 16;

/// Switches to the scheduler's stack, saves the caller-saved registers, and calls the function in rax.
macro_rules! save_and_call {
    ($room:literal, $vectors:expr) => {
        concat!(
            "mov [r15 + {sp}], rsp\n",
            "mov rsp, [r15 + {sched_sp}]\n",
            "push [r15 + {fp}]\n",
            "mov [r15 + {fp}], rbp\n",
            $crate::arch::x86_64::registers::caller_saved!(push),
            "sub rsp, ",
            $room,
            "\n",
            $vectors,
            "mov rdi, r15\n",
            "call rax\n"
        )
    };
}

/// Restores the registers that [`save_and_call`] saved.
macro_rules! restore {
    ($room:literal, $vectors:expr) => {
        concat!(
            $vectors,
            "add rsp, ",
            $room,
            "\n",
            $crate::arch::x86_64::registers::caller_saved!(pop),
            "pop rax\n",
            "mov rsp, [r15 + {sp}]\n",
            "mov rbp, [r15 + {fp}]\n"
        )
    };
}

macro_rules! save_all_and_call {
    () => {
        $crate::arch::x86_64::trampolines::save_and_call!(
            "{room}",
            $crate::arch::x86_64::registers::store_vectors!("movaps")
        )
    };
}

macro_rules! restore_all {
    () => {
        $crate::arch::x86_64::trampolines::restore!("{room}", $crate::arch::x86_64::registers::load_vectors!("movaps"))
    };
}

/// The code that all trampolines share. `$capture` captures the trace of the exception in the head. `$land` unwinds to its
/// handler, and returns 0 without an exception. `$undefined_fun` raises for a fun whose function is absent.
macro_rules! shared_trampolines {
    (capture: $capture:path, land: $land:path, undefined_fun: $undefined_fun:path) => {
        core::arch::global_asm!(
            // The function is in rax, the caller's rax in the head's fp (rule 1).
            ".globl beamc_libcall_shared_nofp",
            ".hidden beamc_libcall_shared_nofp",
            ".p2align 4",
            "beamc_libcall_shared_nofp:",
            $crate::arch::x86_64::trampolines::save_and_call!("{padding}", ""),
            $crate::arch::x86_64::trampolines::restore!("{padding}", ""),
            "ret",
            ".globl beamc_libcall_shared",
            ".hidden beamc_libcall_shared",
            ".p2align 4",
            "beamc_libcall_shared:",
            $crate::arch::x86_64::trampolines::save_all_and_call!(),
            $crate::arch::x86_64::trampolines::restore_all!(),
            "ret",
            // The trampoline calls this: the return address is where to continue, inside the trampoline.
            ".globl beamc_pausing_shared",
            ".hidden beamc_pausing_shared",
            ".p2align 4",
            "beamc_pausing_shared:",
            "pop qword ptr [r15 + {resume}]",
            $crate::arch::x86_64::trampolines::save_all_and_call!(),
            "test eax, eax",
            "jnz 7f",
            $crate::arch::x86_64::trampolines::restore_all!(),
            "ret",
            "7:",
            $crate::arch::x86_64::trampolines::restore_all!(),
            "push qword ptr [r15 + {resume}]",
            "push rax",
            "jmp beamc_pause",
            ".globl beamc_raise_local_shared",
            ".hidden beamc_raise_local_shared",
            ".p2align 4",
            "beamc_raise_local_shared:",
            $crate::arch::x86_64::trampolines::save_all_and_call!(),
            "mov rdi, r15",
            "call {capture}",
            $crate::arch::x86_64::trampolines::restore_all!(),
            "ret",
            // This code may return, so it saves registers as a libcall does, and drops them if it unwinds.
            ".globl beamc_raise_returning_shared",
            ".hidden beamc_raise_returning_shared",
            ".p2align 4",
            "beamc_raise_returning_shared:",
            $crate::arch::x86_64::trampolines::save_all_and_call!(),
            "mov rdi, r15",
            "call {land}",
            "test eax, eax",
            "jz 3f",
            "mov rsp, [r15 + {sp}]",
            "mov rbp, [r15 + {fp}]",
            "jmp [r15 + {resume}]",
            "3:",
            $crate::arch::x86_64::trampolines::restore_all!(),
            "ret",
            ".globl beamc_raise_shared",
            ".hidden beamc_raise_shared",
            ".p2align 4",
            "beamc_raise_shared:",
            "mov [r15 + {sp}], rsp",
            "mov [r15 + {fp}], rbp",
            "mov rsp, [r15 + {sched_sp}]",
            "mov rdi, r15",
            "call rax",
            "mov rdi, r15",
            "call {land}",
            "mov rsp, [r15 + {sp}]",
            "mov rbp, [r15 + {fp}]",
            "jmp [r15 + {resume}]",
            ".globl beamc_bif_trampoline",
            ".p2align 4",
            "beamc_bif_trampoline:",
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
            // The head's `resume` holds the address of the BIF.
            "8:",
            "lea rax, [rip + beamc_bif_trampoline]",
            "push rax",
            "push rax",
            "mov rdi, [r15 + {resume}]",
            "jmp beamc_pause",
            // The arguments and the fun go to x.
            "beamc_undefined_fun_shared:",
            "mov [r15 + {live}], rax",
            "mov [r15 + {htop}], rdi",
            $crate::arch::x86_64::registers::argument!(store_x),
            "lea rax, [rip + {undefined_fun}]",
            "jmp beamc_raise_shared",
            ".globl beamc_undefined_funs",
            ".p2align {shift}",
            "beamc_undefined_funs:",
            ".set beamc_arity, 0",
            ".rept {funs}",
            "mov eax, beamc_arity",
            "jmp beamc_undefined_fun_shared",
            ".p2align {shift}",
            ".set beamc_arity, beamc_arity + 1",
            ".endr",
            // A longer trampoline would not assemble.
            ".org beamc_undefined_funs + ({funs} << {shift})",
            padding = const $crate::arch::x86_64::trampolines::PADDING,
            room = const $crate::arch::x86_64::registers::VECTOR_BYTES + $crate::arch::x86_64::trampolines::PADDING,
            shift = const $crate::arch::x86_64::trampolines::UNDEFINED_FUN_SHIFT,
            funs = const $crate::arch::x86_64::trampolines::UNDEFINED_FUNS,
            sched_sp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, sched_sp),
            htop = const core::mem::offset_of!(beamc_abi::process::ProcessHead, htop),
            x = const core::mem::offset_of!(beamc_abi::process::ProcessHead, x),
            sp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, sp),
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            live = const core::mem::offset_of!(beamc_abi::process::ProcessHead, live),
            resume = const core::mem::offset_of!(beamc_abi::process::ProcessHead, resume),
            moved = const beamc_abi::term::MOVED,
            capture = sym $capture,
            land = sym $land,
            undefined_fun = sym $undefined_fun,
        );
    };
}

/// The trampolines of the libcall `$name`, which calls `$function`.
macro_rules! libcall_trampolines {
    ($name:ident, $function:path) => {
        core::arch::global_asm!(
            concat!(".globl beamc_libcall_", stringify!($name)),
            concat!("beamc_libcall_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {function}]",
            "jmp beamc_libcall_shared",
            concat!(".globl beamc_libcall_", stringify!($name), "_nofp"),
            concat!("beamc_libcall_", stringify!($name), "_nofp:"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {function}]",
            "jmp beamc_libcall_shared_nofp",
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            function = sym $function,
        );
    };
}

/// The trampolines of a libcall that may pause (rule 2).
macro_rules! pausing_trampolines {
    ($name:ident, $function:path) => {
        core::arch::global_asm!(
            concat!(".globl beamc_libcall_", stringify!($name)),
            concat!(".globl beamc_libcall_", stringify!($name), "_nofp"),
            concat!("beamc_libcall_", stringify!($name), "_nofp:"),
            concat!("beamc_libcall_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {function}]",
            "call beamc_pausing_shared",
            concat!("jmp beamc_libcall_", stringify!($name)),
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            function = sym $function,
        );
    };
}

/// The trampolines of a raise call.
macro_rules! raise_trampolines {
    ($name:ident, $function:path) => {
        $crate::arch::x86_64::trampolines::raise_trampolines_by!($name, $function, "beamc_raise_shared");
    };
}

/// The trampolines of a raise call that returns when there is nothing to raise.
macro_rules! returning_raise_trampolines {
    ($name:ident, $function:path) => {
        $crate::arch::x86_64::trampolines::raise_trampolines_by!($name, $function, "beamc_raise_returning_shared");
    };
}

macro_rules! raise_trampolines_by {
    ($name:ident, $function:path, $shared:literal) => {
        core::arch::global_asm!(
            concat!(".globl beamc_raise_", stringify!($name), "_local"),
            concat!("beamc_raise_", stringify!($name), "_local:"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {function}]",
            "jmp beamc_raise_local_shared",
            concat!(".globl beamc_raise_", stringify!($name)),
            concat!("beamc_raise_", stringify!($name), ":"),
            "mov [r15 + {fp}], rax",
            "lea rax, [rip + {function}]",
            concat!("jmp ", $shared),
            fp = const core::mem::offset_of!(beamc_abi::process::ProcessHead, fp),
            function = sym $function,
        );
    };
}

pub(crate) use {
    libcall_trampolines, pausing_trampolines, raise_trampolines, raise_trampolines_by, restore, restore_all,
    returning_raise_trampolines, save_all_and_call, save_and_call, shared_trampolines,
};
