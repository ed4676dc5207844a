//! Random terms: order, equality, hash, text, maps, and copies of all kinds, for 30 seconds with a seed from the clock.
//!
//! `testsuite/README.md` tells how to fuzz longer and how to repeat a round.

mod driver;
#[path = "../src/term/samples.rs"]
mod samples;

use beamc_abi::process::ProcessHead;
use beamc_term::heap::{Collect, Heap, Message, Mode, NURSERY_WORDS_MIN, Roots, Term};
use beamc_term::term::compare::{cmp, cmp_exact, eq, eq_exact};
use beamc_term::term::detached::DetachedTerm;
use beamc_term::term::key_prefix::prefix_of;
use beamc_term::term::stored::{Sorted, Stored};
use beamc_term::term::{arith, bigint, hash, map, print};
use driver::{Round, Sample, Shape, fuzz};
use samples::Random;
use std::cmp::Ordering;
use std::mem::ManuallyDrop;

/// The columns of the counts.
const OPERATIONS: [&str; 12] = [
    "twin",
    "order",
    "exact order",
    "sorted set",
    "map key",
    "map model",
    "message",
    "copy",
    "detached",
    "stored",
    "minor gc",
    "full gc",
];
const TWIN: usize = 0;
const ORDER: usize = 1;
const EXACT_ORDER: usize = 2;
const SORTED: usize = 3;
const MAP_KEY: usize = 4;
const MAP_MODEL: usize = 5;
const MESSAGE: usize = 6;
const COPY: usize = 7;
const DETACHED: usize = 8;
const STORED: usize = 9;
const MINOR: usize = 10;
const FULL: usize = 11;

#[test]
fn terms() {
    fuzz("terms", &OPERATIONS, |round| {
        Heap::for_once(|heap| {
            let samples = round.samples(heap);
            for sample in &samples {
                assert_same(sample.term, sample.twin);
                round.count(TWIN, sample.shape);
            }
            order(round, &samples, ORDER, cmp, eq);
            order(round, &samples, EXACT_ORDER, cmp_exact, eq_exact);
            orders_agree(&samples);
            numbers(heap, &samples);
            sorted_set(round, heap, &samples);
            map_model(round, heap, &samples);
            samples.iter().for_each(|sample| {
                as_map_key(round, heap, sample);
                copies(round, heap, sample);
            });
            collections(round, &samples);
        });
    });
}

/// Two terms are equal by each definition.
fn assert_same(a: Term<'_>, b: Term<'_>) {
    assert!(eq_exact(a, b) && eq_exact(b, a) && eq(a, b), "{} {}", print::display(a), print::display(b));
    assert!(cmp_exact(a, b).is_eq() && cmp_exact(b, a).is_eq() && cmp(a, b).is_eq(), "{}", print::display(a));
    assert_eq!(hash::internal(a), hash::internal(b), "{}", print::display(a));
}

/// A copy has the shape of the original and prints as it does.
fn assert_copy(sample: &Sample<'_>, text: &str, copy: Term<'_>) {
    assert_same(sample.term, copy);
    assert!(print::display(copy) == text, "{text}");
    assert!(sample.shape_of(copy) == sample.shape, "{text}");
}

/// An order is that of ranks, so it is total and transitive, and equality is that of ranks too.
fn order(
    round: &mut Round<'_>,
    samples: &[Sample<'_>],
    operation: usize,
    compare: fn(Term<'_>, Term<'_>) -> Ordering,
    equal: fn(Term<'_>, Term<'_>) -> bool,
) {
    let mut sorted: Vec<&Sample<'_>> = samples.iter().collect();
    sorted.sort_by(|a, b| compare(a.term, b.term));
    let mut ranks = vec![0];
    for pair in sorted.windows(2) {
        let last = ranks[ranks.len() - 1];
        ranks.push(last + usize::from(compare(pair[0].term, pair[1].term).is_ne()));
    }
    for (a, a_rank) in sorted.iter().zip(&ranks) {
        for (b, b_rank) in sorted.iter().zip(&ranks) {
            let wanted = a_rank.cmp(b_rank);
            let said = || format!("{} {}", print::display_limited(a.term, 200), print::display_limited(b.term, 200));
            assert_eq!(compare(a.term, b.term), wanted, "{}", said());
            assert_eq!(compare(a.term, b.twin), wanted, "{}", said());
            assert_eq!(equal(a.term, b.twin), wanted.is_eq(), "{}", said());
        }
        round.count(operation, a.shape);
    }
}

/// Exact equality implies equality and equal hashes. The prefixes of keys follow the order.
fn orders_agree(samples: &[Sample<'_>]) {
    for a in samples.iter().map(|sample| sample.term) {
        for b in samples.iter().map(|sample| sample.term) {
            if eq_exact(a, b) {
                assert!(eq(a, b) && hash::internal(a) == hash::internal(b));
            }
            match cmp(a, b) {
                Ordering::Less => assert!(prefix_of(a) <= prefix_of(b)),
                Ordering::Equal => assert_eq!(prefix_of(a), prefix_of(b)),
                Ordering::Greater => assert!(prefix_of(a) >= prefix_of(b)),
            }
        }
    }
}

/// Integers obey the laws of arithmetic, and all bases of their texts lead back.
fn numbers<'h>(heap: &'h Heap, samples: &[Sample<'h>]) {
    let integers: Vec<Term<'h>> = samples.iter().map(|sample| sample.term).filter(|term| term.is_integer()).collect();
    let done = |result: bigint::Number<'h>| result.unwrap_or_else(|reason| panic!("reason {reason:?}"));
    let zero = Term::from_usize(0);
    for (index, a) in integers.iter().copied().enumerate() {
        let radix = 2 + index as u32 % 35;
        let text = bigint::to_text_radix(a, radix).unwrap_or_default();
        assert!(eq_exact(done(bigint::from_text_radix(heap, text.as_bytes(), radix)), a), "{text} in base {radix}");
        for b in integers.iter().copied() {
            let (sum, product) = (done(arith::add(heap, a, b)), done(arith::mul(heap, a, b)));
            assert!(eq_exact(done(arith::sub(heap, sum, b)), a) && eq_exact(done(arith::add(heap, b, a)), sum));
            assert_eq!(cmp(sum, a), cmp(b, zero));
            if !eq(b, zero) {
                assert!(eq_exact(done(arith::int_div(heap, product, b)), a));
                let (quotient, rest) = (done(arith::int_div(heap, a, b)), done(arith::rem(heap, a, b)));
                let whole = done(arith::mul(heap, quotient, b));
                assert!(eq_exact(done(arith::add(heap, whole, rest)), a));
            }
        }
    }
}

/// A sorted set of stored tuples has one for each rank of the order, in this order.
fn sorted_set<'h>(round: &mut Round<'_>, heap: &'h Heap, samples: &[Sample<'h>]) {
    let number_in = |stored: &Stored| stored.term().element(0)?.as_immediate()?.as_usize();
    let mut model: Vec<(Term<'h>, usize)> = Vec::new();
    let mut set = Sorted::new(2);
    for (number, sample) in samples.iter().enumerate() {
        let old = set.put(Stored::new(heap, heap.tuple(&[Term::from_usize(number), sample.term])));
        match model.binary_search_by(|(key, _)| cmp(*key, sample.term)) {
            Ok(at) => {
                assert_eq!(old.as_ref().and_then(number_in), Some(model[at].1));
                model[at] = (sample.term, number);
            }
            Err(at) => {
                assert!(old.is_none());
                model.insert(at, (sample.term, number));
            }
        }
        round.count(SORTED, sample.shape);
    }
    let numbers = || model.iter().map(|(_, number)| Some(*number));
    assert!(set.after(None, None).map(number_in).eq(numbers()));
    assert!(set.before(None, None).map(number_in).eq(numbers().rev()));
    for sample in samples {
        let place = model.binary_search_by(|(key, _)| cmp(*key, sample.term)).ok();
        assert_eq!(set.get(sample.twin).and_then(number_in), place.map(|at| model[at].1));
        if round.random.below(2) == 0 {
            let removed = set.remove(sample.twin);
            assert_eq!(removed.as_ref().and_then(number_in), place.map(|at| model.remove(at).1));
        }
        assert_eq!(set.len(), model.len());
    }
}

/// A term is found as key of a small and of a big map by its twin, and is not found once it is removed.
fn as_map_key<'h>(round: &mut Round<'_>, heap: &'h Heap, sample: &Sample<'h>) {
    for others in [3, 31, 32, 40] {
        // No sample is a tuple of five elements.
        let filler = |number: usize| heap.tuple(&[Term::from_usize(number); 5]);
        let pairs: Vec<_> = (0..others).map(|number| (filler(number), Term::from_usize(number))).collect();
        let without = map::from_pairs(heap, &pairs);
        let with = map::put_assoc(heap, without, sample.term, Term::TRUE);
        assert_eq!(map::size(with), others + 1);
        assert!(map::get(with, sample.twin).is_some_and(|value| value.is_atom(beamc_abi::atom::TRUE)));
        assert!(map::get(without, sample.twin).is_none());
        assert_same(with, map::put_assoc(heap, without, sample.twin, Term::TRUE));
        assert_same(without, map::remove(heap, with, sample.twin));
    }
    round.count(MAP_KEY, sample.shape);
}

/// Maps do as a list of pairs in the exact order of their keys does, below and above 32 keys.
fn map_model<'h>(round: &mut Round<'_>, heap: &'h Heap, samples: &[Sample<'h>]) {
    let keys: Vec<Sample<'h>> = samples
        .iter()
        .copied()
        .chain((0..24).map(|number| {
            let term = heap.tuple(&[Term::from_usize(number), Term::NIL, Term::NIL]);
            Sample { term, twin: term, shape: Shape::of(term) }
        }))
        .collect();
    let mut model: Vec<(Term<'h>, Term<'h>)> = Vec::new();
    let mut map = map::empty(heap);
    // The number of keys that the map tends to.
    let mut target = 33;
    for step in 0..240 {
        if step % 40 == 39 {
            target = [8, 31, 33, 45][round.random.below(4)];
        }
        // The last sample may be the only deep one.
        let at = if step % 48 == 0 { samples.len() - 1 } else { round.random.below(keys.len()) };
        let sample = keys[at];
        let (key, value) = (sample.twin, Term::from_usize(step));
        let place = model.binary_search_by(|(other, _)| cmp_exact(*other, key));
        assert_eq!(map::get(map, key).map(Term::raw), place.ok().map(|at| model[at].1.raw()));
        let grows = round.random.below(4) != 0;
        match (place, grows == (model.len() < target)) {
            (Ok(at), true) => {
                map = map::put_exact(heap, map, key, value).expect("the key is there");
                model[at].1 = value;
            }
            (Err(at), true) => {
                assert!(map::put_exact(heap, map, key, value).is_none());
                map = map::put_assoc(heap, map, key, value);
                model.insert(at, (key, value));
            }
            (place, false) => {
                map = map::remove(heap, map, key);
                if let Ok(at) = place {
                    model.remove(at);
                }
            }
        }
        assert_eq!(map::size(map), model.len());
        round.count(MAP_MODEL, sample.shape);
        if step % 16 == 0 {
            let mut pairs: Vec<_> = map::iter(map).collect();
            pairs.sort_by(|a, b| cmp_exact(a.0, b.0));
            let same =
                |(a, b): (&(Term<'h>, Term<'h>), &(Term<'h>, Term<'h>))| eq_exact(a.0, b.0) && a.1.raw() == b.1.raw();
            assert!(pairs.len() == model.len() && pairs.iter().zip(&model).all(same));
            pairs.reverse();
            assert_same(map, map::from_pairs(heap, &pairs));
            assert_same(map, map::put_all(heap, map::empty(heap), &model));
            assert!(map::put_all_exact(heap, map, &pairs).is_ok_and(|again| eq_exact(again, map)));
        }
    }
}

/// A term is the same on other heaps, whichever way it goes there.
fn copies(round: &mut Round<'_>, heap: &Heap, sample: &Sample<'_>) {
    let text = print::display(sample.term);
    let stored = Stored::new(heap, sample.term);
    let detached = DetachedTerm::new(sample.term);
    assert_copy(sample, &text, stored.term().copied(heap));
    for (words, stress) in [(0, true), (NURSERY_WORDS_MIN, false), (4096, false)] {
        let place = Place::new(words, Mode { stress, ..Mode::default() });
        assert_copy(sample, &text, place.heap.adopt(Message::new(heap, sample.term)));
        if let Some(copy) = place.heap.take_in(sample.term) {
            assert_copy(sample, &text, copy);
        }
        round.count(MESSAGE, sample.shape);
        assert_copy(sample, &text, place.heap.copy(sample.term));
        round.count(COPY, sample.shape);
        assert_same(sample.term, detached.unpack(&place.heap));
        round.count(DETACHED, sample.shape);
        assert_copy(sample, &text, stored.copied(&place.heap));
        round.count(STORED, sample.shape);
    }
    Message::new(heap, sample.term).open(|copy| assert_copy(sample, &text, copy));
}

/// Collections leave the terms of roots as they were, however old they are.
fn collections(round: &mut Round<'_>, samples: &[Sample<'_>]) {
    let mode = Mode { stress: round.random.below(2) == 0, verify: round.random.below(2) == 0, ..Mode::default() };
    let mut place = Place::new(NURSERY_WORDS_MIN, mode);
    let texts: Vec<String> = samples.iter().map(|sample| print::display(sample.term)).collect();
    place.roots.0 = samples.iter().map(|sample| place.heap.copy(sample.term).raw()).collect();
    for step in 0..4 {
        place.add_roots(&mut round.random, samples.len());
        let added: Vec<Stored> =
            (samples.len()..place.roots.0.len()).map(|index| Stored::new(&place.heap, place.root(index))).collect();
        let is_full = step == 3 || round.random.below(3) == 0;
        place.collect(round.random.below(400), if is_full { Collect::Full } else { Collect::AsNeeded });
        for (index, (sample, text)) in samples.iter().zip(&texts).enumerate() {
            assert_copy(sample, text, place.root(index));
            round.count(if is_full { FULL } else { MINOR }, sample.shape);
        }
        for (index, stored) in added.iter().enumerate() {
            assert!(stored.term().eq_exact(place.root(samples.len() + index)));
        }
    }
}

/// The words that a collection changes.
struct Slots(Vec<u64>);

impl Roots for Slots {
    unsafe fn each(&mut self, visit: impl FnMut(&mut u64)) {
        self.0.iter_mut().for_each(visit);
    }
}

/// A heap with a head and roots.
struct Place {
    heap: ManuallyDrop<Heap>,
    head: *mut ProcessHead,
    roots: Slots,
}

impl Place {
    fn new(words: usize, mode: Mode) -> Self {
        let head = Box::into_raw(Box::new(ProcessHead::new()));
        // SAFETY: the head belongs to this heap, and is freed after it.
        let heap = ManuallyDrop::new(unsafe { Heap::new(head, words, mode, 0..0) });
        Place { heap, head, roots: Slots(Vec::new()) }
    }

    fn root(&self, index: usize) -> Term<'_> {
        // SAFETY: roots are terms of the heap.
        unsafe { Term::from_raw(self.roots.0[index]) }
    }

    /// Replaces the roots from `first` on by new terms, some of which hold older roots, and leaves garbage.
    fn add_roots(&mut self, random: &mut Random, first: usize) {
        let heap = &self.heap;
        let mut new = Vec::new();
        for _ in 0..12 {
            let term = samples::term(heap, random, 2);
            let old = self.root(random.below(first));
            new.push(match random.below(4) {
                0 => term.raw(),
                1 => heap.cons(old, term).raw(),
                2 => map::put_assoc(heap, term, old, old).raw(),
                _ => heap.tuple(&[term, old, self.root(random.below(first))]).raw(),
            });
        }
        new.truncate(8);
        self.roots.0.truncate(first);
        self.roots.0.append(&mut new);
    }

    fn collect(&mut self, need: usize, collect: Collect) {
        // SAFETY: later code uses only the roots.
        unsafe { self.heap.collect(need, collect, 0, &mut self.roots) };
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // SAFETY: nothing uses the heap after this.
        unsafe { ManuallyDrop::drop(&mut self.heap) };
        // SAFETY: made by `new`. The heap that used it is gone.
        drop(unsafe { Box::from_raw(self.head) });
    }
}
