//! Builds the runtime as a static library and hands it to `src/link.rs` for embedding.
//!
//! An inner `cargo` builds the runtime crate with the feature `entry` in a target folder of its own, so
//! the two never wait for each other's lock. Its dependencies are also those of this build, so
//! they are on the machine already: nothing is downloaded.
//!
//! # Rules
//! 1. The inner build takes nothing from this one but the toolchain, the job server, and where registries and
//!    caches are: flags, wrappers and profile settings of whoever builds `beamc` (coverage, clippy, a
//!    debug profile) are not for the runtime.
//! 2. It runs again only when the runtime's sources or the locked dependencies change.
//! 3. For clippy there is no inner build: it would be a second one, since cargo keeps what clippy asks for apart, and
//!    clippy compiles nothing that is run.

#[allow(dead_code, reason = "the rest is for the linker")]
#[path = "src/arch/mod.rs"]
mod arch;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Profile of the runtime, beside the release profile of the workspace. No debug information, since what is linked
/// is stripped. One unit and link-time optimisation of all crates, so that small functions are inlined across files and crates:
/// without it `ets` and messages take 3 % more time, and a hello is 9 % larger.
const PROFILE: [(&str, &str); 6] = [
    ("OPT_LEVEL", "3"),
    ("PANIC", "abort"),
    ("LTO", "fat"),
    ("CODEGEN_UNITS", "1"),
    ("DEBUG", "0"),
    ("INCREMENTAL", "false"),
];

/// Variables for cargo that say where things are, not what to build (rule 1).
const KEPT: [&str; 9] = [
    "CARGO_HOME",
    "CARGO_MAKEFLAGS",
    "CARGO_TERM_",
    "CARGO_NET_",
    "CARGO_HTTP_",
    "CARGO_SOURCE_",
    "CARGO_REGISTRY_",
    "CARGO_REGISTRIES_",
    "CARGO_CACHE_",
];

fn main() {
    let runtime = PathBuf::from(variable("DEP_BEAMC_RUNTIME_SRC"));
    let workspace = runtime.join("..");
    for source in [
        "src",
        "Cargo.toml",
        "build.rs",
        "abi/src",
        "abi/Cargo.toml",
        "sync/src",
        "sync/Cargo.toml",
        "term/src",
        "term/Cargo.toml",
        "../Cargo.lock",
    ] {
        println!("cargo::rerun-if-changed={}", runtime.join(source).display());
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/arch");

    let folder = PathBuf::from(variable("OUT_DIR")).join("runtime");
    if is_for_clippy() {
        let nothing = folder.with_extension("none");
        std::fs::write(&nothing, []).unwrap_or_else(|error| panic!("{}: {error}", nothing.display()));
        println!("cargo::rustc-env=BEAMC_RUNTIME={}", nothing.display());
        return;
    }
    let target = variable("TARGET");
    let mut cargo = Command::new(variable("CARGO"));
    for (name, _) in env::vars_os().filter(|(name, _)| leaks(name)) {
        cargo.env_remove(name);
    }
    cargo.envs(PROFILE.map(|(key, value)| (format!("CARGO_PROFILE_RELEASE_{key}"), value)));
    cargo.env("RUSTFLAGS", format!("-Ctarget-cpu={}", arch::CPU));
    // Its C libraries are to be in the archive, whatever the system has.
    cargo.envs([("PCRE2_SYS_STATIC", "1"), ("LIBZ_SYS_STATIC", "1")]);
    cargo.current_dir(&workspace).args(["rustc", "--release", "--offline", "--locked", "-p", "beamc-runtime", "--lib"]);
    cargo.args(["--crate-type", "staticlib", "--features", "entry", "--target", &target, "--target-dir"]).arg(&folder);
    let done = cargo.status().unwrap_or_else(|error| panic!("cargo cannot be started: {error}"));
    assert!(done.success(), "the runtime does not build as a static library, see above");

    let archive = folder.join(&target).join("release/libbeamc_runtime.a");
    let object = folder.join("runtime.o");
    let made = prelink(&archive, &object);
    println!("cargo::rustc-env=BEAMC_RUNTIME={}", if made { &object } else { &archive }.display());
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Whether clippy takes the place of the compiler (rule 3). With such a wrapper cargo gives the build its own `OUT_DIR`.
fn is_for_clippy() -> bool {
    let wrapper = env::var_os("RUSTC_WORKSPACE_WRAPPER").map(PathBuf::from);
    wrapper.and_then(|wrapper| Some(wrapper.file_stem()? == "clippy-driver")).unwrap_or(false)
}

/// Whether a variable would carry settings of the outer build inwards (rule 1).
fn leaks(name: &OsString) -> bool {
    let name = name.to_string_lossy();
    let kept = KEPT.iter().any(|kept| name.starts_with(kept));
    let of_rustc = ["RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER", "RUSTDOCFLAGS"].contains(&name.as_ref());
    of_rustc || (name.starts_with("CARGO_") && !kept)
}

/// Makes one relocatable object of what the linker symbols of the runtime need, without debug information and
/// without the compiler's intermediate code, of which the standard library brings megabytes. The sections stay
/// apart, so that linking a program still drops what that program does not use.
///
/// Measured with a small runtime: archive 22.8 MB, stripped 14.0 MB, object 1.2 MB; linking a program 150 ms,
/// 150 ms, 70 ms; the executable has the same size. Without binutils the archive serves as well, so `false` is no error.
fn prelink(archive: &Path, object: &Path) -> bool {
    let Ok(listing) = Command::new("nm").args(["--defined-only", "--extern-only"]).arg(archive).output() else {
        return false;
    };
    let listing = String::from_utf8_lossy(&listing.stdout);
    let symbols = listing.lines().filter_map(|line| line.split_whitespace().nth(2));
    let ours: Vec<&str> = symbols.filter(|symbol| symbol.starts_with("beamc_") || *symbol == "main").collect();
    let whole = object.with_extension("whole.o");
    let mut ld = Command::new("ld");
    ld.args(["-r", "--gc-sections", "--strip-debug"]);
    // C libraries and the standard library have constants in sections of the same names, which would become one
    // section that is used or not as a whole.
    ld.args(["--unique=.rodata", "--unique=.rodata.cst*", "--unique=.rodata.str*", "-o"]).arg(&whole);
    ld.args(ours.iter().flat_map(|symbol| ["-u", symbol])).arg(archive);
    let mut objcopy = Command::new("objcopy");
    objcopy.args(["--remove-section=.llvmbc", "--remove-section=.llvmcmd"]).arg(&whole).arg(object);
    !ours.is_empty() && [ld, objcopy].iter_mut().all(|tool| tool.status().is_ok_and(|status| status.success()))
}
