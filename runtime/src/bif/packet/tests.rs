//! Frames and lines of HTTP at their limits, without terms.

use crate::bif::packet::framing::{Decoder, Format, Frame, Limits, Packet};
use crate::bif::packet::http::{self, Line, Text};

fn frame(format: Format, bytes: &[u8]) -> Frame {
    Decoder::new(format, Limits::default(), false).frame(bytes)
}

#[test]
fn lengths_are_those_of_the_header() {
    assert_eq!(frame(Format::Length(2), &[0]), Frame::More(None));
    assert_eq!(frame(Format::Length(2), &[0, 2, 7]), Frame::More(Some(4)));
    assert_eq!(frame(Format::Length(4), &[0, 0, 0, 0]), Frame::Whole(4));
    assert_eq!(frame(Format::Length(4), &[0xff; 9]), Frame::Invalid);
    assert_eq!(frame(Format::Tpkt, &[3, 0, 0, 3, 1]), Frame::Invalid);
    assert_eq!(frame(Format::Asn1, &[0x3f, 0x81, 1, 0x82, 0, 1, 5]), Frame::Whole(7));
    assert_eq!(frame(Format::Asn1, &[0x30, 0x85, 0, 0, 0, 0, 1]), Frame::Invalid);
    assert_eq!(frame(Format::Asn1, &[0x3f, 0x81]), Frame::More(None));
    assert_eq!(frame(Format::Cdr, b"GIOP\x01\x00\x01\x00\x01\x00\x00\x00x"), Frame::Whole(13));
}

#[test]
fn every_start_of_a_packet_wants_more() {
    let packets: [(Format, &[u8]); 5] = [
        (Format::Asn1, &[0x3f, 0x81, 1, 0x82, 0, 1, 5]),
        (Format::Fcgi, &[1, 0, 0, 0, 0, 1, 1, 0, 7, 0]),
        (Format::SslTls, &[22, 3, 3, 0, 1, 9]),
        (Format::Http, b"GET / HTTP/1.1\r\n"),
        (Format::Line(b'\n'), b"abc\n"),
    ];
    for (format, packet) in packets {
        for size in 0..packet.len() {
            assert!(matches!(frame(format, &packet[..size]), Frame::More(_)), "{size} bytes of {format:?}");
        }
        assert_eq!(frame(format, packet), Frame::Whole(packet.len()));
    }
}

#[test]
fn a_message_of_http_is_read_line_by_line() {
    let message = b"PUT / HTTP/1.0\r\nhost: a\r\n b\r\n\r\nHTTP/1.1 200 OK\r\n";
    let mut decoder = Decoder::new(Format::Http, Limits::default(), false);
    let (mut rest, mut lines) = (&message[..], Vec::new());
    while let Frame::Whole(size) = decoder.frame(rest) {
        lines.push((size, decoder.content(rest, size)));
        rest = &rest[size..];
    }
    let header = Line::Header { number: 14, name: Text::Known("Host"), original: 0..4, value: 6..11 };
    assert_eq!(lines[1], (13, Packet::Http(header)));
    assert_eq!(lines[2], (2, Packet::Http(Line::EndOfHeaders)));
    assert_eq!(lines[3].1, Packet::Http(Line::Response { version: (1, 1), status: 200, phrase: 13..15 }));
    assert_eq!((lines.len(), rest.len()), (4, 0));
}

#[test]
fn lines_without_a_form_are_errors() {
    for text in [&b"GET\r\n"[..], b"\n", b"HTTP/1 200\n", b"HTTP/1.1 200x\n", b"A B C\n", b"A B HTTP/1.\n"] {
        assert_eq!(http::line(text, false), Line::Error);
    }
    assert_eq!(http::line(b"a b: c\n", true), Line::Error);
}
