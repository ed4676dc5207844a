//! The instruction set: opcodes, what is known of each, and roles of operands.

pub mod genop;
pub mod role;
