//! The clocks: monotonic time and system time.
//!
//! Times are in native units, nanoseconds. The monotonic clock starts where OTP's does. The system time is the monotonic time plus
//! an offset that is fixed at the first use, so it never jumps (OTP's mode without time warp).

use std::sync::OnceLock;
use std::time::{Instant, SystemTime};

/// Native units of a second.
pub const UNITS: i64 = 1_000_000_000;

/// The monotonic time at start: the least whole second that is a small integer on OTP.
pub const MONOTONIC_START: i64 = -576_460_752_000_000_000;

/// The greatest monotonic time, as on OTP.
pub const MONOTONIC_END: i64 = 8_646_911_283_000_000_000;

struct Clock {
    start: Instant,
    offset: i64,
}

fn clock() -> &'static Clock {
    static CLOCK: OnceLock<Clock> = OnceLock::new();
    CLOCK.get_or_init(|| Clock { start: Instant::now(), offset: os_system() - MONOTONIC_START })
}

/// The time of the operating system, in native units since the epoch.
pub fn os_system() -> i64 {
    match SystemTime::now().duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => since.as_nanos() as i64,
        Err(before) => -(before.duration().as_nanos() as i64),
    }
}

/// The monotonic time in native units.
pub fn monotonic() -> i64 {
    let clock = clock();
    MONOTONIC_START + clock.start.elapsed().as_nanos() as i64
}

/// Native units since the program's start.
pub fn since_start() -> i64 {
    monotonic() - MONOTONIC_START
}

/// The system time in native units.
pub fn system() -> i64 {
    let offset = clock().offset;
    monotonic() + offset
}

/// The system time minus the monotonic time, in native units.
pub fn time_offset() -> i64 {
    clock().offset
}
