//! Diagnostics: problems of an input, rendered in one place.

use std::fmt;

/// Where in the input a diagnostic points.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// Input file, as the user named it.
    pub file: String,
    /// Line in a text file, from 1; 0 if unknown.
    pub line: u32,
    /// Chunk, function or instruction, in words; may be empty.
    pub within: String,
}

/// One problem that stops a build.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// The problem, in one line without a final stop.
    pub title: String,
    /// Where it is.
    pub place: Place,
    /// A remedy; may be empty.
    pub hint: String,
}

impl Diagnostic {
    /// A diagnostic without place or hint.
    pub fn new(title: impl Into<String>) -> Self {
        Diagnostic { title: title.into(), place: Place::default(), hint: String::new() }
    }

    /// Points the diagnostic into `file`.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        self.place.file = file.to_owned();
        self
    }

    /// Points it at `line`.
    #[must_use]
    pub fn at_line(mut self, line: u32) -> Self {
        self.place.line = line;
        self
    }

    /// Points it within a chunk, function or instruction.
    #[must_use]
    pub fn within(mut self, within: impl Into<String>) -> Self {
        self.place.within = within.into();
        self
    }

    /// Adds a hint.
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
