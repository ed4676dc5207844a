//! Checksums of I/O data: MD5, CRC-32, Adler-32.

use crate::bif::iodata;
use crate::bif::support::or_badarg;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use md5::digest::common::hazmat::{SerializableState, SerializedState};
use md5::{Digest, Md5};
use simd_adler32::Adler32;

/// The modulus of Adler-32.
const ADLER_MODULUS: u32 = 65_521;

/// CRC-32 of `bytes` after data whose checksum is `start`.
pub(in crate::bif) fn crc32(start: u32, bytes: &[u8]) -> u32 {
    let mut crc = crc32fast::Hasher::new_with_initial(start);
    crc.update(bytes);
    crc.finalize()
}

/// Adler-32 of `bytes` after data whose checksum is `start`.
pub(in crate::bif) fn adler32(start: u32, bytes: &[u8]) -> u32 {
    // The crate expects reduced sums, as checksums of data are.
    let reduced = (((start >> 16) % ADLER_MODULUS) << 16) | ((start & 0xffff) % ADLER_MODULUS);
    let mut adler = Adler32::from_checksum(reduced);
    adler.write(bytes);
    adler.finish()
}

/// CRC-32 of two concatenated pieces of data, the second `size` bytes long.
fn crc32_combine(first: u32, second: u32, size: u64) -> u32 {
    if size == 0 {
        // zlib adds the second sum, which is 0 for real data. The crate would ignore it.
        return first ^ second;
    }
    let mut whole = crc32fast::Hasher::new_with_initial(first);
    whole.combine(&crc32fast::Hasher::new_with_initial_len(second, size));
    whole.finalize()
}

/// Adler-32 of two concatenated pieces of data, the second `size` bytes long.
fn adler32_combine(first: u32, second: u32, size: u64) -> u32 {
    if size == 0 {
        return first;
    }
    let reduced = |sum: u32, times: u32| if sum >= times * ADLER_MODULUS { sum - times * ADLER_MODULUS } else { sum };
    let rest = (size % u64::from(ADLER_MODULUS)) as u32;
    let shifted = (u64::from(rest) * u64::from(first & 0xffff) % u64::from(ADLER_MODULUS)) as u32;
    let a = (first & 0xffff) + (second & 0xffff) + ADLER_MODULUS - 1;
    let b = shifted + (first >> 16) + (second >> 16) + ADLER_MODULUS - rest;
    // As zlib does, reduces only as far as sums of valid checksums need.
    reduced(reduced(b, 2), 1) << 16 | reduced(reduced(a, 1), 1)
}

fn word(term: Term<'_>) -> Option<u32> {
    term.as_small().and_then(|value| u32::try_from(value).ok())
}

/// A checksum of I/O data, which continues the checksum `start`.
fn checksum<'h>(start: Option<u32>, data: Term<'h>, function: fn(u32, &[u8]) -> u32) -> Answer<'h> {
    let (Some(start), Some(bytes)) = (start, iodata::bytes(data)) else { return Err(Raise::badarg()) };
    // Without a piece of data, even the start stays unreduced.
    if iodata::is_hollow(data) {
        return Ok(Term::from_usize(start as usize));
    }
    Ok(Term::from_usize(function(start, &bytes) as usize))
}

fn combined<'h>(args: &[Term<'h>], function: fn(u32, u32, u64) -> u32) -> Answer<'h> {
    match (word(args[0]), word(args[1]), word(args[2])) {
        (Some(first), Some(second), Some(size)) => {
            Ok(Term::from_usize(function(first, second, u64::from(size)) as usize))
        }
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

/// `erlang:md5/1`.
pub fn erlang_md5_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = iodata::bytes(args[0]).ok_or(Raise::badarg())?;
    Ok(ctx.heap.binary(&Md5::digest(bytes)))
}

/// `erlang:md5_init/0`. The context for `md5_update/2` and `md5_final/1` is the state of the sum as a binary.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_md5_init_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(&Md5::new().serialize()))
}

fn md5_of(term: Term<'_>) -> Option<Md5> {
    let bytes = binary_bytes(term)?;
    Md5::deserialize(&SerializedState::<Md5>::try_from(bytes.as_ref()).ok()?).ok()
}

/// `erlang:md5_update/2`.
pub fn erlang_md5_update_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(mut md5), Some(bytes)) = (md5_of(args[0]), iodata::bytes(args[1])) else { return Err(Raise::badarg()) };
    md5.update(&bytes);
    Ok(ctx.heap.binary(&md5.serialize()))
}

/// `erlang:md5_final/1`.
pub fn erlang_md5_final_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(md5_of(args[0]).map(|md5| ctx.heap.binary(&md5.finalize())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

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
            assert_eq!(md5.finalize(), Md5::digest(&data));
            let size = second.len() as u64;
            assert_eq!(crc32_combine(crc32(0, first), crc32(0, second), size), crc32(0, &data));
            assert_eq!(adler32_combine(adler32(1, first), adler32(1, second), size), adler32(1, &data));
            assert_eq!(crc32(crc32(0, first), second), crc32(0, &data));
        }
    }
}
