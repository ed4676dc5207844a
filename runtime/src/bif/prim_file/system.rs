//! Calls of the C library for files: what the standard library has no safe name for.

use crate::bif::prim_file::errors;
use std::ffi::CString;
use std::fs::File;
use std::io::{self, IoSlice};
use std::os::fd::{AsRawFd, FromRawFd, IntoRawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

fn checked(result: isize) -> io::Result<usize> {
    usize::try_from(result).map_err(|_| io::Error::last_os_error())
}

fn done(result: i32) -> io::Result<()> {
    checked(result as isize).map(|_| ())
}

/// The file that a descriptor of the program is of; from now on it is closed with it.
pub(super) fn adopted(fd: i32) -> io::Result<File> {
    // SAFETY: a plain system call.
    if let Err(error) = done(unsafe { libc::fcntl(fd, libc::F_GETFL) })
        && error.raw_os_error() == Some(libc::EBADF)
    {
        return Err(error);
    }
    // SAFETY: an open descriptor, which whoever asks hands over.
    Ok(unsafe { File::from_raw_fd(fd) })
}

/// Closes a file. Whatever comes of it, it is closed afterwards.
pub(super) fn close(file: File) -> io::Result<()> {
    // SAFETY: the descriptor is the file's, which is given up.
    done(unsafe { libc::close(file.into_raw_fd()) })
}

/// Writes some of `pieces` at `offset`, leaving the position alone.
pub(super) fn write_at(file: &File, pieces: &[IoSlice<'_>], offset: i64) -> io::Result<usize> {
    let count = pieces.len().min(crate::bif::prim_file::PIECES_MAX) as i32;
    // SAFETY: an `IoSlice` is an `iovec` of a live slice, and there are at least as many.
    checked(unsafe { libc::pwritev(file.as_raw_fd(), pieces.as_ptr().cast(), count, offset) })
}

/// Tells the system how a part of a file will be used. It may do with that as it likes, so nothing comes of it.
pub(super) fn advise(file: &File, offset: i64, length: i64, advice: i32) {
    // SAFETY: a plain system call.
    unsafe { libc::posix_fadvise(file.as_raw_fd(), offset, length, advice) };
}

/// Gives a part of a file room on its device.
pub(super) fn allocate(file: &File, offset: i64, length: i64) -> io::Result<()> {
    loop {
        // SAFETY: a plain system call.
        match done(unsafe { libc::fallocate(file.as_raw_fd(), 0, offset, length) }) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(()) => return Ok(()),
            Err(_) => break,
        }
    }
    // The C library writes zeros where the file system knows no better.
    loop {
        // SAFETY: a plain call.
        match unsafe { libc::posix_fallocate(file.as_raw_fd(), offset, length) } {
            0 => return Ok(()),
            libc::EINTR => {}
            number => return Err(errors::of(number)),
        }
    }
}

/// Sets when a file was last read and changed, in seconds since the epoch.
pub(super) fn set_times(path: &Path, read: i64, changed: i64) -> io::Result<()> {
    let path = CString::new(path.as_os_str().as_bytes())?;
    let times = libc::utimbuf { actime: read, modtime: changed };
    // SAFETY: the text and the structure are live.
    done(unsafe { libc::utime(path.as_ptr(), &raw const times) })
}

/// The user and the group that the program acts for.
pub(super) fn user_and_group() -> (u32, u32) {
    // SAFETY: plain calls, which never fail.
    unsafe { (libc::geteuid(), libc::getegid()) }
}
