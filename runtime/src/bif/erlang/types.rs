//! Type tests as functions.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::bif::support::{RECORD_RELEASE, is_number};
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_term::base::release;
use beamc_term::heap::{Kind, Record, Term};
use beamc_term::term::compare;

macro_rules! tests {
    ($($name:ident $what:literal |$a:ident| $body:expr;)*) => {
        $(
            #[doc = concat!("`erlang:", $what, "/1`.")]
            pub fn $name<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
                let $a = args[0];
                Ok(Term::bool($body))
            }
        )*
    };
}

tests! {
    erlang_is_atom_1 "is_atom" |a| a.as_atom().is_some();
    erlang_is_binary_1 "is_binary" |a| a.as_bits().is_some_and(|bits| bits.len.is_multiple_of(8));
    erlang_is_bitstring_1 "is_bitstring" |a| a.as_bits().is_some();
    erlang_is_boolean_1 "is_boolean" |a| a.as_bool().is_some();
    erlang_is_float_1 "is_float" |a| a.as_float().is_some();
    erlang_is_function_1 "is_function" |a| a.as_fun().is_some();
    erlang_is_integer_1 "is_integer" |a| a.is_integer();
    erlang_is_list_1 "is_list" |a| a.is_nil() || a.as_cons().is_some();
    erlang_is_map_1 "is_map" |a| a.as_map().is_some();
    erlang_is_number_1 "is_number" |a| is_number(a);
    erlang_is_pid_1 "is_pid" |a| a.is_pid();
    erlang_is_port_1 "is_port" |a| a.is_port();
    erlang_is_record_1 "is_record" |a| a.as_record().is_some();
    erlang_is_reference_1 "is_reference" |a| a.is_reference();
    erlang_is_tuple_1 "is_tuple" |a| a.as_tuple().is_some();
}

/// `erlang:is_function/2`.
pub fn erlang_is_function_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let arity = match args[1].kind() {
        Kind::Small(arity) if arity >= 0 => Some(arity),
        Kind::Big(false, _) => None,
        _ => return Err(Raise::badarg()),
    };
    let fits = |arity| args[0].as_fun().is_some_and(|fun| i64::from(fun.entry.arity) == arity);
    Ok(Term::bool(arity.is_some_and(fits)))
}

/// `erlang:is_integer/3`: whether the first argument is an integer in the range of the other two, which must be integers.
pub fn erlang_is_integer_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !args[1].is_integer() || !args[2].is_integer() {
        return Err(Raise::badarg());
    }
    let within = || compare::cmp(args[1], args[0]).is_le() && compare::cmp(args[0], args[2]).is_le();
    Ok(Term::bool(args[0].is_integer() && within()))
}

fn is_record<'h>(term: Term<'h>, tag: Term<'h>, size: Option<usize>) -> Term<'h> {
    let fits = |elements: &[Term<'h>]| {
        elements.first().is_some_and(|first| first.raw() == tag.raw()) && size.is_none_or(|size| elements.len() == size)
    };
    Term::bool(term.as_tuple().is_some_and(fits))
}

/// `erlang:is_record/2`. Of a native record only the name counts.
pub fn erlang_is_record_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[1].as_atom().is_none() {
        return Err(Raise::badarg());
    }
    match args[0].as_record() {
        Some(record) => Ok(Term::bool(record.name().raw() == args[1].raw())),
        None => Ok(is_record(args[0], args[1], None)),
    }
}

/// `erlang:is_record/3`. From [`RECORD_RELEASE`] on, two atoms are the module and the name of a native record.
pub fn erlang_is_record_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    /// OTP rejects sizes beyond its own small integers.
    const SIZE_BITS: u32 = 59;
    if release() >= RECORD_RELEASE && args[1].as_atom().is_some() && args[2].as_atom().is_some() {
        let named = |record: Record<'_>| record.module().raw() == args[1].raw() && record.name().raw() == args[2].raw();
        return Ok(Term::bool(args[0].as_record().is_some_and(named)));
    }
    let size = args[2].as_small().filter(|size| matches!(size >> SIZE_BITS, 0 | -1));
    let (Some(size), true) = (size, args[1].as_atom().is_some()) else { return Err(Raise::badarg()) };
    match usize::try_from(size) {
        Ok(size) => Ok(is_record(args[0], args[1], Some(size))),
        Err(_) => Ok(Term::FALSE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn arguments_beyond_the_tested_one_are_checked_first() {
        check(&[
            (erlang_is_function_2, "x, -1", "error:badarg|erl_erts_errors"),
            (erlang_is_function_2, "x, 1.0", "error:badarg|erl_erts_errors"),
            (erlang_is_function_2, "x, 1180591620717411303424", "false"),
            (erlang_is_record_2, "x, 1", "error:badarg|erl_erts_errors"),
            (erlang_is_record_3, "{a, 1}, a, -2", "false"),
            (erlang_is_record_3, "{a, 1}, a, 2", "true"),
            (erlang_is_record_3, "{a, 1}, a, 576460752303423488", "error:badarg|erl_erts_errors"),
            (erlang_is_integer_3, "2, 1, 3", "true"),
            (erlang_is_integer_3, "x, 1, 3", "false"),
            (erlang_is_integer_3, "2, 1, x", "error:badarg|erl_erts_errors"),
        ]);
    }
}
