//! What single instructions become: text that must, and must not, appear in what beamc emits.
//!
//! An input is `lower/<family>/<what>.S`, assembly of one small function (and a `main/0`, so that it is
//! a program) with directives in its head: `% emit: clif|asm` and `% function: f/2` say what is looked
//! at, `% want: TEXT` that some line of it holds TEXT, and `% never: TEXT` that no line does that is
//! executed when all goes well. Negative patterns matter most: a fast path that came to call the
//! runtime still computes the right thing, and only this shows it.
//!
//! # Shape
//! What is emitted begins each function with a line `;; module:function/arity`. In Cranelift's form a
//! block begins with `blockN(...)`, followed by `cold:` if it is off the fast path; a block that ends in a
//! trap raises, and is off it too. Assembly does not tell, so there `never:` looks at every line.
#![forbid(unsafe_code)]

use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::directive::Head;
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("lower", error)])).exit();
}

fn trials() -> Result<Vec<Trial>, String> {
    let beamc = Arc::new(Beamc::find());
    let inputs = place::files(&place::testsuite().join("lower"), &["S"])?;
    Ok(inputs
        .into_iter()
        .map(|(name, path)| {
            let beamc = Arc::clone(&beamc);
            Trial::test(name, move || check(&beamc, &path).map_err(Failed::from))
        })
        .collect())
}

fn check(beamc: &Result<Beamc, String>, path: &Path) -> Result<(), String> {
    let source = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let head = Head::read(&source, &["emit", "function", "want", "never"])?;
    let form = head.get("emit").filter(|form| ["clif", "asm"].contains(form)).ok_or("`emit:` must say clif or asm")?;
    let function = head.get("function").ok_or("`function:` must name the one to look at")?;
    if head.get("want").is_none() && head.get("never").is_none() {
        return Err("neither `want:` nor `never:` in its head".to_string());
    }
    let beamc = beamc.as_ref().map_err(Clone::clone)?;
    let mut command = beamc.command();
    command.args(["build", "--emit", form]).arg(path);
    let outcome = execute::run(command, Duration::from_secs(30))?;
    if outcome.end != End::Exit(0) {
        return Err(format!("the build {}\n{}", outcome.end, outcome.stderr_text()));
    }
    let module = path.file_stem().unwrap_or_default().to_string_lossy();
    let emitted = String::from_utf8_lossy(&outcome.stdout);
    let lines = lines_of(&emitted, &format!(";; {module}:{function}"));
    if lines.is_empty() {
        return Err(format!("nothing was emitted for {module}:{function}\n\n{}", execute::shorten(&emitted, 2000)));
    }
    let mut complaints = Vec::new();
    for wanted in head.all("want") {
        if !lines.iter().any(|line| line.contains(wanted)) {
            complaints.push(format!("no line holds `{wanted}`"));
        }
    }
    let fast = fast_path(&lines);
    for unwanted in head.all("never") {
        complaints.extend(
            fast.iter().filter(|line| line.contains(unwanted)).map(|line| format!("`{unwanted}` in: {}", line.trim())),
        );
    }
    if complaints.is_empty() { Ok(()) } else { Err(format!("{}\n\n{}", complaints.join("\n"), lines.join("\n"))) }
}

/// The lines of one function, without its title.
fn lines_of<'a>(emitted: &'a str, title: &str) -> Vec<&'a str> {
    emitted.lines().skip_while(|line| *line != title).skip(1).take_while(|line| !line.starts_with(";; ")).collect()
}

/// The lines of blocks that are neither cold nor raise.
fn fast_path<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let is_label = |line: &str| {
        let line = line.trim();
        line.starts_with("block") && line.ends_with(':')
    };
    let mut fast = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in lines.iter().copied().chain(["block end:"]) {
        if is_label(line) {
            let raises = block.iter().any(|line| line.contains(" trap "));
            let is_cold = block.first().is_some_and(|label| label.contains(" cold:"));
            // What stands before the first label only declares.
            let is_block = block.first().is_some_and(|label| is_label(label));
            if is_block && !raises && !is_cold {
                fast.append(&mut block);
            }
            block.clear();
        }
        block.push(line);
    }
    fast
}
