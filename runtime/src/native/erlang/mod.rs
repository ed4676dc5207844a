//! The natives of the module `erlang`, by family.

mod arith;
mod binary;
mod checksum;
mod compare;
mod convert;
mod dictionary;
mod exception;
mod hash;
mod info;
mod list;
mod loading;
mod map;
mod memory;
mod time;
mod tuple;
mod types;
mod unique;

pub use arith::*;
pub use binary::*;
pub use checksum::*;
pub use compare::*;
pub use convert::*;
pub use dictionary::*;
pub use exception::*;
pub use hash::*;
pub use info::*;
pub use list::*;
pub use loading::*;
pub use map::*;
pub use memory::*;
pub use time::*;
pub use tuple::*;
pub use types::*;
pub use unique::*;

pub(super) use binary::{part, part_bounds};
pub(super) use info::is_exported;
pub(super) use unique::FIRST_BITS as REFERENCE_FIRST_BITS;
pub(crate) use unique::{is_of_table, new_reference, new_table_reference};
