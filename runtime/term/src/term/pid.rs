//! Local pids: their number and serial as other nodes and programs see them.

use crate::base::release;
use crate::heap::Term;
use beamc_abi::pid::{self as abi_pid, Pid};

/// Bits of a pid's number that are its first number outside.
pub fn pid_number_bits() -> u32 {
    abi_pid::number_bits(release())
}

/// The pid with these two numbers outside; `None` when they are too great.
pub fn pid<'h>(number: u64, serial: u64) -> Option<Term<'h>> {
    let serial_bits = abi_pid::serial_bits(release());
    let fits = number >> pid_number_bits() == 0 && serial >> serial_bits == 0;
    fits.then(|| Term::pid(Pid::new(number | serial << pid_number_bits())))
}
