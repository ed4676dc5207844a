//! The external term format: `term_to_binary/1,2`, `binary_to_term/1,2` and kin.

mod decode;
mod encode;

pub(crate) use decode::decode;
pub(crate) use encode::{Format, encode};

use super::support::{binary_bytes, elements, or_badarg};
use super::{Answer, Ctx, Raise};
use crate::heap::Term;
use crate::term::compare;
use beamc_abi::atom;

/// First byte of every external term.
const VERSION: u8 = 131;

/// Tag bytes.
mod tag {
    pub(super) const NEW_FLOAT: u8 = 70;
    pub(super) const BIT_BINARY: u8 = 77;
    pub(super) const COMPRESSED: u8 = 80;
    pub(super) const NEW_PID: u8 = 88;
    pub(super) const NEW_PORT: u8 = 89;
    pub(super) const NEWER_REFERENCE: u8 = 90;
    pub(super) const SMALL_INTEGER: u8 = 97;
    pub(super) const INTEGER: u8 = 98;
    pub(super) const FLOAT: u8 = 99;
    pub(super) const ATOM: u8 = 100;
    pub(super) const PID: u8 = 103;
    pub(super) const SMALL_TUPLE: u8 = 104;
    pub(super) const LARGE_TUPLE: u8 = 105;
    pub(super) const NIL: u8 = 106;
    pub(super) const STRING: u8 = 107;
    pub(super) const LIST: u8 = 108;
    pub(super) const BINARY: u8 = 109;
    pub(super) const SMALL_BIG: u8 = 110;
    pub(super) const LARGE_BIG: u8 = 111;
    pub(super) const NEW_FUN: u8 = 112;
    pub(super) const EXPORT: u8 = 113;
    pub(super) const NEW_REFERENCE: u8 = 114;
    pub(super) const SMALL_ATOM: u8 = 115;
    pub(super) const MAP: u8 = 116;
    pub(super) const ATOM_UTF8: u8 = 118;
    pub(super) const SMALL_ATOM_UTF8: u8 = 119;
    pub(super) const V4_PORT: u8 = 120;
}

/// Bytes of a float as text.
const FLOAT_TEXT_SIZE: usize = 31;

/// The release from which on atoms are written in UTF-8 unless asked otherwise.
const UTF8_RELEASE: u32 = 26;

fn default_format() -> Format {
    Format { minor: if compare::release() >= UTF8_RELEASE { 2 } else { 1 }, sorted: false }
}

/// The format that options ask for.
fn format(options: Term<'_>) -> Option<Format> {
    let mut format = default_format();
    let mut walk = elements(options);
    for option in walk.by_ref() {
        match (option.as_atom(), option.as_tuple()) {
            // A term that would not get smaller stays as it is; none is ever compressed here.
            (Some(atom::COMPRESSED), _) => {}
            (Some(atom::DETERMINISTIC), _) => format.sorted = true,
            (Some(atom::LOCAL), _) if compare::release() >= UTF8_RELEASE => {}
            (None, Some(&[name, value])) => match (name.as_atom()?, value.as_index()?) {
                (atom::MINOR_VERSION, minor @ 0..=2) => format.minor = minor as u8,
                (atom::COMPRESSED, 0..=9) => {}
                _ => return None,
            },
            _ => return None,
        }
    }
    walk.rest().is_nil().then_some(format)
}

/// `erlang:term_to_binary/1`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_term_to_binary_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(&encode(args[0], default_format())))
}

/// `erlang:term_to_binary/2`.
pub fn erlang_term_to_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(format(args[1]).map(|format| ctx.heap.binary(&encode(args[0], format))))
}

/// `erlang:term_to_iovec/1`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_term_to_iovec_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.list(&[ctx.heap.binary(&encode(args[0], default_format()))]))
}

/// `erlang:term_to_iovec/2`.
pub fn erlang_term_to_iovec_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let format = format(args[1]).ok_or(Raise::badarg())?;
    Ok(ctx.heap.list(&[ctx.heap.binary(&encode(args[0], format))]))
}

/// `erlang:external_size/1`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_external_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::count(encode(args[0], default_format()).len()))
}

/// `erlang:external_size/2`.
pub fn erlang_external_size_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(format(args[1]).map(|format| Term::count(encode(args[0], format).len())))
}

/// `erlang:binary_to_term/1`.
pub fn erlang_binary_to_term_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = binary_bytes(args[0]).ok_or(Raise::badarg())?;
    or_badarg(decode(ctx.heap, &bytes, false).map(|(term, _)| term))
}

/// `erlang:binary_to_term/2`.
pub fn erlang_binary_to_term_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (mut safe, mut used) = (false, false);
    let mut walk = elements(args[1]);
    for option in walk.by_ref() {
        match option.as_atom() {
            Some(atom::SAFE) => safe = true,
            Some(atom::USED) => used = true,
            _ => return Err(Raise::badarg().cause(Term::atom(atom::BADOPT))),
        }
    }
    if !walk.rest().is_nil() {
        return Err(Raise::badarg().cause(Term::atom(atom::BADOPT)));
    }
    let bytes = binary_bytes(args[0]).ok_or(Raise::badarg())?;
    let (term, size) = decode(ctx.heap, &bytes, safe).ok_or(Raise::badarg())?;
    Ok(if used { ctx.heap.tuple(&[term, Term::count(size)]) } else { term })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::Heap;
    use crate::native::testing::{check, read};
    use crate::term::print;

    #[test]
    fn bytes_as_otp_27_writes_them() {
        check(&[
            (erlang_term_to_binary_1, "a", "<<131,119,1,97>>"),
            (erlang_term_to_binary_2, "a, [{minor_version, 1}]", "<<131,100,0,1,97>>"),
            (erlang_term_to_binary_1, "[1, 2]", "<<131,107,0,2,1,2>>"),
            (erlang_term_to_binary_1, "[1|2]", "<<131,108,0,0,0,1,97,1,97,2>>"),
            (erlang_term_to_binary_1, "4294967295", "<<131,110,4,0,255,255,255,255>>"),
            (erlang_term_to_binary_1, "-2147483648", "<<131,98,128,0,0,0>>"),
            (erlang_term_to_binary_1, "<<1, 2:3>>", "<<131,77,0,0,0,2,3,1,64>>"),
            (erlang_term_to_binary_1, "1.5", "<<131,70,63,248,0,0,0,0,0,0>>"),
            (erlang_term_to_binary_2, "a, [foo]", "error:badarg|erl_erts_errors"),
            (erlang_binary_to_term_2, "<<131, 97, 1, 2>>, [used]", "{1,3}"),
            (erlang_binary_to_term_2, "<<131, 97, 1>>, [foo]", "error:badarg|erl_erts_errors|badopt"),
            (erlang_binary_to_term_1, "<<131, 108, 255, 255, 255, 255, 106>>", "error:badarg|erl_erts_errors"),
            (
                erlang_binary_to_term_1,
                "<<131, 116, 0, 0, 0, 2, 97, 1, 106, 97, 1, 106>>",
                "error:badarg|erl_erts_errors",
            ),
        ]);
    }

    #[test]
    fn there_and_back() {
        let heap = Heap::standalone();
        let text = "[a,{1,-5,1.500000e+00},#{k=>[\"abc\"|x]},<<1,2,3:3>>,123456789012345678901234567890,[],{},#{}]";
        let bytes = encode(read(&heap, text), default_format());
        assert_eq!(decode(&heap, &bytes, true).map(|(term, _)| print::display(term)).as_deref(), Some(text));
        for cut in 0..bytes.len() {
            assert!(decode(&heap, &bytes[..cut], true).is_none());
        }
    }

    #[test]
    fn a_term_nested_deep() {
        let heap = Heap::standalone();
        let deep = (0..1_000_000).fold(Term::NIL, |inner, _| heap.tuple(&[inner]));
        let bytes = encode(deep, default_format());
        assert!(decode(&heap, &bytes, false).is_some_and(|(term, _)| term.as_tuple().is_some()));
    }
}
