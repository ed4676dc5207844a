//! The libcalls and raise calls, one function each. `beamc_abi::libcall` states their operands and results, which are parameters
//! and results here: `shims` moves them from and to scratch words.
//!
//! # Rules
//! 1. Only safepoints call [`Running::collect`] or [`Running::check`].
//! 2. A raise call leaves class and reason in the head and notes the top of the trace; its trampoline captures or unwinds.

use crate::arch::{REPLACED_CALL_TARGET, replaced_call_address};
use crate::exception::{self, prepare, undefined};
use crate::process::Running;
use crate::raise::{BifName, Raise, TraceTop};
use crate::run::send::{next_message, receive_wait, receive_wait_until, received};
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::{Heap, Record, Term, Word};
use beamc_term::program::lookup;
use beamc_term::term::{arith, compare, local_funs, map, record};

pub use crate::binary::{
    bs_add, bs_append, bs_create_bin, bs_get_float, bs_get_integer, bs_get_utf8, bs_get_utf16, bs_init,
    bs_init_writable, bs_match_string, bs_private_append, bs_put,
};

/// Libcall `check`; `None` when the process has to pause.
pub fn check(process: &mut Running<'_>) -> Option<()> {
    (!process.check()).then_some(())
}

/// Libcall `gc`.
pub fn gc(process: &mut Running<'_>, words: usize) {
    process.make_room(words);
}

macro_rules! arithmetic {
    ($($name:ident)*) => {$(
        #[doc = concat!("Libcall `", stringify!($name), "`.")]
        pub fn $name<'h>(process: &'h Running<'_>, left: Term<'h>, right: Term<'h>) -> Option<Term<'h>> {
            arithmetic(process, arith::$name, left, right)
        }
    )*};
}

arithmetic! { add sub mul int_div rem div band bor bxor bsl bsr }

/// A failure notes its reason and the operands for the raise call `arith`.
fn arithmetic<'h>(
    process: &'h Running<'_>,
    operation: fn(&'h Heap, Term<'h>, Term<'h>) -> arith::Number<'h>,
    left: Term<'h>,
    right: Term<'h>,
) -> Option<Term<'h>> {
    operation(process.heap(), left, right)
        .map_err(|reason| {
            let mut pending = process.state.pending.borrow_mut();
            pending.arithmetic = reason;
            pending.set_arguments([left.word(), right.word()]);
        })
        .ok()
}

/// Libcall `cmp`.
pub fn cmp(_process: &Running<'_>, left: Term<'_>, right: Term<'_>) -> i64 {
    compare::cmp(left, right) as i64
}

/// Libcall `eq`.
pub fn eq(_process: &Running<'_>, left: Term<'_>, right: Term<'_>) -> bool {
    compare::eq(left, right)
}

/// Libcall `eq_exact`.
pub fn eq_exact(_process: &Running<'_>, left: Term<'_>, right: Term<'_>) -> bool {
    compare::eq_exact(left, right)
}

/// Libcall `map_get`.
pub fn map_get<'h>(_process: &'h Running<'_>, map: Term<'h>, key: Term<'h>) -> Option<Term<'h>> {
    map::get(map, key)
}

/// Libcall `put_map_assoc`.
pub fn put_map_assoc<'h>(process: &'h Running<'_>, mut map: Term<'h>, pairs: usize) -> Term<'h> {
    for pair in 0..pairs {
        map = map::put_assoc(process.heap(), map, process.x(2 * pair), process.x(2 * pair + 1));
    }
    map
}

/// Libcall `put_map_exact`.
pub fn put_map_exact<'h>(process: &'h Running<'_>, mut map: Term<'h>, pairs: usize) -> (Option<Term<'h>>, Term<'h>) {
    for pair in 0..pairs {
        match map::put_exact(process.heap(), map, process.x(2 * pair), process.x(2 * pair + 1)) {
            Some(new) => map = new,
            None => return (None, map::least_missing(map, (pair..pairs).map(|pair| process.x(2 * pair)))),
        }
    }
    (Some(map), Term::NIL)
}

/// Libcall `update_record_fields`.
pub fn update_record_fields<'h>(
    process: &'h Running<'_>,
    record: Term<'h>,
    pairs: usize,
) -> (Option<Term<'h>>, Term<'h>) {
    let Some(record) = record.as_record() else {
        beamc_term::base::fatal::fatal("fields of a term that is not a native record")
    };
    let pairs = (0..pairs).map(|pair| (process.x(2 * pair), process.x(2 * pair + 1)));
    match pairs.clone().find(|(field, _)| record.position(*field).is_none()) {
        Some((absent, _)) => (None, absent),
        None => (Some(record::update(process.heap(), record, pairs)), Term::NIL),
    }
}

/// Libcall `catch_end`.
pub fn catch_end<'h>(process: &'h Running<'_>, class: Term<'h>, reason: Term<'h>, trace: Term<'h>) -> Term<'h> {
    exception::catch_value(process.heap(), class, reason, trace)
}

/// Libcall `build_stacktrace`.
pub fn build_stacktrace<'h>(process: &'h Running<'_>, trace: Term<'h>) -> Term<'h> {
    exception::build_stacktrace(process.heap(), trace)
}

/// Libcall `fconv`.
pub fn fconv(_process: &Running<'_>, number: Term<'_>) -> (f64, bool) {
    let value = arith::to_f64(number);
    (value.unwrap_or(0.0), value.is_some())
}

/// Libcall `send`.
pub fn send<'h>(process: &'h mut Running<'_>) -> Option<Term<'h>> {
    let process: &'h Running<'_> = process;
    let (to, message) = (process.x(0), process.x(1));
    match crate::run::send::send(process.heap(), process.state, to, message) {
        Ok(()) => Some(message),
        Err(raise) => {
            static NAME: BifName = BifName::new("erlang", "send");
            exception::prepare_bif(process.head(), process.ctx(), &NAME, &[to, message], &raise);
            None
        }
    }
}

/// Libcall `loop_rec`.
pub fn loop_rec<'h>(process: &'h mut Running<'_>) -> Option<Term<'h>> {
    next_message(process)
}

/// Libcall `loop_rec_end`.
pub fn loop_rec_end(process: &mut Running<'_>) {
    process.head().set_current_message(process.advance_message().unwrap_or(Term::NON_VALUE));
}

/// Libcall `remove_message`.
pub fn remove_message(process: &mut Running<'_>) {
    process.state.mailbox.borrow_mut().remove(process.heap());
    received(process.state);
}

/// Libcall `wait`; `None` when the process has to pause.
pub fn wait(process: &mut Running<'_>) -> Option<()> {
    (!receive_wait(process)).then_some(())
}

/// Libcall `wait_timeout`; `None` when the process has to pause.
pub fn wait_timeout(process: &mut Running<'_>, timeout: Word) -> Option<usize> {
    use crate::run::send::Waited;
    // A valid timeout is an immediate, so no heap term is kept.
    let timeout = Term::immediate(timeout.raw()).unwrap_or(Term::NIL);
    match receive_wait_until(process, timeout) {
        Waited::Timeout => Some(0),
        Waited::Message => Some(1),
        Waited::BadTimeout => Some(2),
        Waited::Pauses => None,
    }
}

/// Libcall `timeout`.
pub fn timeout(process: &mut Running<'_>) {
    process.state.mailbox.borrow_mut().reset();
    received(process.state);
}

/// Libcall `recv_marker_reserve`.
pub fn recv_marker_reserve<'h>(process: &'h mut Running<'_>) -> Term<'h> {
    let marker = process.state.mailbox.borrow_mut().reserve_marker();
    marker.map_or(Term::atom(atom::UNDEFINED), Term::from_usize)
}

/// First word of a reference.
fn marker_key(reference: Term<'_>) -> Option<u64> {
    reference.as_reference().map(|words| words[0])
}

/// Libcall `recv_marker_bind`.
pub fn recv_marker_bind(process: &Running<'_>, marker: Term<'_>, reference: Term<'_>) {
    if let (Some(marker), Some(key)) = (marker.as_usize(), marker_key(reference)) {
        process.state.mailbox.borrow_mut().bind_marker(marker, key);
    }
}

/// Libcall `recv_marker_clear`.
pub fn recv_marker_clear(process: &Running<'_>, reference: Term<'_>) {
    if let Some(key) = marker_key(reference) {
        process.state.mailbox.borrow_mut().clear_marker(key);
    }
}

/// Libcall `recv_marker_use`.
pub fn recv_marker_use(process: &Running<'_>, reference: Term<'_>) {
    if let Some(key) = marker_key(reference) {
        process.state.mailbox.borrow_mut().use_marker(key);
    }
}

/// Prepares a call that takes the place of another.
fn replace_call(process: &Running<'_>, call: undefined::Call<'_>) {
    let (code, arguments) = call;
    let head = process.head();
    head.set_arguments(&arguments);
    // SAFETY: the code there loads the arguments and goes on with the target, which is the code of a function. No other
    // operand or result stands in that scratch word.
    unsafe {
        head.set_scratch(REPLACED_CALL_TARGET, code.code().get());
        head.set_resume(replaced_call_address());
    }
}

/// Libcall `undefined`.
pub fn undefined(process: &Running<'_>, module: Term<'_>, function: Term<'_>) -> bool {
    let arguments = process.heap().list(&process.xs(process.head().live() as usize));
    let named = module.as_atom().zip(function.as_atom());
    let call =
        named.and_then(|(module, function)| undefined::instead_of_function(process.ctx(), module, function, arguments));
    let found = call.is_some();
    match call {
        Some(call) => replace_call(process, call),
        None => {
            let [module, function, arguments] = [module, function, arguments].map(Term::word);
            let top = TraceTop::Undefined { module, function, arguments };
            prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
        }
    }
    found
}

/// Raises the exception of a call of `erlang:error`, `exit` or `throw` by name. Returns whether the call is one.
fn raises_by_name(process: &Running<'_>, module: Atom, function: Atom, arguments: &[Term<'_>]) -> bool {
    static NAME: BifName = BifName::new("erlang", "raise");
    let raised = crate::bif::raised_by_name(process.ctx(), module, function, arguments);
    if let Some(raise) = &raised {
        exception::prepare_bif(process.head(), process.ctx(), &NAME, &[], raise);
    }
    raised.is_some()
}

/// Goes on with the call of a function by name that does not exist. Returns whether another call takes its place.
fn apply_undefined(process: &Running<'_>, name: Atom, of: Atom, arguments: Term<'_>) -> bool {
    let call = undefined::instead_of_function(process.ctx(), name, of, arguments);
    let is_replaced = call.is_some();
    match call {
        Some(call) => replace_call(process, call),
        None => {
            let [module, function] = [name, of].map(|name| Term::atom(name).word());
            let top = TraceTop::Applied { module, function, arguments: arguments.word() };
            prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
        }
    }
    is_replaced
}

/// Libcall `apply`.
pub fn apply(process: &mut Running<'_>) -> bool {
    let process = &*process;
    let arity = process.head().live() as usize;
    let (module, function) = (process.x(arity), process.x(arity + 1));
    let found = module.as_atom().zip(function.as_atom());
    static NAME: BifName = BifName::new("erlang", "apply");
    if let Some((module @ atom::ERLANG, function)) = found {
        let arguments = process.xs(arity);
        if raises_by_name(process, module, function, &arguments) {
            return false;
        }
        // OTP makes the last call in place of the first, so the trace keeps the caller.
        let led = (function == atom::APPLY).then(|| crate::bif::led_by_apply(&arguments)).flatten();
        match led {
            Some(Err(refused)) => {
                exception::prepare_bif(process.head(), process.ctx(), &NAME, &refused, &Raise::badarg());
                return false;
            }
            Some(Ok((module, function, arguments))) => {
                if raises_by_name(process, module, function, &arguments) {
                    return false;
                }
                let Some(code) = lookup(module, function, arguments.len() as u32) else {
                    return apply_undefined(process, module, function, process.heap().list(&arguments));
                };
                replace_call(process, (code, arguments));
                return true;
            }
            None => {}
        }
    }
    if let Some(code) = found.and_then(|(module, function)| lookup(module, function, arity as u32)) {
        // SAFETY: code of a function whose arguments are in x, as many as `live` says.
        unsafe { process.head().set_resume(code.code()) };
        return true;
    }
    let arguments = process.heap().list(&process.xs(arity));
    let Some((name, of)) = found else {
        let raise = Raise::badarg();
        exception::prepare_bif(process.head(), process.ctx(), &NAME, &[module, function, arguments], &raise);
        return false;
    };
    apply_undefined(process, name, of, arguments)
}

/// Libcall `count`.
pub fn count(_process: &Running<'_>, row: usize) {
    beamc_term::base::count::add(row);
}

/// The raise calls.
pub mod raise {
    use super::*;

    fn simple(process: &Running<'_>, reason: Atom) {
        prepare(process.head(), process.ctx(), Term::atom(reason), TraceTop::Caller);
    }

    /// `error:{reason, value}`.
    fn with_value<'h>(process: &'h Running<'_>, reason: Atom, value: Term<'h>) {
        let reason = process.heap().tuple(&[Term::atom(reason), value]);
        prepare(process.head(), process.ctx(), reason, TraceTop::Caller);
    }

    macro_rules! simple {
        ($($name:ident $reason:path;)*) => {$(
            #[doc = concat!("Raise call `", stringify!($name), "`.")]
            pub fn $name(process: &Running<'_>) {
                simple(process, $reason);
            }
        )*};
    }

    macro_rules! with_value {
        ($($name:ident $reason:path;)*) => {$(
            #[doc = concat!("Raise call `", stringify!($name), "`.")]
            pub fn $name<'h>(process: &'h Running<'_>, value: Term<'h>) {
                with_value(process, $reason, value);
            }
        )*};
    }

    simple! { if_clause atom::IF_CLAUSE; badarith atom::BADARITH; timeout_value atom::TIMEOUT_VALUE; }
    with_value! {
        badmatch atom::BADMATCH; case_clause atom::CASE_CLAUSE; try_clause atom::TRY_CLAUSE;
        badrecord atom::BADRECORD; badmap atom::BADMAP; badkey atom::BADKEY;
    }

    /// `error:{reason, {{Module, Name}, Field}}`, of a native record's definition and a field.
    fn with_field(process: &Running<'_>, reason: Atom, definition: Term<'_>, field: Term<'_>) {
        let heap = process.heap();
        let [module, name, _] = Record { definition, values: &[] }.head();
        let culprit = heap.tuple(&[heap.tuple(&[module, name]), field]);
        prepare(process.head(), process.ctx(), heap.tuple(&[Term::atom(reason), culprit]), TraceTop::Caller);
    }

    /// Raise call `badfield`.
    pub fn badfield<'h>(process: &'h Running<'_>, definition: Term<'h>, field: Term<'h>) {
        with_field(process, atom::BADFIELD, definition, field);
    }

    /// Raise call `novalue`.
    pub fn novalue<'h>(process: &'h Running<'_>, definition: Term<'h>, field: Term<'h>) {
        with_field(process, atom::NOVALUE, definition, field);
    }

    fn arguments<'h>(process: &'h Running<'_>) -> Term<'h> {
        process.heap().list(&process.xs(process.head().live() as usize))
    }

    /// Raise call `function_clause`.
    pub fn function_clause(process: &Running<'_>) {
        let top = TraceTop::Clause { arguments: arguments(process).word() };
        prepare(process.head(), process.ctx(), Term::atom(atom::FUNCTION_CLAUSE), top);
    }

    /// Raise call `undef`.
    pub fn undef(process: &Running<'_>, module: Term<'_>, function: Term<'_>) {
        let (module, function) = (module.word(), function.word());
        let top = TraceTop::Undefined { module, function, arguments: arguments(process).word() };
        prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
    }

    /// Raise call `arith`.
    pub fn arith(process: &Running<'_>, operator: Term<'_>, count: usize) {
        let reason = {
            let mut pending = process.state.pending.borrow_mut();
            pending.arguments.truncate(count);
            pending.arithmetic
        };
        let top = TraceTop::Operator { function: operator.word() };
        prepare(process.head(), process.ctx(), Term::atom(reason), top);
    }

    /// Raise call `prepared`.
    pub fn prepared(_process: &Running<'_>) {}

    /// Raise call `badfun`.
    pub fn badfun<'h>(process: &'h Running<'_>, fun: Term<'h>) {
        let heap = process.heap();
        let reason = if fun.as_fun().is_some() {
            heap.tuple(&[Term::atom(atom::BADARITY), heap.tuple(&[fun, arguments(process)])])
        } else {
            heap.tuple(&[Term::atom(atom::BADFUN), fun])
        };
        prepare(process.head(), process.ctx(), reason, TraceTop::CallOf);
    }

    /// Raise call `raise`. An invalid trace gives an error with a trace of its own, as on OTP.
    pub fn raise(process: &Running<'_>, trace: Term<'_>, reason: Term<'_>) {
        let class = exception::class_of(trace);
        let top = if class.is_some() { TraceTop::Complete } else { TraceTop::Caller };
        prepare(process.head(), process.ctx(), reason, top);
        process.set_exception(class.unwrap_or(atom::ERROR), reason);
        process.head().set_exc_trace(trace);
    }

    /// Raise call `raw_raise`. Returns `badarg` when there is nothing to raise.
    pub fn raw_raise<'h>(
        process: &'h Running<'_>,
        class: Term<'h>,
        reason: Term<'h>,
        trace: Term<'h>,
    ) -> Option<Term<'h>> {
        prepare(process.head(), process.ctx(), reason, TraceTop::Complete);
        let Some(index) = class.as_atom().filter(|index| matches!(*index, atom::ERROR | atom::EXIT | atom::THROW))
        else {
            process.head().set_exc_class(Term::NON_VALUE);
            return Some(Term::atom(atom::BADARG));
        };
        let trace = exception::with_class(process.heap(), trace, class);
        process.set_exception(index, reason);
        process.head().set_exc_trace(trace);
        None
    }

    /// Raises for a fun whose function is not linked. X holds the `live` arguments, then the fun. Returns true if another
    /// call takes the place of this one.
    pub fn undefined_fun(process: &Running<'_>) -> bool {
        let term = process.x(process.head().live() as usize);
        let Some(fun) = term.as_fun() else { beamc_term::base::fatal::fatal("an undefined fun without a fun") };
        let local = fun.entry.external == 0;
        if local && local_funs::has_module(fun.entry) {
            let reason = process.heap().tuple(&[Term::atom(atom::BADFUN), term]);
            prepare(process.head(), process.ctx(), reason, TraceTop::CallOf);
            return false;
        }
        let arguments = arguments(process);
        let [module, function] =
            [fun.entry.module, fun.entry.function].map(|word| Term::immediate(word).unwrap_or(Term::NIL));
        let call = module.as_atom().and_then(|name| match function.as_atom() {
            _ if local => undefined::instead_of_lambda(process.ctx(), name, term, arguments),
            function => undefined::instead_of_function(process.ctx(), name, function?, arguments),
        });
        if let Some(call) = call {
            super::replace_call(process, call);
            return true;
        }
        let top = match local {
            true if undefined::own_handler(process.ctx()).is_some() => TraceTop::CallOf,
            true => TraceTop::Lambda { fun: term.word(), arguments: arguments.word() },
            false => {
                TraceTop::Undefined { module: module.word(), function: function.word(), arguments: arguments.word() }
            }
        };
        prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
        false
    }
}
