//! Tests of the book in `docs` and the pages of the repository: chapters, links and the files that they name.
//!
//! `cargo book` builds the book with mdBook, which reports broken inclusions and chapters. mdBook checks no link and no name of a
//! file, and it knows only the pages of the book. So these tests read the pages themselves.
#![forbid(unsafe_code)]

use beamc_testsuite::place::{files, repository};
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// Entries of the repository that are not in version control.
const UNTRACKED: [&str; 3] = [".git", ".otp", "target"];

/// Longest README, in lines.
const README_LINES: usize = 80;

/// A Markdown file.
struct Page {
    /// Relative to the repository.
    path: PathBuf,
    /// Text outside of code.
    prose: String,
    /// Spans and blocks of code.
    code: Vec<String>,
}

impl Page {
    fn new(path: &Path) -> Result<Page, String> {
        let text = with_includes(path)?;
        let (mut prose, mut code) = (String::new(), Vec::new());
        let mut block: Option<String> = None;
        for line in text.lines() {
            match (&mut block, line.trim_start().starts_with("```")) {
                (Some(_), true) => code.extend(block.take()),
                (Some(block), false) => *block += &format!("{line}\n"),
                (None, true) => block = Some(String::new()),
                (None, false) => prose += &format!("{line}\n"),
            }
        }
        if block.is_some() {
            return Err(format!("{}: a block of code has no end", path.display()));
        }
        let prose = without_spans(&prose, &mut code);
        Ok(Page { path: path.to_owned(), prose, code })
    }

    /// Targets of links.
    fn links(&self) -> impl Iterator<Item = &str> {
        self.prose.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target)
    }

    /// Identifiers of headings, as mdBook makes them.
    fn anchors(&self) -> BTreeSet<String> {
        let mut anchors = BTreeSet::new();
        for heading in self.prose.lines().filter(|line| line.starts_with('#')) {
            let id = anchor(heading.trim_start_matches('#').trim());
            let again = (1..).map(|count| format!("{id}-{count}"));
            anchors.extend(std::iter::once(id.clone()).chain(again).find(|id| !anchors.contains(id)));
        }
        anchors
    }
}

/// The identifier of a heading.
fn anchor(heading: &str) -> String {
    let known = |c: char| match c {
        _ if c.is_alphanumeric() || "-_".contains(c) => Some(c.to_ascii_lowercase()),
        _ if c.is_whitespace() => Some('-'),
        _ => None,
    };
    heading.chars().filter_map(known).collect()
}

/// Text without the marks of its code spans, whose contents go to `code`.
fn without_spans(text: &str, code: &mut Vec<String>) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('`') {
        let (before, marked) = rest.split_at(start);
        let mark = &marked[..marked.len() - marked.trim_start_matches('`').len()];
        plain += before;
        let inner = &marked[mark.len()..];
        let Some((span, after)) = inner.split_once(mark) else { break };
        code.push(span.to_owned());
        // A span is text in a heading, but contains no link.
        plain += &span.replace("](", "");
        rest = after;
    }
    plain + rest
}

/// A path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir if normal.parent().is_some() => drop(normal.pop()),
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(repository().join(path)).map_err(|error| format!("{}: {error}", path.display()))
}

/// The text of a page with the files that it includes.
fn with_includes(path: &Path) -> Result<String, String> {
    let mut whole = String::new();
    for line in read(path)?.lines() {
        let included = line.strip_prefix("{{#include ").and_then(|rest| rest.strip_suffix("}}"));
        let text = match included {
            Some(name) => read(&normal(&path.with_file_name("").join(name)))?,
            None if line.contains("{{#") => return Err(format!("{}: unknown directive {line}", path.display())),
            None => line.to_owned(),
        };
        whole += &format!("{text}\n");
    }
    Ok(whole)
}

/// Markdown files of a folder, relative to the repository.
fn pages_in(folder: &str) -> Vec<PathBuf> {
    let names = files(&repository().join(folder), &["md"]).expect("the folder has pages");
    names.into_iter().map(|(name, _)| Path::new(folder).join(name + ".md")).collect()
}

/// Pages outside of the book: those in the top folder, and those of tests and examples.
fn other_pages() -> Vec<PathBuf> {
    let top =
        std::fs::read_dir(repository()).expect("the repository").map(|entry| entry.expect("an entry").file_name());
    let top = top.map(PathBuf::from).filter(|name| name.extension().is_some_and(|extension| extension == "md"));
    top.chain(["testsuite/README.md".into()]).chain(pages_in("examples")).collect()
}

/// The chapters that `SUMMARY.md` lists, in order.
fn chapters() -> Vec<PathBuf> {
    let summary = read(Path::new("docs/SUMMARY.md")).expect("the summary");
    let lines = summary.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let target = |line: &str| {
        let (_, rest) = line.strip_prefix("- ").unwrap_or(line).strip_prefix('[')?.split_once("](")?;
        Some(Path::new("docs").join(rest.strip_suffix(')')?))
    };
    lines.map(|line| target(line).unwrap_or_else(|| panic!("SUMMARY.md: no chapter: {line}"))).collect()
}

fn pages(paths: &[PathBuf]) -> Vec<Page> {
    let mut failures = Vec::new();
    let pages = paths.iter().filter_map(|path| Page::new(path).map_err(|error| failures.push(error)).ok()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    pages
}

/// Problems with the links of `page`. Those of a chapter of the book stay in the book.
fn broken_links(page: &Page) -> Vec<String> {
    let is_chapter = page.path.starts_with("docs");
    let problem = |target: &str| {
        if ["http://", "https://"].iter().any(|scheme| target.starts_with(scheme)) {
            return None;
        }
        let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
        let path = if file.is_empty() { page.path.clone() } else { normal(&page.path.with_file_name("").join(file)) };
        if is_chapter && !path.starts_with("docs") {
            return Some("leaves the book");
        }
        if is_chapter && path.ends_with("README.md") {
            return Some("is called index.html in the book");
        }
        if !repository().join(&path).exists() {
            return Some("leads nowhere");
        }
        let anchor = anchor?;
        let anchors = Page::new(&path).map(|page| page.anchors()).unwrap_or_default();
        (!anchors.contains(anchor)).then_some("names no heading")
    };
    let problems = page.links().filter_map(|target| problem(target).map(|problem| (target, problem)));
    problems.map(|(target, problem)| format!("{}: {target} {problem}", page.path.display())).collect()
}

/// Files of the repository that the code of `page` names and that do not exist.
fn missing_files(page: &Page) -> Vec<String> {
    let entries = std::fs::read_dir(repository()).expect("the repository").map(|entry| entry.expect("an entry"));
    let entries = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let folders: Vec<String> = entries.filter(|name| !UNTRACKED.contains(&name.as_str())).collect();
    let is_of_repository = |word: &&str| {
        let first = word.split_once('/').map(|(first, _)| first);
        let is_pattern = word.contains(['*', '<', '>', '{', '$', '\u{2026}']);
        first.is_some_and(|first| folders.iter().any(|folder| folder == first)) && !is_pattern
    };
    let words = page.code.iter().flat_map(|code| code.split_whitespace());
    let words = words.map(|word| word.trim_matches(|c| ",;:()'\"".contains(c))).filter(is_of_repository);
    let missing = words.filter(|word| !repository().join(word).exists());
    missing.map(|word| format!("{}: {word} does not exist", page.path.display())).collect()
}

#[test]
fn every_chapter_is_in_the_summary_once() {
    let chapters = chapters();
    let listed: BTreeSet<&PathBuf> = chapters.iter().collect();
    assert_eq!(listed.len(), chapters.len(), "a chapter is listed twice");
    let there = pages_in("docs");
    let there: BTreeSet<&PathBuf> = there.iter().filter(|path| !path.ends_with("SUMMARY.md")).collect();
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&PathBuf>::new(), "listed, but not there");
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&PathBuf>::new(), "there, but not listed");
}

#[test]
fn every_link_leads_somewhere() {
    let paths: Vec<PathBuf> = chapters().into_iter().chain(other_pages()).collect();
    let broken: Vec<String> = pages(&paths).iter().flat_map(broken_links).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_that_a_page_names_exists() {
    let paths: Vec<PathBuf> = chapters().into_iter().chain(other_pages()).collect();
    let missing: Vec<String> = pages(&paths).iter().flat_map(missing_files).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_readme_is_short() {
    let lines = read(Path::new("README.md")).expect("the README").lines().count();
    assert!(lines <= README_LINES, "README.md has {lines} lines, {README_LINES} are allowed");
}

/// The name of the static or field that a line declares as a lock.
fn lock_in(line: &str) -> Option<&str> {
    let declared = line.trim_start().trim_start_matches("pub ").trim_start_matches("static ");
    let (name, kind) = declared.split_once(": ")?;
    let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let wrapped = kind.trim_start_matches(['(']).trim_start_matches("LazyLock<").trim_start_matches("OnceLock<");
    (is_name && ["Mutex<", "RwLock<"].iter().any(|lock| wrapped.starts_with(lock))).then_some(name)
}

#[test]
fn the_order_of_locks_names_every_lock_of_the_runtime() {
    let page = read(Path::new("docs/internals/locks.md")).expect("the page");
    let sources = files(&repository().join("runtime"), &["rs"]).expect("sources");
    let sources = sources.iter().filter(|(name, _)| !name.contains("/models/"));
    let mut missing = Vec::new();
    for (name, path) in sources {
        let text = std::fs::read_to_string(path).expect("a source");
        let locks = text.lines().filter_map(lock_in).filter(|lock| !page.contains(&format!("`{lock}`")));
        missing.extend(locks.map(|lock| format!("runtime/{name}.rs: {lock} is not in docs/internals/locks.md")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn pages_are_read_as_mdbook_reads_them() {
    let mut code = Vec::new();
    let plain = without_spans("a `b](c)` [d](e) ``f`g`` h", &mut code);
    assert_eq!((plain.as_str(), code), ("a bc) [d](e) f`g h", vec!["b](c)".to_owned(), "f`g".to_owned()]));
    let page =
        Page { path: "docs/a.md".into(), prose: "# A `b`, c!\n## x\n## x\n[d](e.md#f)".into(), code: Vec::new() };
    assert_eq!(page.anchors().into_iter().collect::<Vec<_>>(), ["a-b-c", "x", "x-1"]);
    assert_eq!(page.links().collect::<Vec<_>>(), ["e.md#f"]);
    assert_eq!(normal(Path::new("docs/internals/../../a.md")), Path::new("a.md"));
}
