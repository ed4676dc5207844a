//! `beamc check`: lists the parts of a program, the reason for each, and missing BIFs.

use super::build::{self, Given};
use crate::args::Check;
use crate::output;
use crate::report::Failure;
use crate::scratch::Scratch;
use crate::session::Session;
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::Mfa;
use beamc_compiler::object;
use beamc_compiler::program::{Evaluates, Origin, Program, Source};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Runs the command. Returns whether the program can be built.
pub(crate) fn check(check: &Check) -> Result<bool, Failure> {
    let source = &check.source;
    let scratch = Scratch::new()?;
    let session = Session::new(source);
    let given = Given::read(source, scratch.path(), &session)?;
    let named = given.names();
    let program = given.program(source, true, &session)?;
    if let Some(why) = &check.why {
        let name = why.0.to_string();
        let chain = chain(&program, &name).ok_or_else(|| Diagnostic::new(format!("{name} is not in the program")))?;
        output::print(&if check.json { pretty(&json!(steps(&program, &chain))) } else { lines(&program, &chain) })?;
        return Ok(true);
    }
    if check.functions {
        let names = names(&program);
        output::print(&if check.json { pretty(&json!(names)) } else { names.join("\n") + "\n" })?;
        return Ok(is_whole(&program));
    }
    let compiled = build::compile(source, &program, &named, object::Emit::Object, &session)?;
    let report = Report::new(&program, &compiled.sizes);
    output::print(&if check.json { pretty(&report.json(&program)) } else { report.text(&program) })?;
    Ok(is_whole(&program))
}

/// Whether `build` would accept the program.
fn is_whole(program: &Program) -> bool {
    program.missing.is_empty() && program.unsupported.is_empty()
}

/// All functions and BIFs, sorted.
fn names(program: &Program) -> Vec<String> {
    let functions = program.functions.iter().map(|id| program.mfa(*id));
    let lacking = program.missing.iter().chain(&program.maybe_missing).map(|(bif, _)| bif.clone());
    let mut all: Vec<Mfa> = functions.chain(program.bifs.iter().cloned()).chain(lacking).collect();
    all.sort();
    all.dedup();
    all.iter().map(Mfa::to_string).collect()
}

/// The chain of references to the function, BIF or missing BIF called `name`.
fn chain(program: &Program, name: &str) -> Option<Vec<Mfa>> {
    let functions = program.functions.iter().map(|id| program.mfa(*id));
    let lacking = program.missing.iter().chain(&program.maybe_missing).map(|(bif, _)| bif.clone());
    let mut known = functions.chain(program.bifs.iter().cloned()).chain(lacking);
    let mfa = known.find(|mfa| mfa.to_string() == name)?;
    Some(program.why.chain(&mfa))
}

fn lines(program: &Program, chain: &[Mfa]) -> String {
    let mut text = String::new();
    for (index, mfa) in chain.iter().enumerate() {
        let how = match (index, program.why.is_by_name(mfa)) {
            (0, _) => "",
            (_, true) => "=> ",
            (_, false) => "-> ",
        };
        let named_in = program.why.named_in(mfa).map(|name| format!(" (named in {name})")).unwrap_or_default();
        // Writing to a string does not fail.
        let _ = writeln!(text, "{how}{mfa}{named_in}");
    }
    text
}

fn steps(program: &Program, chain: &[Mfa]) -> Vec<Value> {
    let step = |mfa: &Mfa| {
        let named_in = program.why.named_in(mfa).map(ToString::to_string);
        json!({ "function": mfa.to_string(), "by_name": program.why.is_by_name(mfa), "named_in": named_in })
    };
    chain.iter().map(step).collect()
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

#[derive(Clone, Copy, Default)]
struct Size {
    functions: usize,
    bytes: usize,
}

/// Sizes by module.
struct Report<'a> {
    modules: Vec<(&'a str, String, Size)>,
    evaluation: Option<Evaluation<'a>>,
}

/// The evaluator of the program, and the functions that only evaluated text may call.
struct Evaluation<'a> {
    evaluator: &'a Mfa,
    size: Size,
}

impl<'a> Report<'a> {
    fn new(program: &'a Program, sizes: &[usize]) -> Self {
        let mut of_modules = vec![Size::default(); program.modules.len()];
        for (id, bytes) in program.functions.iter().zip(sizes) {
            let size = &mut of_modules[id.module as usize];
            size.functions += 1;
            size.bytes += bytes;
        }
        let rows = program.modules.iter().zip(&program.sources).zip(of_modules);
        let modules = rows.map(|((module, source), size)| (module.name.as_str(), place(source), size)).collect();
        let evaluation = program.evaluates.as_ref().map(|Evaluates { evaluator, functions }| {
            let kept = program.functions.iter().zip(sizes).filter(|(id, _)| functions.binary_search(id).is_ok());
            Evaluation {
                evaluator,
                size: Size { functions: functions.len(), bytes: kept.map(|(_, bytes)| bytes).sum() },
            }
        });
        Report { modules, evaluation }
    }

    /// Applications with the number of modules that each has in the program.
    fn applications(&self) -> BTreeMap<&str, (usize, Size)> {
        let mut applications: BTreeMap<&str, (usize, Size)> = BTreeMap::new();
        for (_, application, size) in &self.modules {
            let (modules, sum) = applications.entry(application).or_default();
            *modules += 1;
            sum.functions += size.functions;
            sum.bytes += size.bytes;
        }
        applications
    }

    fn text(&self, program: &Program) -> String {
        let mut text = format!(
            "{} on OTP {}: {} functions of {} modules, {} BIFs\n\n",
            program.entry,
            program.release,
            program.functions.len(),
            self.modules.len(),
            program.bifs.len()
        );
        let mut row = |name: &str, modules: &str, size: Size| {
            let _ = writeln!(text, "{name:<32} {modules:>8} {:>10} {:>10}", size.functions, size.bytes);
        };
        let applications = self.applications();
        for (name, (modules, size)) in &applications {
            row(name, &modules.to_string(), *size);
        }
        for (name, application, size) in &self.modules {
            row(&format!("  {name}"), application, *size);
        }
        let head = format!("{:<32} {:>8} {:>10} {:>10}\n", "application or module", "modules", "functions", "bytes");
        let at = text.find("\n\n").map_or(0, |at| at + 2);
        text.insert_str(at, &head);
        for (index, server) in program.servers().enumerate() {
            if index == 0 {
                text += "\nservers, in the order in which they begin:\n";
            }
            let name = server.name.map(|name| format!(", registered as {name}")).unwrap_or_default();
            let _ = writeln!(text, "  {}, {}{name}", server.first(), server.begins);
        }
        if let Some(Evaluation { evaluator, size }) = &self.evaluation {
            let Size { functions, bytes } = size;
            let _ = writeln!(
                text,
                "\nthe program evaluates text, so it keeps all exports of its modules and of erts, kernel and stdlib:\n  \
                 {functions} functions, {bytes} bytes, for {}",
                program.why.text(evaluator)
            );
        }
        if !program.unsupported.is_empty() {
            let _ = writeln!(text, "\nwhat is not supported:");
        }
        for Diagnostic { title, place, .. } in &program.unsupported {
            let _ = writeln!(text, "  {title}: {}", place.within);
        }
        let mut list = |title: &str, rows: &[(Mfa, Mfa)]| {
            if !rows.is_empty() {
                let _ = writeln!(text, "\n{title}:");
            }
            for (mfa, caller) in rows {
                let _ = writeln!(text, "  {mfa}, called from {}", program.why.text(caller));
            }
        };
        list("BIFs that are not implemented", &program.missing);
        list("BIFs that are not implemented, which perhaps a call by name (=>) leads to", &program.maybe_missing);
        list("functions that are nowhere", &program.undefined);
        text
    }

    fn json(&self, program: &Program) -> Value {
        let lacking = |rows: &[(Mfa, Mfa)]| -> Vec<Value> {
            let row = |(mfa, caller): &(Mfa, Mfa)| json!({ "function": mfa.to_string(), "chain": steps(program, &program.why.chain(caller)) });
            rows.iter().map(row).collect()
        };
        let size = |size: &Size| json!({ "functions": size.functions, "bytes": size.bytes });
        let modules = self
            .modules
            .iter()
            .map(|(name, application, of)| json!({ "module": name, "application": application, "size": size(of) }));
        let applications = self.applications();
        let applications = applications
            .iter()
            .map(|(name, (modules, of))| json!({ "application": name, "modules": modules, "size": size(of) }));
        let unsupported =
            program.unsupported.iter().map(|what| json!({ "what": what.title, "function": what.place.within }));
        let servers = program.servers().map(|server| {
            json!({ "function": server.first().to_string(), "name": server.name, "begins": server.begins.name() })
        });
        json!({
            "entry": program.entry.to_string(),
            "release": program.release,
            "functions": program.functions.len(),
            "natives": program.bifs.iter().map(Mfa::to_string).collect::<Vec<_>>(),
            "applications": applications.collect::<Vec<_>>(),
            "modules": modules.collect::<Vec<_>>(),
            "evaluates": self.evaluation.as_ref().map(|Evaluation { evaluator, size: of }| {
                json!({ "evaluator": evaluator.to_string(), "size": size(of) })
            }),
            "servers": servers.collect::<Vec<_>>(),
            "missing": lacking(&program.missing),
            "unsupported": unsupported.collect::<Vec<_>>(),
            "doubtful": lacking(&program.maybe_missing),
            "undefined": lacking(&program.undefined),
        })
    }
}

/// The application of a module, or a word for its origin.
fn place(source: &Source) -> String {
    match source {
        Source::Given => "(given)".to_owned(),
        Source::Own => "(beamc)".to_owned(),
        Source::Library(Origin::Folder) => "(path)".to_owned(),
        Source::Library(Origin::Otp(application)) => application.clone(),
    }
}
