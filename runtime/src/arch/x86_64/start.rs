//! The first instructions of an executable, and the registers of interrupted code.

use beamc_abi::process::ProcessHead;
use libc::{c_int, c_void};

/// The entry point `beamc_start`, which passes `$initialise` and `$main` to the C library.
macro_rules! start_code {
    ($initialise:path, $main:path) => {
        // The kernel enters here. The stack holds the number of arguments, then the arguments. rdx is the function that the
        // dynamic loader wants called at exit.
        core::arch::global_asm!(
            ".pushsection .text.beamc_start,\"ax\",@progbits",
            ".globl beamc_start",
            ".type beamc_start,@function",
            "beamc_start:",
            ".cfi_startproc",
            ".cfi_undefined rip",
            "xor ebp, ebp",
            "mov r9, rdx",
            "pop rsi",
            "mov rdx, rsp",
            "and rsp, -16",
            "push rax",
            "push rsp",
            "xor r8d, r8d",
            "lea rcx, [rip + {initialise}]",
            "lea rdi, [rip + {main}]",
            "call [rip + __libc_start_main@GOTPCREL]",
            "hlt",
            ".cfi_endproc",
            ".size beamc_start, . - beamc_start",
            ".popsection",
            initialise = sym $initialise,
            main = sym $main,
        );
    };
}

pub(crate) use start_code;

/// Code that a signal has interrupted.
pub(crate) struct Interrupted {
    /// Address of the instruction.
    pub(crate) instruction: u64,
    /// The head, if it is compiled code.
    pub(crate) head: *const ProcessHead,
    /// Names and contents of general registers.
    pub(crate) registers: [(&'static str, u64); NAMES.len()],
}

const NAMES: [(&str, c_int); 13] = [
    ("rax", libc::REG_RAX),
    ("rbx", libc::REG_RBX),
    ("rcx", libc::REG_RCX),
    ("rdx", libc::REG_RDX),
    ("rsi", libc::REG_RSI),
    ("rdi", libc::REG_RDI),
    ("rbp", libc::REG_RBP),
    ("rsp", libc::REG_RSP),
    ("r8", libc::REG_R8),
    ("r9", libc::REG_R9),
    ("r10", libc::REG_R10),
    ("r11", libc::REG_R11),
    ("r15", libc::REG_R15),
];

/// The code that a signal has interrupted.
///
/// # Safety
/// `context` is the third argument of a signal handler.
pub(crate) unsafe fn interrupted(context: *const c_void) -> Interrupted {
    // SAFETY: the kernel passes this structure.
    let registers = unsafe { &(*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs };
    let register = |index: c_int| registers[index as usize] as u64;
    Interrupted {
        instruction: register(libc::REG_RIP),
        head: register(libc::REG_R15) as *const ProcessHead,
        registers: NAMES.map(|(name, index)| (name, register(index))),
    }
}
