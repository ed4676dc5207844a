//! BIFs of the module `math`, computed by the system's mathematics library, as on OTP.

use crate::bif::support::stdlib;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::system;
use beamc_term::heap::Term;
use beamc_term::term::arith;

/// An argument as a float; `badarg` when it is not a number.
fn argument<'h>(term: Term<'h>) -> Result<f64, Raise<'h>> {
    match term.as_float() {
        Some(value) => Ok(value),
        None if term.is_integer() => arith::to_f64(term).ok_or(badarith()),
        None => Err(stdlib()),
    }
}

const fn badarith<'h>() -> Raise<'h> {
    Raise::badarith().explained_by(atom::ERL_STDLIB_ERRORS)
}

/// The result as a term; `badarith` when it is not finite.
fn result<'h>(ctx: Ctx<'h>, value: f64) -> Answer<'h> {
    if value.is_finite() { Ok(ctx.heap.float(value)) } else { Err(badarith()) }
}

macro_rules! functions {
    ($($name:ident $what:literal $function:expr;)*) => {
        $(
            #[doc = concat!("`math:", $what, "/1`.")]
            pub fn $name<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
                result(ctx, $function(argument(args[0])?))
            }
        )*
    };
}

functions! {
    math_acos_1 "acos" f64::acos;
    math_acosh_1 "acosh" system::acosh;
    math_asin_1 "asin" f64::asin;
    math_asinh_1 "asinh" system::asinh;
    math_atan_1 "atan" f64::atan;
    math_atanh_1 "atanh" system::atanh;
    math_ceil_1 "ceil" f64::ceil;
    math_cos_1 "cos" f64::cos;
    math_cosh_1 "cosh" f64::cosh;
    math_erf_1 "erf" system::erf;
    math_erfc_1 "erfc" system::erfc;
    math_exp_1 "exp" f64::exp;
    math_floor_1 "floor" f64::floor;
    math_log_1 "log" f64::ln;
    math_log10_1 "log10" f64::log10;
    math_log2_1 "log2" f64::log2;
    math_sin_1 "sin" f64::sin;
    math_sinh_1 "sinh" f64::sinh;
    math_sqrt_1 "sqrt" f64::sqrt;
    math_tan_1 "tan" f64::tan;
    math_tanh_1 "tanh" f64::tanh;
}

/// `math:atan2/2`.
pub fn math_atan2_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    result(ctx, argument(args[0])?.atan2(argument(args[1])?))
}

/// `math:fmod/2`.
pub fn math_fmod_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    result(ctx, argument(args[0])? % argument(args[1])?)
}

/// `math:pow/2`.
pub fn math_pow_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    result(ctx, argument(args[0])?.powf(argument(args[1])?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn what_is_no_number_and_what_has_no_result() {
        let huge = format!("1{}", "0".repeat(400));
        check(&[
            (math_sqrt_1, "4", "2.000000e+00"),
            (math_sqrt_1, "-1", "error:badarith|erl_stdlib_errors"),
            (math_sqrt_1, "a", "error:badarg|erl_stdlib_errors"),
            (math_sqrt_1, &huge, "error:badarith|erl_stdlib_errors"),
            (math_log_1, "0", "error:badarith|erl_stdlib_errors"),
            (math_pow_2, "0, -1", "error:badarith|erl_stdlib_errors"),
            (math_fmod_2, "5, 3", "2.000000e+00"),
            (math_fmod_2, "5, 0", "error:badarith|erl_stdlib_errors"),
        ]);
    }
}
