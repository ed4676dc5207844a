//! BIFs on files by name: folders, links, and information about files.

use crate::bif::prim_file::names::path;
use crate::bif::prim_file::{answer, badarg, done, errors, ok, system};
use crate::bif::support::int;
use crate::process::Ctx;
use crate::raise::Answer;
use beamc_abi::atom;
use beamc_term::base::release;
use beamc_term::heap::{Heap, Term};
use std::fs::{self, FileType, Metadata};
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Times in results are limited to the years 1902 to 9999, which all forms of time can represent.
const TIME_MIN: i64 = -2_145_916_800;
const TIME_MAX: i64 = 253_402_300_799;
/// First release with the upper limit.
const TIME_MAX_RELEASE: u32 = 27;

/// The settable bits of a mode.
const PERMISSIONS: u32 = libc::S_ISUID | libc::S_ISGID | 0o777;
const RUN_AS_OWNER: u32 = libc::S_ISUID | libc::S_ISGID;

fn path_term<'h>(heap: &'h Heap, path: io::Result<PathBuf>) -> Answer<'h> {
    answer(heap, path.map(|path| ok(heap, heap.binary(&path.into_os_string().into_vec()))))
}

/// `prim_file:get_cwd_nif/0`.
pub fn prim_file_get_cwd_nif_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    path_term(ctx.heap, std::env::current_dir())
}

/// `prim_file:get_device_cwd_nif/1`: there are no devices with their own current folders.
pub fn prim_file_get_device_cwd_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    int::<i32>(args[0]).ok_or_else(|| badarg(ctx.heap, "get_device_cwd_nif", args))?;
    done(ctx.heap, Err(errors::of(libc::ENOTSUP)))
}

/// `prim_file:set_cwd_nif/1`.
pub fn prim_file_set_cwd_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    done(ctx.heap, path(args[0]).and_then(std::env::set_current_dir))
}

/// `prim_file:altname_nif/1`: files have no alternative names.
pub fn prim_file_altname_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    done(ctx.heap, path(args[0]).and(Err(errors::of(libc::ENOTSUP))))
}

/// `prim_file:read_link_nif/1`.
pub fn prim_file_read_link_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    path_term(ctx.heap, path(args[0]).and_then(fs::read_link))
}

/// `prim_file:list_dir_nif/1`: `{ok, Names}`, the last found first.
pub fn prim_file_list_dir_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let entries = path(args[0]).and_then(fs::read_dir);
    answer(
        heap,
        entries.map(|entries| {
            let names = entries.map_while(Result::ok).map(|entry| heap.binary(entry.file_name().as_bytes()));
            let mut names: Vec<Term<'h>> = names.collect();
            names.reverse();
            ok(heap, heap.list(&names))
        }),
    )
}

/// `prim_file:make_dir_nif/1`.
pub fn prim_file_make_dir_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    done(ctx.heap, path(args[0]).and_then(fs::create_dir))
}

/// `prim_file:del_file_nif/1`. It refuses to delete a folder with `eperm`, as POSIX requires.
pub fn prim_file_del_file_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let result = path(args[0]).and_then(fs::remove_file);
    done(ctx.heap, result.map_err(|error| renamed(error, libc::EISDIR, libc::EPERM)))
}

/// `prim_file:del_dir_nif/1`.
pub fn prim_file_del_dir_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let delete = |path: PathBuf| {
        fs::remove_dir(&path).map_err(|error| {
            let error = renamed(error, libc::ENOTEMPTY, libc::EEXIST);
            let is_working_folder = || is_same(&path, Path::new("."));
            if errors::number(&error) == libc::EEXIST && is_working_folder() { errors::of(libc::EINVAL) } else { error }
        })
    };
    done(ctx.heap, path(args[0]).and_then(delete))
}

/// `prim_file:rename_nif/2`.
pub fn prim_file_rename_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let rename = |(old, new): (PathBuf, PathBuf)| {
        fs::rename(&old, new).map_err(|error| match errors::number(&error) {
            libc::ENOTEMPTY => errors::of(libc::EEXIST),
            _ if old.as_os_str() == "/" => errors::of(libc::EINVAL),
            _ => error,
        })
    };
    done(ctx.heap, two_paths(args).and_then(rename))
}

/// `prim_file:make_hard_link_nif/2`.
pub fn prim_file_make_hard_link_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    done(ctx.heap, two_paths(args).and_then(|(existing, new)| fs::hard_link(existing, new)))
}

/// `prim_file:make_soft_link_nif/2`.
pub fn prim_file_make_soft_link_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    done(ctx.heap, two_paths(args).and_then(|(existing, new)| std::os::unix::fs::symlink(existing, new)))
}

fn two_paths(args: &[Term<'_>]) -> io::Result<(PathBuf, PathBuf)> {
    Ok((path(args[0])?, path(args[1])?))
}

/// The error, with number `to` if it has number `from`.
fn renamed(error: io::Error, from: i32, to: i32) -> io::Error {
    if errors::number(&error) == from { errors::of(to) } else { error }
}

/// Whether both names refer to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let place = |path: &Path| fs::metadata(path).ok().map(|about| (about.dev(), about.ino()));
    place(one).is_some() && place(one) == place(other)
}

/// `prim_file:set_permissions_nif/2`. Without the right to set the set-user-ID and set-group-ID bits, sets the others.
pub fn prim_file_set_permissions_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mode = int::<u32>(args[1]).ok_or_else(|| badarg(ctx.heap, "set_permissions_nif", args))? & PERMISSIONS;
    let set = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    let result = path(args[0]).and_then(|path| set(&path, mode).or_else(|_| set(&path, mode & !RUN_AS_OWNER)));
    done(ctx.heap, result)
}

/// `prim_file:set_owner_nif/3`; -1 leaves user or group unchanged.
pub fn prim_file_set_owner_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(user), Some(group)) = (int::<i32>(args[1]), int::<i32>(args[2])) else {
        return Err(badarg(ctx.heap, "set_owner_nif", args));
    };
    let set = |path| std::os::unix::fs::chown(path, Some(user as u32), Some(group as u32));
    done(ctx.heap, path(args[0]).and_then(set))
}

/// `prim_file:set_time_nif/4`: sets the times of the last read and the last change. The time of creation cannot be set.
pub fn prim_file_set_time_nif_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(read), Some(changed), Some(_created)) = (int(args[1]), int(args[2]), int::<i64>(args[3])) else {
        return Err(badarg(ctx.heap, "set_time_nif", args));
    };
    done(ctx.heap, path(args[0]).and_then(|path| system::set_times(&path, read, changed)))
}

/// `prim_file:read_info_nif/2`: a record `file_info` with times in seconds since the epoch, or `{error, Reason}`. The second
/// argument says whether to follow a link.
pub fn prim_file_read_info_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let follows = int::<i32>(args[1]).ok_or_else(|| badarg(ctx.heap, "read_info_nif", args))? != 0;
    let info = |path: PathBuf| {
        let about = if follows { fs::metadata(&path) } else { fs::symlink_metadata(&path) }?;
        let may = |what| beamc_term::base::system::may(path.as_os_str().as_bytes(), what);
        Ok(info_term(ctx.heap, &about, may(libc::R_OK), may(libc::W_OK)))
    };
    answer(ctx.heap, path(args[0]).and_then(info))
}

/// OTP's name of a file type.
fn type_name(kind: FileType) -> &'static str {
    match kind {
        kind if kind.is_file() => "regular",
        kind if kind.is_dir() => "directory",
        kind if kind.is_symlink() => "symlink",
        kind if kind.is_block_device() || kind.is_char_device() => "device",
        _ => "other",
    }
}

/// The record `file_info`. Its numbers other than sizes have 32 bits.
pub(super) fn info_term<'h>(heap: &'h Heap, about: &Metadata, may_read: bool, may_write: bool) -> Term<'h> {
    let access = match (may_read, may_write) {
        (true, true) => "read_write",
        (true, false) => "read",
        (false, true) => "write",
        (false, false) => "none",
    };
    let number = |value: u64| Term::from_usize(value as u32 as usize);
    let latest = if release() < TIME_MAX_RELEASE { i64::MAX } else { TIME_MAX };
    let time = |seconds: i64| heap.integer(seconds.clamp(TIME_MIN, latest).into());
    heap.tuple(&[
        Term::atom(atom::FILE_INFO),
        heap.integer(about.size().into()),
        Term::atom_from_text(type_name(about.file_type())),
        Term::atom_from_text(access),
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
    ])
}
