//! Translation of PCRE 8's syntax, which OTP has up to release 27, to PCRE2's, with PCRE 8's texts and positions of errors.
//!
//! # Translation
//! - Escaped letters without a meaning stand for themselves, `\x` without digits is the character zero, and `\8` and `\9` are
//!   digits if there is no such group. In a class, escapes without a meaning there stand for their letters, and a hyphen after
//!   a set (`[\d-z]`) for itself.
//! - `{,3}` and `{ 1 }` are not quantifiers.
//! - `\c` takes any ASCII character, also one that does not print.
//! - Calls of groups (`(?1)`, `(?R)`, `(?&name)`, `\g<1>`) are atomic.
//! - `[:lower:]` and `[:upper:]` are `[:alpha:]` in a caseless pattern, also of letters beyond Latin-1.
//! - Word characters are letters, numbers and the underscore, without marks, and hexadecimal digits are in ASCII.
//! - `\p{Lu}` is case-sensitive even in a caseless pattern. `\p{Greek}` tests the script of a character only, not the scripts
//!   it is used with. Expressions end at the character zero (`pattern`).
//! - Syntax that only PCRE2 has is refused: `(?^)`, `(?n)`, `(*pla:...)`, `\N{U+...}`, names of properties in any case.
//!
//! # Remaining differences
//! - Properties are those of the engine's version of Unicode (16), not of Unicode 7.
//! - A lookbehind assertion of a reference, or of an optional empty part, is allowed.
//! - A call of a group that may loop forever is detected while matching, not while compiling.
//! - The steps that `match_limit` counts, and the size and depth that are too large for a pattern.
//! - Positions of errors in patterns with several errors.

use std::borrow::Cow;

/// Greatest length of a group's name.
const NAME_MAX: usize = 32;

/// An error: text and position.
pub(super) type Error = (Cow<'static, str>, usize);

/// A reference to a group, for the position of the error when there is no such group.
struct Reference {
    start: usize,
    end: usize,
    /// The position that PCRE 8 reports.
    place: usize,
}

/// A pattern for PCRE2.
pub(super) struct Pattern {
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// For each byte, and for their end, the corresponding position in the original.
    places: Vec<usize>,
    references: Vec<Reference>,
    /// Start and end of each lookbehind assertion and each conditional group.
    spans: Vec<(usize, usize)>,
}

/// Names in `\p` besides scripts.
const PROPERTIES: [&str; 44] = [
    "Any", "C", "Cc", "Cf", "Cn", "Co", "Cs", "L", "L&", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N",
    "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Xan", "Xps", "Xsp",
    "Xuc", "Xwd", "Z", "Zl", "Zp", "Zs",
];

/// Scripts, by PCRE 8's names.
const SCRIPTS: &str = " Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bopomofo Brahmi Braille Buginese Buhid \
    Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Common Coptic Cuneiform Cypriot Cyrillic Deseret \
    Devanagari Duployan Egyptian_Hieroglyphs Elbasan Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gurmukhi \
    Han Hangul Hanunoo Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese \
    Kaithi Kannada Katakana Kayah_Li Kharoshthi Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu \
    Lycian Lydian Mahajani Malayalam Mandaic Manichaean Meetei_Mayek Mende_Kikakui Meroitic_Cursive \
    Meroitic_Hieroglyphs Miao Modi Mongolian Mro Myanmar Nabataean New_Tai_Lue Nko Ogham Ol_Chiki Old_Italic \
    Old_North_Arabian Old_Permic Old_Persian Old_South_Arabian Old_Turkic Oriya Osmanya Pahawh_Hmong Palmyrene \
    Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham Sinhala \
    Sora_Sompeng Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Telugu Thaana Thai \
    Tibetan Tifinagh Tirhuta Ugaritic Vai Warang_Citi Yi ";

/// Names of the sets in classes.
const POSIX: [&[u8]; 14] = [
    b"alpha", b"lower", b"upper", b"alnum", b"ascii", b"blank", b"cntrl", b"digit", b"graph", b"print", b"punct",
    b"space", b"word", b"xdigit",
];

/// The word characters by Unicode's properties, and the hexadecimal digits, as members of a class.
const WORD: &[u8] = b"\\p{L}\\p{N}_";
const HEXADECIMAL: &[u8] = b"0-9A-Fa-f";

/// Verbs at the start of a pattern that PCRE 8 lacks.
const NEW_VERBS: [&[u8]; 9] = [
    b"CASELESS_RESTRICT",
    b"LIMIT_DEPTH",
    b"LIMIT_HEAP",
    b"NOTEMPTY",
    b"NOTEMPTY_ATSTART",
    b"NO_DOTSTAR_ANCHOR",
    b"NO_JIT",
    b"NUL",
    b"TURKISH_CASING",
];

/// Options that a pattern may change within a group.
#[derive(Clone, Copy, Default)]
pub(super) struct Flags {
    /// `extended`.
    pub(super) extended: bool,
    /// `caseless`.
    pub(super) caseless: bool,
}

/// An open group.
struct Open {
    /// The options to restore after the group.
    flags: Flags,
    /// Start of a lookbehind assertion or a conditional group.
    start: Option<usize>,
}

struct Translator<'p> {
    source: &'p [u8],
    at: usize,
    out: Pattern,
    open: Vec<Open>,
    /// Number of groups opened so far.
    groups: usize,
    flags: Flags,
    /// Whether unnamed groups do not capture.
    only_named: bool,
    /// Whether the pattern is UTF-8.
    utf: bool,
    /// Whether classes of characters go by Unicode's properties.
    ucp: bool,
    /// Members of the class being read that stand beside it, as patterns for one character.
    apart: Vec<Vec<u8>>,
    /// Whether escapes without a meaning are errors.
    strict: bool,
    /// Whether a carriage return ends a comment.
    ends_by_return: bool,
}

/// The options of a pattern that affect its syntax.
#[derive(Clone, Copy, Default)]
pub(super) struct Mode {
    /// Options at the start of the pattern.
    pub(super) flags: Flags,
    /// `no_auto_capture`.
    pub(super) only_named: bool,
    /// `unicode`.
    pub(super) utf: bool,
    /// `ucp`.
    pub(super) ucp: bool,
    /// Whether lines may end with a carriage return.
    pub(super) ends_by_return: bool,
}

/// Translates a pattern.
pub(super) fn translate(source: &[u8], mode: Mode) -> Result<Pattern, Error> {
    let out = Pattern { bytes: Vec::new(), places: Vec::new(), references: Vec::new(), spans: Vec::new() };
    let Mode { flags, only_named, utf, ucp, ends_by_return } = mode;
    let mut translator = Translator {
        source,
        at: 0,
        out,
        open: Vec::new(),
        groups: 0,
        flags,
        only_named,
        utf,
        ucp,
        apart: Vec::new(),
        strict: false,
        ends_by_return,
    };
    while translator.at < source.len() {
        translator.item()?;
    }
    let mut out = translator.out;
    out.places.push(source.len());
    Ok(out)
}

fn error<T>(text: &'static str, place: usize) -> Result<T, Error> {
    Err((Cow::Borrowed(text), place))
}

const UNRECOGNIZED: &str = "unrecognized character after (? or (?-";
const CALL: &str = "(?R or (?[+-]digits must be followed by )";
const CONDITION: &str = "assertion expected after (?( or (?(?C)";
const VERB: &str = "(*VERB) not recognized or malformed";
const RANGE: &str = "invalid range in character class";
const PROPERTY: &str = "unknown property name after \\P or \\p";

/// A member of a class.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Member {
    Character,
    Set,
}

impl Translator<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.source.get(self.at + ahead).copied()
    }

    fn rest(&self) -> &[u8] {
        &self.source[self.at..]
    }

    /// Copies `count` bytes.
    fn copy(&mut self, count: usize) {
        let end = (self.at + count).min(self.source.len());
        while self.at < end {
            self.out.bytes.push(self.source[self.at]);
            self.out.places.push(self.at);
            self.at += 1;
        }
    }

    /// Writes inserted bytes, with the current position as their origin.
    fn put(&mut self, bytes: &[u8]) {
        self.out.bytes.extend_from_slice(bytes);
        self.out.places.extend(bytes.iter().map(|_| self.at));
    }

    /// Writes an ASCII character without another meaning.
    fn put_character(&mut self, byte: u8) {
        let digits = format!("\\x{byte:02x}");
        self.put(digits.as_bytes());
    }

    /// Length of the bytes from here up to and including `end`.
    fn through(&self, end: &[u8]) -> Option<usize> {
        self.rest().windows(end.len()).position(|window| window == end).map(|start| start + end.len())
    }

    fn item(&mut self) -> Result<(), Error> {
        match self.source[self.at] {
            b'\\' => self.escape(),
            b'[' => self.class(),
            b'(' => self.group(),
            b')' => {
                if let Some(open) = self.open.pop() {
                    self.flags = open.flags;
                    self.out.spans.extend(open.start.map(|start| (start, self.at)));
                }
                self.copy(1);
                Ok(())
            }
            b'{' => {
                match quantifier(self.rest()) {
                    Some(len) => self.copy(len),
                    None => {
                        self.put(b"\\");
                        self.copy(1);
                    }
                }
                Ok(())
            }
            b'#' if self.flags.extended => {
                let by_return = self.ends_by_return;
                let is_end = |byte: &u8| *byte == b'\n' || by_return && *byte == b'\r';
                let len = self.rest().iter().position(is_end).unwrap_or(self.rest().len());
                self.copy(len);
                Ok(())
            }
            _ => {
                self.copy(1);
                Ok(())
            }
        }
    }

    /// An escape outside of classes.
    fn escape(&mut self) -> Result<(), Error> {
        let Some(byte) = self.peek(1) else {
            self.copy(1);
            return Ok(());
        };
        match byte {
            b'Q' => {
                let len = self.through(b"\\E").unwrap_or(self.rest().len());
                self.copy(len);
            }
            b'1'..=b'9' => self.number_escape(),
            b'x' => self.hexadecimal()?,
            b'p' | b'P' => self.property(true)?,
            b'o' => self.octal()?,
            b'w' | b'W' | b'b' | b'B' if self.has_old_words() => {
                self.put_word_escape(byte);
                self.at += 2;
            }
            // Outside of a class, the engine's start optimisation takes the letters from 128 on for non-letters.
            b'w' if self.utf => {
                self.put(b"[");
                self.copy(2);
                self.put(b"]");
            }
            b'g' => self.back_reference()?,
            b'k' => {
                let close = match self.peek(2) {
                    Some(b'{') => b'}',
                    Some(b'<') => b'>',
                    Some(b'\'') => b'\'',
                    _ => {
                        self.copy(2);
                        return Ok(());
                    }
                };
                self.named(3, &[close]);
            }
            b'N' if self.peek(2) == Some(b'{') && quantifier(&self.rest()[2..]).is_none() => {
                return error("PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u", self.at + 1);
            }
            b'F' | b'I' | b'J' | b'M' | b'O' | b'T' | b'Y' | b'i' | b'j' | b'm' | b'q' | b'y' => {
                if self.strict {
                    return error("unrecognized character follows \\", self.at + 1);
                }
                self.put_character(byte);
                self.at += 2;
            }
            b'c' => self.control()?,
            _ => self.copy(2),
        }
        Ok(())
    }

    /// `\c` before an ASCII character, also one that does not print.
    fn control(&mut self) -> Result<(), Error> {
        let Some(byte) = self.peek(2) else {
            self.copy(2);
            return Ok(());
        };
        if !byte.is_ascii() {
            return error("\\c must be followed by an ASCII character", self.at + 2);
        }
        self.put_character(byte.to_ascii_uppercase() ^ 0x40);
        self.at += 3;
        Ok(())
    }

    /// `\1` and so on: a group, a character in octal digits, or digits.
    fn number_escape(&mut self) {
        let digits = self.rest()[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let text = String::from_utf8_lossy(&self.rest()[1..=digits]).into_owned();
        let number = text.parse::<usize>().unwrap_or(usize::MAX);
        if number < 8 || number <= self.groups {
            let (start, end) = (self.at, self.at + 1 + digits);
            self.out.references.push(Reference { start, end, place: self.source.len() });
            self.copy(1 + digits);
        } else if self.source[self.at + 1] >= b'8' {
            self.put_character(self.source[self.at + 1]);
            self.at += 2;
        } else {
            self.copy(2);
        }
    }

    fn hexadecimal(&mut self) -> Result<(), Error> {
        if self.peek(2) != Some(b'{') {
            if self.peek(2).is_some_and(|byte| byte.is_ascii_hexdigit()) {
                self.copy(3);
            } else {
                self.put_character(0);
                self.at += 2;
            }
            return Ok(());
        }
        let digits = self.rest()[3..].iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        let end = self.at + 3 + digits;
        if self.source.get(end) != Some(&b'}') {
            return error("non-hex character in \\x{} (closing brace missing?)", end);
        }
        if digits == 0 {
            return error("digits missing in \\x{} or \\o{}", end);
        }
        self.copy(4 + digits);
        Ok(())
    }

    fn octal(&mut self) -> Result<(), Error> {
        if self.peek(2) != Some(b'{') {
            return error("missing opening brace after \\o", self.at + 1);
        }
        let digits = self.rest()[3..].iter().take_while(|byte| matches!(byte, b'0'..=b'7')).count();
        let end = self.at + 3 + digits;
        if self.source.get(end) != Some(&b'}') {
            return error("non-octal character in \\o{} (closing brace missing?)", end);
        }
        if digits == 0 {
            return error("digits missing in \\x{} or \\o{}", end);
        }
        self.copy(4 + digits);
        Ok(())
    }

    /// `\p`, which is case-sensitive even in a caseless pattern. In a class this cannot be expressed.
    fn property(&mut self, alone: bool) -> Result<(), Error> {
        let (from, len) = match self.peek(2) {
            None => {
                self.copy(2);
                return Ok(());
            }
            Some(b'{') => match self.rest().iter().position(|byte| *byte == b'}') {
                None => {
                    self.copy(self.rest().len());
                    return Ok(());
                }
                Some(close) => (3, close + 1),
            },
            Some(_) => (2, 3),
        };
        let name = &self.rest()[from..if from == 3 { len - 1 } else { len }];
        let negated = name.first() == Some(&b'^') && from == 3;
        let name = String::from_utf8_lossy(&name[usize::from(negated)..]).into_owned();
        if !name.contains(' ') && SCRIPTS.contains(&format!(" {name} ")) {
            self.copy(3);
            let negation: &[u8] = if negated { b"^sc:" } else { b"sc:" };
            self.put(negation);
            self.at += usize::from(negated);
            self.copy(name.len() + 1);
            return Ok(());
        }
        if !PROPERTIES.contains(&name.as_str()) {
            return error(PROPERTY, self.at + len - 1);
        }
        if name == "Xwd" {
            let outside = negated != (self.peek(1) == Some(b'P'));
            self.put_set(WORD, outside, alone);
            self.at += len;
            return Ok(());
        }
        let cased = ["Ll", "Lt", "Lu"].contains(&name.as_str());
        if cased && alone {
            self.put(b"(?-i:");
            self.copy(len);
            self.put(b")");
        } else if cased && self.flags.caseless {
            self.apart.push([b"(?-i:", &self.rest()[..len], b")"].concat());
            self.at += len;
        } else {
            self.copy(len);
        }
        Ok(())
    }

    /// Whether the set of word characters is smaller than the engine's, and that of hexadecimal digits.
    const fn has_old_words(&self) -> bool {
        self.utf && self.ucp
    }

    /// Writes a set of characters, or all outside of it: alone, or as a member of a class.
    fn put_set(&mut self, set: &[u8], outside: bool, alone: bool) {
        let class = [if outside { b"[^".as_slice() } else { b"[" }, set, b"]"].concat();
        match (alone, outside) {
            (true, _) => self.put(&class),
            (false, true) => self.apart.push(class),
            (false, false) => self.put(set),
        }
    }

    /// `\w`, `\W`, `\b` and `\B` outside of classes.
    fn put_word_escape(&mut self, letter: u8) {
        let word = String::from_utf8_lossy(WORD);
        let (after, before) = (format!("(?<=[{word}])"), format!("(?=[{word}])"));
        let (not_after, not_before) = (format!("(?<![{word}])"), format!("(?![{word}])"));
        match letter {
            b'b' => self.put(format!("(?:{after}{not_before}|{not_after}{before})").as_bytes()),
            b'B' => self.put(format!("(?:{after}{before}|{not_after}{not_before})").as_bytes()),
            _ => self.put_set(WORD, letter == b'W', true),
        }
    }

    /// `\g` and its operand.
    fn back_reference(&mut self) -> Result<(), Error> {
        match self.peek(2) {
            Some(b'{') if self.rest().len() == 3 => {
                let text =
                    "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number";
                return error(text, self.source.len());
            }
            Some(b'{') => self.named(3, b"}"),
            Some(open @ (b'<' | b'\'')) => {
                let close = if open == b'<' { b'>' } else { b'\'' };
                let found = self.rest()[3..].iter().position(|byte| *byte == close);
                match found {
                    Some(len) => self.call(len + 4, len + 3),
                    None => self.copy(2),
                }
            }
            Some(sign) => {
                let signed = usize::from(sign == b'-' || sign == b'+');
                let digits = self.rest()[2 + signed..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                let (start, end) = (self.at, self.at + 2 + signed + digits);
                let place = if signed == 1 { end - 1 } else { self.source.len() };
                self.out.references.push(Reference { start, end, place });
                self.copy(2 + signed + digits);
            }
            None => self.copy(2),
        }
        Ok(())
    }

    /// Copies a reference by name or number that begins after `skip` bytes and ends before one of `close`.
    fn named(&mut self, skip: usize, close: &[u8]) {
        let len = self.rest().iter().skip(skip).position(|byte| close.contains(byte));
        let Some(len) = len else {
            self.copy(skip);
            return;
        };
        let (start, place) = (self.at, self.at + skip + len);
        let end = place + 1;
        let positive = self.source[start + skip..place].iter().all(u8::is_ascii_digit);
        let place = if positive && self.source[start] == b'\\' { self.source.len() } else { place };
        self.out.references.push(Reference { start, end, place });
        self.copy(skip + len);
    }

    /// Copies a call of `len` bytes, made atomic.
    fn call(&mut self, len: usize, close: usize) {
        let (start, end) = (self.at, self.at + len);
        self.out.references.push(Reference { start, end, place: start + close });
        self.put(b"(?>");
        self.copy(len);
        self.put(b")");
    }

    /// A group, or another item that begins with a parenthesis.
    fn group(&mut self) -> Result<(), Error> {
        let flags = self.flags;
        match (self.peek(1), self.peek(2)) {
            (Some(b'*'), Some(byte)) if byte == b':' || byte.is_ascii_alphabetic() => self.verb(),
            (Some(b'*'), _) => error("nothing to repeat", self.at + 1),
            (Some(b'?'), _) => self.special_group(),
            _ => {
                self.groups += usize::from(!self.only_named);
                self.open.push(Open { flags, start: None });
                self.copy(1);
                Ok(())
            }
        }
    }

    fn verb(&mut self) -> Result<(), Error> {
        let close = self.rest().iter().position(|byte| *byte == b')').unwrap_or(self.rest().len());
        let text = &self.rest()[2..close];
        let name = text.split(|byte| *byte == b':').next().unwrap_or_default();
        if name.iter().any(u8::is_ascii_lowercase) {
            return error(VERB, self.at + close);
        }
        if name.len() < text.len() && matches!(name, b"ACCEPT" | b"FAIL" | b"F" | b"COMMIT") {
            return error("an argument is not allowed for (*ACCEPT), (*FAIL), or (*COMMIT)", self.at + close);
        }
        if NEW_VERBS.iter().any(|new| name == *new || name.starts_with(&[*new, b"="].concat())) {
            let letters = name.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            return error(VERB, self.at + 2 + letters);
        }
        let (wide, named_by_width) = (matches!(name, b"UTF8" | b"UTF"), name == b"UTF8");
        let ucp = name == b"UCP";
        self.ucp |= ucp;
        self.utf |= wide;
        // The name contains the width of the characters.
        if named_by_width {
            self.copy(5);
            self.at += 1;
            self.copy(close - 5);
        } else {
            self.copy(close + 1);
        }
        Ok(())
    }

    /// `(?` and the rest of the item.
    fn special_group(&mut self) -> Result<(), Error> {
        let flags = self.flags;
        let open = Open { flags, start: None };
        let Some(byte) = self.peek(2) else { return error(UNRECOGNIZED, self.source.len()) };
        match byte {
            b'#' => {
                let len = self.through(b")").unwrap_or(self.rest().len());
                self.copy(len);
                Ok(())
            }
            b':' | b'|' | b'>' | b'=' | b'!' => {
                self.open.push(open);
                self.copy(3);
                Ok(())
            }
            b'<' => match self.peek(3) {
                None => error("unrecognized character after (?<", self.source.len()),
                Some(b'=' | b'!') => {
                    self.open.push(Open { flags, start: Some(self.at) });
                    self.copy(4);
                    Ok(())
                }
                Some(_) => self.named_group(3, b'>'),
            },
            b'\'' => self.named_group(3, b'\''),
            b'P' => match self.peek(3) {
                None => error("unrecognized character after (?P", self.source.len()),
                Some(b'<') => self.named_group(4, b'>'),
                Some(b'>') => {
                    self.call_by_name(4);
                    Ok(())
                }
                Some(b'=') => {
                    self.named(4, b")");
                    self.copy(1);
                    Ok(())
                }
                Some(_) => {
                    self.copy(4);
                    Ok(())
                }
            },
            b'&' => {
                self.call_by_name(3);
                Ok(())
            }
            b'R' => {
                if self.peek(3) != Some(b')') {
                    return error(CALL, self.at + 3);
                }
                self.call(4, 3);
                Ok(())
            }
            b'0'..=b'9' => self.call_by_number(2),
            b'+' => self.call_by_number(3),
            b'-' if self.peek(3).is_some_and(|byte| byte.is_ascii_digit()) => self.call_by_number(3),
            b'(' => self.condition(),
            b'C' => {
                match self.through(b")") {
                    Some(len) if self.rest()[3..len - 1].iter().all(u8::is_ascii_digit) => self.copy(len),
                    _ => {
                        let digits = self.rest()[3..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                        return error("closing ) for (?C expected", self.at + 3 + digits);
                    }
                }
                Ok(())
            }
            _ => self.flags(),
        }
    }

    fn named_group(&mut self, skip: usize, close: u8) -> Result<(), Error> {
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_' || **byte >= 0x80;
        let len = self.rest()[skip.min(self.rest().len())..].iter().take_while(is_name).count();
        let end = self.at + skip + len;
        if self.source.get(self.at + skip).is_some_and(u8::is_ascii_digit) {
            return error("group name must start with a non-digit", self.at + skip);
        }
        if self.source.get(end) == Some(&close) && len > NAME_MAX {
            return error("subpattern name is too long (maximum 32 characters)", end);
        }
        self.groups += 1;
        self.open.push(Open { flags: self.flags, start: None });
        self.copy(skip + len);
        Ok(())
    }

    fn call_by_name(&mut self, skip: usize) {
        match self.rest().iter().skip(skip).position(|byte| *byte == b')') {
            Some(len) => self.call(skip + len + 1, skip + len),
            None => self.copy(skip),
        }
    }

    fn call_by_number(&mut self, skip: usize) -> Result<(), Error> {
        let digits = self.rest()[skip..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 0 && self.peek(skip + digits) == Some(b')') {
            self.call(skip + digits + 1, skip + digits);
            Ok(())
        } else if digits > 0 {
            error(CALL, self.at + skip + digits)
        } else {
            error("digit expected after (?+", self.at + skip)
        }
    }

    /// `(?(`: the condition, up to the first branch.
    fn condition(&mut self) -> Result<(), Error> {
        self.open.push(Open { flags: self.flags, start: Some(self.at) });
        if matches!(self.peek(3), Some(b'?' | b'*')) {
            let is_assertion = match (self.peek(4), self.peek(5)) {
                (Some(b'=' | b'!' | b'C'), _) => true,
                (Some(b'<'), Some(next)) => b"=!".contains(&next),
                _ => self.peek(3) == Some(b'*'),
            };
            if !is_assertion {
                return error(CONDITION, self.at + 3);
            }
            // The assertion is translated as a group of its own.
            self.copy(2);
            return Ok(());
        }
        let Some(len) = self.rest().iter().position(|byte| *byte == b')') else {
            if self.rest().len() == 3 {
                return error(CONDITION, self.source.len());
            }
            let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_' || **byte == b'<';
            let name = self.rest()[3..].iter().take_while(is_name).count();
            return error("malformed number or name after (?(", self.at + 3 + name);
        };
        let text = &self.rest()[3..len];
        if !text.is_empty() && text.iter().all(|byte| *byte == b'0') {
            return error("invalid condition (?(0)", self.at + len + 1);
        }
        if text.starts_with(b"VERSION") {
            return error("malformed number or name after (?(", self.at + 3 + b"VERSION".len());
        }
        let closes = |byte: u8| text.last() == Some(&byte) && text.len() > 1;
        let malformed = match text.first() {
            Some(b'<') => !closes(b'>'),
            Some(b'\'') => !closes(b'\''),
            _ => false,
        };
        if malformed {
            return error("malformed number or name after (?(", self.at + len);
        }
        let (start, end) = (self.at, self.at + len + 1);
        self.out.references.push(Reference { start, end, place: end });
        self.copy(len + 1);
        Ok(())
    }

    /// `(?i-s)` and `(?i-s:`.
    fn flags(&mut self) -> Result<(), Error> {
        let mut kept = Vec::new();
        let (mut on, mut index) = (true, 2);
        let mut flags = self.flags;
        let end = loop {
            let Some(flag) = self.peek(index) else { return error(UNRECOGNIZED, self.source.len()) };
            match flag {
                b')' | b':' => break flag,
                b'-' if on => {
                    on = false;
                    kept.push(flag);
                }
                b'-' => {}
                b'X' => self.strict = on,
                b'x' => {
                    flags.extended = on;
                    if kept.last() != Some(&b'x') {
                        kept.push(flag);
                    }
                }
                b'i' | b'm' | b's' | b'J' | b'U' => {
                    flags.caseless = if flag == b'i' { on } else { flags.caseless };
                    kept.push(flag);
                }
                _ => return error(UNRECOGNIZED, self.at + index),
            }
            index += 1;
        };
        if end == b':' {
            self.open.push(Open { flags: self.flags, start: None });
        }
        self.flags = flags;
        self.copy(2);
        self.put(&kept);
        self.at += index - 2;
        self.copy(1);
        Ok(())
    }

    /// Length of the set in a class (`[:alpha:]` and the like) that begins here, if any.
    fn posix(&self) -> Option<usize> {
        let kind = self.peek(1).filter(|byte| b":.=".contains(byte))?;
        let rest = self.rest();
        let mut index = 2;
        loop {
            match (*rest.get(index)?, rest.get(index + 1)) {
                (b'\\', Some(b']' | b'\\')) => index += 2,
                (b']', _) => return None,
                (b'[', Some(next)) if *next == kind => return None,
                (byte, Some(b']')) if byte == kind => return Some(index + 2),
                _ => index += 1,
            }
        }
    }

    fn class(&mut self) -> Result<(), Error> {
        if self.posix().is_some() {
            let named = self.peek(1) == Some(b':');
            return if named {
                error("POSIX named classes are supported only within a class", self.at)
            } else {
                error("POSIX collating elements are not supported", self.at)
            };
        }
        // Word boundaries written as classes.
        if self.rest().starts_with(b"[[:<:]]") || self.rest().starts_with(b"[[:>:]]") {
            self.copy(7);
            return Ok(());
        }
        let open = self.out.bytes.len();
        self.copy(1);
        let negated = self.peek(0) == Some(b'^');
        if negated {
            self.copy(1);
        }
        let body = self.out.bytes.len();
        let mut first = true;
        let mut last = None;
        let mut ranged = false;
        while let Some(byte) = self.peek(0) {
            if byte == b']' && !first {
                self.close_class(open, body, negated);
                return Ok(());
            }
            first = false;
            if byte == b'^' && self.out.bytes.len() == body && !self.apart.is_empty() {
                // It is not the first member in the source.
                self.put(b"\\");
            }
            let ends = matches!(self.peek(1), None | Some(b']'));
            if byte == b'-' && !ranged && !ends && last.is_some() {
                if last == Some(Member::Set) {
                    self.put(b"\\");
                    last = None;
                } else {
                    ranged = true;
                }
                self.copy(1);
                continue;
            }
            let start = self.at;
            let member = self.member()?;
            if ranged && member == Some(Member::Set) {
                return error(RANGE, if byte == b'[' { start } else { self.at - 1 });
            }
            if let Some(member) = member {
                // The end of a range does not begin another one.
                last = if ranged { None } else { Some(member) };
                ranged = false;
            }
        }
        Ok(())
    }

    /// Ends a class that begins at `open`, its members at `body`. Members that stand apart become alternatives.
    fn close_class(&mut self, open: usize, body: usize, negated: bool) {
        let apart = std::mem::take(&mut self.apart).join(b"|".as_slice());
        if apart.is_empty() {
            self.copy(1);
            return;
        }
        let is_empty = self.out.bytes.len() == body;
        let (bytes, places) = (self.out.bytes.split_off(open), self.out.places.split_off(open));
        self.put(b"(?:");
        if negated {
            self.put(&[b"(?!", apart.as_slice(), b")"].concat());
        }
        if is_empty {
            self.at += 1;
            self.put(if negated { b"(?s:.)" } else { &apart });
        } else {
            self.out.bytes.extend(bytes);
            self.out.places.extend(places);
            self.copy(1);
            if !negated {
                self.put(&[b"|", apart.as_slice()].concat());
            }
        }
        self.put(b")");
    }

    /// One member of a class; `None` for quoted text and for an empty member.
    fn member(&mut self) -> Result<Option<Member>, Error> {
        match self.source[self.at] {
            b'[' => {
                let Some(len) = self.posix() else {
                    self.copy(1);
                    return Ok(Some(Member::Character));
                };
                if self.peek(1) != Some(b':') {
                    return error("POSIX collating elements are not supported", self.at);
                }
                let from = if self.peek(2) == Some(b'^') { 3 } else { 2 };
                let name = &self.rest()[from.min(len - 2)..len - 2];
                if !POSIX.contains(&name) {
                    return error("unknown POSIX class name", self.at + from);
                }
                let (is_word, is_digit) = (name == b"word", name == b"xdigit");
                if self.has_old_words() && (is_word || is_digit) {
                    self.put_set(if is_word { WORD } else { HEXADECIMAL }, from == 3, false);
                    self.at += len;
                } else if self.flags.caseless && matches!(name, b"lower" | b"upper") {
                    self.copy(from);
                    self.put(b"alpha");
                    self.at += len - 2 - from;
                    self.copy(2);
                } else {
                    self.copy(len);
                }
                Ok(Some(Member::Set))
            }
            b'\\' => self.class_escape(),
            byte => {
                // A character of several bytes is copied as one.
                let more = self.rest()[1..].iter().take_while(|next| **next & 0xc0 == 0x80).count();
                self.copy(if byte >= 0xc0 { 1 + more } else { 1 });
                Ok(Some(Member::Character))
            }
        }
    }

    fn class_escape(&mut self) -> Result<Option<Member>, Error> {
        let Some(byte) = self.peek(1) else {
            self.copy(1);
            return Ok(None);
        };
        match byte {
            b'Q' => {
                let len = self.through(b"\\E").unwrap_or(self.rest().len());
                self.copy(len);
                return Ok(None);
            }
            b'E' => {
                self.copy(2);
                return Ok(None);
            }
            b'w' | b'W' if self.has_old_words() => {
                self.put_set(WORD, byte == b'W', false);
                self.at += 2;
                return Ok(Some(Member::Set));
            }
            b'd' | b'D' | b'h' | b'H' | b's' | b'S' | b'v' | b'V' | b'w' | b'W' => {
                self.copy(2);
                return Ok(Some(Member::Set));
            }
            b'p' | b'P' => {
                self.property(false)?;
                return Ok(Some(Member::Set));
            }
            b'x' => self.hexadecimal()?,
            b'o' => self.octal()?,
            b'c' => self.control()?,
            b'0'..=b'7' => {
                let digits = self.rest()[1..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
                self.copy(1 + digits);
            }
            b'A' | b'B' | b'C' | b'F' | b'G' | b'I' | b'J' | b'K' | b'M' | b'O' | b'R' | b'T' | b'X' | b'Y' | b'Z'
            | b'g' | b'i' | b'j' | b'k' | b'm' | b'q' | b'y' | b'z' => {
                self.put_character(byte);
                self.at += 2;
            }
            _ => self.copy(2),
        }
        Ok(Some(Member::Character))
    }
}

/// Length of the quantifier in braces at the start of `bytes`, if it is one.
fn quantifier(bytes: &[u8]) -> Option<usize> {
    let close = bytes.iter().position(|byte| *byte == b'}')?;
    let text = &bytes[1..close];
    let (least, most) = match text.iter().position(|byte| *byte == b',') {
        Some(comma) => (&text[..comma], &text[comma + 1..]),
        None => (text, &text[..0]),
    };
    let digits = |text: &[u8]| text.iter().all(u8::is_ascii_digit);
    (bytes[0] == b'{' && !least.is_empty() && digits(least) && digits(most)).then_some(close + 1)
}

impl Pattern {
    /// End of the innermost lookbehind assertion or conditional group around this position.
    fn end_around(&self, place: usize) -> usize {
        let within = |ends: &&(usize, usize)| ends.0 <= place && place <= ends.1;
        self.spans.iter().filter(within).map(|ends| ends.1).min().unwrap_or(place)
    }

    /// PCRE 8's error for an error of PCRE2.
    pub(super) fn error(&self, code: i32, place: usize, text: String) -> Error {
        let here = self.places.get(place).copied().unwrap_or_else(|| self.places.last().copied().unwrap_or(0));
        let before = here.saturating_sub(1);
        let fixed = |text, place| (Cow::Borrowed(text), place);
        match code {
            ..0 => fixed("invalid UTF-8 string", here),
            151 | 165 | 171 => (Cow::Owned(text), before),
            109 => fixed("nothing to repeat", here),
            111 => fixed(UNRECOGNIZED, before),
            114 => fixed("missing )", here),
            115 => {
                let within = |reference: &&Reference| reference.start <= here && here <= reference.end;
                let place = self.references.iter().find(within).map_or(here, |reference| reference.place);
                (Cow::Owned(text), place)
            }
            118 => fixed("missing ) after comment", here),
            119 | 133 => fixed("regular expression is too complicated", before),
            122 => fixed("unmatched parentheses", here),
            124 => fixed("missing ) after condition", here),
            125 | 200 => fixed("lookbehind assertion is not fixed length", self.end_around(here)),
            127 => fixed("conditional group contains more than two branches", self.end_around(here)),
            154 => fixed("DEFINE group contains more than one branch", self.end_around(here)),
            128 => fixed(CONDITION, here),
            134 => fixed("character value in \\x{} or \\o{} is too large", here),
            137 => fixed("PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u", before),
            138 => fixed("number after (?C is > 255", here),
            139 | 182 => fixed("closing ) for (?C expected", before),
            141 => fixed("unrecognized character after (?P", here),
            142 => fixed("syntax error in subpattern name (missing terminator)", here),
            143 => fixed("two named subpatterns have the same name", before),
            144 => fixed("group name must start with a non-digit", here),
            147 => fixed(PROPERTY, before),
            150 => fixed(RANGE, before),
            157 if self.places.len() == place + 1 => fixed("a numbered reference must not be zero", before),
            168 => fixed("\\c must be followed by an ASCII character", here),
            169 => (Cow::Owned(text), before),
            174 => fixed("setting UTF is disabled by the application", 0),
            197 => fixed("too many capturing groups (maximum 65535)", here),
            _ => (Cow::Owned(text), here),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mode, translate};

    fn written(source: &str) -> String {
        match translate(source.as_bytes(), Mode::default()) {
            Ok(pattern) => String::from_utf8_lossy(&pattern.bytes).into_owned(),
            Err((text, place)) => format!("{text} at {place}"),
        }
    }

    #[test]
    fn syntax() {
        let rows = [
            ("a{2}{,3}{1,}", "a{2}\\{,3}{1,}"),
            ("\\i\\8\\x\\x4", "\\x69\\x38\\x00\\x4"),
            ("[\\d-z][a-z-9][]\\B-]", "[\\d\\-z][a-z-9][]\\x42-]"),
            ("(a)(?1)\\g<1>", "(a)(?>(?1))(?>\\g<1>)"),
            ("\\p{Greek}\\P{^Latin}\\pL", "\\p{sc:Greek}\\P{^sc:Latin}\\pL"),
            ("(*UTF8)(?xx--X)#(", "(*UTF)(?x-)#("),
            ("(?x: # (\n)#(", "(?x: # (\n)#("),
            ("[a-\\d]", "invalid range in character class at 4"),
            (
                "(?i)[\\p{Lu}a][^\\p{Ll}][^a\\P{Lt}]\\p{Lu}[^\\p{Lu}^]",
                "(?i)(?:[a]|(?-i:\\p{Lu}))(?:(?!(?-i:\\p{Ll}))(?s:.))(?:(?!(?-i:\\P{Lt}))[^a])(?-i:\\p{Lu})(?:(?!(?-i:\\p{Lu}))[^\\^])",
            ),
            ("(?i:[[:lower:]])[[:lower:]](?i)[[:^upper:]]", "(?i:[[:alpha:]])[[:lower:]](?i)[[:^alpha:]]"),
            ("\\p{Xwd}[\\p{Xwd}-][\\P{Xwd}]", "[\\p{L}\\p{N}_][\\p{L}\\p{N}_-](?:[^\\p{L}\\p{N}_])"),
            ("(?^:a)", "unrecognized character after (? or (?- at 2"),
        ];
        for (source, wanted) in rows {
            assert_eq!(written(source), wanted, "{source}");
        }
    }
}
