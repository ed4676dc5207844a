//! Every crate of beamc has a licence that its users can accept.
//!
//! `cargo metadata` reports the licences of those packages of `Cargo.lock` that a build on this machine needs. A build has
//! downloaded all of them, so the test needs no network. [`RUNTIME`] lists licences for the crates of the runtime, which are in
//! each executable that beamc makes, and [`EVERYWHERE`] those for beamc and its tests. The program that builds the book is a
//! workspace of its own, with [`BOOK`] as its additional list.
//!
//! Advisories are not checked. Their database is a separate repository, not part of a registry of packages. A test without
//! network would use a copy that is outdated the next day. `cargo audit` and `cargo deny check advisories` query the database.
#![forbid(unsafe_code)]

use beamc_testsuite::place;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::Command;

/// Licences that demand of an executable with such code at most that a notice accompanies it.
const RUNTIME: [&str; 7] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "Unlicense", "Zlib"];

/// Further licences for the compiler and its tests.
const EVERYWHERE: [&str; 4] = ["Apache-2.0 WITH LLVM-exception", "CC0-1.0", "MIT-0", "Unicode-3.0"];

/// Further licences for the program that builds the book. It is in nothing that users get.
const BOOK: [&str; 3] = ["CC-BY-4.0", "ISC", "MPL-2.0"];

/// The manifest of that program.
const BOOK_MANIFEST: &str = "testsuite/book/Cargo.toml";

/// Crates with a licence of neither list, and the reason for the exception.
const EXCEPTIONS: [(&str, &str, &str); 1] = [(
    "colored",
    "MPL-2.0",
    "colours of the linker's messages: unchanged source, and its licence goes no further than its files",
)];

/// Cargo's metadata of the packages of a workspace, for the platform of this machine; an error if they are not downloaded.
fn metadata(manifest: &str) -> Result<Value, String> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(place::repository()).args(["metadata", "--manifest-path", manifest]);
    cargo.args(["--offline", "--locked", "--format-version=1", "--filter-platform=host-tuple"]);
    let output = cargo.output().expect("cargo is there");
    let errors = String::from_utf8_lossy(&output.stderr);
    if ["--offline was specified", "you're using offline mode"].iter().any(|reason| errors.contains(reason)) {
        return Err(errors.into_owned());
    }
    assert!(output.status.success(), "{errors}");
    Ok(serde_json::from_slice(&output.stdout).expect("cargo writes JSON"))
}

fn field<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

/// Identities of the packages that are linked with the package `name`: itself and its transitive dependencies.
fn linked_with<'v>(metadata: &'v Value, name: &str) -> BTreeSet<&'v str> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"], "nodes").iter().map(|node| (field(node, "id"), node)).collect();
    let package = list(metadata, "packages").iter().find(|package| field(package, "name") == name);
    let mut pending = vec![field(package.expect("the package is there"), "id")];
    let mut found = BTreeSet::new();
    while let Some(id) = pending.pop() {
        if found.insert(id) {
            let is_linked =
                |dependency: &&Value| list(dependency, "dep_kinds").iter().any(|kind| kind["kind"].is_null());
            pending.extend(list(nodes[id], "deps").iter().filter(is_linked).map(|dependency| field(dependency, "pkg")));
        }
    }
    found
}

/// Whether licences that `allowed` accepts satisfy the SPDX expression: one of each `OR`, all of each `AND`.
fn is_met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    // Older packages write a slash.
    let expression = expression.replace('/', " OR ");
    let is_in = |text: &str, joint: &str, all: bool| {
        let parts = parts(text, joint);
        (parts.len() > 1).then(|| {
            if all {
                parts.iter().all(|part| is_met(part, allowed))
            } else {
                parts.iter().any(|part| is_met(part, allowed))
            }
        })
    };
    let expression = expression.split_whitespace().collect::<Vec<_>>().join(" ");
    is_in(&expression, " OR ", false).or_else(|| is_in(&expression, " AND ", true)).unwrap_or_else(|| match expression
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
    {
        Some(inner) => is_met(inner, allowed),
        None => allowed(&expression),
    })
}

/// The parts of an expression between joints outside of parentheses.
fn parts<'e>(expression: &'e str, joint: &str) -> Vec<&'e str> {
    let (mut parts, mut start) = (Vec::new(), 0);
    for (at, _) in expression.match_indices(joint) {
        let before = &expression[..at];
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(&expression[start..at]);
            start = at + joint.len();
        }
    }
    parts.push(&expression[start..]);
    parts
}

#[test]
fn licences_are_on_the_lists() {
    let metadata = metadata("Cargo.toml").expect("a build downloaded all packages");
    let runtime = linked_with(&metadata, "beamc-runtime");
    let packages = list(&metadata, "packages");
    let mut complaints = Vec::new();
    let mut excepted = BTreeSet::new();
    for package in packages {
        let [name, id, licence] = ["name", "id", "license"].map(|key| field(package, key));
        let in_programs = runtime.contains(id);
        let listed = |one: &str| RUNTIME.contains(&one) || (!in_programs && EVERYWHERE.contains(&one));
        if is_met(licence, &listed) {
            continue;
        }
        if !in_programs && EXCEPTIONS.iter().any(|row| (row.0, row.1) == (name, licence)) {
            excepted.insert(name);
            continue;
        }
        let place = if in_programs { "in each executable" } else { "in beamc" };
        complaints.push(format!("{name}, {place}: `{licence}` is not on the list"));
    }
    let unused = EXCEPTIONS.iter().filter(|row| !excepted.contains(row.0));
    complaints.extend(unused.map(|row| format!("{}: this exception is not needed", row.0)));
    // Shown even if the test passes; an error of writing cannot be reported.
    let _ = writeln!(
        std::io::stderr(),
        "licences: {} packages, {} of them in each executable, {} by exception",
        packages.len(),
        runtime.len(),
        excepted.len()
    );
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn licences_of_the_program_for_the_book_are_on_the_lists() {
    let metadata = match metadata(BOOK_MANIFEST) {
        Ok(metadata) => metadata,
        Err(_) => {
            let _ = writeln!(std::io::stderr(), "licences: `cargo book` did not run, so its packages are not checked");
            return;
        }
    };
    let packages = list(&metadata, "packages");
    let listed = |one: &str| [&RUNTIME[..], &EVERYWHERE, &BOOK].concat().contains(&one);
    let met = |package: &&Value| is_met(field(package, "license"), &listed);
    let complaints: Vec<String> = packages
        .iter()
        .filter(|package| !met(package))
        .map(|package| format!("{}: `{}` is not on the list", field(package, "name"), field(package, "license")))
        .collect();
    let _ = writeln!(std::io::stderr(), "licences: {} packages of the program for the book", packages.len());
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn expressions_are_read_as_spdx_says() {
    let allowed = |one: &str| ["MIT", "A WITH B"].contains(&one);
    for (expression, expected) in [
        ("MIT", true),
        ("GPL", false),
        ("", false),
        ("GPL OR MIT", true),
        ("GPL/MIT", true),
        ("GPL / MIT", true),
        ("GPL AND MIT", false),
        ("A WITH B", true),
        ("(GPL OR MIT) AND MIT", true),
        ("(GPL AND MIT) OR (MIT)", true),
        ("(GPL OR MIT) AND (GPL OR LGPL)", false),
        ("GPL OR MIT AND GPL", false),
    ] {
        assert_eq!(is_met(expression, &allowed), expected, "{expression}");
    }
}
