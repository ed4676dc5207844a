//! `beamc build`: compiles files to an executable or to an earlier form.

use crate::args::{Build, Compat, Emit, Entry, Optimise, Source};
use crate::code_path::Folders;
use crate::otp::Otp;
use crate::prefetch::Ahead;
use crate::report::{self, Failure};
use crate::scratch::Scratch;
use crate::session::Session;
use crate::{input, link, output};
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::dump;
use beamc_compiler::ir::Atom;
use beamc_compiler::object::{self, Compiled, Observer};
use beamc_compiler::otp::release;
use beamc_compiler::program::{self, Input, Program};
use std::path::{Path, PathBuf};

/// Runs the command.
pub(crate) fn build(build: &Build) -> Result<(), Failure> {
    if let Some(output) = &build.output {
        output::refuse_inputs(output, &build.source.files)?;
    }
    let depfile = build.depfile || build.depfile_name.is_some();
    let is_text = matches!(build.emit, Some(Emit::Genop | Emit::Clif | Emit::Asm));
    if depfile && is_text && build.output.is_none() {
        return Err(Diagnostic::new("there is no output to write a dependency file for").hint("name it by -o").into());
    }
    let source = &build.source;
    let session = Session::new(source);
    let scratch = Scratch::new()?;
    let given = Given::read(source, scratch.path(), &session)?;
    if build.emit == Some(Emit::Genop) {
        let modules: Vec<String> = given.inputs.iter().map(|input| dump::genop(&input.module)).collect();
        return text(build, &modules.join("\n"), &session);
    }
    let named = given.names();
    // Modules that are counted together reach, by computed names, functions that none of them reaches alone.
    let program = given.program(source, source.count, &session)?;
    let form = match build.emit {
        Some(Emit::Clif) => object::Emit::Clif,
        Some(Emit::Asm) => object::Emit::Asm,
        Some(Emit::Genop | Emit::Obj) | None => object::Emit::Object,
    };
    let compiled = compile(source, &program, &named, form, &session)?;
    let file =
        |extension: &str| build.output.clone().unwrap_or_else(|| format!("{}{extension}", program.entry.module).into());
    let (file, bytes, executable) = match build.emit {
        Some(Emit::Genop | Emit::Clif | Emit::Asm) => return text(build, &compiled.text, &session),
        Some(Emit::Obj) => (file(".o"), compiled.object, false),
        None => (file(""), link(source, &compiled.object, scratch.path(), &session)?, true),
    };
    session.watch.pass("write");
    output::write(&file, &bytes, executable)?;
    session.progress.say(|| format!("wrote {} ({} bytes)", file.display(), bytes.len()));
    rules(build, Some(&file), &session)?;
    session.end();
    Ok(())
}

/// Builds an executable in the folder `scratch`. Returns its path and the name of its entry module.
pub(crate) fn executable(source: &Source, scratch: &Path) -> Result<(PathBuf, String), Failure> {
    let session = Session::new(source);
    let given = Given::read(source, scratch, &session)?;
    let named = given.names();
    let program = given.program(source, source.count, &session)?;
    let object = compile(source, &program, &named, object::Emit::Object, &session)?.object;
    let made = link(source, &object, scratch, &session)?;
    session.watch.pass("write");
    let file = scratch.join("executable");
    output::write(&file, &made, true)?;
    session.end();
    Ok((file, program.entry.module.to_string()))
}

/// Links an executable and returns its bytes.
fn link(source: &Source, object: &[u8], scratch: &Path, session: &Session) -> Result<Vec<u8>, Diagnostic> {
    session.watch.pass("link");
    let Session { jobs, quiet, progress, .. } = *session;
    let options = link::Options { linker: source.linker.as_ref(), debug: source.debug, jobs, progress, quiet };
    link::executable(object, scratch, options)
}

/// Writes a text instead of an executable and ends the command.
fn text(build: &Build, text: &str, session: &Session) -> Result<(), Failure> {
    session.watch.pass("write");
    match &build.output {
        Some(file) => output::write(file, text.as_bytes(), false)?,
        None => output::print(text)?,
    }
    rules(build, build.output.as_deref(), session)?;
    session.end();
    Ok(())
}

/// Writes the depfile, if one is requested.
fn rules(build: &Build, output: Option<&Path>, session: &Session) -> Result<(), Diagnostic> {
    let Some(output) = output else { return Ok(()) };
    let beside = || {
        let mut name = output.as_os_str().to_owned();
        name.push(".d");
        PathBuf::from(name)
    };
    match build.depfile_name.clone().or_else(|| build.depfile.then(beside)) {
        Some(depfile) => output::write(&depfile, session.inputs.rules(output).as_bytes(), false),
        None => Ok(()),
    }
}

/// The given modules, and the OTP that they are for.
pub(super) struct Given {
    inputs: Vec<Input>,
    otp: Option<Otp>,
    ahead: Ahead,
}

impl Given {
    /// Reads the modules.
    pub(super) fn read(source: &Source, scratch: &Path, session: &Session) -> Result<Given, Failure> {
        session.watch.pass("read");
        let otp = Otp::find(source.otp.as_deref())?;
        session.progress.say(|| match &otp {
            Some(otp) => format!("OTP {} in {}", otp.release, otp.root.display()),
            None => "no OTP".to_owned(),
        });
        let ahead = Ahead::start(source, otp.as_ref(), session.jobs);
        let inputs = input::read_all(&source.files, otp.as_ref(), scratch, session)?;
        Ok(Given { inputs, otp, ahead })
    }

    /// Rejects folders and applications that do not exist.
    fn refuse_strangers(&self, source: &Source) -> Result<(), Diagnostic> {
        if let Some(path) = source.paths.iter().find(|path| !path.is_dir()) {
            return Err(
                Diagnostic::new("there is no such folder to take modules from").in_file(&path.display().to_string())
            );
        }
        let of_otp = self.otp.as_ref().map(Otp::ebin_folders).unwrap_or_default();
        let is_strange = |name: &&String| !of_otp.iter().any(|(application, _)| application == *name);
        match source.applications.iter().find(is_strange).filter(|_| self.otp.is_some()) {
            Some(name) => Err(Diagnostic::new(format!("OTP has no application {name}"))),
            None => Ok(()),
        }
    }

    /// The names of the modules.
    pub(super) fn names(&self) -> Vec<Atom> {
        self.inputs.iter().map(|input| input.module.name.clone()).collect()
    }

    /// The program of the modules. Missing BIFs are errors unless allowed.
    pub(super) fn program(
        self,
        source: &Source,
        allow_missing_bifs: bool,
        session: &Session,
    ) -> Result<Program, Failure> {
        session.watch.pass("find what is reached");
        let entry = match &source.entry {
            Some(Entry::Function(entry)) => entry.clone(),
            Some(Entry::Module(module)) => program::find_entry(&self.inputs, Some(module))?,
            None => program::find_entry(&self.inputs, None)?,
        };
        // Without OTP, the inputs state the release that compiled them. Modules of OTP are unavailable then anyway.
        let made_by = self.inputs.iter().filter_map(|input| input.module.otp_release).max();
        let release = self.otp.as_ref().map(|otp| otp.release).or(made_by).unwrap_or(*release::SUPPORTED.start());
        self.refuse_strangers(source)?;
        let mut library = Folders::new(&source.paths, self.otp.as_ref(), self.ahead, session);
        // With this function the runtime calls the entry through it.
        let escript =
            || program::Keep { module: Atom::new("beamc_escript"), function: Some(Atom::new("run")), arity: Some(3) };
        let compat = source.compat.map(|Compat::Escript| escript());
        let options = program::Options {
            entry: Some(entry),
            keep: source.keeps.iter().map(|kept| kept.0.clone()).chain(compat).collect(),
            applications: source.applications.clone(),
            allow_missing_bifs,
            ..program::Options::new(release)
        };
        let program = program::closed_world(self.inputs, &mut library, &options)?;
        // A user of `--keep` has dealt with computed names.
        if let Some(first) = program.computed_names.first().filter(|_| source.keeps.is_empty() && !session.quiet) {
            report::warning(first, program.computed_names.len() - 1);
        }
        session.progress.say(|| {
            let (functions, modules, bifs) = (program.functions.len(), program.modules.len(), program.bifs.len());
            format!("{functions} functions of {modules} modules and {bifs} BIFs, from {} on", program.entry)
        });
        Ok(program)
    }
}

/// Calls the code generator. The modules `changing` probably change between builds.
pub(super) fn compile(
    source: &Source,
    program: &Program,
    changing: &[Atom],
    emit: object::Emit,
    session: &Session,
) -> Result<Compiled, Failure> {
    let cache = session.cache(format!("{} {} {:?}", program.release, source.count, source.optimise));
    let options = object::Options {
        emit,
        verify: source.verify,
        optimise: source.optimise == Optimise::Speed,
        count: source.count,
        jobs: session.jobs,
        cache: cache.as_ref().map(|cache| cache as &dyn object::Cache),
        changing,
        observer: &session.watch,
    };
    let compiled = object::compile(program, &options)?;
    session.progress.say(|| {
        let stats = &compiled.stats;
        format!("{} bytes of code, {} of literals, {} call sites", stats.code_bytes, stats.literal_bytes, stats.sites)
    });
    if let Some(cache) = cache {
        let (found, made) = session.watch.within("keep code", || cache.save());
        session.progress.say(|| format!("code of {found} functions was in the cache, {made} were compiled"));
    }
    Ok(compiled)
}
