//! The stack that faults are handled on: a thread's own stack, or that of the process it runs, may be what is broken.

/// Bytes of the stack.
const BYTES: usize = 64 << 10;

/// Gives the calling thread a stack for the handlers of signals, for as long as the program runs.
pub fn prepare_thread() {
    let stack = Box::leak(vec![0_u8; BYTES].into_boxed_slice());
    // SAFETY: a plain system call with a structure made here. The stack lives as long as the program.
    unsafe {
        let stack = libc::stack_t { ss_sp: stack.as_mut_ptr().cast(), ss_flags: 0, ss_size: BYTES };
        libc::sigaltstack(&stack, std::ptr::null_mut());
    }
}
