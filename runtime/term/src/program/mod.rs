//! The program's tables, as safe slices.
//!
//! The program calls [`install`] once at boot, with the [`Program`] that the linker put into the executable. All others call
//! [`tables`]. Without a program (unit tests) all tables are empty.
//!
//! # Rules
//! 1. Tables are read-only data of the executable and live as long as it runs, so slices are `'static`.
//! 2. Return addresses are represented by their text offsets. Collections and raises call [`Sites::at`] once per frame, over
//!    stacks of millions of frames. A small direct-mapped cache precedes the binary search: one word per entry, shared by all
//!    threads without a lock.

pub mod exports;
mod function;

use beamc_abi::atom::Atom;
pub use exports::{external_fun, lookup};
pub use function::Function;

use crate::base::code::code_at;
use beamc_abi::tables::{
    BootRow, CodeAddress, ExportRow, FunEntry, FunctionRow, LineRow, ModuleRow, NO_ATOM, PidNameRow, Program,
    RecordRow, Site, Slice, TextRow,
};
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// The installed program.
pub struct Tables(Option<&'static Program>);

// SAFETY: a Program is read-only data (rule 1); its raw pointers are only read.
unsafe impl Sync for Tables {}
// SAFETY: as above.
unsafe impl Send for Tables {}

static INSTALLED: OnceLock<Tables> = OnceLock::new();
static NO_TABLES: Tables = Tables(None);

const CACHE_ENTRIES: usize = 1024;
/// `(offset << 32 | index + 1)` of a site, at a position computed from its offset.
static CACHE: [AtomicU64; CACHE_ENTRIES] = [const { AtomicU64::new(0) }; CACHE_ENTRIES];

/// Makes `program` the running program.
///
/// # Safety
/// The program's tables are whole and describe the code linked with them.
pub unsafe fn install(program: &'static Program) {
    // An executable has only one program. The first stays.
    let _ = INSTALLED.set(Tables(Some(program)));
}

/// The tables of the running program.
pub fn tables() -> &'static Tables {
    INSTALLED.get().unwrap_or(&NO_TABLES)
}

fn slice<T>(slice: &Slice<T>) -> &'static [T] {
    if slice.len == 0 {
        return &[];
    }
    // SAFETY: the tables are whole (contract of `install`, rule 1).
    unsafe { std::slice::from_raw_parts(slice.start, slice.len as usize) }
}

fn text(row: &TextRow) -> &'static str {
    let bytes = slice(&Slice { start: row.start, len: row.len });
    // SAFETY: the compiler emits UTF-8 only.
    unsafe { std::str::from_utf8_unchecked(bytes) }
}

/// The slot of a module-local process name.
pub fn pid_name_slot(row: &'static PidNameRow) -> &'static AtomicU64 {
    // SAFETY: the tables are whole (contract of `install`). The word stays until the program ends, and compiled code and the
    // runtime access it only by atomic operations.
    unsafe { &*row.slot }
}

/// The table of sites with the fields of the program that it needs.
#[derive(Clone, Copy)]
pub struct Sites {
    text: u64,
    text_len: u64,
    rows: &'static [Site],
}

impl Sites {
    /// Text offset of an address; `None` outside the Erlang code.
    #[inline]
    pub fn offset_of(self, address: u64) -> Option<u32> {
        let offset = address.wrapping_sub(self.text);
        (offset < self.text_len).then_some(offset as u32)
    }

    /// Number of sites.
    pub fn count(self) -> usize {
        self.rows.len()
    }

    /// Position of a site in the table.
    #[inline]
    pub fn index_of(self, site: &'static Site) -> usize {
        (std::ptr::from_ref(site) as usize - self.rows.as_ptr() as usize) / size_of::<Site>()
    }

    /// The site with the return address at this text offset. Rule 2.
    #[inline]
    pub fn at(self, offset: u32) -> Option<&'static Site> {
        let entry = &CACHE[(offset ^ offset >> 10) as usize % CACHE_ENTRIES];
        let cached = entry.load(Ordering::Relaxed);
        if cached >> 32 == u64::from(offset) && cached as u32 != 0 {
            return self.rows.get(cached as u32 as usize - 1);
        }
        let index = self.rows.binary_search_by_key(&offset, |site| site.ret).ok()?;
        entry.store(u64::from(offset) << 32 | (index as u64 + 1), Ordering::Relaxed);
        self.rows.get(index)
    }
}

impl Tables {
    fn rows<T>(&self, field: impl Fn(&'static Program) -> &'static Slice<T>) -> &'static [T] {
        self.0.map_or(&[], |program| slice(field(program)))
    }

    /// The program itself.
    pub fn program(&self) -> Option<&'static Program> {
        self.0
    }

    /// Bytes of the largest frame.
    pub fn max_frame(&self) -> usize {
        self.0.map_or(0, |program| program.max_frame as usize)
    }

    /// Whether X registers from 16 on are used.
    pub fn uses_x_more(&self) -> bool {
        self.0.is_some_and(|program| program.uses_x_more != 0)
    }

    /// Addresses of the literal area.
    pub fn literals(&self) -> Range<u64> {
        self.0.map_or(0..0, |program| {
            let start = program.literals as u64;
            start..start + program.literals_len * 8
        })
    }

    /// Texts of the atoms, by index.
    pub fn atoms(&self) -> Vec<&'static str> {
        self.rows(|program| &program.atoms).iter().map(text).collect()
    }

    /// Address of a text offset.
    ///
    /// # Safety
    /// A row of these tables names the offset as one of code.
    pub unsafe fn address_of(&self, offset: u32) -> CodeAddress {
        let text = self.0.map_or(0, |program| program.text as u64);
        // SAFETY: the caller's promise. Only a program has rows.
        unsafe { code_at(text + u64::from(offset)) }
    }

    /// The sites, for walks over many frames.
    #[inline]
    pub fn sites(&self) -> Sites {
        let text = self.0.map_or((0, 0), |program| (program.text as u64, program.text_len));
        Sites { text: text.0, text_len: text.1, rows: self.rows(|program| &program.sites) }
    }

    /// The site with this return address.
    pub fn site(&self, address: u64) -> Option<&'static Site> {
        let sites = self.sites();
        sites.at(sites.offset_of(address)?)
    }

    /// Word offsets, from the stack pointer after the return, of the slots that hold terms at `site`.
    #[inline]
    pub fn roots(&self, site: &Site) -> &'static [u16] {
        let all = self.rows(|program| &program.roots);
        let first = site.roots as usize;
        all.get(first).map_or(&[], |count| &all[first + 1..first + 1 + usize::from(*count)])
    }

    /// The function whose code contains a text offset; `None` in adapters and outside.
    pub fn function_at(&self, offset: u32) -> Option<&'static FunctionRow> {
        self.row_at(offset).filter(|row| row.module != NO_ATOM)
    }

    /// The row of the function or adapter whose code contains a text offset.
    fn row_at(&self, offset: u32) -> Option<&'static FunctionRow> {
        let functions = self.rows(|program| &program.functions);
        functions.get(functions.partition_point(|row| row.start <= offset).checked_sub(1)?)
    }

    /// The row of the exported function or BIF `module:function/arity`.
    pub fn export(&self, module: Atom, function: Atom, arity: u32) -> Option<&'static ExportRow> {
        let key = |row: &ExportRow| (row.module, row.function, row.arity);
        let index = self.exports().binary_search_by_key(&(module, function, arity), key).ok()?;
        self.exports().get(index)
    }

    /// Whether the call at `site` is in the code of this export.
    pub fn is_within(&self, site: &Site, export: &ExportRow) -> bool {
        self.row_at(site.ret - 1).is_some_and(|row| row.start == export.code)
    }

    /// All functions, ascending by start, and the end of the last.
    pub fn function_rows(&self) -> (&'static [FunctionRow], u64) {
        (self.rows(|program| &program.functions), self.sites().text_len)
    }

    /// Number of files.
    pub fn files(&self) -> usize {
        self.rows(|program| &program.files).len()
    }

    /// Number and name of the file, and line, of a row of the line table; `None` for an unknown line.
    pub fn line(&self, index: u32) -> Option<(usize, &'static str, u32)> {
        let row: &LineRow = self.rows(|program| &program.lines).get(index as usize).filter(|_| index != 0)?;
        let file = row.file as usize;
        Some((file, text(self.rows(|program| &program.files).get(file)?), row.line))
    }

    /// The words of literals that the runtime builds at start.
    pub fn startup_literals(&self) -> &'static [std::cell::UnsafeCell<u64>] {
        self.0.map_or(&[], |program| {
            let Slice { start, len } = program.startup_literals;
            slice(&Slice { start: start.cast(), len })
        })
    }

    /// The exported functions.
    pub fn exports(&self) -> &'static [ExportRow] {
        self.rows(|program| &program.exports)
    }

    /// The modules.
    pub fn modules(&self) -> &'static [ModuleRow] {
        self.rows(|program| &program.modules)
    }

    /// The module with this name.
    pub fn module(&self, name: Atom) -> Option<&'static ModuleRow> {
        let modules = self.modules();
        Some(&modules[modules.binary_search_by_key(&name, |row| row.name).ok()?])
    }

    /// The definition of the native record of this module and name.
    pub fn record(&self, module: Atom, name: Atom) -> Option<&'static RecordRow> {
        let records = self.rows(|program| &program.records);
        let index = records.binary_search_by_key(&(module, name), |row| (row.module, row.name)).ok()?;
        records.get(index)
    }

    /// The module-local process names, ascending by module and name.
    pub fn pid_names(&self) -> &'static [PidNameRow] {
        self.rows(|program| &program.pid_names)
    }

    /// The boot table: servers in the order in which they begin, with their first functions.
    pub fn boot(&self) -> impl Iterator<Item = (&'static BootRow, Function)> + '_ {
        let first = |row: &BootRow| {
            // SAFETY: the tables are whole: this is the code of a function without arguments.
            unsafe { Function::new(self.address_of(row.code), 0) }
        };
        self.rows(|program| &program.boot).iter().map(move |row| (row, first(row)))
    }

    /// The functions that the program's funs refer to.
    pub fn funs(&self) -> &'static [FunEntry] {
        self.rows(|program| &program.funs)
    }
}
