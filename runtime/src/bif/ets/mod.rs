//! ETS: tables of tuples outside of the heaps of processes.
//!
//! # Shape
//! ```text
//! ```text
//! table   tables and their lookup         store   the objects of a table
//! spec    match specifications            walk    BIFs that traverse a table: match, select
//! lint    errors of specifications, trials
//! ```
//! Objects are [`Stored`] terms. BIFs copy them to the heap of the calling process.
//!
//! # Differences
//! The order of hashed tables differs from OTP's, which is unspecified. `compressed` and the concurrency options are accepted
//! and shown, but have no effect.

mod lint;
#[allow(unsafe_code, reason = "matches objects where they are stored")]
mod spec;
#[allow(unsafe_code, reason = "hashes keys where they are stored")]
mod store;
mod table;
mod walk;

pub use lint::*;
pub use walk::*;

use crate::bif::ets::table::TABLE_WORDS;
use crate::process::reference::{is_of_table, new_reference, new_table_reference};
use crate::process::{Ctx, slot};
use crate::raise::{Answer, Raise};
use beamc_abi::atom::{self, Atom};
use beamc_abi::pid::Pid;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::list::proper;
use beamc_term::term::stored::Stored;
use beamc_term::term::{arith, compare};
use std::sync::{Arc, RwLockReadGuard, RwLockWriteGuard};
use store::{Type, key_of};
use table::{Content, Heir, Options, Protection, Table, WriteConcurrency};

fn badarg<'h>() -> Raise<'h> {
    crate::bif::support::stdlib()
}

fn caused<'h>(cause: Atom) -> Raise<'h> {
    badarg().cause(Term::atom(cause))
}

/// Access of a BIF to a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Write,
}

/// Whether a term can be the name of a table, existing or not: an atom, or the reference of a table.
fn may_name_table(id: Term<'_>) -> bool {
    id.as_atom().is_some() || id.as_reference().is_some_and(is_of_table)
}

/// The table for an argument.
fn table_of<'h>(ctx: Ctx<'h>, id: Term<'h>, access: Access) -> Result<Arc<Table>, Raise<'h>> {
    if !may_name_table(id) {
        return Err(caused(atom::TYPE));
    }
    let table = table::find(id).ok_or_else(|| caused(atom::ID))?;
    let allowed = match (access, table.protection()) {
        (_, Protection::Public) | (Access::Read, Protection::Protected) => true,
        _ => table.owner() == ctx.state.pid,
    };
    if allowed { Ok(table) } else { Err(caused(atom::ACCESS)) }
}

/// The content of a table, shared with other readers.
fn reading<'h>(table: &Table) -> Result<RwLockReadGuard<'_, Content>, Raise<'h>> {
    let content = table.read();
    if content.deleted { Err(caused(atom::ID)) } else { Ok(content) }
}

/// The content of a table, exclusively.
fn writing<'h>(table: &Table) -> Result<RwLockWriteGuard<'_, Content>, Raise<'h>> {
    let content = table.write();
    if content.deleted { Err(caused(atom::ID)) } else { Ok(content) }
}

/// Whether a term can be an object of the table.
fn is_object(table: &Table, term: Term<'_>) -> bool {
    term.as_tuple().is_some_and(|elements| elements.len() >= table.position)
}

/// Inserts an object into a table, as `insert/2` does.
fn put(table: &Table, content: &mut Content, heap: &Heap, object: Term<'_>) {
    let fixed = content.is_fixed();
    match table.kind {
        Type::Set | Type::OrderedSet => content.store.set(Stored::new(heap, object), fixed),
        Type::Bag => {
            let key = key_of(object, table.position);
            let is_there = content.store.get(key).any(|other| other.term().eq_exact(object));
            if !is_there {
                content.store.add(Stored::new(heap, object), fixed);
            }
        }
        Type::DuplicateBag => content.store.add(Stored::new(heap, object), fixed),
    }
}

/// Inserts objects into a table, in order.
fn put_all(table: &Table, content: &mut Content, heap: &Heap, mut objects: Vec<Term<'_>>) {
    if table.kind == Type::Bag && release() < 26 {
        // Before OTP 26 a list is inserted into a bag from its end.
        objects.reverse();
    }
    objects.into_iter().for_each(|object| put(table, content, heap, object));
}

/// The heir in an option. Heirs without data exist since OTP 28.
fn heir_of<'h>(ctx: Ctx<'h>, option: &[Term<'h>]) -> Option<Heir> {
    let (pid, data) = match option {
        [key, pid] if key.is_atom(atom::HEIR) && release() >= 28 => (pid.as_pid()?, None),
        [key, pid, data] if key.is_atom(atom::HEIR) => (pid.as_pid()?, Some(Stored::new(ctx.heap, *data))),
        _ => return None,
    };
    Some(Heir { pid, data })
}

fn text(term: Term<'_>) -> &'static str {
    term.as_atom().map_or("", atoms::text)
}

/// Key of the number of locks of a table, an option that OTP's tests use.
const LOCKS: &str = "debug_hash_fixed_number_of_locks";

/// The number of locks in `{debug_hash_fixed_number_of_locks, N}`: OTP takes the power of two below.
fn number_of_locks(value: Term<'_>) -> Option<WriteConcurrency> {
    match value.as_tuple()? {
        [key, number] if text(*key) == LOCKS => {
            let number = u16::try_from(number.as_usize()?.checked_sub(1)?).ok().filter(|less| *less < 1 << 15)?;
            Some(WriteConcurrency::Locks((1 << (u32::from(number) + 1).ilog2()).max(64)))
        }
        _ => None,
    }
}

fn protection_of(name: &str) -> Option<Protection> {
    Some(match name {
        "public" => Protection::Public,
        "protected" => Protection::Protected,
        "private" => Protection::Private,
        _ => return None,
    })
}

/// `ets:new/2`.
///
/// # Errors
/// `badarg` when the name is not an atom or is taken, or an option is invalid.
pub fn ets_new_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let name = args[0].as_atom().ok_or_else(badarg)?;
    let (mut kind, mut protection, mut position) = (Type::Set, Protection::Protected, 1);
    let (mut is_named, mut heir, mut options) = (false, None, Options::default());
    let mut decentralized = None;
    for option in proper(args[1]).ok_or_else(badarg)? {
        if let Some(index) = option.as_atom() {
            match atoms::text(index) {
                "set" => kind = Type::Set,
                "ordered_set" => kind = Type::OrderedSet,
                "bag" => kind = Type::Bag,
                "duplicate_bag" => kind = Type::DuplicateBag,
                "public" | "protected" | "private" => {
                    protection = protection_of(atoms::text(index)).ok_or_else(badarg)?;
                }
                "named_table" => is_named = true,
                "compressed" => options.compressed = true,
                _ => return Err(badarg()),
            }
            continue;
        }
        match option.as_tuple() {
            Some([key_term, value]) => {
                let key = key_term.as_atom().map_or("", atoms::text);
                match key {
                    "keypos" => position = value.as_usize().filter(|at| *at > 0).ok_or_else(badarg)?,
                    "heir" if value.is_atom(atom::NONE) => heir = None,
                    "heir" => heir = Some(heir_of(ctx, &[*key_term, *value]).ok_or_else(badarg)?),
                    "write_concurrency" if text(*value) == "auto" => options.write_concurrency = WriteConcurrency::Auto,
                    "write_concurrency" if value.is_atom(atom::FALSE) => {
                        options.write_concurrency = WriteConcurrency::No
                    }
                    "write_concurrency" if value.is_atom(atom::TRUE) => {
                        options.write_concurrency = WriteConcurrency::Yes
                    }
                    "write_concurrency" => {
                        options.write_concurrency = number_of_locks(*value).ok_or_else(badarg)?;
                    }
                    "read_concurrency" => options.read_concurrency = value.as_bool().ok_or_else(badarg)?,
                    "decentralized_counters" => decentralized = Some(value.as_bool().ok_or_else(badarg)?),
                    _ => return Err(badarg()),
                }
            }
            Some(option) => heir = Some(heir_of(ctx, option).ok_or_else(badarg)?),
            None => return Err(badarg()),
        }
    }
    if kind == Type::OrderedSet && matches!(options.write_concurrency, WriteConcurrency::Locks(_)) {
        return Err(badarg());
    }
    if protection == Protection::Private {
        (options.read_concurrency, options.write_concurrency) = (false, WriteConcurrency::No);
    }
    options.decentralized_counters = match options.write_concurrency {
        WriteConcurrency::No => false,
        WriteConcurrency::Yes => decentralized.unwrap_or(kind == Type::OrderedSet),
        WriteConcurrency::Auto | WriteConcurrency::Locks(_) => decentralized.unwrap_or(true),
    };
    let reference = new_table_reference(ctx.heap);
    let words = reference.as_reference().unwrap_or_default();
    let content = Content::new(kind, position, name, heir);
    let table = Table::new(words, kind, protection, (position, is_named), options, ctx.state.pid, content);
    if !table::publish(table) {
        return Err(caused(atom::ALREADY_EXISTS));
    }
    Ok(if is_named { args[0] } else { reference })
}

/// `ets:whereis/1`.
///
/// # Errors
/// `badarg` when the argument is not an atom.
pub fn ets_whereis_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    args[0].as_atom().ok_or_else(badarg)?;
    Ok(table::find(args[0]).map_or(Term::atom(atom::UNDEFINED), |table| ctx.heap.reference(&table.reference)))
}

/// `ets:delete/1`.
///
/// # Errors
/// `badarg` when there is no such table, or the caller lacks access.
pub fn ets_delete_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    table::delete(&table);
    Ok(Term::TRUE)
}

/// `ets:rename/2`.
///
/// # Errors
/// `badarg` when there is no such table, the caller lacks access, or the name is invalid or taken.
pub fn ets_rename_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let name = args[1].as_atom().ok_or_else(badarg)?;
    if !table::rename(&table, name) {
        return Err(caused(atom::ALREADY_EXISTS));
    }
    Ok(if table.named { args[1] } else { args[0] })
}

/// `ets:give_away/3`.
///
/// # Errors
/// `badarg` when there is no such table or process, or the caller does not own the table or is itself the receiver.
pub fn ets_give_away_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let to = args[1].as_pid().ok_or_else(badarg)?;
    let own = ctx.state.pid;
    if to == own {
        return Err(caused(atom::OWNER));
    }
    if table.owner() != own {
        return Err(caused(atom::NOT_OWNER));
    }
    if !slot::is_alive(to) {
        return Err(badarg());
    }
    table.set_owner(to);
    if !table::transferred(ctx.heap, &table, own, to, args[2]) {
        table.set_owner(own);
        return Err(badarg());
    }
    Ok(Term::TRUE)
}

/// `ets:setopts/2`: sets heir and protection.
///
/// # Errors
/// `badarg` when there is no such table, the caller does not own it, or an option is invalid.
pub fn ets_setopts_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let options = if args[1].as_tuple().is_some() { vec![args[1]] } else { proper(args[1]).ok_or_else(badarg)? };
    let (mut heir, mut protection) = (None, None);
    for option in options {
        let option = option.as_tuple().ok_or_else(badarg)?;
        match option {
            [key, value] if text(*key) == "protection" && protection.is_none() => {
                protection = Some(protection_of(text(*value)).ok_or_else(badarg)?);
            }
            [key, none] if key.is_atom(atom::HEIR) && none.is_atom(atom::NONE) && heir.is_none() => heir = Some(None),
            _ if heir.is_none() => heir = Some(Some(heir_of(ctx, option).ok_or_else(badarg)?)),
            _ => return Err(badarg()),
        }
    }
    if table.owner() != ctx.state.pid {
        return Err(caused(atom::NOT_OWNER));
    }
    let mut content = writing(&table)?;
    if let Some(heir) = heir {
        content.heir = heir;
    }
    if let Some(protection) = protection {
        table.set_protection(protection);
    }
    Ok(Term::TRUE)
}

/// The objects to insert: one, or a list.
fn objects<'h>(table: &Table, term: Term<'h>) -> Option<Vec<Term<'h>>> {
    let all = if term.as_tuple().is_some() { vec![term] } else { proper(term)? };
    all.iter().all(|object| is_object(table, *object)).then_some(all)
}

/// `ets:insert/2`.
///
/// # Errors
/// `badarg` when there is no such table, the caller lacks access, or a term is not a valid object.
pub fn ets_insert_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let all = objects(&table, args[1]).ok_or_else(badarg)?;
    let mut content = writing(&table)?;
    put_all(&table, &mut content, ctx.heap, all);
    Ok(Term::TRUE)
}

/// `ets:insert_new/2`.
///
/// # Errors
/// As [`ets_insert_2`].
pub fn ets_insert_new_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let all = objects(&table, args[1]).ok_or_else(badarg)?;
    let mut content = writing(&table)?;
    if all.iter().any(|object| content.store.has(key_of(*object, table.position))) {
        return Ok(Term::FALSE);
    }
    put_all(&table, &mut content, ctx.heap, all);
    Ok(Term::TRUE)
}

/// Copies of objects as a list in reverse order.
fn copies<'h, 's>(heap: &'h Heap, objects: impl Iterator<Item = &'s Stored>) -> Term<'h> {
    objects.fold(Term::NIL, |list, object| heap.cons(object.copied(heap), list))
}

/// `ets:lookup/2`.
///
/// # Errors
/// `badarg` when there is no such table, or the caller lacks access.
pub fn ets_lookup_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Read)?;
    let content = reading(&table)?;
    Ok(copies(ctx.heap, content.store.get(args[1])))
}

/// `ets:member/2`.
///
/// # Errors
/// As [`ets_lookup_2`].
pub fn ets_member_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Read)?;
    let content = reading(&table)?;
    Ok(Term::bool(content.store.has(args[1])))
}

fn lookup_element<'h>(ctx: Ctx<'h>, args: &[Term<'h>], default: Option<Term<'h>>) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Read)?;
    let at = args[2].as_usize().filter(|at| *at > 0).ok_or_else(badarg)?;
    let content = reading(&table)?;
    let mut found = content.store.get(args[1]).peekable();
    if found.peek().is_none() {
        return default.ok_or_else(|| caused(atom::BADKEY));
    }
    let element = |object: &Stored| object.term().element(at - 1).map(|element| element.copied(ctx.heap));
    let is_set = is_set(&table);
    let list = found.try_fold(Term::NIL, |list, object| {
        let element = element(object)?;
        Some(if is_set { element } else { ctx.heap.cons(element, list) })
    });
    list.ok_or_else(badarg)
}

/// `ets:lookup_element/3`.
///
/// # Errors
/// As [`ets_lookup_2`], and when there is no such object or element.
pub fn ets_lookup_element_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    lookup_element(ctx, args, None)
}

/// `ets:lookup_element/4`.
///
/// # Errors
/// As [`ets_lookup_element_3`], except when there is no such object.
pub fn ets_lookup_element_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    lookup_element(ctx, args, Some(args[3]))
}

/// `ets:take/2`.
///
/// # Errors
/// `badarg` when there is no such table, or the caller lacks access.
pub fn ets_take_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let mut content = writing(&table)?;
    let list = copies(ctx.heap, content.store.get(args[1]));
    let fixed = content.is_fixed();
    content.store.remove(args[1], fixed, |_| true);
    Ok(list)
}

/// `ets:delete/2`.
///
/// # Errors
/// As [`ets_take_2`].
pub fn ets_delete_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let mut content = writing(&table)?;
    let fixed = content.is_fixed();
    content.store.remove(args[1], fixed, |_| true);
    Ok(Term::TRUE)
}

/// `ets:delete_object/2`.
///
/// # Errors
/// As [`ets_take_2`], and when the second argument is not a valid object.
pub fn ets_delete_object_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    if !is_object(&table, args[1]) {
        return Err(badarg());
    }
    let mut content = writing(&table)?;
    let fixed = content.is_fixed();
    let key = key_of(args[1], table.position);
    content.store.remove(key, fixed, |object| object.term().eq_exact(args[1]));
    Ok(Term::TRUE)
}

/// `ets:internal_delete_all/2`: returns the number of deleted objects.
///
/// # Errors
/// As [`ets_take_2`].
pub fn ets_internal_delete_all_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    let mut content = writing(&table)?;
    let count = content.store.len();
    let fixed = content.is_fixed();
    content.store.clear(fixed);
    // The second argument is the number that earlier calls deleted.
    Ok(if args[1].is_atom(atom::UNDEFINED) { Term::from_usize(count) } else { args[1] })
}

/// The key of an object, copied to the heap; `'$end_of_table'` without an object.
fn key_or_end<'h>(heap: &'h Heap, table: &Table, object: Option<&Stored>) -> Term<'h> {
    match object {
        Some(object) => object.term().key(table.position).copied(heap),
        None => Term::atom(atom::END_OF_TABLE),
    }
}

fn step<'h>(ctx: Ctx<'h>, args: &[Term<'h>], from: Option<Term<'h>>, back: bool, with_objects: bool) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Read)?;
    let content = reading(&table)?;
    let object = match from {
        None => content.store.first(back),
        Some(key) => content.store.next(key, back).ok_or_else(badarg)?,
    };
    let key = key_or_end(ctx.heap, &table, object);
    if !with_objects || object.is_none() {
        return Ok(key);
    }
    Ok(ctx.heap.tuple(&[key, copies(ctx.heap, content.store.get(key))]))
}

macro_rules! steps {
    ($($name:ident $text:literal $from:expr, $back:literal, $objects:literal;)*) => {$(
        #[doc = concat!("`ets:", $text, "`.")]
        ///
        /// # Errors
        /// `badarg` when there is no such table, the caller lacks access, or the key is not in the table.
        pub fn $name<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            let from: Option<usize> = $from;
            step(ctx, args, from.map(|at| args[at]), $back, $objects)
        }
    )*};
}

steps! {
    ets_first_1 "first/1" None, false, false;
    ets_last_1 "last/1" None, true, false;
    ets_next_2 "next/2" Some(1), false, false;
    ets_prev_2 "prev/2" Some(1), true, false;
    ets_first_lookup_1 "first_lookup/1" None, false, true;
    ets_last_lookup_1 "last_lookup/1" None, true, true;
    ets_next_lookup_2 "next_lookup/2" Some(1), false, true;
    ets_prev_lookup_2 "prev_lookup/2" Some(1), true, true;
}

/// `ets:slot/2`.
///
/// # Errors
/// `badarg` when there is no such table, the caller lacks access, or the number is invalid.
pub fn ets_slot_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Read)?;
    let index = args[1].as_usize().ok_or_else(badarg)?;
    let content = reading(&table)?;
    match content.store.slot(index) {
        Some(objects) => Ok(copies(ctx.heap, objects.into_iter())),
        None if content.store.slot(index.wrapping_sub(1)).is_some() || index == 0 => Ok(Term::atom(atom::END_OF_TABLE)),
        None => Err(badarg()),
    }
}

/// `ets:safe_fixtable/2`.
///
/// # Errors
/// `badarg` when there is no such table, the caller lacks access, or the flag is invalid.
pub fn ets_safe_fixtable_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Read)?;
    let fix = args[1].as_bool().ok_or_else(badarg)?;
    let mut content = writing(&table)?;
    if fix {
        if !content.is_fixed() {
            content.fixed_since = beamc_term::base::clock::MONOTONIC_START + beamc_term::base::clock::since_start();
        }
        table.fix(&mut content, ctx.state.pid);
    } else {
        table.release(&mut content, ctx.state.pid);
    }
    Ok(Term::TRUE)
}

/// New values of elements, with positions counted from 0.
type Changes<'h> = Vec<(usize, Term<'h>)>;

/// Replaces some elements of an object.
fn replace(table: &Table, content: &mut Content, heap: &Heap, key: Term<'_>, changes: &Changes<'_>) {
    // Immediates are replaced in place, which for most tables are all elements.
    let rest: Changes<'_> =
        changes.iter().copied().skip_while(|(at, value)| content.store.set_immediate(key, *at, *value)).collect();
    if rest.is_empty() {
        return;
    }
    let object = {
        let Some(found) = content.store.get(key).next() else { return };
        found.with_elements(heap, &rest)
    };
    let fixed = content.is_fixed();
    debug_assert!(is_set(table));
    content.store.set(object, fixed);
}

/// `ets:update_element/3`.
///
/// # Errors
/// `badarg` when there is no such table, it is a bag, the caller lacks access, or a position is invalid or that of the key.
pub fn ets_update_element_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    update_element(ctx, args, None)
}

/// `ets:update_element/4`.
///
/// # Errors
/// As [`ets_update_element_3`], and when the default is not a valid object.
pub fn ets_update_element_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    update_element(ctx, args, Some(args[3]))
}

fn is_set(table: &Table) -> bool {
    matches!(table.kind, Type::Set | Type::OrderedSet)
}

/// The object to change: the one with the key, or else the default with this key, which is inserted.
fn prepare<'h>(
    table: &Table,
    content: &mut Content,
    heap: &'h Heap,
    key: Term<'h>,
    default: Option<Term<'h>>,
) -> Result<bool, Raise<'h>> {
    if content.store.has(key) {
        return Ok(true);
    }
    let Some(default) = default else { return Ok(false) };
    let mut elements = default.as_tuple().unwrap_or_default().to_vec();
    elements[table.position - 1] = key;
    put(table, content, heap, heap.tuple(&elements));
    Ok(true)
}

/// Checks that the default for a missing object is a valid object.
fn check_default<'h>(table: &Table, default: Option<Term<'h>>) -> Result<(), Raise<'h>> {
    match default {
        Some(default) if !is_object(table, default) => {
            Err(if release() >= 28 { badarg().cause(Term::atom_from_text("default")) } else { badarg() })
        }
        _ => Ok(()),
    }
}

fn update_element<'h>(ctx: Ctx<'h>, args: &[Term<'h>], default: Option<Term<'h>>) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    if !is_set(&table) {
        return Err(badarg());
    }
    let wanted = if args[2].as_tuple().is_some() { vec![args[2]] } else { proper(args[2]).ok_or_else(badarg)? };
    let pairs: Option<Vec<&[Term<'h>]>> = wanted.iter().map(|change| change.as_tuple()).collect();
    let pairs =
        pairs.filter(|pairs| pairs.iter().all(|pair| pair.len() == 2 && pair[0].is_integer())).ok_or_else(badarg)?;
    check_default(&table, default)?;
    let mut content = writing(&table)?;
    if let [[at, value]] = pairs.as_slice()
        && let Some(index) = at.as_usize().filter(|at| *at != table.position).and_then(|at| at.checked_sub(1))
        && content.store.set_immediate(args[1], index, *value)
    {
        return Ok(Term::TRUE);
    }
    let new = !content.store.has(args[1]);
    if new && default.is_none() {
        return Ok(Term::FALSE);
    }
    let mut changes: Changes<'h> = Vec::new();
    for pair in pairs {
        let at = pair[0].as_usize().filter(|at| *at > 0).ok_or_else(badarg)?;
        if at == table.position {
            return Err(caused(atom::KEYPOS));
        }
        changes.push((at - 1, pair[1]));
    }
    if !prepare(&table, &mut content, ctx.heap, args[1], default)? {
        return Ok(Term::FALSE);
    }
    let size = content.store.get(args[1]).next().map_or(0, |object| object.term().arity());
    if changes.iter().any(|(at, _)| *at >= size) {
        if new {
            content.store.remove(args[1], false, |_| true);
        }
        return Err(if release() >= 27 { caused(atom::POSITION) } else { badarg() });
    }
    if !changes.is_empty() {
        replace(&table, &mut content, ctx.heap, args[1], &changes);
    }
    Ok(Term::TRUE)
}

/// One operation of `update_counter`: position, increment, and threshold with the value that is set beyond it.
type Count<'h> = (usize, Term<'h>, Option<(Term<'h>, Term<'h>)>);

fn count_of<'h>(term: Term<'h>, position: usize) -> Option<Count<'h>> {
    let integer = |term: Term<'h>| term.is_integer().then_some(term);
    if term.is_integer() {
        return Some((position + 1, term, None));
    }
    match term.as_tuple()? {
        [at, step] => Some((at.as_usize()?, integer(*step)?, None)),
        [at, step, limit, value] => Some((at.as_usize()?, integer(*step)?, Some((integer(*limit)?, integer(*value)?)))),
        _ => None,
    }
}

fn update_counter<'h>(ctx: Ctx<'h>, args: &[Term<'h>], default: Option<Term<'h>>) -> Answer<'h> {
    let table = table_of(ctx, args[0], Access::Write)?;
    if !is_set(&table) {
        return Err(caused(atom::TABLE_TYPE));
    }
    let list = args[2].is_nil() || args[2].as_cons().is_some();
    let wanted = if list { proper(args[2]).ok_or_else(badarg)? } else { vec![args[2]] };
    let counts: Vec<Count<'h>> =
        wanted.into_iter().map(|term| count_of(term, table.position)).collect::<Option<_>>().ok_or_else(badarg)?;
    check_default(&table, default)?;
    let mut content = writing(&table)?;
    if let [count] = counts.as_slice()
        && let Some(value) = counted_in_place(&table, &mut content, args[1], count)
    {
        return Ok(if list { ctx.heap.list(&[value]) } else { value });
    }
    let new = !content.store.has(args[1]);
    if !prepare(&table, &mut content, ctx.heap, args[1], default)? {
        return Err(caused(atom::BADKEY));
    }
    let result = counted(ctx, &table, &content, args[1], &counts);
    match result {
        Ok((changes, values)) => {
            if !changes.is_empty() {
                replace(&table, &mut content, ctx.heap, args[1], &changes);
            }
            Ok(if list { ctx.heap.list(&values) } else { values[0] })
        }
        Err(raise) => {
            if new {
                content.store.remove(args[1], false, |_| true);
            }
            Err(raise)
        }
    }
}

/// Updates a counter in place and returns its value, if small integers suffice, as they mostly do.
fn counted_in_place(table: &Table, content: &mut Content, key: Term<'_>, count: &Count<'_>) -> Option<Term<'static>> {
    let (at, step, None) = count else { return None };
    let (index, step) = (at.checked_sub(1).filter(|_| *at != table.position)?, step.as_small()?);
    let mut new = None;
    let is_done = content.store.change_immediate(key, |object| {
        new = Term::small(object.element(index)?.as_immediate()?.as_small()? + step);
        Some((index, new?))
    });
    new.filter(|_| is_done)
}

/// The changes and results of counter operations.
fn counted<'h>(
    ctx: Ctx<'h>,
    table: &Table,
    content: &Content,
    key: Term<'h>,
    counts: &[Count<'h>],
) -> Result<(Changes<'h>, Vec<Term<'h>>), Raise<'h>> {
    let heap = ctx.heap;
    let mut elements: Vec<Term<'h>> = {
        let found = content.store.get(key).next();
        let elements = found.into_iter().flat_map(|object| (0..).map_while(|index| object.term().element(index)));
        elements.map(|element| if element.is_integer() { element.copied(heap) } else { Term::NIL }).collect()
    };
    let (mut changes, mut values) = (Changes::new(), Vec::new());
    for (at, step, limit) in counts {
        if *at == table.position {
            return Err(caused(atom::KEYPOS));
        }
        let old = *elements.get(at.wrapping_sub(1)).ok_or_else(|| caused(atom::POSITION))?;
        if !old.is_integer() {
            return Err(badarg());
        }
        let mut new = arith::add(heap, old, *step).map_err(|_| badarg())?;
        if let Some((limit, value)) = limit {
            let up = compare::cmp(*step, Term::from_usize(0)).is_ge();
            let order = compare::cmp(new, *limit);
            if up && order.is_gt() || !up && order.is_lt() {
                new = *value;
            }
        }
        elements[at - 1] = new;
        changes.push((at - 1, new));
        values.push(new);
    }
    Ok((changes, values))
}

/// `ets:update_counter/3`.
///
/// # Errors
/// `badarg` when there is no such table or object, it is a bag, the caller lacks access, or an element is not an integer.
pub fn ets_update_counter_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    update_counter(ctx, args, None)
}

/// `ets:update_counter/4`.
///
/// # Errors
/// As [`ets_update_counter_3`], except when there is no such object.
pub fn ets_update_counter_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    update_counter(ctx, args, Some(args[3]))
}

fn type_name(kind: Type) -> &'static str {
    match kind {
        Type::Set => "set",
        Type::OrderedSet => "ordered_set",
        Type::Bag => "bag",
        Type::DuplicateBag => "duplicate_bag",
    }
}

/// The items of `info/1`, in order.
const ITEMS: [&str; 15] = [
    "id",
    "decentralized_counters",
    "read_concurrency",
    "write_concurrency",
    "compressed",
    "memory",
    "owner",
    "heir",
    "name",
    "size",
    "node",
    "named_table",
    "type",
    "keypos",
    "protection",
];

fn item<'h>(heap: &'h Heap, table: &Table, name: &str) -> Option<Term<'h>> {
    let content = table.read();
    Some(match name {
        "read_concurrency" => Term::bool(table.options.read_concurrency),
        "write_concurrency" => match table.options.write_concurrency {
            WriteConcurrency::No => Term::FALSE,
            WriteConcurrency::Yes => Term::TRUE,
            WriteConcurrency::Auto => Term::atom_from_text("auto"),
            WriteConcurrency::Locks(number) => {
                heap.tuple(&[Term::atom_from_text(LOCKS), Term::from_usize(number as usize)])
            }
        },
        "decentralized_counters" => Term::bool(table.options.decentralized_counters),
        "compressed" => Term::bool(table.options.compressed),
        "id" => heap.reference(&table.reference),
        "memory" => Term::from_usize(TABLE_WORDS + content.store.words()),
        "owner" => Term::pid(table.owner()),
        "heir" => content.heir.as_ref().map_or(Term::atom(atom::NONE), |heir| Term::pid(heir.pid)),
        "name" => Term::atom(content.name),
        "size" => Term::from_usize(content.store.len()),
        "node" => Term::atom(atom::NONODE_NOHOST),
        "named_table" => Term::bool(table.named),
        "type" => Term::atom_from_text(type_name(table.kind)),
        "keypos" => Term::from_usize(table.position),
        "protection" => Term::atom_from_text(match table.protection() {
            Protection::Public => "public",
            Protection::Protected => "protected",
            Protection::Private => "private",
        }),
        "fixed" => Term::bool(content.is_fixed()),
        "stats" => content.store.chains().map_or(Term::FALSE, |chains| statistics(heap, &chains, table)),
        "binary" => {
            let binaries = content.store.all(None).flat_map(|object| object.counted_binaries(heap));
            heap.list(&binaries.collect::<Vec<_>>())
        }
        "safe_fixed" | "safe_fixed_monotonic_time" if !content.is_fixed() => Term::FALSE,
        "safe_fixed" | "safe_fixed_monotonic_time" => {
            let row = |(pid, count): (&Pid, &usize)| heap.tuple(&[Term::pid(*pid), Term::from_usize(*count)]);
            let all: Vec<Term<'h>> = content.fixed.iter().map(row).collect();
            let since = match name {
                "safe_fixed" => crate::bif::timestamp_of(heap, content.fixed_since),
                _ => heap.integer(i128::from(content.fixed_since)),
            };
            heap.tuple(&[since, heap.list(&all)])
        }
        _ => return None,
    })
}

/// `{Chains, Average, Deviation, ExpectedDeviation, Least, Greatest, Removed, Locks}`.
fn statistics<'h>(heap: &'h Heap, chains: &store::Chains, table: &Table) -> Term<'h> {
    let [count, objects, squares] = [chains.count, chains.objects, chains.squares].map(|number| number as f64);
    let average = objects / count;
    let deviation = ((squares - average * objects) / (count - 1.0)).sqrt();
    let expected = (average * (1.0 - 1.0 / count)).sqrt();
    let locks = match table.options.write_concurrency {
        WriteConcurrency::No => 1,
        WriteConcurrency::Yes | WriteConcurrency::Auto => 64,
        WriteConcurrency::Locks(number) => number as usize,
    };
    let [average, deviation, expected] = [average, deviation, expected].map(|number| heap.float(number));
    let [least, greatest] = [chains.least, chains.greatest].map(Term::from_usize);
    let [count, removed, locks] = [chains.count, chains.removed, locks].map(Term::from_usize);
    heap.tuple(&[count, average, deviation, expected, least, greatest, removed, locks])
}

/// `ets:info/1`.
///
/// # Errors
/// `badarg` when the argument cannot be the name of a table.
pub fn ets_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !may_name_table(args[0]) {
        return Err(caused(atom::TYPE));
    }
    let Some(table) = table::find(args[0]) else { return Ok(Term::atom(atom::UNDEFINED)) };
    let pair = |name: &&str| Some(ctx.heap.tuple(&[Term::atom_from_text(name), item(ctx.heap, &table, name)?]));
    let all: Vec<Term<'h>> = ITEMS.iter().filter_map(pair).collect();
    Ok(ctx.heap.list(&all))
}

/// `ets:info/2`.
///
/// # Errors
/// `badarg` when the first argument cannot be the name of a table, or there is no such item.
pub fn ets_info_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if !may_name_table(args[0]) {
        return Err(caused(atom::TYPE));
    }
    let Some(table) = table::find(args[0]) else { return Ok(Term::atom(atom::UNDEFINED)) };
    let name = args[1].as_atom().map(atoms::text).ok_or_else(badarg)?;
    item(ctx.heap, &table, name).ok_or_else(badarg)
}

/// `ets:internal_request_all/0`: sends all tables to the caller.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn ets_internal_request_all_0<'h>(ctx: Ctx<'h>, _args: &[Term<'h>]) -> Answer<'h> {
    let reference = new_reference(ctx.heap);
    let all: Vec<Term<'h>> = table::all().iter().map(|table| table.id(ctx.heap)).collect();
    // The caller waits for a message of each scheduler.
    for index in 0..crate::run::scheduler::count() {
        let tables = if index == 0 { ctx.heap.list(&all) } else { Term::NIL };
        crate::run::send::to_self(ctx.heap, ctx.state, ctx.heap.tuple(&[reference, tables]));
    }
    Ok(reference)
}
