//! Lists: `++`, `--`, `hd/1`, `tl/1`, `length/1`.

use crate::bif::support::or_badarg;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_term::heap::Term;
use beamc_term::term::compare;
use beamc_term::term::list::{length, proper};

/// Greatest length of right sides of `--` that are searched linearly.
const SUBTRACT_LINEAR_MAX: usize = 8;

/// `erlang:'++'/2`.
pub fn erlang_plus_plus_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].is_nil() {
        return Ok(args[1]);
    }
    let left = proper(args[0]).ok_or(Raise::badarg())?;
    Ok(ctx.heap.list_with_tail(&left, args[1]))
}

/// `erlang:append/2`.
pub fn erlang_append_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    erlang_plus_plus_2(ctx, args)
}

/// `erlang:'--'/2`: removes the first occurrence of each element of the right side from the left one.
pub fn erlang_minus_minus_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let left = proper(args[0]).ok_or(Raise::badarg())?;
    let right = proper(args[1]).ok_or(Raise::badarg())?;
    if left.is_empty() || right.is_empty() {
        return Ok(args[0]);
    }
    let few = right.len() <= SUBTRACT_LINEAR_MAX;
    let kept = if few { subtract_linear(&left, right) } else { subtract_sorted(&left, right) };
    Ok(ctx.heap.list(&kept))
}

/// `erlang:subtract/2`.
pub fn erlang_subtract_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    erlang_minus_minus_2(ctx, args)
}

fn subtract_linear<'h>(left: &[Term<'h>], mut right: Vec<Term<'h>>) -> Vec<Term<'h>> {
    let keep = |element: &Term<'h>| match right.iter().position(|other| compare::eq_exact(*element, *other)) {
        Some(at) => {
            right.swap_remove(at);
            false
        }
        None => true,
    };
    left.iter().copied().filter(keep).collect()
}

fn subtract_sorted<'h>(left: &[Term<'h>], mut right: Vec<Term<'h>>) -> Vec<Term<'h>> {
    right.sort_unstable_by(|a, b| compare::cmp_exact(*a, *b));
    // For each run of equal elements, `taken` at its start counts the used ones.
    let mut taken = vec![0_usize; right.len()];
    let keep = |element: &Term<'h>| {
        let start = right.partition_point(|other| compare::cmp_exact(*other, *element).is_lt());
        let next = start + taken.get(start).copied().unwrap_or(0);
        let used = right.get(next).is_some_and(|other| compare::cmp_exact(*other, *element).is_eq());
        if used {
            taken[start] += 1;
        }
        !used
    };
    left.iter().copied().filter(keep).collect()
}

/// `erlang:hd/1`.
pub fn erlang_hd_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_cons().map(|(head, _)| head))
}

/// `erlang:tl/1`.
pub fn erlang_tl_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_cons().map(|(_, tail)| tail))
}

/// `erlang:length/1`.
pub fn erlang_length_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(length(args[0]).map(Term::from_usize))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn append_asks_for_a_proper_left_side_only() {
        check(&[
            (erlang_plus_plus_2, "[1, 2], [3]", "[1,2,3]"),
            (erlang_plus_plus_2, "[1], x", "[1|x]"),
            (erlang_plus_plus_2, "[], x", "x"),
            (erlang_plus_plus_2, "[1|x], []", "error:badarg|erl_erts_errors"),
            (erlang_plus_plus_2, "x, []", "error:badarg|erl_erts_errors"),
        ]);
    }

    #[test]
    fn subtract_takes_the_first_of_each() {
        let many = "[9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1.0]";
        check(&[
            (erlang_minus_minus_2, "[a, b, a, c, a], [a, a]", "[b,c,a]"),
            (erlang_minus_minus_2, "[1, 1.0, 1], [1.0]", "[1,1]"),
            (erlang_minus_minus_2, &format!("[1, 2, x, 1, 1.0, 1, 2, 1.0], {many}"), "[x,1,2,1.000000e+00]"),
            (erlang_minus_minus_2, "[], [a|b]", "error:badarg|erl_erts_errors"),
            (erlang_minus_minus_2, "[a|b], []", "error:badarg|erl_erts_errors"),
        ]);
    }
}
