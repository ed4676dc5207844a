//! `bless [NAME…]`: writes the goldens of the cases whose names contain a NAME (by default of all) from OTP's output.
//!
//! Each release of a case compiles and runs it. A case is refused if its status is not the one in its head, if it prints
//! nothing, or if the releases print different output and its head does not say `out27:` or `out29:`. Changes are shown for
//! review. It exits with 1 if a case was refused.
#![forbid(unsafe_code)]

use beamc_testsuite::case::{self, Case};
use beamc_testsuite::oracle::{self, Observed};
use beamc_testsuite::{difference, otp::Release};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// Slower cases on OTP get a remark, because cases run often, and slower under stress.
const SLOW: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(option) = wanted.iter().find(|word| word.starts_with('-')) {
        eprintln!("bless: there is no option {option}; usage: bless [NAME…]");
        return ExitCode::from(2);
    }
    match bless(&wanted) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bless: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns whether no case was refused.
fn bless(wanted: &[String]) -> Result<bool, String> {
    let mut cases = Vec::new();
    let mut refused = 0;
    for case in case::all()? {
        let name = match &case {
            Ok(case) => case.name.clone(),
            Err(faulty) => faulty.name.clone(),
        };
        if !wanted.is_empty() && !wanted.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        match case {
            Ok(case) => cases.push(case),
            Err(faulty) => refused += refuse(&faulty.name, &faulty.error),
        }
    }
    if cases.is_empty() && refused == 0 {
        return Err("no case has such a name".to_string());
    }
    let mut observed = BTreeMap::new();
    for release in Release::ALL.into_iter().filter(|release| release.is_tested()) {
        observed.insert(release, oracle::observe(release.otp()?, &cases)?);
    }
    let mut changed = 0;
    for case in &cases {
        let seen: BTreeMap<Release, &Observed> =
            observed.iter().filter_map(|(release, by_name)| Some((*release, by_name.get(&case.name)?))).collect();
        match write(case, &seen) {
            Ok(changes) => changed += changes,
            Err(reason) => refused += refuse(&case.name, &reason),
        }
        for (release, observed) in &seen {
            if observed.time > SLOW {
                println!("{}: slow, {} ms under {release}", case.name, observed.time.as_millis());
            }
        }
    }
    println!("{} cases, {changed} goldens changed, {refused} refused", cases.len());
    Ok(refused == 0)
}

fn refuse(name: &str, reason: &str) -> usize {
    println!("{name}: REFUSED: {reason}");
    1
}

/// Writes the goldens of one case and returns how many changed.
fn write(case: &Case, observed: &BTreeMap<Release, &Observed>) -> Result<usize, String> {
    let mut outputs = Vec::new();
    for (release, observed) in observed {
        outputs.push((*release, oracle::accepted(case, *release, observed)?));
    }
    let own = [(Release::Otp27, "out27", &case.out27), (Release::Otp29, "out29", &case.out29)];
    agree(&outputs, own, "prints")?;
    let reports: Vec<(Release, &[u8])> =
        observed.iter().filter(|_| case.reports).map(|(release, seen)| (*release, seen.reports.as_slice())).collect();
    let own_reports = [(Release::Otp27, "err27", &case.err27), (Release::Otp29, "err29", &case.err29)];
    agree(&reports, own_reports, "reports")?;
    let mut changed = 0;
    for (release, output) in &outputs {
        changed += usize::from(replace(&case.name, &case.golden(*release), output)?);
    }
    for (release, output) in &reports {
        changed += usize::from(replace(&case.name, &case.golden_reports(*release), output)?);
    }
    for (_, extension, reason) in own.into_iter().chain(own_reports) {
        let stale = case.source.with_extension(extension);
        if reason.is_none() && stale.exists() {
            std::fs::remove_file(&stale).map_err(|error| format!("{}: {error}", stale.display()))?;
            println!("{}: .{extension} removed", case.name);
            changed += 1;
        }
    }
    Ok(changed)
}

/// Checks that releases differ exactly where the head of the case says so.
fn agree(outputs: &[(Release, &[u8])], own: [(Release, &str, &Option<String>); 2], does: &str) -> Result<(), String> {
    let of = |wanted: Release| outputs.iter().find(|(release, _)| *release == wanted).map(|(_, output)| *output);
    for (release, directive, reason) in own {
        let Some(output) = of(release) else { continue };
        // The output that applies if the release has no golden of its own.
        let other = match release {
            Release::Otp29 => of(Release::Otp27),
            Release::Otp25 | Release::Otp27 => of(Release::Otp25),
        };
        match (other.and_then(|other| difference::describe(other, output)), reason) {
            (Some(difference), None) => {
                return Err(format!("{release} {does} something else than the release before\n{difference}"));
            }
            (None, Some(_)) if other.is_some() => {
                return Err(format!("`{directive}:` in its head, but {release} {does} the same as the release before"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Writes `output` to `path`; returns whether it changed the file.
fn replace(name: &str, path: &Path, output: &[u8]) -> Result<bool, String> {
    let old = std::fs::read(path).ok();
    if old.as_deref() == Some(output) {
        return Ok(false);
    }
    match old.as_deref().and_then(|old| difference::describe(old, output)) {
        Some(difference) => println!("{name}: {} changed: {difference}", extension(path)),
        None => println!("{name}: new {}", extension(path)),
    }
    std::fs::write(path, output).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(true)
}

fn extension(path: &Path) -> String {
    path.extension().map_or_else(String::new, |extension| format!(".{}", extension.to_string_lossy()))
}
