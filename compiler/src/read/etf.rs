//! The external term format, as far as literals, attributes and compile info use it.
//!
//! Unfinished compound terms are kept on an explicit stack, so nesting uses no Rust stack. [`MAX_DEPTH`] bounds it all
//! the same. Pids, ports, references and local funs are refused: they cannot be literals. No allocation trusts a count
//! in the data: vectors grow as elements arrive.

use super::cursor::Cursor;
use super::term::{self, MAX_DEPTH};
use super::{Result, inflate};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Mfa, Record, Term};
use dashu_int::{IBig, UBig};
use std::collections::{HashMap, HashSet};

const VERSION: u8 = 131;
const COMPRESSED: u8 = 80;

/// Reads terms; atoms of the same name share their text.
#[derive(Default)]
pub(super) struct Decoder {
    atoms: HashMap<Box<str>, Atom>,
}

/// A compound whose elements are still being read.
enum Open {
    Tuple {
        left: usize,
        elements: Vec<Term>,
    },
    List {
        left: usize,
        elements: Vec<Term>,
    },
    Map {
        left: usize,
        pairs: Vec<(Term, Term)>,
        key: Option<Term>,
    },
    /// A native record whose fields without a value are in `left`, the next last.
    Record {
        left: Vec<Atom>,
        record: Box<Record>,
    },
}

/// The result of one tag.
enum Step {
    Done(Term),
    Opened(Open),
}

impl Decoder {
    /// One term with its version byte, filling `bytes` exactly.
    pub(super) fn term(&mut self, bytes: &[u8]) -> Result<Term> {
        let mut cursor = Cursor::new(bytes);
        if cursor.u8()? != VERSION {
            return Err(Diagnostic::new("not in the external term format"));
        }
        if bytes.get(1) == Some(&COMPRESSED) {
            return self.compressed(cursor);
        }
        self.exactly(cursor)
    }

    fn compressed(&mut self, mut cursor: Cursor<'_>) -> Result<Term> {
        cursor.u8()?;
        let size = cursor.size()?;
        let inflated = inflate::zlib(cursor.take(cursor.len())?, size)?;
        self.exactly(Cursor::new(&inflated))
    }

    fn exactly(&mut self, mut cursor: Cursor<'_>) -> Result<Term> {
        let term = self.nested(&mut cursor)?;
        if !cursor.is_empty() {
            return Err(Diagnostic::new("bytes are left over behind a term"));
        }
        Ok(term)
    }

    fn nested(&mut self, cursor: &mut Cursor<'_>) -> Result<Term> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            let mut step = self.step(cursor)?;
            while let Step::Done(term) = step {
                let Some(compound) = open.pop() else { return Ok(term) };
                step = compound.add(term)?;
            }
            if let Step::Opened(compound) = step {
                if open.len() >= MAX_DEPTH {
                    return Err(term::too_deep());
                }
                open.push(compound);
            }
        }
    }

    fn step(&mut self, cursor: &mut Cursor<'_>) -> Result<Step> {
        let tag = cursor.u8()?;
        let done = match tag {
            97 => Term::Int(i64::from(cursor.u8()?)),
            98 => Term::Int(i64::from(i32::from_be_bytes(cursor.array()?))),
            110 | 111 => big(cursor, tag)?,
            70 => float(f64::from_be_bytes(cursor.array()?))?,
            99 => float_text(cursor.take(31)?)?,
            100 | 115 | 118 | 119 => Term::Atom(self.atom(cursor, tag)?),
            104 => return Ok(Open::tuple(usize::from(cursor.u8()?))),
            105 => return Ok(Open::tuple(cursor.size()?)),
            106 => Term::Nil,
            107 => string(cursor)?,
            108 => return Ok(Step::Opened(Open::List { left: cursor.size()?, elements: Vec::new() })),
            109 => {
                let length = cursor.size()?;
                Term::Binary(cursor.take(length)?.to_vec())
            }
            77 => bit_binary(cursor)?,
            113 => self.external_fun(cursor)?,
            116 => return Ok(Open::map(cursor.size()?)),
            67 => return self.record(cursor),
            _ => return Err(Diagnostic::new(format!("a term with tag {tag} cannot be a literal"))),
        };
        Ok(Step::Done(done))
    }

    fn atom(&mut self, cursor: &mut Cursor<'_>, tag: u8) -> Result<Atom> {
        let length = if matches!(tag, 100 | 118) { usize::from(cursor.u16()?) } else { usize::from(cursor.u8()?) };
        let bytes = cursor.take(length)?;
        let text = if matches!(tag, 100 | 115) {
            bytes.iter().copied().map(char::from).collect()
        } else {
            String::from_utf8(bytes.to_vec()).map_err(|_| Diagnostic::new("an atom is not UTF-8"))?
        };
        if text.chars().count() > 255 {
            return Err(Diagnostic::new("an atom has more than 255 characters"));
        }
        Ok(self.intern(text))
    }

    fn intern(&mut self, text: String) -> Atom {
        if let Some(atom) = self.atoms.get(text.as_str()) {
            return atom.clone();
        }
        let atom = Atom::new(&text);
        self.atoms.insert(text.into_boxed_str(), atom.clone());
        atom
    }

    /// A native record up to its values.
    fn record(&mut self, cursor: &mut Cursor<'_>) -> Result<Step> {
        let wrong = || Diagnostic::new("not a native record");
        let count = cursor.size()?;
        let is_exported = match cursor.u8()? {
            0 => false,
            1 => true,
            _ => return Err(wrong()),
        };
        let mut part = |decoder: &mut Self| match fun_part(decoder, cursor)? {
            Term::Atom(atom) => Ok(atom),
            _ => Err(wrong()),
        };
        let (module, name) = (part(self)?, part(self)?);
        let mut left = Vec::new();
        for _ in 0..count {
            left.push(part(self)?);
        }
        let distinct: HashSet<&Atom> = left.iter().collect();
        if distinct.len() != left.len() {
            return Err(wrong());
        }
        left.reverse();
        let record = Box::new(Record { module, name, is_exported, fields: Vec::new() });
        Ok(if left.is_empty() { Step::Done(Term::Record(record)) } else { Step::Opened(Open::Record { left, record }) })
    }

    fn external_fun(&mut self, cursor: &mut Cursor<'_>) -> Result<Term> {
        let mut part = |decoder: &mut Self| match fun_part(decoder, cursor)? {
            Term::Atom(atom) => Ok(atom),
            _ => Err(Diagnostic::new("an external fun has no module or function")),
        };
        let (module, function) = (part(self)?, part(self)?);
        match fun_part(self, cursor)? {
            Term::Int(arity) if (0..=255).contains(&arity) => {
                Ok(Term::ExternalFun(Mfa { module, function, arity: u8::try_from(arity).unwrap_or(0) }))
            }
            _ => Err(Diagnostic::new("an external fun has no arity")),
        }
    }
}

/// An atom or a small integer: the parts of an external fun.
fn fun_part(decoder: &mut Decoder, cursor: &mut Cursor<'_>) -> Result<Term> {
    match cursor.u8()? {
        97 => Ok(Term::Int(i64::from(cursor.u8()?))),
        tag @ (100 | 115 | 118 | 119) => Ok(Term::Atom(decoder.atom(cursor, tag)?)),
        tag => Err(Diagnostic::new(format!("an external fun has a part with tag {tag}"))),
    }
}

impl Open {
    fn tuple(left: usize) -> Step {
        if left == 0 {
            return Step::Done(Term::Tuple(Vec::new()));
        }
        Step::Opened(Open::Tuple { left, elements: Vec::new() })
    }

    fn map(left: usize) -> Step {
        if left == 0 {
            return Step::Done(Term::Map(Vec::new()));
        }
        Step::Opened(Open::Map { left, pairs: Vec::new(), key: None })
    }

    /// The compound with one more term in it: finished, or still open.
    fn add(self, term: Term) -> Result<Step> {
        Ok(match self {
            Open::Tuple { left, mut elements } => {
                elements.push(term);
                match left - 1 {
                    0 => Step::Done(Term::Tuple(elements)),
                    left => Step::Opened(Open::Tuple { left, elements }),
                }
            }
            Open::List { left: 0, elements } => Step::Done(term::list(elements, term)),
            Open::List { left, mut elements } => {
                elements.push(term);
                Step::Opened(Open::List { left: left - 1, elements })
            }
            Open::Record { mut left, mut record } => {
                record.fields.extend(left.pop().map(|field| (field, term)));
                if left.is_empty() {
                    Step::Done(Term::Record(record))
                } else {
                    Step::Opened(Open::Record { left, record })
                }
            }
            Open::Map { left, pairs, key: None } => Step::Opened(Open::Map { left, pairs, key: Some(term) }),
            Open::Map { left, mut pairs, key: Some(key) } => {
                pairs.push((key, term));
                match left - 1 {
                    0 => Step::Done(term::map(pairs)?),
                    left => Step::Opened(Open::Map { left, pairs, key: None }),
                }
            }
        })
    }
}

fn big(cursor: &mut Cursor<'_>, tag: u8) -> Result<Term> {
    let length = if tag == 110 { usize::from(cursor.u8()?) } else { cursor.size()? };
    let negative = cursor.u8()? != 0;
    let magnitude = IBig::from(UBig::from_le_bytes(cursor.take(length)?));
    Ok(term::integer(if negative { -magnitude } else { magnitude }))
}

fn float(value: f64) -> Result<Term> {
    if value.is_finite() { Ok(Term::Float(value)) } else { Err(Diagnostic::new("a float is not a number")) }
}

/// The form before R13: decimal digits, padded with zero bytes.
fn float_text(bytes: &[u8]) -> Result<Term> {
    let digits = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    let value = std::str::from_utf8(digits).ok().and_then(|digits| digits.trim().parse().ok());
    float(value.unwrap_or(f64::NAN))
}

fn string(cursor: &mut Cursor<'_>) -> Result<Term> {
    let length = usize::from(cursor.u16()?);
    let bytes = cursor.take(length)?;
    Ok(term::proper_list(bytes.iter().map(|byte| Term::Int(i64::from(*byte))).collect()))
}

fn bit_binary(cursor: &mut Cursor<'_>) -> Result<Term> {
    let length = cursor.size()?;
    let bits = usize::from(cursor.u8()?);
    let bytes = cursor.take(length)?.to_vec();
    if bits > 8 || (bits == 0) != (length == 0) {
        return Err(Diagnostic::new("a bitstring has a wrong number of bits"));
    }
    Ok(term::bitstring(bytes, (length * 8).saturating_sub((8 - bits) % 8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Term> {
        let mut whole = vec![VERSION];
        whole.extend_from_slice(bytes);
        Decoder::default().term(&whole)
    }

    fn ok(bytes: &[u8]) -> Term {
        read(bytes).expect("a term")
    }

    #[test]
    fn scalars() {
        assert_eq!(ok(&[97, 200]), Term::Int(200));
        assert_eq!(ok(&[98, 0xff, 0xff, 0xff, 0xfe]), Term::Int(-2));
        assert_eq!(ok(&[110, 2, 1, 1, 1]), Term::Int(-257));
        assert_eq!(ok(&[110, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0x80]), Term::Big(IBig::from(1u64 << 63)));
        assert_eq!(ok(&[70, 0x80, 0, 0, 0, 0, 0, 0, 0]), Term::Float(-0.0));
        assert_eq!(ok(&[119, 2, b'o', b'k']), Term::Atom(Atom::new("ok")));
        assert_eq!(ok(&[115, 1, 0xe4]), Term::Atom(Atom::new("ä")));
    }

    #[test]
    fn compounds() {
        assert_eq!(ok(&[104, 0]), Term::Tuple(vec![]));
        let one_two = Term::List(vec![Term::Int(1), Term::Int(2)], Box::new(Term::Nil));
        assert_eq!(ok(&[107, 0, 2, 1, 2]), one_two);
        assert_eq!(ok(&[108, 0, 0, 0, 2, 97, 1, 97, 2, 106]), one_two);
        assert_eq!(ok(&[108, 0, 0, 0, 1, 97, 1, 107, 0, 1, 2]), one_two);
        assert_eq!(ok(&[108, 0, 0, 0, 1, 97, 1, 97, 2]), Term::List(vec![Term::Int(1)], Box::new(Term::Int(2))));
        assert_eq!(ok(&[116, 0, 0, 0, 1, 97, 1, 104, 0]), Term::Map(vec![(Term::Int(1), Term::Tuple(vec![]))]));
        assert_eq!(ok(&[77, 0, 0, 0, 2, 3, 1, 0xff]), Term::Bitstring { bytes: vec![1, 0xe0], bits: 3 });
        let record = [67, 0, 0, 0, 1, 1, 119, 1, b'm', 119, 1, b'r', 119, 1, b'a', 97, 3];
        let (module, name, field) = (Atom::new("m"), Atom::new("r"), Atom::new("a"));
        let whole = Record { module, name, is_exported: true, fields: vec![(field, Term::Int(3))] };
        assert_eq!(ok(&record), Term::Record(Box::new(whole)));
        let fun = [113, 119, 1, b'm', 119, 1, b'f', 97, 3];
        assert_eq!(ok(&fun), Term::ExternalFun(Mfa::new("m", "f", 3)));
    }

    #[test]
    fn hostile_counts_and_depths_are_refused() {
        assert!(read(&[105, 0xff, 0xff, 0xff, 0xff, 106]).is_err());
        assert!(read(&[109, 0xff, 0xff, 0xff, 0xff]).is_err());
        assert!(read(&[111, 0xff, 0xff, 0xff, 0xff, 0, 1]).is_err());
        assert!(read(&[70, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0]).is_err());
        assert!(read(&[97, 1, 0]).is_err());
        assert!(read(&[103]).is_err());
        let deep: Vec<u8> = std::iter::repeat_n([104, 1], 1_000_000).flatten().chain([106]).collect();
        assert_eq!(read(&deep).err(), Some(term::too_deep()));
        assert!(read(&[67, 0, 0, 0, 2, 1, 119, 0, 119, 0, 119, 1, b'a', 119, 1, b'a', 106, 106]).is_err());
        assert!(read(&[67, 0xff, 0xff, 0xff, 0xff, 1, 119, 0, 119, 0, 119, 1, b'a', 106]).is_err());
        let twice = [116, 0, 0, 0, 2, 97, 1, 106, 97, 1, 106];
        assert!(read(&twice).is_err());
    }

    #[test]
    fn a_million_elements_are_fine() {
        let mut long = vec![108];
        long.extend_from_slice(&1_000_000u32.to_be_bytes());
        long.extend(std::iter::repeat_n([97, 7], 1_000_000).flatten());
        long.push(106);
        assert!(matches!(ok(&long), Term::List(elements, _) if elements.len() == 1_000_000));
    }
}
