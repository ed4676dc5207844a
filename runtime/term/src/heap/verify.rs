//! Checks of a heap around its collections (`BEAMC_GC=verify`).
//!
//! # Rules
//! 1. Before a collection, each root is an immediate, or points into the nursery, the old generation, a fragment or the
//!    literals, to an object that its tag allows. The report of a violation names the root: in a frame of compiled code with
//!    function and line.
//! 2. After a collection the two generations are gapless (`collect`, rule 4), and walking them gives the starts of all objects.
//!    Each word that is a term, in them and in the roots, then is an immediate, a literal, or a pointer to such a start with
//!    the right tag. No pointer leads from the old generation to the nursery.

use crate::heap::Heap;
use crate::heap::block::HeapBlock;
use crate::heap::roots::Roots;
use crate::heap::words::{is_header, is_pointer, raw_words};
use beamc_abi::term as abi;
use beamc_abi::term::offset;
use std::ops::Range;

fn load(at: u64) -> u64 {
    // SAFETY: callers read only within the ranges of a heap or of the literals, all initialised.
    unsafe { *(at as *const u64) }
}

/// Whether a pointer with `tag` may point to an object whose first word is `first`. Cells may hold anything but headers.
fn fits(tag: u64, first: u64) -> bool {
    match tag {
        abi::TAG_TUPLE => first & abi::KIND_MASK == abi::TUPLE,
        abi::TAG_BOXED => is_header(first) && first & abi::KIND_MASK != abi::TUPLE,
        _ => !is_header(first) && first != abi::MOVED,
    }
}

/// Whether a word that is not a pointer can be a term.
fn is_immediate(word: u64) -> bool {
    word & abi::TAG_MASK != abi::TAG_OTHER
        || matches!(word & abi::KIND_MASK, abi::ATOM | abi::NIL | abi::PID | abi::PORT | abi::NON_VALUE)
}

fn fault(what: &str, word: u64) -> ! {
    crate::base::fatal::fatal(&format!("heap verification: {what} holds {word:#x}"))
}

/// Rule 1.
pub(super) fn roots(heap: &Heap, roots: &mut impl Roots, when: &str) {
    let mut bad = None;
    let look = |slot: &mut u64| {
        if bad.is_none() && !plausible(heap, *slot) {
            bad = Some((std::ptr::from_ref(slot), *slot));
        }
    };
    // SAFETY: looking changes nothing.
    unsafe { roots.each(look) };
    if let Some((slot, word)) = bad {
        fault(&format!("{} {when} the collection", roots.describe(slot)), word);
    }
}

fn plausible(heap: &Heap, word: u64) -> bool {
    if !is_pointer(word) {
        return is_immediate(word);
    }
    let at = word & !abi::TAG_MASK;
    let fragments = heap.fragments.borrow();
    let in_fragment = |at: u64| {
        fragments
            .iter()
            .any(|fragment| (fragment.area.start()..fragment.area.start() + fragment.used as u64 * 8).contains(&at))
    };
    let known = heap.ranges().iter().any(|range| range.contains(&at)) || heap.is_fixed(at) || in_fragment(at);
    known && fits(word & abi::TAG_MASK, load(at))
}

/// Starts of objects, one bit per word of a range.
struct Starts {
    range: Range<u64>,
    bits: Vec<u64>,
}

impl Starts {
    fn new(range: Range<u64>) -> Self {
        let words = ((range.end - range.start) / 8) as usize;
        Starts { range, bits: vec![0; words.div_ceil(64)] }
    }

    fn place(&self, at: u64) -> (usize, u64) {
        let word = (at - self.range.start) / 8;
        ((word / 64) as usize, 1 << (word % 64))
    }

    fn set(&mut self, at: u64) {
        let (index, bit) = self.place(at);
        self.bits[index] |= bit;
    }

    fn has(&self, at: u64) -> bool {
        if !self.range.contains(&at) {
            return false;
        }
        let (index, bit) = self.place(at);
        self.bits[index] & bit != 0
    }
}

/// Calls `object` with the address and size in words of each object of a gapless range.
fn walk(range: &Range<u64>, mut object: impl FnMut(u64, u64)) {
    let mut at = range.start;
    while at < range.end {
        let first = load(at);
        let words = if is_header(first) { 1 + abi::header_size(first) } else { abi::words::CELL };
        if at + words * 8 > range.end {
            fault(&format!("the object at {at:#x}, which ends beyond its space,"), first);
        }
        object(at, words);
        at += words * 8;
    }
}

/// Rule 2, without the roots.
pub(super) fn heap(heap: &Heap) {
    let starts = heap.ranges().map(|range| {
        let mut starts = Starts::new(range.clone());
        walk(&range, |at, _| starts.set(at));
        starts
    });
    for (index, area) in [&heap.nursery, &heap.old].into_iter().enumerate() {
        let others: &[Starts] = if index == 0 { &starts } else { &starts[1..] };
        walk(&starts[index].range, |at, words| object(heap, others, area, at, words));
    }
}

fn object(heap: &Heap, starts: &[Starts], area: &HeapBlock, at: u64, words: u64) {
    let first = load(at);
    let from = if is_header(first) { raw_words(first) } else { 0 };
    for index in from..words {
        let word = load(at + index * 8);
        let known = |at: u64| heap.is_fixed(at) || starts.iter().any(|starts| starts.has(at));
        let good = if is_pointer(word) {
            let target = word & !abi::TAG_MASK;
            known(target) && fits(word & abi::TAG_MASK, load(target))
        } else {
            is_immediate(word)
        };
        if !good {
            let space = if area.start() == heap.nursery.start() { "nursery" } else { "old generation" };
            fault(&format!("word {index} of the object at {at:#x} ({first:#x}) in the {space}"), word);
        }
    }
    if first & abi::KIND_MASK == abi::MATCH && is_header(first) {
        let binary = load(at + offset::MATCH_ORIGIN as u64) & !abi::TAG_MASK;
        let base = match load(binary) & abi::KIND_MASK {
            abi::HEAP_BIN => binary + offset::HEAP_BIN_DATA as u64,
            _ => load(binary + offset::REFC_DATA as u64),
        };
        if load(at + offset::MATCH_BASE as u64) != base {
            fault(&format!("the base of the match context at {at:#x}"), load(at + offset::MATCH_BASE as u64));
        }
    }
}
