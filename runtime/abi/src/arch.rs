//! Facts of x86-64 that compiled code and the runtime share.

/// X registers passed in machine registers.
pub const REGISTER_X: usize = 5;

/// Bytes of a frame beyond its slots: the saved frame pointer and the return address.
pub const FRAME_RECORD_BYTES: u64 = 16;

/// Bytes of a cache line.
pub const CACHE_LINE: u64 = 64;
