//! The default entry of a program.

use super::Input;
use crate::diagnostic::Diagnostic;
use crate::ir::Mfa;

/// The one exported `main/1` or `main/0` among the inputs, or in `module` if given.
///
/// # Errors
/// No function fits, or several do. The text names them.
pub fn find(inputs: &[Input], module: Option<&str>) -> Result<Mfa, Diagnostic> {
    let considered = || {
        inputs.iter().map(|input| &input.module).filter(|found| module.is_none_or(|name| found.name.as_str() == name))
    };
    if let (Some(module), None) = (module, considered().next()) {
        let names: Vec<&str> = inputs.iter().map(|input| input.module.name.as_str()).collect();
        return Err(Diagnostic::new(format!("there is no module {module} to start in"))
            .hint(format!("the modules given are {}", names.join(", "))));
    }
    let mut candidates: Vec<Mfa> = considered()
        .flat_map(|module| module.exports.iter().map(move |(name, arity, _)| (module, name, *arity)))
        .filter(|(_, name, arity)| name.as_str() == "main" && *arity <= 1)
        .map(|(module, name, arity)| Mfa { module: module.name.clone(), function: name.clone(), arity })
        .collect();
    candidates.sort();
    match candidates.as_slice() {
        [entry] => Ok(entry.clone()),
        [] => {
            let title = match module {
                Some(name) => format!("module {name} does not export main/0 or main/1"),
                None => "no module exports main/0 or main/1".to_owned(),
            };
            Err(Diagnostic::new(title).hint("name the function to start with by --entry MODULE:FUNCTION/ARITY"))
        }
        several => {
            let names: Vec<String> = several.iter().map(Mfa::to_string).collect();
            Err(Diagnostic::new(format!("several functions could be the entry: {}", names.join(", ")))
                .hint(format!("choose one, for example --entry {}", names[0])))
        }
    }
}
