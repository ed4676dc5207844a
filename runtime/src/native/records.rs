//! Native records of OTP 29. No instruction or native that makes one is implemented, so no term is one: what asks about one fails as on
//! any other term. `io_lib` of OTP 29 asks, after a test that no term passes.

use super::{Answer, Class, Ctx, Frame, Raise};
use crate::heap::Term;
use beamc_abi::atom;

fn badarg<'h>(ctx: Ctx<'h>, function: u32, args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::unexplained(ctx.heap, atom::RECORDS, function, args))
}

/// `records:get/2`.
///
/// # Errors
/// `badarg`: the second argument is no record.
pub fn records_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    badarg(ctx, atom::GET, args)
}

/// `records:get_module/1`.
///
/// # Errors
/// `badarg`: the argument is no record.
pub fn records_get_module_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    badarg(ctx, atom::GET_MODULE, args)
}

/// `records:get_name/1`.
///
/// # Errors
/// `badarg`: the argument is no record.
pub fn records_get_name_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    badarg(ctx, atom::GET_NAME, args)
}

/// `records:get_field_names/1`.
///
/// # Errors
/// `{badrecord, Term}`: the argument is no record.
pub fn records_get_field_names_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let names = [atom::RECORDS, atom::GET_FIELD_NAMES].map(Term::atom);
    let reason = ctx.heap.tuple(&[Term::atom(atom::BADRECORD), args[0]]);
    let frame = Frame::Undefined(names[0], names[1], ctx.heap.list(args));
    Err(Raise { class: Class::Error, reason, frame })
}
