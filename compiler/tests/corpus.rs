//! Compiles all functions of all modules of stdlib, kernel and compiler of an installed OTP, with Cranelift's verifier.
//!
//! OTP is found as in the readers' tests: `BEAMC_TEST_OTP25` (or `erl` on the PATH) and `BEAMC_TEST_OTP27` (or
//! `.otp/27` in the workspace) name installations. A missing one fails the run. OTP 29 is optional.

use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::Module;
use beamc_compiler::object::{self, Emit};
use beamc_compiler::program::{Input, NoLibrary, Options, closed_world};
use beamc_compiler::read;
use std::path::{Path, PathBuf};
use std::time::Instant;

const APPLICATIONS: [&str; 3] = ["stdlib", "kernel", "compiler"];

/// The folder that holds OTP's applications.
fn library_folder(release: u32) -> PathBuf {
    let variable = format!("BEAMC_TEST_OTP{release}");
    let root = match std::env::var_os(&variable) {
        Some(root) => PathBuf::from(root),
        None if release == 25 => PathBuf::from("/usr"),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../.otp/{release}")),
    };
    let candidates = ["lib", "lib/erlang/lib", "usr/lib/erlang/lib"];
    let found = candidates.iter().map(|folder| root.join(folder)).find(|folder| {
        std::fs::read_dir(folder).is_ok_and(|entries| {
            entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("stdlib-"))
        })
    });
    found.unwrap_or_else(|| panic!("no OTP {release} below {}; set {variable}", root.display()))
}

fn beam_files(release: u32) -> Vec<PathBuf> {
    let folder = library_folder(release);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the library folder can be read").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !APPLICATIONS.iter().any(|application| name.starts_with(&format!("{application}-"))) {
            continue;
        }
        let Ok(ebin) = std::fs::read_dir(entry.path().join("ebin")) else { continue };
        files.extend(
            ebin.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "beam")),
        );
    }
    files.sort();
    files
}

fn load(path: &Path) -> Result<Module, Diagnostic> {
    let bytes = std::fs::read(path).expect("an installed file can be read");
    let module = read::module(&bytes, &path.display().to_string())?;

    Ok(module)
}

fn compile_all(release: u32) {
    let started = Instant::now();
    let files = beam_files(release);
    assert!(files.len() > 200, "only {} modules found", files.len());
    let inputs = files.iter().map(|path| Input { module: load(path).unwrap_or_else(|e| panic!("{e}")), named: true });
    let mut inputs: Vec<Input> = inputs.collect();
    let count = inputs.len();
    let functions: usize = inputs.iter().map(|input| input.module.functions.len()).sum();
    // Every function is a root: all are exported.
    for input in &mut inputs {
        input.module.exports = input.module.functions.iter().map(|f| (f.name.clone(), f.arity, f.entry)).collect();
    }
    let mut options = Options::new(release);
    options.allow_missing_bifs = true;
    options.entry = Some(beamc_compiler::ir::Mfa::new("lists", "reverse", 1));
    let program = closed_world(inputs, &mut NoLibrary, &options)
        .unwrap_or_else(|errors| panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")));
    let read = started.elapsed();
    let options = object::Options { emit: Emit::Object, verify: true, jobs: 2, ..object::Options::default() };
    let started = Instant::now();
    let compiled = object::compile(&program, &options);
    let failures = compiled.as_ref().err().map_or(0, Vec::len);
    let stats = compiled.as_ref().map(|compiled| compiled.stats).unwrap_or_default();
    println!(
        "OTP {release}: {count} modules, {functions} functions, {} compiled, {failures} failures, {} code bytes, {} call sites, read {read:.1?}, compiled {:.1?}",
        stats.functions,
        stats.code_bytes,
        stats.sites,
        started.elapsed()
    );
    if let Err(errors) = compiled {
        for error in errors.iter().take(10) {
            println!("{error}");
        }
        panic!("{failures} functions were refused");
    }
    // Functions shadowed by a BIF are not compiled.
    assert!(stats.functions * 100 > functions * 95, "only {} functions compiled", stats.functions);
}

#[test]
fn all_of_otp_25() {
    compile_all(25);
}

#[test]
fn all_of_otp_27() {
    compile_all(27);
}

#[test]
fn all_of_otp_29_where_it_is() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.otp/29");
    if std::env::var_os("BEAMC_TEST_OTP29").is_none() && !place.exists() {
        return println!("OTP 29: not installed, not tested");
    }
    compile_all(29);
}
