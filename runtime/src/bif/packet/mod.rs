//! Packets: the formats of `erlang:decode_packet/3` and of sockets.
//!
//! # Shape
//! ```text
//! framing   how many bytes of a buffer are one packet, and which of them are its body
//! http      a line of an HTTP message, as parts of its bytes
//! decode    the BIF, and the terms of packets
//! ```
//! `framing` and `http` work on bytes and know no terms.

mod decode;
mod framing;
mod http;
#[cfg(test)]
mod tests;

pub use decode::erlang_decode_packet_3;
