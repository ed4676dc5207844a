//! Types in a `.S` file, reduced to the precision of the `Type` chunk of the same release.
//!
//! # Two steps
//! The precision depends on the release, and a `.S` file does not name its release. So a type is first read at the best
//! precision of any release ([`Types::read`]). Facts met on the way tell the releases apart ([`Types::saw`]). At the
//! end of the file, [`Types::finish`] reduces.
//!
//! # The reduction
//! All releases keep the set of kinds. OTP 25 keeps a range of integers only if both ends are small integers (within 60
//! bits), and separates match contexts from bitstrings. Later releases keep either end alone, keep the unit of
//! bitstrings, and count match contexts among bitstrings.

use super::chunk;
use crate::ir::{Kinds, Term, TypeInfo};
use crate::otp::release::Writer;

/// Bitstrings and match contexts.
const MATCHABLE: Kinds = Kinds::BITSTRING.or(Kinds::BS_CONTEXT);
const NUMBER: Kinds = Kinds::FLOAT.or(Kinds::INTEGER);
const IDENTIFIER: Kinds = Kinds::PID.or(Kinds::PORT).or(Kinds::REFERENCE);
/// The kinds that a union calls `other`.
const OTHER: Kinds = MATCHABLE.or(IDENTIFIER).or(Kinds::FUN).or(Kinds::MAP);

/// The evidence about the release in the types and instructions so far.
#[derive(Default)]
pub(super) struct Types {
    seen: [bool; 3],
}

impl Types {
    /// Notes something that only `writer` writes.
    pub(super) fn saw(&mut self, writer: Writer) {
        let [otp25, otp26_on, otp29] = &mut self.seen;
        match writer {
            Writer::Otp25 => *otp25 = true,
            Writer::Otp26On => *otp26_on = true,
            Writer::Otp29 => *otp29 = true,
        }
    }

    /// The release family, if known. The features that OTP 26 and later share do not determine it.
    pub(super) fn release(&self) -> Option<u32> {
        match self.seen {
            [_, _, true] => Some(29),
            [true, false, _] => Some(25),
            _ => None,
        }
    }

    /// Whether the file is of OTP 26 or later, if known.
    fn is_later(&self) -> Option<bool> {
        match self.seen {
            [_, true, _] | [_, _, true] => Some(true),
            [true, ..] => Some(false),
            _ => None,
        }
    }

    /// A type at full precision. An unknown type gives no information.
    pub(super) fn read(&mut self, term: &Term) -> TypeInfo {
        let mut info = TypeInfo { kinds: self.kinds(term), min: None, max: None, unit: 1 };
        let (number, other) = match parts(term) {
            Some(("t_union", [_, _, number, _, other] | [_, _, number, _, _, other])) => (number, other),
            _ => (term, term),
        };
        if let Some(("t_integer" | "t_number", [Term::Tuple(bounds)])) = parts(number)
            && let [min, max] = bounds.as_slice()
        {
            (info.min, info.max) = (self.bound(min), self.bound(max));
        }
        if let Some(("t_bitstring", [Term::Int(unit), ..])) = parts(other) {
            info.unit = u16::try_from(*unit).ok().filter(|unit| (1..=256).contains(unit)).unwrap_or(1);
        }
        info
    }

    /// One end of a range, if it is a small integer.
    fn bound(&mut self, term: &Term) -> Option<i64> {
        match term {
            Term::Int(value) => Some(*value).filter(|value| (-(1 << 59)..1 << 59).contains(value)),
            Term::Atom(_) => {
                self.saw(Writer::Otp26On);
                None
            }
            _ => None,
        }
    }

    fn kinds(&mut self, term: &Term) -> Kinds {
        match term {
            Term::Atom(name) => self.named(name.as_str()),
            _ => parts(term).map_or(Kinds::ANY, |(name, fields)| self.composed(name, fields)),
        }
    }

    fn named(&mut self, name: &str) -> Kinds {
        match name {
            "none" => Kinds::default(),
            "nil" => Kinds::NIL,
            "pid" => Kinds::PID,
            "port" => Kinds::PORT,
            "reference" => Kinds::REFERENCE,
            "number" => {
                self.saw(Writer::Otp25);
                NUMBER
            }
            "identifier" => {
                self.saw(Writer::Otp26On);
                IDENTIFIER
            }
            "other" => {
                self.saw(Writer::Otp26On);
                OTHER
            }
            _ => Kinds::ANY,
        }
    }

    fn composed(&mut self, name: &str, fields: &[Term]) -> Kinds {
        match (name, fields) {
            ("t_atom", _) => Kinds::ATOM,
            ("t_bitstring", fields) => {
                self.saw(if fields.len() == 1 { Writer::Otp25 } else { Writer::Otp26On });
                Kinds::BITSTRING
            }
            ("t_bs_context", _) => Kinds::BS_CONTEXT,
            ("t_bs_matchable", _) => MATCHABLE,
            ("t_float", _) => Kinds::FLOAT,
            ("t_fun", _) => Kinds::FUN,
            ("t_integer", _) => Kinds::INTEGER,
            ("t_number", _) => {
                self.saw(Writer::Otp26On);
                NUMBER
            }
            ("t_map", _) => Kinds::MAP,
            ("t_cons", _) => Kinds::CONS,
            ("t_list", _) => Kinds::CONS.or(Kinds::NIL),
            ("t_tuple", _) => Kinds::TUPLE,
            ("t_record", _) => Kinds::RECORD,
            ("t_union", [atom, list, number, tuples, other]) => {
                self.union(&[atom, list, number, other], &[(tuples, Kinds::TUPLE)])
            }
            ("t_union", [atom, list, number, tuples, records, other]) => {
                self.saw(Writer::Otp29);
                self.union(&[atom, list, number, other], &[(tuples, Kinds::TUPLE), (records, Kinds::RECORD)])
            }
            _ => Kinds::ANY,
        }
    }

    /// The kinds of plain types together with those of sets that are not `none`.
    fn union(&mut self, types: &[&Term], sets: &[(&Term, Kinds)]) -> Kinds {
        let plain = types.iter().fold(Kinds::default(), |all, term| all.or(self.kinds(term)));
        let is_there = |term: &Term| !matches!(term, Term::Atom(name) if name.as_str() == "none");
        sets.iter().filter(|(set, _)| is_there(set)).fold(plain, |all, (_, kinds)| all.or(*kinds))
    }

    /// A type as in the chunk of the file's release. If the release is unknown, the range is reduced as by OTP 25 and
    /// the rest as by later releases: both are correct, if less precise.
    pub(super) fn finish(&self, mut info: TypeInfo) -> Option<TypeInfo> {
        let is_later = self.is_later();
        if is_later != Some(true) && (info.min.is_none() || info.max.is_none()) {
            (info.min, info.max) = (None, None);
        }
        if is_later == Some(false) {
            info.unit = 1;
        } else if info.kinds.and(MATCHABLE) != Kinds::default() {
            info.kinds = info.kinds.or(MATCHABLE);
        }
        chunk::informative(info)
    }
}

/// A tuple that begins with an atom.
fn parts(term: &Term) -> Option<(&str, &[Term])> {
    match term {
        Term::Tuple(elements) => match elements.as_slice() {
            [Term::Atom(name), fields @ ..] => Some((name.as_str(), fields)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::Parser;
    use super::*;

    /// The type `text` in a file of `release`.
    fn reduced(text: &str, release: Option<Writer>) -> Option<TypeInfo> {
        let term = Parser::new(text).term().expect(text).expect(text);
        let mut types = Types::default();
        release.into_iter().for_each(|release| types.saw(release));
        let info = types.read(&term);
        types.finish(info)
    }

    fn info(kinds: Kinds, min: Option<i64>, max: Option<i64>, unit: u16) -> Option<TypeInfo> {
        Some(TypeInfo { kinds, min, max, unit })
    }

    #[test]
    fn ranges_by_release() {
        let (old, new) = (Some(Writer::Otp25), Some(Writer::Otp26On));
        let wide = "{t_integer,{0,18446744073709551615}}.";
        assert_eq!(reduced(wide, old), info(Kinds::INTEGER, None, None, 1));
        assert_eq!(reduced(wide, new), info(Kinds::INTEGER, Some(0), None, 1));
        assert_eq!(reduced("{t_integer,{0,7}}.", old), info(Kinds::INTEGER, Some(0), Some(7), 1));
        assert_eq!(reduced("{t_integer,{'-inf',7}}.", None), info(Kinds::INTEGER, None, Some(7), 1));
        assert_eq!(reduced("{t_integer,{-576460752303423489,1}}.", new), info(Kinds::INTEGER, None, Some(1), 1));
    }

    #[test]
    fn bitstrings_by_release() {
        assert_eq!(reduced("{t_bitstring,8}.", None), info(Kinds::BITSTRING, None, None, 1));
        assert_eq!(reduced("{t_bitstring,8,false}.", None), info(MATCHABLE, None, None, 8));
        assert_eq!(reduced("{t_bs_context,8}.", Some(Writer::Otp25)), info(Kinds::BS_CONTEXT, None, None, 1));
    }

    #[test]
    fn unions() {
        let text = "{t_union,{t_atom,any},none,{t_number,{1,'+inf'}},{t_tuple,0,false,#{}},{t_bitstring,8,true}}.";
        let kinds = Kinds::ATOM.or(NUMBER).or(Kinds::TUPLE).or(MATCHABLE);
        assert_eq!(reduced(text, None), info(kinds, Some(1), None, 8));
        let text = "{t_union,none,nil,none,none,{t_record,nil,#{}},other}.";
        assert_eq!(reduced(text, None), info(Kinds::NIL.or(Kinds::RECORD).or(OTHER), None, None, 1));
    }

    #[test]
    fn any_and_what_is_not_known_say_nothing() {
        assert_eq!(reduced("any.", None), None);
        assert_eq!(reduced("{t_new,1}.", None), None);
    }
}
