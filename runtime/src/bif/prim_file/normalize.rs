//! `prim_file:internal_normalize_utf8/1`: composes the characters of file names as macOS decomposes them.
//!
//! OTP reads a name from its end and collects marks until a base before them decides. `compositions.tsv` has OTP's table,
//! written by `testsuite/data/otp_compositions.escript`: a composed character, then its parts.

use crate::bif::prim_file::badarg;
use crate::process::Ctx;
use crate::raise::Answer;
use beamc_term::heap::Term;
use beamc_term::term::bits::binary_bytes;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// OTP's table. Its keys are parts from the last to the first.
struct Compositions {
    /// The composed characters.
    whole: HashMap<Vec<u32>, u32>,
    /// Beginnings of keys.
    begun: HashSet<Vec<u32>>,
}

/// The composition of the characters at the end of a name.
enum Composed {
    /// Nothing, whatever comes before them.
    No,
    /// It depends on the characters before them.
    Perhaps,
    /// This character, of one part more than the number.
    To(u32, usize),
}

fn compositions() -> &'static Compositions {
    static TABLE: OnceLock<Compositions> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Compositions { whole: HashMap::new(), begun: HashSet::new() };
        for line in include_str!("compositions.tsv").lines() {
            let mut codes = line.split_whitespace().filter_map(|code| u32::from_str_radix(code, 16).ok());
            let composed = codes.next().unwrap_or_default();
            let mut parts: Vec<u32> = codes.collect();
            parts.reverse();
            table.begun.extend((1..parts.len()).map(|length| parts[..length].to_vec()));
            table.whole.insert(parts, composed);
        }
        table
    })
}

impl Compositions {
    fn compose(&self, points: &[u32]) -> Composed {
        for length in 1..=points.len() {
            if let Some(composed) = self.whole.get(&points[..length]) {
                return Composed::To(*composed, length - 1);
            }
            if !self.begun.contains(&points[..length]) {
                return Composed::No;
            }
        }
        Composed::Perhaps
    }

    /// Whether a composition may end with this character.
    fn ends_one(&self, point: u32) -> bool {
        self.begun.contains([point].as_slice())
    }
}

/// The name from its last character to its first, composed.
struct Name {
    table: &'static Compositions,
    /// Characters that wait for the one before them, the last one first.
    waiting: Vec<u32>,
    reversed: Vec<u32>,
}

impl Name {
    fn take(&mut self, point: u32) {
        if self.waiting.is_empty() {
            if self.table.ends_one(point) {
                self.waiting.push(point);
            } else {
                self.reversed.push(point);
            }
            return;
        }
        if point > 0xffff {
            self.flush();
            self.reversed.push(point);
            return;
        }
        self.waiting.push(point);
        match self.table.compose(&self.waiting) {
            Composed::Perhaps => {}
            Composed::To(composed, _) => {
                self.reversed.push(composed);
                self.waiting.clear();
            }
            Composed::No => self.release(false),
        }
    }

    /// Gives up the waiting characters.
    fn flush(&mut self) {
        if !self.waiting.is_empty() {
            self.release(true);
        }
    }

    /// Gives up the last character, and composes those before it as far as they decide.
    fn release(&mut self, all: bool) {
        let waiting = std::mem::take(&mut self.waiting);
        self.reversed.push(waiting[0]);
        let mut at = 1;
        while let Some(point) = waiting.get(at) {
            let composed = if self.table.ends_one(*point) { self.table.compose(&waiting[at..]) } else { Composed::No };
            match composed {
                Composed::To(composed, step) => {
                    self.reversed.push(composed);
                    at += step;
                }
                Composed::Perhaps if !all => {
                    self.waiting = waiting[at..].to_vec();
                    return;
                }
                Composed::Perhaps | Composed::No => {
                    self.reversed.push(*point);
                    at += 1;
                }
            }
        }
    }
}

/// The characters of a name with those composed that OTP composes.
fn normalized(text: &str) -> Vec<u32> {
    let mut name = Name { table: compositions(), waiting: Vec::new(), reversed: Vec::new() };
    text.chars().rev().for_each(|point| name.take(point as u32));
    name.flush();
    name.reversed.reverse();
    name.reversed
}

/// `prim_file:internal_normalize_utf8/1`.
pub fn prim_file_internal_normalize_utf8_1<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let bytes = binary_bytes(args[0]).ok_or_else(|| badarg(ctx.heap, "internal_normalize_utf8", args))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| badarg(ctx.heap, "internal_normalize_utf8", args))?;
    let points: Vec<Term<'h>> = normalized(text).into_iter().map(|point| Term::from_usize(point as usize)).collect();
    Ok(ctx.heap.list(&points))
}
