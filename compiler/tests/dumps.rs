//! The text of a dump, and that asking for one changes nothing: of every input of `testsuite/lower`.

use beamc_compiler::ir::Mfa;
use beamc_compiler::object::{self, Compiled, Emit};
use beamc_compiler::program::{Input, NoLibrary, Options, Program, closed_world};
use beamc_compiler::read;
use std::path::{Path, PathBuf};

/// The inputs, in order of their names.
fn inputs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testsuite/lower");
    let entries = |folder: &Path| {
        let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        entries.collect::<Vec<PathBuf>>()
    };
    let families = entries(&folder).into_iter();
    let mut files: Vec<PathBuf> = families.flat_map(|family| entries(&family)).collect();
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    files
}

fn program(path: &Path) -> Program {
    let bytes = std::fs::read(path).expect("an input");
    let module = read::module(&bytes, &path.display().to_string()).expect("a module");
    let mut options = Options::new(27);
    options.entry = Some(Mfa { module: module.name.clone(), ..Mfa::new("", "main", 0) });
    closed_world(vec![Input { module, named: true }], &mut NoLibrary, &options).expect("a program")
}

fn compile(program: &Program, emit: Emit, jobs: usize) -> Compiled {
    let options = object::Options { emit, jobs, ..object::Options::default() };
    object::compile(program, &options).expect("it is compiled")
}

#[test]
fn a_dump_changes_no_code_and_is_always_the_same() {
    for path in inputs() {
        let program = program(&path);
        let plain = compile(&program, Emit::Object, 1);
        assert_eq!(plain.text, "");
        for emit in [Emit::Clif, Emit::Asm] {
            let (one, other) = (compile(&program, emit, 1), compile(&program, emit, 2));
            assert!(one.object == plain.object, "{}: {emit:?} changes the object file", path.display());
            assert_eq!(one.text, other.text);
        }
    }
}

fn dump(name: &str, emit: Emit) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testsuite/lower").join(name);
    compile(&program(&path), emit, 1).text
}

/// Whether all of `lines` stand in `text`, each behind the one before.
fn in_order(text: &str, lines: &[&str]) -> bool {
    let mut rest = text.lines();
    lines.iter().all(|line| rest.any(|found| found.trim() == *line))
}

#[test]
fn names_stand_in_the_form_of_cranelift() {
    let text = dump("list/walk.S", Emit::Clif);
    let lines = [
        ";; walk:f/2",
        "; entry",
        "; is_nonempty_list x0 else L3  (walk.erl:4)",
        "; get_list x0 -> x2, x0  (walk.erl:4)",
        "; gc_bif '+' [x1, x2] live 3 -> x1  (walk.erl:4)",
        "; call_only 2 L2  (walk.erl:4)",
        "; return  (walk.erl:4)",
        ";; walk:main/0",
    ];
    assert!(in_order(&text, &lines), "{text}");
    for part in ["  ; head.limit\n", "  ; head.x[1]\n", "  ; head.htop\n", "= colocated %beamc_"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("userextname") && !text.contains(" u12:") && !text.contains('@'), "{text}");
}

#[test]
fn names_stand_in_assembly_and_the_bytes_are_those_that_run() {
    let text = dump("map/get.S", Emit::Asm);
    let lines = [
        ";; get:main/0",
        "; call 1 L4  (get.erl:3)",
        "call get:f/1",
        ";; get:f/1",
        "; is_map x0 else L5  (get.erl:4)",
        "; return  (get.erl:4)",
        "ret",
    ];
    assert!(in_order(&text, &lines), "{text}");
    for part in ["  ; #{a => 1}", "  ; head.htop\n", "call beamc_", "nop"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // The epilogue is as `object::epilogue` leaves it.
    assert!(!text.contains("mov rsp, rbp"), "{text}");
}
