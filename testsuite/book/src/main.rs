//! Builds the book with mdBook, and fails if mdBook reports an error or a warning.
//!
//! The `mdbook` command succeeds even if a page includes a file that does not exist: it logs this, and mdBook has no switch
//! that turns such a message into a failure. So this program counts the messages.
#![forbid(unsafe_code)]

use mdbook_driver::MDBook;
use std::fmt::{Debug, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// The number of errors and warnings so far.
static PROBLEMS: AtomicUsize = AtomicUsize::new(0);

/// Prints and counts errors and warnings.
struct Problems;

/// The text of a message.
#[derive(Default)]
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let written = match field.name() {
            "message" => write!(self.0, "{value:?}"),
            name => write!(self.0, " {name}={value:?}"),
        };
        written.expect("a string takes all text");
    }
}

impl Subscriber for Problems {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= Level::WARN
    }

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        PROBLEMS.fetch_add(1, Ordering::Relaxed);
        eprintln!("{}: {}", event.metadata().level(), text.0);
    }

    // Spans are not enabled.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn main() -> ExitCode {
    tracing::subscriber::set_global_default(Problems).expect("the only subscriber");
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    if let Err(error) = MDBook::load(repository).and_then(|book| book.build()) {
        eprintln!("ERROR: {error:#}");
        return ExitCode::FAILURE;
    }
    match PROBLEMS.load(Ordering::Relaxed) {
        0 => ExitCode::SUCCESS,
        count => {
            eprintln!("book: {count} errors and warnings");
            ExitCode::FAILURE
        }
    }
}
