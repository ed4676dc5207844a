//! Random terms in the external format, and bytes that are nearly that, for 30 seconds with a seed from the clock.
//!
//! `testsuite/README.md` tells how to fuzz longer and how to repeat a round.
#![forbid(unsafe_code)]

#[path = "../term/tests/driver/mod.rs"]
mod driver;
#[path = "../term/src/term/samples.rs"]
mod samples;

use beamc_abi::atom::{self, Atom};
use beamc_runtime::bif::{
    erlang_binary_to_term_1, erlang_binary_to_term_2, erlang_external_size_1, erlang_external_size_2,
    erlang_term_to_binary_1, erlang_term_to_binary_2, erlang_term_to_iovec_1, erlang_term_to_iovec_2,
};
use beamc_runtime::process::{Ctx, State};
use beamc_runtime::raise::Answer;
use beamc_term::base::release;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::compare::{cmp_exact, eq, eq_exact};
use beamc_term::term::list::proper;
use beamc_term::term::{hash, print};
use driver::{Round, Sample, fuzz, say};
use samples::Random;

/// The columns of the counts.
const OPERATIONS: [&str; 7] = ["plain", "options", "compressed", "local", "iovec", "decoded", "changed"];
const PLAIN: usize = 0;
const OPTIONS: usize = 1;
const COMPRESSED: usize = 2;
const LOCAL: usize = 3;
const IOVEC: usize = 4;
const DECODED: usize = 5;
const CHANGED: usize = 6;

/// First release with terms that only the same run of a program reads.
const LOCAL_RELEASE: u32 = 26;
/// Changed bytes for each encoding of a term.
const CHANGES: usize = 12;

#[test]
fn external_terms() {
    let (mut accepted, mut refused) = (0, 0);
    fuzz("external terms", &OPERATIONS, |round| {
        Heap::for_once(|heap| {
            let state = State::default();
            let ctx = Ctx { heap, state: &state };
            let samples = round.samples(heap);
            let mut encodings = Vec::new();
            for sample in &samples {
                encodings.extend(there_and_back(round, ctx, sample).into_iter().map(|bytes| (sample, bytes)));
            }
            for (sample, bytes) in &encodings {
                let followed = [bytes, [round.random.next() as u8].as_slice()].concat();
                let term = read_changed(ctx, &followed).expect("bytes behind a term are ignored");
                assert_same(term, sample.term);
                round.count(CHANGED, sample.shape);
                for _ in 0..CHANGES {
                    let (_, other) = &encodings[round.random.below(encodings.len())];
                    match read_changed(ctx, &changed(&mut round.random, bytes, other)) {
                        Some(term) => {
                            round.count(CHANGED, sample.shape_of(term));
                            accepted += 1;
                        }
                        None => refused += 1,
                    }
                }
            }
        });
    });
    say(&format!("fuzz external terms: {accepted} changed encodings were accepted, {refused} refused"));
}

/// The value of an answer; panics with the reason of an exception.
fn value<'h>(answer: Answer<'h>) -> Term<'h> {
    answer.unwrap_or_else(|raise| panic!("raised {}", print::display(raise.reason)))
}

fn bytes(term: Term<'_>) -> Vec<u8> {
    binary_bytes(term).expect("a binary").into_owned()
}

/// Two terms are equal by each definition.
fn assert_same(a: Term<'_>, b: Term<'_>) {
    assert!(eq_exact(a, b) && eq(a, b) && cmp_exact(a, b).is_eq(), "{} {}", print::display(a), print::display(b));
    assert_eq!(hash::internal(a), hash::internal(b), "{}", print::display(a));
}

/// Writes a term in all formats. Each has the size that is predicted, and is read as an equal term. Returns the
/// encodings.
fn there_and_back<'h>(round: &mut Round<'_>, ctx: Ctx<'h>, sample: &Sample<'h>) -> Vec<Vec<u8>> {
    let (heap, term) = (ctx.heap, sample.term);
    let option = |name: Atom, value: usize| heap.tuple(&[Term::atom(name), Term::from_usize(value)]);
    let (minor, level) = (round.random.below(3), round.random.below(10));
    let size = |answer: Answer<'h>| value(answer).as_usize();
    let mut encodings = Vec::new();

    let plain = value(erlang_term_to_binary_1(ctx, &[term]));
    assert_eq!(size(erlang_external_size_1(ctx, &[term])), Some(bytes(plain).len()));
    encodings.push((PLAIN, plain));

    let minor = option(atom::MINOR_VERSION, minor);
    let options = heap.list(&[Term::atom(atom::DETERMINISTIC), minor]);
    let other = value(erlang_term_to_binary_2(ctx, &[term, options]));
    assert_eq!(bytes(other), bytes(value(erlang_term_to_binary_2(ctx, &[sample.twin, options]))), "deterministic");
    encodings.push((OPTIONS, other));
    let minors = heap.list(&[option(atom::MINOR_VERSION, 1)]);
    let other = bytes(value(erlang_term_to_binary_2(ctx, &[term, minors])));
    assert_eq!(size(erlang_external_size_2(ctx, &[term, minors])), Some(other.len()));

    let compressed = heap.list(&[option(atom::COMPRESSED, level), minor]);
    encodings.push((COMPRESSED, value(erlang_term_to_binary_2(ctx, &[term, compressed]))));

    let local = heap.list(&[Term::atom(atom::LOCAL)]);
    match erlang_term_to_binary_2(ctx, &[term, local]) {
        Ok(local) => encodings.push((LOCAL, local)),
        Err(_) => assert!(release() < LOCAL_RELEASE),
    }

    let joined = |pieces: Term<'h>| -> Vec<u8> {
        proper(pieces).expect("a list").into_iter().flat_map(|piece| bytes(piece)).collect()
    };
    assert!(joined(value(erlang_term_to_iovec_1(ctx, &[term]))) == bytes(plain));
    assert!(joined(value(erlang_term_to_iovec_2(ctx, &[term, options]))) == bytes(encodings[OPTIONS].1));
    round.count(IOVEC, sample.shape);

    for (operation, encoding) in &encodings {
        assert_same(value(erlang_binary_to_term_1(ctx, &[*encoding])), term);
        round.count(*operation, sample.shape);
        let unaligned = samples::copied(heap, *encoding);
        let used = heap.list(&[Term::atom(atom::USED)]);
        let pair = value(erlang_binary_to_term_2(ctx, &[unaligned, used]));
        let [again, used] = pair.as_tuple().unwrap_or_default() else { panic!("a pair") };
        assert_same(*again, term);
        assert_eq!(used.as_usize(), Some(bytes(*encoding).len()));
        round.count(DECODED, sample.shape);
    }
    encodings.into_iter().map(|(_, encoding)| bytes(encoding)).collect()
}

/// `bytes` with one change or a few: bits, bytes, tags, parts lost, doubled, or taken from `other`.
fn changed(random: &mut Random, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    /// Counts at the limits, and tags of the external format.
    const LIKELY: [u8; 20] = [0, 1, 2, 3, 127, 128, 255, 70, 77, 88, 97, 98, 100, 104, 106, 107, 108, 109, 110, 116];
    let mut bytes = bytes.to_vec();
    loop {
        // The version byte stays, since nothing else is accepted.
        let at = 1 + random.below(bytes.len());
        let end = (at + random.below(9)).min(bytes.len());
        match random.below(7) {
            0 => bytes.truncate(at),
            1 if at < end => drop(bytes.drain(at..end)),
            2 if at < end => {
                let part = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, part));
            }
            3 => {
                let from = random.below(other.len());
                let to = (from + random.below(40)).min(other.len());
                drop(bytes.splice(at.min(end)..end, other[from..to].iter().copied()));
            }
            4 if at < bytes.len() => bytes[at] = LIKELY[random.below(LIKELY.len())],
            5 if at < bytes.len() => bytes[at] = random.next() as u8,
            _ if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            _ => {}
        }
        if random.below(2) == 0 {
            return bytes;
        }
    }
}

/// Reads bytes. A term that is accepted can be compared, hashed, shown, written, and read again.
fn read_changed<'h>(ctx: Ctx<'h>, bytes: &[u8]) -> Option<Term<'h>> {
    let safe = ctx.heap.list(&[Term::atom(atom::SAFE)]);
    let encoded = ctx.heap.binary(bytes);
    let by_safe = erlang_binary_to_term_2(ctx, &[encoded, safe]).ok();
    let Ok(term) = erlang_binary_to_term_1(ctx, &[encoded]) else {
        assert!(by_safe.is_none(), "only `safe` accepts {bytes:?}");
        return None;
    };
    if let Some(by_safe) = by_safe {
        assert_same(term, by_safe);
    }
    print::display(term);
    let again = value(erlang_term_to_binary_1(ctx, &[term]));
    assert_same(value(erlang_binary_to_term_1(ctx, &[again])), term);
    Some(term)
}
