//! Facts about a function, computed before code is made: frame and handler state at each label, which
//! handlers look at the stack trace.

pub mod flow;
pub mod frames;
pub mod trace_use;
