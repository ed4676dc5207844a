//! The groups of a match in its result, and their form.

use crate::bif::iodata;
use crate::bif::re::engine::{Code, DUPNAMES, Found, UNSET};
use crate::bif::re::version::{HEAP_BINARY_MAX, is_old};
use beamc_abi::atom;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Heap, Term};
use beamc_term::term::list::elements;

/// First release that copies small parts of big subjects.
const COPYING_RELEASE: u32 = 27;

/// Form of the groups.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Index,
    List,
    Binary,
    /// Only `match`.
    None,
}

/// A requested group.
enum Pick {
    /// The group with this number.
    Group(usize),
    /// The first of these that matched.
    FirstOf(Vec<usize>),
    /// An unknown group.
    Unknown,
    /// Several groups with a name that should be unique. PCRE2's number for this error makes OTP use the first group that
    /// matched among those that follow in the list, and omit the others.
    Ambiguous,
}

/// The requested groups, in order.
enum Picks {
    /// All groups from this one to the last that matched.
    From(usize),
    These(Vec<Pick>),
}

/// A parsed capture option.
pub(super) struct Capture {
    form: Form,
    picks: Picks,
}

impl Default for Capture {
    fn default() -> Self {
        Capture { form: Form::Index, picks: Picks::From(0) }
    }
}

/// The group that PCRE 8 finds by name, in a table that may contain the name more than once.
fn search(names: &[(&[u8], u16)], name: &[u8]) -> Pick {
    let (mut bottom, mut top) = (0, names.len());
    while top > bottom {
        let middle = usize::midpoint(top, bottom);
        match name.cmp(names[middle].0) {
            std::cmp::Ordering::Equal => return Pick::Group(names[middle].1.into()),
            std::cmp::Ordering::Greater => bottom = middle + 1,
            std::cmp::Ordering::Less => top = middle,
        }
    }
    Pick::Unknown
}

fn pick(code: &Code, name: &[u8]) -> Pick {
    let names = code.names();
    let groups: Vec<usize> =
        names.iter().filter(|(known, _)| *known == name).map(|(_, group)| usize::from(*group)).collect();
    match groups[..] {
        [] => Pick::Unknown,
        [group] => Pick::Group(group),
        _ if code.options() & DUPNAMES != 0 => Pick::FirstOf(groups),
        _ if is_old() => search(&names, name),
        _ => Pick::Ambiguous,
    }
}

/// A group by the program's name for it.
fn named(term: Term<'_>, code: &Code) -> Option<Pick> {
    if let Some(number) = term.as_small() {
        return i32::try_from(number).ok()?.try_into().ok().map(Pick::Group);
    }
    if let Some(index) = term.as_atom() {
        return Some(pick(code, atoms::text(index).as_bytes()));
    }
    if term.as_bits().is_none() && term.as_cons().is_none() {
        return None;
    }
    iodata::bytes(term).map(|name| pick(code, &name))
}

impl Capture {
    /// Parses a capture option.
    pub(super) fn read(values: Term<'_>, form: Term<'_>, code: &Code) -> Option<Self> {
        let mut form = match form.as_atom()? {
            atom::INDEX => Form::Index,
            atom::LIST => Form::List,
            atom::BINARY => Form::Binary,
            _ => return None,
        };
        let picks = match values.as_atom().map(atoms::text) {
            Some("all") => Picks::From(0),
            Some("all_but_first") => Picks::From(1),
            Some("first") => Picks::These(vec![Pick::Group(0)]),
            Some("none") => {
                form = Form::None;
                Picks::From(0)
            }
            Some("all_names") => {
                let mut names = code.names();
                let picks = if code.options() & DUPNAMES != 0 {
                    names.dedup_by_key(|(name, _)| *name);
                    names.into_iter().map(|(name, _)| pick(code, name)).collect()
                } else {
                    names.into_iter().map(|(_, group)| Pick::Group(group.into())).collect()
                };
                let picks: Vec<Pick> = picks;
                if picks.is_empty() {
                    form = Form::None;
                }
                Picks::These(picks)
            }
            Some(_) => return None,
            None if values.is_nil() => {
                form = Form::None;
                Picks::From(0)
            }
            None => {
                values.as_cons()?;
                let mut walk = elements(values);
                let picks = walk.by_ref().map(|value| named(value, code)).collect::<Option<Vec<Pick>>>()?;
                if !walk.rest().is_nil() {
                    return None;
                }
                Picks::These(picks)
            }
        };
        Some(Capture { form, picks })
    }

    /// Numbers of the requested groups, `None` for a missing one.
    fn numbers(&self, found: &Found) -> Vec<Option<usize>> {
        let took_part = |group: usize| found.groups.get(group).is_some_and(|ends| ends.0 != UNSET);
        let picks = match &self.picks {
            Picks::From(first) => return (*first..found.count).map(Some).collect(),
            Picks::These(picks) => picks,
        };
        let mut numbers = Vec::with_capacity(picks.len());
        let mut walk = picks.iter();
        while let Some(pick) = walk.next() {
            let number = match pick {
                Pick::Group(group) => Some(*group),
                Pick::FirstOf(groups) => groups.iter().copied().find(|group| took_part(*group)),
                Pick::Unknown => None,
                Pick::Ambiguous => walk.by_ref().find_map(|pick| match pick {
                    Pick::Group(group) => took_part(*group).then_some(*group),
                    _ => None,
                }),
            };
            numbers.push(number.filter(|group| *group < found.count));
        }
        numbers
    }

    /// The result of a match in `subject`. `whole` is the binary that parts refer to, if any.
    pub(super) fn term<'h>(&self, heap: &'h Heap, found: &Found, subject: &[u8], whole: Option<Term<'h>>) -> Term<'h> {
        if self.form == Form::None {
            return Term::atom(atom::MATCH);
        }
        let is_shared = release() < COPYING_RELEASE;
        let one = |number: Option<usize>| {
            let ends = number.and_then(|number| found.groups.get(number)).filter(|ends| ends.0 != UNSET);
            if self.form == Form::Index {
                let (start, len) = ends.map_or((-1, 0), |&(start, end)| (start as i128, end as i128 - start as i128));
                return heap.tuple(&[heap.integer(start), heap.integer(len)]);
            }
            let (start, end) = ends.copied().unwrap_or((0, 0));
            let bytes = subject.get(start..end).unwrap_or_default();
            match (self.form, whole) {
                (Form::List, _) => {
                    let bytes: Vec<Term<'h>> = bytes.iter().map(|byte| heap.integer(i128::from(*byte))).collect();
                    heap.list(&bytes)
                }
                (_, Some(whole)) if bytes.len() > HEAP_BINARY_MAX || is_shared => {
                    heap.sub_bits(whole, start * 8, bytes.len() * 8)
                }
                _ => heap.binary(bytes),
            }
        };
        let parts: Vec<Term<'h>> = self.numbers(found).into_iter().map(one).collect();
        heap.tuple(&[Term::atom(atom::MATCH), heap.list(&parts)])
    }
}
