//! The machine that executables are for: what the linker and the build of the runtime need to know.
//!
//! Each machine is one file with the items named below. The build script includes this folder too.

#[cfg(target_arch = "x86_64")]
mod x86_64;

#[cfg(target_arch = "x86_64")]
pub(crate) use x86_64::*;

#[cfg(not(target_arch = "x86_64"))]
compile_error!("beamc has no file for this machine in src/arch");
