//! x86-64 Linux.

/// The target triple.
pub(crate) const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Baseline of the runtime: every processor since 2009. It includes the instruction that counts the bits of a word, which large
/// maps rely on.
#[allow(dead_code, reason = "for the build script, which includes this file")]
pub(crate) const CPU: &str = "x86-64-v2";

/// The linker's name for the format of executables.
pub(crate) const EMULATION: &str = "elf_x86_64";

/// The dynamic loader.
pub(crate) const LOADER: &str = "/lib64/ld-linux-x86-64.so.2";

/// The dynamic loader as a library.
pub(crate) const LOADER_LIBRARY: &str = "ld-linux-x86-64.so.2";

/// Folders of the system's libraries.
pub(crate) const LIBRARY_FOLDERS: [&str; 6] =
    ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib"];

/// Machine number in an ELF header.
pub(crate) const ELF_MACHINE: u8 = 62;
