//! Arithmetic operators as functions, rounding, `abs/1`, `float/1`, and the logical operators.

use crate::bif::support::number;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::arith;

macro_rules! operators {
    ($($name:ident $what:literal $op:ident;)*) => {
        $(
            #[doc = concat!("`erlang:", $what, "`.")]
            pub fn $name<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
                number(arith::$op(ctx.heap, args[0], args[1]))
            }
        )*
    };
}

operators! {
    erlang_plus_2 "'+'/2" add;
    erlang_minus_2 "'-'/2" sub;
    erlang_times_2 "'*'/2" mul;
    erlang_slash_2 "'/'/2" div;
    erlang_div_2 "'div'/2" int_div;
    erlang_rem_2 "'rem'/2" rem;
    erlang_band_2 "'band'/2" band;
    erlang_bor_2 "'bor'/2" bor;
    erlang_bxor_2 "'bxor'/2" bxor;
    erlang_bsl_2 "'bsl'/2" bsl;
    erlang_bsr_2 "'bsr'/2" bsr;
}

/// `erlang:'+'/1`.
pub fn erlang_plus_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if crate::bif::support::is_number(args[0]) { Ok(args[0]) } else { Err(Raise::badarith()) }
}

/// `erlang:'-'/1`.
pub fn erlang_minus_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    number(arith::neg(ctx.heap, args[0]))
}

/// `erlang:'bnot'/1`.
pub fn erlang_bnot_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    number(arith::bnot(ctx.heap, args[0]))
}

/// `erlang:abs/1`.
pub fn erlang_abs_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    arith::abs(ctx.heap, args[0]).map_err(|_| Raise::badarg())
}

/// `erlang:float/1`.
pub fn erlang_float_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].as_float().is_some() {
        return Ok(args[0]);
    }
    arith::to_f64(args[0]).map(|value| ctx.heap.float(value)).ok_or(Raise::badarg())
}

fn rounded<'h>(heap: &'h Heap, term: Term<'h>, round: fn(&'h Heap, f64) -> Term<'h>) -> Answer<'h> {
    if term.is_integer() {
        return Ok(term);
    }
    term.as_float().map(|value| round(heap, value)).ok_or(Raise::badarg())
}

/// `erlang:round/1`.
pub fn erlang_round_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    rounded(ctx.heap, args[0], arith::round)
}

/// `erlang:trunc/1`.
pub fn erlang_trunc_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    rounded(ctx.heap, args[0], arith::trunc)
}

/// `erlang:floor/1`.
pub fn erlang_floor_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    rounded(ctx.heap, args[0], arith::floor)
}

/// `erlang:ceil/1`.
pub fn erlang_ceil_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    rounded(ctx.heap, args[0], arith::ceil)
}

fn logical<'h>(args: &[Term<'h>], op: fn(bool, bool) -> bool) -> Answer<'h> {
    match (args[0].as_bool(), args[1].as_bool()) {
        (Some(left), Some(right)) => Ok(Term::bool(op(left, right))),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:'and'/2`.
pub fn erlang_and_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    logical(args, |left, right| left && right)
}

/// `erlang:'or'/2`.
pub fn erlang_or_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    logical(args, |left, right| left || right)
}

/// `erlang:'xor'/2`.
pub fn erlang_xor_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    logical(args, |left, right| left != right)
}

/// `erlang:'not'/1`.
pub fn erlang_not_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    args[0].as_bool().map(|value| Term::bool(!value)).ok_or(Raise::badarg())
}
