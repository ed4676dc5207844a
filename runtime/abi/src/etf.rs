//! The external term format: its version byte and tags, as OTP documents them.

/// First byte of every external term.
pub const VERSION: u8 = 131;

/// `RECORD_EXT`, a native record.
pub const RECORD: u8 = 67;
/// `NEW_FLOAT_EXT`.
pub const NEW_FLOAT: u8 = 70;
/// `BIT_BINARY_EXT`.
pub const BIT_BINARY: u8 = 77;
/// A compressed term.
pub const COMPRESSED: u8 = 80;
/// `NEW_PID_EXT`.
pub const NEW_PID: u8 = 88;
/// `NEW_PORT_EXT`.
pub const NEW_PORT: u8 = 89;
/// `NEWER_REFERENCE_EXT`.
pub const NEWER_REFERENCE: u8 = 90;
/// `SMALL_INTEGER_EXT`.
pub const SMALL_INTEGER: u8 = 97;
/// `INTEGER_EXT`.
pub const INTEGER: u8 = 98;
/// `FLOAT_EXT`.
pub const FLOAT: u8 = 99;
/// `ATOM_EXT`.
pub const ATOM: u8 = 100;
/// `REFERENCE_EXT`.
pub const REFERENCE: u8 = 101;
/// `PORT_EXT`.
pub const PORT: u8 = 102;
/// `PID_EXT`.
pub const PID: u8 = 103;
/// `SMALL_TUPLE_EXT`.
pub const SMALL_TUPLE: u8 = 104;
/// `LARGE_TUPLE_EXT`.
pub const LARGE_TUPLE: u8 = 105;
/// `NIL_EXT`.
pub const NIL: u8 = 106;
/// `STRING_EXT`.
pub const STRING: u8 = 107;
/// `LIST_EXT`.
pub const LIST: u8 = 108;
/// `BINARY_EXT`.
pub const BINARY: u8 = 109;
/// `SMALL_BIG_EXT`.
pub const SMALL_BIG: u8 = 110;
/// `LARGE_BIG_EXT`.
pub const LARGE_BIG: u8 = 111;
/// `NEW_FUN_EXT`.
pub const NEW_FUN: u8 = 112;
/// `EXPORT_EXT`.
pub const EXPORT: u8 = 113;
/// `NEW_REFERENCE_EXT`.
pub const NEW_REFERENCE: u8 = 114;
/// `SMALL_ATOM_EXT`.
pub const SMALL_ATOM: u8 = 115;
/// `MAP_EXT`.
pub const MAP: u8 = 116;
/// `ATOM_UTF8_EXT`.
pub const ATOM_UTF8: u8 = 118;
/// `SMALL_ATOM_UTF8_EXT`.
pub const SMALL_ATOM_UTF8: u8 = 119;
/// `V4_PORT_EXT`.
pub const V4_PORT: u8 = 120;
/// `LOCAL_EXT`.
pub const LOCAL: u8 = 121;

/// Bytes of a float as text.
pub const FLOAT_TEXT_SIZE: usize = 31;
