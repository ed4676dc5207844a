//! BIFs of the module `binary`.

use crate::bif::erlang::{part, part_bounds};
use crate::bif::iodata;
use crate::bif::resource;
use crate::bif::search::Finder;
use crate::bif::support::stdlib;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_term::base::release;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::list::elements;
use std::borrow::Cow;
use std::sync::Arc;

/// First release that checks arguments even if the result does not depend on them.
const STRICT_RELEASE: u32 = 27;

/// About the bytes that a byte of a compiled pattern takes.
const COMPILED_SIZE: usize = 16;

fn or_stdlib(term: Option<Term<'_>>) -> Answer<'_> {
    term.ok_or(stdlib())
}

fn bytes<'h>(term: Term<'h>) -> Result<Cow<'h, [u8]>, Raise<'h>> {
    binary_bytes(term).ok_or(stdlib())
}

fn byte_at<'h>(term: Term<'h>, at: impl FnOnce(usize) -> Option<usize>) -> Answer<'h> {
    let bytes = bytes(term)?;
    let byte = at(bytes.len()).and_then(|at| bytes.get(at).copied());
    or_stdlib(byte.map(|byte| Term::from_usize(usize::from(byte))))
}

/// `binary:at/2`.
pub fn binary_at_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    byte_at(args[0], |_| args[1].as_usize())
}

/// `binary:first/1`.
pub fn binary_first_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    byte_at(args[0], |_| Some(0))
}

/// `binary:last/1`.
pub fn binary_last_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    byte_at(args[0], |size| size.checked_sub(1))
}

/// `binary:part/2`.
pub fn binary_part_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let Some(&[start, len]) = args[1].as_tuple() else { return Err(stdlib()) };
    or_stdlib(part(ctx.heap, args[0], start, len))
}

/// `binary:part/3`.
pub fn binary_part_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_stdlib(part(ctx.heap, args[0], args[1], args[2]))
}

/// `binary:copy/1`.
pub fn binary_copy_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(&bytes(args[0])?))
}

/// `binary:copy/2`.
pub fn binary_copy_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let times = args[1].as_usize().ok_or(stdlib())?;
    if times == 0 && args[0].as_bits().is_some() && release() < STRICT_RELEASE {
        return Ok(ctx.heap.binary(&[]));
    }
    let once = bytes(args[0])?;
    if once.len().checked_mul(times).is_none_or(|size| size > isize::MAX as usize / 8) {
        return Err(Raise::system_limit().explained_by(atom::ERL_STDLIB_ERRORS));
    }
    Ok(ctx.heap.binary(&once.repeat(times)))
}

/// `binary:referenced_byte_size/1`.
pub fn binary_referenced_byte_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some((origin, _)), Some(bits)) = (args[0].origin(), args[0].as_bits()) else { return Err(stdlib()) };
    let size = match origin.as_block() {
        Some(block) => block.capacity(),
        None if release() < STRICT_RELEASE => origin.as_bits().map_or(0, |bits| bits.len.div_ceil(8)),
        // This release counts in bits.
        None if release() == STRICT_RELEASE => bits.len,
        None => bits.len.div_ceil(8),
    };
    Ok(Term::from_usize(size))
}

/// `binary:list_to_bin/1`.
pub fn binary_list_to_bin_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_list = args[0].is_nil() || args[0].as_cons().is_some();
    let bytes = iodata::bytes(args[0]).filter(|_| is_list);
    or_stdlib(bytes.map(|bytes| ctx.heap.binary(&bytes)))
}

/// The binaries of a proper, non-empty list.
fn binaries<'h>(list: Term<'h>) -> Option<Vec<Cow<'h, [u8]>>> {
    let mut walk = elements(list);
    let all: Option<Vec<Cow<'h, [u8]>>> = walk.by_ref().map(binary_bytes).collect();
    all.filter(|all| !all.is_empty() && walk.rest().is_nil())
}

/// Number of bytes in which all binaries of a list agree with the first. `same` counts them for two binaries.
fn common<'h>(list: Term<'h>, same: fn(&[u8], &[u8]) -> usize) -> Answer<'h> {
    let all = binaries(list).ok_or(stdlib())?;
    let first = &all[0];
    Ok(Term::from_usize(all.iter().map(|other| same(first, other)).min().unwrap_or(0)))
}

/// `binary:longest_common_prefix/1`.
pub fn binary_longest_common_prefix_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    common(args[0], |a, b| a.iter().zip(b).take_while(|(x, y)| x == y).count())
}

/// `binary:longest_common_suffix/1`.
pub fn binary_longest_common_suffix_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    common(args[0], |a, b| a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count())
}

/// Whether the endianness is little.
fn is_little(term: Term<'_>) -> Option<bool> {
    match term.as_atom()? {
        atom::BIG => Some(false),
        atom::LITTLE => Some(true),
        _ => None,
    }
}

fn decode_unsigned<'h>(ctx: Ctx<'h>, binary: Term<'h>, little: Option<bool>) -> Answer<'h> {
    let mut bytes = bytes(binary)?.into_owned();
    if !little.ok_or(stdlib())? {
        bytes.reverse();
    }
    let limb = |bytes: &[u8]| bytes.iter().rev().fold(0, |limb, byte| limb << 8 | u64::from(*byte));
    let limbs: Vec<u64> = bytes.chunks(8).map(limb).collect();
    Ok(ctx.heap.integer_from_limbs(false, &limbs))
}

/// `binary:decode_unsigned/1`.
pub fn binary_decode_unsigned_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    decode_unsigned(ctx, args[0], Some(false))
}

/// `binary:decode_unsigned/2`.
pub fn binary_decode_unsigned_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    decode_unsigned(ctx, args[0], is_little(args[1]))
}

fn encode_unsigned<'h>(ctx: Ctx<'h>, integer: Term<'h>, little: Option<bool>) -> Answer<'h> {
    let small = integer.as_usize().map(|value| vec![value as u64]);
    let limbs = small.or_else(|| integer.as_big().filter(|(negative, _)| !negative).map(|(_, limbs)| limbs.to_vec()));
    let (Some(limbs), Some(little)) = (limbs, little) else { return Err(stdlib()) };
    let mut bytes: Vec<u8> = limbs.iter().flat_map(|limb| limb.to_le_bytes()).collect();
    let size = bytes.iter().rposition(|byte| *byte != 0).map_or(1, |last| last + 1);
    bytes.truncate(size);
    if !little {
        bytes.reverse();
    }
    Ok(ctx.heap.binary(&bytes))
}

/// `binary:encode_unsigned/1`.
pub fn binary_encode_unsigned_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    encode_unsigned(ctx, args[0], Some(false))
}

/// `binary:encode_unsigned/2`.
pub fn binary_encode_unsigned_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    encode_unsigned(ctx, args[0], is_little(args[1]))
}

/// The patterns of a term: a binary or a list of binaries, none empty.
fn patterns<'h>(term: Term<'h>) -> Option<Vec<Cow<'h, [u8]>>> {
    let all = if term.as_cons().is_some() { binaries(term)? } else { vec![binary_bytes(term)?] };
    all.iter().all(|pattern| !pattern.is_empty()).then_some(all)
}

/// The kind of compiled patterns.
const fn kind_of(finder: &Finder) -> Atom {
    if let Finder::Several(_) = finder { atom::AC } else { atom::BM }
}

/// The patterns of a term, which may be compiled.
fn finder<'h>(term: Term<'h>) -> Result<Finder, Raise<'h>> {
    let found = match term.as_tuple() {
        Some([kind, compiled]) => {
            let finder = resource::get::<Finder>(*compiled).filter(|finder| kind.is_atom(kind_of(finder)));
            finder.map(Finder::Compiled)
        }
        _ => patterns(term).map(Finder::new),
    };
    found.ok_or(stdlib())
}

/// `binary:compile_pattern/1`: the kind of the patterns, and a reference that holds them.
pub fn binary_compile_pattern_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let all = patterns(args[0]).ok_or(stdlib())?;
    let size = all.iter().map(|pattern| pattern.len() * COMPILED_SIZE).sum();
    let finder = Finder::new(all);
    let kind = Term::atom(kind_of(&finder));
    Ok(ctx.heap.tuple(&[kind, resource::new(ctx.heap, size, Arc::new(finder))]))
}

/// Options of `match`, `matches` and `split`.
#[derive(Default)]
struct Options<'h> {
    scope: Option<(Term<'h>, Term<'h>)>,
    global: bool,
    trim: bool,
    trim_all: bool,
}

fn options<'h>(list: Term<'h>, split: bool) -> Option<Options<'h>> {
    let mut options = Options::default();
    if list.as_cons().is_none() && !list.is_nil() {
        return None;
    }
    for option in elements(list) {
        match (option.as_atom(), option.as_tuple()) {
            (None, Some(&[name, place])) if name.is_atom(atom::SCOPE) => {
                let &[start, len] = place.as_tuple()? else { return None };
                options.scope = Some((start, len));
            }
            (Some(atom::GLOBAL), _) if split => options.global = true,
            (Some(atom::TRIM), _) if split => options.trim = true,
            (Some(atom::TRIM_ALL), _) if split => options.trim_all = true,
            _ => return None,
        }
    }
    // OTP does not look at the tail behind an option.
    Some(options)
}

/// A search: subject, patterns and scope.
struct Search<'h> {
    bytes: Cow<'h, [u8]>,
    finder: Finder,
    from: usize,
    to: usize,
}

impl<'h> Search<'h> {
    fn new(subject: Term<'h>, pattern: Term<'h>, scope: Option<(Term<'h>, Term<'h>)>) -> Result<Self, Raise<'h>> {
        let bytes = bytes(subject)?;
        let (from, to) = match scope {
            Some((start, len)) => part_bounds(start, len, bytes.len()).ok_or(stdlib())?,
            None => (0, bytes.len()),
        };
        let unasked = to == 0 && release() < STRICT_RELEASE;
        let finder = if unasked { Finder::None } else { finder(pattern)? };
        Ok(Search { bytes, finder, from, to })
    }

    /// Start and length of the first match from `from` on.
    fn find(&self, from: usize) -> Option<(usize, usize)> {
        let (at, len) = self.finder.find(&self.bytes[from..self.to])?;
        Some((from + at, len))
    }

    /// All matches, without overlaps.
    fn all(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut from = self.from;
        while let Some((at, len)) = self.find(from) {
            found.push((at, len));
            from = at + len;
        }
        found
    }
}

fn place<'h>(heap: &'h Heap, (at, len): (usize, usize)) -> Term<'h> {
    heap.tuple(&[Term::from_usize(at), Term::from_usize(len)])
}

fn match_in<'h>(ctx: Ctx<'h>, args: &[Term<'h>], options: &Options<'h>) -> Answer<'h> {
    let search = Search::new(args[0], args[1], options.scope)?;
    Ok(search.find(search.from).map_or(Term::atom(atom::NOMATCH), |found| place(ctx.heap, found)))
}

/// `binary:match/2`.
pub fn binary_match_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match_in(ctx, args, &Options::default())
}

/// `binary:match/3`.
pub fn binary_match_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match_in(ctx, args, &options(args[2], false).ok_or(stdlib())?)
}

fn matches_in<'h>(ctx: Ctx<'h>, args: &[Term<'h>], options: &Options<'h>) -> Answer<'h> {
    let found = Search::new(args[0], args[1], options.scope)?.all();
    let places: Vec<Term<'h>> = found.into_iter().map(|found| place(ctx.heap, found)).collect();
    Ok(ctx.heap.list(&places))
}

/// `binary:matches/2`.
pub fn binary_matches_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    matches_in(ctx, args, &Options::default())
}

/// `binary:matches/3`.
pub fn binary_matches_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    matches_in(ctx, args, &options(args[2], false).ok_or(stdlib())?)
}

fn split_in<'h>(ctx: Ctx<'h>, args: &[Term<'h>], options: &Options<'h>) -> Answer<'h> {
    let search = Search::new(args[0], args[1], options.scope)?;
    let found = if options.global { search.all() } else { search.find(search.from).into_iter().collect() };
    let mut bounds = Vec::with_capacity(found.len() + 1);
    let mut from = 0;
    for (at, len) in found {
        bounds.push((from, at));
        from = at + len;
    }
    bounds.push((from, search.bytes.len()));
    if options.trim_all {
        bounds.retain(|(from, to)| from < to);
    } else if options.trim {
        let kept = bounds.iter().rposition(|(from, to)| from < to).map_or(0, |last| last + 1);
        bounds.truncate(kept);
    }
    if let [(0, to)] = bounds[..]
        && to == search.bytes.len()
    {
        return Ok(ctx.heap.list(&args[..1]));
    }
    let parts: Vec<Term<'h>> =
        bounds.into_iter().map(|(from, to)| ctx.heap.sub_bits(args[0], from * 8, (to - from) * 8)).collect();
    Ok(ctx.heap.list(&parts))
}

/// `binary:split/2`.
pub fn binary_split_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    split_in(ctx, args, &Options::default())
}

/// `binary:split/3`.
pub fn binary_split_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    split_in(ctx, args, &options(args[2], true).ok_or(stdlib())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn splitting() {
        check(&[
            (binary_split_2, "<<\"a,b,c\">>, <<\",\">>", "[<<\"a\">>,<<\"b,c\">>]"),
            (binary_split_3, "<<\"a,b,c\">>, <<\",\">>, [global]", "[<<\"a\">>,<<\"b\">>,<<\"c\">>]"),
            (binary_split_3, "<<\",a,,b,,\">>, <<\",\">>, [global, trim]", "[<<>>,<<\"a\">>,<<>>,<<\"b\">>]"),
            (binary_split_3, "<<\",a,,b,,\">>, <<\",\">>, [global, trim_all]", "[<<\"a\">>,<<\"b\">>]"),
            (binary_split_3, "<<\",\">>, <<\",\">>, [trim]", "[]"),
            (binary_split_3, "<<\"a,b,c\">>, <<\",\">>, [{scope, {2, 3}}]", "[<<\"a,b\">>,<<\"c\">>]"),
            (binary_split_2, "<<\"abc\">>, []", "error:badarg|erl_stdlib_errors"),
            (binary_split_2, "<<\"abc\">>, <<>>", "error:badarg|erl_stdlib_errors"),
        ]);
    }

    #[test]
    fn matching() {
        check(&[
            (binary_match_2, "<<\"abcde\">>, [<<\"bcd\">>, <<\"cd\">>, <<\"bc\">>]", "{1,3}"),
            (binary_match_3, "<<\"aba\">>, <<\"a\">>, [{scope, {3, -2}}]", "{2,1}"),
            (binary_match_2, "<<\"abc\">>, {bm, <<\"c\">>}", "error:badarg|erl_stdlib_errors"),
            (binary_matches_2, "<<\"aaaa\">>, <<\"aa\">>", "[{0,2},{2,2}]"),
            (binary_matches_3, "<<\"aaaa\">>, <<\"aa\">>, [global]", "error:badarg|erl_stdlib_errors"),
            (binary_compile_pattern_1, "[<<\"a\">>, <<>>]", "error:badarg|erl_stdlib_errors"),
        ]);
    }

    #[test]
    fn numbers() {
        check(&[
            (binary_decode_unsigned_1, "<<1, 0, 0, 0, 0, 0, 0, 0, 0>>", "18446744073709551616"),
            (binary_decode_unsigned_2, "<<1, 2>>, little", "513"),
            (binary_encode_unsigned_1, "18446744073709551616", "<<1,0,0,0,0,0,0,0,0>>"),
            (binary_encode_unsigned_1, "0", "<<0>>"),
            (binary_encode_unsigned_2, "513, little", "<<1,2>>"),
            (binary_encode_unsigned_1, "-1", "error:badarg|erl_stdlib_errors"),
            (binary_longest_common_prefix_1, "[<<\"abcd\">>, <<\"abce\">>, <<\"ab\">>]", "2"),
            (binary_longest_common_suffix_1, "[<<\"abc\">>, <<\"xbc\">>]", "2"),
            (binary_longest_common_prefix_1, "[]", "error:badarg|erl_stdlib_errors"),
        ]);
    }
}
