//! The end of the program.

use crate::process::ports;
use beamc_term::base::{count, output};

/// Flushes all output, writes `report` on standard error, and ends the program. The status is 0 without a report, else 1.
pub fn finish(report: Option<&str>) -> ! {
    ports::flush();
    output::finish();
    if let Some(report) = report {
        output::write_error(report.as_bytes());
    }
    count::flush();
    // SAFETY: ends the program. Destructors of the C library do not run, because other threads still run.
    unsafe { libc::_exit(i32::from(report.is_some())) }
}
