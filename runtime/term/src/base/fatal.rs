//! Ends of the program that nothing can prevent: no memory, a broken invariant.

/// Ends the program as OTP does when memory is not to be had.
pub fn out_of_memory(bytes: usize) -> ! {
    eprintln!("beamc: cannot allocate {bytes} bytes of memory (of type \"heap\").");
    std::process::abort()
}

/// Ends the program when the runtime finds itself, or compiled code, broken: a bug of ours.
pub fn fatal(what: &str) -> ! {
    eprintln!("beamc: internal error: {what}");
    std::process::abort()
}
