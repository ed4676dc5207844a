//! Paths of the repository, the test inputs, and the build output of this program.

use std::path::{Path, PathBuf};

/// The folder of this crate, which holds `cases`, `properties`, `lower`, `reject` and `bench`.
pub fn testsuite() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The repository's top folder.
pub fn repository() -> &'static Path {
    let testsuite = testsuite();
    testsuite.parent().unwrap_or(testsuite)
}

/// The parse transform of module-local process names, which is the library for a stock BEAM as well.
pub fn pid_name_library() -> PathBuf {
    repository().join("cli/library/beamc_pid_name.erl")
}

/// Cargo's target directory, derived from the place of the running program in it (`target/<profile>/bench` or
/// `target/<profile>/deps/cases-…`).
pub fn target() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let mut folder = program.parent().unwrap_or(Path::new(""));
    if folder.ends_with("deps") {
        folder = folder.parent().unwrap_or(folder);
    }
    match folder.parent() {
        Some(target) if target.is_dir() => target.to_path_buf(),
        _ => repository().join("target"),
    }
}

/// The files below `folder` with one of these extensions, sorted, each with its name relative to
/// `folder` and without extension (`arith/small_add`).
///
/// # Errors
/// The folder cannot be read, or holds no such file, since an empty suite must not pass.
pub fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<(String, PathBuf)>, String> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_path_buf()];
    while let Some(next) = pending.pop() {
        let entries = std::fs::read_dir(&next).map_err(|error| format!("{}: {error}", next.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", next.display()))?.path();
            if path.is_dir() {
                pending.push(path);
            } else if extensions.iter().any(|wanted| path.extension().is_some_and(|found| found == *wanted)) {
                let name = path.strip_prefix(folder).unwrap_or(&path).with_extension("");
                found.push((name.display().to_string(), path));
            }
        }
    }
    if found.is_empty() {
        return Err(format!("{} holds no .{} file", folder.display(), extensions.join(" or .")));
    }
    found.sort();
    Ok(found)
}
