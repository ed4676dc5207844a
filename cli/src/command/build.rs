//! `beamc build`: from files to an executable, or to one of the forms before it.

use crate::args::{Build, Emit, Entry, Optimise, Source};
use crate::library::Folders;
use crate::otp::{self, Otp};
use crate::report::{Failure, Progress};
use crate::{input, link, output};
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::dump;
use beamc_compiler::object::{self, Compiled};
use beamc_compiler::program::{self, Input, Program};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Runs the command.
pub(crate) fn build(build: &Build) -> Result<(), Failure> {
    if let Some(output) = &build.output {
        output::refuse_inputs(output, &build.source.files)?;
    }
    let source = &build.source;
    let scratch = scratch()?;
    let given = Given::read(source, scratch.path())?;
    if build.emit == Some(Emit::Genop) {
        let modules: Vec<String> = given.inputs.iter().map(|input| dump::genop(&input.module)).collect();
        return text(build, &modules.join("\n"));
    }
    // Modules counted together reach by name what none of them reaches alone.
    let program = given.program(source, source.count)?;
    let form = match build.emit {
        Some(Emit::Clif) => object::Emit::Clif,
        Some(Emit::Asm) => object::Emit::Asm,
        Some(Emit::Genop | Emit::Obj) | None => object::Emit::Object,
    };
    let compiled = compile(source, &program, form)?;
    let file =
        |extension: &str| build.output.clone().unwrap_or_else(|| format!("{}{extension}", program.entry.module).into());
    let (file, bytes, executable) = match build.emit {
        Some(Emit::Genop | Emit::Clif | Emit::Asm) => return text(build, &compiled.text),
        Some(Emit::Obj) => (file(".o"), compiled.object, false),
        None => (file(""), link(source, &compiled.object, scratch.path())?, true),
    };
    output::write(&file, &bytes, executable)?;
    progress(source).say(|| format!("wrote {} ({} bytes)", file.display(), bytes.len()));
    Ok(())
}

/// An executable in the folder `scratch`, and the name of the module that it starts in.
pub(crate) fn executable(source: &Source, scratch: &Path) -> Result<(PathBuf, String), Failure> {
    let program = Given::read(source, scratch)?.program(source, source.count)?;
    let object = compile(source, &program, object::Emit::Object)?.object;
    let made = link::executable(&object, scratch, link_options(source))?;
    Ok((made, program.entry.module.to_string()))
}

/// An empty folder that goes when its value goes.
pub(crate) fn scratch() -> Result<TempDir, Diagnostic> {
    let failed = |error| Diagnostic::new(format!("a temporary folder cannot be made: {error}"));
    tempfile::Builder::new().prefix("beamc-").tempdir().map_err(failed)
}

fn progress(source: &Source) -> Progress {
    Progress { wanted: source.verbose }
}

fn link_options(source: &Source) -> link::Options<'_> {
    link::Options { linker: &source.linker, debug: source.debug, progress: progress(source) }
}

/// The bytes of an executable.
fn link(source: &Source, object: &[u8], scratch: &Path) -> Result<Vec<u8>, Diagnostic> {
    let made = link::executable(object, scratch, link_options(source))?;
    std::fs::read(&made).map_err(|error| Diagnostic::new(format!("the linker's output cannot be read: {error}")))
}

fn text(build: &Build, text: &str) -> Result<(), Failure> {
    match &build.output {
        Some(file) => output::write(file, text.as_bytes(), false)?,
        None => output::print(text)?,
    }
    Ok(())
}

/// The modules given, and the OTP that they are for.
pub(super) struct Given {
    inputs: Vec<Input>,
    otp: Option<Otp>,
}

impl Given {
    /// Reads what is on the command line.
    pub(super) fn read(source: &Source, scratch: &Path) -> Result<Given, Failure> {
        let otp = Otp::find(source.otp.as_deref())?;
        progress(source).say(|| match &otp {
            Some(otp) => format!("OTP {} in {}", otp.release, otp.root.display()),
            None => "no OTP".to_owned(),
        });
        let inputs = input::read_all(&source.files, otp.as_ref(), scratch, progress(source))?;
        Ok(Given { inputs, otp })
    }

    /// The program that the modules make; missing natives are refused unless they are allowed.
    pub(super) fn program(self, source: &Source, allow_missing_natives: bool) -> Result<Program, Failure> {
        let entry = match &source.entry {
            Some(Entry::Function(entry)) => entry.clone(),
            Some(Entry::Module(module)) => program::find_entry(&self.inputs, Some(module))?,
            None => program::find_entry(&self.inputs, None)?,
        };
        // Without OTP the inputs tell what they were made by; libraries of theirs cannot be had then anyway.
        let made_by = self.inputs.iter().filter_map(|input| input.module.otp_release).max();
        let release = self.otp.as_ref().map(|otp| otp.release).or(made_by).unwrap_or(*otp::RELEASES.start());
        let mut library = Folders::new(&source.paths, self.otp.as_ref());
        let options = program::Options {
            entry: Some(entry),
            keep: source.keeps.iter().map(|kept| kept.0.clone()).collect(),
            applications: source.applications.clone(),
            allow_missing_natives,
            ..program::Options::new(release)
        };
        let program = program::closed_world(self.inputs, &mut library, &options)?;
        progress(source).say(|| {
            let (functions, modules, natives) = (program.functions.len(), program.modules.len(), program.natives.len());
            format!("{functions} functions of {modules} modules and {natives} natives, from {} on", program.entry)
        });
        Ok(program)
    }
}

/// The one call of the code generator.
pub(super) fn compile(source: &Source, program: &Program, emit: object::Emit) -> Result<Compiled, Failure> {
    let jobs = std::thread::available_parallelism().map_or(1, NonZero::get);
    let optimise = source.optimise == Optimise::Speed;
    let options = object::Options { emit, verify: source.verify, optimise, count: source.count, jobs };
    let compiled = object::compile(program, &options)?;
    progress(source).say(|| {
        let stats = &compiled.stats;
        format!("{} bytes of code, {} of literals, {} call sites", stats.code_bytes, stats.literal_bytes, stats.sites)
    });
    Ok(compiled)
}
