//! BIFs of the module `os`, and those for the encoding of the system's text.
//!
//! The environment is copied at its first use. Only the program sees its changes, as on OTP.

use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::list::elements;
use std::collections::BTreeMap;
use std::os::unix::ffi::OsStringExt;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

pub(super) type Environment = BTreeMap<Vec<u8>, Vec<u8>>;

static ENVIRONMENT: LazyLock<Mutex<Environment>> = LazyLock::new(|| {
    Mutex::new(std::env::vars_os().map(|(name, value)| (name.into_vec(), value.into_vec())).collect())
});

/// Whether the locale says that the system's text is UTF-8. Otherwise it is Latin-1.
static IS_UTF8: LazyLock<bool> = LazyLock::new(beamc_term::base::system::locale_is_utf8);

fn environment() -> MutexGuard<'static, Environment> {
    ENVIRONMENT.lock().unwrap_or_else(PoisonError::into_inner)
}

fn badarg<'h>() -> Raise<'h> {
    Raise::badarg().explained_by(atom::ERL_KERNEL_ERRORS)
}

/// A copy of the environment, for a child process.
pub(super) fn environment_copy() -> Environment {
    environment().clone()
}

/// Whether the system's text is UTF-8.
pub(super) fn is_utf8() -> bool {
    *IS_UTF8
}

/// Appends a character in the system's encoding.
pub(crate) fn system_text(bytes: &mut Vec<u8>, code: u32) -> Option<()> {
    let character = char::from_u32(code)?;
    if *IS_UTF8 {
        bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    } else {
        bytes.push(u8::try_from(code).ok()?);
    }
    Some(())
}

/// The characters of a list in the system's encoding. Those in `without` are invalid.
fn text<'h>(list: Term<'h>, without: &[u8]) -> Result<Vec<u8>, Raise<'h>> {
    let mut walk = elements(list);
    let mut bytes = Vec::new();
    for element in walk.by_ref() {
        let code = element.as_small().and_then(|code| u32::try_from(code).ok()).ok_or(badarg())?;
        if code == 0 || u8::try_from(code).is_ok_and(|byte| without.contains(&byte)) {
            return Err(badarg());
        }
        system_text(&mut bytes, code).ok_or(badarg())?;
    }
    if walk.rest().is_nil() { Ok(bytes) } else { Err(badarg()) }
}

/// Text of the system as a list of characters.
fn characters<'h>(heap: &'h Heap, bytes: &[u8]) -> Term<'h> {
    match std::str::from_utf8(bytes) {
        Ok(text) if *IS_UTF8 => heap.string(text),
        _ => heap.string(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>()),
    }
}

/// `os:getenv/1`.
pub fn os_getenv_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = text(args[0], b"=")?;
    let environment = environment();
    Ok(environment.get(&name).map_or(Term::FALSE, |value| characters(ctx.heap, value)))
}

/// `os:putenv/2`.
pub fn os_putenv_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (name, value) = (text(args[0], b"=")?, text(args[1], b"")?);
    environment().insert(name, value);
    Ok(Term::TRUE)
}

/// `os:unsetenv/1`.
pub fn os_unsetenv_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = text(args[0], b"=")?;
    environment().remove(&name);
    Ok(Term::TRUE)
}

/// `os:env/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn os_env_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let pair = |(name, value): (&Vec<u8>, &Vec<u8>)| {
        ctx.heap.tuple(&[characters(ctx.heap, name), characters(ctx.heap, value)])
    };
    let pairs: Vec<Term<'h>> = environment().iter().map(pair).collect();
    Ok(ctx.heap.list(&pairs))
}

/// `os:getpid/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn os_getpid_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.string(&std::process::id().to_string()))
}

/// `file:native_name_encoding/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn file_native_name_encoding_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(if *IS_UTF8 { atom::UTF8 } else { atom::LATIN1 }))
}

/// `io:printable_range/0`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn io_printable_range_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::LATIN1))
}

/// `net_kernel:dflag_unicode_io/1`: whether the node of a pid supports Unicode I/O. The local node does.
pub fn net_kernel_dflag_unicode_io_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].as_pid().is_some() {
        return Ok(Term::TRUE);
    }
    Err(Raise::unexplained(ctx.heap, atom::NET_KERNEL, atom::DFLAG_UNICODE_IO, args))
}
