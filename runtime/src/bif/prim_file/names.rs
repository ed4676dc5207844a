//! File names: in Erlang lists of characters or binaries, in the system bytes.

use crate::bif::os::{is_utf8, system_text};
use crate::bif::prim_file::{badarg, errors};
use crate::bif::support::whole_bytes;
use crate::process::Ctx;
use crate::raise::Answer;
use beamc_abi::atom;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::list::elements;
use std::ffi::OsString;
use std::io;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

/// The path of a native name: the bytes before the zero byte. More zero bytes may follow.
pub(super) fn path(name: Term<'_>) -> io::Result<PathBuf> {
    let bytes = whole_bytes(name).unwrap_or_default();
    let end = bytes.iter().position(|byte| *byte == 0);
    // The last byte is another zero, or one that the system ignores.
    let end = end.filter(|end| bytes[*end..bytes.len() - 1].iter().all(|byte| *byte == 0));
    let name = &bytes[..end.ok_or_else(|| errors::of(libc::EINVAL))?];
    Ok(PathBuf::from(OsString::from_vec(name.to_vec())))
}

/// The bytes of a file name: encoded characters of a list, or the bytes of a binary.
fn name_bytes(name: Term<'_>) -> Option<Vec<u8>> {
    let bytes = match name.as_bits() {
        Some(_) => whole_bytes(name)?.into_owned(),
        None => flat_text(name)?,
    };
    (!bytes.contains(&0)).then_some(bytes)
}

/// The characters of nested lists, in the system's encoding.
fn flat_text(list: Term<'_>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut waiting = vec![list];
    while let Some(next) = waiting.pop() {
        let mut walk = elements(next);
        let Some(element) = walk.next() else {
            if next.is_nil() {
                continue;
            }
            return None;
        };
        waiting.push(walk.rest());
        if element.is_nil() || element.as_cons().is_some() {
            waiting.push(element);
        } else if let Some(part) = binary_bytes(element) {
            bytes.extend_from_slice(&part);
        } else {
            system_text(&mut bytes, u32::try_from(element.as_small()?).ok()?)?;
        }
    }
    Some(bytes)
}

/// `prim_file:internal_name2native/1`: the bytes of a file name and a zero.
pub fn prim_file_internal_name2native_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut bytes = name_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, "internal_name2native", args))?;
    bytes.push(0);
    Ok(ctx.heap.binary(&bytes))
}

/// `prim_file:internal_native2name/1`: a file name as a list of characters, or as the binary itself if it cannot be decoded.
pub fn prim_file_internal_native2name_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = binary_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, "internal_native2name", args))?;
    if !is_utf8() {
        return Ok(ctx.heap.string(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>()));
    }
    Ok(match std::str::from_utf8(&bytes) {
        Ok(text) => ctx.heap.string(text),
        Err(_) => ctx.heap.tuple(&[Term::atom(atom::ERROR), Term::atom(atom::WARNING)]),
    })
}

/// `prim_file:is_translatable/1`.
pub fn prim_file_is_translatable_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = binary_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, "is_translatable", args))?;
    Ok(Term::bool(!is_utf8() || std::str::from_utf8(&bytes).is_ok()))
}
