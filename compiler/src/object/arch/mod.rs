//! The machine that code is made for: its name, its relocations, and the treatment of Cranelift's code.
//!
//! Each machine is one folder with the items named below; this file is their face for the rest of the compiler.

mod x86_64;

use x86_64 as machine;

pub(super) use machine::{RELOCATIONS, SOURCES, TRIPLE, finish};
