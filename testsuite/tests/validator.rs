//! beamc agrees with OTP's `beam_validator` about assembly: whatever the validator accepts, beamc builds. Whatever it
//! refuses, beamc refuses too, or the program runs without a fault.
//!
//! `validator/mutants.erl` makes the inputs: random functions, compiled by the release's compiler, with up to three
//! changes in a module, and the validator's verdict on each function. A sample of 120 modules of one release changes
//! daily; `BEAMC_TEST_SAMPLE=1` takes 1,700 of each release. `BEAMC_VALIDATOR_FIRST` and `BEAMC_VALIDATOR_MODULES`
//! choose modules, and `BEAMC_TEST_SEED` the seed.
#![forbid(unsafe_code)]

use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::Mfa;
use beamc_compiler::object;
use beamc_compiler::program::{self, Input, NoLibrary};
use beamc_compiler::{check, read};
use beamc_testsuite::beamc::Beamc;
use beamc_testsuite::execute::{self, End};
use beamc_testsuite::goldens::failure;
use beamc_testsuite::otp::{Otp, Release};
use beamc_testsuite::place;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Modules in a sample.
const SAMPLE: u32 = 120;
/// Modules of each release in a whole run.
const WHOLE: u32 = 1700;
/// Modules in one program.
const BATCH: usize = 60;
/// Time limit of the generator and of a program.
const TIMEOUT: Duration = Duration::from_secs(600);
/// A module that starts a program.
const START: &str = "{module,start}. {exports,[{main,0}]}. {attributes,[]}. {labels,3}. {function,main,0,2}. {label,1}. \
                     {func_info,{atom,start},{atom,main},0}. {label,2}. {move,{atom,ok},{x,0}}. return.";
/// Failures in a report.
const SHOWN: usize = 20;

fn main() {
    let arguments = Arguments::from_args();
    libtest_mimic::run(&arguments, trials().unwrap_or_else(|error| vec![failure("validator", error)])).exit();
}

/// The modules to make.
#[derive(Clone, Copy, Debug)]
struct Range {
    seed: u32,
    first: u32,
    count: u32,
}

fn trials() -> Result<Vec<Trial>, String> {
    let whole = number("BEAMC_TEST_SAMPLE")? == Some(1);
    let day = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / (24 * 60 * 60));
    let seed = number("BEAMC_TEST_SEED")?.unwrap_or(u32::try_from(day).unwrap_or(0));
    let count = number("BEAMC_VALIDATOR_MODULES")?.unwrap_or(if whole { WHOLE } else { SAMPLE });
    let range = Range { seed, first: number("BEAMC_VALIDATOR_FIRST")?.unwrap_or(1), count };
    let tested: Vec<Release> = Release::ALL.into_iter().filter(|release| release.is_tested()).collect();
    let today = tested.get(seed as usize % tested.len().max(1)).copied();
    let beamc = Arc::new(Beamc::find());
    let chosen = tested.into_iter().filter(|release| whole || Some(*release) == today);
    Ok(chosen
        .map(|release| {
            let beamc = Arc::clone(&beamc);
            Trial::test(format!("otp{}", release.number()), move || {
                let beamc = Result::as_ref(&beamc).map_err(Clone::clone)?;
                agrees(beamc, release.otp()?, range).map_err(Failed::from)
            })
        })
        .collect())
}

fn number(variable: &str) -> Result<Option<u32>, String> {
    let Ok(text) = std::env::var(variable) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| format!("{variable} is `{text}`, not a number"))
}

/// A function and what the validator says of it.
struct Verdict {
    function: String,
    accepted: bool,
}

/// The counts of a run.
#[derive(Default, Debug)]
struct Counts {
    modules: usize,
    accepted: usize,
    refused: usize,
    refused_by_both: usize,
    run: usize,
}

fn agrees(beamc: &Beamc, otp: &Otp, range: Range) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let verdicts = generate(otp, range, folder.path())?;
    let mut counts = Counts { modules: verdicts.len(), ..Counts::default() };
    let mut failures = Vec::new();
    let mut built = Vec::new();
    for (name, verdicts) in &verdicts {
        counts.accepted += verdicts.iter().filter(|verdict| verdict.accepted).count();
        counts.refused += verdicts.iter().filter(|verdict| !verdict.accepted).count();
        let file = folder.path().join(format!("{name}.S"));
        match compiled(&file, otp.release) {
            Ok(exports) => built.push((file, exports)),
            Err(problems) => {
                for problem in problems {
                    match wrongly_refused(&problem, verdicts) {
                        Some(what) => failures.push(format!("{name}: {what}")),
                        None => counts.refused_by_both += 1,
                    }
                }
            }
        }
    }
    for batch in built.chunks(BATCH) {
        counts.run += batch.len();
        failures.extend(runs(beamc, otp, batch, folder.path())?);
    }
    let Range { seed, first, .. } = range;
    let last = first + range.count - 1;
    eprintln!(
        "{}, seed {seed}, modules {first} to {last}: {} compiled; functions: {} accepted and {} refused by the \
         validator, {} refused by both; {} modules run",
        otp.release, counts.modules, counts.accepted, counts.refused, counts.refused_by_both, counts.run
    );
    if failures.is_empty() {
        return Ok(());
    }
    let mut report = format!("{} failures (BEAMC_TEST_SEED={seed})\n", failures.len());
    for failure in failures.iter().take(SHOWN) {
        let _ = writeln!(report, "{failure}");
    }
    Err(report)
}

/// Makes the modules. Gives the verdicts by module.
fn generate(otp: &Otp, range: Range, folder: &Path) -> Result<BTreeMap<String, Vec<Verdict>>, String> {
    let source = place::testsuite().join("validator").join("mutants.erl");
    let mut erlc = Command::new(otp.erlc());
    erlc.arg("-o").arg(folder).arg(source);
    let mut erl = Command::new(otp.erl());
    let Range { seed, first, count } = range;
    let start = format!("mutants:main([\"{seed}\", \"{first}\", \"{count}\", \"{}\"]), halt().", folder.display());
    // The compiler leaves a listing in the current folder.
    erl.current_dir(folder).args(["-noshell", "-noinput", "-pa"]).arg(folder).args(["-eval", &start]);
    for command in [erlc, erl] {
        let outcome = execute::run(command, TIMEOUT)?;
        if outcome.end != End::Exit(0) {
            return Err(format!("the generator {}\n{}", outcome.end, outcome.stderr_text()));
        }
    }
    let table = std::fs::read_to_string(folder.join("verdicts.tsv")).map_err(|error| format!("verdicts: {error}"))?;
    let mut verdicts: BTreeMap<String, Vec<Verdict>> = BTreeMap::new();
    for row in table.lines() {
        let [module, name, arity, why, _] = row.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("a row of five cells: {row}"));
        };
        let verdict = Verdict { function: format!("{name}/{arity}"), accepted: why == "accepted" };
        verdicts.entry(module.to_owned()).or_default().push(verdict);
    }
    Ok(verdicts)
}

/// Compiles a module without linking it. Gives its exports.
fn compiled(file: &Path, release: Release) -> Result<Vec<(String, u8)>, Vec<Diagnostic>> {
    let bytes = std::fs::read(file).map_err(|error| vec![Diagnostic::new(error.to_string())])?;
    let module = read::module(&bytes, &file.display().to_string()).map_err(|refusal| vec![refusal])?;
    let (module, violations) = check::admitted(module);
    if !violations.is_empty() {
        return Err(violations);
    }
    let exports = module.exports.iter().map(|(name, arity, _)| (name.to_string(), *arity)).collect();
    let mut options = program::Options::new(release.number().parse().unwrap_or(25));
    options.allow_missing_bifs = true;
    options.entry = Some(Mfa::new("start", "main", 0));
    let start = read::asm(START.as_bytes(), "start.S").map_err(|refusal| vec![refusal])?;
    let inputs = [start, module].map(|module| Input { module, named: true }).into();
    let program = program::closed_world(inputs, &mut NoLibrary, &options)?;
    let options = object::Options { optimise: false, verify: true, ..object::Options::default() };
    object::compile(&program, &options).map(|_| exports)
}

/// The fault of a refusal; `None` if the validator refuses this function too.
fn wrongly_refused(problem: &Diagnostic, verdicts: &[Verdict]) -> Option<String> {
    let named = |verdict: &&Verdict| problem.place.within.contains(&format!("function {}", verdict.function));
    match verdicts.iter().find(named) {
        Some(Verdict { accepted: false, .. }) => None,
        Some(_) => Some(format!("the validator accepts what beamc refuses: {problem}")),
        // A diagnostic of the reader, which may be about a whole function.
        None if verdicts.iter().any(|verdict| !verdict.accepted) => None,
        None => Some(format!("the validator accepts all of a module that beamc refuses: {problem}")),
    }
}

/// Runs the exports of some modules. Gives the failures.
fn runs(
    beamc: &Beamc,
    otp: &Otp,
    batch: &[(PathBuf, Vec<(String, u8)>)],
    folder: &Path,
) -> Result<Vec<String>, String> {
    let mut funs = Vec::new();
    for (file, exports) in batch {
        let module = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let own = exports.iter().filter(|(name, _)| name != "module_info");
        funs.extend(own.map(|(name, arity)| format!("{{fun {module}:{name}/{arity}, {arity}}}")));
    }
    let template = place::testsuite().join("validator").join("run_all.erl");
    let template = std::fs::read_to_string(&template).map_err(|error| format!("{}: {error}", template.display()))?;
    let (main, program) = (folder.join("run_all.erl"), folder.join("run_all"));
    let text = template.replace("funs() -> [].", &format!("funs() ->\n    [{}].", funs.join(",\n     ")));
    std::fs::write(&main, text).map_err(|error| format!("{}: {error}", main.display()))?;
    let sources: Vec<&Path> =
        std::iter::once(main.as_path()).chain(batch.iter().map(|(file, _)| file.as_path())).collect();
    if let Err(error) = beamc.build(&sources, &program, otp, &["--no-cache"]) {
        return Ok(vec![format!("modules that were compiled one by one are not built: {error}")]);
    }
    let outcome = execute::run(Command::new(&program), TIMEOUT)?;
    let output = String::from_utf8_lossy(&outcome.stdout);
    let last: Vec<&str> = output.lines().rev().take(2).collect();
    match outcome.end {
        End::Exit(0) => Ok(Vec::new()),
        end => Ok(vec![format!("the program {end} after {last:?}\n{}", outcome.stderr_text())]),
    }
}
