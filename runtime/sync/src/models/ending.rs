//! The end of the program while processes fail, are reported and stop it: one thread ends it, and no earlier report is lost.

use super::check;
use crate::ending::{Ending, MainEnded};
use crate::primitives::{AtomicUsize, Mutex, lock};
use loom::sync::Arc;
use loom::thread;
use std::sync::atomic::Ordering;

struct Program {
    ending: Mutex<Ending<&'static str>>,
    /// Reports that are posted and not yet written.
    mailbox: AtomicUsize,
    written: AtomicUsize,
    ends: AtomicUsize,
}

impl Program {
    fn new() -> Arc<Self> {
        let [mailbox, written, ends] = std::array::from_fn(|_| AtomicUsize::new(0));
        Arc::new(Program { ending: Mutex::new(Ending::new()), mailbox, written, ends })
    }

    fn report(&self) {
        lock(&self.ending).posted();
        self.mailbox.fetch_add(1, Ordering::SeqCst);
    }

    /// The writer writes a report, if one is posted.
    fn write(&self) {
        if self.mailbox.load(Ordering::SeqCst) > 0 {
            self.mailbox.fetch_sub(1, Ordering::SeqCst);
            self.written.fetch_add(1, Ordering::SeqCst);
            let end = lock(&self.ending).written();
            self.end(end);
        }
    }

    fn end(&self, last: Option<&str>) {
        if last.is_some() {
            self.ends.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn main_ended(&self) {
        let ended = lock(&self.ending).main_ended("");
        if let MainEnded::End(last) = ended {
            self.end(Some(last));
        }
    }
}

#[test]
fn the_program_ends_once_and_after_what_was_reported() {
    check(|| {
        let program = Program::new();
        // A process that the main process waited for has failed.
        program.report();
        let writer = {
            let program = program.clone();
            thread::spawn(move || (0..2).for_each(|_| program.write()))
        };
        let failing = {
            let program = program.clone();
            thread::spawn(move || program.report())
        };
        program.main_ended();
        writer.join().expect("it ends");
        failing.join().expect("it ends");
        if program.written.load(Ordering::SeqCst) == 0 {
            assert_eq!(program.ends.load(Ordering::SeqCst), 0, "a report is lost");
        }
        // The remaining reports are written.
        (0..2).for_each(|_| program.write());
        assert_eq!(program.ends.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn without_a_writer_the_program_ends_too() {
    check(|| {
        let program = Program::new();
        program.report();
        let writer = {
            let program = program.clone();
            thread::spawn(move || {
                let end = lock(&program.ending).writer_gone();
                program.end(end);
            })
        };
        program.main_ended();
        writer.join().expect("it ends");
        assert_eq!(program.ends.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn a_stop_and_the_end_of_the_main_process_are_one_end() {
    check(|| {
        let program = Program::new();
        let stopping = {
            let program = program.clone();
            thread::spawn(move || lock(&program.ending).begin_stop())
        };
        let first = lock(&program.ending).begin_stop();
        program.main_ended();
        let second = stopping.join().expect("it ends");
        // The caller that has begun the stop ends the program.
        assert_eq!((first != second, program.ends.load(Ordering::SeqCst)), (true, 0));
    });
}
