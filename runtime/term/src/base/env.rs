//! The environment variables that the runtime reads, with their meaning.
//!
//! | variable | meaning |
//! |---|---|
//! | `BEAMC_GC` | comma-separated: `stress` collects at every safepoint (less often with a big heap or stack, see `Heap::needs_gc`) and unmaps from-space; `verify` checks roots before and the heap after each collection; `log` prints a line per collection on standard error |
//! | `BEAMC_SCHEDULERS` | number of schedulers; by default the number of processors that the program may use |
//! | `BEAMC_SCHED` | `stress`: every process gives up its turn at each entry check |
//! | `BEAMC_SCHED_SEED` | a number: one scheduler, whose choices come from a generator with this seed (`run::scheduler::seeded`) |
//! | `BEAMC_COUNTS` | file that receives `row count` lines at exit; only in counting builds |
//!
//! They are read once, at first use. A program with more rights than its user (`AT_SECURE`: set-uid, set-gid, capabilities) reads
//! none of them.

use crate::base::system;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Settings from the environment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `BEAMC_GC=stress`.
    pub gc_stress: bool,
    /// `BEAMC_GC=verify`.
    pub gc_verify: bool,
    /// `BEAMC_GC=log`.
    pub gc_log: bool,
    /// `BEAMC_SCHEDULERS`.
    pub schedulers: Option<usize>,
    /// `BEAMC_SCHED=stress`.
    pub sched_stress: bool,
    /// `BEAMC_SCHED_SEED`.
    pub sched_seed: Option<u64>,
    /// `BEAMC_COUNTS`.
    pub counts: Option<PathBuf>,
}

static SETTINGS: OnceLock<Settings> = OnceLock::new();

/// The settings from the environment.
pub fn settings() -> &'static Settings {
    SETTINGS.get_or_init(|| {
        if system::has_raised_rights() {
            return Settings::default();
        }
        let words = std::env::var("BEAMC_GC").unwrap_or_default();
        let has = |word: &str| words.split(',').any(|part| part.trim() == word);
        Settings {
            gc_stress: has("stress"),
            gc_verify: has("verify"),
            gc_log: has("log"),
            schedulers: std::env::var("BEAMC_SCHEDULERS").ok().and_then(|text| text.parse().ok()),
            sched_stress: std::env::var("BEAMC_SCHED").is_ok_and(|text| text == "stress"),
            sched_seed: std::env::var("BEAMC_SCHED_SEED").ok().and_then(|text| text.parse().ok()),
            counts: std::env::var_os("BEAMC_COUNTS").map(PathBuf::from),
        }
    })
}
