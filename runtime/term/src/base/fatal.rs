//! Errors that end the program at once: no memory, a broken invariant.

/// Ends the program as OTP does when it cannot allocate memory.
pub fn out_of_memory(bytes: usize) -> ! {
    eprintln!("beamc: cannot allocate {bytes} bytes of memory (of type \"heap\").");
    std::process::abort()
}

/// Ends the program after a bug in the runtime or in compiled code.
pub fn fatal(what: &str) -> ! {
    eprintln!("beamc: internal error: {what}");
    std::process::abort()
}
