//! Calls of the C library for ports: pipes, children, and polling of descriptors.
//!
//! Children are created by `posix_spawn`. The standard library's `Command` cannot give them what OTP does: a session of their
//! own, and pipes at the descriptors 3 and 4. `posix_spawn` does not copy the memory of the program, however large.

use beamc_term::base::poller::{checked, owned};
use std::ffi::{CString, c_char, c_int};
use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::sync::Once;

/// Children get pipes only at descriptors below this one. The program's pipes are at or above it, so that none is overwritten
/// while they are moved in place.
const FIRST: c_int = 5;

/// A duplicate of the descriptor `fd`.
pub(super) fn duplicate(fd: RawFd) -> io::Result<OwnedFd> {
    // SAFETY: a plain system call.
    owned(unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, FIRST) })
}

/// A pipe: the end to read from, and the end to write to.
pub(super) fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let mut ends = [0; 2];
    // SAFETY: the pointer is to a live array of two descriptors.
    checked(unsafe { libc::pipe2(ends.as_mut_ptr(), libc::O_CLOEXEC) })?;
    let [from, to] = ends.map(owned);
    let above = |end: OwnedFd| if end.as_raw_fd() < FIRST { duplicate(end.as_raw_fd()) } else { Ok(end) };
    Ok((above(from?)?, above(to?)?))
}

/// Makes reads and writes non-blocking.
pub(super) fn never_block(fd: &OwnedFd) {
    // SAFETY: plain system calls. A pipe has these flags.
    unsafe {
        let flags = libc::fcntl(fd.as_raw_fd(), libc::F_GETFL);
        libc::fcntl(fd.as_raw_fd(), libc::F_SETFL, flags | libc::O_NONBLOCK);
    }
}

/// Greatest number of descriptors.
pub(super) fn descriptors_max() -> i64 {
    // SAFETY: a plain call.
    unsafe { libc::sysconf(libc::_SC_OPEN_MAX) }
}

/// A program to run, with its arguments and descriptors.
pub(super) struct Command<'a> {
    /// The file of the program.
    pub(super) path: &'a CString,
    /// Its arguments. The first is the name it is called by.
    pub(super) arguments: &'a [CString],
    /// Its environment, each as `Name=Value`.
    pub(super) environment: &'a [CString],
    /// Its working directory, if not the current one.
    pub(super) directory: Option<&'a CString>,
    /// Descriptors, and their numbers in the child.
    pub(super) descriptors: &'a [(&'a OwnedFd, c_int)],
}

unsafe extern "C" {
    fn posix_spawn_file_actions_addchdir_np(
        actions: *mut libc::posix_spawn_file_actions_t,
        path: *const c_char,
    ) -> c_int;
}

/// Starts a session. The flag exists in `posix_spawn` since glibc 2.26.
const SETSID: c_int = 0x80;

/// `argv` and `envp`: pointers to the texts, and a null.
fn pointers(texts: &[CString]) -> Vec<*mut c_char> {
    texts.iter().map(|text| text.as_ptr().cast_mut()).chain([std::ptr::null_mut()]).collect()
}

/// Makes the descriptors that the program inherited close in its children, once. All others close by their own flags.
fn close_inherited_in_children() {
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        let (first, last) = (3, c_int::MAX);
        // SAFETY: plain system calls. They change only what happens to a descriptor at `exec`.
        unsafe {
            if libc::syscall(libc::SYS_close_range, first, last, libc::CLOSE_RANGE_CLOEXEC) != 0 {
                // Linux before 5.11.
                (first..c_int::try_from(descriptors_max()).unwrap_or(last)).for_each(|fd| {
                    libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC);
                });
            }
        }
    });
}

/// Runs a program and returns the child's number. Fails when the child cannot be created, or the program cannot be run in it.
pub(super) fn spawn(command: &Command<'_>) -> io::Result<i32> {
    close_inherited_in_children();
    let (arguments, environment) = (pointers(command.arguments), pointers(command.environment));
    let mut pid = 0;
    // SAFETY: zero is a valid value of these C structures before they are initialised. All pointers are to live values and
    // texts, which the calls only read.
    let result = unsafe {
        let mut actions: libc::posix_spawn_file_actions_t = std::mem::zeroed();
        let mut attributes: libc::posix_spawnattr_t = std::mem::zeroed();
        let mut mask: libc::sigset_t = std::mem::zeroed();
        libc::posix_spawn_file_actions_init(&raw mut actions);
        libc::posix_spawnattr_init(&raw mut attributes);
        libc::sigemptyset(&raw mut mask);
        libc::posix_spawnattr_setsigmask(&raw mut attributes, &raw const mask);
        libc::posix_spawnattr_setflags(&raw mut attributes, (SETSID | libc::POSIX_SPAWN_SETSIGMASK) as i16);
        let mut result = 0;
        for (from, to) in command.descriptors {
            result |= libc::posix_spawn_file_actions_adddup2(&raw mut actions, from.as_raw_fd(), *to);
        }
        if let Some(directory) = command.directory {
            result |= posix_spawn_file_actions_addchdir_np(&raw mut actions, directory.as_ptr());
        }
        if result == 0 {
            result = libc::posix_spawn(
                &raw mut pid,
                command.path.as_ptr(),
                &raw const actions,
                &raw const attributes,
                arguments.as_ptr(),
                environment.as_ptr(),
            );
        }
        libc::posix_spawnattr_destroy(&raw mut attributes);
        libc::posix_spawn_file_actions_destroy(&raw mut actions);
        result
    };
    if result == 0 { Ok(pid) } else { Err(io::Error::from_raw_os_error(result)) }
}

/// Why the access rights of a file prevent running it; `None` when they do not.
pub(super) fn why_not_run(path: &CString) -> Option<i32> {
    // SAFETY: the text is live.
    checked(unsafe { libc::access(path.as_ptr(), libc::X_OK) }).err().and_then(|error| error.raw_os_error())
}
