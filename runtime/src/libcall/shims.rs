//! Shims of libcalls and raise calls: one `extern "C"` function and its trampolines for each row of `beamc_abi`'s tables.

use super::running;
use crate::arch;
use crate::exception::{self, Landing};
use beamc_abi::libcall::{Libcall, Operand, Row, slot};
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

extern "C" fn undefined_fun(head: *mut ProcessHead) {
    // SAFETY: called by a trampoline.
    super::calls::raise::undefined_fun(&unsafe { running(head) });
}

arch::shared_trampolines!(capture: capture, land: land, undefined_fun: undefined_fun);

/// Libcall `bif`: the BIF makes its own view of the process.
extern "C" fn bif(head: *mut ProcessHead) {
    const ROW: &Row = Libcall::bif.row();
    // SAFETY: the head is valid. The operand is the address of a BIF's wrapper, scratch words 0.. are its arguments.
    unsafe {
        let wrapper: extern "C" fn(*mut ProcessHead, *const u64) -> u64 =
            std::mem::transmute((*head).scratch[slot(ROW.operands, 0)]);
        let result = wrapper(head, (&raw const (*head).scratch).cast());
        (*head).scratch[slot(ROW.results, 0)] = result;
    }
}

/// The value of an operand whose word is `$word`, by its type. A safepoint gets a term as the word that it was.
///
/// # Safety
/// The word is of this type.
macro_rules! operand {
    (Term plain $word:expr) => {
        beamc_term::heap::Term::from_raw($word)
    };
    (Term $effect:ident $word:expr) => {
        beamc_term::heap::Term::from_raw($word).word()
    };
    (Word $effect:ident $word:expr) => {
        $word as usize
    };
}

/// The word of a result, by its type.
macro_rules! result {
    (Term $value:ident) => {
        beamc_term::heap::Term::raw($value)
    };
    (Optional $value:ident) => {
        $value.unwrap_or(beamc_term::heap::Term::NON_VALUE).raw()
    };
    (Word $value:ident) => {
        $value as u64
    };
    (Int $value:ident) => {
        i64::cast_unsigned($value)
    };
    (Bool $value:ident) => {
        u64::from($value)
    };
    (Double $value:ident) => {
        f64::to_bits($value)
    };
}

/// The process, as a call gets it: one that holds terms cannot collect, since they borrow the process.
macro_rules! process {
    (plain ($process:ident) $($operand:ident)+) => {
        &$process
    };
    ($effect:ident ($process:ident) $($operand:ident)*) => {
        &mut $process
    };
}

/// Scratch words of operands or results, in order.
struct Slots {
    row: &'static [Operand],
    position: usize,
}

impl Slots {
    const fn of(row: &'static [Operand]) -> Self {
        Slots { row, position: 0 }
    }

    #[inline(always)]
    const fn next(&mut self) -> usize {
        self.position += 1;
        slot(self.row, self.position - 1)
    }
}

/// A module with the `extern "C"` function of one call. It passes the operands of the row to `$safe` and stores the results.
/// A pausing call returns nothing when the process has to pause.
macro_rules! shim {
    ($name:ident $effect:ident $row:expr, $safe:path, $trampolines:ident,
        ($($operand:ident $kind:ident)*) -> ($($result:ident $result_kind:ident)*)) => {
        #[allow(unused_mut, unused_variables, unused_parens, reason = "each row has other operands and results")]
        mod $name {
            use crate::libcall::shims::Slots;
            use beamc_abi::libcall::Row;

            const ROW: &Row = $row;

            extern "C" fn shim(head: *mut beamc_abi::process::ProcessHead) -> u64 {
                // SAFETY: called by the trampolines below. The row states the types of operands and results.
                unsafe {
                    let mut process = crate::libcall::running(head);
                    let head = process.head();
                    let mut slots = Slots::of(ROW.operands);
                    $(let $operand = operand!($kind $effect head.scratch(slots.next()));)*
                    let value = $safe(process!($effect (process) $($operand)*), $($operand),*);
                    let ($($result),*) = value!($effect value);
                    let mut slots = Slots::of(ROW.results);
                    $(head.set_scratch(slots.next(), result!($result_kind $result));)*
                    0
                }
            }
            crate::arch::$trampolines!($name, shim);
        }
    };
}

/// The results of a call that has returned `$value`. A pausing call that has none returns 1 from the shim.
macro_rules! value {
    (pausing $value:ident) => {
        match $value {
            Some(value) => value,
            None => return 1,
        }
    };
    ($effect:ident $value:ident) => {
        $value
    };
}

macro_rules! libcalls {
    (@ bif $effect:ident $operands:tt $results:tt) => {
        crate::arch::libcall_trampolines!(bif, crate::libcall::shims::bif);
    };
    (@ $name:ident plain $operands:tt $results:tt) => { libcalls!(@@ $name plain libcall_trampolines $operands $results); };
    (@ $name:ident safepoint $operands:tt $results:tt) => {
        libcalls!(@@ $name safepoint libcall_trampolines $operands $results);
    };
    (@ $name:ident pausing $operands:tt $results:tt) => {
        libcalls!(@@ $name pausing pausing_trampolines $operands $results);
    };
    (@@ $name:ident $effect:ident $trampolines:ident $operands:tt $results:tt) => {
        shim!($name $effect beamc_abi::libcall::Libcall::$name.row(), crate::libcall::calls::$name, $trampolines,
            $operands -> $results);
    };
    ($($name:ident $effect:ident ($($operand:ident: $kind:ident $(at $slot:literal)?),*)
        -> ($($result:ident: $result_kind:ident),*) $x:literal $about:literal;)*) => {
        $(libcalls!(@ $name $effect ($($operand $kind)*) ($($result $result_kind)*));)*
    };
}

macro_rules! raise_calls {
    (@ $name:ident raises $operands:tt) => { raise_calls!(@@ $name raise_trampolines $operands ()); };
    (@ $name:ident returns $operands:tt) => {
        raise_calls!(@@ $name returning_raise_trampolines $operands (badarg Optional));
    };
    (@@ $name:ident $trampolines:ident $operands:tt $results:tt) => {
        shim!($name plain beamc_abi::libcall::RaiseCall::$name.row(), crate::libcall::calls::raise::$name, $trampolines,
            $operands -> $results);
    };
    ($($name:ident $how:ident ($($operand:ident: $kind:ident $(at $slot:literal)?),*) $x:literal $about:literal;)*) => {
        $(raise_calls!(@ $name $how ($($operand $kind)*));)*
    };
}

mod libcall {
    beamc_abi::for_each_libcall!(libcalls);
}

mod raise {
    beamc_abi::for_each_raise_call!(raise_calls);
}
