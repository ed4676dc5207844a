//! Atoms, integers and floats as text and back.

use crate::bif::support::or_badarg;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::list::{byte_list, elements};
use beamc_term::term::{bigint, float_text};

/// Greatest number of characters of an atom.
const ATOM_CHARS_MAX: usize = 255;
/// Greatest number of bytes of an atom.
const ATOM_BYTES_MAX: usize = 4 * ATOM_CHARS_MAX;

/// Text encodings of the atom conversions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Latin1,
    Utf8,
}

fn encoding(term: Term<'_>) -> Option<Encoding> {
    match term.as_atom()? {
        atom::LATIN1 => Some(Encoding::Latin1),
        atom::UTF8 | atom::UNICODE => Some(Encoding::Utf8),
        _ => None,
    }
}

/// `erlang:atom_to_list/1`.
pub fn erlang_atom_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_atom().map(|index| ctx.heap.string(atoms::text(index))))
}

/// `erlang:atom_to_binary/2`.
pub fn erlang_atom_to_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(index), Some(encoding)) = (args[0].as_atom(), encoding(args[1])) else { return Err(Raise::badarg()) };
    let text = atoms::text(index);
    if encoding == Encoding::Utf8 {
        return Ok(ctx.heap.binary(text.as_bytes()));
    }
    let latin1: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    or_badarg(latin1.map(|bytes| ctx.heap.binary(&bytes)))
}

/// The atom with this text. A text that is too long is a `system_limit`, or a `badarg` if `existing`.
fn atom_of<'h>(text: &str, existing: bool) -> Answer<'h> {
    if existing {
        return or_badarg(atoms::existing(text).map(Term::atom));
    }
    if text.chars().count() > ATOM_CHARS_MAX {
        return Err(Raise::system_limit());
    }
    atoms::intern(text).map(Term::atom).ok_or(Raise::system_limit())
}

fn atom_of_list<'h>(list: Term<'h>, existing: bool) -> Answer<'h> {
    let mut walk = elements(list);
    let mut text = String::new();
    for element in walk.by_ref() {
        let code = element.as_small().and_then(|code| u32::try_from(code).ok());
        text.push(code.and_then(char::from_u32).ok_or(Raise::badarg())?);
    }
    if !walk.rest().is_nil() {
        return Err(Raise::badarg());
    }
    atom_of(&text, existing)
}

/// `erlang:list_to_atom/1`.
pub fn erlang_list_to_atom_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atom_of_list(args[0], false)
}

/// `erlang:list_to_existing_atom/1`.
pub fn erlang_list_to_existing_atom_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atom_of_list(args[0], true)
}

fn atom_of_binary<'h>(args: &[Term<'h>], existing: bool) -> Answer<'h> {
    let (Some(bytes), Some(encoding)) = (binary_bytes(args[0]), encoding(args[1])) else { return Err(Raise::badarg()) };
    match encoding {
        Encoding::Latin1 => atom_of(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>(), existing),
        Encoding::Utf8 => match std::str::from_utf8(&bytes) {
            Ok(text) => atom_of(text, existing),
            Err(error) => {
                let valid = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
                // OTP looks at no more text than an atom may have.
                let is_long = bytes.len() > ATOM_BYTES_MAX || valid.chars().count() >= ATOM_CHARS_MAX;
                Err(if is_long && !existing { Raise::system_limit() } else { Raise::badarg() })
            }
        },
    }
}

/// `erlang:binary_to_atom/2`.
pub fn erlang_binary_to_atom_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atom_of_binary(args, false)
}

/// `erlang:binary_to_existing_atom/2`.
pub fn erlang_binary_to_existing_atom_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atom_of_binary(args, true)
}

/// The value of a base, if valid.
fn base(term: Term<'_>) -> Option<u32> {
    term.as_usize().filter(|base| (2..=36).contains(base)).map(|base| base as u32)
}

fn digits<'h>(integer: Term<'h>, base: Option<u32>) -> Result<String, Raise<'h>> {
    base.and_then(|base| bigint::to_text_radix(integer, base)).ok_or(Raise::badarg())
}

/// `erlang:integer_to_list/1`.
pub fn erlang_integer_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.string(&digits(args[0], Some(10))?))
}

/// `erlang:integer_to_list/2`.
pub fn erlang_integer_to_list_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.string(&digits(args[0], base(args[1]))?))
}

/// `erlang:integer_to_binary/1`.
pub fn erlang_integer_to_binary_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(digits(args[0], Some(10))?.as_bytes()))
}

/// `erlang:integer_to_binary/2`.
pub fn erlang_integer_to_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(digits(args[0], base(args[1]))?.as_bytes()))
}

fn integer_of<'h>(ctx: Ctx<'h>, text: Option<&[u8]>, base: Option<u32>) -> Answer<'h> {
    let (Some(text), Some(base)) = (text, base) else { return Err(Raise::badarg()) };
    bigint::from_text_radix(ctx.heap, text, base).map_err(|reason| Raise::error(Term::atom(reason)))
}

/// The text of a list for `list_to_integer/1,2`. OTP takes only the lowest byte of an element, unless it is a sign.
fn integer_text(list: Term<'_>) -> Option<Vec<u8>> {
    let mut walk = elements(list);
    let byte = |element: Term<'_>| {
        let (code, byte) = (element.as_small()?, element.as_small()? as u8);
        (byte.is_ascii_alphanumeric() || i64::from(byte) == code).then_some(byte)
    };
    let text = walk.by_ref().map(byte).collect();
    if walk.rest().is_nil() { text } else { None }
}

/// `erlang:list_to_integer/1`.
pub fn erlang_list_to_integer_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    integer_of(ctx, integer_text(args[0]).as_deref(), Some(10))
}

/// `erlang:list_to_integer/2`.
pub fn erlang_list_to_integer_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    integer_of(ctx, integer_text(args[0]).as_deref(), base(args[1]))
}

/// `erlang:binary_to_integer/1`.
pub fn erlang_binary_to_integer_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    integer_of(ctx, binary_bytes(args[0]).as_deref(), Some(10))
}

/// `erlang:binary_to_integer/2`.
pub fn erlang_binary_to_integer_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    integer_of(ctx, binary_bytes(args[0]).as_deref(), base(args[1]))
}

/// The longest prefix of a list that spells an integer, and the rest of the list.
fn integer_prefix<'h>(list: Term<'h>, base: u32) -> (Vec<u8>, Term<'h>) {
    let mut text = Vec::new();
    let mut walk = elements(list);
    loop {
        let rest = walk.rest();
        let byte = walk.next().and_then(Term::as_small).and_then(|value| u8::try_from(value).ok());
        match byte {
            Some(b'+' | b'-') if text.is_empty() => text.extend(byte),
            Some(digit) if char::from(digit).is_digit(base) => text.push(digit),
            _ => return (text, rest),
        }
    }
}

/// `erts_internal:list_to_integer/2`: `{Integer, Rest}`, or the atom that says why it failed.
pub fn erts_internal_list_to_integer_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    split_integer(ctx, args[0], base(args[1]))
}

fn split_integer<'h>(ctx: Ctx<'h>, list: Term<'h>, base: Option<u32>) -> Answer<'h> {
    if !list.is_nil() && list.as_cons().is_none() {
        return Ok(Term::atom(atom::NOT_A_LIST));
    }
    if list.is_nil() {
        return Ok(Term::atom(atom::NO_INTEGER));
    }
    let Some(base) = base else { return Ok(Term::atom(atom::BADARG)) };
    let (text, rest) = integer_prefix(list, base);
    match bigint::from_text_radix(ctx.heap, &text, base) {
        Ok(integer) => Ok(ctx.heap.tuple(&[integer, rest])),
        Err(atom::SYSTEM_LIMIT) => Ok(Term::atom(atom::BIG)),
        Err(_) => Ok(Term::atom(atom::NO_INTEGER)),
    }
}

/// `string:list_to_integer/1` of OTP 25: `{Integer, Rest}` or `{error, Reason}`.
pub fn string_list_to_integer_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let split = split_integer(ctx, args[0], Some(10))?;
    let reason = match split.as_atom() {
        Some(atom::BIG) => Term::atom(atom::SYSTEM_LIMIT),
        Some(_) => split,
        None => return Ok(split),
    };
    Ok(ctx.heap.tuple(&[Term::atom(atom::ERROR), reason]))
}

/// `erts_internal:binary_to_integer/2`: an integer, `badarg`, or `big` for an integer that the caller has to refuse.
pub fn erts_internal_binary_to_integer_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(bytes), Some(base)) = (binary_bytes(args[0]), base(args[1])) else { return Ok(Term::atom(atom::BADARG)) };
    Ok(match bigint::from_text_radix(ctx.heap, &bytes, base) {
        Ok(integer) => integer,
        Err(atom::SYSTEM_LIMIT) => Term::atom(atom::BIG),
        Err(_) => Term::atom(atom::BADARG),
    })
}

/// Format of a float.
#[derive(Clone, Copy)]
enum FloatForm {
    Short,
    Scientific(i64),
    Decimals(i64),
}

fn float_form<'h>(options: Term<'h>) -> Option<(FloatForm, bool)> {
    let mut form = FloatForm::Scientific(20);
    let mut compact = false;
    let mut walk = elements(options);
    for option in walk.by_ref() {
        match (option.as_atom(), option.as_tuple()) {
            (Some(atom::COMPACT), _) => compact = true,
            (Some(atom::SHORT), _) => form = FloatForm::Short,
            (None, Some(&[name, count])) => {
                let count = count.as_small()?;
                form = match name.as_atom()? {
                    atom::DECIMALS => FloatForm::Decimals(count),
                    atom::SCIENTIFIC => FloatForm::Scientific(count),
                    _ => return None,
                };
            }
            _ => return None,
        }
    }
    walk.rest().is_nil().then_some((form, compact))
}

fn float_text<'h>(float: Term<'h>, options: Option<Term<'h>>) -> Result<String, Raise<'h>> {
    let value = float.as_float().ok_or(Raise::badarg())?;
    let (form, compact) = match options {
        Some(options) => float_form(options).ok_or(Raise::badarg())?,
        None => (FloatForm::Scientific(20), false),
    };
    match form {
        FloatForm::Short => Ok(float_text::shortest(value)),
        FloatForm::Scientific(count) => float_text::scientific(value, count).ok_or(Raise::badarg()),
        FloatForm::Decimals(count) => float_text::decimals(value, count, compact).ok_or(Raise::badarg()),
    }
}

/// `erlang:float_to_list/1`.
pub fn erlang_float_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.string(&float_text(args[0], None)?))
}

/// `erlang:float_to_list/2`.
pub fn erlang_float_to_list_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.string(&float_text(args[0], Some(args[1]))?))
}

/// `erlang:float_to_binary/1`.
pub fn erlang_float_to_binary_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(float_text(args[0], None)?.as_bytes()))
}

/// `erlang:float_to_binary/2`.
pub fn erlang_float_to_binary_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.binary(float_text(args[0], Some(args[1]))?.as_bytes()))
}

fn float_of<'h>(ctx: Ctx<'h>, text: Option<&[u8]>) -> Answer<'h> {
    // As in C, a zero byte ends the text.
    let text = text.and_then(|text| text.split(|byte| *byte == 0).next());
    let text = text.and_then(|text| std::str::from_utf8(text).ok());
    or_badarg(text.and_then(float_text::parse_erlang_float).map(|value| ctx.heap.float(value)))
}

/// `erlang:list_to_float/1`.
pub fn erlang_list_to_float_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    float_of(ctx, byte_list(args[0]).as_deref())
}

/// `erlang:binary_to_float/1`.
pub fn erlang_binary_to_float_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    float_of(ctx, binary_bytes(args[0]).as_deref())
}

/// The longest prefix of a list that spells a float, and the rest of the list.
fn float_prefix<'h>(list: Term<'h>) -> Option<(String, Term<'h>)> {
    let mut text = String::new();
    let mut walk = elements(list);
    let mut next = |accept: &[char], text: &mut String| -> bool {
        let mut ahead = elements(walk.rest());
        let found = ahead.next().and_then(Term::as_small).and_then(|code| u8::try_from(code).ok()).map(char::from);
        let Some(found) = found.filter(|c| accept.contains(c)) else { return false };
        text.push(found);
        walk = ahead;
        true
    };
    const DIGITS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    next(&['+', '-'], &mut text);
    if !next(DIGITS, &mut text) {
        return None;
    }
    while next(DIGITS, &mut text) {}
    if !next(&['.', ','], &mut text) || !next(DIGITS, &mut text) {
        return None;
    }
    while next(DIGITS, &mut text) {}
    let mut exponent = String::new();
    let mut with_exponent = None;
    let mantissa_rest = text.len();
    if next(&['e', 'E'], &mut exponent) {
        next(&['+', '-'], &mut exponent);
        if next(DIGITS, &mut exponent) {
            while next(DIGITS, &mut exponent) {}
            with_exponent = Some(exponent);
        }
    }
    let taken = mantissa_rest + with_exponent.as_ref().map_or(0, String::len);
    text.extend(with_exponent);
    let mut rest = elements(list);
    for _ in 0..taken {
        rest.next();
    }
    Some((text, rest.rest()))
}

/// `string:list_to_float/1`: `{Float, Rest}` or `{error, Reason}`.
pub fn string_list_to_float_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let error = |reason| Ok(ctx.heap.tuple(&[Term::atom(atom::ERROR), Term::atom(reason)]));
    if !args[0].is_nil() && args[0].as_cons().is_none() {
        return error(atom::NOT_A_LIST);
    }
    let Some((text, rest)) = float_prefix(args[0]) else { return error(atom::NO_FLOAT) };
    match float_text::parse_erlang_float(&text) {
        Some(value) => Ok(ctx.heap.tuple(&[ctx.heap.float(value), rest])),
        None => error(atom::NO_FLOAT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn atoms_have_at_most_255_characters() {
        let long = "a".repeat(256);
        check(&[
            (erlang_list_to_atom_1, &format!("\"{long}\""), "error:system_limit|erl_erts_errors"),
            (erlang_list_to_existing_atom_1, &format!("\"{long}\""), "error:badarg|erl_erts_errors"),
            (erlang_binary_to_atom_2, &format!("<<\"{long}\">>, utf8"), "error:system_limit|erl_erts_errors"),
            (erlang_binary_to_existing_atom_2, &format!("<<\"{long}\">>, utf8"), "error:badarg|erl_erts_errors"),
            (erlang_list_to_atom_1, "[55296]", "error:badarg|erl_erts_errors"),
            (erlang_list_to_atom_1, "[97|b]", "error:badarg|erl_erts_errors"),
        ]);
    }

    #[test]
    fn atoms_in_two_encodings() {
        check(&[
            (erlang_binary_to_atom_2, "<<229>>, latin1", "å"),
            (erlang_binary_to_atom_2, "<<229>>, utf8", "error:badarg|erl_erts_errors"),
            (erlang_binary_to_atom_2, "<<97>>, foo", "error:badarg|erl_erts_errors"),
            (erlang_atom_to_binary_2, "'å', latin1", "<<229>>"),
            (erlang_atom_to_binary_2, "'Ж', latin1", "error:badarg|erl_erts_errors"),
            (erlang_atom_to_binary_2, "'Ж', unicode", "<<208,150>>"),
        ]);
    }

    #[test]
    fn numbers_at_the_start_of_a_list() {
        check(&[
            (erts_internal_list_to_integer_2, "\"+12x\", 10", "{12,\"x\"}"),
            (erts_internal_list_to_integer_2, "[49|x], 10", "{1,x}"),
            (erts_internal_list_to_integer_2, "\"-\", 10", "no_integer"),
            (erts_internal_list_to_integer_2, "x, 10", "not_a_list"),
            (erts_internal_binary_to_integer_2, "<<\"ff\">>, 16", "255"),
            (erts_internal_binary_to_integer_2, "<<\"ff\">>, 37", "badarg"),
            (string_list_to_integer_1, "\"a\"", "{error,no_integer}"),
            (string_list_to_float_1, "\"1.5e\"", "{1.500000e+00,\"e\"}"),
            (string_list_to_float_1, "\"+1.5e-2x\"", "{1.500000e-02,\"x\"}"),
            (string_list_to_float_1, "\"1,5,2\"", "{1.500000e+00,\",2\"}"),
            (string_list_to_float_1, "\"1e5\"", "{error,no_float}"),
            (string_list_to_float_1, "\"1.0e999\"", "{error,no_float}"),
            (string_list_to_float_1, "x", "{error,not_a_list}"),
        ]);
    }

    #[test]
    fn the_last_form_of_a_float_counts() {
        check(&[
            (erlang_float_to_list_2, "1.5, [short, {decimals, 2}]", "\"1.50\""),
            (erlang_float_to_list_2, "1.5, [{decimals, 2}, short]", "\"1.5\""),
            (erlang_float_to_list_2, "1.5, [compact, {decimals, 3}]", "\"1.5\""),
            (erlang_float_to_list_2, "1.5, [{scientific, 3}, compact]", "\"1.500e+00\""),
            (erlang_float_to_list_2, "1.5, [{decimals, 254}]", "error:badarg|erl_erts_errors"),
            (erlang_float_to_list_2, "1, [short]", "error:badarg|erl_erts_errors"),
            (erlang_float_to_list_2, "1.5, [short|x]", "error:badarg|erl_erts_errors"),
        ]);
    }
}
