//! Formats of packets: where a packet in a buffer ends.
//!
//! # Rules
//! 1. The functions see the bytes from the start of a packet on. They decide from the header, or from the line, how long it is.
//! 2. A length beyond `i32::MAX` is invalid.
//! 3. In a format of HTTP, the first line is a request or a response. All lines up to the empty one after it are headers.

use crate::bif::packet::http;
use std::ops::Range;

/// Greatest length of a packet in bytes.
const LENGTH_MAX: usize = i32::MAX as usize;
/// The first bytes of a packet of the format `Cdr`.
const CDR_MAGIC: &[u8] = b"GIOP";
/// The first byte of a packet of the format `Fcgi`.
const FCGI_VERSION: u8 = 1;
/// The first byte of a packet of the format `Tpkt`.
const TPKT_VERSION: u8 = 3;
/// Content type of a handshake in TLS.
const HANDSHAKE: u8 = 22;

/// A format of packets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Format {
    /// All bytes that there are.
    Raw,
    /// A header with the length of the body in 1, 2 or 4 bytes.
    Length(u8),
    /// A tag and a length of ASN.1's BER.
    Asn1,
    /// A record of Sun's RPC.
    SunRm,
    /// A message of CORBA.
    Cdr,
    /// A record of FastCGI.
    Fcgi,
    /// A packet of TPKT (RFC 1006).
    Tpkt,
    /// A line that ends in a byte.
    Line(u8),
    /// A line of an HTTP message.
    Http,
    /// A record of TLS, or the client hello of SSL 2.
    SslTls,
}

/// Limits of lengths in bytes. 0 is no limit.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Limits {
    /// Greatest length of a packet. A longer one is invalid.
    pub(crate) packet: u32,
    /// Length at which a line is cut.
    pub(crate) line: u32,
}

/// A decision about the bytes of a buffer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Frame {
    /// The packet is not whole. Its length, if known.
    More(Option<usize>),
    /// This many bytes are a packet.
    Whole(usize),
    /// The bytes do not have the format.
    Invalid,
}

/// Content of a whole packet.
#[derive(PartialEq, Eq, Debug)]
pub(crate) enum Packet {
    /// These bytes.
    Body(Range<usize>),
    /// A line of an HTTP message.
    Http(http::Line),
    /// A record of TLS: content type, version, and the bytes before the given ones.
    SslTls {
        /// Content type.
        content: u8,
        /// Major and minor version.
        version: (u8, u8),
        /// Bytes of the body that are not in the packet.
        prefix: Vec<u8>,
        /// The other bytes of the body.
        body: Range<usize>,
    },
}

/// Decodes packets of one format, one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decoder {
    format: Format,
    limits: Limits,
    /// Rule 3.
    in_headers: bool,
}

fn big_endian(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |value, byte| value << 8 | usize::from(*byte))
}

fn little_endian(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |value, byte| value << 8 | usize::from(*byte))
}

/// The header of an ASN.1 value: its length, and the length of the body. `None` if it is not whole, `Err` if the body's length
/// has more than four bytes.
fn asn1_header(bytes: &[u8]) -> Result<Option<(usize, usize)>, ()> {
    let Some(first) = bytes.first() else { return Ok(None) };
    let mut at = 1;
    if first & 0x1f == 0x1f {
        // A tag in several bytes: all but the last have the high bit.
        at += bytes[1..].iter().take_while(|byte| **byte & 0x80 != 0).count() + 1;
    }
    let Some(length) = bytes.get(at).copied() else { return Ok(None) };
    at += 1;
    if length & 0x80 == 0 {
        return Ok(Some((at, usize::from(length))));
    }
    let size = usize::from(length & 0x7f);
    match bytes.get(at..at + size) {
        None => Ok(None),
        Some(_) if size > 4 => Err(()),
        Some(digits) => Ok(Some((at + size, big_endian(digits)))),
    }
}

/// Whether this record is the client hello of SSL 2, which has a header of two bytes.
fn is_ssl_2(bytes: &[u8]) -> bool {
    bytes[0] & 0x80 != 0 && bytes[2] == 1
}

impl Decoder {
    /// Decodes packets of `format`. A format of HTTP begins with headers if `in_headers`.
    pub(crate) fn new(format: Format, limits: Limits, in_headers: bool) -> Self {
        Decoder { format, limits, in_headers }
    }

    /// The decision about `bytes`, which begin where a packet begins.
    pub(crate) fn frame(&self, bytes: &[u8]) -> Frame {
        let header = |size: usize| bytes.get(..size);
        let (length, body) = match self.format {
            Format::Raw if bytes.is_empty() => return Frame::More(None),
            Format::Raw => return Frame::Whole(bytes.len()),
            Format::Line(end) => return self.line(bytes, end),
            Format::Http => return self.http_line(bytes),
            Format::Length(size) => {
                let Some(header) = header(usize::from(size)) else { return Frame::More(None) };
                (header.len(), Some(big_endian(header)))
            }
            Format::SunRm => {
                let Some(header) = header(4) else { return Frame::More(None) };
                (4, Some(big_endian(header) & 0x7fff_ffff))
            }
            Format::Asn1 => match asn1_header(bytes) {
                Ok(None) => return Frame::More(None),
                Ok(Some((length, body))) => (length, Some(body)),
                Err(()) => return Frame::Invalid,
            },
            Format::Cdr => {
                let Some(header) = header(12) else { return Frame::More(None) };
                let is_little = header[6] & 1 != 0;
                let body = if is_little { little_endian(&header[8..]) } else { big_endian(&header[8..]) };
                (12, header.starts_with(CDR_MAGIC).then_some(body))
            }
            Format::Fcgi => {
                let Some(header) = header(8) else { return Frame::More(None) };
                let body = big_endian(&header[4..6]) + usize::from(header[6]);
                (8, (header[0] == FCGI_VERSION).then_some(body))
            }
            Format::Tpkt => {
                let Some(header) = header(4) else { return Frame::More(None) };
                let body = big_endian(&header[2..]).checked_sub(4);
                (4, body.filter(|_| header[0] == TPKT_VERSION))
            }
            Format::SslTls => {
                let Some(header) = header(5) else { return Frame::More(None) };
                let body = if is_ssl_2(header) {
                    // The header of SSL 2 has two bytes, and a third tells the kind of message.
                    (big_endian(&header[..2]) & 0x7fff).checked_sub(3)
                } else {
                    Some(big_endian(&header[3..]))
                };
                (5, body)
            }
        };
        let Some(body) = body else { return Frame::Invalid };
        let is_long = self.limits.packet != 0 && body > self.limits.packet as usize;
        if is_long || length + body > LENGTH_MAX {
            return Frame::Invalid;
        }
        let size = length + body;
        if size > bytes.len() { Frame::More(Some(size)) } else { Frame::Whole(size) }
    }

    fn line(&self, bytes: &[u8], end: u8) -> Frame {
        let (packet, line) = (self.limits.packet as usize, self.limits.line as usize);
        let size = bytes.iter().position(|byte| *byte == end).map(|at| at + 1);
        let seen = size.unwrap_or(bytes.len());
        if packet != 0 && seen > packet {
            return Frame::Invalid;
        }
        match size {
            Some(size) if line == 0 || size <= line => Frame::Whole(size),
            None if line == 0 || seen < line => Frame::More(None),
            _ => Frame::Whole(line),
        }
    }

    /// A line with its end, which is a header with those lines after it that begin with white space.
    fn http_line(&self, bytes: &[u8]) -> Frame {
        if bytes == b"\n" || bytes == b"\r\n" {
            return Frame::Whole(bytes.len());
        }
        let limit = if self.limits.packet == 0 { self.limits.line } else { self.limits.packet } as usize;
        let whole = |size: usize| if limit != 0 && size > limit { Frame::Invalid } else { Frame::Whole(size) };
        let mut from = 0;
        loop {
            let Some(at) = bytes[from..].iter().position(|byte| *byte == b'\n') else {
                let is_full = limit != 0 && bytes.len() >= limit;
                return if is_full { Frame::Invalid } else { Frame::More(None) };
            };
            let size = from + at + 1;
            if !self.in_headers {
                return whole(size);
            }
            match bytes.get(size) {
                Some(b' ' | b'\t') if size > 2 => from = size,
                Some(_) => return whole(size),
                None if limit != 0 && size > limit => return Frame::Invalid,
                None => return Frame::More(None),
            }
        }
    }

    /// The content of the packet of `size` bytes at the start of `bytes`, which `frame` found.
    pub(crate) fn content(&mut self, bytes: &[u8], size: usize) -> Packet {
        match self.format {
            Format::Length(header) => Packet::Body(usize::from(header)..size),
            Format::Fcgi => Packet::Body(0..size - usize::from(bytes[6])),
            Format::Http => {
                let line = http::line(&bytes[..size], self.in_headers);
                match line {
                    http::Line::Error => {}
                    http::Line::EndOfHeaders => self.in_headers = false,
                    _ => self.in_headers = true,
                }
                Packet::Http(line)
            }
            Format::SslTls if is_ssl_2(bytes) => {
                let length = (size - 3) as u32;
                let prefix = [&[1], &length.to_be_bytes()[1..]].concat();
                Packet::SslTls { content: HANDSHAKE, version: (bytes[3], bytes[4]), prefix, body: 3..size }
            }
            Format::SslTls => {
                Packet::SslTls { content: bytes[0], version: (bytes[1], bytes[2]), prefix: Vec::new(), body: 5..size }
            }
            _ => Packet::Body(0..size),
        }
    }
}
