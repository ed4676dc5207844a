//! Calls of the C library for files that the standard library has no safe function for.

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

/// The file of one of the program's descriptors, which is closed with the file from now on.
pub(super) fn adopted(fd: i32) -> io::Result<File> {
    // SAFETY: a plain system call.
    if let Err(error) = done(unsafe { libc::fcntl(fd, libc::F_GETFL) })
        && error.raw_os_error() == Some(libc::EBADF)
    {
        return Err(error);
    }
    // SAFETY: an open descriptor, which the caller passes on.
    Ok(unsafe { File::from_raw_fd(fd) })
}

/// Closes a file. It is closed even after an error.
pub(super) fn close(file: File) -> io::Result<()> {
    // SAFETY: the descriptor belongs to the file, which is consumed.
    done(unsafe { libc::close(file.into_raw_fd()) })
}

/// Writes some of `pieces` at `offset`, without moving the position.
pub(super) fn write_at(file: &File, pieces: &[IoSlice<'_>], offset: i64) -> io::Result<usize> {
    let count = pieces.len().min(crate::bif::prim_file::PIECES_MAX) as i32;
    // SAFETY: an `IoSlice` is an `iovec` of a live slice, and there are at least `count`.
    checked(unsafe { libc::pwritev(file.as_raw_fd(), pieces.as_ptr().cast(), count, offset) })
}

/// Advises the system on the use of a part of a file. The system may ignore it, so there is no result.
pub(super) fn advise(file: &File, offset: i64, length: i64, advice: i32) {
    // SAFETY: a plain system call.
    unsafe { libc::posix_fadvise(file.as_raw_fd(), offset, length, advice) };
}

/// Allocates room on the device for a part of a file.
pub(super) fn allocate(file: &File, offset: i64, length: i64) -> io::Result<()> {
    loop {
        // SAFETY: a plain system call.
        match done(unsafe { libc::fallocate(file.as_raw_fd(), 0, offset, length) }) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(()) => return Ok(()),
            Err(_) => break,
        }
    }
    // The C library writes zeros if the file system lacks the operation.
    loop {
        // SAFETY: a plain call.
        match unsafe { libc::posix_fallocate(file.as_raw_fd(), offset, length) } {
            0 => return Ok(()),
            libc::EINTR => {}
            number => return Err(errors::of(number)),
        }
    }
}

/// Sets the times of the last read and the last change of a file, in seconds since the epoch.
pub(super) fn set_times(path: &Path, read: i64, changed: i64) -> io::Result<()> {
    let path = CString::new(path.as_os_str().as_bytes())?;
    let times = libc::utimbuf { actime: read, modtime: changed };
    // SAFETY: the text and the structure are live.
    done(unsafe { libc::utime(path.as_ptr(), &raw const times) })
}

/// The effective user and group of the program.
pub(super) fn user_and_group() -> (u32, u32) {
    // SAFETY: plain calls, which never fail.
    unsafe { (libc::geteuid(), libc::getegid()) }
}
