//! Framing: dividing a stream of bytes into messages: as it comes, in packets with a length, or in lines.
//!
//! # Rules
//! 1. A line that is longer than the limit comes in parts. The last part of a line of exactly the limit waits for the next
//!    byte, because the line may end there.
//! 2. A carriage return before a line feed belongs to the end of the line. It may be one byte beyond the limit.
//! 3. The end of the stream ends the last line, and drops an incomplete packet.

/// A piece of input for a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece<'a> {
    /// Bytes, or a whole packet.
    Data(&'a [u8]),
    /// The end of a line.
    Line(&'a [u8]),
    /// A part of a line that continues.
    Part(&'a [u8]),
}

/// The kind of framing, with the input that is not a whole piece yet.
#[derive(Debug)]
pub(super) enum Framing {
    /// Input as it comes.
    Stream,
    /// Packets, each after a length of `header` bytes.
    Packet { header: usize, bytes: Vec<u8> },
    /// Lines with a limit.
    Line { limit: usize, bytes: Vec<u8> },
}

/// The number with these bytes, most significant first.
fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

impl Framing {
    /// Bytes of length before each packet.
    pub(super) fn header(&self) -> usize {
        if let Framing::Packet { header, .. } = self { *header } else { 0 }
    }

    /// The length before a packet of `size` bytes; `None` when it does not fit.
    pub(super) fn prefix(&self, size: usize) -> Option<Vec<u8>> {
        let header = self.header();
        let bytes = size.to_be_bytes();
        let (above, prefix) = bytes.split_at(bytes.len() - header);
        (header == 0 || above.iter().all(|byte| *byte == 0)).then(|| prefix.to_vec())
    }

    /// Adds input; calls `tell` with each piece that is complete.
    pub(super) fn push(&mut self, input: &[u8], mut tell: impl FnMut(Piece<'_>)) {
        match self {
            Framing::Stream => tell(Piece::Data(input)),
            Framing::Packet { header, bytes } => packets(*header, bytes, input, tell),
            Framing::Line { limit, bytes } => {
                for byte in input {
                    if *byte == b'\n' {
                        let size = bytes.len() - usize::from(bytes.last() == Some(&b'\r'));
                        tell(Piece::Line(&bytes[..size]));
                        bytes.clear();
                        continue;
                    }
                    while bytes.len() > *limit || bytes.len() == *limit && *byte != b'\r' {
                        tell(Piece::Part(&bytes[..*limit]));
                        bytes.drain(..*limit);
                    }
                    bytes.push(*byte);
                }
            }
        }
    }

    /// Ends the input.
    pub(super) fn end(&mut self, mut tell: impl FnMut(Piece<'_>)) {
        if let Framing::Line { limit, bytes } = self {
            std::mem::take(bytes).chunks(*limit).for_each(|part| tell(Piece::Part(part)));
        }
    }
}

fn packets(header: usize, bytes: &mut Vec<u8>, input: &[u8], mut tell: impl FnMut(Piece<'_>)) {
    let mut input = input;
    // A packet that began in earlier input is assembled. Other packets are passed by reference.
    while !bytes.is_empty() && !input.is_empty() {
        let size = if bytes.len() < header { header } else { header + number(&bytes[..header]) };
        let taken = input.len().min(size - bytes.len());
        bytes.extend_from_slice(&input[..taken]);
        input = &input[taken..];
        if bytes.len() >= header && bytes.len() == header + number(&bytes[..header]) {
            tell(Piece::Data(&bytes[header..]));
            bytes.clear();
        }
    }
    while input.len() >= header && input.len() - header >= number(&input[..header]) {
        let end = header + number(&input[..header]);
        tell(Piece::Data(&input[header..end]));
        input = &input[end..];
    }
    if !input.is_empty() {
        if input.len() >= header {
            bytes.reserve(header + number(&input[..header]));
        }
        bytes.extend_from_slice(input);
    }
}

#[cfg(test)]
mod tests {
    use super::{Framing, Piece};

    /// The pieces when `input` comes in chunks of `step` bytes, with `|` after each piece and `+` after each part of a line.
    fn framed(mut framing: Framing, input: &[u8], step: usize) -> String {
        let mut told = String::new();
        let mut tell = |piece: Piece<'_>| match piece {
            Piece::Data(bytes) | Piece::Line(bytes) => told += &format!("{}|", String::from_utf8_lossy(bytes)),
            Piece::Part(bytes) => told += &format!("{}+", String::from_utf8_lossy(bytes)),
        };
        input.chunks(step).for_each(|part| framing.push(part, &mut tell));
        framing.end(&mut tell);
        told
    }

    #[test]
    fn packets_are_the_same_however_they_come() {
        for step in 1..12 {
            let packets = |header| Framing::Packet { header, bytes: Vec::new() };
            assert_eq!(framed(packets(1), b"\x03abc\x00\x01d\x09e", step), "abc||d|");
            assert_eq!(framed(packets(2), b"\x00\x03abc\x00\x00\x00\x01d\x00", step), "abc||d|");
            assert_eq!(framed(packets(4), b"\x00\x00\x00\x03abc\x00\x00\x00\x00", step), "abc||");
        }
        let packets = Framing::Packet { header: 1, bytes: Vec::new() };
        assert_eq!((packets.prefix(255), packets.prefix(256)), (Some(vec![255]), None));
        assert_eq!(Framing::Stream.prefix(256), Some(Vec::new()));
    }

    #[test]
    fn lines_are_the_same_however_they_come() {
        for step in 1..12 {
            let lines = |limit| Framing::Line { limit, bytes: Vec::new() };
            assert_eq!(framed(lines(5), b"a\nb\r\n\nabcde\nabcdef\nq", step), "a|b||abcde|abcde+f|q+");
            assert_eq!(framed(lines(5), b"abcde\r\nabcde\rx\nabcde\r", step), "abcde|abcde+\rx|abcde+\r+");
            assert_eq!(framed(lines(1), b"ab\n\r\r\n", step), "a+b|\r|");
        }
    }
}
