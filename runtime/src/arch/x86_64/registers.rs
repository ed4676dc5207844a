//! Lists of registers, and the assembly that moves the registers of a list.
//!
//! A list is a macro that passes its registers to another macro, so that pushes, pops and counts have one source.

/// The registers of x0, x1 and so on in a call, with their numbers.
macro_rules! argument {
    ($apply:ident) => { $crate::arch::x86_64::registers::$apply!(rsi 0 rdx 1 rcx 2 r8 3 r9 4) };
}

/// The callee-saved registers of the System V convention.
macro_rules! callee_saved {
    ($apply:ident) => { $crate::arch::x86_64::registers::$apply!(rbp rbx r12 r13 r14 r15) };
}

/// The caller-saved registers of the System V convention except rax, which holds the function's address in a trampoline.
#[cfg(any(feature = "entry", test))]
macro_rules! caller_saved {
    ($apply:ident) => { $crate::arch::x86_64::registers::$apply!(rcx rdx rsi rdi r8 r9 r10 r11) };
}

/// The registers that a process saves on its stack when it pauses, except rax, which its trampoline pushes, and the head's
/// register.
macro_rules! paused {
    ($apply:ident) => {
        $crate::arch::x86_64::registers::$apply!(rbx rcx rdx rsi rdi rbp r8 r9 r10 r11 r12 r13 r14)
    };
}

/// Pushes the registers of a list.
macro_rules! push {
    ($($register:ident)*) => { concat!($("push ", stringify!($register), "\n"),*) };
}

/// Pops the registers of a list, starting with the last.
macro_rules! pop {
    () => { "" };
    ($first:ident $($rest:ident)*) => {
        concat!($crate::arch::x86_64::registers::pop!($($rest)*), "pop ", stringify!($first), "\n")
    };
}

/// Loads the argument registers from `x` in the head.
macro_rules! load_x {
    ($($register:ident $number:literal)*) => {
        concat!($("mov ", stringify!($register), ", [r15 + {x} + 8 * ", $number, "]\n"),*)
    };
}

/// Stores the argument registers in `x` in the head.
#[cfg(any(feature = "entry", test))]
macro_rules! store_x {
    ($($register:ident $number:literal)*) => {
        concat!($("mov [r15 + {x} + 8 * ", $number, "], ", stringify!($register), "\n"),*)
    };
}

/// Number of registers in a list.
macro_rules! count {
    ($($register:ident $($number:literal)?)*) => { [$(stringify!($register)),*].len() };
}

/// Stores the vector registers at the stack pointer. `$store` is a move between memory and register.
macro_rules! store_vectors {
    ($store:literal) => {
        concat!(
            ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15\n",
            $store,
            " [rsp + 16 * \\n], xmm\\n\n.endr\n"
        )
    };
}

/// Loads the vector registers from the stack pointer by `$load`.
macro_rules! load_vectors {
    ($load:literal) => {
        concat!(
            ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15\n",
            $load,
            " xmm\\n, [rsp + 16 * \\n]\n.endr\n"
        )
    };
}

/// Bytes of all vector registers.
pub(crate) const VECTOR_BYTES: u64 = 16 * 16;

pub(crate) use {argument, callee_saved, count, load_vectors, load_x, paused, pop, push, store_vectors};
#[cfg(any(feature = "entry", test))]
pub(crate) use {caller_saved, store_x};

const _: () = assert!(argument!(count) == beamc_abi::arch::REGISTER_X, "the registers of a call");
