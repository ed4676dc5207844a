//! A missing row, instruction, field or role is a compile error.
//!
//! The instruction set and the IR depend on one other crate only. So the test runs rustc on them, unchanged and with
//! one change at a time.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The sources of the instruction set and the IR, with the crate that they need.
const ROOT: &str = "
    #![allow(dead_code, unused_imports, unused_macros)]
    extern crate self as dashu_int;
    #[derive(Clone, PartialEq, Debug)]
    pub struct IBig;
    pub mod ir;
    pub mod isa;
";

/// Rustc's errors for the sources with `from` replaced by `to` in one file.
fn errors(name: &str, file: &str, from: &str, to: &str) -> String {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rows").join(name);
    std::fs::create_dir_all(&copy).expect("a folder");
    for folder in ["ir", "isa"] {
        std::fs::create_dir_all(copy.join(folder)).expect("a folder");
        for entry in std::fs::read_dir(source.join(folder)).expect("the folder is there").flatten() {
            let text = std::fs::read_to_string(entry.path()).expect("a source");
            std::fs::write(copy.join(folder).join(entry.file_name()), text).expect("written");
        }
    }
    std::fs::write(copy.join("lib.rs"), ROOT).expect("written");
    let text = std::fs::read_to_string(copy.join(file)).expect("a source");
    assert!(text.contains(from), "{file} does not have {from}");
    std::fs::write(copy.join(file), text.replacen(from, to, 1)).expect("written");
    let rustc = PathBuf::from(env!("CARGO")).with_file_name("rustc");
    let mut rustc = Command::new(if rustc.exists() { rustc } else { PathBuf::from("rustc") });
    rustc.args(["--edition", "2024", "--crate-type", "lib", "--crate-name", "rows", "--emit", "metadata", "--out-dir"]);
    let output = rustc.arg(&copy).arg(copy.join("lib.rs")).output().expect("rustc runs");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), errors.is_empty(), "{errors}");
    errors
}

#[test]
fn as_they_are_they_compile() {
    assert_eq!(errors("whole", "ir/mod.rs", "", ""), "");
}

#[test]
fn an_instruction_without_a_row() {
    let errors = errors("inst", "ir/inst.rs", "    NifStart,\n", "    NifStart,\n    Forgotten { src: Src },\n");
    assert!(errors.contains("Inst::Forgotten { .. }` not covered"), "{errors}");
}

#[test]
fn a_row_without_its_instruction() {
    let errors =
        errors("row", "isa/genop.rs", "\"put\"/1 \"R8\" Old;", "\"put\"/1 \"R8\" Read Next Put(src: Src) \"Puts.\";");
    assert!(errors.contains("no variant named `Put` found for enum"), "{errors}");
}

#[test]
fn an_opcode_that_no_longer_becomes_an_instruction() {
    let errors = errors("status", "isa/genop.rs", "Read Next Swap(a: Swapped, b: Swapped)", "Old");
    assert!(errors.contains("Inst::Swap { .. }` not covered"), "{errors}");
}

#[test]
fn a_row_that_is_read_as_nothing() {
    let errors = errors("nothing", "isa/genop.rs", "\"put\"/1 \"R8\" Old;", "\"put\"/1 \"R8\" Read \"Puts.\";");
    assert!(errors.contains("or it is read as nothing"), "{errors}");
}

#[test]
fn a_field_without_a_role() {
    let errors = errors("field", "isa/genop.rs", "Move(src: Src, dst: Dst)", "Move(src: Src)");
    assert!(errors.contains("pattern requires `..`"), "{errors}");
}

#[test]
fn operands_that_are_not_as_many_as_the_arity() {
    let errors = errors("arity", "isa/genop.rs", "Move \"move\"/2", "Move \"move\"/3");
    assert!(errors.contains("the operands of a row are not as many as its arity"), "{errors}");
}

#[test]
fn a_role_that_does_not_fit_its_field() {
    let errors = errors("type", "isa/genop.rs", "Move(src: Src, dst: Dst)", "Move(src: Dst, dst: Dst)");
    assert!(errors.contains("expected `&Reg`, found `&Src`"), "{errors}");
}

#[test]
fn a_role_of_which_nothing_is_known() {
    let errors = errors(
        "role",
        "isa/role.rs",
        "            Dst: Reg;",
        "            Dst: Reg;\n            /// Is lost.\n            Lost: Reg;",
    );
    assert!(errors.contains("Operand::Lost(_)` not covered"), "{errors}");
}
