//! Encoding of external terms.

use crate::bif::support::WIDE_RELEASE;
use beamc_abi::atom::{self, Atom};
use beamc_abi::etf::{self, FLOAT_TEXT_SIZE, VERSION};
use beamc_abi::pid::Pid;
use beamc_abi::term::HEAP_BIN_MAX;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Bits, External, ExternalKind, Fun, Heap, Kind, Map, REFERENCE_WORDS, Record, Term};
use beamc_term::term::bits::aligned;
use beamc_term::term::list::elements;
use beamc_term::term::pid::pid_number_bits;
use beamc_term::term::{compare, float_text, local_funs, map};
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

/// Options of the encoding.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    /// 0: floats as text; 1: atoms as Latin-1 if possible; 2: neither.
    pub(crate) minor: u8,
    /// Whether keys of maps are in term order.
    pub(crate) sorted: bool,
    /// Whether only this run of the program will read the result.
    pub(crate) local: bool,
    /// Number of the pid that funs name as their creator.
    pub(crate) maker: Pid,
}

/// Greatest length of a list of bytes that is written as a string.
const STRING_MAX: usize = 0xffff;

/// Bits of a port's number in older releases.
pub(super) const OLD_PORT_BITS: u32 = 28;

/// Bytes of the tag and the checksum that precede a local term.
const LOCAL_HEADER: usize = 5;

/// Pending work, the next item last.
enum Work<'h> {
    One(Term<'h>),
    Slice(&'h [Term<'h>]),
    /// Keys and values of a map.
    Pairs(&'h [Term<'h>], &'h [Term<'h>]),
    List(Term<'h>),
    /// The end of a fun: the position of its size, and the number of bytes left out before it.
    FunEnd(usize, usize),
}

/// Whether the release has local terms, which only the same run of a program can read.
pub(super) fn has_local() -> bool {
    release() >= WIDE_RELEASE
}

/// The checksum that marks `bytes` as written by this run of the program.
pub(super) fn local_checksum(bytes: &[u8]) -> u32 {
    static RUN: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    RUN.hash_one(bytes) as u32
}

/// The external form of `term`, with the version byte.
pub(crate) fn encode(term: Term<'_>, format: Format) -> Vec<u8> {
    let mut encoder = Encoder::new(term, format, false);
    encoder.run();
    if format.local {
        let checksum = local_checksum(&encoder.out[1 + LOCAL_HEADER..]);
        encoder.out[2..=LOCAL_HEADER].copy_from_slice(&checksum.to_be_bytes());
    }
    encoder.out
}

/// The external form in pieces. Big binaries are pieces of their own and are not copied.
pub(crate) fn encode_in_pieces<'h>(heap: &'h Heap, term: Term<'h>, format: Format) -> Vec<Term<'h>> {
    let mut encoder = Encoder::new(term, format, true);
    encoder.run();
    let mut pieces = Vec::new();
    let mut at = 0;
    if format.local {
        at = 1 + LOCAL_HEADER;
        pieces.push(heap.binary(&encode(term, format)[..at]));
    }
    for (end, whole, size) in encoder.left_out {
        pieces.push(heap.binary(&encoder.out[at..end]));
        at = end;
        pieces.push(if whole.as_bits().is_some_and(|bits| bits.len == size * 8) {
            whole
        } else {
            heap.sub_bits(whole, 0, size * 8)
        });
    }
    if at < encoder.out.len() {
        pieces.push(heap.binary(&encoder.out[at..]));
    }
    pieces
}

struct Encoder<'h> {
    out: Vec<u8>,
    work: Vec<Work<'h>>,
    format: Format,
    /// Whether the bytes of big binaries are left out.
    leave_out: bool,
    /// For each binary left out: position, bitstring, and number of its bytes.
    left_out: Vec<(usize, Term<'h>, usize)>,
    /// Number of bytes left out so far.
    left_out_bytes: usize,
}

impl<'h> Encoder<'h> {
    fn new(term: Term<'h>, format: Format, leave_out: bool) -> Self {
        let mut out = vec![VERSION];
        if format.local {
            out.extend_from_slice(&[etf::LOCAL, 0, 0, 0, 0]);
        }
        Encoder { out, work: vec![Work::One(term)], format, leave_out, left_out: Vec::new(), left_out_bytes: 0 }
    }

    fn run(&mut self) {
        while let Some(work) = self.work.pop() {
            match work {
                Work::One(term) => self.term(term),
                Work::Slice(terms) => self.slice(terms),
                Work::Pairs(keys, values) => self.pairs(keys, values),
                Work::List(list) => self.cells(list),
                Work::FunEnd(start, left_out) => {
                    let size = (self.out.len() - start + self.left_out_bytes - left_out) as u32;
                    self.out[start..start + 4].copy_from_slice(&size.to_be_bytes());
                }
            }
        }
    }

    /// Writes terms up to the first compound one. The terms behind it go below it on the work stack.
    fn slice(&mut self, terms: &'h [Term<'h>]) {
        let depth = self.work.len();
        for (index, term) in terms.iter().enumerate() {
            self.term(*term);
            if self.work.len() > depth {
                let rest = &terms[index + 1..];
                if !rest.is_empty() {
                    self.work.insert(depth, Work::Slice(rest));
                }
                return;
            }
        }
    }

    /// Writes the pairs of a map in the same way.
    fn pairs(&mut self, keys: &'h [Term<'h>], values: &'h [Term<'h>]) {
        let depth = self.work.len();
        for (index, (key, value)) in keys.iter().zip(values).enumerate() {
            self.term(*key);
            let rest = Work::Pairs(&keys[index + 1..], &values[index + 1..]);
            if self.work.len() > depth {
                self.work.splice(depth..depth, [rest, Work::One(*value)]);
                return;
            }
            self.term(*value);
            if self.work.len() > depth {
                return self.work.insert(depth, rest);
            }
        }
    }

    /// Writes a list's elements and its last tail in the same way.
    fn cells(&mut self, mut list: Term<'h>) {
        let depth = self.work.len();
        while let Some((head, tail)) = list.as_cons() {
            self.term(head);
            list = tail;
            if self.work.len() > depth {
                return self.work.insert(depth, Work::List(list));
            }
        }
        self.term(list);
    }

    fn u8(&mut self, value: u8) {
        self.out.push(value);
    }

    fn u16(&mut self, value: usize) {
        self.out.extend_from_slice(&(value as u16).to_be_bytes());
    }

    fn u32(&mut self, value: usize) {
        self.out.extend_from_slice(&(value as u32).to_be_bytes());
    }

    /// Writes this node.
    fn node(&mut self) {
        if self.format.local { self.u8(etf::NIL) } else { self.atom(atom::NONODE_NOHOST) }
    }

    /// Writes a term. Its parts go on the work stack.
    #[inline]
    fn term(&mut self, term: Term<'h>) {
        // The most frequent kinds of terms.
        if let Some(value) = term.as_small() {
            return self.small(value);
        }
        if let Some(index) = term.as_atom() {
            return self.atom(index);
        }
        self.other_term(term);
    }

    fn other_term(&mut self, term: Term<'h>) {
        match term.kind() {
            Kind::Small(value) => self.small(value),
            Kind::Big(negative, limbs) => self.big(negative, limbs),
            Kind::Float(value) => self.float(value),
            Kind::Atom(index) => self.atom(index),
            Kind::Nil => self.u8(etf::NIL),
            Kind::Cons(..) => self.list(term),
            Kind::Tuple(elements) => {
                match u8::try_from(elements.len()) {
                    Ok(size) => self.out.extend([etf::SMALL_TUPLE, size]),
                    Err(_) => {
                        self.u8(etf::LARGE_TUPLE);
                        self.u32(elements.len());
                    }
                }
                self.work.push(Work::Slice(elements));
            }
            Kind::Record(record) => self.record(record),
            Kind::Map(_) => self.map(term),
            Kind::Bits(bits) => self.bits(term, bits),
            Kind::Fun(fun) => self.fun(fun),
            Kind::Pid(pid) => self.pid(pid),
            Kind::Port(number) => self.port(number),
            Kind::Ref(words) => self.reference(words),
            Kind::External(external) => self.external(external),
            Kind::Internal => unreachable!("not a term of the language"),
        }
    }

    fn small(&mut self, value: i64) {
        if let Ok(byte) = u8::try_from(value) {
            self.out.extend([etf::SMALL_INTEGER, byte]);
        } else if let Ok(value) = i32::try_from(value) {
            self.u8(etf::INTEGER);
            self.out.extend_from_slice(&value.to_be_bytes());
        } else {
            self.big(value < 0, &[value.unsigned_abs()]);
        }
    }

    fn big(&mut self, negative: bool, limbs: &[u64]) {
        let bytes: Vec<u8> = limbs.iter().flat_map(|limb| limb.to_le_bytes()).collect();
        let size = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        match u8::try_from(size) {
            Ok(size) => self.out.extend([etf::SMALL_BIG, size]),
            Err(_) => {
                self.u8(etf::LARGE_BIG);
                self.u32(size);
            }
        }
        self.u8(u8::from(negative));
        self.out.extend_from_slice(&bytes[..size]);
    }

    fn float(&mut self, value: f64) {
        if self.format.minor > 0 {
            self.u8(etf::NEW_FLOAT);
            self.out.extend_from_slice(&value.to_bits().to_be_bytes());
        } else {
            self.u8(etf::FLOAT);
            let start = self.out.len();
            self.out.extend_from_slice(float_text::scientific(value, 20).unwrap_or_default().as_bytes());
            self.out.resize(start + FLOAT_TEXT_SIZE, 0);
        }
    }

    fn atom(&mut self, atom: Atom) {
        let text = atoms::text(atom);
        let latin1: Option<Vec<u8>> =
            if self.format.minor < 2 { text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect() } else { None };
        if let Some(bytes) = latin1 {
            self.u8(etf::ATOM);
            self.u16(bytes.len());
            self.out.extend_from_slice(&bytes);
            return;
        }
        match u8::try_from(text.len()) {
            Ok(size) => self.out.extend([etf::SMALL_ATOM_UTF8, size]),
            Err(_) => {
                self.u8(etf::ATOM_UTF8);
                self.u16(text.len());
            }
        }
        self.out.extend_from_slice(text.as_bytes());
    }

    fn list(&mut self, list: Term<'h>) {
        if let Some(len) = string_len(list) {
            self.u8(etf::STRING);
            self.u16(len);
            self.out.extend(elements(list).filter_map(|byte| byte.as_small()).map(|byte| byte as u8));
            return;
        }
        self.u8(etf::LIST);
        self.u32(elements(list).count());
        self.work.push(Work::List(list));
    }

    fn map(&mut self, term: Term<'h>) {
        self.u8(etf::MAP);
        self.u32(map::size(term));
        if let Some(Map::Flat { keys, values }) = term.as_map().filter(|_| !self.format.sorted) {
            return self.work.push(Work::Pairs(keys.as_tuple().unwrap_or_default(), values));
        }
        let mut pairs: Vec<(Term<'h>, Term<'h>)> = map::iter(term).collect();
        if self.format.sorted {
            pairs.sort_by(|a, b| compare::cmp_exact(a.0, b.0));
        }
        for (key, value) in pairs.into_iter().rev() {
            self.work.extend([Work::One(value), Work::One(key)]);
        }
    }

    fn record(&mut self, record: Record<'h>) {
        self.u8(etf::RECORD);
        self.u32(record.values.len());
        self.u8(u8::from(record.is_exported()));
        for atom in [record.module(), record.name()].iter().chain(record.fields()) {
            self.term(*atom);
        }
        self.work.push(Work::Slice(record.values));
    }

    fn bits(&mut self, term: Term<'h>, bits: Bits<'h>) {
        let (size, spare) = (bits.len / 8, bits.len % 8);
        if spare == 0 {
            self.u8(etf::BINARY);
            self.u32(size);
        } else {
            self.u8(etf::BIT_BINARY);
            self.u32(size + 1);
            self.u8(spare as u8);
        }
        let bytes = aligned(bits);
        if self.leave_out && size > HEAP_BIN_MAX && bits.offset == 0 {
            self.left_out.push((self.out.len(), term, size));
            self.left_out_bytes += size;
            self.out.extend_from_slice(&bytes[size..]);
        } else {
            self.out.extend_from_slice(&bytes);
        }
    }

    fn pid(&mut self, pid: Pid) {
        let number = pid.number();
        self.u8(etf::NEW_PID);
        self.node();
        let bits = pid_number_bits();
        self.u32((number & ((1 << bits) - 1)) as usize);
        self.u32((number >> bits) as usize);
        self.u32(0);
    }

    fn port(&mut self, number: u64) {
        self.port_of(number, Self::node);
        self.u32(0);
    }

    fn port_of(&mut self, number: u64, node: impl FnOnce(&mut Self)) {
        if release() < WIDE_RELEASE && number >> OLD_PORT_BITS == 0 {
            self.u8(etf::NEW_PORT);
            node(self);
            self.u32(number as usize);
        } else {
            self.u8(etf::V4_PORT);
            node(self);
            self.out.extend_from_slice(&number.to_be_bytes());
        }
    }

    fn external(&mut self, external: External<'_>) {
        let node = |encoder: &mut Self| encoder.atom(external.node);
        match (external.kind, external.numbers) {
            (ExternalKind::Port, &[number]) => {
                self.port_of(number, node);
                return self.u32(external.creation as usize);
            }
            (ExternalKind::Pid, _) => self.u8(etf::NEW_PID),
            (_, numbers) => {
                self.u8(etf::NEWER_REFERENCE);
                self.u16(numbers.len());
            }
        }
        node(self);
        if external.kind == ExternalKind::Ref {
            self.u32(external.creation as usize);
        }
        for number in external.numbers {
            self.u32(*number as usize);
        }
        if external.kind == ExternalKind::Pid {
            self.u32(external.creation as usize);
        }
    }

    /// A reference: at least three numbers, and no trailing zeros after these.
    fn reference(&mut self, words: &[u64]) {
        let words = &words[..words.len().min(REFERENCE_WORDS)];
        let mut halves: Vec<u64> = words.iter().flat_map(|word| [word & 0xffff_ffff, word >> 32]).collect();
        let used = halves.iter().rposition(|half| *half != 0).map_or(0, |last| last + 1);
        halves.resize(used.max(3), 0);
        self.u8(etf::NEWER_REFERENCE);
        self.u16(halves.len());
        self.node();
        self.u32(0);
        for half in halves {
            self.u32(half as usize);
        }
    }

    fn fun(&mut self, fun: Fun<'h>) {
        let (module, function) = (Atom::from_word(fun.entry.module), Atom::from_word(fun.entry.function));
        if fun.entry.external == 1 {
            self.u8(etf::EXPORT);
            self.atom(module);
            self.atom(function);
            self.small(i64::from(fun.entry.arity));
            return;
        }
        self.u8(etf::NEW_FUN);
        let start = self.out.len();
        self.u32(0);
        self.u8(fun.entry.arity as u8);
        self.out.extend_from_slice(&local_funs::new_uniq(fun.entry));
        self.u32(fun.entry.index as usize);
        self.u32(fun.free.len());
        self.atom(module);
        self.small(i64::from(fun.entry.index));
        self.small(i64::from(fun.entry.uniq.cast_signed()));
        self.pid(self.format.maker);
        self.work.extend([Work::FunEnd(start, self.left_out_bytes), Work::Slice(fun.free)]);
    }
}

/// The length of a list that is encoded as a string.
fn string_len(list: Term<'_>) -> Option<usize> {
    let mut walk = elements(list);
    let mut len = 0;
    for element in walk.by_ref() {
        u8::try_from(element.as_small()?).ok()?;
        len += 1;
        if len > STRING_MAX {
            return None;
        }
    }
    walk.rest().is_nil().then_some(len)
}
