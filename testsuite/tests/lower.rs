//! Lowering of single instructions: text that must, and must not, appear in the output of beamc.
//!
//! An input is `lower/<family>/<what>.S`, assembly of small functions (and a `main/0`, so that it is a program) with directives
//! in its head. `% emit: clif|asm` selects the form. `% function: f/2` selects a function, and `% opcode: get_list` the lines
//! of it that come from this opcode. Each applies to the directives after it. `% want: TEXT` demands a line with TEXT, `%
//! never: TEXT` forbids it on the fast path, and `% lines: N` is the number of lines on the fast path. Negative patterns matter
//! most: a fast path that calls the runtime still computes the right result, and only this test detects it.
//!
//! The test `opcodes` checks that the inputs name exactly the rows of `compiler/src/lower/opcodes.tsv` that say "in line", each
//! with something wanted and something forbidden.
//!
//! # Shape
//! In the output each function begins with a line `;; module:function/arity`. A line `; OPCODE ...` states the origin of the
//! lines after it. In Cranelift's form a block begins with `blockN(...)`, followed by `cold:` if it is off the fast path. A
//! block that ends in a trap raises, and is off the fast path too. Assembly does not show this, so there `never:` and `lines:`
//! apply to every line.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::directive::Head;
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("lower", error)])).exit();
}

/// The directives of a head.
const DIRECTIVES: [&str; 6] = ["emit", "function", "opcode", "want", "never", "lines"];

fn trials() -> Result<Vec<Trial>, String> {
    let beamc = Arc::new(Beamc::find());
    let inputs = place::files(&place::testsuite().join("lower"), &["S"])?;
    let paths: Vec<_> = inputs.iter().map(|(_, path)| path.clone()).collect();
    let opcodes = Trial::test("opcodes", move || opcodes(&paths).map_err(Failed::from));
    let inputs = inputs.into_iter().map(|(name, path)| {
        let beamc = Arc::clone(&beamc);
        Trial::test(name, move || check(&beamc, &path).map_err(Failed::from))
    });
    Ok(inputs.chain([opcodes]).collect())
}

fn read(path: &Path) -> Result<(String, Head), String> {
    let source = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let head = Head::read(&source, &DIRECTIVES)?;
    Ok((source, head))
}

/// Checks that the inputs name exactly the opcodes that are in line.
fn opcodes(paths: &[std::path::PathBuf]) -> Result<(), String> {
    let table = place::repository().join("compiler/src/lower/opcodes.tsv");
    let table = std::fs::read_to_string(&table).map_err(|error| format!("{}: {error}", table.display()))?;
    let rows = table.lines().filter_map(|row| row.split_once('\t'));
    let in_line: BTreeSet<String> =
        rows.filter(|(_, how)| how.starts_with("in line")).map(|(opcode, _)| opcode.to_string()).collect();
    let mut named = BTreeSet::new();
    for path in paths {
        named.extend(read(path)?.1.all("opcode").map(str::to_string));
    }
    let list = |opcodes: Vec<&String>| opcodes.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    match (list(in_line.difference(&named).collect()), list(named.difference(&in_line).collect())) {
        (missing, extra) if missing.is_empty() && extra.is_empty() => Ok(()),
        (missing, extra) => Err(format!("in line and in no input: {missing}\nin an input and not in line: {extra}")),
    }
}

fn check(beamc: &Result<Beamc, String>, path: &Path) -> Result<(), String> {
    let (source, head) = read(path)?;
    let form = head.get("emit").filter(|form| ["clif", "asm"].contains(form)).ok_or("`emit:` must say clif or asm")?;
    let beamc = beamc.as_ref().map_err(Clone::clone)?;
    let mut command = beamc.command();
    command.args(["build", "--emit", form]).arg(path);
    let outcome = execute::run(command, Duration::from_secs(30))?;
    if outcome.end != End::Exit(0) {
        return Err(format!("the build {}\n{}", outcome.end, outcome.stderr_text()));
    }
    let module = path.file_stem().unwrap_or_default().to_string_lossy();
    let emitted = String::from_utf8_lossy(&outcome.stdout);
    let sections = sections(&head)?;
    let mut complaints = Vec::new();
    for section in &sections {
        let lines = lines_of(&emitted, &format!(";; {module}:{}", section.function));
        if lines.is_empty() {
            let shown = execute::shorten(&emitted, 2000);
            return Err(format!("nothing was emitted for {module}:{}\n\n{shown}", section.function));
        }
        let found = section.complaints(&source, &lines);
        if !found.is_empty() {
            let all: Vec<&str> = lines.iter().map(|line| line.text).collect();
            complaints.push(format!("{}:\n{}\n\n{}", section.title(), found.join("\n"), all.join("\n")));
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n\n")) }
}

/// Directives for one function, or for one opcode in it.
struct Section<'a> {
    function: &'a str,
    opcode: Option<&'a str>,
    want: Vec<&'a str>,
    never: Vec<&'a str>,
    lines: Option<usize>,
}

fn sections(head: &Head) -> Result<Vec<Section<'_>>, String> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for (word, text) in &head.directives {
        let function = sections.last().map(|section| section.function);
        let (function, opcode) = match (word.as_str(), function) {
            ("function", _) => (text.as_str(), None),
            ("opcode", Some(function)) => (function, Some(text.as_str())),
            ("emit", _) => continue,
            (_, None) => return Err("`function:` must name the one to look at".to_string()),
            (word, Some(_)) => {
                if let Some(section) = sections.last_mut() {
                    match word {
                        "want" => section.want.push(text),
                        "never" => section.never.push(text),
                        _ => section.lines = Some(text.parse().map_err(|_| "`lines:` must be a number")?),
                    }
                }
                continue;
            }
        };
        sections.push(Section { function, opcode, want: Vec::new(), never: Vec::new(), lines: None });
    }
    // A function without patterns only gives the context of opcodes.
    let says = |section: &Section<'_>| !section.want.is_empty() || !section.never.is_empty();
    sections.retain(|section| section.opcode.is_some() || says(section));
    if sections.is_empty() {
        return Err("neither `want:` nor `never:` in its head".to_string());
    }
    for section in sections.iter().filter(|section| section.opcode.is_some()) {
        if section.never.is_empty() || (section.want.is_empty() && section.lines.is_none()) {
            return Err(format!("{}: needs a `want:` or `lines:`, and a `never:`", section.title()));
        }
    }
    Ok(sections)
}

impl Section<'_> {
    fn title(&self) -> String {
        format!("{} {}", self.function, self.opcode.unwrap_or_default())
    }

    fn complaints(&self, source: &str, lines: &[Line<'_>]) -> Vec<String> {
        let of_opcode = |line: &&Line<'_>| self.opcode.is_none_or(|opcode| line.comes_from(opcode));
        let lines: Vec<&Line<'_>> = lines.iter().filter(of_opcode).collect();
        // An opcode that becomes nothing leaves no trace.
        let is_nothing =
            self.lines == Some(0) && self.opcode.is_some_and(|opcode| source.contains(&format!("{{{opcode},")));
        if lines.is_empty() && !is_nothing {
            return vec!["it is not in the function".to_string()];
        }
        let code: Vec<&&Line<'_>> = lines.iter().filter(|line| !line.is_origin).collect();
        let mut complaints = Vec::new();
        for wanted in &self.want {
            if !code.iter().any(|line| line.text.contains(wanted)) {
                complaints.push(format!("no line holds `{wanted}`"));
            }
        }
        let fast: Vec<&str> = code.iter().filter(|line| line.is_fast).map(|line| line.text).collect();
        for unwanted in &self.never {
            let holding = fast.iter().filter(|line| line.contains(unwanted));
            complaints.extend(holding.map(|line| format!("`{unwanted}` in: {}", line.trim())));
        }
        if let Some(number) = self.lines.filter(|number| *number != fast.len()) {
            complaints.push(format!("{} lines on the fast path instead of {number}", fast.len()));
        }
        complaints
    }
}

/// A line of the output.
struct Line<'a> {
    text: &'a str,
    /// Its origin, as the dump writes instructions.
    origin: Option<&'a str>,
    /// Whether it only states the origin of others.
    is_origin: bool,
    /// Whether it is code on the fast path.
    is_fast: bool,
}

impl Line<'_> {
    fn comes_from(&self, opcode: &str) -> bool {
        let Some(name) = self.origin.and_then(|origin| origin.split_whitespace().next()) else { return false };
        // The dump writes a label as such, and BIFs without their number of arguments.
        name == opcode
            || (opcode == "label" && name.ends_with(':'))
            || (["bif", "gc_bif"].contains(&name)
                && opcode.trim_end_matches(|digit: char| digit.is_ascii_digit()) == name)
    }
}

/// The lines of one function, without its title.
fn lines_of<'a>(emitted: &'a str, title: &str) -> Vec<Line<'a>> {
    let mut origin = None;
    let lines = emitted.lines().skip_while(|line| *line != title).skip(1).take_while(|line| !line.starts_with(";; "));
    let mut lines: Vec<Line<'a>> = lines
        .map(|text| {
            let new = text.trim_start().strip_prefix("; ");
            origin = new.or(origin);
            Line { text, origin, is_origin: new.is_some(), is_fast: false }
        })
        .collect();
    mark_fast_path(&mut lines);
    lines
}

/// Marks the code of blocks that are neither cold nor raise; without blocks, all code.
fn mark_fast_path(lines: &mut [Line<'_>]) {
    let has_blocks = lines.iter().any(|line| is_label(line.text));
    let mut rest = lines;
    while !rest.is_empty() {
        let end = rest.iter().skip(1).position(|line| is_label(line.text)).map_or(rest.len(), |next| next + 1);
        let (block, after) = rest.split_at_mut(end);
        // Lines before the first label are declarations.
        let is_hot = block.first().is_some_and(|label| is_label(label.text) && !label.text.trim().ends_with("cold:"));
        let raises = block.iter().any(|line| line.text.trim_start().starts_with("trap "));
        for line in block.iter_mut() {
            let is_code = !line.is_origin && is_code(line.text);
            line.is_fast = is_code && (!has_blocks || (is_hot && !raises));
        }
        rest = after;
    }
}

fn is_label(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("block") && line.ends_with(':')
}

/// Whether a line is code: not a label, the end of a function or an alias of a value.
fn is_code(line: &str) -> bool {
    let line = line.trim();
    let is_alias = line.starts_with('v') && line.contains(" -> ") && !line.contains('=');
    !["", "}"].contains(&line) && !is_label(line) && !is_alias
}
