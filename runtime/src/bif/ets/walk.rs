//! BIFs that traverse tables: `match`, `match_object`, `select` and their variants, and match specifications without tables.
//!
//! # Rules
//! 1. A [`Spec`] selects objects and computes their results, also for a pattern. The walk is the same for all.
//! 2. A walk in parts returns a continuation, a tuple with its whole state: table, position, key behind which to continue,
//!    limit, way, pattern or specification, direction. Programs pass it back unchanged.
//! 3. If a pattern determines the key, the objects are looked up instead.

use crate::bif::ets::spec::{Spec, is_open};
use crate::bif::ets::store::{Place, Type, key_of};
use crate::bif::ets::table::{Content, Table};
use crate::bif::ets::{Access, badarg, reading, table_of, writing};
use crate::process::Ctx;
use crate::process::reference::new_reference;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::Term;
use beamc_term::term::key_prefix::IsOpen;
use beamc_term::term::list::proper;
use beamc_term::term::stored::Stored;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// Ways of a walk, as numbers in continuations.
const VARIABLES: usize = 0;
const OBJECT: usize = 1;
const SELECT: usize = 2;

/// The specification for a way and a pattern or specification.
fn how<'h>(way: usize, what: Term<'h>) -> Option<Spec<'h>> {
    match way {
        VARIABLES | OBJECT => Some(Spec::of_pattern(what, way == OBJECT)),
        SELECT => Spec::of_table(what),
        _ => None,
    }
}

/// The pattern of the keys that a specification can match.
fn prefix<'h>(spec: &Spec<'h>, position: usize) -> Option<(Term<'h>, IsOpen)> {
    spec.prefix(position).map(|pattern| (pattern, is_open as IsOpen))
}

/// The objects to visit: those with the key that the pattern determines, the latest first, or all.
fn candidates<'c>(content: &'c Content, spec: &Spec<'c>, position: usize) -> Box<dyn Iterator<Item = &'c Stored> + 'c> {
    match spec.key(position) {
        Some(key) => Box::new(content.store.get(key)),
        None => content.store.all(prefix(spec, position)),
    }
}

fn all<'h>(ctx: Ctx<'h>, id: Term<'h>, spec: &Spec<'h>, back: bool) -> Answer<'h> {
    let table = table_of(ctx, id, Access::Read)?;
    let content = reading(&table)?;
    let given = candidates(&content, spec, table.position).filter_map(|object| spec.run_stored(ctx, object.term()));
    if table.kind == Type::OrderedSet && !back {
        let given: Vec<Term<'h>> = given.collect();
        return Ok(ctx.heap.list(&given));
    }
    Ok(given.fold(Term::NIL, |list, one| ctx.heap.cons(one, list)))
}

/// A walk in parts, as in its continuation.
struct Part<'h> {
    place: Place,
    key: Option<Term<'h>>,
    limit: usize,
    way: usize,
    what: Term<'h>,
    back: bool,
}

/// Number of elements of a continuation: the table, and position, nodes left there, key, limit, way, pattern or specification,
/// direction.
const CONTINUATION_SIZE: usize = 8;

impl<'h> Part<'h> {
    fn first(limit: Term<'h>, way: usize, what: Term<'h>, back: bool) -> Option<Self> {
        let limit = limit.as_usize().filter(|limit| *limit > 0)?;
        Some(Part { place: Place::Head(0, 0), key: None, limit, way, what, back })
    }

    fn next(continuation: Term<'h>) -> Option<(Term<'h>, Self)> {
        let parts = continuation.as_tuple().filter(|parts| parts.len() == CONTINUATION_SIZE)?;
        let [id, head, left, key, limit, way, what, back] = parts else { return None };
        let key = proper(*key)?.first().copied();
        let place = match key {
            Some(_) => Place::Key,
            None => Place::Head(head.as_usize()?, left.as_usize()?),
        };
        let (limit, way, back) = (limit.as_usize()?, way.as_usize()?, back.as_bool()?);
        Some((*id, Part { place, key, limit, way, what: *what, back }))
    }

    fn run(self, ctx: Ctx<'h>, id: Term<'h>) -> Answer<'h> {
        let heap = ctx.heap;
        let table = table_of(ctx, id, Access::Read)?;
        let spec = how(self.way, self.what).ok_or_else(badarg)?;
        let content = reading(&table)?;
        let mut given: Vec<Term<'h>> = Vec::new();
        let (way, limit, back) = (self.way, self.limit, self.back);
        let rest = match spec.key(table.position) {
            Some(key) => {
                given.extend(content.store.get(key).filter_map(|object| spec.run_stored(ctx, object.term())));
                given.reverse();
                None
            }
            None => content.store.part(self.place, self.key, prefix(&spec, table.position), back, |object| {
                given.extend(spec.run_stored(ctx, object.term()));
                given.len() >= limit
            }),
        };
        let Some((place, last)) = rest else {
            let end = Term::atom(atom::END_OF_TABLE);
            return Ok(if given.is_empty() { end } else { heap.tuple(&[heap.list(&given), end]) });
        };
        let (head, left) = if let Place::Head(head, left) = place { (head, left) } else { (0, 0) };
        let key: Vec<Term<'h>> = last.map(|last| last.term().key(table.position).copied(heap)).into_iter().collect();
        let continuation = [
            id,
            Term::from_usize(head),
            Term::from_usize(left),
            heap.list(&key),
            Term::from_usize(limit),
            Term::from_usize(way),
            self.what,
            Term::bool(back),
        ];
        Ok(heap.tuple(&[heap.list(&given), heap.tuple(&continuation)]))
    }
}

fn continued<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].is_atom(atom::END_OF_TABLE) {
        return Ok(args[0]);
    }
    if let Some((id, part)) = Part::next(args[0]) {
        return part.run(ctx, id);
    }
    // A continuation begins with its table.
    let id = args[0].as_tuple().and_then(|parts| parts.first()).ok_or_else(badarg)?;
    table_of(ctx, *id, Access::Read)?;
    Err(badarg())
}

macro_rules! walks {
    ($($one:ident $two:ident $three:ident $name:literal $way:ident $back:literal;)*) => {$(
        #[doc = concat!("`ets:", $name, "/1`: goes on with a continuation.")]
        ///
        /// # Errors
        /// `badarg` when the argument is invalid, or its table no longer exists.
        pub fn $one<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            continued(ctx, args)
        }

        #[doc = concat!("`ets:", $name, "/2`.")]
        ///
        /// # Errors
        /// `badarg` when there is no such table, the caller lacks access, or the specification is invalid.
        pub fn $two<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            table_of(ctx, args[0], Access::Read)?;
            let spec = how($way, args[1]).ok_or_else(badarg)?;
            all(ctx, args[0], &spec, $back)
        }

        #[doc = concat!("`ets:", $name, "/3`: a part at a time.")]
        ///
        /// # Errors
        /// As for two arguments, and `badarg` when the limit is invalid.
        pub fn $three<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            table_of(ctx, args[0], Access::Read)?;
            let part = Part::first(args[2], $way, args[1], $back).ok_or_else(badarg)?;
            part.run(ctx, args[0])
        }
    )*};
}

walks! {
    ets_match_1 ets_match_2 ets_match_3 "match" VARIABLES false;
    ets_match_object_1 ets_match_object_2 ets_match_object_3 "match_object" OBJECT false;
    ets_select_1 ets_select_2 ets_select_3 "select" SELECT false;
    ets_select_reverse_1 ets_select_reverse_2 ets_select_reverse_3 "select_reverse" SELECT true;
}

/// The specification of a walk that changes or counts, with its table.
fn specified<'h>(ctx: Ctx<'h>, args: &[Term<'h>], access: Access) -> Result<(Arc<Table>, Spec<'h>), Raise<'h>> {
    let table = table_of(ctx, args[0], access)?;
    Ok((table, Spec::of_table(args[1]).ok_or_else(badarg)?))
}

/// `ets:select_count/2`.
///
/// # Errors
/// As [`ets_select_2`].
pub fn ets_select_count_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (table, spec) = specified(ctx, args, Access::Read)?;
    let content = reading(&table)?;
    let found = candidates(&content, &spec, table.position);
    Ok(Term::from_usize(found.filter(|object| holds(ctx, &spec, object)).count()))
}

/// Whether a specification gives `true` for an object.
fn holds<'h>(ctx: Ctx<'h>, spec: &Spec<'h>, object: &Stored) -> bool {
    spec.run_stored(ctx, object.term()).is_some_and(|value| value.is_atom(atom::TRUE))
}

/// `ets:internal_select_delete/2`: returns the number of deleted objects.
///
/// # Errors
/// As [`ets_select_2`].
pub fn ets_internal_select_delete_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (table, spec) = specified(ctx, args, Access::Write)?;
    let mut content = writing(&table)?;
    let fixed = content.is_fixed();
    let count = match spec.key(table.position) {
        Some(key) => content.store.remove(key, fixed, |object| holds(ctx, &spec, object)),
        None => content.store.remove_all(prefix(&spec, table.position), fixed, |object| holds(ctx, &spec, object)),
    };
    Ok(Term::from_usize(count))
}

/// `ets:select_replace/2`: returns the number of replaced objects.
///
/// # Errors
/// As [`ets_select_2`], and when the key of an object would change.
pub fn ets_select_replace_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (table, spec) = specified(ctx, args, Access::Write)?;
    if table.kind == Type::Bag || !spec.keeps_key(table.position) {
        return Err(badarg());
    }
    let mut content = writing(&table)?;
    let (key, prefix) = (spec.key(table.position), prefix(&spec, table.position));
    let change = |object: &Stored| {
        let new = spec.run_stored(ctx, object.term())?;
        // A failed body gives no object.
        let same = crate::bif::ets::is_object(&table, new)
            && object.term().key(table.position).eq_exact(key_of(new, table.position));
        same.then(|| Stored::new(ctx.heap, new))
    };
    Ok(Term::from_usize(content.store.replace_all(key, prefix, change)))
}

/// Compiled specifications by the first word of their reference. They are never freed.
static COMPILED: LazyLock<Mutex<HashMap<u64, Arc<Stored>>>> = LazyLock::new(Mutex::default);

fn compiled(term: Term<'_>) -> Option<Arc<Stored>> {
    let key = term.as_reference()?[0];
    COMPILED.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
}

/// `ets:match_spec_compile/1`.
///
/// # Errors
/// `badarg` when the argument is not a match specification.
pub fn ets_match_spec_compile_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Spec::new(args[0]).ok_or_else(badarg)?;
    let reference = new_reference(ctx.heap);
    let key = reference.as_reference().unwrap_or_default()[0];
    let stored = Arc::new(Stored::new(ctx.heap, args[0]));
    COMPILED.lock().unwrap_or_else(PoisonError::into_inner).insert(key, stored);
    Ok(reference)
}

/// `ets:is_compiled_ms/1`.
#[allow(clippy::unnecessary_wraps, reason = "every BIF has this shape")]
pub fn ets_is_compiled_ms_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::bool(compiled(args[0]).is_some()))
}

/// `ets:match_spec_run_r/3`: the results for the elements in reverse order, in front of the list.
///
/// # Errors
/// `badarg` when the first argument is not a list, or the second not a compiled specification.
pub fn ets_match_spec_run_r_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let elements = proper(args[0]).ok_or_else(badarg)?;
    let stored = compiled(args[1]).ok_or_else(badarg)?;
    let spec = Spec::new(stored.copied(ctx.heap)).ok_or_else(badarg)?;
    let mut given: Vec<Term<'h>> = elements.into_iter().filter_map(|element| spec.run(ctx, element)).collect();
    given.reverse();
    Ok(ctx.heap.list_with_tail(&given, args[2]))
}
