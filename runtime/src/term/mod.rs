//! What terms mean: order, equality, hashing, text form, arithmetic, maps. All safe code over `heap::Term`.

pub mod arith;
pub mod bigint;
pub mod compare;
pub mod float_text;
pub mod hash;
pub mod map;
pub mod print;
