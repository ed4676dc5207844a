//! Counters of executed rows (opcodes, natives), for coverage; only counting builds call this.
//!
//! The counts are written to the file named by `BEAMC_COUNTS` when the program ends, one `row count` line
//! for each row that was executed.

use std::io::Write;
use std::sync::Mutex;

static COUNTS: Mutex<Vec<u64>> = Mutex::new(Vec::new());

/// Counts one execution of `row`.
pub fn add(row: usize) {
    let mut counts = COUNTS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if counts.len() <= row {
        counts.resize(row + 1, 0);
    }
    counts[row] += 1;
}

/// Writes the counts if the environment names a file for them.
pub fn flush() {
    let Some(path) = &crate::env::settings().counts else { return };
    let counts = COUNTS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let rows = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let text: String = rows.map(|(row, count)| format!("{row} {count}\n")).collect();
    let written = std::fs::File::create(path).and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = written {
        eprintln!("beamc: cannot write {}: {error}", path.display());
    }
}
