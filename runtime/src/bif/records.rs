//! BIFs of the module `records` of OTP 29, which `io_lib` calls. beamc refuses to create native records, so no term is one.

use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom;
use beamc_term::heap::Term;

/// The function `name` raises `reason` without explanation.
fn refuse<'h>(ctx: Ctx<'h>, name: &str, args: &[Term<'h>], reason: Term<'h>) -> Answer<'h> {
    let [module, function] = ["records", name].map(Term::atom_from_text);
    let top = TraceTop::Undefined { module, function, arguments: ctx.heap.list(args) };
    Err(Raise { class: Class::Error, reason, top })
}

fn badrecord<'h>(ctx: Ctx<'h>, term: Term<'h>) -> Term<'h> {
    ctx.heap.tuple(&[Term::atom(atom::BADRECORD), term])
}

/// `records:get/2`.
pub fn records_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    refuse(ctx, "get", args, Term::atom(atom::BADARG))
}

/// `records:get_field_names/1`.
pub fn records_get_field_names_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    refuse(ctx, "get_field_names", args, badrecord(ctx, args[0]))
}

/// `records:get_module/1`.
pub fn records_get_module_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    refuse(ctx, "get_module", args, Term::atom(atom::BADARG))
}

/// `records:get_name/1`.
pub fn records_get_name_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    refuse(ctx, "get_name", args, Term::atom(atom::BADARG))
}

/// `records:is_exported/1`.
pub fn records_is_exported_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    refuse(ctx, "is_exported", args, badrecord(ctx, args[0]))
}
