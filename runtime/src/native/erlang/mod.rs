//! The natives of the module `erlang`, by family.

mod arith;
mod binary;
mod compare;
mod convert;
mod dictionary;
mod exception;
mod info;
mod list;
mod map;
mod tuple;
mod types;

pub use arith::*;
pub use binary::*;
pub use compare::*;
pub use convert::*;
pub use dictionary::*;
pub use exception::*;
pub use info::*;
pub use list::*;
pub use map::*;
pub use tuple::*;
pub use types::*;
