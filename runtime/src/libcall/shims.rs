//! Shims of libcalls and raise calls: one `extern "C"` function and its trampolines for each row of `beamc_abi`'s tables.

use super::running;
use crate::arch;
use crate::exception::{self, Landing};
use beamc_abi::process::ProcessHead;

extern "C" fn capture(head: *mut ProcessHead) {
    // SAFETY: called by the trampolines of raise calls, after the call has returned.
    exception::capture_at(&unsafe { running(head) });
}

/// Returns 0 without an exception.
extern "C" fn land(head: *mut ProcessHead) -> u64 {
    // SAFETY: called by the trampolines of raise calls, after the call has returned.
    let process = unsafe { running(head) };
    match exception::land(&process) {
        Landing::Handler => 1,
        Landing::Uncaught => {
            // SAFETY: where processes are left, whatever the stack holds.
            unsafe { process.head().set_resume(arch::leave_address()) };
            1
        }
        Landing::Nothing => 0,
    }
}

extern "C" fn undefined_fun(head: *mut ProcessHead) -> u32 {
    // SAFETY: called by a trampoline.
    u32::from(super::calls::raise::undefined_fun(&mut unsafe { running(head) }))
}

arch::shared_trampolines!(capture: capture, land: land, undefined_fun: undefined_fun);

/// Libcall `bif`: the BIF makes its own view of the process.
extern "C" fn bif(head: *mut ProcessHead) {
    // SAFETY: the head is valid. Scratch word 7 is the address of a BIF's wrapper, words 0.. are its arguments.
    unsafe {
        let wrapper: extern "C" fn(*mut ProcessHead, *const u64) -> u64 = std::mem::transmute((*head).scratch[7]);
        let result = wrapper(head, (&raw const (*head).scratch).cast());
        (*head).scratch[0] = result;
    }
}

/// A module with the `extern "C"` function of one call. It calls `$safe`.
macro_rules! shim {
    ($name:ident, $safe:path, $trampolines:ident) => {
        mod $name {
            extern "C" fn shim(head: *mut beamc_abi::process::ProcessHead) {
                // SAFETY: called by the trampolines below.
                $safe(&mut unsafe { crate::libcall::running(head) });
            }
            crate::arch::$trampolines!($name, shim);
        }
    };
}

/// As `shim`, for a libcall that may pause. The function returns whether the process has to pause.
macro_rules! pausing_shim {
    ($name:ident) => {
        mod $name {
            extern "C" fn shim(head: *mut beamc_abi::process::ProcessHead) -> u64 {
                // SAFETY: called by the trampolines below.
                u64::from(crate::libcall::calls::$name(&mut unsafe { crate::libcall::running(head) }))
            }
            crate::arch::pausing_trampolines!($name, shim);
        }
    };
}

macro_rules! libcalls {
    (@ bif $effect:ident) => { crate::arch::libcall_trampolines!(bif, crate::libcall::shims::bif); };
    (@ $name:ident pausing) => { pausing_shim!($name); };
    (@ $name:ident $effect:ident) => { shim!($name, crate::libcall::calls::$name, libcall_trampolines); };
    ($($name:ident $effect:ident $operands:tt -> $results:tt $x:literal $about:literal;)*) => {
        $(libcalls!(@ $name $effect);)*
    };
}

macro_rules! raise_calls {
    (@ $name:ident raises) => { shim!($name, crate::libcall::calls::raise::$name, raise_trampolines); };
    (@ $name:ident returns) => { shim!($name, crate::libcall::calls::raise::$name, returning_raise_trampolines); };
    ($($name:ident $how:ident $operands:tt $x:literal $about:literal;)*) => { $(raise_calls!(@ $name $how);)* };
}

mod libcall {
    beamc_abi::for_each_libcall!(libcalls);
}

mod raise {
    beamc_abi::for_each_raise_call!(raise_calls);
}
