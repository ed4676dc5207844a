//! The heap of a process: the layout of its memory, allocation, and collection (in `collect`).
//!
//! # Shape
//! ```text
//! nursery  [ start .. high water .. top ..... end ]    young; `top` is ProcessHead::htop
//! old      [ start .. top ............. end ]          survived two collections
//! fragments: blocks for terms that did not fit between two collections
//! ```
//!
//! # Rules
//! 1. Making a term never moves one: [`Heap::alloc`] takes words from the nursery while it has room, otherwise from a fragment.
//!    So BIFs hold terms freely; terms borrow the heap (`Term<'h>` from `&'h Heap`).
//! 2. Moving needs `&mut Heap`: a term held across a collection is a borrow error.
//! 3. Fragments and off-heap bytes request a collection: [`Heap::gc_requested`] is set, the limits in the head are poisoned,
//!    and the next entry, loop or heap check of compiled code collects.
//! 4. Terms are immutable once the pointer to them is published. Compiled code breaks this rule for tuples that only it knows,
//!    from the high water mark up (`ProcessHead::young_start`). There, every object that a tuple can be made to refer to
//!    survives a collection in the same generation as the tuple. The bits of a bitstring follow later if old instructions
//!    build it (`filling`).
//! 5. No pointer leads from the old generation into the nursery or a fragment, or from below the high water mark to above it.
//!
//! # Decided against
//! BIFs that collect inside `reserve` with rooted operands. Every BIF would root every intermediate term, and each call site
//! would store its live registers before each slow path of arithmetic. A fragment costs one copy at the next collection and no
//! code.

pub mod account;
#[allow(unsafe_code, reason = "counts and writes blocks outside of heaps")]
pub mod binary;
#[allow(unsafe_code, reason = "maps memory")]
mod block;
#[allow(unsafe_code, reason = "moves objects")]
mod collect;
#[allow(unsafe_code, reason = "writes bytes of bitstrings")]
mod filling;
#[allow(unsafe_code, reason = "keeps words of terms that stay")]
mod immortal;
#[allow(unsafe_code, reason = "maps memory")]
mod immortal_area;
#[allow(unsafe_code, reason = "reads words of objects")]
mod layout;
mod limits;
#[allow(unsafe_code, reason = "reads words of tables as terms")]
pub mod literals;
#[allow(unsafe_code, reason = "writes words of new objects")]
mod make;
#[allow(unsafe_code, reason = "copies objects")]
pub(crate) mod message;
mod policy;
mod resource;
#[allow(unsafe_code, reason = "lets a collection change words of terms")]
mod roots;
#[allow(unsafe_code, reason = "holds a count of a block")]
mod shared;
#[allow(unsafe_code, reason = "writes the heap top in the head")]
mod space;
#[allow(unsafe_code, reason = "reads words of objects")]
mod verify;
pub(crate) mod words;

#[cfg(test)]
#[allow(unsafe_code, reason = "reads and writes words of objects")]
mod tests;

pub use block::{HeapBlock, is_tidy, quarantine, tidy};
pub use collect::{Collect, totals};
pub use filling::Filling;
pub use immortal::Immortal;
pub use immortal_area::{Retired, fix};
pub use layout::{
    Bits, EXTERNAL_NUMBERS, External, ExternalKind, Fun, Kind, Map, Match, REFERENCE_WORDS, Record, Term, Word,
};
pub use limits::{Limits, MaxHeap, stepped};
pub use message::Message;
pub use policy::NURSERY_WORDS_MIN;
pub use resource::Resource;
pub use roots::Roots;
pub use shared::Shared;
pub use space::{Heap, Mode, Sizes};
