//! Lines of HTTP messages: requests, responses and headers.
//!
//! # Rules
//! 1. A line is cut into parts of its bytes. Only header names whose capitals change are bytes of their own.
//! 2. Numbers are of 32 bits and wrap.
//! 3. A line without the expected form is an error, which is content like any other.

use beamc_term::base::release;
use std::ops::Range;

/// Greatest length in bytes of a header name whose capitals are changed.
const NAME_MAX: usize = 50;
/// First release that takes addresses in brackets for hosts.
const BRACKETS_RELEASE: u32 = 27;

/// The known header names. A name's number is its place, from 1 on.
const HEADERS: [&str; 52] = [
    "Cache-Control",
    "Connection",
    "Date",
    "Pragma",
    "Transfer-Encoding",
    "Upgrade",
    "Via",
    "Accept",
    "Accept-Charset",
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "From",
    "Host",
    "If-Modified-Since",
    "If-Match",
    "If-None-Match",
    "If-Range",
    "If-Unmodified-Since",
    "Max-Forwards",
    "Proxy-Authorization",
    "Range",
    "Referer",
    "User-Agent",
    "Age",
    "Location",
    "Proxy-Authenticate",
    "Public",
    "Retry-After",
    "Server",
    "Vary",
    "Warning",
    "Www-Authenticate",
    "Allow",
    "Content-Base",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Location",
    "Content-Md5",
    "Content-Range",
    "Content-Type",
    "Etag",
    "Expires",
    "Last-Modified",
    "Accept-Ranges",
    "Set-Cookie",
    "Set-Cookie2",
    "X-Forwarded-For",
    "Cookie",
    "Keep-Alive",
    "Proxy-Connection",
];

/// The known methods.
const METHODS: [&str; 7] = ["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE"];

/// A text of a line.
#[derive(PartialEq, Eq, Debug)]
pub(crate) enum Text {
    /// These bytes of the line.
    Part(Range<usize>),
    /// Bytes that are not in the line.
    Own(Vec<u8>),
    /// A known name, which is an atom.
    Known(&'static str),
}

/// The target of a request.
#[derive(PartialEq, Eq, Debug)]
pub(crate) enum Uri {
    /// `*`.
    Star,
    /// A path from the root on.
    AbsolutePath(Range<usize>),
    /// An address of `http`, or of `https`.
    Absolute {
        /// Whether the scheme is `https`.
        is_secure: bool,
        /// The host.
        host: Range<usize>,
        /// The port, if any.
        port: Option<i32>,
        /// The rest.
        path: Text,
    },
    /// Another scheme, and the rest.
    Scheme(Range<usize>, Range<usize>),
    /// Any other text.
    Text(Range<usize>),
}

/// Content of a line.
#[derive(PartialEq, Eq, Debug)]
pub(crate) enum Line {
    /// The first line of a request.
    Request {
        /// The method.
        method: Text,
        /// The target.
        uri: Uri,
        /// Version of HTTP.
        version: (i32, i32),
    },
    /// The first line of a response.
    Response {
        /// Version of HTTP.
        version: (i32, i32),
        /// Status.
        status: i32,
        /// Reason.
        phrase: Range<usize>,
    },
    /// A header.
    Header {
        /// Number of the known name, or 0.
        number: usize,
        /// The name with capitals as usual.
        name: Text,
        /// The name as it is.
        original: Range<usize>,
        /// The value.
        value: Range<usize>,
    },
    /// The empty line after the headers.
    EndOfHeaders,
    /// Something else.
    Error,
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// Whether a byte may stand in a method or a header name.
const fn is_token(byte: u8) -> bool {
    matches!(byte, 33..=127)
        && !matches!(
            byte,
            b'(' | b')'
                | b'<'
                | b'>'
                | b'@'
                | b','
                | b';'
                | b':'
                | b'\\'
                | b'"'
                | b'/'
                | b'['
                | b']'
                | b'?'
                | b'='
                | b'{'
                | b'}'
        )
}

/// A position in a line.
struct Cursor<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    /// Passes bytes, and returns them.
    fn pass(&mut self, does_pass: impl Fn(u8) -> bool) -> Range<usize> {
        let start = self.at;
        self.at += self.rest().iter().take_while(|byte| does_pass(**byte)).count();
        start..self.at
    }

    fn spaces(&mut self) -> Range<usize> {
        self.pass(is_space)
    }

    /// The number in the next digits, 0 without any (rule 2).
    fn number(&mut self) -> i32 {
        let digits = self.pass(|byte| byte.is_ascii_digit());
        let value = |value: i32, digit: &u8| value.wrapping_mul(10).wrapping_add(i32::from(digit - b'0'));
        self.bytes[digits].iter().fold(0, value)
    }

    /// A number with one digit at least.
    fn digits(&mut self) -> Option<i32> {
        self.rest().first()?.is_ascii_digit().then(|| self.number())
    }

    /// Passes `text`.
    fn expect(&mut self, text: &[u8]) -> Option<()> {
        let is_there = self.rest().starts_with(text);
        self.at += if is_there { text.len() } else { 0 };
        is_there.then_some(())
    }

    /// `Major.Minor`.
    fn version(&mut self) -> Option<(i32, i32)> {
        let major = self.digits()?;
        self.expect(b".")?;
        Some((major, self.digits()?))
    }
}

/// The content of a line, given with its end.
pub(crate) fn line(bytes: &[u8], is_header: bool) -> Line {
    let end = match bytes {
        [.., b'\r', _] => 2,
        [.., b'\n'] => 1,
        _ => 0,
    };
    let cursor = Cursor { bytes: &bytes[..bytes.len() - end], at: 0 };
    let line = match (is_header, cursor.bytes) {
        (true, []) => Some(Line::EndOfHeaders),
        (true, _) => header(cursor),
        (false, text) if text.starts_with(b"HTTP/") => response(cursor),
        (false, _) => request(cursor),
    };
    line.unwrap_or(Line::Error)
}

fn response(mut cursor: Cursor<'_>) -> Option<Line> {
    cursor.expect(b"HTTP/")?;
    let version = cursor.version()?;
    if cursor.spaces().is_empty() {
        return None;
    }
    let status = cursor.number();
    if cursor.spaces().is_empty() && !cursor.is_at_end() {
        return None;
    }
    Some(Line::Response { version, status, phrase: cursor.at..cursor.bytes.len() })
}

fn request(mut cursor: Cursor<'_>) -> Option<Line> {
    let method = cursor.pass(is_token);
    if method.is_empty() || cursor.spaces().is_empty() {
        return None;
    }
    let target = cursor.pass(|byte| !is_space(byte));
    if target.is_empty() {
        return None;
    }
    cursor.spaces();
    let version = match cursor.rest().len() {
        0 => (0, 9),
        1..8 => return None,
        _ => {
            cursor.expect(b"HTTP/")?;
            cursor.version()?
        }
    };
    let known = METHODS.iter().find(|known| known.as_bytes() == &cursor.bytes[method.clone()]);
    let method = known.map_or(Text::Part(method), |known| Text::Known(known));
    Some(Line::Request { method, uri: uri(cursor.bytes, target), version })
}

/// Whether `text` begins with `scheme`, which is in small letters.
fn has_scheme(text: &[u8], scheme: &str) -> bool {
    text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
}

fn find(bytes: &[u8], part: &Range<usize>, byte: u8) -> Option<usize> {
    bytes[part.clone()].iter().position(|other| *other == byte).map(|at| part.start + at)
}

fn uri(bytes: &[u8], part: Range<usize>) -> Uri {
    match &bytes[part.clone()] {
        b"*" => Uri::Star,
        [] | [_] | [b'/', ..] => Uri::AbsolutePath(part),
        text if has_scheme(text, "http://") => absolute(bytes, part.start + 7..part.end, false),
        text if has_scheme(text, "https://") => absolute(bytes, part.start + 8..part.end, true),
        _ => match find(bytes, &part, b':') {
            None => Uri::Text(part),
            Some(at) => Uri::Scheme(part.start..at, at + 1..part.end),
        },
    }
}

fn absolute(bytes: &[u8], part: Range<usize>, is_secure: bool) -> Uri {
    let (place, path) = match find(bytes, &part, b'/') {
        None => (part, Text::Own(b"/".to_vec())),
        Some(at) => (part.start..at, Text::Part(at..part.end)),
    };
    let bracket = find(bytes, &place, b']').filter(|_| bytes[place.start] == b'[' && release() >= BRACKETS_RELEASE);
    let (host, port) = match (find(bytes, &place, b':'), bracket) {
        (None, _) => (place, None),
        (Some(_), Some(end)) => {
            let host = place.start..end + 1;
            // Anything after the brackets but one colon and a number is left out.
            let last = bytes[place.clone()].iter().rposition(|byte| *byte == b':').map(|at| place.start + at);
            (host, last.filter(|at| *at == end + 1).map(|at| at + 1..place.end))
        }
        (Some(at), None) => (place.start..at, Some(at + 1..place.end)),
    };
    let port = port.and_then(|digits| {
        let mut cursor = Cursor { bytes: &bytes[..digits.end], at: digits.start };
        let port = cursor.number();
        (cursor.is_at_end() && port != 0).then_some(port)
    });
    Uri::Absolute { is_secure, host, port, path }
}

/// The name with a capital letter at its start and after each hyphen, and small letters elsewhere.
fn capitalised(name: &[u8]) -> Vec<u8> {
    let mut is_first = true;
    let letter = |byte: &u8| {
        let byte = if is_first { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() };
        // A hyphen at the start counts as the letter there.
        is_first = !is_first && byte == b'-';
        byte
    };
    name.iter().map(letter).collect()
}

fn header(mut cursor: Cursor<'_>) -> Option<Line> {
    let original = cursor.pass(is_token);
    cursor.expect(b":")?;
    cursor.spaces();
    let text = &cursor.bytes[original.clone()];
    let (number, name) = if text.len() > NAME_MAX {
        (0, Text::Part(original.clone()))
    } else {
        let name = capitalised(text);
        let known = HEADERS.iter().position(|known| known.as_bytes() == name);
        known.map_or((0, Text::Own(name)), |at| (at + 1, Text::Known(HEADERS[at])))
    };
    Some(Line::Header { number, name, original, value: cursor.at..cursor.bytes.len() })
}
