//! The page `docs/compatibility.md` matches the tables: opcodes, and BIFs by module and OTP release.
//!
//! `BEAMC_WRITE_PAGE=1 cargo test -p beamc-compiler --test compatibility` writes it again.

use beamc_abi::bif::BIFS;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::path::Path;

const OPCODES: &str = include_str!("../src/lower/opcodes.tsv");
const KNOWN: &str = include_str!("../src/otp/bifs.tsv");
const RELEASES: [&str; 3] = ["25", "27", "29"];

/// Rows of a table without its comments.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

#[derive(Default)]
struct Module {
    /// OTP's BIFs and those implemented, by release.
    counts: [(usize, usize); 3],
    missing: Vec<String>,
}

fn page() -> String {
    let implemented: HashSet<(&str, &str, u8)> = BIFS.iter().map(|bif| (bif.module, bif.function, bif.arity)).collect();
    let mut modules: BTreeMap<&str, Module> = BTreeMap::new();
    for row in rows(KNOWN) {
        let (name, function, releases) = (row[0], row[1], row[4]);
        let arity: u8 = row[2].parse().expect("an arity");
        let there = implemented.contains(&(name, function, arity));
        let module = modules.entry(name).or_default();
        for (count, release) in module.counts.iter_mut().zip(RELEASES) {
            if releases.split(' ').any(|known| known == release) {
                count.0 += 1;
                count.1 += usize::from(there);
            }
        }
        if !there {
            module.missing.push(format!("{function}/{arity}"));
        }
    }
    let opcodes: Vec<Vec<&str>> = rows(OPCODES).skip(1).collect();
    let mut text = format!(
        "# Compatibility\n\n`compiler/tests/compatibility.rs` writes this page from the tables of the compiler and the runtime.\n\n\
         ## Instructions\n\nbeamc compiles {} instructions: all that the compilers of OTP 25 to 29 emit, and older ones that these \
         releases load. It rejects a module with another one by name.\n\n## BIFs\n\nA BIF is a function that OTP implements in C. beamc rejects a program that reaches a \
         missing one, and names the chain of calls. `N of M` says that beamc implements N of the M BIFs of that release.\n\n\
         | module | OTP 25 | OTP 27 | OTP 29 | missing |\n|---|---:|---:|---:|---|\n",
        opcodes.len()
    );
    for (name, module) in &modules {
        let counts =
            module.counts.map(|(all, there)| if all == 0 { "-".to_owned() } else { format!("{there} of {all}") });
        let missing = match module.missing.len() {
            0 => String::new(),
            count if module.counts.iter().all(|(_, there)| *there == 0) => format!("all {count}"),
            _ => module.missing.iter().map(|bif| format!("`{bif}`")).collect::<Vec<_>>().join(", "),
        };
        // Writing to a string does not fail.
        let _ = writeln!(text, "| `{name}` | {} | {missing} |", counts.join(" | "));
    }
    text
}

#[test]
fn the_page_is_what_the_tables_say() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/compatibility.md");
    let page = page();
    if std::env::var_os("BEAMC_WRITE_PAGE").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(&file, page).expect("written");
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == page, "docs/compatibility.md is stale: run with BEAMC_WRITE_PAGE=1");
}
