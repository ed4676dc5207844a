//! Facts about OTP that stand in more than one place agree: the boot table, the modules of `compiler/library`, the
//! runtime's BIFs and atoms for them, and the list of functions that `testsuite/tests/world.rs` expects to be replaced.

use beamc_abi::atom::PREDEFINED;
use beamc_abi::bif::{BIFS, UPCALLS};
use beamc_compiler::ir::{Inst, Mfa, Module};
use beamc_compiler::otp::bifs;
use beamc_compiler::otp::boot::{Begins, Need, Role, SERVERS, Server};
use beamc_compiler::otp::release::TABULATED;
use beamc_compiler::otp::replaced;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn module(name: &str) -> Module {
    replaced::find(name).unwrap_or_else(|| panic!("beamc has no module {name}")).expect("it is read")
}

fn exports(module: &Module, function: &str, of_arity: u8) -> bool {
    module.exports.iter().any(|(name, arity, _)| name.as_str() == function && *arity == of_arity)
}

/// Whether some function of the module calls `init:FUNCTION/0`.
fn calls_init(module: &Module, function: &str) -> bool {
    let callee = Mfa::new("init", function, 0);
    module.functions.iter().flat_map(|function| &function.body).any(|inst| match inst {
        Inst::CallExt { mfa } | Inst::CallExtLast { mfa, .. } | Inst::CallExtOnly { mfa } => *mfa == callee,
        _ => false,
    })
}

/// Modules of the servers for which `is_one` holds.
fn modules(is_one: impl Fn(&Server) -> bool) -> BTreeSet<&'static str> {
    SERVERS.iter().filter(|server| is_one(server)).map(|server| server.module).collect()
}

#[test]
fn the_library_has_the_first_function_of_each_server() {
    for server in &SERVERS {
        assert!(exports(&module(server.module), server.function, 0), "{}", server.first());
    }
}

#[test]
fn servers_before_the_main_process_and_reporters_are_those_that_tell_the_runtime() {
    let telling =
        |function| -> BTreeSet<&str> { replaced::names().filter(|name| calls_init(&module(name), function)).collect() };
    assert_eq!(modules(|server| server.begins == Begins::BeforeMain), telling("started"));
    assert_eq!(modules(|server| server.role == Role::Reporter), telling("reported"));
}

#[test]
fn idle_servers_come_first_and_each_role_of_a_time_is_given_once() {
    assert!(SERVERS.is_sorted_by_key(|server| server.begins != Begins::Idle));
    let mut firsts: Vec<Mfa> = SERVERS.iter().map(Server::first).collect();
    firsts.sort();
    firsts.dedup();
    assert_eq!(firsts.len(), SERVERS.len());
    let count = |begins, role| SERVERS.iter().filter(|server| (server.begins, server.role) == (begins, role)).count();
    assert_eq!(count(Begins::Idle, Role::GroupLeader), 1);
    assert_eq!(SERVERS.iter().filter(|server| server.role == Role::GroupLeader).count(), 1);
    assert_eq!(count(Begins::BeforeMain, Role::Reporter), 1);
    assert_eq!(count(Begins::OnReport, Role::Reporter), 1);
    assert_eq!(SERVERS.iter().filter(|server| server.begins == Begins::OnReport).count(), 1);
}

#[test]
fn bifs_that_need_servers_or_call_erlang_functions_exist() {
    let exists = |name: (&str, &str, u8)| BIFS.iter().any(|bif| (bif.module, bif.function, bif.arity) == name);
    for need in SERVERS.iter().flat_map(|server| server.needed_by) {
        if let Need::Bif(module, function, arity) = *need {
            assert!(exists((module, function, arity)), "{module}:{function}/{arity}");
        }
    }
    for (bif, callee) in UPCALLS {
        assert!(exists(*bif), "{bif:?}");
        assert!(SERVERS.iter().all(|server| (server.module, server.function, 0) != *callee), "{callee:?} is a server");
    }
}

#[test]
fn bifs_that_only_beamc_has_are_functions_of_its_modules() {
    for bif in BIFS.iter().filter(|bif| replaced::is_one(bif.module)) {
        let name = Mfa::new(bif.module, bif.function, bif.arity);
        let is_of_otp = TABULATED.iter().any(|release| bifs::is_known(&name, *release));
        let has = |module: &Module| {
            let mut functions = module.functions.iter();
            functions.any(|function| function.name == name.function && function.arity == name.arity)
        };
        assert!(is_of_otp || has(&module(bif.module)), "{name}");
    }
}

#[test]
fn the_runtime_names_no_module_of_beamc_that_is_not_there() {
    // The command line brings the library of module-local names.
    let known = |name: &str| !name.starts_with("beamc_") || name == "beamc_pid_name" || replaced::is_one(name);
    let unknown = PREDEFINED.iter().copied().chain(BIFS.iter().map(|bif| bif.module));
    assert_eq!(unknown.filter(|name| !known(name)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn the_library_is_the_list_of_replaced_modules() {
    let entries = std::fs::read_dir(place("library")).expect("the folder is there").flatten();
    let sources = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "erl"));
    let names: BTreeSet<String> =
        sources.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect();
    assert_eq!(names, replaced::names().map(str::to_owned).collect());
}

#[test]
fn the_closed_world_is_expected_to_lack_what_is_replaced() {
    let table = std::fs::read_to_string(place("../testsuite/programs/world/replaced.tsv")).expect("the table");
    let rows = table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let releases = TABULATED.map(|release| release.to_string()).join(" ");
    let mut whole = BTreeSet::new();
    for row in rows {
        let [name, of, reason] = row.as_slice() else { panic!("a row of three cells: {row:?}") };
        for word in reason.split(|letter: char| !letter.is_alphanumeric() && letter != '_') {
            assert!(!word.starts_with("beamc_") || replaced::is_one(word), "{name}: beamc has no module {word}");
        }
        if replaced::is_one(name) {
            assert_eq!(*of, releases, "{name} is replaced in every release");
            whole.insert((*name).to_owned());
        }
    }
    let of_otp = replaced::names().filter(|name| !name.starts_with("beamc_"));
    assert_eq!(whole, of_otp.map(str::to_owned).collect());
}
