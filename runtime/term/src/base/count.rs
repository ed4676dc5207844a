//! Counters of executed rows for coverage (see [`beamc_abi::count`]). Only counting builds use them.
//!
//! The program writes them to the file named by `BEAMC_COUNTS` when it ends, also by `halt` and by an uncaught exception: one
//! line `row count` for each executed row.

use beamc_abi::bif::BIFS;
use beamc_abi::count::{ROWS, success};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

static COUNTS: [AtomicU64; ROWS] = [const { AtomicU64::new(0) }; ROWS];

/// Whether the program was built to count. No variable makes another program write a file.
static COUNTING: AtomicBool = AtomicBool::new(false);

/// Sets whether the program counts.
pub fn set_counting(counts: bool) {
    COUNTING.store(counts, Ordering::Relaxed);
}

/// Counts one execution of `row`.
pub fn add(row: usize) {
    COUNTS[row].fetch_add(1, Ordering::Relaxed);
}

/// Writes the counts if the environment names a file for them.
pub fn flush() {
    let Some(path) = crate::base::env::settings().counts.as_ref().filter(|_| COUNTING.load(Ordering::Relaxed)) else {
        return;
    };
    let counts = COUNTS.iter().map(|count| count.load(Ordering::Relaxed)).enumerate();
    let text: String = counts.filter(|(_, count)| *count > 0).map(|(row, count)| format!("{row} {count}\n")).collect();
    if let Err(error) = std::fs::write(path, text) {
        eprintln!("beamc: cannot write {}: {error}", path.display());
    }
}

/// Writes the counts when `halt/2` succeeds. It does not return, so compiled code cannot count it.
pub fn flush_at_halt() {
    if let Some(halt) = BIFS.iter().position(|bif| bif.symbol == "beamc_bif_erlang_halt_2") {
        add(success(halt));
    }
    flush();
}
