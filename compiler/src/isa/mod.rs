//! The instruction set: opcodes, the facts of each, and roles of operands.

pub mod genop;
pub mod role;
