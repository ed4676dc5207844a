//! The commands, one file each.

pub(crate) mod about;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod run;
pub(crate) mod vendor;
