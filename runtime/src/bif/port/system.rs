//! Calls of the C library for ports: pipes, children, and waiting for many descriptors at once.
//!
//! Children are made by `posix_spawn`, which the standard library's `Command` does not let have what OTP gives them:
//! a session of their own, and pipes at the descriptors 3 and 4. It copies no memory of the program, however large that is.

use std::ffi::{CString, c_char, c_int};
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};

/// Descriptors that a child may get a pipe at are below this one; pipes of ours are not, so that none is overwritten while
/// they are put in place.
const FIRST: c_int = 5;

/// The token of [`Poll::wake`].
pub(super) const WOKEN: u64 = u64::MAX;

/// What to wait for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Want {
    /// Something to read, an end, or the end of a child.
    Read,
    /// Room to write, or an error.
    Write,
}

fn checked(result: c_int) -> io::Result<c_int> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

fn owned(fd: c_int) -> io::Result<OwnedFd> {
    let fd = checked(fd)?;
    // SAFETY: a descriptor that a call has just made for us alone.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// Descriptors that a thread waits for.
pub(super) struct Poll {
    epoll: OwnedFd,
    wake: OwnedFd,
}

impl Poll {
    /// One that waits for nothing but [`Poll::wake`].
    pub(super) fn new() -> io::Result<Self> {
        // SAFETY: plain system calls.
        let (epoll, wake) = unsafe {
            (
                owned(libc::epoll_create1(libc::EPOLL_CLOEXEC)),
                owned(libc::eventfd(0, libc::EFD_CLOEXEC | libc::EFD_NONBLOCK)),
            )
        };
        let poll = Poll { epoll: epoll?, wake: wake? };
        poll.add(&poll.wake, Want::Read, WOKEN)?;
        Ok(poll)
    }

    /// Waits for a descriptor from now on; it is told by `token`. A file never makes anybody wait: that is an error,
    /// [`io::ErrorKind::PermissionDenied`].
    pub(super) fn add(&self, fd: &impl AsRawFd, want: Want, token: u64) -> io::Result<()> {
        let events = if want == Want::Read { libc::EPOLLIN } else { libc::EPOLLOUT } as u32;
        let mut event = libc::epoll_event { events, u64: token };
        // SAFETY: the pointer is to a live structure.
        checked(unsafe {
            libc::epoll_ctl(self.epoll.as_raw_fd(), libc::EPOLL_CTL_ADD, fd.as_raw_fd(), &raw mut event)
        })?;
        Ok(())
    }

    /// Waits for it no more.
    pub(super) fn remove(&self, fd: &impl AsRawFd) {
        // SAFETY: a plain system call. It fails only where there is nothing to remove.
        unsafe { libc::epoll_ctl(self.epoll.as_raw_fd(), libc::EPOLL_CTL_DEL, fd.as_raw_fd(), std::ptr::null_mut()) };
    }

    /// Makes [`Poll::wait`] come back.
    pub(super) fn wake(&self) {
        let one = 1_u64.to_ne_bytes();
        // SAFETY: pointer and size are of a live array. It fails only when the waiter is woken already.
        unsafe { libc::write(self.wake.as_raw_fd(), one.as_ptr().cast(), one.len()) };
    }

    /// The tokens of what is ready; waits until there is something if `waits`.
    pub(super) fn wait(&self, waits: bool) -> Vec<u64> {
        const EVENTS: usize = 64;
        let mut events = [const { libc::epoll_event { events: 0, u64: 0 } }; EVENTS];
        let timeout = if waits { -1 } else { 0 };
        // SAFETY: pointer and size are of a live array.
        let count = unsafe { libc::epoll_wait(self.epoll.as_raw_fd(), events.as_mut_ptr(), EVENTS as c_int, timeout) };
        let tokens: Vec<u64> = events[..usize::try_from(count).unwrap_or(0)].iter().map(|event| event.u64).collect();
        if tokens.contains(&WOKEN) {
            let mut number = [0_u8; 8];
            // SAFETY: as in `wake`.
            unsafe { libc::read(self.wake.as_raw_fd(), number.as_mut_ptr().cast(), number.len()) };
        }
        tokens
    }
}

/// A descriptor of our own for what `fd` is of.
pub(super) fn duplicate(fd: RawFd) -> io::Result<OwnedFd> {
    // SAFETY: a plain system call.
    owned(unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, FIRST) })
}

/// A pipe: the end to read from, and the one to write to.
pub(super) fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let mut ends = [0; 2];
    // SAFETY: the pointer is to a live array of two.
    checked(unsafe { libc::pipe2(ends.as_mut_ptr(), libc::O_CLOEXEC) })?;
    let [from, to] = ends.map(owned);
    let above = |end: OwnedFd| if end.as_raw_fd() < FIRST { duplicate(end.as_raw_fd()) } else { Ok(end) };
    Ok((above(from?)?, above(to?)?))
}

/// Reading and writing never wait from now on.
pub(super) fn never_block(fd: &OwnedFd) {
    // SAFETY: plain system calls; a pipe has these flags.
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

/// A program to be run, with all it gets.
pub(super) struct Command<'a> {
    /// Its file.
    pub(super) path: &'a CString,
    /// Its arguments, the name it is called by first.
    pub(super) arguments: &'a [CString],
    /// `Name=Value` each.
    pub(super) environment: &'a [CString],
    /// Where it runs, if not where we do.
    pub(super) directory: Option<&'a CString>,
    /// Our descriptors, and which ones they become.
    pub(super) descriptors: &'a [(&'a OwnedFd, c_int)],
}

unsafe extern "C" {
    fn posix_spawn_file_actions_addchdir_np(
        actions: *mut libc::posix_spawn_file_actions_t,
        path: *const c_char,
    ) -> c_int;
}

/// In a session of its own; in the table of `posix_spawn` flags since glibc 2.26.
const SETSID: c_int = 0x80;

/// `argv` and `envp`: pointers to the texts, and a null.
fn pointers(texts: &[CString]) -> Vec<*mut c_char> {
    texts.iter().map(|text| text.as_ptr().cast_mut()).chain([std::ptr::null_mut()]).collect()
}

/// Runs a program; gives the child's number. An error is of making the child, or of running the program in it.
pub(super) fn spawn(command: &Command<'_>) -> io::Result<i32> {
    let (arguments, environment) = (pointers(command.arguments), pointers(command.environment));
    let mut pid = 0;
    // SAFETY: zero is a value of these C structures until they are initialised; all pointers are to live values and texts,
    // which the calls only read.
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

/// Why a file cannot be run, by its rights; `None` when it can.
pub(super) fn why_not_run(path: &CString) -> Option<i32> {
    // SAFETY: the text is live.
    checked(unsafe { libc::access(path.as_ptr(), libc::X_OK) }).err().and_then(|error| error.raw_os_error())
}

/// A descriptor that is ready to read when the child has ended.
pub(super) fn child_descriptor(pid: i32) -> io::Result<OwnedFd> {
    // SAFETY: a plain system call, which gives a descriptor.
    let fd = unsafe { libc::syscall(libc::SYS_pidfd_open, pid, 0) };
    owned(c_int::try_from(fd).unwrap_or(-1))
}

/// The exit status of a child that has ended, 128 and the number of the signal if one ended it; waits for its end if
/// `waits`. `None` while it runs.
pub(super) fn exit_status(pid: i32, waits: bool) -> Option<i32> {
    let mut status = 0;
    loop {
        // SAFETY: the pointer is to a live variable.
        match unsafe { libc::waitpid(pid, &raw mut status, if waits { 0 } else { libc::WNOHANG }) } {
            0 => return None,
            -1 if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => {}
            // Somebody else has waited for it: nothing more will be known.
            -1 => return Some(0),
            _ if libc::WIFSIGNALED(status) => return Some(128 + libc::WTERMSIG(status)),
            _ => return Some(libc::WEXITSTATUS(status)),
        }
    }
}
