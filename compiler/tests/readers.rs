//! The two readers against each other and against all modules of three OTP applications.
//!
//! For each release, its compiler makes both forms of a sample of the modules (see `readers/otp.rs`). The two readings
//! must be equal once normalised. Every installed `.beam` must be read and pass the checks.

#[path = "readers/otp.rs"]
mod otp;

use beamc_compiler::ir::{Inst, Module};
use beamc_compiler::isa::genop::{self, Op};
use beamc_compiler::otp::release::{Writer, writer_of};
use beamc_compiler::{check, dump, read};
use otp::Otp;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The largest number of modules without a source that compiles outside of OTP's build tree.
const WITHOUT_SOURCE: usize = 5;

/// Opcodes that every compiler writes, but for a source that some of the releases lack.
const BY_SOURCE: [&str; 3] = ["set_tuple_element", "on_load", "nif_start"];

fn readings(
    path: &Path,
    read: fn(&[u8], &str) -> Result<Module, beamc_compiler::diagnostic::Diagnostic>,
) -> Result<Module, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    read(&bytes, &path.display().to_string()).map_err(|diagnostic| diagnostic.to_string())
}

/// Runs `test` on each item, with one thread per processor. Panics with all errors.
fn all<T: Sync>(items: &[T], test: impl Fn(&T) -> Result<(), String> + Sync) {
    let (next, complaints) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(complaint) = test(item) {
                        complaints.lock().expect("no panic").push(complaint);
                    }
                }
            });
        }
    });
    let complaints = complaints.into_inner().expect("no panic");
    assert!(complaints.is_empty(), "{} of {}:\n{}", complaints.len(), items.len(), complaints.join("\n"));
}

fn both_forms_are_equal(release: u32) {
    let Some(otp) = Otp::find(release) else { return println!("OTP {release}: not installed, not tested") };
    let (directory, modules) = otp.both_forms();
    let without: Vec<_> = modules.iter().filter(|(how, _)| how != "source").collect();
    println!("OTP {release}: not compiled from source: {without:?}");
    assert!(without.len() <= WITHOUT_SOURCE);
    let compared: Vec<_> = modules.iter().filter(|(how, _)| how != "missing").collect();
    all(&compared, |(_, name)| {
        let beam = readings(&directory.join(format!("{name}.beam")), read::beam)?;
        let asm = readings(&directory.join(format!("{name}.S")), read::asm)?;
        if asm.otp_release.is_some_and(|told| told != release) {
            return Err(format!("{name}: the assembly was taken for one of OTP {:?}", asm.otp_release));
        }
        match read::compare::difference(&beam, &asm) {
            Some(difference) => Err(format!("{name}: {difference}")),
            None => Ok(()),
        }
    });
    println!("OTP {release}: {} modules are read equal from .beam and .S", compared.len());
}

fn installed_beams_are_read(release: u32) {
    let Some(otp) = Otp::find(release) else { return println!("OTP {release}: not installed, not tested") };
    let beams = otp.beams();
    assert!(beams.len() > 200, "only {} files in {}", beams.len(), otp.libs.display());
    let checksums: HashMap<_, _> = otp.checksums().into_iter().collect();
    all(&beams, |path| {
        let module = readings(path, read::module)?;
        dump_names_every_opcode(&module)?;
        let md5: String = module.md5.iter().flatten().map(|byte| format!("{byte:02X}")).collect();
        if checksums.get(module.name.as_str()) != Some(&md5) {
            return Err(format!("{}: the checksum is not that of OTP", path.display()));
        }
        if module.otp_release != Some(release) || otp::name(path) != format!("{}.beam", module.name) {
            return Err(format!("{}: read as {} of OTP {:?}", path.display(), module.name, module.otp_release));
        }
        check::admit(module).map_err(|diagnostic| format!("{}: {diagnostic}", path.display()))?;
        Ok(())
    });
    println!("OTP {release}: {} installed files are read and checked", beams.len());
}

/// The opcodes in the installed `.beam` files of `release`.
fn opcodes_of(release: u32) -> HashSet<Op> {
    let Some(otp) = Otp::find(release) else { return HashSet::new() };
    let found = Mutex::new(HashSet::new());
    all(&otp.beams(), |path| {
        let module = readings(path, read::module)?;
        let opcodes: HashSet<Op> = module.functions.iter().flat_map(|function| &function.body).map(Inst::op).collect();
        found.lock().expect("no panic").extend(opcodes);
        Ok(())
    });
    found.into_inner().expect("no panic")
}

#[test]
fn opcodes_are_those_of_the_releases_that_the_rows_name() {
    let [otp25, otp27, otp29] = [25, 27, 29].map(opcodes_of);
    if otp29.is_empty() {
        return println!("OTP 29: not installed, not tested");
    }
    let mut complaints = Vec::new();
    for row in genop::TABLE {
        let found = [&otp25, &otp27, &otp29].map(|opcodes| opcodes.contains(&row.op));
        let written = match writer_of(row) {
            None => [true; 3],
            Some(Writer::Otp25) => [true, false, false],
            Some(Writer::Otp26On) => [false, true, true],
            Some(Writer::Otp29) => [false, false, true],
        };
        let is_known = found.contains(&true) && !BY_SOURCE.contains(&row.name);
        if is_known && found != written {
            let name = row.name;
            complaints.push(format!("{name}: in OTP 25, 27, 29: {found:?}, by its releases in the row: {written:?}"));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Checks that every instruction is printed under the name of an opcode.
fn dump_names_every_opcode(module: &Module) -> Result<(), String> {
    let text = dump::genop(module);
    let instructions = text.lines().filter_map(|line| line.strip_prefix("    "));
    let first_words = instructions.map(|line| line.split(' ').next().unwrap_or_default());
    let strange =
        first_words.into_iter().find(|word| genop::by_name(word).is_none() && !matches!(*word, "bif" | "gc_bif"));
    strange.map_or(Ok(()), |word| Err(format!("{}: {word} is printed for an instruction", module.name)))
}

#[test]
fn both_forms_are_equal_in_otp_25() {
    both_forms_are_equal(25);
}

#[test]
fn both_forms_are_equal_in_otp_27() {
    both_forms_are_equal(27);
}

#[test]
fn both_forms_are_equal_in_otp_29() {
    both_forms_are_equal(29);
}

#[test]
fn installed_beams_are_read_in_otp_25() {
    installed_beams_are_read(25);
}

#[test]
fn installed_beams_are_read_in_otp_27() {
    installed_beams_are_read(27);
}

#[test]
fn installed_beams_are_read_in_otp_29() {
    installed_beams_are_read(29);
}
