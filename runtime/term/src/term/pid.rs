//! Local pids: number and serial, as text and external terms have them.

use crate::base::release;
use crate::heap::Term;
use beamc_abi::pid::{self as abi_pid, Pid};

/// Bits of a pid that form its number.
pub fn pid_number_bits() -> u32 {
    abi_pid::number_bits(release())
}

/// The pid with this number and serial; `None` if one is too great.
pub fn pid<'h>(number: u64, serial: u64) -> Option<Term<'h>> {
    let serial_bits = abi_pid::serial_bits(release());
    let fits = number >> pid_number_bits() == 0 && serial >> serial_bits == 0;
    fits.then(|| Term::pid(Pid::new(number | serial << pid_number_bits())))
}
