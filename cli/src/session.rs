//! What one build carries along: how it was asked to go about its work, and what is gathered on the way.

use crate::args::{MessageFormat, Source};
use crate::cache::{self, Store};
use crate::depfile::Inputs;
use crate::progress::Watch;
use crate::report::{self, Progress};
use std::num::NonZero;
use std::path::PathBuf;

/// See the header of this file.
pub(crate) struct Session {
    /// Time and bar.
    pub(crate) watch: Watch,
    /// Files read.
    pub(crate) inputs: Inputs,
    /// Whether to say what is done.
    pub(crate) progress: Progress,
    /// Say nothing but errors.
    pub(crate) quiet: bool,
    /// Messages of one line.
    pub(crate) brief: bool,
    /// Threads to use.
    pub(crate) jobs: usize,
    caching: bool,
    times_wanted: bool,
}

impl Session {
    /// A build as `source` wants it.
    pub(crate) fn new(source: &Source) -> Session {
        let how = &source.how;
        let available = || std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        Session {
            watch: Watch::start(!how.quiet && !source.verbose),
            inputs: Inputs::default(),
            progress: Progress { wanted: source.verbose },
            quiet: how.quiet,
            brief: how.message_format == MessageFormat::Short,
            jobs: how.jobs.unwrap_or_else(available).get(),
            // Code that is looked at by the verifier has to be made.
            caching: !how.no_cache && !source.verify,
            times_wanted: how.time_passes,
        }
    }

    /// The cache, for code of this kind.
    pub(crate) fn cache(&self, kind: String) -> Option<Store> {
        self.cache_folder().map(|folder| Store::new(folder, kind))
    }

    /// The folder for what is kept between builds, if anything is.
    pub(crate) fn cache_folder(&self) -> Option<PathBuf> {
        cache::folder().filter(|_| self.caching)
    }

    /// To be called when all is done.
    pub(crate) fn end(&self) {
        if self.times_wanted {
            report::pass_on(self.watch.times().as_bytes());
        }
    }
}
