//! Tuples.

use crate::bif::support::or_badarg;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_term::heap::Term;
use beamc_term::term::list::{elements, proper};

/// Greatest number of elements.
const TUPLE_MAX: usize = (1 << 24) - 1;

/// The index of a position, which counts from 1.
fn position(term: Term<'_>) -> Option<usize> {
    term.as_usize()?.checked_sub(1)
}

/// `erlang:element/2`.
pub fn erlang_element_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let tuple = args[1].as_tuple();
    or_badarg(tuple.zip(position(args[0])).and_then(|(elements, at)| elements.get(at).copied()))
}

/// `erlang:setelement/3`.
pub fn erlang_setelement_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(tuple), Some(at)) = (args[1].as_tuple(), position(args[0])) else { return Err(Raise::badarg()) };
    let after = tuple.get(at..).and_then(|rest| rest.get(1..)).ok_or(Raise::badarg())?;
    Ok(ctx.heap.tuple_of_parts(&[&tuple[..at], &args[2..3], after]))
}

/// `erlang:tuple_size/1`.
pub fn erlang_tuple_size_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_tuple().map(|elements| Term::from_usize(elements.len())))
}

/// `erlang:tuple_to_list/1`.
pub fn erlang_tuple_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    or_badarg(args[0].as_tuple().map(|elements| ctx.heap.list(elements)))
}

/// `erlang:list_to_tuple/1`.
pub fn erlang_list_to_tuple_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let elements = proper(args[0]).filter(|elements| elements.len() <= TUPLE_MAX);
    or_badarg(elements.map(|elements| ctx.heap.tuple(&elements)))
}

/// `erlang:make_tuple/2`.
pub fn erlang_make_tuple_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let size = args[0].as_usize().filter(|size| *size <= TUPLE_MAX);
    or_badarg(size.map(|size| ctx.heap.tuple_of_one(size, args[1])))
}

/// `erlang:make_tuple/3`.
pub fn erlang_make_tuple_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let size = args[0].as_usize().filter(|size| *size <= TUPLE_MAX).ok_or(Raise::badarg())?;
    let mut values = vec![args[1]; size];
    let mut walk = elements(args[2]);
    for pair in walk.by_ref() {
        let Some(&[at, value]) = pair.as_tuple() else { return Err(Raise::badarg()) };
        *position(at).and_then(|at| values.get_mut(at)).ok_or(Raise::badarg())? = value;
    }
    if walk.rest().is_nil() { Ok(ctx.heap.tuple(&values)) } else { Err(Raise::badarg()) }
}

/// `erlang:append_element/2`.
pub fn erlang_append_element_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let tuple = args[0].as_tuple().filter(|elements| elements.len() < TUPLE_MAX);
    or_badarg(tuple.map(|elements| ctx.heap.tuple_of_parts(&[elements, &args[1..2]])))
}

/// `erlang:insert_element/3`.
pub fn erlang_insert_element_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let tuple = args[1].as_tuple().filter(|elements| elements.len() < TUPLE_MAX);
    let place = tuple.zip(position(args[0])).filter(|(elements, at)| *at <= elements.len());
    or_badarg(place.map(|(elements, at)| {
        let (before, after) = elements.split_at(at);
        ctx.heap.tuple_of_parts(&[before, &args[2..3], after])
    }))
}

/// `erlang:delete_element/2`.
pub fn erlang_delete_element_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let place = args[1].as_tuple().zip(position(args[0])).filter(|(elements, at)| *at < elements.len());
    or_badarg(place.map(|(elements, at)| ctx.heap.tuple_of_parts(&[&elements[..at], &elements[at + 1..]])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bif::testing::check;

    #[test]
    fn places_count_from_one() {
        check(&[
            (erlang_element_2, "2, {a, b}", "b"),
            (erlang_element_2, "0, {a, b}", "error:badarg|erl_erts_errors"),
            (erlang_element_2, "3, {a, b}", "error:badarg|erl_erts_errors"),
            (erlang_setelement_3, "1, {a, b}, c", "{c,b}"),
            (erlang_insert_element_3, "3, {1, 2}, c", "{1,2,c}"),
            (erlang_insert_element_3, "4, {1, 2}, c", "error:badarg|erl_erts_errors"),
            (erlang_delete_element_2, "2, {1, 2}", "{1}"),
            (erlang_delete_element_2, "3, {1, 2}", "error:badarg|erl_erts_errors"),
            (erlang_make_tuple_2, "16777216, a", "error:badarg|erl_erts_errors"),
            (erlang_make_tuple_3, "3, a, [{1, b}, {1, c}]", "{c,a,a}"),
            (erlang_make_tuple_3, "3, a, [{4, b}]", "error:badarg|erl_erts_errors"),
        ]);
    }
}
