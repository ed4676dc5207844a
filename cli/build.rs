//! Builds the runtime as a static library, which `src/link/mod.rs` embeds.
//!
//! An inner `cargo` builds the runtime crate with the feature `entry` in a target folder of its own, so neither waits for the
//! other's lock. The dependencies of the runtime are also those of this build, so they are on the machine already and nothing
//! is downloaded.
//!
//! # Rules
//! 1. The inner build inherits only the toolchain, the job server, and the places of registries and caches. Flags, wrappers and
//!    profile settings for `beamc` itself (coverage, clippy, a debug profile) do not apply to the runtime.
//! 2. It runs again only if the runtime's sources or the locked dependencies change.
//! 3. Under clippy there is no inner build. Cargo keeps clippy's artifacts apart, so it would be a second build, and nothing
//!    that clippy compiles is run.

#[allow(dead_code, reason = "the rest is for the linker")]
#[path = "src/arch/mod.rs"]
mod arch;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Profile of the runtime, in addition to the release profile of the workspace. It omits debug information, because beamc
/// strips executables. One codegen unit and link-time optimisation of all crates inline small functions across files and
/// crates. Without them, `ets` and messages take 3 % more time, and a hello is 9 % larger.
const PROFILE: [(&str, &str); 6] = [
    ("OPT_LEVEL", "3"),
    ("PANIC", "abort"),
    ("LTO", "fat"),
    ("CODEGEN_UNITS", "1"),
    ("DEBUG", "0"),
    ("INCREMENTAL", "false"),
];

/// Replaces [`PROFILE`] while someone works on the runtime and sets `BEAMC_QUICK_RUNTIME`: a change builds in half the time.
const QUICK: [(&str, &str); 6] = [
    ("OPT_LEVEL", "2"),
    ("PANIC", "abort"),
    ("LTO", "off"),
    ("CODEGEN_UNITS", "16"),
    ("DEBUG", "0"),
    ("INCREMENTAL", "true"),
];

/// Cargo's variables that name places rather than settings of the build (rule 1).
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
    println!("cargo::rerun-if-env-changed=BEAMC_QUICK_RUNTIME");

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
    let profile = if env::var_os("BEAMC_QUICK_RUNTIME").is_some() { QUICK } else { PROFILE };
    cargo.envs(profile.map(|(key, value)| (format!("CARGO_PROFILE_RELEASE_{key}"), value)));
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(&workspace).join("\x1f"));
    // The archive must contain its C libraries, even if the system has them too.
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

/// Flags of rustc for the runtime. The paths of this machine, which messages of panics contain, become relative, so that
/// executables do not show them (and are the same wherever beamc was built).
fn flags(workspace: &Path) -> Vec<String> {
    let workspace = workspace.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", workspace.display()));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let sources = home.map(|home| home.join("registry/src")).unwrap_or_default();
    let registries = std::fs::read_dir(sources).into_iter().flatten().flatten().map(|entry| entry.path());
    let prefixes = registries.map(|folder| (folder, "crates")).chain([(workspace, "beamc")]);
    let remaps = prefixes.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    std::iter::once(format!("-Ctarget-cpu={}", arch::CPU)).chain(remaps).collect()
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Whether clippy replaces the compiler (rule 3). With such a wrapper cargo gives the build its own `OUT_DIR`.
fn is_for_clippy() -> bool {
    let wrapper = env::var_os("RUSTC_WORKSPACE_WRAPPER").map(PathBuf::from);
    wrapper.and_then(|wrapper| Some(wrapper.file_stem()? == "clippy-driver")).unwrap_or(false)
}

/// Whether a variable would pass settings of the outer build to the inner one (rule 1).
fn leaks(name: &OsString) -> bool {
    let name = name.to_string_lossy();
    let kept = KEPT.iter().any(|kept| name.starts_with(kept));
    let of_rustc = ["RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER", "RUSTDOCFLAGS"].contains(&name.as_ref());
    of_rustc || (name.starts_with("CARGO_") && !kept)
}

/// Links the code that the runtime's linker symbols need into one relocatable object, without debug information and without
/// LLVM bitcode, of which the standard library contains megabytes. The sections stay separate, so that linking a program still
/// drops the unused ones.
///
/// Measured with a small runtime: archive 22.8 MB, stripped archive 14.0 MB, object 1.2 MB. Linking a program takes 150 ms, 150
/// ms and 70 ms, and the executable has the same size. Without binutils beamc embeds the archive instead, so `false` is not an
/// error.
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
    // C libraries and the standard library have constants in sections of equal names. Merged into one section, all of them
    // would be kept as soon as one is used.
    ld.args(["--unique=.rodata", "--unique=.rodata.cst*", "--unique=.rodata.str*", "-o"]).arg(&whole);
    ld.args(ours.iter().flat_map(|symbol| ["-u", symbol])).arg(archive);
    let mut objcopy = Command::new("objcopy");
    objcopy.args(["--remove-section=.llvmbc", "--remove-section=.llvmcmd"]).arg(&whole).arg(object);
    !ours.is_empty() && [ld, objcopy].iter_mut().all(|tool| tool.status().is_ok_and(|status| status.success()))
}
