//! Imports between the files of crates: which file uses which item of which other file.
//!
//! Names are resolved through `use`, `pub use`, globs and renames to the file that defines the item. A variant or an associated
//! item counts for the file of its type. Methods are not resolved: the importing file names their types. Code under
//! `#[cfg(test)]` is left out.
//!
//! ```text
//! modules     the module tree of the crates: which names each module declares
//! resolve     the definitions that a path names
//! references  the paths in the code
//! tokens      the paths in the arguments and bodies of macros
//! ```

mod modules;
mod references;
mod resolve;
#[cfg(test)]
mod tests;
mod tokens;

use modules::Modules;
use std::collections::HashSet;

/// A crate to read.
pub struct Crate<'s> {
    /// The name by which other crates import it.
    pub name: &'s str,
    /// Its root file, as `read` names files.
    pub root: &'s str,
}

/// The syntax of an import.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A `use` without a visibility.
    Use,
    /// A `pub use` or `pub(crate) use`.
    Reexport,
    /// A path in the code.
    Path,
}

/// One use of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
    /// Index of the file with the path.
    pub from: usize,
    /// Line of the path.
    pub line: usize,
    /// The function, type or constant around the path: `name` or `Type.method`. Empty for a `use` at the top of a file.
    pub within: String,
    /// Index of the file that defines the item.
    pub to: usize,
    /// The item's name there.
    pub item: String,
    /// The path as written.
    pub path: String,
    /// Its syntax.
    pub kind: Kind,
}

/// The files of the crates, and every use of an item.
pub struct Imports {
    /// Names of the files, roots first in their crate.
    pub files: Vec<String>,
    /// Whether a file is the root of its crate.
    pub is_root: Vec<bool>,
    /// All uses, those within one file included.
    pub imports: Vec<Import>,
    /// Paths that begin with `crate`, `self` or `super` and lead to no known item.
    pub unresolved: Vec<String>,
}

impl Imports {
    /// The imports of `crates`, whose files `read` returns by name.
    ///
    /// # Errors
    /// A file that is missing or that is not Rust.
    pub fn read(crates: &[Crate<'_>], read: &dyn Fn(&str) -> Option<String>) -> Result<Self, String> {
        let mut modules = Modules::default();
        let mut parsed = Vec::new();
        for each in crates {
            modules.read_crate(each, read, &mut parsed)?;
        }
        let roots: HashSet<usize> = modules.roots.values().map(|&root| modules.list[root].file).collect();
        let is_root = (0..modules.files.len()).map(|file| roots.contains(&file)).collect();
        let mut found = references::Found::default();
        for (module, file) in &parsed {
            references::visit(&mut modules, *module, file, &mut found);
        }
        let references::Found { imports, unresolved } = found;
        let unresolved =
            unresolved.into_iter().map(|(file, line, path)| format!("{}:{line}: {path}", modules.files[file]));
        Ok(Imports { is_root, imports, unresolved: unresolved.collect(), files: modules.files })
    }
}
