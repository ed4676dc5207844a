//! Reads the files on the command line as modules.

use crate::erlc;
use crate::otp::Otp;
use crate::pid_name;
use crate::session::Session;
use beamc_compiler::check;
use beamc_compiler::diagnostic::Diagnostic;
use beamc_compiler::ir::{Module, Term};
use beamc_compiler::program::Input;
use beamc_compiler::read;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A file with one module, for `erlc` or [`read::module`].
enum Source {
    Erl(PathBuf),
    Readable(PathBuf),
}

/// Reads all modules of `files`. `scratch` is an empty folder for the output of `erlc`. All problems of one step are reported
/// together.
pub(crate) fn read_all(
    files: &[PathBuf],
    otp: Option<&Otp>,
    scratch: &Path,
    session: &Session,
) -> Result<Vec<Input>, Vec<Diagnostic>> {
    let sources: Vec<Source> = every(files.iter().map(|file| sources(file)))?.into_iter().flatten().collect();
    let erl: Vec<&Path> = sources
        .iter()
        .filter_map(|source| if let Source::Erl(file) = source { Some(file.as_path()) } else { None })
        .collect();
    refuse_doubles(erl.iter().map(|file| {
        (file.file_stem().unwrap_or_default().to_string_lossy().into_owned(), file.display().to_string())
    }))?;
    let compiled = if erl.is_empty() {
        Vec::new()
    } else {
        let compile = || erlc::compile(&erl, otp, scratch, session);
        session.watch.within("erlc", compile).map_err(|error| vec![error])?
    };
    let mut compiled = compiled.into_iter();

    let modules = every(sources.iter().map(|source| match source {
        // Diagnostics name the source, not the compiled file.
        Source::Erl(file) => {
            session.inputs.note(file);
            let module = read_module(&compiled.next().unwrap_or_default(), &file.display().to_string());
            module.map(|module| with_portable_info(module, file))
        }
        Source::Readable(file) => {
            session.inputs.note(file);
            read_module(file, &file.display().to_string())
        }
    }))?;
    let file = |source: &Source| match source {
        Source::Erl(file) | Source::Readable(file) => file.display().to_string(),
    };
    refuse_doubles(modules.iter().zip(&sources).map(|(module, source)| (module.name.to_string(), file(source))))?;
    // A project's folders may contain the library of module-local process names, but the program is not built for its sake.
    let named = |module: &Module| module.name.as_str() != pid_name::MODULE;
    Ok(modules.into_iter().map(|module| Input { named: named(&module), module }).collect())
}

/// The module in `file`, which diagnostics call `name`. It is checked, so the rest of the compiler may trust it.
pub(crate) fn read_module(file: &Path, name: &str) -> Result<Module, Diagnostic> {
    let bytes = std::fs::read(file).map_err(|error| unreadable(&error, name))?;
    let module = read::module(&bytes, name)?;
    check::admit(module).map_err(|diagnostic| diagnostic.in_file(name))
}

/// Options of `erlc` that beamc adds.
const OWN_OPTIONS: [&str; 2] = ["makedep_side_effect", "brief"];

/// Removes beamc's options from `module_info(compile)`, and gives the source as it was named instead of its place on this
/// machine. So equal sources make equal executables in any folder.
fn with_portable_info(mut module: Module, file: &Path) -> Module {
    let Some(Term::List(items, _)) = &mut module.compile_info else { return module };
    for item in items {
        let Term::Tuple(pair) = item else { continue };
        if let [Term::Atom(key), source] = pair.as_mut_slice()
            && key.as_str() == "source"
        {
            let codes = file.to_string_lossy().chars().map(|code| Term::Int(i64::from(u32::from(code)))).collect();
            *source = Term::List(codes, Box::new(Term::Nil));
            continue;
        }
        if let [Term::Atom(key), options] = pair.as_mut_slice()
            && key.as_str() == "options"
            && let Term::List(all, _) = options
        {
            all.retain(|option| !matches!(option, Term::Atom(name) if OWN_OPTIONS.contains(&name.as_str())));
            if all.is_empty() {
                *options = Term::Nil;
            }
        }
    }
    module
}

/// The modules that a name on the command line selects.
fn sources(file: &Path) -> Result<Vec<Source>, Diagnostic> {
    let name = file.display().to_string();
    let about = std::fs::metadata(file).map_err(|error| unreadable(&error, &name))?;
    if about.is_dir() {
        return folder(file, &name);
    }
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("erl") => Ok(vec![Source::Erl(file.to_owned())]),
        Some("S" | "beam") => Ok(vec![Source::Readable(file.to_owned())]),
        _ => Err(Diagnostic::new("this kind of file cannot be compiled")
            .in_file(&name)
            .hint("beamc takes .erl, .S and .beam files and folders of .beam files")),
    }
}

/// The `.beam` files in a folder, by name.
fn folder(folder: &Path, name: &str) -> Result<Vec<Source>, Diagnostic> {
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(&error, name))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "beam"));
    files.sort();
    if files.is_empty() {
        return Err(Diagnostic::new("there is no .beam file in this folder").in_file(name));
    }
    Ok(files.into_iter().map(Source::Readable).collect())
}

fn unreadable(error: &std::io::Error, name: &str) -> Diagnostic {
    let title = match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => format!("this file cannot be read: {error}"),
    };
    Diagnostic::new(title).in_file(name)
}

fn refuse_doubles(modules: impl Iterator<Item = (String, String)>) -> Result<(), Vec<Diagnostic>> {
    let mut files: HashMap<String, String> = HashMap::new();
    let mut doubles = Vec::new();
    for (module, file) in modules {
        if let Some(first) = files.get(&module) {
            doubles.push(Diagnostic::new(format!("module {module} is given twice, also by {first}")).in_file(&file));
        } else {
            files.insert(module, file);
        }
    }
    if doubles.is_empty() { Ok(()) } else { Err(doubles) }
}

/// All values, or all diagnostics if there are any.
fn every<T>(results: impl Iterator<Item = Result<T, Diagnostic>>) -> Result<Vec<T>, Vec<Diagnostic>> {
    let (mut values, mut diagnostics) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    if diagnostics.is_empty() { Ok(values) } else { Err(diagnostics) }
}
