//! `beamc build`: from files to an executable, or to one of the forms before it.

use crate::args::{Build, Emit, Entry, Source};
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
    let program = given.program(source)?;
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
        None => (file(""), link::executable(&compiled.object, scratch.path(), link_options(source))?, true),
    };
    output::write(&file, &bytes, executable)?;
    progress(source).say(|| format!("wrote {} ({} bytes)", file.display(), bytes.len()));
    Ok(())
}

/// An executable in the folder `scratch`, and the name of the module that it starts in.
pub(crate) fn executable(source: &Source, scratch: &Path) -> Result<(PathBuf, String), Failure> {
    let program = Given::read(source, scratch)?.program(source)?;
    let object = compile(source, &program, object::Emit::Object)?.object;
    let made = link::executable(&object, scratch, link_options(source))?;
    let file = scratch.join("executable");
    output::write(&file, &made, true)?;
    Ok((file, program.entry.module.to_string()))
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
    let (linker, progress) = (source.linker.as_ref(), progress(source));
    link::Options { linker, debug: source.debug, jobs: jobs(), progress }
}

/// Threads to use.
fn jobs() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

fn text(build: &Build, text: &str) -> Result<(), Failure> {
    match &build.output {
        Some(file) => output::write(file, text.as_bytes(), false)?,
        None => output::print(text)?,
    }
    Ok(())
}

/// The modules given, and the OTP that they are for.
struct Given {
    inputs: Vec<Input>,
    otp: Option<Otp>,
}

impl Given {
    fn read(source: &Source, scratch: &Path) -> Result<Given, Failure> {
        let otp = Otp::find(source.otp.as_deref())?;
        progress(source).say(|| match &otp {
            Some(otp) => format!("OTP {} in {}", otp.release, otp.root.display()),
            None => "no OTP".to_owned(),
        });
        let inputs = input::read_all(&source.files, otp.as_ref(), scratch, progress(source))?;
        Ok(Given { inputs, otp })
    }

    fn program(self, source: &Source) -> Result<Program, Failure> {
        let entry = match &source.entry {
            Some(Entry::Function(entry)) => entry.clone(),
            Some(Entry::Module(module)) => program::find_entry(&self.inputs, Some(module))?,
            None => program::find_entry(&self.inputs, None)?,
        };
        // Without OTP the inputs tell what they were made by; libraries of theirs cannot be had then anyway.
        let made_by = self.inputs.iter().filter_map(|input| input.module.otp_release).max();
        let release = self.otp.as_ref().map(|otp| otp.release).or(made_by).unwrap_or(*otp::RELEASES.start());
        let mut library = Folders::new(&source.paths, self.otp.as_ref());
        // Modules counted together reach by name what none of them reaches alone.
        let allow_missing_natives = source.count;
        let options = program::Options { entry: Some(entry), allow_missing_natives, ..program::Options::new(release) };
        let program = program::closed_world(self.inputs, &mut library, &options)?;
        progress(source).say(|| {
            let (functions, modules, natives) = (program.functions.len(), program.modules.len(), program.natives.len());
            format!("{functions} functions of {modules} modules and {natives} natives, from {} on", program.entry)
        });
        Ok(program)
    }
}

/// The one call of the code generator.
fn compile(source: &Source, program: &Program, emit: object::Emit) -> Result<Compiled, Failure> {
    let compiled =
        object::compile(program, &object::Options { emit, verify: source.verify, count: source.count, jobs: jobs() })?;
    progress(source).say(|| {
        let stats = &compiled.stats;
        format!("{} bytes of code, {} of literals, {} call sites", stats.code_bytes, stats.literal_bytes, stats.sites)
    });
    Ok(compiled)
}
