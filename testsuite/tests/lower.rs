//! What single instructions become: text that must, and must not, appear in what beamc emits.
//!
//! An input is `lower/<family>/<what>.S`, assembly of one function with directives in its head:
//! `% emit: clif|asm` says which form is looked at, `% want: TEXT` that some line holds TEXT, and
//! `% never: TEXT` that no line does. Negative patterns matter most: a fast path that came to call
//! the runtime still computes the right thing, and only this shows it.
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
    let head = Head::read(&source, &["emit", "want", "never"])?;
    let form = head.get("emit").filter(|form| ["clif", "asm"].contains(form)).ok_or("`emit:` must say clif or asm")?;
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
    let text = String::from_utf8_lossy(&outcome.stdout);
    let holds = |pattern: &str| text.lines().any(|line| line.contains(pattern));
    let mut complaints: Vec<String> =
        head.all("want").filter(|wanted| !holds(wanted)).map(|wanted| format!("no line holds `{wanted}`")).collect();
    for unwanted in head.all("never") {
        complaints.extend(text.lines().filter(|line| line.contains(unwanted)).map(|line| format!("`{unwanted}` in: {}", line.trim())));
    }
    if complaints.is_empty() { Ok(()) } else { Err(format!("{}\n\n{}", complaints.join("\n"), execute::shorten(&text, 6000))) }
}
