//! Natives that go through tables: `match`, `match_object`, `select` and what is made of them; match specifications by themselves.
//!
//! # Rules
//! 1. What is to be done with an object, and what it gives, is one [`How`]; the walk is the same for all.
//! 2. A walk in parts gives a continuation, a tuple that says all there is to say: table, place, key behind which to go on,
//!    how many at a time, how, the pattern or specification, whether backwards. Programs hand it back as it is.
//! 3. A pattern that says what the key is, is looked up instead.

use super::spec::{Spec, ground_key, match_variables};
use super::store::{Place, key_of};
use super::table::{Content, Table, Type};
use super::{Access, badarg, put, table_of};
use crate::heap::{Stored, Term};
use crate::native::support::proper;
use crate::native::{Answer, Ctx, Raise, new_reference};
use crate::term::compare;
use beamc_abi::atom;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// What is given of an object.
enum How<'h> {
    /// The variables of a pattern.
    Variables(Term<'h>),
    /// The object, if the pattern matches.
    Object(Term<'h>),
    /// What a specification gives.
    Select(Spec<'h>),
}

/// Numbers of the ways in a continuation.
const VARIABLES: usize = 0;
const OBJECT: usize = 1;
const SELECT: usize = 2;

impl<'h> How<'h> {
    fn new(way: usize, what: Term<'h>) -> Option<Self> {
        Some(match way {
            VARIABLES => How::Variables(what),
            OBJECT => How::Object(what),
            SELECT => How::Select(Spec::new(what)?),
            _ => return None,
        })
    }

    /// The key that objects have to have.
    fn key(&self, position: usize) -> Option<Term<'h>> {
        match self {
            How::Variables(pattern) | How::Object(pattern) => ground_key(*pattern, position),
            How::Select(spec) => spec.key(position),
        }
    }

    /// What is given of an object, on the heap.
    fn give(&self, ctx: Ctx<'h>, object: &Stored) -> Option<Term<'h>> {
        let heap = ctx.heap;
        match self {
            How::Variables(pattern) => {
                let bound = match_variables(*pattern, object.term())?;
                let copies: Vec<Term<'h>> = bound.into_iter().map(|value| heap.copy(value)).collect();
                Some(heap.list(&copies))
            }
            How::Object(pattern) => match_variables(*pattern, object.term()).map(|_| heap.copy(object.term())),
            How::Select(spec) => spec.run(ctx, object.term()).map(|value| heap.copy(value)),
        }
    }
}

/// The objects to look at: those with the key that the pattern says, or all.
fn candidates<'c>(content: &'c Content, key: Option<Term<'c>>) -> Vec<&'c Stored> {
    match key {
        Some(key) => content.store.get(key),
        None => content.store.all().collect(),
    }
}

fn all<'h>(ctx: Ctx<'h>, id: Term<'h>, how: &How<'h>, back: bool) -> Answer<'h> {
    let table = table_of(ctx, id, Access::Read)?;
    let content = table.read();
    let found = candidates(&content, how.key(table.position));
    let mut given: Vec<Term<'h>> = found.into_iter().filter_map(|object| how.give(ctx, object)).collect();
    if back && table.kind == Type::OrderedSet {
        given.reverse();
    }
    Ok(ctx.heap.list(&given))
}

/// A walk in parts, as its continuation says.
struct Part<'h> {
    place: Place,
    key: Option<Term<'h>>,
    limit: usize,
    way: usize,
    what: Term<'h>,
    back: bool,
}

/// Place, passed nodes, key, limit, way, what, backwards: elements of a continuation behind the table.
const CONTINUATION_SIZE: usize = 8;

impl<'h> Part<'h> {
    fn first(limit: Term<'h>, way: usize, what: Term<'h>, back: bool) -> Option<Self> {
        let limit = limit.as_index().filter(|limit| *limit > 0)?;
        Some(Part { place: Place::Head(0, 0), key: None, limit, way, what, back })
    }

    fn next(continuation: Term<'h>) -> Option<(Term<'h>, Self)> {
        let parts = continuation.as_tuple().filter(|parts| parts.len() == CONTINUATION_SIZE)?;
        let [id, head, passed, key, limit, way, what, back] = parts else { return None };
        let key = proper(*key)?.first().copied();
        let place = match key {
            Some(_) => Place::Key,
            None => Place::Head(head.as_index()?, passed.as_index()?),
        };
        let (limit, way, back) = (limit.as_index()?, way.as_index()?, back.as_bool()?);
        Some((*id, Part { place, key, limit, way, what: *what, back }))
    }

    fn run(self, ctx: Ctx<'h>, id: Term<'h>) -> Answer<'h> {
        let heap = ctx.heap;
        let table = table_of(ctx, id, Access::Read)?;
        let how = How::new(self.way, self.what).ok_or_else(badarg)?;
        let content = table.read();
        let mut given: Vec<Term<'h>> = Vec::new();
        let (way, limit, back) = (self.way, self.limit, self.back);
        let rest = match how.key(table.position) {
            Some(key) => {
                given.extend(content.store.get(key).into_iter().filter_map(|object| how.give(ctx, object)));
                None
            }
            None => content.store.part(self.place, self.key, back, |object| {
                given.extend(how.give(ctx, object));
                given.len() >= limit
            }),
        };
        let Some((place, last)) = rest else {
            let end = Term::atom(atom::END_OF_TABLE);
            return Ok(if given.is_empty() { end } else { heap.tuple(&[heap.list(&given), end]) });
        };
        let (head, passed) = if let Place::Head(head, passed) = place { (head, passed) } else { (0, 0) };
        let key: Vec<Term<'h>> = last.map(|last| heap.copy(key_of(last.term(), table.position))).into_iter().collect();
        let continuation = [
            id,
            Term::count(head),
            Term::count(passed),
            heap.list(&key),
            Term::count(limit),
            Term::count(way),
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
    let (id, part) = Part::next(args[0]).ok_or_else(badarg)?;
    part.run(ctx, id)
}

macro_rules! walks {
    ($($one:ident $two:ident $three:ident $name:literal $way:ident $back:literal;)*) => {$(
        #[doc = concat!("`ets:", $name, "/1`: goes on with a continuation.")]
        ///
        /// # Errors
        /// `badarg` when the argument is none, or its table is no more.
        pub fn $one<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            continued(ctx, args)
        }

        #[doc = concat!("`ets:", $name, "/2`.")]
        ///
        /// # Errors
        /// `badarg` when there is no such table, the caller may not, or the specification is none.
        pub fn $two<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            table_of(ctx, args[0], Access::Read)?;
            let how = How::new($way, args[1]).ok_or_else(badarg)?;
            all(ctx, args[0], &how, $back)
        }

        #[doc = concat!("`ets:", $name, "/3`: a part at a time.")]
        ///
        /// # Errors
        /// As for two arguments, and `badarg` when the limit is none.
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
    Ok((table, Spec::new(args[1]).ok_or_else(badarg)?))
}

/// `ets:select_count/2`.
///
/// # Errors
/// As [`ets_select_2`].
pub fn ets_select_count_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (table, spec) = specified(ctx, args, Access::Read)?;
    let content = table.read();
    let found = candidates(&content, spec.key(table.position));
    let holds = |object: &&Stored| spec.run(ctx, object.term()).is_some_and(|value| value.as_bool() == Some(true));
    Ok(Term::count(found.into_iter().filter(holds).count()))
}

/// `ets:internal_select_delete/2`: the number of objects deleted.
///
/// # Errors
/// As [`ets_select_2`].
pub fn ets_internal_select_delete_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (table, spec) = specified(ctx, args, Access::Write)?;
    let mut content = table.write();
    let doomed: Vec<Term<'h>> = {
        let found = candidates(&content, spec.key(table.position));
        let holds = |object: &&Stored| spec.run(ctx, object.term()).is_some_and(|value| value.as_bool() == Some(true));
        found.into_iter().filter(holds).map(|object| ctx.heap.copy(object.term())).collect()
    };
    let fixed = content.is_fixed();
    let mut count = 0;
    for object in doomed {
        let key = key_of(object, table.position);
        count += content.store.remove(key, fixed, |other| compare::eq_exact(other.term(), object));
    }
    Ok(Term::count(count))
}

/// `ets:select_replace/2`: the number of objects replaced.
///
/// # Errors
/// As [`ets_select_2`], and when something would get another key.
pub fn ets_select_replace_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (table, spec) = specified(ctx, args, Access::Write)?;
    if table.kind == Type::Bag {
        return Err(badarg());
    }
    let mut content = table.write();
    let changes: Vec<(Term<'h>, Term<'h>)> = {
        let found = candidates(&content, spec.key(table.position));
        let change = |object: &Stored| {
            let new = ctx.heap.copy(spec.run(ctx, object.term())?);
            Some((ctx.heap.copy(object.term()), new))
        };
        found.into_iter().filter_map(change).collect()
    };
    let same_key = |(old, new): &(Term<'h>, Term<'h>)| {
        super::is_object(&table, *new) && compare::eq_exact(key_of(*old, table.position), key_of(*new, table.position))
    };
    if !changes.iter().all(same_key) {
        return Err(badarg());
    }
    let count = changes.len();
    for (old, new) in changes {
        if table.kind == Type::DuplicateBag {
            let fixed = content.is_fixed();
            let key = key_of(old, table.position);
            content.store.remove(key, fixed, |other| compare::eq_exact(other.term(), old));
        }
        put(&table, &mut content, ctx.heap, new);
    }
    Ok(Term::count(count))
}

/// Compiled specifications by the first word of their reference: they stay.
static COMPILED: LazyLock<Mutex<HashMap<u64, Arc<Stored>>>> = LazyLock::new(Mutex::default);

fn compiled(term: Term<'_>) -> Option<Arc<Stored>> {
    let key = term.as_reference()?[0];
    COMPILED.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
}

/// `ets:match_spec_compile/1`.
///
/// # Errors
/// `badarg` when the argument is no match specification.
pub fn ets_match_spec_compile_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Spec::new(args[0]).ok_or_else(badarg)?;
    crate::heap::share();
    let reference = new_reference(ctx.heap);
    let key = reference.as_reference().unwrap_or_default()[0];
    let stored = Arc::new(Stored::new(ctx.heap, args[0]));
    COMPILED.lock().unwrap_or_else(PoisonError::into_inner).insert(key, stored);
    Ok(reference)
}

/// `ets:is_compiled_ms/1`.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn ets_is_compiled_ms_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(Term::bool(compiled(args[0]).is_some()))
}

/// `ets:match_spec_run_r/3`: what the specification gives of each element, in front of the list, the last first.
///
/// # Errors
/// `badarg` when the first argument is no list, the second no compiled specification.
pub fn ets_match_spec_run_r_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let elements = proper(args[0]).ok_or_else(badarg)?;
    let stored = compiled(args[1]).ok_or_else(badarg)?;
    let spec = Spec::new(ctx.heap.copy(stored.term())).ok_or_else(badarg)?;
    let mut given: Vec<Term<'h>> = elements.into_iter().filter_map(|element| spec.run(ctx, element)).collect();
    given.reverse();
    Ok(ctx.heap.list_with_tail(&given, args[2]))
}
