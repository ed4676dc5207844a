//! The runtime's files import only from lower floors, and no circle of imports is larger than a stated pair.
//! `beamc_testsuite::floors` has the tables of floors and of pairs.
#![forbid(unsafe_code)]

use beamc_testsuite::floors::{self, BESIDE, FLOORS, Graph, PAIRS};
use beamc_testsuite::place;

#[test]
fn files_of_the_runtime_import_only_from_below() {
    let imports = floors::read(&place::repository().join("runtime")).expect("the runtime is read");
    assert!(imports.unresolved.is_empty(), "paths that lead nowhere:\n{}", imports.unresolved.join("\n"));
    let graph = Graph::new(&imports);
    println!("{}", graph.counts(FLOORS, BESIDE));
    let wrong = graph.violations(FLOORS, BESIDE, PAIRS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reasons_are_given() {
    assert!(BESIDE.iter().chain(PAIRS).all(|(_, _, reason)| !reason.is_empty()), "a pair needs its reason");
}
