//! When the program has ended: after its main process, and once what was reported before is written. Behind a lock of its
//! owner's. `T` is the last word.
//!
//! # Rules
//! 1. Reports that were posted before the main process ended are written before the program ends, as long as there is somebody
//!    who writes them.
//! 2. One caller only is told to end the program.
//! 3. Once a stop has begun, the end of the main process ends nothing.

/// See the module's header.
#[derive(Debug)]
pub struct Ending<T> {
    posted: u64,
    written: u64,
    /// The program ends when so many reports are written, with this last word.
    ends: Option<(u64, T)>,
    stopping: bool,
}

/// What the end of the main process is to the program.
#[derive(Debug, PartialEq, Eq)]
pub enum MainEnded<T> {
    /// Its end, now.
    End(T),
    /// Its end, when what was reported is written.
    Later,
    /// Nothing: a stop has begun.
    GoesOn(T),
}

impl<T> Default for Ending<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Ending<T> {
    /// Of a program that has just begun.
    pub const fn new() -> Self {
        Ending { posted: 0, written: 0, ends: None, stopping: false }
    }

    /// A report is handed to the one that writes reports.
    pub fn posted(&mut self) {
        self.posted += 1;
    }

    /// A report is written; gives the last word if the program ends by it.
    pub fn written(&mut self) -> Option<T> {
        self.written += 1;
        self.due()
    }

    /// Nobody will write what was handed over; gives the last word if the program ends by it.
    pub fn writer_gone(&mut self) -> Option<T> {
        self.written = self.posted;
        self.due()
    }

    /// Whether a stop has begun.
    pub const fn is_stopping(&self) -> bool {
        self.stopping
    }

    /// The main process has ended.
    pub fn main_ended(&mut self, last: T) -> MainEnded<T> {
        if self.stopping {
            return MainEnded::GoesOn(last);
        }
        self.ends = Some((self.posted, last));
        self.due().map_or(MainEnded::Later, MainEnded::End)
    }

    /// A stop begins; false when one had begun before.
    pub fn begin_stop(&mut self) -> bool {
        !std::mem::replace(&mut self.stopping, true)
    }

    fn due(&mut self) -> Option<T> {
        let written = self.written;
        self.ends.take_if(|(last, _)| *last <= written).map(|(_, last)| last)
    }
}
