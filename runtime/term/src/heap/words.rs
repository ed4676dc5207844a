//! Words as the collector and message copying see them: headers, pointers, and raw words, which are not terms.

use beamc_abi::term as abi;
use beamc_abi::term::offset;

/// Bit set of the tags that are pointers.
const POINTER_TAGS: u64 = 1 << abi::TAG_LIST | 1 << abi::TAG_BOXED | 1 << abi::TAG_TUPLE;

/// Kinds of headers follow those of immediates.
const HEADER_KINDS_FROM: u64 = 8 << 3;

/// Whether `word` is the header of an object.
#[inline]
pub(crate) fn is_header(word: u64) -> bool {
    word & abi::TAG_MASK == abi::TAG_OTHER && word & abi::KIND_MASK >= HEADER_KINDS_FROM
}

/// Whether `word` is a tagged pointer.
pub(crate) fn is_pointer(word: u64) -> bool {
    POINTER_TAGS >> (word & abi::TAG_MASK) & 1 == 1
}

/// Number of raw words from a header on. The other words of the object are terms.
pub(crate) fn raw_words(header: u64) -> u64 {
    match header & abi::KIND_MASK {
        abi::TUPLE | abi::MAP | abi::RECORD => 1,
        abi::HAMT | abi::HAMT_NODE | abi::FUN => 2,
        abi::SUB_BITS => offset::SUB_ORIGIN as u64 / 8,
        abi::MATCH => offset::MATCH_ORIGIN as u64 / 8,
        _ => 1 + abi::header_size(header),
    }
}
