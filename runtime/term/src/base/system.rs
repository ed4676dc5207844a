//! Functions of the C library that the standard library does not wrap: special functions, the local time zone, the encoding of
//! the locale, and descriptors.

use std::ffi::{CStr, CString, c_char, c_int};
use std::io;

pub use functions::{acosh, asinh, atanh, erf, erfc};

mod functions {
    unsafe extern "C" {
        /// Inverse hyperbolic cosine.
        pub safe fn acosh(x: f64) -> f64;
        /// Inverse hyperbolic sine.
        pub safe fn asinh(x: f64) -> f64;
        /// Inverse hyperbolic tangent.
        pub safe fn atanh(x: f64) -> f64;
        /// Error function.
        pub safe fn erf(x: f64) -> f64;
        /// Complementary error function.
        pub safe fn erfc(x: f64) -> f64;
    }
}

/// A date and a time of day: year, month, day, hour, minute, second.
pub type DateTime = [i64; 6];

/// The local date and time at `seconds` since the epoch.
pub fn local_time(seconds: i64) -> Option<DateTime> {
    // SAFETY: `tm` is a C struct of integers and a pointer, for which zero is a valid value.
    let mut parts: libc::tm = unsafe { std::mem::zeroed() };
    // SAFETY: both pointers refer to live variables of the right types.
    let filled = unsafe { libc::localtime_r(&raw const seconds, &raw mut parts) };
    let part = i64::from;
    (!filled.is_null()).then(|| {
        let date = [part(parts.tm_year) + 1900, part(parts.tm_mon) + 1, part(parts.tm_mday)];
        [date[0], date[1], date[2], part(parts.tm_hour), part(parts.tm_min), part(parts.tm_sec)]
    })
}

/// Seconds since the epoch at a local date and time. `summer` says whether daylight saving time applies, if known.
pub fn seconds_of_local(time: DateTime, summer: Option<bool>) -> Option<i64> {
    let [year, month, day, hour, minute, second] = time;
    // SAFETY: as in `local_time`.
    let mut parts: libc::tm = unsafe { std::mem::zeroed() };
    let part = |value: i64| i32::try_from(value).ok();
    parts.tm_year = part(year - 1900)?;
    parts.tm_mon = part(month - 1)?;
    parts.tm_mday = part(day)?;
    parts.tm_hour = part(hour)?;
    parts.tm_min = part(minute)?;
    parts.tm_sec = part(second)?;
    parts.tm_isdst = summer.map_or(-1, i32::from);
    // SAFETY: the pointer refers to a live variable.
    let seconds = unsafe { libc::mktime(&raw mut parts) };
    (seconds != -1 || time == [1969, 12, 31, 23, 59, 59]).then_some(seconds)
}

/// Ends the program without flushing or destroying anything, because other threads may be in the middle of it.
pub fn exit_at_once(status: c_int) -> ! {
    // SAFETY: a plain call.
    unsafe { libc::_exit(status) }
}

/// Whether the program runs with more rights than the user who started it.
pub fn has_raised_rights() -> bool {
    // SAFETY: a plain call.
    unsafe { libc::getauxval(libc::AT_SECURE) != 0 }
}

/// Opens the null device at each standard descriptor that is closed. Otherwise the next file that the program opens would take
/// its number, and receive the program's output.
pub fn open_standard_descriptors() {
    for fd in 0..=2 {
        // SAFETY: plain system calls. A new descriptor gets the lowest free number, which is `fd`.
        unsafe {
            if libc::fcntl(fd, libc::F_GETFD) == -1 && libc::open(c"/dev/null".as_ptr(), libc::O_RDWR) != fd {
                crate::base::fatal::fatal("a standard descriptor is closed and the null device cannot be opened");
            }
        }
    }
}

/// Processor time that the program has used, in nanoseconds.
pub fn processor_time() -> i64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer refers to a live variable.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time) };
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}

unsafe extern "C" {
    fn nl_langinfo_l(item: libc::nl_item, locale: libc::locale_t) -> *const c_char;
}

/// Whether the locale that the environment names encodes text as UTF-8.
pub fn locale_is_utf8() -> bool {
    let mut variables = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(std::env::var_os);
    let name = variables.find(|name| !name.is_empty()).unwrap_or_default();
    // For these too the C library would read files.
    match name.to_str() {
        Some("" | "C" | "POSIX") => return false,
        Some("C.UTF-8" | "C.utf8") => return true,
        _ => {}
    }
    // SAFETY: the locale is made, used and freed here. The text that it returns lives as long as it does.
    unsafe {
        let locale = libc::newlocale(libc::LC_CTYPE_MASK, c"".as_ptr(), std::ptr::null_mut());
        if locale.is_null() {
            return false;
        }
        let is_utf8 = CStr::from_ptr(nl_langinfo_l(libc::CODESET, locale)).to_bytes() == b"UTF-8";
        libc::freelocale(locale);
        is_utf8
    }
}

/// Waits until reading (`libc::POLLIN`) or writing (`libc::POLLOUT`) does not block, for at most `timeout` milliseconds, or
/// without a limit if it is -1. Returns false if it still blocks.
pub fn poll(fd: c_int, events: i16, timeout: c_int) -> bool {
    let mut asked = libc::pollfd { fd, events, revents: 0 };
    // SAFETY: the pointer refers to one live structure.
    unsafe { libc::poll(&raw mut asked, 1, timeout) > 0 }
}

/// Reads the available bytes, up to the size of `bytes`.
pub fn read(fd: c_int, bytes: &mut [u8]) -> io::Result<usize> {
    // SAFETY: pointer and size describe a live slice.
    let count = unsafe { libc::read(fd, bytes.as_mut_ptr().cast(), bytes.len()) };
    usize::try_from(count).map_err(|_| io::Error::last_os_error())
}

/// Writes a prefix of `bytes`; returns its length.
pub fn write(fd: c_int, bytes: &[u8]) -> io::Result<usize> {
    // SAFETY: pointer and size describe a live slice.
    let count = unsafe { libc::write(fd, bytes.as_ptr().cast(), bytes.len()) };
    usize::try_from(count).map_err(|_| io::Error::last_os_error())
}

/// Whether the descriptor refers to a regular file. Reading and writing such a file never waits for another program.
pub fn is_file(fd: c_int) -> bool {
    // SAFETY: `stat` is a C struct of integers, for which zero is a valid value; the pointer refers to it.
    unsafe {
        let mut about: libc::stat = std::mem::zeroed();
        libc::fstat(fd, &raw mut about) == 0 && about.st_mode & libc::S_IFMT == libc::S_IFREG
    }
}

/// Whether the program may read (`libc::R_OK`), write (`libc::W_OK`) or execute (`libc::X_OK`) the file with this name.
pub fn may(name: &[u8], what: c_int) -> bool {
    // SAFETY: the text is live.
    CString::new(name).is_ok_and(|name| unsafe { libc::access(name.as_ptr(), what) } == 0)
}

/// Whether the descriptor refers to a terminal.
pub fn is_terminal(fd: c_int) -> bool {
    // SAFETY: a plain call.
    unsafe { libc::isatty(fd) == 1 }
}

/// Columns and rows of the terminal; `None` if the descriptor does not refer to one.
pub fn terminal_size(fd: c_int) -> Option<(u16, u16)> {
    let mut size = libc::winsize { ws_row: 0, ws_col: 0, ws_xpixel: 0, ws_ypixel: 0 };
    // SAFETY: the pointer refers to a live structure of the type that the request fills.
    let done = unsafe { libc::ioctl(fd, libc::TIOCGWINSZ, &raw mut size) };
    (done == 0).then_some((size.ws_col, size.ws_row))
}
