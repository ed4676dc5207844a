//! Every environment variable the runtime reads, with its meaning.
//!
//! | variable | meaning |
//! |---|---|
//! | `BEAMC_GC` | comma-separated: `stress` collects at every safepoint (with a big heap or stack: at every so many, see `Heap::due`) and unmaps the space left behind; `verify` checks roots before and heap after each collection; `log` prints a line per collection on standard error |
//! | `BEAMC_SCHEDULERS` | number of schedulers; without it, of processors that the program may use |
//! | `BEAMC_SCHED` | `stress`: every process gives up its turn at each entry check |
//! | `BEAMC_SCHED_SEED` | a number: one scheduler, whose choices come from a generator with this seed (`scheduler::seeded`) |
//! | `BEAMC_COUNTS` | file that receives `row count` lines at exit; only in counting builds |
//!
//! They are read once, at the first question.

use std::path::PathBuf;
use std::sync::OnceLock;

/// What the environment asks for.
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

/// What the environment asks for.
pub fn settings() -> &'static Settings {
    SETTINGS.get_or_init(|| {
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
