//! The end of the program: after the main process has ended and earlier reports are written. The owner holds it behind a lock.
//! `T` is the final report.
//!
//! # Rules
//! 1. Reports posted before the end of the main process are written before the program ends, as long as there is a writer.
//! 2. Only one caller ends the program.
//! 3. Once a stop has begun, the end of the main process does not end the program.

/// See the module's header.
#[derive(Debug)]
pub struct Ending<T> {
    posted: u64,
    written: u64,
    /// The program ends with this final report once this many reports are written.
    ends: Option<(u64, T)>,
    stopping: bool,
}

/// Effect of the end of the main process on the program.
#[derive(Debug, PartialEq, Eq)]
pub enum MainEnded<T> {
    /// The program ends now.
    End(T),
    /// The program ends when all posted reports are written.
    Later,
    /// The program continues: a stop has begun.
    GoesOn(T),
}

impl<T> Default for Ending<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Ending<T> {
    /// The state of a new program.
    pub const fn new() -> Self {
        Ending { posted: 0, written: 0, ends: None, stopping: false }
    }

    /// A report is sent to the writer.
    pub fn posted(&mut self) {
        self.posted += 1;
    }

    /// A report is written. Returns the final report if the program ends now.
    pub fn written(&mut self) -> Option<T> {
        self.written += 1;
        self.due()
    }

    /// The writer has gone, and posted reports are lost. Returns the final report if the program ends now.
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

    /// A stop begins; false if one had begun before.
    pub fn begin_stop(&mut self) -> bool {
        !std::mem::replace(&mut self.stopping, true)
    }

    fn due(&mut self) -> Option<T> {
        let written = self.written;
        self.ends.take_if(|(last, _)| *last <= written).map(|(_, last)| last)
    }
}
