//! Dependency files for `make`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The files that a build has read so far.
#[derive(Default)]
pub(crate) struct Inputs(Mutex<BTreeSet<PathBuf>>);

impl Inputs {
    /// Adds a file.
    pub(crate) fn note(&self, file: &Path) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(file.to_owned());
    }

    /// The text of a depfile for `output`. Each input also has an empty rule of its own, so that `make` continues if it is
    /// deleted.
    pub(crate) fn rules(&self, output: &Path) -> String {
        let inputs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = format!("{}:", escaped(output));
        for input in inputs.iter() {
            text += &format!(" \\\n  {}", escaped(input));
        }
        text += "\n";
        for input in inputs.iter() {
            text += &format!("\n{}:\n", escaped(input));
        }
        text
    }
}

/// A name with the characters escaped that are special to `make`.
fn escaped(file: &Path) -> String {
    let mut text = String::new();
    for character in file.to_string_lossy().chars() {
        match character {
            ' ' | '#' | ':' => text.extend(['\\', character]),
            '$' => text += "$$",
            _ => text.push(character),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn make_reads_it() {
        let inputs = Inputs::default();
        inputs.note(Path::new("b.erl"));
        inputs.note(Path::new("a $1.S"));
        inputs.note(Path::new("b.erl"));
        assert_eq!(inputs.rules(Path::new("out")), "out: \\\n  a\\ $$1.S \\\n  b.erl\n\na\\ $$1.S:\n\nb.erl:\n");
    }
}
