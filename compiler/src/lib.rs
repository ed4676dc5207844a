//! From BEAM assembly (`.S`) and `.beam` files to native object code: bytes in, object bytes out.
//!
//! The crate does no input or output of its own. The stages, in running order: [`read`] makes [`ir`]
//! modules.
#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod ir;
