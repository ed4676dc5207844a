//! The rules of `docs/semantics` and the tests that show them: each cited number has a rule, and each rule lists the tests that
//! cite it, or says why none does.
//!
//! # Rules
//! 1. A rule is a heading `### KIND-N Title`. Its last paragraph is `Shown by: ...` or `Not shown by a case: ...`. A rule whose
//!    heading ends in `(design)` has neither.
//! 2. A case or broken input shows a rule if a line of its head begins with the number, alone or in a list before a colon.
//! 3. Any other test shows a rule if its text contains the number.
#![forbid(unsafe_code)]

use beamc_testsuite::place;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Extensions of files that may cite numbers.
const TEXTS: [&str; 8] = ["erl", "hrl", "escript", "md", "rs", "S", "toml", "tsv"];

/// Starts of the paragraphs that state how a rule is shown.
const SHOWN: &str = "Shown by: ";
const NOT_SHOWN: &str = "Not shown by a case: ";
const DESIGN: &str = " (design)";

/// Number of a rule: its kind (`LINK`) and its place among them.
type Number = (String, u32);

/// A rule in a document.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    /// The document, relative to the repository.
    document: String,
    /// The heading ends in `(design)`.
    is_design: bool,
    /// The last paragraph, on one line.
    last: String,
}

/// The numbers in `text`: a word of capitals, a hyphen, digits, with no letter, digit or hyphen beside them.
fn numbers(text: &str) -> impl Iterator<Item = Number> + '_ {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter_map(|word| {
        let (kind, number) = word.split_once('-')?;
        let is_kind = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        (is_kind && is_number).then(|| Some((kind.to_owned(), number.parse().ok()?)))?
    })
}

/// The numbers at the starts of lines in the head of a case or broken input.
fn shown_by_head(source: &str) -> BTreeSet<Number> {
    let head = source.lines().take_while(|line| line.starts_with('%'));
    let lists = head.filter_map(|line| line.trim_start_matches('%').split_once(':'));
    let lists =
        lists.filter(|(list, _)| list.split(',').all(|word| numbers(word).count() == 1 && !word.trim().contains(' ')));
    lists.flat_map(|(list, _)| numbers(list)).collect()
}

/// The rules of a document.
fn rules_of(document: &str, text: &str) -> Vec<(Number, Rule)> {
    let parts = text.split("\n### ").skip(1);
    parts
        .filter_map(|part| {
            let part = part.split("\n## ").next()?;
            let (heading, body) = part.split_once('\n')?;
            let number = numbers(heading.split(' ').next()?).next()?;
            let last = body.trim().rsplit("\n\n").next()?.replace('\n', " ");
            Some((number, Rule { document: document.to_owned(), is_design: heading.ends_with(DESIGN), last }))
        })
        .collect()
}

/// The path, relative to the repository.
fn relative(path: &Path) -> String {
    path.strip_prefix(place::repository()).unwrap_or(path).display().to_string()
}

/// Each text file of the repository that is not made by a build, with its relative path.
fn texts() -> Vec<(String, String)> {
    let mut pending = vec![place::repository().to_path_buf()];
    let mut found = Vec::new();
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(&folder).expect("a folder that can be read") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_symlink() || name.starts_with('.') || name == "target" {
                continue;
            } else if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|ending| TEXTS.iter().any(|text| ending == *text)) {
                let bytes = fs::read(&path).expect("a file that can be read");
                found.push((relative(&path), String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
    }
    found.sort();
    found
}

/// The rules of all documents.
fn rules(texts: &[(String, String)]) -> BTreeMap<Number, Rule> {
    let mut rules = BTreeMap::new();
    for (path, text) in texts.iter().filter(|(path, _)| path.starts_with("docs/semantics/")) {
        for (number, rule) in rules_of(path, text) {
            let (kind, place) = number.clone();
            assert!(rules.insert(number, rule).is_none(), "{path}: {kind}-{place} stands there twice");
        }
    }
    assert!(!rules.is_empty(), "docs/semantics has no rule");
    rules
}

/// The tests that show each rule, by their names in the documents.
fn shown(texts: &[(String, String)]) -> BTreeMap<Number, BTreeSet<String>> {
    let mut shown: BTreeMap<Number, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in texts {
        let case = path.strip_prefix("testsuite/cases/").and_then(|name| name.strip_suffix(".erl"));
        let (name, numbers) = if let Some(case) = case {
            (case, shown_by_head(text))
        } else if path.starts_with("testsuite/reject/") {
            (path.as_str(), shown_by_head(text))
        } else if path.contains("/tests/") && path.ends_with(".rs") {
            (path.as_str(), numbers(text).collect())
        } else {
            continue;
        };
        for number in numbers {
            shown.entry(number).or_default().insert(name.to_owned());
        }
    }
    shown
}

#[test]
fn each_number_that_is_cited_is_that_of_a_rule() {
    let texts = texts();
    let rules = rules(&texts);
    let kinds: BTreeSet<&str> = rules.keys().map(|(kind, _)| kind.as_str()).collect();
    let mut wrong = String::new();
    for (path, text) in &texts {
        for (kind, number) in numbers(text).collect::<BTreeSet<_>>() {
            if kinds.contains(kind.as_str()) && !rules.contains_key(&(kind.clone(), number)) {
                let _ = writeln!(wrong, "{path}: no document has {kind}-{number}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn numbers_are_permanent() {
    let rules = rules(&texts());
    let mut last: BTreeMap<&str, (u32, &str)> = BTreeMap::new();
    for ((kind, number), rule) in &rules {
        let (before, document) = last.insert(kind, (*number, &rule.document)).unwrap_or((0, &rule.document));
        assert_eq!(*number, before + 1, "{kind}-{} is missing", before + 1);
        assert_eq!(document, rule.document, "{kind}-{number} stands in another document than those before");
    }
}

#[test]
fn each_rule_says_how_it_is_shown() {
    let texts = texts();
    let (rules, shown) = (rules(&texts), shown(&texts));
    let mut wrong = String::new();
    for (number, rule) in &rules {
        let names: Vec<String> = shown.get(number).into_iter().flatten().map(|name| format!("`{name}`")).collect();
        let (is_right, told) = if names.is_empty() {
            let has_reason = rule.last.strip_prefix(NOT_SHOWN).is_some_and(|reason| !reason.trim().is_empty());
            let is_marked = has_reason != rule.is_design && !rule.last.starts_with(SHOWN);
            (is_marked, format!("no test shows it, so write one, or end the rule with `{NOT_SHOWN}REASON`"))
        } else {
            let line = format!("{SHOWN}{}", names.join(", "));
            (rule.last == line && !rule.is_design, format!("tests show it, so end the rule with `{line}`"))
        };
        if !is_right {
            let _ = writeln!(wrong, "{}: {}-{}: {told}", rule.document, number.0, number.1);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn numbers_are_found_in_text_and_heads() {
    let number = |kind: &str, number| (kind.to_owned(), number);
    let text = "See AB-1, (AB-20): X-3. Not ab-4, AB-, -5, CAB-6x, A-B-7, UTF-8-9 or AB_1.";
    let found: Vec<Number> = numbers(text).collect();
    assert_eq!(found, [number("AB", 1), number("AB", 20), number("X", 3)]);

    let head =
        "%% AB-1, AB-2: Both.\n%% AB-3: also.\n%% As AB-4 says: no.\n%% releases: 25\n-module(x).\n%% AB-5: no.\n";
    assert_eq!(Vec::from_iter(shown_by_head(head)), [number("AB", 1), number("AB", 2), number("AB", 3)]);
}

#[test]
fn rules_are_found_in_a_document() {
    let text = "# Title\n\nText.\n\n### AB-1 One (design)\n\nText\nof two lines.\n\n## Part\n\nText.\n\n### AB-2 Two\n\nText.\n\n\
                Shown by: `a`,\n`b`\n\n### Another\n\nText.\n";
    let rule = |is_design, last: &str| Rule { document: "x.md".to_owned(), is_design, last: last.to_owned() };
    let expected = [
        (("AB".to_owned(), 1), rule(true, "Text of two lines.")),
        (("AB".to_owned(), 2), rule(false, "Shown by: `a`, `b`")),
    ];
    assert_eq!(rules_of("x.md", text), expected);
}
