//! x86-64 Linux.

/// The target's name.
pub(crate) const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Processors that the runtime is built for: every one since 2009. Counting the bits of a word is one instruction, which big
/// maps live on.
#[allow(dead_code, reason = "for the build script")]
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

/// The number of the machine in an ELF file.
pub(crate) const ELF_MACHINE: u8 = 62;
