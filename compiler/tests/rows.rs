//! A missing row, instruction, field or role is a compile error.
//!
//! The instruction set, the IR and the analyses of single instructions depend on one other crate only. So the test runs
//! rustc on them, unchanged and with one change at a time.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The sources of the instruction set, the IR and the analyses, with the crates and the functions that they need.
const ROOT: &str = "
    #![allow(dead_code, unused_imports, unused_macros)]
    extern crate self as beamc_abi;
    extern crate self as dashu_int;
    #[derive(Clone, PartialEq, Debug)]
    pub struct IBig;
    pub mod term;
    pub mod bif {
        pub enum Kind { Value, Other }
        pub struct Bif { pub module: &'static str, pub function: &'static str, pub arity: u8, pub kind: Kind }
        pub static BIFS: [Bif; 0] = [];
    }
    pub mod diagnostic;
    pub mod ir;
    pub mod isa;
    pub mod check;
    pub mod analyse { pub mod flow; }
    pub mod otp { pub mod names; }
    pub mod program { pub mod dynamic; }
    pub mod dump { pub fn instruction(_: &crate::ir::Inst) -> String { String::new() } }
";

/// Files and folders of [`ROOT`].
const SOURCES: [&str; 7] =
    ["ir", "isa", "check", "diagnostic.rs", "analyse/flow.rs", "otp/names.rs", "program/dynamic.rs"];

/// Copies a file, or the files of a folder.
fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        for entry in std::fs::read_dir(from).expect("the folder is there").flatten() {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
        return;
    }
    std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
    std::fs::copy(from, to).expect("copied");
}

/// Rustc's errors for the sources with changes: file, text, and the text that replaces it.
fn errors(name: &str, changes: &[(&str, &str, &str)]) -> String {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rows").join(name);
    SOURCES.iter().for_each(|path| copy(&source.join(path), &folder.join(path)));
    copy(&source.join("../../runtime/abi/src/term.rs"), &folder.join("term.rs"));
    std::fs::write(folder.join("lib.rs"), ROOT).expect("written");
    for (file, from, to) in changes {
        let text = std::fs::read_to_string(folder.join(file)).expect("a source");
        assert!(text.contains(from), "{file} does not have {from}");
        std::fs::write(folder.join(file), text.replacen(from, to, 1)).expect("written");
    }
    let rustc = PathBuf::from(env!("CARGO")).with_file_name("rustc");
    let mut rustc = Command::new(if rustc.exists() { rustc } else { PathBuf::from("rustc") });
    rustc.args(["--edition", "2024", "--crate-type", "lib", "--crate-name", "rows", "--emit", "metadata", "--out-dir"]);
    let output = rustc.arg(&folder).arg(folder.join("lib.rs")).output().expect("rustc runs");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), errors.is_empty(), "{errors}");
    errors
}

#[test]
fn as_they_are_they_compile() {
    assert_eq!(errors("whole", &[]), "");
}

/// A new instruction.
const VARIANT: (&str, &str, &str) = ("ir/inst.rs", "    NifStart,\n", "    NifStart,\n    Forgotten { src: Src },\n");

#[test]
fn an_instruction_without_a_row() {
    let errors = errors("inst", &[VARIANT]);
    assert!(errors.contains("Inst::Forgotten { .. }` not covered"), "{errors}");
}

#[test]
fn an_instruction_that_an_analysis_does_not_list() {
    let row = "\"put\"/1 \"R8\" Read Next Forgotten(src: Src) \"Is forgotten.\";";
    let errors = errors("forgotten", &[VARIANT, ("isa/genop.rs", "\"put\"/1 \"R8\" Old;", row)]);
    let files: Vec<_> = errors.lines().filter_map(|line| line.trim_start().strip_prefix("--> ")).collect();
    for file in ["check/paths.rs", "check/typed.rs", "program/dynamic.rs"] {
        assert!(files.iter().any(|place| place.contains(file)), "{file}: {errors}");
    }
    assert_eq!(errors.matches("error[E0004]").count(), 4, "{errors}");
}

#[test]
fn a_last_release_that_the_readers_cannot_tell() {
    let errors = errors("until", &[("isa/genop.rs", "\"R11B\"..=25", "\"R11B\"..=26")]);
    assert!(errors.contains("tells OTP 25 apart, and no other last release"), "{errors}");
}

#[test]
fn a_row_without_its_instruction() {
    let errors = errors(
        "row",
        &[("isa/genop.rs", "\"put\"/1 \"R8\" Old;", "\"put\"/1 \"R8\" Read Next Put(src: Src) \"Puts.\";")],
    );
    assert!(errors.contains("no variant named `Put` found for enum"), "{errors}");
}

#[test]
fn an_opcode_that_no_longer_becomes_an_instruction() {
    let errors = errors("status", &[("isa/genop.rs", "Read Next Swap(a: Swapped, b: Swapped)", "Old")]);
    assert!(errors.contains("Inst::Swap { .. }` not covered"), "{errors}");
}

#[test]
fn a_row_that_is_read_as_nothing() {
    let errors = errors("nothing", &[("isa/genop.rs", "\"put\"/1 \"R8\" Old;", "\"put\"/1 \"R8\" Read \"Puts.\";")]);
    assert!(errors.contains("or it is read as nothing"), "{errors}");
}

#[test]
fn a_field_without_a_role() {
    let errors = errors("field", &[("isa/genop.rs", "Move(src: Src, dst: Dst)", "Move(src: Src)")]);
    assert!(errors.contains("pattern requires `..`"), "{errors}");
}

#[test]
fn operands_that_are_not_as_many_as_the_arity() {
    let errors = errors("arity", &[("isa/genop.rs", "Move \"move\"/2", "Move \"move\"/3")]);
    assert!(errors.contains("the operands of a row are not as many as its arity"), "{errors}");
}

#[test]
fn a_role_that_does_not_fit_its_field() {
    let errors = errors("type", &[("isa/genop.rs", "Move(src: Src, dst: Dst)", "Move(src: Dst, dst: Dst)")]);
    assert!(errors.contains("expected `&Reg`, found `&Src`"), "{errors}");
}

#[test]
fn a_role_of_which_nothing_is_known() {
    let errors = errors(
        "role",
        &[(
            "isa/role.rs",
            "            Dst: Reg;",
            "            Dst: Reg;\n            /// Is lost.\n            Lost: Reg;",
        )],
    );
    assert!(errors.contains("Operand::Lost(_)` not covered"), "{errors}");
}
