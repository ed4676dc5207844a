//! Lists every import that breaks the order of the runtime's floors: `floors [RUNTIME] [--circle | --inner] [--plan FILE]`.
//!
//! It reads the folder `RUNTIME`, by default `runtime` in the working directory.
//!
//! - `--circle` lists the files of the largest circle and the imports among them.
//! - `--inner` lists all circles that remain without imports from above and from beside.
//! - `--plan FILE` lists the tree as it will be after the moves in FILE (see `Plan`).
#![forbid(unsafe_code)]

use beamc_testsuite::floors::{self, BESIDE, FLOORS, Graph, PAIRS, Plan};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match list() {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("floors: {error}");
            ExitCode::FAILURE
        }
    }
}

fn list() -> Result<String, String> {
    let mut runtime = PathBuf::from("runtime");
    let mut plan = None;
    let mut is_circle = false;
    let mut is_inner = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--circle" => is_circle = true,
            "--inner" => is_inner = true,
            "--plan" => {
                let path = arguments.next().ok_or("--plan needs a file")?;
                let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
                plan = Some(Plan::parse(&text)?);
            }
            _ => runtime = PathBuf::from(argument),
        }
    }
    let imports = floors::read(&runtime)?;
    let graph = match plan {
        Some(plan) => Graph::planned(&imports, &plan),
        None => Graph::new(&imports),
    };
    let counts = graph.counts(FLOORS, BESIDE);
    if is_inner {
        let graph = graph.in_order(FLOORS, BESIDE);
        return Ok(graph.circles().iter().map(|circle| graph.members(circle)).collect());
    }
    if is_circle {
        return Ok(graph.circles().first().map_or_else(String::new, |circle| graph.members(circle)));
    }
    let mut lines = graph.violations(FLOORS, BESIDE, PAIRS);
    lines.extend(imports.unresolved.iter().map(|path| format!("{path} leads nowhere")));
    lines.push(counts);
    Ok(lines.join("\n"))
}
