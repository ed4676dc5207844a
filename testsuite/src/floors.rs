//! The floors of the runtime: each file imports only from lower floors.
//!
//! The tables below define the order. `tests/floors.rs` fails if a file breaks it. The tool `floors` lists every such import.

use crate::imports::{Crate, Import, Imports, Kind};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// The folders of each floor, lowest first. Folders of one floor do not import from each other.
pub const FLOORS: &[&[&str]] = &[
    &["base"],
    &["arch"],
    &["program"],
    &["heap"],
    &["term"],
    &["raise"],
    &["process"],
    &["exception"],
    &["binary", "run"],
    &["bif"],
    &["libcall"],
];

/// Exceptions: the first folder may import from the second on its floor, for the stated reason.
pub const BESIDE: &[(&str, &str, &str)] = &[];

/// Pairs of files that import from each other, with the reason. Larger circles are not allowed.
pub const PAIRS: &[(&str, &str, &str)] = &[
    (
        "src/run/scheduler/pool.rs",
        "src/run/scheduler/ticker.rs",
        "a process made ready starts the ticker, and the ticker looks at the schedulers' queues",
    ),
    (
        "term/src/base/fatal.rs",
        "term/src/base/system.rs",
        "a fatal error ends the program by a system call, and standard descriptors that cannot be opened are fatal",
    ),
    ("src/bif/port/port.rs", "src/bif/port/table.rs", "the table holds ports, and a port that closes leaves the table"),
];

/// The crates of the runtime: name, and root file in the folder `runtime`.
const CRATES: &[(&str, &str)] = &[("beamc_runtime", "src/lib.rs"), ("beamc_term", "term/src/lib.rs")];

/// One file's use of items of another.
#[derive(Default)]
pub struct Arrow {
    /// The lines with a path to each item, by its name.
    pub items: BTreeMap<String, BTreeSet<usize>>,
    /// Whether the items are only passed on, by `pub use`.
    pub is_passed_on: bool,
}

/// The graph of imports between files.
pub struct Graph {
    /// All files but the roots.
    pub files: BTreeSet<String>,
    /// By importing and imported file.
    pub arrows: BTreeMap<(String, String), Arrow>,
    /// Imports of items that a root file defines.
    pub from_roots: BTreeSet<String>,
}

/// Planned moves of files and items. A line holds the old path, the new path and, after a colon, the names of the items that move.
/// Without names the whole file moves. A path that ends in `/` is a folder.
#[derive(Default)]
pub struct Plan {
    files: BTreeMap<String, String>,
    folders: BTreeMap<String, String>,
    items: BTreeMap<(String, String), String>,
}

impl Plan {
    /// The plan in `text`.
    ///
    /// # Errors
    /// A line that does not state a move.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut plan = Plan::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            let (paths, items) = line.split_once(':').map_or((line, None), |(paths, items)| (paths, Some(items)));
            let Some((old, new)) = paths.split_once(' ') else { return Err(format!("no move: {line}")) };
            let (old, new) = (old.to_owned(), new.to_owned());
            match items {
                Some(items) => {
                    plan.items.extend(items.split(',').map(|item| ((old.clone(), item.trim().to_owned()), new.clone())))
                }
                None if old.ends_with('/') => drop(plan.folders.insert(old, new)),
                None => drop(plan.files.insert(old, new)),
            }
        }
        Ok(plan)
    }

    /// The planned file of an item. `item` is empty for the file itself.
    fn place(&self, file: &str, item: &str) -> String {
        let of = item.split('.').next().unwrap_or(item);
        let moved = |item: &str| self.items.get(&(file.to_owned(), item.to_owned()));
        if let Some(place) = moved(item).or_else(|| moved(of)).or_else(|| self.files.get(file)) {
            return place.clone();
        }
        let folder =
            self.folders.iter().filter(|(old, _)| file.starts_with(old.as_str())).max_by_key(|(old, _)| old.len());
        folder.map_or_else(|| file.to_owned(), |(old, new)| format!("{new}{}", &file[old.len()..]))
    }
}

/// The imports of the crates in `runtime`.
///
/// # Errors
/// A file that is missing or that is not Rust.
pub fn read(runtime: &Path) -> Result<Imports, String> {
    let crates: Vec<_> = CRATES
        .iter()
        .filter(|(_, root)| runtime.join(root).exists())
        .map(|&(name, root)| Crate { name, root })
        .collect();
    Imports::read(&crates, &|path| std::fs::read_to_string(runtime.join(path)).ok())
}

impl Graph {
    /// The graph of `imports`, without those of root files.
    #[must_use]
    pub fn new(imports: &Imports) -> Self {
        let files = imports.files.iter().zip(&imports.is_root).filter(|(_, is_root)| !**is_root);
        let files = files.map(|(file, _)| file.clone()).collect();
        let mut graph = Graph { files, arrows: BTreeMap::new(), from_roots: BTreeSet::new() };
        for import in imports.imports.iter().filter(|import| !imports.is_root[import.from]) {
            let [from, to] = [import.from, import.to].map(|file| imports.files[file].clone());
            if imports.is_root[import.to] {
                graph
                    .from_roots
                    .insert(format!("{from}:{}: `{}` of {to}: a root only declares", import.line, import.item));
            } else {
                graph.add(from, to, import);
            }
        }
        graph
    }

    /// The graph after the moves of `plan`. An imported item that the code uses counts for the code that uses it.
    #[must_use]
    pub fn planned(imports: &Imports, plan: &Plan) -> Self {
        let used: BTreeSet<_> = imports
            .imports
            .iter()
            .filter(|import| import.kind == Kind::Path)
            .map(|import| (import.from, import.to, &import.item))
            .collect();
        let mut graph = Graph { files: BTreeSet::new(), arrows: BTreeMap::new(), from_roots: BTreeSet::new() };
        for import in &imports.imports {
            let is_counted = match import.kind {
                Kind::Path => true,
                Kind::Use => !used.contains(&(import.from, import.to, &import.item)),
                Kind::Reexport => false,
            };
            if !is_counted || imports.is_root[import.from] || imports.is_root[import.to] {
                continue;
            }
            let from = plan.place(&imports.files[import.from], &import.within);
            let to = plan.place(&imports.files[import.to], &import.item);
            graph.files.extend([from.clone(), to.clone()]);
            graph.add(from, to, import);
        }
        graph
    }

    fn add(&mut self, from: String, to: String, import: &Import) {
        if from == to {
            return;
        }
        let is_passed_on = import.kind == Kind::Reexport;
        let arrow = self.arrows.entry((from, to)).or_insert(Arrow { is_passed_on, ..Arrow::default() });
        arrow.is_passed_on &= is_passed_on;
        arrow.items.entry(import.item.clone()).or_default().insert(import.line);
    }

    /// A message for each item that a file imports from above or from beside.
    #[must_use]
    pub fn upward(&self, floors: &[&[&str]], beside: &[(&str, &str, &str)]) -> Vec<String> {
        let mut found = Vec::new();
        for ((from, to), arrow) in &self.arrows {
            let Some(relation) = relation(floors, beside, from, to) else { continue };
            for (item, lines) in &arrow.items {
                let lines = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
                found.push(format!("{from}:{lines}: `{item}` of {to}: {relation}"));
            }
        }
        found
    }

    /// Files that stand on no floor.
    #[must_use]
    pub fn nowhere(&self, floors: &[&[&str]]) -> Vec<&str> {
        self.files.iter().filter(|file| floor(floors, file).is_none()).map(String::as_str).collect()
    }

    /// The circles of files, largest first: each file imports from each other one of its circle by way of the others.
    #[must_use]
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for ((from, to), arrow) in &self.arrows {
            if !arrow.is_passed_on {
                next.entry(from).or_default().push(to);
            }
        }
        let mut circles = components(self.files.iter().map(String::as_str), &next);
        circles.retain(|circle| circle.len() > 1);
        circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
        circles
    }

    /// The graph without imports from above and from beside. Its circles lie within one floor.
    #[must_use]
    pub fn in_order(mut self, floors: &[&[&str]], beside: &[(&str, &str, &str)]) -> Self {
        self.arrows.retain(|(from, to), _| relation(floors, beside, from, to).is_none());
        self
    }

    /// A message for each circle of more than two files, each pair that `pairs` does not state, and each stated pair that
    /// no longer exists.
    #[must_use]
    pub fn knots(&self, pairs: &[(&str, &str, &str)]) -> Vec<String> {
        let circles = self.circles();
        let mut found = Vec::new();
        for circle in &circles {
            let is_stated =
                |circle: &[&str]| pairs.iter().any(|&(one, other, _)| circle == [one, other] || circle == [other, one]);
            if circle.len() > 2 {
                found.push(format!("a circle of {} files: {}", circle.len(), circle.join(", ")));
            } else if !is_stated(circle) {
                found.push(format!("a pair without a stated reason: {}", circle.join(", ")));
            }
        }
        for &(one, other, _) in pairs {
            if !circles.iter().any(|circle| circle.len() == 2 && circle.contains(&one) && circle.contains(&other)) {
                found.push(format!("a stated pair that does not exist: {one}, {other}"));
            }
        }
        found
    }

    /// Everything that breaks the rules.
    #[must_use]
    pub fn violations(
        &self,
        floors: &[&[&str]],
        beside: &[(&str, &str, &str)],
        pairs: &[(&str, &str, &str)],
    ) -> Vec<String> {
        let mut found = self.upward(floors, beside);
        found.extend(self.from_roots.iter().cloned());
        found.extend(self.nowhere(floors).into_iter().map(|file| format!("{file}: on no floor")));
        found.extend(self.knots(pairs));
        found
    }

    /// Counts, as one line.
    #[must_use]
    pub fn counts(&self, floors: &[&[&str]], beside: &[(&str, &str, &str)]) -> String {
        let upward = self.arrows.keys().filter(|(from, to)| relation(floors, beside, from, to).is_some()).count();
        let largest = self.circles().first().map_or(1, Vec::len);
        format!(
            "{} files, {} imports between them, {} upward, {} in the largest circle",
            self.files.len(),
            self.arrows.len(),
            upward,
            largest
        )
    }

    /// The files of a circle, and the imports among them with the items.
    #[must_use]
    pub fn members(&self, circle: &[&str]) -> String {
        let mut text = format!("a circle of {} files\n", circle.len());
        for file in circle {
            let _ = writeln!(text, "    {file}");
        }
        for ((from, to), arrow) in &self.arrows {
            if !arrow.is_passed_on && circle.contains(&from.as_str()) && circle.contains(&to.as_str()) {
                let items: Vec<_> = arrow.items.keys().map(String::as_str).collect();
                let _ = writeln!(text, "{from} -> {to}: {}", items.join(", "));
            }
        }
        text
    }
}

/// The number and the folder of the floor on which a file stands.
fn floor<'f>(floors: &[&[&'f str]], file: &str) -> Option<(usize, &'f str)> {
    let inside = file.split_once("src/").map_or(file, |(_, inside)| inside);
    let first = inside.split('/').next()?;
    let folder = first.strip_suffix(".rs").unwrap_or(first);
    floors
        .iter()
        .enumerate()
        .find_map(|(number, folders)| folders.iter().find(|each| **each == folder).map(|folder| (number, *folder)))
}

/// Says that the imported file is above or beside the importing one, if it is.
fn relation(floors: &[&[&str]], beside: &[(&str, &str, &str)], from: &str, to: &str) -> Option<String> {
    let (low, from) = floor(floors, from)?;
    let (high, to) = floor(floors, to)?;
    if low < high {
        return Some(format!("{to} is above {from}"));
    }
    let is_stated = beside.iter().any(|&(one, other, _)| one == from && other == to);
    (low == high && from != to && !is_stated).then(|| format!("{to} is beside {from}"))
}

/// The strongly connected components of a graph, by Tarjan's algorithm without recursion.
fn components<'g>(nodes: impl Iterator<Item = &'g str>, next: &BTreeMap<&'g str, Vec<&'g str>>) -> Vec<Vec<&'g str>> {
    let no_targets = Vec::new();
    let mut number: BTreeMap<&str, usize> = BTreeMap::new();
    let mut low: BTreeMap<&str, usize> = BTreeMap::new();
    let mut open: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for start in nodes {
        if number.contains_key(start) {
            continue;
        }
        let mut calls = vec![(start, 0)];
        while let Some((node, at)) = calls.pop() {
            if at == 0 {
                let fresh = number.len();
                number.insert(node, fresh);
                low.insert(node, fresh);
                open.push(node);
            }
            let targets = next.get(node).unwrap_or(&no_targets);
            if let Some(&target) = targets.get(at) {
                calls.push((node, at + 1));
                if !number.contains_key(target) {
                    calls.push((target, 0));
                } else if open.contains(&target) {
                    low.insert(node, low[node].min(number[target]));
                }
                continue;
            }
            if low[node] == number[node] {
                let from = open.iter().position(|each| *each == node).unwrap_or(0);
                let mut component = open.split_off(from);
                component.sort_unstable();
                found.push(component);
            }
            if let Some(&(caller, _)) = calls.last() {
                low.insert(caller, low[caller].min(low[node]));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Graph, Plan};
    use crate::imports::{Crate, Imports};

    const FLOORS: &[&[&str]] = &[&["low", "side"], &["high"]];

    fn imports(files: &[(&str, &str)]) -> Imports {
        let text = |path: &str| files.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_owned());
        Imports::read(&[Crate { name: "one", root: "src/lib.rs" }], &text).expect("the crate is read")
    }

    fn tree(low: &str, side: &str, high: &str) -> Imports {
        imports(&[
            ("src/lib.rs", "mod low; mod side; mod high;"),
            ("src/low.rs", low),
            ("src/side.rs", side),
            ("src/high/mod.rs", high),
        ])
    }

    #[test]
    fn imports_from_above_and_beside_are_found() {
        let graph = Graph::new(&tree(
            "use crate::high::f;\npub use crate::side::g;",
            "pub fn g() {}",
            "pub fn f() { crate::side::g() }",
        ));
        let expected = [
            "src/low.rs:1: `f` of src/high/mod.rs: high is above low",
            "src/low.rs:2: `g` of src/side.rs: side is beside low",
        ];
        assert_eq!(graph.upward(FLOORS, &[]), expected);
        assert_eq!(graph.upward(FLOORS, &[("low", "side", "a reason")]), expected[..1]);
        assert_eq!(graph.nowhere(&FLOORS[..1]), ["src/high/mod.rs"]);
    }

    #[test]
    fn only_stated_pairs_may_import_from_each_other() {
        let graph = Graph::new(&tree("use crate::side::g; pub fn f() {}", "use crate::low::f; pub fn g() {}", ""));
        assert_eq!(graph.knots(&[]), ["a pair without a stated reason: src/low.rs, src/side.rs"]);
        assert!(graph.knots(&[("src/side.rs", "src/low.rs", "a reason")]).is_empty());
        let gone = [("src/low.rs", "src/side.rs", "a reason"), ("src/low.rs", "src/high/mod.rs", "another")];
        assert_eq!(graph.knots(&gone), ["a stated pair that does not exist: src/low.rs, src/high/mod.rs"]);
    }

    #[test]
    fn a_circle_of_three_is_found_with_its_imports() {
        let graph = Graph::new(&tree(
            "use crate::side::g; pub fn f() {}",
            "use crate::high::h; pub fn g() {}",
            "pub fn h() { crate::low::f() }",
        ));
        let knot = "a circle of 3 files: src/high/mod.rs, src/low.rs, src/side.rs";
        assert_eq!(graph.knots(&[]), [knot]);
        assert!(graph.members(&graph.circles()[0]).ends_with("src/side.rs -> src/high/mod.rs: h\n"));
        assert_eq!(graph.counts(FLOORS, &[]), "3 files, 3 imports between them, 2 upward, 3 in the largest circle");
        assert!(graph.in_order(FLOORS, &[]).circles().is_empty());
    }

    #[test]
    fn a_root_defines_nothing_that_files_import() {
        let files = [("src/lib.rs", "mod low; pub fn f() {}"), ("src/low.rs", "use crate::f;")];
        let wrong = Graph::new(&imports(&files)).violations(FLOORS, &[], &[]);
        assert_eq!(wrong, ["src/low.rs:1: `f` of src/lib.rs: a root only declares"]);
    }

    #[test]
    fn passing_on_makes_no_circle() {
        let files = [
            ("src/lib.rs", "mod high;"),
            ("src/high/mod.rs", "mod a; pub use a::f; pub struct Own;"),
            ("src/high/a.rs", "use super::Own; pub fn f(_: Own) {}"),
        ];
        assert!(Graph::new(&imports(&files)).circles().is_empty());
    }

    #[test]
    fn a_plan_moves_items_and_files() {
        let before = tree("fn f() { crate::high::g() }", "", "pub fn g() {} pub fn h() { g() }");
        let plan = Plan::parse("src/high/mod.rs src/low/g.rs: g\nsrc/side.rs src/high/side.rs\n").expect("a plan");
        let graph = Graph::planned(&before, &plan);
        assert!(graph.upward(FLOORS, &[]).is_empty());
        let arrows: Vec<_> = graph.arrows.keys().map(|(from, to)| format!("{from} -> {to}")).collect();
        assert_eq!(arrows, ["src/high/mod.rs -> src/low/g.rs", "src/low.rs -> src/low/g.rs"]);
        assert!(Plan::parse("nowhere").is_err());
    }
}
