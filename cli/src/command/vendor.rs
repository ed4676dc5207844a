//! `beamc vendor`: writes the Erlang source that a project needs to be built without beamc.

use crate::args::Vendor;
use crate::report::Failure;
use crate::{output, pid_name};
use beamc_compiler::diagnostic::Diagnostic;

/// Runs the command.
pub(crate) fn vendor(vendor: &Vendor) -> Result<(), Failure> {
    let folder = &vendor.folder;
    std::fs::create_dir_all(folder).map_err(|error| {
        Diagnostic::new(format!("this folder cannot be made: {error}")).in_file(&folder.display().to_string())
    })?;
    let file = folder.join(pid_name::MODULE).with_extension("erl");
    // An older version is replaced, a foreign file is not.
    let first_line = pid_name::SOURCE.lines().next();
    let stranger = std::fs::read(&file).is_ok_and(|old| String::from_utf8_lossy(&old).lines().next() != first_line);
    if stranger {
        let title = "this file is not one that beamc wrote, and is not replaced";
        return Err(Diagnostic::new(title).in_file(&file.display().to_string()).into());
    }
    Ok(output::write(&file, pid_name::SOURCE.as_bytes(), false)?)
}
