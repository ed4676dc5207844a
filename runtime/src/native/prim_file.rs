//! Natives of the module `prim_file` that turn file names into what the system takes and back, and the few that ask
//! where the program is.

use super::os::{is_utf8, system_text};
use super::support::{aligned, binary_bytes, elements};
use super::{Answer, Ctx, Raise, system};
use crate::atom_table;
use crate::heap::{Heap, Term};
use crate::term::compare;
use beamc_abi::atom;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{FileTypeExt, MetadataExt};

/// The release from which on a file name is no bitstring that is not whole bytes.
const WHOLE_BYTES_RELEASE: u32 = 27;

/// `badarg` without an explanation, as natives of this module raise it.
fn badarg<'h>(heap: &'h Heap, function: u32, args: &[Term<'h>]) -> Raise<'h> {
    Raise::unexplained(heap, atom::PRIM_FILE, function, args)
}

/// The bytes of a file name, a list of characters or bytes as they are.
fn name_bytes(name: Term<'_>) -> Option<Vec<u8>> {
    let bytes = match name.as_bits() {
        Some(bits) if bits.len.is_multiple_of(8) || compare::release() < WHOLE_BYTES_RELEASE => {
            aligned(bits)[..bits.len / 8].to_vec()
        }
        Some(_) => return None,
        None => flat_text(name)?,
    };
    (!bytes.contains(&0)).then_some(bytes)
}

/// The characters of nested lists, as the system spells them.
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
    let mut bytes = name_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, atom::INTERNAL_NAME2NATIVE, args))?;
    bytes.push(0);
    Ok(ctx.heap.binary(&bytes))
}

/// `prim_file:internal_native2name/1`: a file name as a list of characters; as the binary it is where it cannot be one.
pub fn prim_file_internal_native2name_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = binary_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, atom::INTERNAL_NATIVE2NAME, args))?;
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
    let bytes = binary_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, atom::IS_TRANSLATABLE, args))?;
    Ok(Term::bool(!is_utf8() || std::str::from_utf8(&bytes).is_ok()))
}

fn error_term<'h>(heap: &'h Heap, error: &std::io::Error) -> Term<'h> {
    let reason = match error.kind() {
        ErrorKind::NotFound => atom::ENOENT,
        ErrorKind::PermissionDenied => atom::EACCES,
        ErrorKind::NotADirectory => atom::ENOTDIR,
        ErrorKind::InvalidInput => atom::EINVAL,
        _ => atom::EIO,
    };
    heap.tuple(&[Term::atom(atom::ERROR), Term::atom(reason)])
}

fn path_term<'h>(heap: &'h Heap, path: std::io::Result<std::path::PathBuf>) -> Term<'h> {
    match path {
        Ok(path) => heap.tuple(&[Term::atom(atom::OK), heap.binary(&path.into_os_string().into_vec())]),
        Err(error) => error_term(heap, &error),
    }
}

/// `prim_file:get_cwd_nif/0`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn prim_file_get_cwd_nif_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(path_term(ctx.heap, std::env::current_dir()))
}

/// `prim_file:get_device_cwd_nif/1`: there are no devices with directories of their own.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn prim_file_get_device_cwd_nif_1<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(ctx.heap.tuple(&[Term::atom(atom::ERROR), Term::atom(atom::ENOTSUP)]))
}

/// `prim_file:read_link_nif/1`.
pub fn prim_file_read_link_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = binary_bytes(args[0]).and_then(|bytes| bytes.strip_suffix(&[0]).map(<[u8]>::to_vec));
    let name = name.ok_or_else(|| badarg(ctx.heap, atom::READ_LINK_NIF, args))?;
    Ok(path_term(ctx.heap, std::fs::read_link(OsStr::from_bytes(&name))))
}

/// What kind of file this is, as OTP names it.
fn type_name(kind: std::fs::FileType) -> &'static str {
    match kind {
        kind if kind.is_file() => "regular",
        kind if kind.is_dir() => "directory",
        kind if kind.is_symlink() => "symlink",
        kind if kind.is_block_device() || kind.is_char_device() => "device",
        _ => "other",
    }
}

/// `prim_file:read_info_nif/2`: a record `file_info` with times in seconds since the epoch, or `{error, Reason}`. The second
/// argument tells whether a link stands for the file that it leads to.
pub fn prim_file_read_info_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let name = binary_bytes(args[0]).and_then(|bytes| bytes.strip_suffix(&[0]).map(<[u8]>::to_vec));
    let (Some(name), Some(follows)) = (name, args[1].as_small()) else {
        return Err(badarg(heap, atom::READ_INFO_NIF, args));
    };
    let path = OsStr::from_bytes(&name);
    let about = if follows == 0 { std::fs::symlink_metadata(path) } else { std::fs::metadata(path) };
    let about = match about {
        Ok(about) => about,
        Err(error) => return Ok(error_term(heap, &error)),
    };
    let named = |text: &str| Term::atom(atom_table::intern(text).unwrap_or(atom::UNDEFINED));
    let access = match (system::may(&name, libc::R_OK), system::may(&name, libc::W_OK)) {
        (true, true) => "read_write",
        (true, false) => "read",
        (false, true) => "write",
        (false, false) => "none",
    };
    let number = |value: u64| heap.integer(i128::from(value));
    let time = |seconds: i64| heap.integer(i128::from(seconds));
    Ok(heap.tuple(&[
        Term::atom(atom::FILE_INFO),
        number(about.size()),
        named(type_name(about.file_type())),
        named(access),
        time(about.atime()),
        time(about.mtime()),
        time(about.ctime()),
        number(about.mode().into()),
        number(about.nlink()),
        number(about.dev()),
        number(about.rdev()),
        number(about.ino()),
        number(about.uid().into()),
        number(about.gid().into()),
    ]))
}
