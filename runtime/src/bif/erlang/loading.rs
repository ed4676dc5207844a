//! Code loading and tracing. The program is complete, so loading always fails and nothing is traced.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::{Term, literals};
use beamc_term::program::tables;

/// `erts_internal:prepare_loading/2`: rejects all code.
pub fn erts_internal_prepare_loading_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_code = args[1].as_bits().is_some_and(|bits| bits.len.is_multiple_of(8));
    if args[0].as_atom().is_none() || !is_code {
        return Err(Raise::badarg());
    }
    Ok(ctx.heap.tuple(&[Term::atom(atom::ERROR), Term::atom(atom::BADFILE)]))
}

/// `erlang:has_prepared_code_on_load/1`: no term is prepared code.
pub fn erlang_has_prepared_code_on_load_1<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Err(Raise::badarg())
}

/// `erlang:check_old_code/1`.
pub fn erlang_check_old_code_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    args[0].as_atom().map(|_| Term::FALSE).ok_or(Raise::badarg())
}

/// `erlang:loaded/0`.
pub fn erlang_loaded_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let names: Vec<Term<'h>> = tables().modules().iter().map(|row| Term::atom(row.name)).collect();
    Ok(ctx.heap.list(&names))
}

/// The `module_info` of the module `name`: exports, attributes, functions, md5, compile info.
fn module_terms(name: Term<'_>) -> Option<[Term<'static>; 5]> {
    let name = name.as_atom()?;
    let modules = tables().modules();
    let found = modules.binary_search_by_key(&name, |row| row.name).ok()?;
    Some(literals::module_terms(&modules[found]))
}

/// `erlang:get_module_info/1`, called by `module_info/0`.
pub fn erlang_get_module_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let [exports, attributes, _, md5, compile] = module_terms(args[0]).ok_or(Raise::badarg())?;
    let pairs = [
        (atom::MODULE, args[0]),
        (atom::EXPORTS, exports),
        (atom::ATTRIBUTES, attributes),
        (atom::COMPILE, compile),
        (atom::MD5, md5),
    ];
    let pairs = pairs.map(|(name, value)| ctx.heap.tuple(&[Term::atom(name), value]));
    Ok(ctx.heap.list(&pairs))
}

/// `erlang:get_module_info/2`, called by `module_info/1`.
pub fn erlang_get_module_info_2<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let [exports, attributes, functions, md5, compile] = module_terms(args[0]).ok_or(Raise::badarg())?;
    match args[1].as_atom() {
        Some(atom::MODULE) => Ok(args[0]),
        Some(atom::EXPORTS) => Ok(exports),
        Some(atom::ATTRIBUTES) => Ok(attributes),
        Some(atom::FUNCTIONS) => Ok(functions),
        Some(atom::MD5) => Ok(md5),
        Some(atom::COMPILE) => Ok(compile),
        Some(atom::NATIVE) => Ok(Term::FALSE),
        Some(atom::NATIVE_ADDRESSES) => Ok(Term::NIL),
        Some(index) if beamc_term::base::atoms::text(index) == "nifs" => Ok(Term::NIL),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:bump_reductions/1`.
pub fn erlang_bump_reductions_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    args[0].as_small().filter(|count| *count >= 0).map(|_| Term::TRUE).ok_or(Raise::badarg())
}

/// `erlang:dt_spread_tag/1`.
pub fn erlang_dt_spread_tag_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    args[0].as_bool().map(|_| Term::TRUE).ok_or(Raise::badarg())
}

/// `erlang:dt_restore_tag/1`.
pub fn erlang_dt_restore_tag_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].is_atom(atom::TRUE) { Ok(Term::TRUE) } else { Err(Raise::badarg()) }
}

/// `erlang:dt_get_tag/0`.
pub fn erlang_dt_get_tag_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::UNDEFINED))
}

/// `erlang:dt_get_tag_data/0`.
pub fn erlang_dt_get_tag_data_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::UNDEFINED))
}

/// `erlang:dt_put_tag/1`.
pub fn erlang_dt_put_tag_1<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::UNDEFINED))
}

/// `erlang:dt_prepend_vm_tag_data/1`.
pub fn erlang_dt_prepend_vm_tag_data_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(args[0])
}

/// `erlang:dt_append_vm_tag_data/1`.
pub fn erlang_dt_append_vm_tag_data_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(args[0])
}

/// `code:coverage_support/0`: compiled code has no counters for `cover`.
pub fn code_coverage_support_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::FALSE)
}

/// `error_logger:warning_map/0`.
pub fn error_logger_warning_map_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::WARNING))
}
