//! BIFs that traverse tables: `match`, `match_object`, `select` and their variants, and match specifications without tables.
//!
//! # Rules
//! 1. A [`Spec`] selects objects and computes their results, also for a pattern. The walk is the same for all.
//! 2. A walk in parts returns a continuation: a tuple of OTP's shape, which `ets:repair_continuation/2` knows. A reference in it
//!    holds the compiled specification. The results of a chain, or of a known key, are all made at once. The continuation holds
//!    those beyond the limit.
//! 3. If the patterns determine the keys, the objects are looked up instead.

use crate::bif::ets::spec::{Spec, is_open};
use crate::bif::ets::store::{Type, key_of};
use crate::bif::ets::table::{Content, Table};
use crate::bif::ets::{Access, badarg, reading, table_of, writing};
use crate::bif::resource;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::key_prefix::IsOpen;
use beamc_term::term::list::proper;
use beamc_term::term::stored::Stored;
use std::sync::Arc;

/// Ways of a walk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Variables,
    Object,
    Select,
}

/// The specification for a way and a pattern or specification.
fn how<'h>(way: Way, what: Term<'h>) -> Result<Spec<'h>, Raise<'h>> {
    let spec = match way {
        Way::Variables | Way::Object => Spec::of_pattern(what, way == Way::Object),
        Way::Select => Spec::of_table(what),
    };
    spec.ok_or_else(badarg)
}

/// The match specification for a way and a pattern or specification.
fn specification<'h>(heap: &'h Heap, way: Way, what: Term<'h>) -> Term<'h> {
    let body = match way {
        Way::Variables => Term::atom(atom::MATCH_VARIABLES),
        Way::Object => Term::atom(atom::MATCH_OBJECT),
        Way::Select => return what,
    };
    heap.list(&[heap.tuple(&[what, Term::NIL, heap.list(&[body])])])
}

/// The pattern of the keys that a specification can match.
fn prefix<'h>(spec: &Spec<'h>, position: usize) -> Option<(Term<'h>, IsOpen)> {
    spec.prefix(position).map(|pattern| (pattern, is_open as IsOpen))
}

/// The objects to visit: those with the keys that the patterns determine, the latest first, or all.
fn candidates<'c>(content: &'c Content, spec: &Spec<'c>, table: &Table) -> Box<dyn Iterator<Item = &'c Stored> + 'c> {
    match spec.keys(table.kind, table.position) {
        Some(keys) => Box::new(keys.into_iter().flat_map(|key| content.store.get(key))),
        None => content.store.all(prefix(spec, table.position)),
    }
}

fn all<'h>(ctx: Ctx<'h>, id: Term<'h>, spec: &Spec<'h>, back: bool) -> Answer<'h> {
    let table = table_of(ctx, id, Access::Read)?;
    let content = reading(&table)?;
    let given = candidates(&content, spec, &table).filter_map(|object| spec.run_stored(ctx, object.term()));
    if table.kind == Type::OrderedSet && !back {
        let given: Vec<Term<'h>> = given.collect();
        return Ok(ctx.heap.list(&given));
    }
    Ok(given.fold(Term::NIL, |list, one| ctx.heap.cons(one, list)))
}

/// A walk in parts.
struct Walk<'h> {
    ctx: Ctx<'h>,
    table: Arc<Table>,
    spec: Spec<'h>,
    limit: usize,
    place: Place<'h>,
}

/// Where a walk continues.
enum Place<'h> {
    /// In a hashed table: with this chain, after these results. The walk has visited all objects if there is no chain.
    Chain(Option<usize>, Vec<Term<'h>>),
    /// In a sorted table: behind this key, or before it.
    Key { key: Option<Term<'h>>, back: bool },
}

/// A step of a walk.
enum Step<'h> {
    /// The last results.
    Last(Vec<Term<'h>>),
    /// Results, and where to continue.
    Part(Vec<Term<'h>>, Place<'h>),
}

impl<'h> Walk<'h> {
    fn first(ctx: Ctx<'h>, args: &[Term<'h>], way: Way, back: bool) -> Answer<'h> {
        let table = table_of(ctx, args[0], Access::Read)?;
        let spec = how(way, args[1])?;
        let limit = args[2].as_usize().filter(|limit| *limit > 0).ok_or_else(badarg)?;
        let place = match table.kind {
            Type::OrderedSet => Place::Key { key: None, back },
            _ => Place::Chain(Some(0), Vec::new()),
        };
        let walk = Walk { ctx, table, spec, limit, place };
        let keys = walk.spec.keys(walk.table.kind, walk.table.position);
        let step = match keys {
            Some(keys) => walk.with_keys(keys)?,
            None => walk.step()?,
        };
        Ok(match step {
            Step::Last(results) => walk.ended(&results),
            Step::Part(results, place) => {
                let compiled = compile(ctx.heap, specification(ctx.heap, way, args[1]));
                ctx.heap.tuple(&[walk.list(&results), walk.continuation(&place, compiled, true)])
            }
        })
    }

    /// Goes on with a continuation; `None` if it does not fit the table.
    fn next(ctx: Ctx<'h>, table: Arc<Table>, parts: &[Term<'h>]) -> Option<Answer<'h>> {
        let (limit, compiled, place) = match (parts, table.kind) {
            ([_, last, _, limit, compiled, _, back, _], Type::OrderedSet) => {
                (limit, compiled, Place::Key { key: Some(*last), back: back.as_usize()? != 0 })
            }
            ([_, _, _, _, _, _, _, _], _) | (_, Type::OrderedSet) => return None,
            ([_, chain, limit, compiled, rest, _], _) => {
                let mut rest = proper(*rest)?;
                rest.reverse();
                (limit, compiled, Place::Chain(chain.as_usize(), rest))
            }
            _ => return None,
        };
        let spec = Spec::of_table(self::compiled(*compiled)?.0.copied(ctx.heap))?;
        let walk = Walk { ctx, table, spec, limit: limit.as_usize().filter(|limit| *limit > 0)?, place };
        Some(walk.step().map(|step| match step {
            Step::Last(results) => walk.ended(&results),
            Step::Part(results, place) => {
                ctx.heap.tuple(&[walk.list(&results), walk.continuation(&place, *compiled, false)])
            }
        }))
    }

    /// The first step, if the keys of all matching objects are known.
    fn with_keys(&self, keys: Vec<Term<'h>>) -> Result<Step<'h>, Raise<'h>> {
        let content = reading(&self.table)?;
        let objects = keys.into_iter().flat_map(|key| content.store.get(key));
        let found = objects.filter_map(|object| self.spec.run_stored(self.ctx, object.term())).collect();
        Ok(self.cut(found, None))
    }

    /// The results up to the limit, and the rest for the next step.
    fn cut(&self, mut found: Vec<Term<'h>>, chain: Option<usize>) -> Step<'h> {
        if chain.is_none() && found.len() <= self.limit {
            return Step::Last(found);
        }
        let rest = found.split_off(self.limit.min(found.len()));
        Step::Part(found, Place::Chain(chain, rest))
    }

    fn step(&self) -> Result<Step<'h>, Raise<'h>> {
        let content = reading(&self.table)?;
        let run = |object: &Stored| self.spec.run_stored(self.ctx, object.term());
        match &self.place {
            Place::Chain(chain, found) => {
                let (mut chain, mut found) = (*chain, found.clone());
                while let Some(at) = chain.filter(|_| found.len() < self.limit) {
                    let objects = content.store.slot(at);
                    chain = objects.is_some().then_some(at + 1);
                    found.extend(objects.into_iter().flatten().filter_map(run));
                }
                Ok(self.cut(found, chain))
            }
            Place::Key { key, back } => {
                let mut found = Vec::new();
                let prefix = prefix(&self.spec, self.table.position);
                let last = content.store.sorted(*key, prefix, *back).find(|object| {
                    found.extend(run(object));
                    found.len() >= self.limit
                });
                Ok(match last {
                    None => Step::Last(found),
                    Some(last) => {
                        let key = last.term().key(self.table.position).copied(self.ctx.heap);
                        Step::Part(found, Place::Key { key: Some(key), back: *back })
                    }
                })
            }
        }
    }

    /// Results as a list: those of a hashed table in reverse order.
    fn list(&self, results: &[Term<'h>]) -> Term<'h> {
        match self.table.kind {
            Type::OrderedSet => self.ctx.heap.list(results),
            _ => results.iter().fold(Term::NIL, |list, result| self.ctx.heap.cons(*result, list)),
        }
    }

    /// The last part.
    fn ended(&self, results: &[Term<'h>]) -> Term<'h> {
        let end = Term::atom(atom::END_OF_TABLE);
        if results.is_empty() { end } else { self.ctx.heap.tuple(&[self.list(results), end]) }
    }

    /// The continuation of the first part, or of a later one.
    fn continuation(&self, place: &Place<'h>, compiled: Term<'h>, first: bool) -> Term<'h> {
        let heap = self.ctx.heap;
        let (id, limit) = (heap.reference(&self.table.reference), Term::from_usize(self.limit));
        match place {
            Place::Chain(chain, rest) => {
                let chain = chain.map_or(heap.integer(-1), Term::from_usize);
                let count = Term::from_usize(rest.len());
                // The first part cuts the list of all results, whose order is reversed. A later one moves them one by one.
                let rest = if first { self.list(rest) } else { heap.list(rest) };
                heap.tuple(&[id, chain, limit, compiled, rest, count])
            }
            Place::Key { key, back } => {
                let zero = Term::from_usize(0);
                let end = self.spec.prefix(self.table.position).unwrap_or(Term::NIL);
                let back = Term::from_usize(usize::from(*back));
                heap.tuple(&[id, key.unwrap_or(Term::NIL), end, limit, compiled, Term::NIL, back, zero])
            }
        }
    }
}

fn continued<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    if args[0].is_atom(atom::END_OF_TABLE) {
        return Ok(args[0]);
    }
    // A continuation begins with its table.
    let parts = args[0].as_tuple().unwrap_or_default();
    let table = table_of(ctx, *parts.first().ok_or_else(badarg)?, Access::Read)?;
    Walk::next(ctx, table, parts).unwrap_or_else(|| Err(badarg()))
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
            let spec = how(Way::$way, args[1])?;
            all(ctx, args[0], &spec, $back)
        }

        #[doc = concat!("`ets:", $name, "/3`: a part at a time.")]
        ///
        /// # Errors
        /// As for two arguments, and `badarg` when the limit is invalid.
        pub fn $three<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
            Walk::first(ctx, args, Way::$way, $back)
        }
    )*};
}

walks! {
    ets_match_1 ets_match_2 ets_match_3 "match" Variables false;
    ets_match_object_1 ets_match_object_2 ets_match_object_3 "match_object" Object false;
    ets_select_1 ets_select_2 ets_select_3 "select" Select false;
    ets_select_reverse_1 ets_select_reverse_2 ets_select_reverse_3 "select_reverse" Select true;
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
    let found = candidates(&content, &spec, &table);
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
    let count = match spec.keys(table.kind, table.position) {
        Some(keys) => {
            keys.into_iter().map(|key| content.store.remove(key, fixed, |object| holds(ctx, &spec, object))).sum()
        }
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
    let change = |object: &Stored| {
        let new = spec.run_stored(ctx, object.term())?;
        // A failed body gives no object.
        let same = crate::bif::ets::is_object(&table, new)
            && object.term().key(table.position).eq_exact(key_of(new, table.position));
        same.then(|| Stored::new(ctx.heap, new))
    };
    let prefix = prefix(&spec, table.position);
    let count = match spec.keys(table.kind, table.position) {
        Some(keys) => keys.into_iter().map(|key| content.store.replace_all(Some(key), None, change)).sum(),
        None => content.store.replace_all(None, prefix, change),
    };
    Ok(Term::from_usize(count))
}

/// A compiled specification, as a resource. It holds the specification as a term.
struct Compiled(Stored);

/// A reference that holds a compiled specification.
fn compile<'h>(heap: &'h Heap, what: Term<'_>) -> Term<'h> {
    let stored = Stored::new(heap, what);
    resource::new(heap, size_of::<Compiled>() + stored.words() * 8, Arc::new(Compiled(stored)))
}

/// The compiled specification of a reference.
fn compiled(reference: Term<'_>) -> Option<Arc<Compiled>> {
    resource::get(reference)
}

/// `ets:match_spec_compile/1`.
///
/// # Errors
/// `badarg` when the argument is not a match specification.
pub fn ets_match_spec_compile_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Spec::new(args[0]).ok_or_else(badarg)?;
    Ok(compile(ctx.heap, args[0]))
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
    let compiled = compiled(args[1]).ok_or_else(badarg)?;
    let spec = Spec::new(compiled.0.copied(ctx.heap)).ok_or_else(badarg)?;
    let mut given: Vec<Term<'h>> = elements.into_iter().filter_map(|element| spec.run(ctx, element)).collect();
    given.reverse();
    Ok(ctx.heap.list_with_tail(&given, args[2]))
}
