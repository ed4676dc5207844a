//! From BEAM assembly (`.S`) and `.beam` files to native object code: bytes in, object bytes out.
//!
//! The crate does no input or output of its own. The stages, in running order: [`read`] makes [`ir`]
//! modules.
#![forbid(unsafe_code)]

pub mod analyse;
pub mod check;
pub mod diagnostic;
pub mod dump;
pub mod ir;
pub mod isa;
pub mod lower;
pub mod object;
pub mod otp;
pub mod program;
pub mod read;
