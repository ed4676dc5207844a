//! System calls of the poller: waiting for descriptors, and for the ends of children.

use std::ffi::c_int;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

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

/// The result of a call that gives -1 on failure.
pub fn checked(result: c_int) -> io::Result<c_int> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// Owns a descriptor that a call gave, or its failure.
pub fn owned(fd: c_int) -> io::Result<OwnedFd> {
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
