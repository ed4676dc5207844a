//! The calls that take the place of those to undefined functions, as OTP's module `error_handler` makes them.
//!
//! # Rules
//! 1. Without another `error_handler`, the function `'$handle_undefined_function'/2` of the called module gets the name and the
//!    arguments. A fun of an absent module has no such substitute.
//! 2. The functions of another `error_handler` get the module, the name or the fun, and the arguments.
//! 3. A handler that lacks the function has no effect: the call is undefined.
//! 4. A module of the program whose `module_info` is not in the program is asked by the function that each `module_info` calls.

use crate::process::Ctx;
use beamc_abi::atom::{self, Atom};
use beamc_term::base::atoms;
use beamc_term::heap::Term;
use beamc_term::program::{Function, lookup, tables};
use beamc_term::term::list::proper;

/// A call instead of another: its code and its arguments.
pub type Call<'h> = (Function, Vec<Term<'h>>);

/// The module that the flag `error_handler` names, if it is not OTP's.
pub fn own_handler(ctx: Ctx<'_>) -> Option<Atom> {
    let handler = ctx.state.flags.borrow().value("error_handler")?.as_atom()?;
    (handler != atom::ERROR_HANDLER).then_some(handler)
}

/// The call instead of one to the undefined function `module:function` with the list `arguments`.
pub fn instead_of_function<'h>(ctx: Ctx<'h>, module: Atom, function: Atom, arguments: Term<'h>) -> Option<Call<'h>> {
    if let Some(call) = module_info(module, function, arguments) {
        return Some(call);
    }
    match own_handler(ctx) {
        None => {
            let code = lookup(module, atom::HANDLE_UNDEFINED_FUNCTION, 2)?;
            Some((code, vec![Term::atom(function), arguments]))
        }
        Some(handler) => {
            let code = lookup(handler, atom::UNDEFINED_FUNCTION, 3)?;
            Some((code, vec![Term::atom(module), Term::atom(function), arguments]))
        }
    }
}

/// Rule 4.
fn module_info<'h>(module: Atom, function: Atom, arguments: Term<'h>) -> Option<Call<'h>> {
    if atoms::text(function) != "module_info" {
        return None;
    }
    tables().modules().binary_search_by_key(&module, |row| row.name).ok()?;
    let arguments: Vec<Term<'h>> = [Term::atom(module)].into_iter().chain(proper(arguments)?).collect();
    let code = lookup(atom::ERLANG, atoms::intern("get_module_info")?, arguments.len() as u32)?;
    Some((code, arguments))
}

/// The call instead of one to `fun`, whose module is absent, with the list `arguments`.
pub fn instead_of_lambda<'h>(ctx: Ctx<'h>, module: Atom, fun: Term<'h>, arguments: Term<'h>) -> Option<Call<'h>> {
    let code = lookup(own_handler(ctx)?, atom::UNDEFINED_LAMBDA, 3)?;
    Some((code, vec![Term::atom(module), fun, arguments]))
}
