//! The target machine, as the linker and the build of the runtime need it.
//!
//! Each machine has one file that defines the same items. The build script includes this folder too.

#[cfg(target_arch = "x86_64")]
mod x86_64;

#[cfg(target_arch = "x86_64")]
pub(crate) use x86_64::*;

#[cfg(not(target_arch = "x86_64"))]
compile_error!("beamc has no file for this machine in src/arch");
