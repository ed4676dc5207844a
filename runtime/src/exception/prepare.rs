//! Preparing an exception: class and reason go to the head, and the top of the trace to `Pending`.

use crate::process::{Ctx, Head};
use crate::raise::{BifName, Class, Raise, TraceTop};
use beamc_term::heap::{Term, Word};

/// Prepares an error of an instruction.
pub fn prepare(head: Head<'_>, ctx: Ctx<'_>, reason: Term<'_>, top: TraceTop<Word>) {
    head.set_exc_class(Term::atom(Class::Error.atom()));
    head.set_exc_reason(reason);
    ctx.state.pending.borrow_mut().top = top;
}

/// Prepares the exception of a BIF that was called with `arguments`.
#[inline]
pub fn prepare_bif(head: Head<'_>, ctx: Ctx<'_>, name: &'static BifName, arguments: &[Term<'_>], raise: &Raise<'_>) {
    head.set_exc_class(Term::atom(raise.class.atom()));
    head.set_exc_reason(raise.reason);
    head.set_raised();
    let mut pending = ctx.state.pending.borrow_mut();
    if matches!(raise.top, TraceTop::Bif { .. }) {
        pending.set_arguments(arguments.iter().map(|term| term.word()));
        pending.bif = Some(name);
    }
    pending.top = raise.top.map(Term::word);
}
