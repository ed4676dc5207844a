//! Tokens of Erlang terms as `erlc -S` prints them.
//!
//! It accepts more than `erlc` prints (other bases, `$c`, digit groups), since people write `.S` files too. The parser
//! joins adjacent strings. Comments and white space are dropped here. Atoms of one spelling share their text.

use super::Result;
use super::term;
use crate::diagnostic::Diagnostic;
use crate::ir::{Atom, Term};
use dashu_int::IBig;
use std::collections::HashMap;

/// A token.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Token {
    /// An atom.
    Atom(Atom),
    /// The word `fun`, not quoted.
    Fun,
    /// An integer or float, without sign.
    Number(Term),
    /// Code points of a string.
    Text(Vec<u32>),
    /// A bracket, separator or operator.
    Mark(&'static str),
    /// The stop at the end of a term.
    Stop,
    /// The end of the file.
    End,
}

/// Longer marks stand before their prefixes.
const MARKS: [&str; 14] = ["<<", ">>", "=>", "{", "}", "[", "]", ",", "|", "#", ":", "/", "-", "+"];

/// The text and the position in it.
pub(super) struct Scanner<'a> {
    rest: &'a str,
    line: u32,
    atoms: HashMap<String, Atom>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Scanner { rest: text, line: 1, atoms: HashMap::new() }
    }

    /// The line of the last token.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    fn wrong(&self, what: impl Into<String>) -> Diagnostic {
        Diagnostic::new(what).at_line(self.line)
    }

    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.rest = self.rest.get(character.len_utf8()..).unwrap_or_default();
        if character == '\n' {
            self.line = self.line.saturating_add(1);
        }
        Some(character)
    }

    fn eat(&mut self, mark: &str) -> bool {
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// The longest run of characters that satisfy `belongs`.
    fn run(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|character| !belongs(character)).unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        run
    }

    fn skip_blank(&mut self) {
        loop {
            let blank = self.run(char::is_whitespace);
            let newlines = blank.bytes().filter(|byte| *byte == b'\n').count();
            self.line = self.line.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX));
            if self.peek() != Some('%') {
                return;
            }
            self.run(|character| character != '\n');
        }
    }

    /// The next token.
    pub(super) fn next(&mut self) -> Result<Token> {
        self.skip_blank();
        let Some(first) = self.peek() else { return Ok(Token::End) };
        match first {
            '.' => self.stop(),
            '\'' => {
                self.bump();
                self.quoted_atom()
            }
            '"' => {
                self.bump();
                self.quoted('"').map(Token::Text)
            }
            '$' => {
                self.bump();
                self.character()
            }
            '0'..='9' => self.number().map(Token::Number),
            _ if first.is_lowercase() => {
                let text = self.run(|character| character.is_alphanumeric() || character == '_' || character == '@');
                Ok(if text == "fun" { Token::Fun } else { Token::Atom(self.intern(text)) })
            }
            _ => self.mark(first),
        }
    }

    fn mark(&mut self, first: char) -> Result<Token> {
        let mark = MARKS.into_iter().find(|mark| self.eat(mark));
        mark.map(Token::Mark).ok_or_else(|| self.wrong(format!("unexpected character {first:?}")))
    }

    fn stop(&mut self) -> Result<Token> {
        self.bump();
        match self.peek() {
            None => Ok(Token::Stop),
            Some(next) if next.is_whitespace() || next == '%' => Ok(Token::Stop),
            Some(next) => Err(self.wrong(format!("unexpected character {next:?} after a stop"))),
        }
    }

    fn intern(&mut self, text: &str) -> Atom {
        if let Some(atom) = self.atoms.get(text) {
            return atom.clone();
        }
        let atom = Atom::new(text);
        self.atoms.insert(text.to_owned(), atom.clone());
        atom
    }

    fn quoted_atom(&mut self) -> Result<Token> {
        let codes = self.quoted('\'')?;
        let text: Option<String> = codes.iter().map(|code| char::from_u32(*code)).collect();
        let text = text.filter(|_| codes.len() <= 255).ok_or_else(|| self.wrong("not an atom"))?;
        Ok(Token::Atom(self.intern(&text)))
    }

    /// The code points up to the closing quote.
    fn quoted(&mut self, quote: char) -> Result<Vec<u32>> {
        let start = self.line;
        let mut codes = Vec::new();
        loop {
            match self.bump() {
                None => return Err(Diagnostic::new("a quote is not closed").at_line(start)),
                Some(character) if character == quote => return Ok(codes),
                Some('\\') => codes.push(self.escape()?),
                Some(character) => codes.push(u32::from(character)),
            }
        }
    }

    /// The code point of an escape, after its backslash.
    fn escape(&mut self) -> Result<u32> {
        let character = self.bump().ok_or_else(|| self.wrong("an escape is cut short"))?;
        Ok(match character {
            'n' => 10,
            't' => 9,
            'r' => 13,
            'b' => 8,
            'd' => 127,
            'e' => 27,
            'f' => 12,
            's' => 32,
            'v' => 11,
            '0'..='7' => self.octal(character),
            'x' => self.hexadecimal()?,
            '^' => self.bump().map_or(0, |control| u32::from(control) & 31),
            other => u32::from(other),
        })
    }

    /// One to three octal digits, after the first.
    fn octal(&mut self, first: char) -> u32 {
        let mut code = first.to_digit(8).unwrap_or(0);
        for _ in 0..2 {
            let Some(digit) = self.peek().and_then(|character| character.to_digit(8)) else { break };
            self.bump();
            code = code * 8 + digit;
        }
        code
    }

    /// `\xHH` or `\x{H...}`.
    fn hexadecimal(&mut self) -> Result<u32> {
        let digits = if self.eat("{") {
            let digits = self.run(|character| character.is_ascii_hexdigit());
            if !self.eat("}") {
                return Err(self.wrong("an escape is not closed"));
            }
            digits
        } else {
            let (digits, rest) = self.rest.split_at_checked(2).unwrap_or_default();
            self.rest = rest;
            digits
        };
        let code = u32::from_str_radix(digits, 16).ok().filter(|code| *code <= 0x10_ffff);
        code.ok_or_else(|| self.wrong("an escape is not a code point"))
    }

    fn character(&mut self) -> Result<Token> {
        let code = match self.bump() {
            Some('\\') => self.escape()?,
            Some(character) => u32::from(character),
            None => return Err(self.wrong("a character is cut short")),
        };
        Ok(Token::Number(Term::Int(i64::from(code))))
    }

    fn number(&mut self) -> Result<Term> {
        let whole = self.digits(10)?;
        if self.rest.starts_with('#') && !self.rest.starts_with("#{") {
            self.bump();
            let base = whole.parse::<u32>().ok().filter(|base| (2..=36).contains(base));
            let base = base.ok_or_else(|| self.wrong(format!("{whole} is not a base")))?;
            let digits = self.digits(base)?;
            return self.integer(&digits, base);
        }
        let fraction_follows =
            self.rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if fraction_follows { self.float(whole) } else { self.integer(&whole, 10) }
    }

    /// Digits of a base; underscores between them are ignored.
    fn digits(&mut self, base: u32) -> Result<String> {
        let run = self.run(|character| character.is_digit(base) || character == '_');
        if run.is_empty() || run.starts_with('_') || run.ends_with('_') {
            return Err(self.wrong("digits are missing"));
        }
        Ok(run.replace('_', ""))
    }

    fn integer(&self, digits: &str, base: u32) -> Result<Term> {
        if let Ok(small) = i64::from_str_radix(digits, base) {
            return Ok(Term::Int(small));
        }
        let value = IBig::from_str_radix(digits, base).map_err(|_| self.wrong("not a number"))?;
        Ok(term::integer(value))
    }

    fn float(&mut self, whole: String) -> Result<Term> {
        self.bump();
        let mut text = whole + "." + &self.digits(10)?;
        if self.eat("e") || self.eat("E") {
            text.push('e');
            if self.eat("-") {
                text.push('-');
            } else {
                self.eat("+");
            }
            text.push_str(&self.digits(10)?);
        }
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
        value.map(Term::Float).ok_or_else(|| self.wrong(format!("{text} is not a float")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token> {
        let mut scanner = Scanner::new(text);
        let mut tokens = Vec::new();
        loop {
            match scanner.next().expect(text) {
                Token::End => return tokens,
                token => tokens.push(token),
            }
        }
    }

    fn atom(text: &str) -> Token {
        Token::Atom(Atom::new(text))
    }

    fn int(value: i64) -> Token {
        Token::Number(Term::Int(value))
    }

    #[test]
    fn atoms_with_and_without_quotes() {
        assert_eq!(tokens("fun 'fun'"), [Token::Fun, atom("fun")]);
        assert_eq!(tokens("ok 'a b' '\\x{3BB}' 'it\\'s' a@b_C9"), ["ok", "a b", "λ", "it's", "a@b_C9"].map(atom));
    }

    #[test]
    fn numbers() {
        assert_eq!(tokens("0 1_000 16#fF $a $\\n"), [0, 1000, 255, 97, 10].map(int));
        let floats = [1.5, 1.0e300, 1.0e-5].map(|value| Token::Number(Term::Float(value)));
        assert_eq!(tokens("1.5 1.0e300 1.0E-5"), floats);
        let big = "123456789012345678901234567890";
        let value = IBig::from_str_radix(big, 10).expect("digits");
        assert_eq!(tokens(big), [Token::Number(Term::Big(value))]);
    }

    #[test]
    fn strings_and_escapes() {
        let text = Token::Text(vec![97, 10, 0, 127, 0x3bb, 0xe4, 83, 255]);
        assert_eq!(tokens("\"a\\n\\0\\d\\x{3bb}ä\\123\\xff\""), [text]);
    }

    #[test]
    fn stops_comments_and_marks() {
        let expected =
            [Token::Mark("{"), atom("a"), Token::Mark("=>"), int(1), Token::Mark("}"), Token::Stop, atom("b")];
        assert_eq!(tokens("{a=>1}. % comment {\nb % last"), expected);
        let map = [Token::Mark("#"), Token::Mark("{"), Token::Mark("}"), Token::Stop];
        assert_eq!(tokens("#{}."), map);
    }

    #[test]
    fn nonsense_is_refused_with_its_line() {
        for text in [
            "\n\n?",
            "\n\n'abc",
            "\n\n\"\\x{110000}\"",
            "\n\n37#1",
            "\n\n1__",
            "\n\n.x",
            "\n\n9.9e999",
            "\n\n$",
            "\n\n\"\\x9\"",
        ] {
            let mut scanner = Scanner::new(text);
            let diagnostic = loop {
                match scanner.next() {
                    Ok(Token::End) => panic!("{text:?} was taken"),
                    Ok(_) => {}
                    Err(diagnostic) => break diagnostic,
                }
            };
            assert_eq!(diagnostic.place.line, 3, "{text:?}");
        }
    }
}
