//! The tables in an executable, as read-only data that the runtime uses without parsing.
//!
//! The compiler emits one [`Program`] under the symbol [`PROGRAM_SYMBOL`], which refers to all other tables. Text offsets are
//! 32-bit distances from `Program::text`.

use crate::atom::Atom;
use core::num::NonZeroU64;
use core::sync::atomic::AtomicU64;

/// Linker symbol of the [`Program`].
pub const PROGRAM_SYMBOL: &str = "beamc_program";

/// Address of compiled code, or of assembly that behaves as such: where a function begins, a call returns to or a handler lies.
/// Only the executable's tables and unsafe code of the runtime give one, so safe code cannot send a process elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct CodeAddress(NonZeroU64);

impl CodeAddress {
    /// The address as a number.
    pub const fn get(self) -> u64 {
        self.0.get()
    }
}

/// A slice of table rows, as address and count.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Slice<T> {
    /// First row.
    pub start: *const T,
    /// Number of rows.
    pub len: u64,
}

/// A program, as the runtime sees it.
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
    /// Lines that sites refer to; row 0 stands for an unknown line.
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
    /// Definitions of native records, ascending by (module, name).
    pub records: Slice<RecordRow>,
    /// First word of the literal area.
    pub literals: *const u64,
    /// Length of the literal area in words.
    pub literals_len: u64,
    /// Words of literals with maps of more than 32 keys. The literal area holds these as if the maps were small; the runtime
    /// builds the real terms before anything runs.
    pub startup_literals: Slice<u64>,
    /// Module-local process names, ascending by (module, name).
    pub pid_names: Slice<PidNameRow>,
    /// The boot table: servers in the order in which they begin.
    pub boot: Slice<BootRow>,
    /// Code of the entry function.
    pub entry: CodeAddress,
    /// Arity of the entry function: 0, or 1 for `main/1` with the list of arguments.
    pub entry_arity: u64,
    /// Bytes of the program's largest frame.
    pub max_frame: u64,
    /// Whether the program uses X registers from 16 on.
    pub uses_x_more: u64,
    /// OTP release the program was compiled for.
    pub release: u64,
    /// Whether the program counts executed rows (`count`).
    pub counts: u64,
}

/// A call site: the data of stack walks, collections and raises.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// Return address, as a text offset.
    pub ret: u32,
    /// Bytes from the stack pointer after the return to the saved frame pointer. The return address of the frame's caller lies
    /// 8 bytes above.
    pub frame: u32,
    /// First index into `Program::roots`: a count, then that many word offsets from the stack pointer.
    pub roots: u32,
    /// Text offset of the landing pad; 0 if the call has no handler.
    pub handler: u32,
    /// Index into `Program::lines`.
    pub line: u32,
    /// See [`site_flags`].
    pub flags: u32,
}

/// Bits of [`Site::flags`].
pub mod site_flags {
    /// The handler never reads the trace of an exception of class `error`.
    pub const NO_TRACE_ERROR: u32 = 1;
    /// The instruction is a tail call in BEAM code: `badfun` then shows the function's frame once instead of twice, and `undef`
    /// of the libcall `apply` omits it.
    pub const TAIL: u32 = 2;
    /// As [`NO_TRACE_ERROR`], class `exit`.
    pub const NO_TRACE_EXIT: u32 = 4;
    /// As [`NO_TRACE_ERROR`], class `throw`.
    pub const NO_TRACE_THROW: u32 = 8;
}

/// A function. Its code extends to the start of the next row's.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FunctionRow {
    /// Text offset of the first byte.
    pub start: u32,
    /// The module; [`NO_ATOM`] for adapters, which never show in traces.
    pub module: Atom,
    /// The name.
    pub function: Atom,
    /// Arity.
    pub arity: u32,
}

/// In the place of an atom: none.
pub const NO_ATOM: Atom = Atom::new(u32::MAX);

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
    /// The module.
    pub module: Atom,
    /// The name.
    pub function: Atom,
    /// Arity.
    pub arity: u32,
    /// Text offset of the code.
    pub code: u32,
}

/// The function that a fun refers to.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FunEntry {
    /// Code to call: arguments in x0.., the fun itself in `x[arity]`. It lacks only in a library without compiled code.
    pub code: Option<CodeAddress>,
    /// Atom word of the module.
    pub module: u64,
    /// Atom word of the function's name; `[]` for a local fun from outside that the program lacks.
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
    /// The name.
    pub name: Atom,
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

/// The definition of a native record.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RecordRow {
    /// The module.
    pub module: Atom,
    /// The name.
    pub name: Atom,
    /// Literal: the definition as records refer to it, see [`crate::term`].
    pub definition: u64,
    /// Literal: a list with an element for each field, `[Value]` for a field with this default, `[]` for one without.
    pub defaults: u64,
    /// Index in `Program::startup_literals` of the defaults, which then hold a map of more than 32 keys; or [`NO_STARTUP`].
    pub startup: u64,
}

/// In the place of an index of startup literals: none.
pub const NO_STARTUP: u64 = u64::MAX;

/// A module-local process name (EEP 32).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PidNameRow {
    /// The module.
    pub module: Atom,
    /// The name.
    pub name: Atom,
    /// Its slot, which compiled code loads: the word of the pid that has the name, or of the [dead pid](crate::pid::dead). It
    /// lies in writable data. Slots of two modules never share a cache line.
    pub slot: *const AtomicU64,
}

/// A server of the program. The compiler's `otp::boot` has the rules.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct BootRow {
    /// The module of its first function, which takes no arguments.
    pub module: Atom,
    /// The name of that function.
    pub function: Atom,
    /// Text offset of its code.
    pub code: u32,
    /// The name that the runtime registers it by, or [`NO_ATOM`].
    pub name: Atom,
    /// One of [`begins`].
    pub begins: u32,
    /// One of [`role`].
    pub role: u32,
    /// The registered name of the process that `init:stop/0,1` shuts down for the server, or [`NO_ATOM`].
    pub shuts_down: Atom,
}

/// Values of [`BootRow::begins`].
pub mod begins {
    /// At the start of the program, idle until it gets a message.
    pub const IDLE: u32 = 0;
    /// Before the main process, which waits until the server calls `init:started/0`.
    pub const BEFORE_MAIN: u32 = 1;
    /// At the first error report without a reporter.
    pub const ON_REPORT: u32 = 2;
}

/// Values of [`BootRow::role`].
pub mod role {
    /// No role.
    pub const PLAIN: u32 = 0;
    /// Group leader of the main process and of the servers that begin later.
    pub const GROUP_LEADER: u32 = 1;
    /// Receiver of reports on errors that end processes.
    pub const REPORTER: u32 = 2;
}
