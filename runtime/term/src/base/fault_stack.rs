//! The stack for handlers of fault signals. The stack that a thread uses, its own or a process's, may be the cause of the
//! fault.

/// Bytes of the stack.
const BYTES: usize = 64 << 10;

/// Gives the calling thread a stack for signal handlers, until the program ends.
pub fn prepare_thread() {
    let stack = Box::leak(vec![0_u8; BYTES].into_boxed_slice());
    // SAFETY: a plain system call with a structure made here. The stack lives until the program ends.
    unsafe {
        let stack = libc::stack_t { ss_sp: stack.as_mut_ptr().cast(), ss_flags: 0, ss_size: BYTES };
        libc::sigaltstack(&stack, std::ptr::null_mut());
    }
}
