//! Unwinding: from a raised exception to its handler.
//!
//! # Rules
//! 1. The handler is that of the first frame whose site has one. This frame becomes the top of the stack: `sp` is the stack
//!    pointer after the site's return, `fp` the frame pointer of the frame.
//! 2. The trace is captured once the handler is known. It is the empty list if the handler's site ignores traces of this class.
//! 3. Without a handler the process ends with the exception.
//! 3. Without a handler the process ends with the exception.

use crate::exception::{trace, walk};
use crate::process::{Frame, Running};
use beamc_abi::atom;
use beamc_abi::tables::{Site, site_flags};
use beamc_abi::term::NON_VALUE;
use beamc_term::heap::Term;
use beamc_term::program::tables;

/// Result of unwinding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Landing {
    /// The head's `resume`, `sp` and `fp` are those of the handler.
    Handler,
    /// There is no handler: the process ends.
    Uncaught,
    /// There is no exception, because `raw_raise` got an invalid class. The caller continues.
    Nothing,
}

/// Whether the handler at `site` uses the trace of the exception in the head.
fn looks(process: &Running<'_>, site: &Site) -> bool {
    let (class, _, _) = process.exception();
    let bit = match class.as_atom() {
        Some(atom::THROW) => site_flags::NO_TRACE_THROW,
        Some(atom::EXIT) => site_flags::NO_TRACE_EXIT,
        _ => site_flags::NO_TRACE_ERROR,
    };
    site.flags & bit == 0
}

fn capture(process: &Running<'_>) {
    let heap = process.heap();
    let (class, _, _) = process.exception();
    let mut pending = process.state.pending.borrow_mut();
    let frames = process.stack().frames(process.head().sp());
    if let Some(trace) = trace::capture(heap, class, &mut pending, frames) {
        process.head().set_exc_trace(trace);
    }
    pending.top = crate::raise::TraceTop::Complete;
}

fn forget(process: &Running<'_>) {
    process.state.pending.borrow_mut().top = crate::raise::TraceTop::Complete;
    process.head().set_exc_trace(Term::NIL);
}

/// Captures the trace for a handler in the raising function. The flags of the site at the stack pointer say whether the handler
/// uses the trace.
pub fn capture_at(process: &Running<'_>) {
    walk::check(process, process.head().sp());
    match process.stack().frames(process.head().sp()).next() {
        Some(Frame { site, .. }) if !looks(process, site) => forget(process),
        _ => capture(process),
    }
}

/// Unwinds to the handler of the exception in the head.
pub fn land(process: &Running<'_>) -> Landing {
    let head = process.head();
    if head.exc_class() == NON_VALUE {
        return Landing::Nothing;
    }
    walk::check(process, head.sp());
    let handled = process.stack().frames(head.sp()).find(|frame| frame.site.handler != 0);
    let Some(frame) = handled else {
        capture(process);
        no_catch(process);
        return Landing::Uncaught;
    };
    if looks(process, frame.site) {
        capture(process);
    } else {
        forget(process);
    }
    // SAFETY: a frame of this stack and the handler of its site (rule 1).
    unsafe {
        head.set_sp(frame.sp);
        head.set_fp(crate::arch::frame_pointer(frame.sp, u64::from(frame.site.frame)));
        head.set_resume(tables().address_of(frame.site.handler));
    }
    Landing::Handler
}

/// Turns an uncaught throw into an error.
fn no_catch(process: &Running<'_>) {
    let (class, reason, _) = process.exception();
    if class.is_atom(atom::THROW) {
        let reason = process.heap().tuple(&[Term::atom(atom::NOCATCH), reason]);
        process.set_exception(atom::ERROR, reason);
    }
}
