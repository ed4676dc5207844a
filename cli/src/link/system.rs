//! Finds the system's shared libraries to link with: the run-time files, not those of development packages.

use crate::arch;
use beamc_compiler::diagnostic::Diagnostic;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Libraries that the runtime needs.
const NEEDED: [&str; 4] = ["libc.so.6", "libm.so.6", "libgcc_s.so.1", arch::LOADER_LIBRARY];

/// Libraries that older systems separate from `libc`; optional.
const OLD: [&str; 2] = ["libpthread.so.0", "libdl.so.2"];

/// Start of each file: an ELF shared object for the machine.
const START: [u8; 20] = [0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, arch::ELF_MACHINE, 0];

/// The libraries to link with.
pub(super) fn libraries() -> Result<Vec<PathBuf>, Diagnostic> {
    find(&arch::LIBRARY_FOLDERS.map(Path::new))
}

fn find(folders: &[&Path]) -> Result<Vec<PathBuf>, Diagnostic> {
    let first = |name: &str| folders.iter().map(|folder| folder.join(name)).find(|file| fits(file));
    let missing = |name: &str| {
        let folders: Vec<_> = folders.iter().map(|folder| folder.to_string_lossy()).collect();
        Diagnostic::new(format!("the system's library {name} is not in {}", folders.join(", ")))
            .hint("install it, or a C compiler that knows where it is")
    };
    let mut libraries =
        NEEDED.iter().map(|name| first(name).ok_or_else(|| missing(name))).collect::<Result<Vec<_>, _>>()?;
    libraries.extend(OLD.iter().filter_map(|name| first(name)));
    Ok(libraries)
}

/// Whether this is a library for the machine. Some distributions keep 32-bit libraries in the same folders.
fn fits(file: &Path) -> bool {
    let mut start = [0; START.len()];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    // The byte after the version is the OS ABI: System V or GNU.
    start[7] = 0;
    read.is_ok() && start == START
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_for_other_machines_are_passed_over() {
        let place = tempfile::tempdir().expect("a folder");
        let [other, right] = ["lib", "lib64"].map(|name| place.path().join(name));
        let mut other_machine = START;
        other_machine[4] = 1;
        for (folder, start) in [(&other, other_machine), (&right, START)] {
            std::fs::create_dir(folder).expect("made");
            for name in NEEDED {
                std::fs::write(folder.join(name), start).expect("written");
            }
        }
        let found = find(&[&other, &right]).expect("all there");
        assert_eq!(found, NEEDED.map(|name| right.join(name)));
        let missing = find(&[&other]).expect_err("none fits");
        assert_eq!(missing.title, format!("the system's library libc.so.6 is not in {}", other.display()));
    }
}
