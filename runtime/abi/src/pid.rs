//! Pids as other nodes and text show them: number and serial, and the pid that no process ever gets.
//!
//! A pid's number is `serial << number_bits | number`, printed `<0.number.serial>`.

use crate::term::{PAYLOAD_SHIFT, PID};

/// First release with wide numbers of pids and ports.
pub const WIDE_RELEASE: u32 = 26;

/// Bits of a pid that form its number in text and external terms.
pub const fn number_bits(release: u32) -> u32 {
    if release < WIDE_RELEASE { 15 } else { 28 }
}

/// Bits of a pid above those: its serial.
pub const fn serial_bits(release: u32) -> u32 {
    if release < WIDE_RELEASE { 13 } else { 28 }
}

/// A local pid, by its number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[repr(transparent)]
pub struct Pid(u64);

impl Pid {
    /// The pid with this number.
    pub const fn new(number: u64) -> Self {
        Pid(number)
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The pid that this word is the term of.
    pub const fn from_word(word: u64) -> Self {
        Pid(word >> PAYLOAD_SHIFT)
    }

    /// The word of its term.
    pub const fn word(self) -> u64 {
        self.0 << PAYLOAD_SHIFT | PID
    }
}

/// The dead pid, `<0.32767.8191>`: the value of a module-local name without a process (EEP 32). It is the greatest pid that
/// `list_to_pid/1` accepts in every release. No process ever gets it.
pub const fn dead(release: u32) -> Pid {
    Pid(32767 | 8191 << number_bits(release))
}
