//! Tables of the characters up to 255 as Latin-1, for patterns up to OTP 27 that are not in Unicode mode.
//!
//! # Shape
//! The engine's layout: lower case and swapped case of each character, ten sets as bitmaps, the type bits of each character.

use crate::bif::re::engine::TABLES;

const LOWER: usize = 0;
const FLIPPED: usize = 256;
const SETS: usize = 512;
const TYPES: usize = SETS + 10 * 32;
const _: () = assert!(TYPES + 256 == TABLES);

/// Positions of the sets.
const SPACE: usize = 0;
const XDIGIT: usize = 1;
const DIGIT: usize = 2;
const UPPER_SET: usize = 3;
const LOWER_SET: usize = 4;
const WORD: usize = 5;
const GRAPH: usize = 6;
const PRINT: usize = 7;
const PUNCT: usize = 8;
const CNTRL: usize = 9;

/// Type bits.
const TYPE_SPACE: u8 = 1;
const TYPE_LETTER: u8 = 2;
const TYPE_LOWER: u8 = 4;
const TYPE_DIGIT: u8 = 8;
const TYPE_WORD: u8 = 16;

const fn is_upper(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte >= 0xc0 && byte <= 0xde && byte != 0xd7
}

const fn is_lower(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte >= 0xdf && byte != 0xf7 || byte == 0xaa || byte == 0xb5 || byte == 0xba
}

/// The other case of a letter, if it is one of the characters up to 255.
const fn flipped(byte: u8) -> u8 {
    let paired = byte.is_ascii_alphabetic() || byte >= 0xc0 && byte & 0x1f != 0x17 && byte & 0x1f != 0x1f;
    if paired { byte ^ 0x20 } else { byte }
}

const fn build() -> [u8; TABLES] {
    let mut tables = [0; TABLES];
    let mut index = 0;
    while index < 256 {
        let byte = index as u8;
        let upper = is_upper(byte);
        let lower = is_lower(byte);
        let letter = upper || lower;
        let space = matches!(byte, b'\t'..=b'\r' | b' ');
        let digit = byte.is_ascii_digit();
        let word = letter || digit || byte == b'_';
        let graph = byte > b' ' && byte < 0x7f || byte >= 0xa0;
        tables[LOWER + index] = if upper { flipped(byte) } else { byte };
        tables[FLIPPED + index] = flipped(byte);
        let sets = [
            (SPACE, space),
            (XDIGIT, byte.is_ascii_hexdigit()),
            (DIGIT, digit),
            (UPPER_SET, upper),
            (LOWER_SET, lower),
            (WORD, word),
            (GRAPH, graph),
            (PRINT, graph || byte == b' '),
            (PUNCT, graph && !letter && !digit),
            (CNTRL, byte < b' ' || byte >= 0x7f && byte < 0xa0),
        ];
        let mut set = 0;
        while set < sets.len() {
            let (place, holds) = sets[set];
            if holds {
                tables[SETS + place * 32 + index / 8] |= 1 << (index % 8);
            }
            set += 1;
        }
        let mut kind = 0;
        kind |= if space { TYPE_SPACE } else { 0 };
        kind |= if letter { TYPE_LETTER } else { 0 };
        kind |= if lower { TYPE_LOWER } else { 0 };
        kind |= if digit { TYPE_DIGIT } else { 0 };
        kind |= if word { TYPE_WORD } else { 0 };
        tables[TYPES + index] = kind;
        index += 1;
    }
    tables
}

/// The tables.
pub(super) static LATIN1: [u8; TABLES] = build();
