//! The two readers: `.beam` files and `.S` assembly text, both to an [`ir::Module`](crate::ir::Module).
//!
//! # Structure
//! Both readers convert an instruction to the same intermediate form, an opcode of [`isa::genop`](crate::isa::genop)
//! with `Operand`s. `build` makes the IR instruction from it. So each fact about an instruction is written once, and
//! the readings cannot differ in it.
//!
//! ```text
//! .beam  beam_file (container) -> chunk, etf (tables) -> compact_term (operands) --+
//!                                                                                   +-> build -> Module
//! .S     scan (tokens) -> parse (terms) -> asm_text (file), asm_inst (operands) ----+
//! ```
//!
//! # Dropped facts, so that two readings of one module are equal
//! Only a `.beam` has fun uniq, MD5, compile info and `vsn`. Only a `.S` has `var_info`, scopes in locations, and types
//! beyond the precision of the `Type` chunk. Label and line-table numbers differ: [`compare::normalise`] brings them to
//! one form. `executable_line` and `debug_line` are dropped from both.
//!
//! # Errors
//! Any input gives a [`Module`] or a [`Diagnostic`] that names the file. Lengths, counts and indices are checked at
//! their use. No allocation trusts a count. Nesting is bounded.

mod asm_inst;
mod asm_text;
mod asm_type;
mod beam_file;
mod build;
mod chunk;
mod compact_term;
pub mod compare;
mod cursor;
mod etf;
mod inflate;
mod module_of;
mod operand;
mod parse;
mod record;
mod scan;
mod term;

#[cfg(test)]
pub(crate) use build::tests::samples;

use crate::diagnostic::Diagnostic;
use crate::ir::Module;

type Result<T> = std::result::Result<T, Diagnostic>;

/// Reads a `.beam` file, plain or gzip-compressed; `file` is its name for diagnostics.
pub fn beam(bytes: &[u8], file: &str) -> Result<Module> {
    beam_file::read(bytes).map_err(|diagnostic| diagnostic.in_file(file))
}

/// Reads `.S` assembly text; `file` is its name for diagnostics.
pub fn asm(bytes: &[u8], file: &str) -> Result<Module> {
    asm_text::read(bytes).map_err(|diagnostic| diagnostic.in_file(file))
}

/// Reads either form, and tells them apart by the first bytes.
pub fn module(bytes: &[u8], file: &str) -> Result<Module> {
    if beam_file::looks_like(bytes) { beam(bytes, file) } else { asm(bytes, file) }
}
