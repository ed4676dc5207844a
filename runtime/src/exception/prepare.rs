//! Preparing an exception: class and reason go to the head, what its trace begins with is noted.

use crate::process::{Ctx, Head};
use crate::raise::{Class, Frame, Name, Raise, Top};
use beamc_term::heap::{Term, Word};

fn word(term: Option<Term<'_>>) -> Word {
    term.map_or(Word::NON_VALUE, Term::word)
}

/// Prepares an error of an instruction.
pub fn prepare(head: Head<'_>, ctx: Ctx<'_>, reason: Term<'_>, top: Top) {
    head.set_exc_class(Term::atom(Class::Error.atom()));
    head.set_exc_reason(reason);
    ctx.state.pending.borrow_mut().top = top;
}

/// Prepares what a native raised; it was called with `arguments`.
pub fn prepare_native(head: Head<'_>, ctx: Ctx<'_>, name: &'static Name, arguments: &[Term<'_>], raise: &Raise<'_>) {
    head.set_exc_class(Term::atom(raise.class.atom()));
    head.set_exc_reason(raise.reason);
    head.set_raised();
    let mut pending = ctx.state.pending.borrow_mut();
    pending.top = match raise.frame {
        Frame::Own { module, cause } => {
            pending.set_arguments(arguments.iter().map(|term| term.word()));
            Top::Native { name, explained_by: module, cause: word(cause) }
        }
        Frame::Caller => Top::Caller,
        Frame::CallOf => Top::CallOf,
        Frame::CallerWith(arguments, info) => Top::CallerWith { arguments: arguments.word(), info: word(info) },
        Frame::Given(list) => Top::Given { list: list.word() },
        Frame::Undefined(module, function, arguments) => {
            Top::Undefined { module: module.word(), function: function.word(), arguments: arguments.word() }
        }
        Frame::Applied(module, function, arguments) => {
            Top::Applied { module: module.word(), function: function.word(), arguments: arguments.word() }
        }
    };
}
