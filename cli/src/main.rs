//! The `beamc` command: reads arguments, runs one command, turns its outcome into an exit status.
//!
//! # Exit status
//! 0 done; 1 the input is at fault, diagnostics say how; 2 wrong usage; 101 `beamc` itself is at fault.
//! `beamc run` ends as the program ends.
#![forbid(unsafe_code)]

mod args;
mod command;
mod env;
mod erlc;
mod input;
mod library;
mod link;
mod otp;
mod output;
mod report;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    report::explain_panics();
    let outcome = match args::Args::parse().command {
        args::Command::Build(build) => command::build::build(&build),
        args::Command::Run(run) => command::run::run(&run),
        args::Command::Check(check) => match command::check::check(&check) {
            Ok(true) => Ok(()),
            // The report says what is missing.
            Ok(false) => return ExitCode::from(1),
            Err(failure) => Err(failure),
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(report::Failure(diagnostics)) => {
            report::diagnostics(&diagnostics);
            ExitCode::from(1)
        }
    }
}
