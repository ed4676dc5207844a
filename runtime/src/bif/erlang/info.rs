//! Information about the program: node, funs, modules, the machine.
#![allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]

use crate::bif::support::{WIDE_RELEASE, or_badarg};
use crate::process::{Ctx, reference};
use crate::raise::{Answer, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_abi::bif::BIFS;
use beamc_abi::pid::Pid;
use beamc_abi::tables::FunEntry;
use beamc_abi::term::NIL;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{ExternalKind, Fun, Kind, Map, Term};
use beamc_term::program::{lookup, tables};
use beamc_term::term::list::{byte_list, proper};
use beamc_term::term::pid::pid;
use beamc_term::term::{local_funs, map, print};

/// `erlang:node/0`.
pub fn erlang_node_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::atom(atom::NONODE_NOHOST))
}

/// `erlang:node/1`.
pub fn erlang_node_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match args[0].kind() {
        Kind::Pid(_) | Kind::Port(_) | Kind::Ref(_) => Ok(Term::atom(atom::NONODE_NOHOST)),
        Kind::External(external) => Ok(Term::atom(external.node)),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:nodes/0`.
pub fn erlang_nodes_0<'h>(_ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::NIL)
}

/// `erlang:nodes/1`: the program is the only node.
pub fn erlang_nodes_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let kinds = if args[0].as_atom().is_some() { vec![args[0]] } else { proper(args[0]).ok_or(Raise::badarg())? };
    let mut own = false;
    for kind in kinds {
        match kind.as_atom() {
            Some(atom::THIS | atom::KNOWN) => own = true,
            Some(atom::VISIBLE | atom::HIDDEN | atom::CONNECTED) => {}
            _ => return Err(Raise::badarg()),
        }
    }
    Ok(if own { ctx.heap.list(&[Term::atom(atom::NONODE_NOHOST)]) } else { Term::NIL })
}

/// `erlang:nodes/2`: the nodes of `nodes/1`, each with the requested facts.
///
/// # Errors
/// As `nodes/1`, and `badarg` if the second argument is not a map of known facts to booleans.
pub fn erlang_nodes_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let nodes = proper(erlang_nodes_1(ctx, args)?).unwrap_or_default();
    args[1].as_map().ok_or_else(Raise::badarg)?;
    let mut facts = Vec::new();
    for (fact, is_wanted) in map::iter(args[1]) {
        let value = match fact.as_atom().map(atoms::text) {
            Some("connection_id") => Term::atom(atom::UNDEFINED),
            Some("node_type") => Term::atom(atom::THIS),
            _ => return Err(Raise::badarg()),
        };
        if is_wanted.as_bool().ok_or_else(Raise::badarg)? {
            facts.push((fact, value));
        }
    }
    let rows: Vec<Term<'h>> =
        nodes.into_iter().map(|node| ctx.heap.tuple(&[node, map::from_pairs(ctx.heap, &facts)])).collect();
    Ok(ctx.heap.list(&rows))
}

const fn atom_of_word<'h>(word: u64) -> Term<'h> {
    Term::atom(Atom::from_word(word))
}

/// The name of a fun's function; `[]` for a fun whose function is not linked.
const fn name_of<'h>(entry: &FunEntry) -> Term<'h> {
    if entry.function == NIL { Term::NIL } else { atom_of_word(entry.function) }
}

/// An item of `fun_info/2`; `undefined` for an external fun without the item.
fn fun_item<'h>(ctx: Ctx<'h>, fun: Fun<'h>, item: Atom) -> Option<Term<'h>> {
    /// First release in which a fun does not record its creator.
    const NO_MAKER_RELEASE: u32 = 26;
    /// First release in which only funs, not their module too, refer to the entry.
    const ONE_REFERENCE_RELEASE: u32 = 28;
    let entry = fun.entry;
    let external = entry.external == 1;
    Some(match item {
        atom::TYPE => Term::atom(if external { atom::EXTERNAL } else { atom::LOCAL }),
        atom::MODULE => atom_of_word(entry.module),
        atom::NAME => name_of(entry),
        atom::ARITY => Term::from_usize(entry.arity as usize),
        atom::ENV => ctx.heap.list(fun.free),
        atom::INDEX | atom::NEW_INDEX | atom::UNIQ | atom::NEW_UNIQ | atom::PID | atom::REFC if external => {
            Term::atom(atom::UNDEFINED)
        }
        atom::INDEX | atom::NEW_INDEX => Term::from_usize(entry.index as usize),
        atom::UNIQ => ctx.heap.integer(i128::from(entry.uniq.cast_signed())),
        atom::NEW_UNIQ => ctx.heap.binary(&local_funs::new_uniq(entry)),
        atom::PID if release() >= NO_MAKER_RELEASE => Term::pid(Pid::default()),
        atom::PID => Term::pid(ctx.state.pid),
        atom::REFC => Term::from_usize(if release() >= ONE_REFERENCE_RELEASE { 1 } else { 2 }),
        _ => return None,
    })
}

/// `erlang:fun_info/2`.
pub fn erlang_fun_info_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (Some(fun), Some(item)) = (args[0].as_fun(), args[1].as_atom()) else { return Err(Raise::badarg()) };
    let value = fun_item(ctx, fun, item).ok_or(Raise::badarg())?;
    Ok(ctx.heap.tuple(&[args[1], value]))
}

/// `erlang:fun_info_mfa/1`.
pub fn erlang_fun_info_mfa_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let entry = args[0].as_fun().ok_or(Raise::badarg())?.entry;
    let arity = Term::from_usize(entry.arity as usize);
    Ok(ctx.heap.tuple(&[atom_of_word(entry.module), name_of(entry), arity]))
}

/// The bytes of a term's text as `display/1` prints it, if `is_kind`.
fn shown<'h>(ctx: Ctx<'h>, term: Term<'h>, is_kind: bool) -> Answer<'h> {
    if !is_kind {
        return Err(Raise::badarg());
    }
    let bytes: Vec<Term<'h>> =
        print::display_bytes(term).into_iter().map(|byte| Term::from_usize(byte.into())).collect();
    Ok(ctx.heap.list(&bytes))
}

/// `erlang:fun_to_list/1`.
pub fn erlang_fun_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].as_fun().is_some())
}

/// `erlang:pid_to_list/1`.
pub fn erlang_pid_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].is_pid())
}

/// `erlang:port_to_list/1`.
pub fn erlang_port_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].is_port())
}

/// `erlang:ref_to_list/1`.
pub fn erlang_ref_to_list_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    shown(ctx, args[0], args[0].is_reference())
}

/// The numbers between dots of a text with this start and end.
fn numbers(text: Option<&[u8]>, start: &str, end: &str) -> Option<Vec<u64>> {
    let inner = std::str::from_utf8(text?).ok()?.strip_prefix(start)?.strip_suffix(end)?;
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let number = |part: &str| Some(part).filter(digits)?.parse::<u32>().ok().map(u64::from);
    inner.split('.').map(number).collect()
}

/// `erlang:list_to_pid/1`.
pub fn erlang_list_to_pid_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    match numbers(byte_list(args[0]).as_deref(), "<0.", ">").as_deref() {
        Some(&[number, serial]) => or_badarg(pid(number, serial)),
        _ => Err(Raise::badarg()),
    }
}

/// `erlang:list_to_port/1`.
pub fn erlang_list_to_port_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bits = if release() < WIDE_RELEASE { 28 } else { 55 };
    let text = byte_list(args[0]).and_then(|text| String::from_utf8(text).ok()).unwrap_or_default();
    let digits = text.strip_prefix("#Port<0.").and_then(|rest| rest.strip_suffix('>'));
    let digits = digits.filter(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let number = digits.and_then(|digits| digits.parse::<u64>().ok()).filter(|number| number >> bits == 0);
    number.map(Term::port).ok_or_else(Raise::badarg)
}

/// Most characters of a reference's text.
const REFERENCE_TEXT_MAX: usize = 71;

/// The numbers in the text of a reference, the node's first. OTP reads each modulo 2^64.
fn reference_numbers(text: &[u8]) -> Option<Vec<u64>> {
    let inner = std::str::from_utf8(text).ok()?.strip_prefix("#Ref<")?.strip_suffix('>')?;
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let add = |so_far: u64, digit: u8| so_far.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
    let number = |part: &str| Some(part).filter(digits).map(|part| part.bytes().fold(0, add));
    let in_range = |number: u64| u32::try_from(number).is_ok().then_some(number);
    inner.split('.').map(|part| number(part).and_then(in_range)).collect()
}

/// Bits of a reference's second number that name its scheduler in OTP.
const SCHEDULER_BITS: u32 = 16;

/// `erlang:list_to_ref/1`. References of this node have three numbers, those that can be aliases five. Before OTP 27 only the
/// aliases of this run are taken with five. From there on others are read without the last two. Like OTP, refuses a reference
/// of a scheduler that does not exist.
pub fn erlang_list_to_ref_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let text = byte_list(args[0]).filter(|text| text.len() <= REFERENCE_TEXT_MAX).ok_or_else(Raise::badarg)?;
    let mut numbers = reference_numbers(&text).ok_or_else(Raise::badarg)?;
    numbers.reverse();
    let [.., 0] = numbers[..] else { return Err(Raise::badarg()) };
    numbers.pop();
    let known = |count| numbers.len() == count && reference::is_of_this_run(numbers[2]);
    let is_alias = known(5);
    let is_own = is_alias || known(3);
    let is_long_enough = is_own || numbers.len() == 3 || numbers.len() == 5 && release() >= 27;
    let scheduler = |number: u64| (number & ((1 << SCHEDULER_BITS) - 1)) as usize;
    if !is_long_enough
        || numbers[0] >> reference::FIRST_BITS != 0
        || !is_own && scheduler(numbers[1]) > crate::run::scheduler::count()
    {
        return Err(Raise::badarg());
    }
    numbers.truncate(if is_alias { 5 } else { 3 });
    let words: Vec<u64> = numbers.chunks(2).map(|pair| pair[0] | pair.get(1).map_or(0, |high| high << 32)).collect();
    Ok(ctx.heap.reference_from_outside(&words))
}

/// `erts_internal:term_to_string/2`: a term as `display/1` prints it, cut after a number of parts, or in full for `undefined`.
pub fn erts_internal_term_to_string_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let text = match (args[1].as_atom(), args[1].as_usize()) {
        (Some(atom::UNDEFINED), _) => print::display(args[0]),
        (_, Some(limit)) if limit > 1 => print::display_limited(args[0], limit as i64),
        _ => return Err(Raise::badarg()),
    };
    Ok(ctx.heap.string(&text))
}

fn is_bif(module: Atom, function: Atom, arity: u32) -> bool {
    let (module, function) = (atoms::text(module), atoms::text(function));
    BIFS.iter().any(|row| row.module == module && row.function == function && u32::from(row.arity) == arity)
}

/// Module, function and arity; `None` when one has the wrong type. An arity out of range becomes `u32::MAX`.
fn mfa(args: &[Term<'_>]) -> Option<(Atom, Atom, u32)> {
    let arity = args[2].as_small()?;
    Some((args[0].as_atom()?, args[1].as_atom()?, u32::try_from(arity).unwrap_or(u32::MAX)))
}

/// Whether a function can be called from outside its module.
pub(in crate::bif) fn is_exported(module: Atom, function: Atom, arity: u32) -> bool {
    lookup(module, function, arity).is_some() || is_bif(module, function, arity)
}

/// `erlang:function_exported/3`.
pub fn erlang_function_exported_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (module, function, arity) = mfa(args).ok_or(Raise::badarg())?;
    Ok(Term::bool(is_exported(module, function, arity)))
}

/// `erlang:is_builtin/3`.
pub fn erlang_is_builtin_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (module, function, arity) = mfa(args).ok_or(Raise::badarg())?;
    Ok(Term::bool(is_bif(module, function, arity)))
}

/// `erlang:module_loaded/1`.
pub fn erlang_module_loaded_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let module = args[0].as_atom().ok_or(Raise::badarg())?;
    let linked = tables().modules().iter().any(|row| row.name == module);
    Ok(Term::bool(linked || BIFS.iter().any(|row| row.module == atoms::text(module))))
}

/// `erts_internal:term_type/1`.
pub fn erts_internal_term_type_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_export = |fun: Fun<'h>| fun.entry.external == 1;
    Ok(Term::atom(match args[0].kind() {
        Kind::Small(value) if Term::fits_otp_small(value) => atom::FIXNUM,
        Kind::Small(_) => atom::BIGNUM,
        Kind::Big(..) => atom::BIGNUM,
        Kind::Float(_) => atom::HFLOAT,
        Kind::Atom(_) => atom::ATOM,
        Kind::Nil => atom::NIL_ATOM,
        Kind::Cons(..) => atom::LIST,
        Kind::Tuple(_) => atom::TUPLE,
        Kind::Map(Map::Flat { .. }) => atom::FLATMAP,
        Kind::Map(Map::Hamt { .. }) => atom::HASHMAP,
        Kind::Bits(_) if args[0].as_block().is_some() => atom::REFC_BINARY,
        Kind::Bits(_) => atom::HEAP_BINARY,
        Kind::Fun(fun) => {
            if is_export(fun) {
                atom::EXPORT
            } else {
                atom::FUN
            }
        }
        Kind::Pid(_) => atom::PID,
        Kind::Port(_) => atom::PORT,
        Kind::Ref(_) => atom::REFERENCE,
        Kind::External(external) => match external.kind {
            ExternalKind::Pid => atom::EXTERNAL_PID,
            ExternalKind::Port => atom::EXTERNAL_PORT,
            ExternalKind::Ref => atom::EXTERNAL_REFERENCE,
        },
        // OTP stops at a native record, which it does not expect here.
        Kind::Record(_) | Kind::Internal => return Err(Raise::badarg()),
    }))
}
