//! Zlib streams of external terms.

use crate::bif::zlib::library::{
    BUF_ERROR, Codec, DEFLATED, FINISH, MEM_LEVEL, NO_FLUSH, OK, STREAM_END, Setting, USUAL_STRATEGY, WINDOW_BITS,
};

/// Least room for output in bytes.
const ROOM: usize = 4096;

/// `bytes` as a zlib stream.
pub(super) fn deflate(bytes: &[u8], level: u32) -> Option<Vec<u8>> {
    let mut codec = Codec::deflate(&Setting {
        level: level.try_into().ok()?,
        method: DEFLATED,
        window_bits: WINDOW_BITS,
        mem_level: MEM_LEVEL,
        strategy: USUAL_STRATEGY,
    })
    .ok()?;
    let (mut rest, mut stream) = (bytes, Vec::new());
    loop {
        let room = ROOM.max(rest.len() / 2);
        let step = codec.step(rest, &mut stream, room, FINISH);
        rest = &rest[step.taken..];
        match step.code {
            STREAM_END => return Some(stream),
            OK | BUF_ERROR if step.taken + step.made > 0 => {}
            _ => return None,
        }
    }
}

/// The content of the zlib stream at the start of `bytes`, and the stream's length. `None` when the stream is broken or its
/// content does not have `size` bytes. Memory grows with the output, not with the claimed `size`.
pub(super) fn inflate(bytes: &[u8], size: usize) -> Option<(Vec<u8>, usize)> {
    let mut codec = Codec::inflate(WINDOW_BITS).ok()?;
    let (mut rest, mut inflated) = (bytes, Vec::new());
    loop {
        // One byte more than allowed detects a stream that is too long, and otherwise lets this step reach the checksum.
        let room = (size + 1 - inflated.len()).min(ROOM.max(inflated.len()));
        let step = codec.step(rest, &mut inflated, room, NO_FLUSH);
        rest = &rest[step.taken..];
        match step.code {
            _ if inflated.len() > size => return None,
            STREAM_END => return (inflated.len() == size).then(|| (inflated, bytes.len() - rest.len())),
            OK if step.taken + step.made > 0 => {}
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_streams_of_the_right_size() {
        let content = b"abcabcabcabcabcabcabcabcabcabcabcabc".as_slice();
        let stream = deflate(content, 6).expect("memory");
        let followed = [&stream, b"more".as_slice()].concat();
        assert_eq!(inflate(&followed, content.len()), Some((content.to_vec(), stream.len())));
        for size in [0, content.len() - 1, content.len() + 1, u32::MAX as usize] {
            assert_eq!(inflate(&stream, size), None);
        }
        for cut in 0..stream.len() {
            assert_eq!(inflate(&stream[..cut], content.len()), None);
        }
        let mut wrong = stream.clone();
        wrong[stream.len() - 1] ^= 1;
        assert_eq!(inflate(&wrong, content.len()), None);
    }
}
