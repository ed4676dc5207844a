//! What terms mean: order, equality, hashing, text form, arithmetic, maps. All safe code over `heap::Term`.

pub mod arith;
pub mod bigint;
pub mod compare;
mod equal;
pub mod float_text;
pub mod hash;
pub mod leading;
mod limbs;
pub mod map;
mod order;
pub mod print;
#[cfg(test)]
mod samples;
