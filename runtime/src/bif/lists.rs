//! BIFs of the module `lists`.

use crate::bif::support::stdlib;
use crate::process::Ctx;
use crate::raise::Answer;
use beamc_abi::atom;
use beamc_term::heap::Term;
use beamc_term::term::compare;
use beamc_term::term::list::elements;

/// Whether all terms that are `==` to this one have the same tagged word.
fn is_own_word(term: Term<'_>) -> bool {
    term.is_immediate() && term.as_small().is_none() && term.as_float().is_none()
}

/// `lists:reverse/2`.
pub fn lists_reverse_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut walk = elements(args[0]);
    let mut reversed: Vec<Term<'h>> = walk.by_ref().collect();
    if !walk.rest().is_nil() {
        return Err(stdlib());
    }
    reversed.reverse();
    Ok(ctx.heap.list_with_tail(&reversed, args[1]))
}

/// `lists:member/2`.
pub fn lists_member_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let wanted = args[0];
    let mut walk = elements(args[1]);
    let found = if wanted.is_immediate() && wanted.as_float().is_none() {
        walk.by_ref().any(|element| element.raw() == wanted.raw())
    } else {
        walk.by_ref().any(|element| compare::eq_exact(element, wanted))
    };
    if found || walk.rest().is_nil() { Ok(Term::bool(found)) } else { Err(stdlib()) }
}

/// The first tuple of a list whose element at a position is `==` to a key.
fn find<'h>(args: &[Term<'h>]) -> Result<Option<Term<'h>>, crate::raise::Raise<'h>> {
    let key = args[0];
    let at = args[1].as_usize_of_otp().and_then(|position| position.checked_sub(1)).ok_or(stdlib())?;
    let own_word = is_own_word(key);
    // OTP compares a small key with floats as a float, so it may find one that is close.
    let small = key.as_small().filter(|value| Term::fits_otp_small(*value));
    let equal = |candidate: Term<'h>| match (small, candidate.as_float()) {
        (Some(small), Some(float)) => float == small as f64,
        _ => !own_word && compare::eq(candidate, key),
    };
    let mut walk = elements(args[2]);
    let found = walk.by_ref().find(|element| {
        element
            .as_tuple()
            .and_then(|tuple| tuple.get(at))
            .is_some_and(|candidate| candidate.raw() == key.raw() || equal(*candidate))
    });
    if found.is_some() || walk.rest().is_nil() { Ok(found) } else { Err(stdlib()) }
}

/// `lists:keyfind/3`.
pub fn lists_keyfind_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(find(args)?.unwrap_or(Term::FALSE))
}

/// `lists:keymember/3`.
pub fn lists_keymember_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::bool(find(args)?.is_some()))
}

/// `lists:keysearch/3`.
pub fn lists_keysearch_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let found = find(args)?;
    Ok(found.map_or(Term::FALSE, |tuple| ctx.heap.tuple(&[Term::atom(atom::VALUE), tuple])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn a_list_is_proper_as_far_as_it_is_walked() {
        check(&[
            (lists_member_2, "a, [b, a|c]", "true"),
            (lists_member_2, "x, [b, a|c]", "error:badarg|erl_stdlib_errors"),
            (lists_keyfind_3, "a, 1, [{a}|b]", "{a}"),
            (lists_keyfind_3, "x, 1, [{a}|b]", "error:badarg|erl_stdlib_errors"),
            (lists_reverse_2, "[1, 2], x", "[2,1|x]"),
            (lists_reverse_2, "[1|2], []", "error:badarg|erl_stdlib_errors"),
        ]);
    }

    #[test]
    fn member_compares_exactly_and_keys_do_not() {
        check(&[
            (lists_member_2, "1.0, [1]", "false"),
            (lists_keyfind_3, "1.0, 2, [x, {a}, {b, 1}]", "{b,1}"),
            (lists_keyfind_3, "1, 2, [{b, 1.0}]", "{b,1.000000e+00}"),
            (lists_keymember_3, "a, 3, [{a, a}]", "false"),
            (lists_keysearch_3, "a, 1, [{a, 1}, {a, 2}]", "{value,{a,1}}"),
            (lists_keyfind_3, "a, 0, []", "error:badarg|erl_stdlib_errors"),
            (lists_keyfind_3, "a, 1180591620717411303424, []", "error:badarg|erl_stdlib_errors"),
        ]);
    }
}
