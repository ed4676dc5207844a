//! `erlang:decode_packet/3`, and packets as terms.

use crate::bif::packet::framing::{Decoder, Format, Frame, Limits, Packet};
use crate::bif::packet::http::{Line, Text, Uri};
use crate::bif::support::int;
use crate::process::Ctx;
use crate::raise::{Answer, Raise};
use beamc_abi::atom;
use beamc_term::base::{atoms, release};
use beamc_term::heap::{Bits, Heap, Kind, Term};
use beamc_term::term::bits::aligned;
use std::ops::Range;

/// First release that rejects bitstrings that are not whole bytes, and that copies all small parts.
const COPYING_RELEASE: u32 = 27;
/// Greatest size in bytes of a copied part.
const COPIED_MAX: usize = 64;
/// The same for texts before [`COPYING_RELEASE`], which copies no other parts.
const COPIED_TEXT_MAX: usize = 24;

/// A buffer whose packets become terms.
pub(super) struct Buffer<'h, 'b> {
    /// Where terms are made.
    pub(super) heap: &'h Heap,
    /// The binary.
    pub(super) binary: Term<'h>,
    /// Its bytes.
    pub(super) bytes: &'b [u8],
    /// Whether texts of HTTP are binaries, not lists.
    pub(super) is_text_binary: bool,
}

impl<'h> Buffer<'h, '_> {
    fn view(&self, start: usize, len: usize) -> Term<'h> {
        let Some((origin, base)) = self.binary.origin() else { unreachable!("a buffer is a bitstring") };
        self.heap.view(origin, base + start, len)
    }

    /// Bytes of the buffer as a binary.
    fn part(&self, part: Range<usize>) -> Term<'h> {
        if release() >= COPYING_RELEASE && part.len() <= COPIED_MAX {
            return self.heap.binary(&self.bytes[part]);
        }
        self.view(part.start * 8, part.len() * 8)
    }

    /// The bits after `size` bytes.
    fn rest(&self, size: usize, bits: usize) -> Term<'h> {
        if release() >= COPYING_RELEASE {
            self.part(size..self.bytes.len())
        } else {
            self.view(size * 8, bits - size * 8)
        }
    }

    /// Bytes that are not in the buffer as a text.
    fn own(&self, bytes: &[u8]) -> Term<'h> {
        if self.is_text_binary {
            return self.heap.binary(bytes);
        }
        let chars: Vec<Term<'h>> = bytes.iter().map(|byte| Term::from_usize(usize::from(*byte))).collect();
        self.heap.list(&chars)
    }

    fn text(&self, part: &Range<usize>) -> Term<'h> {
        let is_copied = release() < COPYING_RELEASE && part.len() <= COPIED_TEXT_MAX;
        if is_copied || !self.is_text_binary { self.own(&self.bytes[part.clone()]) } else { self.part(part.clone()) }
    }

    fn any_text(&self, text: &Text) -> Term<'h> {
        match text {
            Text::Part(part) => self.text(part),
            Text::Own(bytes) => self.own(bytes),
            Text::Known(name) => Term::atom_from_text(name),
        }
    }

    fn uri(&self, uri: &Uri) -> Term<'h> {
        match uri {
            Uri::Star => Term::atom(atom::TIMES),
            Uri::AbsolutePath(path) => self.heap.tuple(&[Term::atom_from_text("abs_path"), self.text(path)]),
            Uri::Absolute { is_secure, host, port, path } => self.heap.tuple(&[
                Term::atom_from_text("absoluteURI"),
                Term::atom_from_text(if *is_secure { "https" } else { "http" }),
                self.text(host),
                port.map_or(Term::atom(atom::UNDEFINED), |port| self.heap.integer(port.into())),
                self.any_text(path),
            ]),
            Uri::Scheme(scheme, rest) => {
                self.heap.tuple(&[Term::atom_from_text("scheme"), self.text(scheme), self.text(rest)])
            }
            Uri::Text(text) => self.text(text),
        }
    }

    fn version(&self, version: (i32, i32)) -> Term<'h> {
        self.heap.tuple(&[self.heap.integer(version.0.into()), self.heap.integer(version.1.into())])
    }

    /// The term of a line of HTTP, which has `size` bytes.
    fn line(&self, line: &Line, size: usize) -> Term<'h> {
        let heap = self.heap;
        match line {
            Line::Request { method, uri, version } => heap.tuple(&[
                Term::atom_from_text("http_request"),
                self.any_text(method),
                self.uri(uri),
                self.version(*version),
            ]),
            Line::Response { version, status, phrase } => heap.tuple(&[
                Term::atom_from_text("http_response"),
                self.version(*version),
                heap.integer((*status).into()),
                self.text(phrase),
            ]),
            Line::Header { number, name, original, value } => heap.tuple(&[
                Term::atom_from_text("http_header"),
                Term::from_usize(*number),
                self.any_text(name),
                self.text(original),
                self.text(value),
            ]),
            Line::EndOfHeaders => Term::atom_from_text("http_eoh"),
            Line::Error => heap.tuple(&[Term::atom_from_text("http_error"), self.text(&(0..size))]),
        }
    }

    /// The term of a packet of `size` bytes.
    pub(super) fn packet(&self, packet: &Packet, size: usize) -> Term<'h> {
        match packet {
            Packet::Body(body) => self.part(body.clone()),
            Packet::Http(line) => self.line(line, size),
            Packet::SslTls { content, version: (major, minor), prefix, body } => {
                let body = [prefix, &self.bytes[body.clone()]].concat();
                self.heap.tuple(&[
                    Term::atom_from_text("ssl_tls"),
                    Term::NIL,
                    Term::from_usize((*content).into()),
                    self.version((i32::from(*major), i32::from(*minor))),
                    self.heap.binary(&body),
                ])
            }
        }
    }
}

/// The format that a term names, whether its first line is a header, and whether its texts are binaries.
fn format(term: Term<'_>) -> Option<(Format, bool, bool)> {
    let plain = match term.kind() {
        Kind::Small(0) => Format::Raw,
        Kind::Small(size @ (1 | 2 | 4)) => Format::Length(size as u8),
        Kind::Atom(index) => match atoms::text(index) {
            "raw" => Format::Raw,
            "asn1" => Format::Asn1,
            "sunrm" => Format::SunRm,
            "cdr" => Format::Cdr,
            "fcgi" => Format::Fcgi,
            "tpkt" => Format::Tpkt,
            "line" => Format::Line(b'\n'),
            "ssl_tls" => Format::SslTls,
            "http" => Format::Http,
            "httph" => return Some((Format::Http, true, false)),
            "http_bin" => return Some((Format::Http, false, true)),
            "httph_bin" => return Some((Format::Http, true, true)),
            _ => return None,
        },
        _ => return None,
    };
    Some((plain, false, false))
}

/// Reads a list of options; `None` if one is invalid.
fn read_options(mut list: Term<'_>, format: &mut Format) -> Option<Limits> {
    let mut limits = Limits::default();
    while let Some((option, tail)) = list.as_cons() {
        let &[name, value] = option.as_tuple()? else { return None };
        let value: u32 = int(value)?;
        match (atoms::text(name.as_atom()?), &mut *format) {
            ("packet_size", _) => limits.packet = value,
            ("line_length", _) => limits.line = value,
            ("line_delimiter", Format::Line(end)) => *end = u8::try_from(value).ok()?,
            _ => return None,
        }
        list = tail;
    }
    list.is_nil().then_some(limits)
}

/// `decode_packet/3`.
///
/// # Errors
/// `badarg` if the type is unknown, if an option is invalid, or if the second argument is not a binary.
pub fn erlang_decode_packet_3<'h>(ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let is_new = release() >= COPYING_RELEASE;
    let bits = args[1].as_bits().filter(|bits| !is_new || bits.len.is_multiple_of(8));
    let Some((mut format, in_headers, is_text_binary)) = format(args[0]) else {
        return Err(Raise::badarg().cause(Term::atom(atom::BADOPT)));
    };
    let (Some(bits), Some(limits)) = (bits, read_options(args[2], &mut format)) else { return Err(Raise::badarg()) };
    let bytes = aligned(Bits { len: bits.len - bits.len % 8, ..bits });
    let mut decoder = Decoder::new(format, limits, in_headers);
    let buffer = Buffer { heap: ctx.heap, binary: args[1], bytes: &bytes, is_text_binary };
    Ok(match decoder.frame(&bytes) {
        Frame::Invalid => ctx.heap.tuple(&[Term::atom(atom::ERROR), Term::atom(atom::INVALID)]),
        Frame::More(size) => {
            let size = size.map_or(Term::atom(atom::UNDEFINED), Term::from_usize);
            ctx.heap.tuple(&[Term::atom_from_text("more"), size])
        }
        Frame::Whole(size) => {
            let packet = buffer.packet(&decoder.content(&bytes, size), size);
            ctx.heap.tuple(&[Term::atom(atom::OK), packet, buffer.rest(size, bits.len)])
        }
    })
}
