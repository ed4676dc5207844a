//! Binaries and bitstrings: sizes, parts, conversion from and to lists, I/O data.

use crate::bif::iodata::{self, BitWriter};
use crate::bif::iovec;
use crate::bif::support::or_badarg;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_term::base::release;
use beamc_term::heap::{Bits, Heap, Term};
use beamc_term::term::bits::{aligned, binary_bytes};

/// First release that takes parts of binaries only, not of other bitstrings.
const WHOLE_BYTES_RELEASE: u32 = 27;

/// `erlang:byte_size/1`.
pub fn erlang_byte_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_bits().map(|bits| Term::from_usize(bits.len.div_ceil(8))))
}

/// `erlang:bit_size/1`.
pub fn erlang_bit_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_bits().map(|bits| Term::from_usize(bits.len)))
}

/// `erlang:size/1`.
pub fn erlang_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let tuple = args[0].as_tuple().map(<[Term<'h>]>::len);
    or_badarg(tuple.or_else(|| args[0].as_bits().map(|bits| bits.len / 8)).map(Term::from_usize))
}

/// Whether a bitstring may be divided at byte positions.
fn has_parts(bits: Bits<'_>) -> bool {
    bits.len.is_multiple_of(8) || release() < WHOLE_BYTES_RELEASE
}

/// The part of `whole` that begins at byte `start` and has `len` bytes, or the `-len` bytes before `start`.
pub(in crate::bif) fn part<'h>(heap: &'h Heap, whole: Term<'h>, start: Term<'h>, len: Term<'h>) -> Option<Term<'h>> {
    let bits = whole.as_bits().filter(|bits| has_parts(*bits))?;
    let (start, end) = part_bounds(start, len, bits.len / 8)?;
    Some(heap.sub_bits(whole, start * 8, (end - start) * 8))
}

/// Index of the first byte of a part, and of the byte after it, in a binary of `size` bytes.
pub(in crate::bif) fn part_bounds(start: Term<'_>, len: Term<'_>, size: usize) -> Option<(usize, usize)> {
    let start = start.as_usize()?;
    let other = (start as i64).checked_add(len.as_small()?)?;
    let other = usize::try_from(other).ok()?;
    let (from, to) = if other < start { (other, start) } else { (start, other) };
    (to <= size).then_some((from, to))
}

/// `erlang:binary_part/2`.
pub fn erlang_binary_part_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let Some(&[start, len]) = args[1].as_tuple() else { return Err(Raise::badarg()) };
    or_badarg(part(ctx.heap, args[0], start, len))
}

/// `erlang:binary_part/3`.
pub fn erlang_binary_part_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(part(ctx.heap, args[0], args[1], args[2]))
}

/// `erlang:split_binary/2`.
pub fn erlang_split_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(bits), Some(at)) = (args[0].as_bits(), args[1].as_usize()) else { return Err(Raise::badarg()) };
    if at > bits.len / 8 {
        return Err(Raise::badarg());
    }
    let before = ctx.heap.sub_bits(args[0], 0, at * 8);
    let after = ctx.heap.sub_bits(args[0], at * 8, bits.len - at * 8);
    Ok(ctx.heap.tuple(&[before, after]))
}

fn byte_terms<'h>(bytes: &[u8]) -> Vec<Term<'h>> {
    bytes.iter().map(|byte| Term::from_usize(usize::from(*byte))).collect()
}

/// `erlang:binary_to_list/1`.
pub fn erlang_binary_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(binary_bytes(args[0]).map(|bytes| ctx.heap.list(&byte_terms(&bytes))))
}

/// `erlang:binary_to_list/3`: bytes from the second to the third argument, counting from 1.
pub fn erlang_binary_to_list_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bits = args[0].as_bits().filter(|bits| has_parts(*bits)).ok_or(Raise::badarg())?;
    let (Some(first), Some(last)) = (args[1].as_usize(), args[2].as_usize()) else { return Err(Raise::badarg()) };
    if first < 1 || last < first || last > bits.len / 8 {
        return Err(Raise::badarg());
    }
    Ok(ctx.heap.list(&byte_terms(&aligned(bits)[first - 1..last])))
}

/// `erlang:bitstring_to_list/1`: the bytes, then the last partial byte as a bitstring.
pub fn erlang_bitstring_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bits = args[0].as_bits().ok_or(Raise::badarg())?;
    let mut all = byte_terms(&aligned(bits)[..bits.len / 8]);
    let spare = bits.len % 8;
    if spare > 0 {
        all.push(ctx.heap.sub_bits(args[0], bits.len - spare, spare));
    }
    Ok(ctx.heap.list(&all))
}

/// Whether a term is a list, empty or not.
fn is_list(term: Term<'_>) -> bool {
    term.is_nil() || term.as_cons().is_some()
}

/// `erlang:list_to_binary/1`.
pub fn erlang_list_to_binary_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = iodata::bytes(args[0]).filter(|_| is_list(args[0]));
    or_badarg(bytes.map(|bytes| ctx.heap.binary(&bytes)))
}

/// `erlang:list_to_bitstring/1`.
pub fn erlang_list_to_bitstring_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut writer = BitWriter::default();
    if !is_list(args[0]) || !iodata::write_bits(args[0], &mut writer) {
        return Err(Raise::badarg());
    }
    let (bytes, len) = writer.finish();
    Ok(ctx.heap.bitstring(&bytes, len))
}

/// `erlang:iolist_to_binary/1`.
pub fn erlang_iolist_to_binary_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].as_bits().is_some_and(|bits| bits.len.is_multiple_of(8)) {
        return Ok(args[0]);
    }
    or_badarg(iodata::bytes(args[0]).map(|bytes| ctx.heap.binary(&bytes)))
}

/// `erlang:iolist_size/1`.
pub fn erlang_iolist_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(iodata::size(args[0]).map(Term::from_usize))
}

/// `erlang:iolist_to_iovec/1`.
pub fn erlang_iolist_to_iovec_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(iovec::pieces(ctx.heap, args[0]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn parts_may_lie_before_their_start() {
        check(&[
            (erlang_binary_part_3, "<<1, 2, 3>>, 3, -2", "<<2,3>>"),
            (erlang_binary_part_3, "<<1, 2, 3>>, 1, -2", "error:badarg|erl_erts_errors"),
            (erlang_binary_part_2, "<<1, 2, 3>>, {0, 3}", "<<1,2,3>>"),
            (erlang_binary_part_2, "<<1, 2, 3>>, {1, 3}", "error:badarg|erl_erts_errors"),
            (erlang_binary_to_list_3, "<<1, 2, 3>>, 2, 3", "[2,3]"),
            (erlang_binary_to_list_3, "<<1, 2, 3>>, 3, 2", "error:badarg|erl_erts_errors"),
            (erlang_split_binary_2, "<<1, 2, 3:3>>, 1", "{<<1>>,<<2,3:3>>}"),
            (erlang_split_binary_2, "<<1, 2, 3:3>>, 3", "error:badarg|erl_erts_errors"),
            (erlang_bitstring_to_list_1, "<<1, 2, 3:3>>", "[1,2,<<3:3>>]"),
        ]);
    }

    #[test]
    fn data_of_several_forms() {
        check(&[
            (erlang_iolist_to_binary_1, "[1, [2, <<3>>|<<4>>], [], [[5]]]", "<<1,2,3,4,5>>"),
            (erlang_iolist_to_binary_1, "[1|2]", "error:badarg|erl_erts_errors"),
            (erlang_iolist_to_binary_1, "[256]", "error:badarg|erl_erts_errors"),
            (erlang_iolist_to_binary_1, "<<1:3>>", "error:badarg|erl_erts_errors"),
            (erlang_list_to_binary_1, "<<1>>", "error:badarg|erl_erts_errors"),
            (erlang_list_to_bitstring_1, "[<<1:3>>, <<1:7>>, 255]", "<<32,127,3:2>>"),
            (erlang_iolist_size_1, "[<<1:4>>]", "error:badarg|erl_erts_errors"),
            (erlang_iolist_to_iovec_1, "[<<>>, []]", "[]"),
        ]);
    }

    #[test]
    fn lists_nested_deep() {
        let heap = Heap::standalone();
        let state = crate::process::State::default();
        let deep = (0..1_000_000).fold(Term::NIL, |inner, _| heap.list(&[inner, Term::from_usize(7)]));
        let size = erlang_iolist_size_1(Ctx { heap: &heap, state: &state }, &[deep]);
        assert_eq!(size.ok().and_then(Term::as_usize), Some(1_000_000));
    }
}
