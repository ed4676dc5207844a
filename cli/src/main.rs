//! The `beamc` command: reads arguments, runs one command, and returns its exit status.
//!
//! # Exit status
//! 0: success; 1: errors in the input, with diagnostics; 2: wrong usage; 101: an internal error of `beamc`. `beamc run` ends
//! with the status of the program.
#![forbid(unsafe_code)]

mod arch;
mod args;
mod cache;
mod code_path;
mod command;
mod depfile;
mod env;
mod erlc;
mod erlc_cache;
mod expand;
mod input;
mod link;
mod options;
mod otp;
mod output;
mod pid_name;
mod prefetch;
mod progress;
mod report;
mod scratch;
mod session;

use clap::{CommandFactory, Parser};
use std::process::ExitCode;

fn main() -> ExitCode {
    report::explain_panics();
    let arguments = match expand::all(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(error) => args::Args::command().error(clap::error::ErrorKind::Io, error).exit(),
    };
    let args = args::Args::parse_from(arguments);
    let source = match &args.command {
        Some(args::Command::Build(build)) => Some(&build.source),
        Some(args::Command::Run(run)) => Some(&run.source),
        Some(args::Command::Check(check)) => Some(&check.source),
        Some(args::Command::Vendor(_) | args::Command::Completions(_)) | None => None,
    };
    report::set_format(source.map_or_else(Default::default, |source| source.how.message_format));
    let outcome = match &args.command {
        Some(args::Command::Build(build)) => command::build::build(build),
        Some(args::Command::Run(run)) => command::run::run(run),
        Some(args::Command::Check(check)) => match command::check::check(check) {
            Ok(true) => Ok(()),
            // The report names the missing parts.
            Ok(false) => return ExitCode::from(1),
            Err(failure) => Err(failure),
        },
        Some(args::Command::Vendor(vendor)) => command::vendor::vendor(vendor),
        Some(args::Command::Completions(completions)) => command::version::completions(completions),
        None => command::version::version(&args.version),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(report::Failure(diagnostics)) => {
            report::diagnostics(&diagnostics);
            ExitCode::from(1)
        }
    }
}
