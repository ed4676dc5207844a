//! BIFs that open files and work on opened ones.

use crate::bif::iodata::binaries;
use crate::bif::prim_file::entries::info_term;
use crate::bif::prim_file::handle::Handle;
use crate::bif::prim_file::names::path;
use crate::bif::prim_file::{PIECES_MAX, answer, badarg, done, errors, ok, system};
use crate::bif::resource;
use crate::bif::support::{int, int64, is_number, whole_bytes};
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_abi::term::HEAP_BIN_MAX;
use beamc_term::base::atoms;
use beamc_term::heap::binary::Block;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::list::elements;
use std::borrow::Cow;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, IoSlice, Read, Seek, SeekFrom, Write};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;

/// Greatest size of the data that a pointer in a file refers to.
const POINTED_MAX: i64 = (1 << 31) - 1;

fn handle<'h>(heap: &'h Heap, function: &str, args: &[Term<'h>]) -> Result<Arc<Handle>, Raise<'h>> {
    resource::get(args[0]).ok_or_else(|| badarg(heap, function, args))
}

/// `{ok, Reference}` for a file that the caller owns.
fn opened<'h>(ctx: Ctx<'h>, file: File) -> Term<'h> {
    ok(ctx.heap, resource::new(ctx.heap, size_of::<Handle>(), Handle::new(ctx.state.pid, file)))
}

/// Opens a file. The Erlang side handles modes that are not the system's.
fn open(path: &Path, modes: &[&str]) -> io::Result<File> {
    let has = |mode| modes.contains(&mode);
    let write = has("write") || has("append") || has("exclusive");
    let read = has("read") || !write;
    let flag = |is_set: bool, flag: i32| if is_set { flag } else { 0 };
    let flags = flag(write, libc::O_CREAT)
        | flag(write && !read && !has("append"), libc::O_TRUNC)
        | flag(has("append"), libc::O_APPEND)
        | flag(has("exclusive"), libc::O_EXCL)
        | flag(has("sync"), libc::O_SYNC)
        | flag(has("directory"), libc::O_DIRECTORY);
    let mode = if has("directory") { 0o777 } else { 0o666 };
    let file = OpenOptions::new().read(read).write(write).custom_flags(flags).mode(mode).open(path)?;
    let is_folder = || file.metadata().is_ok_and(|about| about.is_dir());
    if !has("skip_type_check") && !has("directory") && is_folder() {
        return Err(errors::of(libc::EISDIR));
    }
    Ok(file)
}

/// `prim_file:open_nif/2`.
pub fn prim_file_open_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !args[1].is_nil() && args[1].as_cons().is_none() {
        return Err(badarg(ctx.heap, "open_nif", args));
    }
    let modes: Vec<&str> = elements(args[1]).filter_map(Term::as_atom).map(atoms::text).collect();
    let file = path(args[0]).and_then(|path| open(&path, &modes));
    answer(ctx.heap, file.map(|file| opened(ctx, file)))
}

/// `prim_file:file_desc_to_ref_nif/1`: a file for one of the program's descriptors.
pub fn prim_file_file_desc_to_ref_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let fd = int(args[0]).ok_or_else(|| badarg(ctx.heap, "file_desc_to_ref_nif", args))?;
    answer(ctx.heap, system::adopted(fd).map(|file| opened(ctx, file)))
}

/// `prim_file:close_nif/1`.
pub fn prim_file_close_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    done(ctx.heap, handle(ctx.heap, "close_nif", args)?.close())
}

/// `prim_file:delayed_close_nif/1`: closes a file whose owner has ended, which the runtime has done already.
pub fn prim_file_delayed_close_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    handle(ctx.heap, "delayed_close_nif", args)?.abandon();
    Ok(Term::atom(atom::OK))
}

/// Reads until `bytes` are full or the input ends. `read` gets the room left and the number of bytes read.
fn fill(bytes: &mut [u8], mut read: impl FnMut(&mut [u8], usize) -> io::Result<usize>) -> io::Result<usize> {
    let mut count = 0;
    loop {
        match read(&mut bytes[count..], count) {
            Ok(0) => return Ok(count),
            Ok(more) => count += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        if count == bytes.len() {
            return Ok(count);
        }
    }
}

/// A binary of `size` bytes read by `fill`, or shorter at the end of a file; `None` for an empty one.
fn read_binary<'h>(
    heap: &'h Heap,
    size: usize,
    read: impl FnMut(&mut [u8], usize) -> io::Result<usize>,
) -> io::Result<Option<Term<'h>>> {
    enum Short {
        Read(Vec<u8>),
        Failed(io::Error),
    }
    let some = |bytes: &[u8]| (!bytes.is_empty()).then(|| heap.binary(bytes));
    if size <= HEAP_BIN_MAX {
        let mut bytes = [0; HEAP_BIN_MAX];
        let count = fill(&mut bytes[..size], read)?;
        return Ok(some(&bytes[..count]));
    }
    // Reads directly into the block. A short result is copied instead, so that unused room is freed.
    let block = Block::try_filled(size, |bytes| match fill(bytes, read) {
        Ok(count) if count == size => Ok(()),
        Ok(count) => Err(Short::Read(bytes[..count].to_vec())),
        Err(error) => Err(Short::Failed(error)),
    });
    match block {
        Some(Ok(block)) => Ok(Some(heap.counted_binary(block, size))),
        Some(Err(Short::Read(bytes))) => Ok(some(&bytes)),
        Some(Err(Short::Failed(error))) => Err(error),
        None => Err(errors::of(libc::ENOMEM)),
    }
}

/// `{ok, Binary}` or `eof`.
fn ok_or_eof<'h>(heap: &'h Heap, read: Option<Term<'h>>) -> Term<'h> {
    read.map_or(Term::atom(atom::EOF), |binary| ok(heap, binary))
}

/// A non-negative 64-bit integer. Other numbers are `einval`.
fn natural(term: Term<'_>) -> io::Result<i64> {
    int64(term).filter(|value| *value >= 0).ok_or_else(|| errors::of(libc::EINVAL))
}

/// Two non-negative 64-bit integers.
fn two_naturals(args: &[Term<'_>]) -> io::Result<(i64, i64)> {
    Ok((natural(args[0])?, natural(args[1])?))
}

/// `prim_file:read_nif/2`.
pub fn prim_file_read_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "read_nif", args)?.with(heap, |mut file| {
        if !is_number(args[1]) {
            return Err(badarg(heap, "read_nif", args));
        }
        let read = natural(args[1]).and_then(|size| read_binary(heap, size as usize, |bytes, _| file.read(bytes)));
        answer(heap, read.map(|read| ok_or_eof(heap, read)))
    })
}

/// `prim_file:pread_nif/3`.
pub fn prim_file_pread_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "pread_nif", args)?.with(heap, |file| {
        if !is_number(args[1]) || !is_number(args[2]) {
            return Err(badarg(heap, "pread_nif", args));
        }
        let read = two_naturals(&args[1..]).and_then(|(at, size)| read_binary_at(heap, file, at as u64, size as usize));
        answer(heap, read.map(|read| ok_or_eof(heap, read)))
    })
}

/// [`read_binary`] from `at` on.
fn read_binary_at<'h>(heap: &'h Heap, file: &File, at: u64, size: usize) -> io::Result<Option<Term<'h>>> {
    read_binary(heap, size, |bytes, count| file.read_at(bytes, at.wrapping_add(count as u64)))
}

/// `prim_file:ipread_s32bu_p32bu_nif/3`: the data that a pointer in a file refers to. The pointer is size and position of the
/// data, with 32 bits each. The result is `{ok, {Size, Position, Data}}`, with `eof` for missing data, or `eof` alone when the
/// pointer is missing or the size exceeds the third argument.
pub fn prim_file_ipread_s32bu_p32bu_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "ipread_s32bu_p32bu_nif", args)?.with(heap, |file| {
        if !is_number(args[1]) || !is_number(args[2]) {
            return Err(badarg(heap, "ipread_s32bu_p32bu_nif", args));
        }
        answer(heap, pointed(heap, file, args[1], args[2]))
    })
}

fn pointed<'h>(heap: &'h Heap, file: &File, at: Term<'h>, size_max: Term<'h>) -> io::Result<Term<'h>> {
    let at = natural(at)? as u64;
    let size_max = int64(size_max).filter(|size| *size <= POINTED_MAX).ok_or_else(|| errors::of(libc::EINVAL))?;
    let eof = Term::atom(atom::EOF);
    let mut pointer = [0; 8];
    if fill(&mut pointer, |bytes, count| file.read_at(bytes, at.wrapping_add(count as u64)))? < pointer.len() {
        return Ok(eof);
    }
    let pointer = u64::from_be_bytes(pointer);
    let (size, place) = (pointer >> 32, pointer & u64::from(u32::MAX));
    if size as i64 > size_max {
        return Ok(eof);
    }
    let data = read_binary_at(heap, file, place, size as usize)?.unwrap_or(eof);
    Ok(ok(heap, heap.tuple(&[Term::from_usize(size as usize), Term::from_usize(place as usize), data])))
}

/// `prim_file:read_file_nif/1`: the whole content of a file, including files without a known size.
pub fn prim_file_read_file_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let read = |mut file: File| match file.metadata().map_or(0, |about| about.size()) {
        0 => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            Ok(heap.binary(&bytes))
        }
        size => {
            let read = read_binary(heap, size as usize, |bytes, _| file.read(bytes))?;
            Ok(read.unwrap_or_else(|| heap.binary(&[])))
        }
    };
    let file = path(args[0]).and_then(|path| open(&path, &["read"]));
    answer(heap, file.and_then(read).map(|binary| ok(heap, binary)))
}

/// Writes all of these binaries; returns their size. `write` gets the remaining pieces and the number of bytes written.
fn write_all(
    binaries: &[Term<'_>],
    mut write: impl FnMut(&[IoSlice<'_>], usize) -> io::Result<usize>,
) -> io::Result<usize> {
    let bytes: Vec<Cow<'_, [u8]>> = binaries.iter().filter_map(|binary| whole_bytes(*binary)).collect();
    let mut slices: Vec<IoSlice<'_>> = bytes.iter().map(|bytes| IoSlice::new(bytes)).collect();
    let mut left = &mut slices[..];
    let mut count = 0;
    while !left.is_empty() {
        match write(left, count) {
            Ok(0) => break,
            Ok(more) => {
                count += more;
                IoSlice::advance_slices(&mut left, more);
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(count)
}

/// `prim_file:write_nif/2`: `ok`, or `{continue, Rest}`.
pub fn prim_file_write_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "write_nif", args)?.with(heap, |mut file| {
        let (pieces, rest) = binaries(args[1], PIECES_MAX).ok_or_else(|| badarg(heap, "write_nif", args))?;
        let written = write_all(&pieces, |left, _| file.write_vectored(left));
        let next = |_| {
            if rest.is_nil() { Term::atom(atom::OK) } else { heap.tuple(&[Term::atom_from_text("continue"), rest]) }
        };
        answer(heap, written.map(next))
    })
}

/// `prim_file:pwrite_nif/3`: `ok`, or `{continue, Written, Rest}`.
pub fn prim_file_pwrite_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "pwrite_nif", args)?.with(heap, |file| {
        let pieces = binaries(args[2], PIECES_MAX).filter(|_| is_number(args[1]));
        let (pieces, rest) = pieces.ok_or_else(|| badarg(heap, "pwrite_nif", args))?;
        let write =
            |at: i64| write_all(&pieces, |left, count| system::write_at(file, left, at.wrapping_add(count as i64)));
        let next = |count| match rest.is_nil() {
            true => Term::atom(atom::OK),
            false => heap.tuple(&[Term::atom_from_text("continue"), Term::from_usize(count), rest]),
        };
        answer(heap, natural(args[1]).and_then(write).map(next))
    })
}

/// `prim_file:seek_nif/3`.
pub fn prim_file_seek_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "seek_nif", args)?.with(heap, |mut file| {
        let place = int64(args[2]).and_then(|offset| match atoms::text(args[1].as_atom()?) {
            // The system gets a negative offset unchanged.
            "bof" => Some(SeekFrom::Start(offset as u64)),
            "cur" => Some(SeekFrom::Current(offset)),
            "eof" => Some(SeekFrom::End(offset)),
            _ => None,
        });
        let place = place.ok_or_else(|| badarg(heap, "seek_nif", args))?;
        answer(heap, file.seek(place).map(|position| ok(heap, heap.integer(position.into()))))
    })
}

/// `prim_file:sync_nif/2`. Unless the second argument is 0, writes only what is needed to read the data again.
pub fn prim_file_sync_nif_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "sync_nif", args)?.with(heap, |file| {
        let data_only = int::<i32>(args[1]).ok_or_else(|| badarg(heap, "sync_nif", args))? != 0;
        done(heap, if data_only { file.sync_data() } else { file.sync_all() })
    })
}

/// `prim_file:truncate_nif/1`: cuts the file at the position.
pub fn prim_file_truncate_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "truncate_nif", args)?
        .with(heap, |mut file| done(heap, file.stream_position().and_then(|position| file.set_len(position))))
}

/// `prim_file:allocate_nif/3`.
pub fn prim_file_allocate_nif_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "allocate_nif", args)?.with(heap, |file| {
        if !is_number(args[1]) || !is_number(args[2]) {
            return Err(badarg(heap, "allocate_nif", args));
        }
        done(heap, two_naturals(&args[1..]).and_then(|(offset, length)| system::allocate(file, offset, length)))
    })
}

/// The system's number for an advice.
fn advice(name: Term<'_>) -> io::Result<i32> {
    Ok(match name.as_atom().map(atoms::text) {
        Some("normal") => libc::POSIX_FADV_NORMAL,
        Some("random") => libc::POSIX_FADV_RANDOM,
        Some("sequential") => libc::POSIX_FADV_SEQUENTIAL,
        Some("will_need") => libc::POSIX_FADV_WILLNEED,
        Some("dont_need") => libc::POSIX_FADV_DONTNEED,
        Some("no_reuse") => libc::POSIX_FADV_NOREUSE,
        _ => return Err(errors::of(libc::EINVAL)),
    })
}

/// `prim_file:advise_nif/4`.
pub fn prim_file_advise_nif_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "advise_nif", args)?.with(heap, |file| {
        if !is_number(args[1]) || !is_number(args[2]) {
            return Err(badarg(heap, "advise_nif", args));
        }
        let advise = |(offset, length)| {
            system::advise(file, offset, length, advice(args[3])?);
            Ok(())
        };
        done(heap, two_naturals(&args[1..]).and_then(advise))
    })
}

/// `prim_file:get_handle_nif/1`: the descriptor, as its bytes in memory.
pub fn prim_file_get_handle_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "get_handle_nif", args)?.with(heap, |file| Ok(heap.binary(&file.as_raw_fd().to_ne_bytes())))
}

/// Whether the bits of a file's mode allow the program to read (`0o4`) or write (`0o2`) it.
fn allows(about: &Metadata, what: u32) -> bool {
    let (user, group) = system::user_and_group();
    let shift = match about {
        about if about.uid() == user => 6,
        about if about.gid() == group => 3,
        _ => 0,
    };
    about.mode() >> shift & what != 0
}

/// `prim_file:read_handle_info_nif/1`: as `read_info_nif/2`, with the access rights of the file's mode.
pub fn prim_file_read_handle_info_nif_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    handle(heap, "read_handle_info_nif", args)?.with(heap, |file| {
        let info = |about: Metadata| info_term(heap, &about, allows(&about, 0o4), allows(&about, 0o2));
        answer(heap, file.metadata().map(info))
    })
}
