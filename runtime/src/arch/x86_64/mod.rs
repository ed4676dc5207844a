//! x86-64 with the System V calling convention.
//!
//! # Registers
//! 1. r15 is the head in compiled code and in all trampolines. Rust code preserves it, as every callee-saved register.
//! 2. Compiled functions have Cranelift's Tail convention: heap top in rdi, x0 to x4 in [`registers::argument`] registers. They
//!    return heap top in rax and x0 in rcx.
//! 3. Calls of the runtime have Cranelift's PreserveAll convention without arguments. A trampoline preserves all registers, or
//!    all general ones for a caller without live vector registers.

pub(crate) mod frame;
#[allow(unsafe_code, reason = "holds the assembly that enters and leaves a process")]
pub(crate) mod passage;
pub(crate) mod registers;
#[cfg(feature = "entry")]
#[allow(unsafe_code, reason = "holds the entry point of the executable")]
pub(crate) mod start;
#[cfg(any(feature = "entry", test))]
#[allow(unsafe_code, reason = "holds the assembly of trampolines")]
pub(crate) mod trampolines;

#[cfg(all(test, not(feature = "entry")))]
#[allow(unsafe_code, reason = "runs the assembly")]
mod tests;
