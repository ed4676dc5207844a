//! The driver of the fuzz tests: seed, time, the terms of a round, and the counts of operations by shape of term.
//!
//! # Rules
//! 1. The seed of a round is the seed of the run plus the number of rounds before. So `BEAMC_FUZZ_SEED` of a round that failed
//!    with `BEAMC_FUZZ_SECONDS=0` repeats this round alone.
//! 2. The OTP release is a function of the seed of the round. It holds for the process, so a test program has one test.
//! 3. In the last quarter of the time heap blocks are in quarantine: an access through a stale pointer faults.
//! 4. A run with time fails if an operation has met no term of some shape.

use crate::samples::{self, Random};
use beamc_abi::term as abi;
use beamc_term::base::release::{release, set_release};
use beamc_term::heap::{ExternalKind, Heap, Kind, Map, Term, quarantine};
use beamc_term::term::map;
use std::fmt::Write as _;
use std::io::Write as _;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Seconds of a run without `BEAMC_FUZZ_SECONDS`.
const SECONDS: u64 = 30;
/// The releases by turns.
const RELEASES: [u32; 3] = [25, 27, 29];
/// First release with native records.
const RECORD_RELEASE: u32 = 29;
/// Index of deep native records in `samples::nested`.
const DEEP_RECORD: usize = 7;
/// Rounds from one with a deep term to the next.
const DEEP_EVERY: u64 = 64;
/// Depth of deep terms.
const DEPTH: usize = 100_000;

/// Shapes of terms, as the counts distinguish them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    Small,
    Big,
    Float,
    BoxedFloat,
    NegativeZero,
    Atom,
    Nil,
    List,
    ImproperList,
    Tuple,
    Record,
    FlatMap,
    BigMap,
    Binary,
    CountedBinary,
    Bitstring,
    LocalFun,
    ExternalFun,
    Pid,
    Port,
    Reference,
    ForeignPid,
    ForeignPort,
    ForeignReference,
    DeepList,
    DeepTuple,
    DeepMap,
    DeepRecord,
}

const SHAPES: [Shape; 28] = {
    use Shape::*;
    [
        Small,
        Big,
        Float,
        BoxedFloat,
        NegativeZero,
        Atom,
        Nil,
        List,
        ImproperList,
        Tuple,
        Record,
        FlatMap,
        BigMap,
        Binary,
        CountedBinary,
        Bitstring,
        LocalFun,
        ExternalFun,
        Pid,
        Port,
        Reference,
        ForeignPid,
        ForeignPort,
        ForeignReference,
        DeepList,
        DeepTuple,
        DeepMap,
        DeepRecord,
    ]
};

impl Shape {
    /// The shape of a term, without regard to its depth.
    pub(crate) fn of(term: Term<'_>) -> Shape {
        match term.kind() {
            Kind::Small(_) => Shape::Small,
            Kind::Big(..) => Shape::Big,
            Kind::Float(value) if value == 0.0 && value.is_sign_negative() => Shape::NegativeZero,
            Kind::Float(_) if term.is_immediate() => Shape::Float,
            Kind::Float(_) => Shape::BoxedFloat,
            Kind::Atom(_) => Shape::Atom,
            Kind::Nil => Shape::Nil,
            Kind::Cons(..) if beamc_term::term::list::length(term).is_some() => Shape::List,
            Kind::Cons(..) => Shape::ImproperList,
            Kind::Tuple(_) => Shape::Tuple,
            Kind::Record(_) => Shape::Record,
            Kind::Map(Map::Flat { .. }) => Shape::FlatMap,
            Kind::Map(Map::Hamt { .. }) => Shape::BigMap,
            Kind::Bits(bits) if bits.offset != 0 || bits.len % 8 != 0 => Shape::Bitstring,
            Kind::Bits(bits) if bits.len / 8 > abi::HEAP_BIN_MAX => Shape::CountedBinary,
            Kind::Bits(_) => Shape::Binary,
            Kind::Fun(fun) if fun.entry.external == 1 => Shape::ExternalFun,
            Kind::Fun(_) => Shape::LocalFun,
            Kind::Pid(_) => Shape::Pid,
            Kind::Port(_) => Shape::Port,
            Kind::Ref(_) => Shape::Reference,
            Kind::External(external) => match external.kind {
                ExternalKind::Pid => Shape::ForeignPid,
                ExternalKind::Port => Shape::ForeignPort,
                ExternalKind::Ref => Shape::ForeignReference,
            },
            Kind::Internal => panic!("not a term of the language"),
        }
    }
}

/// A term of a round.
#[derive(Clone, Copy)]
pub(crate) struct Sample<'h> {
    pub(crate) term: Term<'h>,
    /// An equal term, made in another way.
    pub(crate) twin: Term<'h>,
    pub(crate) shape: Shape,
}

impl Sample<'_> {
    /// The shape of `other`, a copy of the term with or without changes. Depth is not looked at.
    pub(crate) fn shape_of(&self, other: Term<'_>) -> Shape {
        let is_deep = matches!(self.shape, Shape::DeepList | Shape::DeepTuple | Shape::DeepMap | Shape::DeepRecord);
        if is_deep { self.shape } else { Shape::of(other) }
    }
}

/// The shape of the deep term of a round, as an index of `samples::nested`. The shapes take turns.
fn deep_turn(seed: u64) -> usize {
    [0, 3, 5, DEEP_RECORD, 1, 4, 6, 2][(seed / DEEP_EVERY % 8) as usize]
}

/// The release of a round. Only the last one has native records.
fn release_of(seed: u64) -> u32 {
    let has_deep_record = seed.is_multiple_of(DEEP_EVERY) && deep_turn(seed) == DEEP_RECORD;
    if has_deep_record { RECORD_RELEASE } else { RELEASES[(seed % 3) as usize] }
}

/// Whether a term contains a native record. It recurses, so terms must not be deep.
fn has_record(term: Term<'_>) -> bool {
    let any = |terms: &[Term<'_>]| terms.iter().any(|term| has_record(*term));
    match term.kind() {
        Kind::Record(_) => true,
        Kind::Cons(head, tail) => has_record(head) || has_record(tail),
        Kind::Tuple(elements) => any(elements),
        Kind::Fun(fun) => any(fun.free),
        Kind::Map(_) => map::iter(term).any(|(key, value)| has_record(key) || has_record(value)),
        _ => false,
    }
}

/// One round of a test.
pub(crate) struct Round<'c> {
    seed: u64,
    pub(crate) random: Random,
    counts: &'c mut Counts,
}

impl Round<'_> {
    /// The terms of the round: some of each class, random ones, and a deep one now and then.
    pub(crate) fn samples<'h>(&mut self, heap: &'h Heap) -> Vec<Sample<'h>> {
        let random = &mut self.random;
        let classes = samples::one_of_each_class(heap);
        let mut terms: Vec<Term<'h>> = (0..14).map(|_| classes[random.below(classes.len())]).collect();
        terms.extend((0..16).map(|_| samples::term(heap, random, 3)));
        terms.push(heap.float(-0.0));
        if release() < RECORD_RELEASE {
            terms.retain(|term| !has_record(*term));
        }
        let sample = |term| Sample { term, twin: samples::copied(heap, term), shape: Shape::of(term) };
        let mut all: Vec<Sample<'h>> = terms.into_iter().map(sample).collect();
        if self.seed.is_multiple_of(DEEP_EVERY) {
            use Shape::{DeepList, DeepMap, DeepRecord, DeepTuple};
            let shapes = [DeepList, DeepList, DeepList, DeepTuple, DeepTuple, DeepMap, DeepMap, DeepRecord];
            let one = deep_turn(self.seed);
            let nested = || samples::nested(heap, Term::NIL, DEPTH).swap_remove(one);
            all.push(Sample { term: nested(), twin: nested(), shape: shapes[one] });
        }
        all
    }

    /// Counts that operation number `operation` had a term of this shape.
    pub(crate) fn count(&mut self, operation: usize, shape: Shape) {
        self.counts.cells[operation][shape as usize] += 1;
    }
}

/// Counts of a run.
struct Counts {
    operations: &'static [&'static str],
    cells: Vec<[u64; SHAPES.len()]>,
}

impl Counts {
    /// The table of counts: a line for each shape, a column for each operation.
    fn table(&self) -> String {
        let mut table = format!("{:18}", "");
        for operation in self.operations {
            let _ = write!(table, "{operation:>12}");
        }
        for shape in SHAPES {
            let _ = write!(table, "\n{:18}", format!("{shape:?}"));
            for cells in &self.cells {
                let _ = write!(table, "{:>12}", cells[shape as usize]);
            }
        }
        table
    }

    /// The operations with a shape that they did not meet.
    fn missing(&self) -> Vec<String> {
        let pairs = self.operations.iter().zip(&self.cells).flat_map(|(operation, cells)| {
            SHAPES.into_iter().filter(|shape| cells[*shape as usize] == 0).map(move |shape| (operation, shape))
        });
        pairs.map(|(operation, shape)| format!("{operation} of {shape:?}")).collect()
    }
}

/// Prints a line that is shown even if the test passes.
pub(crate) fn say(line: &str) {
    // A closed standard error is no reason to fail.
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn variable(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is not a number: {text}")))
}

/// The round that runs, named if it panics.
struct Running(u64);

impl Drop for Running {
    fn drop(&mut self) {
        if std::thread::panicking() {
            say(&format!("this round alone: BEAMC_FUZZ_SEED={} BEAMC_FUZZ_SECONDS=0", self.0));
        }
    }
}

/// Runs rounds until the time is over, and checks that each operation met terms of all shapes.
pub(crate) fn fuzz(name: &str, operations: &'static [&'static str], mut round: impl FnMut(&mut Round<'_>)) {
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros() as u64);
    let seed = variable("BEAMC_FUZZ_SEED").unwrap_or_else(clock);
    let time = Duration::from_secs(variable("BEAMC_FUZZ_SECONDS").unwrap_or(SECONDS));
    say(&format!("fuzz {name}: BEAMC_FUZZ_SEED={seed}, {} s", time.as_secs()));
    let mut counts = Counts { operations, cells: vec![[0; SHAPES.len()]; operations.len()] };
    let (start, mut rounds) = (Instant::now(), 0);
    while rounds == 0 || start.elapsed() < time {
        let seed = seed.wrapping_add(rounds);
        let running = Running(seed);
        set_release(release_of(seed));
        if start.elapsed() * 4 >= time * 3 {
            quarantine();
        }
        round(&mut Round { seed, random: Random::new(seed), counts: &mut counts });
        drop(running);
        rounds += 1;
    }
    say(&format!("fuzz {name}: {rounds} rounds\n{}", counts.table()));
    let missing = counts.missing();
    assert!(time.is_zero() || missing.is_empty(), "never reached: {}", missing.join(", "));
}
