//! Errors that end the program at once: no memory, a broken invariant.

use crate::base::system;

/// Ends the program as OTP does when it cannot allocate memory: one line, and exit status 1.
pub fn out_of_memory(bytes: usize) -> ! {
    eprintln!("beamc: cannot allocate {bytes} bytes of memory");
    system::exit_at_once(1)
}

/// Ends the program after a bug in the runtime or in compiled code.
pub fn fatal(what: &str) -> ! {
    eprintln!("beamc: internal error: {what}");
    std::process::abort()
}
