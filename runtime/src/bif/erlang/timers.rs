//! BIFs about timers: `send_after`, `start_timer`, `cancel_timer`, `read_timer`.

use crate::process::reference::new_reference;
use crate::process::{Ctx, deadline, remote};
use crate::raise::{Answer, Raise};
use crate::run::scheduler::timer::{self, To};
use crate::run::send::to_self;
use beamc_abi::atom::{self, Atom};
use beamc_term::base::{atoms, clock};
use beamc_term::heap::{Message, Term};
use beamc_term::term::list::proper;

/// Nanoseconds in a millisecond.
const MS: i128 = 1_000_000;

/// The deadline of a time in milliseconds. It lies within the range of OTP's clock: an absolute time on the monotonic clock, a
/// relative one on a clock of signed nanoseconds.
fn deadline(time: Term<'_>, absolute: bool) -> Option<u64> {
    let nanoseconds = i128::from(time.as_small()?) * MS;
    let since = if absolute {
        let (start, end) = (i128::from(clock::MONOTONIC_START), i128::from(clock::MONOTONIC_END));
        (start..=end).contains(&nanoseconds).then_some(nanoseconds - start)?
    } else {
        let since = i128::from(deadline::now()) + nanoseconds;
        (nanoseconds >= 0 && since <= i128::from(i64::MAX)).then_some(since)?
    };
    u64::try_from(since).ok()
}

fn destination(term: Term<'_>) -> Option<To> {
    match (term.as_pid(), term.as_atom()) {
        (Some(pid), _) => Some(To::Pid(pid)),
        (_, Some(name)) => Some(To::Name(name)),
        _ => None,
    }
}

/// The value of the boolean option `name`. No other option is allowed.
fn flag(options: Option<&Term<'_>>, name: Atom) -> Option<bool> {
    let Some(options) = options else { return Some(false) };
    let mut set = false;
    for option in proper(*options)? {
        match option.as_tuple()? {
            [key, value] if key.is_atom(name) => set = value.as_bool()?,
            _ => return None,
        }
    }
    Some(set)
}

fn start<'h>(ctx: Ctx<'h>, args: &[Term<'h>], wrapped: bool) -> Answer<'h> {
    let caused = |cause: Atom| move || Raise::badarg().cause(Term::atom(cause));
    let absolute = flag(args.get(3), atom::ABS).ok_or_else(caused(atom::BADOPT))?;
    let deadline = deadline(args[0], absolute).ok_or_else(caused(atom::TIME))?;
    let to = destination(args[1]).ok_or_else(Raise::badarg)?;
    let reference = new_reference(ctx.heap);
    let key = reference.as_reference().unwrap_or_default()[0];
    let message = match wrapped {
        true => ctx.heap.tuple(&[Term::atom(atom::TIMEOUT), reference, args[2]]),
        false => args[2],
    };
    timer::send_at(deadline, key, to, Message::new(ctx.heap, message));
    Ok(reference)
}

/// `send_after/3`.
///
/// # Errors
/// `badarg` when the time or the destination is invalid.
pub fn erlang_send_after_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    start(ctx, args, false)
}

/// `send_after/4`.
///
/// # Errors
/// As [`erlang_send_after_3`], and for an invalid option.
pub fn erlang_send_after_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    start(ctx, args, false)
}

/// `start_timer/3`.
///
/// # Errors
/// As [`erlang_send_after_3`].
pub fn erlang_start_timer_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    start(ctx, args, true)
}

/// `start_timer/4`.
///
/// # Errors
/// As [`erlang_send_after_4`].
pub fn erlang_start_timer_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    start(ctx, args, true)
}

/// Milliseconds left, rounded up as OTP does, or `false`.
fn left<'h>(ctx: Ctx<'h>, left: Option<u64>) -> Term<'h> {
    left.map_or(Term::FALSE, |ns| ctx.heap.integer(i128::from(ns).div_ceil_ms()))
}

trait DivCeil {
    fn div_ceil_ms(self) -> i128;
}

impl DivCeil for i128 {
    fn div_ceil_ms(self) -> i128 {
        (self + MS - 1) / MS
    }
}

/// The key of a reference's timer. References of other nodes have none.
fn key<'h>(term: Term<'h>) -> Result<Option<u64>, Raise<'h>> {
    let words = term.as_reference().map(|words| words[0]);
    if words.is_some() || remote::is_reference(term) { Ok(words) } else { Err(Raise::badarg()) }
}

/// `cancel_timer/1`.
///
/// # Errors
/// `badarg` when the argument is not a reference.
pub fn erlang_cancel_timer_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(left(ctx, key(args[0])?.and_then(timer::cancel)))
}

/// Options of `cancel_timer/2` and `read_timer/2`: whether the result comes as a message, and whether there is a result.
fn reply_options<'h>(options: Term<'h>, info: bool) -> Option<(bool, bool)> {
    let (mut later, mut told) = (false, true);
    for option in proper(options)? {
        let [name, value] = option.as_tuple()? else { return None };
        match atoms::text(name.as_atom()?) {
            "async" => later = value.as_bool()?,
            "info" if info => told = value.as_bool()?,
            _ => return None,
        }
    }
    Some((later, told))
}

/// `cancel_timer/2`.
///
/// # Errors
/// `badarg` when the first argument is not a reference, or an option is invalid.
pub fn erlang_cancel_timer_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let key = key(args[0])?;
    let (later, told) = reply_options(args[1], true).ok_or_else(Raise::badarg)?;
    let left = left(ctx, key.and_then(timer::cancel));
    if told && later {
        to_self(ctx.heap, ctx.state, ctx.heap.tuple(&[Term::atom(atom::CANCEL_TIMER), args[0], left]));
    }
    Ok(if later || !told { Term::atom(atom::OK) } else { left })
}

/// `read_timer/1`.
///
/// # Errors
/// `badarg` when the argument is not a reference.
pub fn erlang_read_timer_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(left(ctx, key(args[0])?.and_then(timer::left)))
}

/// `read_timer/2`.
///
/// # Errors
/// `badarg` when the first argument is not a reference, or an option is invalid.
pub fn erlang_read_timer_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let key = key(args[0])?;
    let (later, _) = reply_options(args[1], false).ok_or_else(Raise::badarg)?;
    let left = left(ctx, key.and_then(timer::left));
    if later {
        to_self(ctx.heap, ctx.state, ctx.heap.tuple(&[Term::atom(atom::READ_TIMER), args[0], left]));
        return Ok(Term::atom(atom::OK));
    }
    Ok(left)
}
