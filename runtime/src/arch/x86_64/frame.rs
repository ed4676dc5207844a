//! Frames on a process's stack.
//!
//! ```text
//! high  [ return address of the caller      ]  <- caller(sp, frame)
//!       [ saved frame pointer of the caller ]  <- frame_pointer(sp, frame)
//!       [ frame                             ]  <- sp = after_return(slot)
//! low   [ return address of a call          ]  <- slot; the stack pointer while the runtime runs
//! ```

use super::registers::{VECTOR_BYTES, paused};
use beamc_abi::arch::FRAME_RECORD_BYTES;

const WORD: u64 = 8;

/// Bytes below the stack pointer where a process that pauses saves the address to continue at, rax, the registers of
/// [`paused`], and the vector registers.
pub(crate) const SAVED_BYTES: u64 = WORD * (2 + paused!(count) as u64) + VECTOR_BYTES;

/// Address of the bottom return address of a stack that ends at `end`. A function starts with a stack pointer 8 below a
/// multiple of 16.
pub(crate) const fn bottom(end: u64) -> u64 {
    (end & !15) - WORD
}

/// The stack pointer after the return whose address is at `slot`.
pub(crate) const fn after_return(slot: u64) -> u64 {
    slot + WORD
}

/// The frame pointer of the function whose frame has `frame` bytes and begins at `sp`.
pub(crate) const fn frame_pointer(sp: u64, frame: u64) -> u64 {
    sp + frame
}

/// Address of the return address of that function.
pub(crate) const fn caller(sp: u64, frame: u64) -> u64 {
    frame_pointer(sp, frame) + WORD
}

const _: () = assert!(after_return(caller(0, 0)) == FRAME_RECORD_BYTES, "the bytes of a frame beside its own");
