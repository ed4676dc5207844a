//! System calls of the poller: waiting for descriptors and for the ends of children.

use std::ffi::c_int;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

/// The token of [`Poll::wake`].
pub(super) const WOKEN: u64 = u64::MAX;

/// The event to wait for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Want {
    /// Input, end of file, or the end of a child.
    Read,
    /// Room to write, or an error.
    Write,
}

/// Converts the result of a call that returns -1 on failure.
pub fn checked(result: c_int) -> io::Result<c_int> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// Takes ownership of a descriptor that a call returned, or of its failure.
pub fn owned(fd: c_int) -> io::Result<OwnedFd> {
    let fd = checked(fd)?;
    // SAFETY: the descriptor is new and belongs to the caller alone.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// A set of descriptors that a thread waits for.
pub(super) struct Poll {
    epoll: OwnedFd,
    wake: OwnedFd,
}

impl Poll {
    /// A set with nothing but [`Poll::wake`].
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

    /// Adds a descriptor, known by `token`. A regular file never blocks and is rejected with
    /// [`io::ErrorKind::PermissionDenied`].
    pub(super) fn add(&self, fd: &impl AsRawFd, want: Want, token: u64) -> io::Result<()> {
        let events = if want == Want::Read { libc::EPOLLIN } else { libc::EPOLLOUT } as u32;
        let mut event = libc::epoll_event { events, u64: token };
        // SAFETY: the pointer refers to a live structure.
        checked(unsafe {
            libc::epoll_ctl(self.epoll.as_raw_fd(), libc::EPOLL_CTL_ADD, fd.as_raw_fd(), &raw mut event)
        })?;
        Ok(())
    }

    /// Removes a descriptor.
    pub(super) fn remove(&self, fd: &impl AsRawFd) {
        // SAFETY: a plain system call. It fails only if the descriptor is not in the set.
        unsafe { libc::epoll_ctl(self.epoll.as_raw_fd(), libc::EPOLL_CTL_DEL, fd.as_raw_fd(), std::ptr::null_mut()) };
    }

    /// Makes [`Poll::wait`] return.
    pub(super) fn wake(&self) {
        let one = 1_u64.to_ne_bytes();
        // SAFETY: pointer and size describe a live array. It fails only if the waiter is woken already.
        unsafe { libc::write(self.wake.as_raw_fd(), one.as_ptr().cast(), one.len()) };
    }

    /// The tokens of ready descriptors. If `waits`, waits until there is one.
    pub(super) fn wait(&self, waits: bool) -> Vec<u64> {
        const EVENTS: usize = 64;
        let mut events = [const { libc::epoll_event { events: 0, u64: 0 } }; EVENTS];
        let timeout = if waits { -1 } else { 0 };
        // SAFETY: pointer and size describe a live array.
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

/// A descriptor that becomes readable when the child ends.
pub(super) fn child_descriptor(pid: i32) -> io::Result<OwnedFd> {
    // SAFETY: a plain system call that returns a descriptor.
    let fd = unsafe { libc::syscall(libc::SYS_pidfd_open, pid, 0) };
    owned(c_int::try_from(fd).unwrap_or(-1))
}

/// The exit status of a child; 128 plus the signal's number if a signal ended it. `None` while it runs. If `waits`, waits for
/// its end.
pub(super) fn exit_status(pid: i32, waits: bool) -> Option<i32> {
    let mut status = 0;
    loop {
        // SAFETY: the pointer refers to a live variable.
        match unsafe { libc::waitpid(pid, &raw mut status, if waits { 0 } else { libc::WNOHANG }) } {
            0 => return None,
            -1 if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => {}
            // Other code has waited for the child: its status is lost.
            -1 => return Some(0),
            _ if libc::WIFSIGNALED(status) => return Some(128 + libc::WTERMSIG(status)),
            _ => return Some(libc::WEXITSTATUS(status)),
        }
    }
}
