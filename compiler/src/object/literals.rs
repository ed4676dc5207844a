//! The literal area: constants as words, and the places of addresses in them.
//!
//! # Shape
//! Objects lie one after another in the layout of `beamc_abi::term`. A word that points at another literal or at a fun
//! entry becomes an address at link time; [`Area::places`] lists these words.
//!
//! A map of more than 32 keys is laid out like a small map. The program does not use literals that contain one
//! directly. The runtime makes terms from them at start (`Program::startup_literals`), and code loads the words of these terms.

use crate::ir::{Atom, Mfa, Record, Term};
use crate::lower::env::{Env, FunKey};
use beamc_abi::term as abi;
use dashu_int::{IBig, Sign};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

/// A word that is an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    /// Byte offset in the area, tag included.
    Literal(u64),
    /// A fun entry, by index.
    Fun(u32),
}

/// The area being laid out.
#[derive(Debug, Default)]
pub struct Area {
    /// Content; words that are addresses are zero.
    pub words: Vec<u64>,
    /// Index of a word, and the address that it becomes.
    pub places: Vec<(usize, Address)>,
    /// Words of terms by address.
    shared: HashMap<usize, LiteralWord>,
}

/// The word of a term: an immediate, or an address at link time.
#[derive(Clone, Copy, Debug)]
pub enum LiteralWord {
    /// An immediate.
    Immediate(u64),
    /// Byte offset in the area, tag included.
    Pointer(u64),
}

impl Area {
    /// Lays out `term` and gives its word.
    pub fn add(&mut self, env: &mut Env<'_>, term: &Term) -> LiteralWord {
        match term {
            Term::Nil => LiteralWord::Immediate(abi::NIL),
            Term::Atom(atom) => LiteralWord::Immediate(env.atom_word(atom)),
            Term::Int(value) => match *value {
                abi::SMALL_MIN..=abi::SMALL_MAX => LiteralWord::Immediate(abi::small(*value)),
                _ => self.big(*value < 0, &[value.unsigned_abs()]),
            },
            Term::Big(value) => {
                let (sign, limbs) = value.as_sign_words();
                self.big(sign == Sign::Negative, limbs)
            }
            Term::Float(value) => match abi::self_tagged_float(value.to_bits()) {
                Some(word) => LiteralWord::Immediate(word),
                None => self.object(abi::TAG_BOXED, &[abi::header(abi::FLOAT, 1), value.to_bits()]),
            },
            Term::Binary(bytes) => self.binary(bytes, bytes.len() as u64 * 8),
            Term::Bitstring { bytes, bits } => self.bitstring(bytes, *bits),
            Term::List(elements, tail) => self.list(env, elements, tail),
            Term::Tuple(elements) => self.tuple(env, elements),
            Term::Map(pairs) => self.map(env, pairs),
            Term::ExternalFun(mfa) => self.external_fun(env, mfa),
            Term::Record(record) => self.record(env, record),
        }
    }

    fn object(&mut self, tag: u64, words: &[u64]) -> LiteralWord {
        let at = self.words.len() as u64 * 8;
        self.words.extend_from_slice(words);
        LiteralWord::Pointer(at | tag)
    }

    fn put(&mut self, index: usize, word: LiteralWord) {
        match word {
            LiteralWord::Immediate(word) => self.words[index] = word,
            LiteralWord::Pointer(offset) => self.places.push((index, Address::Literal(offset))),
        }
    }

    fn big(&mut self, negative: bool, limbs: &[u64]) -> LiteralWord {
        let kind = if negative { abi::BIG_NEG } else { abi::BIG_POS };
        let mut words = vec![abi::header(kind, limbs.len() as u64)];
        words.extend_from_slice(limbs);
        self.object(abi::TAG_BOXED, &words)
    }

    fn binary(&mut self, bytes: &[u8], bits: u64) -> LiteralWord {
        let mut words = vec![abi::header(abi::HEAP_BIN, 1 + bytes.len().div_ceil(8) as u64), bits];
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            words.push(u64::from_le_bytes(word));
        }
        self.object(abi::TAG_BOXED, &words)
    }

    fn bitstring(&mut self, bytes: &[u8], bits: u8) -> LiteralWord {
        let whole = self.binary(bytes, bytes.len() as u64 * 8);
        let len = (bytes.len() as u64).saturating_sub(1) * 8 + u64::from(bits);
        let header = abi::header(abi::SUB_BITS, abi::words::SUB_BITS - 1);
        let word = self.object(abi::TAG_BOXED, &[header, len, 0, 0]);
        self.put(self.words.len() - 1, whole);
        word
    }

    fn list(&mut self, env: &mut Env<'_>, elements: &[Term], tail: &Term) -> LiteralWord {
        let heads: Vec<LiteralWord> = elements.iter().map(|element| self.add(env, element)).collect();
        let last = self.add(env, tail);
        let start = self.words.len();
        self.words.resize(start + elements.len() * 2, 0);
        for (number, head) in heads.iter().enumerate() {
            self.put(start + number * 2, *head);
            let next = ((start + number * 2 + 2) as u64 * 8) | abi::TAG_LIST;
            let tail = if number + 1 == elements.len() { last } else { LiteralWord::Pointer(next) };
            self.put(start + number * 2 + 1, tail);
        }
        LiteralWord::Pointer((start as u64 * 8) | abi::TAG_LIST)
    }

    fn tuple(&mut self, env: &mut Env<'_>, elements: &[Term]) -> LiteralWord {
        let words: Vec<LiteralWord> = elements.iter().map(|element| self.add(env, element)).collect();
        self.tuple_of(&words)
    }

    fn tuple_of(&mut self, words: &[LiteralWord]) -> LiteralWord {
        let start = self.words.len();
        self.words.push(abi::header(abi::TUPLE, words.len() as u64));
        self.words.resize(start + 1 + words.len(), 0);
        for (number, word) in words.iter().enumerate() {
            self.put(start + 1 + number, *word);
        }
        LiteralWord::Pointer((start as u64 * 8) | abi::TAG_TUPLE)
    }

    fn map(&mut self, env: &mut Env<'_>, pairs: &[(Term, Term)]) -> LiteralWord {
        let mut pairs: Vec<&(Term, Term)> = pairs.iter().collect();
        pairs.sort_by(|a, b| order(&a.0, &b.0));
        let keys: Vec<LiteralWord> = pairs.iter().map(|(key, _)| self.add(env, key)).collect();
        let values: Vec<LiteralWord> = pairs.iter().map(|(_, value)| self.add(env, value)).collect();
        let keys = self.tuple_of(&keys);
        let start = self.words.len();
        self.words.push(abi::header(abi::MAP, pairs.len() as u64 + 1));
        self.words.resize(start + 2 + values.len(), 0);
        self.put(start + 1, keys);
        for (number, value) in values.iter().enumerate() {
            self.put(start + 2 + number, *value);
        }
        LiteralWord::Pointer((start as u64 * 8) | abi::TAG_BOXED)
    }

    fn record(&mut self, env: &mut Env<'_>, record: &Record) -> LiteralWord {
        let names = record.fields.iter().map(|(field, _)| field.clone());
        let definition = definition(&record.module, &record.name, record.is_exported, names);
        // A literal record shares the definition of the program, if that is equal, as all other records do.
        let definition = match env.defined(&record.module, &record.name) {
            Some(defined) if *defined.definition == definition => self.shared(env, &defined.definition),
            _ => self.add(env, &definition),
        };
        let values: Vec<LiteralWord> = record.fields.iter().map(|(_, value)| self.add(env, value)).collect();
        let start = self.words.len();
        self.words.push(abi::header(abi::RECORD, values.len() as u64 + 1));
        self.words.resize(start + 2 + values.len(), 0);
        self.put(start + 1, definition);
        for (number, value) in values.iter().enumerate() {
            self.put(start + 2 + number, *value);
        }
        LiteralWord::Pointer((start as u64 * 8) | abi::TAG_BOXED)
    }

    /// Lays out `term` once, and gives its word.
    pub fn shared(&mut self, env: &mut Env<'_>, term: &Arc<Term>) -> LiteralWord {
        let key = Arc::as_ptr(term) as usize;
        if let Some(word) = self.shared.get(&key) {
            return *word;
        }
        let word = self.add(env, term);
        self.shared.insert(key, word);
        word
    }

    fn external_fun(&mut self, env: &mut Env<'_>, mfa: &Mfa) -> LiteralWord {
        let index = env.funs.intern(&FunKey::External(mfa.clone()));
        let word = self.object(abi::TAG_BOXED, &[abi::fun_header(mfa.arity, 0), 0]);
        self.places.push((self.words.len() - 1, Address::Fun(index)));
        word
    }
}

/// The definition of a native record as a term, see `beamc_abi::term`.
pub fn definition(module: &Atom, name: &Atom, is_exported: bool, fields: impl Iterator<Item = Atom>) -> Term {
    let mark = Atom::new(if is_exported { "true" } else { "false" });
    Term::Tuple([module.clone(), name.clone(), mark].into_iter().chain(fields).map(Term::Atom).collect())
}

/// Whether `term` contains a map of more than 32 keys.
pub fn has_big_map(term: &Term) -> bool {
    match term {
        Term::Map(pairs) => {
            pairs.len() > abi::MAP_FLAT_MAX || pairs.iter().any(|(key, value)| has_big_map(key) || has_big_map(value))
        }
        Term::List(elements, tail) => elements.iter().any(has_big_map) || has_big_map(tail),
        Term::Tuple(elements) => elements.iter().any(has_big_map),
        Term::Record(record) => record.fields.iter().any(|(_, value)| has_big_map(value)),
        Term::Nil
        | Term::Atom(_)
        | Term::Int(_)
        | Term::Big(_)
        | Term::Float(_)
        | Term::Binary(_)
        | Term::Bitstring { .. }
        | Term::ExternalFun(_) => false,
    }
}

fn rank(term: &Term) -> u8 {
    match term {
        Term::Int(_) | Term::Big(_) | Term::Float(_) => 0,
        Term::Atom(_) => 1,
        Term::ExternalFun(_) => 2,
        Term::Tuple(_) => 3,
        Term::Record(_) => 4,
        Term::Map(_) => 5,
        Term::Nil => 6,
        Term::List(..) => 7,
        Term::Binary(_) | Term::Bitstring { .. } => 8,
    }
}

/// Order of map keys: term order, integers before floats, as in `term::compare::cmp_exact` of the runtime.
pub fn order(a: &Term, b: &Term) -> Ordering {
    let by_text = |a: &Atom, b: &Atom| a.as_str().chars().cmp(b.as_str().chars());
    match (a, b) {
        (Term::Atom(a), Term::Atom(b)) => by_text(a, b),
        (Term::Float(a), Term::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal).then_with(|| {
            // -0.0 before 0.0, for releases in which they differ.
            b.is_sign_negative().cmp(&a.is_sign_negative())
        }),
        (Term::Float(_), Term::Int(_) | Term::Big(_)) => Ordering::Greater,
        (Term::Int(_) | Term::Big(_), Term::Float(_)) => Ordering::Less,
        (Term::Int(_) | Term::Big(_), Term::Int(_) | Term::Big(_)) => integer(a).cmp(&integer(b)),
        (Term::Tuple(a), Term::Tuple(b)) => a.len().cmp(&b.len()).then_with(|| sequence(a, b)),
        (Term::Record(a), Term::Record(b)) => records(a, b),
        (Term::Map(a), Term::Map(b)) => a.len().cmp(&b.len()).then_with(|| maps(a, b)),
        (Term::List(a, s), Term::List(b, t)) => lists((a, s), (b, t)),
        (Term::Binary(_) | Term::Bitstring { .. }, Term::Binary(_) | Term::Bitstring { .. }) => {
            let ((a, n), (b, m)) = (bits(a), bits(b));
            a.cmp(b).then_with(|| n.cmp(&m))
        }
        (Term::ExternalFun(a), Term::ExternalFun(b)) => by_text(&a.module, &b.module)
            .then_with(|| by_text(&a.function, &b.function))
            .then_with(|| a.arity.cmp(&b.arity)),
        _ => rank(a).cmp(&rank(b)),
    }
}

fn records(a: &Record, b: &Record) -> Ordering {
    let by_text = |a: &Atom, b: &Atom| a.as_str().chars().cmp(b.as_str().chars());
    let first = |mut orders: Box<dyn Iterator<Item = Ordering> + '_>| {
        orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    };
    let pairs = || a.fields.iter().zip(&b.fields);
    by_text(&a.module, &b.module)
        .then_with(|| by_text(&a.name, &b.name))
        .then_with(|| a.is_exported.cmp(&b.is_exported))
        .then_with(|| a.fields.len().cmp(&b.fields.len()))
        .then_with(|| first(Box::new(pairs().map(|(a, b)| by_text(&a.0, &b.0)))))
        .then_with(|| first(Box::new(pairs().map(|(a, b)| order(&a.1, &b.1)))))
}

fn integer(term: &Term) -> IBig {
    match term {
        Term::Int(value) => IBig::from(*value),
        Term::Big(value) => value.clone(),
        _ => IBig::ZERO,
    }
}

fn bits(term: &Term) -> (&[u8], usize) {
    match term {
        Term::Binary(bytes) => (bytes, bytes.len() * 8),
        Term::Bitstring { bytes, bits } => (bytes, bytes.len().saturating_sub(1) * 8 + usize::from(*bits)),
        _ => (&[], 0),
    }
}

fn sequence(a: &[Term], b: &[Term]) -> Ordering {
    a.iter().zip(b).map(|(a, b)| order(a, b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn lists((a, s): (&[Term], &Term), (b, t): (&[Term], &Term)) -> Ordering {
    let common = a.len().min(b.len());
    sequence(&a[..common], &b[..common]).then_with(|| match a.len().cmp(&b.len()) {
        Ordering::Equal => order(s, t),
        // The tail of the shorter list is compared with a list cell.
        Ordering::Less => rank(s).cmp(&rank(&Term::List(Vec::new(), Box::new(Term::Nil)))),
        Ordering::Greater => rank(&Term::List(Vec::new(), Box::new(Term::Nil))).cmp(&rank(t)),
    })
}

fn maps(a: &[(Term, Term)], b: &[(Term, Term)]) -> Ordering {
    let sorted = |pairs: &[(Term, Term)]| {
        let mut pairs = pairs.to_vec();
        pairs.sort_by(|a, b| order(&a.0, &b.0));
        pairs
    };
    let (a, b) = (sorted(a), sorted(b));
    let keys = a.iter().zip(&b).map(|(a, b)| order(&a.0, &b.0)).find(|order| order.is_ne());
    let values = || a.iter().zip(&b).map(|(a, b)| order(&a.1, &b.1)).find(|order| order.is_ne());
    keys.or_else(values).unwrap_or(Ordering::Equal)
}
