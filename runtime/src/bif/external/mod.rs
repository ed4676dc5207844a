//! The external term format: `term_to_binary/1,2`, `binary_to_term/1,2` and kin.

mod decode;
mod encode;
mod zip;

use crate::bif::support::{WIDE_RELEASE, or_badarg};
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_abi::etf::{self, VERSION};
use beamc_abi::pid::Pid;
use beamc_term::base::release;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::list::elements;
use decode::decode;
use encode::{Format, encode, encode_in_pieces, has_local};

/// Default level of compression, as zlib's.
const LEVEL_DEFAULT: u32 = 6;

fn default_format(ctx: Ctx<'_>) -> Format {
    let wide = release() >= WIDE_RELEASE;
    // In newer releases funs do not name their creator.
    let (minor, maker) = if wide { (2, Pid::default()) } else { (1, ctx.state.pid) };
    Format { minor, sorted: false, local: false, maker }
}

/// The format for options, and the level of compression, 0 for none.
fn format(ctx: Ctx<'_>, options: Term<'_>) -> Option<(Format, u32)> {
    let (mut format, mut level) = (default_format(ctx), 0);
    let mut walk = elements(options);
    for option in walk.by_ref() {
        match (option.as_atom(), option.as_tuple()) {
            (Some(atom::COMPRESSED), _) => level = LEVEL_DEFAULT,
            (Some(atom::DETERMINISTIC), _) => format.sorted = true,
            (Some(atom::LOCAL), _) if has_local() => format.local = true,
            (None, Some(&[name, value])) => match (name.as_atom()?, value.as_usize()?) {
                (atom::MINOR_VERSION, minor @ 0..=2) => format.minor = minor as u8,
                (atom::COMPRESSED, asked @ 0..=9) => level = asked as u32,
                _ => return None,
            },
            _ => return None,
        }
    }
    walk.rest().is_nil().then_some((format, level))
}

/// The external form, compressed unless that makes it longer.
fn encode_compressed(term: Term<'_>, format: Format, level: u32) -> Vec<u8> {
    let plain = encode(term, format);
    if level == 0 {
        return plain;
    }
    let body = &plain[1..];
    let (Ok(size), Some(stream)) = (u32::try_from(body.len()), zip::deflate(body, level)) else { return plain };
    let compressed = [[VERSION, etf::COMPRESSED].as_slice(), &size.to_be_bytes(), &stream].concat();
    if compressed.len() <= plain.len() { compressed } else { plain }
}

/// `erlang:term_to_binary/1`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_term_to_binary_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(&encode(args[0], default_format(ctx))))
}

/// `erlang:term_to_binary/2`.
pub fn erlang_term_to_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (format, level) = format(ctx, args[1]).ok_or(Raise::badarg())?;
    Ok(ctx.heap.binary(&encode_compressed(args[0], format, level)))
}

/// `erlang:term_to_iovec/1`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_term_to_iovec_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.list(&encode_in_pieces(ctx.heap, args[0], default_format(ctx))))
}

/// `erlang:term_to_iovec/2`. With compression the list is one binary, as on OTP.
pub fn erlang_term_to_iovec_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match format(ctx, args[1]).ok_or(Raise::badarg())? {
        (format, 0) => Ok(ctx.heap.list(&encode_in_pieces(ctx.heap, args[0], format))),
        (format, level) => Ok(ctx.heap.binary(&encode_compressed(args[0], format, level))),
    }
}

/// `erlang:external_size/1`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_external_size_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::from_usize(encode(args[0], default_format(ctx)).len()))
}

/// `erlang:external_size/2`: the size without compression.
pub fn erlang_external_size_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let format = if release() < WIDE_RELEASE {
        minor_versions(ctx, args[1])
    } else {
        format(ctx, args[1]).map(|(format, _)| format)
    };
    or_badarg(format.map(|format| Term::from_usize(encode(args[0], format).len())))
}

/// The format of `external_size/2` in releases that accept only `{minor_version, 0 | 1}`. The first 0 wins.
fn minor_versions(ctx: Ctx<'_>, options: Term<'_>) -> Option<Format> {
    let mut format = default_format(ctx);
    let mut walk = elements(options);
    for option in walk.by_ref() {
        let Some(&[name, value]) = option.as_tuple() else { return None };
        match (name.as_atom()?, value.as_usize()?) {
            (atom::MINOR_VERSION, 0) => format.minor = 0,
            (atom::MINOR_VERSION, 1) => {}
            _ => return None,
        }
    }
    walk.rest().is_nil().then_some(format)
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
    Ok(if used { ctx.heap.tuple(&[term, Term::from_usize(size)]) } else { term })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::{check, read};
    use beamc_term::heap::Heap;
    use beamc_term::term::{compare, print};

    const FORMAT: Format = Format { minor: 2, sorted: false, local: false, maker: Pid::new(0) };

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
        let bytes = encode(read(&heap, text), FORMAT);
        assert_eq!(decode(&heap, &bytes, true).map(|(term, _)| print::display(term)).as_deref(), Some(text));
        for cut in 0..bytes.len() {
            assert!(decode(&heap, &bytes[..cut], true).is_none());
        }
    }

    #[test]
    fn a_term_nested_deep() {
        let heap = Heap::standalone();
        let deep = (0..1_000_000).fold(Term::NIL, |inner, _| heap.tuple(&[inner]));
        let bytes = encode_compressed(deep, Format { local: true, ..FORMAT }, 1);
        assert_eq!(bytes[1], etf::COMPRESSED);
        assert!(decode(&heap, &bytes, false).is_some_and(|(term, _)| term.as_tuple().is_some()));
        let lies = [vec![VERSION], [etf::LIST, 0, 0xff, 0xff, 0xff].repeat(500_000)].concat();
        assert!(decode(&heap, &lies, false).is_none());
        let locals = [vec![VERSION], [etf::LOCAL, 0, 0, 0, 0].repeat(500_000)].concat();
        assert!(decode(&heap, &locals, false).is_none());
    }

    #[test]
    fn of_this_run_only() {
        let heap = Heap::standalone();
        let term = heap.tuple(&[Term::pid(Pid::new(7)), Term::atom(atom::OK)]);
        let bytes = encode(term, Format { local: true, ..FORMAT });
        let inner = &bytes[6..];
        let read = |bytes: &[u8]| decode(&heap, bytes, true).is_some_and(|(read, _)| compare::eq_exact(read, term));
        assert!(read(&bytes) && read(&[&bytes, [1].as_slice()].concat()));
        assert!(!read(&[&[VERSION], inner].concat()));
        let mut forged = bytes.clone();
        forged[3] ^= 1;
        assert!(!read(&forged));
    }

    /// Terms of every form that the decoder accepts, each at most a few hundred bytes long.
    fn samples(heap: &Heap) -> Vec<Vec<u8>> {
        let node = [&[etf::SMALL_ATOM_UTF8, 13], b"nonode@nohost".as_slice()].concat();
        let flat = read(heap, "[a,{1,-5,1.5},#{k=>[\"abc\"|x],{}=>[]},<<1,2,3:3>>,123456789012345678901234567890]");
        let pairs: Vec<(Term<'_>, Term<'_>)> = (0..40).map(|key| (Term::from_usize(key), Term::NIL)).collect();
        let big = beamc_term::term::map::from_pairs(heap, &pairs);
        let fun = [
            [VERSION, etf::NEW_FUN, 0, 0, 0, 9, 1].as_slice(),
            &[7; 16],
            &[0, 0, 0, 1, 0, 0, 0, 2, etf::SMALL_ATOM, 1, b'm', etf::SMALL_INTEGER, 1, etf::INTEGER, 0, 1, 2, 3],
            &[etf::NEW_PID],
            &node,
            &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, etf::NIL, etf::STRING, 0, 1, 7],
        ];
        let export = [VERSION, etf::EXPORT, etf::ATOM_UTF8, 0, 1, b'm', etf::ATOM, 0, 1, b'f', etf::SMALL_INTEGER, 3];
        let short = |tag, rest: &[u8]| [&[VERSION, tag], node.as_slice(), rest].concat();
        let counted = |tag, rest: &[u8]| [&[VERSION, tag, 0, 2], node.as_slice(), rest].concat();
        let float_text = [&[VERSION, etf::FLOAT], b"1.50000000000000000000e+00".as_slice(), &[0; 5]].concat();
        vec![
            encode(flat, FORMAT),
            encode(flat, Format { minor: 0, ..FORMAT }),
            encode(flat, Format { local: true, ..FORMAT }),
            encode(big, FORMAT),
            encode_compressed(big, FORMAT, 9),
            fun.concat(),
            export.to_vec(),
            float_text,
            short(etf::PID, &[0, 0, 0, 1, 0, 0, 0, 0, 0]),
            short(etf::NEW_PID, &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
            short(etf::PORT, &[0, 0, 0, 1, 0]),
            short(etf::NEW_PORT, &[0, 0, 0, 1, 0, 0, 0, 0]),
            short(etf::V4_PORT, &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
            short(etf::REFERENCE, &[0, 0, 0, 1, 0]),
            counted(etf::NEW_REFERENCE, &[0, 0, 0, 0, 1, 0, 0, 0, 0]),
            counted(etf::NEWER_REFERENCE, &[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
            vec![VERSION, etf::LARGE_TUPLE, 0, 0, 0, 1, etf::LARGE_BIG, 0, 0, 0, 2, 1, 255, 255],
        ]
    }

    #[test]
    fn hostile_bytes_give_a_term_or_nothing() {
        let heap = Heap::standalone();
        for sample in samples(&heap) {
            assert_eq!(decode(&heap, &sample, false).map(|(_, size)| size), Some(sample.len()), "{sample:?}");
            for cut in 0..sample.len() {
                assert!(decode(&heap, &sample[..cut], false).is_none(), "{sample:?} up to {cut}");
            }
            let mut changed = sample.clone();
            for at in 0..sample.len() {
                for byte in 0..=255 {
                    changed[at] = byte;
                    for safe in [false, true] {
                        // A decoded term can be encoded, and decoded again.
                        let Some((term, _)) = decode(&heap, &changed, safe) else { continue };
                        let again = decode(&heap, &encode(term, FORMAT), false);
                        assert!(again.is_some_and(|(again, _)| compare::eq_exact(again, term)), "{changed:?}");
                    }
                }
                changed[at] = sample[at];
            }
        }
    }
}
