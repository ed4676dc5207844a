//! The end of the program.

use crate::process::ports;
use beamc_term::base::{count, output};

/// Writes what is left to write, then `report` on standard error, and ends the program. Its status is 0 without a report, else 1.
pub fn finish(report: Option<&str>) -> ! {
    ports::flush();
    output::finish();
    if let Some(report) = report {
        output::write_error(report.as_bytes());
    }
    count::flush();
    // SAFETY: ends the program. Destructors of the C library do not run, since other threads still do.
    unsafe { libc::_exit(i32::from(report.is_some())) }
}
