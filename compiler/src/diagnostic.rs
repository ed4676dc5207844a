//! What is wrong with an input, said once and rendered in one place.

use std::fmt;

/// Where in the input a diagnostic points.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// Input file, as the user named it.
    pub file: String,
    /// Line in a text file, from 1; 0: none.
    pub line: u32,
    /// Chunk, function or instruction, in words; empty: none.
    pub within: String,
}

/// One problem that stops a build.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// What is wrong, in one line without a final stop.
    pub title: String,
    /// Where.
    pub place: Place,
    /// What may be done about it; empty: nothing to say.
    pub hint: String,
}

impl Diagnostic {
    /// A diagnostic without place or hint.
    pub fn new(title: impl Into<String>) -> Self {
        Diagnostic { title: title.into(), place: Place::default(), hint: String::new() }
    }

    /// The same, pointing into `file`.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        self.place.file = file.to_owned();
        self
    }

    /// The same, at `line`.
    #[must_use]
    pub fn at_line(mut self, line: u32) -> Self {
        self.place.line = line;
        self
    }

    /// The same, within a chunk, function or instruction.
    #[must_use]
    pub fn within(mut self, within: impl Into<String>) -> Self {
        self.place.within = within.into();
        self
    }

    /// The same with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.title)?;
        if !self.place.file.is_empty() {
            write!(f, "\n  --> {}", self.place.file)?;
            if self.place.line > 0 {
                write!(f, ":{}", self.place.line)?;
            }
        }
        if !self.place.within.is_empty() {
            write!(f, "\n  in {}", self.place.within)?;
        }
        if !self.hint.is_empty() {
            write!(f, "\n  hint: {}", self.hint)?;
        }
        Ok(())
    }
}
