//! State of one build: its settings, times and inputs.

use crate::args::Source;
use crate::cache::{self, Store};
use crate::depfile::Inputs;
use crate::options::MessageFormat;
use crate::progress::Watch;
use crate::report::{self, Progress};
use std::num::NonZero;
use std::path::PathBuf;

/// Greatest number of threads. More only take memory.
const JOBS_MAX: usize = 256;

/// See the header of this file.
pub(crate) struct Session {
    /// Times of passes and the progress bar.
    pub(crate) watch: Watch,
    /// Files read.
    pub(crate) inputs: Inputs,
    /// Reports of steps.
    pub(crate) progress: Progress,
    /// Whether to print only errors.
    pub(crate) quiet: bool,
    /// Whether messages have one line.
    pub(crate) brief: bool,
    /// Number of threads.
    pub(crate) jobs: usize,
    caching: bool,
    times_wanted: bool,
}

impl Session {
    /// A build with the options of `source`.
    pub(crate) fn new(source: &Source) -> Session {
        let how = &source.how;
        let available = || std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        Session {
            watch: Watch::start(!how.quiet && !source.verbose),
            inputs: Inputs::default(),
            progress: Progress { wanted: source.verbose },
            quiet: how.quiet,
            brief: how.message_format == MessageFormat::Short,
            jobs: how.jobs.unwrap_or_else(available).get().min(JOBS_MAX),
            // The verifier needs code to be generated, so the cache is off.
            caching: !how.no_cache && !source.verify,
            times_wanted: how.time_passes,
        }
    }

    /// The cache, for code of this kind.
    pub(crate) fn cache(&self, kind: String) -> Option<Store> {
        self.cache_folder().map(|folder| Store::new(folder, kind))
    }

    /// The folder for data kept between builds, if caching is on.
    pub(crate) fn cache_folder(&self) -> Option<PathBuf> {
        cache::folder().filter(|_| self.caching)
    }

    /// Ends the build: prints the times of passes if wanted.
    pub(crate) fn end(&self) {
        if self.times_wanted {
            report::pass_on(self.watch.times().as_bytes());
        }
    }
}
