//! Calls of BIFs with terms written as text, for tests.

use crate::process::{Ctx, State};
use crate::raise::{Answer, Class, TraceTop};
use beamc_term::base::atoms;
use beamc_term::heap::{Heap, Term};
use beamc_term::term::list::proper;
use beamc_term::term::{bigint, map, print};

/// A BIF of kind `Value`.
pub(crate) type Bif = for<'h> fn(Ctx<'h>, &[Term<'h>]) -> Answer<'h>;

/// Calls each BIF with the arguments in the second column, and compares its result with the third: a term as `erlang:display/1`
/// prints it, or `class:Reason`, followed by the explaining module and the cause, each after a bar.
pub(crate) fn check(rows: &[(Bif, &str, &str)]) {
    let (heap, state) = (Heap::standalone(), State::default());
    for (bif, args, wanted) in rows {
        let list = read(&heap, &format!("[{args}]"));
        let args_read = proper(list).unwrap_or_default();
        let answer = bif(Ctx { heap: &heap, state: &state }, &args_read);
        assert_eq!(shown(answer), *wanted, "with {args}");
    }
}

fn shown(answer: Answer<'_>) -> String {
    let raise = match answer {
        Ok(term) => return print::display(term),
        Err(raise) => raise,
    };
    let class = match raise.class {
        Class::Error => "error",
        Class::Exit => "exit",
        Class::Throw => "throw",
    };
    let mut text = format!("{class}:{}", print::display(raise.reason));
    if let TraceTop::Bif { explained_by: module, cause } = raise.top {
        text.push('|');
        text.push_str(atoms::text(module));
        if let Some(cause) = cause {
            text.push('|');
            text.push_str(&print::display(cause));
        }
    }
    text
}

/// The term that `text` spells: numbers, atoms, strings, binaries, lists, tuples and maps.
pub(crate) fn read<'h>(heap: &'h Heap, text: &str) -> Term<'h> {
    let mut reader = Reader { heap, rest: text };
    let term = reader.term();
    assert!(reader.rest.trim().is_empty(), "left over: {}", reader.rest);
    term
}

struct Reader<'h, 't> {
    heap: &'h Heap,
    rest: &'t str,
}

impl<'h, 't> Reader<'h, 't> {
    fn eat(&mut self, token: &str) -> bool {
        self.rest = self.rest.trim_start();
        let found = self.rest.strip_prefix(token);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn take_while(&mut self, accept: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|c| !accept(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn quoted(&mut self, quote: char) -> &'t str {
        let taken = self.take_while(|c| c != quote);
        self.rest = &self.rest[1..];
        taken
    }

    fn atom(&self, text: &str) -> Term<'h> {
        Term::atom(atoms::intern(text).unwrap_or_default())
    }

    fn term(&mut self) -> Term<'h> {
        if self.eat("[") {
            return self.list();
        }
        if self.eat("{") {
            return self.heap.tuple(&self.items("}"));
        }
        if self.eat("#{") {
            let mut pairs = Vec::new();
            while !self.eat("}") {
                let key = self.term();
                assert!(self.eat("=>"));
                pairs.push((key, self.term()));
                self.eat(",");
            }
            return map::from_pairs(self.heap, &pairs);
        }
        if self.eat("<<") {
            return self.binary();
        }
        if self.eat("\"") {
            return self.heap.string(self.quoted('"'));
        }
        if self.eat("'") {
            let text = self.quoted('\'');
            return self.atom(text);
        }
        if self.rest.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
            let text = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+'));
            if text.contains('.') {
                return self.heap.float(text.parse().unwrap_or(f64::NAN));
            }
            return bigint::from_text_radix(self.heap, text.as_bytes(), 10).unwrap_or(Term::NIL);
        }
        let text = self.take_while(|c| c.is_alphanumeric() || c == '_' || c == '@');
        assert!(!text.is_empty(), "no term: {}", self.rest);
        self.atom(text)
    }

    fn items(&mut self, end: &str) -> Vec<Term<'h>> {
        let mut items = Vec::new();
        while !self.eat(end) {
            items.push(self.term());
            self.eat(",");
        }
        items
    }

    fn list(&mut self) -> Term<'h> {
        let mut items = Vec::new();
        loop {
            if self.eat("]") {
                return self.heap.list(&items);
            }
            if self.eat("|") {
                let tail = self.term();
                assert!(self.eat("]"));
                return self.heap.list_with_tail(&items, tail);
            }
            items.push(self.term());
            self.eat(",");
        }
    }

    /// Segments are bytes, integers of at most 8 bits with a size, and strings.
    fn binary(&mut self) -> Term<'h> {
        let mut writer = crate::bif::iodata::BitWriter::default();
        while !self.eat(">>") {
            if self.eat("\"") {
                let text = self.quoted('"').as_bytes();
                writer.push(text, text.len() * 8);
            } else {
                let value = self.term().as_small().unwrap_or(0) as u8;
                let bits = if self.eat(":") { self.term().as_usize().unwrap_or(8) } else { 8 };
                writer.push(&[value << (8 - bits)], bits);
            }
            self.eat(",");
        }
        let (bytes, len) = writer.finish();
        self.heap.bitstring(&bytes, len)
    }
}
