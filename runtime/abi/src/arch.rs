//! Facts of the machine that compiled code and the runtime agree on: x86-64.

/// X registers passed in machine registers.
pub const REGISTER_X: usize = 5;

/// Bytes of a frame beside its own: the saved frame pointer and the return address.
pub const FRAME_RECORD_BYTES: u64 = 16;

/// Bytes of a line of the processor's cache.
pub const CACHE_LINE: u64 = 64;
