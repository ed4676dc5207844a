//! The meaning of terms: order, equality, hashing, text, arithmetic, maps, bits. Almost all is safe code over `heap::Term`.

pub mod arith;
pub mod bigint;
pub mod bits;
pub mod compare;
pub mod detached;
mod equal;
pub mod float_text;
pub mod hash;
pub mod key_prefix;
pub mod leaf;
mod limbs;
pub mod list;
pub mod local_funs;
pub mod map;
mod order;
pub mod pid;
pub mod print;
pub mod record;
#[cfg(test)]
mod samples;
#[allow(unsafe_code, reason = "reads the words of stored terms back as terms")]
pub mod stored;
