//! A parser of terms, each of which ends with a stop.
//!
//! Unfinished compound terms are kept on an explicit stack, so nesting uses no Rust stack. [`MAX_DEPTH`] bounds it all
//! the same. The parser alternates between two states: it wants a value, or it has just read one, which goes into the
//! innermost compound ([`Parser::close`]).

use super::Result;
use super::scan::{Scanner, Token};
use super::term::{self, MAX_DEPTH};
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Mfa, Term};

/// The terms of a text.
pub(super) struct Parser<'a> {
    scanner: Scanner<'a>,
    ahead: Option<Token>,
}

/// A compound without its closing bracket.
enum Open {
    Tuple(Vec<Term>),
    List(Vec<Term>),
    /// After the bar of a list.
    Tail(Vec<Term>),
    Map(Vec<(Term, Term)>),
    /// After the arrow of a map.
    Pair(Vec<(Term, Term)>, Term),
}

/// The result of a token in the place of a value.
enum Start {
    Value(Term),
    Opened(Open),
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Parser { scanner: Scanner::new(text), ahead: None }
    }

    /// The current line.
    pub(super) fn line(&self) -> u32 {
        self.scanner.line()
    }

    /// The next term; `None` at the end of the text.
    pub(super) fn term(&mut self) -> Result<Option<Term>> {
        let first = self.next()?;
        if first == Token::End {
            return Ok(None);
        }
        let term = self.value(first)?;
        match self.next()? {
            Token::Stop => Ok(Some(term)),
            token => Err(self.unexpected(&token)),
        }
    }

    fn next(&mut self) -> Result<Token> {
        self.ahead.take().map_or_else(|| self.scanner.next(), Ok)
    }

    /// Reads the next token if it is `mark`.
    fn eat(&mut self, mark: &str) -> Result<bool> {
        let token = self.next()?;
        if token == mark_of(mark) {
            return Ok(true);
        }
        self.ahead = Some(token);
        Ok(false)
    }

    fn expect(&mut self, mark: &str) -> Result<()> {
        if self.eat(mark)? {
            return Ok(());
        }
        let token = self.next()?;
        Err(self.unexpected(&token))
    }

    fn wrong(&self, what: impl Into<String>) -> Diagnostic {
        Diagnostic::new(what).at_line(self.line())
    }

    fn unexpected(&self, token: &Token) -> Diagnostic {
        let shown = match token {
            Token::Atom(atom) => format!("atom {atom}"),
            Token::Fun => "fun".to_owned(),
            Token::Number(_) => "number".to_owned(),
            Token::Text(_) => "string".to_owned(),
            Token::Mark(mark) => format!("{mark:?}"),
            Token::Stop => "end of a term".to_owned(),
            Token::End => "end of the file".to_owned(),
        };
        self.wrong(format!("unexpected {shown}"))
    }

    /// The value that begins with `first`.
    fn value(&mut self, first: Token) -> Result<Term> {
        let mut stack: Vec<Open> = Vec::new();
        let mut token = first;
        loop {
            let mut start = self.start(token)?;
            while let Start::Value(value) = start {
                let Some(open) = stack.pop() else { return Ok(value) };
                start = self.close(open, value)?;
            }
            if let Start::Opened(open) = start {
                if stack.len() >= MAX_DEPTH {
                    return Err(term::too_deep().at_line(self.line()));
                }
                stack.push(open);
            }
            token = self.next()?;
        }
    }

    /// A token where a value is wanted: the value, or an opened compound that is not empty.
    fn start(&mut self, token: Token) -> Result<Start> {
        let value = match token {
            Token::Fun => self.external_fun()?,
            Token::Atom(atom) => Term::Atom(atom),
            Token::Number(number) => number,
            Token::Text(codes) => self.string(codes)?,
            Token::Mark("-") => self.negative()?,
            Token::Mark("<<") => self.binary()?,
            Token::Mark("{") if self.eat("}")? => Term::Tuple(Vec::new()),
            Token::Mark("{") => return Ok(Start::Opened(Open::Tuple(Vec::new()))),
            Token::Mark("[") if self.eat("]")? => Term::Nil,
            Token::Mark("[") => return Ok(Start::Opened(Open::List(Vec::new()))),
            Token::Mark("#") => {
                self.expect("{")?;
                if !self.eat("}")? {
                    return Ok(Start::Opened(Open::Map(Vec::new())));
                }
                Term::Map(Vec::new())
            }
            other => return Err(self.unexpected(&other)),
        };
        Ok(Start::Value(value))
    }

    /// Puts a value into the innermost compound: closed by the next token, or still open.
    fn close(&mut self, open: Open, value: Term) -> Result<Start> {
        let token = self.next()?;
        match (open, token) {
            (Open::Tuple(elements), Token::Mark(",")) => Ok(Start::Opened(Open::Tuple(with(elements, value)))),
            (Open::Tuple(elements), Token::Mark("}")) => Ok(Start::Value(Term::Tuple(with(elements, value)))),
            (Open::List(elements), Token::Mark(",")) => Ok(Start::Opened(Open::List(with(elements, value)))),
            (Open::List(elements), Token::Mark("|")) => Ok(Start::Opened(Open::Tail(with(elements, value)))),
            (Open::List(elements), Token::Mark("]")) => Ok(Start::Value(term::proper_list(with(elements, value)))),
            (Open::Tail(elements), Token::Mark("]")) => Ok(Start::Value(term::list(elements, value))),
            (Open::Map(pairs), Token::Mark("=>")) => Ok(Start::Opened(Open::Pair(pairs, value))),
            (Open::Pair(pairs, key), Token::Mark(",")) => Ok(Start::Opened(Open::Map(with(pairs, (key, value))))),
            (Open::Pair(pairs, key), Token::Mark("}")) => {
                let map = term::map(with(pairs, (key, value)));
                map.map(Start::Value).map_err(|diagnostic| diagnostic.at_line(self.line()))
            }
            (_, token) => Err(self.unexpected(&token)),
        }
    }

    fn negative(&mut self) -> Result<Term> {
        match self.next()? {
            Token::Number(Term::Int(value)) => Ok(Term::Int(-value)),
            Token::Number(Term::Big(value)) => Ok(term::integer(-value)),
            Token::Number(Term::Float(value)) => Ok(Term::Float(-value)),
            token => Err(self.unexpected(&token)),
        }
    }

    /// Joins adjacent strings into one.
    fn string(&mut self, mut codes: Vec<u32>) -> Result<Term> {
        loop {
            match self.next()? {
                Token::Text(more) => codes.extend(more),
                token => {
                    self.ahead = Some(token);
                    return Ok(term::proper_list(codes.into_iter().map(|code| Term::Int(i64::from(code))).collect()));
                }
            }
        }
    }

    fn external_fun(&mut self) -> Result<Term> {
        let module = self.atom()?;
        self.expect(":")?;
        let function = self.atom()?;
        self.expect("/")?;
        match self.next()? {
            Token::Number(Term::Int(arity)) if (0..=255).contains(&arity) => {
                Ok(Term::ExternalFun(Mfa { module, function, arity: u8::try_from(arity).unwrap_or(0) }))
            }
            token => Err(self.unexpected(&token)),
        }
    }

    fn atom(&mut self) -> Result<Atom> {
        match self.next()? {
            Token::Atom(atom) => Ok(atom),
            token => Err(self.unexpected(&token)),
        }
    }

    /// The segments of a bitstring up to `>>`.
    fn binary(&mut self) -> Result<Term> {
        let mut bits = Bits::default();
        if self.eat(">>")? {
            return Ok(Term::Binary(Vec::new()));
        }
        loop {
            self.segment(&mut bits)?;
            match self.next()? {
                Token::Mark(",") => {}
                Token::Mark(">>") => return Ok(term::bitstring(bits.bytes, bits.length)),
                Token::Text(codes) => self.ahead = Some(Token::Text(codes)),
                token => return Err(self.unexpected(&token)),
            }
        }
    }

    fn segment(&mut self, bits: &mut Bits) -> Result<()> {
        let token = self.next()?;
        let value = match token {
            Token::Text(codes) => return self.text_segment(&codes, bits),
            Token::Number(Term::Int(value)) => value,
            Token::Mark("-") => match self.negative()? {
                Term::Int(value) => value,
                _ => return Err(self.wrong("a segment is not a small integer")),
            },
            other => return Err(self.unexpected(&other)),
        };
        let size = if self.eat(":")? { self.segment_size()? } else { 8 };
        bits.push(value, size);
        Ok(())
    }

    fn segment_size(&mut self) -> Result<usize> {
        match self.next()? {
            Token::Number(Term::Int(size @ 0..=64)) => Ok(usize::try_from(size).unwrap_or(0)),
            _ => Err(self.wrong("a segment must be 0 to 64 bits wide")),
        }
    }

    fn text_segment(&mut self, codes: &[u32], bits: &mut Bits) -> Result<()> {
        if self.eat("/")? {
            let encoding = self.atom()?;
            let text: Option<String> = codes.iter().map(|code| char::from_u32(*code)).collect();
            let text =
                text.filter(|_| encoding.as_str() == "utf8").ok_or_else(|| self.wrong("a segment is not UTF-8"))?;
            text.bytes().for_each(|byte| bits.push(i64::from(byte), 8));
            return Ok(());
        }
        for code in codes {
            if *code > 255 {
                return Err(self.wrong(format!("code point {code} does not fit a byte")));
            }
            bits.push(i64::from(*code), 8);
        }
        Ok(())
    }
}

fn mark_of(mark: &str) -> Token {
    const KNOWN: [&str; 7] = ["{", "}", "]", ":", "/", ">>", "=>"];
    KNOWN.into_iter().find(|known| *known == mark).map_or(Token::End, Token::Mark)
}

fn with<T>(mut elements: Vec<T>, element: T) -> Vec<T> {
    elements.push(element);
    elements
}

/// A bitstring being written.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    length: usize,
}

impl Bits {
    /// Adds the low `size` bits of `value`, most significant first.
    fn push(&mut self, value: i64, size: usize) {
        if self.length.is_multiple_of(8) && size == 8 {
            self.bytes.push(value.to_le_bytes().first().copied().unwrap_or(0));
            self.length += 8;
            return;
        }
        for bit in (0..size).rev() {
            if self.length.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut()
                && value >> bit & 1 != 0
            {
                *last |= 0x80 >> (self.length % 8);
            }
            self.length += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Vec<Term>> {
        let mut parser = Parser::new(text);
        let mut terms = Vec::new();
        while let Some(term) = parser.term()? {
            terms.push(term);
        }
        Ok(terms)
    }

    fn one(text: &str) -> Term {
        let mut terms = parsed(text).expect(text);
        assert_eq!(terms.len(), 1, "{text}");
        terms.remove(0)
    }

    fn ints(values: &[i64]) -> Vec<Term> {
        values.iter().copied().map(Term::Int).collect()
    }

    #[test]
    fn compounds() {
        assert_eq!(one("{}."), Term::Tuple(vec![]));
        assert_eq!(one("{1,{2},[]}."), Term::Tuple(vec![Term::Int(1), Term::Tuple(ints(&[2])), Term::Nil]));
        assert_eq!(one("[1,2|3]."), Term::List(ints(&[1, 2]), Box::new(Term::Int(3))));
        assert_eq!(one("[1|[2]]."), term::proper_list(ints(&[1, 2])));
        assert_eq!(one("\"ab\"\n \"c\"."), term::proper_list(ints(&[97, 98, 99])));
        assert_eq!(one("#{}."), Term::Map(vec![]));
        assert_eq!(
            one("#{1 => #{},2 => -3}."),
            Term::Map(vec![(Term::Int(1), Term::Map(vec![])), (Term::Int(2), Term::Int(-3))])
        );
        assert_eq!(one("fun lists:'map'/2."), Term::ExternalFun(Mfa::new("lists", "map", 2)));
        assert_eq!(one("-0.0."), Term::Float(-0.0));
    }

    #[test]
    fn bitstrings() {
        assert_eq!(one("<<>>."), Term::Binary(vec![]));
        assert_eq!(one("<<\"aä\"\n   \"b\",1>>."), Term::Binary(vec![97, 0xe4, 98, 1]));
        assert_eq!(one("<<\"ä\"/utf8>>."), Term::Binary(vec![0xc3, 0xa4]));
        assert_eq!(one("<<1,255,3:3>>."), Term::Bitstring { bytes: vec![1, 255, 0x60], bits: 3 });
        assert_eq!(one("<<-1:4,0:4,258:16>>."), Term::Binary(vec![0xf0, 1, 2]));
    }

    #[test]
    fn several_terms_and_their_lines() {
        assert_eq!(parsed("a. % one\n b.").expect("terms"), [Term::Atom(Atom::new("a")), Term::Atom(Atom::new("b"))]);
        assert_eq!(parsed("a.\n{b,\n}.").expect_err("no term").place.line, 3);
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "{",
            "{1",
            "{1,",
            "[1|2,3].",
            "[|1].",
            "#{1}.",
            "#{1=>2,1=>3}.",
            "#a.",
            "<<a>>.",
            "<<1:65>>.",
            "<<256:x>>.",
            "- a.",
            "fun a/1.",
            "fun a:b/256.",
            "a b.",
            ".",
            "<<\"λ\">>.",
            "{1 2}.",
            "=>.",
        ] {
            assert!(parsed(text).is_err(), "{text}");
        }
        let deep = "{".repeat(1_000_000);
        assert!(parsed(&deep).is_err());
    }
}
