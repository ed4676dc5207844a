//! Facts about a function, computed before lowering: control flow, frame and handler state at each label, and handlers
//! that look at the stack trace.

pub mod flow;
pub mod frames;
pub mod trace_use;
