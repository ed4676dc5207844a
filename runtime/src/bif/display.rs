//! Output without an I/O server: `display/1`, `display_string/1,2`, and the end of the program by `halt/2`.

use crate::bif::iodata;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::output::{self, write_error, write_output};
use beamc_term::heap::Term;
use beamc_term::term::list::elements;
use beamc_term::term::print;

/// `erlang:display/1`: writes a term, a carriage return and a newline on standard output, as OTP does.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_display_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut text = print::display_bytes(args[0]);
    text.extend_from_slice(b"\r\n");
    write_output(&text);
    Ok(Term::TRUE)
}

/// The characters of a list.
fn characters(list: Term<'_>) -> Option<String> {
    let mut walk = elements(list);
    let code =
        |element: Term<'_>| element.as_small().and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32);
    let text: Option<String> = walk.by_ref().map(code).collect();
    text.filter(|_| walk.rest().is_nil())
}

/// `erlang:display_string/1` of OTP 25: a list of characters on standard error.
pub fn erlang_display_string_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    write_error(characters(args[0]).ok_or(Raise::badarg())?.as_bytes());
    Ok(Term::TRUE)
}

/// `erlang:display_string/2`: a list of characters or I/O data on standard output or standard error.
pub fn erlang_display_string_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = match characters(args[1]) {
        Some(text) => text.into_bytes(),
        None => iodata::bytes(args[1]).ok_or(Raise::badarg())?,
    };
    match args[0].as_atom() {
        Some(atom::STDOUT) => write_output(&bytes),
        Some(atom::STDERR) => write_error(&bytes),
        _ => return Err(Raise::badarg()),
    }
    Ok(Term::TRUE)
}

/// `erlang:display_nl/0` of OTP 25, on standard error.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn erlang_display_nl_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    write_error(b"\r\n");
    Ok(Term::TRUE)
}

/// How the program ends.
enum Halt {
    Status(i32),
    Slogan(String),
    Abort,
}

fn halt_of(term: Term<'_>) -> Option<Halt> {
    if term.is_atom(atom::ABORT) {
        return Some(Halt::Abort);
    }
    if let Some(text) = characters(term) {
        return Some(Halt::Slogan(text));
    }
    match term.as_big() {
        Some((false, limbs)) => limbs.first().map(|low| Halt::Status((low & 0xff) as i32)),
        _ => term.as_usize().map(|status| Halt::Status((status & 0xff) as i32)),
    }
}

/// Whether to flush output; `None` for an invalid option.
fn flush_of(options: Term<'_>) -> Option<bool> {
    let mut walk = elements(options);
    let mut flush = true;
    for option in walk.by_ref() {
        match option.as_tuple()? {
            [name, value] if name.is_atom(atom::FLUSH) => flush = value.as_bool()?,
            [name, value] if name.is_atom(atom::FLUSH_TIMEOUT) => {
                value.as_usize().map(|_| ()).or_else(|| value.is_atom(atom::INFINITY).then_some(()))?;
            }
            _ => return None,
        }
    }
    walk.rest().is_nil().then_some(flush)
}

/// `erlang:halt/2`: ends the program with a status, with a slogan on standard error, or by aborting.
pub fn erlang_halt_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let flush = flush_of(args[1]).ok_or(Raise::badarg().cause(Term::atom(atom::BADOPT)))?;
    let halt = halt_of(args[0]).ok_or(Raise::badarg())?;
    beamc_term::base::count::flush_at_halt();
    match halt {
        Halt::Abort => std::process::abort(),
        Halt::Slogan(text) => {
            output::finish();
            write_error(format!("{text}\n").as_bytes());
            std::process::exit(1)
        }
        Halt::Status(status) => {
            if flush {
                output::finish();
            }
            std::process::exit(status)
        }
    }
}
