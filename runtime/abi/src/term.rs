//! Layout of terms: tags, header words and immediates.
//!
//! # Shape
//! A term is a 64-bit word, objects are 8-byte aligned, the low three bits are the tag.
//!
//! ```text
//! 000  small integer, value << 3 (61 bits, two's complement)
//! 001  list cell: [head][tail]
//! 010  boxed object: [header][...]
//! 101  tuple: [header][element 0]...
//! 110  other immediates and header words; bits 3..7 hold the kind
//! 011, 100, 111  self-tagged float: the IEEE bits rotated left by 4, exclusive-or 7
//! ```
//!
//! A header word is `size << 8 | kind << 3 | 110`, where `size` counts the words after the header, except in funs (below). An
//! immediate of tag 110 is `payload << 8 | kind << 3 | 110`.
//!
//! ```text
//! TUPLE      [header][element]...                                   pointer tag 101
//! BIG_POS/NEG[header][limb, least significant first]...             normalised, beyond 61 bits
//! FLOAT      [header][IEEE bits]                                    only if not self-taggable
//! HEAP_BIN   [header][size in bits][bytes, padded with zeros]...    whole bytes; at most 64, except in literals and immortal terms
//! REFC_BIN   [header][size in bits][data pointer][block pointer]    whole bytes only, off-heap
//! SUB_BITS   [header][size in bits][offset in bits][HEAP_BIN or REFC_BIN term]
//! MATCH      [header][base pointer][position in bits][end in bits][HEAP_BIN or REFC_BIN term]
//! MAP        [header][keys tuple][value]...                         at most 32 keys, in term order
//! HAMT       [header][key count][root node]                         more than 32 keys
//! HAMT_NODE  [header][bitmap][child]...                             child: [key|value] cell or HAMT_NODE
//! RECORD     [header][definition][value]...                        a native record; values in the order of declaration
//! FUN        [header][FunEntry pointer][free variable]...           size in bits 16.., arity in bits 8..15
//! REF        [header][number words]...
//! RESOURCE   [header][size in bits][0][block pointer][number word][number word]   a reference that owns a resource
//! EXTERNAL_* [header][node atom's index | creation << 32][number]...   pids: number and serial; ports: one; references: 0 to 5
//! TRACE      [header][raw words]...                                 a raw stack trace, not scanned
//! ```
//!
//! The definition of a native record is the tuple `{Module, Name, IsExported, Field...}`, with the fields in the order of declaration.
//! Records that come from one definition of the program share its literal.
//!
//! A moved boxed object or tuple holds its new tagged pointer in place of the header. A moved cell holds [`MOVED`] in the head
//! and the new tagged pointer in the tail.

/// Mask of the tag bits.
pub const TAG_MASK: u64 = 7;
/// Small integers.
pub const TAG_SMALL: u64 = 0;
/// List cells.
pub const TAG_LIST: u64 = 1;
/// Boxed objects.
pub const TAG_BOXED: u64 = 2;
/// Tuples.
pub const TAG_TUPLE: u64 = 5;
/// Other immediates and header words.
pub const TAG_OTHER: u64 = 6;

/// Bit set of the tags that are self-tagged floats: bit `tag` is set.
pub const FLOAT_TAGS: u64 = (1 << 3) | (1 << 4) | (1 << 7);
/// Tag of the self-tagged floats 0.0 and -0.0 and the smallest others.
pub const TAG_FLOAT_ZERO: u64 = 7;
/// `(word + FLOAT_USUAL_ADD) & FLOAT_USUAL_MASK == 0` exactly for the words of the other two float tags.
pub const FLOAT_USUAL_ADD: i64 = 5;
/// See [`FLOAT_USUAL_ADD`].
pub const FLOAT_USUAL_MASK: u64 = 6;
/// Bits by which a float is rotated left.
pub const FLOAT_ROTATE: u32 = 4;
/// Mask that is exclusive-ored with a rotated float.
pub const FLOAT_XOR: u64 = 7;

/// Shift of a small integer.
pub const SMALL_SHIFT: u32 = 3;
/// Least small integer.
pub const SMALL_MIN: i64 = -(1 << 60);
/// Greatest small integer.
pub const SMALL_MAX: i64 = (1 << 60) - 1;

/// Bits below the payload of an immediate of tag 110 and below the size of a header word.
pub const PAYLOAD_SHIFT: u32 = 8;
/// Mask of tag and kind.
pub const KIND_MASK: u64 = 0xff;

const fn kind(number: u64) -> u64 {
    number << 3 | TAG_OTHER
}

/// Low byte of an atom; the payload is the atom's index, below 2^23.
pub const ATOM: u64 = kind(0);
/// The empty list.
pub const NIL: u64 = kind(1);
/// Low byte of a local pid.
pub const PID: u64 = kind(2);
/// Low byte of a local port.
pub const PORT: u64 = kind(3);
/// Mark in the head of a list cell that has moved.
pub const MOVED: u64 = kind(4);
/// Not a term: the absence of a value, in results and in x0 at a handler.
pub const NON_VALUE: u64 = kind(5);

/// Header kind of maps of at most [`MAP_FLAT_MAX`] keys.
pub const MAP: u64 = kind(8);
/// Header kind of bigger maps.
pub const HAMT: u64 = kind(9);
/// Header kind of inner nodes of bigger maps. Programs never see such a term.
pub const HAMT_NODE: u64 = kind(10);
/// Header kind of tuples.
pub const TUPLE: u64 = kind(11);
/// Header kind of binaries whose bytes are in the heap.
pub const HEAP_BIN: u64 = kind(12);
/// Header kind of binaries whose bytes are counted, outside the heap.
pub const REFC_BIN: u64 = kind(13);
/// Header kind of a part of another binary.
pub const SUB_BITS: u64 = kind(14);
/// Header kind of match contexts; not a bitstring.
pub const MATCH: u64 = kind(16);
/// Header kind of positive big integers.
pub const BIG_POS: u64 = kind(18);
/// Header kind of negative big integers.
pub const BIG_NEG: u64 = kind(19);
/// Header kind of floats that are not self-taggable.
pub const FLOAT: u64 = kind(20);
/// Header kind of funs, local and external.
pub const FUN: u64 = kind(21);
/// Header kind of pids of other nodes.
pub const EXTERNAL_PID: u64 = kind(22);
/// Header kind of ports of other nodes.
pub const EXTERNAL_PORT: u64 = kind(23);
/// Header kind of references.
pub const REF: u64 = kind(24);
/// Header kind of references of other nodes.
pub const EXTERNAL_REF: u64 = kind(25);
/// Header kind of references that hold a resource.
pub const RESOURCE: u64 = kind(26);
/// Header kind of native records.
pub const RECORD: u64 = kind(29);
/// Header kind of raw stack traces.
pub const TRACE: u64 = kind(28);

/// `(header & BITSTRING_MASK) == BITSTRING` for exactly HEAP_BIN, REFC_BIN and SUB_BITS.
pub const BITSTRING_MASK: u64 = 0xe7;
/// See [`BITSTRING_MASK`].
pub const BITSTRING: u64 = HEAP_BIN;
/// `(header & BIG_MASK) == BIG_POS` for exactly the two big kinds.
pub const BIG_MASK: u64 = 0xf7;
/// `(header & REF_MASK) == REF` for exactly REF, EXTERNAL_REF and RESOURCE.
pub const REF_MASK: u64 = 0xe7;
/// `(header & MAP_MASK) == MAP` for exactly MAP and HAMT.
pub const MAP_MASK: u64 = 0xf7;
/// Greatest number of keys of a MAP.
pub const MAP_FLAT_MAX: usize = 32;

/// Positions in the definition of a native record.
pub mod definition {
    /// The module.
    pub const MODULE: usize = 0;
    /// The name.
    pub const NAME: usize = 1;
    /// `true` or `false`: whether the module exports the record.
    pub const IS_EXPORTED: usize = 2;
    /// The first field.
    pub const FIELDS: usize = 3;
}

/// Greatest number of bytes of a HEAP_BIN made by the runtime.
pub const HEAP_BIN_MAX: usize = 64;

/// Byte offset of the arity byte in a FUN header. The size in words follows above it.
pub const FUN_ARITY_SHIFT: u32 = 8;
/// Shift of the size in a FUN header.
pub const FUN_SIZE_SHIFT: u32 = 16;

/// Byte offsets of fields from the untagged pointer.
pub mod offset {
    /// Size in bits of any bitstring.
    pub const BITS_SIZE: i32 = 8;
    /// First byte of a HEAP_BIN.
    pub const HEAP_BIN_DATA: i32 = 16;
    /// Data pointer of a REFC_BIN.
    pub const REFC_DATA: i32 = 16;
    /// Block pointer of a REFC_BIN.
    pub const REFC_BLOCK: i32 = 24;
    /// Offset in bits of a SUB_BITS.
    pub const SUB_OFFSET: i32 = 16;
    /// First number word of a RESOURCE. Its size and block are at the offsets of a REFC_BIN.
    pub const RESOURCE_NUMBER: i32 = 32;
    /// The binary a SUB_BITS is part of.
    pub const SUB_ORIGIN: i32 = 24;
    /// Address of the first byte of a MATCH's binary, which the collector updates.
    pub const MATCH_BASE: i32 = 8;
    /// Position of a MATCH in bits from its base.
    pub const MATCH_POSITION: i32 = 16;
    /// End of a MATCH in bits from its base.
    pub const MATCH_END: i32 = 24;
    /// The binary a MATCH reads.
    pub const MATCH_ORIGIN: i32 = 32;
    /// Keys tuple of a MAP.
    pub const MAP_KEYS: i32 = 8;
    /// First value of a MAP.
    pub const MAP_VALUES: i32 = 16;
    /// Definition of a RECORD.
    pub const RECORD_DEFINITION: i32 = 8;
    /// First value of a RECORD.
    pub const RECORD_VALUES: i32 = 16;
    /// FunEntry pointer of a FUN.
    pub const FUN_ENTRY: i32 = 8;
    /// First free variable of a FUN.
    pub const FUN_FREE: i32 = 16;
}

/// Words of a boxed object including its header, for kinds of fixed size.
pub mod words {
    /// REFC_BIN.
    pub const REFC_BIN: u64 = 4;
    /// SUB_BITS.
    pub const SUB_BITS: u64 = 4;
    /// MATCH.
    pub const MATCH: u64 = 5;
    /// FLOAT.
    pub const FLOAT: u64 = 2;
    /// A list cell.
    pub const CELL: u64 = 2;
    /// FUN without its free variables.
    pub const FUN: u64 = 2;
}

/// The header word of an object of `kind` with `size` words after it; not for funs.
pub const fn header(kind: u64, size: u64) -> u64 {
    size << PAYLOAD_SHIFT | kind
}

/// The header word of a fun with `free` variables called with `arity` arguments.
pub const fn fun_header(arity: u8, free: u64) -> u64 {
    (1 + free) << FUN_SIZE_SHIFT | (arity as u64) << FUN_ARITY_SHIFT | FUN
}

/// Words after the header, for any header word.
pub const fn header_size(header: u64) -> u64 {
    if header & KIND_MASK == FUN { header >> FUN_SIZE_SHIFT } else { header >> PAYLOAD_SHIFT }
}

/// The word of a small integer.
pub const fn small(value: i64) -> u64 {
    (value << SMALL_SHIFT) as u64
}

/// The word of a self-taggable float, else `None`.
pub const fn self_tagged_float(bits: u64) -> Option<u64> {
    let word = bits.rotate_left(FLOAT_ROTATE) ^ FLOAT_XOR;
    if FLOAT_TAGS >> (word & TAG_MASK) & 1 == 1 { Some(word) } else { None }
}

/// The IEEE bits of a self-tagged float.
pub const fn float_bits(word: u64) -> u64 {
    (word ^ FLOAT_XOR).rotate_right(FLOAT_ROTATE)
}

const _: () = assert!(HEAP_BIN & BITSTRING_MASK == BITSTRING && REFC_BIN & BITSTRING_MASK == BITSTRING);
const _: () = assert!(SUB_BITS & BITSTRING_MASK == BITSTRING && MATCH & BITSTRING_MASK != BITSTRING);
const _: () = assert!(MAP & MAP_MASK == MAP && HAMT & MAP_MASK == MAP && HAMT_NODE & MAP_MASK != MAP);
const _: () = assert!(BIG_POS & BIG_MASK == BIG_POS && BIG_NEG & BIG_MASK == BIG_POS && FLOAT & BIG_MASK != BIG_POS);
const _: () = {
    let mut tag = 0;
    while tag <= TAG_MASK {
        let usual = (tag + FLOAT_USUAL_ADD as u64) & FLOAT_USUAL_MASK == 0;
        assert!((usual || tag == TAG_FLOAT_ZERO) == (FLOAT_TAGS >> tag & 1 == 1));
        tag += 1;
    }
};
