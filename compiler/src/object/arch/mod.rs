//! The target machine: its name, its relocations, and the treatment of Cranelift's code.
//!
//! Each machine is one folder with the items listed below. This file is their interface for the rest of the compiler.

mod x86_64;

use x86_64 as machine;

pub(super) use machine::asm::write as write_asm;
pub(super) use machine::{RELOCATIONS, SOURCES, TRIPLE, finish};
