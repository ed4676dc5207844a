//! What terms mean: order, equality, hashing, text form, arithmetic, maps. All safe code over `heap::Term`.

pub mod print;
