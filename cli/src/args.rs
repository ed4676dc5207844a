//! Declaration of the command line. The module [`command`](crate::command) implements it.

use crate::options::{Linker, MessageFormat};
use beamc_compiler::ir::{Atom, Mfa};
use beamc_compiler::program::Keep;
use clap::{Parser, Subcommand, ValueEnum};
use std::num::NonZero;
use std::path::PathBuf;
use std::str::FromStr;

/// An ahead-of-time compiler for the BEAM: native executables from .erl, .S and .beam files.
#[derive(Debug, Parser)]
#[command(name = "beamc", about, arg_required_else_help = true, args_conflicts_with_subcommands = true)]
#[command(override_usage = "beamc <COMMAND>\n       beamc --version [-v]")]
pub(crate) struct Args {
    /// The subcommand.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Options of `--version`.
    #[command(flatten)]
    pub(crate) version: Version,
}

/// Options without a subcommand.
#[derive(Debug, clap::Args)]
pub(crate) struct Version {
    /// Say which version this is; with -v, also for which machine and with which OTP.
    #[arg(short = 'V', long, required = true)]
    pub(crate) version: bool,
    /// Say more.
    #[arg(short, long, requires = "version")]
    pub(crate) verbose: bool,
}

/// A command.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Compile a program to an executable.
    Build(Build),
    /// Compile a program and run it; nothing is left behind.
    Run(Run),
    /// List the parts of a program, the reason for each, and what is missing; nothing is written.
    ///
    /// The exit status is 1 when `build` would refuse the program: for a missing BIF, or for an unsupported feature.
    Check(Check),
    /// Write the Erlang source that a project needs to be built without beamc.
    ///
    /// That is `beamc_pid_name.erl`, by which modules with the directive -pid_name(Name) compile and run on a stock BEAM.
    Vendor(Vendor),
    /// Write the completions of beamc's options for a shell.
    Completions(Completions),
}

/// Arguments of `beamc vendor`.
#[derive(Debug, clap::Args)]
pub(crate) struct Vendor {
    /// Folder to write into, made if there is none; an older beamc_pid_name.erl in it is replaced.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}

/// Arguments of `beamc completions`.
#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell.
    pub(crate) shell: clap_complete::Shell,
}

/// Arguments of `beamc build`.
#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    /// Where to write [default: the module that holds the entry; for text, standard output].
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Stop earlier and write this form of the program instead of an executable.
    #[arg(long, value_name = "FORM")]
    pub(crate) emit: Option<Emit>,
    /// Also write what the output depends on, as a rule for make, into the output's name with .d added (or spell it -MD).
    #[arg(long = "MD")]
    pub(crate) depfile: bool,
    /// The same, into this file (or spell it -MF).
    #[arg(long = "MF", value_name = "FILE")]
    pub(crate) depfile_name: Option<PathBuf>,
    /// Program to compile.
    #[command(flatten)]
    pub(crate) source: Source,
}

/// Arguments of `beamc check`.
#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Program to examine.
    #[command(flatten)]
    pub(crate) source: Source,
    /// Say only which references lead from the entry to this function.
    #[arg(long, value_name = "M:F/A")]
    pub(crate) why: Option<Kept>,
    /// List only the functions and BIFs of the program, one a line, including BIFs that are not implemented.
    #[arg(long, conflicts_with = "why")]
    pub(crate) functions: bool,
    /// Answer in JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Arguments of `beamc run`.
#[derive(Debug, clap::Args)]
pub(crate) struct Run {
    /// Program to compile.
    #[command(flatten)]
    pub(crate) source: Source,
    /// Arguments of the program.
    #[arg(last = true, value_name = "ARGS")]
    pub(crate) args: Vec<std::ffi::OsString>,
}

/// The program to compile, and how to compile it.
#[derive(Debug, clap::Args)]
pub(crate) struct Source {
    /// Erlang sources (.erl), assembly (.S), .beam files, and folders of .beam files.
    #[arg(required = true, value_name = "FILES")]
    pub(crate) files: Vec<PathBuf>,
    /// Where the program starts [default: the one main/1 or main/0 among FILES].
    #[arg(long, value_name = "M[:F/A]")]
    pub(crate) entry: Option<Entry>,
    /// OTP installation to take erlc and OTP's libraries from [default: BEAMC_OTP, or the erlc on PATH].
    #[arg(long, value_name = "DIR")]
    pub(crate) otp: Option<PathBuf>,
    /// Folder of .beam files to take modules from when the program needs them; may be given several times.
    #[arg(long = "path", value_name = "DIR")]
    pub(crate) paths: Vec<PathBuf>,
    /// Functions to keep that the program reaches only by names made at run time; may be given several times.
    #[arg(long = "keep", value_name = "M[:F[/A]]")]
    pub(crate) keeps: Vec<Kept>,
    /// Application of OTP whose modules may be called by names made at run time, as those of erts, kernel, stdlib and
    /// of applications that the program calls anyway may; may be given several times.
    #[arg(long = "app", value_name = "NAME")]
    pub(crate) applications: Vec<String>,
    /// How to link: internal, cc, lld, mold, wild, or a program that takes the arguments of cc [default: internal].
    #[arg(long, value_name = "LINKER")]
    pub(crate) linker: Option<Linker>,
    /// Behave like another way of running Erlang programs.
    #[arg(long, value_name = "WAY")]
    pub(crate) compat: Option<Compat>,
    /// Keep symbols in the executable, for debuggers and profilers.
    #[arg(long)]
    pub(crate) debug: bool,
    /// Check Cranelift's form of every function; slow, for work on beamc itself.
    #[arg(long, hide = true)]
    pub(crate) verify: bool,
    /// How much to optimise; for work on beamc itself.
    #[arg(long, hide = true, value_name = "LEVEL", default_value = "speed")]
    pub(crate) optimise: Optimise,
    /// Make a program that counts what it executes, into the file named by BEAMC_COUNTS; for work on beamc itself.
    #[arg(long, hide = true)]
    pub(crate) count: bool,
    /// Say what is done.
    #[arg(short, long, help_heading = "Work and messages")]
    pub(crate) verbose: bool,
    /// Options that do not affect the result.
    #[command(flatten)]
    pub(crate) how: How,
}

/// Options of a build that do not affect its result.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Work and messages")]
pub(crate) struct How {
    /// Threads to use [default: as many as there are processors].
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZero<usize>>,
    /// Say nothing but errors.
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say how long each pass took.
    #[arg(long)]
    pub(crate) time_passes: bool,
    /// Neither use nor keep machine code of earlier builds.
    #[arg(long)]
    pub(crate) no_cache: bool,
    /// How to write messages.
    #[arg(long, value_name = "FORM", default_value = "long")]
    pub(crate) message_format: MessageFormat,
}

/// Ways of running Erlang programs that a program can behave like.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Compat {
    /// As escript: uncaught exceptions of main are reported in escript's format, and the status is 127.
    Escript,
}

/// Optimisation level.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Optimise {
    /// All that makes the program fast.
    Speed,
    /// Nothing.
    None,
}

/// A form of the program before the executable.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Emit {
    /// The instructions of the modules given, as read.
    Genop,
    /// The reached functions in Cranelift's intermediate form.
    Clif,
    /// The machine code of the reached functions, disassembled.
    Asm,
    /// The object file that is linked with the runtime.
    Obj,
}

/// Where a program starts: a module, perhaps with function and arity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Entry {
    /// `main/1` or `main/0` of this module.
    Module(String),
    /// This function.
    Function(Mfa),
}

impl FromStr for Entry {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((module, function)) = text.split_once(':') else {
            return if text.is_empty() || text.contains('/') {
                Err("write MODULE or MODULE:FUNCTION/ARITY".to_owned())
            } else {
                Ok(Entry::Module(text.to_owned()))
            };
        };
        let parts = function.rsplit_once('/').filter(|(name, _)| !name.is_empty() && !module.is_empty());
        let (name, arity) = parts.ok_or("write MODULE or MODULE:FUNCTION/ARITY")?;
        match arity.parse() {
            Ok(arity) if arity <= 1 => Ok(Entry::Function(Mfa::new(module, name, arity))),
            _ => Err("an entry takes no argument, or one: the list of command-line arguments".to_owned()),
        }
    }
}

/// Functions to keep.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Kept(pub(crate) Keep);

impl FromStr for Kept {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "write MODULE, MODULE:FUNCTION or MODULE:FUNCTION/ARITY";
        let (module, rest) = text.split_once(':').map_or((text, None), |(module, rest)| (module, Some(rest)));
        let (function, arity) = match rest.map(|rest| rest.rsplit_once('/').unwrap_or((rest, ""))) {
            Some((function, "")) if rest.is_some_and(|rest| !rest.ends_with('/')) => (Some(function), None),
            Some((function, arity)) => (Some(function), Some(arity.parse().map_err(|_| wrong)?)),
            None => (None, None),
        };
        if module.is_empty() || module.contains('/') || function == Some("") {
            return Err(wrong.to_owned());
        }
        Ok(Kept(Keep { module: Atom::new(module), function: function.map(Atom::new), arity }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn declarations_are_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn what_is_kept_is_a_module_a_name_or_a_function() {
        for text in ["m", "m:f", "m:f/2", "Elixir.App:go!/0", "m://2"] {
            assert_eq!(text.parse::<Kept>().map(|kept| kept.0.to_string()), Ok(text.to_owned()));
        }
        for wrong in ["", "m:", "m:f/", "m:f/x", "m:f/256", ":f/0", "m:/0", "m/0"] {
            assert!(wrong.parse::<Kept>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn entries_are_modules_or_functions() {
        assert_eq!("m".parse(), Ok(Entry::Module("m".to_owned())));
        assert_eq!("m:f/1".parse(), Ok(Entry::Function(Mfa::new("m", "f", 1))));
        assert_eq!("Elixir.App:go/0".parse(), Ok(Entry::Function(Mfa::new("Elixir.App", "go", 0))));
        for wrong in ["", "m:", "m:f", "m:f/", "m:f/x", "m:f/2", ":f/0", "m:/0", "m/0"] {
            assert!(wrong.parse::<Entry>().is_err(), "{wrong}");
        }
    }
}
