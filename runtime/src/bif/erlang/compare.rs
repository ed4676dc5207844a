//! Comparisons as functions, `min/2`, `max/2` and `erts_internal:cmp_term/2`.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::process::Ctx;
use crate::raise::Answer;
use beamc_term::heap::Term;
use beamc_term::term::compare;
use std::cmp::Ordering;

macro_rules! comparisons {
    ($($name:ident $what:literal |$a:ident, $b:ident| $body:expr;)*) => {
        $(
            #[doc = concat!("`erlang:'", $what, "'/2`.")]
            pub fn $name<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
                let ($a, $b) = (args[0], args[1]);
                Ok(Term::bool($body))
            }
        )*
    };
}

comparisons! {
    erlang_eq_2 "==" |a, b| compare::eq(a, b);
    erlang_ne_2 "/=" |a, b| !compare::eq(a, b);
    erlang_eq_exact_2 "=:=" |a, b| compare::eq_exact(a, b);
    erlang_ne_exact_2 "=/=" |a, b| !compare::eq_exact(a, b);
    erlang_lt_2 "<" |a, b| compare::cmp(a, b).is_lt();
    erlang_le_2 "=<" |a, b| compare::cmp(a, b).is_le();
    erlang_gt_2 ">" |a, b| compare::cmp(a, b).is_gt();
    erlang_ge_2 ">=" |a, b| compare::cmp(a, b).is_ge();
}

/// `erlang:max/2`; the first of terms that are `==`.
pub fn erlang_max_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(if compare::cmp(args[0], args[1]).is_lt() { args[1] } else { args[0] })
}

/// `erlang:min/2`; the first of terms that are `==`.
pub fn erlang_min_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(if compare::cmp(args[0], args[1]).is_gt() { args[1] } else { args[0] })
}

/// `erts_internal:cmp_term/2`: the order of map keys as -1, 0 or 1.
pub fn erts_internal_cmp_term_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let order = match compare::cmp_exact(args[0], args[1]) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    };
    Ok(ctx.heap.integer(order))
}
