//! The tables in an executable, as read-only data that the runtime uses without parsing.
//!
//! The compiler emits one [`Program`] under the symbol [`PROGRAM_SYMBOL`]; all else hangs off it. Text
//! offsets are 32-bit distances from `Program::text`.

use core::sync::atomic::AtomicU64;

/// Linker symbol of the [`Program`].
pub const PROGRAM_SYMBOL: &str = "beamc_program";

/// A slice of table rows, as address and count.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Slice<T> {
    /// First row.
    pub start: *const T,
    /// Number of rows.
    pub len: u64,
}

/// Everything the runtime knows of a program.
#[repr(C)]
#[derive(Debug)]
pub struct Program {
    /// First byte of the Erlang code.
    pub text: *const u8,
    /// Length of the Erlang code in bytes.
    pub text_len: u64,
    /// Call sites, ascending by return offset.
    pub sites: Slice<Site>,
    /// Root lists that sites refer to.
    pub roots: Slice<u16>,
    /// Functions, ascending by start.
    pub functions: Slice<FunctionRow>,
    /// Lines that sites refer to; row 0 is "none".
    pub lines: Slice<LineRow>,
    /// Atoms by index, the predefined ones first.
    pub atoms: Slice<TextRow>,
    /// File names that lines refer to.
    pub files: Slice<TextRow>,
    /// Exported functions, ascending by (module, function, arity).
    pub exports: Slice<ExportRow>,
    /// Funs of the program, local and external.
    pub funs: Slice<FunEntry>,
    /// Modules, ascending by name index.
    pub modules: Slice<ModuleRow>,
    /// First word of the literal area.
    pub literals: *const u64,
    /// Length of the literal area in words.
    pub literals_len: u64,
    /// Literals with maps of more than 32 keys, which stand in the literal area as if they were small: the runtime puts
    /// real terms in their place before anything runs.
    pub late: Slice<u64>,
    /// Module-local process names, ascending by (module, name).
    pub pid_names: Slice<PidNameRow>,
    /// Code of the entry function.
    pub entry: *const u8,
    /// Arity of the entry function: 0, or 1 for `main/1` with the list of arguments.
    pub entry_arity: u64,
    /// Bytes of the largest frame of any function.
    pub max_frame: u64,
    /// Whether any X register from 16 on is used.
    pub uses_x_more: u64,
    /// OTP release the program was compiled for.
    pub release: u64,
}

/// A place where compiled code calls something: what a stack walk, a collection and a raise need.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// Return address, as a text offset.
    pub ret: u32,
    /// Bytes from the stack pointer after the return to the saved frame pointer; the return address of
    /// the frame's own caller lies 8 above.
    pub frame: u32,
    /// First index into `Program::roots`: a count, then that many word offsets from the stack pointer.
    pub roots: u32,
    /// Text offset of the landing pad, 0 when none covers the call.
    pub handler: u32,
    /// Index into `Program::lines`.
    pub line: u32,
    /// See [`site_flags`].
    pub flags: u32,
}

/// Bits of [`Site::flags`].
pub mod site_flags {
    /// The handler never looks at the trace of an exception of class `error`.
    pub const BLIND_ERROR: u32 = 1;
    /// The instruction would leave by a tail call: a `badfun` shows the function's frame once instead of twice,
    /// an `undef` of the libcall `apply` does not show it.
    pub const TAIL: u32 = 2;
    /// As [`BLIND_ERROR`], class `exit`.
    pub const BLIND_EXIT: u32 = 4;
    /// As [`BLIND_ERROR`], class `throw`.
    pub const BLIND_THROW: u32 = 8;
}

/// A function: from `start` to the next row's.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FunctionRow {
    /// Text offset of the first byte.
    pub start: u32,
    /// Atom index of the module; [`NO_ATOM`] for adapters, which never show in traces.
    pub module: u32,
    /// Atom index of the name.
    pub function: u32,
    /// Arity.
    pub arity: u32,
}

/// No atom.
pub const NO_ATOM: u32 = u32::MAX;

/// A line.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LineRow {
    /// Index into `Program::files`.
    pub file: u32,
    /// Line number.
    pub line: u32,
}

/// A piece of UTF-8 text.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TextRow {
    /// First byte.
    pub start: *const u8,
    /// Length in bytes.
    pub len: u64,
}

/// An exported function.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ExportRow {
    /// Atom index of the module.
    pub module: u32,
    /// Atom index of the name.
    pub function: u32,
    /// Arity.
    pub arity: u32,
    /// Text offset of the code.
    pub code: u32,
}

/// What a fun refers to.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FunEntry {
    /// Code to call: arguments in x0.., the fun itself in x[arity].
    pub code: *const u8,
    /// Atom word of the module.
    pub module: u64,
    /// Atom word of the function's name; `[]` for a local fun that came from outside and is not in the program.
    pub function: u64,
    /// Number of arguments.
    pub arity: u32,
    /// Number of free variables.
    pub num_free: u32,
    /// Position in the module's fun table.
    pub index: u32,
    /// OTP's old uniq.
    pub uniq: u32,
    /// 0: local, 1: external.
    pub external: u64,
}

/// A module.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ModuleRow {
    /// Atom index of the name.
    pub name: u32,
    /// Unused.
    pub pad: u32,
    /// Literal: `[{F,A}]` of exports.
    pub exports: u64,
    /// Literal: attributes as `module_info(attributes)`.
    pub attributes: u64,
    /// Literal: `[{F,A}]` of all functions.
    pub functions: u64,
    /// Literal: MD5 as a binary, or the atom `undefined`.
    pub md5: u64,
    /// Literal: compile info as `module_info(compile)`.
    pub compile: u64,
}

/// A module-local process name (EEP 32).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PidNameRow {
    /// Atom index of the module.
    pub module: u32,
    /// Atom index of the name.
    pub name: u32,
    /// Its slot, which compiled code loads: the word of the pid that has the name, or of the [dead pid](crate::pid::dead). It
    /// lies in data that may be written; slots of two modules never share a line of the cache.
    pub slot: *const AtomicU64,
}
