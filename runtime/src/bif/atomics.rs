//! BIFs of `atomics`, also used by `counters`: arrays of 64-bit integers shared by all processes.
//!
//! An array is a resource: it lives as long as its reference.

use crate::bif::resource;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::map;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bit of the options of `atomics_new/2`: the integers are signed.
const SIGNED: u64 = 1;
/// Greatest number of integers.
const SIZE_MAX: usize = 1 << 40;

struct Array {
    words: Box<[AtomicU64]>,
    signed: bool,
}

/// A non-negative 64-bit integer.
fn count<'h>(term: Term<'h>) -> Result<u64, Raise<'h>> {
    match (term.as_small(), term.as_big()) {
        (Some(value), _) => u64::try_from(value).map_err(|_| Raise::badarg()),
        (_, Some((false, &[limb]))) => Ok(limb),
        (_, Some((false, _))) => Err(Raise::system_limit()),
        _ => Err(Raise::badarg()),
    }
}

fn new_array<'h>(heap: &'h Heap, size: u64, signed: bool) -> Answer<'h> {
    let size = match usize::try_from(size) {
        Ok(0) => return Err(Raise::badarg()),
        Ok(size) if size <= SIZE_MAX => size,
        _ => return Err(Raise::system_limit()),
    };
    let array = Array { words: (0..size).map(|_| AtomicU64::new(0)).collect(), signed };
    Ok(resource::new(heap, size_of_val(&*array.words), Arc::new(array)))
}

fn array<'h>(reference: Term<'h>) -> Result<Arc<Array>, Raise<'h>> {
    resource::get(reference).ok_or(Raise::badarg())
}

/// The 64 bits of an integer that fits in them, signed or not, and whether it is negative.
fn word(term: Term<'_>) -> Option<(u64, bool)> {
    if let Some(value) = term.as_small() {
        return Some((value as u64, value < 0));
    }
    match term.as_big()? {
        (false, &[limb]) => Some((limb, false)),
        (true, &[limb]) if limb <= 1 << 63 => Some((limb.wrapping_neg(), true)),
        _ => None,
    }
}

impl Array {
    fn place<'h>(&self, index: Term<'h>) -> Result<&AtomicU64, Raise<'h>> {
        let at = index.as_usize().and_then(|index| index.checked_sub(1));
        at.and_then(|at| self.words.get(at)).ok_or(Raise::badarg())
    }

    /// The bits of a value that the array can hold.
    fn value<'h>(&self, term: Term<'h>) -> Result<u64, Raise<'h>> {
        let (bits, negative) = word(term).ok_or(Raise::badarg())?;
        let fits = if self.signed { negative || bits >> 63 == 0 } else { !negative };
        if fits { Ok(bits) } else { Err(Raise::badarg()) }
    }

    fn term<'h>(&self, heap: &'h Heap, bits: u64) -> Term<'h> {
        heap.integer(if self.signed { i128::from(bits as i64) } else { i128::from(bits) })
    }
}

const fn ok<'h>() -> Answer<'h> {
    Ok(Term::atom(atom::OK))
}

/// `erts_internal:atomics_new/2`.
pub fn erts_internal_atomics_new_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (size, options) = (count(args[0])?, count(args[1])?);
    new_array(ctx.heap, size, options & SIGNED != 0)
}

/// `atomics:put/3`.
pub fn atomics_put_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let array = array(args[0])?;
    array.place(args[1])?.store(array.value(args[2])?, Ordering::SeqCst);
    ok()
}

/// `atomics:get/2`.
pub fn atomics_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let array = array(args[0])?;
    Ok(array.term(ctx.heap, array.place(args[1])?.load(Ordering::SeqCst)))
}

fn add<'h>(args: &[Term<'h>]) -> Result<(Arc<Array>, u64), Raise<'h>> {
    let array = array(args[0])?;
    let (bits, _) = word(args[2]).ok_or(Raise::badarg())?;
    let old = array.place(args[1])?.fetch_add(bits, Ordering::SeqCst);
    Ok((array, old.wrapping_add(bits)))
}

/// `atomics:add/3`.
pub fn atomics_add_3<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    add(args)?;
    ok()
}

/// `atomics:add_get/3`.
pub fn atomics_add_get_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let (array, new) = add(args)?;
    Ok(array.term(ctx.heap, new))
}

/// `atomics:exchange/3`.
pub fn atomics_exchange_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let array = array(args[0])?;
    let old = array.place(args[1])?.swap(array.value(args[2])?, Ordering::SeqCst);
    Ok(array.term(ctx.heap, old))
}

/// `atomics:compare_exchange/4`.
pub fn atomics_compare_exchange_4<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let array = array(args[0])?;
    let (expected, new) = (array.value(args[2])?, array.value(args[3])?);
    match array.place(args[1])?.compare_exchange(expected, new, Ordering::SeqCst, Ordering::SeqCst) {
        Ok(_) => ok(),
        Err(actual) => Ok(array.term(ctx.heap, actual)),
    }
}

fn info<'h>(ctx: Ctx<'h>, array: &Array, limits: bool) -> Term<'h> {
    let heap = ctx.heap;
    let size = array.words.len();
    let mut pairs =
        vec![(atom::SIZE, Term::from_usize(size)), (atom::MEMORY, Term::from_usize(size_of_val(&*array.words) + 40))];
    if limits {
        let signed = (i128::from(i64::MIN), i128::from(i64::MAX));
        let (min, max) = if array.signed { signed } else { (0, i128::from(u64::MAX)) };
        pairs.extend([(atom::MAX, heap.integer(max)), (atom::MIN, heap.integer(min))]);
    }
    let pairs: Vec<(Term<'h>, Term<'h>)> = pairs.into_iter().map(|(name, value)| (Term::atom(name), value)).collect();
    map::from_pairs(heap, &pairs)
}

/// `atomics:info/1`.
pub fn atomics_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(info(ctx, &*array(args[0])?, true))
}

/// `erts_internal:counters_new/1`.
pub fn erts_internal_counters_new_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    new_array(ctx.heap, count(args[0])?, true)
}

/// `erts_internal:counters_get/2`.
pub fn erts_internal_counters_get_2<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atomics_get_2(ctx, args)
}

/// `erts_internal:counters_add/3`.
pub fn erts_internal_counters_add_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atomics_add_3(ctx, args)
}

/// `erts_internal:counters_put/3`.
pub fn erts_internal_counters_put_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    atomics_put_3(ctx, args)
}

/// `erts_internal:counters_info/1`.
pub fn erts_internal_counters_info_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    Ok(info(ctx, &*array(args[0])?, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::State;
    use beamc_term::term::print;

    #[test]
    fn values_wrap_and_must_fit() {
        let (heap, state) = (Heap::standalone(), State::default());
        let ctx = Ctx { heap: &heap, state: &state };
        let unsigned = new_array(&heap, 2, false).unwrap_or(Term::NIL);
        let minus_one = heap.integer(-1);
        let shown = |answer: Answer<'_>| answer.map_or_else(|_| "badarg".to_owned(), print::display);
        assert_eq!(shown(atomics_add_get_3(ctx, &[unsigned, Term::from_usize(2), minus_one])), "18446744073709551615");
        assert_eq!(shown(atomics_put_3(ctx, &[unsigned, Term::from_usize(1), minus_one])), "badarg");
        assert_eq!(shown(atomics_get_2(ctx, &[unsigned, Term::from_usize(3)])), "badarg");
        assert_eq!(shown(atomics_get_2(ctx, &[Term::NIL, Term::from_usize(1)])), "badarg");
        let zero = Term::from_usize(0);
        assert_eq!(
            shown(atomics_compare_exchange_4(ctx, &[unsigned, Term::from_usize(1), zero, Term::from_usize(9)])),
            "ok"
        );
        assert_eq!(shown(atomics_compare_exchange_4(ctx, &[unsigned, Term::from_usize(1), zero, zero])), "9");
    }
}
