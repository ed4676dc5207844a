//! The libcalls and raise calls, one function each. `beamc_abi::libcall` states their operands and results.
//!
//! # Rules
//! 1. Only safepoints call [`Running::collect`] or [`Running::check`].
//! 2. A raise call leaves class and reason in the head and notes the top of the trace; its trampoline captures or unwinds.

use crate::exception::{self, prepare};
use crate::process::Running;
use crate::raise::{BifName, TraceTop};
use crate::run::send::{next_message, receive_wait, receive_wait_until, received};
use beamc_abi::atom;
use beamc_term::heap::{Record, Term};
use beamc_term::program::lookup;
use beamc_term::term::{arith, compare, local_funs, map, record};

pub use crate::binary::{
    bs_create_bin, bs_get_float, bs_get_integer, bs_get_utf8, bs_get_utf16, bs_init_writable, bs_match_string,
};

/// Libcall `check`; returns whether the process has to pause.
pub fn check(process: &mut Running<'_>) -> bool {
    process.check()
}

/// Libcall `gc`.
pub fn gc(process: &mut Running<'_>) {
    let need = process.head().scratch(0) as usize;
    process.make_room(need);
}

macro_rules! arithmetic {
    ($($name:ident)*) => {$(
        #[doc = concat!("Libcall `", stringify!($name), "`.")]
        pub fn $name(process: &mut Running<'_>) {
            arithmetic(process, arith::$name);
        }
    )*};
}

arithmetic! { add sub mul int_div rem div band bor bxor bsl bsr }

fn arithmetic(
    process: &Running<'_>,
    operation: for<'h> fn(&'h beamc_term::heap::Heap, Term<'h>, Term<'h>) -> arith::Number<'h>,
) {
    let (left, right) = (process.scratch(0), process.scratch(1));
    process.set_scratch(2, Some(left));
    match operation(process.heap(), left, right) {
        Ok(result) => process.set_scratch(0, Some(result)),
        Err(reason) => {
            process.state.pending.borrow_mut().arithmetic = reason;
            process.set_scratch(0, None);
        }
    }
}

/// Libcall `cmp`.
pub fn cmp(process: &mut Running<'_>) {
    let order = compare::cmp(process.scratch(0), process.scratch(1));
    process.head().set_scratch(0, order as i64 as u64);
}

/// Libcall `eq`.
pub fn eq(process: &mut Running<'_>) {
    let equal = compare::eq(process.scratch(0), process.scratch(1));
    process.head().set_scratch(0, u64::from(equal));
}

/// Libcall `eq_exact`.
pub fn eq_exact(process: &mut Running<'_>) {
    let equal = compare::eq_exact(process.scratch(0), process.scratch(1));
    process.head().set_scratch(0, u64::from(equal));
}

/// Libcall `map_get`.
pub fn map_get(process: &mut Running<'_>) {
    let value = map::get(process.scratch(0), process.scratch(1));
    process.set_scratch(0, value);
}

/// Libcall `put_map_assoc`.
pub fn put_map_assoc(process: &mut Running<'_>) {
    let mut map = process.scratch(0);
    for pair in 0..process.head().scratch(1) as usize {
        map = map::put_assoc(process.heap(), map, process.x(2 * pair), process.x(2 * pair + 1));
    }
    process.set_scratch(0, Some(map));
}

/// Libcall `put_map_exact`.
pub fn put_map_exact(process: &mut Running<'_>) {
    let mut map = process.scratch(0);
    for pair in 0..process.head().scratch(1) as usize {
        let key = process.x(2 * pair);
        match map::put_exact(process.heap(), map, key, process.x(2 * pair + 1)) {
            Some(new) => map = new,
            None => {
                process.set_scratch(1, Some(key));
                return process.set_scratch(0, None);
            }
        }
    }
    process.set_scratch(0, Some(map));
}

/// Libcall `update_record_fields`.
pub fn update_record_fields(process: &mut Running<'_>) {
    let Some(record) = process.scratch(0).as_record() else {
        beamc_term::base::fatal::fatal("fields of a term that is not a native record")
    };
    let pairs = (0..process.head().scratch(1) as usize).map(|pair| (process.x(2 * pair), process.x(2 * pair + 1)));
    if let Some((absent, _)) = pairs.clone().find(|(field, _)| record.position(*field).is_none()) {
        process.set_scratch(1, Some(absent));
        return process.set_scratch(0, None);
    }
    process.set_scratch(0, Some(record::update(process.heap(), record, pairs)));
}

/// Libcall `catch_end`.
pub fn catch_end(process: &mut Running<'_>) {
    let [class, reason, trace] = [0, 1, 2].map(|index| process.scratch(index));
    let value = exception::catch_value(process.heap(), class, reason, trace);
    process.set_scratch(0, Some(value));
}

/// Libcall `build_stacktrace`.
pub fn build_stacktrace(process: &mut Running<'_>) {
    let list = exception::build_stacktrace(process.heap(), process.scratch(0));
    process.set_scratch(0, Some(list));
}

/// Libcall `fconv`.
pub fn fconv(process: &mut Running<'_>) {
    let value = arith::to_f64(process.scratch(0));
    process.head().set_scratch(0, value.unwrap_or(0.0).to_bits());
    process.head().set_scratch(1, u64::from(value.is_some()));
}

/// Libcall `send`.
pub fn send(process: &mut Running<'_>) {
    let (to, message) = (process.x(0), process.x(1));
    match crate::run::send::send(process.heap(), process.state, to, message) {
        Ok(()) => process.set_scratch(0, Some(message)),
        Err(raise) => {
            static NAME: BifName = BifName::new("erlang", "send");
            exception::prepare_bif(process.head(), process.ctx(), &NAME, &[to, message], &raise);
            process.set_scratch(0, None);
        }
    }
}

/// Libcall `loop_rec`.
pub fn loop_rec(process: &mut Running<'_>) {
    let message = next_message(process);
    let word = message.unwrap_or(Term::NON_VALUE).raw();
    process.head().set_scratch(0, word);
}

/// Libcall `loop_rec_end`.
pub fn loop_rec_end(process: &mut Running<'_>) {
    process.head().set_current_message(process.advance_message().unwrap_or(Term::NON_VALUE));
}

/// Libcall `remove_message`.
pub fn remove_message(process: &mut Running<'_>) {
    process.state.mailbox.borrow_mut().remove();
    received(process.state);
}

/// Libcall `wait`; returns whether the process has to pause.
pub fn wait(process: &mut Running<'_>) -> bool {
    receive_wait(process)
}

/// Libcall `wait_timeout`; returns whether the process has to pause.
pub fn wait_timeout(process: &mut Running<'_>) -> bool {
    use crate::run::send::Waited;
    // A valid timeout is an immediate, so no heap term is kept.
    let timeout = Term::immediate(process.head().scratch(0)).unwrap_or(Term::NIL);
    let result = match receive_wait_until(process, timeout) {
        Waited::Timeout => 0,
        Waited::Message => 1,
        Waited::BadTimeout => 2,
        Waited::Pauses => return true,
    };
    process.head().set_scratch(0, result);
    false
}

/// Libcall `timeout`.
pub fn timeout(process: &mut Running<'_>) {
    process.state.mailbox.borrow_mut().reset();
    received(process.state);
}

/// Libcall `recv_marker_reserve`.
pub fn recv_marker_reserve(process: &mut Running<'_>) {
    let marker = process.state.mailbox.borrow_mut().reserve_marker();
    process.set_scratch(0, Some(marker.map_or(Term::atom(atom::UNDEFINED), Term::from_usize)));
}

/// First word of the reference in scratch word `index`.
fn marker_key(process: &Running<'_>, index: usize) -> Option<u64> {
    process.scratch(index).as_reference().map(|words| words[0])
}

/// Libcall `recv_marker_bind`.
pub fn recv_marker_bind(process: &mut Running<'_>) {
    if let (Some(marker), Some(key)) = (process.scratch(0).as_usize(), marker_key(process, 1)) {
        process.state.mailbox.borrow_mut().bind_marker(marker, key);
    }
}

/// Libcall `recv_marker_clear`.
pub fn recv_marker_clear(process: &mut Running<'_>) {
    if let Some(key) = marker_key(process, 0) {
        process.state.mailbox.borrow_mut().clear_marker(key);
    }
}

/// Libcall `recv_marker_use`.
pub fn recv_marker_use(process: &mut Running<'_>) {
    if let Some(key) = marker_key(process, 0) {
        process.state.mailbox.borrow_mut().use_marker(key);
    }
}

/// Libcall `apply`.
pub fn apply(process: &mut Running<'_>) {
    let arity = process.head().live() as usize;
    let (module, function) = (process.x(arity), process.x(arity + 1));
    let found = module.as_atom().zip(function.as_atom());
    let named = found.filter(|(module, _)| *module == atom::ERLANG);
    let raised = named
        .and_then(|(module, function)| crate::bif::raised_by_name(process.ctx(), module, function, &process.xs(arity)));
    if let Some(raise) = raised {
        static NAME: BifName = BifName::new("erlang", "raise");
        exception::prepare_bif(process.head(), process.ctx(), &NAME, &[], &raise);
        return process.head().set_scratch(0, 0);
    }
    if let Some(code) = found.and_then(|(module, function)| lookup(module, function, arity as u32)) {
        // SAFETY: code of a function whose arguments are in x, as many as `live` says.
        unsafe { process.head().set_resume(code as u64) };
        return process.head().set_scratch(0, 1);
    }
    let arguments = process.heap().list(&process.xs(arity));
    if found.is_some() {
        let top = TraceTop::Applied { module: module.word(), function: function.word(), arguments: arguments.word() };
        prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
    } else {
        static NAME: BifName = BifName::new("erlang", "apply");
        let raise = crate::raise::Raise::badarg();
        exception::prepare_bif(process.head(), process.ctx(), &NAME, &[module, function, arguments], &raise);
    }
    process.head().set_scratch(0, 0);
}

/// Libcall `count`.
pub fn count(process: &mut Running<'_>) {
    beamc_term::base::count::add(process.head().scratch(0) as usize);
}

/// The raise calls.
pub mod raise {
    use super::*;

    fn simple(process: &Running<'_>, reason: u32) {
        prepare(process.head(), process.ctx(), Term::atom(reason), TraceTop::Caller);
    }

    /// `error:{reason, scratch[0]}`.
    fn with_value(process: &Running<'_>, reason: u32) {
        let reason = process.heap().tuple(&[Term::atom(reason), process.scratch(0)]);
        prepare(process.head(), process.ctx(), reason, TraceTop::Caller);
    }

    /// `error:{reason, {{Module, Name}, Field}}`, of a native record's definition and a field.
    fn with_field(process: &Running<'_>, reason: u32) {
        let (definition, heap) = (process.scratch(0), process.heap());
        let [module, name, _] = Record { definition, values: &[] }.head();
        let culprit = heap.tuple(&[heap.tuple(&[module, name]), process.scratch(1)]);
        prepare(process.head(), process.ctx(), heap.tuple(&[Term::atom(reason), culprit]), TraceTop::Caller);
    }

    macro_rules! each {
        ($how:ident: $($name:ident $reason:ident;)*) => {$(
            #[doc = concat!("Raise call `", stringify!($name), "`.")]
            pub fn $name(process: &mut Running<'_>) {
                $how(process, atom::$reason);
            }
        )*};
    }

    each! { simple: if_clause IF_CLAUSE; badarith BADARITH; timeout_value TIMEOUT_VALUE; }
    each! {
        with_value: badmatch BADMATCH; case_clause CASE_CLAUSE; try_clause TRY_CLAUSE; badrecord BADRECORD;
        badmap BADMAP; badkey BADKEY;
    }

    each! { with_field: badfield BADFIELD; novalue NOVALUE; }

    fn arguments<'h>(process: &'h Running<'_>) -> Term<'h> {
        process.heap().list(&process.xs(process.head().live() as usize))
    }

    /// Raise call `function_clause`.
    pub fn function_clause(process: &mut Running<'_>) {
        let top = TraceTop::Clause { arguments: arguments(process).word() };
        prepare(process.head(), process.ctx(), Term::atom(atom::FUNCTION_CLAUSE), top);
    }

    /// Raise call `undef`.
    pub fn undef(process: &mut Running<'_>) {
        let (module, function) = (process.scratch(0).word(), process.scratch(1).word());
        let top = TraceTop::Undefined { module, function, arguments: arguments(process).word() };
        prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
    }

    /// Raise call `arith`.
    pub fn arith(process: &mut Running<'_>) {
        let operands = [2, 1].into_iter().take(process.head().scratch(3) as usize);
        let reason = {
            let mut pending = process.state.pending.borrow_mut();
            pending.set_arguments(operands.map(|index| process.scratch(index).word()));
            pending.arithmetic
        };
        let top = TraceTop::Operator { function: process.scratch(0).word() };
        prepare(process.head(), process.ctx(), Term::atom(reason), top);
    }

    /// Raise call `prepared`.
    pub fn prepared(_process: &mut Running<'_>) {}

    /// Raise call `badfun`.
    pub fn badfun(process: &mut Running<'_>) {
        let fun = process.scratch(0);
        let heap = process.heap();
        let reason = if fun.as_fun().is_some() {
            heap.tuple(&[Term::atom(atom::BADARITY), heap.tuple(&[fun, arguments(process)])])
        } else {
            heap.tuple(&[Term::atom(atom::BADFUN), fun])
        };
        prepare(process.head(), process.ctx(), reason, TraceTop::CallOf);
    }

    /// Raise call `raise`. An invalid trace gives an error with a trace of its own, as on OTP.
    pub fn raise(process: &mut Running<'_>) {
        let (trace, reason) = (process.scratch(0), process.scratch(1));
        let class = exception::class_of(trace);
        let top = if class.is_some() { TraceTop::Complete } else { TraceTop::Caller };
        prepare(process.head(), process.ctx(), reason, top);
        process.set_exception(class.unwrap_or(atom::ERROR), reason);
        process.head().set_exc_trace(trace);
    }

    /// Raise call `raw_raise`. Afterwards `scratch[0]` is `NON_VALUE`, or `badarg` when there is nothing to raise.
    pub fn raw_raise(process: &mut Running<'_>) {
        let [class, reason, trace] = [0, 1, 2].map(|index| process.scratch(index));
        prepare(process.head(), process.ctx(), reason, TraceTop::Complete);
        let Some(index) = class.as_atom().filter(|index| matches!(*index, atom::ERROR | atom::EXIT | atom::THROW))
        else {
            process.head().set_exc_class(Term::NON_VALUE);
            return process.set_scratch(0, Some(Term::atom(atom::BADARG)));
        };
        let trace = exception::with_class(process.heap(), trace, class);
        process.set_exception(index, reason);
        process.head().set_exc_trace(trace);
        process.set_scratch(0, None);
    }

    /// Raises for a fun whose function is not linked. X holds the `live` arguments, then the fun.
    pub fn undefined_fun(process: &mut Running<'_>) {
        let term = process.x(process.head().live() as usize);
        let Some(fun) = term.as_fun() else { beamc_term::base::fatal::fatal("an undefined fun without a fun") };
        let local = fun.entry.external == 0;
        if local && local_funs::has_module(fun.entry) {
            let reason = process.heap().tuple(&[Term::atom(atom::BADFUN), term]);
            return prepare(process.head(), process.ctx(), reason, TraceTop::CallOf);
        }
        let arguments = arguments(process).word();
        let top = if local {
            TraceTop::Lambda { fun: term.word(), arguments }
        } else {
            let [module, function] =
                [fun.entry.module, fun.entry.function].map(|word| Term::immediate(word).unwrap_or(Term::NIL).word());
            TraceTop::Undefined { module, function, arguments }
        };
        prepare(process.head(), process.ctx(), Term::atom(atom::UNDEF), top);
    }
}
