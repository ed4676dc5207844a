//! Checksums of I/O data: MD5, CRC-32, Adler-32.

use crate::heap::Term;
use crate::native::iodata;
use crate::native::support::{binary_bytes, or_badarg};
use crate::native::{Answer, Ctx, Raise};

/// The polynomial of CRC-32, reversed.
const CRC_POLYNOMIAL: u32 = 0xedb8_8320;
/// The modulus of Adler-32.
const ADLER_MODULUS: u32 = 65_521;
/// Bytes after which the sums of Adler-32 must be reduced at the latest.
const ADLER_RUN: usize = 5552;

/// Tables for eight bytes at a time: `CRC_TABLES[n][b]` is byte `b` followed by `n` zero bytes.
static CRC_TABLES: [[u32; 256]; 8] = crc_tables();

const fn crc_tables() -> [[u32; 256]; 8] {
    let mut tables = [[0; 256]; 8];
    let mut byte = 0;
    while byte < 256 {
        let mut value = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ CRC_POLYNOMIAL } else { value >> 1 };
            bit += 1;
        }
        tables[0][byte] = value;
        byte += 1;
    }
    let mut table = 1;
    while table < 8 {
        let mut byte = 0;
        while byte < 256 {
            let shorter = tables[table - 1][byte];
            tables[table][byte] = shorter >> 8 ^ tables[0][(shorter & 0xff) as usize];
            byte += 1;
        }
        table += 1;
    }
    tables
}

/// CRC-32 of `bytes` after data whose checksum is `start`.
pub(in crate::native) fn crc32(start: u32, bytes: &[u8]) -> u32 {
    let mut crc = !start;
    let chunks = bytes.chunks_exact(8);
    let rest = chunks.remainder();
    for chunk in chunks {
        let low = crc ^ u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
        let mut next = 0;
        for (index, byte) in low.to_le_bytes().into_iter().chain(chunk[4..].iter().copied()).enumerate() {
            next ^= CRC_TABLES[7 - index][usize::from(byte)];
        }
        crc = next;
    }
    for byte in rest {
        crc = crc >> 8 ^ CRC_TABLES[0][((crc ^ u32::from(*byte)) & 0xff) as usize];
    }
    !crc
}

/// Adler-32 of `bytes` after data whose checksum is `start`.
pub(in crate::native) fn adler32(start: u32, bytes: &[u8]) -> u32 {
    let (mut a, mut b) = ((start & 0xffff) % ADLER_MODULUS, (start >> 16) % ADLER_MODULUS);
    for run in bytes.chunks(ADLER_RUN) {
        for byte in run {
            a += u32::from(*byte);
            b += a;
        }
        a %= ADLER_MODULUS;
        b %= ADLER_MODULUS;
    }
    b << 16 | a
}

/// The product of a matrix over two elements and a vector; row `n` is what bit `n` turns into.
fn times(matrix: &[u32; 32], vector: u32) -> u32 {
    (0..32).filter(|bit| vector >> bit & 1 == 1).fold(0, |sum, bit| sum ^ matrix[bit])
}

/// CRC-32 of two pieces of data one after the other, the second `size` bytes long.
fn crc32_combine(first: u32, second: u32, mut size: u64) -> u32 {
    // The effect of one zero bit, squared to that of one zero byte.
    let mut zeros: [u32; 32] = std::array::from_fn(|bit| if bit == 0 { CRC_POLYNOMIAL } else { 1 << (bit - 1) });
    for _ in 0..3 {
        zeros = zeros.map(|row| times(&zeros, row));
    }
    let mut crc = first;
    while size > 0 {
        if size & 1 == 1 {
            crc = times(&zeros, crc);
        }
        zeros = zeros.map(|row| times(&zeros, row));
        size >>= 1;
    }
    crc ^ second
}

/// Adler-32 of two pieces of data one after the other, the second `size` bytes long.
fn adler32_combine(first: u32, second: u32, size: u64) -> u32 {
    if size == 0 {
        return first;
    }
    let reduced = |sum: u32, times: u32| if sum >= times * ADLER_MODULUS { sum - times * ADLER_MODULUS } else { sum };
    let rest = (size % u64::from(ADLER_MODULUS)) as u32;
    let shifted = (u64::from(rest) * u64::from(first & 0xffff) % u64::from(ADLER_MODULUS)) as u32;
    let a = (first & 0xffff) + (second & 0xffff) + ADLER_MODULUS - 1;
    let b = shifted + (first >> 16) + (second >> 16) + ADLER_MODULUS - rest;
    // As zlib: only what sums of good checksums can come to is taken away.
    reduced(reduced(b, 2), 1) << 16 | reduced(reduced(a, 1), 1)
}

fn word(term: Term<'_>) -> Option<u32> {
    term.as_small().and_then(|value| u32::try_from(value).ok())
}

/// A checksum of I/O data, going on from a checksum given or not.
fn checksum<'h>(start: Option<u32>, data: Term<'h>, function: fn(u32, &[u8]) -> u32) -> Answer<'h> {
    let (Some(start), Some(bytes)) = (start, iodata::bytes(data)) else { return Err(Raise::badarg()) };
    // Without a piece of data nothing is computed, not even the start reduced.
    if iodata::is_hollow(data) {
        return Ok(Term::count(start as usize));
    }
    Ok(Term::count(function(start, &bytes) as usize))
}

fn combined<'h>(args: &[Term<'h>], function: fn(u32, u32, u64) -> u32) -> Answer<'h> {
    let size = args[2].as_index().map(|size| size as u64);
    match (word(args[0]), word(args[1]), size) {
        (Some(first), Some(second), Some(size)) => Ok(Term::count(function(first, second, size) as usize)),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:crc32/1`.
pub fn erlang_crc32_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    checksum(Some(0), args[0], crc32)
}

/// `erlang:crc32/2`.
pub fn erlang_crc32_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    checksum(word(args[0]), args[1], crc32)
}

/// `erlang:crc32_combine/3`.
pub fn erlang_crc32_combine_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    combined(args, crc32_combine)
}

/// `erlang:adler32/1`.
pub fn erlang_adler32_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    checksum(Some(1), args[0], adler32)
}

/// `erlang:adler32/2`.
pub fn erlang_adler32_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    checksum(word(args[0]), args[1], adler32)
}

/// `erlang:adler32_combine/3`.
pub fn erlang_adler32_combine_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    combined(args, adler32_combine)
}

/// Bytes of a block of MD5.
const MD5_BLOCK: usize = 64;

/// MD5 under way: the state, the bytes so far, and those of the block begun. As bytes it is what a program carries
/// between `md5_init/0`, `md5_update/2` and `md5_final/1`: state, count of bits, block.
struct Md5 {
    state: [u32; 4],
    bytes: u64,
    block: [u8; MD5_BLOCK],
}

/// Size of [`Md5`] as bytes.
const MD5_CONTEXT: usize = 16 + 8 + MD5_BLOCK;

impl Md5 {
    const fn new() -> Self {
        Md5 { state: [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476], bytes: 0, block: [0; MD5_BLOCK] }
    }

    fn update(&mut self, mut data: &[u8]) {
        let begun = (self.bytes % MD5_BLOCK as u64) as usize;
        self.bytes += data.len() as u64;
        if begun > 0 {
            let taken = data.len().min(MD5_BLOCK - begun);
            self.block[begun..begun + taken].copy_from_slice(&data[..taken]);
            data = &data[taken..];
            if begun + taken < MD5_BLOCK {
                return;
            }
            md5_block(&mut self.state, &self.block);
        }
        let blocks = data.chunks_exact(MD5_BLOCK);
        let rest = blocks.remainder();
        self.block[..rest.len()].copy_from_slice(rest);
        for block in blocks {
            md5_block(&mut self.state, block);
        }
    }

    fn finish(mut self) -> [u8; 16] {
        let bits = self.bytes.wrapping_mul(8);
        let begun = (self.bytes % MD5_BLOCK as u64) as usize;
        let padding = if begun < 56 { 56 - begun } else { 120 - begun };
        let mut end = vec![0; padding];
        end[0] = 0x80;
        end.extend_from_slice(&bits.to_le_bytes());
        self.update(&end);
        let mut digest = [0; 16];
        for (place, word) in digest.chunks_exact_mut(4).zip(self.state) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        digest
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.state.iter().flat_map(|word| word.to_le_bytes()).collect();
        bytes.extend_from_slice(&self.bytes.wrapping_mul(8).to_le_bytes());
        bytes.extend_from_slice(&self.block);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != MD5_CONTEXT {
            return None;
        }
        let word = |at: usize| bytes[at..at + 4].try_into().map(u32::from_le_bytes).ok();
        Some(Md5 {
            state: [word(0)?, word(4)?, word(8)?, word(12)?],
            bytes: u64::from_le_bytes(bytes[16..24].try_into().ok()?) / 8,
            block: bytes[24..].try_into().ok()?,
        })
    }
}

/// Rotations of the four rounds.
const MD5_ROTATIONS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

/// Integer parts of 2^32 times the sines of 1 to 64.
#[rustfmt::skip]
const MD5_SINES: [u32; 64] = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
];

fn md5_block(state: &mut [u32; 4], block: &[u8]) {
    let mut words = [0_u32; 16];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    }
    let [mut a, mut b, mut c, mut d] = *state;
    for step in 0..64 {
        let (mixed, word) = match step / 16 {
            0 => (b & c | !b & d, step),
            1 => (d & b | !d & c, (5 * step + 1) % 16),
            2 => (b ^ c ^ d, (3 * step + 5) % 16),
            _ => (c ^ (b | !d), 7 * step % 16),
        };
        let sum = a.wrapping_add(mixed).wrapping_add(MD5_SINES[step]).wrapping_add(words[word]);
        (a, d, c) = (d, c, b);
        b = b.wrapping_add(sum.rotate_left(MD5_ROTATIONS[step / 16][step % 4]));
    }
    for (word, value) in state.iter_mut().zip([a, b, c, d]) {
        *word = word.wrapping_add(value);
    }
}

/// `erlang:md5/1`.
pub fn erlang_md5_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = iodata::bytes(args[0]).ok_or(Raise::badarg())?;
    let mut md5 = Md5::new();
    md5.update(&bytes);
    Ok(ctx.heap.binary(&md5.finish()))
}

/// `erlang:md5_init/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_md5_init_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(&Md5::new().to_bytes()))
}

fn md5_of(term: Term<'_>) -> Option<Md5> {
    Md5::from_bytes(&binary_bytes(term)?)
}

/// `erlang:md5_update/2`.
pub fn erlang_md5_update_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(mut md5), Some(bytes)) = (md5_of(args[0]), iodata::bytes(args[1])) else { return Err(Raise::badarg()) };
    md5.update(&bytes);
    Ok(ctx.heap.binary(&md5.to_bytes()))
}

/// `erlang:md5_final/1`.
pub fn erlang_md5_final_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(md5_of(args[0]).map(|md5| ctx.heap.binary(&md5.finish())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::native::testing::check;

    #[test]
    fn known_sums() {
        check(&[
            (erlang_crc32_1, "\"123456789\"", "3421780262"),
            (erlang_crc32_2, "3421780262, []", "3421780262"),
            (erlang_adler32_1, "\"Wikipedia\"", "300286872"),
            (erlang_adler32_2, "4294967295, [[]]", "4294967295"),
            (erlang_adler32_2, "4294967295, [<<>>]", "917518"),
            (erlang_md5_1, "[]", "<<212,29,140,217,143,0,178,4,233,128,9,152,236,248,66,126>>"),
            (erlang_md5_1, "\"abc\"", "<<144,1,80,152,60,210,79,176,214,150,63,125,40,225,127,114>>"),
            (erlang_md5_1, "x", "error:badarg|erl_erts_errors"),
        ]);
    }

    #[test]
    fn in_pieces_as_in_one() {
        let data: Vec<u8> = (0..10_000_u32).map(|index| (index * 7 + index / 3) as u8).collect();
        for cut in [0, 1, 63, 64, 65, 5552, 9_999] {
            let (first, second) = data.split_at(cut);
            let mut md5 = Md5::new();
            md5.update(first);
            md5.update(second);
            let mut whole = Md5::new();
            whole.update(&data);
            assert_eq!(md5.finish(), whole.finish());
            let size = second.len() as u64;
            assert_eq!(crc32_combine(crc32(0, first), crc32(0, second), size), crc32(0, &data));
            assert_eq!(adler32_combine(adler32(1, first), adler32(1, second), size), adler32(1, &data));
            assert_eq!(crc32(crc32(0, first), second), crc32(0, &data));
        }
    }
}
