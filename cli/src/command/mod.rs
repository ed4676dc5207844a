//! The commands, one file each.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod run;
pub(crate) mod vendor;
pub(crate) mod version;
