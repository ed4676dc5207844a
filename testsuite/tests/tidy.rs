//! Checks of the house rules: headers, prose, sizes, no unfinished code.
//!
//! It reads the files under version control, so it needs `git`. Each test prints the amount that it checked on standard error.
#![forbid(unsafe_code)]

use beamc_testsuite::place;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// Maximum size of a file in bytes. Larger files are generated, and their generator belongs under version control instead.
const BYTES_MAX: u64 = 1 << 20;

/// Sentences with a clause as their subject, whose number may only fall: by extension, the start of comments, and the maximum.
/// Markdown is prose as a whole.
const CLAUSES_MAX: [(&str, Option<&str>, usize); 3] = [("rs", Some("//"), 0), ("md", None, 0), ("erl", Some("%"), 0)];

/// Marks of unfinished code, assembled here so that this file contains none.
const UNDONE: [&str; 5] = [
    concat!("#[", "ignore"),
    concat!("to", "do!"),
    concat!("unimple", "mented!"),
    concat!("FIX", "ME"),
    concat!("TO", "DO"),
];

/// Names, relative to the repository, of the files under version control with one of these extensions, or of all.
fn tracked(extensions: &[&str]) -> Vec<String> {
    let mut git = Command::new("git");
    git.current_dir(place::repository()).args(["ls-files", "-z"]);
    let output = git.output().expect("git is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).expect("names are UTF-8");
    let extension = |name: &str| Path::new(name).extension().map(|found| found.to_string_lossy().into_owned());
    let wanted = |name: &&str| extensions.is_empty() || extension(name).is_some_and(|own| extensions.contains(&&*own));
    let there = |name: &&str| place::repository().join(name).is_file();
    let found: Vec<String> =
        names.split('\0').filter(|name| !name.is_empty()).filter(wanted).filter(there).map(str::to_owned).collect();
    assert!(!found.is_empty(), "no file ends in one of {extensions:?}");
    found
}

fn text(name: &str) -> String {
    let bytes = std::fs::read(place::repository().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Prints a line even if the test passes.
fn say(line: &str) {
    // An error of writing cannot be reported.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Fails if there are complaints.
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn each_rust_file_begins_with_its_header() {
    let files = tracked(&["rs"]);
    let bare = files.iter().filter(|name| !text(name).starts_with("//! "));
    let complaints: Vec<String> = bare.map(|name| format!("{name} does not begin with `//! `")).collect();
    say(&format!("headers: {} Rust files", files.len()));
    none(&complaints);
}

#[test]
fn files_are_of_a_size_to_read() {
    let files = tracked(&[]);
    let size = |name: &str| std::fs::metadata(place::repository().join(name)).map_or(0, |about| about.len());
    let largest = files.iter().map(|name| (size(name), name)).max().expect("there are files");
    let large = files.iter().filter(|name| size(name) > BYTES_MAX);
    let complaints: Vec<String> = large.map(|name| format!("{name} has {} bytes", size(name))).collect();
    say(&format!("sizes: {} files, the largest is {} with {} bytes", files.len(), largest.1, largest.0));
    none(&complaints);
}

#[test]
fn each_predefined_atom_has_a_user() {
    const LIST: &str = "runtime/abi/src/atom.rs";
    let sources: Vec<String> =
        tracked(&["rs"]).into_iter().filter(|name| name != LIST).map(|name| text(&name)).collect();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let used: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| source.split("atom::").skip(1))
        .map(|rest| rest.split(|c| !is_name(c)).next().unwrap_or_default())
        .collect();
    let list = text(LIST);
    let (_, list) = list.split_once("$apply! {").expect("the list begins");
    let (list, _) = list.split_once("\n        }").expect("the list ends");
    // The text of an atom may hold a comma, but no quote.
    let names: Vec<&str> = list.split('"').step_by(2).map(|name| name.trim_matches(|c| !is_name(c))).collect();
    let names = names.into_iter().filter(|name| !name.is_empty());
    let complaints: Vec<String> = names
        .clone()
        .filter(|name| !used.contains(name))
        .map(|name| format!("{LIST}: nothing uses atom::{name}"))
        .collect();
    say(&format!("predefined atoms: {}", names.count()));
    none(&complaints);
}

#[test]
fn nothing_is_left_undone() {
    let files = tracked(&["rs", "erl", "hrl", "escript", "toml"]);
    let mut complaints = Vec::new();
    for name in &files {
        for (number, line) in text(name).lines().enumerate() {
            if let Some(mark) = UNDONE.into_iter().find(|mark| line.contains(mark)) {
                complaints.push(format!("{name}:{}: {mark}", number + 1));
            }
        }
    }
    say(&format!("marks of what is not done: {} in {} files", complaints.len(), files.len()));
    none(&complaints);
}

#[test]
fn sentences_have_nouns_as_subjects() {
    let mut complaints = String::new();
    for (extension, comment, most) in CLAUSES_MAX {
        let mut found = Vec::new();
        for name in tracked(&[extension]) {
            for (number, line) in prose(&text(&name), comment).into_iter().filter(|(_, line)| begins_with_clause(line))
            {
                found.push(format!("{name}:{number}: {line}"));
            }
        }
        say(&format!("sentences of .{extension} that begin with What or Who: {} of at most {most}", found.len()));
        if found.len() > most {
            let _ = write!(complaints, "\n{} instead of {most}:\n{}", found.len(), found.join("\n"));
        }
    }
    assert!(complaints.is_empty(), "{complaints}");
}

/// The lines of prose with their numbers, without leading marks. With `comment`, only those of comments.
fn prose<'t>(text: &'t str, comment: Option<&str>) -> Vec<(usize, &'t str)> {
    let mut lines = Vec::new();
    let mut is_code = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        is_code ^= comment.is_none() && line.starts_with("```");
        let found = match comment {
            None => (!is_code).then_some(line),
            Some(comment) if line.starts_with(comment) => Some(line),
            Some(comment) => line.rsplit_once(&format!(" {comment} ")).map(|(_, behind)| behind),
        };
        let introduces = |c: char| "/!%#*->| ".contains(c) || (comment.is_none() && (c.is_ascii_digit() || c == '.'));
        lines.extend(found.map(|line| (number + 1, line.trim_start_matches(introduces))));
    }
    lines
}

/// Whether a sentence of the line has a clause as its subject. A question may begin so.
fn begins_with_clause(line: &str) -> bool {
    ["What", "Who"].into_iter().any(|word| {
        line.match_indices(word).any(|(at, _)| {
            let (before, behind) = (&line[..at], &line[at + word.len()..]);
            let is_start = before.is_empty() || [". ", ": ", "| "].iter().any(|end| before.ends_with(end));
            let goes_on = behind.is_empty()
                || behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
            let sentence = behind.split_inclusive(['.', '?']).next().unwrap_or_default();
            is_start && goes_on && !sentence.ends_with('?')
        })
    })
}

#[test]
fn clauses_as_subjects_are_found() {
    for (line, expected) in [
        ("What is read stays.", true),
        ("One. Who waits is woken.", true),
        ("the rest: What", true),
        ("What happens then? It stays.", false),
        ("Whatever comes", false),
        ("So What is kept", false),
        ("What OTP does", false),
    ] {
        assert_eq!(begins_with_clause(line), expected, "{line}");
    }
    let text = "//! # A\n  /// What it is\nlet x = 1; // Who\nlet y = 2;";
    assert_eq!(prose(text, Some("//")), [(1, "A"), (2, "What it is"), (3, "Who")]);
    assert_eq!(prose("1. What is\n```\nWhat\n```", None), [(1, "What is"), (4, "```")]);
}

/// The name in a line that declares a module in a file of its own.
fn declared(line: &str) -> Option<&str> {
    let rest = line.strip_suffix(';')?;
    let (visibility, name) = rest.rsplit_once("mod ")?;
    (visibility.is_empty() || visibility.starts_with("pub")).then_some(name)
}

#[test]
fn only_files_with_unsafe_code_are_allowed_to_have_it() {
    let (mut opened, mut complaints) = (0, Vec::new());
    for name in tracked(&["rs"]).iter().filter(|name| name.starts_with("runtime/")) {
        let text_of_file = text(name);
        let folder = Path::new(name).parent().unwrap_or(Path::new(""));
        let mut allows = false;
        for line in text_of_file.lines() {
            if line.starts_with("#[allow(unsafe_code") {
                allows = true;
            } else if !line.starts_with("#[") {
                if let Some(module) = declared(line).filter(|_| allows) {
                    opened += 1;
                    let file = folder.join(format!("{module}.rs"));
                    let of_folder = folder.join(module).join("mod.rs");
                    let place = if place::repository().join(&file).is_file() { file } else { of_folder };
                    let has = |line: &str| !line.trim_start().starts_with("//") && line.contains("unsafe");
                    let shown = place.to_string_lossy();
                    if !text(&shown).lines().any(has) {
                        complaints.push(format!("{shown} has no unsafe code, which {name} allows it"));
                    }
                }
                allows = false;
            }
        }
    }
    say(&format!("{opened} files are allowed to have unsafe code"));
    assert!(opened > 0, "no file is allowed to have unsafe code");
    none(&complaints);
}
