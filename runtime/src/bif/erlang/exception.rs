//! Raising: `error/1,2,3`, `exit/1`, `throw/1`, `raise/3`, `nif_error/1,2`.

use crate::exception::backtrace_depth;
use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::Term;
use beamc_term::term::list::{elements, proper};

const fn raise<'h>(class: Class, reason: Term<'h>, top: TraceTop<Term<'h>>) -> Answer<'h> {
    Err(Raise { class, reason, top })
}

/// `erlang:error/1`.
pub fn erlang_error_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    raise(Class::Error, args[0], TraceTop::Caller)
}

/// The caller's frame with these arguments. A term that is not a list counts as absent.
fn caller_with<'h>(args: Term<'h>, info: Option<Term<'h>>) -> TraceTop<Term<'h>> {
    let is_list = args.is_nil() || args.as_cons().is_some();
    if is_list || info.is_some() {
        TraceTop::CallerWith { arguments: is_list.then_some(args), info }
    } else {
        TraceTop::Caller
    }
}

/// `erlang:error/2`.
pub fn erlang_error_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    raise(Class::Error, args[0], caller_with(args[1], None))
}

/// `erlang:error/3`. Unknown options are ignored.
pub fn erlang_error_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let info = elements(args[2]).find_map(|option| match option.as_tuple() {
        Some(&[name, map]) if name.is_atom(atom::ERROR_INFO) && map.as_map().is_some() => Some(map),
        _ => None,
    });
    raise(Class::Error, args[0], caller_with(args[1], info))
}

/// `erlang:exit/1`.
pub fn erlang_exit_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    raise(Class::Exit, args[0], TraceTop::Caller)
}

/// `erlang:throw/1`.
pub fn erlang_throw_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    raise(Class::Throw, args[0], TraceTop::Caller)
}

/// The exception of a call of `erlang:error`, `exit` or `throw` by module and name; `None` for other functions. OTP keeps the
/// frame of a function that ends with such a call in the trace, although the call is in tail position.
pub fn raised_by_name<'h>(ctx: Ctx<'h>, module: Atom, function: Atom, args: &[Term<'h>]) -> Option<Raise<'h>> {
    if module != atom::ERLANG {
        return None;
    }
    let answer = match (function, args.len()) {
        (atom::ERROR, 1) => erlang_error_1(ctx, args),
        (atom::ERROR, 2) => erlang_error_2(ctx, args),
        (atom::ERROR, 3) => erlang_error_3(ctx, args),
        (atom::EXIT, 1) => erlang_exit_1(ctx, args),
        (atom::THROW, 1) => erlang_throw_1(ctx, args),
        _ => return None,
    };
    answer.err()
}

/// A call as module, function and arguments, or the arguments that an `apply/3` refuses.
pub type Led<'h> = Result<(Atom, Atom, Vec<Term<'h>>), [Term<'h>; 3]>;

/// The call that `apply/3` with these arguments leads to, through any further calls of `apply/3`. `None` for other arguments
/// than those of `apply/3`.
pub fn led_by_apply<'h>(arguments: &[Term<'h>]) -> Option<Led<'h>> {
    let mut call: [Term<'h>; 3] = arguments.try_into().ok()?;
    loop {
        let [module, function, list] = call;
        let (Some(module), Some(function), Some(arguments)) = (module.as_atom(), function.as_atom(), proper(list))
        else {
            return Some(Err(call));
        };
        match <[Term<'h>; 3]>::try_from(arguments.as_slice()) {
            Ok(inner) if module == atom::ERLANG && function == atom::APPLY => call = inner,
            _ => return Some(Ok((module, function, arguments))),
        }
    }
}

/// `erlang:nif_error/1`.
pub fn erlang_nif_error_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::error(args[0]))
}

/// `erlang:nif_error/2`.
pub fn erlang_nif_error_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::error(args[0]))
}

/// `erlang:raise/3`; returns `badarg` when class or trace have no valid form.
pub fn erlang_raise_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let class = match args[0].as_atom() {
        Some(atom::ERROR) => Class::Error,
        Some(atom::EXIT) => Class::Exit,
        Some(atom::THROW) => Class::Throw,
        _ => return Ok(Term::atom(atom::BADARG)),
    };
    match given_trace(ctx, args[2]) {
        Some(trace) => raise(class, args[1], TraceTop::Given { list: trace }),
        None => Ok(Term::atom(atom::BADARG)),
    }
}

/// The trace in full form: entries without a location get an empty one, and the trace is cut to the depth limit.
fn given_trace<'h>(ctx: Ctx<'h>, trace: Term<'h>) -> Option<Term<'h>> {
    let depth = backtrace_depth().max(1);
    let mut walk = elements(trace);
    let mut entries = Vec::new();
    for entry in walk.by_ref() {
        let full = full_entry(ctx, entry)?;
        if entries.len() < depth {
            entries.push(full);
        }
    }
    walk.rest().is_nil().then(|| ctx.heap.list(&entries))
}

fn full_entry<'h>(ctx: Ctx<'h>, entry: Term<'h>) -> Option<Term<'h>> {
    let is_fun = |term: Term<'h>| term.as_fun().is_some();
    let is_atom = |term: Term<'h>| term.as_atom().is_some();
    let is_list = |term: Term<'h>| term.is_nil() || term.as_cons().is_some();
    match *entry.as_tuple()? {
        [fun, args] if is_fun(fun) => Some(ctx.heap.tuple(&[fun, args, Term::NIL])),
        [fun, _, location] if is_fun(fun) && is_list(location) => Some(entry),
        [module, function, arity] if is_atom(module) && is_atom(function) => {
            Some(ctx.heap.tuple(&[module, function, arity, Term::NIL]))
        }
        [module, function, _, location] if is_atom(module) && is_atom(function) && is_list(location) => Some(entry),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn a_given_trace_is_completed_or_refused() {
        check(&[
            (erlang_raise_3, "foo, x, []", "badarg"),
            (erlang_raise_3, "error, x, [bad]", "badarg"),
            (erlang_raise_3, "error, x, [{a, b, 1}|c]", "badarg"),
            (erlang_raise_3, "throw, x, [{a, b, c, d}]", "badarg"),
            (erlang_raise_3, "throw, x, [{a, b, 1}]", "throw:x"),
        ]);
        let heap = beamc_term::heap::Heap::standalone();
        let state = crate::process::State::default();
        let ctx = Ctx { heap: &heap, state: &state };
        let entries = "{m, f, 1}, ".repeat(20);
        let trace = crate::bif::testing::read(&heap, &format!("[{entries}]"));
        let given = given_trace(ctx, trace).and_then(beamc_term::term::list::length);
        assert_eq!(given, Some(backtrace_depth()));
    }

    #[test]
    fn errors_with_arguments() {
        check(&[
            (erlang_error_1, "x", "error:x"),
            (erlang_error_3, "x, [a], foo", "error:x"),
            (erlang_nif_error_1, "x", "error:x|erl_erts_errors"),
        ]);
        let args = Term::atom(atom::NONE);
        assert!(matches!(caller_with(args, None), TraceTop::Caller));
        assert!(matches!(caller_with(Term::NIL, None), TraceTop::CallerWith { .. }));
    }
}
