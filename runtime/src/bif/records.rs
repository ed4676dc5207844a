//! BIFs of the module `records` of OTP 29: native records made and taken apart by name.

use crate::process::Ctx;
use crate::raise::{Answer, Class, Raise, TraceTop};
use beamc_abi::atom::{self, Atom};
use beamc_term::heap::{Heap, Record, Term};
use beamc_term::term::list::elements;
use beamc_term::term::{compare, map, record};
use std::collections::HashSet;

/// The function `name` raises `reason` without explanation.
fn refuse<'h>(ctx: Ctx<'h>, name: &str, args: &[Term<'h>], reason: Term<'h>) -> Answer<'h> {
    let [module, function] = ["records", name].map(Term::atom_from_text);
    let top = TraceTop::Undefined { module, function, arguments: ctx.heap.list(args) };
    Err(Raise { class: Class::Error, reason, top })
}

/// The reason `{error, culprit}`.
fn reason<'h>(heap: &'h Heap, error: Atom, culprit: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(error), culprit])
}

/// The reason of an access to a field that the native record `module:name` lacks.
fn badfield<'h>(heap: &'h Heap, [module, name]: [Term<'h>; 2], field: Term<'h>) -> Term<'h> {
    reason(heap, atom::BADFIELD, heap.tuple(&[heap.tuple(&[module, name]), field]))
}

const BADARG: Term<'static> = Term::atom(atom::BADARG);

/// A term, or the reason of an error.
type OrReason<'h> = Result<Term<'h>, Term<'h>>;

/// The term that `made` makes of the record that is the only argument. Raises `error` of another argument.
fn of_record<'h>(
    ctx: Ctx<'h>,
    name: &str,
    args: &[Term<'h>],
    error: impl Fn(Term<'h>) -> Term<'h>,
    made: impl Fn(Record<'h>) -> Term<'h>,
) -> Answer<'h> {
    args[0].as_record().map_or_else(|| refuse(ctx, name, args, error(args[0])), |record| Ok(made(record)))
}

/// `records:create/4`.
///
/// # Errors
/// `badrecord`, `badmap`, `badfield` and `badarg`, in this order.
pub fn records_create_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    created(ctx.heap, args).or_else(|reason| refuse(ctx, "create", args, reason))
}

/// The new record, or the reason of the error.
fn created<'h>(heap: &'h Heap, args: &[Term<'h>]) -> OrReason<'h> {
    let [module, name, pairs, options] = [args[0], args[1], args[2], args[3]];
    if module.as_atom().is_none() || name.as_atom().is_none() {
        return Err(reason(heap, atom::BADRECORD, name));
    }
    if options.as_map().is_none() {
        return Err(reason(heap, atom::BADMAP, options));
    }
    let is_exported = map::get(options, Term::atom(atom::IS_EXPORTED)).filter(|value| value.as_bool().is_some());
    let (Some(is_exported), 1) = (is_exported, map::size(options)) else { return Err(BADARG) };
    let mut walk = elements(pairs);
    let (mut fields, mut values) = (Vec::new(), Vec::new());
    let all: Vec<Term<'h>> = walk.by_ref().collect();
    if !walk.rest().is_nil() {
        return Err(BADARG);
    }
    for pair in all {
        let Some(&[field, value]) = pair.as_tuple() else { return Err(BADARG) };
        if field.as_atom().is_none() {
            return Err(badfield(heap, [module, name], field));
        }
        fields.push(field);
        values.push(value);
    }
    let distinct: HashSet<u64> = fields.iter().map(|field| field.raw()).collect();
    if distinct.len() != fields.len() {
        return Err(BADARG);
    }
    Ok(record::make(heap, record::definition(heap, [module, name, is_exported], &fields), &values))
}

/// `records:update/4`.
///
/// # Errors
/// `badrecord`, `badmap` and `badfield`, in this order.
pub fn records_update_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    updated(ctx.heap, args).or_else(|reason| refuse(ctx, "update", args, reason))
}

/// The changed record, or the reason of the error.
fn updated<'h>(heap: &'h Heap, args: &[Term<'h>]) -> OrReason<'h> {
    let [term, module, name, changes] = [args[0], args[1], args[2], args[3]];
    let Some(record) = term.as_record() else { return Err(reason(heap, atom::BADRECORD, term)) };
    let is_named = record.module().raw() == module.raw() && record.name().raw() == name.raw();
    if !is_named && !name.is_atom(atom::UNDERSCORE) {
        return Err(reason(heap, atom::BADRECORD, name));
    }
    if changes.as_map().is_none() {
        return Err(reason(heap, atom::BADMAP, changes));
    }
    let absent = map::keys(changes).filter(|key| record.get(*key).is_none());
    if let Some(least) = absent.min_by(|x, y| compare::cmp_exact(*x, *y)) {
        return Err(badfield(heap, [record.module(), record.name()], least));
    }
    if map::size(changes) == 0 {
        return Ok(term);
    }
    Ok(record::update(heap, record, map::iter(changes)))
}

/// `records:get/2`.
///
/// # Errors
/// `badarg` if the second argument is not a native record with this field.
pub fn records_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let value = args[1].as_record().and_then(|record| record.get(args[0]));
    value.map_or_else(|| refuse(ctx, "get", args, BADARG), Ok)
}

/// `records:get_definition/2`.
///
/// # Errors
/// `badarg` if the program lacks the definition.
pub fn records_get_definition_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let heap = ctx.heap;
    let Some([definition, defaults]) = record::defined(args[0], args[1]) else {
        return refuse(ctx, "get_definition", args, BADARG);
    };
    let named = Record { definition, values: &[] };
    let field = |(name, default): (Term<'h>, Term<'h>)| match default.as_cons() {
        Some((value, _)) => heap.tuple(&[name, value]),
        None => name,
    };
    let fields: Vec<Term<'h>> = named.fields().iter().copied().zip(elements(defaults)).map(field).collect();
    let options = map::from_pairs(heap, &[(Term::atom(atom::IS_EXPORTED), Term::bool(named.is_exported()))]);
    Ok(heap.tuple(&[options, heap.list(&fields)]))
}

/// `records:get_field_names/1`.
///
/// # Errors
/// `badrecord` if the argument is not a native record.
pub fn records_get_field_names_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let error = |term| reason(ctx.heap, atom::BADRECORD, term);
    of_record(ctx, "get_field_names", args, error, |record| ctx.heap.list(record.fields()))
}

/// `records:get_module/1`.
///
/// # Errors
/// `badarg` if the argument is not a native record.
pub fn records_get_module_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    of_record(ctx, "get_module", args, |_| BADARG, Record::module)
}

/// `records:get_name/1`.
///
/// # Errors
/// `badarg` if the argument is not a native record.
pub fn records_get_name_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    of_record(ctx, "get_name", args, |_| BADARG, Record::name)
}

/// `records:is_exported/1`.
///
/// # Errors
/// `badrecord` if the argument is not a native record.
pub fn records_is_exported_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let error = |term| reason(ctx.heap, atom::BADRECORD, term);
    of_record(ctx, "is_exported", args, error, |record| Term::bool(record.is_exported()))
}
