//! What processes own besides ETS tables and goes when they end: opened files.
//!
//! A program that opens no file does not have the code of files: the native that opens the first tells what is to be done.

use std::sync::OnceLock;

static HOOK: OnceLock<fn(u64)> = OnceLock::new();

/// From now on `hook` gets the pid of each process that has ended; the second time changes nothing.
pub fn on_end(hook: fn(u64)) {
    // What is there already is the same.
    let _ = HOOK.set(hook);
}

/// A process has ended, and nobody can send to it any more.
pub fn owner_ended(pid: u64) {
    if let Some(hook) = HOOK.get() {
        hook(pid);
    }
}
