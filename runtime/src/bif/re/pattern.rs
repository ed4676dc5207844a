//! Compiled patterns: `{re_pattern, Groups, Unicode, Crlf, Code}`.
//!
//! # Shape
//! `Code` contains the expression and all settings of its compilation, so it is self-contained and an ordinary term. Up to OTP
//! 27 it is a binary, which begins with [`MAGIC`]. From 28 on it is a reference, different for each compilation, with more
//! words than others. A store holds the engine's form of recently used patterns. A pattern that has left the store is compiled
//! again. So no term refers to memory of the engine, and a forged term is harmless.

use crate::bif::re::options::{COMPILING, Options};
use crate::bif::re::version::is_old;
use crate::bif::re::{engine, pcre1, tables};
use crate::process::reference::new_reference;
use beamc_abi::atom;
use beamc_term::heap::{Heap, REFERENCE_WORDS, Term};
use beamc_term::term::bits::binary_bytes;
use beamc_term::term::list::proper;
use engine::{Code, Setting};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The first bytes of a pattern's code.
const MAGIC: [u8; 8] = *b"re:beamc";
/// The first bytes of an exported pattern are as OTP's, but with a compiled form unknown to OTP, which therefore compiles the
/// pattern again.
const EXPORT_HEADER: &[u8] = b"re-PCRE2\0\0\0\0\xff\xff";
/// Number of bytes before the expression.
const HEAD: usize = 8;
/// Greatest number of patterns in each half of the store.
const STORE_MAX: usize = 256;
/// Greatest depth of nested groups up to OTP 27, and from 28 on.
const NESTING: [u32; 2] = [799, 1500];

/// An expression, and all settings of its compilation.
pub(super) struct Source {
    /// `[syntax, newline, bsr, 0, options in four bytes, expression...]`.
    bytes: Vec<u8>,
}

impl Source {
    pub(super) fn new(expression: &[u8], options: &Options<'_>) -> Self {
        let mut bytes = Vec::with_capacity(HEAD + expression.len());
        bytes.extend_from_slice(&[u8::from(is_old()), options.newline as u8, options.bsr as u8, 0]);
        bytes.extend_from_slice(&options.compiling.to_le_bytes());
        bytes.extend_from_slice(expression);
        Source { bytes }
    }

    /// The same source with another newline convention.
    pub(super) fn with_line_ends(&self, options: &Options<'_>) -> Self {
        let mut bytes = self.bytes.clone();
        for (place, value) in [(1, options.newline), (2, options.bsr)] {
            if value != 0 {
                bytes[place] = value as u8;
            }
        }
        Source { bytes }
    }

    fn of_bytes(bytes: Vec<u8>) -> Option<Self> {
        let head = bytes.get(..HEAD)?;
        let known = head[0] <= 1
            && u32::from(head[1]) <= engine::NEWLINE_NUL
            && u32::from(head[2]) <= engine::BSR_ANYCRLF
            && head[3] == 0;
        let source = Source { bytes };
        (known && source.options() & !COMPILING == 0).then_some(source)
    }

    fn options(&self) -> u32 {
        u32::from_le_bytes([self.bytes[4], self.bytes[5], self.bytes[6], self.bytes[7]])
    }

    fn compile(&self) -> Result<Code, pcre1::Error> {
        let (old, options, expression) = (self.bytes[0] == 1, self.options(), &self.bytes[HEAD..]);
        let mut setting = Setting {
            options,
            newline: self.bytes[1].into(),
            bsr: self.bytes[2].into(),
            nesting: NESTING[usize::from(!old)],
            tables: None,
            old_assertions: false,
        };
        if !old {
            return engine::compile(expression, &setting).map_err(|(code, place)| new_error(expression, code, place));
        }
        setting.tables = Some(&tables::LATIN1);
        setting.old_assertions = true;
        let mode = pcre1::Mode {
            flags: pcre1::Flags {
                extended: options & engine::EXTENDED != 0,
                caseless: options & engine::CASELESS != 0,
            },
            only_named: options & engine::NO_AUTO_CAPTURE != 0,
            utf: options & engine::UTF != 0,
            ucp: options & engine::UCP != 0,
            ends_by_return: ![0, engine::NEWLINE_LF].contains(&setting.newline),
        };
        // PCRE 8 reads expressions as C strings.
        let expression = expression.split(|byte| *byte == 0).next().unwrap_or_default();
        let pattern = pcre1::translate(expression, mode)?;
        engine::compile(&pattern.bytes, &setting)
            .map_err(|(code, place)| pattern.error(code, place, engine::error_text(code)))
    }
}

/// An error as in OTP from release 28 on. OTP's engine is slightly newer and reports the position after the fault, where this
/// one reports the position before it.
fn new_error(expression: &[u8], code: i32, place: usize) -> pcre1::Error {
    let rest = &expression[place.min(expression.len())..];
    let next = rest.first().copied().unwrap_or_default();
    let through = |end: &[u8]| rest.windows(end.len()).position(|text| text == end).map_or(0, |at| at + end.len());
    let character =
        usize::from(!rest.is_empty()) + rest.iter().skip(1).take_while(|byte| **byte & 0xc0 == 0x80).count();
    let character = if next < 0x80 { character.min(1) } else { character };
    let text = match code {
        // The limits and the stack differ from OTP's.
        119 | 133 => return (Cow::Borrowed("regular expression is too complicated"), 0),
        120 => return (Cow::Owned(engine::error_text(code)), 0),
        129 => Cow::Borrowed("digit expected after (?+"),
        142 if is_open_call(expression, place) => Cow::Borrowed("missing closing parenthesis"),
        _ => Cow::Owned(engine::error_text(code)),
    };
    let further = match code {
        103 | 107..=109 | 111 | 122 | 141 | 144 | 155 | 164 | 167 | 168 | 182 | 194 => character,
        112 => through(b":]").max(through(b".]")).max(through(b"=]")),
        115 if next.is_ascii_digit() || b">'}".contains(&next) => 1,
        128 if next == b'(' => 1,
        129 => 2,
        137 if next == b'{' => 1,
        193 => through(b"}"),
        _ => 0,
    };
    (text, place + further)
}

/// Whether an expression ends at `place` within the name of a called group.
fn is_open_call(expression: &[u8], place: usize) -> bool {
    let name = expression.iter().rposition(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_');
    let before = &expression[..name.map_or(0, |last| last + 1)];
    place >= expression.len() && (before.ends_with(b"(?&") || before.ends_with(b"(?P>"))
}

/// Recently used patterns. When the young half is full it becomes the old half, and the previous old half is dropped.
#[derive(Default)]
struct Store {
    young: HashMap<Vec<u8>, Arc<Code>>,
    old: HashMap<Vec<u8>, Arc<Code>>,
}

impl Store {
    fn get(&mut self, key: &[u8]) -> Option<Arc<Code>> {
        if let Some(code) = self.young.get(key) {
            return Some(code.clone());
        }
        let (key, code) = self.old.remove_entry(key)?;
        self.put(key, code.clone());
        Some(code)
    }

    fn put(&mut self, key: Vec<u8>, code: Arc<Code>) {
        if self.young.len() >= STORE_MAX {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, code);
    }
}

static STORE: LazyLock<Mutex<Store>> = LazyLock::new(Mutex::default);

/// The engine's form of a pattern.
pub(super) fn compiled(source: &Source) -> Result<Arc<Code>, pcre1::Error> {
    let store = || STORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(code) = store().get(&source.bytes) {
        return Ok(code);
    }
    let code = Arc::new(source.compile()?);
    store().put(source.bytes.clone(), code.clone());
    Ok(code)
}

/// A compiled pattern, decoded from its term.
pub(super) struct Compiled {
    pub(super) source: Source,
    /// Number of groups that the term claims.
    pub(super) groups: i64,
    /// Whether the term claims to be for Unicode.
    pub(super) unicode: bool,
}

impl Compiled {
    pub(super) fn read(term: Term<'_>) -> Option<Self> {
        let &[tag, groups, unicode, crlf, code] = term.as_tuple()? else { return None };
        if tag.as_atom() != Some(atom::RE_PATTERN) || crlf.as_small().is_none() {
            return None;
        }
        let groups = groups.as_small()?;
        let unicode = unicode.as_small()? != 0;
        let bytes = match code.as_reference() {
            Some(words) => of_words(words)?,
            None => binary_bytes(code)?.strip_prefix(&MAGIC)?.to_vec(),
        };
        Some(Compiled { source: Source::of_bytes(bytes)?, groups, unicode })
    }
}

/// The content of a reference: the number of bytes, and the bytes.
fn of_words(words: &[u64]) -> Option<Vec<u8>> {
    let [magic, len, content @ ..] = words.get(REFERENCE_WORDS..)? else { return None };
    let mut bytes: Vec<u8> = content.iter().flat_map(|word| word.to_le_bytes()).collect();
    let len = usize::try_from(*len).ok().filter(|len| *len <= bytes.len())?;
    bytes.truncate(len);
    (magic.to_le_bytes() == MAGIC).then_some(bytes)
}

fn reference<'h>(heap: &'h Heap, bytes: &[u8]) -> Term<'h> {
    let mut words = new_reference(heap).as_reference().unwrap_or_default().to_vec();
    words.resize(REFERENCE_WORDS, 0);
    words.extend([u64::from_le_bytes(MAGIC), bytes.len() as u64]);
    words.extend(bytes.chunks(8).map(|chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        u64::from_le_bytes(word)
    }));
    heap.reference(&words)
}

/// The term of a compiled pattern.
pub(super) fn term<'h>(heap: &'h Heap, source: &Source, code: &Code) -> Term<'h> {
    let crlf = [engine::NEWLINE_ANY, engine::NEWLINE_CRLF, engine::NEWLINE_ANYCRLF].contains(&code.newline());
    let unicode = source.options() & engine::UTF != 0;
    let held = if is_old() {
        heap.binary(&[&MAGIC, source.bytes.as_slice()].concat())
    } else {
        reference(heap, &source.bytes)
    };
    let number = |value: i128| heap.integer(value);
    heap.tuple(&[
        Term::atom(atom::RE_PATTERN),
        number(code.groups().into()),
        number(unicode.into()),
        number(crlf.into()),
        held,
    ])
}

/// `{re_exported_pattern, Header, Expression, Options, Encoded}`.
pub(super) fn exported<'h>(heap: &'h Heap, expression: &[u8], options: Term<'h>) -> Term<'h> {
    let (header, expression) = (heap.binary(EXPORT_HEADER), heap.binary(expression));
    heap.tuple(&[Term::atom(atom::RE_EXPORTED_PATTERN), header, expression, options, heap.binary(&[])])
}

/// Expression and options of an exported pattern, including OTP's own.
pub(super) fn of_exported(term: Term<'_>) -> Option<(Cow<'_, [u8]>, Term<'_>)> {
    let &[tag, header, expression, options, encoded] = term.as_tuple()? else { return None };
    let is_ours = tag.as_atom() == Some(atom::RE_EXPORTED_PATTERN) && binary_bytes(header)?.starts_with(b"re-PCRE2");
    binary_bytes(encoded)?;
    proper(options)?;
    is_ours.then_some((binary_bytes(expression)?, options))
}
