//! Literals in the program's tables, as terms.

use super::Term;
use crate::program::tables;
use beamc_abi::atom::Atom;
use beamc_abi::tables::{ModuleRow, RecordRow};

/// The literals of a module's row: exports, attributes, functions, md5, compile info.
pub fn module_terms(row: &'static ModuleRow) -> [Term<'static>; 5] {
    // SAFETY: the compiler puts literals there, which are never freed.
    [row.exports, row.attributes, row.functions, row.md5, row.compile].map(|word| unsafe { Term::from_raw(word) })
}

/// The literals of the row of a native record: its definition, and its defaults.
pub fn record_terms(row: &'static RecordRow) -> [Term<'static>; 2] {
    let startup = tables().startup_literals().get(row.startup as usize);
    // SAFETY: the runtime has written the words of startup literals before anything runs.
    let defaults = startup.map_or(row.defaults, |word| unsafe { *word.get() });
    // SAFETY: as in `module_terms`. Startup literals are immortal.
    [row.definition, defaults].map(|word| unsafe { Term::from_raw(word) })
}

/// The MD5 of the module with this name; `None` if the compiler did not know it.
pub fn module_md5(name: Atom) -> Option<[u8; 16]> {
    let [.., md5, _] = module_terms(tables().module(name)?);
    md5.as_aligned_bytes()?.try_into().ok()
}
