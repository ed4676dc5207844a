//! The collector on hand-made heaps: random graphs have the same shape before and after.

use crate::heap::binary::Block;
use crate::heap::collect::Collect;
use crate::heap::roots::Roots;
use crate::heap::words::{is_header, is_pointer, raw_words};
use crate::heap::{External, ExternalKind, Heap, Mode, Term};
use beamc_abi::atom::Atom;
use beamc_abi::process::ProcessHead;
use beamc_abi::tables::FunEntry;
use beamc_abi::term as abi;
use beamc_abi::term::offset;
use std::collections::HashMap;
use std::ptr::NonNull;

/// Xorshift: the tests need only reproducible variety.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

struct Slots(Vec<u64>);

impl Roots for Slots {
    unsafe fn each(&mut self, visit: impl FnMut(&mut u64)) {
        self.0.iter_mut().for_each(visit);
    }
}

/// A heap with a head and registers.
struct Machine {
    head: *mut ProcessHead,
    heap: Heap,
    roots: Slots,
}

fn fun_entry() -> &'static FunEntry {
    Box::leak(Box::new(FunEntry {
        code: None,
        module: Atom::new(1).word(),
        function: Atom::new(2).word(),
        arity: 2,
        num_free: 0,
        index: 0,
        uniq: 0,
        external: 0,
    }))
}

fn load(at: u64) -> u64 {
    // SAFETY: tests read objects of live heaps only.
    unsafe { *(at as *const u64) }
}

fn store(at: u64, word: u64) {
    // SAFETY: tests write into objects of live heaps only.
    unsafe { *(at as *mut u64) = word };
}

impl Machine {
    fn new(words: usize, mode: Mode, roots: usize) -> Self {
        let head = Box::into_raw(Box::new(ProcessHead::new()));
        // SAFETY: the head is given back after the heap is gone.
        let heap = unsafe { Heap::new(head, words, mode, 0..0) };
        Machine { head, heap, roots: Slots(vec![abi::NIL; roots]) }
    }

    fn collect(&mut self, need: usize, collect: Collect) {
        // SAFETY: the roots are the only words the tests use afterwards.
        unsafe { self.heap.collect(need, collect, 0, &mut self.roots) };
        // SAFETY: the head is alive.
        let (top, limit) = unsafe { ((*self.head).htop, (*self.head).hlimit) };
        assert!(self.heap.mode().stress || limit - top >= need as u64 * 8, "no room for {need} words");
        assert!(self.heap.end.get() - top >= need as u64 * 8, "no room for {need} words");
    }

    fn root(&self, index: usize) -> Term<'_> {
        // SAFETY: roots are terms of the heap.
        unsafe { Term::from_raw(self.roots.0[index]) }
    }

    fn shape(&self) -> Vec<u64> {
        shape(&self.roots.0)
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.heap = Heap::standalone();
        // SAFETY: made by `new`; the heap that used it is gone.
        drop(unsafe { Box::from_raw(self.head) });
    }
}

/// The graph behind the roots without addresses: objects are numbered in the order of visits.
fn shape(roots: &[u64]) -> Vec<u64> {
    let (mut out, mut order, mut numbers) = (Vec::new(), Vec::new(), HashMap::new());
    let mut number = |word: u64, order: &mut Vec<u64>| {
        if !is_pointer(word) {
            return word;
        }
        let next = numbers.len() as u64;
        *numbers.entry(word).or_insert_with(|| {
            order.push(word);
            next
        }) << 16
            | 0xfff8
            | word & abi::TAG_MASK
    };
    out.extend(roots.iter().map(|word| number(*word, &mut order)));
    let mut done = 0;
    while done < order.len() {
        let word = order[done];
        done += 1;
        let at = word & !abi::TAG_MASK;
        let first = load(at);
        assert!(first != abi::MOVED && is_header(first) == (word & abi::TAG_MASK != abi::TAG_LIST), "broken {word:#x}");
        let (raw, words) = if is_header(first) { (raw_words(first), 1 + abi::header_size(first)) } else { (0, 2) };
        for index in 0..words {
            let value = load(at + index * 8);
            let is_base = first & abi::KIND_MASK == abi::MATCH && index == 1;
            let origin = |at: u64| load(at + offset::MATCH_ORIGIN as u64) & !abi::TAG_MASK;
            out.push(match index {
                _ if is_header(first) && is_base => {
                    let heap_bin = load(origin(at)) & abi::KIND_MASK == abi::HEAP_BIN;
                    value - if heap_bin { origin(at) } else { load(origin(at) + offset::REFC_DATA as u64) }
                }
                _ if index < raw => value,
                _ => number(value, &mut order),
            });
        }
    }
    out
}

fn match_context(heap: &Heap, binary: Term<'_>) -> u64 {
    let at = heap.alloc(abi::words::MATCH as usize) as u64;
    let base = binary.byte_base().map_or(0, |(base, _)| base as u64);
    let bits = binary.as_bits().map_or(0, |bits| bits.len as u64);
    let content = [abi::header(abi::MATCH, abi::words::MATCH - 1), base, 3, bits, binary.raw()];
    content.iter().enumerate().for_each(|(index, word)| store(at + index as u64 * 8, *word));
    at | abi::TAG_BOXED
}

/// Makes an object of a random kind whose children are random roots.
fn make(machine: &Machine, random: &mut Random) -> u64 {
    let heap = &machine.heap;
    let roots = machine.roots.0.len();
    let mut some = |count: usize| -> Vec<Term<'_>> { (0..count).map(|_| machine.root(random.below(roots))).collect() };
    let children = some(8);
    let (pick, size) = (random.below(14), random.below(6));
    let bytes: Vec<u8> = (0..random.below(60)).map(|byte| byte as u8).collect();
    match pick {
        0..=3 => heap.cons(children[0], children[1]).raw(),
        4..=5 => heap.tuple(&children[..size]).raw(),
        6 => heap.flat_map(heap.tuple(&[Term::atom(Atom::new(5)), Term::atom(Atom::new(6))]), &children[..2]).raw(),
        7 => heap.hamt(40, heap.hamt_node(0b110, &children[..2])).raw(),
        8 => heap.fun(fun_entry(), &children[..size]).raw(),
        9 => heap.binary(&bytes).raw(),
        10 => heap.binary(&[7; 100]).raw(),
        11 => match_context(heap, if size > 2 { heap.binary(&bytes) } else { heap.binary(&[9; 70]) }),
        12 => heap.bitstring(&bytes, (bytes.len() * 8).saturating_sub(3)).raw(),
        _ => match size {
            0 => heap.float(1e300).raw(),
            1 => heap.integer(1 << 70).raw(),
            2 => heap.reference(&[1, 2, 3]).raw(),
            3 if bytes.len() > 30 => {
                let kind = ExternalKind::Ref;
                heap.external(External { kind, node: Atom::new(5), creation: 1, numbers: &[abi::TAG_BOXED, 77] }).raw()
            }
            3 => heap.trace(&[abi::TAG_BOXED, 77]).raw(),
            4 => heap.sub_bits(heap.binary(&[1; 90]), 5, 600).raw(),
            _ => heap.tuple(&[]).raw(),
        },
    }
}

/// Updates a tuple in place above the high water mark, as compiled code does with a tuple that only it knows.
fn update_in_place(machine: &Machine, random: &mut Random) {
    let roots = &machine.roots.0;
    let word = roots[random.below(roots.len())];
    let at = word & !abi::TAG_MASK;
    // SAFETY: the head is alive.
    let (young, top) = unsafe { ((*machine.head).young_start, (*machine.head).htop) };
    if word & abi::TAG_MASK == abi::TAG_TUPLE && (young..top).contains(&at) && abi::header_size(load(at)) > 0 {
        store(at + 8, roots[random.below(roots.len())]);
    }
}

fn run(seed: u64, mode: Mode) {
    let mut random = Random(seed);
    let mut machine = Machine::new(crate::heap::NURSERY_WORDS_MIN, mode, 12);
    for _ in 0..300 {
        for _ in 0..random.below(60) {
            let slot = random.below(12);
            let word = make(&machine, &mut random);
            machine.roots.0[slot] = if random.below(6) == 0 { Atom::new(3).word() } else { word };
            update_in_place(&machine, &mut random);
        }
        let before = machine.shape();
        let collect = if random.below(5) == 0 { Collect::Full } else { Collect::AsNeeded };
        machine.collect(random.below(400), collect);
        assert!(machine.shape() == before, "seed {seed} {mode:?}");
    }
}

#[test]
fn random_graphs_keep_their_shape() {
    (1..40).for_each(|seed| run(seed * 0x9e37_79b9, Mode { verify: true, ..Mode::default() }));
}

#[test]
fn random_graphs_keep_their_shape_under_stress() {
    crate::heap::quarantine();
    (1..10).for_each(|seed| run(seed * 0x85eb_ca6b, Mode { verify: true, stress: true, ..Mode::default() }));
}

#[test]
fn a_list_ten_million_long_and_a_tuple_ten_million_deep() {
    let mut machine = Machine::new(crate::heap::NURSERY_WORDS_MIN, Mode::default(), 2);
    for round in 0..10_000_000_u64 {
        // SAFETY: the head is alive.
        if unsafe { (*machine.head).hlimit - (*machine.head).htop } < 8 * 8 {
            machine.collect(8, Collect::AsNeeded);
        }
        let list = machine.heap.cons(Term::from_usize(round as usize), machine.root(0)).raw();
        let tuple = machine.heap.tuple(&[machine.root(1)]).raw();
        machine.roots.0 = vec![list, tuple];
    }
    machine.collect(0, Collect::Full);
    let (mut list, mut tuple, mut count) = (machine.root(0), machine.root(1), 10_000_000);
    while let (Some((head, tail)), Some([inner])) = (list.as_cons(), tuple.as_tuple()) {
        count -= 1;
        assert_eq!(head.as_usize(), Some(count));
        (list, tuple) = (tail, *inner);
    }
    assert_eq!(count, 0);
}

#[test]
fn counted_binaries_are_given_up_when_dead() {
    let block = Block::from_bytes(&[1; 1000]);
    // SAFETY: the block is alive: this test holds a count.
    let holders = |block: NonNull<Block>| unsafe { block.as_ref() }.holders();
    let mut machine = Machine::new(crate::heap::NURSERY_WORDS_MIN, Mode::default(), 3);
    for slot in 0..3 {
        // SAFETY: as above.
        unsafe { block.as_ref() }.retain();
        let binary = machine.heap.counted_binary(block, 1000).raw();
        machine.roots.0[slot] = binary;
    }
    machine.collect(0, Collect::AsNeeded);
    assert_eq!(holders(block), 4);
    machine.roots.0[0] = abi::NIL;
    machine.collect(0, Collect::AsNeeded);
    assert_eq!(holders(block), 3);
    machine.roots.0[1] = abi::NIL;
    machine.collect(0, Collect::AsNeeded);
    assert_eq!(holders(block), 3, "a minor collection leaves the old generation alone");
    machine.collect(0, Collect::Full);
    assert_eq!(holders(block), 2);
    drop(machine);
    assert_eq!(holders(block), 1);
    // SAFETY: the last count is this test's.
    unsafe { Block::release(block) };
}

#[test]
fn big_binaries_press() {
    let machine = Machine::new(crate::heap::NURSERY_WORDS_MIN, Mode::default(), 1);
    assert!(!machine.heap.gc_requested());
    machine.heap.binary(&vec![0; 1 << 20]);
    assert!(machine.heap.gc_requested());
    // SAFETY: the head is alive.
    assert_eq!(unsafe { (*machine.head).hlimit }, 0);
}

#[test]
fn what_does_not_fit_goes_to_fragments_and_comes_home() {
    let mut machine = Machine::new(crate::heap::NURSERY_WORDS_MIN, Mode { verify: true, ..Mode::default() }, 1);
    let elements: Vec<Term<'_>> = (0..5000).map(Term::from_usize).collect();
    let list = machine.heap.list(&elements).raw();
    assert!(machine.heap.fragment_words() == 10_000 && machine.heap.gc_requested());
    machine.roots.0[0] = list;
    let before = machine.shape();
    machine.collect(0, Collect::AsNeeded);
    assert_eq!((machine.heap.fragment_words(), machine.heap.gc_requested()), (0, false));
    assert!(machine.shape() == before);
}

#[test]
fn the_nursery_has_room_for_the_need_and_for_the_stack() {
    let mut machine = Machine::new(crate::heap::NURSERY_WORDS_MIN, Mode::default(), 1);
    machine.collect(100_000, Collect::AsNeeded);
    // SAFETY: no roots but those of the machine.
    unsafe { machine.heap.collect(0, Collect::AsNeeded, 50_000, &mut machine.roots) };
    // SAFETY: the head is alive.
    assert!(unsafe { (*machine.head).hlimit - (*machine.head).htop } >= 50_000 * 8);
}
