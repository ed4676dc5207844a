//! Calls of the C library that the standard library does not wrap: special functions and the local time zone.

pub(crate) use functions::{acosh, asinh, atanh, erf, erfc};

mod functions {
    unsafe extern "C" {
        pub(crate) safe fn acosh(x: f64) -> f64;
        pub(crate) safe fn asinh(x: f64) -> f64;
        pub(crate) safe fn atanh(x: f64) -> f64;
        pub(crate) safe fn erf(x: f64) -> f64;
        pub(crate) safe fn erfc(x: f64) -> f64;
    }
}

/// A date and a time of day: year, month, day, hour, minute, second.
pub(crate) type DateTime = [i64; 6];

/// The local date and time at `seconds` since the epoch.
pub(crate) fn local_time(seconds: i64) -> Option<DateTime> {
    // SAFETY: `tm` is a C struct of integers and a pointer, for which zero is a value.
    let mut parts: libc::tm = unsafe { std::mem::zeroed() };
    // SAFETY: both pointers are to live variables of the right types.
    let filled = unsafe { libc::localtime_r(&raw const seconds, &raw mut parts) };
    let part = i64::from;
    (!filled.is_null()).then(|| {
        let date = [part(parts.tm_year) + 1900, part(parts.tm_mon) + 1, part(parts.tm_mday)];
        [date[0], date[1], date[2], part(parts.tm_hour), part(parts.tm_min), part(parts.tm_sec)]
    })
}

/// Seconds since the epoch at a local date and time; `summer` tells whether it is in summer time, if known.
pub(crate) fn seconds_of_local(time: DateTime, summer: Option<bool>) -> Option<i64> {
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
    // SAFETY: the pointer is to a live variable.
    let seconds = unsafe { libc::mktime(&raw mut parts) };
    (seconds != -1 || time == [1969, 12, 31, 23, 59, 59]).then_some(seconds)
}

/// Processor time that the program has taken, in nanoseconds.
pub(crate) fn processor_time() -> i64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a live variable.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time) };
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}
